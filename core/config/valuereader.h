#pragma once

#include "core/config/jsonreader.h"
#include "core/config/setting.h"

namespace rollcall::config {

/** What was read for a setting: a value, or the reason why the text is not one, or neither if the text is empty (which
 *  means "not given" where a setting takes text). */
struct Reading {
    std::optional<Value> value;
    QString reason; ///< completes "cloud.url: ..."; never quotes a secret or any longer text
};

/** Reads what stands for `setting` in the file. Texts that hold a number or true/false (also yes/no,
 *  on/off, 1/0) are read as such. Looks into certificate files; else pure. Placeholders are not known here. */
Reading readValue(const Setting& setting, const JsonNode& node);

/** The same for a text from the environment or a credential. */
Reading readValue(const Setting& setting, const QString& text);

} // namespace rollcall::config
