#pragma once

#include "store/relocationfile.h"

#include <QVariant>

namespace azrelocate::test {

RelocationSettings sampleSettings();
Change sampleChange(const QString &name);
/// A new file with an item, a task, a decision, a comment, a sign-off, a plan and three resources; closed again.
void writeSample(const QString &path);
std::shared_ptr<RelocationFile> openFile(const QString &path,
                                         RelocationFile::Access access = RelocationFile::Access::ReadWrite);
/// Runs SQL on the closed file behind the program's back; values of the first row.
QVariantList tamper(const QString &path, const QString &sql, const QVariantList &values = {});

}
