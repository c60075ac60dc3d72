#include "areas/cutover/sourceapps.h"

#include "azure/apiversions.h"
#include "azure/webapps.h"

#include <QJsonArray>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

const QString kSites = u"Microsoft.Web/sites"_s;
const QString kMachines = u"Microsoft.Compute/virtualMachines"_s;
constexpr auto kPower = "PowerState/"_L1;

bool isMachine(const ResourceId &id)
{
    return id.type().compare(kMachines, Qt::CaseInsensitive) == 0;
}

/// "running", "deallocated": the service lists the state of provisioning first and that of the power second.
Result<QString> powerOf(const CheckInput &input, const ResourceId &machine)
{
    const auto view = input.azure.get(machine.toString() + u"/instanceView"_s, apiVersionFor(kMachines), input.context);
    if (!view)
        return view.error();
    const QJsonArray statuses = view->body["statuses"_L1].toArray();
    for (const QJsonValue &status : statuses) {
        const QString code = status["code"_L1].toString();
        if (code.startsWith(kPower, Qt::CaseInsensitive))
            return code.mid(kPower.size()).toLower();
    }
    return QString();
}

Result<SourceApp> readApp(const CheckInput &input, const PlannedResource &planned)
{
    SourceApp app{planned, {}, false};
    if (isMachine(planned.source)) {
        const auto power = powerOf(input, planned.source);
        if (!power)
            return power.error();
        app.state = *power;
        app.stopped = *power == "deallocated"_L1 || *power == "stopped"_L1;
        return app;
    }
    const auto site = getWebSite(input.azure, planned.source, input.context);
    if (!site)
        return site.error();
    app.state = site->state;
    app.stopped = site->state.compare("Stopped"_L1, Qt::CaseInsensitive) == 0;
    return app;
}

}

QList<SourceApp> sourceApps(const CheckInput &input,
                            const std::function<void(const ResourceId &, const Error &)> &failed)
{
    QList<SourceApp> apps;
    for (const QString &type : {kSites, kMachines}) {
        for (const PlannedResource &planned : input.plan.ofType(type)) {
            if (planned.source == planned.target)
                continue;
            const auto app = readApp(input, planned);
            if (app)
                apps.append(*app);
            else if (app.error().kind != ErrorKind::NotFound)
                failed(planned.source, app.error());
        }
    }
    return apps;
}

Change stopApp(const QString &itemId, const SourceApp &app)
{
    const ResourceId &id = app.planned.source;
    const bool machine = isMachine(id);
    const QString stopVerb = machine ? u"deallocate"_s : u"stop"_s;
    Change change;
    change.itemId = itemId;
    change.title = {QT_TRANSLATE_NOOP("Message", "Stop %1 at the source"), {id.name()}};
    change.resource = id;
    change.request.method = "POST";
    change.request.pathOrUrl = id.toString() + u'/' + stopVerb;
    change.request.apiVersion = apiVersionFor(id.type());
    change.request.probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    change.request.probe.apiVersion = change.request.apiVersion;
    change.request.probe.path = machine ? id.toString() + u"/instanceView"_s : id.toString();
    change.request.probe.pointer = machine ? u"/statuses/1/code"_s : u"/properties/state"_s;
    change.request.probe.values = machine ? QStringList{u"PowerState/deallocated"_s} : QStringList{u"Stopped"_s};
    if (machine)
        change.request.probe.runningValues = {u"PowerState/deallocating"_s};
    change.before = QJsonObject{{u"state"_s, app.state}};
    change.after = QJsonObject{{u"state"_s, machine ? u"deallocated"_s : u"Stopped"_s}};
    change.permissions = {id.type() + u'/' + stopVerb + u"/action"_s};
    change.startsDowntime = true;
    change.undo = Change::Undo::Possible;
    ChangeRequest start = change.request;
    start.pathOrUrl = id.toString() + u"/start"_s;
    start.probe.values = machine ? QStringList{u"PowerState/running"_s} : QStringList{u"Running"_s};
    if (machine)
        start.probe.runningValues = {u"PowerState/starting"_s};
    change.undoRequests = {start};
    change.seal();
    return change;
}

}
