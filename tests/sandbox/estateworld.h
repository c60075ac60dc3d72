#pragma once

#include "sandbox/arm/providers.h"
#include "sandbox/entra/tokens.h"
#include "sandbox/estateloader.h"
#include "sandbox/simulation.h"

#include <QFile>
#include <QJsonDocument>

namespace azrelocate::sandbox {

inline QJsonObject practiceEstate(const QString &name = QStringLiteral("contoso-shop"))
{
    QFile file(QStringLiteral(":/estates/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A practice estate without sockets: requests go straight to Resource Manager or to a data plane, simulated time
/// moves when pass() says so.
class EstateWorld
{
public:
    explicit EstateWorld(const QJsonObject &estate = practiceEstate())
        : m_clock(std::make_shared<PracticeClock>(1.0, QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)))
        , simulation(m_clock, 7, CloudNames())
    {
        const auto authority = CertificateAuthority::create(simulation.now());
        if (authority)
            simulation.setCertificateAuthority(*authority);
        registerProviders(simulation);
        loaded = loadEstate(simulation, estate);
        if (loaded && simulation.principals().byAppId(loaded->clientId))
            caller = simulation.principals().byAppId(loaded->clientId)->objectId;
        subscription =
            QStringLiteral("/subscriptions/") + estate.value(u"subscriptions")[0][u"subscriptionId"].toString();
    }

    QString group(const QString &name) const { return subscription + QStringLiteral("/resourceGroups/") + name; }

    ArmRequest request(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body) const
    {
        const QUrl url(pathAndQuery);
        ArmRequest request;
        request.method = method;
        request.authority = "localhost:9443";
        request.host = QStringLiteral("localhost");
        request.rawPath = url.path(QUrl::FullyEncoded).toLatin1();
        request.path = ArmPath::parse(url.path(QUrl::FullyDecoded));
        request.query = QUrlQuery(url);
        request.apiVersion = request.queryValue(QStringLiteral("api-version"));
        request.body = body;
        request.bodyIsObject = true;
        request.principalId = caller;
        return request;
    }
    Reply send(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body = {})
    {
        simulation.runDueEvents();
        return simulation.dispatch(request(method, pathAndQuery, body));
    }
    Reply get(const QString &pathAndQuery) { return send("GET", pathAndQuery); }
    Reply put(const QString &pathAndQuery, const QJsonObject &body) { return send("PUT", pathAndQuery, body); }
    Reply post(const QString &pathAndQuery, const QJsonObject &body = {}) { return send("POST", pathAndQuery, body); }

    /// Status answer of the operation that @p accepted started, after it had all the time it wants.
    QJsonObject ended(const Reply &accepted)
    {
        pass(std::chrono::hours(1));
        const QUrl url(QString::fromLatin1(accepted.header("Azure-AsyncOperation")));
        return simulation.operations()
            .statusReply(Call{simulation, request("GET", url.path(), {})}, url.path().section(QLatin1Char('/'), -1))
            .json;
    }

    void pass(std::chrono::milliseconds duration)
    {
        m_clock->advance(duration);
        simulation.runDueEvents();
        simulation.runDueEvents();
    }

    /// A bearer token of the estate's operator, as the sign-in service gives it.
    QByteArray token(const QString &scope)
    {
        ArmRequest ask;
        ask.method = "POST";
        ask.authority = "localhost:9443";
        ask.host = QStringLiteral("localhost");
        ask.path = ArmPath::parse(QStringLiteral("/%1/oauth2/v2.0/token").arg(simulation.tenantId()));
        ask.rawPath = ask.path.text.toLatin1();
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("grant_type"), QStringLiteral("client_credentials"));
        form.addQueryItem(QStringLiteral("client_id"), loaded->clientId);
        form.addQueryItem(QStringLiteral("client_secret"),
                          QString::fromLatin1(QUrl::toPercentEncoding(loaded->clientSecret)));
        form.addQueryItem(QStringLiteral("scope"), scope);
        ask.rawBody = form.toString(QUrl::FullyEncoded).toLatin1();
        ask.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        return "Bearer " + simulation.tokens().answer(ask).json.value(u"access_token").toString().toLatin1();
    }

    Result<EstateAccess> loaded = EstateAccess();
    QString caller;       ///< object id of who sends; the estate's operator at first
    QString subscription; ///< "/subscriptions/…"

private:
    std::shared_ptr<PracticeClock> m_clock;

public:
    Simulation simulation;
};

}
