// Two listings of a container, side by side.
#include "checklist/blobstores.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate;

namespace {

Blob blob(const QString &name, qint64 size = 10, const QByteArray &md5 = "m")
{
    Blob blob;
    blob.name = name;
    blob.size = size;
    blob.contentMd5 = md5;
    return blob;
}

}

class ListingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compare_data()
    {
        QTest::addColumn<QList<Blob>>("source");
        QTest::addColumn<QList<Blob>>("target");
        QTest::addColumn<QStringList>("onlySource");
        QTest::addColumn<QStringList>("onlyTarget");
        QTest::addColumn<QStringList>("different");
        const QList<Blob> none;
        QTest::newRow("both empty") << none << none << QStringList() << QStringList() << QStringList();
        QTest::newRow("not copied yet") << QList{blob(u"a"_s), blob(u"b"_s)} << none << QStringList{u"a"_s, u"b"_s}
                                        << QStringList() << QStringList();
        QTest::newRow("equal") << QList{blob(u"a"_s)} << QList{blob(u"a"_s)} << QStringList() << QStringList()
                               << QStringList();
        QTest::newRow("other size") << QList{blob(u"a"_s)} << QList{blob(u"a"_s, 11)} << QStringList() << QStringList()
                                    << QStringList{u"a"_s};
        QTest::newRow("same size, other bytes") << QList{blob(u"a"_s)} << QList{blob(u"a"_s, 10, "n")} << QStringList()
                                                << QStringList() << QStringList{u"a"_s};
        QTest::newRow("one side has no checksum")
            << QList{blob(u"a"_s)} << QList{blob(u"a"_s, 10, {})} << QStringList() << QStringList() << QStringList();
        QTest::newRow("one in the middle is missing")
            << QList{blob(u"a"_s), blob(u"b"_s), blob(u"c"_s)} << QList{blob(u"a"_s), blob(u"c"_s)}
            << QStringList{u"b"_s} << QStringList() << QStringList();
        QTest::newRow("only at the target") << QList{blob(u"b"_s)} << QList{blob(u"a"_s), blob(u"b"_s)} << QStringList()
                                            << QStringList{u"a"_s} << QStringList();
        QTest::newRow("order of UTF-8, not of UTF-16")
            << QList{blob(u"\uFF5E"_s), blob(u"😀"_s)} << QList{blob(u"\uFF5E"_s), blob(u"😀"_s)} << QStringList()
            << QStringList() << QStringList();
    }

    void compare()
    {
        QFETCH(QList<Blob>, source);
        QFETCH(QList<Blob>, target);
        const ListingDifference difference = compareListings(source, target);
        QTEST(difference.onlySource, "onlySource");
        QTEST(difference.onlyTarget, "onlyTarget");
        QTEST(difference.different, "different");
    }
};

QTEST_APPLESS_MAIN(ListingsTest)
#include "tst_listings.moc"
