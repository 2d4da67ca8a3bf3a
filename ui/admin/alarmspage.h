#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/alarmlist.h"
#include "ui/widgets/touchbutton.h"

namespace rollcall::ui {

/** What is wrong with this kiosk, or that nothing is: a sentence for each alarm that stands, what the office can do, and the
 *  code for the technician. More than fit are turned to by buttons. Thread: gui. */
class AlarmsPage final : public AdminPage {
    Q_OBJECT

public:
    /** The list and the clock outlive the page. */
    AlarmsPage(const AlarmList& alarms, const Clock& clock);

    QString title() const override;
    std::optional<Shape> icon() const override;
    NoteLine::Note status() const override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /** The widgets of one alarm, children; as many as fit, made when they are needed. */
    struct Row {
        ShapeIcon* icon;
        TextLabel* what;
        TextLabel* note;
    };

    void showAll();
    void showRow(const Row& row, const AlarmLine& alarm);
    int rowsThatFit(const QRect& room) const;
    int rowHeight() const;
    void style(const Row& row);
    void turnTo(int first);

    const AlarmList& m_alarms;
    const Clock& m_clock;
    std::vector<Row> m_rows;
    int m_first = 0;

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TouchButton m_up;
    TouchButton m_down;
};

} // namespace rollcall::ui
