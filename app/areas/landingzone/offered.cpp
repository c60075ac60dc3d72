#include "areas/landingzone/landingzone.h"

#include "azure/subscriptions.h"

#include <QMap>
#include <QSet>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// The types that will be made in the target region, with how many of each.
QMap<QString, int> typesToMake(const Plan &plan)
{
    QMap<QString, int> types;
    for (const PlannedResource &planned : plan.resources) {
        if (planned.tool != Tool::Stay && planned.tool != Tool::Undecided)
            ++types[planned.source.type()];
    }
    return types;
}

}

Finding servicesOffered(const CheckInput &input)
{
    Finding finding;
    const QMap<QString, int> types = typesToMake(input.plan);
    QHash<QString, ResourceProvider> providers;
    QHash<QString, Error> failed;
    const QString subscription =
        input.plan.resources.isEmpty() ? QString() : input.plan.resources.first().source.subscriptionId();
    for (auto it = types.begin(); it != types.end(); ++it) {
        const QString space = it.key().section(u'/', 0, 0);
        const QString name = it.key().section(u'/', 1);
        if (!providers.contains(space) && !failed.contains(space)) {
            const auto provider = getProvider(input.azure, subscription, space, input.context);
            if (provider)
                providers.insert(space, *provider);
            else
                failed.insert(space, provider.error());
        }
        if (failed.contains(space)) {
            finding.couldNotCheck(it.key(), failed.value(space));
            continue;
        }
        const ResourceProvider &provider = providers[space];
        const ResourceTypeInfo *type = provider.type(name);
        const QString count = QString::number(it.value());
        if (!type) {
            Error unknown;
            unknown.kind = ErrorKind::NotFound;
            unknown.operation = u"provider "_s + space;
            unknown.code = u"UnknownType"_s;
            unknown.message = u"The provider does not list this type."_s;
            finding.couldNotCheck(it.key(), unknown);
        } else if (type->locations.isEmpty() || type->locations.contains(Region(u"global"_s))
                   || type->locations.contains(input.plan.target)) {
            finding.pass(it.key(),
                         {QT_TRANSLATE_NOOP("Message", "Offered in the target region; %1 in the workload."), {count}},
                         input.plan.target.name());
        } else {
            finding.fail(
                it.key(),
                {QT_TRANSLATE_NOOP("Message", "Not offered in the target region; %1 in the workload."), {count}},
                input.plan.target.name(), u"%1 other regions"_s.arg(type->locations.size()));
        }
    }
    if (types.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing is made in the target region."));
    return finding;
}

}
