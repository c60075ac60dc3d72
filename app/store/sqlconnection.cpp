#include "store/sqlconnection.h"

#include "store/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString nextName()
{
    static std::atomic<quint64> number{0};
    return u"azrelocate-store-%1"_s.arg(++number);
}

QStringList pragmas(SqlConnection::Mode mode)
{
    QStringList list{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s};
    if (mode == SqlConnection::Mode::Write)
        list << u"PRAGMA synchronous = FULL"_s << u"PRAGMA cache_size = -4096"_s; // KiB
    else
        list << u"PRAGMA query_only = ON"_s;
    return list;
}

}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &path, Mode mode)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(nextName()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
        QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
        QString name = path;
        if (mode == Mode::Untouched) {
            options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
            name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
        }
        database.setConnectOptions(options);
        database.setDatabaseName(name);
        if (!database.open())
            return storage::error(database.lastError());
    }
    for (const QString &pragma : pragmas(mode)) {
        if (auto done = connection->execute(pragma); !done)
            return done.error();
    }
    return connection;
}

SqlConnection::~SqlConnection()
{
    m_prepared.clear(); // before the connection that they belong to
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> SqlConnection::prepared(const QString &sql)
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end())
        return &known->second;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storage::error(query.lastError());
    return &m_prepared.emplace(sql, std::move(query)).first->second;
}

Result<QSqlQuery *> SqlConnection::run(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = prepared(sql);
    if (!query)
        return query;
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), values[i]);
    if (!(*query)->exec())
        return storage::error((*query)->lastError());
    return query;
}

Result<void> SqlConnection::execute(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = run(sql, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return {};
}

Result<void> SqlConnection::select(const QString &sql, const QVariantList &values,
                                   const std::function<bool(const QSqlQuery &)> &row)
{
    const Result<QSqlQuery *> query = run(sql, values);
    if (!query)
        return query.error();
    QSqlQuery &rows = **query;
    while (rows.next() && row(rows)) {
    }
    // A row that cannot be read ends next() as the last row does; only the error tells them apart.
    const QSqlError failure = rows.lastError();
    rows.finish();
    return failure.isValid() ? Result<void>(storage::error(failure)) : Result<void>();
}

Result<QVariant> SqlConnection::value(const QString &sql, const QVariantList &values)
{
    QVariant found;
    auto read = select(sql, values, [&found](const QSqlQuery &row) {
        found = row.value(0);
        return false;
    });
    return read ? Result<QVariant>(found) : Result<QVariant>(read.error());
}

Result<void> SqlConnection::transaction(const std::function<Result<void>()> &work)
{
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = execute(u"COMMIT"_s);
    if (!done) // SQLite may have rolled back already; then this one fails, which is all right
        static_cast<void>(execute(u"ROLLBACK"_s));
    return done;
}

}
