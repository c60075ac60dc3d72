#pragma once

#include <QString>

namespace azrelocate {

/// Who works at this machine, as the operating system names the account; systemUserUnknown() where it does not say.
QString systemUser();
/// The word that stands for nobody.
QString systemUserUnknown();

}
