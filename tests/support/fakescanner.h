#pragma once

#include <QByteArrayView>
#include <QString>

#include <chrono>

namespace rollcall::support {

/** An input device as the kernel shows it: a pipe in `folder`/nodes that gives recorded events, and its facts in `folder`/facts.
 *  This file answers in the kernel's stead what libevdev asks a pipe, in the test program alone; the rest of it is real. */
class FakeScanner {
public:
    enum class Keys { Digits, Consumer };

    FakeScanner(const QString& folder, int number, const QString& name, quint16 vendor = 0, Keys keys = Keys::Digits);
    ~FakeScanner() { unplug(); }

    QString path() const { return m_path; }

    /** Each character as the keys of a US keyboard, pressed and released, 8 ms apart; '\n' is Enter, '\t' is Tab. Digits, letters,
     *  '-' and '_'. */
    void type(QByteArrayView text);
    void press(unsigned key, int value = 1);
    void wait(std::chrono::milliseconds time) { m_time += time; }
    /** What the kernel says when nobody read for too long. */
    void overflow();

    /** Whether all of it was read. */
    bool isRead() const;

    bool isGrabbed() const;
    /** As if another program had it. */
    void grabByAnother();
    void letGo();

    /** Reading ends with ENODEV. The node goes too. */
    void unplug();

private:
    void write(unsigned type, unsigned code, int value);

    const QString m_path;
    const QString m_facts;
    std::chrono::microseconds m_time{1'000'000'000};
    int m_pipe = -1;
    quint64 m_inode = 0;
};

} // namespace rollcall::support
