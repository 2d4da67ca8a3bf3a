#pragma once

namespace rollcall::app {

/** While it lives, Qt may look for the display: where there is none, a sentence on stderr and exit code 1, instead of Qt's
 *  paragraphs and a crash. What else Qt says meanwhile comes at the end of its life. One a process, on the main thread. */
class DisplayGuard {
public:
    /** `program` begins the sentence, `window` is what cannot be shown: "the kiosk". */
    DisplayGuard(const char* program, const char* window);
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;
};

} // namespace rollcall::app
