#include "ui/pages/chainpanel.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownProblems = 5;
constexpr int kShownHash = 16;

}

ChainPanel::ChainPanel(ReportBoard &board, QWidget *parent)
    : Panel(tr("Event log and signatures"), parent)
    , m_board(board)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_head(new QLabel(this))
    , m_problems(new QLabel(this))
    , m_signOffs(new QLabel(this))
    , m_sign(new QPushButton(icon(Glyph::Sign), tr("Sign…"), this))
    , m_again(new QPushButton(icon(Glyph::Refresh), tr("Verify again"), this))
{
    m_state->setObjectName(u"chainState"_s);
    m_head->setObjectName(u"chainHead"_s);
    m_problems->setObjectName(u"chainProblems"_s);
    m_signOffs->setObjectName(u"signOffs"_s);
    for (QLabel *label : {m_state, m_head, m_problems, m_signOffs}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_head->setForegroundRole(QPalette::PlaceholderText);
    m_sign->setObjectName(u"signButton"_s);
    m_sign->setAccessibleName(tr("Sign the relocation"));
    m_again->setObjectName(u"verifyButton"_s);
    m_again->setAccessibleName(m_again->text());
    m_again->setProperty("role", u"flat"_s);

    auto *state = new QHBoxLayout;
    state->setSpacing(theme::space(2));
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space(2));
    buttons->addWidget(m_sign);
    buttons->addWidget(m_again);
    buttons->addStretch();
    content()->addLayout(state);
    content()->addWidget(m_head);
    content()->addWidget(m_problems);
    content()->addWidget(m_signOffs);
    content()->addLayout(buttons);

    connect(m_sign, &QPushButton::clicked, this, &ChainPanel::signWanted);
    connect(m_again, &QPushButton::clicked, &m_board, &ReportBoard::make);
    connect(&m_board, &ReportBoard::modelChanged, this, &ChainPanel::refresh);
    connect(&m_board, &ReportBoard::stateChanged, this, &ChainPanel::refresh);
    refresh();
}

void ChainPanel::setMaySign(bool may)
{
    m_sign->setVisible(may);
}

void ChainPanel::refresh()
{
    const auto model = m_board.model();
    const bool verifying = m_board.isMaking() && m_board.pdf().isEmpty();
    m_again->setEnabled(!m_board.isMaking());
    m_head->setVisible(model != nullptr);
    m_signOffs->setVisible(model != nullptr);
    m_problems->setVisible(!m_board.problems().isEmpty());
    if (model) {
        showChain(*model);
        showSignOffs(*model);
        return;
    }
    m_sign->setEnabled(false);
    m_icon->setPixmap(
        icon(Glyph::Waiting, Shade::Muted).pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    m_state->setText(verifying ? tr("The event log is being verified since %1.").arg(timeText(m_board.makingSince()))
                               : tr("Not verified."));
}

void ChainPanel::showChain(const ReportModel &model)
{
    const ReportChainHead &chain = model.chainHead;
    const bool isBroken = chain.state == ReportChainHead::State::Broken;
    m_sign->setEnabled(!isBroken && !chain.hash.isEmpty());
    m_sign->setToolTip(isBroken ? tr("A log that does not verify cannot be signed.") : QString());
    m_icon->setPixmap(icon(isBroken ? Glyph::Action : Glyph::Passed, isBroken ? Shade::Action : Shade::Passed)
                          .pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
    m_state->setText(
        isBroken ? tr("The event log does not verify: the file was changed by something else.")
                 : tr("%n event(s) verified; nothing was changed afterwards.", nullptr, static_cast<int>(chain.count)));
    m_head->setText(tr("Head: event %1, SHA-256 %2…").arg(QLocale().toString(chain.seq), chain.hash.left(kShownHash)));
    m_head->setToolTip(chain.hash);
    m_head->setAccessibleDescription(chain.hash);

    const QList<ChainProblem> &problems = m_board.problems();
    QStringList lines;
    for (const ChainProblem &problem : problems.first(std::min(problems.size(), kShownProblems)))
        lines.append(u"• "_s + problem.toLine());
    if (problems.size() > kShownProblems)
        lines.append(tr("and %n more; the verify command lists all", nullptr,
                        static_cast<int>(problems.size() - kShownProblems)));
    m_problems->setText(lines.join(u'\n'));
}

void ChainPanel::showSignOffs(const ReportModel &model)
{
    QStringList lines;
    for (const ReportSignOff &signOff : model.signOffs) {
        QString line = tr("%1 signed on %2", "name, time").arg(signOff.by, fullTimeText(signOff.at));
        line += signOff.changesSince == 0
            ? u"; "_s + tr("nothing happened since")
            : u"; "_s + tr("%n event(s) since", nullptr, static_cast<int>(signOff.changesSince));
        if (!signOff.note.isEmpty())
            line += u"\n    "_s + signOff.note;
        lines.append(line);
    }
    m_signOffs->setText(lines.isEmpty() ? tr("Nobody has signed yet.") : lines.join(u'\n'));
}

}
