#include "http/cutxml.h"

#include <QXmlStreamReader>

namespace azrelocate {

bool isCutXml(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !xml.trimmed().isEmpty() && reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
}

}
