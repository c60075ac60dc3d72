#pragma once

#include "checklist/item.h"

#include "ui/pages/pageid.h"
#include "ui/session/relocationsession.h"

#include <span>

namespace azrelocate {

class Page;

/// One page of the wizard: a new page is one class and one row here.
struct PageEntry
{
    PageId id;
    QString (*title)(); ///< in the rail and on the Next button that leads to it
    Page *(*make)(RelocationSession &session);
    std::optional<Phase> phase; ///< whose areas stand below it in the rail
};

/// In the order of the work.
std::span<const PageEntry> pageTable();

}
