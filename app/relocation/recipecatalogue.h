#pragma once

#include "estate/recipes.h"
#include "store/relocationfile.h"

namespace azrelocate {

/// The catalogue that plans of @p file are computed by: the one that useRecipes() put there, or the program's own.
Result<Recipes> recipesOf(const RelocationFile &file);

/// Puts the catalogue at @p path, which must follow recipes.schema.json, into @p file, so that everybody who opens it
/// plans by the same facts. An empty path: by the program's own again. Blocks. Input with the code UnreadableRecipes,
/// InvalidRecipes, or OlderRecipes where the program's own is newer.
Result<void> useRecipes(const QString &path, RelocationFile &file);

}
