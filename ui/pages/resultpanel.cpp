#include "ui/pages/resultpanel.h"

#include "ui/text/language.h"

#include <QPainter>

namespace rollcall::ui {

namespace {

constexpr int mostNameLines = 3;
// Pixels of height: two results share a small screen without their sections, the smallest without a greeting.
constexpr int leastForSection = 120;
constexpr int leastForGreeting = 90;

} // namespace

ResultPanel::ResultPanel(QWidget* parent)
    : QWidget(parent), m_icon(this), m_greeting(this), m_name(this), m_status(this), m_section(this)
{
}

void ResultPanel::setVerdict(const attendance::Verdict& verdict, const QString& language, bool hasForgotBadge)
{
    std::optional<SpeakingIn> speaking;
    if (language.isEmpty()) {
        unsetLayoutDirection();
    } else {
        setLayoutDirection(languageFor(language).rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        speaking.emplace(languageFor(language));
    }
    const ResultKind kind = resultKind(verdict);
    m_colours = resultColours(kind);
    m_icon.set(resultShape(kind), m_colours.text);
    m_text = Sentences::result(verdict, hasForgotBadge);
    m_name.setText(m_text.name);
    m_status.setText(m_text.status);
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
    const bool isLow = area.height() < leastForSection;
    const int gap = isLow ? m_scale.stroke(8) : m_scale.length(8);
    m_section.setText(isLow ? QString() : m_text.section);
    m_greeting.setText(area.height() < leastForGreeting ? QString() : m_text.greeting);
    const bool isGreeted = !m_greeting.text().isEmpty();
    const int line = std::max(area.height() / 6, 20);
    const auto stepBelow = [this](int atReference, int name) {
        return std::min(m_scale.text(atReference), name * 2 / 3);
    };
    const auto heightAround = [&](int name) {
        m_greeting.setStyle(themeFont(stepBelow(TypeSize::greeting, name)), 1);
        m_section.setStyle(themeFont(stepBelow(TypeSize::body, name)), 1);
        return m_greeting.heightFor({area.width(), line}) + m_section.heightFor({area.width(), line}) + 3 * gap;
    };
    const int largest = m_scale.text(isGreeted ? TypeSize::name : TypeSize::display);
    int lines = heightAround(largest);
    const int forStatus = isLow ? 2 * line : area.height() / 5;
    const QSize forName(area.width(), area.height() - lines - forStatus);
    const QFont font = themeFont(largest, QFont::Bold);
    const FittedText name = fitText(m_text.name, font, forName, mostNameLines);
    m_name.setStyle(font, mostNameLines);
    lines = heightAround(name.font.pixelSize());
    m_status.setStyle(themeFont(stepBelow(TypeSize::status, name.font.pixelSize()), QFont::Bold), 2);
    const int status = m_status.heightFor({area.width(), area.height() - lines - name.size.height()});
    const int greeting = m_greeting.heightFor({area.width(), line});
    const int section = m_section.heightFor({area.width(), line});

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
