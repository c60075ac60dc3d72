#include "targets.h"

#include "sandbox/relaxedjson.h"

#include <QJsonDocument>

namespace azrelocate::fuzz {

const char *relaxedjson(QByteArrayView input)
{
    const QByteArray text = input.toByteArray();
    const QJsonDocument strict = QJsonDocument::fromJson(text);
    const QJsonDocument relaxed = QJsonDocument::fromJson(sandbox::strictJson(text));
    return !strict.isNull() && strict != relaxed ? "strict JSON means something else when read leniently" : nullptr;
}

}
