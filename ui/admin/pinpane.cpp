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

PinPane::PinPane(const Clock& clock, NewPinRule rule, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_rule(std::move(rule)), m_title(this), m_headline(this), m_dots(this),
      m_message(this), m_command(this), m_closing(this), m_pad(this), m_open(this), m_back(this)
{
    setFocusPolicy(Qt::StrongFocus);
    m_open.setFocusPolicy(Qt::NoFocus);
    for (TouchButton* button : {&m_open, &m_back})
        button->setMaxLines(2);
    m_back.setFocusPolicy(Qt::TabFocus);
    connect(&m_pad, &DigitPad::typed, this, &PinPane::type);
    connect(&m_pad, &DigitPad::backspace, this, &PinPane::backspace);
    connect(&m_open, &TouchButton::clicked, this, &PinPane::enter);
    connect(&m_back, &TouchButton::clicked, this, &PinPane::leaveRequested);
    retranslate();
}

void PinPane::setWords(const Words& words)
{
    m_words = words;
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
    m_first.clear();
    m_newPinFault.reset();
    setState(State::Choosing, {});
}

void PinPane::showNotSaved()
{
    m_newPinFault = NewPinFault::NotSaved;
    setState(State::Choosing, {});
}

void PinPane::showUnreadable()
{
    setState(State::Unreadable, {});
}

void PinPane::setTimeLeft(std::optional<milliseconds> left)
{
    m_timeLeft = left;
    m_closing.setText(left ? AdminSentences::closesIn(*left) : QString());
}

bool PinPane::canType() const
{
    switch (m_state) {
    case State::Ready:
    case State::Wrong:
    case State::Choosing:
    case State::Repeating:
        return !isWaiting();
    case State::Asking:
    case State::Checking:
    case State::Saving:
    case State::Unreadable:
        break;
    }
    return false;
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
    if (m_state == State::Wrong)
        m_state = State::Ready;
    m_newPinFault.reset();
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
    if (m_state == State::Choosing || m_state == State::Repeating)
        return choose();
    const QString pin = m_pin;
    setState(State::Checking, {});
    Q_EMIT entered(pin);
}

void PinPane::choose()
{
    if (m_state == State::Choosing) {
        m_newPinFault = m_rule ? m_rule(m_pin) : std::nullopt;
        m_first = m_newPinFault ? QString() : m_pin;
        setState(m_newPinFault ? State::Choosing : State::Repeating, {});
        return;
    }
    const QString pin = m_pin;
    if (std::exchange(m_first, QString()) != pin) {
        m_newPinFault = NewPinFault::Differ;
        setState(State::Choosing, {});
        return;
    }
    setState(State::Saving, {});
    Q_EMIT chosen(pin);
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
    const bool isNew = m_state == State::Choosing || m_state == State::Repeating || m_state == State::Saving;
    const bool locked = m_state == State::Unreadable;
    m_title.setText(m_words ? m_words->title : AdminSentences::office());
    m_headline.setText(m_state == State::Choosing ? AdminSentences::noPin()
                       : isNew                    ? AdminSentences::repeatPin()
                       : locked                   ? AdminSentences::pinUnreadable()
                       : m_words                  ? m_words->headline
                                                  : AdminSentences::enterPin());
    setTimeLeft(m_timeLeft);
    m_open.setText(m_state == State::Choosing ? AdminSentences::next()
                   : isNew                    ? AdminSentences::setPin()
                   : m_words                  ? m_words->enter
                                              : AdminSentences::open());
    m_open.setAccessibleName(m_open.text());
    m_back.setText(m_words ? m_words->back : AdminSentences::back());
    m_back.setAccessibleName(m_back.text());
    m_command.setText(locked ? QStringLiteral("rollcallctl admin set-pin") : QString());
    m_message.setText(message());
    m_message.setColour(m_state == State::Wrong || isWaiting() || m_newPinFault ? m_theme.fault : m_theme.ink);
    m_dots.setCount(static_cast<int>(m_pin.size()));
    m_dots.setVisible(!locked);
    m_pad.setVisible(!locked);
    m_open.setVisible(!locked);
    m_pad.setEnabled(canType());
    m_open.setEnabled(canType() && !m_pin.isEmpty());
    place();
}

QString PinPane::message() const
{
    if (isWaiting())
        return AdminSentences::pinWait(*m_waitUntil - m_clock.monotonic());
    if (m_newPinFault)
        return AdminSentences::newPinFault(*m_newPinFault);
    switch (m_state) {
    case State::Wrong:
        return AdminSentences::wrongPin();
    case State::Checking:
        return AdminSentences::checkingPin();
    case State::Choosing:
        return AdminSentences::choosePin();
    case State::Saving:
        return AdminSentences::savingPin();
    case State::Unreadable:
        return AdminSentences::setPinBy();
    case State::Asking:
    case State::Ready:
    case State::Repeating:
        break;
    }
    return {};
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
    m_closing.setStyle(themeFont(scale.text(TypeSize::small)), 1);
    m_closing.setColour(theme.muted);
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
    const bool isLow = room < 5 * 64 + 4 * gap; // Open stands beside the digits then
    const int rows = isLow ? 4 : 5;
    const int least = std::min(margin, (height() - 4 * 64 - 3 * gap) / 2);
    const int key = std::clamp((room - (rows - 1) * gap) / rows, 64, std::max(64, m_scale.length(112)));
    const int wide = std::min(3 * std::max(64, m_scale.length(136)) + 2 * gap, width() - 2 * margin);
    const int high = rows * key + (rows - 1) * gap;
    const int bar = height() - margin - touch;

    const QRect pad = portrait
                          ? QRect((width() - wide) / 2, bar - margin - high, wide, high)
                          : QRect(width() - margin - wide, height() - (isLow ? least : margin) - high, wide, high);
    const int ring = TouchButton::ringRoom;
    m_pad.setGap({gap, gap});
    m_pad.setGeometry(
        mirrored(QRect(pad.left(), pad.top(), wide, 4 * key + 3 * gap).adjusted(-ring, -ring, ring, ring)));

    const bool hasPad = !m_pad.isHidden();
    const int textWidth = portrait || !hasPad ? width() - 2 * margin : pad.left() - 2 * margin;
    const int back = isLow && hasPad ? (textWidth - gap) / 2 : std::min(m_scale.length(352), textWidth);
    m_back.place(mirrored({margin, bar, back, touch}));
    m_open.place(mirrored(isLow ? QRect(margin + textWidth - back, bar, back, touch)
                                : QRect(pad.left(), pad.bottom() + 1 - key, wide, key)));

    int y = margin;
    const int between = isLow ? m_scale.stroke(16) : gap;
    const int title = m_scale.text(TypeSize::body) * 3 / 2;
    m_title.setGeometry(mirrored({margin, y, textWidth, title}));
    const bool isSmall = isLow || width() < 600;
    const int closingHigh = isSmall && m_closing.text().isEmpty() ? 0 : m_scale.text(TypeSize::small) * 3 / 2;
    const bool isTight = portrait && isLow && hasPad; // one line of words and the dots
    m_title.setVisible(!isTight);
    m_closing.setVisible(!isTight);
    m_headline.setVisible(!isTight || m_message.text().isEmpty());
    if (isTight) {
        const int words = m_scale.text(TypeSize::body) * 9 / 4;
        const int dots = pad.top() - 3 * between - words;
        m_headline.setGeometry(mirrored({margin, between, textWidth, words}));
        m_message.setGeometry(m_headline.geometry());
        m_dots.setGeometry(mirrored({margin, 2 * between + words, textWidth, dots}));
        return;
    }
    const int end = portrait && hasPad ? pad.top() - gap : bar - gap;
    m_closing.setGeometry(mirrored({margin, end - closingHigh, textWidth, closingHigh}));

    // Headline, dots and message are centred in the remaining space.
    const int top = y + title + between;
    const int bottom = end - closingHigh - between;
    const int headline = m_headline.heightFor({textWidth, m_scale.text(TypeSize::lead) * 3});
    const int dots = m_dots.isHidden() ? 0 : (isLow ? touch * 2 / 3 : touch) + between;
    const int message = m_scale.text(TypeSize::body) * 4;
    const int command = m_command.text().isEmpty() ? 0 : m_scale.text(TypeSize::body) * 3 / 2 + between;
    y = top + std::max(0, (bottom - top - headline - between - dots - message - command) / 2);
    m_headline.setGeometry(mirrored({margin, y, textWidth, headline}));
    y += headline + between;
    m_dots.setGeometry(mirrored({margin, y, std::min(textWidth, m_scale.length(440)), std::max(0, dots - between)}));
    y += dots;
    const bool hasCommand = command > 0;
    const int messageHigh = hasCommand ? m_message.heightFor({textWidth, message}) : message;
    m_message.setGeometry(mirrored({margin, y, textWidth, std::max(0, std::min(messageHigh, bottom - command - y))}));
    y = m_message.geometry().bottom() + 1 + between;
    m_command.setGeometry(mirrored({margin, y, textWidth, std::max(0, command - between)}));
}

} // namespace rollcall::ui
