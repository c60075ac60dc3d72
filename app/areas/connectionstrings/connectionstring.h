#pragma once

#include <QList>
#include <QString>

namespace azrelocate::connectionstrings {

/// How a setting writes down where a service is.
enum class StringForm {
    None,           ///< nothing that is known: a flag, a password, a text
    HostName,       ///< "redis-shop.redis.cache.windows.net", with or without a port
    Url,            ///< "https://…", "amqps://…", "mongodb://…", "postgresql://…", "redis://…"
    Pairs,          ///< "Server=…;Password=…": ADO.NET, ODBC, storage, Service Bus, Cosmos DB
    Jdbc,           ///< "jdbc:sqlserver://…;…", "jdbc:postgresql://…?…"
    Words,          ///< "host=… port=… dbname=…" (libpq)
    Redis,          ///< "host:6380,password=…,ssl=True" (StackExchange.Redis)
    VaultReference, ///< "@Microsoft.KeyVault(…)" of App Service
};

/// Where a connection leads. Neither part is a secret.
struct ServiceAddress
{
    QString host;     ///< lower-case
    quint16 port = 0; ///< 0: neither said nor known from the form

    friend bool operator==(const ServiceAddress &, const ServiceAddress &) = default;
};

/// What can be said about the value of a setting without giving away its secrets.
struct ConnectionString
{
    StringForm form = StringForm::None;
    QList<ServiceAddress> addresses; ///< in the order of the text, without duplicates
    QString vaultName;               ///< of a VaultReference
    /// The text with everything that is or may be a secret as "••••". Of a text without a known form nothing is left.
    QString shown;
    bool holdsSecret = false; ///< a password, a key or a signature stands in it
};

/// Reads @p value by the rules of its form: quotes and braces of ADO.NET and ODBC, percent encoding of RFC 3986,
/// defaults of the drivers for ports. Never fails: what cannot be read has the form None. Pure, linear in the length of
/// @p value.
ConnectionString readConnectionString(const QString &value);

}
