#pragma once

#include "base/result.h"
#include "sandbox/exchange.h"

#include <QFile>

#include <memory>

namespace azrelocate::sandbox {

/// A JSON-lines file with every request and its whole answer, in the form that Microsoft's live validator reads (oav:
/// liveRequest, liveResponse). Bodies are in it as they were sent, secrets of the simulated Azure too; no headers but
/// content types. Written when an answer leaves whole.
class ExchangeLog
{
public:
    /// Storage when the file cannot be written.
    Result<void> open(const QString &path);
    void write(const ArmRequest &request, const Reply &reply);

private:
    std::unique_ptr<QFile> m_file;
};

}
