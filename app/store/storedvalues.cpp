#include "store/storedvalues.h"

#include "store/event.h"

#include <QJsonArray>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QStringList toList(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

}

QJsonObject RelocationSettings::toJson() const
{
    QJsonArray tagList;
    for (const auto &[name, value] : tags)
        tagList.append(QJsonArray{name, value});
    return {{u"title"_s, title},
            {u"workload"_s, workload},
            {u"subscriptions"_s, QJsonArray::fromStringList(subscriptions)},
            {u"resourceGroups"_s, QJsonArray::fromStringList(resourceGroups)},
            {u"tags"_s, tagList},
            {u"from"_s, source.name()},
            {u"to"_s, target.name()},
            {u"cloud"_s, cloud},
            {u"caFile"_s, caFile},
            {u"allowInsecureLoopback"_s, allowInsecureLoopback},
            {u"limits"_s, limits},
            {u"folders"_s, QJsonArray::fromStringList(folders)},
            {u"azCopy"_s, azCopy},
            {u"smokeTests"_s, QJsonArray::fromStringList(smokeTests)},
            {u"extra"_s, extra}};
}

RelocationSettings RelocationSettings::fromJson(const QJsonObject &object)
{
    RelocationSettings settings;
    settings.title = object.value("title"_L1).toString();
    settings.workload = object.value("workload"_L1).toString();
    settings.subscriptions = toList(object.value("subscriptions"_L1));
    settings.resourceGroups = toList(object.value("resourceGroups"_L1));
    const QJsonArray tagList = object.value("tags"_L1).toArray();
    for (const QJsonValue &tag : tagList)
        settings.tags.append({tag.toArray().at(0).toString(), tag.toArray().at(1).toString()});
    settings.source = Region(object.value("from"_L1).toString());
    settings.target = Region(object.value("to"_L1).toString());
    settings.cloud = object.value("cloud"_L1).toObject();
    settings.caFile = object.value("caFile"_L1).toString();
    settings.allowInsecureLoopback = object.value("allowInsecureLoopback"_L1).toBool();
    settings.limits = object.value("limits"_L1).toObject();
    const QJsonArray smokeTests = object.value("smokeTests"_L1).toArray();
    for (const QJsonValue &line : smokeTests)
        settings.smokeTests.append(line.toString());
    settings.azCopy = object.value("azCopy"_L1).toString();
    const QJsonArray folders = object.value("folders"_L1).toArray();
    for (const QJsonValue &folder : folders)
        settings.folders.append(folder.toString());
    settings.extra = object.value("extra"_L1).toObject();
    return settings;
}

QString toString(Override::Kind kind)
{
    return kind == Override::Kind::Waived ? u"waived"_s : u"attested"_s;
}

QString toString(Comment::Kind kind)
{
    switch (kind) {
    case Comment::Kind::Remark:
        return u"remark"_s;
    case Comment::Kind::Accepted:
        return u"accepted"_s;
    case Comment::Kind::Questioned:
        return u"questioned"_s;
    case Comment::Kind::Answered:
        return u"answered"_s;
    case Comment::Kind::Assigned:
        return u"assigned"_s;
    }
    return {};
}

Comment::Kind commentKindFromString(QStringView text)
{
    for (const auto kind :
         {Comment::Kind::Accepted, Comment::Kind::Questioned, Comment::Kind::Answered, Comment::Kind::Assigned}) {
        if (text == toString(kind))
            return kind;
    }
    return Comment::Kind::Remark;
}

QList<Comment> openQuestions(const QList<Comment> &comments)
{
    QList<Comment> open;
    for (const Comment &comment : comments) {
        const auto settled = [&comment](const Comment &question) {
            return question.itemId == comment.itemId
                && (comment.kind == Comment::Kind::Answered
                    || (comment.kind == Comment::Kind::Accepted && comment.by == question.by));
        };
        open.removeIf(settled);
        if (comment.kind == Comment::Kind::Questioned)
            open.append(comment);
    }
    return open;
}

QString assigneeOf(const QList<Comment> &comments)
{
    const auto last = std::find_if(comments.rbegin(), comments.rend(),
                                   [](const Comment &comment) { return comment.kind == Comment::Kind::Assigned; });
    return last == comments.rend() ? QString() : last->text;
}

ItemState StoredItem::stateAt(const QDateTime &now) const
{
    if (personsWord && personsWord->isValidAt(now))
        return personsWord->kind == Override::Kind::Waived ? ItemState::Waived : ItemState::Attested;
    return state;
}

}
