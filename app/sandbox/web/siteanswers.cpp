#include "sandbox/web/siteanswers.h"

#include "sandbox/arm/regions.h"
#include "sandbox/web/websiterequests.h"
#include "sandbox/web/websites.h"

#include <QSslCertificate>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray pageText(const QString &title, const QStringList &lines)
{
    QString text =
        u"<!doctype html>\n<html><head><title>%1</title></head><body>\n<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped());
    for (const QString &line : lines)
        text += u"<p>"_s + line.toHtmlEscaped() + u"</p>\n"_s;
    return (text + u"</body></html>\n"_s).toUtf8();
}

}

SiteAnswers::SiteAnswers(Simulation &simulation)
    : m_simulation(simulation)
{
}

Result<void> SiteAnswers::prepare()
{
    const QString suffix = m_simulation.names().webSuffix;
    CertificateRequest request;
    request.commonName = u'*' + suffix;
    request.names = {u'*' + suffix, u"*.scm"_s + suffix};
    request.notBefore = m_simulation.now().addDays(-30);
    request.notAfter = m_simulation.now().addDays(335);
    const Result<IssuedCertificate> issued = m_simulation.certificateAuthority()->issue(request);
    if (!issued)
        return issued.error();
    const Result<KeyWithChain> content = fromPem(issued->privateKeyPem + issued->chainPem);
    if (!content)
        return content.error();
    const Result<TlsIdentity> identity = TlsIdentity::make(*content);
    if (!identity)
        return identity.error();
    m_default = *identity;
    return {};
}

bool SiteAnswers::serves(const Resource &site, const QString &host) const
{
    return sameText(site.property(u"defaultHostName"_s).toString(), host)
        || m_simulation.store().contains(site.id + u"/hostNameBindings/"_s + host);
}

Resource *SiteAnswers::siteAt(const QString &address, const QString &host)
{
    Resource *byName = nullptr;
    for (Resource *site : m_simulation.store().ofType(kSiteType)) {
        if (site->property(u"inboundIpAddress"_s).toString() == address)
            return site;
        if (!byName && serves(*site, host))
            byName = site;
    }
    return address == u"127.0.0.1" ? byName : nullptr;
}

TlsIdentity SiteAnswers::identityFor(const QString &address, const QString &serverName)
{
    const ResourceStore &store = m_simulation.store();
    const Resource *site = siteAt(address, serverName);
    const Resource *binding = site ? store.find(site->id + u"/hostNameBindings/"_s + serverName) : nullptr;
    if (!binding || sameText(binding->property(u"sslState"_s).toString(), u"Disabled"))
        return m_default;
    const QString thumbprint = binding->property(u"thumbprint"_s).toString();
    if (m_identities.contains(thumbprint))
        return m_identities.value(thumbprint);
    const Resource *certificate = webCertificate(store, site->location(), thumbprint);
    if (!certificate)
        return m_default;
    const auto content = fromPfx(QByteArray::fromBase64(certificate->hidden.value(u"pfx"_s).toString().toLatin1()), {});
    const Result<TlsIdentity> identity =
        content.and_then([](const KeyWithChain &pair) { return TlsIdentity::make(pair); });
    if (!identity)
        return m_default;
    m_identities.insert(thumbprint, *identity);
    return *identity;
}

SiteAnswers::Page SiteAnswers::answer(const QString &address, const Request &request)
{
    Resource *site = siteAt(address, request.host);
    if (!site || !serves(*site, request.host))
        return {404, "Not Found",
                pageText(u"404 Web Site not found"_s, {u"No app has the host name "_s + request.host})};
    const QDateTime now = m_simulation.now();
    countRequest(*site, now);
    if (m_simulation.recorder())
        m_simulation.recorder()->afterVisit(site->id, now);
    if (!sameText(site->property(u"state"_s).toString(), u"Running")) {
        return {503, "Service Unavailable",
                pageText(u"503 The web app is stopped"_s,
                         {u"App: "_s + site->name(), u"Region: "_s + regionName(site->location())})};
    }
    if (request.method != "GET" && request.method != "HEAD")
        return {405, "Method Not Allowed", pageText(u"405 Method Not Allowed"_s, {})};
    return {200, "OK",
            pageText(site->name(),
                     {u"App: "_s + site->name(), u"Region: "_s + regionName(site->location()),
                      u"Host: "_s + request.host, u"Path: "_s + QString::fromUtf8(request.target)})};
}

QStringList SiteAnswers::addresses() const
{
    QStringList addresses;
    for (const Resource *site : std::as_const(m_simulation).store().ofType(kSiteType)) {
        const QString address = site->property(u"inboundIpAddress"_s).toString();
        if (address.startsWith(u"127."_s))
            addresses.append(address);
    }
    return addresses;
}

}
