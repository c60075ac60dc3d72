#include "ui/models/checklistentry.h"

#include "ui/text/errortext.h"
#include "ui/text/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistEntry)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString wordText(const Override &word)
{
    if (word.kind == Override::Kind::Attested)
        return Words::tr("Attested by %1").arg(word.by);
    if (word.until.isNull())
        return Words::tr("Waived by %1").arg(word.by);
    return Words::tr("Waived by %1 until %2")
        .arg(word.by, QLocale().toString(word.until.toLocalTime().date(), QLocale::ShortFormat));
}

QString sentenceOf(const ObjectResult &result)
{
    if (!result.message.isEmpty())
        return result.message.toString();
    return result.error ? textOf(*result.error).what : QString();
}

/// What is wrong: the sentence of the only object, or how many of which kind.
QString troubleText(const Finding &finding)
{
    const ObjectResult *only = nullptr;
    int troubled = 0;
    for (const ObjectResult &result : finding.objects()) {
        if (result.verdict == Verdict::Passes || result.verdict == Verdict::NotApplicable)
            continue;
        only = &result;
        ++troubled;
    }
    if (troubled == 1 && !sentenceOf(*only).isEmpty())
        return sentenceOf(*only);
    QStringList parts;
    if (const int count = finding.count(Verdict::Fails))
        parts.append(Words::tr("%n need(s) action", nullptr, count));
    if (const int count = finding.count(Verdict::CouldNotCheck))
        parts.append(Words::tr("%n could not be checked", nullptr, count));
    if (const int count = finding.count(Verdict::Warns))
        parts.append(Words::tr("%n warning(s)", nullptr, count));
    return QLocale().createSeparatedList(parts);
}

}

bool operator==(const ChecklistEntry &a, const ChecklistEntry &b)
{
    const auto word = [](const StoredItem &item) {
        return item.personsWord
            ? std::tuple(true, item.personsWord->at, item.personsWord->note, item.personsWord->until)
            : std::tuple(false, QDateTime(), QString(), QDateTime());
    };
    return a.state == b.state && a.openQuestions == b.openQuestions && a.mine == b.mine
        && a.stored.state == b.stored.state && a.stored.checkedAt == b.stored.checkedAt
        && word(a.stored) == word(b.stored);
}

bool isNotBuilt(const Item &item)
{
    return !item.check && !item.byHand;
}

RowAction rowActionOf(const Item &item, const ChecklistEntry &entry, ItemState settled, Access access)
{
    if (access == Access::Look)
        return RowAction::None;
    if (access == Access::Review)
        return RowAction::Review;
    if (entry.openQuestions > 0)
        return RowAction::Answer;
    if (entry.state == ItemState::Checking || settled == ItemState::Attested || settled == ItemState::Waived)
        return RowAction::None;
    if (item.byHand || isNotBuilt(item))
        return RowAction::Attest;
    const bool works = access == Access::Work;
    switch (settled) {
    case ItemState::ActionNeeded:
        if (!item.propose)
            return RowAction::Attest;
        return works ? RowAction::Fix : RowAction::None;
    case ItemState::Unchecked:
        return works ? RowAction::Check : RowAction::None;
    case ItemState::CouldNotCheck:
    case ItemState::Stale:
        return works ? RowAction::CheckAgain : RowAction::None;
    default:
        return RowAction::None;
    }
}

QString textOf(RowAction action)
{
    switch (action) {
    case RowAction::None:
        return {};
    case RowAction::Check:
        return Words::tr("Check");
    case RowAction::CheckAgain:
        return Words::tr("Check again");
    case RowAction::Fix:
        return Words::tr("Fix…");
    case RowAction::Attest:
        return Words::tr("Attest…");
    case RowAction::Answer:
        return Words::tr("Answer…");
    case RowAction::Review:
        return Words::tr("Review…");
    }
    return {};
}

QString resultText(const Item &item, const ChecklistEntry &entry)
{
    const bool personDecided = entry.state == ItemState::Attested || entry.state == ItemState::Waived;
    if (personDecided && entry.stored.personsWord)
        return wordText(*entry.stored.personsWord);
    if (isNotBuilt(item))
        return Words::tr("This version has no check for it");
    if (item.byHand)
        return Words::tr("A person has to look");
    if (entry.stored.checkedAt.isNull())
        return {};
    const Finding &finding = entry.stored.finding;
    if (!finding.reason().isEmpty())
        return finding.reason().toString();
    const int expected = finding.expected() - finding.count(Verdict::NotApplicable);
    if (expected <= 0)
        return {};
    const QString share =
        Words::tr("%1 of %2", "so many hold of all").arg(number(finding.count(Verdict::Passes)), number(expected));
    const QString trouble = troubleText(finding);
    return trouble.isEmpty() ? share : Words::tr("%1 · %2", "3 of 4 · what is wrong").arg(share, trouble);
}

QDateTime answeredAt(const ChecklistEntry &entry)
{
    const bool personDecided = entry.state == ItemState::Attested || entry.state == ItemState::Waived;
    return personDecided && entry.stored.personsWord ? entry.stored.personsWord->at : entry.stored.checkedAt;
}

}
