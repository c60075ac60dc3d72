#include "commands/itemlines.h"

#include "areas/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QChar symbol(ItemState state)
{
    switch (state) {
    case ItemState::Passed:
        return u'✓';
    case ItemState::Warning:
        return u'!';
    case ItemState::ActionNeeded:
        return u'✗';
    case ItemState::CouldNotCheck:
        return u'?';
    case ItemState::Attested:
        return u'✎';
    case ItemState::Waived:
        return u'~';
    case ItemState::NotApplicable:
        return u'–';
    case ItemState::Stale:
        return u'◷';
    case ItemState::Checking:
        return u'◌';
    case ItemState::Unchecked:
        return u'○';
    }
    return u' ';
}

QString compact(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"(nothing)"_s;
    QString text;
    if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else
        text = value.toVariant().toString();
    constexpr qsizetype kLongest = 300;
    return text.size() > kLongest ? text.left(kLongest) + u'…' : text;
}

QString worstObject(const Finding &finding)
{
    for (const Verdict verdict : {Verdict::Fails, Verdict::CouldNotCheck, Verdict::Warns}) {
        const int count = finding.count(verdict);
        if (count == 0)
            continue;
        for (const ObjectResult &object : finding.objects()) {
            if (object.verdict != verdict)
                continue;
            const QString why = object.error ? object.error->toLine() : object.message.toString();
            const QString more = count > 1 ? u" (and %1 more)"_s.arg(count - 1) : QString();
            return object.object + u": "_s + why + more;
        }
    }
    return {};
}

}

QString itemLine(const StoredItem &item, const QDateTime &now)
{
    const ItemState state = item.stateAt(now);
    const Item *known = findItem(item.id);
    QString line = u"%1 %2 %3"_s.arg(symbol(state))
                       .arg(item.id.leftJustified(18), known ? QString::fromUtf8(known->title) : QString());
    if (state == ItemState::Unchecked && !item.finding.reason().isEmpty())
        return line + u" — "_s + item.finding.reason().toString();
    if (const QString worst = worstObject(item.finding); !worst.isEmpty())
        line += u"\n    "_s + worst;
    return line;
}

QString taskLine(const TaskSnapshot &task)
{
    switch (task.state) {
    case TaskState::Succeeded:
        return u"    done: %1"_s.arg(task.title.toString());
    case TaskState::Failed:
        return u"    failed: %1: %2"_s.arg(task.title.toString(), task.error ? task.error->toLine() : QString());
    case TaskState::Cancelled:
        return u"    cancelled: %1: %2"_s.arg(task.title.toString(), task.reason.toString());
    case TaskState::Pending:
    case TaskState::Running:
    case TaskState::Waiting:
        break;
    }
    return {};
}

QStringList changeLines(const Change &change)
{
    QStringList lines{u"  %1 %2"_s.arg(change.deletes               ? u"−"_s
                                           : change.before.isNull() ? u"+"_s
                                                                    : u"±"_s,
                                       change.title.toString())};
    if (!change.resource.isNull())
        lines.append(u"      on     %1"_s.arg(change.resource.toString()));
    lines.append(u"      before %1"_s.arg(compact(change.before)));
    lines.append(u"      after  %1"_s.arg(compact(change.after)));
    switch (change.undo) {
    case Change::Undo::Possible:
        lines.append(u"      can be undone"_s);
        break;
    case Change::Undo::NotPossible:
        lines.append(u"      cannot be undone %1"_s.arg(change.undoNote.toString()));
        break;
    case Change::Undo::NotNeeded:
        break;
    }
    return lines;
}

}
