#include "core/config/certificatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace rollcall::config {

QString certificateFileFault(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QStringLiteral("there is no such file; put the authority's certificate there, or leave the key out");
    // Opening a FIFO would wait for its writer.
    if (!QFileInfo(file).isFile())
        return QStringLiteral("this is no file");
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("the file cannot be read (%1); give the kiosk's user the right to")
            .arg(file.errorString());
    if (QSslCertificate::fromDevice(&file, QSsl::Pem).isEmpty())
        return QStringLiteral("the file holds no certificate; it must have lines from BEGIN CERTIFICATE to END "
                              "CERTIFICATE");
    return {};
}

} // namespace rollcall::config
