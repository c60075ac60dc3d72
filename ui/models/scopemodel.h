#pragma once

#include "relocation/scopechoice.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace azrelocate {

/// Subscriptions with their resource groups as a tree to check. Groups carry the check; a subscription shows and sets
/// that of all its groups. What is chosen outlives new counts. Columns: name, resources.
class ScopeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Resources, ColumnCount };

    explicit ScopeModel(QObject *parent = nullptr);

    void setCatalogue(const QList<Subscription> &subscriptions, const QList<ScopeGroup> &groups);
    const QSet<ResourceId> &chosen() const { return m_chosen; }
    void setChosen(const QSet<ResourceId> &groups);
    /// The group at @p index; null for a subscription.
    const ScopeGroup *groupAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Branch
    {
        Subscription subscription;
        QList<ScopeGroup> groups;
    };
    QVariant branchData(const Branch &branch, int column, int role) const;
    QVariant groupData(const ScopeGroup &group, int column, int role) const;
    Qt::CheckState checkOf(const Branch &branch) const;

    QList<Branch> m_branches;
    QSet<ResourceId> m_chosen;
};

/// The tree narrowed to names and tags that contain a text. Checking a subscription checks those of its groups that are
/// seen.
class ScopeFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
};

}
