// What AzCopy 10.32 prints with --output-type json, line by line.
#include "azcopy/azcopyoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;

using Kind = AzCopyMessage::Kind;
using Status = AzCopyProgress::Status;
Q_DECLARE_METATYPE(azrelocate::AzCopyMessage::Kind)
Q_DECLARE_METATYPE(azrelocate::AzCopyProgress::Status)

namespace {

QByteArray azCopyLine(const QString &type, const QString &content)
{
    return QJsonDocument(QJsonObject{{u"TimeStamp"_s, u"2026-01-02T03:04:05.6Z"_s},
                                     {u"MessageType"_s, type},
                                     {u"MessageContent"_s, content}})
        .toJson(QJsonDocument::Compact);
}

QByteArray azCopyLine(const QString &type, const QJsonObject &content)
{
    return azCopyLine(type, QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)));
}

}

class AzCopyOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("a remark") << azCopyLine(u"Info"_s, u"INFO: Scanning..."_s) << Kind::Info
                                  << u"INFO: Scanning..."_s;
        QTest::newRow("it gives up") << azCopyLine(u"Error"_s, u"Cannot perform copy"_s) << Kind::Failure
                                     << u"Cannot perform copy"_s;
        QTest::newRow("an address in a failure")
            << azCopyLine(u"Error"_s, u"GET https://a.blob/c?sv=1&sig=SECRET%2B1&se=2 failed"_s) << Kind::Failure
            << u"GET https://a.blob/c?sv=1&sig=***&se=2 failed"_s;
        QTest::newRow("it asks") << azCopyLine(u"Prompt"_s, u"Overwrite?"_s) << Kind::Question << u"Overwrite?"_s;
        QTest::newRow("a synchronisation compares")
            << azCopyLine(u"Progress"_s, QJsonObject{{u"FilesScannedAtSource"_s, 3}}) << Kind::Scanning << QString();
        QTest::newRow("the end of a dry run") << azCopyLine(u"EndOfJob"_s, QString()) << Kind::Ended << QString();
    }

    void kinds()
    {
        QFETCH(QByteArray, line);
        QFETCH(Kind, kind);
        const auto message = parseAzCopyLine(line);
        QVERIFY(message);
        QVERIFY(message->kind == kind);
        QTEST(message->text, "text");
        QVERIFY(!message->progress);
    }

    void aJobSaysItsNameAndItsLog()
    {
        const auto message = parseAzCopyLine(azCopyLine(
            u"Init"_s, QJsonObject{{u"JobID"_s, u"407f47db"_s}, {u"LogFileLocation"_s, u"logs/407f47db.log"_s}}));
        QVERIFY(message && message->kind == Kind::Started);
        QCOMPARE(message->jobId, u"407f47db"_s);
        QCOMPARE(message->logFile, u"logs/407f47db.log"_s);
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Status>("status");
        QTest::newRow("at work") << u"InProgress"_s << Status::Running;
        QTest::newRow("being cancelled") << u"Cancelling"_s << Status::Running;
        QTest::newRow("cancelled") << u"Cancelled"_s << Status::Cancelled;
        QTest::newRow("failed") << u"Failed"_s << Status::Failed;
        QTest::newRow("done") << u"Completed"_s << Status::Completed;
        QTest::newRow("some failed") << u"CompletedWithErrors"_s << Status::CompletedWithProblems;
        QTest::newRow("some skipped") << u"CompletedWithSkipped"_s << Status::CompletedWithProblems;
        QTest::newRow("both") << u"CompletedWithErrorsAndSkipped"_s << Status::CompletedWithProblems;
    }

    void statuses()
    {
        QFETCH(QString, word);
        QFETCH(Status, status);
        const auto message = parseAzCopyLine(azCopyLine(u"EndOfJob"_s, QJsonObject{{u"JobStatus"_s, word}}));
        QVERIFY(message && message->progress);
        QVERIFY(message->progress->status == status);
    }

    void numbersAreTexts()
    {
        const auto message = parseAzCopyLine(azCopyLine(u"Progress"_s,
                                                        QJsonObject{{u"JobID"_s, u"j"_s},
                                                                    {u"JobStatus"_s, u"InProgress"_s},
                                                                    {u"CompleteJobOrdered"_s, true},
                                                                    {u"TotalTransfers"_s, u"2000"_s},
                                                                    {u"TransfersCompleted"_s, u"1081"_s},
                                                                    {u"TransfersFailed"_s, u"2"_s},
                                                                    {u"TransfersSkipped"_s, u"1"_s},
                                                                    {u"DeleteTransfersCompleted"_s, u"10"_s},
                                                                    {u"TotalBytesTransferred"_s, u"2196000"_s},
                                                                    {u"TotalBytesExpected"_s, 4'000'000},
                                                                    {u"PercentComplete"_s, u"54.9"_s}}));
        QVERIFY(message && message->progress);
        const AzCopyProgress &progress = *message->progress;
        QCOMPARE(message->jobId, u"j"_s);
        QCOMPARE(progress.total, 2000);
        QCOMPARE(progress.completed, 1081);
        QCOMPARE(progress.failed, 2);
        QCOMPARE(progress.skipped, 1);
        QCOMPARE(progress.deleted, 10);
        QCOMPARE(progress.bytesDone, 2'196'000);
        QCOMPARE(progress.bytesExpected, 4'000'000);
        QCOMPARE(progress.percent, 54.9);
        QVERIFY(progress.isListed);
    }

    void numbersThatAreNone()
    {
        const auto message = parseAzCopyLine(azCopyLine(u"Progress"_s,
                                                        QJsonObject{{u"JobStatus"_s, u"InProgress"_s},
                                                                    {u"TotalTransfers"_s, u"many"_s},
                                                                    {u"TransfersCompleted"_s, -4},
                                                                    {u"TotalBytesExpected"_s, u"1e300"_s},
                                                                    {u"PercentComplete"_s, u"NaN"_s}}));
        QVERIFY(message && message->progress);
        QCOMPARE(message->progress->total, 0);
        QCOMPARE(message->progress->completed, 0);
        QVERIFY(message->progress->bytesExpected > 0);
        QCOMPARE(message->progress->percent, 0.0);
    }

    void failuresComeWithoutTheirSignature()
    {
        const QJsonArray failed{QJsonObject{{u"Src"_s, u"https://a.blob/c/x?sv=1&sig=SECRET"_s},
                                            {u"Dst"_s, u"https://b.blob/c/x?sig=SECRET"_s},
                                            {u"TransferStatus"_s, u"Failed"_s},
                                            {u"ErrorCode"_s, u"403"_s}}};
        const auto message = parseAzCopyLine(
            azCopyLine(u"EndOfJob"_s, QJsonObject{{u"JobStatus"_s, u"Failed"_s}, {u"FailedTransfers"_s, failed}}));
        QVERIFY(message && message->progress);
        const FailedTransfer expected{u"https://a.blob/c/x"_s, u"https://b.blob/c/x"_s, u"Failed"_s, 403};
        QCOMPARE(message->progress->failures, QList{expected});
    }

    void otherLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("plain text") << QByteArray("Enter to continue");
        QTest::newRow("a message of another kind") << azCopyLine(u"Gossip"_s, QString());
        QTest::newRow("cut in the middle") << azCopyLine(u"Info"_s, u"INFO: Scanning..."_s).chopped(9);
    }

    void otherLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        const auto message = parseAzCopyLine(line);
        QVERIFY(!message);
        QVERIFY(message.error().kind == ErrorKind::Protocol);
    }
};

QTEST_APPLESS_MAIN(AzCopyOutputTest)
#include "tst_azcopyoutput.moc"
