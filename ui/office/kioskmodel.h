#pragma once

#include "ui/office/kiosklist.h"

#include <QAbstractTableModel>

namespace rollcall::office {

/** The kiosks as a table: a row each. Thread: gui. */
class KioskModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Place, State, LastReport, Version, Waiting, OldestWaiting, Clock, Camera, Disk, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /** Where the same kiosks stay, so do rows, and what is selected of them. */
    void set(const KioskList& list);
    const QList<Kiosk>& kiosks() const { return m_list.kiosks; }
    /** -1 if there is none of that id. */
    int rowOf(const QString& id) const;
    /** The language is another one. */
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Kiosk& kiosk, int column) const;

    KioskList m_list;
};

/** "gate-2 (Gate 2)", or the id alone. */
QString calledKiosk(const Kiosk& kiosk);

} // namespace rollcall::office
