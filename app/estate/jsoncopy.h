#pragma once

#include <simdjson.h>

#include <string>

namespace azrelocate {

// Writes parts of a JSON text that simdjson has parsed. Only for the .cpp files that read pages: it brings simdjson.

/// Appends @p value to @p out without blanks and without members whose name says that they are secret (see
/// isSecretProperty()).
void appendWithoutSecrets(std::string &out, const simdjson::dom::element &value);
/// The same for one member of an object, with its name; nothing where it is a secret. @p first: no comma before it.
void appendMember(std::string &out, const simdjson::dom::key_value_pair &member, bool &first);

}
