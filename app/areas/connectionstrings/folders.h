#pragma once

#include "areas/connectionstrings/relocatedtext.h"

namespace azrelocate::connectionstrings {

/// A line of a file that names something of the source. Nothing else of the line is kept: it may hold a secret.
struct FileReference
{
    QString file;      ///< below the folder, with slashes
    qint64 line = 0;   ///< from 1; of the first, where a file has more
    qint64 count = 1;  ///< how many lines of the file name something
    QStringList names; ///< what they name
    QStringList keys;  ///< names of the access keys in it
};

struct FolderSearch
{
    QList<FileReference> references; ///< one a file, by path
    qint64 files = 0;                ///< that were read
    QStringList skipped;             ///< that were not, with the reason: "data.bin: no text"
};

/// "shop-api/appsettings.json:12": the folder's own name, the file, the first line.
QString fileLabel(const QString &folder, const FileReference &reference);

/// Searches every text file below @p folder. Left alone: directories of version control and of packages (".git",
/// "node_modules"), what is no text, files over 8 MB, links. NotFound when the folder cannot be read; stops with
/// @p context.
Result<FolderSearch> searchFolder(const QString &folder, const RelocatedText &text, const CallContext &context);

}
