#pragma once

#include "azure/azurewriter.h"
#include "base/message.h"

namespace azrelocate {

/// How a crash-safe runner finds out whether a write was already accepted: a read whose answer shows it.
struct AppliedProbe
{
    enum class Kind {
        PutMatches,   ///< GET of the write's URL holds what the body set (the default for PUT and PATCH)
        Gone,         ///< GET of the write's URL is 404 (the default for DELETE)
        ValueIsOneOf, ///< GET of @ref path: the value at @ref pointer is one of @ref values
        ListMatches,  ///< the POST that lists the values (@ref path) gives what the body sets; compared in memory only
        HeaderExists, ///< HEAD of the write's URL is 200 (blobs)
        Repeatable,   ///< the write may be sent again: a second one changes nothing
    };
    Kind kind = Kind::PutMatches;
    QString path;
    QString apiVersion;
    QString pointer; ///< RFC 6901; "*" stands for each element of a list, one of which has to have the value
    QStringList values;
    QStringList runningValues; ///< with ValueIsOneOf: taken, but still at work; probed again until one of @ref values
    /// With ValueIsOneOf: the end of the operation is not the end of the work (a replication that was enabled); the
    /// change is done when the value says so.
    bool outlivesOperation = false;

    QJsonObject toJson() const;
    static AppliedProbe fromJson(const QJsonObject &object);
};

/// The request of a change. Its body may hold deferred values (see deferred.h), which are read when it is sent and
/// stored nowhere, so that secrets pass through memory only.
struct ChangeRequest
{
    QByteArray method;
    QString pathOrUrl;
    QString apiVersion;
    QJsonValue body = QJsonValue(QJsonValue::Undefined);
    HttpHeaders headers;
    QByteArray ifMatch;
    QByteArray ifNoneMatch;
    bool secret = false;
    AppliedProbe probe;

    QJsonObject toJson() const;
    static ChangeRequest fromJson(const QJsonObject &object);
};

/// One alteration as data: previewed, applied, journalled, undone and reported from the same value.
struct Change
{
    enum class Kind { AzureRequest, ByHand };
    enum class Undo { Possible, NotPossible, NotNeeded };

    QString id;     ///< made by seal() from the content: the same proposal has the same id
    QString itemId; ///< the checklist item that it is for
    Kind kind = Kind::AzureRequest;
    Message title;       ///< "Lower the TTL of %1 from %2 s to %3 s"
    ResourceId resource; ///< what is altered
    ChangeRequest request;
    QJsonValue before;       ///< shown in the preview; null: did not exist; secrets masked
    QJsonValue after;        ///< shown in the preview; null: will not exist; secrets masked
    QStringList permissions; ///< "Microsoft.Network/dnsZones/CNAME/write"
    Undo undo = Undo::NotPossible;
    QList<ChangeRequest> undoRequests; ///< in the order to send
    Message undoNote;                  ///< why not, or what the undo leaves behind
    QStringList dependsOn;             ///< ids of changes that must have succeeded
    int wave = 0;
    std::chrono::seconds estimate{5};
    bool deletes = false; ///< typing the workload's name is asked for
    bool startsDowntime = false;

    /// Sets the id from item, request and @p generation (a repeated proposal after a failure has a new generation).
    void seal(int generation = 0);
    QJsonObject toJson() const;
    static Change fromJson(const QJsonObject &object);
};

}
