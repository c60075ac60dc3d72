#pragma once

#include "areas/cutover/trafficwatch.h"

#include "ui/session/relocationsession.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace azrelocate {

class LineChart;
class ResolverModel;
class Table;

/// Traffic while it goes over: requests per minute at both sides as a small chart, and what each DNS server answers.
/// Looks again by itself while it is shown after a switch; writes nothing into the file.
class TrafficPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficPanel(RelocationSession &session, QWidget *parent = nullptr);

    /// How often it looks by itself.
    void setInterval(std::chrono::milliseconds interval) { m_again.setInterval(interval); }

Q_SIGNALS:
    void looked(); ///< an answer, or an error, is shown

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void look();
    void take(const Result<cutover::TrafficWatch> &watch);
    void showRequests(const cutover::TrafficWatch &watch);
    void showNote(const cutover::TrafficWatch &watch);
    void clear();
    void updateActions();

    RelocationSession &m_session;
    LineChart *m_chart;
    QLabel *m_note;
    QPushButton *m_refresh;
    ResolverModel *m_resolvers;
    Table *m_table;
    QTimer m_again;
    bool m_looking = false;
    Workers m_workers;
};

}
