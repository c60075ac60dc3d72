#pragma once

#include "ui/checklist/jsondifference.h"

#include <QPlainTextEdit>

namespace azrelocate {

/// Shows a line difference: a sign and a tint for each line that is removed or added. Read only; JSON runs from left to
/// right in every language.
class DifferenceView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setLines(const QList<DifferenceLine> &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tintLines();

    QList<DifferenceLine> m_lines;
};

}
