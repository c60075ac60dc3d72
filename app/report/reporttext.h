#pragma once

#include "report/reportmodel.h"

#include <QCoreApplication>
#include <QString>

namespace azrelocate {

/// How a cell or a word is to be read, beside what it says. Formats with colour show it; no meaning rests on colour
/// alone.
enum class Tone { Neutral, Good, Warning, Bad, Unknown, Decided, Muted, Source, Target };

/// The report's own words, in the installed translation (context "Report"). Counts stand behind a label ("Passed: 3"),
/// so that no sentence needs a plural form.
class Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    static QString title();
    static QString word(ItemState state);
    static QString word(Verdict verdict);
    static QString word(ReportVerdict verdict);
    static QString word(ReportResource::State state);
    static QString word(ReportTask::State state);
    static QString word(ReportDecision::Kind kind);
    static QString word(ReportDeclaration::Kind kind);
    static QString word(ReportComment::Kind kind);
    static QString word(ReportChainHead::State state);
    static QString word(Change::Undo undo);
    static QString word(Phase phase);
    static QString word(Method method);
    static QString word(Tool tool);

    /// One character that tells states apart without colour.
    static QString symbol(ItemState state);
    static QString symbol(Verdict verdict);
    static QString symbol(ReportVerdict verdict);

    static Tone tone(ItemState state);
    static Tone tone(Verdict verdict);
    static Tone tone(ReportVerdict verdict);
    static Tone tone(ReportTask::State state);
    static Tone tone(ReportResource::State state);

    /// "contoso-shop: West Europe → Sweden Central"
    static QString subject(const ReportModel &model);
    /// What the verdict means, a whole sentence.
    static QString sentence(ReportVerdict verdict);
    /// The chain head in one line: "Event 412, SHA-256 9f2c…, verified"; says so where there is no event.
    static QString chainHead(const ReportChainHead &head, qsizetype hashCharacters = 64);
    /// "Attested by Ada on … until …: reason"
    static QString declaration(const ReportDeclaration &declaration);
    static QString requiredOrNot(const ReportItem &item);
    /// Why the item's row is empty, or its summary; "Not built yet: …" for an item without a check.
    static QString summary(const ReportItem &item);
    /// "41.20 EUR a day for the target, beside 38.10 EUR …", and of how many resources that is known.
    static QString runningBoth(const ReportRunningBoth &costs);
    static QString practiceNote();
    static QString maskedNote();
    static QString notBuiltNote();

    /// @p text without what could mislead a reader: control characters become blanks, and characters that force a
    /// direction on what follows (U+202D, U+202E) become U+FFFD. Line feeds stay.
    static QString printable(const QString &text);

    /// "2026-11-22 12:51:24 UTC"; a dash for an invalid time.
    static QString time(const QDateTime &time);
    /// "2026-11-22T12:51:24Z" for data formats; empty for an invalid time.
    static QString isoTime(const QDateTime &time);
};

}
