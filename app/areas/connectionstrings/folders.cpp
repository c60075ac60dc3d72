#include "areas/connectionstrings/folders.h"

#include <QDir>
#include <QFile>

namespace azrelocate::connectionstrings {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 8 * 1024 * 1024;
constexpr qsizetype kProbeSize = 8192;

/// Made by others, or the past of what is searched anyway.
bool isLeftAlone(const QString &directory)
{
    static const QStringList names{u".git"_s, u".hg"_s, u".svn"_s, u"node_modules"_s, u".venv"_s, u".terraform"_s};
    return names.contains(directory);
}

class Search
{
public:
    Search(const QString &folder, const RelocatedText &text, const CallContext &context)
        : m_root(folder)
        , m_text(text)
        , m_context(context)
    {
    }

    FolderSearch run()
    {
        walk(m_root);
        return std::move(m_found);
    }

private:
    void walk(const QDir &directory)
    {
        const QFileInfoList entries = directory.entryInfoList(
            QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (m_context.stopped())
                return;
            if (!entry.isDir())
                read(entry);
            else if (!isLeftAlone(entry.fileName()))
                walk(QDir(entry.filePath()));
        }
    }

    void read(const QFileInfo &entry)
    {
        const QString name = m_root.relativeFilePath(entry.filePath());
        QFile file(entry.filePath());
        if (entry.size() > kLargestFile) {
            m_found.skipped.append(u"%1: over 8 MB"_s.arg(name));
        } else if (!file.open(QIODevice::ReadOnly)) {
            m_found.skipped.append(u"%1: %2"_s.arg(name, file.errorString()));
        } else if (const QByteArray content = file.readAll();
                   content.first(std::min(content.size(), kProbeSize)).contains('\0')) {
            m_found.skipped.append(u"%1: no text"_s.arg(name));
        } else {
            ++m_found.files;
            search(name, QString::fromUtf8(content));
        }
    }

    void search(const QString &name, const QString &content)
    {
        // Most files name nothing: the whole is searched before its lines are.
        if (m_text.namesIn(content).isEmpty() && m_text.keysIn(content).isEmpty())
            return;
        FileReference reference;
        reference.file = name;
        reference.count = 0;
        qint64 number = 0;
        for (const QString &line : content.split(u'\n')) {
            ++number;
            const QStringList names = m_text.namesIn(line);
            const QList<const AccessKey *> keys = m_text.keysIn(line);
            if (names.isEmpty() && keys.isEmpty())
                continue;
            if (++reference.count == 1)
                reference.line = number;
            reference.names += names;
            for (const AccessKey *key : keys)
                reference.keys.append(u"%1/%2"_s.arg(key->service.name(), key->name));
        }
        if (reference.count == 0) // a name over two lines is none
            return;
        reference.names.removeDuplicates();
        reference.keys.removeDuplicates();
        m_found.references.append(reference);
    }

    const QDir m_root;
    const RelocatedText &m_text;
    const CallContext &m_context;
    FolderSearch m_found;
};

}

QString fileLabel(const QString &folder, const FileReference &reference)
{
    return u"%1/%2:%3"_s.arg(QDir(folder).dirName(), reference.file).arg(reference.line);
}

Result<FolderSearch> searchFolder(const QString &folder, const RelocatedText &text, const CallContext &context)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable()) {
        Error error =
            Error::input(u"The folder %1 does not exist here, or cannot be read."_s.arg(folder), u"NoFolder"_s);
        error.kind = ErrorKind::NotFound;
        return error;
    }
    FolderSearch found = Search(folder, text, context).run();
    if (context.stopped())
        return Error::cancelled(u"search "_s + folder);
    return found;
}

}
