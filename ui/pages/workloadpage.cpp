#include "ui/pages/workloadpage.h"

#include "checklist/checkinput.h"

#include "ui/pages/newfilebar.h"
#include "ui/pages/pageid.h"
#include "ui/pages/regionpanel.h"
#include "ui/pages/scopepanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factsgrid.h"

#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

namespace azrelocate {

using namespace Qt::StringLiterals;

WorkloadPage::WorkloadPage(RelocationSession &session, const QString &directory, QWidget *parent)
    : Page(session, tr("Workload"), parent)
    , m_board(session.account())
    , m_banner(new Banner(this))
{
    m_banner->setObjectName(u"workloadBanner"_s);
    content()->addWidget(m_banner);
    m_choices = makeChoices(directory);
    m_summary = makeSummary();
    content()->addWidget(m_choices, 1);
    content()->addWidget(m_summary);
    content()->addStretch(1);

    connect(&m_board, &ScopeBoard::stateChanged, this, &WorkloadPage::refresh);
    connect(m_scope, &ScopePanel::changed, this, [this] {
        m_regions->setSum(m_scope->sum());
        showGap();
        Q_EMIT completeChanged();
    });
    connect(m_scope, &ScopePanel::signInWanted, this, [this] { Q_EMIT pageWanted(SignInPageId); });
    const auto look = [this] {
        showGap();
        Q_EMIT completeChanged();
    };
    connect(m_file, &NewFileBar::changed, this, look);
    connect(m_regions, &RegionPanel::changed, this, look);
    connect(&session, &RelocationSession::accessChanged, this, [this] {
        refresh();
        Q_EMIT completeChanged();
    });
    connect(&session.document(), &Document::settingsChanged, this, &WorkloadPage::showSettings);
    connect(&session.document(), &Document::opened, this, [this] {
        if (!std::exchange(m_creating, false))
            return;
        this->session().estate().discover();
        Q_EMIT pageWanted(DiscoveryPageId);
    });
    connect(&session.document(), &Document::openFailed, this, [this](const QString &, const Error &error) {
        if (!std::exchange(m_creating, false))
            return;
        const ErrorText text = textOf(error);
        m_banner->show(Shade::Action, tr("The relocation file could not be made."),
                       u"%1 %2"_s.arg(text.why, text.next));
        Q_EMIT completeChanged();
    });
    refresh();
}

QWidget *WorkloadPage::makeChoices(const QString &directory)
{
    auto *choices = new QWidget(this);
    m_file = new NewFileBar(directory, choices);
    m_scope = new ScopePanel(m_board, choices);
    m_regions = new RegionPanel(m_board, choices);
    m_gap = new QLabel(choices);
    m_gap->setObjectName(u"workloadGap"_s);
    m_gap->setForegroundRole(QPalette::PlaceholderText);
    m_gap->setWordWrap(true);
    auto *halves = new QSplitter(choices);
    halves->setObjectName(u"workloadSplitter"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_scope);
    halves->addWidget(m_regions);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({2 * theme::space(50), 3 * theme::space(50)});
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins({});
    column->setSpacing(theme::space(3));
    column->addWidget(m_file);
    column->addWidget(halves, 1);
    column->addWidget(m_gap);
    return choices;
}

QWidget *WorkloadPage::makeSummary()
{
    auto *panel = new Panel(tr("Decided when the file was made"), this);
    m_facts = new FactsGrid(panel);
    m_facts->setObjectName(u"workloadFacts"_s);
    panel->content()->addWidget(m_facts);
    return panel;
}

RelocationSettings WorkloadPage::chosen() const
{
    RelocationSettings settings;
    settings.title = m_file->title();
    settings.workload = settings.title;
    const ScopeChoice scope = m_scope->choice();
    settings.subscriptions = scope.subscriptions;
    settings.resourceGroups = scope.resourceGroups;
    settings.tags = m_scope->tags();
    settings.source = m_regions->source();
    settings.target = m_regions->target();
    const SignInTarget &target = session().account().target();
    settings.cloud = target.cloud;
    settings.caFile = target.caFile;
    settings.allowInsecureLoopback = target.allowInsecureLoopback;
    settings.limits = Limits().toJson();
    return settings;
}

bool WorkloadPage::isComplete() const
{
    if (session().document().isOpen())
        return true;
    return !m_creating && session().account().isSignedIn() && !m_file->path().isEmpty() && !firstGap(chosen());
}

bool WorkloadPage::validatePage()
{
    if (session().document().isOpen())
        return true;
    if (!isComplete())
        return false;
    m_creating = true;
    m_banner->show(Shade::Checking, tr("The relocation file is being made…"));
    session().document().create(m_file->path(), chosen());
    Q_EMIT completeChanged();
    return false; // the next page follows when the file is there
}

QString WorkloadPage::nextText() const
{
    return session().document().isOpen() ? QString() : tr("Create and discover");
}

void WorkloadPage::shown()
{
    if (!session().document().isOpen() && session().account().isSignedIn() && m_board.subscriptions().isEmpty()
        && !m_board.isReading())
        m_board.read();
    refresh();
}

void WorkloadPage::refresh()
{
    const bool isOpen = session().document().isOpen();
    m_choices->setVisible(!isOpen);
    m_summary->setVisible(isOpen);
    setIntroduction(isOpen ? tr("Scope and regions belong to the file; another workload is a relocation of its own.")
                           : tr("Choose the resource groups that move together. Nothing is changed in Azure by this."));
    m_banner->clear();
    if (isOpen) {
        showSettings();
    } else if (m_board.error()) {
        const ErrorText text = textOf(*m_board.error());
        m_banner->show(Shade::Action, text.what, u"%1 %2"_s.arg(text.why, text.next));
        QPushButton *again = m_banner->addButton(tr("Read again"));
        again->setObjectName(u"readScopeAgainButton"_s);
        connect(again, &QPushButton::clicked, &m_board, &ScopeBoard::read);
    }
    showGap();
}

void WorkloadPage::showGap()
{
    const auto gap = firstGap(chosen());
    QString text;
    if (gap) {
        switch (*gap) {
        case SettingsGap::Title:
            text = tr("Next: give the relocation a title.");
            break;
        case SettingsGap::Scope:
            text = tr("Next: check the resource groups that move.");
            break;
        case SettingsGap::Source:
            text = tr("Next: choose the source region.");
            break;
        case SettingsGap::Target:
            text = tr("Next: choose the target region in the table.");
            break;
        case SettingsGap::SameRegion:
            text = tr("Source and target region are the same.");
            break;
        }
    }
    m_gap->setText(text);
}

void WorkloadPage::showSettings()
{
    const Document &document = session().document();
    const RelocationSettings &settings = document.settings();
    const auto plan = session().estate().plan();
    const auto regionName = [](const QString &displayName, const Region &region) {
        return displayName.isEmpty() ? region.name() : u"%1 (%2)"_s.arg(displayName, region.name());
    };
    QStringList tags;
    for (const auto &[key, value] : settings.tags)
        tags.append(u"%1=%2"_s.arg(key, value));
    QList<FactsGrid::Fact> facts{
        {tr("Title"), settings.title},
        {tr("File"), QDir::toNativeSeparators(document.path())},
        {tr("Cloud"),
         settings.extra.value("practice"_L1).toBool() ? tr("Simulated on this computer (practice)")
                                                      : settings.cloud.value("name"_L1).toString()},
        {tr("Source region"), regionName(plan->sourceDisplayName, settings.source)},
        {tr("Target region"), regionName(plan->targetDisplayName, settings.target)},
        {tr("Subscriptions"), settings.subscriptions.join(u'\n'), true},
        {tr("Resource groups"),
         settings.resourceGroups.isEmpty() ? tr("All of the subscriptions") : settings.resourceGroups.join(u'\n')},
    };
    if (!tags.isEmpty())
        facts.append({tr("Only with tags"), tags.join(u'\n')});
    m_facts->setFacts(facts);
}

}
