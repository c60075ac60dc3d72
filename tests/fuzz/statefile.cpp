#include "targets.h"

#include "sandbox/statefile.h"

#include <QTemporaryFile>

namespace azrelocate::fuzz {

const char *statefile(QByteArrayView input)
{
    QTemporaryFile file;
    if (!file.open() || file.write(input.data(), input.size()) != input.size() || !file.flush())
        return "the input cannot be written to a file";
    const auto state = sandbox::readState(file.fileName());
    if (!state)
        return state.error().code.isEmpty() || state.error().message.isEmpty() ? "a state is refused without a reason"
                                                                               : nullptr;
    return *state && (*state)->size > input.size() ? "a state is longer than its file" : nullptr;
}

}
