#pragma once

#include "ui/admin/noteline.h"
#include "ui/forgot/tilegrid.h"

#include <functional>

namespace rollcall::ui {

/** A text that a person is to type. */
struct TextQuestion {
    QString title;
    QString text;  ///< as it is
    QString taken; ///< the label of the button that takes it
    int longest = 200;
    std::function<void(const QString&)> then{}; ///< it was taken; may be empty

    /** What to say of the text as it stands; one that is called a Fault cannot be taken. May be empty. */
    std::function<NoteLine::Note(const QString&)> judge{};
    /** The letters that may follow the text. */
    std::function<QStringList(const QString&)> keys;
};

/** A page over the whole window to type a TextQuestion's text on: the text, what is said of it, and keys that follow it; a keyboard
 *  works as well, Return takes the text and Escape leaves it. Thread: gui. */
class TextSheet final : public QWidget {
    Q_OBJECT

public:
    explicit TextSheet(QWidget* parent);

    /** Shows the question. Its `then` is carried out by the receiver of typed(). */
    void ask(const TextQuestion& question);
    const QString& text() const { return m_text; }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();

Q_SIGNALS:
    void typed(const QString& text);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent*) override {} // what lies behind is not reached
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const QString& text);
    void backspace();
    void take();
    void fill();
    void place();

    TextQuestion m_question;
    QString m_text;
    QStringList m_keys;
    bool m_canTake = true;

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    QRect m_field;
    TextLabel m_title;
    TextLabel m_shown;
    NoteLine m_note;
    TileGrid m_tiles;
    TouchButton m_space;
    TouchButton m_delete;
    TouchButton m_pageBack;
    TouchButton m_pageOn;
    TouchButton m_cancel;
    TouchButton m_take;
};

} // namespace rollcall::ui
