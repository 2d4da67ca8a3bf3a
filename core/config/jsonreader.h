#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace rollcall::config {

/** One value of a JSON text, with the line it starts on (counted from 1). Lines are why this exists beside
 *  QJsonDocument, which tells no position of a value and only a byte offset of a fault. */
struct JsonNode {
    enum class Kind { Null, Flag, Number, Text, List, Object };
    struct Member;

    Kind kind = Kind::Null;
    int line = 1;
    qsizetype begin = 0; ///< where it stands: UTF-16 units of the text without its byte order mark
    qsizetype end = 0;   ///< behind its last character
    bool flag = false;
    double number = 0;
    QString text;
    std::vector<JsonNode> items;
    std::vector<Member> members; ///< in the order of the file; of a key given twice the last one only
};

struct JsonNode::Member {
    QString key;
    int line = 1;
    qsizetype begin = 0; ///< of the key's quote
    JsonNode value;
};

/** A key that an object holds twice; as in every JSON reader the later one counts. `path` is dotted. */
struct RepeatedKey {
    QString path;
    int firstLine = 1;
    int secondLine = 1;
};

struct JsonText {
    JsonNode root;
    std::vector<RepeatedKey> repeated;
};

/** Why a text is not JSON: the line and column of the fault, the dotted path being read there (may be
 *  empty), and a sentence that quotes nothing of the text but the one character that does not fit. */
struct JsonFault {
    int line = 1;
    int column = 1;
    QString path;
    QString reason;
};

/** Objects and lists may be nested this deep. */
inline constexpr int maxJsonDepth = 32;

/** Reads one whole JSON text (RFC 8259) in UTF-8, with or without a byte order mark, lines ended by LF,
 *  CRLF or CR. Pure; never recurses deeper than maxJsonDepth. */
std::variant<JsonText, JsonFault> readJson(const QByteArray& bytes);

} // namespace rollcall::config
