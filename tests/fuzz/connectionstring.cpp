#include "targets.h"

#include "areas/connectionstrings/connectionstring.h"

namespace azrelocate::fuzz {

using namespace connectionstrings;

namespace {

/// Without masks and what stands between them: a mask alone is no pair any more.
QString bare(QString shown)
{
    return shown.remove(QStringLiteral("••••")).remove(u';').remove(u' ').remove(u',');
}

}

const char *connectionstring(QByteArrayView input)
{
    const QString text = QString::fromUtf8(input);
    const ConnectionString read = readConnectionString(text);
    const QString mask = QStringLiteral("••••");
    if (read.form == StringForm::None && !read.shown.isEmpty() && read.shown != mask)
        return "something of an unknown text is shown";
    if (read.form == StringForm::None && !read.addresses.isEmpty())
        return "an unknown text leads somewhere";
    for (const ServiceAddress &address : read.addresses) {
        if (address.host != address.host.toLower() || !address.host.contains(u'.'))
            return "a host name is none";
    }
    // What is shown is masked already: nothing more of it is taken away when it is read again.
    const ConnectionString again = readConnectionString(read.shown);
    if (again.form == read.form && bare(again.shown) != bare(read.shown))
        return "what is shown still held something to be masked";
    return nullptr;
}

}
