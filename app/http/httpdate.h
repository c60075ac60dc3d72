#pragma once

#include <QDateTime>
#include <QString>

namespace azrelocate {

/// IMF-fixdate of RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT"; UTC, invalid when it is none. Qt's own RFC 2822
/// parser does not know the word "GMT".
QDateTime parseHttpDate(const QString &text);

}
