#pragma once

namespace azrelocate {

/// The pages in the order of the work.
enum PageId {
    WelcomePageId,
    SignInPageId,
    WorkloadPageId,
    DiscoveryPageId,
    StrategyPageId,
    PreparePageId,
    MigratePageId,
    CutoverPageId,
    ReportPageId
};

}
