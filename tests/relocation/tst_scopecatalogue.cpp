// The catalogue of what can be chosen, read from the simulated Azure.
#include "relocation/scopechoice.h"
#include "relocation/signin.h"
#include "tests/support/testsandbox.h"

#include <QTest>

#include <algorithm>

using namespace azrelocate;
using namespace Qt::StringLiterals;

class ScopeCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<test::TestSandbox>(sandbox::SandboxOptions());
        QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
        const sandbox::SandboxInfo &info = m_sandbox->info();
        const auto cloud = Cloud::load(info.cloudFile);
        QVERIFY(cloud);
        RelocationSettings settings;
        settings.cloud = cloud->toJson();
        settings.caFile = info.caFile;
        SignInOptions options;
        options.kind = CredentialKind::Environment;
        options.environment = QProcessEnvironment();
        options.environment.insert(u"AZURE_TENANT_ID"_s, info.tenantId);
        options.environment.insert(u"AZURE_CLIENT_ID"_s, info.clientId);
        options.environment.insert(u"AZURE_CLIENT_SECRET"_s, info.clientSecret);
        options.clock = m_sandbox->clock();
        const auto session = signIn(settings, options, {});
        QVERIFY2(session, session ? "" : qPrintable(session.error().toLine()));
        m_azure = std::make_unique<AzureReader>(*session);
    }

    void subscriptionsHaveNames()
    {
        const auto subscriptions = scopeSubscriptions(*m_azure, {});
        QVERIFY(subscriptions);
        QCOMPARE(subscriptions->size(), m_sandbox->info().subscriptionIds.size());
        QCOMPARE(subscriptions->first().displayName, u"Contoso Shop Production"_s);
    }

    void groupsHaveCounts()
    {
        const auto groups = scopeGroups(*m_azure, m_sandbox->info().subscriptionIds, {}, {});
        QVERIFY2(groups, groups ? "" : qPrintable(groups.error().toLine()));
        const ScopeGroup *app = find(*groups, u"rg-shop-app-weu"_s);
        QVERIFY(app);
        QCOMPARE(app->group.location.name(), u"westeurope"_s);
        QCOMPARE(app->group.tags.value(u"environment"_s), u"production"_s);
        const bool sites = std::any_of(app->counts.begin(), app->counts.end(), [](const ResourceCount &count) {
            return count.type == "microsoft.web/sites"_L1 && count.region.name() == "westeurope"_L1 && count.count == 2;
        });
        QVERIFY(sites);
        const auto proposal = proposedSource(sumOf(*groups));
        QVERIFY(proposal);
        QCOMPARE(proposal->region.name(), u"westeurope"_s);
    }

    void tagsNarrowTheCounts()
    {
        const QStringList subscriptions = m_sandbox->info().subscriptionIds;
        const auto all = scopeGroups(*m_azure, subscriptions, {}, {});
        const auto some = scopeGroups(*m_azure, subscriptions, {{u"workload"_s, u"contoso-shop"_s}}, {});
        const auto none = scopeGroups(*m_azure, subscriptions, {{u"workload"_s, u"of nobody"_s}}, {});
        QVERIFY(all && some && none);
        QCOMPARE(some->size(), all->size()); // the groups stay, to be seen with nothing in them
        QVERIFY(sumOf(*some).resources > 0);
        QVERIFY(sumOf(*some).resources < sumOf(*all).resources);
        QCOMPARE(sumOf(*none).resources, 0);
    }

    void noSubscriptionIsNotTheWholeTenant()
    {
        const auto groups = scopeGroups(*m_azure, {}, {}, {});
        QVERIFY(groups);
        QVERIFY(groups->isEmpty());
    }

    void locationsHaveWhatChoosingNeeds()
    {
        const auto locations = scopeLocations(*m_azure, m_sandbox->info().subscriptionIds.first(), {});
        QVERIFY(locations);
        const auto sweden = std::find_if(locations->begin(), locations->end(), [](const Location &location) {
            return location.region.name() == "swedencentral"_L1;
        });
        QVERIFY(sweden != locations->end());
        QCOMPARE(sweden->displayName, u"Sweden Central"_s);
        QCOMPARE(sweden->geographyGroup, u"Europe"_s);
        QCOMPARE(sweden->paired.first().name(), u"swedensouth"_s);
        QCOMPARE(sweden->zones.size(), 3);
        QVERIFY(sweden->position);
        const bool onEarth = std::all_of(locations->begin(), locations->end(), [](const Location &location) {
            return location.position && qAbs(location.position->latitude) <= 90
                && qAbs(location.position->longitude) <= 180;
        });
        QVERIFY(onEarth);
        QVERIFY(std::is_sorted(locations->begin(), locations->end(), [](const Location &a, const Location &b) {
            return QString::localeAwareCompare(a.displayName, b.displayName) < 0;
        }));
    }

    void offersAreKnownOrSaidToBeUnknown()
    {
        const auto offers = typeOffers(*m_azure, m_sandbox->info().subscriptionIds.first(),
                                       {u"microsoft.web/sites"_s, u"microsoft.web/nosuchthing"_s}, {});
        QVERIFY2(offers, offers ? "" : qPrintable(offers.error().toLine()));
        QCOMPARE(offers->size(), 2);
        QVERIFY(offers->at(0).isKnown);
        QVERIFY(offers->at(0).isOfferedIn(Region(u"swedencentral"_s)));
        QVERIFY(!offers->at(0).isOfferedIn(Region(u"nowhere"_s)));
        QVERIFY(!offers->at(1).isKnown);
    }

    void stopEndsTheReading()
    {
        std::stop_source stop;
        stop.request_stop();
        CallContext context;
        context.stop = stop.get_token();
        const auto groups = scopeGroups(*m_azure, m_sandbox->info().subscriptionIds, {}, context);
        QVERIFY(!groups);
        QVERIFY(groups.error().kind == ErrorKind::Cancelled);
    }

private:
    static const ScopeGroup *find(const QList<ScopeGroup> &groups, const QString &name)
    {
        const auto found = std::find_if(groups.begin(), groups.end(),
                                        [&](const ScopeGroup &group) { return group.group.name == name; });
        return found == groups.end() ? nullptr : &*found;
    }

    std::unique_ptr<test::TestSandbox> m_sandbox;
    std::unique_ptr<AzureReader> m_azure;
};

QTEST_GUILESS_MAIN(ScopeCatalogueTest)
#include "tst_scopecatalogue.moc"
