#include "ui/models/evidencemodel.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonDocument>
#include <QPalette>
#include <QUrl>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Without the host, which is the cloud's and the same in nearly every row; other hosts stay.
QString shortUrl(const QString &url)
{
    const QUrl parsed(url);
    QString path = parsed.path(QUrl::FullyEncoded);
    if (parsed.hasQuery())
        path += u'?' + parsed.query(QUrl::FullyEncoded);
    return parsed.host().startsWith("management."_L1) || parsed.host().isEmpty() ? path : parsed.host() + path;
}

bool succeeded(const RequestRecord &request)
{
    return request.error.isEmpty() && request.status >= 200 && request.status < 400;
}

QString readable(const QString &answer)
{
    const QJsonDocument json = QJsonDocument::fromJson(answer.toUtf8());
    return json.isNull() ? answer : QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed();
}

}

void EvidenceModel::setEvidence(const Evidence &evidence)
{
    QList<EvidenceRow> rows;
    for (const RequestRecord &request : evidence.requests)
        rows.append({request, {}});
    for (const QString &probe : evidence.probes) {
        EvidenceRow row;
        row.probe = probe;
        row.request.time = evidence.takenAt;
        row.request.identity = evidence.identity;
        rows.append(row);
    }
    setRows(rows, [](const EvidenceRow &a, const EvidenceRow &b) {
        return a.probe == b.probe && a.request.toJson() == b.request.toJson();
    });
}

QString EvidenceModel::wholeText(int row) const
{
    if (row < 0 || row >= rows().size())
        return {};
    const EvidenceRow &evidence = rows()[row];
    if (evidence.isProbe())
        return fullTimeText(evidence.request.time) + u"\n\n"_s + evidence.probe;
    const RequestRecord &request = evidence.request;
    QStringList lines{request.method + u' ' + request.url};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u": "_s + value);
    };
    add(tr("As"), request.identity);
    add(u"x-ms-client-request-id"_s, request.clientRequestId);
    lines.append(QString());
    lines.append(request.status > 0 ? tr("Answer: %1").arg(request.status) : tr("No answer"));
    add(tr("At"), fullTimeText(request.time));
    add(u"x-ms-request-id"_s, request.requestId);
    add(u"x-ms-correlation-request-id"_s, request.correlationId);
    add(tr("Error"), request.error);
    lines.append(QString());
    if (!request.answerExcerpt.isEmpty())
        lines.append(readable(request.answerExcerpt));
    else
        lines.append(tr("The answer is not kept: it is empty, or it holds secrets."));
    return lines.join(u'\n');
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EvidenceModel::textAt(const EvidenceRow &row, int column)
{
    switch (column) {
    case TimeColumn:
        return timeText(row.request.time);
    case RequestColumn:
        return row.isProbe() ? row.probe : row.request.method + u' ' + shortUrl(row.request.url);
    case StatusColumn:
        if (row.isProbe())
            return tr("probe", "kind of evidence");
        return row.request.status > 0 ? QString::number(row.request.status) : tr("no answer");
    case SizeColumn:
        return row.request.answerBytes > 0 ? sizeText(row.request.answerBytes) : QString();
    case RequestIdColumn:
        return row.request.requestId;
    }
    return {};
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    const EvidenceRow *row = at(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*row, column);
    case Qt::ToolTipRole:
        if (column == TimeColumn)
            return fullTimeText(row->request.time);
        if (column == RequestColumn && !row->isProbe())
            return QString(row->request.method + u' ' + row->request.url);
        return column == StatusColumn && !row->request.error.isEmpty() ? row->request.error : textAt(*row, column);
    case Qt::FontRole:
        return column == RequestColumn || column == RequestIdColumn ? QVariant(theme::codeFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return column == SizeColumn ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                    : QVariant();
    case Qt::ForegroundRole:
        if (column == StatusColumn && !row->isProbe() && !succeeded(row->request))
            return theme::color(Shade::Unknown, QApplication::palette());
        return column == RequestColumn ? QVariant() : QVariant(theme::color(Shade::Muted, QApplication::palette()));
    case Qt::DecorationRole:
        if (column == StatusColumn && !row->isProbe() && !succeeded(row->request))
            return icon(Glyph::Unknown, Shade::Unknown);
        return {};
    case Qt::AccessibleTextRole:
        if (column == TimeColumn || column == RequestColumn)
            return QString(textAt(*row, RequestColumn) + u", "_s + textAt(*row, StatusColumn));
        return textAt(*row, column);
    }
    return {};
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Answer");
    case SizeColumn:
        return tr("Size");
    case RequestIdColumn:
        return tr("Request id");
    }
    return {};
}

}
