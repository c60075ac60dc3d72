#pragma once

#include <QList>
#include <QString>

namespace azrelocate::connectionstrings {

/// One "key=value" of a connection string.
struct TextPair
{
    QString key;           ///< trimmed
    QString value;         ///< without quotes
    qsizetype valueAt = 0; ///< where the value is in the text, quotes included
    qsizetype valueSize = 0;

    bool isSecret() const; ///< a password, a key or a signature, by its name
    bool isOpen() const;   ///< known to be no secret: a server, a database, an option of a driver
};

/// The pairs of @p text: @p separator ';' with the quoting of ADO.NET ('…', "…", doubled inside) and ODBC ({…}, "}}"
/// inside), or ' ' with that of libpq ('…', backslash inside). What has no '=' is left out.
QList<TextPair> splitPairs(const QString &text, QChar separator);

/// The value of @p key (lower-case, compared without case); empty: there is none.
QString valueOf(const QList<TextPair> &pairs, QLatin1StringView key);

/// The pairs as text again, everything replaced by @p mask but the pairs that are open: what is written between two of
/// them may be the rest of a password with a separator in it. Of secret pairs, and of open ones with a separator in their value, the
/// key is shown.
QString maskedPairs(const QList<TextPair> &pairs, QChar separator, const QString &mask);

}
