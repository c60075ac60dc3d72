#include "ui/wizard/window.h"

#include "azure/credentials/refreshtokensinkeychain.h"
#include "report/readerlanguage.h"

#include "ui/wizard/mainwindow.h"
#include "ui/wizard/relocationwizard.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

namespace azrelocate {

using namespace Qt::StringLiterals;

void installLanguage(QApplication &application, const QString &language)
{
    QString wanted = language.isEmpty() ? QSettings().value(u"window/language"_s).toString() : language;
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    QLocale::setDefault(locale);
    for (const auto &[name, directory] : {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                          std::pair(u"azrelocate"_s, u":/i18n"_s)}) {
        auto *translator = new QTranslator(&application);
        // The sources are English, but their plural forms are in a file as those of every language.
        if (translator->load(locale, name, u"_"_s, directory) || translator->load(name + u"_en"_s, directory))
            application.installTranslator(translator);
    }
    ReaderLanguage::enable(application);
    application.setLayoutDirection(locale.textDirection());
}

int runWindow(QApplication &application, const WindowOptions &options)
{
    installLanguage(application);
    theme::apply(application, static_cast<theme::Appearance>(QSettings().value(u"window/appearance"_s, 0).toInt()));
    RelocationSession session;
    session.account().keepIn(std::make_shared<RefreshTokensInKeychain>(std::make_shared<Keychain>()));
    MainWindow window(session);
    window.show();
    if (options.practice)
        window.practise();
    else if (!options.file.isEmpty())
        session.open(options.file, options.review ? Document::Mode::Review : Document::Mode::Edit);
    return application.exec();
}

}
