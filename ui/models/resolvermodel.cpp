#include "ui/models/resolvermodel.h"

#include "ui/text/errortext.h"
#include "ui/text/texts.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPalette>

namespace azrelocate {

using namespace Qt::StringLiterals;
using Leads = cutover::ResolverAnswer::Leads;
using Server = cutover::ResolverAnswer::Server;

namespace {

struct LeadLook
{
    Glyph glyph;
    Shade shade;
    QString word;
};

LeadLook leadLookOf(const cutover::ResolverAnswer &answer)
{
    switch (answer.leads) {
    case Leads::Target:
        return {Glyph::Passed, Shade::Passed, ResolverModel::tr("Target")};
    case Leads::Source:
        return {Glyph::Waiting, Shade::Warning, ResolverModel::tr("Source")};
    case Leads::Both:
        return {Glyph::Warning, Shade::Warning, ResolverModel::tr("Both sides")};
    case Leads::Onward:
        return {Glyph::NotApplicable, Shade::Muted, ResolverModel::tr("Sends on")};
    case Leads::Elsewhere:
        return {Glyph::Action, Shade::Action, ResolverModel::tr("Elsewhere")};
    case Leads::Nowhere:
        return {Glyph::Action, Shade::Action, ResolverModel::tr("No answer")};
    case Leads::Unknown:
        break;
    }
    return {Glyph::Unknown, Shade::Unknown, ResolverModel::tr("Not asked")};
}

QString askedServerText(const cutover::ResolverAnswer &answer)
{
    if (answer.address.isEmpty())
        return ResolverModel::tr("Resolver of this machine");
    switch (answer.server) {
    case Server::Public:
        return ResolverModel::tr("%1, public resolver").arg(answer.address);
    case Server::Authoritative:
        return ResolverModel::tr("%1, name server of the zone").arg(answer.address);
    case Server::Resolver:
        break;
    }
    return ResolverModel::tr("%1, resolver").arg(answer.address);
}

bool sameAnswer(const cutover::ResolverAnswer &a, const cutover::ResolverAnswer &b)
{
    return a.host == b.host && a.address == b.address && a.server == b.server && a.leads == b.leads && a.ends == b.ends
        && a.until == b.until && a.error.has_value() == b.error.has_value();
}

}

void ResolverModel::setAnswers(const QList<cutover::ResolverAnswer> &answers)
{
    setRows(answers, sameAnswer);
}

QStringList ResolverModel::leadWords()
{
    QStringList words;
    for (const Leads leads :
         {Leads::Target, Leads::Source, Leads::Both, Leads::Onward, Leads::Elsewhere, Leads::Nowhere, Leads::Unknown}) {
        cutover::ResolverAnswer answer;
        answer.leads = leads;
        words.append(leadLookOf(answer).word);
    }
    return words;
}

int ResolverModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResolverModel::textAt(const cutover::ResolverAnswer &answer, int column)
{
    switch (column) {
    case LeadsColumn:
        return leadLookOf(answer).word;
    case HostColumn:
        return answer.host;
    case ServerColumn:
        return askedServerText(answer);
    case UntilColumn:
        return answer.until.isValid() ? timeText(answer.until) : QString();
    case AnswerColumn:
        return answer.error ? textOf(*answer.error).what : answer.ends.join(u" → "_s);
    }
    return {};
}

QVariant ResolverModel::data(const QModelIndex &index, int role) const
{
    const cutover::ResolverAnswer *answer = at(index);
    if (!answer)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*answer, index.column());
    case Qt::ToolTipRole:
        if (index.column() == UntilColumn && answer->until.isValid())
            return fullTimeText(answer->until);
        return answer->error && index.column() == AnswerColumn ? textOf(*answer->error).details
                                                               : textAt(*answer, index.column());
    case Qt::DecorationRole:
        return index.column() == LeadsColumn ? QVariant(icon(leadLookOf(*answer).glyph, leadLookOf(*answer).shade))
                                             : QVariant();
    case Qt::ForegroundRole:
        return index.column() == LeadsColumn
            ? QVariant(theme::color(leadLookOf(*answer).shade, QApplication::palette()))
            : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != LeadsColumn)
            return textAt(*answer, index.column());
        return answer->until.isValid()
            ? tr("%1 at %2: %3, until %4")
                  .arg(answer->host, askedServerText(*answer), leadLookOf(*answer).word, timeText(answer->until))
            : tr("%1 at %2: %3").arg(answer->host, askedServerText(*answer), leadLookOf(*answer).word);
    }
    return {};
}

QVariant ResolverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LeadsColumn:
        return tr("Leads to");
    case HostColumn:
        return tr("Host name");
    case ServerColumn:
        return tr("Server asked");
    case UntilColumn:
        return tr("May answer so until");
    case AnswerColumn:
        return tr("Answer");
    }
    return {};
}

}
