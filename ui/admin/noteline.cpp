#include "ui/admin/noteline.h"

#include <QStyle>

namespace rollcall::ui {

NoteLine::NoteLine(QWidget* parent) : QWidget(parent), m_icon(this), m_label(this)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void NoteLine::set(const Note& note)
{
    m_kind = note.kind;
    m_label.setText(note.text);
    setAccessibleName(note.text);
    setLook(m_theme, m_scale);
}

void NoteLine::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    const QColor colour = m_kind == Kind::Fault ? theme.fault : m_kind == Kind::Plain ? theme.muted : theme.ink;
    if (m_kind == Kind::Good)
        m_icon.set(Shape::Tick, theme.accent);
    else if (m_kind == Kind::Doubt) // yellow on white is not seen without the dark shape behind it
        m_icon.set(Shape::HollowTriangle, theme.ink);
    else
        m_icon.set(Shape::Triangle, colour);
    m_icon.setVisible(m_kind != Kind::Plain);
    m_label.setColour(colour);
    m_label.setStyle(themeFont(scale.text(TypeSize::small)), 2);
    place();
}

void NoteLine::resizeEvent(QResizeEvent*)
{
    place();
}

void NoteLine::place()
{
    const int side = m_kind == Kind::Plain ? 0 : m_scale.text(TypeSize::small) * 4 / 5;
    const int start = m_kind == Kind::Plain ? 0 : side + 6;
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_icon.setGeometry(mirrored({0, (height() - side) / 2, side, side}));
    m_label.setGeometry(mirrored({start, 0, qMax(0, width() - start), height()}));
}

} // namespace rollcall::ui
