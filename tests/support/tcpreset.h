#pragma once

class QTcpSocket;

namespace azrelocate::test {

/// Ends @p socket with a reset (RST) instead of a goodbye (FIN), as a firewall or a crashed peer does.
void resetConnection(QTcpSocket &socket);

}
