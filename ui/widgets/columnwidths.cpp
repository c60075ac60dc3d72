#include "ui/widgets/columnwidths.h"

#include <algorithm>

namespace azrelocate {

QList<int> columnWidths(const QList<ColumnWish> &wishes, int stretched, int room, bool scrolls)
{
    QList<int> widths;
    int left = room;
    for (int column = 0; column < wishes.size(); ++column) {
        const ColumnWish &wish = wishes[column];
        const int width = wish.content < 0 ? std::max(wish.usual, wish.least)
                                           : std::clamp(wish.content, wish.least, std::max(wish.most, wish.least));
        widths.append(width);
        if (column != stretched)
            left -= width;
    }
    if (stretched < 0 || stretched >= wishes.size())
        return widths;
    const ColumnWish &main = wishes[stretched];
    if (scrolls) {
        widths[stretched] = std::max(left, widths[stretched]);
        return widths;
    }
    const auto giveWay = [&](int wanted, int ColumnWish::*limit) {
        for (int column = 0; column < widths.size() && left < wanted; ++column) {
            if (column == stretched)
                continue;
            const int floor = std::max(wishes[column].*limit, wishes[column].least);
            const int given = std::clamp(widths[column] - floor, 0, wanted - left);
            widths[column] -= given;
            left += given;
        }
    };
    giveWay(main.content, &ColumnWish::usual);
    giveWay(main.usual, &ColumnWish::least);
    widths[stretched] = std::max(left, main.least);
    return widths;
}

}
