#pragma once

#include "sandbox/dns/dnsmessage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace azrelocate::sandbox {

/// How Azure writes the record sets of one type in JSON; public and private zones differ in spelling.
struct RecordSetForm
{
    RecordType type = RecordType::A;
    QString name;            ///< in URLs: "A", "CNAME"
    QString publicProperty;  ///< "ARecords" (Microsoft.Network/dnsZones 2018-05-01)
    QString privateProperty; ///< "aRecords" (Microsoft.Network/privateDnsZones); empty: not in private zones
    bool single = false;     ///< one object instead of an array
};

const QList<RecordSetForm> &recordSetForms();
const RecordSetForm &recordSetForm(RecordType type);

/// The values of a record set as an array, whatever their form.
QJsonArray recordValues(const RecordSetForm &form, const QString &property, const QJsonObject &properties);

/// The resource records that a record set stands for; both spellings of the inner fields are understood.
QList<DnsResourceRecord> resourceRecords(RecordType type, const QString &owner, quint32 ttl, const QJsonArray &values);

/// What is wrong with one value, in a sentence; empty: nothing.
QString faultOf(RecordType type, const QJsonObject &value);

/// "www" in "contoso.com" is "www.contoso.com"; "@" is the zone.
QString recordOwner(const QString &relativeName, const QString &zone);

}
