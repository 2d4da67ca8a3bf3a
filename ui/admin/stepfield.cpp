#include "ui/admin/stepfield.h"

#include "ui/text/adminsentences.h"

#include <QStyle>

namespace rollcall::ui {

namespace {

constexpr int gap = 8;

int noteHeight(const Scale& scale)
{
    return scale.text(TypeSize::small) * 3 / 2;
}

} // namespace

StepField::StepField(QWidget* parent) : QWidget(parent), m_less(this), m_box(this), m_more(this), m_note(this)
{
    m_less.setSign(Shape::Minus);
    m_more.setSign(Shape::Plus);
    for (TouchButton* button : {&m_less, &m_more}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRepeat(true);
        button->setAutoRepeatDelay(500);
        button->setAutoRepeatInterval(120);
    }
    connect(&m_less, &TouchButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(&m_more, &TouchButton::clicked, this, [this] { Q_EMIT stepped(+1); });
}

void StepField::setTitle(const QString& title)
{
    m_box.setAccessibleName(title);
    m_less.setAccessibleName(title + QStringLiteral(", ") + AdminSentences::less());
    m_more.setAccessibleName(title + QStringLiteral(", ") + AdminSentences::more());
}

void StepField::setValue(const QString& raw, const QString& shown, ValueBox::State state)
{
    m_box.setValue(raw, shown, state);
    m_less.setEnabled(state != ValueBox::State::Fixed);
    m_more.setEnabled(state != ValueBox::State::Fixed);
}

// Under the value for the eye, with it for the ear.
void StepField::setNote(const NoteLine::Note& note)
{
    m_note.set(note);
    m_box.setAccessibleDescription(note.text);
}

void StepField::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    for (TouchButton* button : {&m_less, &m_more}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    m_box.setLook(theme, scale);
    m_note.setLook(theme, scale);
    place();
}

int StepField::heightAt(const Scale& scale)
{
    return scale.touch() + 2 * TouchButton::ringRoom + noteHeight(scale);
}

void StepField::resizeEvent(QResizeEvent*)
{
    place();
}

void StepField::place()
{
    const int ring = TouchButton::ringRoom;
    const int side = m_scale.touch();
    const QRect less(ring, ring, side, side);
    const QRect more(width() - ring - side, ring, side, side);
    const QRect box(less.right() + 1 + gap, ring, more.left() - gap - (less.right() + 1 + gap), side);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_less.place(mirrored(less));
    m_more.place(mirrored(more));
    m_box.setGeometry(mirrored(box));
    m_note.setGeometry(ring, side + 2 * ring, width() - 2 * ring, noteHeight(m_scale));
}

} // namespace rollcall::ui
