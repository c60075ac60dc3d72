#include "base/region.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

Region::Region(const QString &text) : m_name(text.toLower())
{
    m_name.remove(u' ');
}

bool Region::isGlobal() const
{
    return m_name == "global"_L1;
}

}
