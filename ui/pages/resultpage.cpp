#include "ui/pages/resultpage.h"

#include "ui/text/sentences.h"

#include <QPainter>

namespace rollcall::ui {

ResultPage::ResultPage(QWidget* parent)
    : QWidget(parent), m_icon(this), m_headline(this), m_status(this), m_section(this)
{
}

void ResultPage::setVerdict(const attendance::Verdict& verdict)
{
    const ResultKind kind = resultKind(verdict);
    m_colours = resultColours(kind);
    m_icon.set(resultShape(kind), m_colours.text);
    const ResultText text = Sentences::result(verdict);
    m_headline.setText(text.headline);
    m_status.setText(text.status);
    m_section.setText(text.section);
    for (TextLabel* label : {&m_headline, &m_status, &m_section})
        label->setColour(m_colours.text);
    setAccessibleName(text.headline + QLatin1Char(' ') + text.status);
    place();
    update();
}

void ResultPage::setPlan(const PagePlan& plan, const Scale& scale)
{
    m_plan = plan;
    m_scale = scale;
    m_headline.setStyle(themeFont(scale.text(TypeSize::display), QFont::Bold), 4);
    m_status.setStyle(themeFont(scale.text(TypeSize::lead)), 2);
    m_section.setStyle(themeFont(scale.text(TypeSize::body)), 2);
    const Qt::Alignment side = plan.isPortrait ? Qt::AlignHCenter : Qt::AlignLeft;
    for (TextLabel* label : {&m_headline, &m_status, &m_section})
        label->setAlignment(side | Qt::AlignTop);
    place();
}

void ResultPage::place()
{
    m_icon.setGeometry(m_plan.icon);
    const QRect area = m_plan.headline;
    const int gap = m_scale.length(16);
    // The name may use the space that the lines below it leave.
    const int status = m_status.heightFor({area.width(), area.height() / 3});
    const int section = m_section.heightFor({area.width(), area.height() / 5});
    const int below = status + gap + (section > 0 ? section + gap : 0);
    const int headline = m_headline.heightFor({area.width(), area.height() - below});
    int y = area.top() + (area.height() - headline - below) / 2;
    m_headline.setGeometry(area.left(), y, area.width(), headline);
    y += headline + gap;
    m_status.setGeometry(area.left(), y, area.width(), status);
    y += status + gap;
    m_section.setGeometry(area.left(), y, area.width(), section);
}

void ResultPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.background);
}

} // namespace rollcall::ui
