// Every input that the fuzzers start from, and every one that they once found something with, in the normal build.
#include "targets.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetHasSeeds_data();
    void everyTargetHasSeeds();
    void seeds_data();
    void seeds();

private:
    const QDir m_folder{QStringLiteral(AZRELOCATE_FUZZ_SEEDS)};
};

void SeedsTest::everyTargetHasSeeds_data()
{
    QTest::addColumn<QString>("folder");
    for (const fuzz::NamedTarget &target : fuzz::targets())
        QTest::newRow(target.name) << QString::fromLatin1(target.name);
}

void SeedsTest::everyTargetHasSeeds()
{
    QFETCH(QString, folder);
    QVERIFY(!QDir(m_folder.filePath(folder)).isEmpty(QDir::Files));
}

void SeedsTest::seeds_data()
{
    QTest::addColumn<fuzz::Target>("run");
    QTest::addColumn<QString>("path");
    for (const fuzz::NamedTarget &target : fuzz::targets()) {
        const QDir folder(m_folder.filePath(QString::fromLatin1(target.name)));
        for (const QString &name : folder.entryList(QDir::Files))
            QTest::newRow(qPrintable(folder.dirName() + u'/' + name)) << target.run << folder.filePath(name);
    }
}

void SeedsTest::seeds()
{
    QFETCH(fuzz::Target, run);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const char *wrong = run(file.readAll());
    QVERIFY2(!wrong, wrong);
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "tst_seeds.moc"
