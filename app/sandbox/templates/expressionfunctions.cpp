#include "sandbox/templates/expressionfunctions.h"

#include "sandbox/templates/expression.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

using FunctionTable = QHash<QString, const FunctionRow *>;

FunctionTable makeTable()
{
    FunctionTable table;
    for (const auto rows : {stringFunctions(), collectionFunctions(), valueFunctions(), resourceFunctions(),
                            addressFunctions(), timeFunctions()}) {
        for (const FunctionRow &row : rows)
            table.insert(QString::fromLatin1(row.name).toLower(), &row);
    }
    return table;
}

/// A signature taken apart, see FunctionRow.
struct Signature
{
    QString types;
    qsizetype required = 0;
    bool repeats = false;
};

Signature parseSignature(const char *text)
{
    Signature signature;
    signature.types = QString::fromLatin1(text);
    signature.repeats = signature.types.endsWith(u'*');
    if (signature.repeats)
        signature.types.chop(1);
    signature.required = signature.types.indexOf(u'?');
    if (signature.required < 0)
        signature.required = signature.types.size();
    signature.types.remove(u'?');
    return signature;
}

bool hasType(const QJsonValue &value, QChar type)
{
    switch (type.unicode()) {
    case u's':
        return value.isString();
    case u'i':
        return value.isDouble();
    case u'b':
        return value.isBool();
    case u'a':
        return value.isArray();
    case u'o':
        return value.isObject();
    default:
        return true;
    }
}

QString typeName(QChar type)
{
    switch (type.unicode()) {
    case u's':
        return u"a string"_s;
    case u'i':
        return u"an integer"_s;
    case u'b':
        return u"a boolean"_s;
    case u'a':
        return u"an array"_s;
    default:
        return u"an object"_s;
    }
}

}

Error FunctionCall::failure(const QString &message) const
{
    return invalidTemplate(u"Unable to evaluate the template language function '%1': %2"_s.arg(name, message));
}

const FunctionRow *findFunction(const QString &name)
{
    static const FunctionTable table = makeTable();
    return table.value(name.toLower());
}

Result<QJsonValue> callFunction(const FunctionCall &call)
{
    const FunctionRow *row = findFunction(call.name);
    if (!row) {
        // The names of list functions are open: whatever action a provider calls list….
        if (call.name.startsWith("list"_L1, Qt::CaseInsensitive) && call.count() >= 1)
            return call.scope.list(call.name, call.text(0));
        if (call.name.contains(u'.'))
            return call.scope.userFunction(call.name, call.arguments);
        return invalidTemplate(u"The template function '%1' is not valid."_s.arg(call.name));
    }

    const Signature signature = parseSignature(row->signature);
    if (call.count() < signature.required || (!signature.repeats && call.count() > signature.types.size()))
        return call.failure(u"it was called with %1 arguments."_s.arg(call.count()));
    for (qsizetype i = 0; i < call.count(); ++i) {
        const QChar type = signature.types[std::min(i, signature.types.size() - 1)];
        if (!hasType(call.arguments.at(i), type))
            return call.failure(u"argument %1 must be %2."_s.arg(i + 1).arg(typeName(type)));
    }
    return row->call(call);
}

QString toTemplateText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"True"_s : u"False"_s;
    if (value.isDouble())
        return value.toDouble() == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                          : QString::number(value.toDouble());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return {};
}

}
