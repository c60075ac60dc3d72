#include "ui/session/relocationsession.h"

#include "relocation/ttlclock.h"

#include <QDir>
#include <QFile>

namespace azrelocate {

using namespace Qt::StringLiterals;

RelocationSession::RelocationSession(QObject *parent)
    : QObject(parent)
    , m_estate(m_document)
    , m_costs(m_document)
    , m_items(m_document)
    , m_tasks(m_document)
{
    connectParts();
}

RelocationSession::~RelocationSession() = default;

void RelocationSession::connectParts()
{
    connect(&m_document, &Document::opened, this, [this] {
        const RelocationSettings &settings = m_document.settings();
        m_recentFiles.add({m_document.path(), settings.title, QDateTime::currentDateTimeUtc(),
                           settings.extra.value("practice"_L1).toBool()});
        if (m_practice.isRunning())
            followPractice();
        else
            m_account.setTarget({settings.cloud, settings.caFile, settings.allowInsecureLoopback});
        if (m_account.isSignedIn())
            m_document.relocation()->signIn(m_account.session());
        Q_EMIT accessChanged();
    });
    connect(&m_document, &Document::closed, this, &RelocationSession::accessChanged);
    connect(&m_account, &Account::changed, this, [this] {
        if (m_account.isSignedIn()) {
            if (!m_practice.isRunning())
                m_document.setActor(m_account.identity());
            if (m_document.isOpen() && !m_document.relocation()->isSignedIn())
                m_document.relocation()->signIn(m_account.session());
        } else if (m_document.isOpen()) {
            m_document.relocation()->signIn(nullptr);
        }
        Q_EMIT accessChanged();
    });
    // What changes did to the estate shows in the items they were for, and in others that grew stale by them.
    connect(&m_tasks, &TaskBoard::ended, &m_items, [this](const QStringList &ids) {
        m_items.refresh();
        m_items.check(ids);
    });
    connect(&m_tasks, &TaskBoard::runningChanged, this, [this] { m_practice.hurry(m_tasks.isRunning()); });

    connect(&m_practice, &PracticeGround::started, this, &RelocationSession::openPractice);
    connect(&m_practice, &PracticeGround::failed, this, &RelocationSession::failed);
    connect(&m_document, &Document::failed, this, &RelocationSession::failed);
    connect(&m_items, &ItemBoard::failed, this, &RelocationSession::failed);
    connect(&m_tasks, &TaskBoard::failed, this, &RelocationSession::failed);
}

bool RelocationSession::mayEdit() const
{
    return m_document.isOpen() && m_document.mode() == Document::Mode::Edit;
}

bool RelocationSession::mayWork() const
{
    return mayEdit() && m_account.isSignedIn();
}

QDateTime RelocationSession::cutoverSafeFrom() const
{
    const QDateTime safe = oldTtlsRunOutAt(m_tasks.applied());
    return safe.isValid() && safe > m_document.now() ? safe : QDateTime();
}

void RelocationSession::practise(const QString &directory)
{
    m_practiceDirectory = directory;
    m_document.close();
    m_practice.start(directory);
}

void RelocationSession::openPractice()
{
    const auto azure = m_practice.azure();
    const auto settings = azure->settings();
    if (!settings) {
        Q_EMIT failed(settings.error());
        return;
    }
    m_account.setTarget({settings->cloud, settings->caFile, settings->allowInsecureLoopback});
    m_account.signInWith(azure->signInOptions());
    m_document.setActor(PracticeAzure::person());
    const QString path = QDir(m_practiceDirectory).filePath(PracticeAzure::workload() + u".relocation"_s);
    if (QFile::exists(path))
        m_document.open(path, Document::Mode::Edit, azure->clock());
    else
        m_document.create(path, *settings, azure->clock());
}

void RelocationSession::followPractice()
{
    const auto current = m_practice.azure()->settings();
    RelocationSettings settings = m_document.settings();
    if (!current || (settings.cloud == current->cloud && settings.caFile == current->caFile))
        return;
    settings.cloud = current->cloud;
    settings.caFile = current->caFile;
    m_document.changeSettings(settings);
}

void RelocationSession::open(const QString &path, Document::Mode mode)
{
    m_practice.stop();
    m_document.open(path, mode);
}

}
