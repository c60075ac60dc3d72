#include "sandbox/templates/templateparameters.h"

#include "sandbox/templates/expression.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool fits(const QString &type, const QJsonValue &value)
{
    const QString kind = type.toLower();
    if (kind == "string"_L1 || kind == "securestring"_L1)
        return value.isString();
    if (kind == "int"_L1)
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
    if (kind == "bool"_L1)
        return value.isBool();
    if (kind == "array"_L1)
        return value.isArray();
    if (kind == "object"_L1 || kind == "secureobject"_L1)
        return value.isObject();
    return false;
}

bool isAllowed(const QJsonArray &allowed, const QJsonValue &value)
{
    // An array parameter is allowed when each of its elements is.
    if (value.isArray() && !allowed.contains(value)) {
        const QJsonArray elements = value.toArray();
        return std::all_of(elements.begin(), elements.end(),
                           [&](const QJsonValue &one) { return allowed.contains(one); });
    }
    return allowed.contains(value);
}

qint64 lengthOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().size() : value.toString().size();
}

}

Result<void> checkParameter(const QString &name, const QJsonObject &declaration, const QJsonValue &value)
{
    const QString type = declaration.value("type"_L1).toString();
    if (value.isNull() && declaration.value("nullable"_L1).toBool())
        return {};
    if (!fits(type, value)) {
        return invalidTemplate(
            u"Template parameter JToken type is not valid. The parameter '%1' expects a value of type '%2'."_s.arg(
                name, type));
    }
    if (const QJsonValue allowed = declaration.value("allowedValues"_L1); allowed.isArray()) {
        if (!isAllowed(allowed.toArray(), value)) {
            return invalidTemplate(
                u"The provided value for the template parameter '%1' is not valid. It is not part of the allowed value(s)."_s
                    .arg(name));
        }
    }
    const bool number = value.isDouble();
    const qint64 size = number ? value.toInteger() : lengthOf(value);
    const QJsonValue least = declaration.value(number ? "minValue"_L1 : "minLength"_L1);
    const QJsonValue most = declaration.value(number ? "maxValue"_L1 : "maxLength"_L1);
    if ((least.isDouble() && size < least.toInteger()) || (most.isDouble() && size > most.toInteger())) {
        return invalidTemplate(
            u"The provided value for the template parameter '%1' is not valid. Its %2 is out of the range that the template allows."_s
                .arg(name, number ? u"value"_s : u"length"_s));
    }
    return {};
}

}
