#pragma once

#include "ui/admin/noteline.h"
#include "ui/admin/valuebox.h"
#include "ui/widgets/touchbutton.h"

namespace rollcall::ui {

/** One number: minus, the value, plus, and its note directly underneath. Touch-sized; a button that is held repeats. */
class StepField final : public QWidget {
    Q_OBJECT

public:
    explicit StepField(QWidget* parent);

    /** The accessible name; it is not shown. */
    void setTitle(const QString& title);
    void setValue(const QString& raw, const QString& shown, ValueBox::State state);
    void setNote(const NoteLine::Note& note);
    void setLook(const Theme& theme, const Scale& scale);
    static int heightAt(const Scale& scale);

    ValueBox& box() { return m_box; }
    const NoteLine& note() const { return m_note; }

Q_SIGNALS:
    void stepped(int direction);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Scale m_scale{QSize(1280, 800)};
    TouchButton m_less;
    ValueBox m_box;
    TouchButton m_more;
    NoteLine m_note;
};

} // namespace rollcall::ui
