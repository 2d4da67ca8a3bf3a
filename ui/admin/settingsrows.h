#pragma once

#include "ui/admin/settingscontents.h"
#include "ui/admin/stepfield.h"
#include "ui/admin/valuepad.h"

namespace rollcall::ui {

/** The rows of a page of settings: titles, fields, and the digits for the field that is typed into. On a small screen it
 *  shows some rows at a time and the buttons that turn to the others. Knows no values: it shows what it is given and says
 *  what a person does. Laid out over the whole window by AdminPlan. Thread: gui. */
class SettingsRows final : public QWidget {
    Q_OBJECT

public:
    /** `contents` outlives this and has at least one row. */
    SettingsRows(const SettingsContents& contents, QWidget* parent);

    /** Raw text, text as shown, state and note of one field. */
    void setField(const QString& key, const QString& raw, const QString& shown, ValueBox::State state);
    void setNote(const QString& key, const NoteLine::Note& note);
    /** What assistive technology is told of it. */
    void setRange(const QString& key, const ValueBox::Range& range);

    /** The field that is typed into; empty if none is. */
    QString activeKey() const { return m_active ? m_active->key : QString(); }
    /** What the digits belong to: the allowed range, and the button that removes the own value. */
    void setPad(const QString& range, const QString& unset, bool canUnset);
    void stopTyping() { setActive(nullptr); }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();

Q_SIGNALS:
    void edited(const QString& key, const QString& text);
    void stepped(const QString& key, int direction);
    void unset(const QString& key);
    /** activeKey() is another one. */
    void activeChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Field {
        QString key;
        StepField* widget; ///< child
    };
    struct Row {
        QLatin1String id;
        TextLabel* title; ///< child
        std::vector<Field> fields;
    };

    StepField& field(const QString& key) const;
    void setActive(const Field* field);
    void place();
    void turnTo(int firstRow);

    const SettingsContents& m_contents;
    std::vector<Row> m_rows;
    const Field* m_active = nullptr; ///< in m_rows
    int m_firstRow = 0;
    int m_rowsShown = 0;

    Scale m_scale{QSize(1280, 800)};
    TextLabel m_columns[2];
    ValuePad m_pad;
    TouchButton m_up;
    TouchButton m_down;
};

} // namespace rollcall::ui
