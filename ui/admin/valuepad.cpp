#include "ui/admin/valuepad.h"

#include "ui/admin/valuefield.h"
#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

ValuePad::ValuePad(QWidget* parent)
    : QWidget(parent), m_title(this), m_digits(this), m_choices(this), m_unset(this), m_done(this)
{
    m_title.setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_unset.setFocusPolicy(Qt::NoFocus);
    connect(&m_digits, &DigitPad::typed, this, &ValuePad::typed);
    connect(&m_digits, &DigitPad::backspace, this, &ValuePad::backspace);
    connect(&m_choices, &ChoiceList::chosen, this, &ValuePad::chosen);
    connect(&m_unset, &TouchButton::clicked, this, &ValuePad::unset);
    connect(&m_done, &TouchButton::clicked, this, &ValuePad::done);
}

void ValuePad::setTitle(const QString& title)
{
    m_title.setText(title);
}

void ValuePad::setHasField(bool has)
{
    if (std::exchange(m_hasField, has) != has)
        placeParts();
}

void ValuePad::setEntry(const Entry& entry)
{
    m_digits.setVisible(entry.choices.isEmpty());
    m_choices.setVisible(!entry.choices.isEmpty());
    m_digits.setExtraKey(entry.extraKey);
    m_choices.set(entry.choices, entry.chosen);
}

void ValuePad::setUnset(const QString& text, bool enabled)
{
    m_unset.setText(text);
    m_unset.setAccessibleName(text);
    m_unset.setEnabled(enabled);
}

void ValuePad::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_title.setStyle(themeFont(scale.text(TypeSize::small)), 3);
    m_title.setColour(theme.ink);
    m_digits.setLook(theme, scale);
    m_choices.setLook(theme, scale);
    for (TouchButton* button : {&m_unset, &m_done}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    placeParts();
}

void ValuePad::retranslate()
{
    m_done.setText(AdminSentences::done());
    m_done.setAccessibleName(m_done.text());
}

void ValuePad::place(const QRect& painted)
{
    const int ring = TouchButton::ringRoom;
    setGeometry(painted.marginsAdded({ring, ring, ring, ring}));
}

void ValuePad::resizeEvent(QResizeEvent*)
{
    placeParts();
}

void ValuePad::placeParts()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int ring = TouchButton::ringRoom;
    const QRect pad = rect().marginsRemoved({ring, ring, ring, ring});
    const bool isBeside = pad.width() > pad.height();
    const int whole = ValueField::heightAt(m_scale) + 6 * (m_scale.touch() + 16) + 3 * m_scale.text(TypeSize::small);
    m_isTight = m_hasField && !isBeside && pad.height() < whole;
    const int gap = m_isTight ? 8 : std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int last = pad.bottom() + 1 - touch;
    const int digits = isBeside ? 3 * touch + 2 * gap : pad.width();
    const int keys = isBeside ? pad.top() : last - gap - 4 * touch - 3 * gap;
    const QRect rest(pad.left(), pad.top(), isBeside ? pad.width() - gap - digits : pad.width(),
                     (isBeside ? last : keys) - (m_hasField ? gap : gap / 2) - pad.top());
    const QRect entry(pad.right() + 1 - digits, keys, digits, (isBeside ? pad.bottom() + 1 : last - gap) - keys);
    const QRect painted = mirrored(entry).adjusted(-ring, -ring, ring, ring);
    m_digits.setGeometry(painted);
    m_choices.setGeometry(painted);
    m_digits.setGap({gap, gap});
    const int field = !m_hasField ? 0 : m_isTight ? touch : ValueField::heightAt(m_scale) + touch + gap / 2;
    m_field = QRect(rest.left(), rest.bottom() + 1 - field, rest.width(), field).translated(-ring, -ring);
    m_title.setGeometry(mirrored({rest.left(), rest.top(), rest.width(), rest.height() - field}));
    const int half = (rest.width() - gap) / 2;
    m_unset.place(mirrored({rest.left(), last, half, touch}));
    m_done.place(mirrored({rest.right() + 1 - half, last, half, touch}));
}

} // namespace rollcall::ui
