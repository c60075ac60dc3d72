#include "commands/openinbrowser.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azrelocate {

bool openInBrowser(const QUrl &address)
{
    // Each system's own way; none of them passes the address through a shell.
#if defined(Q_OS_WIN)
    QProcess opener;
    opener.setProgram(u"rundll32"_s);
    opener.setArguments({u"url.dll,FileProtocolHandler"_s, address.toString(QUrl::FullyEncoded)});
#elif defined(Q_OS_MACOS)
    QProcess opener;
    opener.setProgram(u"open"_s);
    opener.setArguments({address.toString(QUrl::FullyEncoded)});
#else
    const QString program = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (program.isEmpty())
        return false;
    QProcess opener;
    opener.setProgram(program);
    opener.setArguments({address.toString(QUrl::FullyEncoded)});
#endif
    opener.setStandardOutputFile(QProcess::nullDevice()); // what a browser prints is not this program's result
    opener.setStandardErrorFile(QProcess::nullDevice());
    return opener.startDetached();
}

}
