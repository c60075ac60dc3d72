#include "ui/pages/reportpage.h"

#include "ui/pages/chainpanel.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/reportpreview.h"
#include "ui/pages/signdialog.h"
#include "ui/pages/verdictpanel.h"
#include "ui/text/errortext.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace azrelocate {

using namespace Qt::StringLiterals;

ReportPage::ReportPage(RelocationSession &session, const QString &directory, QWidget *parent)
    : Page(session, tr("Report"), parent)
    , m_board(session.document())
    , m_banner(new Banner(this))
    , m_verdict(new VerdictPanel(this))
    , m_chain(new ChainPanel(m_board, this))
    , m_export(new ExportPanel(m_board, directory, this))
    , m_preview(new ReportPreview(this))
{
    m_banner->setObjectName(u"reportBanner"_s);
    content()->addWidget(m_banner);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::space(2), 0);
    column->setSpacing(theme::space(3));
    column->addWidget(m_verdict);
    column->addWidget(m_chain);
    column->addWidget(m_export);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"reportSide"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // a long word is to be reached, too
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(side);
    side->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setMinimumWidth(theme::space(70));

    auto *halves = new QSplitter(this);
    halves->setObjectName(u"reportSplitter"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(scroll);
    halves->addWidget(m_preview);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    halves->setSizes({3000, 3000}); // whatever the texts at the left would like
    content()->addWidget(halves, 1);

    connect(&m_board, &ReportBoard::modelChanged, this, &ReportPage::showReport);
    connect(&m_board, &ReportBoard::pdfChanged, this, [this] { m_preview->setPdf(m_board.pdf()); });
    connect(&m_board, &ReportBoard::stateChanged, this, &ReportPage::refresh);
    connect(m_chain, &ChainPanel::signWanted, this, &ReportPage::sign);
    connect(&session, &RelocationSession::accessChanged, this, &ReportPage::refresh);
    connect(&session.items(), &ItemBoard::commentsChanged, this, [this] { // a signature was written
        if (isVisible())
            m_board.make();
    });
    refresh();
}

void ReportPage::shown()
{
    m_board.make();
}

void ReportPage::showReport()
{
    m_verdict->setModel(m_board.model().get());
    refresh();
}

void ReportPage::refresh()
{
    m_chain->setMaySign(session().document().isOpen() && session().document().mode() != Document::Mode::Look);
    if (m_board.isMaking())
        m_preview->setPlaceholder(tr("The report is being laid out…"), {});
    else
        m_preview->setPlaceholder(tr("There is no preview"), tr("The report can be exported all the same."));
    if (m_board.error()) {
        const ErrorText text = textOf(*m_board.error());
        m_banner->show(Shade::Action, tr("The report could not be made."), u"%1 %2"_s.arg(text.why, text.next));
        QPushButton *again = m_banner->addButton(tr("Try again"));
        again->setObjectName(u"makeReportAgainButton"_s);
        connect(again, &QPushButton::clicked, &m_board, &ReportBoard::make);
    } else {
        m_banner->clear();
    }
}

void ReportPage::sign()
{
    if (!m_board.model())
        return;
    auto *dialog = new SignDialog(*m_board.model(), session().document().actor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { session().items().sign(dialog->name(), dialog->note()); });
    dialog->open();
}

}
