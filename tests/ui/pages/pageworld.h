#pragma once

#include "practice/practiceazure.h"

#include "ui/session/relocationsession.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

namespace azrelocate::test {

/// A session for pages, a folder for its files, and a simulated Azure when it is asked for. Settings of the user who
/// runs the tests stay as they are.
class PageWorld
{
public:
    PageWorld()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("azrelocate-test"));
        QCoreApplication::setApplicationName(QStringLiteral("pages"));
        QSettings().clear();
        m_session = std::make_unique<RelocationSession>();
    }

    RelocationSession &session() { return *m_session; }
    QString path(const QString &name) const { return m_directory.filePath(name); }

    /// Starts the simulated Azure and points the account at it; the error, empty: none.
    /// @p faults: see sandbox::Faults.
    QString startAzure(const QString &faults = {})
    {
        sandbox::SandboxOptions options;
        options.faults = faults;
        const auto azure = PracticeAzure::start({m_directory.path(), options, 600});
        if (!azure)
            return azure.error().toLine();
        m_azure = *azure;
        const auto settings = m_azure->settings();
        if (!settings)
            return settings.error().toLine();
        m_session->account().setTarget({settings->cloud, settings->caFile, settings->allowInsecureLoopback});
        return {};
    }
    PracticeAzure &azure() { return *m_azure; }

    /// Shows @p page in a window of its own, as large as the program's smallest.
    QWidget *show(QWidget *page)
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(page);
        m_window->resize(800, 560);
        m_window->show();
        m_window->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(m_window.get()));
        return m_window.get();
    }

private:
    QTemporaryDir m_directory;
    std::shared_ptr<PracticeAzure> m_azure;
    std::unique_ptr<RelocationSession> m_session;
    std::unique_ptr<QWidget> m_window;
};

/// Names of interactive widgets below @p root that a screen reader or a test could not name.
inline QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    const auto look = [&](const auto &controls) {
        for (const QWidget *control : controls) {
            if (control->objectName().startsWith(QStringLiteral("qt_")) || control->focusPolicy() == Qt::NoFocus)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            if (button && button->isHidden() && button->text().isEmpty() && button->icon().isNull())
                continue; // an empty state's action, shown only when it has a text
            const bool hasName = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            if (control->objectName().isEmpty() || !hasName)
                nameless.append(QString::fromLatin1(control->metaObject()->className()) + u' ' + control->objectName());
        }
    };
    look(root->findChildren<QAbstractButton *>());
    look(root->findChildren<QLineEdit *>());
    look(root->findChildren<QComboBox *>());
    look(root->findChildren<QTreeView *>());
    return nameless;
}

}
