#include "app/office/officeoptions.h"

#include <QCommandLineParser>

namespace rollcall::app {

namespace {

const QCommandLineOption officeConfig(QStringLiteral("config"), QStringLiteral("Read the settings from FILE."),
                                      QStringLiteral("FILE"));
const QCommandLineOption officeLanguage(QStringLiteral("language"),
                                        QStringLiteral("Begin in this language: en, de, ..."),
                                        QStringLiteral("CODE"));
const QCommandLineOption officeNew(QStringLiteral("new"),
                                   QStringLiteral("Set up a project that is new, before somebody signs in."));
const QCommandLineOption
    officeScreenshots(QStringLiteral("screenshots"),
                      QStringLiteral("Write each page, with a made-up school, as PNG into DIR, and "
                                     "end."),
                      QStringLiteral("DIR"));
const QCommandLineOption
    officePictured(QStringLiteral("page"),
                   QStringLiteral("With --screenshots: this page only, as its files are named: sign-in, ..."),
                   QStringLiteral("NAME"));

} // namespace

QList<QCommandLineOption> officeOptions()
{
    return {officeConfig, officeLanguage, officeNew, officeScreenshots, officePictured};
}

QString officeOptionsHelp()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The school's office: who is at school, corrected where it has to be."));
    parser.addOptions(officeOptions());
    parser.addHelpOption();
    parser.addVersionOption();
    return parser.helpText();
}

Result<OfficeOptions> parseOfficeOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(officeOptions());
    if (!parser.parse(QStringList{QStringLiteral("rollcall-office")} + arguments))
        return Error{ErrorCode::Invalid, parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("\"%1\" is not understood").arg(parser.positionalArguments().constFirst())};
    const auto valueOf = [&parser](const QCommandLineOption& option) {
        return parser.isSet(option) ? std::optional(parser.value(option)) : std::nullopt;
    };
    OfficeOptions options;
    options.configFile = valueOf(officeConfig);
    options.language = valueOf(officeLanguage);
    options.isNewProject = parser.isSet(officeNew);
    options.screenshots = valueOf(officeScreenshots);
    options.pictures = {parser.values(officePictured), parser.values(officeLanguage)};
    if (parser.isSet(officePictured) && !options.screenshots)
        return Error{ErrorCode::Invalid, QStringLiteral("--page goes with --screenshots only")};
    return options;
}

} // namespace rollcall::app
