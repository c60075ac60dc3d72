#include "sandbox/secrettext.h"

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

QString newSecret(Simulation &simulation, const QString &what)
{
    return QStringLiteral("SECRET-MARKER-") + what + u'-' + simulation.newGuid().remove(u'-');
}

}
