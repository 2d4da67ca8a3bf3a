#pragma once

#include "ui/admin/healthsource.h"
#include "ui/admin/listpage.h"
#include "ui/widgets/touchbutton.h"

#include <functional>

namespace rollcall::ui {

/** What this kiosk is: version, device, school, and whose work it is; and the one way to close it on the screen. Thread: gui. */
class AboutPage final : public ListPage {
    Q_OBJECT

public:
    /** `closeKiosk` is called after a second touch; null: it cannot be closed here. */
    AboutPage(AboutFacts facts, std::function<void()> closeKiosk);

    QString title() const override;
    void retranslate() override;
    void setLook(const Theme& theme, const Scale& scale) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void askClose();
    void place();

    const AboutFacts m_facts;
    const std::function<void()> m_closeKiosk;
    TouchButton m_close;
};

} // namespace rollcall::ui
