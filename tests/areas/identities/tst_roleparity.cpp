#include "checklist/roleparity.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kSubscription = u"/subscriptions/s-1"_s;
const QString kSource = kSubscription + u"/resourceGroups/rg-weu"_s;
const QString kTarget = kSubscription + u"/resourceGroups/rg-swc"_s;
const QString kVault = u"/providers/Microsoft.KeyVault/vaults/kv-"_s;
const QString kReader =
    kSubscription + u"/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"_s;
const QString kOwner =
    kSubscription + u"/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s;

Plan somePlan()
{
    Plan plan;
    plan.groups = {{u"rg-weu"_s, u"rg-swc"_s}, {u"rg-weu2"_s, u"rg-swc"_s}};
    const QString identities = u"/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-"_s;
    plan.resources = {
        {ResourceId(kSource + kVault + u"weu"_s), ResourceId(kTarget + kVault + u"swc"_s), Tool::Copy, 1, {}, false},
        {ResourceId(kSource + identities + u"weu"_s),
         ResourceId(kTarget + identities + u"swc"_s),
         Tool::Template,
         1,
         {},
         false},
        {ResourceId(kSource + u"/providers/Microsoft.Web/sites/stays"_s),
         ResourceId(kSource + u"/providers/Microsoft.Web/sites/stays"_s),
         Tool::Stay,
         0,
         {},
         false},
    };
    return plan;
}

RoleAssignment role(const QString &scope, const QString &definition = kReader, const QString &principal = u"p-1"_s,
                    const QString &condition = {})
{
    RoleAssignment assignment;
    assignment.scope = scope;
    assignment.roleDefinitionId = definition;
    assignment.principalId = principal;
    assignment.principalType = u"Group"_s;
    assignment.condition = condition;
    return assignment;
}

}
Q_DECLARE_METATYPE(azrelocate::RoleAssignment)

class TestRoleParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopes_data();
    void scopes();
    void states_data();
    void states();
    void successorTakesTheRoles();
    void twoGroupsThatBecomeOneNeedOneGrant();
    void additionalOnesAreNamed();
    void endingPrincipals();
};

void TestRoleParity::scopes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("group") << kSource << kTarget;
    QTest::newRow("resource that moves") << kSource + kVault + u"weu"_s << kTarget + kVault + u"swc"_s;
    QTest::newRow("part of one that moves")
        << kSource + kVault + u"weu/secrets/db"_s << kTarget + kVault + u"swc/secrets/db"_s;
    QTest::newRow("resource that stays") << kSource + u"/providers/Microsoft.Web/sites/stays"_s
                                         << kSource + u"/providers/Microsoft.Web/sites/stays"_s;
    QTest::newRow("subscription") << kSubscription << kSubscription;
    QTest::newRow("management group") << u"/providers/Microsoft.Management/managementGroups/root"_s
                                      << u"/providers/Microsoft.Management/managementGroups/root"_s;
}

void TestRoleParity::scopes()
{
    QFETCH(QString, source);
    const QList<WantedRole> wanted = wantedRoles({role(source)}, somePlan());
    QCOMPARE(wanted.size(), 1);
    QTEST(wanted.first().scope.toString(), "target");
    QCOMPARE(wanted.first().principalId, u"p-1"_s);
}

void TestRoleParity::states_data()
{
    QTest::addColumn<RoleAssignment>("source");
    QTest::addColumn<RoleAssignment>("there");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const RoleAssignment &source, const RoleAssignment &there, RoleState state) {
        QTest::newRow(name) << source << there << static_cast<int>(state);
    };
    row("equal", role(kSource), role(kTarget), RoleState::There);
    row("written in another case", role(kSource), role(kTarget.toUpper(), kReader.toUpper(), u"P-1"_s),
        RoleState::There);
    row("role without its subscription", role(kSource),
        role(kTarget, u"/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"_s),
        RoleState::There);
    row("another role", role(kSource), role(kTarget, kOwner), RoleState::Missing);
    row("another principal", role(kSource), role(kTarget, kReader, u"p-2"_s), RoleState::Missing);
    row("still at the source", role(kSource), role(kSource), RoleState::Missing);
    row("a wider scope is no counterpart", role(kSource), role(kSubscription), RoleState::Missing);
    row("same condition", role(kSource, kReader, u"p-1"_s, u"c"_s), role(kTarget, kReader, u"p-1"_s, u"c"_s),
        RoleState::There);
    row("condition lost", role(kSource, kReader, u"p-1"_s, u"c"_s), role(kTarget), RoleState::OtherCondition);
}

void TestRoleParity::states()
{
    QFETCH(RoleAssignment, source);
    QFETCH(RoleAssignment, there);
    const QList<WantedRole> wanted = wantedRoles({source}, somePlan());
    const int actual = static_cast<int>(roleStateOf(wanted.first(), {role(kTarget, kOwner, u"p-9"_s), there}));
    QTEST(actual, "state");
}

void TestRoleParity::successorTakesTheRoles()
{
    const QList<WantedRole> wanted = wantedRoles({role(kSource)}, somePlan(), u"p-new"_s);
    QCOMPARE(roleStateOf(wanted.first(), {role(kTarget)}), RoleState::Missing);
    QCOMPARE(roleStateOf(wanted.first(), {role(kTarget, kReader, u"p-new"_s)}), RoleState::There);
}

void TestRoleParity::twoGroupsThatBecomeOneNeedOneGrant()
{
    QCOMPARE(wantedRoles({role(kSource), role(kSource + u'2')}, somePlan()).size(), 1);
    QCOMPARE(wantedRoles({role(kSource), role(kSource + u'2', kOwner)}, somePlan()).size(), 2);
}

void TestRoleParity::additionalOnesAreNamed()
{
    const QList<WantedRole> wanted = wantedRoles({role(kSource)}, somePlan());
    const QList<RoleAssignment> beyond = rolesBeyond(wanted, {role(kTarget), role(kTarget, kOwner)});
    QCOMPARE(beyond.size(), 1);
    QCOMPARE(beyond.first().roleDefinitionId, kOwner);
    QVERIFY(rolesBeyond(wanted, {}).isEmpty());
}

void TestRoleParity::endingPrincipals()
{
    Inventory inventory;
    const auto add = [&](const QString &id, const QJsonObject &more) {
        QJsonObject object = more;
        object.insert(u"id"_s, id);
        inventory.append(Resource::fromObject(object));
    };
    add(kSource + kVault + u"weu"_s,
        {{u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}, {u"principalId"_s, u"SYSTEM"_s}}}});
    add(kSource + u"/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-weu"_s,
        {{u"properties"_s, QJsonObject{{u"principalId"_s, u"user"_s}}}});
    add(kSource + u"/providers/Microsoft.Web/sites/stays"_s,
        {{u"identity"_s, QJsonObject{{u"principalId"_s, u"stays"_s}}}});
    QCOMPARE(principalsThatEnd(inventory, somePlan()), (QSet<QString>{u"system"_s, u"user"_s}));
}

QTEST_APPLESS_MAIN(TestRoleParity)
#include "tst_roleparity.moc"
