#pragma once

#include "base/result.h"

namespace azrelocate {

/// Looks at the first bytes of a file, before SQLite does: FileMissing, NotARelocation (another kind of file, or
/// another program's database), FileDamaged (cut off inside the header), ReadOnly (not readable). Offsets:
/// https://www.sqlite.org/fileformat.html, 1.3.
Result<void> checkFileHeader(const QString &path);

}
