#pragma once

#include "relocation/reportdifference.h"
#include "report/reportformat.h"
#include "report/reportmodel.h"

#include "ui/session/document.h"

#include <stop_token>

namespace azrelocate {

/// One file of an export.
struct ExportedReport
{
    ReportFormat format = ReportFormat::Pdf;
    QString path;
    std::optional<Error> error; ///< nothing: written
};

/// For whom an export is.
struct ExportChoices
{
    QString language; ///< the reader's, of ReaderLanguage::available()
    bool masked = false; ///< identifiers are replaced, to share the files outside
    ReportBase base;     ///< what it is compared with
};

/// The report of the open file: what it says, how it prints, and its files. Verifying the event log, laying out and
/// writing happen on a worker, one after the other; UI thread.
class ReportBoard : public QObject
{
    Q_OBJECT
public:
    explicit ReportBoard(Document &document, QObject *parent = nullptr);

    std::shared_ptr<const ReportModel> model() const { return m_model; } ///< null: not made yet
    const QByteArray &pdf() const { return m_pdf; }                      ///< of model(); empty: not laid out yet
    /// What is not as the event log says; empty unless the chain is broken.
    const QList<ChainProblem> &problems() const { return m_problems; }
    bool isMaking() const { return m_making; }
    bool isExporting() const { return m_exporting; }
    QDateTime makingSince() const { return m_makingSince; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last making

    /// Makes the report anew; a making that runs is stopped and its result dropped.
    void make();
    /// Writes the report as it stands then into @p directory, "<title>.<suffix>" each; exported() follows.
    void exportTo(const QString &directory, const QList<ReportFormat> &formats, const ExportChoices &choices);
    /// Stops an export; what was not written yet has an error then.
    void stopExport();

Q_SIGNALS:
    void modelChanged();
    void pdfChanged();
    void stateChanged(); ///< making, exporting, error
    void exportProgressed(int percent); ///< over all files of the export
    void exported(const QList<azrelocate::ExportedReport> &files);

private:
    struct Made
    {
        std::shared_ptr<const ReportModel> model;
        QList<ChainProblem> problems;
    };
    static Result<Made> makeModel(const Relocation &relocation, const QString &by);
    static Result<ReportModel> exportModel(const Relocation &relocation, const QString &by,
                                           const ExportChoices &choices);
    void layOut();
    void clear();

    Document &m_document;
    std::shared_ptr<const ReportModel> m_model;
    QByteArray m_pdf;
    QList<ChainProblem> m_problems;
    std::optional<Error> m_error;
    QDateTime m_makingSince;
    bool m_making = false;
    bool m_exporting = false;
    std::stop_source m_exportStop;
    int m_attempt = 0; ///< answers of an earlier making are dropped
    Workers m_workers;
};

}
