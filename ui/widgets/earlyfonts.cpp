#include "ui/widgets/earlyfonts.h"

#if defined(AZRELOCATE_HAS_FONTCONFIG)
#include <fontconfig/fontconfig.h>
#endif

namespace azrelocate {

std::jthread readFontsEarly()
{
#if defined(AZRELOCATE_HAS_FONTCONFIG)
    return std::jthread([] { FcInit(); }); // safe beside Qt's own call: the first of both is kept (Fontconfig 2.11)
#else
    return {};
#endif
}

}
