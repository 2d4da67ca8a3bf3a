#pragma once

#include "app/kiosk/backend.h"
#include "core/access/pintries.h"
#include "ui/forgot/studentsource.h"

#include <QThreadPool>
#include <QTimer>

namespace rollcall::app {

/** What stands behind the way of a student without a badge: it gives the window the roster, checks the PIN by which a member of staff
 *  vouches for a student, and limits how often one may be tried for each student (access::PinTries, `<data>/pin_tries.json`).
 *
 *  Needs no network. Hashing and files are left to one background thread. officewiring.cpp connects it. Thread: gui. */
class ForgottenBadge : public ui::StudentSource {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pinLookInterval{5000};

    /** `backend` and `clock` outlive this. */
    ForgottenBadge(Backend& backend, const QString& dataDirectory, const Clock& clock);
    /** Waits for what is being written. */
    ~ForgottenBadge() override;

    void sections(QObject* context, std::function<void(const std::optional<QStringList>&)> then) override;
    void students(const QString& section, QObject* context,
                  std::function<void(const std::optional<Students>&)> then) override;

    /** Whether the office has a PIN, without which nobody can vouch, is looked at from now on: pinIsSet(). */
    void start();

public Q_SLOTS:
    /** Answered by pinReady(). */
    void tellWait(const rollcall::StudentNumber& student);
    /** Answered by vouched(), pinWrong() or pinUnreadable(). */
    void checkPin(const rollcall::StudentNumber& student, const QString& pin);

Q_SIGNALS:
    /** When that is first known, and whenever it has changed. */
    void pinIsSet(bool isSet);
    void pinReady(const rollcall::StudentNumber& student, std::chrono::milliseconds wait);
    void pinWrong(const rollcall::StudentNumber& student, std::chrono::milliseconds wait);
    void pinUnreadable(const rollcall::StudentNumber& student);
    void vouched(const rollcall::StudentNumber& student);

private:
    template <typename Work, typename Handler>
    void inBackground(Work work, Handler handle);
    void lookForPin();

    Backend& m_backend;
    const QString m_pinFile;
    access::PinStore m_pins;  ///< used by the background thread only
    access::PinTries m_tries; ///< used by the background thread only
    std::optional<bool> m_isPinSet;
    QTimer m_pinLook;
    QThreadPool m_pool; ///< last: its thread uses the others
};

} // namespace rollcall::app
