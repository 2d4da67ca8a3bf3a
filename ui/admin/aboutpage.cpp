#include "ui/admin/aboutpage.h"

#include "ui/text/officesentences.h"

namespace rollcall::ui {

QString AboutPage::title() const
{
    return OfficeSentences::about();
}

void AboutPage::retranslate()
{
    ListPage::retranslate();
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

} // namespace rollcall::ui
