#include "ui/map/graphvizids.h"

#include <QByteArray>
#include <QHash>

#include <deque>

namespace azrelocate {

namespace {

/// Even numbers have a name, odd ones (of edges) have none, as in Graphviz's own scheme.
struct Numbering
{
    QHash<QByteArray, IDTYPE> numbers;
    std::deque<QByteArray> names; ///< their addresses are given away
    IDTYPE nextWithoutName = 1;
};

void *open(Agraph_t *, Agdisc_t *)
{
    return new Numbering;
}

long map(void *state, int, char *name, IDTYPE *id, int create)
{
    auto *numbering = static_cast<Numbering *>(state);
    if (name == nullptr) {
        *id = numbering->nextWithoutName;
        numbering->nextWithoutName += 2;
        return 1;
    }
    const auto known = numbering->numbers.constFind(QByteArray(name));
    if (known != numbering->numbers.constEnd()) {
        *id = *known;
        return 1;
    }
    if (create == 0)
        return 0;
    numbering->names.emplace_back(name);
    *id = IDTYPE(2 * numbering->names.size());
    numbering->numbers.insert(numbering->names.back(), *id);
    return 1;
}

long allocate(void *, int, IDTYPE)
{
    return 0; // numbers are ours to choose
}

void release(void *, int, IDTYPE) { }

char *print(void *state, int, IDTYPE id)
{
    // Layouts make nodes behind our back, for auxiliary graphs, and ask for their names where something is odd about them.
    auto *numbering = static_cast<Numbering *>(state);
    const bool isNamed = id >= 2 && id % 2 == 0 && id / 2 <= numbering->names.size();
    return isNamed ? numbering->names[size_t(id / 2 - 1)].data() : nullptr;
}

void close(void *state)
{
    delete static_cast<Numbering *>(state);
}

void registerObject(void *, int, void *) { }

}

Agdisc_t *numberingDiscipline()
{
    static Agiddisc_t numbering{open, map, allocate, release, print, close, registerObject};
    static Agdisc_t discipline{nullptr, &numbering, nullptr};
    return &discipline;
}

}
