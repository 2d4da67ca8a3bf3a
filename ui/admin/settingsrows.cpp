#include "ui/admin/settingsrows.h"

#include "ui/admin/settingslayout.h"
#include "ui/text/adminsentences.h"
#include "ui/text/settingsentences.h"

#include <QPainter>
#include <QStyle>

namespace rollcall::ui {

SettingsRows::SettingsRows(const SettingsContents& contents, QWidget* parent)
    : QWidget(parent), m_contents(contents), m_columns{TextLabel(this), TextLabel(this)}, m_endColumn(this),
      m_pad(this), m_less(this), m_more(this), m_up(this), m_down(this)
{
    for (const SettingsGroup& group : contents.groups) {
        Row row{group.id, new TextLabel(this), {}, new MeasuredBars(this), {}};
        row.title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        for (const QLatin1String key : group.keys)
            row.fields.push_back({key, new ValueField(this)});
        m_rows.push_back(std::move(row));
    }
    // The connections keep references, so the vectors must be complete.
    for (const Row& row : m_rows) {
        for (const Field& one : row.fields) {
            ValueBox& box = one.widget->box();
            connect(&box, &ValueBox::chosen, this, [this, &one] { setActive(&one); });
            connect(&box, &ValueBox::finished, this, &SettingsRows::stopTyping);
            connect(&box, &ValueBox::cancelled, this, [this, &one] {
                Q_EMIT cancelled(one.key);
                stopTyping();
            });
            connect(&box, &ValueBox::stepped, this, &SettingsRows::step);
            connect(&box, &ValueBox::edited, this,
                    [this, &one](const QString& text) { Q_EMIT edited(one.key, text); });
        }
    }
    m_less.setSign(Shape::Minus);
    m_more.setSign(Shape::Plus);
    for (TouchButton* button : {&m_less, &m_more}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setAutoRepeat(true);
        button->setAutoRepeatDelay(500);
        button->setAutoRepeatInterval(120);
    }
    connect(&m_less, &TouchButton::clicked, this, [this] { step(-1); });
    connect(&m_more, &TouchButton::clicked, this, [this] { step(+1); });
    m_up.setSign(Shape::ChevronUp);
    m_down.setSign(Shape::ChevronDown);
    connect(&m_up, &TouchButton::clicked, this, [this] { turnTo(m_firstRow - m_rowsShown); });
    connect(&m_down, &TouchButton::clicked, this, [this] { turnTo(m_firstRow + m_rowsShown); });
    connect(&m_pad, &ValuePad::typed, this, [this](const QString& key) {
        if (m_active)
            m_active->widget->box().type(key);
    });
    connect(&m_pad, &ValuePad::chosen, this, [this](const QString& value) {
        if (m_active)
            Q_EMIT edited(m_active->key, value);
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

ValueField& SettingsRows::field(const QString& key) const
{
    for (const Row& row : m_rows) {
        for (const Field& one : row.fields) {
            if (one.key == key)
                return *one.widget;
        }
    }
    Q_UNREACHABLE();
}

void SettingsRows::setField(const QString& key, const Shown& shown)
{
    ValueField& one = field(key);
    one.box().setValue(shown.raw, shown.text, shown.state);
    one.box().setTyped(shown.isTyped);
    one.box().setRange(shown.range);
    // The note is under the value for the eye, and with it for the ear.
    one.box().setAccessibleDescription(shown.note.text.isEmpty() ? shown.origin : shown.note.text);
    if (one.note().text() != shown.note.text) {
        one.setNote(shown.note);
        place();
    }
    one.setNote(shown.note);
}

void SettingsRows::setMeasured(const QString& key, const std::vector<std::optional<MeasuredBars::Bar>>& bars)
{
    for (const Row& row : m_rows) {
        for (const Field& one : row.fields) {
            if (one.key == key)
                row.measured->set(bars);
        }
    }
}

void SettingsRows::setPad(const Pad& pad)
{
    if (!m_active)
        return;
    const QString name = m_active->widget->box().accessibleName();
    const QString fault = m_active->widget->note().text();
    const QString more = fault.isEmpty() ? pad.range : fault; // where there is no room for a note at the field
    m_pad.setTitle(more.isEmpty() ? name : name + QChar(QChar::LineSeparator) + more);
    m_pad.setUnset(pad.unset, pad.canUnset);
    m_pad.setEntry(pad.entry);
    m_less.setAccessibleName(name + QStringLiteral(", ") + AdminSentences::less());
    m_more.setAccessibleName(name + QStringLiteral(", ") + AdminSentences::more());
    m_canStep = pad.canStep;
    place();
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

void SettingsRows::step(int direction)
{
    if (!m_active)
        return;
    m_active->widget->box().setActive(true); // what is typed next replaces what the step led to
    Q_EMIT stepped(m_active->key, direction);
}

void SettingsRows::retranslate()
{
    for (int column = 0; column < 2 && m_contents.hasColumnTitles; ++column)
        m_columns[column].setText(SettingSentences::columnTitle(m_rows.front().id, column));
    if (m_contents.trial == SettingsContents::Trial::Services)
        m_endColumn.setText(SettingSentences::measured());
    for (const Row& row : m_rows) {
        row.title->setText(SettingSentences::groupTitle(row.id));
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const QString column =
                row.fields.size() > 1 ? SettingSentences::columnTitle(row.id, static_cast<int>(i)) : QString();
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
    m_theme = theme;
    m_scale = scale;
    for (TextLabel* column : {&m_columns[0], &m_columns[1], &m_endColumn}) {
        column->setStyle(themeFont(scale.text(TypeSize::small)), 1);
        column->setColour(theme.muted);
    }
    for (const Row& row : m_rows) {
        row.title->setStyle(themeFont(scale.text(TypeSize::small), QFont::DemiBold), 3);
        row.title->setColour(theme.ink);
        row.measured->setLook(theme, scale);
        for (const Field& one : row.fields)
            one.widget->setLook(theme, scale);
    }
    m_pad.setLook(theme, scale);
    for (TouchButton* button : {&m_less, &m_more, &m_up, &m_down}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    place();
}

void SettingsRows::resizeEvent(QResizeEvent*)
{
    place();
}

void SettingsRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    const qreal radius = m_scale.stroke(16);
    for (const Row& row : m_rows) {
        if (!row.card.isEmpty())
            painter.drawRoundedRect(row.card, radius, radius);
    }
}

void SettingsRows::place()
{
    std::vector<std::size_t> fields;
    for (const Row& row : m_rows)
        fields.push_back(row.fields.size());
    const AdminPlan plan = adminPlan(size(), m_scale);
    const SettingsLayout layout = settingsLayout(plan, m_scale, fields, m_contents.hasColumnTitles, m_firstRow);
    m_firstRow = layout.firstRow;
    m_rowsShown = layout.rowsShown;
    const bool isPadAlone = plan.isOnePane && m_active;

    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int column = 0; column < 2; ++column)
        m_columns[column].setGeometry(mirrored(layout.columns[column]));
    m_endColumn.setGeometry(mirrored(layout.endColumn));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const SettingsLayout::Row& at = layout.rows[i];
        const bool isShown = at.isShown && !isPadAlone;
        m_rows[i].card = isShown ? mirrored(at.card) : QRect();
        m_rows[i].title->setVisible(isShown);
        m_rows[i].title->setGeometry(mirrored(at.title));
        m_rows[i].measured->setVisible(isShown);
        // Where no note needs the line below, too: two bars have letters of the page's size there.
        const bool hasNote = !m_rows[i].fields.back().widget->note().text().isEmpty();
        const QSize room(at.end.width(), hasNote ? at.end.height() : at.fields.back().height());
        m_rows[i].measured->setGeometry(mirrored({at.end.topLeft(), room}));
        for (std::size_t f = 0; f < at.fields.size(); ++f) {
            const Field& one = m_rows[i].fields[f];
            one.widget->setVisible(isShown || (isPadAlone && &one == m_active));
            if (isPadAlone)
                continue;
            // A note goes on to the end of the card, unless there is another one in its way.
            const bool isFree = f + 1 == at.fields.size() || m_rows[i].fields[f + 1].widget->note().text().isEmpty();
            one.widget->place(mirrored(at.fields[f]), isFree ? at.end.right() - at.fields[f].right() : 0);
            if (&one != m_active)
                continue;
            m_rows[i].measured->hide();
            const int touch = m_scale.touch();
            const QRect more(at.end.right() + 1 - touch, at.end.top(), touch, touch);
            m_more.place(mirrored(more));
            m_less.place(mirrored(more.translated(-touch - 16, 0)));
        }
    }
    for (TouchButton* button : {&m_less, &m_more}) // the room of a note lies there, too
        button->raise();
    for (int column = 0; column < 2; ++column)
        m_columns[column].setVisible(!isPadAlone);
    m_endColumn.setVisible(!isPadAlone);
    m_pad.setHasField(plan.isOnePane);
    m_pad.place(mirrored(plan.pad));
    m_pad.setVisible(m_active != nullptr);
    if (isPadAlone)
        placeInPad(plan);
    m_less.setVisible(m_active && m_canStep);
    m_more.setVisible(m_active && m_canStep);
    m_up.place(mirrored(plan.up));
    m_down.place(mirrored(plan.down));
    m_up.setVisible(layout.isPaged() && !isPadAlone);
    m_down.setVisible(layout.isPaged() && !isPadAlone);
    m_up.setEnabled(layout.hasRowsBefore());
    m_down.setEnabled(layout.hasRowsAfter());
    update();
}

/** The field, and minus and plus, where the pad covers the row they stand in. */
void SettingsRows::placeInPad(const AdminPlan& plan)
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect room = m_pad.roomForField().translated(plan.pad.topLeft());
    const int touch = m_scale.touch();
    const bool isBeside = room.height() <= touch;
    const int gap = isBeside ? 8 : 16;
    const int box = isBeside && m_canStep ? room.width() - 2 * (touch + gap) : room.width();
    m_active->widget->place(
        mirrored({room.left(), room.top(), box, isBeside ? touch : ValueField::heightAt(m_scale)}), 0);
    m_active->widget->raise();
    const QRect less(isBeside ? room.left() + box + gap : room.left(), room.bottom() + 1 - touch, touch, touch);
    m_less.place(mirrored(less));
    m_more.place(mirrored(less.translated(touch + gap, 0)));
    for (TouchButton* button : {&m_less, &m_more})
        button->raise();
}

void SettingsRows::turnTo(int firstRow)
{
    m_firstRow = firstRow;
    setActive(nullptr);
}

} // namespace rollcall::ui
