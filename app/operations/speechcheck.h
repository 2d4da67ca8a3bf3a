#pragma once

#include "app/operations/diagnosticcontext.h"
#include "app/operations/finding.h"

#include <chrono>

namespace rollcall::app {

/** What the doctor says of the speech-dispatcher that should listen at this socket. Waits for `limit` at most. */
Finding judgeSpeech(const QString& socket, std::chrono::milliseconds limit);

/** For Diagnostics: whether results can be spoken, where `sound.speak_results` wants them to be. Says nothing aloud. */
Finding checkSpeech(DiagnosticContext& context);

} // namespace rollcall::app
