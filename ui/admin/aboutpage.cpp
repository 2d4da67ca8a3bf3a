#include "ui/admin/aboutpage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/officesentences.h"

#include <QStyle>

namespace rollcall::ui {

AboutPage::AboutPage(AboutFacts facts, std::function<void()> closeKiosk)
    : m_facts(std::move(facts)), m_closeKiosk(std::move(closeKiosk)), m_close(this)
{
    m_close.setVisible(bool(m_closeKiosk));
    m_close.setMaxLines(2);
    connect(&m_close, &TouchButton::clicked, this, &AboutPage::askClose);
    retranslate();
}

QString AboutPage::title() const
{
    return OfficeSentences::about();
}

void AboutPage::retranslate()
{
    ListPage::retranslate();
    m_close.setText(OfficeSentences::closeKiosk());
    m_close.setAccessibleName(m_close.text());
    using Text = OfficeSentences;
    QList<ListRow> rows;
    const auto add = [&rows](const QString& what, const QString& value) {
        if (!value.isEmpty())
            rows.append({.upper = value, .lower = what});
    };
    add(Text::school(), m_facts.school);
    add(Text::device(), m_facts.device);
    add(Text::version(), QStringLiteral("Rollcall %1, Qt %2").arg(m_facts.version, m_facts.qtVersion));
    add(Text::dataDirectory(), m_facts.dataDirectory);
    add(Text::settingsFile(), m_facts.settingsFile);
    // Names of licences, which are the same in every language.
    add(Text::licences(), QStringLiteral("Rollcall: MIT. Qt: LGPL 3. QR decoder: Apache 2.0. Noto Sans: OFL 1.1."));
    setRows({NoteLine::Kind::Plain, Text::aboutIntro()}, rows);
}

void AboutPage::askClose()
{
    Q_EMIT asked({.text = OfficeSentences::askClose(),
                  .detail = OfficeSentences::whatClosingDoes(),
                  .reject = AdminSentences::cancel(),
                  .confirm = OfficeSentences::closeKiosk(),
                  .then =
                      [this](Choice choice) {
                          if (choice == Choice::Confirm)
                              m_closeKiosk();
                      }});
}

void AboutPage::setLook(const Theme& theme, const Scale& scale)
{
    ListPage::setLook(theme, scale);
    m_close.setLook({theme.surface, theme.fault, theme.fault, theme.paper});
    m_close.setScale(scale);
    place();
}

void AboutPage::resizeEvent(QResizeEvent* event)
{
    ListPage::resizeEvent(event);
    place();
}

void AboutPage::place()
{
    m_close.place(QStyle::visualRect(layoutDirection(), rect(), adminPlan(size(), scale()).save));
}

} // namespace rollcall::ui
