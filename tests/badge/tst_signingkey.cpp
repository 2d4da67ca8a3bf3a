#include "core/badge/signedbadge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using badge::SigningKey;

class TestSigningKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedSignsTheSame()
    {
        const SigningKey made = SigningKey::generate().value();
        QVERIFY(made.save(file()).ok());
        const auto loaded = SigningKey::load(file());
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->publicKey(), made.publicKey());
        QCOMPARE(loaded->secret(), made.secret());
    }

    void onlyItsOwnerReadsTheFile()
    {
        QVERIFY(SigningKey::generate()->save(file()).ok());
        QCOMPARE(QFile::permissions(file()) & 0x0077, QFile::Permissions());
    }

    void aKeyIsNeverWrittenOver()
    {
        const SigningKey first = SigningKey::generate().value();
        QVERIFY(first.save(file()).ok());
        QCOMPARE(SigningKey::generate()->save(file()).error().code, ErrorCode::Exists);
        QCOMPARE(SigningKey::load(file())->publicKey(), first.publicKey());
    }

    void noTwoAreAlike() { QVERIFY(SigningKey::generate()->publicKey() != SigningKey::generate()->publicKey()); }

    void anotherFileIsNone_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("some text") << QByteArray("hello\n");
        QTest::newRow("cut short") << QByteArray("rollcall-badge-secret-key-1:00112233\n");
        QTest::newRow("no hexadecimal digits") << "rollcall-badge-secret-key-1:" + QByteArray(64, 'g');
        QTest::newRow("a key for backups") << "rollcall-backup-secret-key-1:" + QByteArray(64, 'a');
    }

    void anotherFileIsNone()
    {
        QFETCH(QByteArray, contents);
        QFile other(file());
        QVERIFY(other.open(QIODevice::WriteOnly));
        QCOMPARE(other.write(contents), contents.size());
        other.close();
        QCOMPARE(SigningKey::load(file()).error().code, ErrorCode::WrongFormat);
    }

    void aFileThatIsMissingIsSaid() { QCOMPARE(SigningKey::load(file()).error().code, ErrorCode::NotFound); }

    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

private:
    QString file() const { return m_directory->filePath(QStringLiteral("badges.key")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signingkey.moc"
