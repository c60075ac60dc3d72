#pragma once

#include "sandbox/templates/expressionscope.h"

#include <QList>

#include <span>

namespace azrelocate::sandbox {

/// A call of a template function, its arguments evaluated and of the types that its row declares.
struct FunctionCall
{
    QString name; ///< as written
    QList<QJsonValue> arguments;
    const ExpressionScope &scope;

    qsizetype count() const { return arguments.size(); }
    QString text(qsizetype index) const { return arguments.value(index).toString(); }
    qint64 number(qsizetype index) const { return arguments.value(index).toInteger(); }
    /// 400 InvalidTemplate that names the function.
    Error failure(const QString &message) const;
};

/// One function of the template language.
struct FunctionRow
{
    const char *name;
    /// Types of the arguments: s text, i number, b truth value, a array, o object, . any. Those after '?' may be left
    /// out;
    /// '*' at the end repeats the last one.
    const char *signature;
    Result<QJsonValue> (*call)(const FunctionCall &call);
};

std::span<const FunctionRow> stringFunctions();
std::span<const FunctionRow> collectionFunctions();
std::span<const FunctionRow> valueFunctions();
std::span<const FunctionRow> resourceFunctions();
std::span<const FunctionRow> addressFunctions();
std::span<const FunctionRow> timeFunctions();

/// Row of @p name, compared without case; null when the template language (or this simulation of it) has no such
/// function.
const FunctionRow *findFunction(const QString &name);

/// Evaluates one call: checks the arguments against the row, then calls it.
Result<QJsonValue> callFunction(const FunctionCall &call);

/// How a value reads inside of concat() and format(): text as it is, all else as compact JSON.
QString toTemplateText(const QJsonValue &value);

}
