#pragma once

#include <QByteArray>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace rollcall::bench {

/** Runs rollcallctl to its end; gives the most memory it had, in MB, or -1. */
inline double peakOfCtl(const std::vector<QByteArray>& words)
{
    std::vector<QByteArray> all{QByteArray(ROLLCALLCTL)};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> argv;
    for (QByteArray& word : all)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int failed = posix_spawn(&child, argv.front(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = -1;
    rusage usage{};
    if (failed != 0 || ::wait4(child, &status, 0, &usage) != child || status != 0)
        return -1;
    return double(usage.ru_maxrss) / 1024;
}

} // namespace rollcall::bench
