<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>create %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grant %n role(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copy %n secret(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n role(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n secret(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n role(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n secret(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower %n TTL(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>raise %n TTL(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask for %n step(s) by hand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name · resource group</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be undone. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistEntry</name>
    <message>
        <source>Attested by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived by %1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version has no check for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person has to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many hold of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>3 of 4 · what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This was stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed-in account may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed it at the same time, or it is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was given is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relocation file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program declined to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, then try again. Nothing that was written before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a copy from a backup. The file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or open the file that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for permission to write there, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the disk can be written to, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the network connection, proxy and firewall, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or choose another way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner of the scope for the role that is missing, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discover the workload again if it was removed or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again and look at the new state before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it stays, give the request id to Microsoft&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Waived until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence no longer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation or waiver taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questioned in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed and undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>Landing zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every reference to a source endpoint is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hard-coded endpoint keeps the new side talking to the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reference of the target points at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target must not depend on what will be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each new endpoint answers from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that does not resolve is found by the first user otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All required items of prepare and migrate hold now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gate that trusts yesterday&apos;s evidence is no gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users have confirmed that the workload works in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who use it can say that it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way back that is invented during an outage is a second outage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes at the source have stopped, and the last synchronisation is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written after the last synchronisation is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoints point at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the moment that everything else prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic reaches the target and no longer the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resolver that still has the old answer sends users to a side that shall be shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup, alerts, diagnostics and tags are on at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first night without a backup is the one that needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is shut down, locked, then deleted, with what it still holds listed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deletion cannot be undone, and names stay reserved after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowered TTLs are restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A low TTL is paid for with every lookup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stakeholders approved the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relocation ends when those who own the workload say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each store has a method that fits the hot, warm or cold relocation of the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy that takes a day does not fit a window of an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first copy of each store is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not there yet cannot be synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes since are synchronised, and the lag is known and small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lag at the switch is the data that is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences between the two sides are resolved, each by a recorded choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of one object mean that somebody&apos;s work is about to be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts, sizes and checksums of both sides agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy that ended is not a copy that is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All host names of the workload are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that nobody listed still points at the source after it is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each host name it is decided whether it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that changes needs a certificate, a record and a letter to those who use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each host name exists in its zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a record there is nothing that cutover could switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each host name is assigned to the target application, and its ownership is proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application that does not know a name answers it with 404 the moment traffic arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each host name resolves to what it should, at the authoritative servers and at public resolvers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different answers from different servers turn into different users on different sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TTL of every record that cutover changes is low, and the old TTL has run out since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the old TTL has run out, resolvers go on handing out the old answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones are delegated to the name servers that Azure lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits in a zone that nobody is delegated to have no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAA records allow the issuer of each certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An authority that CAA does not name refuses to renew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identities of the workload, and what each may do, are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights hang on a principal id that the target does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each new system-assigned identity has what the old one had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new resource has a new principal without any right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User-assigned identities are attached to the new resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application without its identity cannot read its secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federated credentials exist on the counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pipeline signs in through them, and fails without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights of identities that no longer exist are listed for removal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment without a principal is noise in every review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault for each environment exists in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that reads secrets needs its vault before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault serves applications of two regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared vault ties the target to a region that shall be left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the workload needs is in the target vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference to a secret that is missing reaches the application as literal text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions and network rules of the target vault equal the source&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access policies, roles and firewalls are not part of a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit logs of the target vault are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who read a secret is only known if it was logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every resource type in scope is offered in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A type that the region does not offer makes its deployment fail, and with it everything that depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every size, tier and zone in use is available to this subscription in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region may sell a service but not this size of it, or not to this subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota that is left in the target region covers what moves there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While both sides run, the target needs the whole set of cores and addresses a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource providers that the relocation needs are registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unregistered provider refuses every request in its namespace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy denies what will be created in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deny assignment stops a deployment half way, after its first resources exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed-in identity may do each step that is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A missing right shows itself in the middle of the night of the cutover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target network and its subnets exist, or are part of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be placed before there is a subnet to place it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s address ranges do not overlap with what they will be joined to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlapping ranges cannot be peered or routed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target network is peered with the hub of its region, connected on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side alone stays in the state Initiated and carries nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route, rule or firewall of the target points at an address of the source region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A next hop that stays behind sends the traffic back across the regions, or nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the source is connected to a site outside Azure, the target is too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carriers and firewalls outside need weeks, not minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays behind and what moves can still reach each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edge that crosses the cut needs a path, and costs latency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each resource it is decided whether it moves or stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What nobody decided about is forgotten until the source is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private DNS zones that the workload needs are linked to the target network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the link a private endpoint&apos;s name resolves to its public address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that must be unique in all of Azure are free, soft-deleted ones included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that a deleted vault still holds makes the deployment fail although its preview was clean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lock stops a step of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lock on a child stops the deletion of the whole group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Log Analytics workspace exists in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace cannot move, and others have to name its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is decided how old data is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History does not come along; deleting the source workspace deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic settings of moved resources send to the target workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs that still go to the source end with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches, alerts, workbooks and collection rules have a counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert whose scope is the old id watches nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every moving resource has a tool that supports it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource without a tool is found out in the night of the move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is needed is missing from the move, in an order that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dependency outside of the collection stops the whole collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For resources that are redeployed a template for the target region exists and validates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is silently partial; what it lost has to be known before it is deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move that starts before replication is complete loses the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each resource exists in the target region and is healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what answers there can take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move is committed after it was verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then the source can still take over; afterwards it cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of the target equals that of the source, but for what had to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A property that an export dropped is missed by users, not by deployments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workload stays in its subscription, or the reason for another one is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new subscription starts without budgets, policies, role assignments and quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets that cover the source cover the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A budget that filters by the old group never warns about the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The governance of the target equals that of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments at a resource group do not follow its resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role assignments of the target scope equal those of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and pipelines find themselves locked out of the new groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where only part of a subscription moves, policies and roles are scoped to the smaller group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment that is wider than what moves grants or forbids more than it was meant to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every host name is covered by a certificate in the target region&apos;s vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name without a certificate is a warning page at cutover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each certificate is valid now and long enough past cutover, with an acceptable key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A renewal in the days after a cutover is one change too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate request is pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pending request has a name but no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target application serves the certificate for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate in a vault protects nothing until it is bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A TLS handshake with the target endpoint, asking for the name, gives that chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a handshake shows what a browser will see, before DNS points there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal is set up as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copied certificate without its policy expires quietly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>The application %1 does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target does not have this setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still names %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as at the source, with the names of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names nothing of the source, but differs from what was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 the %2 %3 of %4, with the names of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source keeps its settings; those of the target are made anew from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names %1, which becomes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the region %1, but nothing that the plan moves: look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application that moves has settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting names anything of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its evidence is %1 minutes old: check it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds, and its evidence is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be switched yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record points at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record points at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record leads to both regions alike; it is not switched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to the Traffic Manager profile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on %1 in the Traffic Manager profile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off %1 in the Traffic Manager profile %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its zone is not in Azure: switch it there, then attest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile sends traffic to the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile sends traffic to the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host name and no profile leads to the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back is the record as it was; it is kept with the switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made and cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its undo of %1 requests is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutover changes nothing that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resolver answers with the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resolver does not answer with the target yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application answers with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host name leads to an application that moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 (%2 bytes) to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the signed-in account copy blobs of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target account does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container does not exist at the target yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blobs are not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 blobs are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account holds no blob container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are only at the source, %2 differ in size or MD5; first: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blobs are only at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, sizes and checksums agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed-in account may not read the blobs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No storage account moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data is not brought over by this program: do it by hand, and attest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits a %2 relocation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workload keeps no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the container %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove to %1 that %2 is ours, by a TXT record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its target takes any host name; nothing has to be assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application %1 does not exist yet; it is made when the services move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1, which accepted the proof of ownership.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workload has no custom host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 is not issued by a public authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CAA record restricts who may issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAA allows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAA does not allow %1, which shall renew %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate of a vault covers a host name of the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1 to issue certificates for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to %1, and part of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound since the plan was made: plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to the workload, and it is part of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its record leads to the workload since the plan was made: plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application and no DNS zone of the workload has a custom host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays as it is; its record is switched at cutover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers what the zone says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers something else than the zone says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It resolves, but its zone is not in Azure: the switch is made by hand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not resolve, and its zone is not in Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone has no record for this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the record %1 pointing at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host name of the workload is in a zone of Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zone of Azure holds a host name of the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegated to the name servers of this zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegated to other name servers: edits in this zone have no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TTL is %1 s; resolvers would keep the old answer as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowered; the old TTL of %1 s is still running. Cutover is safe from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TTL is %1 s, and no older one is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the TTL of %1 from %2 s to %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolvers that asked meanwhile ask again sooner, which harms nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity %1 does not exist yet; it is made when the services move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s identity trusts the same sign-ins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credential of this name trusts somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s identity does not trust this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity that moves has federated credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 sign in as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role assignments: %1, access policies: %2, federated credentials: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the workload has an identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identity ends with the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its identity goes away with the source: remove the assignment after cutover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is granted to an identity that ends with the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault %1 does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target vault decides by roles, where the source decided by access policies: grant the roles that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new identity may do what the old one might.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new identity may not do what the old one might.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity exists; its predecessor had no roles and no access policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted as to the old identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted, but under another condition than to the old identity; an assignment cannot be altered, only made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old identity has this role, the new one does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist yet; its identity comes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has a system-assigned identity, the target has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 a system-assigned identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the identity away deletes its principal; what was granted to it stays behind without effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource that moves has a system-assigned identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 carries the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not carry the identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target still carries the identity of the source, which goes away with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that moves has a user-assigned identity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its access policy is as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target vault lets it do less than the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The principal was deleted; nothing can be granted to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted at the source, not at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its network rules are as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its network rules differ from those of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private endpoint is not there yet; it is made when the services move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private endpoint leads to another resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of the private endpoint is not approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private endpoint leads to the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides about access in another way than the source: switching is done by hand, after the rights were granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides about access as the source does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 the network rules of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target vault does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workload has no vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the target vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the target vault with other attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the target vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target vault has another version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key may not leave the vault: issue a new one in the target vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target vault has a key of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot be copied: make a new one and wrap again what it protects; keep the source vault until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the secret %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deleted secret keeps its name for the days of the vault&apos;s soft delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the certificate %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it from the target vault by hand; its name stays taken for the days of the soft delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the signed-in account write to %1, for the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed-in account may not look into the target vault yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source vault is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing records who reads its secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audit log goes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs in %1 and uses %2 in %3: give it a vault of its region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 references to %2 of its secrets, all from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault for what %1 holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists, but in another region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists, but its state is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the target region; soft delete for %1 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the vault %1 in %2 with the settings of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deleted vault keeps its name for the days of its soft delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ours already: the target exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deleted vault holds the name until %1; purge it if nobody needs it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken (%1): choose another one in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is made in the target has a name that all of Azure shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purge the deleted vault %1, so that its name is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the deleted vault held is gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered in the target region; %1 in the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered in the target region; %1 in the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is made in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy denies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assignment %1 denies it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt %1 from the policy assignment %2 until %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered; the workload has %1 of its types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered; a tool of the relocation uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being registered, which takes minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not registered: every request in its namespace is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the resource provider %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registered provider costs nothing and makes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vCPUs are needed, and left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vCPUs are needed, %2 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No virtual machine has to be made in the target any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for %1 vCPUs of %2 in %3, instead of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A higher quota costs nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offered in the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not sold in the target region: choose another one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed to this subscription in the target region (%2): ask Microsoft to open it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target region does not offer it in the zones %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used in the target region (%2); %3 has as many vCPUs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offered in the target region, but not zone-redundant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target region has the zones that it uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure has no list of where %1 is sold for this type; the validation of its deployment will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is made in the target has a size, a tier or a zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace that takes over from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its price tier or its retention differs from that of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists in the target region with the source&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workload has no Log Analytics workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the workspace %1 in %2 with the settings of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deleted workspace can be recovered for some days, and keeps its name meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the resource group %1 for Resource Mover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the group by hand when the move is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the move collection from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Resource Mover work in the subscription (role %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to the move collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Resource Mover find out what depends on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is moved by Resource Mover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moves needs %1 in the target, which is deployed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move collection does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the move collection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dependencies have to be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the collection, its dependencies are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 resources of the collection need it, and it is neither moved nor mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure could not export it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target region is one of its locations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target region is not one of its locations yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist in the target yet; it has to be made by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist in the target yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists in the target region and is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy %1 resources to %2 (wave %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target resources stay until they are deleted; the source is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to the locations of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 resources; virtual machines stop at the source now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible until the move is committed; what was made in the target is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It appeared after discovery: discover and plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tool is known for its type: decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by the area %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not prepared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed; the source can be deleted when nobody needs it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not committed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit the move of %1 resources; it cannot be discarded afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A committed move is final; the source still exists until it is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare %1 resources for the move; the source keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the resources from the collection to end their replication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sets it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource group does not exist yet, so the template cannot be validated in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of %1 resources validates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure does not accept the template: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is redeployed by template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of it is deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the budget %1 at %2, as %3 watches the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It watches costs of others than the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 covers the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget %1 at the target has another filter, other thresholds or other contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing warns about the costs of the target as this budget does about the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the subscription nor a moving resource group has a budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription takes no new resources in its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription belongs to another tenant, which knows neither the principals nor the policies of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spending limit is in force: while both regions run, it may stop the workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spending limit is off until the end of this billing period only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription is enabled, in the same tenant, without a spending limit in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan names another subscription: write down the reason, and who decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group %1 does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned at the source, not at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned at the target with other parameters than at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it exempts stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exemption has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempted as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempted at the source, not at the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned at the target only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign the policy %1 at %2 as at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign the policy %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy gets an identity of its own: the roles of %1, which mends resources at the source, have to be granted to the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt %1 from the policy, as %2 at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is assigned at this group itself; what it inherits, the target inherits too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource group moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names %1, and would have to name %2 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers the target as it covers the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also covers %1 groups that stay. If it was meant for this workload, assign it at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account that does the relocation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also holds in %1 groups that stay. If it was meant for this workload, grant it at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is assigned at a scope that is wider than what moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is granted in this group that would have to be granted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identity gets a successor with another principal; the items of the identities grant to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted, but under another condition than at the source; an assignment cannot be altered, only made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted at the target only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the target vault yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is renewed as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not renewed as at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source&apos;s vaults hold no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew %1 in %2 as at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 of %2 available to App Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve %1 for %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application serves a custom host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate for it in a vault of the target region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 serves %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not serve %2 for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is not trusted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not valid at this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another certificate is served than the one in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with a trusted chain of %2 certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vault moves, so no certificate does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered by %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate in a vault of the target region covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate whose validity could be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expires less than %2 days from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a weak key (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is valid until %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request is open at %1: merge the signed certificate when it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request ended as %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in a vault of the target region yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a certificate for %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older version stays in the vault and can be named by its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the certificate issuer %1 known to %2, as it is in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the account cannot be read at the source: enter it in the target vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 send its logs to %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 send its logs to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check that would decide this is not built yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant %1 at %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the role %1 be assigned at %2 too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure refuses to take the scope back while the role is assigned there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the resource group %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting a group deletes everything in it; delete it by hand when it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 use %2 by an access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether Azure took the request. Asking again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure put the request off (%1). Trying again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the operation cannot be read. Asking again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be done by hand. Confirm it when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled here. What Azure has already started goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by hand by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started, because the change of %1 did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan names no resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided or waived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit chain and sign-offs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated on %1 by %2 with azrelocate %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required items that do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No required item is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that are not built yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: taken on %1 as %2; requests: %3; lookups and probes: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item holds when it passed, passed with a warning, does not apply, or when a person attested or waived it. An item that was not checked, or could not be checked, never holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values before and after each change are in the HTML and JSON forms of this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of the relocation file is an event whose hash covers the one before. A sign-off names the head of this chain at its time; later events are counted beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated on %1 with azrelocate %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this relocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azrelocate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last event: %1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain head (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was compared; objects expected: %1; compared: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that were read, as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookups and probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources, from source to target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions and waivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed chain head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocation report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every required item holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one required item needs action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one required item was not checked, or could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1, SHA-256 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested by %1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived by %1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested by %1 on %2, until %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived by %1 on %2, until %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not built yet: this version has no check for it, so nothing is claimed about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice relocation on a simulated Azure. No real resource was read or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version has no check for these items. They count as unchecked and never as passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hot (without downtime)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm (short downtime)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold (with downtime)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource Mover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicates itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Smart detector rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front Door or CDN profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine scale set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL flexible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL flexible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosmos DB account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event Hubs namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log search alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User-assigned identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network security group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private DNS zone link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private DNS zone group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic Manager profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service Bus namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL firewall rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Service certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Service plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Service app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Service slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChangeModel</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistModel</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>items of an area</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Holds</source>
        <comment>every item of an area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <comment>items of an area</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::EvidenceModel</name>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not kept: it is empty, or it holds secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <comment>kind of evidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::GateBoard</name>
    <message>
        <source>Old TTLs have run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users have confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n required item(s) are open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not before %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate was waived: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is required holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) of earlier phases are open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check the gate: its evidence is fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::HeaderLine</name>
    <message>
        <source>Let it pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice only: moves the clock forward to when the old TTLs have run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azrelocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under review: read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) need action</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cutover safe in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1 some resolvers may still answer with the old records.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::HistoryModel</name>
    <message>
        <source>Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::MainWindow</name>
    <message>
        <source>%1 – azrelocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azrelocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New relocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout azrelocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About azrelocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azrelocate %1
Relocates an Azure workload to another region, with evidence for every step.

Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in: what is shown is what the file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks, fixes and discovery need a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Azure has accepted goes on there, and is picked up when the file is opened again. Nothing is started twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them to Azure and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks that were running have ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::ObjectResultModel</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::PhaseRail</name>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::RailModel</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 required items hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::RelocationWizard</name>
    <message>
        <source>&amp;Save &amp;&amp; close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in the file already; running tasks can be picked up later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::RollbackDialog</name>
    <message>
        <source>Roll back the cutover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values from before are put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the cutover is in force that could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be undone, the newest first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) cannot be undone and stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changes that will be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::Table</name>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::TaskDrawer</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the tasks that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Azure has accepted goes on there and is picked up later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a task to read its requests and answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to pick up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No task was started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::TaskModel</name>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azrelocate::TimelineModel</name>
    <message>
        <source>after the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
