#include "http/httpdate.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace azrelocate {

QDateTime parseHttpDate(const QString &text)
{
    QDateTime time = QLocale::c().toDateTime(text.trimmed(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

}
