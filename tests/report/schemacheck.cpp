#include "schemacheck.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return type == u"null"_s;
    case QJsonValue::Bool:
        return type == u"boolean"_s;
    case QJsonValue::Double:
        return type == u"number"_s || (type == u"integer"_s && value.toInteger(-1) == value.toInteger(-2));
    case QJsonValue::String:
        return type == u"string"_s;
    case QJsonValue::Array:
        return type == u"array"_s;
    case QJsonValue::Object:
        return type == u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

class Check
{
public:
    explicit Check(const QJsonObject &root)
        : m_root(root)
    {
    }

    QStringList run(const QJsonObject &schema, const QJsonValue &value, const QString &at)
    {
        QStringList found = unknownWords(schema, at);
        if (const QString target = schema[u"$ref"_s].toString(); !target.isEmpty()) {
            const QJsonValue definition = m_root[u"$defs"_s].toObject()[target.section(u'/', -1)];
            return definition.isObject() ? run(definition.toObject(), value, at)
                                         : QStringList{at + u": no definition "_s + target};
        }
        if (schema.contains(u"const"_s) && value != schema[u"const"_s])
            found += at + u": another constant"_s;
        if (schema.contains(u"enum"_s) && !schema[u"enum"_s].toArray().contains(value))
            found += at + u": not one of the words: "_s + value.toString();
        found += checkType(schema[u"type"_s], value, at);
        found += checkAnyOf(schema[u"anyOf"_s].toArray(), value, at);
        if (value.isObject())
            found += checkObject(schema, value.toObject(), at);
        if (value.isArray() && schema.contains(u"items"_s)) {
            int index = 0;
            for (const QJsonValue entry : value.toArray())
                found += run(schema[u"items"_s].toObject(), entry, at + u'/' + QString::number(index++));
        }
        return found;
    }

private:
    static QStringList unknownWords(const QJsonObject &schema, const QString &at)
    {
        static const QSet<QString> kKnown{u"$schema"_s, u"$id"_s, u"$defs"_s, u"$ref"_s, u"title"_s, u"description"_s,
            u"format"_s, u"type"_s, u"const"_s, u"enum"_s, u"required"_s, u"properties"_s, u"additionalProperties"_s,
            u"items"_s, u"anyOf"_s};
        QStringList found;
        for (const QString &word : schema.keys()) {
            if (!kKnown.contains(word))
                found += at + u": the schema uses "_s + word;
        }
        return found;
    }

    static QStringList checkType(const QJsonValue &type, const QJsonValue &value, const QString &at)
    {
        if (type.isUndefined())
            return {};
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        for (const QJsonValue one : types) {
            if (isOfType(value, one.toString()))
                return {};
        }
        return {at + u": another type"_s};
    }

    QStringList checkAnyOf(const QJsonArray &alternatives, const QJsonValue &value, const QString &at)
    {
        for (const QJsonValue alternative : alternatives) {
            if (run(alternative.toObject(), value, at).isEmpty())
                return {};
        }
        return alternatives.isEmpty() ? QStringList() : QStringList{at + u": none of the alternatives"_s};
    }

    QStringList checkObject(const QJsonObject &schema, const QJsonObject &object, const QString &at)
    {
        QStringList found;
        for (const QJsonValue key : schema[u"required"_s].toArray()) {
            if (!object.contains(key.toString()))
                found += at + u": misses "_s + key.toString();
        }
        const QJsonObject properties = schema[u"properties"_s].toObject();
        const bool closed = schema[u"additionalProperties"_s] == QJsonValue(false);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (properties.contains(it.key()))
                found += run(properties[it.key()].toObject(), it.value(), at + u'/' + it.key());
            else if (closed)
                found += at + u": has "_s + it.key();
        }
        return found;
    }

    const QJsonObject &m_root;
};

}

QStringList contradictions(const QJsonObject &schema, const QJsonValue &value)
{
    return Check(schema).run(schema, value, u"#"_s);
}
