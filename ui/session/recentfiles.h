#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>

namespace azrelocate {

/// Relocation files that were open before, newest first; kept in the user's settings.
class RecentFiles : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString path;
        QString title;
        QDateTime openedAt; ///< UTC
        bool practice = false;
    };

    explicit RecentFiles(QObject *parent = nullptr);

    QList<Entry> entries() const { return m_entries; } ///< those whose file exists is not asked here: that may wait
    void add(const Entry &entry);
    void remove(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void save() const;

    QList<Entry> m_entries;
};

}
