<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>create %n record(s)</source>
        <translation>
            <numerusform>create %n record</numerusform>
            <numerusform>create %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grant %n role(s)</source>
        <translation>
            <numerusform>grant %n role</numerusform>
            <numerusform>grant %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n certificate(s)</source>
        <translation>
            <numerusform>create %n certificate</numerusform>
            <numerusform>create %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copy %n secret(s)</source>
        <translation>
            <numerusform>copy %n secret</numerusform>
            <numerusform>copy %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource group(s)</source>
        <translation>
            <numerusform>create %n resource group</numerusform>
            <numerusform>create %n resource groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource(s)</source>
        <translation>
            <numerusform>create %n resource</numerusform>
            <numerusform>create %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n record(s)</source>
        <translation>
            <numerusform>change %n record</numerusform>
            <numerusform>change %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n role(s)</source>
        <translation>
            <numerusform>change %n role</numerusform>
            <numerusform>change %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n certificate(s)</source>
        <translation>
            <numerusform>change %n certificate</numerusform>
            <numerusform>change %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n secret(s)</source>
        <translation>
            <numerusform>change %n secret</numerusform>
            <numerusform>change %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource group(s)</source>
        <translation>
            <numerusform>change %n resource group</numerusform>
            <numerusform>change %n resource groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource(s)</source>
        <translation>
            <numerusform>change %n resource</numerusform>
            <numerusform>change %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n record(s)</source>
        <translation>
            <numerusform>delete %n record</numerusform>
            <numerusform>delete %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n role(s)</source>
        <translation>
            <numerusform>take back %n role</numerusform>
            <numerusform>take back %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n certificate(s)</source>
        <translation>
            <numerusform>delete %n certificate</numerusform>
            <numerusform>delete %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n secret(s)</source>
        <translation>
            <numerusform>delete %n secret</numerusform>
            <numerusform>delete %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource group(s)</source>
        <translation>
            <numerusform>delete %n resource group</numerusform>
            <numerusform>delete %n resource groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource(s)</source>
        <translation>
            <numerusform>delete %n resource</numerusform>
            <numerusform>delete %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower %n TTL(s)</source>
        <translation>
            <numerusform>lower %n TTL</numerusform>
            <numerusform>lower %n TTLs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>raise %n TTL(s)</source>
        <translation>
            <numerusform>raise %n TTL</numerusform>
            <numerusform>raise %n TTLs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask for %n step(s) by hand</source>
        <translation>
            <numerusform>ask for %n step by hand</numerusform>
            <numerusform>ask for %n steps by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistEntry</name>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <translation>
            <numerusform>%n needs action</numerusform>
            <numerusform>%n need action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>At most %n characters are allowed here.</source>
        <translation>
            <numerusform>At most %n character is allowed here.</numerusform>
            <numerusform>At most %n characters are allowed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChainPanel</name>
    <message numerus="yes">
        <source>%n event(s) verified; nothing was changed afterwards.</source>
        <translation>
            <numerusform>%n event verified; nothing was changed afterwards.</numerusform>
            <numerusform>%n events verified; nothing was changed afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the verify command lists all</source>
        <translation>
            <numerusform>and %n more; the verify command lists all</numerusform>
            <numerusform>and %n more; the verify command lists all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) since</source>
        <translation>
            <numerusform>%n event since</numerusform>
            <numerusform>%n events since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistModel</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>items of an area</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistPage</name>
    <message numerus="yes">
        <source>Every required item holds; %n other(s) need(s) action.</source>
        <translation>
            <numerusform>Every required item holds; %n other needs action.</numerusform>
            <numerusform>Every required item holds; %n others need action.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) need(s) action, %2 of them required.</source>
        <translation>
            <numerusform>%1 of %n item needs action, %2 of them required.</numerusform>
            <numerusform>%1 of %n items need action, %2 of them required.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistView</name>
    <message numerus="yes">
        <source>Fix %n item(s)</source>
        <translation>
            <numerusform>Fix %n item</numerusform>
            <numerusform>Fix %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::DecisionStrip</name>
    <message numerus="yes">
        <source>%n resource(s) selected</source>
        <translation>
            <numerusform>%n resource selected</numerusform>
            <numerusform>%n resources selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::DifferenceView</name>
    <message numerus="yes">
        <source>… %n line(s) that stay the same</source>
        <translation>
            <numerusform>… %n line that stays the same</numerusform>
            <numerusform>… %n lines that stay the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::DiscoveryCounts</name>
    <message numerus="yes">
        <source>%n resource(s) found</source>
        <translation>
            <numerusform>%n resource found</numerusform>
            <numerusform>%n resources found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n group(s)</source>
        <translation>
            <numerusform>in %n group</numerusform>
            <numerusform>in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ExportPanel</name>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Export %n file</numerusform>
            <numerusform>Export %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::FilterBar</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::FoldersButton</name>
    <message numerus="yes">
        <source>%n folders searched</source>
        <translation>
            <numerusform>%n folder searched</numerusform>
            <numerusform>%n folders searched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::GateBoard</name>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation>
            <numerusform>The required item holds</numerusform>
            <numerusform>All %n required items hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n required item(s) are open</source>
        <translation>
            <numerusform>%1 of %n required item is open</numerusform>
            <numerusform>%1 of %n required items are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) of earlier phases are open.</source>
        <translation>
            <numerusform>%n required item of earlier phases is open.</numerusform>
            <numerusform>%n required items of earlier phases are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::HeaderLine</name>
    <message numerus="yes">
        <source>%1 of %n item(s) need action</source>
        <translation>
            <numerusform>%1 of %n item need action</numerusform>
            <numerusform>%1 of %n items need action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) to check</source>
        <translation>
            <numerusform>%1 of %n item to check</numerusform>
            <numerusform>%1 of %n items to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation>
            <numerusform>The required item holds</numerusform>
            <numerusform>All %n required items hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::MapPanel</name>
    <message numerus="yes">
        <source>Arranging %n resource(s)…</source>
        <translation>
            <numerusform>Arranging %n resource…</numerusform>
            <numerusform>Arranging %n resources…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::MapView</name>
    <message numerus="yes">
        <source>Dependency map with %n nodes</source>
        <translation>
            <numerusform>Dependency map with %n node</numerusform>
            <numerusform>Dependency map with %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::PreviewDialog</name>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be undone</source>
        <translation>
            <numerusform>%n cannot be undone</numerusform>
            <numerusform>%n cannot be undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::RegionModel</name>
    <message numerus="yes">
        <source>%n type(s) in scope are not offered there.</source>
        <translation>
            <numerusform>%n type in scope is not offered there.</numerusform>
            <numerusform>%n types in scope are not offered there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %n resource(s)</source>
        <translation>
            <numerusform>Needs %n resource</numerusform>
            <numerusform>Needs %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needed by %n resource(s)</source>
        <translation>
            <numerusform>Needed by %n resource</numerusform>
            <numerusform>Needed by %n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceFilterBar</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceModel</name>
    <message numerus="yes">
        <source>%1: %n resource(s)</source>
        <extracomment>a group of a table, &quot;Virtual machine: 12 resources&quot;</extracomment>
        <translation>
            <numerusform>%1: %n resource</numerusform>
            <numerusform>%1: %n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ScopePanel</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource group(s)</source>
        <translation>
            <numerusform>%n resource group</numerusform>
            <numerusform>%n resource groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::SmokeTestsDialog</name>
    <message numerus="yes">
        <source>%n smoke tests</source>
        <translation>
            <numerusform>%n smoke test</numerusform>
            <numerusform>%n smoke tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::StrategyPage</name>
    <message numerus="yes">
        <source>%n resource(s) are moved by hand.</source>
        <translation>
            <numerusform>%n resource is moved by hand.</numerusform>
            <numerusform>%n resources are moved by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) have no tool yet.</source>
        <translation>
            <numerusform>%n resource has no tool yet.</numerusform>
            <numerusform>%n resources have no tool yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::TaskDrawer</name>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to pick up</source>
        <translation>
            <numerusform>%n task to pick up</numerusform>
            <numerusform>%n tasks to pick up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::TimelineModel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::TrafficPanel</name>
    <message numerus="yes">
        <source>All %n answer(s) lead to the target.</source>
        <translation>
            <numerusform>The only answer leads to the target.</numerusform>
            <numerusform>All %n answers lead to the target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) lead to the target.</source>
        <translation>
            <numerusform>%1 of %n answer leads to the target.</numerusform>
            <numerusform>%1 of %n answers lead to the target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::VerdictPanel</name>
    <message numerus="yes">
        <source>%n required item(s) open</source>
        <translation>
            <numerusform>%n required item open</numerusform>
            <numerusform>%n required items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
