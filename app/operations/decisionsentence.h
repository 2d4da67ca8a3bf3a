#pragma once

#include "core/attendance/scandecision.h"
#include "core/queue/journal.h"

namespace rollcall::app {

/** A decision for people, with its reason: "in, late: the limit is 07:15 (morning, schedule juniors of grade 8)",
 *  "refused: outside of the hours; from 12:30 on (schedule regular of the school)". */
QString decisionSentence(const attendance::ScanDecision& decision);

/** Why a scan does not count, without "refused: ". */
QString reasonOf(const attendance::RefusedScan& scan);

/** Why a record is what it is: "Late: 08:07, limit 08:05 (morning, rule of Grade 8)", "Present: 07:24 (no schedule was in
 *  force)", "...; the office has voided it". Times have seconds where the minutes alone would not show it. */
QString whySentence(const queue::RegisterLine& line);

/** Who vouched for a student who was counted without a badge; `noBadge` as the record has it: "without a badge, staff vouched". */
QString withoutBadgeSentence(const QString& noBadge);

/** What the office made of a scan: "the office has voided it", "the office has moved it to 2021001 on 2026-11-23". */
QString correctionSentence(const queue::CorrectedScan& correction);

/** The same for scripts: null, {"void":true}, or {"student_number":"2021001","date":"2026-11-23"}. */
QJsonValue correctionJson(const queue::RegisterLine& line);

} // namespace rollcall::app
