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
    /** Whether it leaves room for the field and for minus and plus, where it covers the page they belong to. Initially not. */
    void setHasField(bool has);
    void setEntry(const Entry& entry);
    /** The button that removes the own value. */
    void setUnset(const QString& text, bool enabled);
    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Fills this rectangle of the parent with what is painted; focus rings go around it. Wider than high: the digits stand
     *  beside the rest. */
    void place(const QRect& painted);
    /** With setHasField(): where the field and, below it, minus and plus may be placed, in the coordinates of the rectangle that
     *  was given to place(). As high as the field's box alone where they have to stand beside it. */
    QRect roomForField() const { return m_field; }

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
    bool m_hasField = false;
    bool m_isTight = false; ///< a width of 320 pixels: what is touched stands 8 apart
    QRect m_field;
    DigitPad m_digits;
    ChoiceList m_choices;
    TouchButton m_unset;
    TouchButton m_done;
};

} // namespace rollcall::ui
