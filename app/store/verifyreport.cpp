#include "store/verifyreport.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QString toString(ChainProblem::Kind kind)
{
    switch (kind) {
    case ChainProblem::Kind::EventChanged:
        return u"event-changed"_s;
    case ChainProblem::Kind::EventMissing:
        return u"event-missing"_s;
    case ChainProblem::Kind::TailMissing:
        return u"tail-missing"_s;
    case ChainProblem::Kind::RowChanged:
        return u"row-changed"_s;
    case ChainProblem::Kind::RowMissing:
        return u"row-missing"_s;
    case ChainProblem::Kind::RowUnaccounted:
        return u"row-unaccounted"_s;
    }
    return {};
}

QString ChainProblem::toLine() const
{
    switch (kind) {
    case Kind::EventChanged:
        return u"Event %1 is not what was recorded."_s.arg(seq);
    case Kind::EventMissing:
        return u"Event %1 is missing."_s.arg(seq);
    case Kind::TailMissing:
        return u"The log does not end where the file says it does, from event %1 on."_s.arg(seq);
    case Kind::RowChanged:
        return u"Row %2 of %1 is not what event %3 recorded."_s.arg(table, key).arg(seq);
    case Kind::RowMissing:
        return u"Row %2 of %1, recorded by event %3, is missing."_s.arg(table, key).arg(seq);
    case Kind::RowUnaccounted:
        return u"No event knows of row %2 of %1."_s.arg(table, key);
    }
    return {};
}

}
