#pragma once

#include <QSortFilterProxyModel>

namespace azrelocate {

/// Which rows of a ChecklistModel are shown. An area is shown while one of its items is; the text is looked for in
/// title, state, result and id, every word of it, or in the area's title.
class ChecklistFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { NeedsAction, Required, Mine, All };

    explicit ChecklistFilter(QObject *parent = nullptr);

    Show show() const { return m_show; }
    void setShow(Show show);
    void setText(const QString &text);
    /// Stays although it no longer matches: the row that somebody works on must not vanish when its state changes.
    void setPinned(const QString &itemId);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool matchesText(const QModelIndex &index) const;

    Show m_show = Show::All;
    QStringList m_words;
    QString m_pinned;
};

}
