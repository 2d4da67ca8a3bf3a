#include "app/ctl/commandtable.h"

#include "app/ctl/badgecommands.h"
#include "app/ctl/changecommands.h"
#include "app/ctl/daycommands.h"

#include <algorithm>

namespace rollcall::app {

using Count = Argument::Count;

namespace {

/** How a roster file is read, and `more`. */
std::vector<Option> rosterFileOptions(std::initializer_list<Option> more)
{
    std::vector<Option> options{
        {"--map", "FIELD=HEADING",
         "Which column to read, such as student_number=\"LRN\"; may be given for each field. Without a HEADING: none",
         false, true},
        {"--sheet", "NAME", "The sheet of a workbook, where several have students"},
        {"--encoding", "NAME", "What the text is written in, such as windows-1252"},
        {"--take", "NUMBER", "Take this student, who was held back; may be given for each", false, true},
        {"--faults", "FILE", "Write all faults and what was held back to this CSV file"}};
    options.insert(options.end(), more);
    return options;
}

} // namespace

const std::vector<Command>& commandTable()
{
    static const Argument item{"ID", "The number of an item or the id of a record, as queue list shows them"};
    static const Option dryRun{"--dry-run", "", "Only show who would be added, changed and removed"};
    static const Option yes{"--yes", "", "Do not ask, however many students are removed"};
    static const Option agreed{
        "--agreed", "ID", "Do not ask, but only if the change is the one whose change_id a dry run with --json gave"};
    static const Option schedule{"--schedule", "FILE", "The schedule file, or the predecessor's config.json", true};
    static const Option holidays{"--holidays", "FILE", "An iCalendar file (.ics) of days without school"};
    static const Option zone{
        "--zone", "ZONE",
        "The school's time zone, such as Asia/Manila, instead of the file's; else that of the settings"};
    static const Option date{"--date", "YYYY-MM-DD", "Which day; today at the school if it is missing"};
    static const Option month{"--date", "YYYY-MM-DD",
                              "A day of the month to report; today at the school if it is missing"};
    static const Option from{"--from", "YYYY-MM-DD", "The first day, instead of that of the month"};
    static const Option to{"--to", "YYYY-MM-DD", "The last day, instead of that of the month"};
    static const Option csv{"--csv", "FILE", "Write it to this file instead, for a spreadsheet program (.csv)"};
    static const Option xlsx{"--xlsx", "FILE",
                             "The same as an Excel workbook (.xlsx), where numbers keep leading zeros"};
    static const Option pdf{"--pdf", "FILE", "The same for printing (.pdf)"};
    static const Option cloud{"--cloud", "",
                              "The school's register in the cloud instead of this kiosk's; wants --staff"};
    static const Option staff{"--staff", "EMAIL", "The account of a member of staff, whose password is asked for"};
    static const Option requiredStaff{"--staff", "EMAIL",
                                      "The account of a member of staff, whose password is asked for", true};
    static const Argument kiosk{"DEVICE", "The kiosk's id, as kiosks list shows it"};
    static const std::vector<Command> table{
        {"admin set-pin", "Sets the PIN of the kiosk's office side; asks for it, or reads a line of standard input.",
         setPin},
        {"admin clear-lockout", "Lets the office try its PIN again at once.", clearPinWait},
        {"audit verify",
         "Looks whether what the audit log says was changed since: who set what on this kiosk, and when.",
         verifyAudit},
        {"backup",
         "Writes all that this kiosk keeps to one file, also while it runs.",
         makeBackup,
         {{"FILE",
           "The file to write, which must not exist, or a folder that gets one named after the kiosk and the time"}},
         {{"--sealed-to", "KEY",
           "Encrypt it to this public key of backup-key; only then the kiosk's account is in it"},
          {"--keep", "NUMBER",
           "In a folder: remove this kiosk's earlier backups but the newest ones, so many in all"}}},
        {"alarms",
         "Lists what the running kiosk says is wrong; exits 1 if something is.",
         listAlarms,
         {},
         {},
         DataUse::Looks},
        {"backup-key",
         "Makes the key pair that sealed backups need; prints its public key.",
         makeBackupKey,
         {{"FILE", "The file to write, which opens those backups; must not exist"}},
         {},
         DataUse::None},
        {"badges print",
         "Writes a PDF with a card for each student of this kiosk's roster, with the QR code that is scanned.",
         printBadgeCards,
         {{"FILE", "The file to write (.pdf)"}},
         {{"--section", "SECTION", "Only this section, as on the roster; may be given for each", false, true},
          {"--student", "NUMBER", "Only this student, such as for a lost card; may be given for each", false, true},
          {"--badges", "FILE",
           "Signed badges, as badges issue --csv wrote them; else the code is the student number"},
          {"--paper", "a4|letter", "The paper: ten cards on A4 (if it is missing), nine on Letter"},
          {"--photos", "FOLDER", "Pictures named after student numbers (.jpg, .png); initials where there is none"},
          {"--logo", "FILE", "The school's logo, a picture"},
          {"--school", "NAME", "The school's name, instead of that of the settings"},
          {"--back", "TEXT", "Print a back with this text, such as where to return a card; \\n begins a line"}}},
        {"badges key",
         "Makes the key that signs badges, and tells the cloud its public half; a file that is there is told again.",
         makeBadgeKey,
         {{"FILE", "The file of the secret half, which only the office has"}},
         {requiredStaff},
         DataUse::None},
        {"badges retire",
         "Retires a key: no badge that it signed counts any more, and there is no way back.",
         retireBadgeKey,
         {{"KEY", "Its number, which badges key says"}},
         {requiredStaff},
         DataUse::None},
        {"badges issue",
         "Makes signed badges for students; prints the number, serial and code of each as CSV.",
         issueBadges,
         {},
         {{"--key", "FILE", "The file that badges key wrote", true},
          {"--student", "NUMBER", "For this student; may be given for each", false, true},
          {"--section", "SECTION", "For all students of this section, as in the cloud; may be given for each", false,
           true},
          {"--all", "", "For all active students"},
          {"--until", "YYYY-MM-DD", "The last day on which they count; they do not end without it"},
          {"--csv", "FILE", "Write them to this file instead, which only its owner reads"},
          requiredStaff},
         DataUse::None},
        {"badges revoke",
         "Makes kiosks refuse a badge that was lost.",
         revokeBadge,
         {{"SERIAL", "The badge's number, as badges issue said it"}},
         {{"--reason", "TEXT", "Why, for the office"}, requiredStaff},
         DataUse::None},
        {"badges restore",
         "Makes a revoked badge count again, because it was found.",
         restoreBadge,
         {{"SERIAL", "The badge's number"}},
         {requiredStaff},
         DataUse::None},
        {"badges policy",
         "Says whether plain student numbers count as badges.",
         setBadgePolicy,
         {{"plain_and_signed|signed_only", "Both count, or signed badges only"}},
         {requiredStaff},
         DataUse::None},
        {"completion",
         "Prints the completion script of a shell; load it with: source <(rollcallctl completion bash)",
         printCompletion,
         {{"bash|zsh", "The shell to complete in"}},
         {},
         DataUse::None},
        {"config check",
         "Checks the settings; names each fault with file, line and key.",
         checkConfig,
         {},
         {},
         DataUse::None},
        {"config versions",
         "Lists the last versions of the settings file, and which of them could be used.",
         listVersions,
         {},
         {},
         DataUse::None},
        {"config back",
         "Puts the last version of the settings file that can be used in the place of what it holds now.",
         backToLastGood,
         {},
         {},
         DataUse::Looks},
        {"day correct",
         "Says in the register that a student was there, late, excused or left early, as a member of staff.",
         correctDay,
         {{"NUMBER", "The student's number"}, {"excuse|present|late|left_early", "What the register is to say"}},
         {requiredStaff,
          {"--day", "DATE", "Of which day", true},
          {"--why", "TEXT", "The reason, which stays in the register", true},
          {"--session", "NAME", "Of that session only; else of the whole day"},
          {"--at", "HH:MM", "When the student came or left"}},
         DataUse::None},
        {"day show",
         "Counts who is here, late, excused, absent or not known yet, and lists them, as a member of staff.",
         showDay,
         {},
         {requiredStaff,
          {"--day", "DATE", "Of that day; else of today at the school"},
          {"--session", "NAME", "List that session"},
          {"--section", "NAME", "List that section"},
          {"--state", "WORD", "List who is here, late, left, excused, not_yet, absent or not_known"}},
         DataUse::None},
        {"day student",
         "Shows the scans and corrections of a student's day with their ids, as a member of staff.",
         showStudentDay,
         {{"NUMBER", "The student's number"}},
         {requiredStaff, {"--day", "DATE", "Of which day", true}},
         DataUse::None},
        {"day undo",
         "Takes a correction back, as a member of staff.",
         undoCorrection,
         {{"CORRECTION", "Its id, as day student shows it"}},
         {requiredStaff, {"--why", "TEXT", "The reason, which stays in the register", true}},
         DataUse::None},
        {"day void",
         "Makes a scan count for nobody, as a member of staff.",
         voidScan,
         {{"SCAN", "Its id, as day student shows it"}},
         {requiredStaff, {"--why", "TEXT", "The reason, which stays in the register", true}},
         DataUse::None},
        {"decode",
         "Reads every QR code in the pictures; exits 1 if one of them has none.",
         decodeImages,
         {{"IMAGE", "A picture", Count::OneOrMore}},
         {},
         DataUse::None},
        {"doctor",
         "Checks this machine, the way to the cloud and the rights there; says what to do.",
         runDoctor,
         {},
         {{"--bundle", "FILE",
           "Also write the answers, versions, settings without secrets and the ends of the logs into a new tar"}},
         DataUse::Looks},
        {"help",
         "Explains a command, or lists them all.",
         showHelp,
         {{"COMMAND", "The command or its first word", Count::AtMostOne},
          {"WORD", "Its second word", Count::AtMostOne}},
         {},
         DataUse::None},
        {"kiosks allow",
         "Lets a kiosk in again that was shut out, as a member of staff.",
         allowKiosk,
         {kiosk},
         {requiredStaff},
         DataUse::None},
        {"kiosks code",
         "Makes the code that a kiosk is paired with, as a member of staff; an unused one of before is void.",
         makeKioskCode,
         {{"DEVICE", "What the kiosk is to be called: 1 to 64 of A-Z a-z 0-9 . _ -"}},
         {requiredStaff, {"--minutes", "NUMBER", "How long it can be used, 1 to 1440; 60 if it is missing"}},
         DataUse::None},
        {"kiosks list",
         "Lists the school's kiosks and what each last reported, as a member of staff.",
         listKiosks,
         {},
         {requiredStaff},
         DataUse::None},
        {"kiosks revoke",
         "Shuts a kiosk out of the cloud, such as one that was stolen, as a member of staff.",
         revokeKiosk,
         {kiosk},
         {requiredStaff},
         DataUse::None},
        {"locks", "Shows who holds which lock of the data directory.", showLocks},
        {"logs metrics",
         "Counts from structured logs what a running kiosk tells Prometheus, in the same format.",
         showLogMetrics,
         {{"FILE", "A log such as rollcall.jsonl or rollcall.jsonl.1", Count::OneOrMore}},
         {},
         DataUse::None},
        {"migrate",
         "Takes over what the predecessor of Rollcall has not sent, with its photos and settings.",
         migrate,
         {},
         {{"--from", "FOLDER", "Where it is installed; it is only read", true},
          {"--zone", "ZONE", "The zone of its times, such as Asia/Manila; else that of the settings"},
          {"--dry-run", "", "Only show what would become of each key and row"}}},
        {"office init",
         "Sets up the school's project as its owner, whose secrets it asks for: tables, bucket, time zone, first "
         "member of "
         "staff; then checks it.",
         initOffice,
         {},
         {{"--url", "URL", "The project's address, instead of the settings' cloud.url"},
          {"--key", "PUBLISHABLE", "The project's publishable (or anon) key, instead of cloud.api_key"},
          {"--staff", "EMAIL", "The first member of staff, whose password is asked for"},
          {"--name", "NAME", "That person's name"},
          {"--zone", "ZONE", "Where the school is, such as Asia/Manila"},
          {"--answers", "FILE", "Take the answers, secrets among them, from this JSON file; - is standard input"}},
         DataUse::None},
        {"pair",
         "Makes this kiosk a device of a project; asks for the code, or reads it from standard input.",
         pair,
         {},
         {{"--url", "URL", "The project's address, instead of the settings' cloud.url"},
          {"--key", "PUBLISHABLE", "The project's publishable (or anon) key, instead of cloud.api_key"},
          {"--code", "CODE", "The office's code; - to be asked for it"},
          {"--device-id", "ID", "Refuse a code that is for another device"},
          {"--email", "EMAIL", "Use this account, which asks for its password, instead of making one"}}},
        {"queue list", "Lists what waits to be sent, and why.", listQueue},
        {"queue show", "Shows all that is known of an item, or of each item of a record.", showItem, {item}},
        {"queue retry",
         "Makes what is parked or deferred due now; all of it without an ID.",
         retryItems,
         {{item.name, item.help, Count::AtMostOne}},
         {{"--all", "", "All of it, as without an ID"}}},
        {"queue park", "Sets an item aside until it is retried.", parkItem, {item}},
        {"queue export",
         "Writes what waits, with photos and reasons, to a tar; changes nothing here.",
         exportQueue,
         {{"FILE", "The file to write, such as waiting.tar; must not exist"}}},
        {"queue import",
         "Takes over what another kiosk exported, to send it from here.",
         importQueue,
         {{"FILE", "The file that queue export wrote"}},
         {{"--any-device", "", "Also take records of other devices, which needs an account of the staff"}}},
        {"queue stats", "Counts what waits, was sent, and needs help.", showQueueStats},
        {"record list",
         "Lists the register, in the order it was written.",
         listRecords,
         {},
         {{"--date", "YYYY-MM-DD", "Only records of this day"},
          {"--student", "NUMBER", "Only records of this student"},
          {"--state", "waiting|parked|sent", "Only records that wait, need help, or are in the cloud"}}},
        {"record void",
         "Says that a scan of this kiosk does not count, here and in the cloud, and why.",
         voidRecord,
         {{"ID", "The record's id, 36 characters"}},
         {{"--reason", "mistake|wrong_badge|used_by_other|test", "Why; office.md says what the cloud keeps of it",
           true}}},
        {"report absent",
         "Lists who of the roster was not counted here on a day; another entrance may have counted them.",
         reportAbsent,
         {},
         {date, {"--session", "NAME", "Only this session, such as morning"}, csv, xlsx, pdf, cloud, staff}},
        {"report day",
         "Shows who was counted here on a day, in and out.",
         reportDay,
         {},
         {date, csv, xlsx, pdf, cloud, staff}},
        {"report section",
         "Shows the days of a section, with totals by section and month.",
         reportSection,
         {{"SECTION", "The section as on the roster; all of them without it", Count::AtMostOne}},
         {month, from, to, csv, xlsx, pdf, cloud, staff}},
        {"report student",
         "Shows the days of one student, with totals by month.",
         reportStudent,
         {{"NUMBER", "The student's number"}},
         {month, from, to, csv, xlsx, pdf, cloud, staff}},
        {"restore",
         "Puts a backup into the data directory, while the kiosk is stopped.",
         restoreBackup,
         {{"FILE", "The file that backup wrote"}},
         {{"--key", "KEYFILE", "The file that backup-key wrote, for a sealed backup"},
          {"--yes", "", "Also where there are records already, which are set aside"}},
         DataUse::Looks},
        {"roster import",
         "Replaces the roster by a file, for schools without a cloud; asks before it removes more than a tenth.",
         importRoster,
         {{"FILE", "A CSV, .xlsx or .ods file with a column for the number and one for the name"}},
         rosterFileOptions({dryRun, yes, agreed})},
        {"roster list", "Lists who may be counted here.", listRoster},
        {"roster pull",
         "Asks the cloud for the roster now.",
         pullRoster,
         {},
         {{"--yes", "", "Take it even if it has lost more than half of the students"}}},
        {"roster push",
         "Gives the cloud the roster of a file, as a member of staff; who is not in it becomes inactive. Asks for "
         "the "
         "password, and before it removes more than a tenth.",
         pushRoster,
         {{"FILE", "As of roster import"}},
         rosterFileOptions({{"--staff", "EMAIL", "The account of a member of staff", true}, dryRun, yes}),
         DataUse::None},
        {"roster undo", "Brings back the roster of before the last change.", undoRoster, {}, {dryRun, yes}},
        {"rules check",
         "Checks a schedule file; names each fault.",
         checkRules,
         {{"FILE", "A schedule file, or the predecessor's config.json"}},
         {holidays, zone},
         DataUse::None},
        {"rules holidays",
         "Lists the holidays of a calendar file, with --json as exceptions for a schedule file.",
         listHolidays,
         {{"FILE", "An iCalendar file (.ics)"}},
         {{"--from", "YYYY-MM-DD", "The first day; the start of this year if it is missing"},
          {"--to", "YYYY-MM-DD", "The last day; the end of next year if it is missing"}},
         DataUse::None},
        {"rules idle",
         "Says whether students are expected now or soon; exits 1 if they are.",
         checkIdle,
         {},
         {{"--for", "MINUTES", "How long nobody must be expected, 0 to 1440; 0 if it is missing"},
          {"--at", "RFC3339", "From when on, such as 2026-11-23T07:24:00+08:00; now if it is missing"}}},
        {"rules pull",
         "Asks the cloud for the schedules, the rules for badges and the office's corrections of today, now.",
         pullRules},
        {"rules show", "Says which rules are in force, from where and since when.", showRules},
        {"rules simulate",
         "Shows what a scan would count as at every time of a day where that changes.",
         simulateRules,
         {},
         {schedule,
          {"--day", "YYYY-MM-DD", "Which day", true},
          {"--student", "NUMBER", "For this student of the roster, or of the given section and grade"},
          {"--section", "SECTION", "For this section, written as on the roster"},
          {"--grade", "GRADE", "For this grade; what stands before \" - \" in the section if it is missing"},
          holidays,
          zone},
         DataUse::Looks},
        {"rules replay",
         "Shows which scans of the register would be recorded otherwise under a schedule; changes nothing.",
         replayRules,
         {},
         {schedule,
          {"--from", "YYYY-MM-DD", "The first day", true},
          {"--to", "YYYY-MM-DD", "The last day", true},
          holidays,
          zone}},
        {"scan",
         "Counts a badge as the kiosk would.",
         scanPayload,
         {{"PAYLOAD", "The text in the badge's QR code"}},
         {{"--photo", "FILE", "A JPEG that goes with the record"},
          {"--at", "RFC3339", "When the badge was shown, such as 2026-11-23T07:24:00+08:00; now if it is missing"}}},
        {"setup",
         "Asks for what every kiosk needs to know, writes it, pairs the kiosk, and ends with doctor.",
         setUp,
         {},
         {{"--answers", "FILE", "Take the answers from this JSON file instead of asking"}}},
        {"sync",
         "Sends what waits, and says what became of it.",
         syncNow,
         {},
         {{"--once", "", "Send what is due, then end"},
          {"--watch", "", "Go on until Ctrl-C, with rate and time left"}}},
        {"timeouts",
         "Shows the network's time limits in effect, and where each comes from.",
         showTimeouts,
         {},
         {},
         DataUse::None},
        {"trace",
         "Shows one record's story in the order of time, from the logs and the queue.",
         traceRecord,
         {{"ID", "The record's id, 36 characters"}}},
        {"validate",
         "Checks records, one JSON object a line, and answers with one a line.",
         validateRecords,
         {{"FILE", "What to read; - or nothing for standard input", Count::AtMostOne}},
         {{"--type", "attendance|student|photo|sms", "What the records are", true},
          {"--fix", "", "Repair what can be repaired without guessing"},
          {"--sanitize", "", "Only drop what does not belong there"}},
         DataUse::None},
        {"verify",
         "Checks a backup, all of it, and changes nothing.",
         verifyBackup,
         {{"FILE", "The file that backup wrote"}},
         {{"--key", "KEYFILE", "The file that backup-key wrote, for a sealed backup"}},
         DataUse::None},
        {"why",
         "Says by which rule and limit a record is what it is.",
         explainRecord,
         {{"ID", "The record's id, 36 characters"}}},
        {"with-lock",
         "Runs a command while holding a lock file.",
         runWithLock,
         {{"PATH", "The lock file"}, {"COMMAND", "The command and its own arguments", Count::OneOrMore, true}},
         {{"--timeout", "SECONDS", "How long to wait for the lock, 0 to 86400; 30 if it is missing"}},
         DataUse::None},
    };
    return table;
}

const std::vector<CommandGroup>& commandGroups()
{
    static const std::vector<CommandGroup> groups{
        {"admin", "The office's PIN"},
        {"audit", "What was changed on this kiosk, by whom and when"},
        {"badges", "Students' badges: their cards, the key that signs them, which are lost"},
        {"config", "The settings"},
        {"day", "A school day in the cloud: who is there, and what the office corrects"},
        {"kiosks", "The school's kiosks in the cloud, for the office"},
        {"logs", "What the kiosk has written about itself"},
        {"office", "The school's project in the cloud"},
        {"queue", "What waits to be sent"},
        {"record", "The register on this kiosk"},
        {"report", "The register as tables and files, for the office"},
        {"roster", "Who may be counted here"},
        {"rules", "When a scan counts, and as what"},
    };
    return groups;
}

const std::vector<Option>& globalOptions()
{
    static const std::vector<Option> options{
        {"--config", "FILE", "The settings file, instead of the usual places"},
        {"--data-dir", "DIR", "The kiosk's data directory"},
        {"--json", "", "Answer with JSON objects, one a line"},
        {"--allow-service-key", "", "Accept a service key in the settings, for a trial only"},
        {"--version", "", "Print the version"},
        {"--help", "", "Explain the command, also as -h"},
    };
    return options;
}

const Command* findCommand(const QString& name)
{
    const auto& table = commandTable();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Command& one) { return QLatin1String(one.name) == name; });
    return found == table.end() ? nullptr : &*found;
}

const CommandGroup* findGroup(const QString& name)
{
    const auto& groups = commandGroups();
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const CommandGroup& one) { return QLatin1String(one.name) == name; });
    return found == groups.end() ? nullptr : &*found;
}

QStringList wordsAfter(const QString& group)
{
    QStringList words;
    for (const Command& command : commandTable()) {
        const QString name = QString::fromLatin1(command.name);
        if (group.isEmpty())
            words << name.section(u' ', 0, 0);
        else if (name.startsWith(group + u' '))
            words << name.section(u' ', 1);
    }
    words.removeDuplicates();
    return words;
}

QStringList valueWords(const char* value)
{
    const QString text = QString::fromLatin1(value);
    return text.contains(u'|') ? text.split(u'|') : QStringList();
}

} // namespace rollcall::app
