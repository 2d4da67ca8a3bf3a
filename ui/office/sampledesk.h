#pragma once

#include "ui/office/officewindow.h"

namespace rollcall::office {

/** The office's window before a made-up school, for pictures and tests. Thread: gui. */
class SampleDesk {
public:
    /** "sign-in", "today", ...: what it can show. */
    static QStringList pages();

    /** `page` is one of pages(). The window is hidden, and before signing in. */
    explicit SampleDesk(const QString& page);
    ~SampleDesk();

    OfficeWindow& window();
    /** Leads the window, which is shown, to the page. */
    void openPage();

private:
    struct Parts;
    struct Page;

    static const std::vector<Page>& all();

    const Page& m_page;
    const std::unique_ptr<Parts> m_parts;
};

} // namespace rollcall::office
