#include "relocation/recipecatalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = 16 * 1024 * 1024; ///< bytes; the program's own has 60,000

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::input(u"The recipe catalogue %1 cannot be read: %2."_s.arg(shown, file.errorString()),
                            u"UnreadableRecipes"_s);
    QByteArray content = file.read(kLargest + 1);
    if (content.size() > kLargest)
        return Error::input(u"%1 is too large for a recipe catalogue."_s.arg(shown), u"UnreadableRecipes"_s);
    return content;
}

}

Result<Recipes> recipesOf(const RelocationFile &file)
{
    const auto catalogue = file.recipes();
    if (!catalogue)
        return catalogue.error();
    if (catalogue->isEmpty())
        return Recipes::load();
    const auto regionCodes = RegionCodes::load();
    if (!regionCodes)
        return regionCodes.error();
    return Recipes::parse(QJsonDocument(*catalogue).toJson(QJsonDocument::Compact), *regionCodes);
}

Result<void> useRecipes(const QString &path, RelocationFile &file)
{
    if (path.isEmpty())
        return file.setRecipes({});
    const auto json = read(path);
    if (!json)
        return json.error();
    const auto own = Recipes::load();
    if (!own)
        return own.error();
    const auto recipes = Recipes::parse(*json, own->regionCodes());
    if (!recipes)
        return recipes.error();
    if (recipes->version() < own->version()) { // ISO days, in the order of their letters
        return Error::input(u"The recipe catalogue is of %1, older than that of this program, which is of %2."_s.arg(
                                recipes->version(), own->version()),
                            u"OlderRecipes"_s);
    }
    return file.setRecipes(QJsonDocument::fromJson(*json).object());
}

}
