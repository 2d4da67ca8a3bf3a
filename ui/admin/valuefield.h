#pragma once

#include "ui/admin/noteline.h"
#include "ui/admin/valuebox.h"

namespace rollcall::ui {

/** One value of a setting, and its note directly underneath. Touch-sized. */
class ValueField final : public QWidget {
    Q_OBJECT

public:
    explicit ValueField(QWidget* parent);

    /** The accessible name; it is not shown. */
    void setTitle(const QString& title) { m_box.setAccessibleName(title); }
    void setNote(const NoteLine::Note& note) { m_note.set(note); }
    /** Fills this rectangle of the parent, which is read from left to right or from right to left as this is; the note goes
     *  on by `room` beyond the box's end. */
    void place(const QRect& box, int room);
    void setLook(const Theme& theme, const Scale& scale);
    static int heightAt(const Scale& scale);

    ValueBox& box() { return m_box; }
    const NoteLine& note() const { return m_note; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeParts();

    int m_room = 0;
    Scale m_scale{QSize(1280, 800)};
    ValueBox m_box;
    NoteLine m_note;
};

} // namespace rollcall::ui
