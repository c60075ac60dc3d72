// azrelocate's own discovery, up to a chosen point, without a window.
#include "azure/azuresession.h"
#include "estate/discovery.h"
#include "estate/scopequery.h"
#include "estatepages.h"
#include "http/httpclient.h"
#include "store/relocationfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

class AnyoneCredential final : public Credential
{
public:
    Result<AccessToken> token(const TokenRequest &, const CallContext &) override
    {
        return AccessToken{"token", QDateTime::currentDateTimeUtc().addSecs(3600)};
    }
    QString principal() const override { return u"benchmark"_s; }
};

Result<AzureReader> readerOf(const QString &port, const QString &authorityFile)
{
    QFile authority(authorityFile);
    if (!authority.open(QIODevice::ReadOnly))
        return Error::input(authority.errorString(), u"Authority"_s);
    auto cloud = Cloud::load(u"AzureCloud"_s);
    if (!cloud)
        return cloud.error();
    cloud->resourceManager = QUrl(u"https://localhost:%1"_s.arg(port));
    HttpClient::Options transport;
    transport.extraAuthorities = QSslCertificate::fromData(authority.readAll());
    AzureSessionOptions session;
    session.cloud = *cloud;
    session.credential = std::make_shared<AnyoneCredential>();
    session.transport = std::make_shared<HttpClient>(transport);
    session.waitScale =
        0; // no pacing, as the peers have none: Azure's 15 queries in 5 seconds would be all that is seen
    return AzureReader(AzureSession::create(session));
}

Result<Inventory> inventoryOf(const AzureReader &azure, bool withLists)
{
    Scope scope;
    scope.subscriptions = {QString::fromLatin1(bench::kSubscription)};
    if (withLists)
        return discover(scope, azure, {}, {});
    Inventory inventory;
    const auto read = addFromGraph(scope, azure, inventory, [](qsizetype, qint64) {}, {});
    return read ? Result<Inventory>(std::move(inventory)) : Result<Inventory>(read.error());
}

}

// discoveryclient graph|stored|whole PORT AUTHORITY-FILE: how far it goes; "whole" also compares with the lists.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString &mode = arguments.at(1);
    QTextStream err(stderr);
    const auto azure = readerOf(arguments.at(2), arguments.at(3));
    if (!azure) {
        err << azure.error().toLine() << Qt::endl;
        return 1;
    }
    const auto inventory = inventoryOf(*azure, mode == "whole"_L1);
    if (!inventory) {
        err << inventory.error().toLine() << Qt::endl;
        return 1;
    }
    if (mode != "graph"_L1) {
        const QTemporaryDir directory;
        auto file = RelocationFile::create(directory.filePath(u"bench.relocation"_s), {}, {});
        const auto stored = file ? (*file)->setInventory(*inventory) : Result<void>(file.error());
        if (!stored) {
            err << stored.error().toLine() << Qt::endl;
            return 1;
        }
    }
    QTextStream(stdout) << inventory->size() << Qt::endl;
    return 0;
}
