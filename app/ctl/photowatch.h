#pragma once

#include "app/assembly/stopsignals.h"
#include "app/ctl/statusline.h"
#include "core/base/result.h"

#include <QString>

namespace rollcall::app {

/** "1 photo", "2 photos": `what` is the singular of a word that takes an s. */
QString counted(int count, const char* what);

/** Prints how many photos are done, and makes Ctrl-C end the work in good order: nothing is half done then. Called after each photo, on the
 *  thread that made it; error Cancelled once somebody wants to stop. */
class PhotoWatch {
public:
    /** `doing`: what stands behind the count on the terminal. */
    PhotoWatch(const Clock& clock, const char* doing);

    Result<void> operator()(int photos);
    void finish() { m_line.finish(); }

private:
    StopSignals m_signals;
    StatusLine m_line;
    const char* m_doing;
    bool m_isStopped = false;
};

} // namespace rollcall::app
