#pragma once

#include "ui/widgets/icons.h"

#include <QToolButton>

namespace azrelocate {

/// A flat button with an icon and a text that opens its menu; the menu is there and empty.
class MenuButton : public QToolButton
{
    Q_OBJECT
public:
    explicit MenuButton(Glyph glyph, QWidget *parent = nullptr);
};

}
