#include "report/reporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

bool isDirectionForced(QChar character)
{
    return character.unicode() == 0x202d || character.unicode() == 0x202e;
}

}

QString Report::title()
{
    return tr("Relocation report");
}

QString Report::subject(const ReportModel &model)
{
    return tr("%1: %2 → %3").arg(model.workload, model.sourceName(), model.targetName());
}

QString Report::sentence(ReportVerdict verdict)
{
    switch (verdict) {
    case ReportVerdict::Holds:
        return tr("Every required item holds.");
    case ReportVerdict::NeedsAction:
        return tr("At least one required item needs action.");
    case ReportVerdict::Incomplete:
        return tr("At least one required item was not checked, or could not be checked.");
    }
    return {};
}

QString Report::chainHead(const ReportChainHead &head, qsizetype hashCharacters)
{
    if (head.hash.isEmpty())
        return tr("The event log is empty.");
    const QString hash = head.hash.size() > hashCharacters ? head.hash.left(hashCharacters) + u'…' : head.hash;
    return tr("Event %1, SHA-256 %2, %3").arg(QString::number(head.seq), hash, word(head.state));
}

QString Report::declaration(const ReportDeclaration &declaration)
{
    const bool attested = declaration.kind == ReportDeclaration::Kind::Attested;
    if (!declaration.until.isValid()) {
        return (attested ? tr("Attested by %1 on %2: %3") : tr("Waived by %1 on %2: %3"))
            .arg(declaration.by, time(declaration.at), declaration.reason);
    }
    return (attested ? tr("Attested by %1 on %2, until %3: %4") : tr("Waived by %1 on %2, until %3: %4"))
        .arg(declaration.by, time(declaration.at), time(declaration.until), declaration.reason);
}

QString Report::requiredOrNot(const ReportItem &item)
{
    return item.required ? tr("required") : tr("recommended");
}

QString Report::summary(const ReportItem &item)
{
    if (item.notBuilt && item.state == ItemState::Unchecked)
        return tr("Not built yet: this version has no check for it, so nothing is claimed about it.");
    if (!item.summary.isEmpty())
        return item.summary;
    if (item.state == ItemState::Unchecked)
        return tr("It has not been checked.");
    return {};
}

QString Report::runningBoth(const ReportRunningBoth &both)
{
    const RunningBoth &costs = both.costs;
    const auto amount = [&](double value) {
        return QString::number(value, 'f', 2) + u' ' + costs.currency;
    };
    return tr("%1 a day for the target, beside %2 a day for the source (billed from %3 to %4). Resources that move: %5; billed: "
              "%6; of these with list prices in both regions: %7")
        .arg(amount(costs.targetPerDay), amount(costs.sourcePerDay), both.from.toString(Qt::ISODate),
             both.to.toString(Qt::ISODate), QString::number(costs.moving), QString::number(costs.priced),
             QString::number(costs.compared));
}

QString Report::practiceNote()
{
    return tr("This is a practice relocation on a simulated Azure. No real resource was read or changed.");
}

QString Report::maskedNote()
{
    return tr("Replaced to share this report: subscriptions, tenants, other ids, host names, IP addresses and people.");
}

QString Report::notBuiltNote()
{
    return tr("This version has no check for these items. They count as unchecked and never as passed.");
}

QString Report::printable(const QString &text)
{
    const auto misleads = [](QChar character) {
        const char16_t unit = character.unicode();
        return unit != u'\n'
            && (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || isDirectionForced(character) || unit == 0xfffe
                || unit == 0xffff);
    };
    const auto first = std::find_if(text.begin(), text.end(), misleads);
    if (first == text.end()) // as nearly always: no copy
        return text;
    QString shown = text;
    for (auto at = shown.begin() + (first - text.begin()); at != shown.end(); ++at) {
        if (misleads(*at))
            *at = isDirectionForced(*at) ? QChar(QChar::ReplacementCharacter) : QChar(u' ');
    }
    return shown;
}

QString Report::time(const QDateTime &time)
{
    // Digits and order are the same in every language, so that a time can be compared with Azure's logs.
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s : u"–"_s;
}

QString Report::isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

}
