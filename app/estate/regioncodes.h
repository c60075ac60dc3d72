#pragma once

#include "base/region.h"
#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace azrelocate {

/// The short codes of regions in resource names ("weu"): resources/recipes/regioncodes.json.
class RegionCodes
{
public:
    static Result<RegionCodes> load();
    static Result<RegionCodes> parse(const QByteArray &json);

    /// All codes that stand for @p region; the first is for new names. A region that the data does not have is its own
    /// code, so that names can always be made.
    QStringList of(const Region &region) const;
    /// Regions that the data has.
    qsizetype size() const { return m_codes.size(); }

private:
    QHash<QString, QStringList> m_codes; ///< by Region::name()
};

}
