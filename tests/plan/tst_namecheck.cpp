#include "plan/namecheck.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

using Kind = NameProblem::Kind;
Q_DECLARE_METATYPE(std::optional<azrelocate::NameProblem::Kind>)

/// Names that people type.
class TestNameCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void targetNames_data();
    void targetNames();
    void groupNames_data();
    void groupNames();
    void hostNames_data();
    void hostNames();

private:
    Inventory m_inventory;
    Plan m_plan;
    std::optional<Recipes> m_recipes;
};

namespace {

const QString kGroup = u"/subscriptions/s-1/resourceGroups/rg-weu/providers/"_s;

std::optional<Kind> kindOf(const std::optional<NameProblem> &problem)
{
    return problem ? std::optional(problem->kind) : std::nullopt;
}

}

void TestNameCheck::initTestCase()
{
    m_recipes = *Recipes::load();
    m_plan.source = Region(u"westeurope"_s);
    m_plan.target = Region(u"swedencentral"_s);
    m_plan.groups.insert(u"rg-weu"_s, u"rg-sdc"_s);
    const auto add = [this](const QString &id, const QString &target) {
        Resource resource;
        resource.id = ResourceId(kGroup + id);
        resource.type = resource.id.type();
        resource.name = resource.id.name();
        resource.location = m_plan.source;
        m_inventory.append(resource);
        PlannedResource planned;
        planned.source = resource.id;
        planned.tool = Tool::Template;
        planned.target = resource.id.withResourceGroup(u"rg-sdc"_s).withName(target);
        m_plan.resources.append(planned);
    };
    add(u"Microsoft.Storage/storageAccounts/stshopweu"_s, u"stshopsdc"_s);
    add(u"Microsoft.Storage/storageAccounts/stlogsweu"_s, u"stlogssdc"_s);
    add(u"Microsoft.Network/virtualNetworks/vnet-a"_s, u"vnet-a"_s);
    add(u"Microsoft.Network/virtualNetworks/vnet-b"_s, u"vnet-b"_s);
}

void TestNameCheck::targetNames_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<Kind>>("expected");
    const std::optional<Kind> fine;
    QTest::newRow("account, as planned") << 0 << u"stshopsdc"_s << fine;
    QTest::newRow("account, another free name") << 0 << u"stshopnordics"_s << fine;
    QTest::newRow("nothing") << 0 << QString() << std::optional(Kind::Empty);
    QTest::newRow("account with capitals") << 0 << u"stShop"_s << std::optional(Kind::Characters);
    QTest::newRow("account with a hyphen") << 0 << u"st-shop"_s << std::optional(Kind::Characters);
    QTest::newRow("account with 25 characters") << 0 << QString(25, u'a') << std::optional(Kind::TooLong);
    QTest::newRow("account with 24 characters") << 0 << QString(24, u'a') << fine;
    QTest::newRow("account named like the source") << 0 << u"stshopweu"_s << std::optional(Kind::SameAsSource);
    QTest::newRow("account named like another of the plan") << 0 << u"stlogssdc"_s << std::optional(Kind::Taken);
    QTest::newRow("account named like another source") << 0 << u"stlogsweu"_s << std::optional(Kind::Taken);
    QTest::newRow("network keeps its name in another group") << 2 << u"vnet-a"_s << fine;
    QTest::newRow("network named like the other one") << 2 << u"VNET-B"_s << std::optional(Kind::Taken);
    QTest::newRow("network with a slash") << 2 << u"a/b"_s << std::optional(Kind::Characters);
    QTest::newRow("network that ends with a full stop") << 2 << u"net."_s << std::optional(Kind::Ending);
    QTest::newRow("line break") << 2 << u"net\nwork"_s << std::optional(Kind::Characters);
}

void TestNameCheck::targetNames()
{
    QFETCH(int, index);
    QFETCH(QString, name);
    QFETCH(std::optional<Kind>, expected);
    const Resource &resource = m_inventory.resources()[index];
    QVERIFY(kindOf(checkTargetName(name, resource.id, m_recipes->find(resource), m_plan, m_inventory)) == expected);
}

void TestNameCheck::groupNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<Kind>>("expected");
    const std::optional<Kind> fine;
    QTest::newRow("plain") << u"rg-shop_(new).1"_s << fine;
    QTest::newRow("90 letters") << QString(90, u'g') << fine;
    QTest::newRow("91 letters") << QString(91, u'g') << std::optional(Kind::TooLong);
    QTest::newRow("letters of any language") << u"rg-größe-仓库"_s << fine;
    QTest::newRow("blank inside") << u"rg shop"_s << std::optional(Kind::Characters);
    QTest::newRow("full stop at the end") << u"rg."_s << std::optional(Kind::Ending);
    QTest::newRow("nothing") << QString() << std::optional(Kind::Empty);
}

void TestNameCheck::groupNames()
{
    QFETCH(QString, name);
    QFETCH(std::optional<Kind>, expected);
    QVERIFY(kindOf(checkGroupName(name)) == expected);
}

void TestNameCheck::hostNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("two labels") << u"contoso.com"_s << true;
    QTest::newRow("capitals") << u"Shop.Contoso.com"_s << true;
    QTest::newRow("one label") << u"localhost"_s << false;
    QTest::newRow("empty label") << u"shop..com"_s << false;
    QTest::newRow("address with a scheme") << u"https://shop.com"_s << false;
    QTest::newRow("hyphen at the end of a label") << u"shop-.com"_s << false;
    QTest::newRow("label of 64") << QString(64, u'a') + u".com"_s << false;
    QTest::newRow("254 in all") << (QString(61, u'a') + u'.').repeated(4) + u"abcdef"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestNameCheck::hostNames()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(isHostName(name), valid);
}

QTEST_GUILESS_MAIN(TestNameCheck)
#include "tst_namecheck.moc"
