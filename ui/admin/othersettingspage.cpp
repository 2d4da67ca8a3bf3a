#include "ui/admin/othersettingspage.h"

#include "ui/text/adminsentences.h"
#include "ui/text/settingsentences.h"

#include <algorithm>

namespace rollcall::ui {

OtherSettingsPage::OtherSettingsPage(SettingsStore& store) : m_store(store)
{
    retranslate();
}

QString OtherSettingsPage::title() const
{
    return SettingSentences::otherSettings();
}

void OtherSettingsPage::open()
{
    m_store.load(this, [this](const SettingsReply& reply) {
        m_reply = reply;
        showSettings();
    });
}

void OtherSettingsPage::retranslate()
{
    ListPage::retranslate();
    showSettings();
}

// A row has room for the beginning only.
void OtherSettingsPage::choose(const ListRow& row)
{
    Q_EMIT asked({row.upper + QStringLiteral(": ") + row.end, row.lower, AdminSentences::close(), {}});
}

void OtherSettingsPage::showSettings()
{
    if (!m_reply)
        return setRows({}, {});
    const auto* values = std::get_if<QList<SettingValue>>(&*m_reply);
    if (!values)
        return setRows({NoteLine::Kind::Fault, AdminSentences::unreadable()}, {});
    QList<ListRow> rows;
    for (const QString& key : m_store.keys()) {
        const SettingInfo setting = m_store.describe(key);
        if (setting.kind != SettingInfo::Kind::Text && setting.kind != SettingInfo::Kind::Secret)
            continue;
        const auto set =
            std::find_if(values->begin(), values->end(), [&key](const SettingValue& one) { return one.key == key; });
        const QString text = set == values->end() ? setting.fallback : set->text;
        rows.append({.upper = key,
                     .lower = set != values->end() && !set->fixedBy.isEmpty()
                                  ? AdminSentences::fixedBy(set->fixedBy)
                                  : SettingSentences::whyNotHere(setting.kind),
                     .end = setting.kind == SettingInfo::Kind::Secret && !text.isEmpty()
                                ? SettingSentences::isSet()
                                : SettingSentences::value(setting, text)});
    }
    setRows({NoteLine::Kind::Plain, SettingSentences::otherIntro()}, rows);
}

} // namespace rollcall::ui
