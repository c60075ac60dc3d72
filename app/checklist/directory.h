#pragma once

#include "checklist/checkinput.h"

#include <QHash>

namespace azrelocate {

enum class Existence {
    Exists,
    Deleted,
    Unknown, ///< the directory cannot be asked, or does not say
};

/// Whether principals still exist. Azure keeps the role assignments of deleted ones and does not mark them; only the
/// directory knows. Many accounts may not read it, so that after the first refusal it is not asked again.
/// Microsoft Graph v1.0, directoryObjects.
class Directory
{
public:
    explicit Directory(const CheckInput &input)
        : m_input(input)
    {
    }

    Existence of(const QString &principalId);

private:
    const CheckInput &m_input;
    QHash<QString, Existence> m_known;
    bool m_answers = true;
};

}
