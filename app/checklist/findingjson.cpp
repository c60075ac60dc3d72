#include "checklist/finding.h"

#include <QJsonArray>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Verdict, QLatin1StringView>, 5> kVerdicts{{
    {Verdict::Passes, "passes"_L1},
    {Verdict::Warns, "warns"_L1},
    {Verdict::Fails, "fails"_L1},
    {Verdict::CouldNotCheck, "could-not-check"_L1},
    {Verdict::NotApplicable, "not-applicable"_L1},
}};

}

QString toString(Verdict verdict)
{
    for (const auto &[value, name] : kVerdicts) {
        if (value == verdict)
            return name;
    }
    return {};
}

Verdict verdictFromString(QStringView text)
{
    for (const auto &[value, name] : kVerdicts) {
        if (text == name)
            return value;
    }
    return Verdict::CouldNotCheck; // a word of a newer program is no proof
}

QJsonObject ObjectResult::toJson() const
{
    QJsonObject json{{u"object"_s, object}, {u"verdict"_s, azrelocate::toString(verdict)}};
    if (!resource.isNull())
        json.insert(u"resource"_s, resource.toString());
    if (!expected.isEmpty())
        json.insert(u"expected"_s, expected.toJson());
    if (!actual.isEmpty())
        json.insert(u"actual"_s, actual.toJson());
    if (!message.isEmpty())
        json.insert(u"message"_s, message.toJson());
    if (error)
        json.insert(u"error"_s, error->toJson());
    return json;
}

ObjectResult ObjectResult::fromJson(const QJsonObject &json)
{
    ObjectResult result;
    result.object = json.value("object"_L1).toString();
    result.resource = ResourceId(json.value("resource"_L1).toString());
    result.verdict = verdictFromString(json.value("verdict"_L1).toString());
    result.expected = Phrase::fromJson(json.value("expected"_L1));
    result.actual = Phrase::fromJson(json.value("actual"_L1));
    result.message = Message::fromJson(json.value("message"_L1).toObject());
    if (json.contains("error"_L1))
        result.error = Error::fromJson(json.value("error"_L1).toObject());
    return result;
}

QJsonObject Finding::toJson() const
{
    QJsonArray rows;
    for (const ObjectResult &object : m_objects)
        rows.append(object.toJson());
    QJsonObject json{{u"objects"_s, rows}};
    if (!m_reason.isEmpty())
        json.insert(u"reason"_s, m_reason.toJson());
    if (m_expected >= 0)
        json.insert(u"expected"_s, m_expected);
    if (m_notBuilt)
        json.insert(u"notBuilt"_s, true);
    return json;
}

Finding Finding::fromJson(const QJsonObject &json)
{
    Finding finding;
    const QJsonArray rows = json.value("objects"_L1).toArray();
    for (const QJsonValue &row : rows)
        finding.add(ObjectResult::fromJson(row.toObject()));
    finding.m_reason = Message::fromJson(json.value("reason"_L1).toObject());
    finding.m_expected = json.value("expected"_L1).toInt(-1);
    finding.m_notBuilt = json.value("notBuilt"_L1).toBool();
    return finding;
}

QJsonObject Evidence::toJson() const
{
    QJsonArray records;
    for (const RequestRecord &request : requests)
        records.append(request.toJson());
    return {{u"takenAt"_s, takenAt.isNull() ? QString() : takenAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"identity"_s, identity},
            {u"requests"_s, records},
            {u"probes"_s, QJsonArray::fromStringList(probes)}};
}

Evidence Evidence::fromJson(const QJsonObject &json)
{
    Evidence evidence;
    evidence.takenAt = QDateTime::fromString(json.value("takenAt"_L1).toString(), Qt::ISODateWithMs);
    evidence.identity = json.value("identity"_L1).toString();
    const QJsonArray records = json.value("requests"_L1).toArray();
    for (const QJsonValue &record : records)
        evidence.requests.append(RequestRecord::fromJson(record.toObject()));
    const QJsonArray lines = json.value("probes"_L1).toArray();
    for (const QJsonValue &line : lines)
        evidence.probes.append(line.toString());
    return evidence;
}

}
