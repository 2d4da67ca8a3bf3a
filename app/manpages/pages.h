#pragma once

#include <QString>

namespace rollcall::app {

/** rollcall(1), from the options that its command line is read with. All as source for man(7); `date` as in ManPage. */
QString kioskManPage(const QString& date);

/** rollcallctl(1), from the table of commands. */
QString ctlManPage(const QString& date);

/** rollcall-office(1), from the options that its command line is read with. */
QString officeManPage(const QString& date);

/** rollcall-config(5), from the table of settings. */
QString configManPage(const QString& date);

} // namespace rollcall::app
