#pragma once

#include <QByteArray>

namespace azrelocate {

/// Whether @p json ends inside of a text, an object or an array. It says nothing else of it: what is balanced may still
/// be no JSON. One pass, for answers of many megabytes.
bool isCutJson(const QByteArray &json);

}
