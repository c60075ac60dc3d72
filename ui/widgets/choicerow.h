#pragma once

#include "ui/widgets/icons.h"

#include <QAbstractButton>

class QLabel;

namespace azrelocate {

class ElidedLabel;

/// A button as a whole row: icon, title, one line that says what it does, and a word at the end. Checkable ones show
/// which of them is chosen by a ring and a tint. text() is the title; a screen reader hears title and line.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Size { Large, Small };
    explicit ChoiceRow(Size size, QWidget *parent = nullptr);

    void setContent(Glyph glyph, const QString &title, const QString &line);
    /// A word at the end of the title's line, with its shade; empty: none.
    void setNote(const QString &note, Shade shade = Shade::Muted);
    /// Where the line is cut when there is no room: paths in the middle, sentences wrap instead.
    void setLineIsPath(bool isPath);
    QString line() const { return m_lineText; }
    QString note() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateLook();

    const Size m_size;
    Glyph m_glyph = Glyph::Other;
    Shade m_noteShade = Shade::Muted;
    QString m_lineText;
    QLabel *m_icon;
    ElidedLabel *m_title;
    QLabel *m_note;
    QLabel *m_sentence;
    ElidedLabel *m_path;
};

}
