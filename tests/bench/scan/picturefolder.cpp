#include "tests/bench/scan/picturefolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QStringDecoder>
#include <QTextStream>

namespace rollcall::bench {

namespace {

QImage grayOf(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_Grayscale8);
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, picture);
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

bool readText(const QFileInfo& file, Picture& picture)
{
    const QString base = file.path() + QLatin1Char('/') + file.completeBaseName();
    const QString whole = base.section(QLatin1Char('-'), 0, -2) + QStringLiteral(".txt");
    for (const QString& path : {base + QStringLiteral(".bin"), base + QStringLiteral(".txt"), whole}) {
        QFile text(path);
        if (!text.open(QIODevice::ReadOnly))
            continue;
        picture.text = text.readAll();
        picture.isPart = path == whole;
        return true;
    }
    return false;
}

bool saysTheSame(const QByteArray& payload, const QByteArray& text)
{
    if (payload == text || QString::fromLatin1(payload).toUtf8() == text)
        return true;
    for (const char* encoding : {"Shift_JIS", "GB18030"}) {
        QStringDecoder decoder(encoding); // not valid where Qt was built without ICU
        if (!decoder.isValid())
            continue;
        const QString decoded = decoder(payload);
        if (!decoder.hasError() && decoded.toUtf8() == text)
            return true;
    }
    return false;
}

} // namespace

std::vector<Picture> picturesIn(const QString& folder)
{
    QTextStream complaints(stderr);
    QStringList paths;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (!path.endsWith(QLatin1String(".txt"))
            && QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1()))
            paths.append(path);
        else if (path.endsWith(QLatin1String(".webp")))
            complaints << path << ": install qt6-image-formats-plugins to read WebP\n";
    }
    paths.sort();
    std::vector<Picture> pictures;
    for (const QString& path : paths) {
        Picture picture;
        picture.name = QDir(folder).relativeFilePath(path);
        QImageReader reader(path);
        picture.shot.picture = reader.read();
        if (picture.shot.picture.isNull())
            complaints << path << ": " << reader.errorString() << '\n';
        else if (!readText(QFileInfo(path), picture))
            complaints << path << ": no text beside it\n";
        else {
            picture.shot.gray = grayOf(picture.shot.picture);
            pictures.push_back(std::move(picture));
        }
    }
    return pictures;
}

Verdict judge(const Picture& picture, const QList<QByteArray>& payloads)
{
    if (payloads.isEmpty())
        return Verdict::Nothing;
    for (const QByteArray& payload : payloads)
        if (picture.isPart ? !payload.isEmpty() && picture.text.contains(payload)
                           : saysTheSame(payload, picture.text))
            return Verdict::Right;
    return Verdict::Wrong;
}

} // namespace rollcall::bench
