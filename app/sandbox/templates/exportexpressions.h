#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace azrelocate::sandbox {

/// Options of an export.
struct ExportOptions
{
    bool parameterDefaults = false; ///< IncludeParameterDefaultValue
    bool nameParameters = true;     ///< off: SkipResourceNameParameterization
    bool anyParameters = true;      ///< off: SkipAllParameterization

    static ExportOptions parse(const QString &commaList);
};

/// Turns names and ids of exported resources into expressions, and collects the parameters that these need.
class ExportExpressions
{
public:
    /// @p groupId whose resources are exported; @p exported their ids, lower case.
    ExportExpressions(QString groupId, QSet<QString> exported, ExportOptions options);

    /// Value of "name" in the template: "[parameters('sites_shop_name')]".
    QString nameOf(const QString &id);
    /// "[resourceId(…)]" of a resource in the template.
    QString idOf(const QString &id);
    /// @p value with every id in it as an expression; ids from outside become parameters. The exported resources that
    /// it refers to are added to @p references.
    QJsonValue rewritten(const QJsonValue &value, QStringList &references);

    const QJsonObject &parameters() const { return m_parameters; }

private:
    QString rewrittenText(const QString &text, QStringList &references);
    /// The exported resource that @p id is, or stands inside of; empty when it is not in the template.
    QString exportedOwner(const QString &id) const;
    /// Operand of a function: "parameters('x')" or "'name'".
    QString nameOperand(const QString &type, const QString &name);
    QString idExpression(const QString &id);
    QString addParameter(const QString &name, const QString &value);

    const QString m_groupId;
    const QSet<QString> m_exported;
    const ExportOptions m_options;
    QJsonObject m_parameters;
};

}
