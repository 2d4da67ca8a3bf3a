#pragma once

#include "ui/admin/rowlist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/touchbutton.h"

#include <functional>

namespace rollcall::ui {

/** The answer to a Question. */
enum class Choice {
    Reject,  ///< the harmless one: nothing happens
    Confirm, ///< what was asked is to be done
};

/** Something a person has to answer before anything else happens. */
struct Question {
    QString text;
    QString detail;                     ///< for technicians; may be empty
    QString reject;                     ///< the label of the harmless answer
    QString confirm;                    ///< the label of the other one; empty if there is only one answer
    std::function<void(Choice)> then{}; ///< what follows the answer; may be empty
    QList<ListRow> rows{};              ///< what it is about, one by one; may be empty
    bool isMeant = false;               ///< the other answer is what was asked for, and destroys nothing
};

/** A card that covers the window and asks a Question. The harmless answer stands where reading begins; the other one
 *  stands at the opposite end and never at the place that was touched to get here, so one touch too many does no harm.
 *  Gui thread. */
class ConfirmSheet final : public QWidget {
    Q_OBJECT

public:
    explicit ConfirmSheet(QWidget* parent);

    /** Shows the question. Its `then` is carried out by the receiver of answered(). */
    void ask(const Question& question);
    void setLook(const Theme& theme, const Scale& scale);

Q_SIGNALS:
    void answered(rollcall::ui::Choice choice);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    QRect m_card;
    TextLabel m_text;
    TextLabel m_detail;
    RowsModel m_rows;
    RowList m_list;
    bool m_isMeant = false;
    TouchButton m_reject;
    TouchButton m_confirm;
};

} // namespace rollcall::ui
