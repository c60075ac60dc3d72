#include "ui/checklist/evidenceview.h"

#include "ui/models/evidencemodel.h"
#include "ui/text/texts.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>

namespace azrelocate {

using namespace Qt::StringLiterals;

EvidenceView::EvidenceView(QWidget *parent)
    : QWidget(parent)
    , m_model(new EvidenceModel(this))
    , m_table(new Table(u"evidence"_s, this))
    , m_head(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    m_head->setObjectName(u"evidenceHead"_s);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setForegroundRole(QPalette::PlaceholderText);
    m_head->setWordWrap(true);

    m_table->setObjectName(u"evidenceTable"_s);
    m_table->setAccessibleName(tr("Requests and probes"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false); // the order in which it was read
    m_table->setColumnCharacters({11, 0, 8, 9, 14});

    m_text->setObjectName(u"evidenceText"_s);
    m_text->setAccessibleName(tr("Request and answer"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::codeFont());
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->document()->setDocumentMargin(theme::space(2));
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->setSpacing(theme::space(1));
    column->addWidget(m_head);
    column->addWidget(splitter, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvidenceView::showCurrent);
}

void EvidenceView::setEvidence(const Evidence &evidence)
{
    m_model->setEvidence(evidence);
    if (evidence.isEmpty())
        m_head->setText(tr("There is no evidence yet."));
    else if (evidence.identity.isEmpty())
        m_head->setText(tr("Read at %1.").arg(fullTimeText(evidence.takenAt)));
    else
        m_head->setText(tr("Read at %1 as %2.").arg(fullTimeText(evidence.takenAt), evidence.identity));
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void EvidenceView::showCurrent()
{
    m_text->setPlainText(m_model->wholeText(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1));
}

}
