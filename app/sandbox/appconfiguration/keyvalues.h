#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

inline const QString kConfigurationStore = QStringLiteral("Microsoft.AppConfiguration/configurationStores");

/// The key-values of one store, which are kept in the hidden part of it.
class KeyValues
{
public:
    explicit KeyValues(Resource &store)
        : m_store(store)
    {
    }

    /// Ordered by key, then label; those whose key and label match @p key and @p label (a '*' at the end matches any
    /// rest, an empty text everything, "\0" as a label: none).
    QJsonArray matching(const QString &key, const QString &label) const;
    /// An empty object: there is none.
    QJsonObject find(const QString &key, const QString &label) const;
    /// Adds or replaces; answers with what is kept, its etag and time included.
    QJsonObject put(Simulation &simulation, const QString &key, const QString &label, const QJsonObject &content);
    void remove(const QString &key, const QString &label);

private:
    Resource &m_store;
};

}
