#pragma once

#include "ui/admin/healthsource.h"
#include "ui/admin/listpage.h"

namespace rollcall::ui {

/** What this kiosk is: version, device, school, and whose work it is. Thread: gui. */
class AboutPage final : public ListPage {
    Q_OBJECT

public:
    explicit AboutPage(AboutFacts facts) : m_facts(std::move(facts)) { retranslate(); }

    QString title() const override;
    void retranslate() override;

private:
    const AboutFacts m_facts;
};

} // namespace rollcall::ui
