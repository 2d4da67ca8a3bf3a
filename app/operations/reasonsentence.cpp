#include "app/operations/reasonsentence.h"

#include <array>

namespace rollcall::app {

namespace {

struct Meaning {
    QLatin1String code; ///< one that ends in * stands for all that begin so
    QLatin1String sentence;
};

// The first that fits. What to do about each stands in deploy/guide.md.
constexpr std::array meanings = {
    Meaning{QLatin1String("23503"), QLatin1String("the student or the device is not in the cloud's table")},
    Meaning{QLatin1String("23505"), QLatin1String("the cloud has this number of another record")},
    Meaning{QLatin1String("sequence_taken"), QLatin1String("the cloud has this number of another record")},
    Meaning{QLatin1String("22*"), QLatin1String("the cloud refuses a value of this record")},
    Meaning{QLatin1String("23*"), QLatin1String("the cloud refuses a value of this record")},
    Meaning{QLatin1String("P0*"), QLatin1String("a trigger or function in the cloud refuses this record")},
    Meaning{QLatin1String("SUP"), QLatin1String("the local Supabase refuses this record")},
    Meaning{QLatin1String("http_413"), QLatin1String("it is larger than the cloud or a proxy allows")},
    Meaning{QLatin1String("photo_missing"), QLatin1String("the photo's file is gone; its record was sent")},
    Meaning{QLatin1String("photo_empty"), QLatin1String("the photo's file is empty; its record was sent")},
    Meaning{QLatin1String("photo_differs"), QLatin1String("the cloud has another photo under this name")},
    Meaning{QLatin1String("photo_unverified"), QLatin1String("the cloud does not show whether it has this photo")},
    Meaning{QLatin1String("void_not_its_scan"), QLatin1String("the cloud has no such scan of this kiosk")},
    Meaning{QLatin1String("void_too_old"), QLatin1String("the scan came into the cloud more than two weeks ago")},
    Meaning{QLatin1String("void_unknown_reason"),
            QLatin1String("the cloud does not know this reason for a void yet")},
    Meaning{QLatin1String("void_id_taken"), QLatin1String("the cloud has another correction of this id")},
    Meaning{QLatin1String("void_*"), QLatin1String("the cloud refuses to void this scan")},
    Meaning{QLatin1String("damaged"), QLatin1String("the row on disk is not what was written")},
    Meaning{QLatin1String("parked_by_hand"), QLatin1String("somebody set it aside")},
    Meaning{QLatin1String("interrupted"), QLatin1String("the program ended while it was being sent")},
    Meaning{QLatin1String("login_refused"), QLatin1String("the cloud refuses the device's account or password")},
    Meaning{QLatin1String("login_busy"), QLatin1String("another program of this kiosk is logging in")},
    Meaning{QLatin1String("login_not_kept"), QLatin1String("the login could not be written to disk")},
    Meaning{QLatin1String("not_paired"), QLatin1String("this kiosk has no account yet")},
    Meaning{QLatin1String("device_revoked"), QLatin1String("the office has shut this device out")},
    Meaning{QLatin1String("device_replaced"), QLatin1String("another kiosk was paired as this device")},
    Meaning{QLatin1String("device_other"), QLatin1String("the account belongs to another device")},
    Meaning{QLatin1String("api_key_rejected"), QLatin1String("the project does not know the key")},
    Meaning{QLatin1String("project_paused"), QLatin1String("the project sleeps")},
    Meaning{QLatin1String("not_staff"), QLatin1String("this account is not of the school's staff")},
    Meaning{QLatin1String("kiosks_unreadable"),
            QLatin1String("the cloud's answer about kiosks is not one that this version understands")},
    Meaning{QLatin1String("students_unreadable"),
            QLatin1String("the cloud's answer about students is not one that this version understands")},
    Meaning{QLatin1String("token_rejected"), QLatin1String("the login ran out on the way")},
    Meaning{QLatin1String("not_supabase"), QLatin1String("somebody else answered, such as a log-in page")},
    Meaning{QLatin1String("42501"), QLatin1String("a right is missing in the cloud")},
    Meaning{QLatin1String("connect_timeout"), QLatin1String("the cloud could not be reached in time")},
    Meaning{QLatin1String("read_timeout"), QLatin1String("the cloud did not answer in time")},
    Meaning{QLatin1String("dns_failed"), QLatin1String("the name of the cloud's address is not known")},
    Meaning{QLatin1String("refused"), QLatin1String("nobody listens at the cloud's address")},
    Meaning{QLatin1String("deadline"), QLatin1String("the request took too long")},
    Meaning{QLatin1String("connection_lost"), QLatin1String("the connection to the cloud was lost")},
    Meaning{QLatin1String("tls_failed"), QLatin1String("the cloud could not prove who it is")},
    Meaning{QLatin1String("proxy_failed"), QLatin1String("the proxy refused, or does not know this kiosk")},
    Meaning{QLatin1String("cancelled"), QLatin1String("the program was stopped while it was being sent")},
    Meaning{QLatin1String("too_large"), QLatin1String("the cloud's answer was larger than any should be")},
    Meaning{QLatin1String("other"), QLatin1String("the network failed")},
    Meaning{QLatin1String("already_there"), QLatin1String("the cloud has this very record")},
    Meaning{QLatin1String("token_not_yet_valid"), QLatin1String("the clocks of the cloud's servers differ")},
    Meaning{QLatin1String("empty_roster"), QLatin1String("the cloud's roster is empty")},
    Meaning{QLatin1String("register_repeats"), QLatin1String("the cloud's register changed while it was read")},
    Meaning{QLatin1String("register_unreadable"),
            QLatin1String("the cloud's register has a row that cannot be read")},
    Meaning{QLatin1String("roster_repeats"), QLatin1String("the cloud's roster changed while it was read")},
    Meaning{QLatin1String("roster_too_long"), QLatin1String("the cloud's roster is longer than any should be")},
    Meaning{QLatin1String("roster_shrunk"),
            QLatin1String("the cloud's roster has lost more than half of its students")},
    Meaning{QLatin1String("roster_not_written"), QLatin1String("the roster could not be written to disk")},
    Meaning{QLatin1String("roster_without_numbers"),
            QLatin1String("the cloud's roster has rows without a student number")},
    Meaning{QLatin1String("empty_schedules"), QLatin1String("the cloud shows this kiosk no schedules any more")},
    Meaning{QLatin1String("schedules_repeat"), QLatin1String("the cloud's schedules changed while they were read")},
    Meaning{QLatin1String("schedules_too_long"),
            QLatin1String("the cloud's schedules are longer than any should be")},
    Meaning{QLatin1String("schedules_not_written"), QLatin1String("the schedules could not be written to disk")},
    Meaning{QLatin1String("corrections_unreadable"),
            QLatin1String("the cloud's corrections cannot be read by this version")},
    Meaning{QLatin1String("corrections_not_written"),
            QLatin1String("the office's corrections could not be written to disk")},
    Meaning{QLatin1String("badges_repeat"), QLatin1String("the cloud's list of badges changed while it was read")},
    Meaning{QLatin1String("badges_too_many"), QLatin1String("the cloud's list of badges has no end")},
    Meaning{QLatin1String("leaves_unreadable"),
            QLatin1String("the cloud's answer about leave cannot be read by this version")},
    Meaning{QLatin1String("teachers_unreadable"),
            QLatin1String("the cloud's answer about homeroom teachers cannot be read by this version")},
    Meaning{QLatin1String("badges_unreadable"), QLatin1String("the cloud's badges cannot be read by this version")},
    Meaning{QLatin1String("badge_rules_unreadable"),
            QLatin1String("the cloud's rules for badges cannot be read by this version")},
    Meaning{QLatin1String("badge_rules_not_written"),
            QLatin1String("the rules for badges could not be written to disk")},
    Meaning{QLatin1String("rows_without_ids"), QLatin1String("the cloud's schedules have rows without an id")},
    Meaning{QLatin1String("42P01"), QLatin1String("the cloud's tables are not those of this version")},
    Meaning{QLatin1String("42703"), QLatin1String("the cloud's tables are not those of this version")},
    Meaning{QLatin1String("PGRST1*"), QLatin1String("the cloud's tables are not those of this version: apply "
                                                    "deploy/supabase/migrations to the project")},
    Meaning{QLatin1String("PGRST2*"), QLatin1String("the cloud's tables are not those of this version: apply "
                                                    "deploy/supabase/migrations to the project")},
    Meaning{QLatin1String("PGRST*"), QLatin1String("the cloud is busy, down or restarting")},
    Meaning{QLatin1String("queue_*"), QLatin1String("this machine's disk or database failed")},
    Meaning{QLatin1String("storage_*"), QLatin1String("the cloud's photo storage does not take it")},
    Meaning{QLatin1String("http_*"), QLatin1String("the cloud is busy, down or refuses it")},
};

bool fits(QLatin1String pattern, const QString& code)
{
    return pattern.endsWith(u'*') ? code.startsWith(pattern.chopped(1)) : code == pattern;
}

} // namespace

QString reasonSentence(const QString& code)
{
    for (const Meaning& meaning : meanings) {
        if (fits(meaning.code, code))
            return QStringLiteral("%1 (%2)").arg(meaning.sentence, code);
    }
    return QStringLiteral("the last attempt failed (%1)").arg(code);
}

} // namespace rollcall::app
