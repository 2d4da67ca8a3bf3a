#include "core/attendance/recordrules.h"

#include <QDate>

#include <cstring>

namespace rollcall::attendance {

namespace {

using Kind = Member::Kind;

/** The fields of one type by name, looked up once. */
template <std::size_t N>
std::array<int, N> places(RecordType type, const std::array<const char*, N>& names)
{
    std::array<int, N> found{};
    for (std::size_t i = 0; i < N; ++i) {
        found[i] = schemaOf(type).find(names[i]);
        if (found[i] < 0)
            qFatal("The schema of %s has no %s", name(type), names[i]);
    }
    return found;
}

int digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (const char c : text.substr(at, count))
        value = value * 10 + (c - '0');
    return value;
}

// `text` begins with YYYY-MM-DD: the schema has checked that.
bool isDay(std::string_view text)
{
    return QDate::isValid(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

// `text` is an RFC 3339 time: the schema has checked that. Offsets in use run from -12:00 to +14:00.
bool isOffset(std::string_view text)
{
    if (text.back() == 'Z')
        return true;
    const std::size_t at = text.size() - 6;
    const int minutes = digits(text, at + 1, 2) * 60 + digits(text, at + 4, 2);
    return minutes <= (text[at] == '-' ? 12 : 14) * 60;
}

bool isNil(std::string_view uuid)
{
    return uuid.find_first_not_of("0-") == std::string_view::npos;
}

// Only U+0080 to U+009F; the schemas' patterns exclude the others.
bool hasControlCharacters(std::string_view utf8)
{
    for (std::size_t at = utf8.find('\xc2'); at != std::string_view::npos; at = utf8.find('\xc2', at + 1)) {
        if (static_cast<unsigned char>(utf8[at + 1]) < 0xa0)
            return true;
    }
    return false;
}

/** What the rules of all record types share. */
class Rules {
public:
    Rules(RecordType type, const Fields& fields, std::vector<Fault>& faults)
        : m_schema(schemaOf(type)), m_fields(fields), m_faults(faults)
    {
    }

    void fault(int field, FaultCode code, const QString& what)
    {
        const QString field_ = m_schema.nameOf(field);
        m_faults.push_back({pointerTo(field_), code, field_ + u' ' + what});
    }

    std::string_view text(int field) const { return m_fields.text(field); }
    bool has(int field) const { return !m_fields.text(field).empty(); }

    void textIsVisible()
    {
        for (int field = 0; field < m_schema.size(); ++field) {
            if (has(field) && m_schema.takesNonAscii(field) && hasControlCharacters(text(field)))
                fault(field, FaultCode::ControlCharacter, QStringLiteral("has control characters"));
        }
    }

    void dayExists(int field)
    {
        if (has(field) && !isDay(text(field)))
            fault(field, FaultCode::NoSuchTime, QStringLiteral("is no day of the calendar"));
    }

    void momentExists(int field)
    {
        if (has(field) && (!isDay(text(field)) || !isOffset(text(field))))
            fault(field, FaultCode::NoSuchTime,
                  QStringLiteral("is no moment: its day or its offset from UTC does not exist"));
    }

    void idIsNotNil(int field)
    {
        if (has(field) && isNil(text(field)))
            fault(field, FaultCode::NilId, QStringLiteral("is the UUID of zeros, which is nobody's"));
    }

    /** `key` is <device>/<yyyy>/<mm>/<dd>/<record>.jpg of these two, as far as they are known. */
    void keyIsOf(int key, int device, int record)
    {
        const std::string_view path = text(key);
        if (path.empty())
            return;
        const std::string_view file = path.substr(path.find_last_of('/') + 1);
        const std::string_view folder = path.substr(0, path.find('/'));
        if ((has(record) && (file.size() != text(record).size() + 4 || !file.starts_with(text(record))))
            || (has(device) && folder != text(device)))
            fault(key, FaultCode::Contradiction, QStringLiteral("is not the key of this record's photo"));
    }

protected:
    const Schema& m_schema;
    const Fields& m_fields;
    std::vector<Fault>& m_faults;
};

class AttendanceRules : public Rules {
public:
    AttendanceRules(const Fields& fields, std::vector<Fault>& faults) : Rules(RecordType::Attendance, fields, faults)
    {
    }

    void check(Stage stage)
    {
        textIsVisible();
        idIsNotNil(at(Id));
        dayExists(at(Date));
        momentExists(at(ScannedAt));
        dayExists(at(Timestamp));
        timesAgree();
        photoAgrees();
        if (has(at(QrData)) && has(at(NoBadge)))
            fault(at(NoBadge), FaultCode::Contradiction,
                  QStringLiteral("says there was no badge, and qr_data what it said"));
        oldNamesAgree();
        if (text(at(Decision)).size() > longestDecision)
            fault(at(Decision), FaultCode::MaxLength, QStringLiteral("is larger than %1 bytes").arg(longestDecision));
        if (stage == Stage::Send)
            cloudTakesIt();
    }

private:
    enum Field {
        Id,
        Date,
        TimeIn,
        TimeOut,
        Status,
        DeviceId,
        DeviceEpoch,
        DeviceSeq,
        ScannedAt,
        PhotoPath,
        PhotoNote,
        StudentNumber,
        StudentId,
        Timestamp,
        ScanType,
        Decision,
        QrData,
        NoBadge
    };

    // In bytes, as the cloud's table has it.
    static constexpr std::size_t longestDecision = 4096;

    static int at(Field field)
    {
        static const auto found = places<18>(
            RecordType::Attendance, {"id", "date", "time_in", "time_out", "status", "device_id", "device_epoch",
                                     "device_seq", "scanned_at", "photo_path", "photo_note", "student_number",
                                     "student_id", "timestamp", "scan_type", "decision", "qr_data", "no_badge"});
        return found[field];
    }

    bool isOut() const { return text(at(ScanType)) == "out"; }

    // At the kiosk the date and the time are those of the scan.
    void timesAgree()
    {
        const std::string_view scanned = text(at(ScannedAt));
        if (scanned.empty())
            return;
        if (has(at(Date)) && scanned.substr(0, 10) != text(at(Date)))
            fault(at(Date), FaultCode::Contradiction, QStringLiteral("is not the day of scanned_at"));
        const Field time = isOut() ? TimeOut : TimeIn;
        if (has(at(time)) && scanned.substr(11, 8) != text(at(time)))
            fault(at(time), FaultCode::Contradiction, QStringLiteral("is not the time of scanned_at"));
    }

    void photoAgrees()
    {
        if (has(at(PhotoPath)) && has(at(PhotoNote)))
            fault(at(PhotoNote), FaultCode::Contradiction,
                  QStringLiteral("says there is no photo, and photo_path that there is one"));
    }

    // student_id of the old system is either a student number or a UUID of its cloud; only the former is comparable.
    void oldNamesAgree()
    {
        const std::string_view student = text(at(StudentId));
        if (!student.empty() && student.size() != 36 && has(at(StudentNumber)) && student != text(at(StudentNumber)))
            fault(at(StudentId), FaultCode::Contradiction,
                  QStringLiteral("is not student_number: which one is meant?"));
        const std::string_view old = text(at(Timestamp));
        if (old.empty() || old.back() == 'Z')
            return;
        if (has(at(Date)) && old.substr(0, 10) != text(at(Date)))
            fault(at(Timestamp), FaultCode::Contradiction, QStringLiteral("is of another day than date"));
        const Field time = isOut() || text(at(ScanType)) == "time_out" ? TimeOut : TimeIn;
        if (has(at(time)) && old.substr(11, 8) != text(at(time)))
            fault(at(Timestamp), FaultCode::Contradiction, QStringLiteral("is of another time than the one given"));
    }

    void cloudTakesIt()
    {
        for (const Field needed : {Id, DeviceId, DeviceEpoch, DeviceSeq, ScannedAt}) {
            if (!isGiven(at(needed)))
                missing(at(needed), QStringLiteral("is missing: the cloud needs it"));
        }
        const std::string_view status = text(at(Status));
        const Field time = isOut() ? TimeOut : TimeIn;
        if ((status == "present" || status == "late") && !isGiven(at(time)))
            missing(at(time), isOut() ? QStringLiteral("is missing: who left did so at some time")
                                      : QStringLiteral("is missing: who is present or late came at some time"));
        if (text(at(ScanType)).starts_with("time_"))
            missing(at(ScanType), QStringLiteral("is the old system's: the cloud takes in and out"));
        keyIsOf(at(PhotoPath), at(DeviceId), at(Id));
    }

    // A faulty field has been reported already.
    bool isGiven(int field) const
    {
        if (!m_fields.isThere(field))
            return false;
        const Member* const member = m_fields.sound(field);
        return !member || member->kind == Kind::Integer || !member->text.empty();
    }

    void missing(int field, const QString& what) { fault(field, FaultCode::NotSendable, what); }
};

void checkStudent(const Fields& fields, std::vector<Fault>& faults)
{
    Rules(RecordType::Student, fields, faults).textIsVisible();
}

void checkPhoto(const Fields& fields, std::vector<Fault>& faults)
{
    static const auto at = places<3>(RecordType::Photo, {"id", "photo_path", "device_id"});
    Rules rules(RecordType::Photo, fields, faults);
    rules.idIsNotNil(at[0]);
    rules.keyIsOf(at[1], at[2], at[0]);
}

void checkSms(const Fields& fields, std::vector<Fault>& faults)
{
    static const auto at = places<2>(RecordType::Sms, {"id", "created_at"});
    Rules rules(RecordType::Sms, fields, faults);
    rules.textIsVisible();
    rules.idIsNotNil(at[0]);
    rules.momentExists(at[1]);
}

} // namespace

void checkRules(RecordType type, Stage stage, const Fields& fields, std::vector<Fault>& faults)
{
    switch (type) {
    case RecordType::Attendance:
        return AttendanceRules(fields, faults).check(stage);
    case RecordType::Student:
        return checkStudent(fields, faults);
    case RecordType::Photo:
        return checkPhoto(fields, faults);
    case RecordType::Sms:
        return checkSms(fields, faults);
    }
}

} // namespace rollcall::attendance
