#pragma once

#include "sandbox/exchange.h"
#include "sandbox/resourcestore.h"

#include <chrono>
#include <functional>

namespace azrelocate::sandbox {

class Simulation;
struct Operation;

/// What every hook gets: the world and the request that is being answered.
struct Call
{
    Simulation &simulation;
    const ArmRequest &request;
};

/// How a write that takes time tells the caller (reference: ARM's asynchronous operations).
enum class Async {
    None,                ///< done when answered
    AzureAsyncOperation, ///< 201/202 with Azure-AsyncOperation (and Location, so that both styles can be polled)
    Location,            ///< 202 with Location only
    ProvisioningState,   ///< 201/200 with a provisioningState that is not terminal; no header
};

/// The behaviour of one resource type. Only `type` and `apiVersions` are required; an unset hook does nothing.
///
/// PUT runs: permission → locks → parent exists → validate → write gates (policy) → etag → complete → stored with
/// provisioningState → afterPut. PATCH merges (RFC 7396, tags included) onto what is stored and then runs the same way.
struct TypeBehaviour
{
    QString type;            ///< "Microsoft.Network/dnsZones", in Azure's spelling
    QStringList apiVersions; ///< accepted; the others are answered 400 as Azure does
    bool tracked = true;     ///< has location and tags and stands in {RG}/resources; child and extension types: false
    bool needsLocation = false;  ///< PUT without location is answered 400 LocationRequired
    bool extension = false;      ///< stands on any scope ("…/providers/Microsoft.Authorization/locks/x")
    bool etagGuarded = false;    ///< honours If-Match / If-None-Match and shows the etag
    bool etagInBody = false;     ///< shows it as "etag" beside "properties"
    bool weakEtag = false;       ///< W/"…", in the body too
    bool showsSystemData = true; ///< of a tracked type: answers say who made and changed it, and when
    bool patchable = true;
    bool deletable = true;
    bool deleteShows = false;  ///< DELETE answers with what was deleted
    QJsonObject deletedAnswer; ///< DELETE answers with this instead of nothing
    bool headable = false;     ///< HEAD tells existence (204 / 404); others answer 405
    bool hasProvisioningState = true;
    int createdStatus = 201; ///< status of a PUT that is done when answered and made something: 201 or 200
    Async onPut = Async::None;
    Async onPatch = Async::None;
    Async onDelete = Async::None;
    int asyncPutStatus = 201;                 ///< status of an accepted PUT: 201 or 202 (an update answers 200 or 202)
    bool acceptedEmpty = false;               ///< an accepted PUT or PATCH is answered without a body
    std::chrono::milliseconds duration{2000}; ///< simulated, of an asynchronous write

    /// Refuses a body before anything changes; may complete @p body with what depends on the request only.
    std::function<Verdict(const Call &, const Resource *existing, QJsonObject &body)> validate;
    /// Fills server-made properties (ids, host names, addresses) and moves secrets from body to hidden; before storing.
    std::function<void(const Call &, Resource &resource, const Resource *existing)> complete;
    std::function<void(const Call &, Resource &resource, bool created)> afterPut;
    /// Of an asynchronous write or delete that was accepted, before it is answered: may give the operation URLs of its
    /// own and keep a record of it.
    std::function<void(const Call &, Operation &)> onAccepted;
    /// Whether the asynchronous write ends well; a returned error makes it Failed.
    std::function<Verdict(Simulation &, Resource &)> onFinish;
    /// Refuses a delete (409 in use).
    std::function<Verdict(const Call &, const Resource &)> beforeDelete;
    std::function<void(Simulation &, const Resource &removed)> afterDelete;
    /// For a resource that an estate brought ready-made, after all of them were stored: makes what belongs to it and
    /// the estate left out (apex records of a zone, addresses on this machine).
    std::function<void(Simulation &, Resource &)> adopt;
    /// What GET and lists show instead of the stored body (which hides nothing).
    std::function<QJsonObject(const Call &, const Resource &)> view;
    /// Replaces the merge of PATCH: returns the new body.
    std::function<QJsonObject(const Call &, const Resource &existing)> patch;
};

/// POST {resource}/{verb}. For verbs on sub paths ("config/appsettings/list") the type includes them.
struct ActionBehaviour
{
    QString type;            ///< of the resource that it is called on
    QString verb;            ///< "listKeys"
    QStringList apiVersions; ///< empty: those of the type
    bool readOnly = false;   ///< changes nothing: not counted as an accepted write in the request log
    QString permission;      ///< empty: "{type}/{verb}/action"
    std::function<Reply(const Call &, Resource &)> run;
};

/// A path of its own, asked before the generic engine: usages, skus, checkNameAvailability, exportTemplate, …
struct Route
{
    QByteArray method;
    /// Segments with placeholders: "/subscriptions/{s}/providers/Microsoft.Compute/locations/{location}/usages". A
    /// first segment "{scope*}" takes any number of leading segments, also none. Compared without case.
    QString pattern;
    QStringList apiVersions; ///< empty: any, but one must be sent
    QString permission;      ///< "Microsoft.Compute/locations/usages/read"; empty: no check beyond a valid token
    bool readOnly = true;
    /// @p captures: the placeholders' values in their order, as sent.
    std::function<Reply(const Call &, const QStringList &captures)> run;
};

/// What answers at host names ending in a suffix: a vault, a blob account, a Log Analytics query endpoint.
struct DataPlane
{
    QStringList hostSuffixes; ///< ".vault.azure.net"
    /// The whole answer, authentication included (Simulation::callerOf), because every data plane challenges
    /// differently.
    std::function<Reply(const Call &)> handle;
    /// Whether the request alters something; for the request log. Unset: PUT, PATCH, DELETE and POST do.
    std::function<bool(const ArmRequest &)> isWrite;
};

/// Asked before every PUT and PATCH of any type: policy, quota. @p body is what would be stored.
using WriteGate =
    std::function<Verdict(const Call &, const QString &type, const Resource *existing, const QJsonObject &body)>;

}
