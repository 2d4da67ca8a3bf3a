#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace rollcall::cloudschema {

/** One file of deploy/supabase/migrations. Applying it again does no harm. */
struct Migration {
    QString version; ///< the digits its name begins with, 14 of them; in the order of the files
    QString name;    ///< what stands behind them: "tables"
    QByteArray sql;  ///< several statements, none of which begins or ends a transaction

    QString file() const { return version + u'_' + name + QStringLiteral(".sql"); }
};

/** All of them in their order, as they were when this program was built. Any thread. */
const std::vector<Migration>& migrations();

/** What files make in the schema `public`, by its name. */
struct Declared {
    QMap<QString, QStringList> tables; ///< each with the columns it is made with
    QMap<QString, QStringList> added;  ///< by table: the columns that a table which is there already is given
    QStringList views;
    QStringList functions;

    /** Takes in what another file makes. */
    void add(const Declared& other);

    /** Those columns that each table of this name has, however old the project is. */
    QStringList neededColumns(const QString& table) const;
};

/** What this SQL makes there. Reads our own files only, which write one column a line. Pure. */
Declared declaredIn(const QByteArray& sql);

} // namespace rollcall::cloudschema
