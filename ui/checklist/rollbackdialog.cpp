#include "ui/checklist/rollbackdialog.h"

#include "ui/text/texts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/table.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

namespace azrelocate {

using namespace Qt::StringLiterals;

RollbackDialog::RollbackDialog(const QList<AppliedChange> &changes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"rollbackDialog"_s);
    setWindowTitle(tr("Roll back the cutover"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme::space(200), theme::space(110));

    QStringList ids;
    int lasting = 0;
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("What is undone"), tr("Resource"), tr("Done at"), tr("Way back")});
    for (const AppliedChange &applied : changes) {
        const bool possible = applied.change.undo == Change::Undo::Possible;
        const bool needed = applied.change.undo != Change::Undo::NotNeeded;
        if (possible)
            ids.append(applied.change.id);
        lasting += needed && !possible ? 1 : 0;
        auto *title = new QStandardItem(icon(possible ? Glyph::Undo : needed ? Glyph::Lock : Glyph::NotApplicable,
                                             possible ? Shade::Plain : needed ? Shade::Action : Shade::Muted),
                                        applied.change.title.toString());
        QString way = applied.change.undoNote.toString();
        if (way.isEmpty())
            way = possible ? tr("The values from before are put back") : needed ? tr("None") : tr("Nothing to undo");
        model->appendRow({title, new QStandardItem(applied.change.resource.name()),
                          new QStandardItem(timeText(applied.acceptedAt)), new QStandardItem(way)});
    }

    auto *title = new QLabel(tr("Roll back the cutover"), this);
    title->setFont(theme::sectionFont());
    QString text = ids.isEmpty() ? tr("Nothing of the cutover is in force that could be undone.")
                                 : tr("%n change(s) will be undone, the newest first.", nullptr, static_cast<int>(ids.size()));
    if (lasting > 0)
        text += u' ' + tr("%n change(s) cannot be undone and stay.", nullptr, lasting);
    auto *sentence = new QLabel(text, this);
    sentence->setWordWrap(true);
    auto *table = new Table(u"rollback"_s, this);
    table->setObjectName(u"rollbackTable"_s);
    table->setAccessibleName(tr("Changes that will be undone"));
    table->setSortingEnabled(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setModel(model);
    table->setColumnCharacters({0, 24, 18, 40});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *agree =
        buttons->addButton(ids.isEmpty() ? tr("Undo") : tr("Undo %n change(s)", nullptr, static_cast<int>(ids.size())),
                           QDialogButtonBox::AcceptRole);
    agree->setObjectName(u"rollbackAgreeButton"_s);
    agree->setProperty("role", u"danger"_s);
    agree->setAutoDefault(false);
    agree->setEnabled(!ids.isEmpty());
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"rollbackCancelButton"_s);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, ids] {
        Q_EMIT agreed(ids);
        accept();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargins());
    column->setSpacing(theme::space(3));
    column->addWidget(title);
    column->addWidget(sentence);
    column->addWidget(table, 1);
    column->addWidget(buttons);
}

}
