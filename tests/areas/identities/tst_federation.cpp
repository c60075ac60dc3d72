#include "areas/identities/federation.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::identities;
using namespace Qt::StringLiterals;

namespace {

FederatedCredential credential(const QString &name, const QString &issuer, const QString &subject,
                               const QStringList &audiences = {u"api://AzureADTokenExchange"_s})
{
    return {{}, name, issuer, subject, audiences};
}

const QString kIssuer = u"https://token.actions.githubusercontent.com"_s;
const QString kSubject = u"repo:contoso/shop:ref:refs/heads/main"_s;

}
Q_DECLARE_METATYPE(azrelocate::FederatedCredential)

class TestFederation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trust_data()
    {
        QTest::addColumn<FederatedCredential>("there");
        QTest::addColumn<int>("trust");
        const auto row = [](const char *name, const FederatedCredential &there, Trust trust) {
            QTest::newRow(name) << there << static_cast<int>(trust);
        };
        row("equal", credential(u"main"_s, kIssuer, kSubject), Trust::Same);
        row("under another name", credential(u"github"_s, kIssuer, kSubject), Trust::Same);
        row("a slash more", credential(u"main"_s, kIssuer + u'/', kSubject), Trust::Same);
        row("another branch", credential(u"main"_s, kIssuer, kSubject + u'2'), Trust::Differs);
        row("another cluster", credential(u"Main"_s, u"https://westeurope.oic.prod-aks.azure.com/a/b"_s, kSubject),
            Trust::Differs);
        row("another audience", credential(u"main"_s, kIssuer, kSubject, {u"api://other"_s}), Trust::Differs);
        row("subject in other case", credential(u"other"_s, kIssuer, kSubject.toUpper()), Trust::Missing);
        row("another name, another subject", credential(u"other"_s, kIssuer, u"repo:x"_s), Trust::Missing);
    }
    void trust()
    {
        QFETCH(FederatedCredential, there);
        const int actual = static_cast<int>(trustOf(credential(u"main"_s, kIssuer, kSubject), {there}));
        QTEST(actual, "trust");
    }
    void nothingThere() { QCOMPARE(trustOf(credential(u"main"_s, kIssuer, kSubject), {}), Trust::Missing); }
};

QTEST_APPLESS_MAIN(TestFederation)
#include "tst_federation.moc"
