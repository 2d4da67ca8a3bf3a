// The roster behind the office's page: the kiosk's own database, the real rollcallctl, files on a "stick".

#include "app/kiosk/officestudents.h"
#include "core/access/auditlog.h"
#include "tests/support/fakeclock.h"
#include "tests/support/records.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace rollcall;
using app::OfficeStudents;
using ui::OfficeRoster;
using ui::RosterPreview;
using RowKind = RosterPreview::Row::Kind;

class TestOfficeStudents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_stick = std::make_unique<QTemporaryDir>();
        m_backend = std::make_unique<app::Backend>(config::builtInSettings(), m_directory->path(), false, m_clock);
        m_backend->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::open, Qt::BlockingQueuedConnection);
        make(QStringLiteral(ROLLCALLCTL));
    }

    void cleanup()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        m_roster.reset();
        m_backend.reset();
    }

    void itReadsTheRosterAndWhereItCameFrom()
    {
        const auto empty = read();
        QVERIFY(empty);
        QCOMPARE(empty->students->size(), 0u);
        QVERIFY(!empty->asOf);
        replace({support::student(QStringLiteral("1"), QStringLiteral("Zoë")), support::student(QStringLiteral("2"))},
                queue::RosterOrigin::Cloud);
        const auto roster = read();
        QVERIFY(roster);
        QCOMPARE(roster->asOf->toSecsSinceEpoch(), m_clock.now().toSecsSinceEpoch());
        QCOMPARE(roster->origin, OfficeRoster::Origin::Cloud);
        QVERIFY(!roster->hasCloud && !roster->heldBack);
        const auto sorted = roster->students->matches({});
        QCOMPARE(sorted.size(), 2u);
        QCOMPARE(sorted[1].firstName, QStringLiteral("Zoë"));
        QCOMPARE(roster->students->matches(QStringLiteral("zoe")).size(), 1u);
    }

    void withoutADatabaseItSaysSo()
    {
        QMetaObject::invokeMethod(m_backend.get(), &app::Backend::close, Qt::BlockingQueuedConnection);
        QVERIFY(!read());
    }

    void withoutAStickThereIsNoFile()
    {
        QVERIFY(m_stick->remove());
        std::optional<QList<ui::RosterFileEntry>> answer;
        m_roster->files(this, [&](const auto& files) { answer = files; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->isEmpty());
    }

    void onlyWhatMayBeARosterIsOfferedTheNewestFirst()
    {
        for (const char* name : {"a.csv", "b.XLSX", "c.ods", "d.pdf", ".hidden.csv"})
            write(name, "x");
        QFile newest(m_stick->filePath(QStringLiteral("b.XLSX")));
        QVERIFY(newest.open(QIODevice::ReadWrite));
        QVERIFY(newest.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        newest.close();
        std::optional<QList<ui::RosterFileEntry>> answer;
        m_roster->files(this, [&](const auto& files) { answer = files; });
        QTRY_VERIFY(answer);
        QStringList names;
        for (const ui::RosterFileEntry& file : *answer)
            names << file.name;
        QCOMPARE(names.takeFirst(), QStringLiteral("b.XLSX"));
        names.sort();
        QCOMPARE(names, (QStringList{QStringLiteral("a.csv"), QStringLiteral("c.ods")}));
    }

    void aFileIsLookedAtWithoutAChangeAndThenTaken()
    {
        replace({support::student(QStringLiteral("1")), support::student(QStringLiteral("2"))},
                queue::RosterOrigin::Cloud);
        const QString file =
            write("list.csv", "student_number,first_name,last_name,section\n"
                              "1,Anna,Reyes,Grade 8 - Narra\n3,Cat,Cruz,Grade 8 - Narra\nTotal,2,,\n");
        const auto preview = looked(file);
        QVERIFY(preview);
        QCOMPARE(preview->students, 2);
        QCOMPARE(preview->before, 2);
        QVERIFY(preview->removesMany); // one of two
        QCOMPARE(kinds(*preview), (QList{RowKind::HeldBack, RowKind::Removed, RowKind::Changed, RowKind::Added}));
        QCOMPARE(preview->rows[2].nameBefore, QStringLiteral("Ana Reyes"));
        QCOMPARE(preview->rows[2].name, QStringLiteral("Anna Reyes"));
        QCOMPARE(preview->rows[0].line, 4);
        QVERIFY(!preview->rows[0].remedy.isEmpty());
        QCOMPARE(read()->students->size(), 2u);
        QCOMPARE(read()->students->matches(QStringLiteral("cat")).size(), 0u);

        QCOMPARE(take(*preview), std::nullopt);
        const auto roster = read();
        QCOMPARE(roster->students->matches(QStringLiteral("cat")).size(), 1u);
        QCOMPARE(roster->origin, OfficeRoster::Origin::File);
        QTRY_COMPARE(access::AuditLog(m_directory->path(), m_clock).verify()->head.number, 1);
    }

    void whatIsNoLongerWhatWasLookedAtIsNotTaken_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("told");
        const auto another = QStringLiteral("not the change that was agreed to");
        QTest::newRow("the file is another") << QStringLiteral("file") << another;
        QTest::newRow("the cloud brought another roster") << QStringLiteral("roster") << another;
        QTest::newRow("the stick was pulled out") << QStringLiteral("stick") << QStringLiteral("cannot be read");
    }

    void whatIsNoLongerWhatWasLookedAtIsNotTaken()
    {
        QFETCH(QString, meanwhile);
        replace({support::student(QStringLiteral("1"))}, queue::RosterOrigin::Cloud);
        const auto preview = looked(write("list.csv", "student_number,first_name\n2,Ben\n"));
        QVERIFY(preview);
        if (meanwhile == u"file")
            write("list.csv", "student_number,first_name\n3,Cat\n");
        else if (meanwhile == u"roster")
            replace({support::student(QStringLiteral("1")), support::student(QStringLiteral("4"))},
                    queue::RosterOrigin::Cloud);
        else
            QVERIFY(m_stick->remove());
        const auto fault = take(*preview);
        QVERIFY(fault);
        QFETCH(QString, told);
        QVERIFY2(fault->contains(told), qPrintable(*fault));
        const auto roster = read();
        QVERIFY(!roster->students->matches(QStringLiteral("reyes")).empty());
        QVERIFY(roster->students->matches(QStringLiteral("ben")).empty());
        QCOMPARE(roster->origin, OfficeRoster::Origin::Cloud);
    }

    void aFileWithFaultsCannotBeTaken()
    {
        const auto preview = looked(write("list.csv", "student_number,first_name\n1,\n,Ben\n"));
        QVERIFY(preview);
        QVERIFY(!preview->canBeTaken());
        QCOMPARE(preview->count(RowKind::Fault), 2);
    }

    void whatIsNoRosterSaysWhy_data()
    {
        QTest::addColumn<QString>("ctl");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        const auto ctl = QStringLiteral(ROLLCALLCTL);
        const QByteArray list = "student_number,first_name\n1,Ana\n";
        QTest::newRow("another kind of file") << ctl << QByteArray("%PDF-1.4\n") << QStringLiteral("is a PDF");
        QTest::newRow("nobody in it") << ctl << QByteArray("student_number,first_name\nTotal,2\n")
                                      << QStringLiteral("there is no student in it");
        QTest::newRow("no program") << QStringLiteral("/nowhere/rollcallctl") << list << QStringLiteral("/nowhere");
        QTest::newRow("a program that crashes in the middle")
            << QStringLiteral("crash") << list << QStringLiteral("crashed");
    }

    void whatIsNoRosterSaysWhy()
    {
        QFETCH(QString, ctl);
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        make(ctl == u"crash" ? programThatCrashes() : ctl);
        const auto reply = look(write("list.csv", content));
        const auto* why = std::get_if<QString>(&reply);
        QVERIFY(why);
        QVERIFY2(why->contains(told), qPrintable(*why));
    }

private:
    void make(const QString& ctl)
    {
        m_roster = std::make_unique<OfficeStudents>(
            *m_backend,
            OfficeStudents::Kiosk{
                ctl, {QStringLiteral("--data-dir"), m_directory->path()}, m_directory->path(), false},
            m_clock, [folder = m_stick->path()] { return QStringList{folder}; });
    }

    QString programThatCrashes()
    {
        const QString path = m_directory->filePath(QStringLiteral("crashes"));
        QFile file(path);
        [&] {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\necho '{\"notice\": \"fault\", \"line\": 1}'\nkill -SEGV $$\n");
        }();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        return path;
    }

    void replace(const std::vector<attendance::Student>& students, queue::RosterOrigin origin)
    {
        QMetaObject::invokeMethod(
            m_backend.get(),
            [&] { QVERIFY(m_backend->storage()->roster.replace(students, m_clock.now(), origin).ok()); },
            Qt::BlockingQueuedConnection);
    }

    QString write(const char* name, const QByteArray& content)
    {
        const QString path = m_stick->filePath(QLatin1String(name));
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size()); }();
        return path;
    }

    std::optional<OfficeRoster> read()
    {
        std::optional<std::optional<OfficeRoster>> answer;
        m_roster->read(this, [&](const auto& roster) { answer = roster; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(std::nullopt);
    }

    ui::RosterList::PreviewReply look(const QString& file)
    {
        std::optional<ui::RosterList::PreviewReply> answer;
        m_roster->look(file, this, [&](const auto& reply) { answer = reply; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(QString());
    }

    std::optional<RosterPreview> looked(const QString& file)
    {
        const auto reply = look(file);
        const auto* preview = std::get_if<RosterPreview>(&reply);
        if (!preview)
            qWarning() << std::get<QString>(reply);
        return preview ? std::optional(*preview) : std::nullopt;
    }

    std::optional<QString> take(const RosterPreview& preview)
    {
        std::optional<std::optional<QString>> answer;
        m_roster->take(preview, this, [&](const auto& fault) { answer = fault; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        return answer.value_or(std::nullopt);
    }

    static QList<RowKind> kinds(const RosterPreview& preview)
    {
        QList<RowKind> all;
        for (const RosterPreview::Row& row : preview.rows)
            all << row.kind;
        return all;
    }

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QTemporaryDir> m_stick;
    QThread m_thread;
    std::unique_ptr<app::Backend> m_backend;
    std::unique_ptr<OfficeStudents> m_roster;
};

QTEST_GUILESS_MAIN(TestOfficeStudents)
#include "tst_officestudents.moc"
