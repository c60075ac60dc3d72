#include "estate/regioncodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace azrelocate {

using namespace Qt::StringLiterals;

Result<RegionCodes> RegionCodes::load()
{
    QFile file(u":/recipes/regioncodes.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error::storage(u"The codes of regions are not part of this program."_s, u"MissingRegionCodes"_s);
    return parse(file.readAll());
}

Result<RegionCodes> RegionCodes::parse(const QByteArray &json)
{
    RegionCodes codes;
    const QJsonArray rows = QJsonDocument::fromJson(json)["regions"_L1].toArray();
    for (const QJsonValue &row : rows) {
        QStringList spellings;
        const QJsonArray list = row["codes"_L1].toArray();
        for (const QJsonValue &code : list)
            spellings.append(code.toString());
        if (spellings.isEmpty())
            return Error::input(u"A region has no code."_s, u"InvalidRegionCodes"_s);
        codes.m_codes.insert(Region(row["region"_L1].toString()).name(), spellings);
    }
    if (codes.m_codes.isEmpty())
        return Error::input(u"There are no codes of regions."_s, u"InvalidRegionCodes"_s);
    return codes;
}

QStringList RegionCodes::of(const Region &region) const
{
    return m_codes.value(region.name(), {region.name()});
}

}
