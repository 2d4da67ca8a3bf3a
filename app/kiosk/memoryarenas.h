#pragma once

namespace rollcall::app {

/** Keeps what a kiosk that runs for months holds from growing: glibc gives threads pools of memory of their own, up to eight a
 *  processor, and each start of the camera brings new threads, whose pools keep the largest frames they ever held. From here
 *  on there are two pools, and blocks of 256 KiB and more, such as frames, go back to the system when they are freed. Before the
 *  first thread. */
void useFewArenas();

} // namespace rollcall::app
