#pragma once

#include "base/clock.h"
#include "relocation/signin.h"
#include "sandbox/sandbox.h"

namespace azrelocate {

/// The simulated Azure that a practice relocation works on, with everything needed to make a relocation on it: one
/// clock for both, settings that point at it, and a principal that may sign in.
class PracticeAzure
{
public:
    struct Options
    {
        QString directory;               ///< for its cloud file, CA and log; must exist
        sandbox::SandboxOptions sandbox; ///< clock and directory are filled in
        double speed = 1;                ///< of its clock
        bool keepsState = false;         ///< in @ref directory: the next start goes on where this one ends
    };

    /// Blocks until it answers. Errors as Sandbox::start(); with a kept state its clock begins where it was left, or
    /// now if that is later.
    static Result<std::shared_ptr<PracticeAzure>> start(const Options &options);
    ~PracticeAzure();

    const sandbox::SandboxInfo &info() const { return m_info; }
    /// What is there now; see Sandbox::snapshot().
    QJsonObject snapshot() const { return m_sandbox.snapshot(); }
    std::shared_ptr<PracticeClock> clock() const { return m_clock; }
    /// Of a relocation of the workload contoso-shop from West Europe to Sweden Central.
    Result<RelocationSettings> settings() const;
    /// How its service principal signs in.
    SignInOptions signInOptions() const;

    static QString workload(); ///< "contoso-shop"
    static QString person();   ///< in whose name the practice decides

private:
    PracticeAzure() = default;

    sandbox::Sandbox m_sandbox;
    sandbox::SandboxInfo m_info;
    std::shared_ptr<PracticeClock> m_clock;
    double m_speed = 1;
};

}
