#pragma once

#include "core/attendance/verdict.h"
#include "ui/pages/pageplan.h"
#include "ui/pages/resultpanel.h"
#include "ui/pages/shownresults.h"
#include "ui/widgets/drainbar.h"
#include "ui/widgets/edgeflash.h"
#include "ui/widgets/resultchips.h"

#include <QVariantAnimation>

namespace rollcall::ui {

/** One verdict that fills the window, or two of badges that are in view together, side by side; below them a bar that drains
 *  once the badge is out of sight, and the results before. The window shows a small live preview on top of it. */
class ResultPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultPage(QWidget* parent);

    /** One or two, the newest last, each in its own language, and the earlier ones. `hasForgotBadge`: see Sentences::result(). */
    void setResults(const QList<ShownResult>& results, const QList<attendance::Verdict>& earlier, bool hasForgotBadge);
    /** `plan` is already mirrored for right-to-left languages, and has a place for each verdict. */
    void setPlan(const PagePlan& plan, const Scale& scale);
    /** Shows that the newest result is a new one: an edge of `paper` for a moment, and its shape grows to its size. */
    void stress(const QColor& paper);
    /** ShownResults::left() */
    void setLeft(double left) { m_bar.setLeft(left); }
    /** What is said of the newest, in its language. */
    QString newestSpoken() const { return m_second.isHidden() ? m_first.spoken() : m_second.spoken(); }

    int count() const { return m_second.isHidden() ? 1 : 2; }
    /** Of the result whose ground the bottom row's beginning stands on, and of the other. */
    Colours firstColours() const { return m_first.colours(); }
    Colours lastColours() const { return m_second.isHidden() ? m_first.colours() : m_second.colours(); }

private:
    void grow(const QVariant& factor);

    ResultPanel m_first;
    ResultPanel m_second;
    DrainBar m_bar;
    ResultChips m_chips;
    EdgeFlash m_edge;
    QVariantAnimation m_growth;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
