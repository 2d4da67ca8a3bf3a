#pragma once

#include "ui/admin/readingtest.h"
#include "ui/admin/rowlist.h"

#include <QCoreApplication>

namespace rollcall::ui {

/** Every word of the office's page of the camera. Thread: gui. */
class CameraSentences {
    Q_DECLARE_TR_FUNCTIONS(CameraSentences)

public:
    static QString title();
    static QString intro();
    static QString livePicture();
    static QString waiting();
    static QString noPicture(FaultKind kind);

    // The cameras
    static QString inUse();
    static QString touchToUse();
    /** It is the command line that says which one is used. */
    static QString namedElsewhere();
    static QString askUse();
    static QString useIt();
    static QString chosen();

    // The test
    static QString test();
    static QString testing(std::chrono::milliseconds left);
    static QList<ListRow> figures(const ReadingTest::Figures& figures);
    static QString judgement(const ReadingTest::Figures& figures);

private:
    static QString hindrance(std::optional<BadgeHint> hint);
};

} // namespace rollcall::ui
