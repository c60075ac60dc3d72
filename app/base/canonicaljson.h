#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace azrelocate {

/// The one byte form of a JSON value that hashes are made over: keys sorted by code unit, no blanks, UTF-8, numbers as
/// RFC 8785 writes them (the JSON Canonicalization Scheme).
QByteArray canonicalJson(const QJsonValue &value);

/// SHA-256 of canonicalJson(), lower-case hexadecimal.
QByteArray sha256Hex(const QJsonValue &value);
QByteArray sha256Hex(const QByteArray &bytes);

}
