#include "azure/requestrecord.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

QJsonObject RequestRecord::toJson() const
{
    QJsonObject object{{u"time"_s, time.toString(Qt::ISODateWithMs)},
                       {u"method"_s, method},
                       {u"url"_s, url},
                       {u"status"_s, status},
                       {u"identity"_s, identity},
                       {u"answerBytes"_s, answerBytes}};
    const auto add = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    add(u"requestId"_s, requestId);
    add(u"correlationId"_s, correlationId);
    add(u"clientRequestId"_s, clientRequestId);
    add(u"answerExcerpt"_s, answerExcerpt);
    add(u"error"_s, error);
    return object;
}

RequestRecord RequestRecord::fromJson(const QJsonObject &object)
{
    RequestRecord record;
    record.time = QDateTime::fromString(object["time"_L1].toString(), Qt::ISODateWithMs);
    record.method = object["method"_L1].toString();
    record.url = object["url"_L1].toString();
    record.status = object["status"_L1].toInt();
    record.requestId = object["requestId"_L1].toString();
    record.correlationId = object["correlationId"_L1].toString();
    record.clientRequestId = object["clientRequestId"_L1].toString();
    record.identity = object["identity"_L1].toString();
    record.answerBytes = object["answerBytes"_L1].toInteger();
    record.answerExcerpt = object["answerExcerpt"_L1].toString();
    record.error = object["error"_L1].toString();
    return record;
}

}
