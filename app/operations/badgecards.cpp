#include "app/operations/badgecards.h"

#include "app/operations/outputfile.h"
#include "core/attendance/rosterchange.h"
#include "core/base/timetext.h"

#include <QBuffer>
#include <QCollator>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <map>

namespace rollcall::app {

using attendance::Student;

namespace {

const QString pdfSuffix = QStringLiteral(".pdf");

void sortByName(std::vector<Student>& students)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(students.begin(), students.end(), [&collator](const Student& a, const Student& b) {
        for (const auto& [left, right] : {std::pair(a.lastName, b.lastName), {a.firstName, b.firstName}}) {
            if (const int order = collator.compare(left, right); order != 0)
                return order < 0;
        }
        return a.number.toString() < b.number.toString();
    });
}

QString photoIn(const QString& folder, const StudentNumber& number)
{
    for (const char* suffix : {".jpg", ".jpeg", ".png"}) {
        const QString file = folder + u'/' + number.toString() + QLatin1String(suffix);
        if (QFileInfo(file).isFile())
            return file;
    }
    return {};
}

QString noteOf(const badge::BadgeClaims& claims)
{
    const QString serial = QStringLiteral("No. %1").arg(claims.serial);
    return claims.lastDay ? QStringLiteral("%1 \u00b7 %2").arg(serial, isoDate(*claims.lastDay)) : serial;
}

/** The last of each student, if a file has several. */
std::map<QString, badge::SignedBadge> byNumber(const std::vector<badge::SignedBadge>& badges)
{
    std::map<QString, badge::SignedBadge> known;
    for (const badge::SignedBadge& one : badges)
        known.insert_or_assign(one.claims().number.toString(), one);
    return known;
}

struct Drawing {
    std::vector<cards::Card> cards;
    PrintedCards printed;
};

Result<Drawing> drawingOf(const std::vector<Student>& students, const CardOrder& order)
{
    if (students.empty())
        return Error{ErrorCode::Invalid, QStringLiteral("there is nobody on the roster.")};
    const int perSheet = cards::planOf(order.paper).cards();
    Drawing drawing{{}, {int(students.size()), (int(students.size()) + perSheet - 1) / perSheet, 0, {}}};
    QSet<QChar::Script> scripts;
    const auto badges = byNumber(order.badges);
    for (const Student& student : students) {
        const auto signedOne = badges.find(student.number.toString());
        if (!badges.empty() && signedOne == badges.end())
            return Error{
                ErrorCode::Invalid,
                QStringLiteral("there is no badge for %1 in the file of badges.").arg(student.number.toString())};
        drawing.cards.push_back(cardOf(student, badges.empty() ? nullptr : &signedOne->second, order.photoFolder));
        drawing.printed.withoutPhoto += drawing.cards.back().photoFile.isEmpty() ? 1 : 0;
        scripts += scriptsIn(drawing.cards.back().name + student.section);
    }
    drawing.printed.fonts = fontCoverage(scripts, hasInstalledFont);
    return drawing;
}

} // namespace

Result<std::vector<Student>> studentsToPrint(const queue::RosterStore& roster, const QStringList& sections,
                                             const QStringList& numbers)
{
    const auto known = roster.sections();
    if (!known)
        return known.error();
    for (const QString& section : sections) {
        if (!known->contains(section))
            return Error{ErrorCode::NotFound,
                         QStringLiteral("There is no section \"%1\" on the roster. There are: %2")
                             .arg(section, known->join(QStringLiteral(", ")))};
    }
    QStringList missing = numbers;
    const bool isEverybody = sections.isEmpty() && numbers.isEmpty();
    std::vector<Student> chosen;
    for (const QString& section : *known) {
        auto students = roster.listSection(section);
        if (!students)
            return students.error();
        sortByName(*students);
        for (const Student& student : *students) {
            const bool isNamed = missing.removeAll(student.number.toString()) > 0;
            if (isEverybody || isNamed || sections.contains(section))
                chosen.push_back(student);
        }
    }
    if (!missing.isEmpty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("Not on the roster: %1").arg(missing.join(QStringLiteral(", ")))};
    return chosen;
}

cards::Card cardOf(const Student& student, const badge::SignedBadge* signedOne, const QString& photoFolder)
{
    const QString number = student.number.toString();
    return {.name = attendance::wholeName(student),
            .section = student.section,
            .number = number,
            .note = signedOne ? noteOf(signedOne->claims()) : QString(),
            .code = signedOne ? signedOne->payload() : number.toLatin1(),
            .photoFile = photoFolder.isEmpty() ? QString() : photoIn(photoFolder, student.number)};
}

Result<PrintedCards> printCards(const std::vector<Student>& students, const CardOrder& order)
{
    if (auto checked = checkOutputFile(order.file, pdfSuffix); !checked)
        return checked.error();
    const auto drawing = drawingOf(students, order);
    if (!drawing)
        return Error{drawing.error().code,
                     QStringLiteral("%1 was not written: %2").arg(order.file, drawing.error().detail)};
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QBuffer::WriteOnly);
    if (auto drawn = cards::writeCards(buffer, drawing->cards, order.style, order.paper); !drawn)
        return Error{drawn.error().code,
                     QStringLiteral("%1 was not written: %2.").arg(order.file, drawn.error().detail)};
    if (auto written = writeOutputFile(order.file, pdfSuffix, pdf); !written)
        return written.error();
    return drawing->printed;
}

Result<PrintedCards> printCards(const std::vector<Student>& students, const CardOrder& order,
                                QPagedPaintDevice& device)
{
    const auto drawing = drawingOf(students, order);
    if (!drawing)
        return drawing.error();
    if (auto drawn = cards::drawCards(device, drawing->cards, order.style, order.paper); !drawn)
        return Error{drawn.error().code, QStringLiteral("Nothing was printed: %1.").arg(drawn.error().detail)};
    return drawing->printed;
}

Result<QImage> readLogo(const QString& file)
{
    QImageReader reader(file);
    QImage logo = reader.read();
    if (logo.isNull())
        return Error{ErrorCode::Invalid,
                     QStringLiteral("%1 cannot be read as a picture: %2").arg(file, reader.errorString())};
    return logo;
}

QString counted(qsizetype count, const QString& one)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(one, count == 1 ? QString() : QStringLiteral("s"));
}

} // namespace rollcall::app
