#pragma once

#include <string>
#include <vector>

namespace azrelocate::bench {

/// Resources of a large estate, rendered once: the rows of each page as JSON, about 1.4 KB a resource.
struct EstatePages
{
    static constexpr int kRowsPerPage = 1000; // the most that Resource Graph gives

    explicit EstatePages(int count);

    int count;
    std::vector<std::string> pages; ///< "{…},{…}", without brackets
};

/// The one subscription that the estate is in.
inline constexpr const char kSubscription[] = "b0000000-0000-4000-8000-00000000beef";

}
