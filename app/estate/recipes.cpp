#include "estate/recipes.h"

#include "base/jsonpath.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastWave = 13;

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
    if (recipe.id.isEmpty() || recipe.types.isEmpty() || !state || recipe.tools.isEmpty() || recipe.methods.isEmpty()
        || recipe.wave < 0 || recipe.wave > kLastWave || !recipe.source.startsWith("https://"_L1))
        return Error::input(u"The recipe \"%1\" is incomplete."_s.arg(recipe.id), u"InvalidRecipe"_s);
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
        return Error::input(parseError.errorString(), u"InvalidRecipes"_s);
    Recipes recipes;
    recipes.m_regionCodes = regionCodes;
    recipes.m_version = document["version"_L1].toString();
    const QJsonArray rows = document["recipes"_L1].toArray();
    for (const QJsonValue &row : rows) {
        Result<Recipe> recipe = recipeFrom(row.toObject());
        if (!recipe)
            return recipe.error();
        recipes.m_recipes.append(*std::move(recipe));
    }
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
