#pragma once

#include "core/base/clock.h"
#include "ui/admin/livepicture.h"
#include "ui/admin/readingtest.h"
#include "ui/admin/rowlist.h"

namespace rollcall::ui {

/** The camera's live picture, beside or above a list: the figures of a reading test, and what else a page lists. It watches the camera
 *  while it is shown. Thread: gui. */
class ReadingView final : public QWidget {
    Q_OBJECT

public:
    /** Both outlive the view. */
    ReadingView(CameraFeed& feed, const Clock& clock, QWidget* parent);
    ~ReadingView() override;

    /** Counts for ReadingTest::length how well a badge is read; counted() follows, unless the view is hidden or stop() is called before. */
    void begin();
    /** Ends a test without figures. */
    void stop();
    bool isCounting() const { return m_isCounting; }
    /** Until counted(); only while isCounting(). */
    std::chrono::milliseconds left() const;
    /** Of the last test, until the next begins or forgetFigures(). */
    const std::optional<ReadingTest::Figures>& figures() const { return m_figures; }
    void forgetFigures();

    /** Below the figures; touching one is chosen(). */
    void setRows(const QList<ListRow>& rows);
    /** Of the list, for whoever cannot see it. */
    void setListName(const QString& name) { m_list.setAccessibleName(name); }

    void setLook(const Theme& theme, const Scale& scale);
    void retranslate();
    /** Every second. */
    void refresh();

Q_SIGNALS:
    /** A row of setRows(), counted from 0. */
    void chosen(int which);
    void counted(const rollcall::ui::ReadingTest::Figures& figures);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void noteSearched(const SearchedFrame& frame);
    void choose(const QModelIndex& index);
    void endIfOver();
    void showState();
    void showRows();
    void place();

    CameraFeed& m_feed;
    const Clock& m_clock;
    bool m_isWatching = false;
    bool m_isCounting = false;
    std::optional<ReadingTest> m_test;
    std::optional<ReadingTest::Figures> m_figures;
    QList<ListRow> m_further; ///< below the figures
    int m_firstFurther = 0;   ///< its row

    Scale m_scale{QSize(1280, 800)};
    LivePicture m_picture;
    RowsModel m_rows;
    RowList m_list;
};

} // namespace rollcall::ui
