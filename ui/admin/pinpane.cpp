#include "ui/admin/pinpane.h"

#include "ui/text/adminsentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

using std::chrono::milliseconds;

constexpr qsizetype longestPin = 12; // the limit of core/access; a longer PIN can only be wrong

} // namespace

PinDots::PinDots(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PinDots::setCount(int count)
{
    m_count = count;
    update();
}

void PinDots::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    update();
}

void PinDots::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_scale.stroke(16);
    painter.setPen(QPen(m_theme.accent, m_scale.stroke(2)));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const qreal pitch = std::min<qreal>(m_scale.length(32), (width() - 2 * radius) / longestPin);
    const qreal dot = pitch * 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink);
    const qreal first = (width() - (m_count - 1) * pitch) / 2;
    for (int i = 0; i < m_count; ++i)
        painter.drawEllipse(QPointF(first + i * pitch, height() / 2.0), dot / 2, dot / 2);
}

PinPane::PinPane(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_title(this), m_headline(this), m_dots(this), m_message(this),
      m_command(this), m_paused(this), m_pad(this), m_open(this), m_back(this)
{
    setFocusPolicy(Qt::StrongFocus);
    m_open.setFocusPolicy(Qt::NoFocus);
    m_back.setFocusPolicy(Qt::TabFocus);
    connect(&m_pad, &DigitPad::typed, this, &PinPane::type);
    connect(&m_pad, &DigitPad::backspace, this, &PinPane::backspace);
    connect(&m_open, &TouchButton::clicked, this, &PinPane::enter);
    connect(&m_back, &TouchButton::clicked, this, &PinPane::leaveRequested);
    retranslate();
}

void PinPane::showReady(milliseconds wait)
{
    setState(State::Ready, wait);
}

void PinPane::showWrong(milliseconds wait)
{
    setState(State::Wrong, wait);
}

void PinPane::showNoPin()
{
    setState(State::NoPin, {});
}

void PinPane::showUnreadable()
{
    setState(State::Unreadable, {});
}

void PinPane::setState(State state, milliseconds wait)
{
    m_state = state;
    m_pin.clear();
    m_waitUntil.reset();
    if (wait > milliseconds::zero())
        m_waitUntil = m_clock.monotonic() + wait;
    retranslate();
}

void PinPane::type(const QString& digit)
{
    if (!canType() || m_pin.size() >= longestPin)
        return;
    m_state = State::Ready;
    m_pin += digit;
    retranslate();
}

void PinPane::backspace()
{
    if (!canType())
        return;
    m_pin.chop(1);
    retranslate();
}

void PinPane::enter()
{
    if (!canType() || m_pin.isEmpty())
        return;
    const QString pin = m_pin;
    setState(State::Checking, {});
    Q_EMIT entered(pin);
}

void PinPane::refresh()
{
    if (!isWaiting())
        return;
    if (m_clock.monotonic() >= *m_waitUntil) {
        m_waitUntil.reset();
        m_state = State::Ready;
    }
    retranslate();
}

void PinPane::retranslate()
{
    m_title.setText(AdminSentences::office());
    m_headline.setText(m_state == State::NoPin        ? AdminSentences::noPin()
                       : m_state == State::Unreadable ? AdminSentences::pinUnreadable()
                                                      : AdminSentences::enterPin());
    m_paused.setText(AdminSentences::scanningPaused());
    m_open.setText(AdminSentences::open());
    m_open.setAccessibleName(m_open.text());
    m_back.setText(AdminSentences::back());
    m_back.setAccessibleName(m_back.text());
    m_command.setText(locked() ? QStringLiteral("rollcallctl admin set-pin") : QString());

    QString message;
    if (locked())
        message = AdminSentences::setPinBy();
    else if (isWaiting())
        message = AdminSentences::pinWait(*m_waitUntil - m_clock.monotonic());
    else if (m_state == State::Wrong)
        message = AdminSentences::wrongPin();
    else if (m_state == State::Checking)
        message = AdminSentences::checkingPin();
    m_message.setText(message);
    m_message.setColour(m_state == State::Wrong || isWaiting() ? m_theme.fault : m_theme.ink);
    m_dots.setCount(static_cast<int>(m_pin.size()));
    m_dots.setVisible(!locked());
    m_pad.setVisible(!locked());
    m_open.setVisible(!locked());
    m_pad.setEnabled(canType());
    m_open.setEnabled(canType() && !m_pin.isEmpty());
    place();
}

void PinPane::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_title.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_title.setColour(theme.muted);
    m_headline.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 2);
    m_headline.setColour(theme.ink);
    m_message.setStyle(themeFont(scale.text(TypeSize::body)), 3);
    m_command.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_command.setColour(theme.accent);
    m_paused.setStyle(themeFont(scale.text(TypeSize::small)), 2);
    m_paused.setColour(theme.muted);
    m_dots.setLook(theme, scale);
    m_pad.setLook(theme, scale);
    m_open.setLook({theme.accent, theme.accent, theme.paper, theme.surface});
    m_open.setScale(scale);
    m_back.setLook({theme.surface, theme.accent, theme.ink, theme.paper});
    m_back.setScale(scale);
    retranslate();
}

void PinPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace)
        backspace();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else if (event->text().size() == 1 && event->text().at(0) >= u'0' && event->text().at(0) <= u'9')
        type(event->text());
    else
        QWidget::keyPressEvent(event);
}

void PinPane::resizeEvent(QResizeEvent*)
{
    place();
}

void PinPane::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const bool portrait = height() > width();
    const int margin = m_scale.length(32);
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int room = portrait ? height() / 2 : height() - 2 * margin;
    const int key = std::clamp((room - 4 * gap) / 5, 64, m_scale.length(112));
    const int wide = std::min(3 * m_scale.length(136) + 2 * gap, width() - 2 * margin);
    const int high = 5 * key + 4 * gap;
    const int bar = height() - margin - touch;

    const QRect pad = portrait ? QRect((width() - wide) / 2, bar - margin - high, wide, high)
                               : QRect(width() - margin - wide, height() - margin - high, wide, high);
    const int ring = TouchButton::ringRoom;
    m_pad.setGap({gap, gap});
    m_pad.setGeometry(
        mirrored(QRect(pad.left(), pad.top(), wide, 4 * key + 3 * gap).adjusted(-ring, -ring, ring, ring)));
    m_open.place(mirrored({pad.left(), pad.bottom() + 1 - key, wide, key}));

    const bool hasPad = !m_pad.isHidden();
    const int textWidth = portrait || !hasPad ? width() - 2 * margin : pad.left() - 2 * margin;
    const int back = std::min(m_scale.length(352), textWidth);
    m_back.place(mirrored({margin, bar, back, touch}));

    int y = margin;
    const int title = m_scale.text(TypeSize::body) * 3 / 2;
    m_title.setGeometry(mirrored({margin, y, textWidth, title}));
    const int pausedHigh = m_scale.text(TypeSize::small) * 3 / 2;
    const int end = portrait && hasPad ? pad.top() - gap : bar - gap;
    m_paused.setGeometry(mirrored({margin, end - pausedHigh, textWidth, pausedHigh}));

    // Headline, dots and message are centred in the remaining space.
    const int top = y + title + gap;
    const int bottom = end - pausedHigh - gap;
    const int headline = m_headline.heightFor({textWidth, m_scale.text(TypeSize::lead) * 3});
    const int dots = m_dots.isHidden() ? 0 : touch + gap;
    const int message = m_scale.text(TypeSize::body) * 4;
    const int command = m_command.text().isEmpty() ? 0 : m_scale.text(TypeSize::body) * 3 / 2 + gap;
    y = top + std::max(0, (bottom - top - headline - gap - dots - message - command) / 2);
    m_headline.setGeometry(mirrored({margin, y, textWidth, headline}));
    y += headline + gap;
    m_dots.setGeometry(mirrored({margin, y, std::min(textWidth, m_scale.length(440)), touch}));
    y += dots;
    const int messageHigh = locked() ? m_message.heightFor({textWidth, message}) : message;
    m_message.setGeometry(mirrored({margin, y, textWidth, std::max(0, std::min(messageHigh, bottom - command - y))}));
    y = m_message.geometry().bottom() + 1 + gap;
    m_command.setGeometry(mirrored({margin, y, textWidth, std::max(0, command - gap)}));
}

} // namespace rollcall::ui
