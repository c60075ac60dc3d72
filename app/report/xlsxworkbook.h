#pragma once

#include "report/reporttext.h"

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <array>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace azrelocate {

/// One cell with the type that a spreadsheet shall sort and filter it by.
struct XlsxCell
{
    enum class Kind { Text, Number, Time, Link };
    Kind kind = Kind::Text;
    QString text; ///< of Text; of Link what is shown
    double number = 0;
    QDateTime time;            ///< UTC; invalid: an empty cell
    QString url;               ///< of Link
    Tone tone = Tone::Neutral; ///< colour of a word

    XlsxCell() = default;
    XlsxCell(const QString &words, Tone shownAs = Tone::Neutral) // implicit: rows are written in place
        : text(words)
        , tone(shownAs)
    {
    }
    static XlsxCell ofNumber(double value, Tone tone = Tone::Neutral);
    static XlsxCell ofTime(const QDateTime &value);
    /// Plain text unless @p url is https: a link of another kind in a file made by somebody else must not be clickable.
    static XlsxCell ofLink(const QString &url);
};

struct XlsxColumn
{
    QString title;
    double width = 16; ///< in characters of the standard font
};

/// An Office Open XML workbook in the making, over libxlsxwriter in its constant-memory mode: rows are written from top
/// to bottom and are out of memory at once. A text never becomes a formula or a number. Not thread-safe.
class XlsxWorkbook
{
public:
    static constexpr qint64 kMostRows = 1'048'576;    ///< of one sheet, in Excel's specifications
    static constexpr qsizetype kLongestText = 32'767; ///< UTF-16 units of one cell, likewise

    /// @p rowsPerSheet: after so many rows, the header's among them, a table goes on on another sheet.
    XlsxWorkbook(bool rightToLeft, qint64 rowsPerSheet = kMostRows);
    ~XlsxWorkbook();
    Q_DISABLE_COPY_MOVE(XlsxWorkbook)

    struct Properties
    {
        QString title;
        QString subject;
        QString author;
        QString comments;
        QDateTime created; ///< UTC
    };
    void setProperties(const Properties &properties);

    /// A sheet without a table, of two columns at least.
    void addSheet(const QString &name, const QList<double> &widths);
    /// A sheet whose first row names the columns, stays when scrolled, repeats on paper and can be filtered by.
    void addTable(const QString &name, const QList<XlsxColumn> &columns);
    void addRow(const QList<XlsxCell> &cells);
    void addTitle(const QString &text, Tone tone = Tone::Neutral); ///< one large line of a sheet without a table
    void addHeader(const QStringList &titles);                     ///< of a part of a sheet without a table
    /// Bars over rows that were written on this sheet, counted from 0: names in column A, values in column B.
    void addBars(const QString &title, qint64 firstRow, qint64 lastRow, int atColumn);
    qint64 nextRow() const { return m_row; } ///< of the sheet that is being written, counted from 0

    /// The whole file. Storage "WriteFailed" where libxlsxwriter or the folder for temporary files failed: it says
    /// nothing of a write that did not fit there, so what came out is read again and held against what went in.
    Result<QByteArray> finish();

private:
    enum Look { Plain, Header, Title, Number, Time, Link, LookCount };
    void makeLooks();
    void openSheet(const QString &name);
    void openTable();
    void closeTable();
    void write(int column, const XlsxCell &cell);
    void note(int error);

    QTemporaryDir m_directory;
    QByteArray m_path;
    QByteArray m_temporary;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::array<lxw_format *, LookCount> m_looks{};
    std::array<lxw_format *, 9> m_tones{}; ///< one for each Tone
    QStringList m_names;                   ///< of the sheets, as libxlsxwriter took them
    QList<qint64> m_rows;                  ///< written on each sheet
    QList<XlsxColumn> m_columns;           ///< of the table being written; empty: the sheet is no table
    QString m_table;                       ///< its name
    int m_part = 0;                        ///< of the table: 1, 2, …
    qint64 m_row = 0;
    qint64 m_rowsPerSheet;
    bool m_rightToLeft;
    int m_error = 0; ///< the first of libxlsxwriter
};

}
