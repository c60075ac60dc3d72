#include "azure/credentials/environmentvariables.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

Result<QStringList> requiredVariables(const QProcessEnvironment &environment, const QStringList &names,
                                      const QString &operation, const QString &code)
{
    QStringList values;
    QStringList missing;
    for (const QString &name : names) {
        values += environment.value(name);
        if (values.last().isEmpty())
            missing += name;
    }
    if (missing.isEmpty())
        return values;
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = operation;
    error.code = code;
    error.message = u"Not set: %1."_s.arg(missing.join(u", "_s));
    return error;
}

QUrl authorityFrom(const QProcessEnvironment &environment, const QUrl &cloudsOwn)
{
    const QString host = environment.value(u"AZURE_AUTHORITY_HOST"_s);
    if (host.isEmpty())
        return cloudsOwn;
    return QUrl(host.contains("://"_L1) ? host : u"https://"_s + host);
}

}
