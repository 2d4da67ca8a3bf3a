// The page for the first set-up of a project: what is typed, what is told, and what becomes of the secrets.

#include "ui/office/setuppage.h"
#include "ui/text/desksentences.h"
#include "ui/text/setupsentences.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall::office;
using rollcall::ui::DeskSentences;
using rollcall::ui::SetUpSentences;

namespace {

class Source final : public ProjectSetUpSource {
public:
    std::optional<QString> objection(const NewProject&) const override { return refusal; }
    void run(const NewProject& project, QObject*, std::function<void(const SetUpEnd&)> then) override
    {
        ran.push_back(project);
        ended = std::move(then);
    }

    std::optional<QString> refusal;
    std::vector<NewProject> ran;
    std::function<void(const SetUpEnd&)> ended;
};

const QString secret = QStringLiteral("sb_secret_x");
const QString connection = QStringLiteral("postgresql://postgres:x@db.abcdefgh.supabase.co:5432/postgres");

} // namespace

class TestSetUpPage : public QObject {
    Q_OBJECT

    Source m_source;
    std::unique_ptr<SetUpPage> m_page;

private Q_SLOTS:
    void init()
    {
        m_source.refusal.reset();
        m_source.ran.clear();
        m_page = std::make_unique<SetUpPage>(m_source);
        m_page->show();
    }

    void whatIsTypedIsWhatIsAsked()
    {
        fill();
        press(SetUpSentences::run());
        QCOMPARE(m_source.ran.size(), size_t(1));
        const NewProject& asked = m_source.ran.front();
        QCOMPARE(asked.address, QStringLiteral("https://abcdefgh.supabase.co"));
        QCOMPARE(asked.key, QStringLiteral("sb_publishable_x"));
        QCOMPARE(asked.database, connection);
        QCOMPARE(asked.secretKey, secret);
        QCOMPARE(asked.timeZone, QStringLiteral("Asia/Manila"));
        QCOMPARE(asked.staffEmail, QStringLiteral("kim@school.example"));
        QCOMPARE(asked.staffName, QStringLiteral("Kim"));
        QCOMPARE(asked.staffPassword, QStringLiteral(" with spaces "));
    }

    void secretsAreNotShown()
    {
        for (const QString& name : {SetUpSentences::database(), SetUpSentences::secretKey(),
                                    SetUpSentences::staffPassword(), SetUpSentences::passwordAgain()})
            QCOMPARE(field(name).echoMode(), QLineEdit::Password);
    }

    void nothingIsAskedWhileSomethingIsWrong_data()
    {
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<QString>("said");
        QTest::newRow("two passwords") << QStringLiteral("another") << QString()
                                       << SetUpSentences::differentPasswords();
        QTest::newRow("a key in the wrong place")
            << QStringLiteral(" with spaces ") << QStringLiteral("This is no secret key.")
            << QStringLiteral("This is no secret key.");
    }

    void nothingIsAskedWhileSomethingIsWrong()
    {
        QFETCH(QString, again);
        QFETCH(QString, refusal);
        fill();
        field(SetUpSentences::passwordAgain()).setText(again);
        if (!refusal.isEmpty())
            m_source.refusal = refusal;
        press(SetUpSentences::run());
        QVERIFY(m_source.ran.empty());
        QTEST(fault(), "said");
        QVERIFY(!m_page->isRunning());
    }

    void eachStepIsToldWithWhatToDo()
    {
        fill();
        press(SetUpSentences::run());
        QVERIFY(m_page->isRunning());
        QVERIFY(!button(SetUpSentences::running())->isEnabled());
        Q_EMIT m_source.found({SetUpStep::Grade::Well, QStringLiteral("26 migrations were applied"), {}});
        Q_EMIT m_source.found({SetUpStep::Grade::Fault, QStringLiteral("an account with another password"),
                               QStringLiteral("give that")});
        m_source.ended({false, {}});
        QCOMPARE(told(), (QStringList{QStringLiteral("\u2713 26 migrations were applied"),
                                      QStringLiteral("\u25b3 an account with another password\n    give that")}));
        QVERIFY(says(SetUpSentences::notWell()));
        // What was typed is still there, to be tried again.
        QCOMPARE(field(SetUpSentences::secretKey()).text(), secret);
        press(SetUpSentences::run());
        QCOMPARE(m_source.ran.size(), size_t(2));
        QVERIFY(told().isEmpty());
    }

    void onceItIsWellTheSecretsAreGoneAndSigningInKnowsTheProject()
    {
        QSignalSpy closed(m_page.get(), &SetUpPage::closed);
        fill();
        press(SetUpSentences::run());
        m_source.ended({true, {QStringLiteral("switch off sign-ups")}});
        for (const QString& name : {SetUpSentences::database(), SetUpSentences::secretKey(),
                                    SetUpSentences::staffPassword(), SetUpSentences::passwordAgain()})
            QVERIFY(field(name).text().isEmpty());
        QCOMPARE(told(), QStringList{QStringLiteral("\u2022 switch off sign-ups")});
        QVERIFY(says(SetUpSentences::well()));
        press(SetUpSentences::toSignIn());
        QCOMPARE(closed.size(), 1);
        const auto with = closed.first().first().value<SignIn>();
        QCOMPARE(with.address, QStringLiteral("https://abcdefgh.supabase.co"));
        QCOMPARE(with.key, QStringLiteral("sb_publishable_x"));
        QCOMPARE(with.email, QStringLiteral("kim@school.example"));
        QVERIFY(with.password.isEmpty());
    }

    void whoGoesBackTakesNothingAlong()
    {
        QSignalSpy closed(m_page.get(), &SetUpPage::closed);
        fill();
        press(SetUpSentences::back());
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed.first().first().value<SignIn>().address.isEmpty());
        m_page->open({}, {});
        QVERIFY(field(SetUpSentences::secretKey()).text().isEmpty());
    }

private:
    void fill()
    {
        field(DeskSentences::address()).setText(QStringLiteral(" https://abcdefgh.supabase.co "));
        field(DeskSentences::key()).setText(QStringLiteral("sb_publishable_x"));
        field(SetUpSentences::database()).setText(connection);
        field(SetUpSentences::secretKey()).setText(secret);
        m_page->findChild<QComboBox*>()->setCurrentText(QStringLiteral("Asia/Manila"));
        field(SetUpSentences::staffEmail()).setText(QStringLiteral("kim@school.example"));
        field(SetUpSentences::staffName()).setText(QStringLiteral("Kim"));
        field(SetUpSentences::staffPassword()).setText(QStringLiteral(" with spaces "));
        field(SetUpSentences::passwordAgain()).setText(QStringLiteral(" with spaces "));
    }

    QLineEdit& field(const QString& name)
    {
        for (auto* one : m_page->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
    QPushButton* button(const QString& text)
    {
        for (auto* one : m_page->findChildren<QPushButton*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        QVERIFY2(button(text) && button(text)->isVisible(), qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    QStringList told()
    {
        const auto* list = m_page->findChild<QListWidget*>();
        QStringList all;
        for (int row = 0; row < list->count(); ++row)
            all << list->item(row)->text();
        return all;
    }
    bool says(const QString& sentence)
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == sentence; });
    }
    QString fault()
    {
        for (const auto* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->property("role") == QStringLiteral("fault"))
                return label->text();
        }
        return {};
    }
};

QTEST_MAIN(TestSetUpPage)
#include "tst_setuppage.moc"
