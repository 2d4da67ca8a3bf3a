#pragma once

#include "ui/admin/listpage.h"
#include "ui/admin/schoolday.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/touchbutton.h"

#include <array>
#include <memory>

namespace rollcall::ui {

/** How many are here, late and gone today, and who was counted last. A scan that is touched is shown by itself, with the reasons for which
 *  the office may void it; the one that is chosen is asked for once more, elsewhere. Thread: gui. */
class TodayPage final : public ListPage {
    Q_OBJECT

public:
    /** `source` outlives the page. */
    explicit TodayPage(SchoolDaySource& source);

    QString title() const override;
    void open() override;
    /** By the reasons. */
    bool coversList() const override { return m_shown && canVoid(); }
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;

protected:
    void choose(const ListRow& row) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool canVoid() const { return m_shown->isOfThisKiosk && !m_shown->isVoid; }
    void read();
    NoteLine::Note note() const;
    void showDay();
    void showScan();
    void showList();
    void askVoid(attendance::VoidReason reason);
    void placeScan();
    void placeAlone(const QRect& all);

    SchoolDaySource& m_source;
    bool m_wasAnswered = false;
    std::optional<SchoolDay> m_day;
    std::optional<SchoolDay::Scan> m_shown;           ///< the one that is shown by itself
    std::optional<SchoolDaySource::Voided> m_outcome; ///< of the last one that was to be voided

    TextLabel m_subject;
    TextLabel m_facts;
    TouchButton m_back;
    std::array<std::unique_ptr<TouchButton>, attendance::allVoidReasons.size()> m_reasons;
};

} // namespace rollcall::ui
