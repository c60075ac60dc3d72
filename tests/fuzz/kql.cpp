#include "targets.h"

#include "sandbox/resourcegraph/kql.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

using namespace sandbox;

namespace {

constexpr char kRows[] = R"([
  {"id":"/s/1/vm-a","name":"vm-a","type":"microsoft.compute/virtualmachines","location":"westeurope",
   "properties":{"size":"D2","nics":[{"id":"/s/1/nic-a"}],"count":2},"tags":{"env":"prod"},"zones":["1"]},
  {"id":"/s/1/nic-a","name":"nic-a","type":"microsoft.network/networkinterfaces","location":"swedencentral",
   "properties":{"ip":"10.0.0.4","public":true},"tags":null,"zones":null}
])";

std::optional<KqlTable> tables(const QString &name)
{
    if (name != u"resources")
        return std::nullopt;
    KqlTable table;
    for (const QString &column : {u"id"_s, u"name"_s, u"type"_s, u"location"_s})
        table.columns.append({column, KqlType::String});
    for (const QString &column : {u"properties"_s, u"tags"_s, u"zones"_s})
        table.columns.append({column, KqlType::Dynamic});
    for (const QJsonValue &row : QJsonDocument::fromJson(kRows).array())
        table.rows.append(row.toObject());
    return table;
}

}

const char *kql(QByteArrayView input)
{
    const auto answer = runKql(QString::fromUtf8(input), tables);
    if (!answer)
        return answer.error().message.isEmpty() ? "a query is refused without a word" : nullptr;
    for (const QJsonObject &row : answer->table.rows) {
        for (const QString &name : row.keys()) {
            if (!answer->table.column(name))
                return "a row has a member that is no column";
        }
    }
    return nullptr;
}

}
