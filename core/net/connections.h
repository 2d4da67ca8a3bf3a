#pragma once

namespace rollcall::net {

/** Turns Nagle's algorithm off on every TCP connection that this process has (TCP_NODELAY, see tcp(7)).
 *
 *  Why: Qt writes a body in pieces of 16 KiB and leaves the algorithm on, so the last piece waits until the server has
 *  acknowledged those before: a round trip, and the up to 40 ms for which Linux puts an acknowledgement off. There is
 *  nothing it could collect: a request is written as a whole, and then the next word is the server's.
 *  What it takes effect on: connections that exist, held back bytes included; so call it when a request was begun.
 *  Thread: any. No errors: without /proc the end of a body is late, as before. */
void sendWithoutDelay();

} // namespace rollcall::net
