#pragma once

#include "areas/connectionstrings/accesskeys.h"
#include "base/textreplacement.h"

namespace azrelocate::connectionstrings {

/// What becomes of a text that names something of the source: names, ids and host names by the plan, and the keys of
/// services that get new ones. Holds secrets; lives as long as a check.
class RelocatedText
{
public:
    RelocatedText(const Plan &plan, QList<AccessKey> keys);

    /// Names, ids and host names of the source in @p text, longest first, none inside another. No secrets.
    QStringList namesIn(const QString &text) const { return m_names.replaceableIn(text); }
    /// The keys in @p text, each once, as they are or percent-encoded.
    QList<const AccessKey *> keysIn(const QString &text) const;
    /// Names alone; keys stay.
    QString renamed(const QString &text) const { return m_names.replaced(text); }

    /// A deferred value with everything replaced at the moment of sending. Only the keys that stand in one of
    /// @p texts are asked for then.
    QJsonObject relocated(const QJsonObject &deferredRead, const QStringList &texts) const;
    /// Whether @p copy is @p text with the names of the target, and with another text wherever a key of the source
    /// stands in @p text. The keys of the target need not be read for it.
    bool isRelocated(const QString &text, const QString &copy) const;

private:
    Replacements m_pairs;
    TextReplacer m_names;
    QList<AccessKey> m_keys;
};

}
