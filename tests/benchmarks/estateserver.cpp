// Answers as Resource Graph and the Resource Manager do for one large estate, as fast as TLS allows: what is measured
// against it is the client. Not the simulated Azure, which would be the slower of the two.
#include "estatepages.h"
#include "sandbox/certificateauthority.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextStream>

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <csignal>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace azrelocate::bench;

namespace {

/// One TLS connection; blocking.
class Connection
{
public:
    Connection(SSL_CTX *context, int socket)
        : m_ssl(SSL_new(context), SSL_free)
        , m_socket(socket)
    {
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        SSL_set_fd(m_ssl.get(), m_socket);
    }
    ~Connection() { close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool accept() { return SSL_accept(m_ssl.get()) == 1; }

    /// A whole request into @p head and @p body; false: the connection ended.
    bool read(QByteArray &head, QByteArray &body)
    {
        qsizetype end;
        while ((end = m_unread.indexOf("\r\n\r\n")) < 0) {
            if (!receive())
                return false;
        }
        head = m_unread.first(end);
        static const QRegularExpression length(u"\r\ncontent-length: *(\\d+)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        const qsizetype size = length.match(QString::fromLatin1(head)).captured(1).toLongLong();
        while (m_unread.size() < end + 4 + size) {
            if (!receive())
                return false;
        }
        body = m_unread.sliced(end + 4, size);
        m_unread.remove(0, end + 4 + size);
        return true;
    }

    bool write(const std::string &bytes)
    {
        size_t written = 0;
        for (size_t sent = 0; sent < bytes.size(); sent += written) {
            if (SSL_write_ex(m_ssl.get(), bytes.data() + sent, bytes.size() - sent, &written) != 1)
                return false;
        }
        return true;
    }

private:
    bool receive()
    {
        char buffer[16384];
        const int count = SSL_read(m_ssl.get(), buffer, sizeof buffer);
        if (count > 0)
            m_unread.append(buffer, count);
        return count > 0;
    }

    std::unique_ptr<SSL, void (*)(SSL *)> m_ssl;
    int m_socket;
    QByteArray m_unread;
};

class Answers
{
public:
    Answers(int resources, std::string address)
        : m_estate(resources)
        , m_address(std::move(address))
    {
    }

    std::string to(const QByteArray &head, const QByteArray &body) const
    {
        const QString line = QString::fromLatin1(head.first(std::max<qsizetype>(0, head.indexOf("\r\n"))));
        if (line.contains("/Microsoft.ResourceGraph/resources"_L1))
            return answer(graph(QJsonDocument::fromJson(body).object()));
        if (line.contains("/resources?"_L1))
            return answer(list(line));
        if (line.contains("/subscriptions?"_L1) || line.contains("/subscriptions/"_L1))
            return answer("{\"value\":[{\"id\":\"/subscriptions/" + std::string(kSubscription)
                          + "\",\"subscriptionId\":\"" + kSubscription
                          + "\",\"tenantId\":\"7e1c3f0a-2222-4c4c-9b9b-0f0f0f0f0f0f\",\"displayName\":\"Fabrikam\","
                            "\"state\":\"Enabled\"}]}");
        return answer("{\"value\":[]}");
    }

private:
    static std::string answer(const std::string &body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\nx-ms-request-id: 0\r\n\r\n" + body;
    }

    std::string graph(const QJsonObject &question) const
    {
        if (!question["query"_L1].toString().startsWith("resources "_L1))
            return "{\"totalRecords\":0,\"count\":0,\"resultTruncated\":\"false\",\"data\":[]}";
        const size_t page = question["options"_L1]["$skipToken"_L1].toString().toUInt();
        std::string body = "{\"totalRecords\":" + std::to_string(m_estate.count) + ",\"resultTruncated\":\"false\"";
        if (page + 1 < m_estate.pages.size())
            body += ",\"$skipToken\":\"" + std::to_string(page + 1) + '"';
        return body + ",\"data\":[" + (page < m_estate.pages.size() ? m_estate.pages[page] : std::string()) + "]}";
    }

    std::string list(const QString &line) const
    {
        static const QRegularExpression token(u"skiptoken=(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
        const size_t page = token.match(line).captured(1).toUInt();
        std::string body = "{\"value\":[" + (page < m_estate.pages.size() ? m_estate.pages[page] : std::string()) + ']';
        if (page + 1 < m_estate.pages.size())
            body += ",\"nextLink\":\"" + m_address + "/subscriptions/" + kSubscription
                + "/resources?api-version=2021-04-01&%24skiptoken=" + std::to_string(page + 1) + '"';
        return body + '}';
    }

    EstatePages m_estate;
    std::string m_address;
};

std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> serverContext(const QString &authorityFile)
{
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    const auto authority = azrelocate::sandbox::CertificateAuthority::create(QDateTime::currentDateTimeUtc());
    if (!authority)
        return {nullptr, SSL_CTX_free};
    azrelocate::sandbox::CertificateRequest wanted;
    wanted.names = {u"localhost"_s};
    const auto issued = (*authority)->issue(wanted);
    QFile file(authorityFile);
    if (!issued || !file.open(QIODevice::WriteOnly))
        return {nullptr, SSL_CTX_free};
    file.write((*authority)->caPem());
    BIO *certificatePem = BIO_new_mem_buf(issued->certificatePem.constData(), int(issued->certificatePem.size()));
    BIO *keyPem = BIO_new_mem_buf(issued->privateKeyPem.constData(), int(issued->privateKeyPem.size()));
    X509 *certificate = PEM_read_bio_X509(certificatePem, nullptr, nullptr, nullptr);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(keyPem, nullptr, nullptr, nullptr);
    const bool usable =
        SSL_CTX_use_certificate(context.get(), certificate) == 1 && SSL_CTX_use_PrivateKey(context.get(), key) == 1;
    EVP_PKEY_free(key);
    X509_free(certificate);
    BIO_free(keyPem);
    BIO_free(certificatePem);
    if (!usable)
        context.reset();
    return context;
}

}

// estateserver COUNT AUTHORITY-FILE: prints its port, answers until its standard input ends.
int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    std::signal(SIGPIPE, SIG_IGN);
    const auto context = serverContext(QString::fromLocal8Bit(argv[2]));
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (!context || bind(listener, generic, length) != 0 || listen(listener, 64) != 0
        || getsockname(listener, generic, &length) != 0)
        return 1;
    const int port = ntohs(address.sin_port);
    const Answers answers(std::atoi(argv[1]), "https://localhost:" + std::to_string(port));
    std::thread([&] {
        for (;;) {
            const int socket = accept(listener, nullptr, nullptr);
            std::thread([&answers, &context, socket] {
                Connection connection(context.get(), socket);
                QByteArray head;
                QByteArray body;
                bool open = connection.accept();
                while (open && connection.read(head, body))
                    open = connection.write(answers.to(head, body));
            }).detach();
        }
    }).detach();
    QTextStream(stdout) << port << Qt::endl;
    QTextStream(stdin).readLine();
    std::_Exit(0); // its threads wait for requests
}
