#include "commands/finalstate.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace azrelocate {

using namespace Qt::StringLiterals;

void addFinalStateOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"final-state"_s, u"At the end, write all that is there, simulated secrets too, to this file."_s, u"PATH"_s});
}

Result<void> writeFinalState(const QCommandLineParser &parser, const std::function<QJsonObject()> &snapshot)
{
    const QString path = parser.value(u"final-state"_s);
    if (path.isEmpty())
        return {};
    const QByteArray content = QJsonDocument(snapshot()).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error::storage(u"The file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

}
