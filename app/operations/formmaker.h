#pragma once

#include "core/form/sf2.h"
#include "core/report/source.h"

namespace rollcall::app {

/** What a form is asked for with. */
struct FormQuestion {
    QString section;            ///< as on the roster
    std::optional<QDate> month; ///< any day of it; nothing: this one, by the school's clock
    QString templateFile = {};  ///< a workbook whose places are filled; empty: our own
    form::Sf2Answers answers =
        {}; ///< without a school's name: that of the source; without a school year: the one that began in June
};

/** A form, and the workbook that it was written into. */
struct MadeForm {
    form::Sf2 form;
    QByteArray workbook;
};

/** School Form 2 of a month. Whatever a person has to be told is the detail of an Error, a sentence; then there is no file. */
Result<MadeForm> makeSf2(report::Source& source, const FormQuestion& question);

} // namespace rollcall::app
