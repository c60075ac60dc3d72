#include "sandbox/templates/templatetypes.h"

#include "sandbox/templates/expression.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDefinitions = "#/definitions/"_L1;
constexpr int kMaxReferences = 20; ///< from one type to the next

}

Result<QJsonObject> resolvedDeclaration(const QJsonObject &document, const QJsonObject &declaration)
{
    const QJsonObject definitions = document.value("definitions"_L1).toObject();
    QJsonObject resolved = declaration;
    for (int i = 0; resolved.contains("$ref"_L1); ++i) {
        const QString reference = resolved.take("$ref"_L1).toString();
        const QJsonValue definition =
            reference.startsWith(kDefinitions) ? definitions.value(reference.mid(kDefinitions.size())) : QJsonValue();
        if (!definition.isObject() || i == kMaxReferences)
            return invalidTemplate(u"The type definition '%1' could not be resolved."_s.arg(reference));
        const QJsonObject members = definition.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (!resolved.contains(member.key()))
                resolved.insert(member.key(), member.value());
        }
    }
    return resolved;
}

}
