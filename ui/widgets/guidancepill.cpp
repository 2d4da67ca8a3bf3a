#include "ui/widgets/guidancepill.h"

#include "ui/widgets/fittext.h"

#include <QAccessible>
#include <QPainter>

namespace rollcall::ui {

namespace {

constexpr int pillHeight = 72;
constexpr int pillText = 40;
constexpr int pillMargin = 24;

} // namespace

GuidancePill::GuidancePill(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void GuidancePill::setText(const QString& text)
{
    const bool isOther = text != m_text;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
    if (!isOther || text.isEmpty())
        return;
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void GuidancePill::setScale(const Scale& scale)
{
    m_scale = scale;
    update();
}

QRect GuidancePill::placeIn(QSize picture, const Scale& scale)
{
    const int edge = scale.length(pillMargin);
    const int high = qMax(scale.length(pillHeight), scale.text(pillText) * 9 / 5);
    return {edge, picture.height() - edge - high, picture.width() - 2 * edge, high};
}

void GuidancePill::paintEvent(QPaintEvent*)
{
    const Theme colours = Theme::light(); // the same by day and by night, for what lies behind it is the same
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ink);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(Qt::white);
    const QRect room = rect().adjusted(height() / 2, 0, -height() / 2, 0);
    const FittedText text = fitText(m_text, themeFont(m_scale.text(pillText), QFont::DemiBold), room.size(), 1);
    paintText(painter, text, room, Qt::AlignCenter, layoutDirection());
}

} // namespace rollcall::ui
