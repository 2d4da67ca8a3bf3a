#include "core/roster/statusword.h"

#include "core/roster/headings.h"

#include <QSet>
#include <QStringList>

namespace rollcall::roster {

namespace {

QSet<QString> plainWords(const char16_t* words)
{
    QSet<QString> plain;
    const QStringList all = QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : all)
        plain << plainHeading(word);
    return plain;
}

} // namespace

std::optional<bool> isAtSchool(const QString& status, const QString& heading)
{
    static const QSet<QString> here =
        plainWords(u"active enrolled current currentlyenrolled registered yes true aktiv eingeschrieben activo "
                   u"activa inscrito inscrita "
                   u"matriculado matriculada vigente aktibo nakaenrol enrolado نشط مسجل منتظم");
    static const QSet<QString> gone = plainWords(
        u"inactive suspended graduated transferred tobedeleted deleted withdrawn dropped droppedout left exited "
        u"archived "
        u"transferredout unenrolled notenrolled preregistered no false inaktiv abgemeldet abgegangen beurlaubt "
        u"inactivo "
        u"inactiva baja egresado egresada retirado retirada trasladado graduado graduada hindiaktibo lumipat "
        u"غيرنشط منقول متخرج منسحب");
    if (status.isEmpty())
        return true;
    const QString word = plainHeading(status);
    if (here.contains(word))
        return true;
    if (gone.contains(word))
        return false;
    bool isNumber = false;
    const int number = status.toInt(&isNumber);
    if (isNumber && plainHeading(heading) == u"enrollstatus")
        return number == 0;
    return std::nullopt;
}

bool isStudentRole(const QString& role)
{
    static const QSet<QString> students = plainWords(
        u"student pupil learner schuler schuelerin schulerin estudiante alumno alumna magaaral estudyante طالب");
    return role.isEmpty() || students.contains(plainHeading(role));
}

} // namespace rollcall::roster
