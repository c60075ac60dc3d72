#include "estate/recipes.h"

#include "base/jsonpath.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <span>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastWave = 13;

// The words of recipes.schema.json.
constexpr std::array kTools{"resource-mover"_L1, "site-recovery"_L1, "template"_L1, "copy"_L1,
                            "native"_L1,         "with-parent"_L1,   "manual"_L1,   "stay"_L1};
constexpr std::array kMethods{"hot"_L1, "warm"_L1, "cold"_L1};
constexpr std::array kStores{""_L1, "blob-copy"_L1, "cosmos-region"_L1, "sql-copy"_L1, "vault-copy"_L1, "none"_L1};
constexpr std::array kConfidences{"high"_L1, "medium"_L1, "low"_L1};

bool isOneOf(const QString &word, std::span<const QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

QList<Message> sentencesOf(const QJsonValue &value)
{
    QList<Message> sentences;
    const QStringList texts = textsOf(value);
    for (const QString &text : texts)
        sentences.append(Message::fromData(text));
    return sentences;
}

std::optional<StateKind> stateFrom(const QString &text)
{
    if (text == "stateful"_L1)
        return StateKind::Stateful;
    if (text == "stateless"_L1)
        return StateKind::Stateless;
    if (text == "config"_L1)
        return StateKind::Config;
    if (text == "global"_L1)
        return StateKind::Global;
    return std::nullopt;
}

RecipeCondition conditionFrom(const QJsonObject &object)
{
    RecipeCondition condition;
    condition.path = object.value("path"_L1).toString();
    condition.values = textsOf(object.value("values"_L1));
    if (object.contains("equals"_L1))
        condition.equals = object.value("equals"_L1).toBool();
    condition.contains = object.value("contains"_L1).toString();
    return condition;
}

QList<RecipeTool> toolsFrom(const QJsonValue &value)
{
    QList<RecipeTool> tools;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &tool : array)
        tools.append({tool["tool"_L1].toString(), textsOf(tool["methods"_L1])});
    return tools;
}

QList<RecipeException> exceptionsFrom(const QJsonValue &value)
{
    QList<RecipeException> exceptions;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &exception : array)
        exceptions.append({conditionFrom(exception.toObject()), exception["tool"_L1].toString(),
                           Message::fromData(exception["reason"_L1].toString())});
    return exceptions;
}

/// What is wrong with @p recipe, in a word of the schema; empty: nothing.
QString flawOf(const Recipe &recipe)
{
    const auto knowsTools = [](const auto &rows) {
        return std::all_of(rows.begin(), rows.end(), [](const auto &row) { return isOneOf(row.tool, kTools); });
    };
    const auto knowsMethods = [](const QStringList &methods) {
        return !methods.isEmpty() && std::all_of(methods.begin(), methods.end(), [](const QString &method) {
            return isOneOf(method, kMethods);
        });
    };
    if (recipe.id.isEmpty())
        return u"id"_s;
    if (recipe.types.isEmpty())
        return u"types"_s;
    if (recipe.tools.isEmpty() || !knowsTools(recipe.tools)
        || !std::all_of(recipe.tools.begin(), recipe.tools.end(),
                        [&](const RecipeTool &tool) { return knowsMethods(tool.methods); }))
        return u"tools"_s;
    if (!knowsTools(recipe.exceptions))
        return u"except"_s;
    if (!recipe.link.types.isEmpty() && !isOneOf(recipe.link.tool, kTools))
        return u"linked"_s;
    if (!knowsMethods(recipe.methods))
        return u"methods"_s;
    if (recipe.wave < 0 || recipe.wave > kLastWave)
        return u"wave"_s;
    if (!isOneOf(recipe.store, kStores))
        return u"store"_s;
    if (!recipe.source.startsWith("https://"_L1))
        return u"source"_s;
    if (!QDate::fromString(recipe.date, Qt::ISODate).isValid())
        return u"date"_s;
    return isOneOf(recipe.confidence, kConfidences) ? QString() : u"confidence"_s;
}

Result<Recipe> recipeFrom(const QJsonObject &object)
{
    Recipe recipe;
    recipe.id = object.value("id"_L1).toString();
    recipe.types = textsOf(object.value("types"_L1));
    if (object.contains("when"_L1))
        recipe.when = conditionFrom(object.value("when"_L1).toObject());
    const std::optional<StateKind> state = stateFrom(object.value("state"_L1).toString());
    recipe.state = state.value_or(StateKind::Stateless);
    recipe.tools = toolsFrom(object.value("tools"_L1));
    recipe.exceptions = exceptionsFrom(object.value("except"_L1));
    const QJsonObject link = object.value("linked"_L1).toObject();
    recipe.link = {textsOf(link.value("types"_L1)), link.value("tool"_L1).toString(),
                   Message::fromData(link.value("reason"_L1).toString())};
    recipe.dataMethods = sentencesOf(object.value("data"_L1));
    recipe.methods = textsOf(object.value("methods"_L1));
    recipe.downtime = Message::fromData(object.value("downtime"_L1).toString());
    recipe.limits = sentencesOf(object.value("limits"_L1));
    recipe.wave = object.value("wave"_L1).toInt(-1);
    recipe.store = object.value("store"_L1).toString();
    const QJsonObject name = object.value("name"_L1).toObject();
    recipe.name = {name.value("maximum"_L1).toInt(), name.value("characters"_L1).toString()};
    recipe.source = object.value("source"_L1).toString();
    recipe.date = object.value("date"_L1).toString();
    recipe.confidence = object.value("confidence"_L1).toString();
    recipe.conflicts = sentencesOf(object.value("conflicts"_L1));
    const QString flaw = state ? flawOf(recipe) : u"state"_s;
    if (!flaw.isEmpty()) {
        return Error::input(u"The recipe \"%1\" has no \"%2\" that this version knows."_s.arg(recipe.id, flaw),
                            u"InvalidRecipes"_s);
    }
    return recipe;
}

}

bool RecipeCondition::holds(const QJsonObject &resource) const
{
    const QJsonValue value = jsonAtInsensitive(resource, path);
    if (equals)
        return value.isBool() && value.toBool() == *equals;
    if (!values.isEmpty())
        return values.contains(value.toString(), Qt::CaseInsensitive);
    if (!contains.isEmpty())
        return value.toString().contains(contains, Qt::CaseInsensitive);
    return !value.isUndefined() && !value.isNull();
}

Result<Recipes> Recipes::load()
{
    QFile file(u":/recipes/recipes.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error::storage(u"The recipes are not part of this program."_s, u"MissingRecipes"_s);
    const Result<RegionCodes> regionCodes = RegionCodes::load();
    if (!regionCodes)
        return regionCodes.error();
    return parse(file.readAll(), *regionCodes);
}

Result<Recipes> Recipes::parse(const QByteArray &json, const RegionCodes &regionCodes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return Error::input(
            u"The recipe catalogue is not JSON: %1 at byte %2."_s.arg(parseError.errorString()).arg(parseError.offset),
            u"InvalidRecipes"_s);
    Recipes recipes;
    recipes.m_regionCodes = regionCodes;
    recipes.m_version = document["version"_L1].toString();
    if (!QDate::fromString(recipes.m_version, Qt::ISODate).isValid())
        return Error::input(u"The recipe catalogue has no \"version\" that is a day, such as 2026-11-22."_s,
                            u"InvalidRecipes"_s);
    const QJsonArray rows = document["recipes"_L1].toArray();
    QSet<QString> ids;
    for (const QJsonValue &row : rows) {
        Result<Recipe> recipe = recipeFrom(row.toObject());
        if (!recipe)
            return recipe.error();
        if (ids.contains(recipe->id))
            return Error::input(u"The recipe \"%1\" is there twice."_s.arg(recipe->id), u"InvalidRecipes"_s);
        ids.insert(recipe->id);
        recipes.m_recipes.append(*std::move(recipe));
    }
    if (recipes.m_recipes.isEmpty())
        return Error::input(u"The recipe catalogue has no \"recipes\"."_s, u"InvalidRecipes"_s);
    return recipes;
}

const Recipe *Recipes::find(const Resource &resource) const
{
    const Recipe *general = nullptr;
    for (const Recipe &recipe : m_recipes) {
        if (!recipe.types.contains(resource.type, Qt::CaseInsensitive))
            continue;
        if (!recipe.when) {
            general = general == nullptr ? &recipe : general;
            continue;
        }
        if (recipe.when->holds(resource.object()))
            return &recipe;
    }
    return general;
}

}
