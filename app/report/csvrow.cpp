#include "report/csvrow.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// A quoted cell may still be run as a formula, so what starts one is disarmed first.
QString disarmed(const QString &text)
{
    constexpr QStringView kFormulaStarts = u"=+-@\t\r\n＝＋－＠";
    return !text.isEmpty() && kFormulaStarts.contains(text.front()) ? u'\'' + text : text;
}

QString cell(const QString &text)
{
    QString safe = disarmed(text);
    const bool quoted = safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\r') || safe.contains(u'\n')
        || safe.startsWith(u' ') || safe.endsWith(u' ');
    if (!quoted)
        return safe;
    safe.replace(u'"', u"\"\""_s);
    return u'"' + safe + u'"';
}

}

QString csvRow(const QStringList &cells)
{
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += u',';
        row += cell(cells[i]);
    }
    return row + u"\r\n"_s;
}

}
