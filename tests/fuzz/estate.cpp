#include "emptyworld.h"
#include "targets.h"

#include "sandbox/estateloader.h"

#include <QJsonDocument>

namespace azrelocate::fuzz {

const char *estate(QByteArrayView input)
{
    EmptyWorld world;
    const auto loaded = sandbox::loadEstate(world.simulation, QJsonDocument::fromJson(input.toByteArray()).object());
    return !loaded && loaded.error().message.isEmpty() ? "an estate is refused without a word" : nullptr;
}

}
