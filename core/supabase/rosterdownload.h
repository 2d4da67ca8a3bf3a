#pragma once

#include "core/attendance/student.h"
#include "core/supabase/client.h"
#include "core/supabase/replies.h"

#include <QSet>

#include <vector>

namespace rollcall::supabase {

/** Pulls the whole active roster, page by page. Thread: store. */
class RosterDownload : public QObject {
    Q_OBJECT

public:
    using Answer = std::variant<std::vector<attendance::Student>, sync::Outcome>;

    /** `client` outlives it. */
    explicit RosterDownload(Client& client, QObject* parent = nullptr) : QObject(parent), m_client(client) {}

    /** Every page, or why not; never a part of the roster, and never an empty one: access rules that hide every row look
     *  like that, so it is Later for a MissingRight, with the code "empty_roster". A server that gives a student twice
     *  does not page as asked: Later with the code "roster_repeats"; one that goes on beyond any school's size:
     *  "roster_too_long". Always ends. */
    QFuture<Answer> fetch();

private:
    struct Pull {
        int pages = 0;
        std::vector<attendance::Student> students = {};
        QString after = {};      ///< where the next page starts
        QSet<QString> seen = {}; ///< a number that comes again means a server that does not page
    };
    QFuture<Answer> fetchPage(Pull pull);
    QFuture<Answer> add(const RosterPage& page, Pull pull);

    Client& m_client;
};

} // namespace rollcall::supabase
