#include "report/readerlanguage.h"

#include "report/reporttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

thread_local const ReaderLanguage *t_reading = nullptr; // the innermost scope of this thread

QString translationOf(const QString &language)
{
    return u":/i18n/azrelocate_%1.qm"_s.arg(language);
}

}

/// Answers for the threads that are in a scope, and passes for all others.
class ReaderTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override
    {
        if (!t_reading)
            return {};
        const QString text = t_reading->m_texts->translate(context, sourceText, disambiguation, n);
        return text.isNull() ? QString::fromUtf8(sourceText) : text;
    }
};

ReaderLanguage::ReaderLanguage(const QString &language)
    : m_texts(std::make_unique<QTranslator>())
    , m_before(t_reading)
{
    // English has a file too, of plural forms. What fails to load has no text, and so every text is English.
    static_cast<void>(m_texts->load(translationOf(language)));
    t_reading = this;
}

ReaderLanguage::~ReaderLanguage()
{
    t_reading = m_before;
}

void ReaderLanguage::enable(QCoreApplication &application)
{
    QCoreApplication::installTranslator(new ReaderTranslator(&application));
}

QStringList ReaderLanguage::available()
{
    QStringList languages{u"en"_s};
    const QStringList files = QDir(u":/i18n"_s).entryList({u"azrelocate_*.qm"_s});
    for (const QString &file : files) {
        const QString language = file.section(u'_', 1).chopped(3);
        if (!languages.contains(language))
            languages.append(language);
    }
    return languages;
}

QString ReaderLanguage::nameOf(const QString &language)
{
    const QString name = QLocale(language).nativeLanguageName();
    return language == "en"_L1 || name.isEmpty() ? u"English"_s : name;
}

QString ReaderLanguage::current()
{
    return Report::tr("en", "code of the language of this translation, BCP 47");
}

}
