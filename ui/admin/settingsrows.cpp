#include "ui/admin/settingsrows.h"

#include "ui/admin/settingslayout.h"
#include "ui/text/adminsentences.h"

#include <QStyle>

namespace rollcall::ui {

SettingsRows::SettingsRows(const SettingsContents& contents, QWidget* parent)
    : QWidget(parent), m_contents(contents), m_columns{TextLabel(this), TextLabel(this)}, m_pad(this), m_up(this),
      m_down(this)
{
    for (const SettingsGroup& group : contents.groups) {
        Row row{group.id, new TextLabel(this), {}};
        row.title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        for (const QLatin1String key : group.keys)
            row.fields.push_back({key, new StepField(this)});
        m_rows.push_back(std::move(row));
    }
    // The connections keep references, so the vectors must be complete.
    for (const Row& row : m_rows) {
        for (const Field& one : row.fields) {
            ValueBox& box = one.widget->box();
            connect(&box, &ValueBox::chosen, this, [this, &one] { setActive(&one); });
            connect(&box, &ValueBox::finished, this, &SettingsRows::stopTyping);
            connect(&box, &ValueBox::edited, this,
                    [this, &one](const QString& text) { Q_EMIT edited(one.key, text); });
            connect(one.widget, &StepField::stepped, this,
                    [this, &one](int direction) { Q_EMIT stepped(one.key, direction); });
        }
    }
    m_up.setSign(Shape::ChevronUp);
    m_down.setSign(Shape::ChevronDown);
    connect(&m_up, &TouchButton::clicked, this, [this] { turnTo(m_firstRow - m_rowsShown); });
    connect(&m_down, &TouchButton::clicked, this, [this] { turnTo(m_firstRow + m_rowsShown); });
    connect(&m_pad, &ValuePad::typed, this, [this](const QString& key) {
        if (m_active)
            m_active->widget->box().type(key);
    });
    connect(&m_pad, &ValuePad::backspace, this, [this] {
        if (m_active)
            m_active->widget->box().backspace();
    });
    connect(&m_pad, &ValuePad::unset, this, [this] {
        if (!m_active)
            return;
        m_active->widget->box().setActive(true);
        Q_EMIT unset(m_active->key);
    });
    connect(&m_pad, &ValuePad::done, this, &SettingsRows::stopTyping);
}

StepField& SettingsRows::field(const QString& key) const
{
    for (const Row& row : m_rows) {
        for (const Field& one : row.fields) {
            if (one.key == key)
                return *one.widget;
        }
    }
    Q_UNREACHABLE();
}

void SettingsRows::setField(const QString& key, const QString& raw, const QString& shown, ValueBox::State state)
{
    field(key).setValue(raw, shown, state);
}

void SettingsRows::setNote(const QString& key, const NoteLine::Note& note)
{
    field(key).setNote(note);
}

void SettingsRows::setRange(const QString& key, const ValueBox::Range& range)
{
    field(key).box().setRange(range);
}

void SettingsRows::setPad(const QString& range, const QString& unset, bool canUnset)
{
    if (m_active)
        m_pad.setTitle(m_active->widget->box().accessibleName() + QChar(QChar::LineSeparator) + range);
    m_pad.setUnset(unset, canUnset);
}

void SettingsRows::setActive(const Field* field)
{
    if (m_active)
        m_active->widget->box().setActive(false);
    m_active = field;
    if (m_active) {
        m_active->widget->box().setActive(true);
        m_active->widget->box().setFocus();
    }
    place();
    Q_EMIT activeChanged();
}

void SettingsRows::retranslate()
{
    for (int column = 0; column < 2; ++column)
        m_columns[column].setText(AdminSentences::columnTitle(m_contents.id, column));
    for (const Row& row : m_rows) {
        row.title->setText(AdminSentences::groupTitle(row.id));
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const QString column = row.fields.size() > 1 ? m_columns[i].text() : QString();
            row.fields[i].widget->setTitle(column.isEmpty() ? row.title->text()
                                                            : row.title->text() + QStringLiteral(" · ") + column);
        }
    }
    m_up.setAccessibleName(AdminSentences::up());
    m_down.setAccessibleName(AdminSentences::down());
    m_pad.retranslate();
}

void SettingsRows::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    for (TextLabel& column : m_columns) {
        column.setStyle(themeFont(scale.text(TypeSize::small)), 1);
        column.setColour(theme.muted);
    }
    for (const Row& row : m_rows) {
        row.title->setStyle(themeFont(scale.text(TypeSize::small), QFont::DemiBold), 3);
        row.title->setColour(theme.ink);
        for (const Field& one : row.fields)
            one.widget->setLook(theme, scale);
    }
    m_pad.setLook(theme, scale);
    for (TouchButton* button : {&m_up, &m_down}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    place();
}

void SettingsRows::resizeEvent(QResizeEvent*)
{
    place();
}

void SettingsRows::place()
{
    std::vector<std::size_t> fields;
    for (const Row& row : m_rows)
        fields.push_back(row.fields.size());
    const AdminPlan plan = adminPlan(size(), m_scale);
    const SettingsLayout layout = settingsLayout(plan, m_scale, fields, m_firstRow);
    m_firstRow = layout.firstRow;
    m_rowsShown = layout.rowsShown;

    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int column = 0; column < 2; ++column)
        m_columns[column].setGeometry(mirrored(layout.columns[column]));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const SettingsLayout::Row& at = layout.rows[i];
        m_rows[i].title->setVisible(at.isShown);
        m_rows[i].title->setGeometry(mirrored(at.title));
        for (std::size_t f = 0; f < at.fields.size(); ++f) {
            m_rows[i].fields[f].widget->setVisible(at.isShown);
            m_rows[i].fields[f].widget->setGeometry(mirrored(at.fields[f]));
        }
    }
    m_up.place(mirrored(plan.up));
    m_down.place(mirrored(plan.down));
    m_up.setVisible(layout.isPaged());
    m_down.setVisible(layout.isPaged());
    m_up.setEnabled(layout.hasRowsBefore());
    m_down.setEnabled(layout.hasRowsAfter());
    m_pad.place(mirrored(plan.pad));
    m_pad.setVisible(m_active != nullptr);
}

void SettingsRows::turnTo(int firstRow)
{
    m_firstRow = firstRow;
    setActive(nullptr);
}

} // namespace rollcall::ui
