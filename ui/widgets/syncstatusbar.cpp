#include "ui/widgets/syncstatusbar.h"

#include "ui/text/sentences.h"

#include <QStyle>

namespace rollcall::ui {

namespace {

Shape markShape(SyncMark mark)
{
    switch (mark) {
    case SyncMark::Good:
        return Shape::Disc;
    case SyncMark::Offline:
        return Shape::Ring;
    case SyncMark::Help:
        break;
    }
    return Shape::HollowTriangle;
}

} // namespace

SyncStatusBar::SyncStatusBar(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_icon(this), m_label(this)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setLine({});
}

void SyncStatusBar::setLine(const SyncLine& line)
{
    m_line = line;
    m_label.setText(Sentences::syncLine(line, m_clock.now(), m_words));
    m_icon.set(markShape(mark()), m_colour);
    setAccessibleName(m_label.text());
}

void SyncStatusBar::retranslate(const QLocale& locale)
{
    m_words = locale;
    setLine(m_line);
}

SyncMark SyncStatusBar::mark() const
{
    return Sentences::syncMark(m_line);
}

void SyncStatusBar::setColour(const QColor& colour)
{
    m_colour = colour;
    m_label.setColour(colour);
    m_icon.set(m_icon.shape(), colour);
}

void SyncStatusBar::setScale(const Scale& scale)
{
    m_scale = scale;
    m_label.setStyle(themeFont(scale.text(TypeSize::small)), 2);
    place();
}

void SyncStatusBar::resizeEvent(QResizeEvent*)
{
    place();
}

void SyncStatusBar::place()
{
    const int side = m_scale.text(TypeSize::small);
    const int start = side + m_scale.length(12);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_icon.setGeometry(mirrored(QRect(0, (height() - side) / 2, side, side)));
    m_label.setGeometry(mirrored(QRect(start, 0, qMax(0, width() - start), height())));
}

} // namespace rollcall::ui
