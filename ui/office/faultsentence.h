#pragma once

#include "ui/office/cloudfault.h"

namespace rollcall::office {

/** What happened and what to do, in the current language. Thread: gui. */
QString faultSentence(const CloudFault& fault);

} // namespace rollcall::office
