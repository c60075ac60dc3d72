#include "targets.h"

#include "store/relocationfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

namespace {

/// Qt finds SQLite among the plugins of an application; the program that replays the seeds has one already.
void needApplication()
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    if (!QCoreApplication::instance())
        new QCoreApplication(count, arguments); // as long as the process
}

bool isClear(const Error &error)
{
    return error.kind == ErrorKind::Storage && !error.code.isEmpty() && !error.message.isEmpty();
}

const char *contentOf(const QString &path, RelocationFile::Access access)
{
    const auto file = RelocationFile::open(path, access, {});
    if (!file)
        return isClear(file.error()) ? nullptr : "a file is refused without a clear reason";
    const auto wrong = [](const auto &read) {
        return !read && (read.error().message.isEmpty());
    };
    if (wrong((*file)->settings()) || wrong((*file)->plan()) || wrong((*file)->inventory()) || wrong((*file)->items())
        || wrong((*file)->tasks()) || wrong((*file)->decisions()) || wrong((*file)->comments())
        || wrong((*file)->signOffs()) || wrong((*file)->events()) || wrong((*file)->chainHead())
        || wrong((*file)->verify()))
        return "a part of a file cannot be read, and nobody says why";
    return nullptr;
}

}

const char *relocationfile(QByteArrayView input)
{
    needApplication();
    // In memory where the system has such a folder: the disk has better to do.
    const QString shared = u"/dev/shm"_s;
    const QTemporaryDir folder((QDir(shared).exists() ? shared : QDir::tempPath()) + u"/fuzz-XXXXXX"_s);
    const QString path = folder.filePath(u"fuzz.relocation"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(input.data(), input.size()) != input.size())
        return "the input cannot be written to a file";
    file.close();
    if (const char *wrong = contentOf(path, RelocationFile::Access::ReadOnly))
        return wrong;
    return contentOf(path, RelocationFile::Access::ReadWrite);
}

}
