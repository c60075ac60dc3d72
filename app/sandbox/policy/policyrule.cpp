#include "sandbox/policy/policyrule.h"

#include "base/jsonpath.h"
#include "sandbox/arm/armpath.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return {};
}

bool isThere(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

bool isEqual(const QJsonValue &value, const QJsonValue &target)
{
    return isThere(value) && sameText(textOf(value), textOf(target));
}

bool isIn(const QJsonValue &value, const QJsonValue &target)
{
    const QJsonArray list = target.toArray();
    return std::any_of(list.begin(), list.end(), [&value](const QJsonValue &entry) { return isEqual(value, entry); });
}

bool isLike(const QJsonValue &value, const QJsonValue &target)
{
    const QString pattern = QRegularExpression::escape(textOf(target)).replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(textOf(value))
        .hasMatch();
}

/// "match": # a digit, ? a letter, . any character, all else itself.
bool isMatch(const QJsonValue &value, const QJsonValue &target)
{
    const QString text = textOf(value);
    const QString pattern = textOf(target);
    if (text.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool fits = pattern[i] == u'#' ? text[i].isDigit()
            : pattern[i] == u'?'             ? text[i].isLetter()
                                             : pattern[i] == u'.' || pattern[i] == text[i];
        if (!fits)
            return false;
    }
    return true;
}

bool contains(const QJsonValue &value, const QJsonValue &target)
{
    if (value.isArray())
        return isIn(target, value);
    return textOf(value).contains(textOf(target), Qt::CaseInsensitive);
}

bool hasKey(const QJsonValue &value, const QJsonValue &target)
{
    const QStringList keys = value.toObject().keys();
    return keys.contains(textOf(target), Qt::CaseInsensitive);
}

bool existsAsSaid(const QJsonValue &value, const QJsonValue &target)
{
    return isThere(value) == sameText(textOf(target), u"true");
}

double numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

using Condition = std::function<bool(const QJsonValue &, const QJsonValue &)>;

const QHash<QString, Condition> &conditions()
{
    static const auto no = [](auto condition) {
        return [condition](const QJsonValue &value, const QJsonValue &target) {
            return !condition(value, target);
        };
    };
    static const QHash<QString, Condition> table = {
        {u"equals"_s, isEqual},
        {u"notequals"_s, no(isEqual)},
        {u"in"_s, isIn},
        {u"notin"_s, no(isIn)},
        {u"like"_s, isLike},
        {u"notlike"_s, no(isLike)},
        {u"match"_s, isMatch},
        {u"notmatch"_s, no(isMatch)},
        {u"contains"_s, contains},
        {u"notcontains"_s, no(contains)},
        {u"containskey"_s, hasKey},
        {u"notcontainskey"_s, no(hasKey)},
        {u"exists"_s, existsAsSaid},
        {u"less"_s,
         [](const QJsonValue &a, const QJsonValue &b) {
             return numberOf(a) < numberOf(b);
         }},
        {u"lessorequals"_s,
         [](const QJsonValue &a, const QJsonValue &b) {
             return numberOf(a) <= numberOf(b);
         }},
        {u"greater"_s,
         [](const QJsonValue &a, const QJsonValue &b) {
             return numberOf(a) > numberOf(b);
         }},
        {u"greaterorequals"_s,
         [](const QJsonValue &a, const QJsonValue &b) {
             return numberOf(a) >= numberOf(b);
         }},
    };
    return table;
}

QJsonValue tagOf(const PolicySubject &subject, const QString &name)
{
    const QJsonObject tags = subject.body.value(u"tags"_s).toObject();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        if (sameText(tag.key(), name))
            return tag.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// Value of a field: the plain ones, a tag, or an alias ("Microsoft.Storage/storageAccounts/minimumTlsVersion").
QJsonValue fieldValue(const QString &field, const PolicySubject &subject)
{
    static const QRegularExpression tag(uR"(^tags(?:\.(?<dotted>[^\[\]]+)|\[\s*'?(?<indexed>[^\]']+)'?\s*\])$)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = tag.match(field); match.hasMatch())
        return tagOf(subject, match.captured(u"dotted"_s) + match.captured(u"indexed"_s));
    if (sameText(field, u"type"))
        return subject.type;
    if (sameText(field, u"id"))
        return subject.id;
    if (sameText(field, u"fullName"))
        return ArmPath::parse(subject.id).names.join(u'/');
    if (!field.startsWith(subject.type + u'/', Qt::CaseInsensitive))
        return field.contains(u'/') ? QJsonValue(QJsonValue::Undefined) : jsonAtInsensitive(subject.body, field);
    const QString alias = field.mid(subject.type.size() + 1);
    const QJsonValue property = jsonAtInsensitive(subject.body.value(u"properties"_s), alias);
    return isThere(property) ? property : jsonAtInsensitive(subject.body, alias);
}

class Evaluation
{
public:
    Evaluation(const QJsonObject &parameters, const PolicySubject &subject, PolicyOutcome &outcome)
        : m_parameters(parameters)
        , m_subject(subject)
        , m_outcome(outcome)
    {
    }

    bool holds(const QJsonObject &node)
    {
        if (node.contains(u"allOf"_s))
            return all(node.value(u"allOf"_s).toArray());
        if (node.contains(u"anyOf"_s))
            return any(node.value(u"anyOf"_s).toArray());
        if (node.contains(u"not"_s))
            return !holds(node.value(u"not"_s).toObject());
        return condition(node);
    }

private:
    bool all(const QJsonArray &nodes)
    {
        bool result = true;
        for (const QJsonValue &node : nodes)
            result = holds(node.toObject()) && result;
        return result;
    }

    bool any(const QJsonArray &nodes)
    {
        bool result = false;
        for (const QJsonValue &node : nodes)
            result = holds(node.toObject()) || result;
        return result;
    }

    bool condition(const QJsonObject &node)
    {
        QJsonValue value;
        QString name;
        if (node.contains(u"field"_s)) {
            name = resolved(node.value(u"field"_s)).toString();
            value = name.contains(u"[*]"_s) ? refuse(name) : fieldValue(name, m_subject);
        } else if (node.contains(u"value"_s)) {
            name = node.value(u"value"_s).toString();
            value = resolved(node.value(u"value"_s));
        } else {
            refuse(node.keys().join(u','));
            return false;
        }
        for (auto entry = node.begin(); entry != node.end(); ++entry) {
            const auto found = conditions().find(entry.key().toLower());
            if (found == conditions().end())
                continue;
            const QJsonValue target = resolved(entry.value());
            const bool result = (*found)(value, target);
            m_outcome.expressions.append({result ? u"True"_s : u"False"_s, name, isThere(value) ? value : QJsonValue(),
                                          target, entry.key().left(1).toUpper() + entry.key().mid(1)});
            return result;
        }
        refuse(node.keys().join(u','));
        return false;
    }

    QJsonValue resolved(const QJsonValue &value) { return resolvePolicyParameters(value, m_parameters, m_subject); }

    QJsonValue refuse(const QString &what)
    {
        m_outcome.unsupported = what;
        return QJsonValue(QJsonValue::Undefined);
    }

    const QJsonObject &m_parameters;
    const PolicySubject &m_subject;
    PolicyOutcome &m_outcome;
};

}

QJsonValue resolvePolicyParameters(const QJsonValue &value, const QJsonObject &parameters, const PolicySubject &subject)
{
    static const QRegularExpression whole(uR"(^\[\s*parameters\('([^']+)'\)\s*\]$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(uR"(^\[\s*field\('([^']+)'\)\s*\]$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression concat(uR"(^\[\s*concat\((.*)\)\s*\]$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(uR"('([^']*)'\s*(?:,|$)|parameters\('([^']+)'\))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!value.isString() || !value.toString().startsWith(u'['))
        return value;
    const QString text = value.toString();
    if (const auto match = whole.match(text); match.hasMatch())
        return parameters.value(match.captured(1));
    if (const auto match = field.match(text); match.hasMatch())
        return fieldValue(match.captured(1), subject);
    const auto joined = concat.match(text);
    if (!joined.hasMatch())
        return value;
    QString result;
    auto parts = part.globalMatch(joined.captured(1));
    while (parts.hasNext()) {
        const auto one = parts.next();
        result += one.captured(2).isEmpty() ? one.captured(1) : textOf(parameters.value(one.captured(2)));
    }
    return result;
}

PolicyOutcome evaluatePolicyRule(const QJsonObject &rule, const QJsonObject &parameters, const PolicySubject &subject)
{
    PolicyOutcome outcome;
    const QJsonValue effect = rule.value(u"then"_s)[u"effect"_s];
    outcome.effect = resolvePolicyParameters(effect, parameters, subject).toString().toLower();
    outcome.applies =
        Evaluation(parameters, subject, outcome).holds(rule.value(u"if"_s).toObject()) && outcome.unsupported.isEmpty();
    return outcome;
}

}
