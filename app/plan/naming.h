#pragma once

#include "base/region.h"
#include "estate/recipes.h"

namespace azrelocate {

/// Names in the target region, made from names in the source region by replacing the region's name or short code
/// ("kv-shop-weu" → "kv-shop-sdc"). The same input always gives the same name.
class Naming
{
public:
    Naming(const RegionCodes &codes, const Region &source, const Region &target);

    /// A name that is unique in its group or parent only: replaced where the region occurs, else kept.
    QString localName(const QString &name) const;
    /// A name that must differ from the source's (a resource group in the same subscription): replaced, else "-sdc" is
    /// appended. @p maximum characters at most.
    QString groupName(const QString &name, int maximum = 90) const;
    /// A name that all of Azure shares; follows @p rule in length and characters.
    QString globalName(const QString &name, const GlobalNameRule &rule) const;
    /// @p name made different by a number, within @p maximum characters (0: no limit).
    static QString numbered(const QString &name, int number, int maximum);

private:
    QString replaceTokens(const QString &name) const;
    QString replaceJoined(const QString &name) const;

    Region m_source;
    Region m_target;
    QStringList m_sourceCodes;
    QString m_targetCode;
};

}
