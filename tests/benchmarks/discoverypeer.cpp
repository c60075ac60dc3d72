// The least that a Qt program can do: fetches every page and parses it into rows of six fields, one after the other.
#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTextStream>

#include <simdjson.h>

#include <functional>
#include <vector>

namespace {

std::string text(simdjson::simdjson_result<simdjson::dom::element> value)
{
    return std::string(std::string_view(value));
}

struct Row
{
    std::string id;
    std::string name;
    std::string type;
    std::string location;
    std::string state;
    size_t tags = 0;
};

}

// discoverypeer PORT AUTHORITY-FILE
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile authority(arguments.at(2));
    if (!authority.open(QIODevice::ReadOnly))
        return 1;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(QSslCertificate::fromData(authority.readAll()));
    QNetworkRequest request(QUrl(QStringLiteral("https://localhost:%1/providers/Microsoft.ResourceGraph/resources"
                                                "?api-version=2022-10-01")
                                     .arg(arguments.at(1))));
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));

    QNetworkAccessManager manager;
    simdjson::dom::parser parser;
    std::vector<Row> rows;
    const std::function<void(const QByteArray &)> ask = [&](const QByteArray &token) {
        const QByteArray options = token.isEmpty() ? QByteArray("{}") : "{\"$skipToken\":\"" + token + "\"}";
        QNetworkReply *reply = manager.post(request, "{\"query\":\"resources \",\"options\":" + options + "}");
        QObject::connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
            reply->deleteLater();
            if (reply->error() != QNetworkReply::NoError)
                return QCoreApplication::exit(1);
            const QByteArray page = reply->readAll();
            const simdjson::dom::element document =
                parser.parse(page.constData(), static_cast<size_t>(page.size()), true);
            for (const simdjson::dom::element row : simdjson::dom::array(document["data"])) {
                rows.push_back({text(row["id"]), text(row["name"]), text(row["type"]), text(row["location"]),
                                text(row["properties"]["provisioningState"]), row["tags"].get_object().size()});
            }
            std::string_view next;
            if (document["$skipToken"].get(next) == simdjson::SUCCESS)
                ask(QByteArray(next.data(), static_cast<qsizetype>(next.size())));
            else
                QCoreApplication::quit();
        });
    };
    ask({});
    const int result = QCoreApplication::exec();
    QTextStream(stdout) << rows.size() << Qt::endl;
    return result;
}
