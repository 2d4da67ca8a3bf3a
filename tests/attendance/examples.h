#pragma once

#include "core/attendance/validator.h"

#include <QByteArray>
#include <QStringList>

namespace rollcall::attendance {

/** "/date wrong_type" of each fault, in their order. */
inline QStringList codes(const Validation& validation)
{
    QStringList found;
    for (const Fault& fault : validation.faults)
        found.append(fault.path + u' ' + QLatin1String(name(fault.code)));
    return found;
}

/** JSON with ' for ", to be read by people. */
inline QByteArray j(QByteArray text)
{
    return text.replace('\'', '"');
}

/** A record with nothing but what is required, and these members. */
inline QByteArray with(const QByteArray& members)
{
    return j("{'student_number':'2021001','date':'2025-01-01','status':'present',") + members + '}';
}

/** As the kiosk sends it. */
inline const QByteArray sent =
    j("{'date':'2026-11-23','device_epoch':'5c0ffee0-2222-4a5b-8c9d-0123456789ab','device_id':'gate-1','device_"
      "seq':1234,'id':'0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90','photo_note':null,'photo_path':'gate-1/2026/11/23/"
      "0197a8b2-7c4e-7d2a-9f10-3b5c6d7e8f90.jpg','qr_data':'2021001','scanned_at':'2026-11-23T07:24:05.120+08:"
      "00','status':'present','student_number':'2021001','time_in':'07:24:05'}");

} // namespace rollcall::attendance
