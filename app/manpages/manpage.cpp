#include "app/manpages/manpage.h"

#include <QStringList>

namespace rollcall::app {

namespace {

/** One line of troff: a hyphen that is searched for and copied is a minus there, and a point or quote that begins a line
 *  would make it a request. */
QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e"));
    text.replace(u'-', QStringLiteral("\\-"));
    text.replace(u'"', QStringLiteral("\\(dq"));
    text.replace(u'\'', QStringLiteral("\\(aq"));
    text.replace(u'`', QStringLiteral("\\(ga"));
    text.replace(u'~', QStringLiteral("\\(ti"));
    text.replace(u'^', QStringLiteral("\\(ha"));
    return text.startsWith(u'.') ? QStringLiteral("\\&") + text : text;
}

} // namespace

ManPage::ManPage(const QString& name, int section, const QString& summary, const QString& date)
    : m_source(QStringLiteral(".\\\" Made from the program's own tables; do not edit.\n"
                              ".TH %1 %2 %3 \"Rollcall %4\" Rollcall\n.SH NAME\n%5 \\- %6\n")
                   .arg(escaped(name.toUpper()))
                   .arg(section)
                   .arg(date, QStringLiteral(ROLLCALL_VERSION), escaped(name), escaped(summary)))
{
}

void ManPage::heading(const QString& text)
{
    m_source += QStringLiteral(".SH %1\n").arg(escaped(text));
    m_isBelowHeading = true;
}

void ManPage::subheading(const QString& text)
{
    m_source += QStringLiteral(".SS %1\n").arg(escaped(text));
    m_isBelowHeading = true;
}

void ManPage::paragraph(const QString& text)
{
    m_source += (m_isBelowHeading ? QString() : QStringLiteral(".PP\n")) + escaped(text) + u'\n';
    m_isBelowHeading = false;
}

void ManPage::term(const QString& tag, const QString& text)
{
    m_source += QStringLiteral(".TP\n.B %1\n%2\n").arg(escaped(tag), escaped(text));
    m_isBelowHeading = false;
}

void ManPage::example(const QString& lines)
{
    m_source += QStringLiteral(".PP\n.nf\n");
    for (const QString& line : lines.split(u'\n'))
        m_source += escaped(line) + u'\n';
    m_source += QStringLiteral(".fi\n");
}

} // namespace rollcall::app
