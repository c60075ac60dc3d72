// What follows from a choice of subscriptions and groups: scope, sums, proposals, distances, gaps.
#include "relocation/scopechoice.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFirst = "11111111-1111-1111-1111-111111111111"_L1;
constexpr auto kSecond = "22222222-2222-2222-2222-222222222222"_L1;

ScopeGroup groupOf(const QString &subscription, const QString &name, const QList<ResourceCount> &counts = {})
{
    const ResourceId id = ResourceId::resourceGroup(subscription, name);
    return {{id, name, Region(u"westeurope"_s), {}, {}}, counts};
}

ResourceCount countOf(const QString &type, const QString &region, int count)
{
    return {type, Region(region), count};
}

Location locationOf(const QString &name, double latitude, double longitude, const QString &geography = {},
                    const QString &pair = {})
{
    Location location;
    location.region = Region(name);
    location.displayName = name;
    location.isPhysical = true;
    location.geography = geography;
    location.position = GeoPoint{latitude, longitude};
    if (!pair.isEmpty())
        location.paired = {Region(pair)};
    return location;
}

QStringList namesOf(const QList<ScopeGroup> &groups)
{
    QStringList names;
    for (const ScopeGroup &group : groups)
        names.append(group.group.id.subscriptionId().left(1) + u':' + group.group.name);
    return names;
}

RelocationSettings complete()
{
    RelocationSettings settings;
    settings.title = u"Shop"_s;
    settings.subscriptions = {kFirst};
    settings.source = Region(u"westeurope"_s);
    settings.target = Region(u"swedencentral"_s);
    return settings;
}

}

class ScopeChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choiceBecomesScope_data()
    {
        QTest::addColumn<QStringList>("chosen"); // "1:name"
        QTest::addColumn<int>("subscriptions");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("taken");
        QTest::newRow("nothing") << QStringList() << 0 << QStringList() << QStringList();
        QTest::newRow("one group is kept by its name")
            << QStringList{u"1:app"_s} << 1 << QStringList{u"app"_s} << QStringList{u"1:app"_s};
        QTest::newRow("all groups of a subscription are the subscription")
            << QStringList{u"1:app"_s, u"1:data"_s} << 1 << QStringList() << QStringList{u"1:app"_s, u"1:data"_s};
        QTest::newRow("a group of the same name in another chosen subscription comes along")
            << QStringList{u"1:app"_s, u"2:other"_s} << 2 << QStringList{u"app"_s, u"other"_s}
            << QStringList{u"1:app"_s, u"2:APP"_s, u"2:other"_s};
        QTest::newRow("everything") << QStringList{u"1:app"_s, u"1:data"_s, u"2:APP"_s, u"2:other"_s} << 2
                                    << QStringList() << QStringList{u"1:app"_s, u"1:data"_s, u"2:APP"_s, u"2:other"_s};
    }

    void choiceBecomesScope()
    {
        QFETCH(QStringList, chosen);
        QFETCH(int, subscriptions);
        QFETCH(QStringList, names);
        QFETCH(QStringList, taken);
        const QList<ScopeGroup> groups{groupOf(kFirst, u"app"_s), groupOf(kFirst, u"data"_s),
                                       groupOf(kSecond, u"APP"_s), groupOf(kSecond, u"other"_s)};
        QSet<ResourceId> ids;
        for (const QString &text : chosen)
            ids.insert(ResourceId::resourceGroup(text.startsWith(u'1') ? kFirst : kSecond, text.mid(2)));
        const ScopeChoice choice = scopeChoice(groups, ids);
        QCOMPARE(choice.subscriptions.size(), subscriptions);
        QCOMPARE(choice.resourceGroups, names);
        QCOMPARE(namesOf(groupsIn(groups, choice)), taken);
    }

    void sourceIsWhereMostIs_data()
    {
        QTest::addColumn<QList<int>>("counts"); // West Europe, North Europe, global
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("regional");
        QTest::newRow("most in West Europe") << QList<int>{5, 2, 9} << u"westeurope"_s << 7;
        QTest::newRow("equal: the first by name") << QList<int>{3, 3, 0} << u"northeurope"_s << 6;
        QTest::newRow("only global resources") << QList<int>{0, 0, 4} << QString() << 0;
    }

    void sourceIsWhereMostIs()
    {
        QFETCH(QList<int>, counts);
        QFETCH(QString, region);
        QFETCH(int, regional);
        QList<ResourceCount> rows;
        const QStringList regions{u"West Europe"_s, u"northeurope"_s, u"global"_s};
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0)
                rows.append(countOf(u"microsoft.network/dnszones"_s, regions[i], counts[i]));
        }
        const ScopeSum sum = sumOf({groupOf(kFirst, u"app"_s, rows)});
        QCOMPARE(sum.resources, counts[0] + counts[1] + counts[2]);
        const auto proposal = proposedSource(sum);
        QCOMPARE(proposal ? proposal->region.name() : QString(), region);
        QCOMPARE(proposal ? proposal->regional : 0, regional);
    }

    void targetsAreSeenFromTheSource()
    {
        const QList<Location> locations{
            locationOf(u"westeurope"_s, 52.3667, 4.9, u"Europe"_s, u"northeurope"_s),
            locationOf(u"northeurope"_s, 53.3478, -6.2597, u"Europe"_s, u"westeurope"_s),
            locationOf(u"swedencentral"_s, 60.67488, 17.14127, u"Sweden"_s),
            locationOf(u"australiaeast"_s, -33.86, 151.2094, u"Australia"_s),
        };
        const QList<TypeOffer> offers{
            {u"microsoft.web/sites"_s, true, {Region(u"westeurope"_s), Region(u"swedencentral"_s)}},
            {u"microsoft.network/dnszones"_s, true, {Region(u"global"_s)}},
            {u"contoso.odd/things"_s, false, {}}};
        const QList<TargetRegion> targets = targetRegions(locations, Region(u"westeurope"_s), offers);
        QCOMPARE(targets.size(), 3); // the source is no target
        QVERIFY(targets[0].isPair && targets[0].sameGeography && targets[0].distance == Distance::Near);
        QCOMPARE(targets[0].notOffered, QStringList{u"microsoft.web/sites"_s});
        QVERIFY(!targets[1].isPair && !targets[1].sameGeography && targets[1].distance == Distance::Medium);
        QVERIFY2(qAbs(targets[1].kilometres - 1170) < 60, qPrintable(QString::number(targets[1].kilometres)));
        QVERIFY(targets[1].notOffered.isEmpty());
        QCOMPARE(targets[1].unknownOffer, QStringList{u"contoso.odd/things"_s});
        QVERIFY(targets[2].distance == Distance::Far);
        // All that is needed, farther away, comes before near with something missing.
        QCOMPARE(targets[1].rank, 1);
        QCOMPARE(targets[0].rank, 2);
        QCOMPARE(targets[2].rank, 3);
    }

    void zonesGeographyAndDistanceRank()
    {
        QList<Location> locations{
            locationOf(u"westeurope"_s, 52, 5, u"Europe"_s, u"northeurope"_s),
            locationOf(u"farther"_s, 40, 5, u"Europe"_s),
            locationOf(u"northeurope"_s, 53, -6, u"Europe"_s, u"westeurope"_s),
            locationOf(u"abroad"_s, 52, 6, u"Elsewhere"_s),
            locationOf(u"zoneless"_s, 52, 5.5, u"Europe"_s),
        };
        for (Location &location : locations) {
            if (location.region.name() != "zoneless"_L1)
                location.zones = {u"1"_s, u"2"_s, u"3"_s};
        }
        const QList<TargetRegion> targets = targetRegions(locations, Region(u"westeurope"_s), {});
        QList<int> ranks;
        for (const TargetRegion &target : targets)
            ranks.append(target.rank);
        QCOMPARE(ranks, (QList<int>{2, 1, 3, 4})); // near before far, then abroad, and last the one without zones
        QVERIFY(targets[3].losesZones && !targets[0].losesZones);
    }

    void unknownPositionIsNoDistance()
    {
        Location somewhere;
        somewhere.region = Region(u"newregion"_s);
        const auto targets =
            targetRegions({locationOf(u"westeurope"_s, 52, 4), somewhere}, Region(u"westeurope"_s), {});
        QVERIFY(targets.first().distance == Distance::Unknown);
        QVERIFY(!targets.first().sameGeography); // two empty geographies are not the same one
    }

    void gaps_data()
    {
        QTest::addColumn<RelocationSettings>("settings");
        QTest::addColumn<int>("gap"); // -1: none
        QTest::newRow("complete") << complete() << -1;
        RelocationSettings settings = complete();
        settings.title = u"  "_s;
        QTest::newRow("a title of blanks is none") << settings << int(SettingsGap::Title);
        settings = complete();
        settings.subscriptions.clear();
        QTest::newRow("no subscription") << settings << int(SettingsGap::Scope);
        settings = complete();
        settings.target = Region();
        QTest::newRow("no target") << settings << int(SettingsGap::Target);
        settings = complete();
        settings.target = Region(u"West Europe"_s);
        QTest::newRow("target is the source, written otherwise") << settings << int(SettingsGap::SameRegion);
    }

    void gaps()
    {
        QFETCH(RelocationSettings, settings);
        QFETCH(int, gap);
        const auto found = firstGap(settings);
        QCOMPARE(found ? int(*found) : -1, gap);
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"contoso-shop"_s << u"contoso-shop.relocation"_s;
        QTest::newRow("blanks stay, doubled ones do not") << u" Web  shop "_s << u"Web shop.relocation"_s;
        QTest::newRow("what file systems refuse") << u"a/b\\c:d*?"_s << u"a-b-c-d--.relocation"_s;
        QTest::newRow("a dot at the end") << u"Shop."_s << u"Shop.relocation"_s;
        QTest::newRow("nothing left") << u"..."_s << u"workload.relocation"_s;
        QTest::newRow("Arabic") << u"\u0645\u062a\u062c\u0631"_s << u"\u0645\u062a\u062c\u0631.relocation"_s;
        QTest::newRow("very long") << QString(300, u'x') << QString(100, u'x') + u".relocation"_s;
    }

    void fileNames()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(relocationFileName(title), name);
    }
};

QTEST_APPLESS_MAIN(ScopeChoiceTest)
#include "tst_scopechoice.moc"
