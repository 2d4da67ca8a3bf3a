#pragma once

#include "core/base/clock.h"
#include "ui/admin/healthsource.h"
#include "ui/admin/listpage.h"
#include "ui/widgets/touchbutton.h"

namespace rollcall::ui {

/** The doctor's questions and their answers, what is bad first; Test asks them anew, and a report for a technician from afar can be
 *  written to a USB stick. Thread: gui. */
class HealthPage final : public ListPage {
    Q_OBJECT

public:
    /** Both outlive the page. */
    HealthPage(HealthSource& source, const Clock& clock);

    QString title() const override;
    std::optional<Shape> icon() const override;
    void open() override;
    Availability canTest() const override { return m_since ? Availability::Disabled : Availability::Enabled; }
    void test() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;
    void refresh() override;

protected:
    void choose(const ListRow& row) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void askReport();
    void reportTo(const QString& folder);
    void begin();
    void showReply();
    void place();

    HealthSource& m_source;
    const Clock& m_clock;
    std::optional<std::chrono::milliseconds> m_since; ///< it is being examined; on the clock's monotonic()
    std::optional<HealthReply> m_reply;
    int m_bad = 0;
    std::optional<NoteLine::Note> m_message; ///< what became of a report

    Scale m_scale{QSize(1280, 800)};
    TouchButton m_report;
};

} // namespace rollcall::ui
