#pragma once

#include "core/attendance/verdict.h"
#include "ui/pages/pageplan.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/textlabel.h"

namespace rollcall::ui {

/** One verdict: shape, name, status and section on its colour, which fills the window. The window shows a small live
 *  preview on top of it. */
class ResultPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultPage(QWidget* parent);

    void setVerdict(const attendance::Verdict& verdict);
    /** `plan` is already mirrored for right-to-left languages. */
    void setPlan(const PagePlan& plan, const Scale& scale);
    Colours colours() const { return m_colours; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    Colours m_colours;
    PagePlan m_plan;
    Scale m_scale{QSize(1280, 800)};
    ShapeIcon m_icon;
    TextLabel m_headline;
    TextLabel m_status;
    TextLabel m_section;
};

} // namespace rollcall::ui
