// The office's window: signing in, pages by key, languages, and the pictures.

#include "ui/office/faultsentence.h"
#include "ui/office/officeshots.h"
#include "ui/office/officewindow.h"
#include "ui/text/desksentences.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::office;
using ui::DeskSentences;

namespace {

class Account final : public OfficeAccount {
public:
    SignIn remembered() const override { return known; }
    void signIn(const SignIn& with, QObject*, std::function<void(const std::optional<CloudFault>&)> then) override
    {
        tried = with;
        ++tries;
        then(fault);
    }
    void signOut() override { hasSignedOut = true; }
    QString school() const override { return QStringLiteral("San Mateo"); }

    SignIn known{QStringLiteral("https://abcdefghijkl.supabase.co"),
                 QStringLiteral("sb_publishable_x"),
                 QStringLiteral("kim@school.example"),
                 {}};
    std::optional<CloudFault> fault;
    SignIn tried;
    int tries = 0;
    bool hasSignedOut = false;
};

class Page final : public OfficePage {
public:
    explicit Page(QString title) : m_title(std::move(title)) {}
    QString title() const override { return m_title; }
    void open() override { ++opened; }
    void setChangesAllowed(bool areAllowed) override { mayChange = areAllowed; }
    bool isDirty() const override { return dirty; }

    int opened = 0;
    bool mayChange = true;
    bool dirty = false;

private:
    const QString m_title;
};

struct Shown {
    Shown()
    {
        window.setTheme(ui::Theme::light());
        window.setLanguage(QStringLiteral("en"));
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }
    QLineEdit& field(const QString& name)
    {
        for (auto* one : window.findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
    QPushButton& button(const QString& text)
    {
        for (auto* one : window.findChildren<QPushButton*>()) {
            if (one->text() == text)
                return *one;
        }
        qFatal("there is no button %s", qPrintable(text));
    }
    bool says(const QString& sentence)
    {
        const auto labels = window.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }
    void signIn()
    {
        field(DeskSentences::password()).setText(QStringLiteral("secret"));
        QTest::keyClick(&field(DeskSentences::password()), Qt::Key_Return);
    }

    Account account;
    std::vector<Page*> pages;
    OfficeWindow window{account, [this] {
                            std::vector<std::unique_ptr<OfficePage>> made;
                            pages.clear();
                            for (const char* title : {"One", "Two"}) {
                                auto page = std::make_unique<Page>(QString::fromLatin1(title));
                                pages.push_back(page.get());
                                made.push_back(std::move(page));
                            }
                            return made;
                        }};
};

} // namespace

Q_DECLARE_METATYPE(rollcall::office::CloudFault)

class TestOfficeWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasSignedInBeforeTypesAPasswordAlone()
    {
        Shown shown;
        QVERIFY(shown.field(DeskSentences::address()).isHidden());
        QCOMPARE(shown.field(DeskSentences::email()).text(), shown.account.known.email);
        QVERIFY(shown.field(DeskSentences::password()).hasFocus());
        shown.signIn();
        QCOMPARE(shown.account.tried.password, QStringLiteral("secret"));
        QCOMPARE(shown.account.tried.address, shown.account.known.address);
        QVERIFY(shown.window.page());
        QVERIFY(shown.field(DeskSentences::password()).text().isEmpty());
    }

    void whatIsMissingIsSaidUnderItsField()
    {
        Shown shown;
        QTest::keyClick(&shown.field(DeskSentences::password()), Qt::Key_Return);
        QCOMPARE(shown.account.tries, 0);
        QVERIFY(shown.says(DeskSentences::fillIn()));
        QCOMPARE(shown.field(DeskSentences::password()).accessibleDescription(), DeskSentences::fillIn());
    }

    void aRefusalIsASentenceAndThePasswordIsTriedAgain_data()
    {
        QTest::addColumn<CloudFault::Kind>("kind");
        QTest::newRow("no answer") << CloudFault::Kind::NoAnswer;
        QTest::newRow("a portal") << CloudFault::Kind::NotOurs;
        QTest::newRow("paused") << CloudFault::Kind::Paused;
        QTest::newRow("wrong key") << CloudFault::Kind::KeyRejected;
        QTest::newRow("wrong password") << CloudFault::Kind::LoginRefused;
        QTest::newRow("not staff") << CloudFault::Kind::NotStaff;
        QTest::newRow("old migrations") << CloudFault::Kind::NoRight;
        QTest::newRow("no address") << CloudFault::Kind::BadAddress;
        QTest::newRow("no key") << CloudFault::Kind::BadKey;
        QTest::newRow("a secret key") << CloudFault::Kind::SecretKey;
    }
    void aRefusalIsASentenceAndThePasswordIsTriedAgain()
    {
        QFETCH(CloudFault::Kind, kind);
        Shown shown;
        shown.account.fault = CloudFault{kind};
        shown.signIn();
        QVERIFY(shown.says(faultSentence({kind})));
        QVERIFY(!shown.window.page());
        shown.account.fault.reset();
        shown.signIn();
        QVERIFY(shown.window.page());
    }

    void pagesAreChosenByKeyAndOpenedEachTime()
    {
        Shown shown;
        shown.signIn();
        QCOMPARE(shown.pages[0]->opened, 1);
        QTest::keyClick(&shown.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shown.window.page(), shown.pages[1]);
        QCOMPARE(shown.pages[1]->opened, 1);
        auto* list = shown.window.findChild<QListWidget*>(QStringLiteral("pageList"));
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(shown.window.page(), shown.pages[0]);
        QCOMPARE(shown.pages[0]->opened, 2);
    }

    void withoutTheCloudNoPageMayBeChangedAndTheWindowSaysSo()
    {
        Shown shown;
        shown.signIn();
        Q_EMIT shown.account.cloudReached(false);
        QVERIFY(!shown.pages[0]->mayChange && !shown.pages[1]->mayChange);
        QVERIFY(shown.says(DeskSentences::offline()));
        Q_EMIT shown.account.cloudReached(true);
        QVERIFY(shown.pages[0]->mayChange && shown.pages[1]->mayChange);
        QVERIFY(shown.says(DeskSentences::online()));
    }

    void whatBecameOfAChangeIsSaidBelowInWordsAndASign()
    {
        Shown shown;
        shown.signIn();
        Q_EMIT shown.pages[0]->noted({Note::Kind::Done, QStringLiteral("Ana: corrected.")});
        QVERIFY(shown.says(QStringLiteral("\u2713 Ana: corrected.")));
        Q_EMIT shown.pages[0]->noted({Note::Kind::Refused, QStringLiteral("Ana: not corrected.")});
        QVERIFY(shown.says(QStringLiteral("\u25b3 Ana: not corrected.")));
    }

    void whoSignsInWhereNothingCanBeKeptIsTold()
    {
        Shown shown;
        shown.signIn();
        Q_EMIT shown.account.remarked({CloudFault::Kind::NotKept});
        QVERIFY(shown.says(DeskSentences::notKept()));
        QVERIFY(shown.window.page());
    }

    void signingOutTakesThePagesAway()
    {
        Shown shown;
        shown.signIn();
        QTest::keyClick(&shown.button(DeskSentences::signOut()), Qt::Key_Space);
        QVERIFY(shown.account.hasSignedOut);
        QVERIFY(!shown.window.page());
        QVERIFY(shown.field(DeskSentences::password()).isVisible());
    }

    void whatIsTypedIsNotLostWithoutAsking()
    {
        Shown shown;
        shown.signIn();
        shown.pages[1]->dirty = true;
        bool wasAsked = false;
        QTimer::singleShot(0, this, [&wasAsked] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            wasAsked = question && question->text() == DeskSentences::askLeave();
            if (question)
                question->reject();
        });
        shown.window.close();
        QVERIFY(wasAsked);
        QVERIFY(shown.window.isVisible());
        shown.pages[1]->dirty = false;
        shown.window.close();
        QVERIFY(!shown.window.isVisible());
    }

    void anotherLanguageTurnsTheWindowRound()
    {
        Shown shown;
        shown.signIn();
        auto* languages = shown.window.findChild<QComboBox*>();
        languages->setCurrentIndex(languages->findData(QStringLiteral("ar")));
        Q_EMIT languages->activated(languages->currentIndex());
        QCOMPARE(shown.window.language(), QStringLiteral("ar"));
        QCOMPARE(shown.window.layoutDirection(), Qt::RightToLeft);
        QCOMPARE(shown.window.windowTitle(), DeskSentences::windowTitle());
        QVERIFY(shown.window.windowTitle() != QLatin1String("Rollcall office"));
    }

    void everyPictureIsWrittenUnderItsName()
    {
        const QTemporaryDir folder;
        const auto written = writeOfficeShots(folder.path(), {{QStringLiteral("sign-in")}, {QStringLiteral("en")}});
        QVERIFY(written);
        QCOMPARE(*written, 4);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 QStringList(
                     {QStringLiteral("sign-in_en_1280x720.png"), QStringLiteral("sign-in_en_1280x720_night.png"),
                      QStringLiteral("sign-in_en_1920x1080.png"), QStringLiteral("sign-in_en_1920x1080_night.png")}));
        QVERIFY(!writeOfficeShots(folder.path(), {{QStringLiteral("none")}, {}}));
    }
};

QTEST_MAIN(TestOfficeWindow)
#include "tst_officewindow.moc"
