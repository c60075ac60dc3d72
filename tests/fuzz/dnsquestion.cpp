#include "targets.h"

#include "sandbox/dns/dnsmessage.h"

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

using namespace sandbox;

const char *dnsquestion(QByteArrayView input)
{
    const auto question = parseQuestion(input.toByteArray());
    if (!question)
        return nullptr;
    DnsReply reply;
    reply.answer = {{question->name, RecordType::Txt, 300, quotedStrings({u"what \"was\" asked"_s, question->name})}};
    const qsizetype limit = std::max<qsizetype>(question->udpSize, 512);
    return encodeReply(*question, reply, limit).size() > limit ? "a reply is longer than the client takes" : nullptr;
}

}
