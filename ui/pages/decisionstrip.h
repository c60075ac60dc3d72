#pragma once

#include "ui/models/resourcefacts.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace azrelocate {

class ElidedLabel;

/// Decides on the selected resources together: their tool with a reason, or back to what is recommended. Offers only
/// the tools that all of them may have.
class DecisionStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionStrip(QWidget *parent = nullptr);

    void setResources(const std::shared_ptr<const ResourceTable> &table, const QList<qsizetype> &rows);
    void setMayDecide(bool may);

Q_SIGNALS:
    void toolChosen(const QStringList &ids, azrelocate::Tool tool, const QString &reason);
    void recommendedChosen(const QStringList &ids);

private:
    void update();

    QStringList m_ids;
    bool m_isByUser = false; ///< one of the resources was decided on by a person
    bool m_mayDecide = false;
    ElidedLabel *m_name;
    ElidedLabel *m_why;
    QComboBox *m_tool;
    QLineEdit *m_reason;
    QPushButton *m_decide;
    QPushButton *m_back;
};

}
