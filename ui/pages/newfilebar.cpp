#include "ui/pages/newfilebar.h"

#include "relocation/scopechoice.h"

#include "ui/text/opentext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 250ms;
constexpr int kMostNumbers = 1000;

QString freePath(const QString &directory, const QString &title)
{
    const QString name = relocationFileName(title);
    QString path = QDir(directory).filePath(name);
    for (int number = 2; QFileInfo::exists(path) && number < kMostNumbers; ++number)
        path = QDir(directory).filePath(u"%1 %2.relocation"_s.arg(QFileInfo(name).completeBaseName()).arg(number));
    return path;
}

}

NewFileBar::NewFileBar(const QString &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_title(new QLineEdit(this))
    , m_shownPath(new ElidedLabel(this, Qt::ElideMiddle))
    , m_workers(1)
{
    m_title->setObjectName(u"titleEdit"_s);
    m_title->setAccessibleName(tr("Title of the relocation"));
    m_title->setPlaceholderText(tr("What the workload is called, for example \"contoso-shop\""));
    m_title->setClearButtonEnabled(true);
    m_shownPath->setObjectName(u"newFilePath"_s);
    m_shownPath->setForegroundRole(QPalette::PlaceholderText);
    auto *change = new QPushButton(tr("Choose another place…"), this);
    change->setObjectName(u"choosePathButton"_s);
    change->setAccessibleName(change->text());
    change->setProperty("role", u"flat"_s);
    auto *label = new QLabel(tr("Title"), this);
    label->setBuddy(m_title);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::space(3));
    row->addWidget(label);
    row->addWidget(m_title, 3);
    row->addWidget(m_shownPath, 4);
    row->addWidget(change);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &NewFileBar::propose);
    connect(change, &QPushButton::clicked, this, &NewFileBar::choose);
    connect(m_title, &QLineEdit::textChanged, this, [this] {
        if (!m_isChosen) {
            m_path.clear();
            m_typing.start();
        }
        Q_EMIT changed();
    });
}

QString NewFileBar::title() const
{
    return m_title->text().simplified();
}

void NewFileBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void NewFileBar::propose()
{
    if (title().isEmpty())
        return setPath({});
    m_workers.run(
        this, [directory = m_directory, title = title()](const CallContext &) { return freePath(directory, title); },
        [this, asked = title()](const QString &path) {
            if (!m_isChosen && asked == title())
                setPath(path);
        });
}

void NewFileBar::choose()
{
    auto *dialog =
        new QFileDialog(this, tr("Where the relocation is kept"), m_directory, tr("Relocations (*.relocation)"));
    dialog->setObjectName(u"newFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"relocation"_s);
    // A file that is there is never overwritten, so there is nothing to confirm: creating says that it exists.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(m_path.isEmpty() ? relocationFileName(title()) : m_path);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_isChosen = true;
        setPath(path);
    });
    dialog->open();
}

void NewFileBar::setPath(const QString &path)
{
    m_path = path;
    m_shownPath->setText(path.isEmpty() ? QString() : tr("is kept in %1").arg(pathText(path)));
    Q_EMIT changed();
}

}
