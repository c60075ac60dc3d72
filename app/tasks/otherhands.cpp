#include "tasks/otherhands.h"

#include "base/jsonpath.h"
#include "tasks/bodymatches.h"

#include <QJsonObject>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void collectAltered(QStringList &found, const QString &at, const QJsonValue &before, const QJsonValue &after,
                    const QJsonValue &actual)
{
    if (after.isObject() && before.isObject() && actual.isObject()) {
        const QJsonObject wrote = after.toObject();
        for (auto it = wrote.begin(); it != wrote.end(); ++it)
            collectAltered(found, at + u'/' + it.key(), before[it.key()], it.value(),
                           jsonAtInsensitive(actual, it.key()));
        return;
    }
    if (before.isUndefined() || actual.isUndefined() || actual.isNull())
        return;
    // A value stands in an object of its own, because what the service decides is decided by a member's name.
    const QString name = at.section(u'/', -1);
    const auto asMember = [&name](const QJsonValue &value) {
        return QJsonObject{{u"value"_s, QJsonObject{{name, value}}}};
    };
    if (!bodyMatches(asMember(after), asMember(actual)) && !bodyMatches(asMember(before), asMember(actual)))
        found.append(at);
}

}

QStringList alteredSince(const QJsonValue &before, const QJsonValue &after, const QJsonValue &actual)
{
    QStringList found;
    collectAltered(found, {}, before, after, actual);
    return found;
}

}
