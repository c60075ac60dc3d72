#include "azure/retailprices.h"

#include "azure/cloud.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr qsizetype kNamesAtOnce = 15; ///< in one filter: a longer address is refused on the way
constexpr int kMostPricePages = 1'000;
constexpr auto kPayAsYouGo = "priceType eq 'Consumption'"_L1;

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

/// (field eq 'a' or field eq 'b')
QString anyOf(const QString &field, const QStringList &values)
{
    QStringList terms;
    for (const QString &value : values)
        terms.append(field + " eq "_L1 + quoted(value));
    return u'(' + terms.join(" or "_L1) + u')';
}

Result<QList<RetailPrice>> listPrices(const AzureReader &azure, const QString &filter, const QString &currency,
                                      const CallContext &context)
{
    QUrl url = azure.cloud().retailPrices;
    url.setPath(u"/api/retail/prices"_s);
    url.setQuery(u"currencyCode=%1&$filter=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(quoted(currency))),
                                                     QString::fromLatin1(QUrl::toPercentEncoding(filter))),
                 QUrl::StrictMode);
    QList<RetailPrice> prices;
    QSet<QString> seen;
    QString next = url.toString(QUrl::FullyEncoded);
    for (int page = 0; page < kMostPricePages; ++page) {
        const auto answer = azure.get(next, {}, context);
        if (!answer)
            return answer.error();
        for (const QJsonValue &item : answer->body["Items"_L1].toArray())
            prices.append(parseRetailPrice(item.toObject()));
        next = answer->body["NextPageLink"_L1].toString();
        if (next.isEmpty())
            return prices;
        if (seen.contains(next))
            return Error::protocol(u"GET retail prices"_s, u"The pages lead back to one that was read."_s);
        seen.insert(next);
    }
    return Error::protocol(u"GET retail prices"_s, u"The prices have more than %1 pages."_s.arg(kMostPricePages));
}

Result<QList<RetailPrice>> listPricesOfAny(const AzureReader &azure, const QString &field, const QStringList &values,
                                           const QString &condition, const QString &currency,
                                           const CallContext &context)
{
    if (azure.cloud().retailPrices.isEmpty()) {
        Error none =
            Error::input(u"The cloud %1 has no public list of prices."_s.arg(azure.cloud().name), u"NoPriceList"_s);
        none.kind = ErrorKind::NotFound;
        return none;
    }
    QList<RetailPrice> prices;
    for (qsizetype first = 0; first < values.size(); first += kNamesAtOnce) {
        const QString filter = condition + " and "_L1 + anyOf(field, values.mid(first, kNamesAtOnce));
        const auto some = listPrices(azure, filter, currency, context);
        if (!some)
            return some.error();
        prices.append(*some);
    }
    return prices;
}

}

RetailPrice parseRetailPrice(const QJsonObject &object)
{
    return {object["meterId"_L1].toString().toLower(), Region(object["armRegionName"_L1].toString()),
            object["productName"_L1].toString(),       object["meterName"_L1].toString(),
            object["skuName"_L1].toString(),           object["unitOfMeasure"_L1].toString(),
            object["retailPrice"_L1].toDouble(),       object["tierMinimumUnits"_L1].toDouble()};
}

Result<QList<RetailPrice>> listPricesOfMeters(const AzureReader &azure, const QStringList &meterIds,
                                              const QString &currency, const CallContext &context)
{
    return listPricesOfAny(azure, u"meterId"_s, meterIds, kPayAsYouGo, currency, context);
}

Result<QList<RetailPrice>> listPricesOfProducts(const AzureReader &azure, const Region &region,
                                                const QStringList &products, const QString &currency,
                                                const CallContext &context)
{
    const QString condition = u"armRegionName eq %1 and "_s.arg(quoted(region.name())) + kPayAsYouGo;
    return listPricesOfAny(azure, u"productName"_s, products, condition, currency, context);
}

}
