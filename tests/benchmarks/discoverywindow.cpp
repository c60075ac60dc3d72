// Discovers a large estate in the window, with the table or the map in front, and watches the UI thread meanwhile: the
// longest that it worked in one go. The simulated Azure is another process.
#include "heartbeat.h"
#include "practicewindow.h"

#include "ui/pages/resourceboard.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/pagetable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSecondsToRead = 300;
constexpr qint64 kSlow = 16; ///< ms

/// Says which events took long, and whose they were.
class WatchingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QByteArray name = receiver->metaObject()->className() + QByteArray(" ") + receiver->objectName().toUtf8();
        const int type = event->type();
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        if (m_watches && timer.elapsed() >= kSlow)
            QTextStream(stdout) << timer.elapsed() << " ms: event " << type << " of " << name << Qt::endl;
        return taken;
    }
    void watch() { m_watches = true; }

private:
    bool m_watches = false;
};

/// The line that `azrelocate sandbox` prints when it answers; empty: it does not.
QJsonObject startSandbox(QProcess &sandbox, const QString &program, int resources, const QString &directory)
{
    sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sandbox.start(
        program,
        {u"sandbox"_s, u"--quiet"_s, u"--resources"_s, QString::number(resources), u"--work-dir"_s, directory});
    PracticeWindow::waitFor([&] { return sandbox.canReadLine() || sandbox.state() == QProcess::NotRunning; }, 60);
    return QJsonDocument::fromJson(sandbox.readLine()).object();
}

/// A new relocation of everything there, signed in.
bool openRelocation(PracticeWindow &practice, const QJsonObject &azure, const QString &path)
{
    RelocationSession &session = practice.session();
    const auto cloud = Cloud::load(azure["cloudFile"_L1].toString());
    if (!cloud)
        return false;
    RelocationSettings settings;
    settings.title = settings.workload = u"large"_s;
    const QJsonArray subscriptions = azure["subscriptionIds"_L1].toArray();
    for (const QJsonValue &id : subscriptions)
        settings.subscriptions.append(id.toString());
    settings.source = Region(u"westeurope"_s);
    settings.target = Region(u"swedencentral"_s);
    settings.cloud = cloud->toJson();
    settings.caFile = azure["caFile"_L1].toString();
    session.account().setTarget({settings.cloud, settings.caFile, false});
    SignInOptions options;
    options.kind = CredentialKind::Environment;
    options.environment.insert(u"AZURE_TENANT_ID"_s, azure["tenantId"_L1].toString());
    options.environment.insert(u"AZURE_CLIENT_ID"_s, azure["clientId"_L1].toString());
    options.environment.insert(u"AZURE_CLIENT_SECRET"_s, azure["clientSecret"_L1].toString());
    session.account().signInWith(options);
    session.document().create(path, settings);
    return PracticeWindow::waitFor([&] { return session.mayWork(); });
}

}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchingApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"azrelocate"_s);
    QCoreApplication::setOrganizationName(u"azrelocate"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Discovers a large estate in the window."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"program"_s, u"azrelocate, for the simulated Azure."_s);
    parser.addOptions({{u"resources"_s, u"How many resources."_s, u"COUNT"_s, u"100000"_s}});
    parser.process(application);
    const int resources = parser.value(u"resources"_s).toInt();
    QTextStream out(stdout);
    theme::apply(application, theme::Appearance::Light);

    const QTemporaryDir directory;
    QProcess sandbox;
    const QJsonObject azure = startSandbox(sandbox, parser.positionalArguments().value(0), resources, directory.path());
    PracticeWindow practice;
    if (azure.isEmpty() || !openRelocation(practice, azure, directory.filePath(u"large.relocation"_s))) {
        out << "The simulated Azure did not answer, or refused the sign-in." << Qt::endl;
        return 1;
    }
    practice.wizard().goTo(DiscoveryPageId);
    PracticeWindow::waitFor([] { return false; }, 1); // the page itself is not part of it

    EstateBoard &estate = practice.session().estate();
    application.watch();
    Heartbeat heartbeat;
    QElapsedTimer timer;
    timer.start();
    const auto isShown = [&] {
        const ResourceBoard *board = ResourceBoard::of(practice.session());
        return !estate.isDiscovering() && board->table()->size() >= resources && !board->isBuilding()
            && estate.graph() != nullptr;
    };
    if (!estate.isDiscovering())
        estate.discover();
    const bool shown = PracticeWindow::waitFor(isShown, kSecondsToRead);
    const qint64 seconds = timer.elapsed() / 1000;
    sandbox.terminate();
    sandbox.waitForFinished();
    if (!shown) {
        out << "Not everything was discovered: "
            << (estate.error() ? estate.error()->toLine() : QString::number(estate.inventory()->size())) << Qt::endl;
        return 1;
    }
    out << u"%1 resources, discovered and shown in %2 s"_s.arg(estate.inventory()->size()).arg(seconds) << Qt::endl
        << u"longest work of the UI thread in one go: %1 ms"_s.arg(heartbeat.longestWork().count()) << Qt::endl
        << u"longest that it did not answer: %1 ms"_s.arg(heartbeat.longestSilence().count()) << Qt::endl;
    return 0;
}
