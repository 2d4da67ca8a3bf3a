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
    : QWidget(parent), m_clock(clock), m_icon(this), m_label(this), m_count(this)
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

void SyncStatusBar::setDayCount(const QString& text)
{
    if (text == m_count.text())
        return;
    m_count.setText(text);
    m_count.setVisible(!text.isEmpty());
    place();
}

SyncMark SyncStatusBar::mark() const
{
    return Sentences::syncMark(m_line);
}

void SyncStatusBar::setColour(const QColor& colour)
{
    m_colour = colour;
    m_label.setColour(colour);
    m_count.setColour(colour);
    m_icon.set(m_icon.shape(), colour);
}

void SyncStatusBar::setScale(const Scale& scale)
{
    m_scale = scale;
    m_label.setStyle(themeFont(scale.text(TypeSize::small)), 2);
    m_count.setStyle(themeFont(scale.text(TypeSize::small)), 1);
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
    const int count = m_count.text().isEmpty() ? 0 : m_count.sizeFor(size()).width() + m_scale.length(32);
    const bool isBeside = count <= width() * 2 / 5;
    const int end = isBeside ? width() - count : width();
    const int line = isBeside ? height() : height() / 2;
    m_icon.setGeometry(mirrored(QRect(0, (line - side) / 2, side, side)));
    m_label.setGeometry(mirrored(QRect(start, 0, qMax(0, end - start), line)));
    if (isBeside)
        m_count.setGeometry(mirrored(QRect(end, 0, count, height())));
    else
        m_count.setGeometry(mirrored(QRect(start, line, qMax(0, width() - start), height() - line)));
    m_count.setAlignment((isBeside ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace rollcall::ui
