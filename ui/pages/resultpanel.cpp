#include "ui/pages/resultpanel.h"

#include <QPainter>

namespace rollcall::ui {

namespace {

constexpr int mostNameLines = 3;

} // namespace

ResultPanel::ResultPanel(QWidget* parent)
    : QWidget(parent), m_icon(this), m_greeting(this), m_name(this), m_status(this), m_section(this)
{
}

void ResultPanel::setVerdict(const attendance::Verdict& verdict)
{
    const ResultKind kind = resultKind(verdict);
    m_colours = resultColours(kind);
    m_icon.set(resultShape(kind), m_colours.text);
    m_text = Sentences::result(verdict);
    m_greeting.setText(m_text.greeting);
    m_name.setText(m_text.name);
    m_status.setText(m_text.status);
    m_section.setText(m_text.section);
    for (TextLabel* label : {&m_greeting, &m_name, &m_status, &m_section})
        label->setColour(m_colours.text);
    place();
    update();
}

void ResultPanel::setPlace(const ResultPlace& place, const Scale& scale, bool centred)
{
    const QPoint origin = place.ground.topLeft();
    setGeometry(place.ground);
    m_place = {place.ground, place.icon.translated(-origin), place.text.translated(-origin)};
    m_scale = scale;
    for (TextLabel* label : {&m_greeting, &m_name, &m_status, &m_section})
        label->setAlignment((centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignTop);
    this->place();
}

// Everything takes its size from the name as it was fitted, so that a long one is still larger than what stands around it.
void ResultPanel::place()
{
    m_icon.setGeometry(m_place.icon);
    const QRect area = m_place.text;
    const int gap = m_scale.length(8);
    const bool isGreeted = !m_text.greeting.isEmpty();
    const auto stepBelow = [this](int atReference, int name) {
        return std::min(m_scale.text(atReference), name * 2 / 3);
    };
    const auto heightAround = [&](int name) {
        m_greeting.setStyle(themeFont(stepBelow(TypeSize::greeting, name)), 1);
        m_section.setStyle(themeFont(stepBelow(TypeSize::body, name)), 1);
        return m_greeting.heightFor({area.width(), area.height() / 6})
               + m_section.heightFor({area.width(), area.height() / 6}) + 3 * gap;
    };
    const int largest = m_scale.text(isGreeted ? TypeSize::name : TypeSize::display);
    int lines = heightAround(largest);
    const QSize forName(area.width(), area.height() - lines - area.height() / 5);
    const QFont font = themeFont(largest, QFont::Bold);
    const FittedText name = fitText(m_text.name, font, forName, mostNameLines);
    m_name.setStyle(font, mostNameLines);
    lines = heightAround(name.font.pixelSize());
    m_status.setStyle(themeFont(stepBelow(TypeSize::status, name.font.pixelSize()), QFont::Bold), 2);
    const int status = m_status.heightFor({area.width(), area.height() - lines - name.size.height()});
    const int greeting = m_greeting.heightFor({area.width(), area.height() / 6});
    const int section = m_section.heightFor({area.width(), area.height() / 6});

    int y = area.top() + qMax(0, (area.height() - lines - name.size.height() - status) / 2);
    m_greeting.setGeometry(area.left(), y, area.width(), greeting);
    y += greeting + (isGreeted ? gap : 0);
    m_name.setGeometry(area.left(), y, area.width(), name.size.height());
    y += name.size.height() + gap;
    m_status.setGeometry(area.left(), y, area.width(), status);
    y += status + gap;
    m_section.setGeometry(area.left(), y, area.width(), section);
}

void ResultPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.background);
}

} // namespace rollcall::ui
