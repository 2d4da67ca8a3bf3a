#include "app/ctl/studentlines.h"

#include "core/attendance/languages.h"

namespace rollcall::app {

using attendance::KeptStudent;
using attendance::ProfileFault;
using attendance::ProfileField;
using attendance::StudentChange;
using attendance::StudentProfile;

namespace {

template <typename Words>
QString joined(const Words& words)
{
    QStringList list;
    for (const QLatin1String word : words)
        list << word;
    return list.join(QStringLiteral(", "));
}

QString wordsOf(ProfileField field)
{
    switch (field) {
    case ProfileField::Language:
        return joined(attendance::languageCodes);
    case ProfileField::Sex:
        return joined(attendance::studentSexes);
    default:
        return joined(attendance::studentStatuses);
    }
}

} // namespace

QString studentLine(const StudentProfile& student)
{
    QString line = QStringLiteral("%1  %2").arg(student.number, student.wholeName());
    if (!student.section.isEmpty())
        line += QStringLiteral(" (%1)").arg(student.section);
    if (student.status != QLatin1String("active"))
        line += QStringLiteral(" [%1]").arg(student.status);
    return line;
}

QJsonObject studentJson(const KeptStudent& student)
{
    QJsonObject object{{QStringLiteral("version"), student.version}};
    for (const ProfileField field : attendance::profileFields)
        object.insert(attendance::name(field), student.profile.text(field));
    return object;
}

QString changeLine(const StudentChange& change)
{
    if (!change.before)
        return QStringLiteral("added");
    if (!change.after)
        return QStringLiteral("deleted");
    QStringList parts;
    for (const ProfileField field : attendance::differences(change.before->profile, change.after->profile))
        parts << QStringLiteral("%1: \"%2\" -> \"%3\"")
                     .arg(QString(attendance::name(field)), change.before->profile.text(field),
                          change.after->profile.text(field));
    return parts.isEmpty() ? QStringLiteral("nothing that is shown here") : parts.join(QStringLiteral(", "));
}

QString faultSentence(ProfileField field, ProfileFault fault)
{
    switch (fault) {
    case ProfileFault::None:
        return {};
    case ProfileFault::Missing:
        return QStringLiteral("%1 must not be empty").arg(optionOf(field));
    case ProfileFault::TooLong:
        return QStringLiteral("%1 has at most %2 characters").arg(optionOf(field)).arg(attendance::longest(field));
    case ProfileFault::NotANumber:
        return QStringLiteral("a student number has 1 to 32 of A-Z a-z 0-9 . _ - and not only dots");
    case ProfileFault::NotAContact:
        return QStringLiteral("%1 is a telephone number: digits, blanks and + ( ) . / -").arg(optionOf(field));
    case ProfileFault::NotOneOf:
        return QStringLiteral("%1 is one of %2").arg(optionOf(field), wordsOf(field));
    case ProfileFault::NotPrintable:
        break;
    }
    return QStringLiteral("%1 must not have a line end or another control character").arg(optionOf(field));
}

QString optionOf(ProfileField field)
{
    return QStringLiteral("--") + QString(attendance::name(field)).replace(u'_', u'-');
}

} // namespace rollcall::app
