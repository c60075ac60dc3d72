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
#include <cstdlib>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoomOfStretched = 56; ///< average characters that the stretched column should have
constexpr int kLeastWhenTight = 21;  ///< what other columns keep of theirs then
constexpr int kMost = 48;            ///< no text makes a column wider
constexpr int kRowsThatTell = 60;    ///< rows that come after these change no width
constexpr int kMeasuredLater = 10'000; ///< rows
constexpr auto kMeasureAfter = 150;  ///< milliseconds in which rows change together

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
    header()->setResizeContentsPrecision(kRowsThatTell);
    m_measuring.setSingleShot(true);
    m_measuring.setInterval(kMeasureAfter);
    connect(&m_measuring, &QTimer::timeout, this, [this] { measure(false); });
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
    measure(true);
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
    measure(true);
}

void Table::setWords(int column, const QStringList &words)
{
    m_words.insert(column, words);
}

int Table::wordsWidth(int column) const
{
    int longest = 0;
    const QStringList words = m_words.value(column);
    for (const QString &word : words)
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    return words.isEmpty() ? 0 : longest + theme::iconSize() + theme::space(9); // the icon, and what is around both
}

ColumnWish Table::wishOf(int column) const
{
    const int character = fontMetrics().averageCharWidth();
    const int padding = theme::space(4);
    const int characters = m_characters[column];
    ColumnWish wish;
    wish.content = m_content.value(column, -1);
    wish.usual = std::abs(characters) * character + padding;
    wish.most = std::max(std::abs(characters), kMost) * character + padding;
    if (column != m_stretched) {
        const int words = wordsWidth(column);
        wish.least = words > 0 ? words : std::min(characters, kLeastWhenTight) * character + padding;
        // Short content needs less than that; its header is whole, though.
        if (words == 0 && wish.content >= 0)
            wish.least = std::min(wish.least, wish.content);
    } else if (characters == 0) {
        wish.usual = kRoomOfStretched * character;
        wish.least = kLeastWhenTight * character;
    }
    return wish;
}

void Table::measure(bool mayShrink)
{
    if (!model() || m_characters.isEmpty() || m_ownWidths || model()->rowCount() == 0)
        return;
    for (int column = 0; column < header()->count(); ++column) {
        const int content = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        if (column >= m_content.size())
            m_content.append(content);
        else
            m_content[column] = mayShrink ? content : std::max(content, m_content[column]);
    }
    applyDefaults();
}

void Table::applyDefaults()
{
    if (!model() || m_characters.isEmpty() || m_ownWidths)
        return;
    QList<ColumnWish> wishes;
    QList<int> columns;
    int stretched = -1;
    for (int column = 0; column < m_characters.size() && column < header()->count(); ++column) {
        if (header()->isSectionHidden(column))
            continue;
        if (column == m_stretched)
            stretched = static_cast<int>(columns.size());
        columns.append(column);
        wishes.append(wishOf(column));
    }
    const bool scrolls = m_stretched >= 0 && m_characters[m_stretched] < 0;
    const QList<int> widths = columnWidths(wishes, stretched, viewport()->width(), scrolls);
    m_applying = true;
    for (int i = 0; i < columns.size(); ++i)
        header()->resizeSection(columns[i], widths[i]);
    m_applying = false;
}

void Table::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    if (first < kRowsThatTell)
        m_measuring.start();
}

void Table::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // Qt would ask for the place of every row; of many, those that are seen are painted anew.
    if (last.row() - first.row() > kRowsThatTell)
        viewport()->update();
    else
        QTreeView::dataChanged(first, last, roles);
    if (!m_measuring.isActive())
        m_measuring.start();
}

void Table::reset()
{
    QTreeView::reset();
    m_content.clear();
    if (model() && model()->rowCount() > kMeasuredLater)
        m_measuring.start(); // measuring lays out the rows, which is work enough for one go
    else
        measure(true);
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
        measure(true);
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
