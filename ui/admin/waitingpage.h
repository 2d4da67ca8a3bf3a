#pragma once

#include "ui/admin/adminpage.h"
#include "ui/admin/rowlist.h"
#include "ui/admin/waitingmodel.h"

namespace rollcall::ui {

/** What waits to be sent: a list that scrolls under the finger, the story of the item that is touched, and what the office
 *  can do: try it again, set it aside, or copy everything to a USB stick. Thread: gui. */
class WaitingPage final : public AdminPage {
    Q_OBJECT

public:
    /** Both outlive the page. */
    WaitingPage(WaitingItems& items, const Clock& clock);

    QString title() const override;
    std::optional<Shape> icon() const override;
    NoteLine::Note status() const override;
    void open() override;
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override;
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showItem(int row);
    void showList();
    void say(NoteLine::Kind kind, const QString& text);
    void retry();
    void askPark();
    void askCopy();
    void copyTo(const QString& folder);
    void place();

    WaitingItems& m_items;
    const Clock& m_clock;
    WaitingModel m_model;
    std::optional<WaitingItem> m_shown;                      ///< the one whose story is told
    bool m_wasAsked = false;                                 ///< and an answer came
    bool m_isStale = false;                                  ///< the list is older than what it lists
    std::optional<std::chrono::milliseconds> m_copyingSince; ///< on the clock's monotonic()
    QString m_copyingTo;
    std::optional<NoteLine::Note> m_message; ///< what just happened

    Scale m_scale{QSize(1280, 800)};
    RowList m_list;
    TextLabel m_subject;
    TextLabel m_story;
    TouchButton m_back;  ///< from the story to the list
    TouchButton m_other; ///< copy, or set aside
    TouchButton m_again; ///< try all again, or this one
};

} // namespace rollcall::ui
