#include "areas/cutover/smoke.h"

#include "azure/resources.h"
#include "base/jsonpath.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

void judgeAnswer(Finding &finding, const QString &object, const SmokeTest &test, const Result<HttpProbeAnswer> &answer,
                 const ResourceId &app)
{
    if (!answer && answer.error().code == "TlsVerification"_L1) { // it answers, but no browser would go on
        finding.fail(object,
                     {QT_TRANSLATE_NOOP("Message", "Its certificate is not trusted: %1"), {answer.error().message}},
                     test.toLine(), {}, app);
        return;
    }
    if (!answer) {
        finding.couldNotCheck(object, answer.error(), app);
        return;
    }
    const QString actual = u"%1 in %2 ms"_s.arg(answer->status).arg(answer->latency.count());
    const QList<Message> flaws = test.flawsOf(*answer);
    if (flaws.isEmpty())
        finding.pass(
            object,
            {QT_TRANSLATE_NOOP("Message", "The application answers with %1."), {QString::number(answer->status)}},
            actual, app);
    else
        finding.fail(object, flaws.first(), test.toLine(), actual, app);
}

const PlannedHostName *hostOf(const Plan &plan, const SmokeTest &test)
{
    const auto found = std::find_if(plan.hostNames.begin(), plan.hostNames.end(), [&](const PlannedHostName &host) {
        return host.name.compare(test.url.host(), Qt::CaseInsensitive) == 0;
    });
    return found == plan.hostNames.end() ? nullptr : &*found;
}

bool isWebApp(const ResourceId &app)
{
    return app.type().compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) == 0;
}

QString nameOfTest(const SmokeTest &test)
{
    return QString::fromLatin1(test.method) + u' ' + test.url.toString(QUrl::RemoveQuery);
}

}

Result<QStringList> endpointsOfApp(const CheckInput &input, const ResourceId &app)
{
    const auto object = getResource(input.azure, app, input.context);
    if (!object)
        return object.error();
    QStringList endpoints;
    for (const QStringView path :
         {QStringView(u"properties.defaultHostName"), QStringView(u"properties.ipAddress"),
          QStringView(u"properties.dnsSettings.fqdn"), QStringView(u"properties.inboundIpAddress")}) {
        QString value = jsonAt(*object, path).toString().toLower();
        if (value.endsWith(u'.'))
            value.chop(1);
        if (!value.isEmpty())
            endpoints.append(value);
    }
    return endpoints;
}

int testAtTarget(Finding &finding, const CheckInput &input)
{
    int objects = 0;
    for (const SmokeTest &test : input.smokeTests) {
        const PlannedHostName *host = hostOf(input.plan, test);
        if (!host || host->targetApp.isNull() || host->targetApp == host->sourceApp)
            continue; // its address does not change
        ++objects;
        const auto endpoints = endpointsOfApp(input, host->targetApp);
        const QString object = u"%1 @%2"_s.arg(nameOfTest(test), host->targetApp.name());
        if (!endpoints) {
            finding.couldNotCheck(object, endpoints.error(), host->targetApp);
        } else if (endpoints->isEmpty()) {
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "It has no address yet."), test.toLine(), {},
                         host->targetApp);
        } else {
            const int port = test.url.port(test.url.scheme() == "https"_L1 ? 443 : 80);
            const QString address = u"%1:%2"_s.arg(endpoints->first()).arg(port);
            judgeAnswer(finding, object, test, input.probes.ask(test.method, test.url, address, input.context),
                        host->targetApp);
        }
    }
    return objects;
}

void testInPublic(Finding &finding, const CheckInput &input)
{
    QList<SmokeTest> tests = input.smokeTests;
    for (const PlannedHostName &host : input.plan.hostNames) {
        const bool isTested = std::any_of(tests.begin(), tests.end(), [&](const SmokeTest &test) {
            return host.name.compare(test.url.host(), Qt::CaseInsensitive) == 0;
        });
        if (isTested || host.targetApp == host.sourceApp || !isWebApp(host.targetApp))
            continue;
        SmokeTest first;
        first.url = QUrl(u"https://"_s + host.name + u'/');
        tests.append(first);
    }
    for (const SmokeTest &test : tests) {
        const PlannedHostName *host = hostOf(input.plan, test);
        judgeAnswer(finding, nameOfTest(test), test, input.probes.ask(test.method, test.url, {}, input.context),
                    host ? host->targetApp : ResourceId());
    }
}

}
