#include "tests/support/tcpreset.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace azrelocate::test {

void resetConnection(QTcpSocket &socket)
{
    const linger atOnce{1, 0}; // closing then throws away what was not sent, and tells the peer so
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

}
