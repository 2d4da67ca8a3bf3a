#pragma once

#include "app/assembly/storage.h"
#include "core/config/loader.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rollcall::app {

/** rollcallctl's exit codes. */
enum ExitCode { Well = 0, FoundFault = 1, WrongUsage = 2 };

/** What every command is given: where things are and how to answer. */
struct Context {
    const Clock& clock;
    std::optional<QString> configFile;
    QString dataDirectory;
    bool json = false;
    bool allowServiceKey = false; ///< --allow-service-key

    /** Reads the settings as all commands do. */
    config::Loader loader() const;

    /** The settings, or nothing after their faults were said on stderr. Warnings are said too. */
    std::optional<config::Settings> settings() const;

    /** The data directory's database, or nothing after saying why on stderr. */
    std::unique_ptr<Storage> storage() const;

    /** One object on stdout, on a line of its own. */
    static void print(const QJsonObject& object);
    /** A sentence for people on stdout. */
    static void print(const QString& sentence);
    /** A sentence for people on stderr. */
    static void complain(const QString& sentence);
};

/** For JSON, in which what is not there is null. */
QJsonValue textOrNull(const QString& text);

/** One command: its words ("queue list"), how it is used, what it does, and the function. */
struct Command {
    const char* name;
    const char* usage;
    const char* help;
    int (*run)(const Context& context, const QStringList& arguments);
};

int setPin(const Context& context, const QStringList& arguments);
int clearPinWait(const Context& context, const QStringList& arguments);
int checkConfig(const Context& context, const QStringList& arguments);
int decodeImages(const Context& context, const QStringList& arguments);
int exportQueue(const Context& context, const QStringList& arguments);
int importQueue(const Context& context, const QStringList& arguments);
int pair(const Context& context, const QStringList& arguments);
int listQueue(const Context& context, const QStringList& arguments);
int parkItem(const Context& context, const QStringList& arguments);
int retryItems(const Context& context, const QStringList& arguments);
int showItem(const Context& context, const QStringList& arguments);
int showQueueStats(const Context& context, const QStringList& arguments);
int listRecords(const Context& context, const QStringList& arguments);
int importRoster(const Context& context, const QStringList& arguments);
int listRoster(const Context& context, const QStringList& arguments);
int pullRoster(const Context& context, const QStringList& arguments);
int runDoctor(const Context& context, const QStringList& arguments);
int runWithLock(const Context& context, const QStringList& arguments);
int scanPayload(const Context& context, const QStringList& arguments);
int showLocks(const Context& context, const QStringList& arguments);
int syncNow(const Context& context, const QStringList& arguments);
int traceRecord(const Context& context, const QStringList& arguments);
int validateRecords(const Context& context, const QStringList& arguments);
int showTimeouts(const Context& context, const QStringList& arguments);

} // namespace rollcall::app
