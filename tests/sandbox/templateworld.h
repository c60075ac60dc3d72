#pragma once

#include "sandbox/templates/template.h"

#include <QFile>
#include <QJsonDocument>

namespace azrelocate::sandbox {

inline constexpr char16_t kTestGroup[] = u"/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-shop";

/// The group "rg-shop" in West Europe, at noon of 2026-01-15.
inline TemplatePlace testPlace()
{
    TemplatePlace place;
    place.scopeId = QString::fromUtf16(kTestGroup);
    place.deploymentName = QStringLiteral("main");
    place.subscription = {
        {QStringLiteral("subscriptionId"), QStringLiteral("11111111-1111-1111-1111-111111111111")},
        {QStringLiteral("id"), QStringLiteral("/subscriptions/11111111-1111-1111-1111-111111111111")}};
    place.resourceGroup = {{QStringLiteral("id"), place.scopeId},
                           {QStringLiteral("name"), QStringLiteral("rg-shop")},
                           {QStringLiteral("location"), QStringLiteral("westeurope")}};
    place.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    place.newGuid = [] {
        return QStringLiteral("00000000-0000-4000-8000-000000000001");
    };
    place.zones = [](const QString &region) {
        return region == QStringLiteral("westeurope")
            ? QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}
            : QStringList();
    };
    return place;
}

inline QJsonObject readTestData(const QString &name)
{
    QFile file(QStringLiteral(AZRELOCATE_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}
