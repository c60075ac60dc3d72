// Which side of a container is ahead of the other, blob by blob.
#include "checklist/blobdifferences.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kCopied(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);

Blob blob(const QString &name, const QByteArray &md5, int minutesAfterTheCopy, qint64 size = 10)
{
    Blob blob;
    blob.name = name;
    blob.contentMd5 = md5;
    blob.size = size;
    blob.lastModified = kCopied.addSecs(60 * minutesAfterTheCopy);
    return blob;
}

QStringList namesOf(const QList<BlobDifference> &differences)
{
    QStringList names;
    for (const BlobDifference &difference : differences)
        names.append(difference.source.name.isEmpty() ? difference.target.name : difference.source.name);
    return names;
}

}
Q_DECLARE_METATYPE(azrelocate::Blob)

class BlobDifferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ahead_data()
    {
        QTest::addColumn<QList<Blob>>("source");
        QTest::addColumn<QList<Blob>>("target");
        QTest::addColumn<QStringList>("sourceIsAhead");
        QTest::addColumn<QStringList>("targetIsAhead");
        const QString name = u"a"_s;
        QTest::newRow("copied and untouched")
            << QList{blob(name, "1", -60)} << QList{blob(name, "1", 0)} << QStringList() << QStringList();
        QTest::newRow("not copied yet")
            << QList{blob(name, "1", -60)} << QList<Blob>() << QStringList{name} << QStringList();
        QTest::newRow("written at the source since")
            << QList{blob(name, "2", 5)} << QList{blob(name, "1", 0)} << QStringList{name} << QStringList();
        QTest::newRow("written at the target since")
            << QList{blob(name, "1", -60)} << QList{blob(name, "2", 5)} << QStringList() << QStringList{name};
        QTest::newRow("only at the target")
            << QList<Blob>() << QList{blob(name, "1", 5)} << QStringList() << QStringList{name};
        QTest::newRow("no checksum, the same size")
            << QList{blob(name, {}, -60)} << QList{blob(name, "1", 0)} << QStringList() << QStringList();
        QTest::newRow("no checksum, another size")
            << QList{blob(name, {}, 5, 11)} << QList{blob(name, {}, 0, 10)} << QStringList{name} << QStringList();
        QTest::newRow("names in the order of their bytes")
            << QList{blob(u"B"_s, "1", -60), blob(u"a"_s, "1", -60), blob(u"é"_s, "1", -60)}
            << QList{blob(u"B"_s, "1", 0), blob(u"é"_s, "1", 0)} << QStringList{u"a"_s} << QStringList();
    }
    void ahead()
    {
        QFETCH(QList<Blob>, source);
        QFETCH(QList<Blob>, target);
        const QList<BlobDifference> differences = differencesBetween(source, target);
        QTEST(namesOf(sourceAhead(differences, {})), "sourceIsAhead");
        QTEST(namesOf(targetAhead(differences)), "targetIsAhead");
    }

    void whatUsersDeletedAtTheTargetDoesNotComeBack()
    {
        const QList<BlobDifference> differences =
            differencesBetween({blob(u"deleted"_s, "1", -60), blob(u"late"_s, "1", 30)}, {});
        QCOMPARE(namesOf(sourceAhead(differences, kCopied)), QStringList{u"late"_s});
    }
};

QTEST_APPLESS_MAIN(BlobDifferencesTest)
#include "tst_blobdifferences.moc"
