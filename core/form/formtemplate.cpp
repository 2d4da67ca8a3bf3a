#include "core/form/formtemplate.h"

#include "core/report/celltext.h"

#include <QDir>
#include <QHash>

namespace rollcall::form {

namespace {

const QString workbookPart = QStringLiteral("xl/workbook.xml");
const QString computingOrder = QStringLiteral("xl/calcChain.xml");

QString sentenceOfPart(const QString& part)
{
    return QStringLiteral("its part %1 cannot be read; open it in a spreadsheet program and save it again as .xlsx")
        .arg(part);
}

/** Error Invalid also for a document type of its own, whose entities could unpack to anything. */
Result<QDomDocument> treeOf(const Package& package, const QString& part)
{
    QDomDocument tree;
    const QByteArray bytes = package.part(part);
    if (bytes.contains("<!DOCTYPE") || !tree.setContent(bytes, false) || !tree.doctype().name().isEmpty())
        return Error{ErrorCode::Invalid, sentenceOfPart(part)};
    return tree;
}

/** The part that describes what `part` refers to. */
QString relationsOf(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

QString targetOf(const QDomElement& relation, const QString& part)
{
    const QString target = relation.attribute(QStringLiteral("Target"));
    return target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
}

QString localName(const QDomElement& element)
{
    return element.tagName().section(u':', -1);
}

template <typename Visit>
void visitAll(const QDomElement& from, const Visit& visit)
{
    for (QDomElement child = from.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        visit(child);
        visitAll(child, visit);
    }
}

QDomElement firstNamed(const QDomElement& from, const char* name)
{
    QDomElement found;
    visitAll(from, [&](const QDomElement& one) {
        if (found.isNull() && localName(one) == QLatin1String(name))
            found = one;
    });
    return found;
}

/** Elements whose children and text go, and the attributes of a value. */
void empty(QDomElement cell)
{
    while (!cell.firstChild().isNull())
        cell.removeChild(cell.firstChild());
    cell.removeAttribute(QStringLiteral("t"));
    cell.removeAttribute(QStringLiteral("cm")); // of a formula whose values spread over other cells
}

int rowNumber(const QDomElement& row)
{
    return row.attribute(QStringLiteral("r")).toInt();
}

// Which a file may leave out, meaning the next one.
void numberCells(const QDomElement& rows)
{
    int number = 0;
    for (QDomElement row = rows.firstChildElement(); !row.isNull(); row = row.nextSiblingElement()) {
        number = row.hasAttribute(QStringLiteral("r")) ? rowNumber(row) : number + 1;
        row.setAttribute(QStringLiteral("r"), number);
        int column = 0;
        for (QDomElement cell = row.firstChildElement(); !cell.isNull(); cell = cell.nextSiblingElement()) {
            const QString name = cell.attribute(QStringLiteral("r"));
            column = name.isEmpty() ? column + 1 : columnOf(name);
            cell.setAttribute(QStringLiteral("r"), cellName(number, column));
        }
    }
}

void renumber(QDomElement row, int number)
{
    row.setAttribute(QStringLiteral("r"), number);
    for (QDomElement cell = row.firstChildElement(); !cell.isNull(); cell = cell.nextSiblingElement())
        cell.setAttribute(QStringLiteral("r"), cellName(number, columnOf(cell.attribute(QStringLiteral("r")))));
}

} // namespace

Result<FormTemplate> FormTemplate::read(const QByteArray& workbook, const QString& anchor)
{
    auto package = Package::read(workbook);
    if (!package)
        return package.error();
    FormTemplate form;
    form.m_package = *std::move(package);
    const auto book = treeOf(form.m_package, workbookPart);
    if (!book)
        return book.error();
    const auto relations = treeOf(form.m_package, relationsOf(workbookPart));
    if (!relations)
        return relations.error();
    form.m_workbook = *book;

    QMap<QString, NamedArea> named;
    QHash<QString, QString> ids; // of the relationship, by the sheet's name
    visitAll(form.m_workbook.documentElement(), [&](const QDomElement& one) {
        if (localName(one) == QLatin1String("definedName")) {
            if (const auto area = namedArea(one.text()))
                named.insert(one.attribute(QStringLiteral("name")).toLower(), *area);
        } else if (localName(one) == QLatin1String("sheet")) {
            const auto attributes = one.attributes();
            for (int i = 0; i < attributes.count(); ++i) {
                if (attributes.item(i).nodeName().endsWith(QLatin1String(":id")))
                    ids.insert(one.attribute(QStringLiteral("name")), attributes.item(i).nodeValue());
            }
        }
    });
    const auto home = named.constFind(anchor);
    if (home == named.constEnd())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("it has no place with the name %1; give that name to the cells in a spreadsheet "
                                    "program")
                         .arg(anchor)};
    form.m_sheetName = home->sheet;
    for (auto one = named.constBegin(); one != named.constEnd(); ++one) {
        if (one->sheet == form.m_sheetName)
            form.m_places.insert(one.key(), one->area);
    }
    visitAll(relations->documentElement(), [&](const QDomElement& one) {
        if (one.attribute(QStringLiteral("Id")) == ids.value(form.m_sheetName))
            form.m_sheetPart = targetOf(one, workbookPart);
    });
    const auto sheet = treeOf(form.m_package, form.m_sheetPart);
    if (!sheet)
        return sheet.error();
    form.m_sheet = *sheet;
    const QString root = form.m_sheet.documentElement().tagName();
    form.m_prefix = root.left(root.indexOf(u':') + 1);
    const QDomElement rows = form.m_sheet.documentElement().firstChildElement(form.tag("sheetData"));
    if (rows.isNull())
        return Error{ErrorCode::Invalid, sentenceOfPart(form.m_sheetPart)};
    numberCells(rows);
    return form;
}

std::optional<CellArea> FormTemplate::place(const QString& name) const
{
    const auto found = m_places.constFind(name.toLower());
    return found == m_places.constEnd() ? std::nullopt : std::optional(*found);
}

QDomElement FormTemplate::rowAt(int row)
{
    QDomElement rows = m_sheet.documentElement().firstChildElement(tag("sheetData"));
    QDomElement next = rows.firstChildElement();
    while (!next.isNull() && rowNumber(next) < row)
        next = next.nextSiblingElement();
    if (!next.isNull() && rowNumber(next) == row)
        return next;
    QDomElement made = m_sheet.createElement(tag("row"));
    made.setAttribute(QStringLiteral("r"), row);
    if (next.isNull())
        rows.appendChild(made);
    else
        rows.insertBefore(made, next);
    return made;
}

QDomElement FormTemplate::cellAt(int row, int column)
{
    QDomElement cells = rowAt(row);
    QDomElement next = cells.firstChildElement();
    while (!next.isNull() && columnOf(next.attribute(QStringLiteral("r"))) < column)
        next = next.nextSiblingElement();
    if (!next.isNull() && columnOf(next.attribute(QStringLiteral("r"))) == column)
        return next;
    QDomElement made = m_sheet.createElement(tag("c"));
    made.setAttribute(QStringLiteral("r"), cellName(row, column));
    if (cells.hasAttribute(QStringLiteral("s"))) // the style of the whole row
        made.setAttribute(QStringLiteral("s"), cells.attribute(QStringLiteral("s")));
    if (next.isNull())
        cells.appendChild(made);
    else
        cells.insertBefore(made, next);
    return made;
}

void FormTemplate::put(int row, int column, const Value& value)
{
    QDomElement cell = cellAt(row, column);
    empty(cell);
    if (const double* number = std::get_if<double>(&value)) {
        QDomElement kept = m_sheet.createElement(tag("v"));
        kept.appendChild(m_sheet.createTextNode(QString::number(*number, 'g', 15)));
        cell.appendChild(kept);
        return;
    }
    const QString text = report::cellText(std::get<QString>(value));
    if (text.isEmpty())
        return;
    cell.setAttribute(QStringLiteral("t"), QStringLiteral("inlineStr"));
    QDomElement outer = m_sheet.createElement(tag("is"));
    QDomElement inner = m_sheet.createElement(tag("t"));
    inner.setAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
    inner.appendChild(m_sheet.createTextNode(text));
    outer.appendChild(inner);
    cell.appendChild(outer);
}

QString FormTemplate::whyRowsCannotBeAdded() const
{
    const std::pair<const char*, const char*> fixed[] = {{"f", "formulas"},
                                                         {"formula", "conditional formats"},
                                                         {"legacyDrawing", "comments"},
                                                         {"tableParts", "tables"}};
    for (const auto& [name, what] : fixed) {
        if (!firstNamed(m_sheet.documentElement(), name).isNull())
            return QLatin1String(what);
    }
    return {};
}

Result<void> FormTemplate::makeRows(const QString& name, int count)
{
    const CellArea area = m_places.value(name.toLower());
    if (area.rows() >= count)
        return {};
    if (const QString fixed = whyRowsCannotBeAdded(); !fixed.isEmpty())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("%1 has %2 rows, %3 are needed, and none can be added because its sheet has %4; "
                                    "insert rows there in a spreadsheet program")
                         .arg(name)
                         .arg(area.rows())
                         .arg(count)
                         .arg(fixed)};
    insertRows(area.bottom, count - area.rows());
    return {};
}

// Before the last row of a place, whose line below is often another one; like the row before that.
void FormTemplate::insertRows(int at, int count)
{
    const int pattern = std::max(1, at - 1);
    QDomElement rows = m_sheet.documentElement().firstChildElement(tag("sheetData"));
    const QDomElement like = rowAt(pattern);
    QDomElement next = rowAt(at);
    for (QDomElement row = next; !row.isNull(); row = row.nextSiblingElement())
        renumber(row, rowNumber(row) + count);
    for (int i = 0; i < count; ++i) {
        QDomElement made = like.cloneNode(true).toElement();
        for (QDomElement cell = made.firstChildElement(); !cell.isNull(); cell = cell.nextSiblingElement())
            empty(cell);
        renumber(made, at + i);
        rows.insertBefore(made, next);
    }

    QStringList mergedInPattern;
    for (QDomElement child = m_sheet.documentElement().firstChildElement(); !child.isNull();
         child = child.nextSiblingElement()) {
        if (child == rows)
            continue;
        const auto move = [&](QDomElement one) {
            for (const QString& attribute : {QStringLiteral("ref"), QStringLiteral("sqref")}) {
                if (!one.hasAttribute(attribute))
                    continue;
                const QString before = one.attribute(attribute);
                const auto area = namedArea(QStringLiteral("here!") + before);
                if (localName(one) == QLatin1String("mergeCell") && area && area->area.top == pattern
                    && area->area.bottom == pattern)
                    mergedInPattern << before;
                one.setAttribute(attribute, movedDown(before, at, count));
            }
        };
        move(child);
        visitAll(child, move);
        if (localName(child) == QLatin1String("rowBreaks")) {
            visitAll(child, [&](QDomElement one) {
                const int row = one.attribute(QStringLiteral("id")).toInt();
                if (row >= at)
                    one.setAttribute(QStringLiteral("id"), row + count);
            });
        }
    }
    QDomElement merged = m_sheet.documentElement().firstChildElement(tag("mergeCells"));
    for (const QString& one : mergedInPattern) {
        const CellArea area = namedArea(QStringLiteral("here!") + one)->area;
        for (int i = 0; i < count; ++i) {
            QDomElement made = m_sheet.createElement(tag("mergeCell"));
            made.setAttribute(QStringLiteral("ref"),
                              cellName(at + i, area.left) + u':' + cellName(at + i, area.right));
            merged.appendChild(made);
        }
    }
    if (merged.hasAttribute(QStringLiteral("count")))
        merged.setAttribute(QStringLiteral("count"), merged.elementsByTagName(tag("mergeCell")).count());

    moveNames(at, count);
    movePictures(at, count);
}

void FormTemplate::moveNames(int at, int by)
{
    visitAll(m_workbook.documentElement(), [&](QDomElement one) {
        if (localName(one) != QLatin1String("definedName"))
            return;
        const QString text = one.text();
        QString sheet = text.startsWith(u'\'') ? text.left(text.indexOf(QLatin1String("'!")) + 2)
                                               : text.left(text.indexOf(u'!') + 1);
        const auto area = namedArea(sheet + QStringLiteral("A1"));
        if (!area || area->sheet != m_sheetName)
            return;
        QStringList parts = text.split(sheet);
        for (QString& part : parts)
            part = movedDown(part, at, by);
        while (!one.firstChild().isNull())
            one.removeChild(one.firstChild());
        one.appendChild(m_workbook.createTextNode(parts.join(sheet)));
    });
    for (CellArea& area : m_places) {
        area.top += area.top >= at ? by : 0;
        area.bottom += area.bottom >= at ? by : 0;
    }
}

void FormTemplate::movePictures(int at, int by)
{
    const auto relations = treeOf(m_package, relationsOf(m_sheetPart));
    if (!relations)
        return; // a sheet without any
    visitAll(relations->documentElement(), [&](const QDomElement& one) {
        if (!one.attribute(QStringLiteral("Type")).endsWith(QLatin1String("/drawing")))
            return;
        const QString part = targetOf(one, m_sheetPart);
        auto drawing = treeOf(m_package, part);
        if (!drawing)
            return;
        visitAll(drawing->documentElement(), [&](QDomElement anchor) {
            if (localName(anchor) != QLatin1String("row"))
                return;
            const int row = anchor.text().toInt(); // counted from 0
            if (row + 1 < at)
                return;
            while (!anchor.firstChild().isNull())
                anchor.removeChild(anchor.firstChild());
            anchor.appendChild(drawing->createTextNode(QString::number(row + by)));
        });
        m_package.setPart(part, drawing->toByteArray(-1));
    });
}

Result<QByteArray> FormTemplate::toWorkbook() const
{
    Package filled = m_package;
    filled.setPart(m_sheetPart, m_sheet.toByteArray(-1));

    // What a formula came to before is not right any more; and the order of computing names cells that may have none now.
    QDomDocument book = m_workbook.cloneNode(true).toDocument();
    QDomElement computing = firstNamed(book.documentElement(), "calcPr");
    if (!computing.isNull())
        computing.setAttribute(QStringLiteral("fullCalcOnLoad"), QStringLiteral("1"));
    filled.setPart(workbookPart, book.toByteArray(-1));
    if (filled.has(computingOrder)) {
        filled.remove(computingOrder);
        for (const QString& list : {QStringLiteral("[Content_Types].xml"), relationsOf(workbookPart)}) {
            auto tree = treeOf(filled, list);
            if (!tree)
                return tree.error();
            for (QDomElement one = tree->documentElement().firstChildElement(); !one.isNull();) {
                const QDomElement next = one.nextSiblingElement();
                const QString about =
                    one.attribute(QStringLiteral("PartName"), one.attribute(QStringLiteral("Target")));
                if (about.endsWith(QLatin1String("calcChain.xml")))
                    tree->documentElement().removeChild(one);
                one = next;
            }
            filled.setPart(list, tree->toByteArray(-1));
        }
    }
    return filled.toZip();
}

} // namespace rollcall::form
