#include "ui/checklist/previewdialog.h"

#include "checklist/blobtransfer.h"
#include "ui/checklist/differenceview.h"
#include "ui/models/changemodel.h"
#include "ui/text/changetext.h"
#include "ui/text/texts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kContextLines = 3;
constexpr int kWidthInCharacters = 165;
constexpr int kHeightInLines = 42;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

bool deletesSomething(const QList<Change> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &change) { return change.deletes; });
}

QString requestText(const Change &change)
{
    if (change.kind == Change::Kind::ByHand)
        return PreviewDialog::tr("Done by a person");
    const ChangeRequest &request = change.request;
    if (isTransfer(request))
        return u"azcopy %1 %2 %3"_s.arg(QString::fromLatin1(transferCommand(request)),
                                        transferSource(request).toString(), request.pathOrUrl);
    QString text = QString::fromLatin1(request.method) + u' ' + request.pathOrUrl;
    if (!request.apiVersion.isEmpty())
        text += u"?api-version="_s + request.apiVersion;
    return text;
}

}

PreviewDialog::PreviewDialog(const QList<Change> &changes, Purpose purpose, const QString &title,
                             const QString &workload, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_workload(workload)
    , m_banner(new Banner(this))
    , m_summary(plainLabel(u"summaryText"_s, this))
    , m_table(new Table(u"preview"_s, this))
{
    setObjectName(u"previewDialog"_s);
    setWindowTitle(purpose == Purpose::Undo ? tr("Preview of undoing") : tr("Preview of changes"));
    setSizeGripEnabled(true);
    resize(fontMetrics().averageCharWidth() * kWidthInCharacters, fontMetrics().lineSpacing() * kHeightInLines);

    QList<Change> shown = changes;
    if (purpose == Purpose::Undo)
        std::transform(changes.begin(), changes.end(), shown.begin(), undoOf);
    m_model = new ChangeModel(shown, purpose == Purpose::Undo, this);

    QLabel *heading = plainLabel(u"titleText"_s, this);
    heading->setText(title);
    heading->setFont(theme::sectionFont());
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    m_table->setObjectName(u"changeTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false); // the order is that of the work
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setColumnCharacters({0, 30, 30, 16, 9});
    m_table->setColumnHidden(ChangeModel::UndoColumn, purpose == Purpose::Undo);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(2));
    column->addWidget(heading);
    column->addWidget(m_summary);
    column->addWidget(m_banner);
    column->addWidget(splitter, 1);
    addConfirmation(column);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAccessibleName(cancel->text());
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(theme::space(2));
    column->addWidget(buttons);
    cancel->setDefault(true);
    cancel->setFocus();

    connect(m_model, &ChangeModel::tickedChanged, this, &PreviewDialog::update);
    connect(m_confirm, &QLineEdit::textChanged, this, &PreviewDialog::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            showChange(m_model->rows()[current.row()]);
    });
    m_table->setCurrentIndex(m_model->index(0, 0));
    update();
}

QWidget *PreviewDialog::makeDetail()
{
    auto *detail = new QWidget(this);
    m_resource = new ElidedLabel(detail, Qt::ElideMiddle);
    m_resource->setObjectName(u"resourceText"_s);
    m_resource->setFont(theme::codeFont());
    m_request = new ElidedLabel(detail, Qt::ElideMiddle);
    m_request->setObjectName(u"requestText"_s);
    m_request->setFont(theme::codeFont());
    for (ElidedLabel *code : {m_resource, m_request})
        code->setLayoutDirection(Qt::LeftToRight);
    m_permission = plainLabel(u"permissionText"_s, detail);
    m_undo = plainLabel(u"undoText"_s, detail);
    m_noDifference = plainLabel(u"noDifferenceText"_s, detail);
    m_noDifference->setForegroundRole(QPalette::PlaceholderText);
    m_difference = new DifferenceView(detail);
    m_difference->setObjectName(u"differenceView"_s);
    m_difference->setAccessibleName(tr("Before and after"));

    auto *facts = new QFormLayout;
    facts->setContentsMargins({});
    facts->setHorizontalSpacing(theme::space(4));
    facts->setVerticalSpacing(theme::space(1));
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this, facts](const QString &name, QWidget *value) {
        auto *label = new QLabel(name, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        facts->addRow(label, value);
    };
    add(tr("Where"), m_resource);
    add(tr("Request"), m_request);
    add(tr("Permission"), m_permission);
    if (m_purpose == Purpose::Apply)
        add(tr("Undo"), m_undo);
    else
        m_undo->hide();

    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->setSpacing(theme::space(2));
    column->addLayout(facts);
    column->addWidget(m_noDifference);
    column->addWidget(m_difference, 1);
    return detail;
}

void PreviewDialog::addConfirmation(QBoxLayout *column)
{
    m_confirmLabel = new QLabel(this);
    m_confirmLabel->setObjectName(u"confirmLabel"_s);
    m_confirmLabel->setTextFormat(Qt::PlainText);
    m_confirmLabel->setWordWrap(true);
    m_confirmLabel->setText(tr("Something is deleted. Type %1 to confirm it:").arg(m_workload));
    m_confirm = new QLineEdit(this);
    m_confirm->setObjectName(u"confirmEdit"_s);
    m_confirm->setAccessibleName(m_confirmLabel->text());
    m_confirmLabel->setBuddy(m_confirm);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(m_confirmLabel, 1);
    row->addWidget(m_confirm, 1);
    column->addLayout(row);
}

QList<Change> PreviewDialog::selected() const
{
    return m_model->ticked();
}

void PreviewDialog::showChange(const Change &change)
{
    m_resource->setText(change.resource.isNull() ? change.request.pathOrUrl : change.resource.toString());
    m_request->setText(requestText(change));
    m_permission->setText(change.permissions.isEmpty() ? tr("None of its own")
                                                       : QLocale().createSeparatedList(change.permissions));
    m_undo->setText(undoText(change));
    const QList<DifferenceLine> lines = shortened(jsonDifference(change.before, change.after), kContextLines);
    m_difference->setLines(lines);
    m_difference->setVisible(!lines.isEmpty());
    m_noDifference->setText(change.kind == Change::Kind::ByHand
                                ? tr("A person does this; afterwards you confirm it here.")
                                : tr("There is nothing to compare."));
    m_noDifference->setVisible(lines.isEmpty());
}

void PreviewDialog::update()
{
    const QList<Change> ticked = selected();
    const bool deletes = deletesSomething(ticked);
    std::chrono::seconds sum{0};
    int final = 0;
    const Change *downtime = nullptr;
    for (const Change &change : ticked) {
        sum += change.estimate;
        final += change.undo == Change::Undo::NotPossible ? 1 : 0;
        if (change.startsDowntime && !downtime)
            downtime = &change;
    }

    QStringList parts{tr("%1 of %n change(s)", nullptr, m_model->rowCount()).arg(QLocale().toString(ticked.size()))};
    if (!ticked.isEmpty())
        parts.append(tr("at most %1", "duration").arg(durationText(sum)));
    if (m_purpose == Purpose::Apply && final > 0)
        parts.append(tr("%n cannot be undone", nullptr, final));
    m_summary->setText(parts.join(u" · "_s));
    if (downtime && m_purpose == Purpose::Apply)
        m_banner->show(Shade::Warning, tr("Downtime begins with: %1").arg(downtime->title.toString()));
    else
        m_banner->clear();

    m_confirmLabel->setVisible(deletes);
    m_confirm->setVisible(deletes);
    const bool confirmed = !deletes || m_confirm->text().trimmed() == m_workload;
    const QString text = m_purpose == Purpose::Undo ? undoAcceptText(ticked) : acceptText(ticked);
    m_accept->setText(text);
    m_accept->setAccessibleName(text);
    m_accept->setEnabled(!ticked.isEmpty() && confirmed);
    m_accept->setProperty("role", deletes ? u"danger"_s : u"main"_s);
    m_accept->update();
}

}
