#include "ui/pages/practicefolders.h"

#include <QDir>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

int highestNumber(const QString &root)
{
    int highest = 0;
    const QStringList folders = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        highest = std::max(highest, folder.toInt()); // other names are 0
    return highest;
}

}

QString currentPracticeFolder(const QString &root)
{
    const int number = highestNumber(root);
    return number > 0 ? QDir(root).filePath(QString::number(number)) : QString();
}

QString nextPracticeFolder(const QString &root)
{
    return QDir(root).filePath(QString::number(highestNumber(root) + 1));
}

}
