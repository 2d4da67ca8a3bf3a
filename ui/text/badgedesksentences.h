#pragma once

#include <QCoreApplication>

namespace rollcall::ui {

/** The words of the office's page Badges. Thread: gui. */
class BadgeDeskSentences {
    Q_DECLARE_TR_FUNCTIONS(BadgeDeskSentences)

public:
    static QString title();
    static QString search();
    static QString searchHint();
    static QString ofSection();
    static QString allSections();
    static QString reading();
    static QString name();
    static QString section();
    static QString number();
    static QString badge();
    static QString issued();
    static QString none();
    static QString plainNumber();
    static QString serial(quint32 serial);
    static QString serialUntil(quint32 serial, const QString& day);
    static QString lost(quint32 serial);
    static QString over(quint32 serial);
    static QString keyRetired(quint32 serial);
    static QString tick();
    static QString tickShown();
    static QString tickWithoutCard();
    static QString tickNobody();
    static QString ticked(int count, int all);
    static QString reportLost();
    static QString reportFound();
    static QString showOnScreen();
    static QString preview();
    static QString previewHint();
    static QString kind();
    static QString plain();
    static QString signedBadge();
    static QString keyFile();
    static QString chooseKey();
    static QString makeKey();
    static QString makeKeyTitle();
    static QString askMakeKey();
    static QString makingKey();
    static QString madeKey(const QString& file);
    static QString noKey();
    static QString until();
    static QString noLastDay();
    static QString paper();
    static QString a4();
    static QString letter();
    static QString back();
    static QString backHint();
    static QString logo();
    static QString chooseLogo();
    static QString pictures();
    static QString photos();
    static QString choosePhotos();
    static QString anew();
    static QString whatAnewDoes();
    static QString save();
    static QString saveTitle();
    static QString pdf();
    static QString print();
    static QString planAgain(int count);
    static QString planAnew(int count);
    static QString planReplaced(const QString& serials);
    static QString askPlan();
    static QString makeThem();
    static QString cancel();
    static QString making();
    static QString printed(int cards);
    static QString saved(int cards, const QString& file);
    static QString sheets(int sheets);
    static QString initials(int count);
    static QString missingFonts(const QString& scripts, const QString& packages);
    static QString stillCounting(int count);
    static QString notMade(const QString& why);
    static QString askLost(const QString& name);
    static QString whatLostDoes();
    static QString whichBadge();
    static QString reason();
    static QString reasonHint();
    static QString reportIt();
    static QString reporting(const QString& name);
    static QString reported(quint32 serial, const QString& name);
    static QString restoring(const QString& name);
    static QString restored(quint32 serial, const QString& name);
    static QString noSuchBadge(quint32 serial);
    static QString notChanged(const QString& why);
    static QString screenTitle(const QString& name);
    static QString screenHint();
    static QString close();
    static QString asOf(const QString& fault, const QString& moment);
};

} // namespace rollcall::ui
