#pragma once

#include "ui/session/document.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace azrelocate {

/// Every item of the catalogue with its state at this moment, and what one can do with it. UI thread.
class ItemBoard : public QObject
{
    Q_OBJECT
public:
    explicit ItemBoard(Document &document, QObject *parent = nullptr);

    /// What counts now: a person's word, the age of the evidence; Checking while a check of it runs.
    ItemState state(const QString &id) const;
    const StoredItem &stored(const QString &id) const; ///< an unchecked one when never written
    QList<Comment> comments(const QString &id) const;  ///< oldest first
    bool isChecking(const QString &id) const { return m_checking.contains(id); }
    bool isProposing() const { return m_proposing; }
    const QList<SignOff> &signOffs() const { return m_signOffs; }
    /// Required items of @p phase (nothing: of all) that do not hold, in the catalogue's order.
    QStringList openRequired(std::optional<Phase> phase = {}) const;

    void check(const QStringList &ids);
    void checkPhase(Phase phase);
    void stopChecking();
    /// What would mend the items; proposed() follows, after failed() where an item could not tell.
    void propose(const QStringList &ids);
    void attest(const QString &id, const QString &note);
    void waive(const QString &id, const QString &reason, const QDateTime &until);
    void takeBack(const QString &id, const QString &why); ///< of an attestation or a waiver
    void comment(const QString &id, const QString &text);
    void review(const QString &id, Comment::Kind kind, const QString &text); ///< a reviewer's word, or the answer to it
    void sign(const QString &by, const QString &note);
    /// Reads everything again; after tasks ended, and when time passed.
    void refresh();

Q_SIGNALS:
    void itemChanged(const QString &id);
    void reset();           ///< another file, or many items
    void commentsChanged(); ///< and sign-offs
    void checkingChanged(); ///< when the first check begins and the last one ends
    void proposed(const QStringList &ids, const QList<azrelocate::Change> &changes);
    void failed(const azrelocate::Error &error);

private:
    struct Loaded
    {
        QList<StoredItem> items;
        QList<ItemSummary> summaries;
        QList<Comment> comments;
        QList<SignOff> signOffs;
    };
    static Result<Loaded> load(const Relocation &relocation);
    void take(const Loaded &loaded);
    void write(std::function<Result<void>(Relocation &)> work);

    Document &m_document;
    QHash<QString, StoredItem> m_items;
    QHash<QString, ItemState> m_states;
    QList<Comment> m_comments;
    QList<SignOff> m_signOffs;
    QSet<QString> m_checking;
    bool m_proposing = false;
    std::stop_source m_stopChecking;
    QTimer m_ageing; ///< evidence grows old without anything happening
    Workers m_workers;
};

}
