#pragma once

#include "base/result.h"
#include "sandbox/resourcestore.h"

#include <functional>

namespace azrelocate::sandbox {

/// The $filter of Resource Manager's generic lists: `eq` and `ne` on location, resourceType, name, resourceGroup,
/// identity and plan properties, `substringof('x', name)`, `startswith(tagName, 'x')`, `tagName eq 'a' and tagValue eq
/// 'b'`, joined with `and`, `or` and parentheses. An empty text matches everything.
class ODataFilter
{
public:
    /// Input, with the place, for what Resource Manager would refuse as well.
    static Result<ODataFilter> parse(const QString &text);
    bool matches(const Resource &resource) const { return !m_test || m_test(resource); }
    /// With a tag filter Azure leaves the tags out of the answer.
    bool isTagFilter() const { return m_isTagFilter; }

private:
    std::function<bool(const Resource &)> m_test;
    bool m_isTagFilter = false;
};

}
