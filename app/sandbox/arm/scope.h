#pragma once

#include <QString>
#include <QStringView>

namespace azrelocate::sandbox {

/// Whether @p scope is @p id itself or stands above it; "" and "/" are the tenant and stand above everything.
bool scopeCovers(QStringView scope, QStringView id);

/// A scope as routes capture it ("subscriptions/x"), with its leading slash; "" for the tenant.
QString scopeFromCapture(const QString &captured);

/// "/subscriptions/x" of an id below a subscription; empty otherwise.
QString subscriptionOf(const QString &id);

}
