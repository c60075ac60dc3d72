#pragma once

#include <QTranslator>

namespace azrelocate {

/// "Save" becomes "[Šåvê ·····]": every text gets accents and 40 % more length, so that what is cut off, put together
/// or not marked for translation can be seen on a screenshot.
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
};

}
