#include "core/supabase/staffteachers.h"

#include "core/supabase/replies.h"
#include "core/supabase/requests.h"

#include <QJsonArray>

namespace rollcall::supabase {

namespace {

ServiceOutcome teachersUnreadable()
{
    return sync::halt(QStringLiteral("teachers_unreadable"));
}

StaffTeachers::Teachers teachersOf(const QJsonObject& answer)
{
    if (!answer[u"teachers"].isArray())
        return teachersUnreadable();
    std::vector<HomeroomTeacher> teachers;
    for (const QJsonValue row : answer[u"teachers"].toArray()) {
        HomeroomTeacher teacher{row[u"email"].toString(), row[u"name"].toString(), {}};
        for (const QJsonValue section : row[u"sections"].toArray())
            teacher.sections << section.toString();
        teachers.push_back(teacher);
    }
    return teachers;
}

StaffTeachers::SetReply setOf(const QJsonObject& answer)
{
    const QString result = answer[u"result"].toString();
    if (result == QLatin1String("set"))
        return StaffTeachers::Set::Done;
    if (result == QLatin1String("no_such_account"))
        return StaffTeachers::Set::NoSuchAccount;
    if (result == QLatin1String("office_account"))
        return StaffTeachers::Set::OfficeAccount;
    if (result == QLatin1String("bad_sections"))
        return StaffTeachers::Set::BadSections;
    return teachersUnreadable();
}

} // namespace

QFuture<StaffTeachers::Teachers> StaffTeachers::fetch()
{
    return m_login.send<Teachers>(
        [this](const QByteArray& token) {
            return functionRequest(m_login.project(), token, QStringLiteral("homeroom_teachers"), {},
                                   m_login.timeouts());
        },
        [](const net::HttpReply& reply) -> Teachers {
            const auto answer = readFunctionReply(reply);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            return teachersOf(std::get<QJsonObject>(answer));
        });
}

QFuture<StaffTeachers::SetReply> StaffTeachers::set(const QString& email, const QStringList& sections,
                                                    const std::optional<QString>& name)
{
    return m_login.send<SetReply>(
        [=, this](const QByteArray& token) {
            return functionRequest(m_login.project(), token, QStringLiteral("set_homeroom"),
                                   {{QStringLiteral("email"), email},
                                    {QStringLiteral("sections"), QJsonArray::fromStringList(sections)},
                                    {QStringLiteral("name"), name ? QJsonValue(*name) : QJsonValue()}},
                                   m_login.timeouts());
        },
        [](const net::HttpReply& reply) -> SetReply {
            const auto answer = readFunctionReply(reply);
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer))
                return *outcome;
            return setOf(std::get<QJsonObject>(answer));
        });
}

} // namespace rollcall::supabase
