#pragma once

#include "ui/widgets/columnwidths.h"

#include <QHash>
#include <QTimer>
#include <QTreeView>

namespace azrelocate {

/// The program's table: rows of one height with hover and selection in the accent's tint, sortable left-aligned
/// headers, columns that keep their widths, copying of what is selected as tab-separated text. A QTreeView, because it
/// is the fast one of Qt's views when all rows have one height.
class Table : public QTreeView
{
    Q_OBJECT
public:
    /// @p settingsKey: under which widths, order and sorting are remembered; empty: not at all.
    explicit Table(const QString &settingsKey, QWidget *parent = nullptr);
    ~Table() override;

    void setModel(QAbstractItemModel *model) override;
    /// Usual widths in average characters, by column (see ColumnWish); the one that is 0 takes what is left. With -30
    /// in its place it has at least 30, and the table scrolls sideways where not all fit. Columns follow what their
    /// first rows hold, until the user has own widths.
    void setColumnCharacters(const QList<int> &characters);
    /// Each of @p words, beside an icon, is whole in @p column however little room there is. Before
    /// setColumnCharacters().
    void setWords(int column, const QStringList &words);
    /// The selected rows as a person would paste them: header line, then the rows; tabs between.
    QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void reset() override;

private:
    void restore();
    void applyDefaults();
    void measure(bool mayShrink);
    ColumnWish wishOf(int column) const;
    int wordsWidth(int column) const;

    const QString m_settingsKey;
    QList<int> m_characters;
    QHash<int, QStringList> m_words; ///< by column
    QList<int> m_content;            ///< widths of the rows that were looked at; empty: none yet
    QTimer m_measuring;
    int m_stretched = -1;
    bool m_ownWidths = false;
    bool m_applying = false;
};

}
