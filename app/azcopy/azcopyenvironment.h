#pragma once

#include <QProcessEnvironment>

namespace azrelocate {

/// What AzCopy is started with: what finding libraries, folders and proxies needs, its own settings of speed and place,
/// and nothing else, because a variable of this process may hold a secret of another program.
QProcessEnvironment azCopyEnvironment();

}
