#pragma once

#include <cgraph.h>
#include <gvc.h>

#include <QByteArray>

#include <mutex>

namespace azrelocate {

/// Who may use Graphviz: one at a time, since the library has global state.
class GraphvizTurn
{
public:
    GraphvizTurn();
    ~GraphvizTurn();
    GraphvizTurn(const GraphvizTurn &) = delete;
    GraphvizTurn &operator=(const GraphvizTurn &) = delete;

    GVC_t *context() const { return m_context; }

private:
    const std::unique_lock<std::mutex> m_lock;
    GVC_t *const m_context; ///< knows the plugins, so one serves all runs
};

/// One run of Graphviz's "dot"; frees what the library allocated. The layout plugin is found by the configuration that
/// the package of libgvc installs; the program "dot" is not needed.
class GraphvizRun
{
public:
    explicit GraphvizRun(const GraphvizTurn &turn);
    ~GraphvizRun();
    GraphvizRun(const GraphvizRun &) = delete;
    GraphvizRun &operator=(const GraphvizRun &) = delete;

    Agraph_t *graph() const { return m_graph; }
    void setGraphAttribute(const char *name, const char *value);
    void setNodeDefault(const char *name, const char *value);
    void setEdgeDefault(const char *name, const char *value);
    /// False when Graphviz could not do it; lastError() says why.
    bool layOut();
    static QByteArray lastError();

private:
    GVC_t *const m_context;
    Agraph_t *m_graph = nullptr;
    bool m_isLaidOut = false;
};

}
