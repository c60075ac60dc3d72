#pragma once

#include "base/message.h"
#include "probes/probes.h"

namespace azrelocate {

/// What a person wants one address of the application to answer, written on one line:
///
///     GET https://www.contoso.com/health status=200-299 text="In stock" header="Cache-Control: no-store" within=2000ms
///
/// Only the address is needed; the method is GET or HEAD, any status below 400 is good.
struct SmokeTest
{
    QByteArray method = "GET";
    QUrl url;
    int lowestStatus = 200;
    int highestStatus = 399;
    QString text;                        ///< somewhere in the body's first 64 KiB; empty: anything
    QString header;                      ///< its name; empty: none is asked for
    QString headerValue;                 ///< a part of its value; empty: it only has to be there
    std::chrono::milliseconds within{0}; ///< until the first byte of the answer; 0: as long as it takes

    /// Input, naming the word that is wrong and what is expected instead.
    static Result<SmokeTest> parse(const QString &line);
    QString toLine() const;

    /// What @p answer lacks; nothing: it is as wanted. No part of the body is repeated.
    QList<Message> flawsOf(const HttpProbeAnswer &answer) const;

    friend bool operator==(const SmokeTest &, const SmokeTest &) = default;
};

/// Those of @p lines that are smoke tests; what this version does not understand is left out.
QList<SmokeTest> smokeTestsIn(const QStringList &lines);

}
