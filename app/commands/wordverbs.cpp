// What a person says about an item: attest, waive, comment; and sign, about the whole.
#include "areas/catalogue.h"
#include "commands/allverbs.h"
#include "commands/session.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void addWho(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"by"_s, u"Who says it."_s, u"WHO"_s},
        {u"note"_s, u"What was seen, decided or meant; for a waiver: the reason."_s, u"TEXT"_s},
    });
}

void addWhoAndUntil(QCommandLineParser &parser)
{
    addWho(parser);
    parser.addOption({u"until"_s, u"The last day of the waiver."_s, u"YYYY-MM-DD"_s});
}

struct Word
{
    OpenedRelocation opened;
    const Item *item = nullptr;
    QString by;
    QString note;
};

Result<Word> wordFrom(const QCommandLineParser &parser, Console &console, bool needsItem)
{
    Word word;
    word.by = parser.value(u"by"_s).trimmed();
    word.note = parser.value(u"note"_s).trimmed();
    if (word.by.isEmpty())
        return Error::input(u"--by is missing: who says it?"_s, u"Usage"_s);
    if (word.note.isEmpty() && needsItem)
        return Error::input(u"--note is missing: a word without a reason helps no reviewer."_s, u"Usage"_s);
    if (needsItem) {
        const QStringList arguments = parser.positionalArguments();
        if (arguments.size() != 2)
            return Error::input(u"FILE and ITEM are expected."_s, u"Usage"_s);
        word.item = findItem(arguments[1]);
        if (!word.item)
            return Error::input(u"There is no item \"%1\"."_s.arg(arguments[1]), u"Usage"_s);
    }
    auto opened = openRelocation(parser, RelocationFile::Access::ReadWrite, console, needsItem ? 2 : 1);
    if (!opened)
        return opened.error();
    word.opened = *opened;
    return word;
}

ExitCode finish(const Result<void> &written, const Word &word, const QString &verb, Console &console)
{
    if (!written)
        return console.fail(written.error());
    const QString id = word.item ? QString::fromLatin1(word.item->id) : QString();
    console.print(word.item ? u"%1: %2 by %3."_s.arg(id, verb, word.by) : u"%1 by %2."_s.arg(verb, word.by));
    console.printJson({{u"item"_s, id}, {u"by"_s, word.by}, {u"note"_s, word.note}});
    return ExitCode::Done;
}

ExitCode attest(const QCommandLineParser &parser, Console &console)
{
    const auto word = wordFrom(parser, console, true);
    if (!word)
        return console.fail(word.error());
    return finish(word->opened.relocation->attest(*word->item, word->by, word->note), *word, u"attested"_s, console);
}

ExitCode waive(const QCommandLineParser &parser, Console &console)
{
    QDateTime until;
    if (parser.isSet(u"until"_s)) {
        const QDate day = QDate::fromString(parser.value(u"until"_s), Qt::ISODate);
        if (!day.isValid())
            return console.fail(
                Error::input(u"\"%1\" is not a day such as 2026-12-31."_s.arg(parser.value(u"until"_s)), u"Usage"_s));
        until = QDateTime(day, QTime(23, 59, 59), Qt::UTC);
    }
    const auto word = wordFrom(parser, console, true);
    if (!word)
        return console.fail(word.error());
    return finish(word->opened.relocation->waive(*word->item, word->by, word->note, until), *word, u"waived"_s,
                  console);
}

ExitCode comment(const QCommandLineParser &parser, Console &console)
{
    const auto word = wordFrom(parser, console, true);
    if (!word)
        return console.fail(word.error());
    return finish(word->opened.relocation->comment(*word->item, word->by, word->note), *word, u"commented"_s, console);
}

ExitCode sign(const QCommandLineParser &parser, Console &console)
{
    const auto word = wordFrom(parser, console, false);
    if (!word)
        return console.fail(word.error());
    return finish(word->opened.relocation->sign(word->by, word->note), *word, u"Signed"_s, console);
}

}

const Verb kAttestVerb{"attest", "FILE ITEM --by WHO --note TEXT", "Record that a person saw that an item holds.",
                       addWho, attest};
const Verb kWaiveVerb{"waive", "FILE ITEM --by WHO --note REASON [--until DAY]", "Accept that an item does not hold.",
                      addWhoAndUntil, waive};
const Verb kCommentVerb{"comment", "FILE ITEM --by WHO --note TEXT", "Add a comment to an item.", addWho, comment};
const Verb kSignVerb{"sign", "FILE --by WHO [--note TEXT]",
                     "Sign the relocation as it stands: the head of its event log.", addWho, sign};

}
