#pragma once

#include "ui/models/resourcemodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace azrelocate {

/// Filters and groups a ResourceModel: a field for words, choices of type, resource group, region and tool. Ctrl+F goes
/// to the field, Escape in it shows everything again.
class ResourceFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceFilterBar(ResourceModel &model, QWidget *parent = nullptr);

    void clear();
    void setTool(std::optional<Tool> tool); ///< as if a person had chosen it
    /// For the buttons of a page, at the end of the first line.
    void addWidget(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *addChoice(const QString &name, const QString &text);
    void fill();
    void apply();
    void showCounts();

    ResourceModel &m_model;
    QLineEdit *m_text;
    QLabel *m_count;
    QComboBox *m_type;
    QComboBox *m_group;
    QComboBox *m_region;
    QComboBox *m_tool;
    QComboBox *m_grouping;
    QToolButton *m_cut;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    std::shared_ptr<const Inventory> m_filledFor; ///< choices are made again for another inventory only
    std::shared_ptr<const Plan> m_filledForPlan;
};

}
