#pragma once

#include <QBuffer>
#include <QWidget>

class QLabel;
class QPdfDocument;
class QPdfView;
class QToolButton;

namespace azrelocate {

class EmptyState;

/// The report as it will print, to scroll and to zoom.
class ReportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    void setPdf(const QByteArray &pdf); ///< empty: shows why there is nothing
    void setPlaceholder(const QString &title, const QString &hint);
    int pageCount() const;

private:
    void showPage();
    void zoom(double factor);
    void fit();

    QBuffer m_bytes;
    QPdfDocument *m_document;
    QPdfView *m_view;
    QLabel *m_page;
    EmptyState *m_empty;
    QWidget *m_paper;
    QList<QToolButton *> m_tools;
};

}
