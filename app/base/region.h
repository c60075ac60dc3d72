#pragma once

#include <QHash>
#include <QString>

namespace azrelocate {

/// An Azure region by its name ("westeurope"). Azure writes regions as "West Europe", "WestEurope" and "westeurope";
/// all parse to the same value.
class Region
{
public:
    Region() = default;
    explicit Region(const QString &text);

    bool isNull() const { return m_name.isEmpty(); }
    bool isGlobal() const;
    const QString &name() const { return m_name; }

    friend bool operator==(const Region &, const Region &) = default;
    friend size_t qHash(const Region &region, size_t seed = 0) noexcept 
    {
        return ::qHash(QStringView(region.m_name), seed);
    }

private:
    QString m_name; ///< lower-case, without blanks
};

}
