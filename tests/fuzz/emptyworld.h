#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::fuzz {

/// A simulated Azure with all its providers and nothing in it, at one moment of 2026.
class EmptyWorld
{
public:
    EmptyWorld();

private:
    std::shared_ptr<PracticeClock> m_clock;

public:
    sandbox::Simulation simulation;
};

}
