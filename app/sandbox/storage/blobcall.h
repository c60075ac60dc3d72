#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/entra/principals.h"

namespace azrelocate::sandbox {

/// A request to an account's blob endpoint, taken apart.
struct BlobCall
{
    const Call &call;
    Resource &account;
    QString container; ///< empty: the account itself
    QString blob;      ///< empty: the container itself; may hold slashes

    const ArmRequest &request() const { return call.request; }
    bool has(const QString &parameter, const QString &value) const;
    /// The container's resource or null.
    Resource *find() const;
};

/// An error in storage's form: XML with Code and Message, the code in x-ms-error-code too.
Reply blobError(int status, const QString &code, const QString &message);

/// 401 with the challenge when there is no valid token for storage, 403 when @p action is not allowed on @p scope.
/// @p authorization: the value of the header to judge (that of the request, or of x-ms-copy-source-authorization).
Verdict refuseBlobAccess(const Call &call, const QByteArray &authorization, const QString &scope, const QString &action,
                         ActionKind kind);

/// GET ?comp=list of an account, GET ?restype=container&comp=list of a container.
Reply listContainers(const BlobCall &call);
Reply listBlobs(const BlobCall &call);

/// GET, HEAD, PUT and DELETE of one blob; PUT with x-ms-copy-source copies from a URL.
Reply answerBlob(const BlobCall &call);

}
