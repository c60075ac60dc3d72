#pragma once

#include "azure/requestrecord.h"
#include "base/error.h"
#include "base/message.h"
#include "base/resourceid.h"

#include <QList>

#include <optional>

namespace azrelocate {

/// The answer of a check about one object. There is no "probably".
enum class Verdict { Passes, Warns, Fails, CouldNotCheck, NotApplicable };

QString toString(Verdict verdict);
Verdict verdictFromString(QStringView text);

/// One row of what was compared.
struct ObjectResult
{
    QString object;      ///< what a person calls it: a host name, "vnet-shop/web", a setting's name
    ResourceId resource; ///< null where it is not an Azure resource
    Verdict verdict = Verdict::CouldNotCheck;
    Phrase expected;            ///< what must be; empty where there is nothing to compare with
    Phrase actual;              ///< what is; never a secret
    Message message;            ///< one sentence: why this verdict
    std::optional<Error> error; ///< with CouldNotCheck

    QJsonObject toJson() const;
    static ObjectResult fromJson(const QJsonObject &object);
};

/// What a check found. An item without any object and without evidence can never pass.
class Finding
{
public:
    Finding() = default;

    void pass(const QString &object, Message message, const Phrase &actual = {}, const ResourceId &resource = {});
    void warn(const QString &object, Message message, const Phrase &actual = {}, const ResourceId &resource = {});
    void fail(const QString &object, Message message, const Phrase &expected, const Phrase &actual,
              const ResourceId &resource = {});
    void couldNotCheck(const QString &object, const Error &error, const ResourceId &resource = {});
    void notApplicable(const QString &object, Message message, const ResourceId &resource = {});
    void add(ObjectResult result) { m_objects.append(std::move(result)); }
    /// Nothing in this workload is of the item's kind ("no custom domains"): the whole item does not apply.
    void nothingToCheck(Message why);
    /// The check that would decide this is not built yet; the item stays unchecked and says so.
    static Finding notBuiltYet();

    const QList<ObjectResult> &objects() const { return m_objects; }
    bool isNotBuilt() const { return m_notBuilt; }
    const Message &reason() const { return m_reason; } ///< of nothingToCheck() or notBuiltYet()
    int expected() const { return m_expected < 0 ? static_cast<int>(m_objects.size()) : m_expected; }
    /// How many objects there should have been, where it is known from elsewhere.
    void setExpected(int count) { m_expected = count; }
    int count(Verdict verdict) const;
    /// The worst verdict over all objects, CouldNotCheck before Warns; NotApplicable when all are.
    Verdict verdict() const;

    QJsonObject toJson() const;
    static Finding fromJson(const QJsonObject &object);

private:
    QList<ObjectResult> m_objects;
    Message m_reason;
    int m_expected = -1;
    bool m_notBuilt = false;
};

/// What a check read, when and as whom. Without it nothing is green.
struct Evidence
{
    QDateTime takenAt; ///< UTC
    QString identity;
    QList<RequestRecord> requests;
    /// Lookups, handshakes and probes that are not Azure requests, one line each: "dig @127.0.0.1:5353 shop.contoso.com
    /// CNAME → …".
    QStringList probes;

    bool isEmpty() const { return requests.isEmpty() && probes.isEmpty(); }
    QJsonObject toJson() const;
    static Evidence fromJson(const QJsonObject &object);
};

}
