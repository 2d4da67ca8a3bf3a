#include "ui/admin/valuebox.h"

#include "ui/widgets/fittext.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace rollcall::ui {

namespace {

constexpr qsizetype longest = 12;

} // namespace

ValueBox::ValueBox(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractButton::clicked, this, &ValueBox::chosen);
}

void ValueBox::setValue(const QString& raw, const QString& shown, State state)
{
    const bool isNew = m_raw != raw;
    m_raw = raw;
    m_state = state;
    setText(shown);
    if (isNew && QAccessible::isActive()) {
        QAccessibleValueChangeEvent spoken(this, raw.toDouble());
        QAccessible::updateAccessibility(&spoken);
    }
    setEnabled(state != State::Fixed);
    update();
}

void ValueBox::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    update();
}

void ValueBox::type(const QString& characters)
{
    const QString before = m_isSelected ? QString() : m_raw;
    m_isSelected = false;
    Q_EMIT edited((before + characters).left(longest));
}

void ValueBox::backspace()
{
    m_isSelected = false;
    Q_EMIT edited(m_raw.chopped(m_raw.isEmpty() ? 0 : 1));
}

void ValueBox::setActive(bool active)
{
    m_isActive = m_isSelected = active;
    update();
}

void ValueBox::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool deletes = key == Qt::Key_Backspace || key == Qt::Key_Delete;
    const bool types =
        m_isTyped && (deletes || (!event->text().isEmpty() && event->text().at(0).isPrint() && key != Qt::Key_Space));
    // Getting the focus does not make it active: the focus also moves here when the button that had it is disabled.
    if (types && !m_isActive)
        Q_EMIT chosen();
    if (types && deletes)
        backspace();
    else if (types)
        type(event->text());
    else if (m_isActive && (key == Qt::Key_Up || key == Qt::Key_Down))
        Q_EMIT stepped(key == Qt::Key_Up ? +1 : -1);
    else if (m_isActive && key == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (m_isActive && (key == Qt::Key_Return || key == Qt::Key_Enter))
        Q_EMIT finished();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ValueBox::paintEvent(QPaintEvent*)
{
    const bool faulty = m_state == State::Faulty;
    const bool marked = m_isActive || hasFocus();
    const QColor frame = faulty ? m_theme.fault : marked ? m_theme.accent : m_theme.muted;
    const qreal border = marked || faulty ? 3 : 1;
    const qreal radius = m_scale.stroke(8);
    const QRectF shape = QRectF(rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Its own value has a card's background; an inherited or default one has the paper's.
    const bool own = m_state == State::Own || faulty || m_isActive;
    painter.setPen(QPen(frame, border, own ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(own ? m_theme.surface : m_theme.paper);
    painter.drawRoundedRect(shape, radius, radius);

    const int pad = 4;
    const FittedText fitted =
        fitText(text(), themeFont(m_scale.text(TypeSize::body), own ? QFont::DemiBold : QFont::Normal),
                size() - QSize(2 * pad, 0), 1);
    QColor ink = m_state == State::Own || m_isActive ? m_theme.ink : m_theme.muted;
    if (faulty)
        ink = m_theme.fault;
    if (m_isSelected && m_isTyped && !text().isEmpty()) {
        QRectF mark(0, 0, fitted.size.width() + 2.0 * pad, fitted.size.height() + 2.0 * pad);
        mark.moveCenter(QRectF(rect()).center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(mark & shape, 4, 4);
        ink = m_theme.paper;
    }
    painter.setPen(ink);
    paintText(painter, fitted, rect(), Qt::AlignHCenter | Qt::AlignVCenter, layoutDirection());
}

} // namespace rollcall::ui
