#pragma once

#include <QWidget>

namespace azrelocate {

/// What the shades and lines of the map mean, in one line that wraps.
class MapLegend : public QWidget
{
    Q_OBJECT
public:
    explicit MapLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lay(int width, QPainter *painter) const; ///< the height
};

}
