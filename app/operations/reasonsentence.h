#pragma once

#include <QString>

namespace rollcall::app {

/** What the code of an item's last error means, and the code itself in parentheses, by which the operator's guide says what
 *  to do: "the student is not in the cloud's table (23503)". A code that is not ours is told as the server's own. */
QString reasonSentence(const QString& code);

} // namespace rollcall::app
