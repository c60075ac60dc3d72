#include "ui/widgets/table.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoomOfStretched = 34; ///< average characters that the stretched column should have
constexpr int kLeastWhenTight = 21;  ///< what other columns keep of theirs then

}

Table::Table(const QString &settingsKey, QWidget *parent)
    : QTreeView(parent)
    , m_settingsKey(settingsKey)
{
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setAlternatingRowColors(false);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setHighlightSections(false);
    connect(header(), &QHeaderView::sectionResized, this, [this] {
        if (!m_applying)
            m_ownWidths = true;
    });
}

Table::~Table()
{
    if (!m_settingsKey.isEmpty() && m_ownWidths && model())
        QSettings().setValue(u"tables/"_s + m_settingsKey, header()->saveState());
}

void Table::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    restore();
}

void Table::restore()
{
    if (!model() || m_settingsKey.isEmpty())
        return applyDefaults();
    const QByteArray state = QSettings().value(u"tables/"_s + m_settingsKey).toByteArray();
    m_applying = true;
    m_ownWidths = !state.isEmpty() && header()->restoreState(state);
    m_applying = false;
    if (!m_ownWidths)
        applyDefaults();
}

void Table::setColumnCharacters(const QList<int> &characters)
{
    m_characters = characters;
    const auto takesRest = [](int wanted) {
        return wanted <= 0;
    };
    const auto found = std::find_if(characters.begin(), characters.end(), takesRest);
    m_stretched = found == characters.end() ? -1 : static_cast<int>(found - characters.begin());
    restore();
}

void Table::setWords(int column, const QStringList &words)
{
    m_words.insert(column, words);
}

int Table::leastWidth(int column) const
{
    const auto words = m_words.constFind(column);
    if (words == m_words.constEnd())
        return std::min(m_characters[column], kLeastWhenTight) * fontMetrics().averageCharWidth() + theme::space(4);
    int longest = 0;
    for (const QString &word : *words)
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    return longest + theme::iconSize() + theme::space(9); // the icon, the cell's padding, and that around both
}

void Table::applyDefaults()
{
    if (!model() || m_characters.isEmpty() || m_ownWidths)
        return;
    m_applying = true;
    const int character = fontMetrics().averageCharWidth();
    int left = viewport()->width();
    for (int column = 0; column < m_characters.size() && column < header()->count(); ++column) {
        if (column == m_stretched || header()->isSectionHidden(column))
            continue;
        const int width = std::max(m_characters[column] * character + theme::space(4), leastWidth(column));
        header()->resizeSection(column, width);
        left -= width;
    }
    if (m_stretched >= 0 && m_stretched < header()->count()) {
        const int wanted = kRoomOfStretched * character;
        // Where there is little room, wide columns give way to the one that matters most.
        for (int column = 0; column < m_characters.size() && column < header()->count() && left < wanted; ++column) {
            if (column == m_stretched || header()->isSectionHidden(column))
                continue;
            const int spare = std::max(0, header()->sectionSize(column) - leastWidth(column));
            const int given = std::min(spare, wanted - left);
            header()->resizeSection(column, header()->sectionSize(column) - given);
            left += given;
        }
        header()->resizeSection(m_stretched, std::max(left, std::max(16, -m_characters[m_stretched]) * character));
    }
    m_applying = false;
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    applyDefaults();
}

void Table::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyDefaults();
}

QString Table::selectedText() const
{
    if (!selectionModel())
        return {};
    QList<int> columns;
    QStringList line;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (header()->isSectionHidden(column))
            continue;
        columns.append(column);
        line.append(model()->headerData(column, Qt::Horizontal).toString());
    }
    QStringList lines{line.join(u'\t')};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        line.clear();
        for (const int column : std::as_const(columns))
            line.append(row.siblingAtColumn(column).data().toString().replace(u'\n', u' ').replace(u'\t', u' '));
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectedText());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void Table::contextMenuEvent(QContextMenuEvent *event)
{
    if (contextMenuPolicy() != Qt::DefaultContextMenu || !indexAt(event->pos()).isValid())
        return QTreeView::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString cell = indexAt(event->pos()).data().toString();
    menu->addAction(tr("Copy cell"), this, [cell] { QApplication::clipboard()->setText(cell); });
    menu->addAction(tr("Copy rows"), this, [this] { QApplication::clipboard()->setText(selectedText()); });
    menu->popup(event->globalPos());
}

}
