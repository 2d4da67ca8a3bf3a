#pragma once

#include "core/base/clock.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/rowlist.h"
#include "ui/admin/schoolschedule.h"
#include "ui/widgets/touchbutton.h"

namespace rollcall::ui {

/** What a scan counts as, from when to when, on any day, for the whole school or for one of its sections: the answer to "why was
 *  she late?" and "what will happen on Friday?". Schedules are made in the office, not here. Thread: gui. */
class SchoolDayPage final : public AdminPage {
    Q_OBJECT

public:
    /** Both outlive the page; `clock` shows the school's time. */
    SchoolDayPage(SchoolScheduleSource& source, const Clock& clock);

    QString title() const override;
    NoteLine::Note status() const override;
    /** Begins with today. */
    void open() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(bool sections);
    void fillDay();
    void fillSections();
    void place();

    SchoolScheduleSource& m_source;
    const Clock& m_clock;
    bool m_wasAnswered = false;
    std::optional<SchoolSchedule> m_schedule;
    QDate m_day;
    QString m_section;         ///< empty: the whole school
    bool m_isChoosing = false; ///< the sections are listed

    Scale m_scale{QSize(1280, 800)};
    TextLabel m_heading;
    RowsModel m_rows;
    RowList m_list;
    TouchButton m_before;
    TouchButton m_after;
    TouchButton m_whom; ///< opens the sections, and closes them
};

} // namespace rollcall::ui
