#include "ui/session/scopeboard.h"

namespace azrelocate {

ScopeBoard::ScopeBoard(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_workers(3)
{
    connect(&m_workers, &Workers::busyChanged, this, &ScopeBoard::stateChanged);
    connect(&m_account, &Account::changed, this, [this] {
        if (!m_account.isSignedIn())
            clear();
    });
}

void ScopeBoard::clear()
{
    ++m_reading;
    m_workers.stopAll();
    m_subscriptions.clear();
    m_groups.clear();
    m_locations.clear();
    m_offers.clear();
    m_offeredTypes.clear();
    m_error.reset();
    Q_EMIT subscriptionsChanged();
    Q_EMIT groupsChanged();
    Q_EMIT locationsChanged();
    Q_EMIT stateChanged();
}

template <typename T> bool ScopeBoard::take(const Result<T> &result, T &into)
{
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled)
            m_error = result.error();
        Q_EMIT stateChanged();
        return false;
    }
    into = *result;
    return true;
}

void ScopeBoard::read()
{
    clear();
    if (!m_account.isSignedIn())
        return;
    m_workers.run(
        this,
        [azure = AzureReader(m_account.session())](const CallContext &context) {
            return scopeSubscriptions(azure, context);
        },
        [this, reading = m_reading](const Result<QList<Subscription>> &subscriptions) {
            if (reading != m_reading || !take(subscriptions, m_subscriptions))
                return;
            Q_EMIT subscriptionsChanged();
            if (m_subscriptions.isEmpty())
                return;
            readGroups();
            readLocations();
        });
}

void ScopeBoard::readGroups()
{
    m_stopGroups.request_stop();
    QStringList ids;
    for (const Subscription &subscription : m_subscriptions)
        ids.append(subscription.subscriptionId);
    m_stopGroups = m_workers.run(
        this,
        [azure = AzureReader(m_account.session()), ids, tags = m_tags](const CallContext &context) {
            return scopeGroups(azure, ids, tags, context);
        },
        [this, reading = m_reading, tags = m_tags](const Result<QList<ScopeGroup>> &groups) {
            if (reading == m_reading && tags == m_tags && take(groups, m_groups))
                Q_EMIT groupsChanged();
        });
}

void ScopeBoard::readLocations()
{
    m_workers.run(
        this,
        [azure = AzureReader(m_account.session()), id = m_subscriptions.first().subscriptionId](
            const CallContext &context) { return scopeLocations(azure, id, context); },
        [this, reading = m_reading](const Result<QList<Location>> &locations) {
            if (reading == m_reading && take(locations, m_locations))
                Q_EMIT locationsChanged();
        });
}

void ScopeBoard::setTags(const Tags &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    if (!m_subscriptions.isEmpty())
        readGroups();
}

void ScopeBoard::askOffers(const QStringList &types)
{
    if (types == m_offeredTypes || m_subscriptions.isEmpty())
        return;
    m_offeredTypes = types;
    m_stopOffers.request_stop();
    m_stopOffers = m_workers.run(
        this,
        [azure = AzureReader(m_account.session()), id = m_subscriptions.first().subscriptionId,
         types](const CallContext &context) { return typeOffers(azure, id, types, context); },
        [this, reading = m_reading, types](const Result<QList<TypeOffer>> &offers) {
            if (reading == m_reading && types == m_offeredTypes && take(offers, m_offers))
                Q_EMIT offersChanged();
        });
}

}
