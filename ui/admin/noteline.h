#pragma once

#include "ui/widgets/shape.h"
#include "ui/widgets/textlabel.h"

#include <optional>

namespace rollcall::ui {

/** A small line: a sign for good, doubtful or bad news, and a text. Under a field it says where the value comes from, what is wrong
 *  with it, or what was measured. */
class NoteLine final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Plain, Good, Doubt, Fault };
    struct Note {
        Kind kind = Kind::Plain;
        QString text;
    };

    explicit NoteLine(QWidget* parent);

    void set(const Note& note);
    void setLook(const Theme& theme, const Scale& scale);
    Kind kind() const { return m_kind; }
    QString text() const { return m_label.text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    Kind m_kind = Kind::Plain;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    ShapeIcon m_icon;
    TextLabel m_label;
};

} // namespace rollcall::ui
