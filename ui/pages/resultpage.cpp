#include "ui/pages/resultpage.h"

namespace rollcall::ui {

ResultPage::ResultPage(QWidget* parent)
    : QWidget(parent), m_first(this), m_second(this), m_bar(this), m_chips(this), m_edge(this)
{
    m_second.hide();
    m_growth.setStartValue(0.92);
    m_growth.setEndValue(1.0);
    m_growth.setDuration(120);
    connect(&m_growth, &QVariantAnimation::valueChanged, this, &ResultPage::grow);
}

void ResultPage::setResults(const QList<ShownResult>& results, const QList<attendance::Verdict>& earlier,
                            bool hasForgotBadge)
{
    m_growth.stop();
    m_first.icon().setGrowth(1);
    m_second.icon().setGrowth(1);
    m_first.setVerdict(results.first().verdict, results.first().language, hasForgotBadge);
    m_second.setVisible(results.size() > 1);
    if (results.size() > 1)
        m_second.setVerdict(results.last().verdict, results.last().language, hasForgotBadge);
    m_chips.setResults(earlier);
    m_chips.setColours(lastColours());
    m_bar.setColour(lastColours().text);
    m_bar.setLeft(1);
    setAccessibleName(results.size() > 1 ? m_first.spoken() + u' ' + m_second.spoken() : m_first.spoken());
}

void ResultPage::setPlan(const PagePlan& plan, const Scale& scale)
{
    m_scale = scale;
    m_first.setPlace(plan.results.first(), scale, plan.isPortrait && plan.results.size() == 1);
    if (plan.results.size() > 1)
        m_second.setPlace(plan.results.last(), scale, false);
    m_bar.setGeometry(plan.bar);
    m_chips.setGeometry(plan.chips);
    m_chips.setScale(scale);
}

void ResultPage::stress(const QColor& paper)
{
    m_edge.start(paper, m_scale.length(16));
    m_growth.start();
}

void ResultPage::grow(const QVariant& factor)
{
    ResultPanel& newest = m_second.isHidden() ? m_first : m_second;
    newest.icon().setGrowth(factor.toReal());
}

} // namespace rollcall::ui
