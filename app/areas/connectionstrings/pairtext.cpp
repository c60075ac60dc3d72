#include "areas/connectionstrings/pairtext.h"

#include "estate/secretproperties.h"

#include <QStringList>

#include <algorithm>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

/// Where the value that begins at @p at ends, its closing quote included.
qsizetype endOfValue(const QString &text, qsizetype at, QChar separator)
{
    const QChar open = at < text.size() ? text[at] : QChar();
    const bool isWords = separator == u' ';
    const QChar close = open == u'{' && !isWords ? u'}' : open;
    const bool isQuoted = open == u'\'' || (!isWords && (open == u'"' || open == u'{'));
    if (isQuoted) {
        for (qsizetype i = at + 1; i < text.size(); ++i) {
            if (isWords && text[i] == u'\\') {
                ++i;
            } else if (text[i] == close) {
                if (i + 1 >= text.size() || text[i + 1] != close || isWords)
                    return i + 1;
                ++i; // doubled: the character itself
            }
        }
    }
    const qsizetype end = text.indexOf(separator, at);
    return end < 0 ? text.size() : end;
}

QString withoutQuotes(const QString &value, QChar separator)
{
    const QString text = value.trimmed();
    if (text.size() < 2)
        return text;
    const QChar first = text.front();
    const QChar last = text.back();
    const bool isBraced = separator == u';' && first == u'{' && last == u'}';
    const bool isQuoted = first == last && (first == u'\'' || (separator == u';' && first == u'"'));
    if (!isBraced && !isQuoted)
        return text;
    QString inner = text.mid(1, text.size() - 2);
    return separator == u' ' ? inner.remove(u'\\') : inner.replace(QString(2, last), QString(last));
}

}

bool TextPair::isSecret() const
{
    static const QStringList kNames{
        u"pwd"_s, u"password"_s, u"accesskey"_s, u"sharedaccesskey"_s, u"accountkey"_s, u"sharedaccesssignature"_s,
        u"sig"_s, u"secret"_s,   u"token"_s,     u"apikey"_s,          u"key"_s,        u"instrumentationkey"_s};
    QString name = key.toLower();
    name.remove(u' ').remove(u'_').remove(u'-');
    return kNames.contains(name) || name.endsWith("password"_L1) || name.endsWith("secret"_L1)
        || isSecretProperty(key.toStdString());
}

bool TextPair::isOpen() const
{
    static const QStringList kNames{u"server"_s,
                                    u"datasource"_s,
                                    u"address"_s,
                                    u"addr"_s,
                                    u"host"_s,
                                    u"hostname"_s,
                                    u"networkaddress"_s,
                                    u"servername"_s,
                                    u"port"_s,
                                    u"database"_s,
                                    u"initialcatalog"_s,
                                    u"dbname"_s,
                                    u"driver"_s,
                                    u"provider"_s,
                                    u"encrypt"_s,
                                    u"trustservercertificate"_s,
                                    u"hostnameincertificate"_s,
                                    u"connectiontimeout"_s,
                                    u"connecttimeout"_s,
                                    u"logintimeout"_s,
                                    u"multipleactiveresultsets"_s,
                                    u"persistsecurityinfo"_s,
                                    u"integratedsecurity"_s,
                                    u"authentication"_s,
                                    u"applicationintent"_s,
                                    u"applicationname"_s,
                                    u"sslmode"_s,
                                    u"ssl"_s,
                                    u"usessl"_s,
                                    u"defaultendpointsprotocol"_s,
                                    u"accountname"_s,
                                    u"endpointsuffix"_s,
                                    u"accountendpoint"_s,
                                    u"endpoint"_s,
                                    u"blobendpoint"_s,
                                    u"fileendpoint"_s,
                                    u"queueendpoint"_s,
                                    u"tableendpoint"_s,
                                    u"ingestionendpoint"_s,
                                    u"liveendpoint"_s,
                                    u"sharedaccesskeyname"_s,
                                    u"entitypath"_s,
                                    u"transporttype"_s,
                                    u"abortconnect"_s,
                                    u"fullyqualifiednamespace"_s,
                                    u"pooling"_s,
                                    u"maxpoolsize"_s,
                                    u"failoverpartner"_s,
                                    u"userid"_s,
                                    u"uid"_s,
                                    u"user"_s,
                                    u"username"_s,
                                    u"schema"_s,
                                    u"charset"_s};
    QString name = key.toLower();
    name.remove(u' ').remove(u'_');
    return kNames.contains(name);
}

QList<TextPair> splitPairs(const QString &text, QChar separator)
{
    QList<TextPair> pairs;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype equals = text.indexOf(u'=', at);
        if (equals < 0)
            break;
        // Something without "=" before this pair is no part of its key.
        const qsizetype begin = text.lastIndexOf(separator, equals) + 1;
        TextPair pair;
        pair.key = text.mid(std::max(at, begin), equals - std::max(at, begin)).trimmed();
        pair.valueAt = equals + 1;
        while (separator != u' ' && pair.valueAt < text.size() && text[pair.valueAt].isSpace())
            ++pair.valueAt;
        const qsizetype end = endOfValue(text, pair.valueAt, separator);
        pair.valueSize = end - pair.valueAt;
        pair.value = withoutQuotes(text.mid(pair.valueAt, pair.valueSize), separator);
        if (!pair.key.isEmpty())
            pairs.append(pair);
        const qsizetype next = text.indexOf(separator, end);
        at = next < 0 ? text.size() : next + 1;
    }
    return pairs;
}

QString valueOf(const QList<TextPair> &pairs, QLatin1StringView key)
{
    for (const TextPair &pair : pairs) {
        if (pair.key.compare(key, Qt::CaseInsensitive) == 0)
            return pair.value;
    }
    return {};
}

QString maskedPairs(const QList<TextPair> &pairs, QChar separator, const QString &mask)
{
    QStringList shown;
    for (const TextPair &pair : pairs) {
        // A separator inside of quotes: who wrote the quotes may have meant something else, and a password is among it.
        if (pair.isSecret() || (pair.isOpen() && pair.value.contains(separator)))
            shown.append(pair.key + u'=' + mask);
        else if (pair.isOpen())
            shown.append(pair.key + u'=' + pair.value);
        else if (shown.isEmpty() || shown.last() != mask)
            shown.append(mask);
    }
    return shown.join(separator);
}

}
