#include "azcopy/azcopyenvironment.h"

#include <QDir>
#include <QStandardPaths>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString logFolder()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return qEnvironmentVariable("AZCOPY_LOG_LOCATION", QDir(own).filePath(u"azcopy"_s));
}

}

QProcessEnvironment azCopyEnvironment()
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment kept;
    for (const QString &name :
         {u"PATH"_s, u"HOME"_s, u"USERPROFILE"_s, u"SystemRoot"_s, u"TEMP"_s, u"TMP"_s, u"TMPDIR"_s, u"LOCALAPPDATA"_s,
          u"HTTPS_PROXY"_s, u"https_proxy"_s, u"NO_PROXY"_s, u"no_proxy"_s, u"SSL_CERT_FILE"_s, u"SSL_CERT_DIR"_s,
          u"AZCOPY_CONCURRENCY_VALUE"_s, u"AZCOPY_CONCURRENT_SCAN"_s, u"AZCOPY_BUFFER_GB"_s}) {
        if (all.contains(name))
            kept.insert(name, all.value(name));
    }
    kept.insert(u"AZCOPY_LOG_LOCATION"_s, logFolder());
    kept.insert(u"AZCOPY_DISABLE_SYSLOG"_s, u"true"_s);
    return kept;
}

}
