#pragma once

#include "ui/widgets/shape.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace rollcall::ui {

/** What a row of a list says: a sign, two lines, and at the end of each of them something short. */
struct ListRow {
    std::optional<Shape> sign{};
    bool isFault = false; ///< the sign and the lower line say that something is wrong
    QString upper;
    QString lower{};
    QString end{};
    QString lowerEnd{};
    bool isStruck = false; ///< it does not count: its upper line is struck through
    QString key{};         ///< which one it is, for its page; not shown

    /** All of it in one line, for whoever hears it. */
    QString line() const;
};

/** Under which a model gives the ListRow of an index; a row of which it knows nothing yet has none. */
inline constexpr int listRowRole = Qt::UserRole;

/** Paints a ListRow as a card. Thread: gui. */
class ListRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setLook(const Theme& theme, const Scale& scale);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
};

/** A list of ListRows that scrolls under the finger, and by the keys of a keyboard. Rows are as high as a finger needs, and
 *  none is measured or read before it is looked at. Thread: gui. */
class RowList final : public QListView {
    Q_OBJECT

public:
    explicit RowList(QWidget* parent);

    void setLook(const Theme& theme, const Scale& scale);
    /** What all rows need. */
    int heightForRows() const;

private:
    ListRowDelegate m_rows;
};

/** Rows that are all there. Thread: gui. */
class RowsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ListRow>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    /** Display: ListRow::line(). */
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<ListRow> m_rows;
};

/** Rows that are made when they are looked at. Thread: gui. */
class MadeRowsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /** `make` is asked for rows from 0 to `count` - 1, whenever and as often as one is looked at. */
    void setRows(int count, std::function<ListRow(int)> make);

    int rowCount(const QModelIndex& parent = {}) const override;
    /** As RowsModel. */
    QVariant data(const QModelIndex& index, int role) const override;

private:
    int m_count = 0;
    std::function<ListRow(int)> m_make;
};

} // namespace rollcall::ui

Q_DECLARE_METATYPE(rollcall::ui::ListRow)
