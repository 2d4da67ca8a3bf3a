// SettingsPage: words, colours and places.

#include "ui/admin/settingspage.h"
#include "ui/text/adminsentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

void SettingsPage::retranslate()
{
    m_listTitle.setText(AdminSentences::office());
    m_paused.setText(AdminSentences::scanningPaused());
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        m_list[i]->setText(AdminSentences::pageTitle(settingsPages()[i].id));
        m_list[i]->setAccessibleName(m_list[i]->text());
    }
    m_title.setText(AdminSentences::pageTitle(m_page.id));
    for (int column = 0; column < 2; ++column)
        m_columns[column].setText(AdminSentences::columnTitle(m_page.id, column));
    for (const Row& row : m_rows) {
        row.title->setText(AdminSentences::groupTitle(row.group->id));
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const QString column = row.fields.size() > 1 ? m_columns[i].text() : QString();
            row.fields[i].widget->setTitle(column.isEmpty() ? row.title->text()
                                                            : row.title->text() + QStringLiteral(" · ") + column);
        }
    }
    m_pad.setExtraKey(AdminSentences::decimalPoint());
    m_done.setText(AdminSentences::done());
    m_test.setText(AdminSentences::test());
    m_save.setText(AdminSentences::save());
    m_up.setAccessibleName(AdminSentences::up());
    m_down.setAccessibleName(AdminSentences::down());
    for (TouchButton* button : {&m_done, &m_test, &m_save})
        button->setAccessibleName(button->text());
    updateAll();
}

void SettingsPage::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    const QFont small = themeFont(scale.text(TypeSize::small));
    const QFont strong = themeFont(scale.text(TypeSize::small), QFont::DemiBold);
    const QFont title = themeFont(scale.text(TypeSize::body), QFont::DemiBold);
    const auto style = [](TextLabel& label, const QFont& font, int lines, const QColor& colour) {
        label.setStyle(font, lines);
        label.setColour(colour);
    };
    style(m_listTitle, title, 1, theme.ink);
    style(m_paused, small, 3, theme.muted);
    style(m_title, title, 1, theme.ink);
    style(m_padTitle, small, 3, theme.ink);
    for (TextLabel& column : m_columns)
        style(column, small, 1, theme.muted);
    for (const Row& row : m_rows) {
        style(*row.title, strong, 3, theme.ink);
        for (const Field& field : row.fields)
            field.widget->setLook(theme, scale);
    }
    m_status.setLook(theme, scale);
    m_pad.setLook(theme, scale);
    const TouchButton::Look plain{theme.surface, theme.accent, theme.ink, theme.paper};
    const TouchButton::Look primary{theme.accent, theme.accent, theme.paper, theme.surface};
    for (TouchButton* button : m_list) {
        button->setLook(plain);
        button->setScale(scale);
    }
    for (TouchButton* button : {&m_unset, &m_done, &m_cancel, &m_up, &m_down, &m_test, &m_save}) {
        button->setLook(button == &m_save ? primary : plain);
        button->setScale(scale);
    }
    place();
}

void SettingsPage::resizeEvent(QResizeEvent*)
{
    place();
}

void SettingsPage::place()
{
    m_plan = adminPlan(size(), m_scale);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const bool typing = m_active != nullptr;

    m_title.setGeometry(mirrored(m_plan.title));
    m_status.setGeometry(mirrored(m_plan.status));
    m_cancel.place(mirrored(m_plan.cancel));
    m_test.place(mirrored(m_plan.test));
    m_save.place(mirrored(m_plan.save));
    m_up.place(mirrored(m_plan.up));
    m_down.place(mirrored(m_plan.down));
    m_cancel.setVisible(!typing || !m_plan.pad.intersects(m_plan.cancel));

    QRect list = m_plan.list;
    const int line = m_scale.text(TypeSize::body) * 5 / 4;
    m_listTitle.setGeometry(mirrored({list.left(), list.top(), list.width(), line}));
    int y = list.top() + line + gap;
    for (TouchButton* button : m_list) {
        button->place(mirrored({list.left(), y, std::min(list.width(), m_scale.length(400)), touch}));
        y += touch + gap;
    }
    m_paused.setGeometry(mirrored({list.left(), y, list.width(), list.bottom() + 1 - y}));

    const QRect pad = m_plan.pad;
    const int last = pad.bottom() + 1 - touch;
    const int keys = last - gap - 4 * touch - 3 * gap;
    const int ring = TouchButton::ringRoom;
    m_padTitle.setGeometry(mirrored({pad.left(), pad.top(), pad.width(), keys - gap / 2 - pad.top()}));
    m_pad.setGeometry(
        mirrored(QRect(pad.left(), keys, pad.width(), last - gap - keys).adjusted(-ring, -ring, ring, ring)));
    m_pad.setGap({gap, gap});
    const int half = (pad.width() - gap) / 2;
    m_unset.place(mirrored({pad.left(), last, half, touch}));
    m_done.place(mirrored({pad.right() + 1 - half, last, half, touch}));

    for (QWidget* widget : std::initializer_list<QWidget*>{&m_padTitle, &m_pad, &m_unset, &m_done})
        widget->setVisible(typing);
    for (QWidget* widget : std::initializer_list<QWidget*>{&m_listTitle, &m_paused})
        widget->setVisible(!typing);
    for (TouchButton* button : m_list)
        button->setVisible(!typing);
    placeRows();
}

void SettingsPage::placeRows()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect rows = m_plan.rows;
    const int gap = std::max(8, m_scale.length(16));
    const int least = StepField::heightAt(m_scale);
    const int count = static_cast<int>(m_rows.size());
    m_rowsShown = std::clamp(rows.height() / least, 1, count);
    m_firstRow = std::clamp(m_firstRow, 0, count - m_rowsShown);
    const int pitch = std::min(rows.height() / m_rowsShown, least + m_scale.length(24));
    const int label = std::max(96, rows.width() * 3 / 16);
    const int field = (rows.width() - label - 2 * gap) / 2;
    const int left = rows.left() + label + gap;

    for (int column = 0; column < 2; ++column) {
        const int x = left + column * (field + gap) + TouchButton::ringRoom;
        m_columns[column].setGeometry(mirrored({x, m_plan.header.top(), field, m_plan.header.height()}));
    }
    for (int i = 0; i < count; ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const bool shown = i >= m_firstRow && i < m_firstRow + m_rowsShown;
        const int y = rows.top() + (i - m_firstRow) * pitch;
        row.title->setVisible(shown);
        row.title->setGeometry(mirrored({rows.left(), y + TouchButton::ringRoom, label, m_scale.touch()}));
        for (std::size_t f = 0; f < row.fields.size(); ++f) {
            const int wide = row.fields.size() > 1 ? field : 2 * field + gap;
            row.fields[f].widget->setVisible(shown);
            row.fields[f].widget->setGeometry(mirrored({left + static_cast<int>(f) * (field + gap), y, wide, least}));
        }
    }
    const bool paged = m_rowsShown < count;
    m_up.setVisible(paged);
    m_down.setVisible(paged);
    m_up.setEnabled(m_firstRow > 0);
    m_down.setEnabled(m_firstRow + m_rowsShown < count);
}

void SettingsPage::turnTo(int firstRow)
{
    m_firstRow = firstRow;
    setActive(nullptr);
}

} // namespace rollcall::ui
