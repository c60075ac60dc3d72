#include "ui/models/wavemodel.h"

#include "ui/text/plantext.h"
#include "ui/text/texts.h"

#include <QLocale>

namespace azrelocate {

using namespace Qt::StringLiterals;

void WaveModel::setWaves(const QList<WaveSummary> &waves)
{
    setRows(waves, [](const WaveSummary &a, const WaveSummary &b) {
        return a.wave == b.wave && a.tools == b.tools && a.estimate == b.estimate && a.byHand == b.byHand;
    });
}

int WaveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaveModel::data(const QModelIndex &index, int role) const
{
    const WaveSummary *wave = at(index);
    if (wave == nullptr)
        return {};
    const QLocale locale;
    if (role == Qt::TextAlignmentRole && index.column() > Tools)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == ByHand && wave->byHand > 0)
        return icon(Glyph::Person, Shade::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Wave:
        return locale.toString(wave->wave);
    case Tools: {
        QStringList parts;
        for (const auto &[tool, count] : wave->tools) {
            //: a tool and how many resources it takes, "Template: 12"
            parts.append(tr("%1: %2").arg(toolText(tool), locale.toString(count)));
        }
        return parts.join(u" · "_s);
    }
    case Resources:
        return locale.toString(wave->resources);
    case ByHand:
        return wave->byHand == 0 ? QString() : locale.toString(wave->byHand);
    case Estimate:
        return wave->estimate.count() == 0 ? QString() : durationText(wave->estimate);
    default:
        return {};
    }
}

QVariant WaveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > Tools)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Wave:
        return tr("Wave");
    case Tools:
        return tr("What happens");
    case Resources:
        return tr("Resources");
    case ByHand:
        return tr("By hand");
    case Estimate:
        return tr("About");
    default:
        return {};
    }
}

}
