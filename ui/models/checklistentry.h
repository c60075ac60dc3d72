#pragma once

#include "store/storedvalues.h"

#include "ui/models/access.h"

namespace azrelocate {

/// What a row of the checklist knows of its item.
struct ChecklistEntry
{
    ItemState state = ItemState::Unchecked; ///< that counts now, or Checking
    StoredItem stored;
    int openQuestions = 0; ///< of reviewers
    bool mine = false;     ///< assigned to who is at work

    friend bool operator==(const ChecklistEntry &a, const ChecklistEntry &b);
};

/// What a row offers by itself, as the next step for its item.
enum class RowAction { None, Check, CheckAgain, Fix, Attest, Answer, Review };

/// The next step. @p settled is the state before a check that runs now.
RowAction rowActionOf(const Item &item, const ChecklistEntry &entry, ItemState settled, Access access);
QString textOf(RowAction action); ///< "Fix…"; empty for None

/// The result in short: "3 of 3", "2 of 3 · shop.contoso.com expires on 4 Dec", "Waived by Ada until 4 Dec".
QString resultText(const Item &item, const ChecklistEntry &entry);

/// When the answer that counts was given: the check, or the person's word; null: there is none.
QDateTime answeredAt(const ChecklistEntry &entry);

/// Whether this version can neither check the item nor leaves it to a person.
bool isNotBuilt(const Item &item);

}
