#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QCoreApplication;
class QTranslator;

namespace azrelocate {

/// While it lives, texts on this thread are in one language, whatever the application speaks: a report in its reader's
/// language is made on a worker beside a window in another. Scopes nest. Has no effect before enable().
class ReaderLanguage
{
public:
    /// @p language: a BCP 47 code, one of available(); texts that it has no translation of are English.
    explicit ReaderLanguage(const QString &language);
    ~ReaderLanguage();
    Q_DISABLE_COPY_MOVE(ReaderLanguage)

    /// Once, on the main thread and after the application's own translators: the last one installed is asked first.
    static void enable(QCoreApplication &application);
    /// "en" and those of the translations in this program.
    static QStringList available();
    /// The language's own name for itself, as a reader looks for it: "Deutsch".
    static QString nameOf(const QString &language);
    /// Of the texts on this thread.
    static QString current();

private:
    std::unique_ptr<QTranslator> m_texts;
    const ReaderLanguage *m_before;
    friend class ReaderTranslator;
};

}
