#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace azrelocate::sandbox {

/// What no seed can repeat: keys, and signatures that contain a random number. Each such thing is made through once(),
/// so that it can be kept, and handed out again when the simulated Azure does the same thing a second time.
class Chance
{
public:
    /// The next of the things given by give(); what @p make makes when none is left.
    Result<QByteArray> once(const std::function<Result<QByteArray>()> &make);

    /// From now on what is made is remembered for takeMade().
    void startKeeping() { m_keeps = true; }
    /// What once() made since the last call, in order; an empty entry stands for one that could not be made.
    QList<QByteArray> takeMade();
    /// Hands out @p made next, as takeMade() returned it, instead of what is left of an earlier one.
    void give(QList<QByteArray> made) { m_given = std::move(made); }

private:
    bool m_keeps = false;
    QList<QByteArray> m_made;
    QList<QByteArray> m_given;
};

}
