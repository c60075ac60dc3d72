#include "report/xlsxworkbook.h"

#include "report/xlsxcontent.h"

#include <QFile>

#include <xlsxwriter.h>

#include <cmath>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPaperA4 = 9; // SpreadsheetML, pageSetup, paperSize

struct TonePaint
{
    Tone tone;
    lxw_color_t ink;
    lxw_color_t ground;
};

// The colours of the style sheet of the HTML form, dark enough on their ground.
constexpr std::array kTonePaints{
    TonePaint{Tone::Neutral, 0x1C2430, 0xFFFFFF}, TonePaint{Tone::Good, 0x1B6B3A, 0xE6F4EA},
    TonePaint{Tone::Warning, 0x8A5300, 0xFDF2DD}, TonePaint{Tone::Bad, 0xA4201F, 0xFCE8E6},
    TonePaint{Tone::Unknown, 0x6A3A9C, 0xF1E9F9}, TonePaint{Tone::Decided, 0x1D5A8C, 0xE5F0F8},
    TonePaint{Tone::Muted, 0x566070, 0xF2F4F7},   TonePaint{Tone::Source, 0x8A4B08, 0xFFFFFF},
    TonePaint{Tone::Target, 0x0C6470, 0xFFFFFF},
};

/// A cell holds so much and no more; what is cut off says so.
QByteArray cellText(const QString &text)
{
    const QString shown = Report::printable(text);
    if (shown.size() <= XlsxWorkbook::kLongestText)
        return shown.toUtf8();
    const QString note = u" … "_s + Report::tr("(cut: a cell holds no more; the JSON form has the whole text)");
    QString start = shown.left(XlsxWorkbook::kLongestText - note.size());
    if (start.back().isHighSurrogate())
        start.chop(1);
    return (start + note).toUtf8();
}

/// At most 31 characters, without those that Excel forbids, unlike those before it.
QString sheetName(const QString &wanted, int part, const QStringList &taken)
{
    QString base = wanted;
    for (QChar &character : base) {
        if (u"[]:*?/\\'"_s.contains(character))
            character = u' ';
    }
    for (int number = part;; ++number) {
        const QString suffix = number > 1 ? u" (%1)"_s.arg(number) : QString();
        const QString name = base.left(LXW_SHEETNAME_MAX - suffix.size()).trimmed() + suffix;
        if (!taken.contains(name, Qt::CaseInsensitive))
            return name;
    }
}

lxw_datetime excelTime(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return {utc.date().year(), utc.date().month(),  utc.date().day(),
            utc.time().hour(), utc.time().minute(), static_cast<double>(utc.time().second())};
}

}

XlsxCell XlsxCell::ofNumber(double value, Tone tone)
{
    XlsxCell cell;
    cell.kind = Kind::Number;
    cell.number = value;
    cell.tone = tone;
    return cell;
}

XlsxCell XlsxCell::ofTime(const QDateTime &value)
{
    XlsxCell cell;
    cell.kind = Kind::Time;
    cell.time = value;
    return cell;
}

XlsxCell XlsxCell::ofLink(const QString &url)
{
    XlsxCell cell(url);
    if (url.startsWith(u"https://"_s)) {
        cell.kind = Kind::Link;
        cell.url = url;
    }
    return cell;
}

XlsxWorkbook::XlsxWorkbook(bool rightToLeft, qint64 rowsPerSheet)
    : m_path(QFile::encodeName(m_directory.filePath(u"report.xlsx"_s)))
    , m_temporary(QFile::encodeName(m_directory.path()))
    , m_rowsPerSheet(rowsPerSheet)
    , m_rightToLeft(rightToLeft)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE; // some readers refuse it, and a report stays far below 4 GB
    options.tmpdir = m_temporary.data();
    m_workbook = m_directory.isValid() ? workbook_new_opt(m_path.constData(), &options) : nullptr;
    if (m_workbook)
        makeLooks();
    else
        note(LXW_ERROR_CREATING_TMPFILE);
}

XlsxWorkbook::~XlsxWorkbook()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

void XlsxWorkbook::note(int error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

void XlsxWorkbook::makeLooks()
{
    for (lxw_format *&look : m_looks) {
        look = workbook_add_format(m_workbook);
        format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_text_wrap(m_looks[Plain]);
    format_set_bold(m_looks[Header]);
    format_set_font_color(m_looks[Header], 0xFFFFFF);
    format_set_bg_color(m_looks[Header], 0x1C2430);
    format_set_text_wrap(m_looks[Header]);
    format_set_bold(m_looks[Title]);
    format_set_font_size(m_looks[Title], 18);
    format_set_num_format(m_looks[Number], "#,##0");
    format_set_num_format(m_looks[Time], "yyyy-mm-dd hh:mm:ss");
    format_set_align(m_looks[Time], LXW_ALIGN_LEFT);
    format_set_font_color(m_looks[Link], 0x1D5A8C);
    format_set_underline(m_looks[Link], LXW_UNDERLINE_SINGLE);
    format_set_text_wrap(m_looks[Link]);
    for (const TonePaint &paint : kTonePaints) {
        lxw_format *format = workbook_add_format(m_workbook);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        format_set_bold(format);
        format_set_font_color(format, paint.ink);
        format_set_num_format(format, "#,##0");
        if (paint.ground != 0xFFFFFF)
            format_set_bg_color(format, paint.ground);
        m_tones[static_cast<size_t>(paint.tone)] = format;
    }
}

void XlsxWorkbook::setProperties(const Properties &properties)
{
    if (!m_workbook)
        return;
    QList<QByteArray> texts;
    for (const QString &text : {properties.title, properties.subject, properties.author, properties.comments})
        texts.append(Report::printable(text).left(255).toUtf8());
    lxw_doc_properties all{};
    all.title = texts[0].data();
    all.subject = texts[1].data();
    all.author = texts[2].data();
    all.comments = texts[3].data();
    all.created = properties.created.toSecsSinceEpoch();
    note(workbook_set_properties(m_workbook, &all));
}

void XlsxWorkbook::openSheet(const QString &name)
{
    m_row = 0;
    m_sheet = nullptr;
    if (!m_workbook)
        return;
    m_names.append(name);
    m_rows.append(0);
    m_sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    if (!m_sheet) {
        note(LXW_ERROR_CREATING_TMPFILE); // its rows wait in one
        return;
    }
    if (m_rightToLeft)
        worksheet_right_to_left(m_sheet);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, kPaperA4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    note(worksheet_set_footer(m_sheet, "&L&A&R&P / &N"));
}

void XlsxWorkbook::addSheet(const QString &name, const QList<double> &widths)
{
    closeTable();
    m_columns.clear();
    openSheet(sheetName(name, 1, m_names));
    if (!m_sheet)
        return;
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        note(worksheet_set_column(m_sheet, column, column, widths[i], nullptr));
    }
}

void XlsxWorkbook::addTable(const QString &name, const QList<XlsxColumn> &columns)
{
    closeTable();
    m_table = name;
    m_part = 0;
    m_columns = columns;
    openTable();
}

void XlsxWorkbook::openTable()
{
    openSheet(sheetName(m_table, ++m_part, m_names));
    if (!m_sheet)
        return;
    QStringList titles;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        note(worksheet_set_column(m_sheet, column, column, m_columns[i].width, nullptr));
        titles.append(m_columns[i].title);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    note(worksheet_repeat_rows(m_sheet, 0, 0));
    addHeader(titles);
}

/// The filter covers the rows that there are, so it is set behind the last one.
void XlsxWorkbook::closeTable()
{
    if (m_sheet && !m_columns.isEmpty()) {
        note(worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max<qint64>(m_row - 1, 0)),
                                  static_cast<lxw_col_t>(m_columns.size() - 1)));
    }
}

void XlsxWorkbook::addHeader(const QStringList &titles)
{
    if (!m_sheet)
        return;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        note(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row), static_cast<lxw_col_t>(i),
                                    cellText(titles[i]).constData(), m_looks[Header]));
    }
    ++m_row;
    ++m_rows.last();
}

void XlsxWorkbook::addTitle(const QString &text, Tone tone)
{
    if (!m_sheet)
        return;
    lxw_format *format = tone == Tone::Neutral ? m_looks[Title] : m_tones[static_cast<size_t>(tone)];
    note(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row), 0, cellText(text).constData(), format));
    ++m_row;
    ++m_rows.last();
}

void XlsxWorkbook::addRow(const QList<XlsxCell> &cells)
{
    if (m_sheet && !m_columns.isEmpty() && m_row >= m_rowsPerSheet) {
        closeTable();
        openTable();
    }
    if (!m_sheet)
        return;
    const auto isShown = [](const XlsxCell &cell) {
        return cell.kind == XlsxCell::Kind::Number || cell.time.isValid() || !cell.text.isEmpty();
    };
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (isShown(cells[i]))
            write(static_cast<int>(i), cells[i]);
    }
    ++m_row;
    if (std::any_of(cells.begin(), cells.end(), isShown))
        ++m_rows.last();
}

void XlsxWorkbook::write(int column, const XlsxCell &cell)
{
    const auto row = static_cast<lxw_row_t>(m_row);
    const auto at = static_cast<lxw_col_t>(column);
    lxw_format *tone = m_tones[static_cast<size_t>(cell.tone)];
    switch (cell.kind) {
    case XlsxCell::Kind::Number:
        note(
            worksheet_write_number(m_sheet, row, at, cell.number, cell.tone == Tone::Neutral ? m_looks[Number] : tone));
        return;
    case XlsxCell::Kind::Time: {
        lxw_datetime time = excelTime(cell.time);
        note(worksheet_write_datetime(m_sheet, row, at, &time, m_looks[Time]));
        return;
    }
    case XlsxCell::Kind::Link:
        // Too many or too long for Excel: then it is read, not clicked.
        if (worksheet_write_url(m_sheet, row, at, cell.url.toUtf8().constData(), m_looks[Link]) == LXW_NO_ERROR)
            return;
        break;
    case XlsxCell::Kind::Text:
        break;
    }
    note(worksheet_write_string(m_sheet, row, at, cellText(cell.text).constData(),
                                cell.tone == Tone::Neutral ? m_looks[Plain] : tone));
}

void XlsxWorkbook::addBars(const QString &title, qint64 firstRow, qint64 lastRow, int atColumn)
{
    lxw_chart *chart = m_sheet ? workbook_add_chart(m_workbook, LXW_CHART_BAR) : nullptr;
    if (!chart)
        return;
    lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
    const QByteArray sheet = m_names.last().toUtf8();
    const auto first = static_cast<lxw_row_t>(firstRow);
    const auto last = static_cast<lxw_row_t>(lastRow);
    chart_series_set_categories(series, sheet.constData(), first, 0, last, 0);
    chart_series_set_values(series, sheet.constData(), first, 1, last, 1);
    lxw_chart_fill fill{};
    fill.color = 0x1D5A8C;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(chart, Report::printable(title).toUtf8().constData());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    chart_axis_set_reverse(chart->y_axis); // bars in the order of the rows
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
    note(worksheet_insert_chart(m_sheet, first, static_cast<lxw_col_t>(atColumn), chart));
}

Result<QByteArray> XlsxWorkbook::finish()
{
    closeTable();
    const auto failed = [](const QString &why) {
        return Error::storage(u"The workbook could not be made: %1"_s.arg(why), u"WriteFailed"_s);
    };
    if (m_workbook) {
        note(workbook_close(m_workbook));
        m_workbook = nullptr;
        m_sheet = nullptr;
    }
    if (m_error != LXW_NO_ERROR)
        return failed(QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(m_error))));
    QFile file(QFile::decodeName(m_path));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    const QByteArray bytes = file.readAll();
    if (auto whole = checkXlsxIsWhole(bytes, m_rows); !whole)
        return whole.error();
    return bytes;
}

}
