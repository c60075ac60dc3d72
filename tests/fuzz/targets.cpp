#include "targets.h"

namespace azrelocate::fuzz {

const QList<NamedTarget> &targets()
{
    static const QList<NamedTarget> all{
        {"addresses", addresses},
        {"armpages", armpages},
        {"armvalues", armvalues},
        {"azcopyoutput", azcopyoutput},
        {"bloblist", bloblist},
        {"clientassertion", clientassertion},
        {"cloudfile", cloudfile},
        {"connectionstring", connectionstring},
        {"dnspacket", dnspacket},
        {"dnsquestion", dnsquestion},
        {"erroranswer", erroranswer},
        {"estate", estate},
        {"expression", expression},
        {"graphpages", graphpages},
        {"httpmessage", httpmessage},
        {"kql", kql},
        {"odatafilter", odatafilter},
        {"operationanswer", operationanswer},
        {"relaxedjson", relaxedjson},
        {"relocationfile", relocationfile},
        {"resourcepage", resourcepage},
        {"statefile", statefile},
        {"storedvalues", storedvalues},
        {"templateestate", templateestate},
        {"tokenanswer", tokenanswer},
    };
    return all;
}

}
