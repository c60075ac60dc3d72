#include "reportfixture.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

const QString kSubscription = u"0f3c1a52-7a0e-4d8b-9a57-5d0e8f6b1c21"_s;
const QDateTime kStart(QDate(2026, 3, 2), QTime(8, 15), Qt::UTC);

struct AreaRow
{
    Phase phase;
    const char *id;
    const char *title;
    const char *prefix;
    int items;
};

constexpr std::array kAreas{
    AreaRow{Phase::Prepare, "landing-zone", "Landing zone", "lz", 16},
    AreaRow{Phase::Prepare, "subscriptions", "Subscriptions", "sub", 5},
    AreaRow{Phase::Prepare, "domains", "Domains", "dom", 8},
    AreaRow{Phase::Prepare, "tls", "Certificates", "tls", 6},
    AreaRow{Phase::Prepare, "key-vault", "Key vaults", "kv", 5},
    AreaRow{Phase::Prepare, "log-analytics", "Log Analytics", "log", 4},
    AreaRow{Phase::Migrate, "services", "Services", "svc", 4},
    AreaRow{Phase::Migrate, "data", "Data", "dat", 4},
    AreaRow{Phase::Migrate, "connection-strings", "Connection strings", "con", 3},
    AreaRow{Phase::Migrate, "identities", "Identities", "idn", 4},
    AreaRow{Phase::Cutover, "cutover", "Cutover", "cut", 4},
};

constexpr std::array kStates{
    ItemState::Passed,
    ItemState::Passed,
    ItemState::Passed,
    ItemState::Warning,
    ItemState::Passed,
    ItemState::Passed,
    ItemState::ActionNeeded,
    ItemState::Attested,
    ItemState::Passed,
    ItemState::CouldNotCheck,
    ItemState::Passed,
    ItemState::NotApplicable,
    ItemState::Waived,
    ItemState::Unchecked,
    ItemState::Passed,
    ItemState::Stale,
};

QString requestId(int n)
{
    return u"8d1e5f0c-3b7a-4c19-8e2d-%1"_s.arg(n, 12, 16, QChar(u'0'));
}

ResourceId sourceId(const QString &type, const QString &name)
{
    return ResourceId(u"/subscriptions/%1/resourceGroups/rg-contoso-shop-production-weu/providers/%2/%3"_s.arg(
        kSubscription, type, name));
}

Verdict verdictFor(ItemState state, int row)
{
    if (row > 0 || state == ItemState::Passed)
        return Verdict::Passes;
    switch (state) {
    case ItemState::Warning:
        return Verdict::Warns;
    case ItemState::ActionNeeded:
    case ItemState::Waived:
        return Verdict::Fails;
    case ItemState::CouldNotCheck:
        return Verdict::CouldNotCheck;
    case ItemState::NotApplicable:
        return Verdict::NotApplicable;
    default:
        return Verdict::Passes;
    }
}

ObjectResult objectRow(ItemState state, int row)
{
    const QString host = u"shop-%1.contoso.com"_s.arg(row);
    ObjectResult result{host, sourceId(u"Microsoft.Network/dnsZones"_s, u"contoso.com"_s), verdictFor(state, row),
        u"300 s or less"_s, row == 0 ? u"86400 s"_s : u"300 s"_s,
        {"The record %1 is looked up again after %2 seconds.", {host, row == 0 ? u"86400"_s : u"300"_s}}, {}};
    if (result.verdict == Verdict::CouldNotCheck) {
        result.error = Error{ErrorKind::Permission, u"GET /subscriptions/…/dnsZones/contoso.com"_s,
            u"AuthorizationFailed"_s, u"The client does not have authorization to perform the action."_s, {}, 403};
    }
    return result;
}

Evidence evidenceRows(int requests, int seed)
{
    Evidence evidence{kStart.addSecs(seed * 60), u"sp-azrelocate@contoso.example"_s, {}, {}};
    for (int i = 0; i < requests; ++i) {
        evidence.requests.append({kStart.addSecs(seed * 60 + i), u"GET"_s,
            u"https://management.azure.com/subscriptions/%1/resourceGroups/rg-contoso-shop-production-weu/providers/"
            "Microsoft.Network/dnsZones/contoso.com/CNAME/shop-%2?api-version=2018-05-01"_s.arg(kSubscription)
                .arg(i),
            200, requestId(seed * 1000 + i), requestId(seed), requestId(i), evidence.identity, 1834, {}, {}});
    }
    evidence.probes.append(u"dig @127.0.0.1:5353 shop.contoso.com CNAME → app-shop-sdc.azurewebsites.net, TTL 300"_s);
    return evidence;
}

ReportChange lowerTtl(int n)
{
    ReportChange change;
    change.title = u"Lower the TTL of shop.contoso.com from 86400 s to 300 s"_s;
    change.resource = sourceId(u"Microsoft.Network/dnsZones"_s, u"contoso.com"_s).child(u"CNAME"_s, u"shop"_s);
    change.method = u"PUT"_s;
    change.url = u"https://management.azure.com"_s + change.resource.toString() + u"?api-version=2018-05-01"_s;
    change.requestId = requestId(90000 + n);
    change.by = u"ada@contoso.example"_s;
    change.at = kStart.addSecs(7200 + n);
    change.before = QJsonObject{{u"TTL"_s, 86400}, {u"connectionString"_s, u"••••"_s}};
    change.after = QJsonObject{{u"TTL"_s, 300}, {u"connectionString"_s, u"••••"_s}};
    change.undo = Change::Undo::Possible;
    return change;
}

ReportItem itemNumber(int n, const AreaRow &area, int index)
{
    ReportItem item;
    item.id = u"%1.item-%2"_s.arg(QString::fromLatin1(area.prefix)).arg(index + 1);
    item.title = u"The TTL of every record that cutover will change is low, and the old one has run out since."_s;
    item.why = u"A client that still holds the old address keeps using the source region."_s;
    item.source = u"https://learn.microsoft.com/azure/dns/dns-faq"_s;
    item.required = n % 5 != 4;
    item.state = kStates[static_cast<size_t>(n) % kStates.size()];
    if (item.state == ItemState::Unchecked) {
        item.notBuilt = true;
        return item;
    }
    item.checkedAt = kStart.addSecs(n * 60);
    if (item.state == ItemState::NotApplicable) {
        item.summary = u"The workload has no resource of this kind."_s;
        return item;
    }
    item.summary = u"The records of the workload were compared with what the plan expects of them."_s;
    for (int row = 0; row < 1 + n % 4; ++row)
        item.objects.append(objectRow(item.state, row));
    item.evidence = evidenceRows(1 + n % 3, n);
    if (item.state == ItemState::Attested || item.state == ItemState::Waived) {
        const auto kind =
            item.state == ItemState::Waived ? ReportDeclaration::Kind::Waived : ReportDeclaration::Kind::Attested;
        item.declaration = ReportDeclaration{kind, u"ada@contoso.example"_s,
            u"The network team has seen the routes and accepts them until the hub is extended."_s, kStart.addDays(1),
            item.state == ItemState::Waived ? kStart.addDays(30) : QDateTime()};
    }
    if (n % 7 == 0) {
        item.comments.append({u"grace@contoso.example"_s, u"Seen together with operations."_s, kStart.addSecs(n * 90),
            ReportComment::Kind::Accepted});
        item.changes.append(lowerTtl(n));
    }
    return item;
}

void addResources(ReportModel &model)
{
    const QStringList types{u"Microsoft.Network/virtualNetworks"_s, u"Microsoft.Web/sites"_s,
        u"Microsoft.Sql/servers/databases"_s, u"Microsoft.KeyVault/vaults"_s, u"Microsoft.Storage/storageAccounts"_s};
    for (int i = 0; i < 40; ++i) {
        ReportResource resource;
        resource.type = types[i % types.size()];
        resource.name = u"contoso-shop-%1"_s.arg(i);
        resource.source = resource.type.count(u'/') == 2
            ? sourceId(u"Microsoft.Sql/servers"_s, u"sql-contoso-shop-weu"_s).child(u"databases"_s, resource.name)
            : sourceId(resource.type, resource.name);
        if (i % 9 != 8)
            resource.target = resource.source.withResourceGroup(u"rg-contoso-shop-production-sdc"_s);
        resource.tool = i % 9 == 8 ? Tool::Undecided : Tool::Template;
        resource.wave = i / 8;
        resource.state = i % 9 == 8 ? ReportResource::State::Planned : ReportResource::State::AtTarget;
        model.resources.append(resource);
    }
}

void addTasks(ReportModel &model)
{
    for (int i = 0; i < 24; ++i) {
        ReportTask task;
        task.id = u"task-%1"_s.arg(i);
        task.kind = u"change"_s;
        task.title = u"Create the virtual network contoso-shop-%1 in the target region"_s.arg(i);
        task.itemId = u"svc.item-1"_s;
        task.resource = model.resources.value(i).target;
        task.state = i == 5 ? ReportTask::State::Failed : ReportTask::State::Succeeded;
        task.createdAt = kStart.addSecs(3600 + i * 20);
        task.startedAt = task.createdAt.addSecs(2);
        task.endedAt = task.createdAt.addSecs(17);
        task.requestId = requestId(70000 + i);
        task.error = i == 5 ? u"Conflict: the address space overlaps with the hub's."_s : QString();
        task.undo = Change::Undo::Possible;
        model.tasks.append(task);
    }
}

}

ReportModel emptyReport()
{
    ReportModel model;
    model.workload = u"contoso-shop"_s;
    model.source = Region(u"westeurope"_s);
    model.target = Region(u"swedencentral"_s);
    model.generatedAt = kStart.addDays(3);
    model.version = u"0.1.0"_s;
    return model;
}

ReportModel fullReport()
{
    ReportModel model = emptyReport();
    model.sourceDisplayName = u"West Europe"_s;
    model.targetDisplayName = u"Sweden Central"_s;
    model.cloud = u"AzureCloud"_s;
    model.subscriptionIds = {kSubscription};
    model.generatedBy = u"ada@contoso.example"_s;
    model.recipesVersion = u"2026-02-14"_s;
    model.practice = true;
    model.runningBoth =
        ReportRunningBoth{{u"EUR"_s, 38.1, 41.2, 18, 15, 26}, QDate(2026, 10, 22), QDate(2026, 11, 20)};
    int n = 0;
    for (const AreaRow &row : kAreas) {
        if (model.phases.isEmpty() || model.phases.last().phase != row.phase)
            model.phases.append({row.phase, {}});
        ReportArea area{QString::fromLatin1(row.id), QString::fromLatin1(row.title), {}};
        for (int index = 0; index < row.items; ++index)
            area.items.append(itemNumber(n++, row, index));
        model.phases.last().areas.append(area);
    }
    addResources(model);
    addTasks(model);
    model.decisions.append({ReportDecision::Kind::Decision, u"contoso-shop-8"_s, u"The resource stays."_s,
        u"It is global."_s, u"ada@contoso.example"_s, kStart, {}});
    model.decisions.append({ReportDecision::Kind::Waiver, u"lz.item-13"_s, u"Accepted as it is."_s,
        u"The hub is extended in April."_s, u"ada@contoso.example"_s, kStart.addDays(1), kStart.addDays(30)});
    const QString hash = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
    model.chainHead = {412, hash, 412, ReportChainHead::State::Verified};
    for (int seq = 1; seq <= 12; ++seq) {
        const QString kind = seq % 3 == 0 ? u"task.accepted"_s : u"item.checked"_s;
        model.events.append({seq, kStart.addSecs(seq * 40), u"ada@contoso.example"_s, kind, u"dom.ttl"_s,
            hash.left(62) + u"%1"_s.arg(seq, 2, 16, QChar(u'0'))});
    }
    model.signOffs.append({u"Grace Hopper"_s, u"Operations"_s, kStart.addDays(2), u"Seen and in order."_s, hash, 3});
    return model;
}

ReportModel longReport(int rows)
{
    ReportModel model = emptyReport();
    ReportItem item;
    item.id = u"dat.verified"_s;
    item.title = u"Counts, sizes and checksums agree."_s;
    item.state = ItemState::Passed;
    item.checkedAt = kStart;
    for (int row = 1; row <= rows; ++row)
        item.objects.append(objectRow(item.state, row));
    item.evidence = evidenceRows(rows, 1);
    model.phases = {{Phase::Migrate, {{u"data"_s, u"Data"_s, {item}}}}};
    return model;
}

ReportModel reportNaming(const QString &text)
{
    ReportModel model = fullReport();
    model.workload = text;
    model.generatedBy = text;
    ReportItem &item = model.phases.first().areas.first().items.first();
    item.title = text;
    item.summary = text;
    item.objects.first().object = text;
    item.objects.first().actual = text;
    item.objects.first().message = Message("%1 is in order.", {text});
    item.evidence.requests.first().url = text;
    item.evidence.requests.first().identity = text;
    item.evidence.probes.append(text);
    item.comments.append({text, text, kStart});
    item.declaration = ReportDeclaration{ReportDeclaration::Kind::Attested, text, text, kStart, {}};
    model.resources.first().name = text;
    model.decisions.first().reason = text;
    model.signOffs.first().note = text;
    return model;
}

}
