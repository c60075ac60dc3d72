// An ordinary ARM template as the estate of the simulated Azure.
#include "tests/support/testsandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

class TemplateEstateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads_data();
    void loads();
};

void TemplateEstateTest::loads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("version");
    QTest::newRow("web app, plan and SQL") << u"webshop"_s << u"Microsoft.Web/sites/fabrikam-shop"_s << u"2022-09-01"_s;
    QTest::newRow("a machine with its network")
        << u"jumphost"_s << u"Microsoft.Compute/virtualMachines/jump"_s << u"2023-09-01"_s;
    QTest::newRow("storage and functions, symbolic names")
        << u"functions"_s << u"Microsoft.Storage/storageAccounts/fndata2"_s << u"2023-01-01"_s;
}

void TemplateEstateTest::loads()
{
    QFETCH(QString, file);
    QFETCH(QString, resource);
    QFETCH(QString, version);
    sandbox::SandboxOptions options;
    options.estatePath = QStringLiteral(AZRELOCATE_TEST_DATA) + u"/templates/%1.json"_s.arg(file);
    const TestSandbox sandbox(options);
    QVERIFY2(sandbox.error().isEmpty(), qPrintable(sandbox.error()));
    const QString path = sandbox.subscription() + u"/resourceGroups/%1/providers/"_s.arg(file) + resource;
    const auto caller = sandbox.caller();
    const HttpAnswer answer = caller->call("GET", sandbox.url(path, version));
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.json.value("location"_L1).toString(), u"westeurope"_s);
    QCOMPARE(answer.json.value("properties"_L1).toObject().value("provisioningState"_L1).toString(u"Succeeded"_s),
        u"Succeeded"_s);
    QVERIFY(!answer.body.contains("SECRET-MARKER"));
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TemplateEstateTest)
#include "tst_templateestate.moc"
