#pragma once

#include <QByteArray>

namespace azrelocate::sandbox {

/// Strict JSON out of what Resource Manager also reads: comments, names without quotes, single quotes, line breaks in
/// strings, a comma before a closing bracket. The Azure CLI sends templates like that, with its own name "template"
/// unquoted. What is no JSON in any of these ways stays none.
QByteArray strictJson(const QByteArray &relaxed);

}
