#pragma once

namespace rollcall::sync {

/** How many records the next batch takes. A batch that was refused holds a bad record: it is searched by halves until
 *  that one stands alone, in at most 2 log2(n) + 1 further requests. One that was too much is followed by one half as
 *  large, and those that pass double it again. */
class BatchSize {
public:
    explicit BatchSize(int most) : m_most(most), m_size(most) {}

    /** At least 1. */
    int next() const;

    /** No bad record is searched for, and nothing was too much of late. */
    bool isWhole() const { return m_suspects == 0 && m_size == m_most; }

    /** The cloud has the first `count`. */
    void taken(int count);

    /** One at least of the first `count` is bad; if it was 1, it is out of the way now. */
    void refused(int count);

    /** Perhaps `count` was too much. */
    void tooMuch(int count);

private:
    const int m_most;
    int m_size;
    int m_suspects = 0; ///< so many of the oldest due records hold one that is refused
};

} // namespace rollcall::sync
