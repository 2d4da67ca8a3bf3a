#include "core/postgres/connection.h"

#include "core/postgres/libpq.h"

#include <vector>

namespace rollcall::postgres {

namespace {

// For what no person would set otherwise. A dead network ends a call after half a minute, whatever the system's own limits are;
// Kerberos is not asked for first, which no project has.
constexpr std::pair<const char*, const char*> ourParameters[] = {
    {"connect_timeout", "10"},           {"tcp_user_timeout", "30000"}, {"gssencmode", "disable"},
    {"application_name", "rollcallctl"}, {"client_encoding", "UTF8"},
};

QString firstLine(const char* text)
{
    return QString::fromUtf8(text).trimmed().section(u'\n', 0, 0);
}

int lineAt(const QByteArray& sql, const char* position)
{
    const int at = position ? QByteArray(position).toInt() : 0; // in characters, from 1
    return at > 0 ? int(QString::fromUtf8(sql).left(at - 1).count(u'\n')) + 1 : 0;
}

void keepWarning(void* list, const PGresult* result)
{
    const Libpq* pq = libpq();
    const char* severity = pq->resultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity && QByteArray(severity) == "WARNING")
        *static_cast<QStringList*>(list) << firstLine(pq->resultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
}

} // namespace

struct Connection::State {
    const Libpq* pq;
    PGconn* connection;
    QStringList warnings;

    Value answerOf(PGresult* result, const QByteArray& sql)
    {
        const ExecStatusType status = pq->resultStatus(result);
        Value answer = std::optional<QByteArray>();
        if (status == PGRES_TUPLES_OK) {
            if (pq->ntuples(result) > 0 && pq->nfields(result) > 0)
                answer = std::optional(QByteArray(pq->getvalue(result, 0, 0)));
        } else if (status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
            const char* state = pq->resultErrorField(result, PG_DIAG_SQLSTATE);
            const char* said = pq->resultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
            answer = Fault{state, firstLine(said ? said : pq->errorMessage(connection)),
                           lineAt(sql, pq->resultErrorField(result, PG_DIAG_STATEMENT_POSITION))};
        }
        pq->clear(result);
        return answer;
    }
};

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Connection::~Connection()
{
    m_state->pq->finish(m_state->connection);
}

Result<std::unique_ptr<Connection>, Fault> Connection::open(const Parameters& target)
{
    const Libpq* pq = libpq();
    if (!pq)
        return Fault{{}, QStringLiteral("libpq5 is not installed")};
    Parameters all = target;
    for (const auto& [name, value] : ourParameters) {
        if (!all.contains(name))
            all.insert(name, value);
    }
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (auto one = all.constKeyValueBegin(); one != all.constKeyValueEnd(); ++one) {
        names.push_back(one->first.constData());
        values.push_back(one->second.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    auto state = std::make_unique<State>();
    state->pq = pq;
    state->connection = pq->connectdbParams(names.data(), values.data(), 0);
    std::unique_ptr<Connection> opened(new Connection(std::move(state)));
    PGconn* connection = opened->m_state->connection;
    if (pq->status(connection) != CONNECTION_OK)
        return Fault{{}, firstLine(pq->errorMessage(connection))};
    pq->setNoticeReceiver(connection, keepWarning, &opened->m_state->warnings);
    return opened;
}

Connection::Value Connection::run(const QByteArray& sql)
{
    return m_state->answerOf(m_state->pq->exec(m_state->connection, sql.constData()), sql);
}

Connection::Value Connection::run(const QByteArray& sql, const QByteArrayList& values)
{
    std::vector<const char*> texts;
    for (const QByteArray& value : values)
        texts.push_back(value.constData());
    PGresult* result = m_state->pq->execParams(m_state->connection, sql.constData(), int(texts.size()), nullptr,
                                               texts.data(), nullptr, nullptr, 0);
    return m_state->answerOf(result, sql);
}

QStringList Connection::takeWarnings()
{
    return std::exchange(m_state->warnings, {});
}

} // namespace rollcall::postgres
