#include "sandbox/templates/exportexpressions.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/templates/expression.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

QString parameterName(const QString &type, const QString &name, const QString &suffix)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9]"_s);
    QString text = type.section(u'/', -1) + u'_' + name;
    return text.replace(odd, u"_"_s) + u'_' + suffix;
}

}

ExportOptions ExportOptions::parse(const QString &commaList)
{
    ExportOptions options;
    const QStringList words = commaList.split(u',');
    for (const QString &word : words) {
        if (sameText(word.trimmed(), u"IncludeParameterDefaultValue"))
            options.parameterDefaults = true;
        else if (sameText(word.trimmed(), u"SkipResourceNameParameterization"))
            options.nameParameters = false;
        else if (sameText(word.trimmed(), u"SkipAllParameterization"))
            options.nameParameters = options.anyParameters = false;
    }
    return options;
}

ExportExpressions::ExportExpressions(QString groupId, QSet<QString> exported, ExportOptions options)
    : m_groupId(std::move(groupId))
    , m_exported(std::move(exported))
    , m_options(options)
{
}

QString ExportExpressions::nameOf(const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    const QString first = path.names.first();
    if (path.names.size() == 1 && !m_options.nameParameters)
        return escapedLiteral(first);
    const QString operand = nameOperand(path.providerNamespace + u'/' + path.types.first(), first);
    if (path.names.size() == 1)
        return u'[' + operand + u']';
    return u"[concat(%1, %2)]"_s.arg(operand, quoted(u'/' + path.names.mid(1).join(u'/')));
}

QString ExportExpressions::idOf(const QString &id)
{
    return u'[' + idExpression(id) + u']';
}

QString ExportExpressions::idExpression(const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    QStringList operands{quoted(path.type())};
    operands.append(nameOperand(path.providerNamespace + u'/' + path.types.first(), path.names.first()));
    for (qsizetype i = 1; i < path.names.size(); ++i)
        operands.append(quoted(path.names.at(i)));
    return u"resourceId("_s + operands.join(", "_L1) + u')';
}

QString ExportExpressions::nameOperand(const QString &type, const QString &name)
{
    if (!m_options.nameParameters)
        return quoted(name);
    return u"parameters('%1')"_s.arg(addParameter(parameterName(type, name, u"name"_s), name));
}

QString ExportExpressions::addParameter(const QString &name, const QString &value)
{
    QJsonObject declaration{{u"type"_s, u"String"_s}};
    if (m_options.parameterDefaults)
        declaration.insert(u"defaultValue"_s, escapedLiteral(value));
    m_parameters.insert(name, declaration);
    return name;
}

QString ExportExpressions::exportedOwner(const QString &id) const
{
    if (!id.startsWith(m_groupId + u"/providers/"_s, Qt::CaseInsensitive))
        return {};
    for (QString owner = id; owner.size() > m_groupId.size(); owner = owner.section(u'/', 0, -3)) {
        if (m_exported.contains(owner.toLower()))
            return owner;
    }
    return {};
}

QString ExportExpressions::rewrittenText(const QString &text, QStringList &references)
{
    const ArmPath path = ArmPath::parse(text);
    const bool isId = text.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive) && path.isResource();
    if (!isId)
        return escapedLiteral(text);
    const QString owner = exportedOwner(text);
    if (!owner.isEmpty()) {
        if (!references.contains(owner, Qt::CaseInsensitive))
            references.append(owner);
        return idOf(text);
    }
    if (!m_options.anyParameters)
        return text;
    return u"[parameters('%1')]"_s.arg(addParameter(parameterName(path.type(), path.name(), u"externalid"_s), text));
}

QJsonValue ExportExpressions::rewritten(const QJsonValue &value, QStringList &references)
{
    if (value.isString())
        return rewrittenText(value.toString(), references);
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            result.append(rewritten(element, references));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.insert(rewrittenText(it.key(), references), rewritten(it.value(), references)); // identities are keys
    return result;
}

}
