#include "ui/widgets/menubutton.h"

#include <QMenu>

namespace azrelocate {

using namespace Qt::StringLiterals;

MenuButton::MenuButton(Glyph glyph, QWidget *parent)
    : QToolButton(parent)
{
    setProperty("role", u"flat"_s);
    setIcon(azrelocate::icon(glyph));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // Fusion puts it below the text
    setMenu(new QMenu(this));
}

}
