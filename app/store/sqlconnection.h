#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>

namespace azrelocate {

/// One SQLite connection with errors as values and prepared statements kept. Belongs to the thread that opened it.
class SqlConnection
{
public:
    enum class Mode {
        Write, ///< synchronous=FULL
        Read, ///< may not change anything, but takes part in WAL's bookkeeping
        Untouched, ///< the directory may not be writable: the file is taken as it lies there
    };

    static Result<std::unique_ptr<SqlConnection>> open(const QString &path, Mode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    Result<void> execute(const QString &sql, const QVariantList &values = {});
    /// Calls @p row for each row of the answer; false ends the reading.
    Result<void> select(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row);
    /// First column of the first row; invalid when there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /// Runs @p work between BEGIN IMMEDIATE and COMMIT; rolls back when it fails.
    Result<void> transaction(const std::function<Result<void>()> &work);

private:
    explicit SqlConnection(QString name)
        : m_name(std::move(name))
    {
    }
    Result<QSqlQuery *> prepared(const QString &sql);
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);

    const QString m_name; ///< in Qt's list of connections
    std::map<QString, QSqlQuery> m_prepared;
};

}
