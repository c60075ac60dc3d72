#pragma once

#include <thread>

namespace azrelocate {

/// Reads the system's font configuration in a thread of its own. Before the QApplication is made, that costs nothing:
/// it mostly waits for the display, and would read it afterwards, before the first text is measured. Where Qt does not
/// use Fontconfig, the thread has nothing to do and none is started.
[[nodiscard]] std::jthread readFontsEarly();

}
