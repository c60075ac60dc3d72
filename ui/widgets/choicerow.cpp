#include "ui/widgets/choicerow.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRadius = 8;

void setColor(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

}

ChoiceRow::ChoiceRow(Size size, QWidget *parent)
    : QAbstractButton(parent)
    , m_size(size)
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel(this))
    , m_note(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_path(new ElidedLabel(this, Qt::ElideMiddle))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // titles and paths are cut where there is no room
    QFont font = theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(size == Size::Large ? theme::sectionFont() : font);
    m_note->setFont(theme::captionFont());
    m_note->setVisible(false);
    m_sentence->setWordWrap(true);
    m_path->setVisible(false);
    if (size == Size::Small) {
        m_sentence->setFont(theme::captionFont());
        m_path->setFont(theme::captionFont());
    }
    for (QWidget *part : QList<QWidget *>{m_icon, m_title, m_note, m_sentence, m_path}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        part->setForegroundRole(QPalette::WindowText); // else the button's, which has one colour for all
    }

    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space(2));
    head->addWidget(m_title, 1);
    head->addWidget(m_note);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::space(1) / 2);
    texts->addLayout(head);
    texts->addWidget(m_sentence);
    texts->addWidget(m_path);
    auto *row = new QHBoxLayout(this);
    const int margin = theme::space(size == Size::Large ? 4 : 2);
    row->setContentsMargins(theme::space(size == Size::Large ? 4 : 3), margin, theme::space(3), margin);
    row->setSpacing(theme::space(3));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    connect(this, &ChoiceRow::toggled, this, &ChoiceRow::updateLook);
    updateLook();
}

void ChoiceRow::setContent(Glyph glyph, const QString &title, const QString &line)
{
    m_glyph = glyph;
    m_lineText = line;
    setText(title);
    m_title->setText(title);
    m_sentence->setText(line);
    m_path->setText(line);
    setAccessibleName(title);
    setAccessibleDescription(line);
    updateLook();
}

void ChoiceRow::setNote(const QString &note, Shade shade)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_noteShade = shade;
    updateLook();
    setAccessibleDescription(note.isEmpty() ? m_lineText : u"%1, %2"_s.arg(note, m_lineText));
}

void ChoiceRow::setLineIsPath(bool isPath)
{
    m_path->setVisible(isPath);
    m_sentence->setVisible(!isPath);
}

QString ChoiceRow::note() const
{
    return m_note->text();
}

void ChoiceRow::updateLook()
{
    const int size = theme::space(m_size == Size::Large ? 6 : 5);
    const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    m_icon->setPixmap(azrelocate::icon(m_glyph, isChecked() || m_size == Size::Large ? Shade::Accent : Shade::Muted)
                          .pixmap(QSize(size, size), devicePixelRatioF(), mode));
    const QColor quiet =
        isEnabled() ? theme::color(Shade::Muted, palette()) : palette().color(QPalette::Disabled, QPalette::WindowText);
    setColor(m_sentence, quiet);
    setColor(m_path, quiet);
    setColor(m_note, theme::color(m_noteShade, palette()));
}

void ChoiceRow::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange) {
        updateLook();
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    if (!isCheckable() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    const QPalette colors = palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = colors.color(QPalette::Base);
    QColor border = m_size == Size::Large || isCheckable() ? theme::hairline(colors) : Qt::transparent;
    if (isChecked()) {
        fill = theme::tint(Shade::Accent, colors);
        border = theme::color(Shade::Accent, colors);
    }
    if (isEnabled() && (underMouse() || isDown()))
        fill = theme::tint(Shade::Accent, colors);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius - 1, kRadius - 1);
    }
}

}
