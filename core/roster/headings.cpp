#include "core/roster/headings.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

namespace rollcall::roster {

namespace {

constexpr std::array fieldNames = {"student_number", "first_name", "last_name", "name",    "section",
                                   "grade",          "status",     "role",      "language"};
static_assert(fieldNames.size() == static_cast<size_t>(Field::Language) + 1);

struct Headings {
    Field field;
    const char16_t* headings; ///< the best first
};

// As plainHeading() gives them. Ours first; then those of OneRoster 1.2 (users.csv), Clever (students.csv), School Data
// Sync and PowerSchool; then what schools write themselves.
constexpr std::array table = {
    Headings{Field::Number,
             u"studentnumber studentno studentnr studentnum lrn learnerreferencenumber learnernumber studentid "
             u"studentidnumber pupilnumber pupilid learnerid "
             u"schulernummer schuelernummer schulernr schuelernr schulerid matrikelnummer "
             u"matricula numerodematricula nummatricula numerodeestudiante numerodelestudiante numerodealumno "
             u"numerodelalumno nodecontrol "
             u"numerongmagaaral bilangngmagaaral numerongestudyante "
             u"رقمالطالب الرقمالمدرسي رقمالتلميذ رقمالقيد "
             u"admissionnumber admissionno registrationnumber registrationno rollnumber rollno "
             u"identifier sisid localid sourcedid idnumber id"},
    Headings{Field::FirstName, u"firstname givenname givennames forename forenames firstnames "
                               u"vorname vornamen rufname nombre nombres primernombre unangpangalan pangalan "
                               u"الاسمالاول الاسمالشخصي preferredgivenname"},
    Headings{Field::LastName, u"lastname familyname surname lastnames "
                              u"nachname familienname zuname apellido apellidos primerapellido apelyido "
                              u"اسمالعاءلة اسمالعايلة اللقب الاسمالعاءلي preferredfamilyname"},
    Headings{
        Field::FullName,
        u"name fullname studentname studentfullname learnername learnersname nameofstudent nameoflearner displayname "
        u"lastfirst lastnamefirstname "
        u"vollstandigername namedesschulers schulername nombrecompleto nombredelalumno nombreyapellidos "
        u"apellidosynombres nombreyapellido buongpangalan pangalanngmagaaral "
        u"الاسم الاسمالكامل اسمالطالب"},
    Headings{Field::Section,
             u"section sectionname class classname homeroom homeroomname advisory advisoryclass form group "
             u"klasse klassenname klassenbezeichnung seccion grupo clase seksyon pangkat "
             u"الشعبة الفصل القسم"},
    Headings{Field::Grade, u"grade gradelevel grades yearlevel yeargroup year "
                           u"jahrgang jahrgangsstufe klassenstufe grado curso baitang antas الصف المستوي"},
    Headings{Field::Status, u"status studentstatus enrollmentstatus enrolmentstatus enrollstatus "
                            u"schulerstatus estado estatus situacion katayuan الحالة"},
    Headings{Field::Role, u"role usertype userrole rolle rol الدور"},
    // Not the language at home, which many exports have: a school decides what the kiosk speaks.
    Headings{Field::Language, u"language preferredlanguage languagecode sprache bevorzugtesprache idioma "
                              u"idiomapreferido lengua wika gustongwika اللغة اللغةالمفضلة"},
};

QHash<QString, Meaning> meanings()
{
    QHash<QString, Meaning> result;
    for (const Headings& row : table) {
        int rank = 0;
        const QStringList headings = QString::fromUtf16(row.headings).split(u' ', Qt::SkipEmptyParts);
        for (const QString& heading : headings)
            result.insert(plainHeading(heading), Meaning{row.field, rank++});
    }
    return result;
}

} // namespace

const char* name(Field field)
{
    return fieldNames[static_cast<size_t>(field)];
}

std::optional<Field> fieldNamed(const QString& name)
{
    for (size_t i = 0; i < fieldNames.size(); ++i) {
        if (name == QLatin1String(fieldNames[i]))
            return static_cast<Field>(i);
    }
    return std::nullopt;
}

QString plainHeading(const QString& heading)
{
    // Decomposed, so that an accent is a character of its own, which is no letter.
    QString plain;
    for (const QChar c : heading.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return plain;
}

std::optional<Meaning> meaningOf(const QString& plain)
{
    static const QHash<QString, Meaning> all = meanings();
    const auto found = all.constFind(plain);
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

} // namespace rollcall::roster
