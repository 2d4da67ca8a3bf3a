#pragma once

#include "ui/admin/noteline.h"
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
    static QString beingTried();
    static QString touchToTry();
    /** It is the command line that says which one is used. */
    static QString namedElsewhere();
    static QString trying(const QString& camera, std::chrono::milliseconds left);
    static QString askUse(const QString& camera);
    static QString keepOther();
    static QString useIt();
    static QString chosen();

    // The test
    static QString test();
    static QString testing(std::chrono::milliseconds left);
    static QList<ListRow> figures(const ReadingTest::Figures& figures);
    static QString judgement(const ReadingTest::Figures& figures);
    /** The same, and how good that is. */
    static NoteLine::Note judged(const ReadingTest::Figures& figures);

    // Trying settings out
    static QString tryOut();
    static QString stop();
    static QString tryingSettings(std::chrono::milliseconds left);
    /** How well a badge was read, where what was tried is not saved. */
    static NoteLine::Note triedUnsaved(const ReadingTest::Figures& figures);

private:
    static QString hindrance(std::optional<BadgeHint> hint);
};

} // namespace rollcall::ui
