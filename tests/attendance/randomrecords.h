#pragma once

#include "core/attendance/recordtype.h"

#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace rollcall::support {

/** Records of every type, valid ones and such that went wrong in up to three places; the same for the same seed. */
class RandomRecords {
public:
    explicit RandomRecords(unsigned seed) : m_random(seed) {}

    attendance::RecordType type() { return static_cast<attendance::RecordType>(below(4)); }

    QJsonObject next(attendance::RecordType type)
    {
        QJsonObject record = sound(type);
        const int faults = below(4);
        for (int i = 0; i < faults; ++i)
            mutate(record, type);
        return record;
    }

private:
    int below(int bound) { return std::uniform_int_distribution(0, bound - 1)(m_random); }

    template <typename List>
    auto oneOf(const List& list)
    {
        return *(std::begin(list) + below(static_cast<int>(std::size(list))));
    }

    QJsonObject sound(attendance::RecordType type)
    {
        static const QString id = QStringLiteral("0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90");
        static const std::array records = {
            QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("student_number"), QStringLiteral("2021001")},
                        {QStringLiteral("date"), QStringLiteral("2026-11-23")},
                        {QStringLiteral("time_in"), QStringLiteral("07:24:05")},
                        {QStringLiteral("time_out"), QJsonValue()},
                        {QStringLiteral("scan_type"), QStringLiteral("in")},
                        {QStringLiteral("session"), QStringLiteral("morning")},
                        {QStringLiteral("rule_id"), QStringLiteral("regular")},
                        {QStringLiteral("decision"), QJsonObject{{QStringLiteral("audience"), QStringLiteral("school")}}},
                        {QStringLiteral("status"), QStringLiteral("present")},
                        {QStringLiteral("device_id"), QStringLiteral("gate-1")},
                        {QStringLiteral("device_epoch"), QStringLiteral("5c0ffee0-2222-4a5b-8c9d-0123456789ab")},
                        {QStringLiteral("device_seq"), 1234},
                        {QStringLiteral("qr_data"), QStringLiteral("2021001")},
                        {QStringLiteral("scanned_at"), QStringLiteral("2026-11-23T07:24:05.120+08:00")},
                        {QStringLiteral("photo_path"), QStringLiteral("gate-1/2026/11/23/%1.jpg").arg(id)},
                        {QStringLiteral("photo_note"), QJsonValue()},
                        {QStringLiteral("remarks"), QString::fromUtf8("zu spät, señor")}},
            QJsonObject{{QStringLiteral("student_number"), QStringLiteral("2021001")},
                        {QStringLiteral("first_name"), QStringLiteral("Ana")},
                        {QStringLiteral("middle_name"), QJsonValue()},
                        {QStringLiteral("last_name"), QString::fromUtf8("Peña")},
                        {QStringLiteral("section"), QStringLiteral("Grade 8 - Narra")},
                        {QStringLiteral("grade"), QStringLiteral("8")},
                        {QStringLiteral("guardian_contact"), QStringLiteral("+63 917 (555) 01-00")},
                        {QStringLiteral("status"), QStringLiteral("active")}},
            QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("photo_path"), QStringLiteral("gate-1/2026/11/23/%1.jpg").arg(id)},
                        {QStringLiteral("device_id"), QStringLiteral("gate-1")},
                        {QStringLiteral("size"), 40000},
                        {QStringLiteral("content_type"), QStringLiteral("image/jpeg")}},
            QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("phone_number"), QStringLiteral("+639175550100")},
                        {QStringLiteral("message"), QString::fromUtf8("Ana came at 07:24.\nДобрий день")},
                        {QStringLiteral("student_number"), QStringLiteral("2021001")},
                        {QStringLiteral("notification_type"), QStringLiteral("check_in")},
                        {QStringLiteral("created_at"), QStringLiteral("2026-11-23T07:24:05Z")}},
        };
        return records[static_cast<std::size_t>(type)];
    }

    void mutate(QJsonObject& record, attendance::RecordType type)
    {
        const attendance::Schema& schema = schemaOf(type);
        // Mostly a field that is there, sometimes any the schema knows.
        const QStringList there = record.keys();
        const QString field = below(3) > 0 && !there.isEmpty() ? oneOf(there) : schema.nameOf(below(schema.size()));
        switch (below(6)) {
        case 0:
            record.remove(field);
            break;
        case 1:
            record.insert(field, otherValue());
            break;
        case 2:
            record.insert(oneOf(strangers()), otherValue());
            break;
        default:
            if (const QString text = mutated(record.value(field).toString()); QStringView(text).isValidUtf16())
                record.insert(field, text);
        }
    }

    static const std::vector<QString>& strangers()
    {
        static const std::vector<QString> names = {QStringLiteral("bad_field"), QStringLiteral(""),
                                                   QStringLiteral("a/b~c"),     QStringLiteral("Date"),
                                                   QStringLiteral("status "),   QString::fromUtf8("größe")};
        return names;
    }

    QJsonValue otherValue()
    {
        static const std::vector<QJsonValue> values = {
            QJsonValue(),
            true,
            false,
            0,
            1,
            -1,
            5,
            2.0,
            1.5,
            1e9,
            2147483647,
            16777216,
            16777217,
            QStringLiteral(""),
            QStringLiteral(" "),
            QStringLiteral("x"),
            QStringLiteral("present"),
            QStringLiteral("Present"),
            QStringLiteral("late"),
            QStringLiteral("inactive"),
            QStringLiteral("no_camera"),
            QStringLiteral("time_out"),
            QStringLiteral("absence"),
            QStringLiteral("image/jpeg"),
            QStringLiteral("2025-01-01"),
            QStringLiteral("2025-99-99"),
            QStringLiteral("2024-02-29"),
            QStringLiteral("1969-12-31"),
            QStringLiteral("01/01/2025"),
            QStringLiteral("07:30:00"),
            QStringLiteral("24:00:00"),
            QStringLiteral("07:30:00.123456"),
            QStringLiteral("7:5:3"),
            QStringLiteral("2025-01-01T07:30:00.123456"),
            QStringLiteral("2025-01-01 07:30:00+14:00"),
            QStringLiteral("2025-01-01T07:30:00-15:00"),
            QStringLiteral("2025-01-01T07:30:00Z"),
            QStringLiteral(".."),
            QStringLiteral("a.b"),
            QStringLiteral("+1234567"),
            QStringLiteral("+0123456"),
            QStringLiteral("0197A8B2-7C4E-7D2A-9F10-3B5C6D7E8F90"),
            QStringLiteral("00000000-0000-0000-0000-000000000000"),
            QStringLiteral("0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90\n"),
            QString(32, u'7'),
            QString(33, u'7'),
            QString(64, u'a'),
            QString(65, u'a'),
            QString(100, QChar(0xf1)),
            QString(101, QChar(0xf1)),
            QString(256, u'q'),
            QString(257, u'q'),
            QString(512, u'p'),
            QString(513, u'p'),
            QString(1001, u'r'),
            QJsonArray{1, QStringLiteral("a")},
            QJsonObject{{QStringLiteral("deep"), QJsonArray{QJsonValue()}}}};
        return oneOf(values);
    }

    QString mutated(QString text)
    {
        static const std::vector<QString> bits = {QStringLiteral("0"),
                                                  QStringLiteral("9"),
                                                  QStringLiteral("a"),
                                                  QStringLiteral("Z"),
                                                  QStringLiteral("-"),
                                                  QStringLiteral(":"),
                                                  QStringLiteral("."),
                                                  QStringLiteral("/"),
                                                  QStringLiteral("+"),
                                                  QStringLiteral(" "),
                                                  QStringLiteral("\n"),
                                                  QStringLiteral("\t"),
                                                  QStringLiteral("\u007f"),
                                                  QString(QChar(0)),
                                                  QStringLiteral("\u0085"),
                                                  QString::fromUtf8("é"),
                                                  QString::fromUtf8("\xf0\x9f\x98\x80")};
        const int at = below(static_cast<int>(text.size()) + 1);
        switch (below(3)) {
        case 0:
            return text.insert(at, oneOf(bits));
        case 1:
            return text.replace(at, 1, oneOf(bits));
        default:
            return text.remove(at, 1 + below(3));
        }
    }

    std::mt19937 m_random;
};

} // namespace rollcall::support
