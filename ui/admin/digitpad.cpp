#include "ui/admin/digitpad.h"

#include "ui/text/adminsentences.h"

namespace rollcall::ui {

namespace {

constexpr int columns = 3;
constexpr int rows = 4;
constexpr std::size_t extraKey = 9;
constexpr std::size_t backspaceKey = 11;

} // namespace

DigitPad::DigitPad(QWidget* parent) : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    for (std::size_t i = 0; i < columns * rows; ++i) {
        auto* key = new TouchButton(this);
        key->setFocusPolicy(Qt::NoFocus);
        key->setTypeSize(TypeSize::body);
        if (i < extraKey)
            key->setText(QString::number(i + 1));
        else if (i == extraKey + 1)
            key->setText(QStringLiteral("0"));
        key->setAccessibleName(key->text());
        if (i == backspaceKey) {
            key->setSign(Shape::Backspace);
            key->setAutoRepeat(true);
            connect(key, &TouchButton::clicked, this, &DigitPad::backspace);
        } else {
            connect(key, &TouchButton::clicked, this, [this, key] { Q_EMIT typed(key->text()); });
        }
        m_keys.push_back(key);
    }
    m_keys[backspaceKey]->setAccessibleName(AdminSentences::deleteDigit());
    setExtraKey({});
}

void DigitPad::setExtraKey(const QString& text)
{
    m_keys[extraKey]->setText(text);
    m_keys[extraKey]->setAccessibleName(text);
    m_keys[extraKey]->setVisible(!text.isEmpty());
}

void DigitPad::setLook(const Theme& theme, const Scale& scale)
{
    for (TouchButton* key : m_keys) {
        key->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        key->setScale(scale);
    }
}

void DigitPad::setGap(QSize gap)
{
    m_gap = gap;
    place();
}

void DigitPad::resizeEvent(QResizeEvent*)
{
    place();
}

void DigitPad::place()
{
    const int ring = TouchButton::ringRoom;
    const QSize room = size() - QSize(2 * ring, 2 * ring);
    const int wide = (room.width() - (columns - 1) * m_gap.width()) / columns;
    const int high = (room.height() - (rows - 1) * m_gap.height()) / rows;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        m_keys[i]->place({ring + column * (wide + m_gap.width()), ring + row * (high + m_gap.height()), wide, high});
    }
}

} // namespace rollcall::ui
