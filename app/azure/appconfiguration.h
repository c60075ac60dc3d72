#pragma once

#include "azure/azurereader.h"

#include <QHash>

namespace azrelocate {

// Key-values of App Configuration: data plane, api-version 2023-11-01. Permission: App Configuration Data Reader, and
// Data Owner to write. The store itself: Microsoft.AppConfiguration, api-version 2024-06-01.

inline constexpr auto kConfigurationDataVersion = "2023-11-01";

/// A key-value. The value may be a secret: compare it, never show or keep it.
struct KeyValue
{
    QString key;
    QString label; ///< empty: none
    QString value;
    QString contentType; ///< a feature flag and a reference to a vault's secret are told by it
    QHash<QString, QString> tags;
};

/// Where the data plane of @p store answers, "https://appcs-shop.azconfig.io".
Result<QUrl> configurationEndpoint(const AzureReader &azure, const ResourceId &store, const CallContext &context);

/// All key-values with their values, of every label; the answers leave no trace in evidence.
Result<QList<KeyValue>> listKeyValues(const AzureReader &azure, const QUrl &endpoint, const CallContext &context);

/// URL of one key-value, without api-version. Key and label are percent-encoded as a whole.
QString keyValueUrl(const QUrl &endpoint, const QString &key, const QString &label);

KeyValue parseKeyValue(const QJsonObject &object);

}
