#pragma once

#include "ui/models/checklistfilter.h"
#include "ui/models/checklistmodel.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QToolButton;

namespace azrelocate {

/// Which items are shown: three choices with their counts, and a text.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCounts(const ChecklistModel::Counts &counts);
    void setShow(ChecklistFilter::Show show);
    /// Puts the cursor into the text and selects it.
    void focusText();
    void clearText();

Q_SIGNALS:
    void showChanged(azrelocate::ChecklistFilter::Show show);
    void textChanged(const QString &text);
    /// Return or Down in the text: on to the table.
    void left();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QToolButton *addChoice(ChecklistFilter::Show show, const QString &name);

    QButtonGroup *m_choices;
    QLineEdit *m_text;
};

}
