#pragma once

#include "base/result.h"

#include <QString>

namespace azrelocate {

/// How much a made relocation file holds.
struct BigFileSize
{
    int resources = 20'000;
    int objects = 5'000; ///< results of checks, over all items of the catalogue
    int tasks = 2'000;
};

/// Writes a relocation as it looks in the middle of a large move: discovered, planned, checked once, half of it done.
Result<void> writeBigFile(const QString &path, const BigFileSize &size);

}
