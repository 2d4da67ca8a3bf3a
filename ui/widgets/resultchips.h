#pragma once

#include "core/attendance/verdict.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QWidget>

namespace rollcall::ui {

/** The results before the one on the page, side by side: shape, first name and time, so that who comes right after a
 *  student takes nothing away from them. As many as there is room for. */
class ResultChips final : public QWidget {
    Q_OBJECT

public:
    explicit ResultChips(QWidget* parent);

    /** The newest first; each of a student with a name. */
    void setResults(const QList<attendance::Verdict>& results);
    /** The colours of the page it stands on. */
    void setColours(const Colours& colours);
    void setScale(const Scale& scale);
    /** What is on the chips, the newest first. */
    QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Chip {
        Shape shape;
        QString text;
    };
    QList<Chip> m_chips;
    Colours m_colours;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
