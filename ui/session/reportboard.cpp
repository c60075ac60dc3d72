#include "ui/session/reportboard.h"

#include "relocation/reportbuilder.h"
#include "relocation/scopechoice.h"
#include "report/pdfreport.h"
#include "report/readerlanguage.h"
#include "report/reportmask.h"
#include "report/reportwriter.h"

#include <QDir>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

ReportBoard::ReportBoard(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_workers(1)
{
    connect(&m_document, &Document::opened, this, &ReportBoard::clear);
    connect(&m_document, &Document::closed, this, &ReportBoard::clear);
}

void ReportBoard::clear()
{
    ++m_attempt;
    m_workers.stopAll();
    m_model.reset();
    m_pdf.clear();
    m_problems.clear();
    m_error.reset();
    m_making = false;
    Q_EMIT modelChanged();
    Q_EMIT pdfChanged();
    Q_EMIT stateChanged();
}

Result<ReportBoard::Made> ReportBoard::makeModel(const Relocation &relocation, const QString &by)
{
    auto model = buildReport(relocation, by);
    if (!model)
        return model.error();
    Made made;
    if (model->chainHead.state == ReportChainHead::State::Broken) {
        const auto verified = relocation.file().verify(); // the report knows that it is broken, not where
        if (!verified)
            return verified.error();
        made.problems = verified->problems;
    }
    made.model = std::make_shared<const ReportModel>(*std::move(model));
    return made;
}

void ReportBoard::make()
{
    if (!m_document.isOpen())
        return;
    m_workers.stopAll();
    const int attempt = ++m_attempt;
    m_making = true;
    m_makingSince = QDateTime::currentDateTimeUtc();
    m_error.reset();
    Q_EMIT stateChanged();
    m_workers.run(
        this,
        [relocation = m_document.relocation(), by = m_document.actor(), attempt](const CallContext &context) {
            return context.stop.stop_requested() ? Result<Made>(Error::cancelled()) : makeModel(*relocation, by);
        },
        [this, attempt](const Result<Made> &made) {
            if (attempt != m_attempt)
                return;
            if (!made) {
                m_making = false;
                m_error = made.error();
                Q_EMIT stateChanged();
                return;
            }
            m_model = made->model;
            m_problems = made->problems;
            Q_EMIT modelChanged();
            layOut();
        });
}

void ReportBoard::layOut()
{
    m_workers.run(
        this,
        [model = m_model](const CallContext &context) {
            return context.stop.stop_requested() ? Result<QByteArray>(Error::cancelled()) : pdfReport(*model);
        },
        [this, attempt = m_attempt](const Result<QByteArray> &pdf) {
            if (attempt != m_attempt)
                return;
            m_making = false;
            if (pdf)
                m_pdf = *pdf;
            else
                m_error = pdf.error();
            Q_EMIT pdfChanged();
            Q_EMIT stateChanged();
        });
}

Result<ReportModel> ReportBoard::exportModel(const Relocation &relocation, const QString &by,
                                             const ExportChoices &choices)
{
    const ReaderLanguage reading(choices.language);
    const auto model = reportComparedWith(choices.base, relocation, by);
    return model && choices.masked ? Result<ReportModel>(maskedReport(*model)) : model;
}

void ReportBoard::exportTo(const QString &directory, const QList<ReportFormat> &formats, const ExportChoices &choices)
{
    if (!m_document.isOpen() || m_exporting)
        return;
    m_exporting = true;
    m_exportStop = std::stop_source();
    Q_EMIT stateChanged();
    const QString name = QFileInfo(relocationFileName(m_document.settings().title)).completeBaseName();
    m_workers.run(
        this,
        [this, relocation = m_document.relocation(), by = m_document.actor(), directory, formats, choices, name,
         stop = m_exportStop.get_token()](const CallContext &) {
            QList<ExportedReport> files;
            const auto model = exportModel(*relocation, by, choices);
            for (const ReportFormat format : formats) {
                ExportedReport file{format, QDir(directory).filePath(name + u'.' + fileSuffix(format)), {}};
                ReportOptions options;
                options.progress.stop = stop;
                options.progress.changed = [this, before = files.size() * 100, of = formats.size()](int percent) {
                    Q_EMIT exportProgressed(static_cast<int>((before + percent) / of));
                };
                if (!model)
                    file.error = model.error();
                else if (const auto written = writeReport(format, *model, file.path, options); !written)
                    file.error = written.error();
                files.append(file);
            }
            return files;
        },
        [this](const QList<ExportedReport> &files) {
            m_exporting = false;
            Q_EMIT stateChanged();
            Q_EMIT exported(files);
        });
}

void ReportBoard::stopExport()
{
    m_exportStop.request_stop();
}

}
