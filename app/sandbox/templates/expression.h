#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace azrelocate::sandbox {

/// One node of a parsed template expression: `concat('a', parameters('x').name[0])`.
struct Expression
{
    enum class Kind {
        Literal,  ///< @ref literal
        Call,     ///< function @ref name over @ref children
        Property, ///< children[0] . @ref name
        Index,    ///< children[0] [ children[1] ]
    };

    Kind kind = Kind::Literal;
    QJsonValue literal;
    QString name;
    std::vector<Expression> children;
};

/// Whether a JSON string of a template is an expression: "[…]", but neither "[[…" (an escaped bracket) nor "[… text".
bool isExpression(QStringView text);

/// What a string of a template that is no expression stands for: "[[x]" is the text "[x]".
QString unescapedLiteral(const QString &text);
/// The inverse: a string that evaluates to @p text.
QString escapedLiteral(const QString &text);

/// Parses @p text with its brackets. InvalidTemplate when it has another form, is longer than Resource Manager accepts
/// (24,576 characters) or is nested deeper than this parser allows. The text comes from outside.
Result<Expression> parseExpression(const QString &text);

/// The error that Resource Manager answers for a template it cannot process: 400 InvalidTemplate.
Error invalidTemplate(const QString &message);

}
