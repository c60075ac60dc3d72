#include "plan/plannames.h"

namespace azrelocate {

Message nameOf(Tool tool)
{
    switch (tool) {
    case Tool::ResourceMover:
        return QT_TRANSLATE_NOOP("Message", "Resource Mover");
    case Tool::SiteRecovery:
        return QT_TRANSLATE_NOOP("Message", "Site Recovery");
    case Tool::Template:
        return QT_TRANSLATE_NOOP("Message", "Template");
    case Tool::Copy:
        return QT_TRANSLATE_NOOP("Message", "Copy");
    case Tool::Native:
        return QT_TRANSLATE_NOOP("Message", "Replicates itself");
    case Tool::WithParent:
        return QT_TRANSLATE_NOOP("Message", "With its parent");
    case Tool::Manual:
        return QT_TRANSLATE_NOOP("Message", "By hand");
    case Tool::Stay:
        return QT_TRANSLATE_NOOP("Message", "Stays");
    case Tool::Undecided:
        break;
    }
    return QT_TRANSLATE_NOOP("Message", "Undecided");
}

Message nameOf(Method method)
{
    switch (method) {
    case Method::Hot:
        return QT_TRANSLATE_NOOP("Message", "hot");
    case Method::Warm:
        return QT_TRANSLATE_NOOP("Message", "warm");
    case Method::Cold:
        break;
    }
    return QT_TRANSLATE_NOOP("Message", "cold");
}

Message nameOf(DataMethod method)
{
    switch (method) {
    case DataMethod::BlobCopy:
        return QT_TRANSLATE_NOOP("Message", "Blobs are copied, then synchronised");
    case DataMethod::AzCopy:
        return QT_TRANSLATE_NOOP("Message", "AzCopy copies the blobs, then synchronises");
    case DataMethod::VaultCopy:
        return QT_TRANSLATE_NOOP("Message", "Keys, secrets, certificates are copied");
    case DataMethod::SqlCopy:
        return QT_TRANSLATE_NOOP("Message", "Replicated, then switched over");
    case DataMethod::CosmosRegion:
        return QT_TRANSLATE_NOOP("Message", "A region is added, then written");
    case DataMethod::None:
        break;
    }
    return QT_TRANSLATE_NOOP("Message", "You bring the data yourself");
}

}
