#include "ui/pages/verdictpanel.h"

#include "report/reporttext.h"

#include "ui/widgets/factsgrid.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownOpen = 8;

Shade shadeOf(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return Shade::Passed;
    case ReportVerdict::NeedsAction:
        return Shade::Action;
    case ReportVerdict::Incomplete:
        return Shade::Unknown;
    }
    return Shade::Plain;
}

Glyph glyphOf(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return Glyph::Passed;
    case ReportVerdict::NeedsAction:
        return Glyph::Action;
    case ReportVerdict::Incomplete:
        return Glyph::Unknown;
    }
    return Glyph::Info;
}

}

VerdictPanel::VerdictPanel(QWidget *parent)
    : Panel({}, parent)
    , m_icon(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_counts(new FactsGrid(this))
    , m_open(new QLabel(this))
    , m_openItems(new FactsGrid(this))
    , m_more(new QLabel(this))
{
    m_verdict->setObjectName(u"reportVerdict"_s);
    m_verdict->setFont(theme::sectionFont());
    m_sentence->setObjectName(u"reportSentence"_s);
    m_open->setObjectName(u"reportOpen"_s);
    for (QLabel *label : {m_verdict, m_sentence, m_open}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    m_open->setFont(bold);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(2));
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_verdict, 1);
    content()->addLayout(head);
    content()->addWidget(m_sentence);
    content()->addWidget(m_counts);
    content()->addWidget(m_open);
    content()->addWidget(m_openItems);
    content()->addWidget(m_more);
    setModel(nullptr);
}

void VerdictPanel::setModel(const ReportModel *model)
{
    const ReportVerdict verdict = model ? model->verdict() : ReportVerdict::Incomplete;
    const Glyph glyph = model ? glyphOf(verdict) : Glyph::Waiting;
    m_icon->setPixmap(icon(glyph, model ? shadeOf(verdict) : Shade::Muted)
                          .pixmap(QSize(theme::space(5), theme::space(5)), devicePixelRatioF()));
    m_verdict->setText(model ? Report::word(verdict) : tr("The report is being made…"));
    m_sentence->setText(model ? Report::sentence(verdict) : QString());
    m_sentence->setVisible(model);
    m_counts->setVisible(model);
    for (QWidget *part : QList<QWidget *>{m_open, m_openItems, m_more})
        part->setVisible(false);
    setAccessibleName(m_verdict->text());
    if (!model)
        return;

    const ReportCounts counts = model->counts();
    const QLocale locale;
    QList<FactsGrid::Fact> facts{
        {tr("Answered"), tr("%1 of %2 items").arg(locale.toString(counts.checked), locale.toString(counts.expected))}};
    const auto add = [&](const QString &word, int count) {
        if (count > 0)
            facts.append({word, locale.toString(count)});
    };
    add(Report::word(ItemState::Passed), counts.passed);
    add(Report::word(ItemState::Warning), counts.warnings);
    add(Report::word(ItemState::ActionNeeded), counts.actionNeeded);
    add(Report::word(ItemState::CouldNotCheck), counts.couldNotCheck);
    add(Report::word(ItemState::Attested), counts.attested);
    add(Report::word(ItemState::Waived), counts.waived);
    add(Report::word(ItemState::NotApplicable), counts.notApplicable);
    add(Report::word(ItemState::Stale), counts.stale);
    add(Report::word(ItemState::Unchecked), counts.unchecked);
    m_counts->setFacts(facts);

    const QList<const ReportItem *> open = model->openRequired();
    QList<FactsGrid::Fact> items;
    for (const ReportItem *item : open.first(std::min(open.size(), kShownOpen)))
        items.append({Report::symbol(item->state), item->title});
    m_openItems->setFacts(items);
    m_open->setText(tr("%n required item(s) open", nullptr, static_cast<int>(open.size())));
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(open.size() - kShownOpen)));
    m_open->setVisible(!open.isEmpty());
    m_openItems->setVisible(!open.isEmpty());
    m_more->setVisible(open.size() > kShownOpen);
}

}
