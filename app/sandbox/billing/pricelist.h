#pragma once

#include "sandbox/resourcestore.h"

namespace azrelocate::sandbox {

/// One line of the simulated price list: what a unit costs in a region. The numbers are invented; that they differ by
/// region, that the same thing has another meter in each, and that not everything is sold everywhere, is as in Azure.
struct Meter
{
    QString id; ///< GUID, one for each region
    QString region;
    QString service;  ///< "Virtual Machines"
    QString product;  ///< "Virtual Machines DSv5 Series"
    QString name;     ///< "D4s v5"
    QString unit;     ///< "1 Hour"
    double price = 0; ///< USD
};

/// What a resource uses, and how many units of it a day.
struct MeterUse
{
    Meter meter;
    double unitsPerDay = 0;
};

/// Empty for what costs nothing by being there.
QList<MeterUse> usesOf(const Resource &resource);
/// Everything that is sold, in every region.
QList<Meter> priceList();
/// Units of @p currency for a dollar; 0: not known.
double exchangeRate(const QString &currency);

}
