#pragma once

#include "store/sqlconnection.h"

#include <QLatin1StringView>

#include <span>

namespace azrelocate::schema {

inline constexpr quint32 kApplicationId = 0x617a726c; ///< "azrl", in the header of every relocation file
inline constexpr int kVersion = 3;

/// Brings a file from one version to the next. A step only adds tables or columns that may be null: a row's hash leaves
/// out nulls, so that the chain of an older file still verifies afterwards.
struct Step
{
    int from = 0;
    std::span<const QLatin1StringView> statements;
};

/// From an empty file to kVersion.
std::span<const Step> steps();

Result<int> version(SqlConnection &connection);
/// Runs what @p steps has for the file, in the caller's transaction. Returns the version reached.
Result<int> migrate(SqlConnection &connection, std::span<const Step> steps);

}
