#pragma once

namespace azrelocate {

/// What the person at the window may do with an item; each includes nothing of the others but looking.
enum class Access {
    Look,   ///< nothing
    Review, ///< accept and question
    Edit,   ///< attest, waive, comment, answer: nobody is signed in to Azure
    Work,   ///< everything of Edit, and check and change
};

}
