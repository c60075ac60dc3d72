#include "checklist/smoketest.h"

#include <QRegularExpression>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Error smokeError(const QString &message)
{
    return Error::input(message, u"SmokeTest"_s);
}

/// The words of @p line; what stands in quotes is one, and \" is a quote in it.
Result<QStringList> wordsOf(const QString &line)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool hasBegun = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'\\' && isQuoted && i + 1 < line.size()) {
            word += line[++i];
        } else if (c == u'"') {
            isQuoted = !isQuoted;
            hasBegun = true;
        } else if (c.isSpace() && !isQuoted) {
            if (hasBegun)
                words.append(std::exchange(word, {}));
            hasBegun = false;
        } else {
            word += c;
            hasBegun = true;
        }
    }
    if (isQuoted)
        return smokeError(u"A quote is not closed."_s);
    if (hasBegun)
        words.append(word);
    return words;
}

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

Result<void> readStatus(SmokeTest &test, const QString &value)
{
    static const QRegularExpression form(u"^([1-5]\\d\\d)(?:-([1-5]\\d\\d))?$"_s);
    const auto match = form.match(value);
    test.lowestStatus = match.captured(1).toInt();
    test.highestStatus = match.captured(2).isEmpty() ? test.lowestStatus : match.captured(2).toInt();
    if (!match.hasMatch() || test.highestStatus < test.lowestStatus)
        return smokeError(u"\"status=%1\" is not a status as 200, nor a range as 200-299."_s.arg(value));
    return {};
}

Result<void> readHeader(SmokeTest &test, const QString &value)
{
    static const QRegularExpression name(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s); // RFC 9110, 5.6.2
    test.header = value.section(u':', 0, 0).trimmed();
    test.headerValue = value.section(u':', 1).trimmed();
    if (!name.match(test.header).hasMatch())
        return smokeError(u"\"header=%1\" is not a header as \"Cache-Control: no-store\"."_s.arg(value));
    return {};
}

Result<void> readWithin(SmokeTest &test, const QString &value)
{
    static const QRegularExpression form(u"^(\\d{1,6})(ms|s)$"_s);
    const auto match = form.match(value);
    const int number = match.captured(1).toInt();
    test.within = match.captured(2) == u"s" ? std::chrono::seconds(number) : std::chrono::milliseconds(number);
    if (test.within.count() == 0)
        return smokeError(u"\"within=%1\" is not a time as 500ms or 2s."_s.arg(value));
    return {};
}

Result<void> readWish(SmokeTest &test, const QString &word)
{
    const QString name = word.section(u'=', 0, 0);
    const QString value = word.section(u'=', 1);
    if (name == "status"_L1)
        return readStatus(test, value);
    if (name == "header"_L1)
        return readHeader(test, value);
    if (name == "within"_L1)
        return readWithin(test, value);
    if (name != "text"_L1 || value.isEmpty())
        return smokeError(
            u"\"%1\" is not known: status=, text=, header= and within= may follow the address."_s.arg(word));
    test.text = value;
    return {};
}

}

Result<SmokeTest> SmokeTest::parse(const QString &line)
{
    auto words = wordsOf(line);
    if (!words)
        return words.error();
    SmokeTest test;
    if (!words->isEmpty() && (words->first() == "GET"_L1 || words->first() == "HEAD"_L1))
        test.method = words->takeFirst().toLatin1();
    test.url = QUrl(words->value(0), QUrl::StrictMode);
    const bool isHttp = test.url.scheme() == "https"_L1 || test.url.scheme() == "http"_L1;
    if (!isHttp || !test.url.isValid() || test.url.host().isEmpty() || !test.url.userInfo().isEmpty())
        return smokeError(
            u"\"%1\" is not an address as https://www.contoso.com/health; only GET or HEAD may stand before "
            "it, and no name and password in it."_s.arg(words->value(0)));
    for (const QString &word : words->mid(1)) {
        if (auto read = readWish(test, word); !read)
            return read.error();
    }
    if (test.method == "HEAD" && !test.text.isEmpty())
        return smokeError(u"An answer to HEAD has no text: ask with GET."_s);
    return test;
}

QString SmokeTest::toLine() const
{
    QString line = QString::fromLatin1(method) + u' ' + url.toString(QUrl::FullyEncoded);
    if (lowestStatus != 200 || highestStatus != 399)
        line += lowestStatus == highestStatus ? u" status=%1"_s.arg(lowestStatus)
                                              : u" status=%1-%2"_s.arg(lowestStatus).arg(highestStatus);
    if (!text.isEmpty())
        line += u" text="_s + quoted(text);
    if (!header.isEmpty())
        line += u" header="_s + quoted(headerValue.isEmpty() ? header : header + u": "_s + headerValue);
    if (within.count() > 0)
        line += u" within=%1ms"_s.arg(within.count());
    return line;
}

QList<Message> SmokeTest::flawsOf(const HttpProbeAnswer &answer) const
{
    QList<Message> flaws;
    if (answer.status < lowestStatus || answer.status > highestStatus)
        flaws.append(
            {QT_TRANSLATE_NOOP("Message", "The application answers with %1."), {QString::number(answer.status)}});
    if (!text.isEmpty() && !answer.body.contains(text.toUtf8()))
        flaws.append({QT_TRANSLATE_NOOP("Message", "The answer does not contain \"%1\"."), {text}});
    const auto found = std::find_if(answer.headers.begin(), answer.headers.end(), [this](const auto &entry) {
        return header.compare(QString::fromLatin1(entry.first), Qt::CaseInsensitive) == 0;
    });
    if (!header.isEmpty() && found == answer.headers.end())
        flaws.append({QT_TRANSLATE_NOOP("Message", "The answer has no header %1."), {header}});
    else if (!header.isEmpty() && !found->second.contains(headerValue.toUtf8()))
        flaws.append({QT_TRANSLATE_NOOP("Message", "The header %1 does not contain \"%2\"."), {header, headerValue}});
    if (within.count() > 0 && answer.latency > within)
        flaws.append(
            {QT_TRANSLATE_NOOP("Message", "The answer took %1 ms."), {QString::number(answer.latency.count())}});
    return flaws;
}

QList<SmokeTest> smokeTestsIn(const QStringList &lines)
{
    QList<SmokeTest> tests;
    for (const QString &line : lines) {
        if (const auto test = SmokeTest::parse(line))
            tests.append(*test);
    }
    return tests;
}

}
