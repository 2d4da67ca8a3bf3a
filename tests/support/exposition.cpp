#include "tests/support/exposition.h"

#include <QRegularExpression>

namespace rollcall::support {

namespace {

/** Of a histogram's samples the name without what says which part it is. */
QByteArray familyOf(const QByteArray& name, const QMap<QByteArray, QByteArray>& types)
{
    for (const char* part : {"_bucket", "_sum", "_count"}) {
        const QByteArray family =
            name.endsWith(part) ? name.left(name.size() - qsizetype(qstrlen(part))) : QByteArray();
        if (types.value(family) == "histogram")
            return family;
    }
    return name;
}

class Reader {
public:
    explicit Reader(Exposition& into) : m_read(into) {}

    QString takeLine(const QByteArray& line)
    {
        if (line.startsWith("# HELP "))
            return takeDescription(line.mid(7), m_read.help, "HELP");
        if (line.startsWith("# TYPE "))
            return takeDescription(line.mid(7), m_read.types, "TYPE");
        if (line.startsWith('#'))
            return {};
        return takeSample(line);
    }

private:
    QString takeDescription(const QByteArray& text, QMap<QByteArray, QByteArray>& into, const char* what)
    {
        const QByteArray name = text.left(text.indexOf(' '));
        if (into.contains(name))
            return QStringLiteral("%1 has %2 twice").arg(QLatin1String(name), QLatin1String(what));
        if (m_closed.contains(name) || name == m_family)
            return QStringLiteral("%1 of %2 comes after its samples").arg(QLatin1String(what), QLatin1String(name));
        into.insert(name, text.mid(name.size() + 1));
        return {};
    }

    QString takeSample(const QByteArray& line)
    {
        static const QRegularExpression shape(QStringLiteral(
            "\\A(([a-z_:][a-z0-9_:]*)(?:\\{(?:[a-z_]+=\"(?:[^\"\\\\]|\\\\.)*\",?)*\\})?) (\\S+)( \\S+)?\\z"));
        const auto match = shape.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            return QStringLiteral("no sample: %1").arg(QLatin1String(line));
        if (match.hasCaptured(4))
            return QStringLiteral("a timestamp: %1").arg(QLatin1String(line));
        const QByteArray series = match.captured(1).toUtf8();
        const QByteArray family = familyOf(match.captured(2).toUtf8(), m_read.types);
        if (!m_read.types.contains(family) || !m_read.help.contains(family))
            return QStringLiteral("%1 has no HELP or no TYPE before it").arg(QLatin1String(series));
        if (m_read.samples.contains(series))
            return QStringLiteral("%1 comes twice").arg(QLatin1String(series));
        if (family != m_family && m_closed.contains(family))
            return QStringLiteral("samples of %1 stand apart").arg(QLatin1String(family));
        if (family != m_family)
            m_closed.insert(std::exchange(m_family, family), true);
        bool isNumber = false;
        const QString value = match.captured(3);
        const double number = value == QLatin1String("+Inf") ? qInf() : value.toDouble(&isNumber);
        if (!isNumber && value != QLatin1String("+Inf"))
            return QStringLiteral("no number: %1").arg(QLatin1String(line));
        m_read.samples.insert(series, number);
        return {};
    }

    Exposition& m_read;
    QByteArray m_family; ///< of the samples that stand together just now
    QMap<QByteArray, bool> m_closed;
};

} // namespace

Exposition readExposition(const QByteArray& text)
{
    Exposition read;
    if (!text.endsWith('\n')) {
        read.fault = QStringLiteral("the last line does not end");
        return read;
    }
    Reader reader(read);
    for (const QByteArray& line : text.chopped(1).split('\n')) {
        read.fault = reader.takeLine(line);
        if (!read.fault.isEmpty())
            return read;
    }
    return read;
}

} // namespace rollcall::support
