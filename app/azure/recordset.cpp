// The JSON of a record set in both of its spellings, and its zone file form.

#include "azure/dns.h"

#include "azure/wirevalues.h"
#include "base/jsonpath.h"

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// How the records of one type are written.
struct Form
{
    RecordType type;
    QLatin1StringView name;
    QLatin1StringView publicKey;
    QLatin1StringView privateKey;            ///< empty: private zones have no such records
    bool isList;                             ///< CNAME and SOA are one object
    std::array<QLatin1StringView, 4> fields; ///< in the order of the zone file
    unsigned numbers;                        ///< bit n: field n is a number
};

constexpr std::array kForms{
    Form{RecordType::A, "A"_L1, "ARecords"_L1, "aRecords"_L1, true, {"ipv4Address"_L1}, 0},
    Form{RecordType::Aaaa, "AAAA"_L1, "AAAARecords"_L1, "aaaaRecords"_L1, true, {"ipv6Address"_L1}, 0},
    Form{RecordType::Caa, "CAA"_L1, "caaRecords"_L1, ""_L1, true, {"flags"_L1, "tag"_L1, "value"_L1}, 1},
    Form{RecordType::Cname, "CNAME"_L1, "CNAMERecord"_L1, "cnameRecord"_L1, false, {"cname"_L1}, 0},
    Form{RecordType::Mx, "MX"_L1, "MXRecords"_L1, "mxRecords"_L1, true, {"preference"_L1, "exchange"_L1}, 1},
    Form{RecordType::Ns, "NS"_L1, "NSRecords"_L1, ""_L1, true, {"nsdname"_L1}, 0},
    Form{RecordType::Ptr, "PTR"_L1, "PTRRecords"_L1, "ptrRecords"_L1, true, {"ptrdname"_L1}, 0},
    Form{RecordType::Srv,
         "SRV"_L1,
         "SRVRecords"_L1,
         "srvRecords"_L1,
         true,
         {"priority"_L1, "weight"_L1, "port"_L1, "target"_L1},
         7},
};
constexpr std::array kSoaFields{"host"_L1,        "email"_L1,     "serialNumber"_L1,
                                "refreshTime"_L1, "retryTime"_L1, "expireTime"_L1};
constexpr qsizetype kTxtChunk = 255; ///< bytes of one character-string, RFC 1035

const Form *formOf(RecordType type)
{
    for (const Form &form : kForms) {
        if (form.type == type)
            return &form;
    }
    return nullptr; // TXT and SOA have a form of their own
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString lineOf(const Form &form, const QJsonValue &record)
{
    QStringList words;
    for (std::size_t i = 0; i < form.fields.size() && !form.fields[i].isEmpty(); ++i) {
        const QString word = textOf(record[form.fields[i]]);
        words += form.type == RecordType::Caa && i == 2 ? u'"' + word + u'"' : word;
    }
    return words.join(u' ');
}

QJsonObject recordOf(const Form &form, const QString &line)
{
    QJsonObject record;
    QString rest = line.trimmed();
    for (std::size_t i = 0; i < form.fields.size() && !form.fields[i].isEmpty(); ++i) {
        const bool isLast = i + 1 == form.fields.size() || form.fields[i + 1].isEmpty();
        const qsizetype blank = isLast ? -1 : rest.indexOf(u' ');
        QString word = blank < 0 ? rest : rest.first(blank);
        rest = blank < 0 ? QString() : rest.sliced(blank + 1).trimmed();
        if (form.type == RecordType::Caa && isLast && word.startsWith(u'"') && word.endsWith(u'"') && word.size() > 1)
            word = word.sliced(1, word.size() - 2);
        const bool isNumber = ((form.numbers >> i) & 1u) != 0;
        record.insert(form.fields[i], isNumber ? QJsonValue(word.toInt()) : QJsonValue(word));
    }
    return record;
}

/// A longer text is cut into character-strings; the cut never splits a UTF-8 character.
QJsonArray txtChunks(const QString &text)
{
    QJsonArray chunks;
    QString chunk;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString character = text.sliced(i, units);
        if ((chunk + character).toUtf8().size() > kTxtChunk) {
            chunks.append(chunk);
            chunk.clear();
        }
        chunk += character;
        i += units - 1;
    }
    if (!chunk.isEmpty() || chunks.isEmpty())
        chunks.append(chunk);
    return chunks;
}

QLatin1StringView keyOf(const Form &form, ZoneKind kind)
{
    return kind == ZoneKind::Public ? form.publicKey : form.privateKey;
}

QStringList soaValue(const QJsonValue &record, ZoneKind kind)
{
    if (!record.isObject())
        return {};
    QStringList words;
    for (const auto field : kSoaFields)
        words += textOf(record[field]);
    words += textOf(record[kind == ZoneKind::Public ? "minimumTTL"_L1 : "minimumTtl"_L1]);
    return {words.join(u' ')};
}

QStringList valuesOf(const QJsonObject &properties, RecordType type, ZoneKind kind)
{
    QStringList values;
    if (type == RecordType::Soa)
        return soaValue(properties[kind == ZoneKind::Public ? "SOARecord"_L1 : "soaRecord"_L1], kind);
    if (type == RecordType::Txt) {
        for (const QJsonValue &record :
             properties[kind == ZoneKind::Public ? "TXTRecords"_L1 : "txtRecords"_L1].toArray())
            values += stringsOf(record["value"_L1]).join(QString());
        return values;
    }
    const Form &form = *formOf(type);
    const QJsonValue records = properties[keyOf(form, kind)];
    if (!form.isList)
        return records.isObject() ? QStringList{lineOf(form, records)} : QStringList();
    for (const QJsonValue &record : records.toArray())
        values += lineOf(form, record);
    return values;
}

void insertRecords(QJsonObject &properties, const RecordSet &recordSet, ZoneKind kind)
{
    if (recordSet.type == RecordType::Soa) {
        const QStringList words = recordSet.values.value(0).split(u' ');
        QJsonObject record;
        for (std::size_t i = 0; i < kSoaFields.size(); ++i) {
            const QString word = words.value(static_cast<qsizetype>(i));
            record.insert(kSoaFields[i], i < 2 ? QJsonValue(word) : QJsonValue(word.toLongLong()));
        }
        record.insert(kind == ZoneKind::Public ? "minimumTTL"_L1 : "minimumTtl"_L1, words.value(6).toLongLong());
        properties.insert(kind == ZoneKind::Public ? "SOARecord"_L1 : "soaRecord"_L1, record);
        return;
    }
    QJsonArray records;
    if (recordSet.type == RecordType::Txt) {
        for (const QString &text : recordSet.values)
            records.append(QJsonObject{{u"value"_s, txtChunks(text)}});
        properties.insert(kind == ZoneKind::Public ? "TXTRecords"_L1 : "txtRecords"_L1, records);
        return;
    }
    const Form &form = *formOf(recordSet.type);
    if (!form.isList) {
        properties.insert(keyOf(form, kind), recordOf(form, recordSet.values.value(0)));
        return;
    }
    for (const QString &line : recordSet.values)
        records.append(recordOf(form, line));
    properties.insert(keyOf(form, kind), records);
}

}

QString toString(RecordType type)
{
    if (type == RecordType::Txt)
        return u"TXT"_s;
    if (type == RecordType::Soa)
        return u"SOA"_s;
    return formOf(type)->name;
}

std::optional<RecordType> recordTypeFromString(QStringView text)
{
    for (const Form &form : kForms) {
        if (text.compare(form.name, Qt::CaseInsensitive) == 0)
            return form.type;
    }
    if (text.compare("TXT"_L1, Qt::CaseInsensitive) == 0)
        return RecordType::Txt;
    if (text.compare("SOA"_L1, Qt::CaseInsensitive) == 0)
        return RecordType::Soa;
    return std::nullopt;
}

RecordSet parseRecordSet(const QJsonObject &object, ZoneKind kind)
{
    RecordSet recordSet;
    const QJsonObject properties = object["properties"_L1].toObject();
    recordSet.id = ResourceId(object["id"_L1].toString());
    recordSet.name = object["name"_L1].toString();
    // "Microsoft.Network/dnszones/CNAME"
    const QString type = object["type"_L1].toString();
    recordSet.type = recordTypeFromString(QStringView(type).mid(type.lastIndexOf(u'/') + 1)).value_or(RecordType::A);
    recordSet.ttl = std::chrono::seconds(properties[kind == ZoneKind::Public ? "TTL"_L1 : "ttl"_L1].toInteger());
    recordSet.values = valuesOf(properties, recordSet.type, kind);
    recordSet.aliasTarget = ResourceId(jsonAt(properties, u"targetResource.id").toString());
    recordSet.metadata = stringMapOf(properties["metadata"_L1]);
    recordSet.fqdn = properties["fqdn"_L1].toString();
    recordSet.etag = object["etag"_L1].toString().toLatin1();
    recordSet.autoRegistered = properties["isAutoRegistered"_L1].toBool();
    return recordSet;
}

QJsonObject recordSetBody(const RecordSet &recordSet, ZoneKind kind)
{
    QJsonObject properties{{kind == ZoneKind::Public ? u"TTL"_s : u"ttl"_s, qint64(recordSet.ttl.count())}};
    if (!recordSet.metadata.isEmpty()) {
        QJsonObject metadata;
        for (auto entry = recordSet.metadata.begin(); entry != recordSet.metadata.end(); ++entry)
            metadata.insert(entry.key(), entry.value());
        properties.insert(u"metadata"_s, metadata);
    }
    if (!recordSet.aliasTarget.isNull())
        properties.insert(u"targetResource"_s, QJsonObject{{u"id"_s, recordSet.aliasTarget.toString()}});
    else
        insertRecords(properties, recordSet, kind);
    return {{u"properties"_s, properties}};
}

}
