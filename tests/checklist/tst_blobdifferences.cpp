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

BlobStream streamOf(QList<Blob> blobs)
{
    return [blobs = std::move(blobs)]() mutable -> Result<std::optional<Blob>> {
        return blobs.isEmpty() ? std::optional<Blob>() : std::optional(blobs.takeFirst());
    };
}

BlobComparison compared(const QList<Blob> &source, const QList<Blob> &target, const QDateTime &takenOver = {})
{
    return compareBlobs(streamOf(source), streamOf(target), NameOrder::Bytes, takenOver).value_or(BlobComparison());
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
        QTest::newRow("not copied yet") << QList{blob(name, "1", -60)} << QList<Blob>() << QStringList{name}
                                        << QStringList();
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
        const BlobComparison blobs = compared(source, target);
        QTEST(namesOf(blobs.toCopy), "sourceIsAhead");
        QTEST(namesOf(blobs.toDecide), "targetIsAhead");
        QCOMPARE(blobs.behind, blobs.toCopy.size());
        QCOMPARE(blobs.ahead, blobs.toDecide.size());
        QCOMPARE(blobs.sourceBlobs, source.size());
        QCOMPARE(blobs.targetBlobs, target.size());
        QCOMPARE(blobs.equal + blobs.different + blobs.onlySource, source.size());
        QCOMPARE(blobs.equal + blobs.different + blobs.onlyTarget, target.size());
    }

    void whatUsersDeletedAtTheTargetDoesNotComeBack()
    {
        const BlobComparison blobs = compared({blob(u"deleted"_s, "1", -60), blob(u"late"_s, "1", 30)}, {}, kCopied);
        QCOMPARE(namesOf(blobs.toCopy), QStringList{u"late"_s});
        QCOMPARE(blobs.behind, 1);
        QCOMPARE(blobs.onlySource, 2);
    }

    void numbers()
    {
        const BlobComparison blobs =
            compared({blob(u"a"_s, "1", -60, 7), blob(u"b"_s, "2", 5, 11), blob(u"c"_s, "1", 3, 13)},
                     {blob(u"a"_s, "1", 0, 7), blob(u"b"_s, "1", 0, 10), blob(u"d"_s, "1", 0)});
        QCOMPARE(blobs.sourceBytes, 31);
        QCOMPARE(blobs.behind, 2);
        QCOMPARE(blobs.behindBytes, 24);
        QCOMPARE(blobs.missing, 1);
        QCOMPARE(blobs.oldestBehind, kCopied.addSecs(180));
        QCOMPARE(blobs.firstAmiss, u"b"_s);
        QCOMPARE(blobs.onlyTarget, 1);
    }

    void foldersComeBeforeWhatIsBesideThem()
    {
        const QList<Blob> listed{blob(u"a/z"_s, "1", 0), blob(u"a-b"_s, "1", 0)};
        QVERIFY(!compareBlobs(streamOf(listed), streamOf(listed), NameOrder::Bytes, {}));
        const auto blobs = compareBlobs(streamOf(listed), streamOf(listed), NameOrder::Folders, {});
        QVERIFY(blobs);
        QCOMPARE(blobs->equal, 2);
    }

    void aListingOutOfOrderIsAnError_data()
    {
        QTest::addColumn<QList<Blob>>("listed");
        QTest::newRow("backwards") << QList{blob(u"b"_s, "1", 0), blob(u"a"_s, "1", 0)};
        QTest::newRow("twice the same") << QList{blob(u"a"_s, "1", 0), blob(u"a"_s, "1", 0)};
    }
    void aListingOutOfOrderIsAnError()
    {
        QFETCH(QList<Blob>, listed);
        for (const auto &[source, target] : {std::pair(listed, QList<Blob>()), std::pair(QList<Blob>(), listed)}) {
            const auto blobs = compareBlobs(streamOf(source), streamOf(target), NameOrder::Bytes, {});
            QVERIFY(!blobs);
            QVERIFY(blobs.error().kind == ErrorKind::Protocol);
        }
    }

    void errorsOfAStreamAreHandedOn()
    {
        const BlobStream broken = [] {
            return Result<std::optional<Blob>>(Error::protocol(u"listing"_s, u"cut"_s));
        };
        QVERIFY(!compareBlobs(broken, streamOf({}), NameOrder::Bytes, {}));
        QVERIFY(!compareBlobs(streamOf({blob(u"a"_s, "1", 0)}), broken, NameOrder::Bytes, {}));
    }

    void aMillionBlobsAreComparedInThePlaceOfFew()
    {
        constexpr int kMany = 1'000'000;
        const auto counted = [](int from) -> BlobStream {
            return [next = from]() mutable -> Result<std::optional<Blob>> {
                if (next == kMany)
                    return std::optional<Blob>();
                return std::optional(blob(u"%1"_s.arg(next++, 7, 10, QChar(u'0')), "1", 0, 1));
            };
        };
        const auto blobs = compareBlobs(counted(0), counted(400'000), NameOrder::Bytes, {});
        QVERIFY(blobs);
        QCOMPARE(blobs->equal, 600'000);
        QCOMPARE(blobs->behind, 400'000);
        QCOMPARE(blobs->toCopy.size(), BlobComparison::kMostKept);
    }
};

QTEST_APPLESS_MAIN(BlobDifferencesTest)
#include "tst_blobdifferences.moc"
