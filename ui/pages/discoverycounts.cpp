#include "ui/pages/discoverycounts.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSkippedRows = 5; ///< rows of what was left out that are seen without scrolling

}

DiscoveryCounts::DiscoveryCounts(RelocationSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_skippedButton(new QPushButton(this))
    , m_bar(new QProgressBar(this))
    , m_skipped(new Table(u"skipped"_s, this))
    , m_skippedModel(new QStandardItemModel(0, 2, this))
{
    m_text->setObjectName(u"discoveryCounts"_s);
    m_text->setWordWrap(true);
    m_skippedButton->setObjectName(u"skippedButton"_s);
    m_skippedButton->setCheckable(true);
    m_skippedButton->setProperty("role", u"flat"_s);
    m_skippedButton->setIcon(icon(Glyph::Warning, Shade::Warning));
    m_bar->setObjectName(u"discoveryProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the discovery"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::space(1));
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // so that nothing moves when it comes and goes
    m_bar->setSizePolicy(policy);
    m_skippedModel->setHorizontalHeaderLabels({tr("Left out"), tr("Why")});
    m_skipped->setObjectName(u"skippedTable"_s);
    m_skipped->setAccessibleName(tr("What was left out, and why"));
    m_skipped->setModel(m_skippedModel);
    m_skipped->setColumnCharacters({60, 0});
    m_skipped->setFixedHeight(theme::rowHeight() * (kSkippedRows + 1));
    m_skipped->setVisible(false);
    connect(m_skippedButton, &QPushButton::toggled, m_skipped, &QWidget::setVisible);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space(3));
    row->addWidget(m_text, 1);
    row->addWidget(m_skippedButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_skipped);

    connect(&session.estate(), &EstateBoard::progressChanged, this, &DiscoveryCounts::update);
    connect(&session.estate(), &EstateBoard::inventoryChanged, this, &DiscoveryCounts::update);
    update();
}

void DiscoveryCounts::update()
{
    const EstateBoard &estate = m_session.estate();
    fillSkipped();
    m_bar->setVisible(estate.isDiscovering());
    if (estate.isDiscovering()) {
        if (!m_since.isValid())
            m_since = QDateTime::currentDateTimeUtc();
        const DiscoveryProgress &progress = estate.progress();
        m_bar->setRange(0, progress.expected);
        m_bar->setValue(std::min(progress.found, progress.expected));
        const QString since = timeText(m_since);
        const QLocale locale;
        if (progress.what == "groups"_L1)
            m_text->setText(tr("Reading the resource groups, since %1").arg(since));
        else if (progress.what == "cross-check"_L1)
            m_text->setText(tr("Comparing with the Resource Manager's own lists, since %1").arg(since));
        else if (progress.expected > 0)
            m_text->setText(tr("Reading resources: %1 of %2, since %3")
                                .arg(locale.toString(progress.found), locale.toString(progress.expected), since));
        else
            m_text->setText(tr("Asking how many resources there are, since %1").arg(since));
        return;
    }
    m_since = {};
    const Inventory &inventory = *estate.inventory();
    if (inventory.isEmpty()) {
        m_text->clear();
        return;
    }
    const QString found = tr("%n resource(s) found", nullptr, int(inventory.size()));
    const QString groups = tr("in %n group(s)", nullptr, int(inventory.groups.size()));
    //: what was found, in how many groups, how many Resource Graph had counted, when
    m_text->setText(tr("%1 %2, %3 expected · read %4")
                        .arg(found, groups, QLocale().toString(inventory.expected), timeText(inventory.takenAt)));
    m_text->setToolTip(fullTimeText(inventory.takenAt));
}

void DiscoveryCounts::fillSkipped()
{
    const auto inventory = m_session.estate().inventory();
    if (inventory == m_shown)
        return;
    m_shown = inventory;
    m_skippedModel->removeRows(0, m_skippedModel->rowCount());
    for (const auto &[what, why] : inventory->skipped) {
        auto *left = new QStandardItem(what);
        auto *right = new QStandardItem(why);
        for (QStandardItem *item : {left, right}) {
            item->setEditable(false);
            item->setToolTip(item->text());
        }
        m_skippedModel->appendRow({left, right});
    }
    const int count = m_skippedModel->rowCount();
    m_skippedButton->setText(tr("%n left out", nullptr, count));
    m_skippedButton->setAccessibleName(m_skippedButton->text());
    m_skippedButton->setVisible(count > 0);
    if (count == 0)
        m_skippedButton->setChecked(false);
}

}
