#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace rollcall::ui {

/** One sentence of what to do, on a dark ground with round ends, over the live picture. Hidden while there is none. Read out as it
 *  appears. */
class GuidancePill final : public QWidget {
    Q_OBJECT

public:
    explicit GuidancePill(QWidget* parent);

    /** Empty: none. */
    void setText(const QString& text);
    const QString& text() const { return m_text; }

    void setScale(const Scale& scale);
    /** Where it lies in a picture of that size: along its lower edge, with as much of it on either side. */
    static QRect placeIn(QSize picture, const Scale& scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
