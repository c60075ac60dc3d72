#pragma once

#include "base/message.h"
#include "estate/inventory.h"
#include "estate/regioncodes.h"

#include <optional>

namespace azrelocate {

enum class StateKind {
    Stateful,  ///< holds data that has to come over
    Stateless, ///< can be made again from its description
    Config,    ///< settings that name other resources or people
    Global,    ///< has no region that matters
};

/// A condition on one value of a resource at a dotted path. Without any wanted value: the path exists.
struct RecipeCondition
{
    QString path;
    QStringList values;         ///< one of these, without case
    std::optional<bool> equals; ///< for booleans
    QString contains;           ///< within the text, without case

    bool holds(const QJsonObject &resource) const;
};

/// One way that a recipe offers; tool and methods by the names of plan.h ("resource-mover"; "hot", "warm", "cold").
struct RecipeTool
{
    QString tool;
    QStringList methods;
};

/// The first exception whose condition holds decides on the tool.
struct RecipeException
{
    RecipeCondition condition;
    QString tool;
    Message reason;
};

/// When a resource depends on one of these types, or one of them depends on it, Resource Mover gives way to @ref tool.
struct RecipeLink
{
    QStringList types; ///< empty: no such rule
    QString tool;
    Message reason;
};

/// Rules of a name that all of Azure shares, so that the copy in the target region needs another one.
struct GlobalNameRule
{
    int maximum = 0;    ///< characters; 0: the name is not global
    QString characters; ///< "lower-letters-digits", "letters-digits", "letters-digits-hyphens",
                        ///< "lower-letters-digits-hyphens"

    bool isGlobal() const { return maximum > 0; }
};

/// How resources of some types get to another region: one row of resources/recipes/recipes.json. Its sentences are
/// English there, and translated like those of the sources (see translations/CMakeLists.txt); those of another
/// catalogue stay as they are.
struct Recipe
{
    QString id; ///< "key-vault"; stable
    QStringList types;
    std::optional<RecipeCondition> when; ///< only for resources that meet it
    StateKind state = StateKind::Stateless;
    QList<RecipeTool> tools; ///< the first that offers the relocation's method is the default
    QList<RecipeException> exceptions;
    RecipeLink link;
    QList<Message> dataMethods; ///< ways to bring the content over
    QStringList methods;        ///< "hot", "warm", "cold": with which it can be moved at all
    Message downtime;
    QList<Message> limits; ///< what is lost or impossible
    int wave = 0;          ///< 0…13
    QString store;         ///< PlannedStore::method; "none": data that the user must bring; empty: no data to bring
    GlobalNameRule name;
    QString source;           ///< https page of the vendor
    QString date;             ///< ISO date of the row
    QString confidence;       ///< "high", "medium", "low"
    QList<Message> conflicts; ///< where sources contradict each other
};

/// A catalogue of recipes; a value, immutable once loaded.
class Recipes
{
public:
    /// The one that ships with the program.
    static Result<Recipes> load();
    /// Input (InvalidRecipes) when @p json does not follow recipes.schema.json in what this program reads of it: the
    /// error names the recipe and what is wrong with it.
    static Result<Recipes> parse(const QByteArray &json, const RegionCodes &regionCodes);

    const QString &version() const { return m_version; } ///< the day of its newest row, ISO 8601
    const QList<Recipe> &all() const { return m_recipes; }
    const RegionCodes &regionCodes() const { return m_regionCodes; }
    /// The recipe for @p resource; nullptr: nothing is known about its type, which must be said, not guessed.
    const Recipe *find(const Resource &resource) const;

private:
    QString m_version;
    QList<Recipe> m_recipes;
    RegionCodes m_regionCodes;
};

}
