#pragma once

#include "core/base/clock.h"
#include "ui/admin/healthsource.h"
#include "ui/admin/listpage.h"

namespace rollcall::ui {

/** The doctor's questions and their answers, what is bad first; Test asks them anew. Thread: gui. */
class HealthPage final : public ListPage {
    Q_OBJECT

public:
    /** Both outlive the page. */
    HealthPage(HealthSource& source, const Clock& clock) : m_source(source), m_clock(clock) { retranslate(); }

    QString title() const override;
    std::optional<Shape> icon() const override;
    void open() override;
    Availability canTest() const override { return m_since ? Availability::Disabled : Availability::Enabled; }
    void test() override;
    void retranslate() override;
    void refresh() override;

protected:
    void choose(const ListRow& row) override;

private:
    void showReply();

    HealthSource& m_source;
    const Clock& m_clock;
    std::optional<std::chrono::milliseconds> m_since; ///< it is being examined; on the clock's monotonic()
    std::optional<HealthReply> m_reply;
    int m_bad = 0;
};

} // namespace rollcall::ui
