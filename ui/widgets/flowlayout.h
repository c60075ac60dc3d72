#pragma once

#include <QLayout>
#include <QList>

namespace azrelocate {

/// Items beside each other as in a line of text, going on in a next line where the width ends; at the trailing edge,
/// and mirrored from right to left. For buttons, whose words are longer in some languages and fonts than a line. What
/// the buttons are about may stand before them: it takes the room that they leave, or a line of its own.
class FlowLayout : public QLayout
{
public:
    /// @p gap: between items and between lines, in pixels.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// @p layout is the first item, stands at the leading edge and is whole. Call it before anything is added.
    void setLeading(QLayout *layout);
    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;    ///< all in one line
    QSize minimumSize() const override; ///< the widest item
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &rectangle) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0;
        int height = 0;
    };
    QList<Line> lines(int width) const;

    QList<QLayoutItem *> m_items;
    bool m_hasLeading = false;
    const int m_gap;
};

}
