#include "ui/checklist/jsondifference.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace azrelocate;
using namespace Qt::StringLiterals;
using Kind = DifferenceLine::Kind;

namespace {

/// "=a -b +c": how a reviewer would write the difference down.
QString written(const QList<DifferenceLine> &lines)
{
    QStringList words;
    for (const DifferenceLine &line : lines) {
        switch (line.kind) {
        case Kind::Same:
            words.append(u'=' + line.text.trimmed());
            break;
        case Kind::Removed:
            words.append(u'-' + line.text.trimmed());
            break;
        case Kind::Added:
            words.append(u'+' + line.text.trimmed());
            break;
        case Kind::Skipped:
            words.append(u'#' + QString::number(line.skipped));
            break;
        }
    }
    return words.join(u' ');
}

/// The textbook's table, to compare with.
int longestCommon(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> table(static_cast<size_t>(a.size()) + 1,
                                        std::vector<int>(static_cast<size_t>(b.size()) + 1, 0));
    for (size_t i = 1; i < table.size(); ++i) {
        for (size_t j = 1; j < table[i].size(); ++j) {
            const bool same = a[static_cast<qsizetype>(i) - 1] == b[static_cast<qsizetype>(j) - 1];
            table[i][j] = same ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
        }
    }
    return table.back().back();
}

}

/// The line difference of a preview.
class TestJsonDifference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_data();
    void lines();
    void json_data();
    void json();
    void shortestForRandomTexts();
    void shortened_data();
    void shortened();
    void hugeTextsEnd();
};

void TestJsonDifference::lines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("difference");
    QTest::newRow("nothing at all") << u""_s << u""_s << u""_s;
    QTest::newRow("the same") << u"a b"_s << u"a b"_s << u"=a =b"_s;
    QTest::newRow("all new") << u""_s << u"a b"_s << u"+a +b"_s;
    QTest::newRow("all gone") << u"a b"_s << u""_s << u"-a -b"_s;
    QTest::newRow("one replaced, removed comes first") << u"a b c"_s << u"a x c"_s << u"=a -b +x =c"_s;
    QTest::newRow("one inserted") << u"a c"_s << u"a b c"_s << u"=a +b =c"_s;
    QTest::newRow("at the ends") << u"x a y"_s << u"a"_s << u"-x =a -y"_s;
    QTest::newRow("repeated lines") << u"a a a"_s << u"a a"_s << u"=a =a -a"_s;
    QTest::newRow("a comma at the end is no difference") << u"a b"_s << u"a, b"_s << u"=a, =b"_s;
    QTest::newRow("nothing in common") << u"a b"_s << u"c d"_s << u"-a -b +c +d"_s;
    QTest::newRow("moved") << u"a b c d"_s << u"d a b c"_s << u"+d =a =b =c -d"_s;
}

void TestJsonDifference::lines()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, difference);
    const auto split = [](const QString &text) {
        return text.split(u' ', Qt::SkipEmptyParts);
    };
    QCOMPARE(written(lineDifference(split(before), split(after))), difference);
}

void TestJsonDifference::json_data()
{
    QTest::addColumn<QJsonValue>("before");
    QTest::addColumn<QJsonValue>("after");
    QTest::addColumn<QString>("difference");
    const QJsonObject old{{u"ttl"_s, 3600}};
    QTest::newRow("did not exist") << QJsonValue() << QJsonValue(old) << u"+{ +\"ttl\": 3600 +}"_s;
    QTest::newRow("will not exist") << QJsonValue(old) << QJsonValue(QJsonValue::Undefined)
                                    << u"-{ -\"ttl\": 3600 -}"_s;
    QTest::newRow("one value") << QJsonValue(old) << QJsonValue(QJsonObject{{u"ttl"_s, 300}})
                               << u"={ -\"ttl\": 3600 +\"ttl\": 300 =}"_s;
    QTest::newRow("a member after it puts a comma there")
        << QJsonValue(old) << QJsonValue(QJsonObject{{u"ttl"_s, 3600}, {u"type"_s, u"A"_s}})
        << u"={ =\"ttl\": 3600, +\"type\": \"A\" =}"_s;
    QTest::newRow("a text") << QJsonValue(u"a"_s) << QJsonValue(u"b"_s) << u"-\"a\" +\"b\""_s;
    QTest::newRow("a list") << QJsonValue(QJsonArray{1, 2}) << QJsonValue(QJsonArray{1}) << u"=[ =1 -2 =]"_s;
}

void TestJsonDifference::json()
{
    QFETCH(QJsonValue, before);
    QFETCH(QJsonValue, after);
    QFETCH(QString, difference);
    QCOMPARE(written(jsonDifference(before, after)), difference);
}

void TestJsonDifference::shortestForRandomTexts()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 300; ++round) {
        const auto text = [&random] {
            QStringList lines;
            const int length = random.bounded(25);
            for (int i = 0; i < length; ++i)
                lines.append(QString(QChar(u'a' + random.bounded(4))));
            return lines;
        };
        const QStringList before = text();
        const QStringList after = text();
        QStringList left;
        QStringList right;
        int common = 0;
        for (const DifferenceLine &line : lineDifference(before, after)) {
            if (line.kind != Kind::Added)
                left.append(line.text);
            if (line.kind != Kind::Removed)
                right.append(line.text);
            common += line.kind == Kind::Same ? 1 : 0;
        }
        QCOMPARE(left, before);
        QCOMPARE(right, after);
        QCOMPARE(common, longestCommon(before, after));
    }
}

void TestJsonDifference::shortened_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("difference");
    QTest::newRow("far from the change") << u"a b c d e f g h"_s << u"a b c d x f g h"_s << u"#3 =d -e +x =f #2"_s;
    QTest::newRow("a note for one line would be no shorter") << u"a b c d"_s << u"a b c x"_s << u"#2 =c -d +x"_s;
    QTest::newRow("one line stays") << u"a b c"_s << u"a b x"_s << u"=a =b -c +x"_s;
    QTest::newRow("no change") << u"a b c"_s << u"a b c"_s << u"#3"_s;
}

void TestJsonDifference::shortened()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, difference);
    QCOMPARE(written(azrelocate::shortened(lineDifference(before.split(u' '), after.split(u' ')), 1)), difference);
}

void TestJsonDifference::hugeTextsEnd()
{
    QStringList before;
    QStringList after;
    for (int i = 0; i < 20000; ++i) {
        before.append(u"old %1"_s.arg(i));
        after.append(u"new %1"_s.arg(i));
    }
    before.prepend(u"head"_s);
    after.prepend(u"head"_s);
    const auto lines = lineDifference(before, after);
    QCOMPARE(lines.size(), 40001);
    QVERIFY(lines.first().kind == Kind::Same);
}

QTEST_APPLESS_MAIN(TestJsonDifference)
#include "tst_jsondifference.moc"
