#include "azure/credentials/refreshtokensinkeychain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kListKey = "accounts"_L1; ///< a keychain cannot be asked what is in it
}

RefreshTokensInKeychain::RefreshTokensInKeychain(std::shared_ptr<Keychain> keychain)
    : m_keychain(std::move(keychain))
{
}

template <typename T> Result<T> RefreshTokensInKeychain::noted(Result<T> result)
{
    if (result)
        m_place = Place::Keychain;
    else if (result.error().kind != ErrorKind::Cancelled)
        m_place = Place::Memory;
    return result;
}

Result<QList<UserAccount>> RefreshTokensInKeychain::kept(const CallContext &context)
{
    const auto list = noted(m_keychain->read(kListKey, context));
    if (!list)
        return list.error();
    QList<UserAccount> accounts;
    for (const QJsonValue &account : QJsonDocument::fromJson(list->toUtf8()).array())
        accounts.append(UserAccount::fromJson(account.toObject()));
    return accounts;
}

Result<void> RefreshTokensInKeychain::keepList(const QList<UserAccount> &accounts, const CallContext &context)
{
    QJsonArray list;
    for (const UserAccount &account : accounts)
        list.append(account.toJson());
    const QByteArray text = QJsonDocument(list).toJson(QJsonDocument::Compact);
    return noted(m_keychain->write(kListKey, QString::fromUtf8(text), context));
}

Result<QList<UserAccount>> RefreshTokensInKeychain::accounts(const CallContext &context)
{
    std::lock_guard lock(m_mutex);
    const auto inKeychain = kept(context);
    QList<UserAccount> all = *m_memory.accounts(context);
    for (const UserAccount &account : inKeychain.value_or(QList<UserAccount>())) {
        if (!all.contains(account))
            all.append(account);
    }
    return all;
}

Result<QString> RefreshTokensInKeychain::token(const UserAccount &account, const CallContext &context)
{
    const auto inMemory = m_memory.token(account, context);
    if (!inMemory->isEmpty())
        return inMemory;
    const auto inKeychain = noted(m_keychain->read(refreshTokenKey(account), context));
    return inKeychain ? inKeychain : inMemory;
}

Result<void> RefreshTokensInKeychain::keep(const UserAccount &account, const QString &token, const CallContext &context)
{
    std::lock_guard lock(m_mutex);
    auto accounts = kept(context);
    if (!accounts || !noted(m_keychain->write(refreshTokenKey(account), token, context)))
        return m_memory.keep(account, token, context);
    if (accounts->value(0) != account) {
        accounts->removeAll(account);
        accounts->prepend(account);
        if (!keepList(*accounts, context))
            return m_memory.keep(account, token, context);
    }
    return m_memory.forget(account, context);
}

Result<void> RefreshTokensInKeychain::forget(const UserAccount &account, const CallContext &context)
{
    std::lock_guard lock(m_mutex);
    if (const auto forgotten = m_memory.forget(account, context); !forgotten)
        return forgotten;
    auto accounts = kept(context);
    if (!accounts)
        return m_place == Place::Memory ? Result<void>() : Result<void>(accounts.error());
    if (const auto removed = noted(m_keychain->remove(refreshTokenKey(account), context)); !removed)
        return removed;
    return accounts->removeAll(account) > 0 ? keepList(*accounts, context) : Result<void>();
}

}
