#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

// Microsoft.Web in parts, one file each; registerWebSites() joins them.

inline const QString kSiteType = QStringLiteral("Microsoft.Web/sites");
inline const QString kSlotType = QStringLiteral("Microsoft.Web/sites/slots");
inline const QString kPlanType = QStringLiteral("Microsoft.Web/serverfarms");
inline const QString kSiteConfigType = QStringLiteral("Microsoft.Web/sites/config");
inline const QString kSlotConfigType = QStringLiteral("Microsoft.Web/sites/slots/config");
inline const QString kHostBindingType = QStringLiteral("Microsoft.Web/sites/hostNameBindings");
inline const QString kWebCertificateType = QStringLiteral("Microsoft.Web/certificates");

const QStringList &webApiVersions();

void registerWebPlans(Simulation &simulation);
void registerWebSettings(Simulation &simulation);   ///< sites/config and sites/slots/config
void registerWebSlots(Simulation &simulation);      ///< sites/slots: they have settings of their own; no traffic
void registerWebReferences(Simulation &simulation); ///< sites/config/configreferences
void registerHostBindings(Simulation &simulation);
void registerWebCertificates(Simulation &simulation);
void registerWebEstate(Simulation &simulation);

// ---- settings

/// Makes the config children of a new site, with the settings of its siteConfig, which are taken out of the body.
/// A siteConfig without "appSettings" leaves the settings that there are.
void storeSiteConfig(Simulation &simulation, const Resource &site, const QJsonObject &siteConfig);
/// @p siteConfig without what no GET shows.
QJsonObject withoutSettings(QJsonObject siteConfig);
/// The secret map of one config ("appsettings", "connectionstrings"); empty when there is none.
QJsonObject siteSettings(const ResourceStore &store, const Resource &site, const QString &config);
void setSiteSettings(Simulation &simulation, const Resource &site, const QString &config, const QJsonObject &settings);

// ---- host names and certificates

/// Host names bound to @p site, its default one not included.
QList<const Resource *> hostBindingsOf(const ResourceStore &store, const Resource &site);
void putHostBinding(Simulation &simulation, const Resource &site, const QString &hostName, const QString &thumbprint);
/// The certificate of that thumbprint (hexadecimal, any case) in the region; null when there is none.
const Resource *webCertificate(const ResourceStore &store, const QString &region, const QString &thumbprint);
/// Fills a certificate resource from a PFX: thumbprint, dates, names; the PFX goes to the hidden part.
Result<void> fillWebCertificate(Simulation &simulation, Resource &certificate, const QByteArray &pfx,
                                const QString &password);

}
