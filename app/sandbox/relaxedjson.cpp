#include "sandbox/relaxedjson.h"

#include <cctype>

namespace azrelocate::sandbox {

namespace {

bool isNameByte(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) || byte == '_' || byte == '$';
}

class Rewriter
{
public:
    explicit Rewriter(const QByteArray &text)
        : m_text(text)
    {
    }

    QByteArray run()
    {
        while (m_at < m_text.size()) {
            const char byte = m_text[m_at];
            if (byte == '"' || byte == '\'')
                string(byte);
            else if (m_text.mid(m_at, 2) == "//")
                skipTo("\n");
            else if (m_text.mid(m_at, 2) == "/*")
                skipTo("*/");
            else if (std::isalpha(static_cast<unsigned char>(byte)) || byte == '_' || byte == '$')
                word();
            else
                other(byte);
        }
        return m_strict;
    }

private:
    void string(char quote)
    {
        m_strict += '"';
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            const char byte = m_text[m_at];
            if (byte == '\\' && m_at + 1 < m_text.size()) {
                const char escaped = m_text[++m_at];
                m_strict += escaped == '\'' ? QByteArray("'") : QByteArray("\\") + escaped;
            } else if (byte == '\n') {
                m_strict += "\\n";
            } else if (byte == '"') {
                m_strict += "\\\"";
            } else if (byte == '\r') {
                m_strict += "\\r";
            } else {
                m_strict += byte;
            }
        }
        ++m_at;
        m_strict += '"';
    }

    void skipTo(const QByteArray &end)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        m_at = found < 0 ? m_text.size() : found + end.size();
    }

    /// A name when a colon follows; otherwise true, false or null.
    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at]))
            ++m_at;
        const QByteArray name = m_text.mid(start, m_at - start);
        qsizetype next = m_at;
        while (next < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[next])))
            ++next;
        const bool isMember = next < m_text.size() && m_text[next] == ':';
        m_strict += isMember ? '"' + name + '"' : name;
    }

    void other(char byte)
    {
        if (byte == '}' || byte == ']') {
            qsizetype end = m_strict.size();
            while (end > 0 && std::isspace(static_cast<unsigned char>(m_strict[end - 1])))
                --end;
            if (end > 0 && m_strict[end - 1] == ',')
                m_strict.truncate(end - 1);
        }
        m_strict += byte;
        ++m_at;
    }

    const QByteArray m_text;
    QByteArray m_strict;
    qsizetype m_at = 0;
};

}

QByteArray strictJson(const QByteArray &relaxed)
{
    return Rewriter(relaxed).run();
}

}
