#include "app/ctl/command.h"
#include "app/ctl/officepin.h"
#include "app/ctl/setupanswers.h"
#include "app/ctl/terminalinput.h"
#include "core/config/valuereader.h"
#include "core/scan/videonode.h"

#include <QFile>

#include <algorithm>

namespace rollcall::app {

namespace {

using Echo = TerminalInput::Echo;

constexpr qint64 longestAnswersFile = 65536;

struct Question {
    QLatin1String setting;
    const char* text;
};

constexpr Question questions[] = {
    {QLatin1String("school_name"), "Name of the school"},
    {QLatin1String("language"), "Language of the screen (en, fil, es, de, ar)"},
    {QLatin1String("school.time_zone"), "Time zone, such as Asia/Manila (empty: the machine's)"},
    {QLatin1String("camera.name"), "Camera: a part of its name (empty: the first)"},
    {QLatin1String("cloud.url"), "Address of the Supabase project (empty: no cloud)"},
    {QLatin1String("cloud.api_key"), "Its publishable key"},
};

/** A camera that is plugged in later may be named, too; so this only tells. */
void tellCameras()
{
    for (const scan::VideoNode& node : scan::videoNodes(scan::AskIfBusy::No)) {
        if (node.givesPictures)
            Context::complain(QStringLiteral("Connected: %1").arg(node.name));
    }
}

/** What is in effect, of a secret only that it is; empty without a value. */
QString currentText(const config::LoadReport& report, const config::Setting& setting)
{
    const auto known = std::find_if(report.effective.begin(), report.effective.end(),
                                    [&setting](const config::Effective& row) { return row.setting == &setting; });
    const bool isGiven = known != report.effective.end() && known->text != config::displayText(setting, std::nullopt);
    return isGiven ? known->text : QString();
}

/** Asks until the answer can be taken; nothing at the end of the input. Enter keeps what is there, a hyphen takes it away. */
std::optional<config::SettingChange> askFor(TerminalInput& input, const Question& question,
                                            const config::LoadReport& report)
{
    const config::Setting& setting = *config::findSetting(question.setting);
    const QString current = currentText(report, setting);
    const QString shown = current.isEmpty() ? QString()
                          : setting.secret  ? QStringLiteral(" [Enter: stays as it is]")
                                            : QStringLiteral(" [%1]").arg(current);
    const QByteArray text = (QLatin1String(question.text) + shown + QStringLiteral(": ")).toUtf8();
    for (;;) {
        const QString typed = input.ask(text.constData(), Echo::Shown).trimmed();
        if (input.isAtEnd())
            return std::nullopt;
        if (typed.isEmpty())
            return current.isEmpty() ? config::SettingChange{&setting, std::nullopt} : config::SettingChange{};
        const auto change = setupAnswer(setting, typed == QLatin1String("-") ? QString() : typed);
        if (change)
            return *change;
        Context::complain(change.error().detail);
    }
}

std::optional<QString> askForPin(TerminalInput& input, bool isSet)
{
    for (;;) {
        const QString pin =
            input.ask(isSet ? "PIN of the office (Enter: stays as it is): " : "PIN of the office: ", Echo::Hidden);
        if (input.isAtEnd())
            return std::nullopt;
        if (pin.isEmpty() && isSet)
            return QString();
        if (const auto objection = pinObjection(pin))
            Context::complain(*objection);
        else if (input.ask("The same again: ", Echo::Hidden) == pin)
            return pin;
        else
            Context::complain(QStringLiteral("These were two different PINs."));
    }
}

std::optional<SetupAnswers> askForAll(const Context& context, TerminalInput& input, const config::LoadReport& report)
{
    SetupAnswers answers;
    bool hasCloud = true;
    for (const Question& question : questions) {
        if (question.setting == QLatin1String("camera.name"))
            tellCameras();
        if (question.setting == QLatin1String("cloud.api_key") && !hasCloud)
            continue;
        const auto change = askFor(input, question, report);
        if (!change)
            return std::nullopt;
        if (change->setting)
            answers.settings << *change;
        if (question.setting == QLatin1String("cloud.url"))
            hasCloud = change->value || !change->setting;
    }
    const auto pinState = pinStore(context).state();
    const auto pin = askForPin(input, pinState && pinState->isSet);
    if (!pin)
        return std::nullopt;
    answers.pin = *pin;
    if (hasCloud)
        answers.code = input.ask("Pairing code of the office (empty: not now): ", Echo::Shown).trimmed();
    return answers;
}

std::optional<SetupAnswers> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Context::complain(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        return std::nullopt;
    }
    SetupAnswers answers;
    const QStringList faults = readSetupAnswers(file.read(longestAnswersFile), answers);
    for (const QString& fault : faults)
        Context::complain(QStringLiteral("%1: %2").arg(path, fault));
    return faults.isEmpty() ? std::optional(answers) : std::nullopt;
}

/** The settings that pairing needs are written by pairing, together with the device: half of them are refused. */
bool isOfPairing(const config::SettingChange& change)
{
    return change.setting->key == QLatin1String("cloud.url") || change.setting->key == QLatin1String("cloud.api_key");
}

int pairAs(const Context& context, const SetupAnswers& answers)
{
    Arguments arguments;
    arguments.options.insert(QStringLiteral("--code"), {answers.code});
    for (const config::SettingChange& change : answers.settings) {
        if (!isOfPairing(change) || !change.value)
            continue;
        const bool isUrl = change.setting->key == QLatin1String("cloud.url");
        arguments.options.insert(isUrl ? QStringLiteral("--url") : QStringLiteral("--key"),
                                 {config::plainText(*change.value)});
    }
    return pair(context, arguments);
}

/** What is wrong with it was printed. */
bool keepAnswers(const Context& context, const SetupAnswers& answers)
{
    config::SettingsFile file(context.loader(), context.configFile);
    QList<config::SettingChange> changes;
    std::copy_if(answers.settings.begin(), answers.settings.end(), std::back_inserter(changes),
                 [](const config::SettingChange& change) { return !isOfPairing(change) || !change.value; });
    Result<void> kept = file.makeIfMissing();
    if (kept) {
        (void)file.load(); // save() says what is wrong with it
        const auto saved = file.save(changes);
        kept = saved ? Result<void>() : saved.error();
    }
    if (!kept) {
        Context::complain(QStringLiteral("The settings could not be written: %1").arg(kept.error().detail));
        return false;
    }
    if (const auto set = answers.pin.isEmpty() ? Result<void>() : pinStore(context).set(answers.pin); !set) {
        Context::complain(QStringLiteral("The PIN could not be kept: %1").arg(set.error().detail));
        return false;
    }
    Context::complain(QStringLiteral("Written: %1").arg(file.path()));
    if (answers.code.isEmpty() && std::any_of(answers.settings.begin(), answers.settings.end(), isOfPairing))
        Context::complain(
            QStringLiteral("Without a pairing code the address and the key of the cloud are not kept; give "
                           "them to rollcallctl pair with the code."));
    return true;
}

} // namespace

int setUp(const Context& context, const Arguments& arguments)
{
    const auto file = arguments.value("--answers");
    std::optional<SetupAnswers> answers;
    if (file) {
        answers = readFile(*file);
    } else {
        TerminalInput input;
        if (!input.isTerminal()) {
            Context::complain(QStringLiteral("setup asks at a terminal; without one give it --answers FILE"));
            return WrongUsage;
        }
        answers = askForAll(context, input, context.loader().load(context.configFile));
        if (!answers)
            Context::complain(QStringLiteral("Nothing was changed."));
    }
    if (!answers || !keepAnswers(context, *answers))
        return FoundFault;
    const int paired = answers->code.isEmpty() ? int(Well) : pairAs(context, *answers);
    if (!answers->code.isEmpty() && paired == Well) {
        // The kiosk would do the same at its start. What a project does not have yet the doctor judges.
        (void)pullRoster(context, {});
        (void)pullRules(context, {});
    }
    const int checked = runDoctor(context, {});
    return std::max(paired, checked);
}

} // namespace rollcall::app
