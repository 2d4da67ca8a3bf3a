#pragma once

#include "core/attendance/verdict.h"
#include "ui/pages/pageplan.h"
#include "ui/text/sentences.h"
#include "ui/widgets/shape.h"
#include "ui/widgets/textlabel.h"

namespace rollcall::ui {

/** One verdict on its colour: its shape, the greeting, the name alone on its line, and below it the judgement with its
 *  reason. The name is always larger than everything else. */
class ResultPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ResultPanel(QWidget* parent);

    /** `language`: the code of that in which it is told; empty: the window's. `hasForgotBadge`: see Sentences::result(). */
    void setVerdict(const attendance::Verdict& verdict, const QString& language, bool hasForgotBadge);
    /** `place` is in the parent's coordinates. */
    void setPlace(const ResultPlace& place, const Scale& scale, bool centred);
    Colours colours() const { return m_colours; }
    ShapeIcon& icon() { return m_icon; }
    /** What is said of it, as one text. */
    QString spoken() const { return m_text.spoken(); }

    const TextLabel& name() const { return m_name; }
    const TextLabel& status() const { return m_status; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    Colours m_colours;
    ResultPlace m_place;
    Scale m_scale{QSize(1280, 800)};
    ResultText m_text;
    ShapeIcon m_icon;
    TextLabel m_greeting;
    TextLabel m_name;
    TextLabel m_status;
    TextLabel m_section;
};

} // namespace rollcall::ui
