#include "ui/admin/settingspage.h"

#include "ui/admin/testnotes.h"
#include "ui/text/adminsentences.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {

namespace {

using Kind = NoteLine::Kind;
using Origin = SettingsForm::Origin;
using std::chrono::milliseconds;

std::vector<QLatin1String> keysOf(const SettingsContents& contents)
{
    std::vector<QLatin1String> all;
    for (const SettingsGroup& group : contents.groups)
        all.insert(all.end(), group.keys.begin(), group.keys.end());
    return all;
}

ValueBox::State stateOf(const SettingsForm& form, const QString& key)
{
    if (form.origin(key) == Origin::Fixed)
        return ValueBox::State::Fixed;
    if (form.isFaulty(key))
        return ValueBox::State::Faulty;
    return form.origin(key) == Origin::Own ? ValueBox::State::Own : ValueBox::State::Taken;
}

} // namespace

SettingsPage::SettingsPage(const SettingsContents& contents, SettingsStore& store, const Clock& clock)
    : m_contents(contents), m_store(store), m_clock(clock), m_form(store, keysOf(contents)), m_rows(m_contents, this)
{
    connect(&m_rows, &SettingsRows::edited, this, [this](const QString& key, const QString& text) {
        // Some languages type a decimal comma; the file has decimal points only.
        m_form.type(key, QString(text).replace(u',', u'.'));
        takeEdit();
    });
    connect(&m_rows, &SettingsRows::stepped, this, [this](const QString& key, int direction) {
        m_form.step(key, direction);
        takeEdit();
    });
    connect(&m_rows, &SettingsRows::unset, this, [this](const QString& key) {
        m_form.unset(key);
        takeEdit();
    });
    connect(&m_rows, &SettingsRows::activeChanged, this, &SettingsPage::updateAll);
    connect(&m_store, &SettingsStore::serviceTested, this, &SettingsPage::showTest);
    retranslate();
}

QString SettingsPage::title() const
{
    return AdminSentences::pageTitle(m_contents.id);
}

NoteLine::Note SettingsPage::status() const
{
    if (m_message)
        return *m_message;
    if (m_form.isFaulty())
        return {Kind::Fault, AdminSentences::correctFirst()};
    const SettingInfo& first = m_form.info(m_contents.groups.front().keys.front());
    return {Kind::Plain, AdminSentences::pageIntro(m_contents.id) + u' ' + AdminSentences::range(first)};
}

void SettingsPage::open()
{
    if (!m_isLoaded)
        load();
}

void SettingsPage::load()
{
    m_store.load(this, [this](const SettingsReply& reply) {
        if (const auto* fault = std::get_if<SettingsFault>(&reply)) {
            Q_EMIT asked({AdminSentences::unreadable(), fault->detail, AdminSentences::back(),
                          AdminSentences::lastGood(), [this](Choice choice) {
                              if (choice == Choice::Confirm)
                                  takeBack();
                              else
                                  Q_EMIT leaveRequested();
                          }});
            return;
        }
        m_form.load(std::get<QList<SettingValue>>(reply));
        m_isLoaded = true;
        m_tested.clear();
        m_message.reset();
        m_rows.stopTyping();
    });
}

void SettingsPage::takeBack()
{
    m_store.backToLastGood(this, [this](const SettingsReply& reply) {
        if (const auto* fault = std::get_if<SettingsFault>(&reply)) {
            Q_EMIT asked({AdminSentences::noLastGood(), fault->detail, AdminSentences::back(), {}, [this](Choice) {
                              Q_EMIT leaveRequested();
                          }});
            return;
        }
        load();
    });
}

SettingsPage::Availability SettingsPage::canSave() const
{
    return !isBusy() && !m_form.isFaulty() && isDirty() ? Availability::Enabled : Availability::Disabled;
}

void SettingsPage::save()
{
    m_isSaving = true;
    m_message = {Kind::Plain, AdminSentences::saving()};
    m_rows.stopTyping();
    m_store.save(m_form.changes(), this, [this](const SettingsReply& reply) { finishSave(reply); });
}

void SettingsPage::finishSave(const SettingsReply& reply)
{
    m_isSaving = false;
    if (const auto* values = std::get_if<QList<SettingValue>>(&reply)) {
        m_form.load(*values);
        m_message = {Kind::Good, AdminSentences::saved()};
        updateAll();
        return;
    }
    m_message = {Kind::Fault, AdminSentences::notSaved()};
    updateAll();
    const auto& fault = std::get<SettingsFault>(reply);
    if (fault.cause != SettingsFault::Cause::ChangedElsewhere) {
        Q_EMIT asked({AdminSentences::notSaved(), fault.detail, AdminSentences::keepEditing(), {}});
        return;
    }
    Q_EMIT asked({AdminSentences::changedElsewhere(),
                  {},
                  AdminSentences::keepEditing(),
                  AdminSentences::loadAgain(),
                  [this](Choice choice) {
                      if (choice == Choice::Confirm)
                          load();
                  }});
}

void SettingsPage::takeEdit()
{
    m_message.reset();
    updateAll();
}

NoteLine::Note SettingsPage::noteOf(const QString& key) const
{
    switch (stateOf(m_form, key)) {
    case ValueBox::State::Faulty:
        return {Kind::Fault, AdminSentences::fault(m_form.info(key), m_form.text(key))};
    case ValueBox::State::Fixed:
        return {Kind::Plain, AdminSentences::fixedBy(m_form.source(key))};
    case ValueBox::State::Own:
        return {};
    case ValueBox::State::Taken:
        break;
    }
    const bool isInherited = m_form.origin(key) == Origin::Inherited;
    return {Kind::Plain, isInherited ? AdminSentences::inherited() : AdminSentences::byDefault()};
}

void SettingsPage::showGroup(const SettingsGroup& group)
{
    for (const QString key : group.keys) {
        const QString text = m_form.text(key);
        const ValueBox::State state = stateOf(m_form, key);
        const bool isNumber = state != ValueBox::State::Faulty;
        m_rows.setField(key, text,
                        isNumber ? AdminSentences::withUnit(m_form.info(key), text) : AdminSentences::number(text),
                        state);
        m_rows.setNote(key, noteOf(key));
        const SettingInfo& info = m_form.info(key);
        m_rows.setRange(key, {info.minimum, info.maximum, info.kind == SettingInfo::Kind::Integer ? 1 : 0.1});
    }
    // A measurement says nothing about limits that have been changed since.
    const auto found = group.service ? m_tested.find(*group.service) : m_tested.end();
    if (found == m_tested.end() || found->second.limits != limitsOf(group))
        return;
    const auto notes = testNotes(found->second.test, found->second.limits);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (notes[i])
            m_rows.setNote(group.keys[i], *notes[i]);
    }
}

void SettingsPage::updateAll()
{
    for (const SettingsGroup& group : m_contents.groups)
        showGroup(group);
    if (const QString key = m_rows.activeKey(); !key.isEmpty()) {
        const SettingInfo& setting = m_form.info(key);
        m_rows.setPad(AdminSentences::range(setting), AdminSentences::unset(setting),
                      m_form.origin(key) == Origin::Own);
    }
    Q_EMIT changed();
}

std::vector<milliseconds> SettingsPage::limitsOf(const SettingsGroup& group) const
{
    std::vector<milliseconds> limits;
    for (const QLatin1String key : group.keys)
        limits.emplace_back(std::llround(m_form.value(key).value_or(QString()).toDouble() * 1000));
    return limits;
}

SettingsPage::Availability SettingsPage::canTest() const
{
    if (!m_contents.canTest)
        return Availability::Absent;
    return !isBusy() && !m_form.isFaulty() ? Availability::Enabled : Availability::Disabled;
}

void SettingsPage::test()
{
    m_tested.clear();
    m_testingSince = m_clock.monotonic();
    m_message = {Kind::Plain, AdminSentences::testing({})};
    m_rows.stopTyping();
    m_store.testServices(m_form.values());
}

void SettingsPage::showTest(const ServiceTest& test)
{
    const std::vector<SettingsGroup>& groups = m_contents.groups;
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&test](const SettingsGroup& one) { return one.service == test.service; });
    if (!m_testingSince || group == groups.end() || m_tested.count(test.service) > 0)
        return;
    m_tested.emplace(test.service, Tested{test, limitsOf(*group)});
    const auto services =
        std::count_if(groups.begin(), groups.end(), [](const SettingsGroup& one) { return one.service.has_value(); });
    if (static_cast<std::ptrdiff_t>(m_tested.size()) == services) {
        m_testingSince.reset();
        m_message = {Kind::Plain, AdminSentences::tested()};
    }
    updateAll();
}

void SettingsPage::refresh()
{
    if (!m_testingSince)
        return;
    m_message = {Kind::Plain, AdminSentences::testing(m_clock.monotonic() - *m_testingSince)};
    Q_EMIT changed();
}

void SettingsPage::retranslate()
{
    m_rows.retranslate();
    updateAll();
}

void SettingsPage::setLook(const Theme& theme, const Scale& scale)
{
    m_rows.setLook(theme, scale);
}

void SettingsPage::resizeEvent(QResizeEvent*)
{
    m_rows.setGeometry(rect());
}

} // namespace rollcall::ui
