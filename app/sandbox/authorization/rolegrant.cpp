#include "sandbox/authorization/rolegrant.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

bool anyMatches(const QStringList &patterns, const QString &action)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&action](const QString &pattern) { return matchesAction(pattern, action); });
}

}

bool matchesAction(QStringView pattern, QStringView action)
{
    // Greedy matching that goes back to the last star only: linear for the one or two stars that roles have.
    qsizetype p = 0;
    qsizetype a = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (a < action.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = a;
        } else if (p < pattern.size() && pattern[p].toCaseFolded() == action[a].toCaseFolded()) {
            ++p;
            ++a;
        } else if (star >= 0) {
            p = star + 1;
            a = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

RoleGrant RoleGrant::fromJson(const QJsonObject &permission)
{
    return {strings(permission.value(u"actions"_s)), strings(permission.value(u"notActions"_s)),
            strings(permission.value(u"dataActions"_s)), strings(permission.value(u"notDataActions"_s))};
}

QJsonObject RoleGrant::toJson() const
{
    return {{u"actions"_s, QJsonArray::fromStringList(actions)},
            {u"notActions"_s, QJsonArray::fromStringList(notActions)},
            {u"dataActions"_s, QJsonArray::fromStringList(dataActions)},
            {u"notDataActions"_s, QJsonArray::fromStringList(notDataActions)}};
}

bool RoleGrant::covers(const QString &action, ActionKind kind) const
{
    if (kind == ActionKind::Management)
        return anyMatches(actions, action) && !anyMatches(notActions, action);
    return anyMatches(dataActions, action) && !anyMatches(notDataActions, action);
}

}
