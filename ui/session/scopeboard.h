#pragma once

#include "relocation/scopechoice.h"

#include "ui/session/account.h"

namespace azrelocate {

/// What a new relocation can be made of, as the signed-in account may read it: subscriptions, groups with what they
/// hold, regions. Read on workers, each part as soon as it can be; UI thread.
class ScopeBoard : public QObject
{
    Q_OBJECT
public:
    using Tags = QList<std::pair<QString, QString>>;

    explicit ScopeBoard(Account &account, QObject *parent = nullptr);

    const QList<Subscription> &subscriptions() const { return m_subscriptions; }
    const QList<ScopeGroup> &groups() const { return m_groups; } ///< counts: of what has the tags
    const QList<Location> &locations() const { return m_locations; }
    const QList<TypeOffer> &offers() const { return m_offers; } ///< of the types that were last asked for
    bool isSignedIn() const { return m_account.isSignedIn(); }
    bool isReading() const { return m_workers.isBusy(); }
    const std::optional<Error> &error() const { return m_error; } ///< the last one; nothing after a reading that worked

    /// Reads everything again.
    void read();
    /// Counts only what has all of @p tags from now on.
    void setTags(const Tags &tags);
    /// Where @p types are offered; offersChanged() follows. Asked again only for another set.
    void askOffers(const QStringList &types);

Q_SIGNALS:
    void subscriptionsChanged();
    void groupsChanged();
    void locationsChanged();
    void offersChanged();
    void stateChanged(); ///< reading, error

private:
    void clear();
    void readGroups();
    void readLocations();
    /// False: @p result is an error, which is kept; true: it is taken.
    template <typename T> bool take(const Result<T> &result, T &into);

    Account &m_account;
    QList<Subscription> m_subscriptions;
    QList<ScopeGroup> m_groups;
    QList<Location> m_locations;
    QList<TypeOffer> m_offers;
    QStringList m_offeredTypes;
    Tags m_tags;
    std::optional<Error> m_error;
    std::stop_source m_stopGroups;
    std::stop_source m_stopOffers;
    int m_reading = 0; ///< answers of an earlier reading are dropped
    Workers m_workers;
};

}
