#pragma once

#include "ui/admin/adminplan.h"
#include "ui/admin/measuredbars.h"
#include "ui/admin/settingscontents.h"
#include "ui/admin/valuefield.h"
#include "ui/admin/valuepad.h"

#include <optional>
#include <vector>

namespace rollcall::ui {

/** The rows of a page of settings: cards with titles and values, minus and plus at the chosen one, and beside them what is
 *  entered for it. On a small screen it shows some rows at a time and the buttons that turn to the others. Knows no values:
 *  it shows what it is given and says what a person does. Laid out over the whole window by AdminPlan. Thread: gui. */
class SettingsRows final : public QWidget {
    Q_OBJECT

public:
    /** One value as it is shown. */
    struct Shown {
        QString raw;  ///< what typing continues
        QString text; ///< with its unit
        ValueBox::State state{};
        QString origin{};    ///< where it comes from, for whoever cannot see the frame
        bool isTyped = true; ///< else it is chosen
        std::optional<ValueBox::Range> range{};
        NoteLine::Note note{};
    };

    /** What belongs to the chosen value. */
    struct Pad {
        QString range; ///< may be empty
        QString unset; ///< on the button that removes the own value
        bool canUnset = false;
        bool canStep = true;
        ValuePad::Entry entry{};
    };

    /** `contents` outlives this and has at least one row. */
    SettingsRows(const SettingsContents& contents, QWidget* parent);

    void setField(const QString& key, const Shown& shown);

    /** At the end of the row that has this value, for each of the row's; hidden while minus and plus are there. */
    void setMeasured(const QString& key, const std::vector<std::optional<MeasuredBars::Bar>>& bars);

    /** The value that is changed; empty if none is. */
    QString activeKey() const { return m_active ? m_active->key : QString(); }
    void setPad(const Pad& pad);
    void stopTyping() { setActive(nullptr); }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();

Q_SIGNALS:
    void edited(const QString& key, const QString& text);
    void stepped(const QString& key, int direction);
    void unset(const QString& key);
    /** What was changed since the value was chosen is to be forgotten. */
    void cancelled(const QString& key);
    /** activeKey() is another one. */
    void activeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Field {
        QString key;
        ValueField* widget; ///< child
    };
    struct Row {
        QLatin1String id;
        TextLabel* title; ///< child
        std::vector<Field> fields;
        MeasuredBars* measured; ///< child
        QRect card;             ///< empty while it is not shown
    };

    ValueField& field(const QString& key) const;
    void setActive(const Field* field);
    void step(int direction);
    void place();
    void placeInPad(const AdminPlan& plan);
    void turnTo(int firstRow);

    const SettingsContents& m_contents;
    std::vector<Row> m_rows;
    const Field* m_active = nullptr; ///< in m_rows
    int m_firstRow = 0;
    int m_rowsShown = 0;
    bool m_canStep = false; ///< the chosen value has a next and a previous one

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_columns[2];
    TextLabel m_endColumn;
    ValuePad m_pad;
    TouchButton m_less; ///< both of the chosen value
    TouchButton m_more;
    TouchButton m_up;
    TouchButton m_down;
};

} // namespace rollcall::ui
