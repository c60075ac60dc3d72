#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// Something of the source that runs and can be stopped: an application or a virtual machine.
struct SourceApp
{
    PlannedResource planned;
    QString state;        ///< "Running", "Stopped"; of a machine "running", "deallocated"
    bool stopped = false; ///< takes no requests and writes nothing
};

/// What moves and still exists at the source, with its state. A machine counts as stopped when its power is off,
/// whether or not its cores are still paid for. Microsoft.Web/sites, Microsoft.Compute/virtualMachines.
QList<SourceApp> sourceApps(const CheckInput &input,
                            const std::function<void(const ResourceId &, const Error &)> &failed);

/// The change that stops @p app, undone by starting it.
Change stopApp(const QString &itemId, const SourceApp &app);

}
