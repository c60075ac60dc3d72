#pragma once

#include "base/callcontext.h"

#include <QList>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace azrelocate {

/// Calls @p work for each of @p inputs, up to @p atOnce at a time on threads of their own, and answers in the order of the
/// inputs; nothing for those that a stop came before. Blocks until all have returned. @p work must be thread-safe.
template <typename Input, typename Work>
auto sideBySide(const QList<Input> &inputs, int atOnce, const CallContext &context, const Work &work)
    -> std::vector<std::optional<std::invoke_result_t<Work, const Input &>>>
{
    std::vector<std::optional<std::invoke_result_t<Work, const Input &>>> results(size_t(inputs.size()));
    std::atomic<qsizetype> next = 0;
    std::vector<std::jthread> workers;
    for (qsizetype i = 0; i < std::min<qsizetype>(atOnce, inputs.size()); ++i) {
        workers.emplace_back([&] {
            for (qsizetype at = next++; at < inputs.size() && !context.stopped(); at = next++)
                results[size_t(at)] = work(inputs[at]);
        });
    }
    for (std::jthread &worker : workers)
        worker.join();
    return results;
}

}
