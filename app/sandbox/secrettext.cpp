#include "sandbox/secrettext.h"

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

QString newSecret(Simulation &simulation, const QString &what)
{
    return QStringLiteral("SECRET-MARKER-") + what + u'-' + simulation.newGuid().remove(u'-');
}

QString secretOf(const QString &id, const QString &name)
{
    return QStringLiteral("SECRET-MARKER-") + id.section(u'/', -1) + u'-'
        + Simulation::guidFrom(name + QStringLiteral(" of ") + id.toLower()).remove(u'-');
}

}
