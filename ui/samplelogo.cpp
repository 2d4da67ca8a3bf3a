#include "ui/samplelogo.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace rollcall::ui {

QImage sampleLogo()
{
    QImage logo(256, 256, QImage::Format_ARGB32_Premultiplied);
    logo.fill(Qt::transparent);
    QPainter painter(&logo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::light().accent);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(logo.rect(), 56, 56);
    painter.setPen(Qt::white);
    painter.setFont(themeFont(112, QFont::Bold));
    painter.drawText(logo.rect(), Qt::AlignCenter, QStringLiteral("SM"));
    return logo;
}

} // namespace rollcall::ui
