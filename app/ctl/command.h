#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/context.h"

#include <vector>

namespace rollcall::app {

/** An option of a command or of the program. */
struct Option {
    const char* name;  ///< "--photo"
    const char* value; ///< "FILE"; empty if it takes none. See valueWords().
    const char* help;
    bool isRequired = false;
    bool isRepeatable = false; ///< every value counts, not only the last
};

/** A word that follows the command's name. */
struct Argument {
    const char* name; ///< "ID". See valueWords().
    const char* help;
    enum class Count { One, OneOrMore, AtMostOne };
    Count count = Count::One;
    bool isAfterDashes = false; ///< everything behind "--", such as another program's command line
};

/** What a command does with the data directory. */
enum class DataUse {
    None,  ///< not even looks
    Looks, ///< tells what is wrong with it
    Works, ///< needs it whole
};

/** A command of rollcallctl: a row of the table that its parser, its help and its shell completion are made from. */
struct Command {
    const char* name;    ///< "queue list"
    const char* summary; ///< one sentence
    int (*run)(const Context& context, const Arguments& arguments);
    std::vector<Argument> arguments = {};
    std::vector<Option> options = {};
    DataUse data = DataUse::Works;
};

int listAlarms(const Context& context, const Arguments& arguments);
int setPin(const Context& context, const Arguments& arguments);
int clearPinWait(const Context& context, const Arguments& arguments);
int printBadgeCards(const Context& context, const Arguments& arguments);
int makeBackup(const Context& context, const Arguments& arguments);
int makeBackupKey(const Context& context, const Arguments& arguments);
int restoreBackup(const Context& context, const Arguments& arguments);
int verifyBackup(const Context& context, const Arguments& arguments);
int printCompletion(const Context& context, const Arguments& arguments);
int checkConfig(const Context& context, const Arguments& arguments);
int decodeImages(const Context& context, const Arguments& arguments);
int showHelp(const Context& context, const Arguments& arguments);
int exportQueue(const Context& context, const Arguments& arguments);
int initOffice(const Context& context, const Arguments& arguments);
int importQueue(const Context& context, const Arguments& arguments);
int allowKiosk(const Context& context, const Arguments& arguments);
int listKiosks(const Context& context, const Arguments& arguments);
int nameKiosk(const Context& context, const Arguments& arguments);
int listKioskHoles(const Context& context, const Arguments& arguments);
int makeKioskCode(const Context& context, const Arguments& arguments);
int revokeKiosk(const Context& context, const Arguments& arguments);
int migrate(const Context& context, const Arguments& arguments);
int pair(const Context& context, const Arguments& arguments);
int listQueue(const Context& context, const Arguments& arguments);
int parkItem(const Context& context, const Arguments& arguments);
int retryItems(const Context& context, const Arguments& arguments);
int showItem(const Context& context, const Arguments& arguments);
int showQueueStats(const Context& context, const Arguments& arguments);
int listRecords(const Context& context, const Arguments& arguments);
int voidRecord(const Context& context, const Arguments& arguments);
int reportAbsent(const Context& context, const Arguments& arguments);
int reportAbsentRunning(const Context& context, const Arguments& arguments);
int reportDay(const Context& context, const Arguments& arguments);
int reportMonth(const Context& context, const Arguments& arguments);
int reportForm(const Context& context, const Arguments& arguments);
int reportLateness(const Context& context, const Arguments& arguments);
int reportSection(const Context& context, const Arguments& arguments);
int reportStudent(const Context& context, const Arguments& arguments);
int writeTemplate(const Context& context, const Arguments& arguments);
int importRoster(const Context& context, const Arguments& arguments);
int listRoster(const Context& context, const Arguments& arguments);
int pullRoster(const Context& context, const Arguments& arguments);
int pushRoster(const Context& context, const Arguments& arguments);
int undoRoster(const Context& context, const Arguments& arguments);
int checkIdle(const Context& context, const Arguments& arguments);
int checkRules(const Context& context, const Arguments& arguments);
int listHolidays(const Context& context, const Arguments& arguments);
int pullRules(const Context& context, const Arguments& arguments);
int replayRules(const Context& context, const Arguments& arguments);
int showRules(const Context& context, const Arguments& arguments);
int simulateRules(const Context& context, const Arguments& arguments);
int runDoctor(const Context& context, const Arguments& arguments);
int runWithLock(const Context& context, const Arguments& arguments);
int setUp(const Context& context, const Arguments& arguments);
int scanPayload(const Context& context, const Arguments& arguments);
int showLogMetrics(const Context& context, const Arguments& arguments);
int showLocks(const Context& context, const Arguments& arguments);
int syncNow(const Context& context, const Arguments& arguments);
int traceRecord(const Context& context, const Arguments& arguments);
int explainRecord(const Context& context, const Arguments& arguments);
int validateRecords(const Context& context, const Arguments& arguments);
int showTimeouts(const Context& context, const Arguments& arguments);

} // namespace rollcall::app
