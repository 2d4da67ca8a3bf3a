#pragma once

#include "ui/admin/listpage.h"
#include "ui/admin/schoolday.h"

namespace rollcall::ui {

/** How many are here, late and gone today, and who was counted last. Thread: gui. */
class TodayPage final : public ListPage {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit TodayPage(SchoolDaySource& source) : m_source(source) { retranslate(); }

    QString title() const override;
    void open() override;
    void retranslate() override;

private:
    void showDay();

    SchoolDaySource& m_source;
    bool m_wasAnswered = false;
    std::optional<SchoolDay> m_day;
};

} // namespace rollcall::ui
