#pragma once

#include "ui/admin/adminpage.h"
#include "ui/admin/rowlist.h"

namespace rollcall::ui {

/** A page that shows a list below its status. Thread: gui. */
class ListPage : public AdminPage {
    Q_OBJECT

public:
    ListPage();

    NoteLine::Note status() const override { return m_status; }
    void setLook(const Theme& theme, const Scale& scale) override;
    void retranslate() override { m_list.setAccessibleName(title()); }

protected:
    /** A row was touched, or Enter was pressed on it. */
    virtual void choose(const ListRow& row) { Q_UNUSED(row); }
    void setRows(const NoteLine::Note& status, const QList<ListRow>& rows);
    void resizeEvent(QResizeEvent* event) override;
    RowList& list() { return m_list; }
    const Scale& scale() const { return m_scale; }

private:
    void place();

    NoteLine::Note m_status;
    RowsModel m_rows;
    RowList m_list;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
