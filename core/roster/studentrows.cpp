#include "core/roster/studentrows.h"

#include "core/attendance/rosterchange.h"
#include "core/attendance/studentnumbertext.h"
#include "core/roster/languageword.h"
#include "core/roster/statusword.h"
#include "core/roster/suspicion.h"

#include <QJsonObject>

#include <algorithm>

namespace rollcall::roster {

using attendance::FaultCode;
using attendance::Student;

namespace {

// More than a person corrects by hand, and little memory.
constexpr size_t mostNotices = 10'000;
// A total may have how many there are, or the number of its row, where a student's number stands.
constexpr qsizetype longestCounter = 4;

struct StudentNames {
    QString first;
    QString last;

    QString whole() const { return QStringLiteral("%1 %2").arg(first, last).trimmed(); }
};

// One name is enough for a person.
StudentNames namesIn(const Header& header, const Row& row)
{
    const auto composed = [&](Field field) {
        return header.cell(row, field).normalized(QString::NormalizationForm_C);
    };
    StudentNames names{composed(Field::FirstName), composed(Field::LastName)};
    if (names.first.isEmpty() && names.last.isEmpty())
        names.first = composed(Field::FullName);
    if (names.first.isEmpty())
        std::swap(names.first, names.last);
    return names;
}

std::optional<Field> fieldOf(const attendance::Fault& fault)
{
    return fieldNamed(fault.path.mid(1));
}

std::vector<QString> numbersOf(const std::vector<Student>& students)
{
    std::vector<QString> numbers;
    numbers.reserve(students.size());
    for (const Student& student : students)
        numbers.push_back(student.number.toString());
    return numbers;
}

QString remedyFor(const attendance::Fault& fault)
{
    if (fault.code == FaultCode::MaxLength)
        return QStringLiteral("shorten it");
    if (fault.code == FaultCode::ControlCharacter || fieldOf(fault) != Field::Number)
        return QStringLiteral("write it again: there is a character in it that cannot be seen");
    return QStringLiteral("write the number as it is on the badge: letters, digits and . _ - only");
}

} // namespace

StudentRows::StudentRows(const Header& header, bool isText, const Options& options)
    : m_header(header), m_isText(isText), m_options(options)
{
    m_reading.faults = header.faults;
    m_reading.headings = header.headings;
    m_reading.notFound = options.taken;
}

bool StudentRows::take(const Row& row)
{
    if (m_reading.faults.size() + m_reading.heldBack.size() < mostNotices)
        return takeRow(row);
    m_reading.faults.push_back({.line = row.number,
                                .what = QStringLiteral("so much is wrong that nothing below was read"),
                                .remedy = QStringLiteral("correct what stands above first")});
    return false;
}

bool StudentRows::takeRow(const Row& row)
{
    if (row.isUnclosed) {
        m_reading.faults.push_back({.line = row.number,
                                    .what = QStringLiteral("a quote is opened and never closed"),
                                    .remedy = QStringLiteral("close it, or write two quotes for one that is meant")});
        return true;
    }
    if (!hasSoundQuotes(row))
        return true;
    const QString number = attendance::cleanStudentNumber(m_header.cell(row, Field::Number));
    m_reading.notFound.remove(number);
    if (isHeadings(row)) {
        holdBack(row.number, number, {}, QStringLiteral("is a row of headings, not a student"),
                 QStringLiteral("delete the row"));
        return true;
    }
    if (!belongsToSchool(row))
        return true;
    const StudentNames names = namesIn(m_header, row);
    if (number.isEmpty() && names.first.isEmpty())
        return true; // a heading between groups, or a note
    const bool isTaken = m_options.taken.contains(number);
    if (const Suspicion found = suspicionOf(number); !found.isEmpty() && !isTaken) {
        holdBack(row.number, number, names.whole(), found.what, found.remedy);
        return true;
    }
    if (number.size() <= longestCounter && isNameOfCount(names.whole()) && !isTaken) {
        holdBack(row.number, number, {}, QStringLiteral("looks like a total, not like a student"),
                 QStringLiteral("delete the row"));
        return true;
    }
    if (const Suspicion found = suspicionOfName(names.whole()); !found.isEmpty() && !isTaken) {
        holdBack(row.number, number, names.whole(), found.what, found.remedy);
        return true;
    }
    if (names.first.isEmpty() && !StudentNumber::parse(number)) {
        holdBack(row.number, number, {}, QStringLiteral("is a note, not a student: no name stands beside it"),
                 QStringLiteral("delete the row"));
        return true;
    }
    takeStudent(row, number);
    if (m_reading.students.size() <= mostStudents)
        return true;
    m_reading.faults.push_back({.line = row.number,
                                .what = QStringLiteral("there are more than %1 students").arg(mostStudents),
                                .remedy = QStringLiteral("export one school only")});
    return false;
}

// A list that is printed by class has its headings above each class.
bool StudentRows::isHeadings(const Row& row) const
{
    const auto repeats = [&](Field field) {
        const auto heading = m_header.headings.find(field);
        return heading == m_header.headings.end()
               || plainHeading(m_header.cell(row, field)) == plainHeading(heading->second);
    };
    return repeats(Field::Number) && repeats(Field::FirstName) && repeats(Field::LastName)
           && repeats(Field::FullName);
}

bool StudentRows::hasSoundQuotes(const Row& row)
{
    // Most likely a separator within an unquoted name: everything after it is in the wrong column.
    for (qsizetype i = m_header.width; m_isText && i < row.cells.size(); ++i) {
        if (row.cells.at(i).isEmpty())
            continue;
        m_reading.faults.push_back(
            {.line = row.number,
             .number = m_header.cell(row, Field::Number),
             .what = QStringLiteral("there are more values than columns"),
             .remedy = QStringLiteral("put the value that has the separator in it in double quotes")});
        return false;
    }
    for (const auto& [field, column] : m_header.columns) {
        if (std::find(row.badlyQuoted.begin(), row.badlyQuoted.end(), column) == row.badlyQuoted.end())
            continue;
        fault(row.number, field, m_header.cell(row, Field::Number),
              QStringLiteral("something stands between a closing quote and the separator"),
              QStringLiteral("write two quotes for one that is meant"));
        return false;
    }
    return true;
}

bool StudentRows::belongsToSchool(const Row& row)
{
    if (!isStudentRole(m_header.cell(row, Field::Role))) {
        ++m_reading.notStudents;
        return false;
    }
    const auto heading = m_header.headings.find(Field::Status);
    if (heading == m_header.headings.end())
        return true;
    const QString status = m_header.cell(row, Field::Status);
    const auto here = isAtSchool(status, heading->second);
    if (here) {
        m_reading.notAtSchool += *here ? 0 : 1;
        return *here;
    }
    if (m_header.cell(row, Field::Number).isEmpty())
        return false;
    fault(row.number, Field::Status, m_header.cell(row, Field::Number),
          QStringLiteral("status must be one of active, inactive, suspended, graduated, transferred"),
          QStringLiteral("write one of them, or ignore the column: --map status="));
    return false;
}

void StudentRows::takeStudent(const Row& row, const QString& number)
{
    const StudentNames names = namesIn(m_header, row);
    const QString section = m_header.cell(row, Field::Section);
    const QJsonObject fields{
        {QStringLiteral("student_number"), number},
        {QStringLiteral("first_name"), names.first},
        {QStringLiteral("last_name"), names.last},
        {QStringLiteral("section"), section.isEmpty() ? m_header.cell(row, Field::Grade) : section}};
    if (number.isEmpty()) {
        fault(row.number, Field::Number, number, QStringLiteral("student_number is empty"),
              QStringLiteral("write the number that is on the badge, or delete the row"));
        return;
    }
    if (names.first.isEmpty()) {
        const bool isWhole = m_header.columns.contains(Field::FullName);
        fault(row.number, isWhole ? Field::FullName : Field::FirstName, number, QStringLiteral("there is no name"),
              QStringLiteral("write a name; one is enough"));
        return;
    }
    auto read = attendance::readStudent(fields, m_validator);
    if (const auto* faulty = std::get_if<attendance::Validation>(&read)) {
        for (const attendance::Fault& one : faulty->faults)
            fault(row.number, fieldOf(one).value_or(Field::Number), number, one.message, remedyFor(one));
        return;
    }
    auto& student = std::get<Student>(read);
    student.language = languageIn(row, number);
    add(std::move(student), row.number);
}

// The student can be counted without one. Each word is told of once: it may stand on a thousand rows.
QString StudentRows::languageIn(const Row& row, const QString& number)
{
    const QString word = m_header.cell(row, Field::Language);
    if (const auto code = languageOfWord(word))
        return *code;
    if (!m_unknownLanguages.contains(word)) {
        m_unknownLanguages.insert(word);
        m_reading.doubts.push_back(
            {.line = row.number,
             .column = m_header.headings.at(Field::Language),
             .number = number,
             .what = QStringLiteral("has a language that the kiosk does not speak, and sees the kiosk's own; so has "
                                    "everybody with the same word"),
             .remedy = QStringLiteral("write en, fil, es, de or ar, or ignore the column: --map language=")});
    }
    return {};
}

void StudentRows::add(Student student, int line)
{
    const QString number = student.number.toString();
    const auto known = m_places.constFind(number.toLower());
    if (known == m_places.cend()) {
        m_places.insert(number.toLower(), m_reading.students.size());
        m_reading.students.push_back(std::move(student));
        m_lines.push_back(line);
        return;
    }
    const Student& before = m_reading.students[*known];
    const int lineBefore = m_lines[*known];
    if (before.number != student.number) {
        holdBack(line, number, attendance::wholeName(student),
                 QStringLiteral("differs from the number on line %1 only in capital letters").arg(lineBefore),
                 QStringLiteral("write the number as it is on the badge, and the student once"));
        return;
    }
    // For each guardian, school or section some systems write the student again.
    if (before.firstName == student.firstName && before.lastName == student.lastName) {
        ++m_reading.repeated;
        return;
    }
    fault(line, Field::Number, number,
          QStringLiteral("this student_number stands on line %1 with another name").arg(lineBefore),
          QStringLiteral("correct one of the two"));
}

Reading StudentRows::finish()
{
    lookForMisreadNames();
    lookForRowCounts();
    lookForStrangers();
    const auto byLine = [](const Notice& a, const Notice& b) { return a.line < b.line; };
    std::stable_sort(m_reading.heldBack.begin(), m_reading.heldBack.end(), byLine);
    std::stable_sort(m_reading.doubts.begin(), m_reading.doubts.end(), byLine);
    return std::move(m_reading);
}

void StudentRows::lookForStrangers()
{
    const std::vector<QString> numbers = numbersOf(m_reading.students);
    for (const size_t place : perhapsWithoutZeros(numbers))
        m_reading.doubts.push_back(
            {.line = m_lines[place],
             .column = m_header.headings.at(Field::Number),
             .number = numbers[place],
             .what =
                 QStringLiteral("is shorter than the others: a spreadsheet program may have taken its leading zeros"),
             .remedy =
                 QStringLiteral("compare it with the badge; format the column as text before you type numbers")});
    const qsizetype alone = aloneInShape(numbers);
    if (alone < 0 || m_options.taken.contains(numbers[static_cast<size_t>(alone)]))
        return;
    holdBack(m_lines[static_cast<size_t>(alone)], numbers[static_cast<size_t>(alone)],
             attendance::wholeName(m_reading.students[static_cast<size_t>(alone)]),
             QStringLiteral("looks like no other number of this roster"),
             QStringLiteral("correct it, or say that it is right: --take NUMBER"));
    m_reading.students.erase(m_reading.students.begin() + alone);
    std::erase_if(m_reading.doubts,
                  [&](const Notice& doubt) { return doubt.line == m_lines[static_cast<size_t>(alone)]; });
}

// "ID" or "Roll no." may be the first column of any list. Under our own heading, and where a person named the column, it is meant.
void StudentRows::lookForRowCounts()
{
    const QString heading = m_header.headings.at(Field::Number);
    if (m_options.mapping.contains(Field::Number) || plainHeading(heading) == QStringLiteral("studentnumber")
        || !areRowCounts(numbersOf(m_reading.students)))
        return;
    fault(m_header.line, Field::Number, {},
          QStringLiteral("the column \"%1\" only counts the rows: 1, 2, 3").arg(heading),
          QStringLiteral("say which column has the numbers of the badges, be it this one: "
                         "--map student_number=\"HEADING\""));
}

// The number is right, so the student can be counted; but the name would stand on the screen and in the reports.
void StudentRows::lookForMisreadNames()
{
    for (size_t i = 0; i < m_reading.students.size(); ++i) {
        const Student& student = m_reading.students[i];
        if (isMisread(attendance::wholeName(student)))
            m_reading.doubts.push_back(
                {.line = m_lines[i],
                 .number = student.number.toString(),
                 .what = QStringLiteral(
                     "has a name whose accents were lost when the file was opened in another encoding"),
                 .remedy = QStringLiteral("export the roster again as .xlsx or as CSV in UTF-8"),
                 .name = attendance::wholeName(student)});
    }
}

void StudentRows::fault(int line, Field field, const QString& number, const QString& what, const QString& remedy)
{
    const auto heading = m_header.headings.find(field);
    m_reading.faults.push_back(
        {line, heading == m_header.headings.end() ? QString() : heading->second, number, what, remedy});
}

void StudentRows::holdBack(int line, const QString& number, const QString& name, const QString& what,
                           const QString& remedy)
{
    m_reading.heldBack.push_back({line, m_header.headings.at(Field::Number), number, what, remedy, name});
}

} // namespace rollcall::roster
