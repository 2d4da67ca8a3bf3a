#pragma once

#include "tests/support/fakecloud.h"
#include "tests/support/program.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <functional>

namespace rollcall::app {

inline const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0 a photo \xff\xd9");

inline QStringList keys(const QJsonObject& object)
{
    return object.keys(); // sorted
}

inline QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

inline QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

/** A data directory that the programs made once, for every fixture that begins with the same: under the sanitizers a program
 *  takes half a second to start. */
class KeptData {
public:
    /** Fills `directory`, which does not exist yet: by `make` the first time, then with a copy. */
    void fill(const QString& directory, const std::function<void()>& make)
    {
        if (m_isMade) {
            copy(path(), directory);
            return;
        }
        make();
        if (QTest::currentTestFailed())
            return;
        copy(directory, path());
        m_isMade = true;
    }

private:
    QString path() const { return m_directory.filePath(QStringLiteral("data")); }
    static void copy(const QString& from, const QString& to)
    {
        std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive);
    }

    QTemporaryDir m_directory;
    bool m_isMade = false;
};

/** The real rollcallctl, as scripts use it, on a data directory and beside a cloud of its own. Made anew for each test. */
class CtlFixture {
public:
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }

    QString write(const char* name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a config file has the device's password
        return file.fileName();
    }

    static QJsonObject object(const char* json) { return QJsonDocument::fromJson(json).object(); }

    support::ProgramRun ctl(const QStringList& arguments) const
    {
        return support::run(QStringLiteral(ROLLCALLCTL),
                            QStringList{QStringLiteral("--data-dir"), path("data")} + arguments, m_directory.path());
    }

    support::ProgramRun configured(const QByteArray& config, const QStringList& arguments) const
    {
        return ctl(QStringList{QStringLiteral("--config"), write("config.json", config)} + arguments);
    }

    support::ProgramRun sync() const { return configured(m_cloud.config(), words("sync --once --json")); }

    void importRoster()
    {
        static KeptData imported;
        const auto import = [this] {
            const QString file = write("roster.csv", "student_number,first_name\n2021001,Ana\n2021002,Ben\n");
            QCOMPARE(ctl({QStringLiteral("roster"), QStringLiteral("import"), file}).exitCode, 0);
        };
        if (QFile::exists(path("data")))
            import();
        else
            imported.fill(path("data"), import);
    }

    void scanWithPhoto(const char* number)
    {
        const QString file = write("photo.jpg", jpeg);
        QCOMPARE(ctl({QStringLiteral("scan"), QLatin1String(number), QStringLiteral("--photo"), file}).exitCode, 0);
    }

    const QTemporaryDir m_directory;
    support::FakeCloud m_cloud;
};

} // namespace rollcall::app
