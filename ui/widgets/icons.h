#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>

namespace azrelocate {

/// The program's own icons: one set on a 20 px grid with strokes of 1.5 px, resources/icons/<name>.svg.
enum class Glyph {
    Passed, Warning, Action, Unknown, Checking, Attested, Waived, Stale, Unchecked, NotApplicable,
    Running, Waiting, Failed, Cancelled, Pending,
    Add, Open, Practise, Review, Recent, Save, Close, Back, Next, Search, Filter, Columns, Copy, Export, Refresh, Retry,
    Cancel, Undo, Fix, Comment, Accept, Question, Sign, External, Folder, File, Info, Lock, Person, SignOut, Cloud, Region,
    Network, Machine, Web, Database, Storage, Vault, Certificate, Key, Domain, Log, Identity, Other,
    Chevron, Expand, Collapse, ZoomIn, ZoomOut, ZoomFit, Clock, Rollback, Settings, Menu,
};

/// Drawn in @p shade of the palette at the time of painting, so that it follows light and dark by itself.
QIcon icon(Glyph glyph, Shade shade = Shade::Plain);

}
