#pragma once

#include "core/base/clock.h"
#include "ui/syncline.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

namespace rollcall::ui {

/** The small line at the bottom: a mark, and whether the records are in the cloud or still here. It shows facts only. */
class SyncStatusBar final : public QWidget {
    Q_OBJECT

public:
    SyncStatusBar(const Clock& clock, QWidget* parent);

    void setLine(const SyncLine& line);
    /** Shows the same facts in the current language. */
    void retranslate(const QLocale& locale);
    /** How many students are here today, beside that; empty: nothing. */
    void setDayCount(const QString& text);
    void setColour(const QColor& colour);
    void setScale(const Scale& scale);
    const TextLabel& label() const { return m_label; }
    SyncMark mark() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    const Clock& m_clock;
    QLocale m_words;
    SyncLine m_line;
    ShapeIcon m_icon;
    TextLabel m_label;
    TextLabel m_count;
    QColor m_colour;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
