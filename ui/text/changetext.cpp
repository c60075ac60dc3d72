#include "ui/text/changetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

enum class Deed { Create, LowerTtl, RaiseTtl, Alter, Delete, ByHand };
enum class Noun { Record, Role, Certificate, Secret, Group, Resource };

Noun nounOf(const ResourceId &id)
{
    struct Known
    {
        QLatin1StringView type;
        Noun noun;
    };
    static constexpr Known kKnown[]{
        {"microsoft.network/dnszones/"_L1, Noun::Record},
        {"microsoft.network/privatednszones/"_L1, Noun::Record},
        {"microsoft.authorization/roleassignments"_L1, Noun::Role},
        {"microsoft.keyvault/vaults/certificates"_L1, Noun::Certificate},
        {"microsoft.keyvault/vaults/secrets"_L1, Noun::Secret},
    };
    if (id.isResourceGroup())
        return Noun::Group;
    const QString type = id.type().toLower();
    for (const Known &known : kKnown) {
        if (type.startsWith(known.type))
            return known.noun;
    }
    return Noun::Resource;
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

/// The TTL of a record set as the change shows it; 0: none.
int ttlIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonObject properties = object.contains("properties"_L1) ? object.value("properties"_L1).toObject() : object;
    for (const auto name : {"TTL"_L1, "ttl"_L1}) {
        if (properties.contains(name))
            return properties.value(name).toInt();
    }
    return 0;
}

QJsonValue withoutTtl(const QJsonValue &value)
{
    QJsonObject object = value.toObject();
    QJsonObject properties = object.value("properties"_L1).toObject();
    for (const auto name : {"TTL"_L1, "ttl"_L1, "etag"_L1}) {
        object.remove(name);
        properties.remove(name);
    }
    if (object.contains("properties"_L1))
        object.insert("properties"_L1, properties);
    return object;
}

Deed deedOf(const Change &change)
{
    if (change.kind == Change::Kind::ByHand)
        return Deed::ByHand;
    if (change.deletes || (isNothing(change.after) && !isNothing(change.before)))
        return Deed::Delete;
    if (isNothing(change.before))
        return Deed::Create;
    const int before = ttlIn(change.before);
    const int after = ttlIn(change.after);
    if (before != after && before > 0 && after > 0 && withoutTtl(change.before) == withoutTtl(change.after))
        return after < before ? Deed::LowerTtl : Deed::RaiseTtl;
    return Deed::Alter;
}

// Whole phrases, so that each language can order them as it needs.
QString createText(Noun noun, int n)
{
    switch (noun) {
    case Noun::Record:
        return Words::tr("create %n record(s)", nullptr, n);
    case Noun::Role:
        return Words::tr("grant %n role(s)", nullptr, n);
    case Noun::Certificate:
        return Words::tr("create %n certificate(s)", nullptr, n);
    case Noun::Secret:
        return Words::tr("copy %n secret(s)", nullptr, n);
    case Noun::Group:
        return Words::tr("create %n resource group(s)", nullptr, n);
    case Noun::Resource:
        return Words::tr("create %n resource(s)", nullptr, n);
    }
    return {};
}

QString alterText(Noun noun, int n)
{
    switch (noun) {
    case Noun::Record:
        return Words::tr("change %n record(s)", nullptr, n);
    case Noun::Role:
        return Words::tr("change %n role(s)", nullptr, n);
    case Noun::Certificate:
        return Words::tr("change %n certificate(s)", nullptr, n);
    case Noun::Secret:
        return Words::tr("change %n secret(s)", nullptr, n);
    case Noun::Group:
        return Words::tr("change %n resource group(s)", nullptr, n);
    case Noun::Resource:
        return Words::tr("change %n resource(s)", nullptr, n);
    }
    return {};
}

QString deleteText(Noun noun, int n)
{
    switch (noun) {
    case Noun::Record:
        return Words::tr("delete %n record(s)", nullptr, n);
    case Noun::Role:
        return Words::tr("take back %n role(s)", nullptr, n);
    case Noun::Certificate:
        return Words::tr("delete %n certificate(s)", nullptr, n);
    case Noun::Secret:
        return Words::tr("delete %n secret(s)", nullptr, n);
    case Noun::Group:
        return Words::tr("delete %n resource group(s)", nullptr, n);
    case Noun::Resource:
        return Words::tr("delete %n resource(s)", nullptr, n);
    }
    return {};
}

QString phrase(Deed deed, Noun noun, int n)
{
    switch (deed) {
    case Deed::Create:
        return createText(noun, n);
    case Deed::LowerTtl:
        return Words::tr("lower %n TTL(s)", nullptr, n);
    case Deed::RaiseTtl:
        return Words::tr("raise %n TTL(s)", nullptr, n);
    case Deed::Alter:
        return alterText(noun, n);
    case Deed::Delete:
        return deleteText(noun, n);
    case Deed::ByHand:
        return Words::tr("ask for %n step(s) by hand", nullptr, n);
    }
    return {};
}

constexpr qsizetype kPhrasesOnAButton = 2; ///< more are a paragraph, not a button

}

QString acceptText(const QList<Change> &changes)
{
    QList<std::pair<std::pair<Deed, Noun>, int>> counts; // in the order in which they first come
    for (const Change &change : changes) {
        const Deed deed = deedOf(change);
        const bool aboutTtls = deed == Deed::LowerTtl || deed == Deed::RaiseTtl;
        const std::pair kind(deed, aboutTtls || deed == Deed::ByHand ? Noun::Resource : nounOf(change.resource));
        const auto known =
            std::find_if(counts.begin(), counts.end(), [&](const auto &one) { return one.first == kind; });
        if (known == counts.end())
            counts.append({kind, 1});
        else
            ++known->second;
    }
    if (counts.isEmpty() || counts.size() > kPhrasesOnAButton)
        return Words::tr("Apply %n change(s)", nullptr, static_cast<int>(changes.size()));
    QStringList phrases;
    for (const auto &[kind, count] : counts)
        phrases.append(phrase(kind.first, kind.second, count));
    QString text = phrases.size() == 1 ? phrases.first() : Words::tr("%1 and %2").arg(phrases[0], phrases[1]);
    text[0] = text[0].toUpper();
    return text;
}

QString undoAcceptText(const QList<Change> &changes)
{
    return Words::tr("Undo %n change(s)", nullptr, static_cast<int>(changes.size()));
}

QString scopeText(const Change &change)
{
    const ResourceId &id = change.resource;
    if (id.isNull())
        return change.request.pathOrUrl;
    const QString name = id.names().isEmpty() ? id.toString() : id.names().join(u'/');
    const QString group = id.resourceGroupName();
    return group.isEmpty() || id.isResourceGroup() ? name
                                                   : Words::tr("%1 · %2", "name · resource group").arg(name, group);
}

QString undoText(const Change &change)
{
    const QString note = change.undoNote.toString();
    switch (change.undo) {
    case Change::Undo::Possible:
        return note.isEmpty() ? Words::tr("Can be undone") : Words::tr("Can be undone. %1").arg(note);
    case Change::Undo::NotNeeded:
        return note.isEmpty() ? Words::tr("Nothing to undo") : Words::tr("Nothing to undo. %1").arg(note);
    case Change::Undo::NotPossible:
        break;
    }
    return note.isEmpty() ? Words::tr("Cannot be undone") : Words::tr("Cannot be undone. %1").arg(note);
}

Change undoOf(const Change &change)
{
    Change undo = change;
    undo.before = change.after;
    undo.after = change.before;
    undo.deletes = isNothing(change.before) && change.kind == Change::Kind::AzureRequest;
    undo.undo = Change::Undo::NotPossible;
    undo.dependsOn.clear();
    return undo;
}

}
