#pragma once

#include "core/form/cellarea.h"
#include "core/form/package.h"

#include <QDomDocument>
#include <QMap>
#include <QStringList>

#include <variant>

namespace rollcall::form {

/** A workbook (.xlsx) that a school has drawn, with places that are filled: cells and areas with a defined name, as spreadsheet programs let
 *  people give them. Whatever else is in it stays as it is: styles, merged cells, widths, pictures, how it is printed. */
class FormTemplate {
public:
    using Value = std::variant<QString, double>;

    /** Places are those on the sheet on which the place `anchor` is. Capitals of names do not matter. Error Invalid: no workbook, or it has no
     *  such place; the detail is a sentence without a point that goes on from the file's name and a colon. */
    static Result<FormTemplate> read(const QByteArray& workbook, const QString& anchor);

    /** Nothing if there is no place of that name on the sheet. */
    std::optional<CellArea> place(const QString& name) const;

    /** Writes into a cell, in the cell's style; an empty text empties it. */
    void put(int row, int column, const Value& value);

    /** Makes room for so many rows in a place: new ones, like those that are there, come before its last row, and everything below moves
     *  down. A place with as many rows or more stays. Error Invalid, as for read(): the sheet has formulas, comments or tables, which would
     *  not move along. */
    Result<void> makeRows(const QString& name, int count);

    /** The workbook as it is filled now. Spreadsheet programs compute its formulas anew when they open it. Error Io. */
    Result<QByteArray> toWorkbook() const;

private:
    FormTemplate() = default;
    QString tag(const char* name) const { return m_prefix + QLatin1String(name); }
    QDomElement rowAt(int row);
    QDomElement cellAt(int row, int column);
    QString whyRowsCannotBeAdded() const;
    void insertRows(int at, int count);
    void moveNames(int at, int by);
    void movePictures(int at, int by);

    Package m_package;
    QDomDocument m_workbook;
    QDomDocument m_sheet;
    QString m_sheetName;
    QString m_sheetPart;
    QString m_prefix; ///< of the sheet's elements: mostly empty
    QMap<QString, CellArea> m_places;
};

} // namespace rollcall::form
