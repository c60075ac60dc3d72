#pragma once

#include "checklist/item.h"
#include "estate/dependencygraph.h"
#include "plan/plan.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace azrelocate {

/// Titles of the catalogue in the installed language.
QString titleOf(const Item &item);
QString whyOf(const Item &item);
QString titleOf(const Area &area);
QString titleOf(Phase phase);

/// A time as the reader's locale and zone have it: only the clock when it is today.
QString timeText(const QDateTime &time);
/// The whole of it with the zone, for tooltips and forms.
QString fullTimeText(const QDateTime &time);
/// "41 min", "2 h 5 min", "3 days".
QString durationText(std::chrono::seconds duration);
/// "1.2 GB".
QString sizeText(qint64 bytes);
/// A resource type in words where the program knows it ("Virtual network"), else as Azure writes it.
QString typeText(const QString &type);

}
