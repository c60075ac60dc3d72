#include "cannedazure.h"
#include "checklist/deferred.h"
#include "store/filetaskjournal.h"
#include "tasks/azureexecutor.h"
#include "tasks/changetask.h"
#include "teststore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// What is written comes back, by one thread or many, fast enough, and without secrets.
class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sampleComesBack();
    void taskComesBack();
    void personsWordOutlivesAChecks();
    void wordEndsWithItsTime_data();
    void wordEndsWithItsTime();
    void eventsNameWhatHappened();
    void manyThreads();
    void twentyThousandResources();
    void appendIsFast();
    void noSecretOfADeferredValue();

private:
    QTemporaryDir m_dir;
};

void TestValues::sampleComesBack()
{
    const QString path = m_dir.filePath(u"sample.relocation"_s);
    test::writeSample(path);
    const auto file = test::openFile(path);
    QCOMPARE(*file->settings(), test::sampleSettings());
    QCOMPARE(file->items()->size(), 2);
    const StoredItem item = *file->item(u"dom.ttl"_s);
    QCOMPARE(toString(item.state), toString(ItemState::Passed));
    QCOMPARE(item.finding.objects().first().message.toString(), u"TTL is 300"_s);
    QCOMPARE(item.evidence.probes.size(), 1);
    QVERIFY(item.checkedAt.isValid());
    QCOMPARE(toString(file->item(u"never"_s)->state), toString(ItemState::Unchecked));
    QCOMPARE(toString(file->item(u"sub.choice"_s)->stateAt(QDateTime::currentDateTimeUtc())),
             toString(ItemState::Waived));
    QCOMPARE(file->decisions()->first().choice, u"warm"_s);
    QCOMPARE(file->comments()->first().text, u"fine"_s);
    QCOMPARE(file->signOffs()->first().chainHead,
             file->events(5, 1)->first().hash); // what was there when it was signed
    QCOMPARE(file->plan()->resources.size(), 1);
    const Inventory inventory = *file->inventory();
    QCOMPARE(inventory.size(), 3);
    QCOMPARE(inventory.expected, 3);
    QCOMPARE(inventory.skipped.size(), 1);
    QCOMPARE(inventory.groups.size(), 1);
    QCOMPARE(inventory.groups.first().id.name(), u"rg-empty"_s);
    QCOMPARE(inventory.resources()[1].name, u"b"_s);
    QCOMPARE(inventory.resources()[1].object().value("sku"_L1)["name"_L1].toString(), u"Standard"_s);
}

void TestValues::taskComesBack()
{
    const auto file = RelocationFile::create(m_dir.filePath(u"task.relocation"_s), test::sampleSettings(), {});
    QVERIFY(file);
    const QDateTime now = QDateTime::fromString(u"2026-05-01T10:11:12.345Z"_s, Qt::ISODateWithMs);
    Task task = taskFor(test::sampleChange(u"www"_s), now);
    task.state = TaskState::Waiting;
    task.dependsOn = {u"a"_s, u"b"_s};
    task.wave = 3;
    task.progress = 33.3;
    task.reason = {"Waits for %1", {u"x"_s}};
    task.error = Error::cancelled(u"PUT x"_s);
    task.journal.stage = JournalStage::Accepted;
    task.journal.step = 1;
    task.journal.attempts = 2;
    task.journal.troubleSince = now;
    task.journal.acceptedAt = now;
    Operation operation;
    operation.url = QUrl(u"https://management.azure.com/op/1?api-version=1&t=a%2Fb"_s);
    operation.method = "PUT";
    operation.startedAt = now;
    task.journal.operation = operation;
    RequestRecord record;
    record.requestId = u"r-1"_s;
    task.requests = {record};
    task.startedAt = now;
    task.nextAt = now.addSecs(5);
    FileTaskJournal journal(*file);
    QVERIFY(journal.save({task}, TaskTransition::Accepted));
    const Task back = journal.load()->first();
    QCOMPARE(back.change.toJson(), task.change.toJson());
    QCOMPARE(toString(back.state), toString(task.state));
    QCOMPARE(back.dependsOn, task.dependsOn);
    QCOMPARE(back.wave, 3);
    QCOMPARE(back.progress, 33.3);
    QCOMPARE(back.reason, task.reason);
    QCOMPARE(back.error->code, u"Cancelled"_s);
    QCOMPARE(toString(back.journal.stage), toString(JournalStage::Accepted));
    QCOMPARE(back.journal.step, 1);
    QCOMPARE(back.journal.attempts, 2);
    QCOMPARE(back.journal.troubleSince, now);
    QCOMPARE(back.journal.acceptedAt, now);
    QCOMPARE(back.journal.operation->url, operation.url);
    QCOMPARE(back.requests.first().requestId, u"r-1"_s);
    QCOMPARE(back.createdAt, now);
    QCOMPARE(back.startedAt, now);
    QVERIFY(back.endedAt.isNull());
    QCOMPARE(back.nextAt, task.nextAt);
    QVERIFY((*file)->verify()->ok);
}

void TestValues::personsWordOutlivesAChecks()
{
    const auto file = RelocationFile::create(m_dir.filePath(u"word.relocation"_s), test::sampleSettings(), {});
    QVERIFY(file);
    QVERIFY((*file)->setPersonsWord(u"lz.hub"_s, {Override::Kind::Attested, u"Ann"_s, u"seen"_s, {}, {}}));
    QVERIFY((*file)->setChecked(u"lz.hub"_s, ItemState::CouldNotCheck, {}, {}));
    QCOMPARE((*file)->item(u"lz.hub"_s)->personsWord->note, u"seen"_s);
    QVERIFY((*file)->setStale({u"lz.hub"_s}, u"changed"_s));
    QCOMPARE(toString((*file)->item(u"lz.hub"_s)->state), toString(ItemState::Stale));
    QVERIFY((*file)->clearPersonsWord(u"lz.hub"_s, u"mistaken"_s));
    QVERIFY(!(*file)->item(u"lz.hub"_s)->personsWord);
    QVERIFY((*file)->verify()->ok);
}

void TestValues::wordEndsWithItsTime_data()
{
    QTest::addColumn<int>("untilInSeconds");
    QTest::addColumn<QString>("state");
    QTest::newRow("without end") << 0 << u"waived"_s;
    QTest::newRow("still valid") << 60 << u"waived"_s;
    QTest::newRow("over") << -60 << u"action-needed"_s;
}

void TestValues::wordEndsWithItsTime()
{
    QFETCH(int, untilInSeconds);
    QFETCH(QString, state);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    StoredItem item;
    item.state = ItemState::ActionNeeded;
    item.personsWord = Override{Override::Kind::Waived, u"Ann"_s, u"why"_s,
                                untilInSeconds == 0 ? QDateTime() : now.addSecs(untilInSeconds), now};
    QCOMPARE(toString(item.stateAt(now)), state);
}

void TestValues::eventsNameWhatHappened()
{
    const QString path = m_dir.filePath(u"events.relocation"_s);
    test::writeSample(path);
    const auto file = test::openFile(path, RelocationFile::Access::ReadOnly);
    const QList<Event> events = *file->events();
    QCOMPARE(events.size(), 10);
    QCOMPARE(events.first().kind, u"relocation.created"_s);
    QCOMPARE(events.last().kind, u"discovery.started"_s);
    QCOMPARE(events.last().actor, u"tester"_s);
    QCOMPARE(file->events(0, 0, u"dom.ttl"_s)->size(), 2);
    QCOMPARE(file->events(8)->size(), 2);
    QCOMPARE(file->events(0, 3)->size(), 3);
    const auto taken = test::openFile(path)->appendEvent(u"x"_s, {}, {{u"rows"_s, 1}});
    QCOMPARE(taken.error().code, u"ReservedMember"_s);
}

void TestValues::manyThreads()
{
    const auto file = RelocationFile::create(m_dir.filePath(u"threads.relocation"_s), test::sampleSettings(), {});
    QVERIFY(file);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&file, t] {
                for (int i = 0; i < 50; ++i) {
                    static_cast<void>((*file)->setChecked(u"item.%1"_s.arg(t), ItemState::Passed, {}, {}));
                    static_cast<void>((*file)->items());
                }
            });
        }
    }
    const auto report = (*file)->verify();
    QVERIFY(report->ok);
    QCOMPARE(report->events, 401);
}

void TestValues::twentyThousandResources()
{
    const auto file = RelocationFile::create(m_dir.filePath(u"big.relocation"_s), test::sampleSettings(), {});
    QVERIFY(file);
    Inventory inventory;
    for (int i = 0; i < 20'000; ++i) {
        Resource resource;
        resource.id =
            ResourceId(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/disk-%1"_s.arg(i));
        resource.type = u"Microsoft.Compute/disks"_s;
        resource.name = u"disk-%1"_s.arg(i);
        resource.location = Region(u"westeurope"_s);
        resource.json =
            "{\"properties\":{\"diskSizeGB\":128,\"provisioningState\":\"Succeeded\"},\"sku\":{\"name\":\"P10\"}}";
        inventory.append(resource);
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY((*file)->setInventory(inventory));
    qInfo("20,000 resources written in %lld ms", timer.restart());
    QCOMPARE((*file)->inventory()->size(), 20'000);
    qInfo("read in %lld ms", timer.restart());
    QVERIFY((*file)->verify()->ok);
    qInfo("verified in %lld ms", timer.restart());
}

void TestValues::appendIsFast()
{
    const auto file = RelocationFile::create(m_dir.filePath(u"fast.relocation"_s), test::sampleSettings(), {});
    QVERIFY(file);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 500; ++i)
        QVERIFY((*file)->appendEvent(u"test"_s, {}, {{u"n"_s, i}}));
    qInfo("one event takes %.2f ms", static_cast<double>(timer.elapsed()) / 500);
}

void TestValues::noSecretOfADeferredValue()
{
    const QString path = m_dir.filePath(u"secrets.relocation"_s);
    test::CannedAzure azure;
    azure.answer(u"GET https://kv.vault.azure.net/secrets/db"_s, {200, R"({"value":"SECRET-MARKER"})", {}});
    azure.answer(u"PUT https://kv2.vault.azure.net/secrets/db"_s, {200, R"({"value":"SECRET-MARKER"})", {}});
    const auto file = RelocationFile::create(path, test::sampleSettings(), {});
    QVERIFY(file);
    FileTaskJournal journal(*file);
    AzureExecutor executor{AzureReader(azure.session()), AzureWriter(azure.session())};
    const SystemClock clock;
    Change change = test::sampleChange(u"copy"_s);
    change.request.pathOrUrl = u"https://kv2.vault.azure.net/secrets/db"_s;
    change.request.secret = true;
    change.request.body = QJsonObject{
        {u"value"_s, deferred::read("GET", u"https://kv.vault.azure.net/secrets/db"_s, u"7.4"_s, u"/value"_s)}};
    change.seal();
    Task task = taskFor(change, clock.now());
    QVERIFY(journal.save({task}, TaskTransition::Added));
    QVERIFY(ChangeTask(journal, executor, clock).advance(task, {}));
    QCOMPARE(toString(task.state), u"succeeded"_s);
    QVERIFY(azure.last().body.contains("SECRET-MARKER")); // it did go to the target

    QByteArray bytes;
    for (const QString &name : {path, QString(path + u"-wal"_s)}) {
        QFile part(name);
        QVERIFY(part.open(QIODevice::ReadOnly));
        bytes += part.readAll();
    }
    QVERIFY(bytes.contains("/secrets/db")); // where it comes from is there
    QVERIFY(!bytes.contains("SECRET-MARKER"));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
