#pragma once

#include "ui/map/mapview.h"
#include "ui/session/workers.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace azrelocate {

class EmptyState;

/// The dependency map with its tools: find, zoom, and what the shades mean. Lays out on a worker, and only when
/// somebody looks.
class MapPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MapPanel(QWidget *parent = nullptr);

    /// What to show from now on; @p table without a graph shows that relations are still being read.
    void setTable(std::shared_ptr<const ResourceTable> table);
    void setCurrentResource(qsizetype row); ///< -1: none

Q_SIGNALS:
    /// A person went to a node that stands for these rows of the table.
    void resourcesChosen(const QList<qsizetype> &rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void take(const Result<MapLayout> &layout);
    void find(const QString &text);
    QWidget *toolRow();

    std::shared_ptr<const ResourceTable> m_table;
    bool m_isStale = false;
    qsizetype m_current = -1;
    MapView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLineEdit *m_find;
    QLabel *m_found;
    QLabel *m_grain;
    int m_generation = 0; ///< an answer for an earlier table is dropped
    Workers m_workers;
};

}
