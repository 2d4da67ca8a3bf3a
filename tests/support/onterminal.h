#pragma once

#include <QStringList>
#include <QTest>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace rollcall::support {

/** A program on a terminal of its own, answered like somebody who waits for each question. */
class OnTerminal {
public:
    OnTerminal(const QString& program, const QStringList& arguments)
    {
        m_pid = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_pid != 0)
            return;
        std::vector<QByteArray> words{program.toLocal8Bit()};
        for (const QString& argument : arguments)
            words.push_back(argument.toLocal8Bit());
        std::vector<char*> argv;
        for (QByteArray& word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }

    bool waitFor(const QByteArray& text)
    {
        while (!m_seen.contains(text)) {
            char buffer[256];
            const ssize_t got = ::read(m_terminal, buffer, sizeof buffer);
            if (got <= 0)
                return false;
            m_seen.append(buffer, got);
        }
        return true;
    }

    /** After the question the terminal is made silent; what is typed before that would be thrown away. */
    void answer(const QByteArray& line)
    {
        QTRY_VERIFY(!echoes());
        type(line);
    }

    /** Answers a question that leaves the terminal as it is. */
    void type(const QByteArray& line)
    {
        QCOMPARE(::write(m_terminal, line.constData(), size_t(line.size())), ssize_t(line.size()));
    }

    /** Waits for its end; gives the exit code, -1 after a crash. */
    int end()
    {
        waitFor("\x01 never comes");
        int status = -1;
        ::waitpid(m_pid, &status, 0);
        ::close(m_terminal);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    const QByteArray& seen() const { return m_seen; }

private:
    bool echoes() const
    {
        termios settings = {};
        return ::tcgetattr(m_terminal, &settings) != 0 || (settings.c_lflag & ECHO) != 0;
    }

    pid_t m_pid = -1;
    int m_terminal = -1;
    QByteArray m_seen;
};

} // namespace rollcall::support
