#include "ui/wizard/pagetable.h"

#include "ui/pages/checklistpage.h"
#include "ui/pages/cutoverpage.h"
#include "ui/pages/discoverypage.h"
#include "ui/pages/reportpage.h"
#include "ui/pages/signinpage.h"
#include "ui/pages/strategypage.h"
#include "ui/pages/welcomepage.h"
#include "ui/pages/workloadpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PageTable)
};

QString practiceRoot()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(u"practice"_s);
}

/// Where a person looks for files that they have made.
QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

template <typename PageClass> Page *make(RelocationSession &session)
{
    return new PageClass(session);
}

}

std::span<const PageEntry> pageTable()
{
    static const std::array pages{
        PageEntry{WelcomePageId,
                  [] { return Words::tr("Start"); },
                  [](RelocationSession &session) -> Page * { return new WelcomePage(session, practiceRoot()); },
                  {}},
        PageEntry{SignInPageId, [] { return Words::tr("Sign in"); }, make<SignInPage>, {}},
        PageEntry{WorkloadPageId,
                  [] { return Words::tr("Workload"); },
                  [](RelocationSession &session) -> Page * { return new WorkloadPage(session, documents()); },
                  {}},
        PageEntry{DiscoveryPageId, [] { return Words::tr("Discovery"); }, make<DiscoveryPage>, {}},
        PageEntry{StrategyPageId, [] { return Words::tr("Strategy"); }, make<StrategyPage>, {}},
        PageEntry{PreparePageId, [] { return Words::tr("Prepare"); },
                  [](RelocationSession &session) -> Page * { return new ChecklistPage(session, Phase::Prepare); },
                  Phase::Prepare},
        PageEntry{MigratePageId, [] { return Words::tr("Migrate"); },
                  [](RelocationSession &session) -> Page * { return new ChecklistPage(session, Phase::Migrate); },
                  Phase::Migrate},
        PageEntry{CutoverPageId, [] { return Words::tr("Cutover"); }, make<CutoverPage>, Phase::Cutover},
        PageEntry{ReportPageId,
                  [] { return Words::tr("Report"); },
                  [](RelocationSession &session) -> Page * { return new ReportPage(session, documents()); },
                  {}},
    };
    return pages;
}

}
