// Functions of the template language over text.
#include "sandbox/templates/expressionfunctions.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxPadding = 16 * 1024;

QString joined(const FunctionCall &call)
{
    QStringList parts;
    for (const QJsonValue &argument : call.arguments)
        parts.append(toTemplateText(argument));
    return parts.join(u'-');
}

Result<QJsonValue> concat(const FunctionCall &call)
{
    if (call.arguments.first().isArray()) {
        QJsonArray all;
        for (const QJsonValue &argument : call.arguments) {
            if (!argument.isArray())
                return call.failure(u"arrays and strings cannot be mixed."_s);
            const QJsonArray array = argument.toArray();
            for (const QJsonValue &element : array)
                all.append(element);
        }
        return QJsonValue(all);
    }
    QString text;
    for (const QJsonValue &argument : call.arguments) {
        if (argument.isArray() || argument.isObject())
            return call.failure(u"arrays and strings cannot be mixed."_s);
        text += toTemplateText(argument);
    }
    return QJsonValue(text);
}

/// "{0}", "{1:D3}" and "{{" of .NET's format strings, as far as templates use them.
Result<QJsonValue> format(const FunctionCall &call)
{
    const QString pattern = call.text(0);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if ((c == u'{' || c == u'}') && i + 1 < pattern.size() && pattern[i + 1] == c) {
            text += c;
            ++i;
            continue;
        }
        if (c != u'{') {
            text += c;
            continue;
        }
        const qsizetype end = pattern.indexOf(u'}', i);
        const QString item = end < 0 ? QString() : pattern.mid(i + 1, end - i - 1);
        bool ok = false;
        const int index = item.section(u':', 0, 0).toInt(&ok);
        if (!ok || index < 0 || index + 1 >= call.count())
            return call.failure(u"the format string has no argument for '{%1}'."_s.arg(item.left(40)));
        QString value = toTemplateText(call.arguments.at(index + 1));
        const QString spec = item.section(u':', 1);
        if (spec.startsWith(u'D', Qt::CaseInsensitive) && spec.size() > 1)
            value = value.rightJustified(std::min(spec.mid(1).toInt(), 99), u'0');
        else if (!spec.isEmpty())
            return call.failure(u"the format '%1' is not supported."_s.arg(spec));
        text += value;
        i = end;
    }
    return QJsonValue(text);
}

Result<QJsonValue> toLower(const FunctionCall &call)
{
    return QJsonValue(call.text(0).toLower());
}

Result<QJsonValue> toUpper(const FunctionCall &call)
{
    return QJsonValue(call.text(0).toUpper());
}

Result<QJsonValue> trim(const FunctionCall &call)
{
    return QJsonValue(call.text(0).trimmed());
}

Result<QJsonValue> substring(const FunctionCall &call)
{
    const QString text = call.text(0);
    const qint64 start = call.number(1);
    const qint64 length = call.count() > 2 ? call.number(2) : text.size() - start;
    if (start < 0 || length < 0 || start > text.size() || length > text.size() - start)
        return call.failure(u"the index and length must refer to a location within the string."_s);
    return QJsonValue(text.mid(start, length));
}

Result<QJsonValue> replace(const FunctionCall &call)
{
    if (call.text(1).isEmpty())
        return call.failure(u"the string to replace must not be empty."_s);
    return QJsonValue(call.text(0).replace(call.text(1), call.text(2)));
}

Result<QJsonValue> split(const FunctionCall &call)
{
    QStringList separators;
    if (call.arguments.at(1).isArray()) {
        const QJsonArray array = call.arguments.at(1).toArray();
        for (const QJsonValue &separator : array)
            separators.append(QRegularExpression::escape(separator.toString()));
    } else {
        separators.append(QRegularExpression::escape(call.text(1)));
    }
    separators.removeAll(QString());
    if (separators.isEmpty())
        return QJsonValue(QJsonArray{call.text(0)});
    return QJsonValue(QJsonArray::fromStringList(call.text(0).split(QRegularExpression(separators.join(u'|')))));
}

Result<QJsonValue> join(const FunctionCall &call)
{
    QStringList parts;
    const QJsonArray array = call.arguments.at(0).toArray();
    for (const QJsonValue &element : array)
        parts.append(toTemplateText(element));
    return QJsonValue(parts.join(call.text(1)));
}

Result<QJsonValue> padLeft(const FunctionCall &call)
{
    const qint64 length = call.number(1);
    if (length < 0 || length > kMaxPadding)
        return call.failure(u"the length is out of range."_s);
    const QString pad = call.count() > 2 ? call.text(2) : u" "_s;
    if (pad.size() != 1)
        return call.failure(u"the padding must be one character."_s);
    return QJsonValue(toTemplateText(call.arguments.at(0)).rightJustified(length, pad[0]));
}

Result<QJsonValue> startsWith(const FunctionCall &call)
{
    return QJsonValue(call.text(0).startsWith(call.text(1), Qt::CaseInsensitive));
}

Result<QJsonValue> endsWith(const FunctionCall &call)
{
    return QJsonValue(call.text(0).endsWith(call.text(1), Qt::CaseInsensitive));
}

Result<QJsonValue> base64(const FunctionCall &call)
{
    return QJsonValue(QString::fromLatin1(call.text(0).toUtf8().toBase64()));
}

Result<QJsonValue> base64ToString(const FunctionCall &call)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(call.text(0).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return call.failure(u"the text is not base64."_s);
    return QJsonValue(QString::fromUtf8(decoded.decoded));
}

Result<QJsonValue> base64ToJson(const FunctionCall &call)
{
    Result<QJsonValue> text = base64ToString(call);
    if (!text)
        return text;
    const QJsonDocument document = QJsonDocument::fromJson(text->toString().toUtf8());
    if (document.isNull())
        return call.failure(u"the text is not JSON."_s);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Result<QJsonValue> uri(const FunctionCall &call)
{
    return QJsonValue(QUrl(call.text(0)).resolved(QUrl(call.text(1))).toString(QUrl::FullyEncoded));
}

Result<QJsonValue> uriComponent(const FunctionCall &call)
{
    return QJsonValue(QString::fromLatin1(QUrl::toPercentEncoding(call.text(0))));
}

Result<QJsonValue> uriComponentToString(const FunctionCall &call)
{
    return QJsonValue(QUrl::fromPercentEncoding(call.text(0).toUtf8()));
}

/// 13 characters a-z2-7 that depend on the arguments only. Azure's own hash is not published: names made with it
/// differ.
Result<QJsonValue> uniqueString(const FunctionCall &call)
{
    constexpr char kAlphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    const QByteArray hash = QCryptographicHash::hash(joined(call).toUtf8(), QCryptographicHash::Sha256);
    QString text;
    for (int i = 0; i < 13; ++i)
        text += QLatin1Char(kAlphabet[static_cast<unsigned char>(hash[i]) % 32]);
    return QJsonValue(text);
}

/// Version 5 UUID in the name space that Azure uses for this function.
Result<QJsonValue> guid(const FunctionCall &call)
{
    const QUuid space(u"{11fb06fb-712d-4ddd-98c7-e71bbd588830}"_s);
    return QJsonValue(QUuid::createUuidV5(space, joined(call)).toString(QUuid::WithoutBraces));
}

Result<QJsonValue> newGuid(const FunctionCall &call)
{
    Result<QString> value = call.scope.newGuid();
    return value ? Result<QJsonValue>(QJsonValue(*value)) : Result<QJsonValue>(value.error());
}

/// "data:text/plain;charset=utf8;base64,…"
Result<QJsonValue> dataUri(const FunctionCall &call)
{
    return QJsonValue(u"data:text/plain;charset=utf8;base64,"_s
                      + QString::fromLatin1(toTemplateText(call.arguments.first()).toUtf8().toBase64()));
}

Result<QJsonValue> dataUriToString(const FunctionCall &call)
{
    const QString uri = call.text(0);
    const qsizetype comma = uri.indexOf(u',');
    if (!uri.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0)
        return call.failure(u"'%1' is no data URI."_s.arg(uri.left(200)));
    const QByteArray content = uri.mid(comma + 1).toUtf8();
    const bool isBase64 = uri.left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive);
    return QJsonValue(
        QString::fromUtf8(isBase64 ? QByteArray::fromBase64(content) : QByteArray::fromPercentEncoding(content)));
}

constexpr FunctionRow kRows[] = {
    {"concat", ".*", concat},
    {"format", "s?.*", format},
    {"toLower", "s", toLower},
    {"toUpper", "s", toUpper},
    {"trim", "s", trim},
    {"substring", "si?i", substring},
    {"replace", "sss", replace},
    {"split", "s.", split},
    {"join", "as", join},
    {"padLeft", ".i?s", padLeft},
    {"startsWith", "ss", startsWith},
    {"endsWith", "ss", endsWith},
    {"base64", "s", base64},
    {"base64ToString", "s", base64ToString},
    {"base64ToJson", "s", base64ToJson},
    {"uri", "ss", uri},
    {"uriComponent", "s", uriComponent},
    {"uriComponentToString", "s", uriComponentToString},
    {"uniqueString", ".*", uniqueString},
    {"guid", ".*", guid},
    {"newGuid", "", newGuid},
    {"dataUri", ".", dataUri},
    {"dataUriToString", "s", dataUriToString},
};

}

std::span<const FunctionRow> stringFunctions()
{
    return kRows;
}

}
