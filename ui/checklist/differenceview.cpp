#include "ui/checklist/differenceview.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

namespace azrelocate {

using namespace Qt::StringLiterals;

DifferenceView::DifferenceView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setFont(theme::codeFont());
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    document()->setDocumentMargin(theme::space(2));
    setAccessibleName(tr("Difference"));
}

void DifferenceView::setLines(const QList<DifferenceLine> &lines)
{
    m_lines = lines;
    QStringList texts;
    for (const DifferenceLine &line : lines) {
        switch (line.kind) {
        case DifferenceLine::Kind::Same:
            texts.append(u"  "_s + line.text);
            break;
        case DifferenceLine::Kind::Removed:
            texts.append(u"− "_s + line.text);
            break;
        case DifferenceLine::Kind::Added:
            texts.append(u"+ "_s + line.text);
            break;
        case DifferenceLine::Kind::Skipped:
            texts.append(u"  "_s + tr("… %n line(s) that stay the same", nullptr, line.skipped));
            break;
        }
    }
    setPlainText(texts.join(u'\n'));
    tintLines();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintLines();
}

void DifferenceView::tintLines()
{
    QList<QTextEdit::ExtraSelection> tints;
    QTextBlock block = document()->firstBlock();
    for (const DifferenceLine &line : std::as_const(m_lines)) {
        if (line.kind != DifferenceLine::Kind::Same) {
            QTextEdit::ExtraSelection tint;
            tint.cursor = QTextCursor(block);
            if (line.kind == DifferenceLine::Kind::Skipped) {
                tint.cursor.select(QTextCursor::LineUnderCursor);
                tint.format.setForeground(theme::color(Shade::Muted, palette()));
            } else {
                const Shade shade = line.kind == DifferenceLine::Kind::Added ? Shade::Passed : Shade::Action;
                tint.format.setBackground(theme::tint(shade, palette()));
                tint.format.setProperty(QTextFormat::FullWidthSelection, true);
            }
            tints.append(tint);
        }
        block = block.next();
    }
    setExtraSelections(tints);
}

}
