#pragma once

#include "tests/support/program.h"
#include "tests/support/traces.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>

#include <utility>

namespace rollcall::support {

/** Both programs on a folder of their own, as loud as they can be. Whatever they print is kept, and with the files they
 *  leave it is searched in the end. What cannot be done ends the test. */
class WatchedKiosk {
public:
    bool isValid() const { return m_directory.isValid(); }
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }
    /** Gives its path; what is below "inputs/" is not searched. */
    QString write(const char* name, const QByteArray& content) const;
    static QByteArray read(const QString& name);

    /** From the next useCloud() on its lines go to that log server as well, and to systemd's journal. */
    void useLogServer(const QUrl& url, const QByteArray& token)
    {
        m_logServer = url;
        m_logToken = token;
    }
    /** Everything to say, everywhere it can be said, and copies of photos that stay after they were sent. */
    void useCloud(const QJsonObject& cloud) const;

    /** `rollcall` sees these codes one after another. */
    ProgramRun kiosk(const QList<QByteArray>& codes, std::chrono::seconds drain = std::chrono::seconds(3));
    ProgramRun ctl(const QStringList& command);
    /** A command whose purpose is to print what it was asked for: its standard output is not searched. */
    ProgramRun printing(const QStringList& command);
    void ctlWithInput(const QStringList& command, const QString& file);

    QString pictureOf(const QByteArray& code) const;
    QString photo() const;
    bool logged(const char* words) const;
    /** The logins that were on disk after any of the runs. */
    const QSet<QByteArray>& tokens() const { return m_tokens; }

    /** The first line that holds one of them, with where it was found; empty if there is none. */
    QByteArray searchStreams(const Traces& traces) const;
    QByteArray searchFiles(const Traces& traces, QStringList& searched) const;
    /** To be searched too. */
    void addStream(const QByteArray& what, const QByteArray& said) { m_streams.append({what, said}); }
    int streams() const { return int(m_streams.size()); }

private:
    void keep(const QByteArray& program, const ProgramRun& run);
    void keepTokens();
    QStringList options() const;

    QTemporaryDir m_directory;
    QUrl m_logServer;
    QByteArray m_logToken;
    QSet<QByteArray> m_tokens;
    QList<std::pair<QByteArray, QByteArray>> m_streams; ///< which, and what was said
};

} // namespace rollcall::support
