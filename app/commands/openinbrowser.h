#pragma once

#include <QUrl>

namespace azrelocate {

/// Opens @p address in the person's browser, without a window of our own; false where no program for it was found.
bool openInBrowser(const QUrl &address);

}
