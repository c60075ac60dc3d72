#include "ui/pages/coststrip.h"

#include "ui/text/errortext.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString money(double amount, const QString &currency)
{
    return QLocale().toString(amount, 'f', 2) + QChar(QChar::Nbsp) + currency;
}

QString day(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

}

CostStrip::CostStrip(RelocationSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_known(new QLabel(this))
    , m_read(new QPushButton(this))
{
    m_text->setObjectName(u"costText"_s);
    m_text->setWordWrap(true);
    m_known->setObjectName(u"costKnown"_s);
    m_known->setWordWrap(true);
    m_known->setForegroundRole(QPalette::PlaceholderText);
    m_read->setObjectName(u"readCostsButton"_s);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(theme::space(1));
    lines->addWidget(m_text);
    lines->addWidget(m_known);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(3));
    row->addLayout(lines, 1);
    row->addWidget(m_read, 0, Qt::AlignVCenter);
    connect(m_read, &QPushButton::clicked, &session.costs(), &CostBoard::read);
    connect(&session.costs(), &CostBoard::changed, this, &CostStrip::refresh);
    connect(&session.estate(), &EstateBoard::planChanged, this, &CostStrip::refresh);
    connect(&session, &RelocationSession::accessChanged, this, &CostStrip::refresh);
    refresh();
}

void CostStrip::refresh()
{
    const CostBoard &costs = m_session.costs();
    m_text->setText(words());
    const QString known = knownWords();
    m_known->setText(known);
    m_known->setVisible(!known.isEmpty());
    m_read->setText(costs.costs().isEmpty() ? tr("Read the costs") : tr("Read again"));
    m_read->setAccessibleName(tr("Ask Azure what the resources cost"));
    m_read->setEnabled(m_session.mayWork() && !costs.isReading());
}

QString CostStrip::words() const
{
    const CostBoard &board = m_session.costs();
    if (board.isReading())
        return tr("Azure is asked what the resources cost…");
    if (board.error()) {
        const ErrorText text = textOf(*board.error());
        return QStringList{text.what, text.why, text.next}.join(u' ').simplified();
    }
    if (board.costs().isEmpty())
        return tr("What it costs while both sides run is not known yet.");
    const RunningBoth both = runningBoth(board.costs(), *m_session.estate().plan());
    if (both.priced == 0)
        return tr("Nothing of what moves has cost anything lately.");
    return tr("While both sides run, the target costs about %1 a day, beside %2 a day for the source.")
        .arg(money(both.targetPerDay, both.currency), money(both.sourcePerDay, both.currency));
}

QString CostStrip::knownWords() const
{
    const CostBoard &board = m_session.costs();
    if (board.isReading() || board.error() || board.costs().isEmpty())
        return {};
    const RunningBoth both = runningBoth(board.costs(), *m_session.estate().plan());
    const QLocale locale;
    QString text =
        tr("Billed from %1 to %2: %3 of %4 resources that move. With list prices in both regions: %5; the others count "
           "as at the source.")
            .arg(day(board.costs().from), day(board.costs().to), locale.toString(both.priced),
                 locale.toString(both.moving), locale.toString(both.compared));
    if (!board.costs().pricesMissing.isEmpty())
        text += u' ' + tr("List prices could not be read: %1").arg(board.costs().pricesMissing);
    return text;
}

}
