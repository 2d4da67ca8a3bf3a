#include "ui/text/sessionsentences.h"

#include "core/attendance/schedulechecks.h"

namespace rollcall::ui {

QString SessionSentences::nameOf(const attendance::SessionId& session)
{
    const QString id = session.toString();
    if (id == QLatin1String("morning"))
        return tr("Morning session");
    if (id == QLatin1String("afternoon"))
        return tr("Afternoon session");
    if (id == QLatin1String("evening"))
        return tr("Evening session");
    //: %1 is what the school calls a part of its day.
    return tr("Session %1").arg(id);
}

SessionText SessionSentences::text(const std::optional<attendance::SchoolNow>& now)
{
    using State = attendance::SchoolNow::State;
    if (!now)
        return {};
    const QString at = attendance::clockText(now->at);
    const QString name = now->session ? nameOf(*now->session) : QString();
    switch (now->state) {
    case State::OnTime:
        //: Below "Morning session": who arrives until the time %1 is not late.
        return {name, tr("On time until %1").arg(at)};
    case State::In:
        //: Below "Morning session": who arrives is counted until the time %1.
        return {name, tr("in until %1").arg(at)};
    case State::Between:
        //: Below "Morning session": who leaves is counted from the time %1 on.
        return {name, tr("out from %1").arg(at)};
    case State::Out:
        //: Below "Morning session": who leaves is counted until the time %1.
        return {name, tr("out until %1").arg(at)};
    case State::Later:
        //: Below "Morning session": who arrives is counted from the time %1 on.
        return {name, tr("in from %1").arg(at)};
    case State::NoSchool:
        break;
    }
    return {tr("No school today."), {}};
}

} // namespace rollcall::ui
