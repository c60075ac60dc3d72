// Draws every page and dialog of the window to PNG files: the practice relocation, in chosen languages, light and dark.
#include "practicewindow.h"
#include "pseudotranslator.h"

#include "ui/widgets/theme.h"
#include "ui/wizard/pagetable.h"
#include "ui/wizard/taskdrawer.h"
#include "ui/wizard/window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTabBar>
#include <QTextStream>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QString language; ///< "en", "de", "pseudo" (long texts), "mirrored" (long texts, right to left)
    theme::Appearance appearance;
    QString name() const { return language + (appearance == theme::Appearance::Dark ? u"-dark"_s : u"-light"_s); }
};

class Camera
{
public:
    Camera(PracticeWindow &practice, QDir directory, QSize size)
        : m_practice(practice)
        , m_directory(std::move(directory))
        , m_size(size)
    {
    }

    void take(const Look &look, const QString &moment)
    {
        m_prefix = look.name() + u'-' + moment + u'-';
        m_practice.reopenWindow();
        m_practice.window().resize(m_size);
        for (const PageEntry &entry : pageTable()) {
            m_practice.wizard().goTo(entry.id);
            m_practice.waitUntilIdle();
            settle();
            const QString name = u"%1-%2"_s.arg(entry.id).arg(
                QString::fromLatin1(m_practice.wizard().currentPage()->metaObject()->className()));
            save(&m_practice.window(), name);
            takeTabs(name);
        }
        m_practice.window().drawer().setExpanded(true);
        settle();
        save(&m_practice.window(), u"tasks"_s);
    }

    /// What is behind the other tabs of the page in front.
    void takeTabs(const QString &page)
    {
        QWidget *shown = m_practice.wizard().currentPage();
        const QList<QTabBar *> bars = shown->findChildren<QTabBar *>();
        for (QTabBar *bar : bars) {
            for (int tab = 1; bar->isVisible() && tab < bar->count(); ++tab) {
                bar->setCurrentIndex(tab);
                // What is read on request only is part of the picture.
                auto *costs = shown->findChild<QAbstractButton *>(u"readCostsButton"_s);
                if (costs && costs->isVisible() && costs->isEnabled()) {
                    costs->click();
                    PracticeWindow::waitFor([&] { return costs->isEnabled(); }, 20);
                }
                const auto *looking = shown->findChild<QAbstractButton *>(u"trafficRefreshButton"_s);
                if (looking && looking->isVisible())
                    PracticeWindow::waitFor([&] { return looking->isEnabled(); }, 20);
                settle();
                save(&m_practice.window(), u"%1-tab%2"_s.arg(page).arg(tab));
            }
            bar->setCurrentIndex(0);
        }
    }

    /// A dialog that a click on @p button opens; it is closed again.
    void takeDialog(const QString &page, const QString &button)
    {
        auto *widget = m_practice.window().findChild<QAbstractButton *>(button);
        if (!widget || !widget->isEnabled())
            return;
        widget->click();
        PracticeWindow::waitFor([] { return QApplication::activeModalWidget() != nullptr; }, 20);
        settle();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            save(dialog, page + u'-' + button);
            dialog->close();
        }
    }

    void settle() const
    {
        PracticeWindow::waitFor([] { return false; }, 1);
    }

private:
    void save(QWidget *widget, const QString &name) const
    {
        const QString path = m_directory.filePath(m_prefix + name + u".png"_s);
        if (!widget->grab().save(path))
            QTextStream(stderr) << "cannot write " << path << Qt::endl;
    }

    PracticeWindow &m_practice;
    const QDir m_directory;
    const QSize m_size;
    QString m_prefix;
};

/// Runs this program once for each of @p languages; the exit code of the first that failed, 0 when none did.
int drawEach(const QStringList &languages, const QStringList &arguments)
{
    for (const QString &language : languages) {
        QStringList line = arguments.mid(1);
        line.append({u"--languages"_s, language}); // the last of an option's values counts
        if (const int code = QProcess::execute(arguments.first(), line); code != 0)
            return code;
    }
    return 0;
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZRELOCATE_VERSION));
    QCoreApplication::setOrganizationName(u"azrelocate"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws every page of the window to PNG files."_s);
    parser.addHelpOption();
    parser.addOptions({{u"output-dir"_s, u"Where the files go."_s, u"DIR"_s, u"screenshots"_s},
                       {u"languages"_s, u"en, de, pseudo, mirrored"_s, u"LIST"_s, u"en,de"_s},
                       {u"appearances"_s, u"light, dark"_s, u"LIST"_s, u"light,dark"_s},
                       {u"size"_s, u"Of the window."_s, u"WxH"_s, u"1180x760"_s},
                       {u"font-scale"_s, u"200: twice as large."_s, u"PERCENT"_s, u"100"_s},
                       {u"until"_s, u"start, plan, prepare, migrate, cutover"_s, u"MOMENT"_s, u"plan"_s}});
    parser.process(application);
    QDir directory(parser.value(u"output-dir"_s));
    if (!directory.mkpath(u"."_s))
        return 1;
    const QStringList size = parser.value(u"size"_s).split(u'x');
    QFont font = application.font();
    font.setPointSizeF(font.pointSizeF() * parser.value(u"font-scale"_s).toDouble() / 100);
    application.setFont(font);

    // Each language in a process of its own: like the program, whose language is there before its first text.
    const QStringList languages = parser.value(u"languages"_s).split(u',');
    if (languages.size() > 1)
        return drawEach(languages, application.arguments());
    const QString &language = languages.first();
    PseudoTranslator pseudo;
    const bool mirrored = language == "mirrored"_L1;
    if (mirrored || language == "pseudo"_L1)
        application.installTranslator(&pseudo);
    else
        installLanguage(application, language);
    application.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);

    theme::apply(application, theme::Appearance::Light);
    PracticeWindow practice;
    const QString until = parser.value(u"until"_s);
    if (until != "start"_L1) {
        if (!practice.open() || !practice.discoverAndPlan())
            return 1;
        const std::pair<QString, Phase> phases[] = {
            {u"prepare"_s, Phase::Prepare}, {u"migrate"_s, Phase::Migrate}, {u"cutover"_s, Phase::Cutover}};
        bool reached = until == "plan"_L1;
        for (const auto &[name, phase] : phases) {
            if (reached)
                break;
            if (!practice.workThrough(phase))
                return 1;
            reached = name == until;
        }
    }

    Camera camera(practice, directory, QSize(size.value(0).toInt(), size.value(1).toInt()));
    const QStringList appearances = parser.value(u"appearances"_s).split(u',');
    for (const QString &appearance : appearances) {
        const Look look{language, appearance == "dark"_L1 ? theme::Appearance::Dark : theme::Appearance::Light};
        theme::apply(application, look.appearance);
        camera.take(look, until);
    }
    return 0;
}
