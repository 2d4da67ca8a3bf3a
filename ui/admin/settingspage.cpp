#include "ui/admin/settingspage.h"

#include "ui/admin/adminplan.h"
#include "ui/admin/testnotes.h"
#include "ui/text/adminsentences.h"
#include "ui/text/camerasentences.h"
#include "ui/text/settingsentences.h"

#include <QStyle>

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

std::optional<ValueBox::Range> rangeOf(const SettingInfo& setting)
{
    if (setting.kind != SettingInfo::Kind::Integer && setting.kind != SettingInfo::Kind::Seconds)
        return {};
    return ValueBox::Range{setting.minimum, setting.maximum, setting.kind == SettingInfo::Kind::Integer ? 1 : 0.1};
}

} // namespace

SettingsPage::SettingsPage(const SettingsContents& contents, SettingsStore& store, CameraFeed& camera,
                           const Clock& clock)
    : m_contents(contents), m_store(store), m_clock(clock), m_form(store, keysOf(contents)), m_rows(m_contents, this),
      m_camera(camera)
{
    connect(&m_rows, &SettingsRows::edited, this, [this](const QString& key, const QString& text) {
        // Some languages type a decimal comma; the file has decimal points only.
        const bool isNumber = m_form.info(key).kind == SettingInfo::Kind::Seconds;
        m_form.type(key, isNumber ? QString(text).replace(u',', u'.') : text);
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
    connect(&m_rows, &SettingsRows::cancelled, this, [this](const QString& key) {
        if (m_before.second)
            m_form.type(key, *m_before.second);
        else
            m_form.unset(key);
        takeEdit();
    });
    connect(&m_rows, &SettingsRows::activeChanged, this, &SettingsPage::followActive);
    connect(&m_store, &SettingsStore::serviceTested, this, &SettingsPage::showTest);
    if (contents.trial == SettingsContents::Trial::Camera) {
        m_cameraTrial = std::make_unique<CameraTrialView>(camera, clock, this);
        connect(m_cameraTrial.get(), &CameraTrialView::ended, this, [this](const auto& figures) {
            m_rows.show();
            if (figures)
                m_message = isDirty() ? CameraSentences::triedUnsaved(*figures) : CameraSentences::judged(*figures);
            updateAll();
        });
    }
    retranslate();
}

QString SettingsPage::title() const
{
    return SettingSentences::pageTitle(m_contents.id);
}

NoteLine::Note SettingsPage::status() const
{
    if (isTryingCamera())
        return {Kind::Plain, CameraSentences::tryingSettings(m_cameraTrial->left())};
    if (m_message)
        return *m_message;
    if (m_form.isFaulty())
        return {Kind::Fault, AdminSentences::correctFirst()};
    return {Kind::Plain, SettingSentences::pageIntro(m_contents.id) + u' ' + SettingSentences::legend()};
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
        m_loaded = std::get<QList<SettingValue>>(reply);
        m_form.load(m_loaded);
        m_isLoaded = true;
        m_tested.clear();
        m_message.reset();
        m_rows.stopTyping();
    });
}

void SettingsPage::takeBack()
{
    m_store.backToLastGood(this, [this](const BackReply& reply) {
        if (const auto* fault = std::get_if<SettingsFault>(&reply)) {
            Q_EMIT asked({AdminSentences::noLastGood(), fault->detail, AdminSentences::back(), {}, [this](Choice) {
                              Q_EMIT leaveRequested();
                          }});
            return;
        }
        load();
        QList<ListRow> rows;
        for (const SettingDifference& one : std::get<QList<SettingDifference>>(reply))
            rows.append(SettingSentences::difference(m_store.describe(one.key), one.before, one.after));
        Q_EMIT asked({rows.isEmpty() ? SettingSentences::backWithoutChange() : SettingSentences::backChanged(),
                      {},
                      AdminSentences::close(),
                      {},
                      {},
                      rows});
    });
}

SettingsPage::Availability SettingsPage::canSave() const
{
    return !isBusy() && !m_form.isFaulty() && isDirty() ? Availability::Enabled : Availability::Disabled;
}

QList<ListRow> SettingsPage::differences() const
{
    // What a setting without an own value has follows from the others as they would be.
    SettingsForm before = m_form;
    before.load(m_loaded);
    QList<ListRow> rows;
    for (const SettingChange& change : m_form.changes())
        rows.append(SettingSentences::difference(m_form.info(change.key), before.text(change.key),
                                                 m_form.value(change.key).value_or(QString())));
    return rows;
}

void SettingsPage::save()
{
    m_rows.stopTyping();
    Q_EMIT asked({SettingSentences::saveThese(),
                  {},
                  AdminSentences::keepEditing(),
                  SettingSentences::saveThem(),
                  [this](Choice choice) {
                      if (choice == Choice::Confirm)
                          saveNow();
                  },
                  differences(),
                  true});
}

void SettingsPage::saveNow()
{
    m_isSaving = true;
    m_message = {Kind::Plain, AdminSentences::saving()};
    updateAll();
    m_store.save(m_form.changes(), this, [this](const SettingsReply& reply) { finishSave(reply); });
}

void SettingsPage::finishSave(const SettingsReply& reply)
{
    m_isSaving = false;
    if (const auto* values = std::get_if<QList<SettingValue>>(&reply)) {
        m_loaded = *values;
        m_form.load(m_loaded);
        m_message = {Kind::Good, SettingSentences::saved(m_contents.effect)};
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
        if (const SettingInfo* other = m_form.exceeded(key))
            return {Kind::Fault, SettingSentences::notAbove(*other, m_form.text(other->key))};
        return {Kind::Fault, AdminSentences::fault(m_form.info(key), m_form.text(key))};
    case ValueBox::State::Fixed:
        return {Kind::Plain, AdminSentences::fixedBy(m_form.source(key))};
    case ValueBox::State::Own:
    case ValueBox::State::Taken:
        break;
    }
    return {};
}

SettingsRows::Shown SettingsPage::shown(const QString& key) const
{
    const SettingInfo& setting = m_form.info(key);
    const QString text = m_form.text(key);
    const ValueBox::State state = stateOf(m_form, key);
    QString origin;
    if (state == ValueBox::State::Taken)
        origin = m_form.origin(key) == Origin::Inherited ? AdminSentences::inherited() : AdminSentences::byDefault();
    return {text,
            state == ValueBox::State::Faulty ? AdminSentences::number(text) : SettingSentences::value(setting, text),
            state,
            origin,
            setting.kind != SettingInfo::Kind::Choice,
            rangeOf(setting),
            noteOf(key)};
}

void SettingsPage::followActive()
{
    if (const QString key = m_rows.activeKey(); !key.isEmpty())
        m_before = {key, m_form.own(key)};
    updateAll();
}

void SettingsPage::showPad()
{
    const QString key = m_rows.activeKey();
    if (key.isEmpty())
        return;
    const SettingInfo& setting = m_form.info(key);
    SettingsRows::Pad pad{SettingSentences::range(setting), AdminSentences::unset(setting),
                          m_form.origin(key) == Origin::Own};
    if (setting.kind == SettingInfo::Kind::Seconds)
        pad.entry.extraKey = AdminSentences::decimalPoint();
    for (const QString& choice : setting.choices)
        pad.entry.choices.append({choice, SettingSentences::choice(choice)});
    pad.entry.chosen = m_form.text(key);
    pad.canStep = setting.choices.isEmpty();
    m_rows.setPad(pad);
}

void SettingsPage::showGroup(const SettingsGroup& group)
{
    std::vector<std::optional<NoteLine::Note>> notes(group.keys.size());
    std::vector<std::optional<MeasuredBars::Bar>> bars(group.keys.size());
    if (const auto found = group.service ? m_tested.find(*group.service) : m_tested.end(); found != m_tested.end()) {
        const std::vector<milliseconds> limits = limitsOf(group);
        const auto times = measuredTimes(found->second.test, limits.size());
        for (std::size_t i = 0; i < limits.size(); ++i) {
            if (!times[i] || m_form.isFaulty(group.keys[i]))
                continue;
            bars[i] = MeasuredBars::Bar{*times[i], limits[i]};
            if (isTight(*bars[i]))
                notes[i] = NoteLine::Note{Kind::Doubt, SettingSentences::tight()};
        }
        // How long it took stays true; that it was too long does not, once the limits are others.
        if (found->second.limits == limits) {
            const auto faults = testNotes(found->second.test, limits);
            for (std::size_t i = 0; i < limits.size(); ++i)
                notes[i] = faults[i] ? faults[i] : notes[i];
        }
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        SettingsRows::Shown one = shown(group.keys[i]);
        if (notes[i] && one.state != ValueBox::State::Faulty)
            one.note = *notes[i];
        m_rows.setField(group.keys[i], one);
    }
    m_rows.setMeasured(group.keys.front(), bars);
}

void SettingsPage::updateAll()
{
    for (const SettingsGroup& group : m_contents.groups)
        showGroup(group);
    showPad();
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
    if (m_contents.trial == SettingsContents::Trial::None)
        return Availability::Absent;
    if (isTryingCamera())
        return Availability::Enabled; // to stop it
    if (m_cameraTrial && !m_camera.state().canChoose)
        return Availability::Absent;
    return !isBusy() && !m_form.isFaulty() ? Availability::Enabled : Availability::Disabled;
}

QString SettingsPage::testTitle() const
{
    if (m_cameraTrial)
        return isTryingCamera() ? CameraSentences::stop() : CameraSentences::tryOut();
    return m_contents.trial == SettingsContents::Trial::Sound ? SettingSentences::playSound() : QString();
}

void SettingsPage::test()
{
    if (m_cameraTrial)
        return isTryingCamera() ? m_cameraTrial->stop() : tryCamera();
    if (m_contents.trial == SettingsContents::Trial::Sound)
        return m_store.playSound(m_form.value(QStringLiteral("sound.volume_percent")).value_or(QString()).toInt());
    m_tested.clear();
    m_testingSince = m_clock.monotonic();
    m_message = {Kind::Plain, AdminSentences::testing({})};
    m_rows.stopTyping();
    m_store.testServices(m_form.values());
}

void SettingsPage::tryCamera()
{
    m_message.reset();
    m_rows.stopTyping();
    m_rows.hide();
    m_cameraTrial->start(m_form.changes());
    updateAll();
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
    if (isTryingCamera()) {
        m_cameraTrial->refresh();
        Q_EMIT changed();
    }
    if (!m_testingSince)
        return;
    m_message = {Kind::Plain, AdminSentences::testing(m_clock.monotonic() - *m_testingSince)};
    Q_EMIT changed();
}

void SettingsPage::retranslate()
{
    m_rows.retranslate();
    if (m_cameraTrial)
        m_cameraTrial->retranslate();
    updateAll();
}

void SettingsPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_rows.setLook(theme, scale);
    if (m_cameraTrial)
        m_cameraTrial->setLook(theme, scale);
    place();
}

void SettingsPage::resizeEvent(QResizeEvent*)
{
    place();
}

void SettingsPage::place()
{
    m_rows.setGeometry(rect());
    if (m_cameraTrial)
        m_cameraTrial->setGeometry(QStyle::visualRect(layoutDirection(), rect(), adminPlan(size(), m_scale).room));
}

} // namespace rollcall::ui
