#include "ui/admin/rowlist.h"

#include "ui/widgets/readingdirection.h"

#include <QPainter>
#include <QScroller>

#include <algorithm>

namespace rollcall::ui {

namespace {

QVariant dataOf(const ListRow& row, int role)
{
    if (role == Qt::DisplayRole)
        return row.line();
    return role == listRowRole ? QVariant::fromValue(row) : QVariant();
}

} // namespace

QString ListRow::line() const
{
    QStringList parts{upper, lower, end, lowerEnd};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

void ListRowDelegate::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
}

void ListRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto row = index.data(listRowRole).value<ListRow>();
    const QRect card = option.rect.adjusted(0, 0, 0, -m_scale.length(8));
    const int pad = m_scale.length(16);
    const int small = m_scale.text(TypeSize::small);
    const int side = row.sign ? small * 5 / 4 : 0;
    const QRect inner = card.adjusted(pad, m_scale.length(8), -pad, -m_scale.length(8));
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(option.direction, inner, r); };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = (option.state & QStyle::State_HasFocus) != 0;
    painter->setPen(hasFocus ? QPen(m_theme.accent, 3) : QPen(Qt::NoPen));
    painter->setBrush(m_theme.surface);
    const qreal radius = m_scale.stroke(16);
    painter->drawRoundedRect(QRectF(card).adjusted(2, 2, -2, -2), radius, radius);
    if (row.sign)
        paintShape(*painter, *row.sign, mirrored({inner.left(), inner.center().y() - side / 2, side, side}),
                   row.isFault ? m_theme.fault : m_theme.muted);

    const int left = inner.left() + (row.sign ? side + pad : 0);
    const int half = inner.height() / 2;
    const auto write = [&](int y, const QString& text, const QString& end, QFont::Weight weight, const QColor& colour,
                           const QColor& endColour, bool isStruck) {
        QFont font = themeFont(small, weight);
        font.setStrikeOut(isStruck);
        painter->setFont(font);
        const QFontMetrics metrics(painter->font());
        const int endWidth = end.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(end) + 1, inner.width() / 2);
        const QRect endPlace(inner.right() + 1 - endWidth, y, endWidth, half);
        const QRect place(left, y, endPlace.left() - (endWidth > 0 ? pad : 0) - left, half);
        const auto draw = [&](const QRect& where, const QString& what, const QColor& with, Qt::Alignment at) {
            painter->setPen(with);
            painter->setLayoutDirection(readingDirection(what, option.direction));
            painter->drawText(mirrored(where),
                              int(QStyle::visualAlignment(option.direction, at) | Qt::AlignAbsolute | Qt::AlignVCenter),
                              metrics.elidedText(what, Qt::ElideRight, where.width()));
        };
        draw(place, text, colour, Qt::AlignLeft);
        draw(endPlace, end, endColour, Qt::AlignRight);
    };
    const QColor& ink = row.isStruck ? m_theme.muted : m_theme.ink;
    write(inner.top(), row.upper, row.end, QFont::DemiBold, ink, ink, row.isStruck);
    write(inner.top() + half, row.lower, row.lowerEnd, QFont::Normal, row.isFault ? m_theme.fault : m_theme.muted,
          m_theme.muted, false);
    painter->restore();
}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int words = m_scale.text(TypeSize::small) * 3;
    return {m_scale.length(320), std::max(m_scale.touch(), words + m_scale.length(16)) + m_scale.length(8)};
}

RowList::RowList(QWidget* parent) : QListView(parent)
{
    setItemDelegate(&m_rows);
    setUniformItemSizes(true); // or the view measures every row
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture);
}

void RowList::setLook(const Theme& theme, const Scale& scale)
{
    m_rows.setLook(theme, scale);
    QPalette colours = palette();
    for (const auto role : {QPalette::Base, QPalette::Window})
        colours.setColor(role, theme.paper);
    setPalette(colours);
    setStyleSheet(
        QStringLiteral("QScrollBar:vertical { background: %1; border: none; width: %2px; margin: 0; }"
                       "QScrollBar::handle:vertical { background: %3; border-radius: %4px; min-height: %5px; }"
                       "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
                       "QScrollBar::add-page, QScrollBar::sub-page { background: none; }")
            .arg(theme.paper.name())
            .arg(scale.length(8))
            .arg(theme.muted.name())
            .arg(scale.length(8) / 2)
            .arg(scale.touch()));
    scheduleDelayedItemsLayout(); // rows may have another height
}

int RowList::heightForRows() const
{
    return model() ? model()->rowCount() * m_rows.sizeHint({}, {}).height() : 0;
}

void RowsModel::setRows(const QList<ListRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    return index.isValid() ? dataOf(m_rows.at(index.row()), role) : QVariant();
}

void MadeRowsModel::setRows(int count, std::function<ListRow(int)> make)
{
    beginResetModel();
    m_count = count;
    m_make = std::move(make);
    endResetModel();
}

int MadeRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant MadeRowsModel::data(const QModelIndex& index, int role) const
{
    const bool isWanted = role == Qt::DisplayRole || role == listRowRole;
    return index.isValid() && isWanted ? dataOf(m_make(index.row()), role) : QVariant();
}

} // namespace rollcall::ui
