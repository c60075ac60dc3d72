#include "areas/identities/workload.h"
#include "checklist/vaultaccess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::identities;
using namespace Qt::StringLiterals;

namespace {

VaultAccessPolicy policy(const QStringList &secrets, const QStringList &keys = {})
{
    VaultAccessPolicy policy;
    policy.objectId = u"old"_s;
    policy.secrets = secrets;
    policy.keys = keys;
    return policy;
}

}
Q_DECLARE_METATYPE(azrelocate::VaultAccessPolicy)

class TestVaultAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permissions_data()
    {
        QTest::addColumn<VaultAccessPolicy>("actual");
        QTest::addColumn<bool>("enough");
        QTest::newRow("equal, in other case") << policy({u"Get"_s, u"LIST"_s}) << true;
        QTest::newRow("more") << policy({u"get"_s, u"list"_s, u"set"_s}, {u"sign"_s}) << true;
        QTest::newRow("all") << policy({u"all"_s}) << true;
        QTest::newRow("one less") << policy({u"get"_s}) << false;
        QTest::newRow("of another kind") << policy({}, {u"get"_s, u"list"_s}) << false;
    }
    void permissions()
    {
        QFETCH(VaultAccessPolicy, actual);
        QTEST(allowsAtLeast(actual, policy({u"get"_s, u"list"_s})), "enough");
    }

    void onlyTheIdentitysOwnPolicyCounts()
    {
        Vault vault;
        VaultAccessPolicy onBehalf = policy({u"all"_s});
        onBehalf.applicationId = u"app"_s;
        vault.accessPolicies = {onBehalf};
        QVERIFY(!policyFor(vault, u"old"_s));
        vault.accessPolicies.append(policy({u"get"_s}));
        QVERIFY(policyFor(vault, u"OLD"_s));
        QVERIFY(!policyFor(vault, u"new"_s));
    }

    void aPolicyIsAddedAndTakenAwayAgain()
    {
        Vault vault;
        vault.id = ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv"_s);
        vault.tenantId = u"t"_s;
        const Change change = addAccessPolicy(u"idn.system"_s, vault, policy({u"get"_s}), u"new"_s, u"shop"_s);
        QVERIFY(change.request.pathOrUrl.endsWith("/accessPolicies/add"_L1));
        const QJsonObject expected =
            QJsonDocument::fromJson(
                R"({"properties":{"accessPolicies":[{"tenantId":"t","objectId":"new","permissions":{"secrets":["get"]}}]}})")
                .object();
        QCOMPARE(change.request.body.toObject(), expected);
        QVERIFY(change.undoRequests.first().pathOrUrl.endsWith("/accessPolicies/remove"_L1));
        QCOMPARE(change.id, addAccessPolicy(u"idn.system"_s, vault, policy({u"get"_s}), u"new"_s, u"shop"_s).id);
    }

    void identityBlocks_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("system");
        QTest::newRow("system") << u"SystemAssigned"_s << true;
        QTest::newRow("both, with a blank") << u"SystemAssigned, UserAssigned"_s << true;
        QTest::newRow("both, without") << u"SystemAssigned,UserAssigned"_s << true;
        QTest::newRow("user") << u"UserAssigned"_s << false;
        QTest::newRow("none") << u"None"_s << false;
        QTest::newRow("no block") << QString() << false;
    }
    void identityBlocks()
    {
        QFETCH(QString, type);
        const QJsonObject resource{{u"identity"_s, QJsonObject{{u"type"_s, type}}}};
        QTEST(parseIdentityBlock(resource).system, "system");
    }

    void blockIsWrittenWithoutPrincipals()
    {
        IdentityBlock block;
        QCOMPARE(identityBody(block).value("identity"_L1)["type"_L1].toString(), u"None"_s);
        block.system = true;
        block.principalId = u"p"_s;
        block.userAssigned = {ResourceId(
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"_s)};
        const QJsonObject identity = identityBody(block).value("identity"_L1).toObject();
        QCOMPARE(identity.value("type"_L1).toString(), u"SystemAssigned, UserAssigned"_s);
        QCOMPARE(identity.value("userAssignedIdentities"_L1).toObject().size(), 1);
        QVERIFY(!identity.contains("principalId"_L1));
    }
};

QTEST_APPLESS_MAIN(TestVaultAccess)
#include "tst_vaultaccess.moc"
