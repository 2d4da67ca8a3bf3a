#include "app/ctl/command.h"
#include "app/ctl/linereader.h"
#include "core/archive/sentrecord.h"
#include "core/attendance/fixer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

#include <memory>

namespace rollcall::app {

using attendance::Fault;
using attendance::Fix;
using attendance::Fixed;
using attendance::Fixer;
using attendance::RecordType;
using attendance::Validator;

namespace {

enum class Mode { Check, Fix, Sanitize };

struct Options {
    RecordType type;
    Mode mode = Mode::Check;
    std::optional<QString> file; ///< none: standard input
};

Result<Options> readOptions(const Arguments& arguments)
{
    const auto type = attendance::recordType(*arguments.value("--type"));
    if (!type)
        return Error{ErrorCode::Invalid, QStringLiteral("--type needs attendance, student, photo or sms")};
    Options options{.type = *type, .file = {}};
    if (arguments.has("--fix") && arguments.has("--sanitize"))
        return Error{ErrorCode::Invalid, QStringLiteral("--fix and --sanitize do not go together")};
    if (arguments.has("--fix"))
        options.mode = Mode::Fix;
    if (arguments.has("--sanitize"))
        options.mode = Mode::Sanitize;
    if (!arguments.words.isEmpty() && arguments.words.first() != QLatin1String("-"))
        options.file = arguments.words.first();
    return options;
}

template <typename Found>
QJsonArray toJson(const std::vector<Found>& found)
{
    QJsonArray list;
    for (const Found& one : found)
        list.append(QJsonObject{{QStringLiteral("path"), one.path},
                                {QStringLiteral("code"), QLatin1String(name(one.code))},
                                {QStringLiteral("message"), one.message}});
    return list;
}

/** Prints an answer to each line, and counts the faulty ones. */
class Answers {
public:
    explicit Answers(const Options& options)
        : m_options(options), m_fixer(m_validator), m_showsProgress(::isatty(STDERR_FILENO) == 1)
    {
    }

    void answer(const QByteArray& line)
    {
        const Fixed fixed = ask(line);
        const bool valid = fixed.validation.valid();
        ++m_lines;
        m_faulty += valid ? 0 : 1;
        // A record that could not be fixed must not be used by mistake; without --fix it is shown as it was read.
        const bool isShown = valid || (m_options.mode != Mode::Fix && fixed.validation.isReadable());
        Context::print(QJsonObject{{QStringLiteral("line"), m_lines},
                                   {QStringLiteral("valid"), valid},
                                   {QStringLiteral("errors"), toJson(fixed.validation.faults)},
                                   {QStringLiteral("fixes"), toJson(fixed.fixes)},
                                   {QStringLiteral("record"), isShown ? QJsonValue(fixed.record) : QJsonValue()}});
        if (m_showsProgress && m_lines % linesBetweenProgress == 0)
            showProgress('\r');
    }

    void finish() const
    {
        if (m_showsProgress && m_lines >= linesBetweenProgress)
            showProgress('\n');
    }

    bool foundFault() const { return m_faulty > 0; }

private:
    static constexpr qint64 linesBetweenProgress = 10'000;

    Fixed ask(const QByteArray& text)
    {
        const auto exported =
            m_options.type == RecordType::Attendance ? archive::sentRecord(text) : std::optional<QJsonObject>();
        const QByteArray line = exported ? QJsonDocument(*exported).toJson(QJsonDocument::Compact) : text;
        if (m_options.mode == Mode::Fix)
            return m_fixer.fix(line, m_options.type);
        if (m_options.mode == Mode::Sanitize)
            return m_fixer.sanitize(line, m_options.type);
        Fixed asIs{{}, {}, m_validator.validate(line, m_options.type)};
        if (asIs.validation.isReadable())
            asIs.record = QJsonDocument::fromJson(line).object();
        return asIs;
    }

    void showProgress(char end) const
    {
        std::fprintf(stderr, "%lld lines, %lld of them faulty%c", static_cast<long long>(m_lines),
                     static_cast<long long>(m_faulty), end);
    }

    Options m_options;
    Validator m_validator;
    Fixer m_fixer;
    bool m_showsProgress;
    qint64 m_lines = 0;
    qint64 m_faulty = 0;
};

struct Closer {
    void operator()(std::FILE* file) const { (void)std::fclose(file); } // it was only read
};

} // namespace

int validateRecords(const Context&, const Arguments& arguments)
{
    const auto options = readOptions(arguments);
    if (!options) {
        Context::complain(options.error().detail);
        return WrongUsage;
    }
    std::unique_ptr<std::FILE, Closer> opened;
    if (options->file) {
        opened.reset(std::fopen(QFile::encodeName(*options->file).constData(), "rbe"));
        if (!opened) {
            Context::complain(QStringLiteral("%1 cannot be read: %2").arg(*options->file, qt_error_string(errno)));
            return WrongUsage;
        }
    }
    LineReader reader(opened ? opened.get() : stdin, Validator::largestRecord);
    Answers answers(*options);
    QByteArray line;
    bool isFirst = true;
    while (reader.next(line)) {
        // Some programs write a byte-order mark at the start of a file; it is not part of the first record.
        if (std::exchange(isFirst, false) && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        answers.answer(line);
    }
    answers.finish();
    if (reader.failed()) {
        Context::complain(QStringLiteral("Reading stopped before the end: %1").arg(qt_error_string(errno)));
        return WrongUsage;
    }
    return answers.foundFault() ? FoundFault : Well;
}

} // namespace rollcall::app
