#pragma once

#include "azure/diagnostics.h"
#include "checklist/checkinput.h"

#include <functional>

namespace azrelocate {

/// A diagnostic setting that the target has to have because the source has one. Its destinations are the counterparts
/// of the source's: a workspace may be in any region, an account or event hub has to be in that of the resource.
struct WantedDiagnostics
{
    DiagnosticSetting source;
    ResourceId resource;       ///< what is watched at the target; the source itself where it does not move
    ResourceId workspace;      ///< null: none
    ResourceId storageAccount; ///< null: none
    QString eventHubRuleId;    ///< empty: none
};

/// What @p setting of @p resource becomes under @p plan.
WantedDiagnostics wantedDiagnostics(const DiagnosticSetting &setting, const ResourceId &resource, const Plan &plan);

enum class DiagnosticsState {
    There,
    OtherDestination, ///< the categories go somewhere else
    FewerCategories,  ///< the destination is right, but not everything is sent
    Missing,
};

/// The best that the settings @p there do for @p wanted, whatever they are called: Azure lets each category of a
/// resource go to a workspace once only.
DiagnosticsState diagnosticsStateOf(const WantedDiagnostics &wanted, const QList<DiagnosticSetting> &there);

/// "log-shop-sdc, stshoplogssdc": the destinations by name.
QString destinationsText(const WantedDiagnostics &wanted);
QString destinationsText(const QList<DiagnosticSetting> &settings);

/// The change that brings @p there to what @p wanted asks for, as far as its destinations exist by now; nullopt when
/// that changes nothing. Microsoft.Insights/diagnosticSettings, api-version 2021-05-01-preview.
Result<std::optional<Change>> writeDiagnostics(const CheckInput &input, const QString &itemId,
                                               const WantedDiagnostics &wanted, const QList<DiagnosticSetting> &there);

/// Every setting of the workload that has to change because its resource or its workspace moves, read from Azure.
/// @p failed is told of what could not be read; types without diagnostics are passed over.
QList<WantedDiagnostics> movingDiagnostics(const CheckInput &input,
                                           const std::function<void(const ResourceId &, const Error &)> &failed);

/// The settings of @p resource; nullopt: it does not exist yet.
Result<std::optional<QList<DiagnosticSetting>>> diagnosticsThere(const CheckInput &input, const ResourceId &resource);

}
