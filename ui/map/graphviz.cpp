#include "ui/map/graphviz.h"

#include "ui/map/graphvizids.h"

namespace azrelocate {

namespace {

std::mutex &graphvizMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// Graphviz's functions take char * for what they copy.
char *text(const char *constant)
{
    return const_cast<char *>(constant);
}

/// Instead of printing to the terminal: the last error is kept by the library.
int keepSilent(char *)
{
    return 0;
}

}

GraphvizTurn::GraphvizTurn()
    : m_lock(graphvizMutex())
    , m_context(gvContext())
{
}

GraphvizTurn::~GraphvizTurn()
{
    gvFreeContext(m_context);
}

GraphvizRun::GraphvizRun(const GraphvizTurn &turn)
    : m_context(turn.context())
    , m_graph(agopen(text("map"), Agdirected, numberingDiscipline()))
{
    agseterrf(keepSilent);
    agseterr(AGERR);
}

GraphvizRun::~GraphvizRun()
{
    if (m_isLaidOut)
        gvFreeLayout(m_context, m_graph);
    agclose(m_graph);
}

void GraphvizRun::setGraphAttribute(const char *name, const char *value)
{
    agattr(m_graph, AGRAPH, text(name), text(value));
}

void GraphvizRun::setNodeDefault(const char *name, const char *value)
{
    agattr(m_graph, AGNODE, text(name), text(value));
}

void GraphvizRun::setEdgeDefault(const char *name, const char *value)
{
    agattr(m_graph, AGEDGE, text(name), text(value));
}

bool GraphvizRun::layOut()
{
    m_isLaidOut = gvLayout(m_context, m_graph, "dot") == 0;
    return m_isLaidOut;
}

QByteArray GraphvizRun::lastError()
{
    const char *message = aglasterr();
    return message == nullptr ? QByteArray() : QByteArray(message).trimmed();
}

}
