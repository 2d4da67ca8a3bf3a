#pragma once

#include "core/base/clock.h"
#include "ui/admin/pinpane.h"
#include "ui/forgot/namesearch.h"
#include "ui/forgot/studentsource.h"
#include "ui/forgot/tilegrid.h"
#include "ui/widgets/textlabel.h"

#include <memory>

namespace rollcall::ui {

/** The way of a student who has no badge, over the whole window: the section, the name, and then a member of staff, who looks whether it is
 *  them and enters the office's PIN.
 *
 *  Takes  the answers to its signals, as values, at any time; one about another student than the one on the screen is ignored.
 *  Gives  waitWanted() and pinEntered(). Badges are read behind it, and whoever shows it a verdict closes it.
 *  Names are shown only once a section is chosen. It closes by itself when nobody has touched it for `patience`; nothing of it
 *  is kept then, neither names nor the PIN that was typed. Thread: gui. */
class ForgotPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{30'000};

    /** `clock` outlives the panel. */
    ForgotPanel(const Clock& clock, QWidget* parent);

    /** Must be set before open(); outlives the panel. */
    void setSource(StudentSource* source) { m_source = source; }
    bool hasSource() const { return m_source != nullptr; }

    bool isOpen() const { return m_step != Step::Closed; }
    void open();
    void close();

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Counts waits down, and closes when it is time to. Every second. */
    void refresh();
    /** Somebody touched the screen or a key. */
    void noteTouch();

public Q_SLOTS:
    /** The answer to waitWanted(): a PIN may be entered for this student once `wait` is over. */
    void showPinReady(const rollcall::StudentNumber& student, std::chrono::milliseconds wait);
    /** The answers to pinEntered(). After a right one a verdict follows instead. */
    void showPinWrong(const rollcall::StudentNumber& student, std::chrono::milliseconds wait);
    void showPinUnreadable(const rollcall::StudentNumber& student);

Q_SIGNALS:
    void opened();
    void closed();
    void waitWanted(const rollcall::StudentNumber& student);
    void pinEntered(const rollcall::StudentNumber& student, const QString& pin);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Step { Closed, Reading, Unreadable, Section, Name, Approval };

    void showSections(const std::optional<QStringList>& sections);
    void chooseSection(const QString& section);
    void choose(int tile);
    void ask(const attendance::Student& student);
    void type(const QString& letters);
    void backspace();
    void goBack();
    void fill();
    void fillNames();
    void place();
    void showTurns();
    bool isAbout(const StudentNumber& student) const;
    void nameApproval();

    const Clock& m_clock;
    StudentSource* m_source = nullptr;
    Step m_step = Step::Closed;
    std::chrono::milliseconds m_touchedAt{};
    QStringList m_sections;
    QString m_section;
    NameSearch m_search;
    QString m_typed;                          ///< folded
    std::vector<attendance::Student> m_shown; ///< on tiles; empty while there are letters on them
    QStringList m_letters;
    std::optional<attendance::Student> m_student;

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_title;
    TextLabel m_note;
    TextLabel m_typedLabel;
    TileGrid m_tiles;
    TouchButton m_delete;
    TouchButton m_pageBack;
    TouchButton m_pageOn;
    TouchButton m_back;
    std::unique_ptr<PinPane> m_approval;
};

} // namespace rollcall::ui
