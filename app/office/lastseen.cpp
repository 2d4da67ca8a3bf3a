#include "app/office/lastseen.h"

#include "core/base/durablefile.h"
#include "core/lock/filelock.h"
#include "core/log/logger.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <algorithm>

namespace rollcall::app {

namespace {

const log::Logger seenLog{"app.office"};

constexpr char keptSuffix[] = ".sealed";

QString nameOf(const QString& project, const QString& email)
{
    const QByteArray both = project.toUtf8() + '\n' + email.toLower().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

LastSeen::LastSeen(const QString& folder, const QString& project, const QString& email, const QString& password)
    : m_folder(folder + u'/' + nameOf(project, email)), m_seal(password)
{
    m_disk.setMaxThreadCount(1);
}

LastSeen::~LastSeen()
{
    m_disk.waitForDone();
}

bool LastSeen::canBeOpened()
{
    const QStringList files = QDir(m_folder).entryList({u'*' + QLatin1String(keptSuffix)}, QDir::Files);
    return std::any_of(files.begin(), files.end(),
                       [this](const QString& file) { return read(file.section(u'.', 0, 0)).has_value(); });
}

void LastSeen::keep(const QString& name, const QJsonObject& seen)
{
    const auto sealed = m_seal.seal(QJsonDocument(seen).toJson(QJsonDocument::Compact));
    if (!sealed) {
        seenLog.warning("what was seen cannot be kept", sealed.error());
        return;
    }
    const QString path = m_folder + u'/' + name + QLatin1String(keptSuffix);
    m_disk.start([folder = m_folder, path, bytes = *sealed] {
        if (const auto made = makeFolder(folder); !made)
            return seenLog.warning("what was seen cannot be kept", made.error());
        lock::FileLock alone(folder + QStringLiteral("/.lock"));
        if (!alone.tryAcquire()) // another window of the same person is writing what it saw, at this moment
            return;
        if (const auto written = writeDurably(path, bytes); !written)
            seenLog.warning("what was seen cannot be kept", written.error());
    });
}

std::optional<QJsonObject> LastSeen::read(const QString& name)
{
    QFile file(m_folder + u'/' + name + QLatin1String(keptSuffix));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto opened = m_seal.open(file.readAll());
    if (!opened)
        return std::nullopt;
    return QJsonDocument::fromJson(*opened).object();
}

} // namespace rollcall::app
