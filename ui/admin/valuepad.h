#pragma once

#include "ui/admin/choicelist.h"
#include "ui/admin/digitpad.h"
#include "ui/widgets/textlabel.h"

namespace rollcall::ui {

/** What stands beside a page while a value is changed: what is changed and its range, the digits or the choices, and the
 *  buttons that remove the own value and that end it. Thread: gui. */
class ValuePad final : public QWidget {
    Q_OBJECT

public:
    explicit ValuePad(QWidget* parent);

    /** What is entered: digits with one more key, or one of a few words. */
    struct Entry {
        QString extraKey; ///< may be empty
        QList<ChoiceList::Option> choices{};
        QString chosen{};
    };

    void setTitle(const QString& title);
    void setEntry(const Entry& entry);
    /** The button that removes the own value. */
    void setUnset(const QString& text, bool enabled);
    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Fills this rectangle of the parent with what is painted; focus rings go around it. */
    void place(const QRect& painted);

Q_SIGNALS:
    void typed(const QString& key);
    void chosen(const QString& value);
    void backspace();
    void unset();
    void done();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeParts();

    Scale m_scale{QSize(1280, 800)};
    TextLabel m_title;
    DigitPad m_digits;
    ChoiceList m_choices;
    TouchButton m_unset;
    TouchButton m_done;
};

} // namespace rollcall::ui
