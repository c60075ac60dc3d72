// Functions of the template language over points in time.
#include "sandbox/templates/expressionfunctions.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// By a .NET format string, as far as templates use them. Letters that Qt reads otherwise are quoted.
QString formatted(const QDateTime &time, QString pattern)
{
    if (pattern == "u"_L1)
        pattern = u"yyyy-MM-dd HH:mm:ssZ"_s;
    else if (pattern == "d"_L1)
        pattern = u"M/d/yyyy"_s;
    pattern.replace(u'T', "'T'"_L1).replace(u'Z', "'Z'"_L1);
    return time.toUTC().toString(pattern);
}

Result<QDateTime> timeOf(const FunctionCall &call)
{
    QDateTime time = QDateTime::fromString(call.text(0), Qt::ISODateWithMs);
    if (!time.isValid()) // utcNow()'s own form
        time = QDateTime::fromString(call.text(0), u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (!time.isValid())
        time = QDateTime::fromString(call.text(0), u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    if (!time.isValid())
        return call.failure(u"'%1' is no time."_s.arg(call.text(0)));
    if (time.timeSpec() == Qt::LocalTime) // what names no zone is UTC
        time.setTimeSpec(Qt::UTC);
    return time;
}

Result<QJsonValue> utcNow(const FunctionCall &call)
{
    const Result<QDateTime> now = call.scope.now();
    if (!now)
        return now.error();
    return QJsonValue(formatted(*now, call.count() > 0 ? call.text(0) : u"yyyyMMddTHHmmssZ"_s));
}

/// @p duration as ISO 8601 has it: "P1Y2M3DT4H5M6S", "-PT10M", "P2W".
Result<QJsonValue> dateTimeAdd(const FunctionCall &call)
{
    static const QRegularExpression pattern(
        u"^(-?)P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(call.text(1));
    if (!match.hasMatch())
        return call.failure(u"'%1' is no duration of ISO 8601."_s.arg(call.text(1)));
    Result<QDateTime> base = timeOf(call);
    if (!base)
        return base.error();
    const int sign = match.captured(1).isEmpty() ? 1 : -1;
    const auto part = [&](int group) {
        return sign * match.captured(group).toInt();
    };
    const qint64 seconds = qint64{part(6)} * 3600 + qint64{part(7)} * 60 + part(8);
    const QDateTime time =
        base->addYears(part(2)).addMonths(part(3)).addDays(qint64{part(4)} * 7 + part(5)).addSecs(seconds);
    return QJsonValue(formatted(time, call.count() > 2 ? call.text(2) : u"yyyy-MM-ddTHH:mm:ssZ"_s));
}

Result<QJsonValue> dateTimeToEpoch(const FunctionCall &call)
{
    const Result<QDateTime> time = timeOf(call);
    return time ? Result<QJsonValue>(QJsonValue(time->toSecsSinceEpoch())) : Result<QJsonValue>(time.error());
}

Result<QJsonValue> dateTimeFromEpoch(const FunctionCall &call)
{
    return QJsonValue(formatted(QDateTime::fromSecsSinceEpoch(call.number(0), Qt::UTC), u"yyyy-MM-ddTHH:mm:ssZ"_s));
}

constexpr FunctionRow kTimeRows[] = {
    {"utcNow", "?s", utcNow},
    {"dateTimeAdd", "ss?s", dateTimeAdd},
    {"dateTimeToEpoch", "s", dateTimeToEpoch},
    {"dateTimeFromEpoch", "i", dateTimeFromEpoch},
};

}

std::span<const FunctionRow> timeFunctions()
{
    return kTimeRows;
}

}
