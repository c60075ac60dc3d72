#include "ui/pages/trafficpanel.h"

#include "ui/models/resolvermodel.h"
#include "ui/text/errortext.h"
#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linechart.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAgain = 15s; ///< real time; metrics have a point a minute, an answer of DNS may run out at any moment
constexpr auto kShown = std::chrono::minutes(60);

}

TrafficPanel::TrafficPanel(RelocationSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_chart(new LineChart(this))
    , m_note(new QLabel(this))
    , m_refresh(new QPushButton(icon(Glyph::Refresh), tr("Look again"), this))
    , m_resolvers(new ResolverModel(this))
    , m_table(new Table(u"resolvers"_s, this))
    , m_workers(1)
{
    m_chart->setObjectName(u"trafficChart"_s);
    m_chart->setAccessibleName(tr("Requests per minute at the source and at the target"));
    m_note->setObjectName(u"trafficNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_refresh->setObjectName(u"trafficRefreshButton"_s);
    m_refresh->setAccessibleName(tr("Look again where the traffic goes"));
    m_refresh->setProperty("role", u"flat"_s);
    m_refresh->setAutoDefault(false);
    m_table->setObjectName(u"resolversTable"_s);
    m_table->setAccessibleName(tr("What each DNS server answers"));
    m_table->setSortingEnabled(false);
    m_table->setWords(ResolverModel::LeadsColumn, ResolverModel::leadWords());
    m_table->setModel(m_resolvers);
    m_table->setColumnCharacters({14, 24, 34, 20, 0});

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(2));
    head->addWidget(m_note, 1);
    head->addWidget(m_refresh);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addLayout(head);
    column->addWidget(m_chart);
    column->addWidget(m_table, 1);

    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &TrafficPanel::look);
    connect(m_refresh, &QPushButton::clicked, this, &TrafficPanel::look);
    connect(&session.document(), &Document::opened, this, &TrafficPanel::clear);
    connect(&session.document(), &Document::closed, this, &TrafficPanel::clear);
    const auto lookWhereShown = [this] {
        updateActions();
        if (isVisible())
            look();
    };
    connect(&session, &RelocationSession::accessChanged, this, lookWhereShown);
    connect(&session.tasks(), &TaskBoard::appliedChanged, this, lookWhereShown);
    clear();
}

void TrafficPanel::clear()
{
    m_workers.stopAll();
    m_looking = false;
    m_again.stop();
    m_resolvers->setAnswers({});
    m_note->clear();
    m_chart->setMessage(tr("Nothing has been measured yet."));
    updateActions();
}

void TrafficPanel::updateActions()
{
    m_refresh->setEnabled(m_session.mayWork() && !m_looking);
    if (!m_resolvers->rows().isEmpty())
        return;
    if (m_looking)
        m_note->setText(tr("Name servers and numbers are asked…"));
    else if (!m_session.mayWork())
        m_note->setText(tr("Sign in to Azure to see where the traffic goes."));
}

void TrafficPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void TrafficPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

void TrafficPanel::look()
{
    const auto relocation = m_session.document().relocation();
    if (m_looking || !relocation || !m_session.mayWork())
        return;
    m_looking = true;
    updateActions();
    m_workers.run(
        this,
        [relocation](const CallContext &context) {
            const QDateTime from = relocation->clock().now().addSecs(-std::chrono::seconds(kShown).count());
            return relocation->watchTraffic(from, context);
        },
        [this, relocation](const Result<cutover::TrafficWatch> &watch) {
            if (relocation != m_session.document().relocation())
                return;
            m_looking = false;
            updateActions();
            take(watch);
        });
}

void TrafficPanel::take(const Result<cutover::TrafficWatch> &watch)
{
    if (!watch) {
        if (watch.error().kind == ErrorKind::Cancelled)
            return;
        const ErrorText text = textOf(watch.error());
        m_note->setText(QStringList{text.what, text.why, text.next}.join(u' ').simplified());
        m_chart->setMessage(text.what);
    } else {
        QList<cutover::ResolverAnswer> answers = watch->answers;
        std::stable_partition(answers.begin(), answers.end(), [](const cutover::ResolverAnswer &answer) {
            return answer.leads != cutover::ResolverAnswer::Leads::Target; // what is waited for is on top
        });
        m_resolvers->setAnswers(answers);
        showRequests(*watch);
        showNote(*watch);
        if (watch->switchedAt.isValid() && isVisible())
            m_again.start();
        else
            m_again.stop();
    }
    Q_EMIT looked();
}

void TrafficPanel::showRequests(const cutover::TrafficWatch &watch)
{
    if (watch.minutes.isEmpty()) {
        m_chart->setMessage(watch.error ? textOf(*watch.error).what
                                        : tr("Nothing that moves counts its requests: look at its own monitoring."));
        return;
    }
    LineChart::Content content;
    content.start = watch.minutes.first().start;
    LineChart::Line source{tr("Source, requests per minute"), Shade::Source, Qt::DashLine, {}};
    LineChart::Line target{tr("Target, requests per minute"), Shade::Target, Qt::SolidLine, {}};
    for (const cutover::RequestMinute &minute : watch.minutes) {
        source.values.append(minute.source);
        target.values.append(minute.target);
    }
    content.lines = {source, target};
    content.mark = watch.switchedAt;
    content.markText = tr("Switch");
    m_chart->setContent(content);
}

void TrafficPanel::showNote(const cutover::TrafficWatch &watch)
{
    using Leads = cutover::ResolverAnswer::Leads;
    int atTarget = 0;
    int counted = 0;
    QDateTime until;
    for (const cutover::ResolverAnswer &answer : watch.answers) {
        if (!answer.counts() || answer.leads == Leads::Onward)
            continue;
        ++counted;
        atTarget += answer.leads == Leads::Target ? 1 : 0;
        if (answer.until.isValid() && (until.isNull() || answer.until > until))
            until = answer.until;
    }
    QStringList sentences;
    if (watch.answers.isEmpty())
        sentences.append(tr("No host name leads to an application that moves."));
    else if (!watch.switchedAt.isValid())
        sentences.append(tr("Nothing has been switched yet: this is the traffic before it."));
    else if (atTarget == counted)
        sentences.append(tr("All %n answer(s) lead to the target.", nullptr, counted));
    else
        sentences.append(tr("%1 of %n answer(s) lead to the target.", nullptr, counted).arg(atTarget));
    if (watch.switchedAt.isValid() && until.isValid())
        sentences.append(tr("The source may be answered until %1.").arg(timeText(until)));
    if (watch.error)
        sentences.append(tr("Not all numbers could be read: %1").arg(textOf(*watch.error).what));
    sentences.append(tr("Looked at %1.").arg(timeText(watch.takenAt)));
    m_note->setText(sentences.join(u' '));
}

}
