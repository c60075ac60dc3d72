#pragma once

#include <QString>
#include <QStringList>

namespace azrelocate::sandbox {

/// A request path of Resource Manager taken apart. The sandbox's own parser, on purpose not the client's: a mistake in
/// one of them must show. Segments are kept in the case they were sent; nothing here is percent-encoded any more.
struct ArmPath
{
    QString text;  ///< decoded, leading slash, no trailing or doubled slashes
    QString scope; ///< what the last "/providers/" stands on; "" for the tenant; the whole path without providers
    QString subscriptionId;    ///< empty at tenant level
    QString resourceGroup;     ///< empty above groups
    QString providerNamespace; ///< of the last "/providers/"
    QStringList types;         ///< {"virtualNetworks", "subnets"}
    QStringList names;         ///< {"vnet-1", "web"}; one shorter than types for a collection or an action

    static ArmPath parse(const QString &decodedPath);

    bool isResource() const { return !types.isEmpty() && types.size() == names.size(); }
    /// A collection (GET) or an action (POST): ends with a type segment or a verb.
    bool endsOnType() const { return types.size() == names.size() + 1; }
    /// "Microsoft.Network/virtualNetworks/subnets"; for an action the verb is its last segment.
    QString type() const;
    QString name() const { return names.isEmpty() ? QString() : names.last(); }
    /// Id of the resource one level up: the network of a subnet, for a top-level resource its scope.
    QString parentId() const;
    /// For an action or a collection: the resource (or scope) it is called on and that one's type.
    QString ownerId() const;
    QString ownerType() const;
    QString lastSegment() const { return types.isEmpty() ? QString() : (endsOnType() ? types.last() : names.last()); }
};

bool sameText(QStringView a, QStringView b); ///< without case, as Azure compares ids, names and types

}
