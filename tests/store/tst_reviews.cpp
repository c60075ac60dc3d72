#include "teststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// A reviewer's words: kept with their kind, told apart in the event log, open until they are answered.
class TestReviews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsComeBack_data();
    void kindsComeBack();
    void openQuestions_data();
    void openQuestions();
    void theLastOneNamedTakesCare();
};

void TestReviews::kindsComeBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("event");
    QTest::newRow("a remark") << int(Comment::Kind::Remark) << u"comment.added"_s;
    QTest::newRow("accepted by a reviewer") << int(Comment::Kind::Accepted) << u"item.accepted"_s;
    QTest::newRow("questioned by a reviewer") << int(Comment::Kind::Questioned) << u"item.questioned"_s;
    QTest::newRow("answered") << int(Comment::Kind::Answered) << u"item.answered"_s;
    QTest::newRow("assigned to somebody") << int(Comment::Kind::Assigned) << u"item.assigned"_s;
}

void TestReviews::kindsComeBack()
{
    QFETCH(int, kind);
    QFETCH(QString, event);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"shop.relocation"_s);
    const auto wanted = static_cast<Comment::Kind>(kind);
    {
        const auto file = RelocationFile::create(path, test::sampleSettings(), {});
        QVERIFY(file);
        QVERIFY((*file)->addComment({0, u"dom.ttl"_s, u"Grace"_s, u"why 300?"_s, {}, wanted}));
    }
    const auto file = test::openFile(path);
    const Comment comment = file->comments()->first();
    QCOMPARE(toString(comment.kind), toString(wanted));
    QVERIFY(commentKindFromString(toString(wanted)) == wanted);
    QCOMPARE(comment.text, u"why 300?"_s);
    const Event last = file->events()->last();
    QCOMPARE(last.kind, event);
    QCOMPARE(last.subject, u"dom.ttl"_s);
    QVERIFY(file->verify()->ok);
}

void TestReviews::openQuestions_data()
{
    using Kind = Comment::Kind;
    QTest::addColumn<QList<Comment>>("comments");
    QTest::addColumn<QStringList>("open");
    const auto word = [](const char *item, const char *by, Kind kind, const char *text) {
        return Comment{0, QString::fromLatin1(item), QString::fromLatin1(by), QString::fromLatin1(text), {}, kind};
    };
    const Comment asked = word("dom.ttl", "Grace", Kind::Questioned, "why?");
    const Comment again = word("dom.ttl", "Grace", Kind::Questioned, "and this?");
    QTest::newRow("nobody said anything") << QList<Comment>() << QStringList();
    QTest::newRow("asked") << QList{asked} << QStringList{u"why?"_s};
    QTest::newRow("a remark is no answer")
        << QList{asked, word("dom.ttl", "Ada", Kind::Remark, "hm")} << QStringList{u"why?"_s};
    QTest::newRow("answered") << QList{asked, word("dom.ttl", "Ada", Kind::Answered, "agreed")} << QStringList();
    QTest::newRow("one answer for two questions")
        << QList{asked, again, word("dom.ttl", "Ada", Kind::Answered, "agreed")} << QStringList();
    QTest::newRow("asked again after the answer")
        << QList{asked, word("dom.ttl", "Ada", Kind::Answered, "agreed"), again} << QStringList{u"and this?"_s};
    QTest::newRow("the answer is another item's")
        << QList{asked, word("dom.caa", "Ada", Kind::Answered, "agreed")} << QStringList{u"why?"_s};
    QTest::newRow("accepted by who asked")
        << QList{asked, word("dom.ttl", "Grace", Kind::Accepted, "")} << QStringList();
    QTest::newRow("accepted by another reviewer")
        << QList{asked, word("dom.ttl", "Linus", Kind::Accepted, "")} << QStringList{u"why?"_s};
}

void TestReviews::openQuestions()
{
    QFETCH(QList<Comment>, comments);
    QFETCH(QStringList, open);
    QStringList found;
    for (const Comment &question : azrelocate::openQuestions(comments))
        found.append(question.text);
    QCOMPARE(found, open);
}

void TestReviews::theLastOneNamedTakesCare()
{
    const auto word = [](Comment::Kind kind, const QString &text) {
        return Comment{0, u"dom.ttl"_s, u"Grace"_s, text, {}, kind};
    };
    QList<Comment> comments{word(Comment::Kind::Remark, u"Ada?"_s)};
    QCOMPARE(assigneeOf(comments), QString());
    comments.append(word(Comment::Kind::Assigned, u"Ada"_s));
    comments.append(word(Comment::Kind::Remark, u"on leave"_s));
    QCOMPARE(assigneeOf(comments), u"Ada"_s);
    comments.append(word(Comment::Kind::Assigned, u"Linus"_s));
    QCOMPARE(assigneeOf(comments), u"Linus"_s);
}

QTEST_GUILESS_MAIN(TestReviews)
#include "tst_reviews.moc"
