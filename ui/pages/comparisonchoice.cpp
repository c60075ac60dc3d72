#include "ui/pages/comparisonchoice.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>

namespace azrelocate {

using namespace Qt::StringLiterals;

ComparisonChoice::ComparisonChoice(const QString &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_kind(new QComboBox(this))
    , m_day(new QDateEdit(QDate::currentDate().addDays(-1), this))
{
    m_kind->setObjectName(u"reportBase"_s);
    m_kind->setAccessibleName(tr("What the report is compared with"));
    m_kind->addItem(tr("nothing"));
    m_kind->addItem(tr("the state of a day"));
    m_kind->addItem(tr("another file…"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name widens nothing
    m_kind->setMinimumContentsLength(14);
    m_day->setObjectName(u"reportBaseDay"_s);
    m_day->setAccessibleName(tr("At the beginning of this day"));
    m_day->setToolTip(m_day->accessibleName());
    m_day->setCalendarPopup(true);
    m_day->setVisible(false);
    auto *label = new QLabel(tr("Compared with"), this);
    label->setBuddy(m_kind);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::space(2));
    row->addWidget(label);
    row->addWidget(m_kind, 1);
    row->addWidget(m_day);
    connect(m_kind, &QComboBox::activated, this, &ComparisonChoice::choose);
}

ReportBase ComparisonChoice::base() const
{
    switch (m_kind->currentIndex()) {
    case Day:
        return {{}, m_day->date().startOfDay().toUTC()};
    case File:
        return {m_file, {}};
    default:
        return {};
    }
}

void ComparisonChoice::choose(int kind)
{
    m_day->setVisible(kind == Day);
    if (kind == File)
        chooseFile();
}

void ComparisonChoice::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Another file of this relocation"), m_directory);
    dialog->setObjectName(u"reportBaseDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Relocations (*.relocation)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ComparisonChoice::setFile);
    connect(dialog, &QFileDialog::rejected, this, [this] {
        if (m_file.isEmpty())
            m_kind->setCurrentIndex(Nothing);
    });
    dialog->open();
}

void ComparisonChoice::setFile(const QString &path)
{
    m_file = path;
    m_kind->setItemText(File, QFileInfo(path).fileName());
    m_kind->setToolTip(QDir::toNativeSeparators(path));
}

}
