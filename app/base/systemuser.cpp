#include "base/systemuser.h"

#include <QtGlobal>

namespace azrelocate {

using namespace Qt::StringLiterals;

QString systemUser()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return systemUserUnknown();
}

QString systemUserUnknown()
{
    return u"unknown"_s;
}

}
