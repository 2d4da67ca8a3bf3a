#include "core/archive/summedtar.h"

namespace rollcall::archive {

Result<void> SummedTar::add(const QByteArray& name, const QByteArray& bytes)
{
    return add(name, bytes.size(), [&bytes](const Take& take) { return take(bytes); });
}

Result<void> SummedTar::add(const QByteArray& name, qint64 size, const std::function<Result<void>(const Take&)>& give)
{
    if (auto begun = m_tar->begin(QString::fromUtf8(name), size); !begun)
        return begun;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = size;
    const auto take = [&](const QByteArray& piece) -> Result<void> {
        left -= piece.size();
        if (left < 0)
            return Error{ErrorCode::Invalid, QStringLiteral("a file grew while it was read")};
        hash.addData(piece);
        return m_tar->write(piece);
    };
    if (auto given = give(take); !given)
        return given;
    if (left > 0)
        return Error{ErrorCode::Invalid, QStringLiteral("a file became shorter while it was read")};
    m_sums.insert(name, hash.result());
    return {};
}

Result<void> SummedTar::finish()
{
    const QByteArray text = toText(m_sums);
    if (auto begun = m_tar->begin(QString::fromUtf8(sumsName), text.size()); !begun)
        return begun;
    if (auto written = m_tar->write(text); !written)
        return written;
    return m_tar->finish();
}

} // namespace rollcall::archive
