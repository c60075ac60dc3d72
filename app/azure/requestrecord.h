#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace azrelocate {

/// One request as evidence: what was asked, what came back, when and as whom. Holds no secret.
struct RequestRecord
{
    QDateTime time; ///< UTC, when the answer came
    QString method;
    QString url;    ///< secrets in the query are masked
    int status = 0; ///< 0: no answer
    QString requestId;
    QString correlationId;
    QString clientRequestId;
    QString identity; ///< user or service principal that asked
    qint64 answerBytes = 0;
    QString answerExcerpt; ///< at most 4 KiB of the redacted answer; empty when the answer holds secrets
    QString error;         ///< code and message of a failure; empty on success

    QJsonObject toJson() const;
    static RequestRecord fromJson(const QJsonObject &object);
};

/// Called on the worker thread that sent the request, after each logical request (not for each retry).
using RequestObserver = std::function<void(const RequestRecord &)>;

}
