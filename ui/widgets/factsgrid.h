#pragma once

#include <QWidget>

class QGridLayout;

namespace azrelocate {

/// Labels at the left, values at the right, to read and to copy; values wrap.
class FactsGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactsGrid(QWidget *parent = nullptr);

    struct Fact
    {
        QString label;
        QString value;
        bool isCode = false; ///< in the fixed font
    };
    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_grid;
};

}
