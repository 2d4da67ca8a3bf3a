#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace rollcall::support {

/** What must not be found anywhere, in every shape it could take on the way: as it is, in JSON, in a URL, in base64 (of
 *  whatever stands around it), in hexadecimal. */
class Traces {
public:
    /** `what` names it in the test's answer. Short shapes are left out: they would be found by chance. */
    void add(const QByteArray& what, const QByteArray& secret)
    {
        QSet<QByteArray> shapes = {secret, secret.toPercentEncoding(), secret.toHex(), inJson(secret)};
        for (int before = 0; before < 3; ++before) {
            // Only the characters that no neighbour has a part in.
            const QByteArray cut = secret.mid((3 - before) % 3);
            const QByteArray whole = cut.left(cut.size() / 3 * 3);
            shapes << whole.toBase64() << whole.toBase64(QByteArray::Base64UrlEncoding);
        }
        for (const QByteArray& shape : std::as_const(shapes)) {
            if (shape.size() >= shortest)
                m_shapes.append({what, shape});
        }
    }

    /** The name of the first that is in the text; empty if none is. */
    QByteArray in(const QByteArray& text) const
    {
        for (const auto& [what, shape] : m_shapes) {
            if (text.contains(shape))
                return what;
        }
        return {};
    }

private:
    static constexpr int shortest = 8;

    static QByteArray inJson(const QByteArray& utf8)
    {
        QByteArray json;
        for (const QChar c : QString::fromUtf8(utf8)) {
            if (c.unicode() < 0x20 || c.unicode() > 0x7e)
                json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            else
                json += char(c.unicode());
        }
        return json;
    }

    QList<std::pair<QByteArray, QByteArray>> m_shapes;
};

} // namespace rollcall::support
