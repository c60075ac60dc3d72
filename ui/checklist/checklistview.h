#pragma once

#include "ui/checklist/itemactions.h"
#include "ui/models/checklistfilter.h"
#include "ui/models/checklistmodel.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace azrelocate {

class Banner;
class EmptyState;
class FilterBar;
class ItemDetail;
class Table;

/// The checklist of some areas: filters, the table, and below it the detail of the chosen item. F5 checks everything
/// again, Ctrl+F filters, Return goes to the details, Ctrl+Return does what the row offers.
class ChecklistView : public QWidget
{
    Q_OBJECT
public:
    /// @p settingsKey: under which widths and sizes are remembered.
    ChecklistView(RelocationSession &session, const QList<const Area *> &areas, ChecklistModel::Layout layout,
                  const QString &settingsKey, QWidget *parent = nullptr);
    ~ChecklistView() override;

    /// "Check again" and "Fix all…", for the page to place beside its title.
    QWidget *headButtons() const { return m_headButtons; }
    ItemActions &actions() { return *m_actions; }
    ChecklistModel::Counts counts() const { return m_model->counts(); }

    /// Scrolls to the area and chooses its first item that needs action. Nothing for an area of another page.
    void showArea(const QString &areaId);
    void showItem(const QString &itemId);
    /// The keyboard goes on in the table.
    void takeFocus();
    /// Checks what was never checked, where the person may.
    void checkUnchecked();

Q_SIGNALS:
    void countsChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeadButtons();
    void makeTable(const QString &settingsKey);
    void addShortcuts();
    void followSession();
    void readItem(const QString &itemId);
    void readAll();
    void choose(const QModelIndex &index);
    void scrollToChosen();
    void chooseFirst();
    void showChosen();
    void showEmptyOrTable();
    void updateButtons();
    bool isChecking() const;
    void checkAll();
    void fixAll();
    QStringList mendableIds() const;

    RelocationSession &m_session;
    const QString m_settingsKey;
    ItemActions *m_actions;
    ChecklistModel *m_model;
    ChecklistFilter *m_filter;
    QWidget *m_headButtons;
    QPushButton *m_check;
    QPushButton *m_fixAll;
    FilterBar *m_filterBar;
    Banner *m_banner;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    Table *m_table;
    EmptyState *m_empty;
    ItemDetail *m_detail;
};

}
