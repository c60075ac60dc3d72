#include "store/schema.h"
#include "store/sqlerror.h"
#include "teststore.h"

#include <QFile>
#include <QProcess>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// What is in the way of opening a file, each with its own answer.
class TestOpen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void notOpened_data();
    void notOpened();
    void notOverwritten();
    void lockedByAnotherProcess();
    void lockOfADeadProcessIsFree();
    void directoryWithoutWritePermission();
    void olderFileIsBroughtForward();
    void firstVersionIsReadable();
    void sqliteErrors_data();
    void sqliteErrors();

private:
    QString copy(const QString &name);
    QTemporaryDir m_dir;
    QString m_sample;
};

void TestOpen::initTestCase()
{
    m_sample = m_dir.filePath(u"sample.relocation"_s);
    test::writeSample(m_sample);
}

QString TestOpen::copy(const QString &name)
{
    const QString path = m_dir.filePath(name + u".relocation"_s);
    QFile::remove(path);
    QFile::copy(m_sample, path);
    return path;
}

void TestOpen::notOpened_data()
{
    QTest::addColumn<QString>("case_");
    QTest::addColumn<QString>("code");
    QTest::newRow("not there") << u"missing"_s << u"FileMissing"_s;
    QTest::newRow("no bytes") << u"empty"_s << u"NotARelocation"_s;
    QTest::newRow("a text file") << u"text"_s << u"NotARelocation"_s;
    QTest::newRow("another program's database") << u"other"_s << u"NotARelocation"_s;
    QTest::newRow("from a newer version") << u"newer"_s << u"FileNewer"_s;
    QTest::newRow("cut off in the header") << u"header"_s << u"FileDamaged"_s;
    QTest::newRow("cut off in the middle") << u"half"_s << u"FileDamaged"_s;
    QTest::newRow("a page overwritten") << u"page"_s << u"FileDamaged"_s;
}

void TestOpen::notOpened()
{
    QFETCH(QString, case_);
    QFETCH(QString, code);
    const QString path = copy(case_);
    QFile file(path);
    if (case_ == u"missing") {
        QVERIFY(file.remove());
    } else if (case_ == u"empty") {
        QVERIFY(file.resize(0));
    } else if (case_ == u"text") {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("once upon a time");
    } else if (case_ == u"other") {
        test::tamper(path, u"PRAGMA application_id = 42"_s);
        test::tamper(path, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    } else if (case_ == u"newer") {
        test::tamper(path, u"PRAGMA user_version = 99"_s);
    } else if (case_ == u"header") {
        QVERIFY(file.resize(60));
    } else if (case_ == u"half") {
        QVERIFY(file.resize(file.size() / 2));
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 kPage = 16384;
        file.seek(2 * kPage);
        file.write(QByteArray(kPage, '\xff'));
    }
    file.close();
    const QByteArray before = [&path] {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }();
    for (const auto access : {RelocationFile::Access::ReadWrite, RelocationFile::Access::ReadOnly}) {
        const auto opened = RelocationFile::open(path, access, {});
        QVERIFY(!opened);
        QCOMPARE(toString(opened.error().kind), toString(ErrorKind::Storage));
        QCOMPARE(opened.error().code, code);
        QVERIFY(!opened.error().message.isEmpty());
    }
    QFile after(path);
    if (case_ != u"missing") {
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), before); // never a silent repair
    } else {
        QVERIFY(!after.exists()); // nor a new file
    }
    QVERIFY(!QFile::exists(path + u".lock"_s));
}

void TestOpen::notOverwritten()
{
    const QString path = copy(u"there"_s);
    const auto made = RelocationFile::create(path, test::sampleSettings(), {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"FileExists"_s);
    QVERIFY(test::openFile(path)->verify()->ok);
}

void TestOpen::lockedByAnotherProcess()
{
    const QString path = copy(u"locked"_s);
    QProcess holder;
    holder.start(QStringLiteral(RELOCATION_HOLDER), {u"write"_s, path});
    QVERIFY(holder.waitForReadyRead());
    QCOMPARE(holder.readLine().trimmed(), "open");

    const auto refused = RelocationFile::open(path, RelocationFile::Access::ReadWrite, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"FileLocked"_s);
    QVERIFY(refused.error().message.contains(QString::number(holder.processId())));
    const auto reading = test::openFile(path, RelocationFile::Access::ReadOnly);
    QVERIFY(reading);
    QVERIFY(reading->verify()->ok);

    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QVERIFY(test::openFile(path));
}

void TestOpen::lockOfADeadProcessIsFree()
{
    const QString path = copy(u"dead"_s);
    QProcess holder;
    holder.start(QStringLiteral(RELOCATION_HOLDER), {u"write"_s, path});
    QVERIFY(holder.waitForReadyRead());
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(QFile::exists(path + u".lock"_s));
    const auto file = test::openFile(path);
    QVERIFY(file);
    QVERIFY(file->verify()->ok);
}

void TestOpen::directoryWithoutWritePermission()
{
#ifdef Q_OS_UNIX
    const QString directory = m_dir.filePath(u"protected"_s);
    QVERIFY(QDir().mkpath(directory));
    const QString path = directory + u"/shop.relocation"_s;
    QVERIFY(QFile::copy(m_sample, path));
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    QFile::setPermissions(path, readable);
    QFile::setPermissions(directory, readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    QFile::setPermissions(m_dir.path(),
                          QFile::permissions(m_dir.path()) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                              | QFile::ExeOther);
    const auto answer = [&](const QString &access) {
        QProcess other;
        if (getuid() == 0) // root may write everywhere
            other.setChildProcessModifier([] { static_cast<void>(setuid(65534)); });
        other.start(QStringLiteral(RELOCATION_HOLDER), {access, path});
        other.closeWriteChannel();
        other.waitForFinished();
        return QString::fromLatin1(other.readAll().trimmed());
    };
    if (answer(u"read"_s).isEmpty())
        QSKIP("another user cannot run the helper from here");
    QCOMPARE(answer(u"read"_s), u"open"_s);
    QCOMPARE(answer(u"write"_s), u"ReadOnly"_s);
    QFile::setPermissions(directory, QFile::permissions(directory) | QFile::WriteOwner);
#else
    QSKIP("permissions of Unix");
#endif
}

void TestOpen::olderFileIsBroughtForward()
{
    static constexpr std::array kAdded{"CREATE TABLE later (id TEXT PRIMARY KEY)"_L1,
                                       "ALTER TABLE items ADD COLUMN later TEXT"_L1};
    static constexpr std::array kSteps{schema::Step{schema::kVersion, kAdded}};
    const QString path = copy(u"older"_s);
    {
        const auto connection = SqlConnection::open(path, SqlConnection::Mode::Write);
        QVERIFY(connection);
        QCOMPARE(schema::migrate(**connection, kSteps).value_or(0), schema::kVersion + 1);
        QCOMPARE(schema::migrate(**connection, kSteps).value_or(0), schema::kVersion + 1); // once only
        QCOMPARE(schema::version(**connection).value_or(0), schema::kVersion + 1);
    }
    // for this program to open it again
    test::tamper(path, u"PRAGMA user_version = %1"_s.arg(schema::kVersion));
    QVERIFY(test::openFile(path)->verify()->ok); // the chain does not mind the new column
}

void TestOpen::firstVersionIsReadable()
{
    const QString path = m_dir.filePath(u"v1.relocation"_s);
    QVERIFY(QFile::copy(QStringLiteral(AZRELOCATE_TEST_DATA "/store/version1.relocation"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    {
        const auto reading = test::openFile(path, RelocationFile::Access::ReadOnly); // which brings nothing forward
        QVERIFY(reading);
        QVERIFY(reading->verify()->ok);
        QCOMPARE(toString(reading->comments()->first().kind), u"remark"_s);
    }
    const auto file = test::openFile(path);
    QVERIFY(file);
    QVERIFY(file->verify()->ok);
    QCOMPARE(*file->settings(), test::sampleSettings());
    QCOMPARE(file->tasks()->size(), 1);
    QCOMPARE(file->inventory()->size(), 3);
    QVERIFY(file->addComment({0, u"dom.ttl"_s, u"Ann"_s, u"later"_s, {}, Comment::Kind::Questioned}));
    QCOMPARE(toString(file->comments()->first().kind), u"remark"_s);
    QCOMPARE(toString(file->comments()->last().kind), u"questioned"_s);
    QVERIFY(file->verify()->ok);
}

void TestOpen::sqliteErrors_data()
{
    QTest::addColumn<QString>("native");
    QTest::addColumn<QString>("code");
    QTest::newRow("full") << u"13"_s << u"DiskFull"_s;
    QTest::newRow("read-only directory") << u"1544"_s << u"ReadOnly"_s;
    QTest::newRow("cannot open") << u"14"_s << u"ReadOnly"_s;
    QTest::newRow("corrupt") << u"11"_s << u"FileDamaged"_s;
    QTest::newRow("not a database") << u"26"_s << u"FileDamaged"_s;
    QTest::newRow("busy snapshot") << u"517"_s << u"FileLocked"_s;
    QTest::newRow("input or output") << u"10"_s << u"StorageFailed"_s;
}

void TestOpen::sqliteErrors()
{
    QFETCH(QString, native);
    QFETCH(QString, code);
    const Error error = storage::error(QSqlError(u"driver"_s, u"text"_s, QSqlError::StatementError, native));
    QCOMPARE(toString(error.kind), toString(ErrorKind::Storage));
    QCOMPARE(error.code, code);
}

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
