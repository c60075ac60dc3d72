#pragma once

#include "ui/session/relocationsession.h"

#include <QTimer>

namespace azrelocate {

/// What a person decided about the plan and what was not computed yet. Decisions that are taken while a plan is being
/// computed wait, and go together into the next one; each is kept in the file with its reason. UI thread.
class PlanEdits : public QObject
{
    Q_OBJECT
public:
    explicit PlanEdits(RelocationSession &session, QObject *parent = nullptr);

    /// @p reason: in the person's words; may be empty.
    void chooseMethod(Method method, const QString &reason);
    void chooseTool(const ResourceId &id, Tool tool, const QString &reason);
    void takeRecommended(const ResourceId &id); ///< the tool of the recipe again
    void chooseDataMethod(const ResourceId &id, DataMethod method);
    void chooseName(const ResourceId &id, const QString &name);
    void chooseGroup(const QString &sourceGroup, const QString &name);
    void chooseHostName(const QString &hostName, const QString &newName); ///< empty: it keeps its name
    /// A plan without any new decision, for what was discovered since.
    void recompute();
    /// Once more what the last computation, which failed, was to take up.
    void retry();
    bool hasFailed() const { return m_hasFailed; }

Q_SIGNALS:
    void failedChanged();

private:
    struct Edits
    {
        PlanChoices choices;
        QList<Decision> decisions;
        std::optional<Method> method;
    };
    void decide(const QString &subject, const QString &choice, const QString &reason);
    void submit();
    void follow();

    RelocationSession &m_session;
    std::optional<Edits> m_waiting;
    std::optional<Edits> m_sent;
    bool m_hasFailed = false;
    QTimer m_soon; ///< several decisions at once are one plan
};

}
