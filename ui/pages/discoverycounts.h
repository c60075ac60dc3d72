#pragma once

#include "ui/session/relocationsession.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace azrelocate {

class Table;

/// How many resources were expected, found and left out and why, and how far a running discovery is.
class DiscoveryCounts : public QWidget
{
    Q_OBJECT
public:
    explicit DiscoveryCounts(RelocationSession &session, QWidget *parent = nullptr);

private:
    void update();
    void fillSkipped();

    RelocationSession &m_session;
    QLabel *m_text;
    QPushButton *m_skippedButton;
    QProgressBar *m_bar;
    Table *m_skipped;
    QStandardItemModel *m_skippedModel;
    std::shared_ptr<const Inventory> m_shown;
    QDateTime m_since;
};

}
