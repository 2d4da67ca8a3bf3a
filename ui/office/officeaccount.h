#pragma once

#include "ui/office/cloudfault.h"

#include <QObject>

#include <functional>
#include <optional>

namespace rollcall::office {

/** What somebody signs in with. */
struct SignIn {
    QString address; ///< of the school's project, https://...
    QString key;     ///< its publishable key
    QString email;
    QString password;
};

/** Who works at the window; the app implements it. Outlives the window. Thread: gui. */
class OfficeAccount : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** What was signed in with last on this computer, without the password, which is never kept. */
    virtual SignIn remembered() const = 0;
    /** Asks the project; `then` is called on the gui thread with why it is not to be, or nothing, and not at all if `context` is destroyed
     *  before. Address, key and e-mail are remembered once it is. Without an answer of the cloud, whoever signed in on this computer before
     *  may see what was seen last; then cloudReached(false) comes before. */
    virtual void signIn(const SignIn& with, QObject* context,
                        std::function<void(const std::optional<CloudFault>&)> then) = 0;
    /** Forgets the login. No page is there any more. */
    virtual void signOut() = 0;

    /** The school's name of the settings; may be empty. */
    virtual QString school() const = 0;

Q_SIGNALS:
    /** The cloud has answered a question of the window, or has not. */
    void cloudReached(bool isReached);
    /** Somebody has signed in, and should know this all the same. */
    void remarked(const rollcall::office::CloudFault& fault);
};

} // namespace rollcall::office
