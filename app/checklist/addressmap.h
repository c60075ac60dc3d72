#pragma once

#include "checklist/addressrange.h"
#include "checklist/checkinput.h"

namespace azrelocate {

/// Which range of the target took the place of which range of the source, where a network could not keep its addresses.
/// It is read off the networks as they are, so that it needs no place of its own in the plan.
class AddressMap
{
public:
    AddressMap() = default;
    /// The ranges of two networks, paired in their order; pairs of different length say nothing.
    AddressMap(const QStringList &sourcePrefixes, const QStringList &targetPrefixes);

    bool isEmpty() const { return m_pairs.isEmpty(); }
    void append(const AddressRange &source, const AddressRange &target);
    void append(const AddressMap &other);

    /// @p text, an address or a range in CIDR notation, at its place in the target; any other text, and what no pair
    /// holds, as it is.
    QString mapped(const QString &text) const;
    /// Each whole text inside @p value mapped.
    QJsonValue rewritten(const QJsonValue &value) const;

private:
    QList<std::pair<AddressRange, AddressRange>> m_pairs;
};

/// Of all networks that move and whose target exists already.
Result<AddressMap> addressMapOf(const CheckInput &input);

}
