#include "ui/pages/exportpanel.h"

#include "report/readerlanguage.h"
#include "ui/pages/comparisonchoice.h"
#include "ui/text/errortext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeAction(const QString &name, Glyph glyph, const QString &text, const QString &description)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("role", u"flat"_s);
    button->setIcon(icon(glyph));
    button->setText(text);
    button->setToolTip(description);
    button->setAccessibleName(description);
    return button;
}

}

ExportPanel::ExportPanel(ReportBoard &board, const QString &directory, QWidget *parent)
    : Panel(tr("Export"), parent)
    , m_board(board)
    , m_mask(new QCheckBox(tr("Replace ids, host names and people"), this))
    , m_language(new QComboBox(this))
    , m_comparison(new ComparisonChoice(directory, this))
    , m_directory(new QLineEdit(QDir::toNativeSeparators(directory), this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_results(new QWidget(this))
    , m_resultLines(new QVBoxLayout(m_results))
{
    auto *formats = new QVBoxLayout;
    formats->setSpacing(theme::space(2));
    const auto addFormat = [&](ReportFormat format, const QString &text, bool isOn) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(toString(format) + u"Box"_s);
        box->setAccessibleName(text);
        box->setChecked(isOn);
        formats->addWidget(box);
        m_formats.append({format, box});
        connect(box, &QCheckBox::toggled, this, &ExportPanel::refresh);
    };
    addFormat(ReportFormat::Pdf, tr("PDF, to print and sign"), true);
    addFormat(ReportFormat::Html, tr("HTML, one page"), false);
    addFormat(ReportFormat::Xlsx, tr("Excel workbook, to filter and count"), false);
    addFormat(ReportFormat::Csv, tr("CSV, the checklist"), false);
    addFormat(ReportFormat::Json, tr("JSON, everything"), false);
    addFormat(ReportFormat::Markdown, tr("Markdown"), false);
    m_mask->setObjectName(u"maskBox"_s);
    m_mask->setAccessibleName(m_mask->text());
    m_mask->setToolTip(tr("To share the report outside: subscriptions, tenants, host names, IP addresses and people get "
                          "other names, the same in every file of this export."));
    m_language->setObjectName(u"reportLanguage"_s);
    m_language->setAccessibleName(tr("Language of the report"));
    for (const QString &language : ReaderLanguage::available())
        m_language->addItem(ReaderLanguage::nameOf(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(ReaderLanguage::current())));
    auto *languageLabel = new QLabel(tr("Language"), this);
    languageLabel->setBuddy(m_language);
    m_directory->setObjectName(u"exportDirectory"_s);
    m_directory->setAccessibleName(tr("Folder"));
    auto *choose = new QPushButton(tr("Folder…"), this);
    choose->setObjectName(u"chooseExportDirectoryButton"_s);
    choose->setAccessibleName(tr("Choose the folder"));
    m_export->setObjectName(u"exportButton"_s);
    m_export->setProperty("role", u"main"_s);
    m_resultLines->setContentsMargins({});
    m_resultLines->setSpacing(theme::space(1));
    m_results->setVisible(false);

    m_stop->setObjectName(u"stopExportButton"_s);
    m_stop->setAccessibleName(tr("Stop the export"));
    m_stop->setVisible(false);
    auto *reader = new QHBoxLayout;
    reader->setSpacing(theme::space(2));
    reader->addWidget(languageLabel);
    reader->addWidget(m_language, 1);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(theme::space(2));
    folder->addWidget(m_directory, 1);
    folder->addWidget(choose);
    content()->addLayout(formats);
    content()->addSpacing(theme::space(2));
    content()->addWidget(m_mask);
    content()->addLayout(reader);
    content()->addWidget(m_comparison);
    content()->addLayout(folder);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space(2));
    buttons->addWidget(m_export);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    content()->addLayout(buttons);
    content()->addWidget(m_results);

    connect(choose, &QPushButton::clicked, this, &ExportPanel::chooseDirectory);
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::start);
    connect(m_stop, &QPushButton::clicked, &m_board, &ReportBoard::stopExport);
    connect(&m_board, &ReportBoard::exportProgressed, this, &ExportPanel::showProgress);
    connect(m_directory, &QLineEdit::textChanged, this, &ExportPanel::refresh);
    connect(&m_board, &ReportBoard::stateChanged, this, &ExportPanel::refresh);
    connect(&m_board, &ReportBoard::exported, this, &ExportPanel::showResults);
    refresh();
}

QList<ReportFormat> ExportPanel::chosen() const
{
    QList<ReportFormat> formats;
    for (const auto &[format, box] : m_formats) {
        if (box->isChecked())
            formats.append(format);
    }
    return formats;
}

void ExportPanel::chooseDirectory()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the report"), m_directory->text());
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_directory->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void ExportPanel::start()
{
    m_results->setVisible(false);
    m_board.exportTo(QDir::fromNativeSeparators(m_directory->text()), chosen(), choices());
}

ExportChoices ExportPanel::choices() const
{
    return {m_language->currentData().toString(), m_mask->isChecked(), m_comparison->base()};
}

void ExportPanel::showProgress(int percent)
{
    if (m_board.isExporting())
        m_export->setText(tr("Exporting… %1 %").arg(percent));
}

void ExportPanel::refresh()
{
    m_stop->setVisible(m_board.isExporting());
    const int count = static_cast<int>(chosen().size());
    m_export->setText(m_board.isExporting() ? tr("Exporting…") : tr("Export %n file(s)", nullptr, count));
    m_export->setAccessibleName(m_export->text());
    m_export->setEnabled(count > 0 && !m_board.isExporting() && m_board.model() && !m_directory->text().isEmpty());
}

void ExportPanel::showResults(const QList<ExportedReport> &files)
{
    while (QLayoutItem *item = m_resultLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ExportedReport &file : files)
        m_resultLines->addWidget(lineFor(file));
    m_results->setVisible(!files.isEmpty());
}

QWidget *ExportPanel::lineFor(const ExportedReport &file)
{
    auto *line = new QWidget(m_results);
    line->setObjectName(u"exportLine"_s);
    auto *mark = new QLabel(line);
    const int size = theme::iconSize();
    mark->setPixmap(icon(file.error ? Glyph::Failed : Glyph::Passed, file.error ? Shade::Action : Shade::Passed)
                        .pixmap(QSize(size, size), devicePixelRatioF()));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(theme::space(2));
    row->addWidget(mark, 0, file.error ? Qt::AlignTop : Qt::AlignVCenter);
    const QString name = QFileInfo(file.path).fileName();
    if (file.error) {
        const ErrorText text = textOf(*file.error);
        auto *why =
            new QLabel(tr("%1 was not written. %2 %3", "file, why, what to do").arg(name, text.why, text.next), line);
        why->setObjectName(u"exportProblem"_s);
        why->setWordWrap(true);
        row->addWidget(why, 1);
        return line;
    }
    auto *path = new ElidedLabel(line, Qt::ElideMiddle);
    path->setObjectName(u"exportedFile"_s);
    path->setText(name);
    row->addWidget(path, 1);
    auto *open = makeAction(u"openExportButton"_s, Glyph::Open, tr("Open"), tr("Open %1").arg(name));
    auto *show =
        makeAction(u"showExportButton"_s, Glyph::Folder, tr("Show in folder"), tr("Show %1 in its folder").arg(name));
    connect(open, &QToolButton::clicked, this,
            [path = file.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(show, &QToolButton::clicked, this,
            [path = file.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    row->addWidget(open);
    row->addWidget(show);
    return line;
}

}
