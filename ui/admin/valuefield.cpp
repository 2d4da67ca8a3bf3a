#include "ui/admin/valuefield.h"

#include <QStyle>

namespace rollcall::ui {

namespace {

int fieldNoteHeight(const Scale& scale)
{
    return scale.text(TypeSize::small) * 5 / 4;
}

} // namespace

ValueField::ValueField(QWidget* parent) : QWidget(parent), m_box(this), m_note(this) {}

void ValueField::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_box.setLook(theme, scale);
    m_note.setLook(theme, scale);
    placeParts();
}

int ValueField::heightAt(const Scale& scale)
{
    return scale.touch() + fieldNoteHeight(scale);
}

void ValueField::resizeEvent(QResizeEvent*)
{
    placeParts();
}

void ValueField::place(const QRect& box, int room)
{
    m_room = room;
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    setGeometry(box.adjusted(isRightToLeft ? -room : 0, 0, isRightToLeft ? 0 : room, 0));
    placeParts();
}

void ValueField::placeParts()
{
    const QRect box(0, 0, width() - m_room, m_scale.touch());
    m_box.setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    m_note.setGeometry(0, m_scale.touch(), width(), fieldNoteHeight(m_scale));
}

} // namespace rollcall::ui
