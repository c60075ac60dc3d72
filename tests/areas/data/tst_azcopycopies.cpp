// The real AzCopy copies containers of the simulated Azure, goes on after a stop and synchronises; skipped where it is
// not installed.
#include "azure/azurewriter.h"
#include "azure/blobreader.h"
#include "checklist/blobtransfer.h"
#include "tasks/azcopyexecutor.h"
#include "tasks/azureexecutor.h"
#include "tests/areas/itemdriver.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

namespace {

/// A store of the practice workload whose method is AzCopy, with a target account beside it.
class CopyWorld : public test::AreaWorld
{
public:
    explicit CopyWorld(const QString &faults = {})
        : AreaWorld(60, faults)
    {
    }

    /// What went wrong; empty: ready.
    QString prepare()
    {
        if (!error().isEmpty())
            return error();
        PlanChoices choices;
        choices.dataMethods.insert(ResourceId(source()), DataMethod::AzCopy);
        const auto plan = relocation().computePlan(choices, {});
        if (!plan)
            return plan.error().toLine();
        for (const PlannedStore &store : plan->stores) {
            if (store.source == ResourceId(source()))
                m_store = store;
        }
        if (m_store.method != DataMethod::AzCopy)
            return u"the plan does not copy with AzCopy"_s;
        if (!test::ItemDriver(*this).mend(u"lz.policy"_s)) // the target region is not allowed yet
            return u"the policy still forbids the target region"_s;
        put(m_store.target.resourceGroupId().toString(), u"2025-04-01"_s,
            {{u"location"_s, u"swedencentral"_s}, {u"tags"_s, QJsonObject{{u"costCenter"_s, u"4711"_s}}}});
        const int status = put(m_store.target.toString(), u"2025-08-01"_s,
                               {{u"location"_s, u"swedencentral"_s},
                                {u"kind"_s, u"StorageV2"_s},
                                {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_ZRS"_s}}},
                                {u"tags"_s, QJsonObject{{u"costCenter"_s, u"4711"_s}}},
                                {u"properties"_s,
                                 QJsonObject{{u"minimumTlsVersion"_s, u"TLS1_2"_s},
                                             {u"supportsHttpsTrafficOnly"_s, true},
                                             {u"allowBlobPublicAccess"_s, false}}}});
        return status < 300 ? QString() : u"no target account: %1"_s.arg(status);
    }

    QString source() const
    {
        return group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshopweu"_s;
    }
    QUrl endpoint(const ResourceId &account) const
    {
        return QUrl(u"https://%1.blob.core.windows.net/"_s.arg(account.name()));
    }
    const PlannedStore &store() const { return m_store; }

    /// Somebody writes to the source.
    bool write(const QString &container, const QString &name, const QByteArray &content)
    {
        AzureWrite blob;
        blob.method = "PUT";
        blob.pathOrUrl = blobUrl(endpoint(m_store.source), container, name).toString(QUrl::FullyEncoded);
        blob.headers = blobHeaders();
        blob.headers.emplaceBack("x-ms-blob-type", "BlockBlob");
        blob.headers.emplaceBack("Content-Type", "text/plain");
        blob.rawBody = content;
        return bool(AzureWriter(session()).send(blob, {}));
    }
    qsizetype blobsAtTarget(const QString &container) const
    {
        BlobReader blobs(AzureReader(session()), endpoint(m_store.target), container, {});
        qsizetype count = 0;
        while (true) {
            const auto next = blobs.next();
            if (!next || !*next)
                return next ? count : -1;
            ++count;
        }
    }

private:
    PlannedStore m_store;
};

QList<Change> transfersIn(const QList<Change> &changes)
{
    QList<Change> transfers;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(transfers),
                 [](const Change &change) { return isTransfer(change.request); });
    return transfers;
}

}

class AzCopyCopiesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Rights and containers, until the copies themselves are proposed.
    static QList<Change> proposedTransfers(test::ItemDriver &driver)
    {
        for (int round = 0; round < 4; ++round) {
            const QList<Change> changes = driver.propose(u"dat.copy"_s);
            const QList<Change> transfers = transfersIn(changes);
            if (!transfers.isEmpty())
                return changes;
            if (changes.isEmpty() || driver.apply(changes) != 0)
                return {};
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile program(QStringLiteral(AZRELOCATE_NPM_AZCOPY));
        if (!program.exists())
            QSKIP("AzCopy is not installed (tests/run installs it with npm)");
        program.setPermissions(program.permissions() | QFile::ExeOwner); // its package forgets to
        qputenv("AZRELOCATE_AZCOPY", program.fileName().toLocal8Bit());
        qputenv("AZCOPY_LOG_LOCATION", m_folder.filePath(u"logs"_s).toLocal8Bit());
    }

    void copiesVerifiesAndSynchronises()
    {
        CopyWorld world;
        QCOMPARE(world.prepare(), QString());
        test::ItemDriver driver(world);
        QVERIFY(test::ItemDriver::verdictOf(driver.check(u"dat.copy"_s), u"stshopweu/media"_s) != Verdict::Passes);
        QVERIFY(driver.mend(u"dat.copy"_s));
        const Finding copied = driver.check(u"dat.copy"_s);
        QVERIFY2(test::ItemDriver::verdictOf(copied, u"stshopweu/media"_s) == Verdict::Passes,
                 test::ItemDriver::text(copied).constData());
        const Finding verified = driver.check(u"dat.verified"_s);
        QVERIFY2(test::ItemDriver::verdictOf(verified, u"stshopweu/invoices"_s) == Verdict::Passes,
                 test::ItemDriver::text(verified).constData());

        for (int round = 0; round < 2; ++round) { // a synchronisation may be repeated
            world.clock().advance(std::chrono::minutes(10));
            QVERIFY(world.write(u"media"_s, u"new/%1 ü.txt"_s.arg(round), "new"));
            world.clock().advance(std::chrono::minutes(10));
            const Finding behind = driver.check(u"dat.sync"_s);
            QVERIFY2(test::ItemDriver::verdictOf(behind, u"stshopweu/media"_s) == Verdict::Fails,
                     test::ItemDriver::text(behind).constData());
            const QList<Change> changes = transfersIn(driver.propose(u"dat.sync"_s));
            QCOMPARE(changes.size(), 1);
            QCOMPARE(transferCommand(changes.first().request), QByteArray(kTransferSync));
            QCOMPARE(driver.apply(changes), 0);
            const Finding synced = driver.check(u"dat.sync"_s);
            QVERIFY2(test::ItemDriver::verdictOf(synced, u"stshopweu/media"_s) == Verdict::Passes,
                     test::ItemDriver::text(synced).constData());
        }
    }

    void failedBlobsAreNamedAndRetried()
    {
        CopyWorld world(u"400:1x@PUT /invoices/2026"_s);
        QCOMPARE(world.prepare(), QString());
        test::ItemDriver driver(world);
        const QList<Change> changes = proposedTransfers(driver);
        QVERIFY(!changes.isEmpty());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"AzCopyTransfersFailed"_s));
        QCOMPARE(driver.apply(changes), 1);
        const auto tasks = world.relocation().file().tasks();
        const auto failed = std::find_if(tasks->begin(), tasks->end(),
                                         [](const Task &task) { return task.state == TaskState::Failed; });
        QVERIFY(failed != tasks->end());
        QVERIFY2(failed->error->message.contains(u"1 of "_s) && failed->error->message.contains(u"invoice"_s)
                     && failed->error->message.contains(u"400"_s),
                 qPrintable(failed->error->message));
        QCOMPARE(failed->error->details.size(), 1);
        QVERIFY(world.relocation().retryTask(failed->id, {}, {}));
        const Finding copied = driver.check(u"dat.copy"_s);
        QVERIFY2(test::ItemDriver::verdictOf(copied, u"stshopweu/invoices"_s) == Verdict::Passes,
                 test::ItemDriver::text(copied).constData());
    }

    void aJobGoesOnInTheNextProcess()
    {
        CopyWorld world;
        QCOMPARE(world.prepare(), QString());
        constexpr int kBlobs = 60;
        test::ItemDriver driver(world);
        QVERIFY(!proposedTransfers(driver).isEmpty()); // the rights are there from here on
        for (int i = 0; i < kBlobs; ++i)
            QVERIFY(world.write(u"exports"_s, u"many/%1.txt"_s.arg(i), QByteArray::number(i)));
        Change copy;
        for (const Change &change : proposedTransfers(driver)) {
            if (change.request.pathOrUrl.endsWith("/exports"_L1))
                copy = change;
        }
        QVERIFY(isTransfer(copy.request));

        AzureExecutor azure(AzureReader(world.session()), AzureWriter(world.session()));
        Operation operation;
        {
            AzCopyExecutor first(azure, world.session(), {});
            const auto sent = first.send(copy.request, u"copy"_s, {});
            QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
            QVERIFY(sent->operation);
            operation = *sent->operation;
            QTRY_VERIFY_WITH_TIMEOUT(first.poll(operation, {}) && operation.url.hasQuery(), 30000);
        }                                                    // stopped wherever it was
        operation = Operation::fromJson(operation.toJson()); // as the file keeps it
        AzCopyExecutor second(azure, world.session(), {});
        Result<OperationStatus> status = second.poll(operation, {});
        for (int i = 0; i < 600 && status && status->state == OperationStatus::State::Running; ++i) {
            QTest::qWait(100);
            status = second.poll(operation, {});
        }
        QVERIFY(status);
        QVERIFY2(status->state == OperationStatus::State::Succeeded,
                 status->error ? qPrintable(status->error->message) : "");
        QCOMPARE(world.blobsAtTarget(u"exports"_s), kBlobs + 3);
    }

    void withoutAzCopyTheTaskSaysSo()
    {
        CopyWorld world;
        QCOMPARE(world.prepare(), QString());
        test::ItemDriver driver(world);
        const QList<Change> changes = proposedTransfers(driver);
        QVERIFY(!changes.isEmpty());
        const QByteArray real = qgetenv("AZRELOCATE_AZCOPY");
        qputenv("AZRELOCATE_AZCOPY", m_folder.filePath(u"none"_s).toLocal8Bit());
        for (qsizetype i = 0; i < transfersIn(changes).size(); ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"AzCopyMissing"_s));
        const int failed = driver.apply(changes);
        qputenv("AZRELOCATE_AZCOPY", real);
        QCOMPARE(failed, transfersIn(changes).size());
    }
};

QTEST_GUILESS_MAIN(AzCopyCopiesTest)
#include "tst_azcopycopies.moc"
