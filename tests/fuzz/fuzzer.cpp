// libFuzzer's door to one target; AZRELOCATE_FUZZ_TARGET is its name.
#include "targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    if (const char *wrong = azrelocate::fuzz::AZRELOCATE_FUZZ_TARGET(input)) {
        std::fprintf(stderr, "%s\n", wrong);
        std::abort(); // libFuzzer keeps the input
    }
    return 0;
}
