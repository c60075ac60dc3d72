#include "sandbox/dns/dnsrecordsets.h"

#include <QHostAddress>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTextChunk = 255; // RFC 1035 section 3.3.14
constexpr qsizetype kLongestName = 253;

QString absolute(const QString &name)
{
    return name.endsWith(u'.') ? name : name + u'.';
}

QString number(const QJsonObject &value, const QString &name)
{
    return QString::number(value.value(name).toInteger());
}

QString soaData(const QJsonObject &value)
{
    const QJsonValue minimum =
        value.contains(u"minimumTTL"_s) ? value.value(u"minimumTTL"_s) : value.value(u"minimumTtl"_s);
    return QStringList{absolute(value.value(u"host"_s).toString()),
                       absolute(value.value(u"email"_s).toString()),
                       number(value, u"serialNumber"_s),
                       number(value, u"refreshTime"_s),
                       number(value, u"retryTime"_s),
                       number(value, u"expireTime"_s),
                       QString::number(minimum.toInteger())}
        .join(u' ');
}

QStringList textChunks(const QJsonObject &value)
{
    QStringList chunks;
    for (const QJsonValue chunk : value.value(u"value"_s).toArray())
        chunks.append(chunk.toString());
    return chunks;
}

QString dataOf(RecordType type, const QJsonObject &value)
{
    switch (type) {
    case RecordType::A:
        return value.value(u"ipv4Address"_s).toString();
    case RecordType::Aaaa:
        return value.value(u"ipv6Address"_s).toString();
    case RecordType::Cname:
        return absolute(value.value(u"cname"_s).toString());
    case RecordType::Ns:
        return absolute(value.value(u"nsdname"_s).toString());
    case RecordType::Ptr:
        return absolute(value.value(u"ptrdname"_s).toString());
    case RecordType::Mx:
        return number(value, u"preference"_s) + u' ' + absolute(value.value(u"exchange"_s).toString());
    case RecordType::Srv:
        return QStringList{number(value, u"priority"_s), number(value, u"weight"_s), number(value, u"port"_s),
                           absolute(value.value(u"target"_s).toString())}
            .join(u' ');
    case RecordType::Txt:
        return quotedStrings(textChunks(value));
    case RecordType::Caa:
        return number(value, u"flags"_s) + u' ' + value.value(u"tag"_s).toString() + u' '
            + quotedStrings({value.value(u"value"_s).toString()});
    case RecordType::Soa:
        return soaData(value);
    case RecordType::Any:
        break;
    }
    return {};
}

QString nameFault(const QJsonObject &value, const QString &field)
{
    const QString name = value.value(field).toString();
    if (name.isEmpty())
        return u"The value of '%1' must not be empty."_s.arg(field);
    const QStringList labels = (name.endsWith(u'.') ? name.chopped(1) : name).split(u'.');
    const bool wellFormed = name.size() <= kLongestName
        && std::ranges::all_of(labels, [](const QString &label) { return !label.isEmpty() && label.size() <= 63; });
    return wellFormed ? QString() : u"The domain name '%1' is not valid."_s.arg(name);
}

QString addressFault(const QString &text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const QHostAddress address(text);
    // QHostAddress reads "10.1" too, as C's inet_aton does; Azure wants four numbers.
    const bool fourNumbers = protocol != QAbstractSocket::IPv4Protocol || text.count(u'.') == 3;
    return address.protocol() == protocol && fourNumbers ? QString() : u"The address '%1' is not valid."_s.arg(text);
}

}

const QList<RecordSetForm> &recordSetForms()
{
    static const QList<RecordSetForm> kForms{
        {RecordType::A, u"A"_s, u"ARecords"_s, u"aRecords"_s, false},
        {RecordType::Aaaa, u"AAAA"_s, u"AAAARecords"_s, u"aaaaRecords"_s, false},
        {RecordType::Caa, u"CAA"_s, u"caaRecords"_s, {}, false},
        {RecordType::Cname, u"CNAME"_s, u"CNAMERecord"_s, u"cnameRecord"_s, true},
        {RecordType::Mx, u"MX"_s, u"MXRecords"_s, u"mxRecords"_s, false},
        {RecordType::Ns, u"NS"_s, u"NSRecords"_s, {}, false},
        {RecordType::Ptr, u"PTR"_s, u"PTRRecords"_s, u"ptrRecords"_s, false},
        {RecordType::Soa, u"SOA"_s, u"SOARecord"_s, u"soaRecord"_s, true},
        {RecordType::Srv, u"SRV"_s, u"SRVRecords"_s, u"srvRecords"_s, false},
        {RecordType::Txt, u"TXT"_s, u"TXTRecords"_s, u"txtRecords"_s, false},
    };
    return kForms;
}

const RecordSetForm &recordSetForm(RecordType type)
{
    return *std::ranges::find(recordSetForms(), type, &RecordSetForm::type);
}

QJsonArray recordValues(const RecordSetForm &form, const QString &property, const QJsonObject &properties)
{
    const QJsonValue value = properties.value(property);
    if (!form.single)
        return value.toArray();
    return value.isObject() ? QJsonArray{value} : QJsonArray();
}

QList<DnsResourceRecord> resourceRecords(RecordType type, const QString &owner, quint32 ttl, const QJsonArray &values)
{
    QList<DnsResourceRecord> records;
    for (const QJsonValue value : values)
        records.append({owner, type, ttl, dataOf(type, value.toObject())});
    return records;
}

QString faultOf(RecordType type, const QJsonObject &value)
{
    switch (type) {
    case RecordType::A:
        return addressFault(value.value(u"ipv4Address"_s).toString(), QAbstractSocket::IPv4Protocol);
    case RecordType::Aaaa:
        return addressFault(value.value(u"ipv6Address"_s).toString(), QAbstractSocket::IPv6Protocol);
    case RecordType::Cname:
        return nameFault(value, u"cname"_s);
    case RecordType::Ns:
        return nameFault(value, u"nsdname"_s);
    case RecordType::Ptr:
        return nameFault(value, u"ptrdname"_s);
    case RecordType::Mx:
        return nameFault(value, u"exchange"_s);
    case RecordType::Srv:
        return nameFault(value, u"target"_s);
    case RecordType::Caa:
        return value.value(u"tag"_s).toString().isEmpty() ? u"A CAA record needs a tag."_s : QString();
    case RecordType::Txt: {
        const QStringList chunks = textChunks(value);
        const bool tooLong =
            std::ranges::any_of(chunks, [](const QString &chunk) { return chunk.toUtf8().size() > kLongestTextChunk; });
        return tooLong ? u"A string of a TXT record is longer than 255 characters."_s : QString();
    }
    case RecordType::Soa:
    case RecordType::Any:
        break;
    }
    return {};
}

QString recordOwner(const QString &relativeName, const QString &zone)
{
    return relativeName == u"@" ? zone : relativeName + u'.' + zone;
}

}
