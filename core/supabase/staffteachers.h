#pragma once

#include "core/supabase/stafflogin.h"

#include <QStringList>

namespace rollcall::supabase {

/** A member of staff who sees the students of some sections and excuses them, and nothing else. */
struct HomeroomTeacher {
    QString email;
    QString name; ///< as corrections are signed with; may be empty
    QStringList sections;
};

/** The school's homeroom teachers, for the office. Every method always ends. Thread: that of the login. */
class StaffTeachers : public QObject {
    Q_OBJECT

public:
    /** `login` outlives it. */
    explicit StaffTeachers(StaffLogin& login, QObject* parent = nullptr) : QObject(parent), m_login(login) {}

    using Teachers = std::variant<std::vector<HomeroomTeacher>, ServiceOutcome>;
    /** By e-mail. One request. */
    QFuture<Teachers> fetch();

    enum class Set {
        Done,
        NoSuchAccount, ///< nobody can sign in with this e-mail
        OfficeAccount, ///< it is of the office or a kiosk's, and stays that
        BadSections,   ///< more than 50, or a name that is empty or too long
    };
    using SetReply = std::variant<Set, ServiceOutcome>;
    /** An account of the project becomes a homeroom teacher of these sections, instead of those it had; of none: it is no staff any more.
     *  `name`: nothing leaves it as it is. */
    QFuture<SetReply> set(const QString& email, const QStringList& sections, const std::optional<QString>& name);

private:
    StaffLogin& m_login;
};

} // namespace rollcall::supabase
