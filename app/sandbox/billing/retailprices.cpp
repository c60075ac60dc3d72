#include "sandbox/billing/billing.h"

#include "sandbox/billing/pricelist.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kPricesOnPage = 1000;

QJsonObject priceItem(const Meter &meter, const QString &currency)
{
    const double price = meter.price * exchangeRate(currency);
    return {{u"currencyCode"_s, currency},
            {u"tierMinimumUnits"_s, 0.0},
            {u"retailPrice"_s, price},
            {u"unitPrice"_s, price},
            {u"armRegionName"_s, meter.region},
            {u"location"_s, meter.region},
            {u"effectiveStartDate"_s, u"2026-01-01T00:00:00Z"_s},
            {u"meterId"_s, meter.id},
            {u"meterName"_s, meter.name},
            {u"productId"_s, Simulation::guidFrom(meter.product).left(8)},
            {u"skuId"_s, Simulation::guidFrom(meter.product + meter.name).left(12)},
            {u"productName"_s, meter.product},
            {u"skuName"_s, meter.name},
            {u"serviceName"_s, meter.service},
            {u"serviceId"_s, Simulation::guidFrom(meter.service).left(8)},
            {u"serviceFamily"_s, meter.service},
            {u"unitOfMeasure"_s, meter.unit},
            {u"type"_s, u"Consumption"_s},
            {u"isPrimaryMeterRegion"_s, true},
            {u"armSkuName"_s, QString(meter.name).replace(u' ', u'_')}};
}

/// Fields and the values that one of them may have; all must fit.
using Terms = QList<QList<std::pair<QString, QString>>>;

std::optional<Terms> termsOf(const QString &filter)
{
    static const QRegularExpression comparison(u"^\\s*(\\w+) eq '((?:[^']|'')*)'"_s);
    Terms terms;
    QStringView rest = filter;
    while (!rest.isEmpty()) {
        const bool isGroup = rest.trimmed().startsWith(u'(');
        if (isGroup)
            rest = rest.trimmed().sliced(1);
        QList<std::pair<QString, QString>> anyOf;
        for (bool more = true; more;) {
            const auto match = comparison.match(rest.toString());
            if (!match.hasMatch())
                return std::nullopt;
            anyOf.append({match.captured(1), match.captured(2).replace("''"_L1, "'"_L1)});
            rest = rest.sliced(match.capturedEnd()).trimmed();
            more = isGroup && rest.startsWith("or "_L1);
            rest = more ? rest.sliced(3) : rest;
        }
        if (isGroup && !rest.startsWith(u')'))
            return std::nullopt;
        rest = isGroup ? rest.sliced(1).trimmed() : rest;
        terms.append(anyOf);
        if (rest.isEmpty())
            break;
        if (!rest.startsWith("and "_L1))
            return std::nullopt;
        rest = rest.sliced(4);
    }
    return terms;
}

bool fits(const QJsonObject &item, const Terms &terms)
{
    return std::all_of(terms.begin(), terms.end(), [&](const auto &anyOf) {
        return std::any_of(anyOf.begin(), anyOf.end(), [&](const std::pair<QString, QString> &one) {
            const QString field = one.first == "priceType"_L1 ? u"type"_s : one.first;
            return item[field].toString() == one.second;
        });
    });
}

Reply answerPrices(const Call &call)
{
    const ArmRequest &request = call.request;
    if (request.method != "GET" || request.path.text != "/api/retail/prices"_L1)
        return Reply::empty(404);
    QString currency = request.queryValue(u"currencyCode"_s).remove(u'\'');
    currency = currency.isEmpty() ? u"USD"_s : currency;
    const auto terms = termsOf(request.queryValue(u"$filter"_s));
    if (!terms || exchangeRate(currency) == 0)
        return Reply::of({{u"Error"_s, QJsonObject{{u"Code"_s, u"InvalidInput"_s}}}}, 400);

    QJsonArray found;
    for (const Meter &meter : priceList()) {
        const QJsonObject item = priceItem(meter, currency);
        if (fits(item, *terms))
            found.append(item);
    }
    const int skip = request.queryValue(u"$skip"_s).toInt();
    QJsonArray page;
    for (qsizetype i = skip; i < std::min<qsizetype>(skip + kPricesOnPage, found.size()); ++i)
        page.append(found[i]);
    QJsonValue next;
    if (skip + kPricesOnPage < found.size()) {
        QUrlQuery query = request.query;
        query.removeAllQueryItems(u"$skip"_s);
        query.addQueryItem(u"$skip"_s, QString::number(skip + kPricesOnPage));
        next = request.baseUrl() + request.path.text + u'?' + query.toString(QUrl::FullyEncoded);
    }
    return Reply::of({{u"BillingCurrency"_s, currency},
                      {u"CustomerEntityId"_s, u"Default"_s},
                      {u"CustomerEntityType"_s, u"Retail"_s},
                      {u"Items"_s, page},
                      {u"NextPageLink"_s, next},
                      {u"Count"_s, page.size()}});
}

}

void registerRetailPrices(Simulation &simulation)
{
    simulation.add(DataPlane{{simulation.names().retailPricesHost}, answerPrices, {}});
}

}
