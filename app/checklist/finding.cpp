#include "checklist/finding.h"

#include <QtGlobal>

#include <algorithm>

namespace azrelocate {

namespace {

ObjectResult row(Verdict verdict, const QString &object, Message message, const Phrase &actual,
                 const ResourceId &resource)
{
    ObjectResult result;
    result.object = object;
    result.resource = resource;
    result.verdict = verdict;
    result.actual = actual;
    result.message = std::move(message);
    return result;
}

}

void Finding::pass(const QString &object, Message message, const Phrase &actual, const ResourceId &resource)
{
    add(row(Verdict::Passes, object, std::move(message), actual, resource));
}

void Finding::warn(const QString &object, Message message, const Phrase &actual, const ResourceId &resource)
{
    add(row(Verdict::Warns, object, std::move(message), actual, resource));
}

void Finding::fail(const QString &object, Message message, const Phrase &expected, const Phrase &actual,
                   const ResourceId &resource)
{
    ObjectResult result = row(Verdict::Fails, object, std::move(message), actual, resource);
    result.expected = expected;
    add(std::move(result));
}

void Finding::couldNotCheck(const QString &object, const Error &error, const ResourceId &resource)
{
    const Error &cause = error.rootCause();
    Message message(QT_TRANSLATE_NOOP("Message", "Could not be checked: %1"),
                    {cause.message.isEmpty() ? cause.code : cause.message});
    ObjectResult result = row(Verdict::CouldNotCheck, object, std::move(message), {}, resource);
    result.error = error;
    add(std::move(result));
}

void Finding::notApplicable(const QString &object, Message message, const ResourceId &resource)
{
    add(row(Verdict::NotApplicable, object, std::move(message), {}, resource));
}

void Finding::nothingToCheck(Message why)
{
    m_reason = std::move(why);
}

Finding Finding::notBuiltYet()
{
    Finding finding;
    finding.m_notBuilt = true;
    finding.m_reason = QT_TRANSLATE_NOOP("Message", "The check that would decide this is not built yet.");
    return finding;
}

int Finding::count(Verdict verdict) const
{
    return static_cast<int>(std::count_if(m_objects.begin(), m_objects.end(),
                                          [verdict](const ObjectResult &o) { return o.verdict == verdict; }));
}

Verdict Finding::verdict() const
{
    if (m_objects.isEmpty())
        return m_reason.isEmpty() || m_notBuilt || expected() > 0 ? Verdict::CouldNotCheck : Verdict::NotApplicable;
    if (count(Verdict::Fails) > 0)
        return Verdict::Fails;
    if (count(Verdict::CouldNotCheck) > 0 || expected() > m_objects.size())
        return Verdict::CouldNotCheck;
    if (count(Verdict::Warns) > 0)
        return Verdict::Warns;
    return count(Verdict::NotApplicable) == m_objects.size() ? Verdict::NotApplicable : Verdict::Passes;
}

}
