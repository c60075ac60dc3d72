#include "sandbox/arm/armversions.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

QStringList resourceManagerVersions()
{
    return {u"2025-04-01"_s, u"2025-03-01"_s, u"2024-11-01"_s, u"2024-07-01"_s, u"2024-03-01"_s, u"2023-07-01"_s,
            u"2022-12-01"_s, u"2022-09-01"_s, u"2022-05-01"_s, u"2022-01-01"_s, u"2021-04-01"_s, u"2021-01-01"_s,
            u"2020-10-01"_s, u"2020-08-01"_s, u"2020-06-01"_s, u"2019-11-01"_s, u"2019-10-01"_s, u"2019-09-01"_s,
            u"2019-08-01"_s, u"2019-07-01"_s, u"2019-05-10"_s, u"2019-05-01"_s, u"2019-03-01"_s, u"2018-11-01"_s,
            u"2018-05-01"_s, u"2018-02-01"_s, u"2017-05-10"_s, u"2017-08-01"_s, u"2016-09-01"_s};
}

}
