#include "ui/pages/recentlist.h"

#include "ui/text/opentext.h"
#include "ui/text/texts.h"
#include "ui/widgets/choicerow.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QToolButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

RecentList::RecentList(RecentFiles &files, QWidget *parent)
    : QScrollArea(parent)
    , m_files(files)
    , m_list(new QWidget(this))
    , m_column(new QVBoxLayout(m_list))
    , m_workers(1)
{
    setObjectName(u"recentList"_s);
    setAccessibleName(tr("Recent relocations"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::space(1));
    setWidget(m_list);
    m_list->setAutoFillBackground(false); // the panel shows through
    viewport()->setAutoFillBackground(false);
    connect(&m_files, &RecentFiles::changed, this, &RecentList::rebuild);
    rebuild();
}

void RecentList::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    const QList<RecentFiles::Entry> entries = m_files.entries();
    for (const RecentFiles::Entry &entry : entries)
        m_column->addWidget(rowFor(entry));
    m_column->addStretch();
    refresh();
    Q_EMIT changed();
}

QWidget *RecentList::rowFor(const RecentFiles::Entry &entry)
{
    auto *line = new QWidget(m_list);
    auto *open = new ChoiceRow(ChoiceRow::Size::Small, line);
    open->setObjectName(u"recentFileButton"_s);
    const QString title = entry.title.isEmpty() ? QFileInfo(entry.path).completeBaseName() : entry.title;
    open->setContent(entry.practice ? Glyph::Practise : Glyph::File, title, pathText(entry.path));
    open->setLineIsPath(true);
    open->setNote(entry.practice ? tr("Practice · %1").arg(timeText(entry.openedAt)) : timeText(entry.openedAt));
    connect(open, &ChoiceRow::clicked, this, [this, entry] { Q_EMIT chosen(entry); });
    m_rows.insert(entry.path, open);

    auto *remove = new QToolButton(line);
    remove->setObjectName(u"removeRecentButton"_s);
    remove->setProperty("role", u"flat"_s);
    remove->setIcon(icon(Glyph::Close, Shade::Muted));
    remove->setToolTip(tr("Remove from the list; the file stays"));
    remove->setAccessibleName(tr("Remove %1 from the list").arg(title));
    connect(remove, &QToolButton::clicked, this, [this, path = entry.path] { m_files.remove(path); });

    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(theme::space(1));
    row->addWidget(open, 1);
    row->addWidget(remove);
    return line;
}

void RecentList::refresh()
{
    QStringList paths;
    const QList<RecentFiles::Entry> entries = m_files.entries();
    for (const RecentFiles::Entry &entry : entries)
        paths.append(entry.path);
    m_workers.run(
        this,
        [paths](const CallContext &context) {
            QSet<QString> missing;
            for (const QString &path : paths) {
                if (context.stop.stop_requested())
                    break;
                if (!QFileInfo::exists(path))
                    missing.insert(path);
            }
            return missing;
        },
        [this](const QSet<QString> &missing) { markMissing(missing); });
}

void RecentList::markMissing(const QSet<QString> &missing)
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (missing.contains(it.key()))
            it.value()->setNote(tr("Not there any more"), Shade::Action);
    }
}

}
