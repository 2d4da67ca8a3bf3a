#include "ui/admin/settingspage.h"

#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

using config::Setting;
using Origin = SettingsForm::Origin;
using Outcome = ServiceTest::Outcome;
using std::chrono::milliseconds;

std::vector<const Setting*> settingsOf(const SettingsContents& page)
{
    std::vector<const Setting*> all;
    for (const SettingsGroup& group : page.groups)
        all.insert(all.end(), group.settings.begin(), group.settings.end());
    return all;
}

ValueBox::State stateOf(const SettingsForm& form, const Setting& setting)
{
    if (form.origin(setting) == Origin::Fixed)
        return ValueBox::State::Fixed;
    if (form.isFaulty(setting))
        return ValueBox::State::Faulty;
    return form.origin(setting) == Origin::Own ? ValueBox::State::Own : ValueBox::State::Taken;
}

bool neverConnected(Outcome outcome)
{
    return outcome == Outcome::ConnectTimeout || outcome == Outcome::Refused || outcome == Outcome::UnknownHost
           || outcome == Outcome::TlsFailed;
}

} // namespace

SettingsPage::SettingsPage(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_page(settingsPages().front()), m_form(settingsOf(m_page)), m_listTitle(this),
      m_paused(this), m_title(this), m_status(this), m_columns{TextLabel(this), TextLabel(this)}, m_padTitle(this),
      m_pad(this), m_unset(this), m_done(this), m_cancel(this), m_up(this), m_down(this), m_test(this), m_save(this)
{
    makeRows();
    makeList();
    m_up.setSign(Shape::ChevronUp);
    m_down.setSign(Shape::ChevronDown);
    m_unset.setFocusPolicy(Qt::NoFocus);
    m_test.setVisible(m_page.canTest);
    m_padTitle.setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    connect(&m_pad, &DigitPad::typed, this, [this](const QString& key) {
        if (m_active)
            m_active->widget->box().type(key);
    });
    connect(&m_pad, &DigitPad::backspace, this, [this] {
        if (m_active)
            m_active->widget->box().backspace();
    });
    connect(&m_unset, &TouchButton::clicked, this, [this] {
        if (!m_active)
            return;
        m_form.unset(*m_active->setting);
        m_active->widget->box().setActive(true);
        m_hasMessage = false;
        updateAll();
    });
    connect(&m_done, &TouchButton::clicked, this, &SettingsPage::stopTyping);
    connect(&m_up, &TouchButton::clicked, this, [this] { turnTo(m_firstRow - m_rowsShown); });
    connect(&m_down, &TouchButton::clicked, this, [this] { turnTo(m_firstRow + m_rowsShown); });
    connect(&m_cancel, &TouchButton::clicked, this, &SettingsPage::leaveRequested);
    connect(&m_test, &TouchButton::clicked, this, &SettingsPage::startTest);
    connect(&m_save, &TouchButton::clicked, this, [this] {
        stopTyping();
        m_isSaving = true;
        say(NoteLine::Kind::Plain, AdminSentences::saving());
        updateAll();
        Q_EMIT saveRequested(m_form.changes());
    });
    retranslate();
}

void SettingsPage::makeRows()
{
    for (const SettingsGroup& group : m_page.groups) {
        Row row{&group, new TextLabel(this), {}};
        row.title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        for (const Setting* setting : group.settings)
            row.fields.push_back({setting, new StepField(this)});
        m_rows.push_back(std::move(row));
    }
    for (const Row& row : m_rows) {
        for (const Field& field : row.fields) {
            ValueBox& box = field.widget->box();
            connect(&box, &ValueBox::chosen, this, [this, &field] { setActive(&field); });
            connect(&box, &ValueBox::finished, this, &SettingsPage::stopTyping);
            connect(&box, &ValueBox::edited, this, [this, &field](const QString& text) { edit(field, text); });
            connect(field.widget, &StepField::stepped, this, [this, &field](int direction) {
                m_form.step(*field.setting, direction);
                m_hasMessage = false;
                updateAll();
            });
        }
    }
}

void SettingsPage::makeList()
{
    for (const SettingsContents& page : settingsPages()) {
        auto* button = new TouchButton(this);
        button->setCheckable(true);
        const bool isThis = &page == &m_page;
        button->setChecked(isThis);
        connect(button, &TouchButton::clicked, this, [button, isThis] { button->setChecked(isThis); });
        m_list.push_back(button);
    }
}

void SettingsPage::load(const QList<config::Effective>& effective)
{
    m_form.load(effective);
    m_tested.clear();
    m_hasMessage = false;
    setActive(nullptr);
}

void SettingsPage::showSaved(const QList<config::Effective>& effective)
{
    m_isSaving = false;
    m_form.load(effective);
    say(NoteLine::Kind::Good, AdminSentences::saved());
    updateAll();
}

void SettingsPage::showNotSaved()
{
    m_isSaving = false;
    say(NoteLine::Kind::Fault, AdminSentences::notSaved());
    updateAll();
}

void SettingsPage::edit(const Field& field, const QString& text)
{
    // Typed as people of this language write it, kept as the file has it.
    m_form.type(*field.setting, QString(text).replace(u',', u'.'));
    m_hasMessage = false;
    updateAll();
}

void SettingsPage::setActive(const Field* field)
{
    if (m_active)
        m_active->widget->box().setActive(false);
    m_active = field;
    if (m_active) {
        m_active->widget->box().setActive(true);
        m_active->widget->box().setFocus();
    }
    place();
    updateAll();
}

void SettingsPage::showRow(const Row& row)
{
    for (const Field& field : row.fields) {
        const Setting& setting = *field.setting;
        const QString text = m_form.text(setting);
        const ValueBox::State state = stateOf(m_form, setting);
        const bool readable = state != ValueBox::State::Faulty;
        field.widget->setValue(
            text, readable ? AdminSentences::withUnit(setting, text) : AdminSentences::number(text), state);
        if (!readable)
            field.widget->setNote(NoteLine::Kind::Fault, AdminSentences::fault(setting, text));
        else if (state == ValueBox::State::Fixed)
            field.widget->setNote(NoteLine::Kind::Plain, AdminSentences::fixedBy(m_form.source(setting)));
        else if (m_form.origin(setting) == Origin::Inherited)
            field.widget->setNote(NoteLine::Kind::Plain, AdminSentences::inherited());
        else
            field.widget->setNote(NoteLine::Kind::Plain, m_form.origin(setting) == Origin::Default
                                                             ? AdminSentences::byDefault()
                                                             : QString());
    }
    showResult(row);
}

void SettingsPage::updateAll()
{
    for (const Row& row : m_rows)
        showRow(row);
    const bool faulty = m_form.isFaulty();
    const bool busy = m_isSaving || m_testingSince;
    const bool changed = hasChanges();
    m_save.setEnabled(!busy && !faulty && changed);
    m_test.setEnabled(!busy && !faulty);
    m_cancel.setText(changed ? AdminSentences::cancel() : AdminSentences::close());
    m_cancel.setAccessibleName(m_cancel.text());
    if (m_active) {
        m_padTitle.setText(m_active->widget->box().accessibleName() + QChar(QChar::LineSeparator)
                           + AdminSentences::range(*m_active->setting));
        m_unset.setText(AdminSentences::unset(*m_active->setting));
        m_unset.setAccessibleName(m_unset.text());
        m_unset.setEnabled(m_form.origin(*m_active->setting) == Origin::Own);
    }
    if (m_hasMessage)
        return;
    if (faulty)
        m_status.set(NoteLine::Kind::Fault, AdminSentences::correctFirst());
    else
        m_status.set(NoteLine::Kind::Plain, AdminSentences::pageIntro(m_page.id) + u' '
                                                + AdminSentences::range(*m_rows.front().fields.front().setting));
}

std::vector<milliseconds> SettingsPage::limitsOf(const Row& row) const
{
    std::vector<milliseconds> limits;
    for (const Field& field : row.fields) {
        const auto value = m_form.value(*field.setting);
        limits.push_back(value ? std::get<milliseconds>(*value) : milliseconds{});
    }
    return limits;
}

// What was measured says nothing about limits that have been changed since.
void SettingsPage::showResult(const Row& row)
{
    const auto found = row.group->service ? m_tested.find(*row.group->service) : m_tested.end();
    if (found == m_tested.end() || found->second.limits != limitsOf(row))
        return;
    const ServiceTest& test = found->second.test;
    const std::vector<milliseconds>& limits = found->second.limits;
    StepField& first = *row.fields.front().widget;
    StepField& last = *row.fields.back().widget;
    if (test.outcome == Outcome::NotConfigured) {
        first.setNote(NoteLine::Kind::Plain, AdminSentences::testFault(test, limits.front()));
    } else if (neverConnected(test.outcome)) {
        first.setNote(NoteLine::Kind::Fault, AdminSentences::testFault(test, limits.front()));
    } else {
        // One limit for both is measured by the longer of the two.
        const bool both = &first == &last;
        if (!both)
            first.setNote(NoteLine::Kind::Good, AdminSentences::measured(test.connect, limits.front()));
        if (test.outcome == Outcome::Answered)
            last.setNote(NoteLine::Kind::Good,
                         AdminSentences::measured(both ? std::max(test.connect, test.firstByte) : test.firstByte,
                                                  limits.back()));
        else
            last.setNote(NoteLine::Kind::Fault, AdminSentences::testFault(test, limits.back()));
    }
}

void SettingsPage::startTest()
{
    stopTyping();
    m_tested.clear();
    m_testingSince = m_clock.monotonic();
    m_testsOpen = static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.group->service.has_value(); }));
    refresh();
    updateAll();
    config::Settings settings;
    m_form.store(settings);
    Q_EMIT testRequested(settings.networkTimeouts);
}

void SettingsPage::showTest(const ServiceTest& test)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&test](const Row& one) { return one.group->service == test.service; });
    if (!m_testingSince || row == m_rows.end() || m_tested.count(test.service) > 0)
        return;
    m_tested.emplace(test.service, Tested{test, limitsOf(*row)});
    if (m_tested.size() == m_testsOpen) {
        m_testingSince.reset();
        say(NoteLine::Kind::Plain, AdminSentences::tested());
    }
    updateAll();
}

void SettingsPage::refresh()
{
    if (m_testingSince)
        say(NoteLine::Kind::Plain, AdminSentences::testing(m_clock.monotonic() - *m_testingSince));
}

void SettingsPage::say(NoteLine::Kind kind, const QString& text)
{
    m_hasMessage = true;
    m_status.set(kind, text);
}

} // namespace rollcall::ui
