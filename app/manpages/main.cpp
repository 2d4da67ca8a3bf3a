// rollcall-manpages PAGE DATE: prints the manual page of that name. Run by the build; not installed.

#include "app/manpages/pages.h"

#include <cstdio>
#include <cstring>
#include <iterator>

using namespace rollcall;

namespace {

struct Page {
    const char* name;
    QString (*make)(const QString& date);
};

constexpr Page manPages[] = {{"rollcall.1", app::kioskManPage},
                             {"rollcallctl.1", app::ctlManPage},
                             {"rollcall-office.1", app::officeManPage},
                             {"rollcall-config.5", app::configManPage}};

} // namespace

int main(int argc, char** argv)
{
    for (const Page& page : manPages) {
        if (argc == 3 && std::strcmp(argv[1], page.name) == 0) {
            std::fputs(qUtf8Printable(page.make(QString::fromLatin1(argv[2]))), stdout);
            return std::fflush(stdout) == 0 ? 0 : 1;
        }
    }
    std::fputs("usage: rollcall-manpages rollcall.1|rollcallctl.1|rollcall-office.1|rollcall-config.5 DATE\n",
               stderr);
    return 2;
}
