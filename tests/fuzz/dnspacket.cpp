#include "targets.h"

#include "probes/dnspacket.h"

namespace azrelocate::fuzz {

const char *dnspacket(QByteArrayView input)
{
    for (const DnsType type :
         {DnsType::A, DnsType::Aaaa, DnsType::Cname, DnsType::Txt, DnsType::Ns, DnsType::Soa, DnsType::Caa}) {
        const auto answer = parseDnsPacket(input, type);
        if (!answer && answer.error().message.isEmpty())
            return "a packet is refused without a word";
        if (answer && answer->negativeTtl.count() < 0)
            return "a time to live is negative";
    }
    return nullptr;
}

}
