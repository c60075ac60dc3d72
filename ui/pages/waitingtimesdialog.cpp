#include "ui/pages/waitingtimesdialog.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMinutes = 7 * 24 * 60;
constexpr int kMostHours = 90 * 24; // Azure Monitor keeps its metrics for 93 days
constexpr int kMostDays = 365;

QSpinBox *timeField(const QString &name, const QString &what, const QString &unit, int most, int value, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setObjectName(name);
    field->setAccessibleName(what);
    field->setRange(1, most);
    field->setSuffix(u' ' + unit);
    field->setValue(value);
    return field;
}

}

WaitingTimesDialog::WaitingTimesDialog(const Limits &limits, QWidget *parent)
    : QDialog(parent)
    , m_limits(limits)
{
    setObjectName(u"waitingTimesDialog"_s);
    setWindowTitle(tr("Waiting times"));
    const QString canary = tr("Between two steps of a switch by weights");
    const QString silence = tr("The source is silent before it is removed");
    const QString close = tr("The way back stays open after the switch");
    m_canary =
        timeField(u"canaryPauseField"_s, canary, tr("minutes"), kMostMinutes, int(limits.canaryPause.count()), this);
    m_silence =
        timeField(u"sourceSilenceField"_s, silence, tr("hours"), kMostHours, int(limits.sourceSilence.count()), this);
    m_close = timeField(u"closeAfterField"_s, close, tr("days"), kMostDays, limits.closeAfterDays, this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(canary, m_canary);
    form->addRow(silence, m_silence);
    form->addRow(close, m_close);
    auto *why = new QLabel(tr("Silent is: no request, no connection, and no DNS server that leads to it."), this);
    why->setWordWrap(true);
    why->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelWaitingTimesButton"_s);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveWaitingTimesButton"_s);
    save->setProperty("role", u"main"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(3));
    column->addLayout(form);
    column->addWidget(why);
    column->addWidget(buttons);
}

Limits WaitingTimesDialog::limits() const
{
    Limits chosen = m_limits;
    chosen.canaryPause = std::chrono::minutes(m_canary->value());
    chosen.sourceSilence = std::chrono::hours(m_silence->value());
    chosen.closeAfterDays = m_close->value();
    return chosen;
}

}
