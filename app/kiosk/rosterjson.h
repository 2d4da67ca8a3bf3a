#pragma once

#include "app/kiosk/ctlrun.h"
#include "ui/admin/rosterlist.h"

namespace rollcall::app {

/** What `rollcallctl roster import FILE --dry-run --json` answered about `file`, what needs a person first; unless it is a whole answer,
 *  why not, in the words of `ended`. Any thread. */
ui::RosterList::PreviewReply rosterPreview(const QString& file, const CtlRun::Ended& ended);

} // namespace rollcall::app
