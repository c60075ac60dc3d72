#include "ui/session/recentfiles.h"

#include <QSettings>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKept = 12;

}

RecentFiles::RecentFiles(QObject *parent)
    : QObject(parent)
{
    QSettings settings;
    const int size = settings.beginReadArray(u"recentFiles"_s);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        Entry entry;
        entry.path = settings.value(u"path"_s).toString();
        entry.title = settings.value(u"title"_s).toString();
        entry.openedAt = settings.value(u"openedAt"_s).toDateTime();
        entry.practice = settings.value(u"practice"_s).toBool();
        if (!entry.path.isEmpty())
            m_entries.append(entry);
    }
}

void RecentFiles::add(const Entry &entry)
{
    m_entries.removeIf([&](const Entry &known) { return known.path == entry.path; });
    m_entries.prepend(entry);
    if (m_entries.size() > kKept)
        m_entries.resize(kKept);
    save();
    Q_EMIT changed();
}

void RecentFiles::remove(const QString &path)
{
    if (m_entries.removeIf([&](const Entry &known) { return known.path == path; }) == 0)
        return;
    save();
    Q_EMIT changed();
}

void RecentFiles::save() const
{
    QSettings settings;
    settings.beginWriteArray(u"recentFiles"_s, static_cast<int>(m_entries.size()));
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"path"_s, m_entries[i].path);
        settings.setValue(u"title"_s, m_entries[i].title);
        settings.setValue(u"openedAt"_s, m_entries[i].openedAt);
        settings.setValue(u"practice"_s, m_entries[i].practice);
    }
    settings.endArray();
}

}
