#pragma once

#include "checklist/hubs.h"
#include "checklist/addressmap.h"

namespace azrelocate {

/// A value of a rule or a route that belongs to the source region.
struct SourceTrace
{
    QString value;       ///< as it stands: "10.0.1.4", "Storage.WestEurope", a subnet's id
    QString replacement; ///< what the target has in its place; empty: nothing is known
    QString owner;       ///< whose it is: "vnet-hub-weu/AzureFirewallSubnet"
};

/// Knows the addresses, service tags and ids of the source region, and what took their place.
class SourceTraces
{
public:
    /// Reads the networks, their hubs and the public addresses of both sides.
    static Result<SourceTraces> read(const CheckInput &input);

    /// nullopt: the value does not belong to the source region.
    std::optional<SourceTrace> of(const QString &value) const;
    /// Every one inside @p value, without duplicates.
    QList<SourceTrace> in(const QJsonValue &value) const;
    /// @p value with each that has a replacement replaced.
    QJsonValue replaced(const QJsonValue &value) const;

private:
    struct Place
    {
        AddressRange source;
        std::optional<AddressRange> target; ///< nullopt: it has no counterpart
        QString owner;
    };

    explicit SourceTraces(const Plan &plan)
        : m_plan(plan)
    {
    }
    void addHub(const HubJoin &join);
    std::optional<SourceTrace> ofTag(const QString &value) const;

    const Plan &m_plan;
    QList<Place> m_places; ///< the smallest first
};

}
