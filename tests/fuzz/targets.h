#pragma once

#include <QByteArray>
#include <QList>

namespace azrelocate::fuzz {

/// Gives one parser of outside input whatever bytes there are. nullptr: it took or refused them as it should; otherwise
/// what was wrong, in a few words. A crash, a hang and a sanitizer's report speak for themselves.
using Target = const char *(*)(QByteArrayView input);

struct NamedTarget
{
    const char *name; ///< of its function, its file, its folder in seeds/ and its program ("fuzz-kql")
    Target run;
};

/// All of them, by name.
const QList<NamedTarget> &targets();

// What Azure, or somebody in its place, answers.
const char *armpages(QByteArrayView input);        ///< pages of a list, with their next links
const char *armvalues(QByteArrayView input);       ///< a resource, as each service's reader takes it
const char *azcopyoutput(QByteArrayView input);    ///< a line that AzCopy prints
const char *bloblist(QByteArrayView input);        ///< XML of Storage
const char *dnspacket(QByteArrayView input);       ///< an answer to our lookup
const char *erroranswer(QByteArrayView input);     ///< a refusal in any form, with its Retry-After
const char *graphpages(QByteArrayView input);      ///< pages of Resource Graph
const char *httpmessage(QByteArrayView input);     ///< a web site's answer to a probe
const char *operationanswer(QByteArrayView input); ///< where a long-running operation is polled, and its status
const char *resourcepage(QByteArrayView input);    ///< the same pages and those of lists, as discovery reads them
const char *tokenanswer(QByteArrayView input);     ///< Entra's tokens and refusals (AADSTS…)

// Files and texts that a person brings.
const char *addresses(QByteArrayView input);        ///< resource ids, ranges, host names inside a text
const char *cloudfile(QByteArrayView input);        ///< `az cloud show`
const char *connectionstring(QByteArrayView input); ///< a setting's value, in any of the drivers' forms
const char *relocationfile(QByteArrayView input);   ///< bytes that claim to be our SQLite file
const char *storedvalues(QByteArrayView input);     ///< JSON in a relocation file's columns

// What the simulated Azure is given.
const char *clientassertion(QByteArrayView input); ///< with which an application or a workload signs in
const char *dnsquestion(QByteArrayView input);
const char *estate(QByteArrayView input);
const char *expression(QByteArrayView input); ///< of an ARM template
const char *kql(QByteArrayView input);
const char *odatafilter(QByteArrayView input);
const char *relaxedjson(QByteArrayView input);
const char *statefile(QByteArrayView input);      ///< a simulated Azure that was kept
const char *templateestate(QByteArrayView input); ///< an ARM template as an estate

}
