#pragma once

#include <QByteArray>

namespace azrelocate {

/// Whether @p xml begins an element that it does not end: a list of blobs whose last chunks never came. Nothing at all,
/// and what is not XML, is not cut.
bool isCutXml(const QByteArray &xml);

}
