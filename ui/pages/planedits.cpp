#include "ui/pages/planedits.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

PlanEdits::PlanEdits(RelocationSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PlanEdits::submit);
    connect(&session.estate(), &EstateBoard::progressChanged, this, &PlanEdits::follow);
    connect(&session.document(), &Document::closed, this, [this] {
        m_waiting.reset();
        m_sent.reset();
        m_hasFailed = false;
        Q_EMIT failedChanged();
    });
}

void PlanEdits::decide(const QString &subject, const QString &choice, const QString &reason)
{
    Decision decision;
    decision.subject = subject;
    decision.choice = choice;
    decision.reason = reason;
    decision.by = m_session.document().actor();
    m_waiting->decisions.append(decision);
    m_soon.start();
}

void PlanEdits::chooseMethod(Method method, const QString &reason)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->method = method;
    decide(u"method"_s, toString(method), reason);
}

void PlanEdits::chooseTool(const ResourceId &id, Tool tool, const QString &reason)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.tools.insert(id, tool);
    m_waiting->choices.recommended.remove(id);
    if (reason.isEmpty())
        m_waiting->choices.reasons.remove(id);
    else
        m_waiting->choices.reasons.insert(id, reason);
    decide(id.toString(), toString(tool), reason);
}

void PlanEdits::takeRecommended(const ResourceId &id)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.tools.remove(id);
    m_waiting->choices.reasons.remove(id);
    m_waiting->choices.recommended.insert(id);
    decide(id.toString(), u"recommended"_s, {});
}

void PlanEdits::chooseDataMethod(const ResourceId &id, DataMethod method)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.dataMethods.insert(id, method);
    decide(id.toString(), u"data: "_s + toString(method), {});
}

void PlanEdits::chooseName(const ResourceId &id, const QString &name)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.names.insert(id, name);
    decide(id.toString(), name, {});
}

void PlanEdits::chooseGroup(const QString &sourceGroup, const QString &name)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.groups.insert(sourceGroup.toLower(), name);
    decide(sourceGroup, name, {});
}

void PlanEdits::chooseHostName(const QString &hostName, const QString &newName)
{
    if (!m_waiting)
        m_waiting.emplace();
    m_waiting->choices.hostNames.insert(hostName.toLower(), newName.toLower());
    decide(hostName, newName.isEmpty() ? hostName : newName, {});
}

void PlanEdits::recompute()
{
    if (!m_waiting)
        m_waiting.emplace();
    m_soon.start();
}

void PlanEdits::retry()
{
    if (!m_waiting)
        m_waiting = m_sent;
    m_soon.start();
}

void PlanEdits::submit()
{
    EstateBoard &estate = m_session.estate();
    if (!m_waiting || estate.isPlanning() || estate.isDiscovering() || !m_session.mayWork())
        return;
    Edits edits = *m_waiting;
    m_waiting.reset();
    const Plan &plan = *estate.plan();
    edits.choices.method = edits.method.value_or(plan.isEmpty() ? Method::Warm : plan.method);
    edits.choices.sameSubscription = plan.isEmpty() || plan.sameSubscription;
    m_sent = edits;
    estate.computePlan(edits.choices, edits.decisions);
}

void PlanEdits::follow()
{
    const EstateBoard &estate = m_session.estate();
    if (estate.isPlanning())
        return;
    if (m_waiting)
        m_soon.start();
    const bool failed = m_sent.has_value() && estate.error().has_value() && !estate.isDiscovering();
    if (!failed)
        m_sent.reset();
    if (failed != m_hasFailed) {
        m_hasFailed = failed;
        Q_EMIT failedChanged();
    }
}

}
