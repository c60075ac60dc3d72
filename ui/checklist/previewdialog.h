#pragma once

#include "checklist/change.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace azrelocate {

class Banner;
class ChangeModel;
class DifferenceView;
class ElidedLabel;
class Table;

/// Shows what is about to be changed, change by change, before anything is. Cancel is the default; what deletes has to
/// be confirmed with the workload's name.
class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose {
        Apply,
        Undo, ///< the changes are those that were made; shown is what undoing them does
    };

    /// @p title: what it is for, such as an item's title.
    PreviewDialog(const QList<Change> &changes, Purpose purpose, const QString &title, const QString &workload,
                  QWidget *parent = nullptr);

    /// The changes that stayed ticked, in their order.
    QList<Change> selected() const;

private:
    QWidget *makeDetail();
    void addConfirmation(QBoxLayout *column);
    void showChange(const Change &change);
    void update();

    const Purpose m_purpose;
    const QString m_workload;
    ChangeModel *m_model;
    Banner *m_banner;
    QLabel *m_summary;
    Table *m_table;
    ElidedLabel *m_resource;
    ElidedLabel *m_request;
    QLabel *m_permission;
    QLabel *m_undo;
    QLabel *m_noDifference;
    DifferenceView *m_difference;
    QLabel *m_confirmLabel;
    QLineEdit *m_confirm;
    QPushButton *m_accept;
};

}
