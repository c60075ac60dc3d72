#pragma once

#include <QString>

namespace azrelocate {

/// Where practice relocations are kept: numbered folders, of which the highest is the one that is continued. One that
/// is started anew gets the next number, so that nobody loses what was practised before. Both look into @p root, so
/// they may wait for the disk.
QString currentPracticeFolder(const QString &root); ///< empty: there is none yet
QString nextPracticeFolder(const QString &root);    ///< not made yet

}
