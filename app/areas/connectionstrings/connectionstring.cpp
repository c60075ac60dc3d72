#include "areas/connectionstrings/connectionstring.h"

#include "areas/connectionstrings/pairtext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

const QString kMasked = u"••••"_s;

struct SchemePort
{
    QLatin1StringView scheme;
    quint16 port;
};

/// Ports that the drivers of a scheme take where none is written.
constexpr std::array kSchemePorts{
    SchemePort{"https"_L1, 443},      SchemePort{"http"_L1, 80},       SchemePort{"wss"_L1, 443},
    SchemePort{"ws"_L1, 80},          SchemePort{"amqps"_L1, 5671},    SchemePort{"amqp"_L1, 5672},
    SchemePort{"sb"_L1, 5671},        SchemePort{"mongodb"_L1, 27017}, SchemePort{"postgresql"_L1, 5432},
    SchemePort{"postgres"_L1, 5432},  SchemePort{"mysql"_L1, 3306},    SchemePort{"mariadb"_L1, 3306},
    SchemePort{"sqlserver"_L1, 1433}, SchemePort{"mssql"_L1, 1433},    SchemePort{"rediss"_L1, 6380},
    SchemePort{"redis"_L1, 6379},     SchemePort{"smtps"_L1, 465},     SchemePort{"smtp"_L1, 25},
    SchemePort{"ftps"_L1, 990},       SchemePort{"ftp"_L1, 21},        SchemePort{"sftp"_L1, 22},
    SchemePort{"kafka"_L1, 9093},     SchemePort{"mongodb+srv"_L1, 0},
};

std::optional<quint16> portOfScheme(const QString &scheme)
{
    for (const SchemePort &row : kSchemePorts) {
        if (scheme.compare(row.scheme, Qt::CaseInsensitive) == 0)
            return row.port;
    }
    return std::nullopt;
}

/// At least two labels, so that "localhost" and "true" are no services.
bool isHostName(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?=.{4,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*\\.[a-z][a-z0-9-]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

void addAddress(ConnectionString &read, const QString &host, quint16 port)
{
    const ServiceAddress address{host.toLower(), port};
    if (isHostName(host) && !read.addresses.contains(address))
        read.addresses.append(address);
}

/// "host", "host:port", "tcp:host,port" and "host\instance", as drivers take them; @p port where none is written.
void addEndpoint(ConnectionString &read, QString text, quint16 port)
{
    text = text.trimmed();
    if (const qsizetype scheme = text.indexOf("://"_L1); scheme > 0) {
        const QUrl url(text);
        addAddress(read, url.host(), static_cast<quint16>(url.port(portOfScheme(url.scheme()).value_or(port))));
        return;
    }
    if (text.startsWith("tcp:"_L1, Qt::CaseInsensitive))
        text.remove(0, 4);
    text = text.section(u'\\', 0, 0);
    static const QRegularExpression numbered(u"^(.*)[,:]\\s*(\\d{1,5})$"_s);
    const auto match = numbered.match(text);
    if (match.hasMatch())
        addAddress(read, match.captured(1).trimmed(), match.captured(2).toUShort());
    else
        addAddress(read, text, port);
}

/// The keys that lead to a server in any of the forms with pairs, and the port of the driver that uses them.
quint16 defaultPort(const QList<TextPair> &pairs, const QString &key)
{
    if (const quint16 written = valueOf(pairs, "port"_L1).toUShort(); written != 0)
        return written;
    if (key == "accountendpoint"_L1 || key.endsWith("endpoint"_L1))
        return 443;
    const QString driver = valueOf(pairs, "driver"_L1).toLower();
    if (driver.contains("postgres"_L1))
        return 5432;
    if (driver.contains("mysql"_L1) || driver.contains("maria"_L1))
        return 3306;
    // Npgsql says Host, MySQL's connectors "Server" with "Uid", SqlClient "Server" or "Data Source".
    if (key == "host"_L1)
        return 5432;
    return !valueOf(pairs, "uid"_L1).isEmpty() && !valueOf(pairs, "sslmode"_L1).isEmpty() ? 3306 : 1433;
}

void readPairs(ConnectionString &read, const QList<TextPair> &pairs)
{
    static const QStringList servers{u"server"_s,
                                     u"datasource"_s,
                                     u"data source"_s,
                                     u"address"_s,
                                     u"addr"_s,
                                     u"host"_s,
                                     u"network address"_s,
                                     u"hostname"_s,
                                     u"accountendpoint"_s,
                                     u"endpoint"_s,
                                     u"blobendpoint"_s,
                                     u"fileendpoint"_s,
                                     u"queueendpoint"_s,
                                     u"tableendpoint"_s,
                                     u"ingestionendpoint"_s,
                                     u"liveendpoint"_s,
                                     u"url"_s,
                                     u"servername"_s,
                                     u"fullyqualifiednamespace"_s};
    for (const TextPair &pair : pairs) {
        const QString key = pair.key.toLower();
        if (servers.contains(key)) {
            // Npgsql and MySQL take several servers in one value; "host,1433" is one with its port.
            const QString value = pair.value;
            static const QRegularExpression single(u"^[^,]*(,\\s*\\d+)?$"_s);
            const QStringList texts = single.match(value).hasMatch() ? QStringList{value} : value.split(u',');
            for (const QString &text : texts)
                addEndpoint(read, text, defaultPort(pairs, key));
        }
    }
    // "AccountName=…;EndpointSuffix=…" names its hosts without writing them.
    const QString account = valueOf(pairs, "accountname"_L1);
    if (const QString suffix = valueOf(pairs, "endpointsuffix"_L1); !account.isEmpty() && !suffix.isEmpty())
        addAddress(read, account + ".blob."_L1 + suffix, 443);
    read.holdsSecret = std::any_of(pairs.begin(), pairs.end(), [](const TextPair &pair) { return pair.isSecret(); });
}

/// A part of a path that is a word; others may be the secret of a web hook.
bool isPlainSegment(const QString &segment)
{
    static const QRegularExpression pattern(u"^([a-z]{1,24}|v\\d{1,3}|\\d{1,3}|)([._-][a-z]{1,24}){0,4}$"_s);
    return pattern.match(segment).hasMatch();
}

QString maskedPath(const QString &path)
{
    QStringList segments = path.split(u'/');
    for (QString &segment : segments) {
        if (!isPlainSegment(segment))
            segment = kMasked;
    }
    return segments.join(u'/');
}

/// "user:password@" of an authority, the values of a query and what is no word of the path, masked in @p text.
QString maskedUrl(const QString &text, bool &holdsSecret)
{
    static const QRegularExpression user(u"(://[^/?#@:]*:)([^/?#]*)(@)"_s);
    static const QRegularExpression query(u"([?&][^=&#]+=)([^&#\\s]*)"_s);
    static const QStringList open{u"ssl"_s,        u"sslmode"_s, u"api-version"_s, u"database"_s,    u"authsource"_s,
                                  u"replicaset"_s, u"user"_s,    u"encrypt"_s,     u"retrywrites"_s, u"maxidletimems"_s,
                                  u"timeout"_s,    u"appname"_s, u"tls"_s,         u"loglevel"_s};
    QString shown = text;
    if (user.match(shown).hasMatch()) {
        holdsSecret = true;
        shown.replace(user, u"\\1"_s + kMasked + u"\\3"_s);
    }
    QString result;
    qsizetype copied = 0;
    auto matches = query.globalMatch(shown);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (open.contains(match.captured(1).mid(1).chopped(1).toLower()))
            continue;
        holdsSecret = true;
        result += QStringView(shown).mid(copied, match.capturedStart(2) - copied);
        result += kMasked;
        copied = match.capturedEnd(2);
    }
    result += QStringView(shown).mid(copied);
    const qsizetype authority = result.indexOf("://"_L1) + 3;
    const qsizetype path = result.indexOf(u'/', authority);
    const qsizetype end = std::min({result.size(), result.indexOf(u'?') < 0 ? result.size() : result.indexOf(u'?'),
                                    result.indexOf(u'#') < 0 ? result.size() : result.indexOf(u'#')});
    if (path < 0 || path >= end)
        return result;
    return result.left(path) + maskedPath(result.mid(path, end - path)) + result.mid(end);
}

/// scheme://user:password@host:port,host:port/path?query
bool readUrl(ConnectionString &read, const QString &value)
{
    static const QRegularExpression pattern(u"^([a-z][a-z0-9+.-]*)://(?:([^/?#]*)@)?([^/?#\\s]+)([/?#]\\S*)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(value);
    const auto port = portOfScheme(match.captured(1));
    if (!match.hasMatch() || !port)
        return false;
    read.form = StringForm::Url;
    const QStringList hosts = match.captured(3).split(u',');
    for (const QString &host : hosts)
        addEndpoint(read, host, *port);
    read.shown = maskedUrl(value, read.holdsSecret);
    return true;
}

bool readJdbc(ConnectionString &read, const QString &value)
{
    if (!value.startsWith("jdbc:"_L1, Qt::CaseInsensitive))
        return false;
    const qsizetype semicolon = value.indexOf(u';');
    const QString address = semicolon < 0 ? value.mid(5) : value.mid(5, semicolon - 5);
    ConnectionString inner;
    if (!readUrl(inner, address))
        return false;
    read = inner;
    read.form = StringForm::Jdbc;
    read.shown = u"jdbc:"_s + inner.shown;
    if (semicolon < 0)
        return true;
    const QList<TextPair> pairs = splitPairs(value.mid(semicolon + 1), u';');
    readPairs(read, pairs);
    read.holdsSecret = read.holdsSecret || inner.holdsSecret;
    read.shown += u';' + maskedPairs(pairs, u';', kMasked);
    return true;
}

bool readVaultReference(ConnectionString &read, const QString &value)
{
    static const QRegularExpression named(u"^@Microsoft\\.KeyVault\\(.*VaultName=([0-9a-z-]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression addressed(u"^@Microsoft\\.KeyVault\\(.*SecretUri=(https://([0-9a-z-]+)[^)\\s;]*)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (!value.startsWith("@Microsoft.KeyVault("_L1, Qt::CaseInsensitive))
        return false;
    read.form = StringForm::VaultReference;
    read.shown = value;
    if (const auto match = addressed.match(value); match.hasMatch()) {
        read.vaultName = match.captured(2);
        addEndpoint(read, match.captured(1), 443);
    } else {
        read.vaultName = named.match(value).captured(1);
    }
    return true;
}

bool readRedis(ConnectionString &read, const QString &value)
{
    static const QRegularExpression pattern(u"^([a-z0-9._-]+:\\d{1,5})(,[a-z0-9._-]+:\\d{1,5})*(,\\s*[a-z]+\\s*=.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (!pattern.match(value).hasMatch())
        return false;
    const QStringList parts = value.split(u',');
    read.form = StringForm::Redis;
    QStringList shown;
    for (const QString &part : parts) {
        if (!part.contains(u'=')) {
            addEndpoint(read, part, 6380);
            shown.append(part);
            continue;
        }
        const TextPair pair{part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1), 0, 0};
        read.holdsSecret = read.holdsSecret || pair.isSecret();
        shown.append(maskedPairs({pair}, u',', kMasked));
    }
    read.shown = shown.join(u',');
    return !read.addresses.isEmpty();
}

bool readPairText(ConnectionString &read, const QString &value, QChar separator, StringForm form)
{
    const QList<TextPair> pairs = splitPairs(value, separator);
    if (pairs.size() < (separator == u';' ? 1 : 2))
        return false;
    ConnectionString found;
    readPairs(found, pairs);
    if (found.addresses.isEmpty())
        return false;
    read = found;
    read.form = form;
    read.shown = maskedPairs(pairs, separator, kMasked);
    return true;
}

bool readHostName(ConnectionString &read, const QString &value)
{
    addEndpoint(read, value, 0);
    if (read.addresses.isEmpty())
        return false;
    read.form = StringForm::HostName;
    read.shown = value;
    return true;
}

}

ConnectionString readConnectionString(const QString &value)
{
    const QString text = value.trimmed();
    ConnectionString read;
    const bool isKnown = readVaultReference(read, text) || readJdbc(read, text) || readUrl(read, text)
        || readRedis(read, text) || readPairText(read, text, u';', StringForm::Pairs)
        || readPairText(read, text, u' ', StringForm::Words) || readHostName(read, text);
    if (!isKnown) {
        read = {};
        read.shown = text.isEmpty() ? QString() : kMasked;
    }
    return read;
}

}
