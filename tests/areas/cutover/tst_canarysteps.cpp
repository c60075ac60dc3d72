// The steps of a Traffic Manager profile that is turned by weights, from whatever weights it has.
#include "areas/cutover/canary.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::cutover;
using namespace Qt::StringLiterals;

namespace {

TrafficEndpoint endpoint(const QString &name, int weight, bool enabled = true)
{
    TrafficEndpoint made;
    made.id = ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/trafficManagerProfiles/p/"
                         "azureEndpoints/"_s
                         + name);
    made.name = name;
    made.weight = weight;
    made.enabled = enabled;
    return made;
}

}

class CanaryStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<int>("source");
        QTest::addColumn<int>("target"); // 0: it has no endpoint yet; negative: it is off
        QTest::addColumn<int>("other");  // 0: there is none; negative: it is off
        QTest::addColumn<QStringList>("steps");
        const QStringList alone{u"10: 90/10"_s, u"50: 50/50"_s, u"100: -/100"_s};
        QTest::newRow("alone") << 1 << 0 << 0 << alone;
        QTest::newRow("alone, of the highest weight") << 1000 << 0 << 0 << alone;
        QTest::newRow("the target's is there, and off") << 7 << -3 << 0 << alone;
        QTest::newRow("another one is off") << 1 << 0 << -5 << alone;
        QTest::newRow("it began elsewhere") << 3 << 1 << 0 << QStringList{u"50: 50/50"_s, u"100: -/100"_s};
        QTest::newRow("half is there") << 1 << 1 << 0 << QStringList{u"100: -/100"_s};
        QTest::newRow("more than half is there") << 1 << 3 << 0 << QStringList{u"100: -/100"_s};
        QTest::newRow("beside another") << 100 << 0 << 50
                                        << QStringList{u"10: 90/10"_s, u"50: 50/50"_s, u"100: -/100"_s};
        QTest::newRow("beside another, twelve parts")
            << 12 << 0 << 1 << QStringList{u"10: 11/1"_s, u"50: 6/6"_s, u"100: -/12"_s};
        QTest::newRow("beside another, two parts") << 2 << 0 << 1 << QStringList{u"50: 1/1"_s, u"100: -/2"_s};
        QTest::newRow("beside another, too small to split") << 1 << 0 << 1 << QStringList{u"100: -/1"_s};
    }

    /// Taken one after the other they end, each sends more than the one before, and nobody else's share changes.
    void steps()
    {
        QFETCH(int, source);
        QFETCH(int, target);
        QFETCH(int, other);
        QFETCH(QStringList, steps);
        TrafficProfile profile;
        TrafficEndpoint from = endpoint(u"source"_s, source);
        TrafficEndpoint to = endpoint(u"target"_s, std::abs(target), target > 0);
        bool isThere = target != 0;
        QStringList taken;
        int share = isThere && to.enabled ? targetShare(from, to) : 0;
        for (int i = 0; i < 5; ++i) {
            profile.endpoints = {from};
            if (isThere)
                profile.endpoints.append(to);
            if (other != 0)
                profile.endpoints.append(endpoint(u"other"_s, std::abs(other), other > 0));
            const CanaryStep step = nextCanaryStep(profile, from, isThere ? &to : nullptr);
            const bool isLast = step.percent == kWholeTraffic;
            taken.append(u"%1: %2/%3"_s.arg(step.percent)
                             .arg(isLast ? u"-"_s : QString::number(step.sourceWeight))
                             .arg(step.targetWeight));
            if (isLast)
                break;
            if (other > 0)
                QCOMPARE(step.sourceWeight + step.targetWeight, source + std::max(0, target));
            from.weight = step.sourceWeight;
            to = endpoint(u"target"_s, step.targetWeight);
            isThere = true;
            QVERIFY(targetShare(from, to) > share);
            share = targetShare(from, to);
        }
        QCOMPARE(taken, steps);
    }
};

QTEST_GUILESS_MAIN(CanaryStepsTest)
#include "tst_canarysteps.moc"
