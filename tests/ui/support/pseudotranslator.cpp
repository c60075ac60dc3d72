#include "pseudotranslator.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

QString PseudoTranslator::translate(const char *, const char *sourceText, const char *, int n) const
{
    static const QString plain = u"aceinosuyzACEINOSUYZ"_s;
    static const QString accented = u"åçêïñöšüÿžÅÇÊÏÑÖŠÜŸŽ"_s;
    QString text = QString::fromUtf8(sourceText);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' || text[i] == u'&') {
            ++i; // a placeholder, a mnemonic
            continue;
        }
        if (const qsizetype at = plain.indexOf(text[i]); at >= 0)
            text[i] = accented[at];
    }
    if (n >= 0)
        text.replace(u"%n"_s, QString::number(n)).replace(u"(š)"_s, n == 1 ? QString() : u"š"_s);
    return u'[' + text + u' ' + QString(text.size() * 2 / 5, u'·') + u']';
}

}
