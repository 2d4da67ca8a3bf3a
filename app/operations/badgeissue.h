#pragma once

#include "core/badge/signedbadge.h"
#include "core/supabase/staffbadges.h"

namespace rollcall::app {

/** Makes signed badges for students of the cloud: serials from there, signatures here. Takes a member of staff who is logged in and the
 *  office's key. Gives each badge's claims and the text of its code. Processes this thread's events while it waits. */
class BadgeIssue {
public:
    /** Both outlive this. */
    BadgeIssue(supabase::StaffLogin& login, const badge::SigningKey& key)
        : m_login(login), m_badges(login), m_key(key)
    {
    }

    /** Who gets one. */
    struct Wanted {
        QStringList numbers = {};
        QStringList sections = {}; ///< all active students of each, as written in the cloud
        bool isEverybody = false;  ///< all active students
    };

    struct Failed {
        QString sentence; ///< why, without a full stop
    };
    /** All of them or none; serials that were given out before a fault are nobody's. In the order in which they were named; of a
     *  section, and of everybody, by number. No student gets two. */
    Result<std::vector<badge::SignedBadge>, Failed> issue(const Wanted& wanted, const std::optional<QDate>& lastDay);

    /** The very badges that were issued before, in their order: a signature is the same each time. Fails where another key signed one. */
    Result<std::vector<badge::SignedBadge>, Failed> again(const std::vector<supabase::IssuedBadge>& issued);

private:
    Result<std::vector<StudentNumber>, Failed> students(const Wanted& wanted);
    Result<supabase::StaffBadges::Key, Failed> registeredKey();

    supabase::StaffLogin& m_login;
    supabase::StaffBadges m_badges;
    const badge::SigningKey& m_key;
};

/** The key of this file; where there is none a new key, which it saves there. Errors: those of SigningKey. */
Result<badge::SigningKey> loadOrMakeKey(const QString& file);

/** Why the cloud says no, for a person, without a full stop. */
QString badgeSentence(const supabase::StaffBadges::Refused& refused);

} // namespace rollcall::app
