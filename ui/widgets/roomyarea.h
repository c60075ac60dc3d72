#pragma once

#include <QScrollArea>

namespace azrelocate {

/// Holds one widget with a layout. The widget is as large as the area while it can be; when it needs more (a large
/// font, a small window), it keeps its smallest size and the area scrolls. QScrollArea's own resizing asks for the
/// preferred height of whatever has word-wrapped text, and would scroll where tables need only be lower.
class RoomyArea : public QScrollArea
{
public:
    explicit RoomyArea(QWidget *parent = nullptr);

    /// Takes @p widget, which has its layout already.
    void setContent(QWidget *widget);
    QSize sizeHint() const override;        ///< the content's
    QSize minimumSizeHint() const override; ///< a few lines of text

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

}
