#include "ui/widgets/schoollogo.h"

#include "ui/widgets/accessibleroles.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>

namespace rollcall::ui {

Result<QImage> readLogo(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, source.errorString()};
    if (source.size() > SchoolLogo::largestFile)
        return Error{ErrorCode::Io, QStringLiteral("larger than 4 MB")};
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize box(SchoolLogo::longestSide, SchoolLogo::longestSide);
    const QSize own = reader.size();
    const bool isDrawn = reader.format().startsWith("svg");
    if (own.isValid() && (isDrawn || own.width() > box.width() || own.height() > box.height()))
        reader.setScaledSize(own.scaled(box, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        return Error{ErrorCode::Io, reader.errorString()};
    return picture;
}

SchoolLogo::SchoolLogo(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTold(*this, false);
}

void SchoolLogo::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void SchoolLogo::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal ratio = devicePixelRatioF();
    QImage scaled = m_picture.scaled(sizeWithin(size()) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    const QSizeF shown = scaled.deviceIndependentSize();
    const qreal x = layoutDirection() == Qt::RightToLeft ? width() - shown.width() : 0;
    painter.drawImage(QPointF(x, (height() - shown.height()) / 2), scaled);
}

} // namespace rollcall::ui
