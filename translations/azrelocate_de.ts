<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>create %n record(s)</source>
        <translation>
            <numerusform>%n DNS-Eintrag erstellen</numerusform>
            <numerusform>%n DNS-Einträge erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grant %n role(s)</source>
        <translation>
            <numerusform>%n Rolle zuweisen</numerusform>
            <numerusform>%n Rollen zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat erstellen</numerusform>
            <numerusform>%n Zertifikate erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copy %n secret(s)</source>
        <translation>
            <numerusform>%n Geheimnis kopieren</numerusform>
            <numerusform>%n Geheimnisse kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource group(s)</source>
        <translation>
            <numerusform>%n Ressourcengruppe erstellen</numerusform>
            <numerusform>%n Ressourcengruppen erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>create %n resource(s)</source>
        <translation>
            <numerusform>%n Ressource erstellen</numerusform>
            <numerusform>%n Ressourcen erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n record(s)</source>
        <translation>
            <numerusform>%n DNS-Eintrag ändern</numerusform>
            <numerusform>%n DNS-Einträge ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n role(s)</source>
        <translation>
            <numerusform>%n Rolle ändern</numerusform>
            <numerusform>%n Rollen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat ändern</numerusform>
            <numerusform>%n Zertifikate ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n secret(s)</source>
        <translation>
            <numerusform>%n Geheimnis ändern</numerusform>
            <numerusform>%n Geheimnisse ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource group(s)</source>
        <translation>
            <numerusform>%n Ressourcengruppe ändern</numerusform>
            <numerusform>%n Ressourcengruppen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n resource(s)</source>
        <translation>
            <numerusform>%n Ressource ändern</numerusform>
            <numerusform>%n Ressourcen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n record(s)</source>
        <translation>
            <numerusform>%n DNS-Eintrag löschen</numerusform>
            <numerusform>%n DNS-Einträge löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n role(s)</source>
        <translation>
            <numerusform>%n Rolle entziehen</numerusform>
            <numerusform>%n Rollen entziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat löschen</numerusform>
            <numerusform>%n Zertifikate löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n secret(s)</source>
        <translation>
            <numerusform>%n Geheimnis löschen</numerusform>
            <numerusform>%n Geheimnisse löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource group(s)</source>
        <translation>
            <numerusform>%n Ressourcengruppe löschen</numerusform>
            <numerusform>%n Ressourcengruppen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n resource(s)</source>
        <translation>
            <numerusform>%n Ressource löschen</numerusform>
            <numerusform>%n Ressourcen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower %n TTL(s)</source>
        <translation>
            <numerusform>%n TTL senken</numerusform>
            <numerusform>%n TTLs senken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>raise %n TTL(s)</source>
        <translation>
            <numerusform>%n TTL erhöhen</numerusform>
            <numerusform>%n TTLs erhöhen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask for %n step(s) by hand</source>
        <translation>
            <numerusform>%n manuellen Schritt anfordern</numerusform>
            <numerusform>%n manuelle Schritte anfordern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>%n Änderung rückgängig machen</numerusform>
            <numerusform>%n Änderungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name · resource group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Can be undone. %1</source>
        <translation>Kann rückgängig gemacht werden. %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to undo. %1</source>
        <translation>Nichts rückgängig zu machen. %1</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Kann nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Cannot be undone. %1</source>
        <translation>Kann nicht rückgängig gemacht werden. %1</translation>
    </message>
</context>
<context>
    <name>ChecklistEntry</name>
    <message>
        <source>Attested by %1</source>
        <translation>Bestätigt von %1</translation>
    </message>
    <message>
        <source>Waived by %1</source>
        <translation>Ausnahme durch %1</translation>
    </message>
    <message>
        <source>Waived by %1 until %2</source>
        <translation>Ausnahme durch %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <translation>
            <numerusform>%n mit Handlungsbedarf</numerusform>
            <numerusform>%n mit Handlungsbedarf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n nicht prüfbar</numerusform>
            <numerusform>%n nicht prüfbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Abnehmen…</translation>
    </message>
    <message>
        <source>This version has no check for it</source>
        <translation>Diese Version hat keine Prüfung dafür</translation>
    </message>
    <message>
        <source>A person has to look</source>
        <translation>Von einer Person zu prüfen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many hold of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>3 of 4 · what is wrong</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>Der Vorgang wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam keine rechtzeitige Antwort.</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>Der Dienst war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Azure asks for fewer requests.</source>
        <translation>Azure verlangt weniger Anforderungen.</translation>
    </message>
    <message>
        <source>Signing in did not work.</source>
        <translation>Die Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The signed-in account may not do this.</source>
        <translation>Das angemeldete Konto ist dazu nicht berechtigt.</translation>
    </message>
    <message>
        <source>It does not exist (any more).</source>
        <translation>Das Objekt ist nicht (mehr) vorhanden.</translation>
    </message>
    <message>
        <source>Something else changed it at the same time, or it is busy.</source>
        <translation>Etwas anderes hat das Objekt gleichzeitig geändert, oder es ist gerade belegt.</translation>
    </message>
    <message>
        <source>Azure refused the request.</source>
        <translation>Azure hat die Anforderung abgelehnt.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Die Antwort war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Something that was given is not right.</source>
        <translation>Eine der Angaben ist nicht richtig.</translation>
    </message>
    <message>
        <source>The relocation file could not be read or written.</source>
        <translation>Die Verlagerungsdatei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>This program declined to do it.</source>
        <translation>Dieses Programm hat die Ausführung abgelehnt.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again. Nothing that was written before is lost.</source>
        <translation>Speicherplatz auf dem Datenträger freigeben und es dann erneut versuchen. Bereits Geschriebenes geht nicht verloren.</translation>
    </message>
    <message>
        <source>Close it there, or open it for reading only.</source>
        <translation>Die Datei dort schließen oder hier schreibgeschützt öffnen.</translation>
    </message>
    <message>
        <source>Open it with a newer version of this program.</source>
        <translation>Die Datei mit einer neueren Version dieses Programms öffnen.</translation>
    </message>
    <message>
        <source>Take a copy from a backup. The file is left as it is.</source>
        <translation>Eine Kopie aus einer Sicherung verwenden. Die Datei bleibt unverändert.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>Nachsehen, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>Choose another name, or open the file that is there.</source>
        <translation>Einen anderen Namen wählen oder die vorhandene Datei öffnen.</translation>
    </message>
    <message>
        <source>Ask for permission to write there, or save a copy elsewhere.</source>
        <translation>Dort Schreibberechtigung anfordern oder eine Kopie an anderer Stelle speichern.</translation>
    </message>
    <message>
        <source>Look whether the disk can be written to, then try again.</source>
        <translation>Nachsehen, ob der Datenträger beschreibbar ist, und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Look at the network connection, proxy and firewall, then try again.</source>
        <translation>Netzwerkverbindung, Proxy und Firewall überprüfen und es dann erneut versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>In %n Sekunde erneut versuchen.</numerusform>
            <numerusform>In %n Sekunden erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Einige Minuten warten und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Sign in again, or choose another way to sign in.</source>
        <translation>Erneut anmelden oder eine andere Art der Anmeldung wählen.</translation>
    </message>
    <message>
        <source>Ask an owner of the scope for the role that is missing, then check again.</source>
        <translation>Bei einem Besitzer des Bereichs die fehlende Rolle anfordern und dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Discover the workload again if it was removed or renamed.</source>
        <translation>Die Workload erneut ermitteln, falls das Objekt entfernt oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>Check again and look at the new state before you repeat it.</source>
        <translation>Vor einer Wiederholung erneut prüfen und den neuen Zustand ansehen.</translation>
    </message>
    <message>
        <source>If it stays, give the request id to Microsoft&apos;s support.</source>
        <translation>Bleibt der Fehler bestehen, dem Microsoft-Support die Anforderungs-ID nennen.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Waived until %1</source>
        <translation>Ausnahme bis %1</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausnahme erteilt</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>The evidence no longer counts</source>
        <translation>Die Belege gelten nicht mehr</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Attestation or waiver taken back</source>
        <translation>Bestätigung oder Ausnahme widerrufen</translation>
    </message>
    <message>
        <source>Accepted in review</source>
        <translation>In der Abnahme akzeptiert</translation>
    </message>
    <message>
        <source>Questioned in review</source>
        <translation>In der Abnahme hinterfragt</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Rückfrage beantwortet</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Kommentiert</translation>
    </message>
    <message>
        <source>Changed and undone: %1</source>
        <translation>Geändert und rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>Landing zone</source>
        <translation>Zielzone</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>TLS certificates</source>
        <translation>TLS-Zertifikate</translation>
    </message>
    <message>
        <source>Key Vault</source>
        <translation>Key Vault</translation>
    </message>
    <message>
        <source>Log Analytics</source>
        <translation>Log Analytics</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Connection strings</source>
        <translation>Verbindungszeichenfolgen</translation>
    </message>
    <message>
        <source>Managed identities</source>
        <translation>Verwaltete Identitäten</translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation>Umstellung</translation>
    </message>
    <message>
        <source>Every reference to a source endpoint is known.</source>
        <translation>Jeder Verweis auf einen Quellendpunkt ist bekannt.</translation>
    </message>
    <message>
        <source>A hard-coded endpoint keeps the new side talking to the old one.</source>
        <translation>Wegen eines fest eingetragenen Endpunkts spricht die neue Seite weiter mit der alten.</translation>
    </message>
    <message>
        <source>Each reference of the target points at the target.</source>
        <translation>Jeder Verweis des Ziels zeigt auf das Ziel.</translation>
    </message>
    <message>
        <source>The target must not depend on what will be deleted.</source>
        <translation>Das Ziel darf nicht von etwas abhängen, das gelöscht wird.</translation>
    </message>
    <message>
        <source>Each new endpoint answers from here.</source>
        <translation>Jeder neue Endpunkt antwortet von hier aus.</translation>
    </message>
    <message>
        <source>A name that does not resolve is found by the first user otherwise.</source>
        <translation>Einen Namen, der sich nicht auflösen lässt, findet sonst der erste Benutzer.</translation>
    </message>
    <message>
        <source>All required items of prepare and migrate hold now.</source>
        <translation>Alle erforderlichen Prüfpunkte der Vorbereitung und der Migration sind jetzt erfüllt.</translation>
    </message>
    <message>
        <source>A gate that trusts yesterday&apos;s evidence is no gate.</source>
        <translation>Eine Freigabe, die sich auf die Belege von gestern verlässt, ist keine Freigabe.</translation>
    </message>
    <message>
        <source>Users have confirmed that the workload works in the target region.</source>
        <translation>Benutzer haben bestätigt, dass die Workload in der Zielregion funktioniert.</translation>
    </message>
    <message>
        <source>Only those who use it can say that it works.</source>
        <translation>Ob sie funktioniert, kann nur sagen, wer sie benutzt.</translation>
    </message>
    <message>
        <source>The way back is written down.</source>
        <translation>Der Rückweg ist schriftlich festgehalten.</translation>
    </message>
    <message>
        <source>A way back that is invented during an outage is a second outage.</source>
        <translation>Ein Rückweg, der erst während eines Ausfalls erdacht wird, ist ein zweiter Ausfall.</translation>
    </message>
    <message>
        <source>Writes at the source have stopped, and the last synchronisation is done.</source>
        <translation>In der Quelle wird nicht mehr geschrieben, und die letzte Synchronisierung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>What is written after the last synchronisation is lost.</source>
        <translation>Was nach der letzten Synchronisierung geschrieben wird, geht verloren.</translation>
    </message>
    <message>
        <source>The endpoints point at the target.</source>
        <translation>Die Endpunkte zeigen auf das Ziel.</translation>
    </message>
    <message>
        <source>This is the moment that everything else prepared.</source>
        <translation>Auf diesen Moment hat alles Übrige vorbereitet.</translation>
    </message>
    <message>
        <source>Traffic reaches the target and no longer the source.</source>
        <translation>Der Datenverkehr erreicht das Ziel und nicht mehr die Quelle.</translation>
    </message>
    <message>
        <source>A resolver that still has the old answer sends users to a side that shall be shut down.</source>
        <translation>Ein Resolver, der noch die alte Antwort hat, schickt Benutzer auf eine Seite, die heruntergefahren werden soll.</translation>
    </message>
    <message>
        <source>Backup, alerts, diagnostics and tags are on at the target.</source>
        <translation>Sicherung, Warnungen, Diagnose und Tags sind im Ziel eingerichtet.</translation>
    </message>
    <message>
        <source>The first night without a backup is the one that needs it.</source>
        <translation>Die erste Nacht ohne Sicherung ist die, in der sie gebraucht wird.</translation>
    </message>
    <message>
        <source>The source is shut down, locked, then deleted, with what it still holds listed first.</source>
        <translation>Die Quelle wird heruntergefahren, gesperrt und dann gelöscht; zuvor wird aufgelistet, was sie noch enthält.</translation>
    </message>
    <message>
        <source>A deletion cannot be undone, and names stay reserved after it.</source>
        <translation>Eine Löschung kann nicht rückgängig gemacht werden, und Namen bleiben danach reserviert.</translation>
    </message>
    <message>
        <source>Lowered TTLs are restored.</source>
        <translation>Gesenkte TTLs sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>A low TTL is paid for with every lookup.</source>
        <translation>Eine niedrige TTL wird mit jeder Abfrage bezahlt.</translation>
    </message>
    <message>
        <source>The stakeholders approved the report.</source>
        <translation>Die Beteiligten haben den Bericht genehmigt.</translation>
    </message>
    <message>
        <source>A relocation ends when those who own the workload say so.</source>
        <translation>Eine Verlagerung endet, wenn die Verantwortlichen der Workload es sagen.</translation>
    </message>
    <message>
        <source>Each store has a method that fits the hot, warm or cold relocation of the workload.</source>
        <translation>Jeder Datenspeicher hat ein Verfahren, das zur heißen, warmen oder kalten Verlagerung der Workload passt.</translation>
    </message>
    <message>
        <source>A copy that takes a day does not fit a window of an hour.</source>
        <translation>Eine Kopie, die einen Tag dauert, passt nicht in ein Zeitfenster von einer Stunde.</translation>
    </message>
    <message>
        <source>The first copy of each store is complete.</source>
        <translation>Die erste Kopie jedes Datenspeichers ist vollständig.</translation>
    </message>
    <message>
        <source>What is not there yet cannot be synchronised.</source>
        <translation>Was noch nicht da ist, kann nicht synchronisiert werden.</translation>
    </message>
    <message>
        <source>Changes since are synchronised, and the lag is known and small.</source>
        <translation>Die Änderungen seither sind synchronisiert, und der Rückstand ist bekannt und klein.</translation>
    </message>
    <message>
        <source>The lag at the switch is the data that is lost.</source>
        <translation>Der Rückstand bei der Umstellung sind die Daten, die verloren gehen.</translation>
    </message>
    <message>
        <source>Differences between the two sides are resolved, each by a recorded choice.</source>
        <translation>Unterschiede zwischen beiden Seiten sind aufgelöst, jeder durch eine festgehaltene Entscheidung.</translation>
    </message>
    <message>
        <source>Two versions of one object mean that somebody&apos;s work is about to be lost.</source>
        <translation>Zwei Fassungen eines Objekts bedeuten, dass gleich jemandes Arbeit verloren geht.</translation>
    </message>
    <message>
        <source>Counts, sizes and checksums of both sides agree.</source>
        <translation>Anzahl, Größen und Prüfsummen beider Seiten stimmen überein.</translation>
    </message>
    <message>
        <source>A copy that ended is not a copy that is complete.</source>
        <translation>Eine beendete Kopie ist noch keine vollständige Kopie.</translation>
    </message>
    <message>
        <source>All host names of the workload are known.</source>
        <translation>Alle Hostnamen der Workload sind bekannt.</translation>
    </message>
    <message>
        <source>A name that nobody listed still points at the source after it is deleted.</source>
        <translation>Ein Name, den niemand aufgelistet hat, zeigt nach deren Löschung noch immer auf die Quelle.</translation>
    </message>
    <message>
        <source>For each host name it is decided whether it changes.</source>
        <translation>Für jeden Hostnamen ist entschieden, ob er sich ändert.</translation>
    </message>
    <message>
        <source>A name that changes needs a certificate, a record and a letter to those who use it.</source>
        <translation>Ein Name, der sich ändert, braucht ein Zertifikat, einen DNS-Eintrag und eine Mitteilung an die, die ihn verwenden.</translation>
    </message>
    <message>
        <source>Each host name exists in its zone.</source>
        <translation>Jeder Hostname ist in seiner Zone vorhanden.</translation>
    </message>
    <message>
        <source>Without a record there is nothing that cutover could switch.</source>
        <translation>Ohne DNS-Eintrag gibt es nichts, was umgestellt werden könnte.</translation>
    </message>
    <message>
        <source>Each host name is assigned to the target application, and its ownership is proven.</source>
        <translation>Jeder Hostname ist der Zielanwendung zugewiesen, und sein Besitz ist nachgewiesen.</translation>
    </message>
    <message>
        <source>An application that does not know a name answers it with 404 the moment traffic arrives.</source>
        <translation>Eine Anwendung, die einen Namen nicht kennt, beantwortet ihn mit 404, sobald Datenverkehr eintrifft.</translation>
    </message>
    <message>
        <source>Each host name resolves to what it should, at the authoritative servers and at public resolvers.</source>
        <translation>Jeder Hostname wird wie vorgesehen aufgelöst, auf den autoritativen Servern und bei öffentlichen Resolvern.</translation>
    </message>
    <message>
        <source>Different answers from different servers turn into different users on different sides.</source>
        <translation>Aus verschiedenen Antworten verschiedener Server werden verschiedene Benutzer auf verschiedenen Seiten.</translation>
    </message>
    <message>
        <source>The TTL of every record that cutover changes is low, and the old TTL has run out since.</source>
        <translation>Die TTL jedes DNS-Eintrags, den die Umstellung ändert, ist niedrig, und die alte TTL ist seither abgelaufen.</translation>
    </message>
    <message>
        <source>Until the old TTL has run out, resolvers go on handing out the old answer.</source>
        <translation>Bis zum Ablauf der alten TTL geben Resolver weiterhin die alte Antwort aus.</translation>
    </message>
    <message>
        <source>Zones are delegated to the name servers that Azure lists.</source>
        <translation>Zonen sind an die Namenserver delegiert, die Azure nennt.</translation>
    </message>
    <message>
        <source>Edits in a zone that nobody is delegated to have no effect.</source>
        <translation>Änderungen in einer Zone, an die niemand delegiert ist, bleiben ohne Wirkung.</translation>
    </message>
    <message>
        <source>CAA records allow the issuer of each certificate.</source>
        <translation>CAA-Einträge erlauben den Aussteller jedes Zertifikats.</translation>
    </message>
    <message>
        <source>An authority that CAA does not name refuses to renew.</source>
        <translation>Eine Zertifizierungsstelle, die CAA nicht nennt, verweigert die Erneuerung.</translation>
    </message>
    <message>
        <source>The identities of the workload, and what each may do, are known.</source>
        <translation>Die Identitäten der Workload und ihre Berechtigungen sind bekannt.</translation>
    </message>
    <message>
        <source>Rights hang on a principal id that the target does not have.</source>
        <translation>Berechtigungen hängen an einer Prinzipal-ID, die das Ziel nicht hat.</translation>
    </message>
    <message>
        <source>Each new system-assigned identity has what the old one had.</source>
        <translation>Jede neue systemseitig zugewiesene Identität hat, was die alte hatte.</translation>
    </message>
    <message>
        <source>A new resource has a new principal without any right.</source>
        <translation>Eine neue Ressource hat einen neuen Prinzipal ohne jede Berechtigung.</translation>
    </message>
    <message>
        <source>User-assigned identities are attached to the new resources.</source>
        <translation>Benutzerseitig zugewiesene Identitäten sind den neuen Ressourcen zugeordnet.</translation>
    </message>
    <message>
        <source>An application without its identity cannot read its secrets.</source>
        <translation>Eine Anwendung ohne ihre Identität kann ihre Geheimnisse nicht lesen.</translation>
    </message>
    <message>
        <source>Federated credentials exist on the counterpart.</source>
        <translation>Verbundanmeldeinformationen sind beim Gegenstück vorhanden.</translation>
    </message>
    <message>
        <source>A pipeline signs in through them, and fails without.</source>
        <translation>Eine Pipeline meldet sich über sie an und scheitert ohne sie.</translation>
    </message>
    <message>
        <source>Rights of identities that no longer exist are listed for removal.</source>
        <translation>Berechtigungen von Identitäten, die nicht mehr bestehen, sind zum Entfernen aufgelistet.</translation>
    </message>
    <message>
        <source>An assignment without a principal is noise in every review.</source>
        <translation>Eine Zuweisung ohne Prinzipal stört bei jeder Überprüfung.</translation>
    </message>
    <message>
        <source>A vault for each environment exists in the target region.</source>
        <translation>In der Zielregion ist für jede Umgebung ein Tresor vorhanden.</translation>
    </message>
    <message>
        <source>Everything that reads secrets needs its vault before it starts.</source>
        <translation>Alles, was Geheimnisse liest, braucht seinen Tresor, bevor es startet.</translation>
    </message>
    <message>
        <source>No vault serves applications of two regions.</source>
        <translation>Kein Tresor bedient Anwendungen zweier Regionen.</translation>
    </message>
    <message>
        <source>A shared vault ties the target to a region that shall be left.</source>
        <translation>Ein gemeinsamer Tresor bindet das Ziel an eine Region, die verlassen werden soll.</translation>
    </message>
    <message>
        <source>What the workload needs is in the target vault.</source>
        <translation>Was die Workload braucht, ist im Zieltresor.</translation>
    </message>
    <message>
        <source>A reference to a secret that is missing reaches the application as literal text.</source>
        <translation>Ein Verweis auf ein fehlendes Geheimnis erreicht die Anwendung als unveränderter Text.</translation>
    </message>
    <message>
        <source>Permissions and network rules of the target vault equal the source&apos;s.</source>
        <translation>Berechtigungen und Netzwerkregeln des Zieltresors gleichen denen der Quelle.</translation>
    </message>
    <message>
        <source>Access policies, roles and firewalls are not part of a copy.</source>
        <translation>Zugriffsrichtlinien, Rollen und Firewalls sind nicht Teil einer Kopie.</translation>
    </message>
    <message>
        <source>Audit logs of the target vault are on.</source>
        <translation>Die Überwachungsprotokolle des Zieltresors sind eingeschaltet.</translation>
    </message>
    <message>
        <source>Who read a secret is only known if it was logged.</source>
        <translation>Wer ein Geheimnis gelesen hat, ist nur bekannt, wenn es protokolliert wurde.</translation>
    </message>
    <message>
        <source>Every resource type in scope is offered in the target region.</source>
        <translation>Jeder betroffene Ressourcentyp wird in der Zielregion angeboten.</translation>
    </message>
    <message>
        <source>A type that the region does not offer makes its deployment fail, and with it everything that depends on it.</source>
        <translation>Ein Typ, den die Region nicht anbietet, lässt seine Bereitstellung scheitern und mit ihr alles, was davon abhängt.</translation>
    </message>
    <message>
        <source>Every size, tier and zone in use is available to this subscription in the target region.</source>
        <translation>Jede verwendete Größe, jeder Tarif und jede Verfügbarkeitszone steht diesem Abonnement in der Zielregion zur Verfügung.</translation>
    </message>
    <message>
        <source>A region may sell a service but not this size of it, or not to this subscription.</source>
        <translation>Eine Region kann einen Dienst anbieten, diese Größe aber nicht, oder nicht für dieses Abonnement.</translation>
    </message>
    <message>
        <source>The quota that is left in the target region covers what moves there.</source>
        <translation>Das verbleibende Kontingent der Zielregion reicht für das, was dorthin umzieht.</translation>
    </message>
    <message>
        <source>While both sides run, the target needs the whole set of cores and addresses a second time.</source>
        <translation>Solange beide Seiten laufen, braucht das Ziel sämtliche Kerne und Adressen ein zweites Mal.</translation>
    </message>
    <message>
        <source>The resource providers that the relocation needs are registered.</source>
        <translation>Die für die Verlagerung benötigten Ressourcenanbieter sind registriert.</translation>
    </message>
    <message>
        <source>An unregistered provider refuses every request in its namespace.</source>
        <translation>Ein nicht registrierter Anbieter lehnt jede Anforderung in seinem Namespace ab.</translation>
    </message>
    <message>
        <source>No policy denies what will be created in the target region.</source>
        <translation>Keine Richtlinie verweigert, was in der Zielregion erstellt wird.</translation>
    </message>
    <message>
        <source>A deny assignment stops a deployment half way, after its first resources exist.</source>
        <translation>Eine verweigernde Richtlinienzuweisung hält eine Bereitstellung auf halbem Weg an, wenn ihre ersten Ressourcen schon vorhanden sind.</translation>
    </message>
    <message>
        <source>The signed-in identity may do each step that is planned.</source>
        <translation>Die angemeldete Identität ist zu jedem geplanten Schritt berechtigt.</translation>
    </message>
    <message>
        <source>A missing right shows itself in the middle of the night of the cutover.</source>
        <translation>Eine fehlende Berechtigung zeigt sich mitten in der Nacht der Umstellung.</translation>
    </message>
    <message>
        <source>The target network and its subnets exist, or are part of the plan.</source>
        <translation>Das Zielnetzwerk und seine Subnetze sind vorhanden oder Teil des Plans.</translation>
    </message>
    <message>
        <source>Nothing can be placed before there is a subnet to place it in.</source>
        <translation>Nichts kann platziert werden, solange kein Subnetz dafür vorhanden ist.</translation>
    </message>
    <message>
        <source>The target&apos;s address ranges do not overlap with what they will be joined to.</source>
        <translation>Die Adressbereiche des Ziels überschneiden sich nicht mit denen, mit denen es verbunden wird.</translation>
    </message>
    <message>
        <source>Overlapping ranges cannot be peered or routed.</source>
        <translation>Sich überschneidende Bereiche lassen weder Peering noch Routing zu.</translation>
    </message>
    <message>
        <source>The target network is peered with the hub of its region, connected on both sides.</source>
        <translation>Das Zielnetzwerk ist per Peering mit dem Hub seiner Region verbunden, auf beiden Seiten.</translation>
    </message>
    <message>
        <source>One side alone stays in the state Initiated and carries nothing.</source>
        <translation>Eine Seite allein bleibt im Zustand „Initiated“ und überträgt nichts.</translation>
    </message>
    <message>
        <source>No route, rule or firewall of the target points at an address of the source region.</source>
        <translation>Keine Route, Regel oder Firewall des Ziels zeigt auf eine Adresse der Quellregion.</translation>
    </message>
    <message>
        <source>A next hop that stays behind sends the traffic back across the regions, or nowhere.</source>
        <translation>Ein nächster Hop, der zurückbleibt, schickt den Datenverkehr zurück über die Regionen oder ins Leere.</translation>
    </message>
    <message>
        <source>Where the source is connected to a site outside Azure, the target is too.</source>
        <translation>Wo die Quelle mit einem Standort außerhalb von Azure verbunden ist, ist es auch das Ziel.</translation>
    </message>
    <message>
        <source>Carriers and firewalls outside need weeks, not minutes.</source>
        <translation>Netzbetreiber und fremde Firewalls brauchen Wochen, nicht Minuten.</translation>
    </message>
    <message>
        <source>What stays behind and what moves can still reach each other.</source>
        <translation>Was zurückbleibt und was umzieht, kann einander weiterhin erreichen.</translation>
    </message>
    <message>
        <source>An edge that crosses the cut needs a path, and costs latency.</source>
        <translation>Eine Verbindung über den Schnitt hinweg braucht einen Weg und kostet Latenz.</translation>
    </message>
    <message>
        <source>For each resource it is decided whether it moves or stays.</source>
        <translation>Für jede Ressource ist entschieden, ob sie umzieht oder bleibt.</translation>
    </message>
    <message>
        <source>What nobody decided about is forgotten until the source is deleted.</source>
        <translation>Worüber niemand entschieden hat, bleibt vergessen, bis die Quelle gelöscht wird.</translation>
    </message>
    <message>
        <source>Private DNS zones that the workload needs are linked to the target network.</source>
        <translation>Private DNS-Zonen, die die Workload braucht, sind mit dem Zielnetzwerk verknüpft.</translation>
    </message>
    <message>
        <source>Without the link a private endpoint&apos;s name resolves to its public address.</source>
        <translation>Ohne die Verknüpfung wird der Name eines privaten Endpunkts zu seiner öffentlichen Adresse aufgelöst.</translation>
    </message>
    <message>
        <source>Names that must be unique in all of Azure are free, soft-deleted ones included.</source>
        <translation>Namen, die in ganz Azure eindeutig sein müssen, sind frei, auch unter vorläufig gelöschten Objekten.</translation>
    </message>
    <message>
        <source>A name that a deleted vault still holds makes the deployment fail although its preview was clean.</source>
        <translation>Ein Name, den ein gelöschter Tresor noch hält, lässt die Bereitstellung trotz fehlerfreier Vorschau scheitern.</translation>
    </message>
    <message>
        <source>No lock stops a step of the plan.</source>
        <translation>Keine Sperre hält einen Schritt des Plans auf.</translation>
    </message>
    <message>
        <source>One lock on a child stops the deletion of the whole group.</source>
        <translation>Eine einzige Sperre auf einem untergeordneten Element verhindert das Löschen der ganzen Gruppe.</translation>
    </message>
    <message>
        <source>A Log Analytics workspace exists in the target region.</source>
        <translation>In der Zielregion ist ein Log Analytics-Arbeitsbereich vorhanden.</translation>
    </message>
    <message>
        <source>A workspace cannot move, and others have to name its id.</source>
        <translation>Ein Arbeitsbereich kann nicht umziehen, und andere müssen seine ID nennen.</translation>
    </message>
    <message>
        <source>It is decided how old data is kept.</source>
        <translation>Es ist entschieden, wie alte Daten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>History does not come along; deleting the source workspace deletes it.</source>
        <translation>Der Verlauf zieht nicht mit um; mit dem Quellarbeitsbereich wird er gelöscht.</translation>
    </message>
    <message>
        <source>Diagnostic settings of moved resources send to the target workspace.</source>
        <translation>Diagnoseeinstellungen umgezogener Ressourcen senden an den Zielarbeitsbereich.</translation>
    </message>
    <message>
        <source>Logs that still go to the source end with it.</source>
        <translation>Protokolle, die noch an die Quelle gehen, enden mit ihr.</translation>
    </message>
    <message>
        <source>Saved searches, alerts, workbooks and collection rules have a counterpart.</source>
        <translation>Gespeicherte Suchen, Warnungen, Arbeitsmappen und Datensammlungsregeln haben ein Gegenstück.</translation>
    </message>
    <message>
        <source>An alert whose scope is the old id watches nothing.</source>
        <translation>Eine Warnung, deren Bereich die alte ID ist, überwacht nichts.</translation>
    </message>
    <message>
        <source>Every moving resource has a tool that supports it.</source>
        <translation>Jede umziehende Ressource hat ein Werkzeug, das sie unterstützt.</translation>
    </message>
    <message>
        <source>A resource without a tool is found out in the night of the move.</source>
        <translation>Eine Ressource ohne Werkzeug wird in der Nacht des Umzugs entdeckt.</translation>
    </message>
    <message>
        <source>Nothing that is needed is missing from the move, in an order that works.</source>
        <translation>Dem Umzug fehlt nichts Benötigtes, und seine Reihenfolge funktioniert.</translation>
    </message>
    <message>
        <source>A dependency outside of the collection stops the whole collection.</source>
        <translation>Eine Abhängigkeit außerhalb der Sammlung hält die ganze Sammlung an.</translation>
    </message>
    <message>
        <source>For resources that are redeployed a template for the target region exists and validates.</source>
        <translation>Für neu bereitzustellende Ressourcen ist eine gültige Vorlage für die Zielregion vorhanden.</translation>
    </message>
    <message>
        <source>An export is silently partial; what it lost has to be known before it is deployed.</source>
        <translation>Ein Export ist unbemerkt unvollständig; was ihm fehlt, muss vor der Bereitstellung bekannt sein.</translation>
    </message>
    <message>
        <source>Prepare has finished.</source>
        <translation>Die Vorbereitung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>A move that starts before replication is complete loses the difference.</source>
        <translation>Ein Umzug, der vor der vollständigen Replikation beginnt, verliert den Unterschied.</translation>
    </message>
    <message>
        <source>Each resource exists in the target region and is healthy.</source>
        <translation>Jede Ressource ist in der Zielregion vorhanden und fehlerfrei.</translation>
    </message>
    <message>
        <source>Only what answers there can take over.</source>
        <translation>Nur was dort antwortet, kann übernehmen.</translation>
    </message>
    <message>
        <source>The move is committed after it was verified.</source>
        <translation>Der Commit des Umzugs ist erfolgt, nachdem er überprüft wurde.</translation>
    </message>
    <message>
        <source>Until then the source can still take over; afterwards it cannot.</source>
        <translation>Bis dahin kann die Quelle noch übernehmen, danach nicht mehr.</translation>
    </message>
    <message>
        <source>The configuration of the target equals that of the source, but for what had to change.</source>
        <translation>Die Konfiguration des Ziels gleicht der der Quelle bis auf das, was sich ändern musste.</translation>
    </message>
    <message>
        <source>A property that an export dropped is missed by users, not by deployments.</source>
        <translation>Eine Eigenschaft, die ein Export verloren hat, vermissen Benutzer, nicht Bereitstellungen.</translation>
    </message>
    <message>
        <source>The workload stays in its subscription, or the reason for another one is written down.</source>
        <translation>Die Workload bleibt in ihrem Abonnement, oder der Grund für ein anderes ist festgehalten.</translation>
    </message>
    <message>
        <source>A new subscription starts without budgets, policies, role assignments and quota.</source>
        <translation>Ein neues Abonnement beginnt ohne Budgets, Richtlinien, Rollenzuweisungen und Kontingente.</translation>
    </message>
    <message>
        <source>Budgets that cover the source cover the target.</source>
        <translation>Budgets, die die Quelle abdecken, decken auch das Ziel ab.</translation>
    </message>
    <message>
        <source>A budget that filters by the old group never warns about the new one.</source>
        <translation>Ein Budget, das nach der alten Gruppe filtert, warnt nie vor der neuen.</translation>
    </message>
    <message>
        <source>The governance of the target equals that of the source.</source>
        <translation>Die Governance des Ziels gleicht der der Quelle.</translation>
    </message>
    <message>
        <source>Assignments at a resource group do not follow its resources.</source>
        <translation>Zuweisungen an einer Ressourcengruppe folgen deren Ressourcen nicht.</translation>
    </message>
    <message>
        <source>Role assignments of the target scope equal those of the source.</source>
        <translation>Die Rollenzuweisungen des Zielbereichs gleichen denen der Quelle.</translation>
    </message>
    <message>
        <source>People and pipelines find themselves locked out of the new groups.</source>
        <translation>Personen und Pipelines finden sich aus den neuen Gruppen ausgesperrt.</translation>
    </message>
    <message>
        <source>Where only part of a subscription moves, policies and roles are scoped to the smaller group.</source>
        <translation>Wo nur ein Teil eines Abonnements umzieht, sind Richtlinien und Rollen auf die kleinere Gruppe beschränkt.</translation>
    </message>
    <message>
        <source>An assignment that is wider than what moves grants or forbids more than it was meant to.</source>
        <translation>Eine Zuweisung, die weiter reicht als der Umzug, gewährt oder verbietet mehr, als sie sollte.</translation>
    </message>
    <message>
        <source>Every host name is covered by a certificate in the target region&apos;s vault.</source>
        <translation>Jeder Hostname ist durch ein Zertifikat im Tresor der Zielregion abgedeckt.</translation>
    </message>
    <message>
        <source>A name without a certificate is a warning page at cutover.</source>
        <translation>Ein Name ohne Zertifikat ist bei der Umstellung eine Warnseite.</translation>
    </message>
    <message>
        <source>Each certificate is valid now and long enough past cutover, with an acceptable key.</source>
        <translation>Jedes Zertifikat ist jetzt und lange genug über die Umstellung hinaus gültig und hat einen zulässigen Schlüssel.</translation>
    </message>
    <message>
        <source>A renewal in the days after a cutover is one change too many.</source>
        <translation>Eine Erneuerung in den Tagen nach einer Umstellung ist eine Änderung zu viel.</translation>
    </message>
    <message>
        <source>No certificate request is pending.</source>
        <translation>Keine Zertifikatanforderung steht aus.</translation>
    </message>
    <message>
        <source>A pending request has a name but no certificate.</source>
        <translation>Eine ausstehende Anforderung hat einen Namen, aber kein Zertifikat.</translation>
    </message>
    <message>
        <source>The target application serves the certificate for the name.</source>
        <translation>Die Zielanwendung liefert das Zertifikat für den Namen aus.</translation>
    </message>
    <message>
        <source>A certificate in a vault protects nothing until it is bound.</source>
        <translation>Ein Zertifikat in einem Tresor schützt nichts, solange es nicht gebunden ist.</translation>
    </message>
    <message>
        <source>A TLS handshake with the target endpoint, asking for the name, gives that chain.</source>
        <translation>Ein TLS-Handshake mit dem Zielendpunkt, der nach dem Namen fragt, liefert diese Kette.</translation>
    </message>
    <message>
        <source>Only a handshake shows what a browser will see, before DNS points there.</source>
        <translation>Nur ein Handshake zeigt, was ein Browser sehen wird, bevor DNS dorthin zeigt.</translation>
    </message>
    <message>
        <source>Renewal is set up as at the source.</source>
        <translation>Die Erneuerung ist eingerichtet wie in der Quelle.</translation>
    </message>
    <message>
        <source>A copied certificate without its policy expires quietly.</source>
        <translation>Ein kopiertes Zertifikat ohne seine Richtlinie läuft unbemerkt ab.</translation>
    </message>
</context>
<context>
    <name>LoopbackRedirect</name>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This page is not part of the sign-in that is awaited.</source>
        <translation>Diese Seite gehört nicht zu der Anmeldung, auf die gewartet wird.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and go back to azrelocate.</source>
        <translation>Diese Seite kann geschlossen werden; weiter geht es in azrelocate.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Close this page and go back to azrelocate, which says why.</source>
        <translation>Diese Seite schließen und zu azrelocate zurückkehren; dort steht, warum.</translation>
    </message>
</context>
<context>
    <name>MapText</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>The application %1 does not exist yet.</source>
        <translation>Die Anwendung %1 ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The target does not have this setting.</source>
        <translation>Dem Ziel fehlt diese Einstellung.</translation>
    </message>
    <message>
        <source>It still names %1.</source>
        <translation>Nennt noch %1.</translation>
    </message>
    <message>
        <source>It is as at the source, with the names of the target.</source>
        <translation>Wie in der Quelle, mit den Namen des Ziels.</translation>
    </message>
    <message>
        <source>It names nothing of the source, but differs from what was expected.</source>
        <translation>Nennt nichts aus der Quelle, weicht aber vom Erwarteten ab.</translation>
    </message>
    <message>
        <source>It names %1, which becomes %2.</source>
        <translation>Nennt %1; daraus wird %2.</translation>
    </message>
    <message>
        <source>It names the region %1, but nothing that the plan moves: look at it.</source>
        <translation>Nennt die Region %1, aber nichts, was laut Plan umzieht: bitte ansehen.</translation>
    </message>
    <message>
        <source>No setting names anything of the source.</source>
        <translation>Keine Einstellung nennt etwas aus der Quelle.</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 durch %2: %3</translation>
    </message>
    <message>
        <source>It does not hold (%1).</source>
        <translation>Nicht erfüllt (%1).</translation>
    </message>
    <message>
        <source>Its evidence is %1 minutes old: check it again.</source>
        <translation>Die Belege sind %1 Minuten alt: erneut prüfen.</translation>
    </message>
    <message>
        <source>It holds, and its evidence is fresh.</source>
        <translation>Erfüllt, und die Belege sind aktuell.</translation>
    </message>
    <message>
        <source>It cannot be switched yet: %1</source>
        <translation>Kann noch nicht umgestellt werden: %1</translation>
    </message>
    <message>
        <source>The record points at the target.</source>
        <translation>Der DNS-Eintrag zeigt auf das Ziel.</translation>
    </message>
    <message>
        <source>The record points at the source.</source>
        <translation>Der DNS-Eintrag zeigt auf die Quelle.</translation>
    </message>
    <message>
        <source>The record leads to both regions alike; it is not switched.</source>
        <translation>Der DNS-Eintrag führt gleichermaßen in beide Regionen und wird nicht umgestellt.</translation>
    </message>
    <message>
        <source>Add %1 to the Traffic Manager profile %2</source>
        <translation>%1 dem Traffic Manager-Profil %2 hinzufügen</translation>
    </message>
    <message>
        <source>Turn on %1 in the Traffic Manager profile %2</source>
        <translation>%1 im Traffic Manager-Profil %2 aktivieren</translation>
    </message>
    <message>
        <source>Turn off %1 in the Traffic Manager profile %2</source>
        <translation>%1 im Traffic Manager-Profil %2 deaktivieren</translation>
    </message>
    <message>
        <source>Its zone is not in Azure: switch it there, then attest.</source>
        <translation>Die Zone liegt nicht in Azure: dort umstellen, dann bestätigen.</translation>
    </message>
    <message>
        <source>No host name and no profile leads to the workload.</source>
        <translation>Kein Hostname und kein Profil führt zur Workload.</translation>
    </message>
    <message>
        <source>Switch %1 to %2</source>
        <translation>%1 auf %2 umstellen</translation>
    </message>
    <message>
        <source>The way back is the record as it was; it is kept with the switch.</source>
        <translation>Der Rückweg ist der frühere DNS-Eintrag; er wird mit der Umstellung aufbewahrt.</translation>
    </message>
    <message>
        <source>It was made and cannot be undone.</source>
        <translation>Ausgeführt, kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Its undo of %1 requests is recorded.</source>
        <translation>Der Weg zum Rückgängigmachen ist aufgezeichnet; Anforderungen: %1.</translation>
    </message>
    <message>
        <source>Cutover changes nothing that could be taken back.</source>
        <translation>Die Umstellung ändert nichts, was zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>This resolver answers with the target.</source>
        <translation>Dieser Resolver antwortet mit dem Ziel.</translation>
    </message>
    <message>
        <source>This resolver does not answer with the target yet.</source>
        <translation>Dieser Resolver antwortet noch nicht mit dem Ziel.</translation>
    </message>
    <message>
        <source>The application answers with %1.</source>
        <translation>Die Anwendung antwortet mit %1.</translation>
    </message>
    <message>
        <source>No host name leads to an application that moves.</source>
        <translation>Kein Hostname führt zu einer umziehenden Anwendung.</translation>
    </message>
    <message>
        <source>Copy %1 (%2 bytes) to %3</source>
        <translation>%1 (%2 Bytes) nach %3 kopieren</translation>
    </message>
    <message>
        <source>Let the signed-in account copy blobs of %1</source>
        <translation>Dem angemeldeten Konto das Kopieren von Blobs aus %1 erlauben</translation>
    </message>
    <message>
        <source>The target account does not exist yet.</source>
        <translation>Das Zielkonto ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The container does not exist at the target yet.</source>
        <translation>Der Container ist im Ziel noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>%1 blobs are not there yet.</source>
        <translation>Noch fehlende Blobs: %1.</translation>
    </message>
    <message>
        <source>All %1 blobs are there.</source>
        <translation>Alle Blobs sind vorhanden: %1.</translation>
    </message>
    <message>
        <source>The account holds no blob container.</source>
        <translation>Das Konto enthält keinen Blobcontainer.</translation>
    </message>
    <message>
        <source>%1 are only at the source, %2 differ in size or MD5; first: %3</source>
        <translation>Nur in der Quelle: %1; in Größe oder MD5 verschieden: %2; das erste: %3</translation>
    </message>
    <message>
        <source>%1 blobs are only at the target.</source>
        <translation>Blobs, die es nur im Ziel gibt: %1.</translation>
    </message>
    <message>
        <source>Names, sizes and checksums agree.</source>
        <translation>Namen, Größen und Prüfsummen stimmen überein.</translation>
    </message>
    <message>
        <source>The signed-in account may not read the blobs yet.</source>
        <translation>Das angemeldete Konto darf die Blobs noch nicht lesen.</translation>
    </message>
    <message>
        <source>No storage account moves.</source>
        <translation>Kein Speicherkonto zieht um.</translation>
    </message>
    <message>
        <source>Its data is not brought over by this program: do it by hand, and attest.</source>
        <translation>Die Daten werden nicht von diesem Programm übertragen: manuell erledigen und bestätigen.</translation>
    </message>
    <message>
        <source>The workload keeps no data.</source>
        <translation>Die Workload speichert keine Daten.</translation>
    </message>
    <message>
        <source>Create the container %1 in %2</source>
        <translation>Den Container %1 in %2 erstellen</translation>
    </message>
    <message>
        <source>Prove to %1 that %2 is ours, by a TXT record</source>
        <translation>Gegenüber %1 den Besitz von %2 durch einen TXT-Eintrag nachweisen</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>%1 der Anwendung %2 zuweisen</translation>
    </message>
    <message>
        <source>Its target takes any host name; nothing has to be assigned.</source>
        <translation>Das Ziel nimmt jeden Hostnamen an; nichts muss zugewiesen werden.</translation>
    </message>
    <message>
        <source>The application %1 does not exist yet; it is made when the services move.</source>
        <translation>Die Anwendung %1 ist noch nicht vorhanden; sie wird beim Umzug der Dienste erstellt.</translation>
    </message>
    <message>
        <source>Assigned to %1, which accepted the proof of ownership.</source>
        <translation>%1 zugewiesen, der Besitznachweis wurde dort angenommen.</translation>
    </message>
    <message>
        <source>%1 does not know this host name.</source>
        <translation>%1 kennt diesen Hostnamen nicht.</translation>
    </message>
    <message>
        <source>The workload has no custom host name.</source>
        <translation>Die Workload hat keinen benutzerdefinierten Hostnamen.</translation>
    </message>
    <message>
        <source>The certificate %1 is not issued by a public authority.</source>
        <translation>Das Zertifikat %1 ist nicht von einer öffentlichen Zertifizierungsstelle ausgestellt.</translation>
    </message>
    <message>
        <source>No CAA record restricts who may issue.</source>
        <translation>Kein CAA-Eintrag schränkt ein, wer Zertifikate ausstellen darf.</translation>
    </message>
    <message>
        <source>CAA allows %1.</source>
        <translation>CAA erlaubt %1.</translation>
    </message>
    <message>
        <source>CAA does not allow %1, which shall renew %2.</source>
        <translation>CAA erlaubt %1 nicht, den Aussteller, der %2 erneuern soll.</translation>
    </message>
    <message>
        <source>No certificate of a vault covers a host name of the workload.</source>
        <translation>Kein Zertifikat eines Tresors deckt einen Hostnamen der Workload ab.</translation>
    </message>
    <message>
        <source>Allow %1 to issue certificates for %2</source>
        <translation>%1 das Ausstellen von Zertifikaten für %2 erlauben</translation>
    </message>
    <message>
        <source>Bound to %1, and part of the plan.</source>
        <translation>An %1 gebunden und Teil des Plans.</translation>
    </message>
    <message>
        <source>Bound since the plan was made: plan again.</source>
        <translation>Seit Erstellung des Plans gebunden: neu planen.</translation>
    </message>
    <message>
        <source>Its record leads to the workload, and it is part of the plan.</source>
        <translation>Der DNS-Eintrag führt zur Workload und ist Teil des Plans.</translation>
    </message>
    <message>
        <source>Its record leads to the workload since the plan was made: plan again.</source>
        <translation>Der DNS-Eintrag führt seit Erstellung des Plans zur Workload: neu planen.</translation>
    </message>
    <message>
        <source>No application and no DNS zone of the workload has a custom host name.</source>
        <translation>Keine Anwendung und keine DNS-Zone der Workload hat einen benutzerdefinierten Hostnamen.</translation>
    </message>
    <message>
        <source>It stays as it is; its record is switched at cutover.</source>
        <translation>Bleibt unverändert; der DNS-Eintrag wird bei der Umstellung geändert.</translation>
    </message>
    <message>
        <source>It becomes %1.</source>
        <translation>Wird zu %1.</translation>
    </message>
    <message>
        <source>The server answers what the zone says.</source>
        <translation>Der Server antwortet, was in der Zone steht.</translation>
    </message>
    <message>
        <source>The server answers something else than the zone says.</source>
        <translation>Der Server antwortet etwas anderes, als in der Zone steht.</translation>
    </message>
    <message>
        <source>It resolves, but its zone is not in Azure: the switch is made by hand there.</source>
        <translation>Lässt sich auflösen, aber die Zone liegt nicht in Azure: die Umstellung erfolgt dort manuell.</translation>
    </message>
    <message>
        <source>It does not resolve, and its zone is not in Azure.</source>
        <translation>Lässt sich nicht auflösen, und die Zone liegt nicht in Azure.</translation>
    </message>
    <message>
        <source>The zone has no record for this name.</source>
        <translation>Die Zone hat keinen Eintrag für diesen Namen.</translation>
    </message>
    <message>
        <source>The record exists.</source>
        <translation>Der DNS-Eintrag ist vorhanden.</translation>
    </message>
    <message>
        <source>Create the record %1 pointing at %2</source>
        <translation>Den DNS-Eintrag %1 mit Ziel %2 erstellen</translation>
    </message>
    <message>
        <source>No host name of the workload is in a zone of Azure.</source>
        <translation>Kein Hostname der Workload liegt in einer Zone von Azure.</translation>
    </message>
    <message>
        <source>No zone of Azure holds a host name of the workload.</source>
        <translation>Keine Zone von Azure enthält einen Hostnamen der Workload.</translation>
    </message>
    <message>
        <source>Delegated to the name servers of this zone.</source>
        <translation>An die Namenserver dieser Zone delegiert.</translation>
    </message>
    <message>
        <source>Delegated to other name servers: edits in this zone have no effect.</source>
        <translation>An andere Namenserver delegiert: Änderungen in dieser Zone bleiben ohne Wirkung.</translation>
    </message>
    <message>
        <source>The TTL is %1 s; resolvers would keep the old answer as long.</source>
        <translation>Die TTL beträgt %1 s; so lange behielten Resolver die alte Antwort.</translation>
    </message>
    <message>
        <source>Lowered; the old TTL of %1 s is still running. Cutover is safe from %2.</source>
        <translation>Gesenkt; die alte TTL von %1 s läuft noch. Die Umstellung ist sicher ab %2.</translation>
    </message>
    <message>
        <source>The TTL is %1 s, and no older one is running.</source>
        <translation>Die TTL beträgt %1 s, und keine ältere läuft mehr.</translation>
    </message>
    <message>
        <source>Lower the TTL of %1 from %2 s to %3 s</source>
        <translation>Die TTL von %1 von %2 s auf %3 s senken</translation>
    </message>
    <message>
        <source>Resolvers that asked meanwhile ask again sooner, which harms nobody.</source>
        <translation>Resolver, die inzwischen gefragt haben, fragen früher erneut; das schadet niemandem.</translation>
    </message>
    <message>
        <source>The identity %1 does not exist yet; it is made when the services move.</source>
        <translation>Die Identität %1 ist noch nicht vorhanden; sie wird beim Umzug der Dienste erstellt.</translation>
    </message>
    <message>
        <source>The target&apos;s identity trusts the same sign-ins.</source>
        <translation>Die Identität des Ziels vertraut denselben Anmeldungen.</translation>
    </message>
    <message>
        <source>A credential of this name trusts somebody else.</source>
        <translation>Anmeldeinformationen dieses Namens vertrauen jemand anderem.</translation>
    </message>
    <message>
        <source>The target&apos;s identity does not trust this sign-in.</source>
        <translation>Die Identität des Ziels vertraut dieser Anmeldung nicht.</translation>
    </message>
    <message>
        <source>No identity that moves has federated credentials.</source>
        <translation>Keine umziehende Identität hat Verbundanmeldeinformationen.</translation>
    </message>
    <message>
        <source>Let %1 sign in as %2</source>
        <translation>%1 die Anmeldung als %2 erlauben</translation>
    </message>
    <message>
        <source>Role assignments: %1, access policies: %2, federated credentials: %3.</source>
        <translation>Rollenzuweisungen: %1, Zugriffsrichtlinien: %2, Verbundanmeldeinformationen: %3.</translation>
    </message>
    <message>
        <source>Nothing in the workload has an identity.</source>
        <translation>Nichts in der Workload hat eine Identität.</translation>
    </message>
    <message>
        <source>No identity ends with the source.</source>
        <translation>Keine Identität endet mit der Quelle.</translation>
    </message>
    <message>
        <source>Its identity goes away with the source: remove the assignment after cutover.</source>
        <translation>Die Identität verschwindet mit der Quelle: die Zuweisung nach der Umstellung entfernen.</translation>
    </message>
    <message>
        <source>Nothing is granted to an identity that ends with the source.</source>
        <translation>Keiner Identität, die mit der Quelle endet, ist etwas zugewiesen.</translation>
    </message>
    <message>
        <source>The vault %1 does not exist yet.</source>
        <translation>Der Tresor %1 ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The target vault decides by roles, where the source decided by access policies: grant the roles that fit.</source>
        <translation>Der Zieltresor entscheidet nach Rollen, die Quelle nach Zugriffsrichtlinien: die passenden Rollen zuweisen.</translation>
    </message>
    <message>
        <source>The new identity may do what the old one might.</source>
        <translation>Die neue Identität hat die Berechtigungen der alten.</translation>
    </message>
    <message>
        <source>The new identity may not do what the old one might.</source>
        <translation>Der neuen Identität fehlen Berechtigungen der alten.</translation>
    </message>
    <message>
        <source>The identity exists; its predecessor had no roles and no access policies.</source>
        <translation>Die Identität ist vorhanden; ihre Vorgängerin hatte keine Rollen und keine Zugriffsrichtlinien.</translation>
    </message>
    <message>
        <source>Granted as to the old identity.</source>
        <translation>Zugewiesen wie der alten Identität.</translation>
    </message>
    <message>
        <source>Granted, but under another condition than to the old identity; an assignment cannot be altered, only made anew.</source>
        <translation>Zugewiesen, aber unter einer anderen Bedingung als der alten Identität; eine Zuweisung kann nicht geändert, nur neu erstellt werden.</translation>
    </message>
    <message>
        <source>The old identity has this role, the new one does not.</source>
        <translation>Die alte Identität hat diese Rolle, die neue nicht.</translation>
    </message>
    <message>
        <source>%1 does not exist yet; its identity comes with it.</source>
        <translation>%1 ist noch nicht vorhanden; die Identität kommt damit.</translation>
    </message>
    <message>
        <source>The source has a system-assigned identity, the target has none.</source>
        <translation>Die Quelle hat eine systemseitig zugewiesene Identität, das Ziel keine.</translation>
    </message>
    <message>
        <source>Give %1 a system-assigned identity</source>
        <translation>%1 eine systemseitig zugewiesene Identität geben</translation>
    </message>
    <message>
        <source>Taking the identity away deletes its principal; what was granted to it stays behind without effect.</source>
        <translation>Mit dem Entfernen der Identität wird ihr Prinzipal gelöscht; was ihm zugewiesen war, bleibt wirkungslos zurück.</translation>
    </message>
    <message>
        <source>No resource that moves has a system-assigned identity.</source>
        <translation>Keine umziehende Ressource hat eine systemseitig zugewiesene Identität.</translation>
    </message>
    <message>
        <source>%1 does not exist yet.</source>
        <translation>%1 ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>%1 carries the identity.</source>
        <translation>%1 trägt die Identität.</translation>
    </message>
    <message>
        <source>%1 does not carry the identity.</source>
        <translation>%1 trägt die Identität nicht.</translation>
    </message>
    <message>
        <source>The target still carries the identity of the source, which goes away with it.</source>
        <translation>Das Ziel trägt noch die Identität der Quelle, die mit ihr verschwindet.</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 der Ressource %2 zuordnen</translation>
    </message>
    <message>
        <source>Nothing that moves has a user-assigned identity.</source>
        <translation>Nichts, was umzieht, hat eine benutzerseitig zugewiesene Identität.</translation>
    </message>
    <message>
        <source>Its access policy is as at the source.</source>
        <translation>Die Zugriffsrichtlinie ist wie in der Quelle.</translation>
    </message>
    <message>
        <source>The target vault lets it do less than the source.</source>
        <translation>Der Zieltresor gewährt hier weniger Berechtigungen als die Quelle.</translation>
    </message>
    <message>
        <source>Granted as at the source.</source>
        <translation>Zugewiesen wie in der Quelle.</translation>
    </message>
    <message>
        <source>The principal was deleted; nothing can be granted to it.</source>
        <translation>Der Prinzipal wurde gelöscht; ihm kann nichts zugewiesen werden.</translation>
    </message>
    <message>
        <source>Granted at the source, not at the target.</source>
        <translation>In der Quelle zugewiesen, im Ziel nicht.</translation>
    </message>
    <message>
        <source>Its network rules are as at the source.</source>
        <translation>Die Netzwerkregeln sind wie in der Quelle.</translation>
    </message>
    <message>
        <source>Its network rules differ from those of the source.</source>
        <translation>Die Netzwerkregeln weichen von denen der Quelle ab.</translation>
    </message>
    <message>
        <source>The private endpoint is not there yet; it is made when the services move.</source>
        <translation>Der private Endpunkt ist noch nicht vorhanden; er wird beim Umzug der Dienste erstellt.</translation>
    </message>
    <message>
        <source>The private endpoint leads to another resource.</source>
        <translation>Der private Endpunkt führt zu einer anderen Ressource.</translation>
    </message>
    <message>
        <source>The connection of the private endpoint is not approved.</source>
        <translation>Die Verbindung des privaten Endpunkts ist nicht genehmigt.</translation>
    </message>
    <message>
        <source>The private endpoint leads to the vault.</source>
        <translation>Der private Endpunkt führt zum Tresor.</translation>
    </message>
    <message>
        <source>It decides about access in another way than the source: switching is done by hand, after the rights were granted.</source>
        <translation>Entscheidet anders als die Quelle über den Zugriff: manuell umschalten, nachdem die Berechtigungen erteilt sind.</translation>
    </message>
    <message>
        <source>It decides about access as the source does.</source>
        <translation>Entscheidet wie die Quelle über den Zugriff.</translation>
    </message>
    <message>
        <source>Give %1 the network rules of the source</source>
        <translation>%1 die Netzwerkregeln der Quelle geben</translation>
    </message>
    <message>
        <source>The target vault does not exist yet.</source>
        <translation>Der Zieltresor ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The workload has no vault.</source>
        <translation>Die Workload hat keinen Tresor.</translation>
    </message>
    <message>
        <source>It is not in the target vault.</source>
        <translation>Nicht im Zieltresor vorhanden.</translation>
    </message>
    <message>
        <source>It is in the target vault with other attributes.</source>
        <translation>Im Zieltresor mit anderen Attributen vorhanden.</translation>
    </message>
    <message>
        <source>It is in the target vault.</source>
        <translation>Im Zieltresor vorhanden.</translation>
    </message>
    <message>
        <source>The target vault has another version of it.</source>
        <translation>Der Zieltresor enthält eine andere Version.</translation>
    </message>
    <message>
        <source>Its key may not leave the vault: issue a new one in the target vault.</source>
        <translation>Der Schlüssel darf den Tresor nicht verlassen: im Zieltresor ein neues Zertifikat ausstellen.</translation>
    </message>
    <message>
        <source>The target vault has a key of this name.</source>
        <translation>Der Zieltresor enthält einen Schlüssel dieses Namens.</translation>
    </message>
    <message>
        <source>A key cannot be copied: make a new one and wrap again what it protects; keep the source vault until then.</source>
        <translation>Ein Schlüssel kann nicht kopiert werden: einen neuen erstellen und neu verschlüsseln, was er schützt; den Quelltresor bis dahin behalten.</translation>
    </message>
    <message>
        <source>Copy the secret %1 from %2 to %3</source>
        <translation>Das Geheimnis %1 von %2 nach %3 kopieren</translation>
    </message>
    <message>
        <source>A deleted secret keeps its name for the days of the vault&apos;s soft delete.</source>
        <translation>Ein gelöschtes Geheimnis behält seinen Namen, solange das vorläufige Löschen des Tresors es aufbewahrt.</translation>
    </message>
    <message>
        <source>Copy the certificate %1 from %2 to %3</source>
        <translation>Das Zertifikat %1 von %2 nach %3 kopieren</translation>
    </message>
    <message>
        <source>Delete it from the target vault by hand; its name stays taken for the days of the soft delete.</source>
        <translation>Manuell aus dem Zieltresor löschen; der Name bleibt für die Tage des vorläufigen Löschens belegt.</translation>
    </message>
    <message>
        <source>Let the signed-in account write to %1, for the copy</source>
        <translation>Dem angemeldeten Konto zum Kopieren das Schreiben in %1 erlauben</translation>
    </message>
    <message>
        <source>The signed-in account may not look into the target vault yet.</source>
        <translation>Das angemeldete Konto darf den Zieltresor noch nicht einsehen.</translation>
    </message>
    <message>
        <source>The source vault is empty.</source>
        <translation>Der Quelltresor ist leer.</translation>
    </message>
    <message>
        <source>Nothing records who reads its secrets.</source>
        <translation>Nichts zeichnet auf, wer die Geheimnisse liest.</translation>
    </message>
    <message>
        <source>Its audit log goes to %1.</source>
        <translation>Das Überwachungsprotokoll geht an %1.</translation>
    </message>
    <message>
        <source>It runs in %1 and uses %2 in %3: give it a vault of its region.</source>
        <translation>Läuft in %1 und verwendet %2 in %3: einen Tresor der eigenen Region zuordnen.</translation>
    </message>
    <message>
        <source>%1 references to %2 of its secrets, all from %3.</source>
        <translation>Verweise: %1, auf Geheimnisse: %2, alle aus %3.</translation>
    </message>
    <message>
        <source>There is no vault for what %1 holds.</source>
        <translation>Für den Inhalt von %1 gibt es keinen Tresor.</translation>
    </message>
    <message>
        <source>It exists, but in another region.</source>
        <translation>Vorhanden, aber in einer anderen Region.</translation>
    </message>
    <message>
        <source>It exists, but its state is %1.</source>
        <translation>Vorhanden, aber im Zustand „%1“.</translation>
    </message>
    <message>
        <source>In the target region; soft delete for %1 days.</source>
        <translation>In der Zielregion; vorläufiges Löschen für %1 Tage.</translation>
    </message>
    <message>
        <source>Create the vault %1 in %2 with the settings of %3</source>
        <translation>Den Tresor %1 in %2 mit den Einstellungen von %3 erstellen</translation>
    </message>
    <message>
        <source>A deleted vault keeps its name for the days of its soft delete.</source>
        <translation>Ein gelöschter Tresor behält seinen Namen für die Tage seines vorläufigen Löschens.</translation>
    </message>
    <message>
        <source>It is ours already: the target exists.</source>
        <translation>Schon unser eigener: das Ziel ist vorhanden.</translation>
    </message>
    <message>
        <source>The name is free.</source>
        <translation>Der Name ist frei.</translation>
    </message>
    <message>
        <source>A deleted vault holds the name until %1; purge it if nobody needs it, or choose another name.</source>
        <translation>Ein gelöschter Tresor hält den Namen bis %1; endgültig löschen, wenn niemand ihn braucht, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The name is taken (%1): choose another one in the plan.</source>
        <translation>Der Name ist belegt (%1): im Plan einen anderen wählen.</translation>
    </message>
    <message>
        <source>Nothing that is made in the target has a name that all of Azure shares.</source>
        <translation>Nichts, was im Ziel erstellt wird, hat einen in ganz Azure eindeutigen Namen.</translation>
    </message>
    <message>
        <source>Purge the deleted vault %1, so that its name is free</source>
        <translation>Den gelöschten Tresor %1 endgültig löschen, damit sein Name frei wird</translation>
    </message>
    <message>
        <source>What the deleted vault held is gone for good.</source>
        <translation>Was der gelöschte Tresor enthielt, ist unwiederbringlich verloren.</translation>
    </message>
    <message>
        <source>Offered in the target region; %1 in the workload.</source>
        <translation>In der Zielregion angeboten; in der Workload: %1.</translation>
    </message>
    <message>
        <source>Not offered in the target region; %1 in the workload.</source>
        <translation>In der Zielregion nicht angeboten; in der Workload: %1.</translation>
    </message>
    <message>
        <source>Nothing is made in the target region.</source>
        <translation>In der Zielregion wird nichts erstellt.</translation>
    </message>
    <message>
        <source>No policy denies it.</source>
        <translation>Keine Richtlinie verweigert es.</translation>
    </message>
    <message>
        <source>The assignment %1 denies it: %2</source>
        <translation>Die Zuweisung %1 verweigert es: %2</translation>
    </message>
    <message>
        <source>Exempt %1 from the policy assignment %2 until %3</source>
        <translation>%1 von der Richtlinienzuweisung %2 bis %3 ausnehmen</translation>
    </message>
    <message>
        <source>Registered; the workload has %1 of its types.</source>
        <translation>Registriert; Typen davon in der Workload: %1.</translation>
    </message>
    <message>
        <source>Registered; a tool of the relocation uses it.</source>
        <translation>Registriert; ein Werkzeug der Verlagerung verwendet diesen Anbieter.</translation>
    </message>
    <message>
        <source>It is being registered, which takes minutes.</source>
        <translation>Wird gerade registriert; das dauert einige Minuten.</translation>
    </message>
    <message>
        <source>It is not registered: every request in its namespace is refused.</source>
        <translation>Nicht registriert: jede Anforderung in diesem Namespace wird abgelehnt.</translation>
    </message>
    <message>
        <source>Register the resource provider %1</source>
        <translation>Den Ressourcenanbieter %1 registrieren</translation>
    </message>
    <message>
        <source>A registered provider costs nothing and makes nothing.</source>
        <translation>Ein registrierter Anbieter kostet nichts und erstellt nichts.</translation>
    </message>
    <message>
        <source>%1 vCPUs are needed, and left.</source>
        <translation>%1 vCPUs werden benötigt und sind verfügbar.</translation>
    </message>
    <message>
        <source>%1 vCPUs are needed, %2 are left.</source>
        <translation>%1 vCPUs werden benötigt, %2 sind verfügbar.</translation>
    </message>
    <message>
        <source>No virtual machine has to be made in the target any more.</source>
        <translation>Im Ziel muss kein virtueller Computer mehr erstellt werden.</translation>
    </message>
    <message>
        <source>Ask for %1 vCPUs of %2 in %3, instead of %4</source>
        <translation>%1 vCPUs von %2 in %3 anfordern, statt %4</translation>
    </message>
    <message>
        <source>A higher quota costs nothing by itself.</source>
        <translation>Ein höheres Kontingent kostet für sich genommen nichts.</translation>
    </message>
    <message>
        <source>%1 is offered in the target region.</source>
        <translation>%1 wird in der Zielregion angeboten.</translation>
    </message>
    <message>
        <source>%1 is not sold in the target region: choose another one there.</source>
        <translation>%1 wird in der Zielregion nicht verkauft: dort eine andere Auswahl treffen.</translation>
    </message>
    <message>
        <source>%1 is closed to this subscription in the target region (%2): ask Microsoft to open it, or choose another one.</source>
        <translation>%1 ist für dieses Abonnement in der Zielregion gesperrt (%2): bei Microsoft die Freischaltung beantragen oder eine andere Auswahl treffen.</translation>
    </message>
    <message>
        <source>The target region does not offer it in the zones %1.</source>
        <translation>Die Zielregion bietet dies in den Zonen %1 nicht an.</translation>
    </message>
    <message>
        <source>%1 cannot be used in the target region (%2); %3 has as many vCPUs there.</source>
        <translation>%1 ist in der Zielregion nicht verwendbar (%2); %3 hat dort ebenso viele vCPUs.</translation>
    </message>
    <message>
        <source>%1 is offered in the target region, but not zone-redundant.</source>
        <translation>%1 wird in der Zielregion angeboten, aber nicht zonenredundant.</translation>
    </message>
    <message>
        <source>The target region has the zones that it uses.</source>
        <translation>Die Zielregion hat die verwendeten Zonen.</translation>
    </message>
    <message>
        <source>Azure has no list of where %1 is sold for this type; the validation of its deployment will tell.</source>
        <translation>Azure führt für diesen Typ keine Liste, wo %1 verkauft wird; die Überprüfung der Bereitstellung wird es zeigen.</translation>
    </message>
    <message>
        <source>Nothing that is made in the target has a size, a tier or a zone.</source>
        <translation>Nichts, was im Ziel erstellt wird, hat eine Größe, einen Tarif oder eine Zone.</translation>
    </message>
    <message>
        <source>There is no workspace that takes over from %1.</source>
        <translation>Kein Arbeitsbereich übernimmt von %1.</translation>
    </message>
    <message>
        <source>Its price tier or its retention differs from that of %1.</source>
        <translation>Tarif oder Aufbewahrungsdauer weicht von %1 ab.</translation>
    </message>
    <message>
        <source>It exists in the target region with the source&apos;s settings.</source>
        <translation>In der Zielregion mit den Einstellungen der Quelle vorhanden.</translation>
    </message>
    <message>
        <source>The workload has no Log Analytics workspace.</source>
        <translation>Die Workload hat keinen Log Analytics-Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Create the workspace %1 in %2 with the settings of %3</source>
        <translation>Den Arbeitsbereich %1 in %2 mit den Einstellungen von %3 erstellen</translation>
    </message>
    <message>
        <source>A deleted workspace can be recovered for some days, and keeps its name meanwhile.</source>
        <translation>Ein gelöschter Arbeitsbereich kann einige Tage lang wiederhergestellt werden und behält so lange seinen Namen.</translation>
    </message>
    <message>
        <source>Create the resource group %1 for Resource Mover</source>
        <translation>Die Ressourcengruppe %1 für Resource Mover erstellen</translation>
    </message>
    <message>
        <source>Remove the group by hand when the move is over.</source>
        <translation>Die Gruppe nach dem Umzug manuell entfernen.</translation>
    </message>
    <message>
        <source>Create the move collection from %1 to %2</source>
        <translation>Die Verschiebungssammlung von %1 nach %2 erstellen</translation>
    </message>
    <message>
        <source>Let Resource Mover work in the subscription (role %1)</source>
        <translation>Resource Mover den Zugriff auf das Abonnement erlauben (Rolle %1)</translation>
    </message>
    <message>
        <source>Add %1 to the move collection</source>
        <translation>%1 der Verschiebungssammlung hinzufügen</translation>
    </message>
    <message>
        <source>Let Resource Mover find out what depends on what</source>
        <translation>Resource Mover die Abhängigkeiten ermitteln lassen</translation>
    </message>
    <message>
        <source>What moves needs %1 in the target, which is deployed first.</source>
        <translation>Was umzieht, braucht %1 im Ziel; dies wird zuerst bereitgestellt.</translation>
    </message>
    <message>
        <source>The move collection does not exist yet.</source>
        <translation>Die Verschiebungssammlung ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>It is not in the move collection yet.</source>
        <translation>Noch nicht in der Verschiebungssammlung.</translation>
    </message>
    <message>
        <source>Its dependencies have to be resolved.</source>
        <translation>Die Abhängigkeiten müssen aufgelöst werden.</translation>
    </message>
    <message>
        <source>In the collection, its dependencies are known.</source>
        <translation>In der Sammlung, die Abhängigkeiten sind bekannt.</translation>
    </message>
    <message>
        <source>%1 resources of the collection need it, and it is neither moved nor mapped.</source>
        <translation>Wird von %1 Ressourcen der Sammlung benötigt, aber weder verschoben noch zugeordnet.</translation>
    </message>
    <message>
        <source>The target region is one of its locations.</source>
        <translation>Die Zielregion ist einer der Standorte.</translation>
    </message>
    <message>
        <source>The target region is not one of its locations yet.</source>
        <translation>Die Zielregion ist noch keiner der Standorte.</translation>
    </message>
    <message>
        <source>It does not exist in the target yet; it has to be made by hand.</source>
        <translation>Im Ziel noch nicht vorhanden; muss manuell erstellt werden.</translation>
    </message>
    <message>
        <source>It does not exist in the target yet.</source>
        <translation>Im Ziel noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>It exists in the target region and is in order.</source>
        <translation>In der Zielregion vorhanden und in Ordnung.</translation>
    </message>
    <message>
        <source>Deploy %1 resources to %2 (wave %3)</source>
        <translation>%1 Ressourcen in %2 bereitstellen (Welle %3)</translation>
    </message>
    <message>
        <source>The target resources stay until they are deleted; the source is not touched.</source>
        <translation>Die Zielressourcen bleiben, bis sie gelöscht werden; die Quelle wird nicht angetastet.</translation>
    </message>
    <message>
        <source>Add %1 to the locations of %2</source>
        <translation>%1 den Standorten von %2 hinzufügen</translation>
    </message>
    <message>
        <source>Move %1 resources; virtual machines stop at the source now</source>
        <translation>%1 Ressourcen verschieben; virtuelle Computer halten in der Quelle jetzt an</translation>
    </message>
    <message>
        <source>Possible until the move is committed; what was made in the target is deleted.</source>
        <translation>Bis zum Commit des Umzugs möglich; was im Ziel erstellt wurde, wird gelöscht.</translation>
    </message>
    <message>
        <source>It appeared after discovery: discover and plan again.</source>
        <translation>Nach der Ermittlung hinzugekommen: erneut ermitteln und planen.</translation>
    </message>
    <message>
        <source>No tool is known for its type: decide.</source>
        <translation>Für diesen Typ ist kein Werkzeug bekannt: bitte entscheiden.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Nothing moves.</source>
        <translation>Nichts zieht um.</translation>
    </message>
    <message>
        <source>Created by the area %1.</source>
        <translation>Wird vom Bereich %1 erstellt.</translation>
    </message>
    <message>
        <source>Prepared.</source>
        <translation>Vorbereitet.</translation>
    </message>
    <message>
        <source>Prepare is still running.</source>
        <translation>Die Vorbereitung läuft noch.</translation>
    </message>
    <message>
        <source>Prepare failed: %1</source>
        <translation>Vorbereitung fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>It is not prepared yet.</source>
        <translation>Noch nicht vorbereitet.</translation>
    </message>
    <message>
        <source>Committed; the source can be deleted when nobody needs it any more.</source>
        <translation>Commit erfolgt; die Quelle kann gelöscht werden, wenn niemand sie mehr braucht.</translation>
    </message>
    <message>
        <source>It is not committed yet.</source>
        <translation>Der Commit steht noch aus.</translation>
    </message>
    <message>
        <source>Commit the move of %1 resources; it cannot be discarded afterwards</source>
        <translation>Commit für den Umzug von %1 Ressourcen ausführen; danach kann er nicht mehr verworfen werden</translation>
    </message>
    <message>
        <source>A committed move is final; the source still exists until it is deleted.</source>
        <translation>Nach dem Commit ist ein Umzug endgültig; die Quelle bleibt bestehen, bis sie gelöscht wird.</translation>
    </message>
    <message>
        <source>Prepare %1 resources for the move; the source keeps running</source>
        <translation>%1 Ressourcen für den Umzug vorbereiten; die Quelle läuft weiter</translation>
    </message>
    <message>
        <source>Remove the resources from the collection to end their replication.</source>
        <translation>Die Ressourcen aus der Sammlung entfernen, um ihre Replikation zu beenden.</translation>
    </message>
    <message>
        <source>The service sets it by itself.</source>
        <translation>Der Dienst legt dies selbst fest.</translation>
    </message>
    <message>
        <source>The resource group does not exist yet, so the template cannot be validated in it.</source>
        <translation>Die Ressourcengruppe ist noch nicht vorhanden, daher kann die Vorlage darin nicht überprüft werden.</translation>
    </message>
    <message>
        <source>A template of %1 resources validates.</source>
        <translation>Eine Vorlage mit %1 Ressourcen ist gültig.</translation>
    </message>
    <message>
        <source>Azure does not accept the template: %1</source>
        <translation>Azure nimmt die Vorlage nicht an: %1</translation>
    </message>
    <message>
        <source>Nothing is redeployed by template.</source>
        <translation>Nichts wird per Vorlage neu bereitgestellt.</translation>
    </message>
    <message>
        <source>Everything of it is deployed.</source>
        <translation>Alles davon ist bereitgestellt.</translation>
    </message>
    <message>
        <source>Create the budget %1 at %2, as %3 watches the source</source>
        <translation>Das Budget %1 für %2 erstellen, so wie %3 die Quelle überwacht</translation>
    </message>
    <message>
        <source>It watches costs of others than the source.</source>
        <translation>Überwacht Kosten anderer, nicht der Quelle.</translation>
    </message>
    <message>
        <source>%1 covers the target.</source>
        <translation>%1 deckt das Ziel ab.</translation>
    </message>
    <message>
        <source>The budget %1 at the target has another filter, other thresholds or other contacts.</source>
        <translation>Das Budget %1 im Ziel hat einen anderen Filter, andere Schwellenwerte oder andere Kontakte.</translation>
    </message>
    <message>
        <source>Nothing warns about the costs of the target as this budget does about the source.</source>
        <translation>Nichts warnt vor den Kosten des Ziels, wie es dieses Budget für die Quelle tut.</translation>
    </message>
    <message>
        <source>Neither the subscription nor a moving resource group has a budget.</source>
        <translation>Weder das Abonnement noch eine umziehende Ressourcengruppe hat ein Budget.</translation>
    </message>
    <message>
        <source>The subscription takes no new resources in its state.</source>
        <translation>Das Abonnement nimmt in seinem Zustand keine neuen Ressourcen auf.</translation>
    </message>
    <message>
        <source>The subscription belongs to another tenant, which knows neither the principals nor the policies of the source.</source>
        <translation>Das Abonnement gehört zu einem anderen Mandanten, der weder die Prinzipale noch die Richtlinien der Quelle kennt.</translation>
    </message>
    <message>
        <source>A spending limit is in force: while both regions run, it may stop the workload.</source>
        <translation>Ein Ausgabenlimit ist in Kraft: während beide Regionen laufen, kann es die Workload anhalten.</translation>
    </message>
    <message>
        <source>The spending limit is off until the end of this billing period only.</source>
        <translation>Das Ausgabenlimit ist nur bis zum Ende dieses Abrechnungszeitraums aufgehoben.</translation>
    </message>
    <message>
        <source>The subscription is enabled, in the same tenant, without a spending limit in force.</source>
        <translation>Das Abonnement ist aktiviert, gehört zum selben Mandanten und hat kein wirksames Ausgabenlimit.</translation>
    </message>
    <message>
        <source>The plan names another subscription: write down the reason, and who decided it.</source>
        <translation>Der Plan nennt ein anderes Abonnement: den Grund festhalten und wer es entschieden hat.</translation>
    </message>
    <message>
        <source>The group %1 does not exist yet.</source>
        <translation>Die Gruppe %1 ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>Assigned at the source, not at the target.</source>
        <translation>In der Quelle zugewiesen, im Ziel nicht.</translation>
    </message>
    <message>
        <source>Assigned as at the source.</source>
        <translation>Zugewiesen wie in der Quelle.</translation>
    </message>
    <message>
        <source>Assigned at the target with other parameters than at the source.</source>
        <translation>Im Ziel mit anderen Parametern zugewiesen als in der Quelle.</translation>
    </message>
    <message>
        <source>What it exempts stays where it is.</source>
        <translation>Was ausgenommen ist, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>The exemption has expired.</source>
        <translation>Die Richtlinienausnahme ist abgelaufen.</translation>
    </message>
    <message>
        <source>Exempted as at the source.</source>
        <translation>Ausgenommen wie in der Quelle.</translation>
    </message>
    <message>
        <source>Exempted at the source, not at the target.</source>
        <translation>In der Quelle ausgenommen, im Ziel nicht.</translation>
    </message>
    <message>
        <source>Assigned at the target only.</source>
        <translation>Nur im Ziel zugewiesen.</translation>
    </message>
    <message>
        <source>Assign the policy %1 at %2 as at the source</source>
        <translation>Die Richtlinie %1 an %2 zuweisen wie in der Quelle</translation>
    </message>
    <message>
        <source>Assign the policy %1 at %2</source>
        <translation>Die Richtlinie %1 an %2 zuweisen</translation>
    </message>
    <message>
        <source>The policy gets an identity of its own: the roles of %1, which mends resources at the source, have to be granted to the new one.</source>
        <translation>Die Richtlinie erhält eine eigene Identität: die Rollen von %1, der Identität, die in der Quelle Ressourcen korrigiert, müssen der neuen zugewiesen werden.</translation>
    </message>
    <message>
        <source>Exempt %1 from the policy, as %2 at the source</source>
        <translation>%1 von der Richtlinie ausnehmen, wie %2 in der Quelle</translation>
    </message>
    <message>
        <source>Nothing is assigned at this group itself; what it inherits, the target inherits too.</source>
        <translation>Dieser Gruppe selbst ist nichts zugewiesen; was sie erbt, erbt auch das Ziel.</translation>
    </message>
    <message>
        <source>No resource group moves.</source>
        <translation>Keine Ressourcengruppe zieht um.</translation>
    </message>
    <message>
        <source>It names %1, and would have to name %2 instead.</source>
        <translation>Nennt %1 und müsste stattdessen %2 nennen.</translation>
    </message>
    <message>
        <source>It covers the target as it covers the source.</source>
        <translation>Deckt das Ziel ab, wie es die Quelle abdeckt.</translation>
    </message>
    <message>
        <source>It also covers %1 groups that stay. If it was meant for this workload, assign it at %2.</source>
        <translation>Deckt auch bleibende Gruppen ab (%1). Falls für diese Workload gedacht, an %2 zuweisen.</translation>
    </message>
    <message>
        <source>The account that does the relocation.</source>
        <translation>Das Konto, das die Verlagerung ausführt.</translation>
    </message>
    <message>
        <source>It also holds in %1 groups that stay. If it was meant for this workload, grant it at %2.</source>
        <translation>Gilt auch in bleibenden Gruppen (%1). Falls für diese Workload gedacht, an %2 zuweisen.</translation>
    </message>
    <message>
        <source>Nothing is assigned at a scope that is wider than what moves.</source>
        <translation>Nichts ist an einem Bereich zugewiesen, der weiter reicht als der Umzug.</translation>
    </message>
    <message>
        <source>Nothing is granted in this group that would have to be granted again.</source>
        <translation>In dieser Gruppe ist nichts zugewiesen, was erneut zugewiesen werden müsste.</translation>
    </message>
    <message>
        <source>This identity gets a successor with another principal; the items of the identities grant to that.</source>
        <translation>Diese Identität erhält eine Nachfolgerin mit anderem Prinzipal; die Prüfpunkte der Identitäten weisen dieser zu.</translation>
    </message>
    <message>
        <source>Granted, but under another condition than at the source; an assignment cannot be altered, only made anew.</source>
        <translation>Zugewiesen, aber unter einer anderen Bedingung als in der Quelle; eine Zuweisung kann nicht geändert, nur neu erstellt werden.</translation>
    </message>
    <message>
        <source>Granted at the target only.</source>
        <translation>Nur im Ziel zugewiesen.</translation>
    </message>
    <message>
        <source>It is not in the target vault yet.</source>
        <translation>Noch nicht im Zieltresor vorhanden.</translation>
    </message>
    <message>
        <source>It is renewed as at the source.</source>
        <translation>Wird erneuert wie in der Quelle.</translation>
    </message>
    <message>
        <source>It is not renewed as at the source.</source>
        <translation>Wird nicht erneuert wie in der Quelle.</translation>
    </message>
    <message>
        <source>The source&apos;s vaults hold no certificate.</source>
        <translation>Die Tresore der Quelle enthalten kein Zertifikat.</translation>
    </message>
    <message>
        <source>Renew %1 in %2 as at the source</source>
        <translation>%1 in %2 erneuern wie in der Quelle</translation>
    </message>
    <message>
        <source>Make %1 of %2 available to App Service</source>
        <translation>%1 aus %2 für App Service verfügbar machen</translation>
    </message>
    <message>
        <source>Serve %1 for %2 at %3</source>
        <translation>%1 für %2 bei %3 ausliefern</translation>
    </message>
    <message>
        <source>No application serves a custom host name.</source>
        <translation>Keine Anwendung bedient einen benutzerdefinierten Hostnamen.</translation>
    </message>
    <message>
        <source>There is no certificate for it in a vault of the target region.</source>
        <translation>In keinem Tresor der Zielregion ist ein Zertifikat dafür vorhanden.</translation>
    </message>
    <message>
        <source>%1 serves %2.</source>
        <translation>%1 liefert %2 aus.</translation>
    </message>
    <message>
        <source>%1 does not serve %2 for it.</source>
        <translation>%1 liefert dafür nicht %2 aus.</translation>
    </message>
    <message>
        <source>The chain is not trusted: %1</source>
        <translation>Die Kette ist nicht vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>The certificate is not valid at this time.</source>
        <translation>Das Zertifikat ist zu dieser Zeit nicht gültig.</translation>
    </message>
    <message>
        <source>Another certificate is served than the one in the vault.</source>
        <translation>Ausgeliefert wird ein anderes Zertifikat als das im Tresor.</translation>
    </message>
    <message>
        <source>%1 answers with a trusted chain of %2 certificates.</source>
        <translation>%1 antwortet mit einer vertrauenswürdigen Kette; Zertifikate: %2.</translation>
    </message>
    <message>
        <source>No vault moves, so no certificate does.</source>
        <translation>Kein Tresor zieht um, daher auch kein Zertifikat.</translation>
    </message>
    <message>
        <source>Covered by %1 in %2.</source>
        <translation>Abgedeckt durch %1 in %2.</translation>
    </message>
    <message>
        <source>No certificate in a vault of the target region covers it.</source>
        <translation>Kein Zertifikat in einem Tresor der Zielregion deckt dies ab.</translation>
    </message>
    <message>
        <source>There is no certificate whose validity could be judged.</source>
        <translation>Kein Zertifikat vorhanden, dessen Gültigkeit beurteilt werden könnte.</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>%1 is not valid yet.</source>
        <translation>%1 ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation>%1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 expires less than %2 days from now.</source>
        <translation>%1 läuft in weniger als %2 Tagen ab.</translation>
    </message>
    <message>
        <source>%1 has a weak key (%2).</source>
        <translation>%1 hat einen schwachen Schlüssel (%2).</translation>
    </message>
    <message>
        <source>%1 is valid until %2, %3.</source>
        <translation>%1 ist gültig bis %2, %3.</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>Keine Anforderung ist offen.</translation>
    </message>
    <message>
        <source>A request is open at %1: merge the signed certificate when it comes.</source>
        <translation>Bei %1 ist eine Anforderung offen: das signierte Zertifikat zusammenführen, sobald es eintrifft.</translation>
    </message>
    <message>
        <source>The request ended as %1: %2</source>
        <translation>Die Anforderung endete im Zustand „%1“: %2</translation>
    </message>
    <message>
        <source>There is no certificate in a vault of the target region yet.</source>
        <translation>In einem Tresor der Zielregion ist noch kein Zertifikat vorhanden.</translation>
    </message>
    <message>
        <source>Create a certificate for %1 in %2</source>
        <translation>Ein Zertifikat für %1 in %2 erstellen</translation>
    </message>
    <message>
        <source>Renew %1 in %2</source>
        <translation>%1 in %2 erneuern</translation>
    </message>
    <message>
        <source>The older version stays in the vault and can be named by its version.</source>
        <translation>Die ältere Version bleibt im Tresor und ist über ihre Versionsangabe abrufbar.</translation>
    </message>
    <message>
        <source>Make the certificate issuer %1 known to %2, as it is in %3</source>
        <translation>Den Zertifikataussteller %1 in %2 einrichten wie in %3</translation>
    </message>
    <message>
        <source>The password of the account cannot be read at the source: enter it in the target vault.</source>
        <translation>Das Kennwort des Kontos kann in der Quelle nicht gelesen werden: im Zieltresor eingeben.</translation>
    </message>
    <message>
        <source>Let %1 send its logs to %2 instead of %3</source>
        <translation>%1: Protokolle an %2 statt an %3 senden</translation>
    </message>
    <message>
        <source>Let %1 send its logs to %2</source>
        <translation>%1: Protokolle an %2 senden</translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>Nicht prüfbar: %1</translation>
    </message>
    <message>
        <source>The check that would decide this is not built yet.</source>
        <translation>Die Prüfung, die dies entscheiden würde, gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Grant %1 at %2 to %3</source>
        <translation>Die Rolle %1 an %2 dem Prinzipal %3 zuweisen</translation>
    </message>
    <message>
        <source>Let the role %1 be assigned at %2 too</source>
        <translation>Die Zuweisung der Rolle %1 auch an %2 ermöglichen</translation>
    </message>
    <message>
        <source>Azure refuses to take the scope back while the role is assigned there.</source>
        <translation>Azure lehnt es ab, den Bereich zu entfernen, solange die Rolle dort zugewiesen ist.</translation>
    </message>
    <message>
        <source>Create the resource group %1 in %2</source>
        <translation>Die Ressourcengruppe %1 in %2 erstellen</translation>
    </message>
    <message>
        <source>Deleting a group deletes everything in it; delete it by hand when it is empty.</source>
        <translation>Mit einer Gruppe wird alles gelöscht, was sie enthält; manuell löschen, wenn sie leer ist.</translation>
    </message>
    <message>
        <source>Let %1 use %2 by an access policy</source>
        <translation>%1 durch eine Zugriffsrichtlinie die Verwendung von %2 erlauben</translation>
    </message>
    <message>
        <source>It is not known whether Azure took the request. Asking again soon.</source>
        <translation>Ob Azure die Anforderung angenommen hat, ist nicht bekannt. Wird in Kürze erneut abgefragt.</translation>
    </message>
    <message>
        <source>Azure put the request off (%1). Trying again soon.</source>
        <translation>Azure hat die Anforderung aufgeschoben (%1). Neuer Versuch in Kürze.</translation>
    </message>
    <message>
        <source>The state of the operation cannot be read. Asking again soon.</source>
        <translation>Der Zustand des Vorgangs kann nicht gelesen werden. Wird in Kürze erneut abgefragt.</translation>
    </message>
    <message>
        <source>This has to be done by hand. Confirm it when it is done.</source>
        <translation>Dies muss manuell erledigt werden. Bitte bestätigen, wenn es erledigt ist.</translation>
    </message>
    <message>
        <source>Cancelled here. What Azure has already started goes on there.</source>
        <translation>Hier abgebrochen. Was Azure bereits begonnen hat, läuft dort weiter.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Done by hand by %1.</source>
        <translation>Manuell erledigt von %1.</translation>
    </message>
    <message>
        <source>Not started, because the change of %1 did not succeed.</source>
        <translation>Nicht gestartet, weil die Änderung von %1 nicht gelungen ist.</translation>
    </message>
    <message>
        <source>The network is joined to no other one.</source>
        <translation>Das Netzwerk ist mit keinem anderen verbunden.</translation>
    </message>
    <message>
        <source>It overlaps none of the %1 ranges that the network will meet.</source>
        <translation>Überschneidet sich mit keinem der %1 Bereiche, auf die das Netzwerk treffen wird.</translation>
    </message>
    <message>
        <source>It overlaps %1 of %2: the two cannot be peered. Give the network another range while nothing is placed in it.</source>
        <translation>Überschneidet sich mit %1 von %2: zwischen beiden ist kein Peering möglich. Dem Netzwerk einen anderen Bereich geben, solange nichts darin platziert ist.</translation>
    </message>
    <message>
        <source>It overlaps %1 of %2: the two cannot be peered. The network needs another range.</source>
        <translation>Überschneidet sich mit %1 von %2: zwischen beiden ist kein Peering möglich. Das Netzwerk braucht einen anderen Bereich.</translation>
    </message>
    <message>
        <source>It overlaps %1 of %2, behind the hub: neither reaches the other.</source>
        <translation>Überschneidet sich mit %1 von %2 hinter dem Hub: keines erreicht das andere.</translation>
    </message>
    <message>
        <source>The workload has no network.</source>
        <translation>Die Workload hat kein Netzwerk.</translation>
    </message>
    <message>
        <source>Create %1 like %2, with %3 in place of %4</source>
        <translation>%1 nach dem Vorbild von %2 erstellen, mit %3 anstelle von %4</translation>
    </message>
    <message>
        <source>The lock %1 at %2 refuses the peering: it has to be taken away first.</source>
        <translation>Die Sperre %1 an %2 verweigert das Peering: sie muss zuerst entfernt werden.</translation>
    </message>
    <message>
        <source>There is no peering.</source>
        <translation>Kein Peering vorhanden.</translation>
    </message>
    <message>
        <source>The peering is %1: it carries nothing.</source>
        <translation>Das Peering ist im Zustand „%1“: es überträgt nichts.</translation>
    </message>
    <message>
        <source>The peering allows something else than the source&apos;s does.</source>
        <translation>Das Peering erlaubt etwas anderes als das der Quelle.</translation>
    </message>
    <message>
        <source>Connected, but a network&apos;s addresses changed since: sync it.</source>
        <translation>Verbunden, aber die Adressen eines Netzwerks haben sich seither geändert: synchronisieren.</translation>
    </message>
    <message>
        <source>Connected, with the options of the source.</source>
        <translation>Verbunden, mit den Optionen der Quelle.</translation>
    </message>
    <message>
        <source>Peer %1 with %2</source>
        <translation>%1 per Peering mit %2 verbinden</translation>
    </message>
    <message>
        <source>Delete the disconnected peering %1 of %2</source>
        <translation>Das getrennte Peering %1 von %2 löschen</translation>
    </message>
    <message>
        <source>A disconnected peering carries nothing.</source>
        <translation>Ein getrenntes Peering überträgt nichts.</translation>
    </message>
    <message>
        <source>The source is joined to %1; the target region has no hub.</source>
        <translation>Die Quelle ist mit %1 verbunden; die Zielregion hat keinen Hub.</translation>
    </message>
    <message>
        <source>The target network does not exist yet.</source>
        <translation>Das Zielnetzwerk ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>No network of the workload is joined to a hub.</source>
        <translation>Kein Netzwerk der Workload ist mit einem Hub verbunden.</translation>
    </message>
    <message>
        <source>The subnet is missing in the target network.</source>
        <translation>Das Subnetz fehlt im Zielnetzwerk.</translation>
    </message>
    <message>
        <source>It has what the subnet of the source has, as far as it exists.</source>
        <translation>Hat, was das Subnetz der Quelle hat, soweit es vorhanden ist.</translation>
    </message>
    <message>
        <source>It lacks what the subnet of the source has: %1.</source>
        <translation>Es fehlt, was das Subnetz der Quelle hat: %1.</translation>
    </message>
    <message>
        <source>Part of the plan: Resource Mover makes it.</source>
        <translation>Teil des Plans: wird von Resource Mover erstellt.</translation>
    </message>
    <message>
        <source>Part of the plan, but not made yet: hub, private DNS and addresses can be prepared once it is there.</source>
        <translation>Teil des Plans, aber noch nicht erstellt: Hub, privates DNS und Adressen können vorbereitet werden, sobald es vorhanden ist.</translation>
    </message>
    <message>
        <source>It does not exist, and no tool of the plan makes it.</source>
        <translation>Nicht vorhanden, und kein Werkzeug des Plans erstellt es.</translation>
    </message>
    <message>
        <source>Complete the subnet %1 of %2</source>
        <translation>Das Subnetz %1 von %2 vervollständigen</translation>
    </message>
    <message>
        <source>Create the subnet %1 in %2</source>
        <translation>Das Subnetz %1 in %2 erstellen</translation>
    </message>
    <message>
        <source>Create %1 like %2</source>
        <translation>%1 nach dem Vorbild von %2 erstellen</translation>
    </message>
    <message>
        <source>Create %1 with the rules of %2</source>
        <translation>%1 mit den Regeln von %2 erstellen</translation>
    </message>
    <message>
        <source>A network can be deleted while nothing is placed in it.</source>
        <translation>Ein Netzwerk kann gelöscht werden, solange nichts darin platziert ist.</translation>
    </message>
    <message>
        <source>No gateway of the target is connected to the same site: order it in time, since carriers and devices outside Azure take weeks.</source>
        <translation>Kein Gateway des Ziels ist mit demselben Standort verbunden: rechtzeitig bestellen, denn Netzbetreiber und Geräte außerhalb von Azure brauchen Wochen.</translation>
    </message>
    <message>
        <source>%1 leads to the same site, but is not connected.</source>
        <translation>%1 führt zum selben Standort, ist aber nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 of the target leads to the same site and is connected.</source>
        <translation>%1 im Ziel führt zum selben Standort und ist verbunden.</translation>
    </message>
    <message>
        <source>Neither the networks of the workload nor their hubs are connected to a site outside Azure.</source>
        <translation>Weder die Netzwerke der Workload noch deren Hubs sind mit einem Standort außerhalb von Azure verbunden.</translation>
    </message>
    <message>
        <source>%1 stays in the network %2, and what moves is in no network: it needs a public way, or a private endpoint.</source>
        <translation>%1 bleibt im Netzwerk %2, und was umzieht, ist in keinem Netzwerk: gebraucht wird ein öffentlicher Weg oder ein privater Endpunkt.</translation>
    </message>
    <message>
        <source>%1 is peered with %2; the traffic crosses regions.</source>
        <translation>%1 ist per Peering mit %2 verbunden; der Datenverkehr überquert Regionen.</translation>
    </message>
    <message>
        <source>%1 is not peered with %2, in which the other end stays.</source>
        <translation>%1 ist nicht per Peering mit %2 verbunden, wo das andere Ende bleibt.</translation>
    </message>
    <message>
        <source>The service comes to the target region by itself.</source>
        <translation>Der Dienst kommt von selbst in die Zielregion.</translation>
    </message>
    <message>
        <source>It has no region: it is reached from the target as before.</source>
        <translation>Hat keine Region und wird vom Ziel aus wie bisher erreicht.</translation>
    </message>
    <message>
        <source>Its public endpoint is closed: it needs a private endpoint in the target network.</source>
        <translation>Der öffentliche Endpunkt ist geschlossen: im Zielnetzwerk wird ein privater Endpunkt gebraucht.</translation>
    </message>
    <message>
        <source>It is reached at its public endpoint, from another region: expect latency and a charge for the traffic.</source>
        <translation>Wird an seinem öffentlichen Endpunkt aus einer anderen Region erreicht: mit Latenz und Kosten für den Datenverkehr rechnen.</translation>
    </message>
    <message>
        <source>Nothing that moves is tied to anything that stays.</source>
        <translation>Nichts, was umzieht, ist an etwas gebunden, das bleibt.</translation>
    </message>
    <message>
        <source>It stops a step: %1.</source>
        <translation>Hält einen Schritt auf: %1.</translation>
    </message>
    <message>
        <source>It keeps the source from being deleted: leave it until the source is given up after the cutover.</source>
        <translation>Verhindert das Löschen der Quelle: belassen, bis die Quelle nach der Umstellung aufgegeben wird.</translation>
    </message>
    <message>
        <source>It stops no step that is left.</source>
        <translation>Hält keinen verbleibenden Schritt auf.</translation>
    </message>
    <message>
        <source>Taken away for a step that is still to be done: %1. It has to come back afterwards.</source>
        <translation>Entfernt für einen noch ausstehenden Schritt: %1. Muss danach wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>It was taken away for steps that are done: put it back.</source>
        <translation>Entfernt für Schritte, die erledigt sind: wiederherstellen.</translation>
    </message>
    <message>
        <source>There is no lock in the subscriptions of the relocation.</source>
        <translation>In den Abonnements der Verlagerung gibt es keine Sperre.</translation>
    </message>
    <message>
        <source>Take the lock %1 away for a while, so that this is possible: %2</source>
        <translation>Die Sperre %1 vorübergehend entfernen, um dies zu ermöglichen: %2</translation>
    </message>
    <message>
        <source>Put the lock %1 back</source>
        <translation>Die Sperre %1 wiederherstellen</translation>
    </message>
    <message>
        <source>reading the settings of %1</source>
        <translation>das Lesen der Einstellungen von %1</translation>
    </message>
    <message>
        <source>making %1</source>
        <translation>das Erstellen von %1</translation>
    </message>
    <message>
        <source>the move of %1</source>
        <translation>der Umzug von %1</translation>
    </message>
    <message>
        <source>the export of %1</source>
        <translation>der Export von %1</translation>
    </message>
    <message>
        <source>the peering of %1 with %2</source>
        <translation>das Peering von %1 mit %2</translation>
    </message>
    <message>
        <source>the switch of %1</source>
        <translation>die Umstellung von %1</translation>
    </message>
    <message>
        <source>the link of %1 to %2</source>
        <translation>die Verknüpfung von %1 mit %2</translation>
    </message>
    <message>
        <source>All %1 actions that are planned here are allowed.</source>
        <translation>Alle hier geplanten Aktionen sind erlaubt: %1.</translation>
    </message>
    <message>
        <source>Not allowed here: %1. The role %2 has it.</source>
        <translation>Hier nicht erlaubt: %1. Die Rolle %2 enthält dies.</translation>
    </message>
    <message>
        <source>The plan has no step.</source>
        <translation>Der Plan hat keinen Schritt.</translation>
    </message>
    <message>
        <source>Grant %1 at %2 to the signed-in identity</source>
        <translation>Der angemeldeten Identität %1 an %2 zuweisen</translation>
    </message>
    <message>
        <source>Linked.</source>
        <translation>Verknüpft.</translation>
    </message>
    <message>
        <source>The link is being made.</source>
        <translation>Die Verknüpfung wird erstellt.</translation>
    </message>
    <message>
        <source>The lock %1 refuses the link: it has to be taken away first.</source>
        <translation>Die Sperre %1 verweigert die Verknüpfung: sie muss zuerst entfernt werden.</translation>
    </message>
    <message>
        <source>The zone is not linked: its names resolve to public addresses, or not at all.</source>
        <translation>Die Zone ist nicht verknüpft: ihre Namen werden zu öffentlichen Adressen aufgelöst oder gar nicht.</translation>
    </message>
    <message>
        <source>No private DNS zone is linked to a network of the workload.</source>
        <translation>Keine private DNS-Zone ist mit einem Netzwerk der Workload verknüpft.</translation>
    </message>
    <message>
        <source>Link the private zone %1 to %2</source>
        <translation>Die private Zone %1 mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>It belongs to %1 in the source region, which has no counterpart: decide whether the rule is still needed.</source>
        <translation>Gehört zu %1 in der Quellregion ohne Gegenstück: entscheiden, ob die Regel noch gebraucht wird.</translation>
    </message>
    <message>
        <source>It belongs to %1 in the source region.</source>
        <translation>Gehört zu %1 in der Quellregion.</translation>
    </message>
    <message>
        <source>Nothing in it belongs to the source region.</source>
        <translation>Nichts darin gehört zur Quellregion.</translation>
    </message>
    <message>
        <source>Replace in %1: %2</source>
        <translation>In %1 ersetzen: %2</translation>
    </message>
    <message>
        <source>Nothing that is made has routes or rules.</source>
        <translation>Nichts, was erstellt wird, hat Routen oder Regeln.</translation>
    </message>
    <message>
        <source>It does not exist yet: look again once it is made.</source>
        <translation>Noch nicht vorhanden: nach dem Erstellen erneut ansehen.</translation>
    </message>
    <message>
        <source>Nothing is known about how its type moves: choose in the plan.</source>
        <translation>Wie dieser Typ umzieht, ist nicht bekannt: im Plan wählen.</translation>
    </message>
    <message>
        <source>It moves: %1</source>
        <translation>Zieht um: %1</translation>
    </message>
    <message>
        <source>It stays: %1</source>
        <translation>Bleibt: %1</translation>
    </message>
    <message>
        <source>A person decided that it stays: %1</source>
        <translation>Eine Person hat entschieden, dass dies bleibt: %1</translation>
    </message>
    <message>
        <source>It stays in the source region, and no person decided so: %1</source>
        <translation>Bleibt in der Quellregion, ohne dass eine Person es entschieden hat: %1</translation>
    </message>
    <message>
        <source>This relocation made it.</source>
        <translation>Von dieser Verlagerung erstellt.</translation>
    </message>
    <message>
        <source>It appeared after the plan: discover and plan again.</source>
        <translation>Nach dem Plan hinzugekommen: ermitteln und neu planen.</translation>
    </message>
    <message>
        <source>The plan names no resource.</source>
        <translation>Der Plan nennt keine Ressource.</translation>
    </message>
    <message>
        <source>The name does not resolve; %1 needs it.</source>
        <translation>Der Name lässt sich nicht auflösen; %1 benötigt ihn.</translation>
    </message>
    <message>
        <source>It resolves, and port %1 opens.</source>
        <translation>Lässt sich auflösen, und Port %1 ist offen.</translation>
    </message>
    <message>
        <source>It resolves, and port %1 opens with a certificate for the name.</source>
        <translation>Lässt sich auflösen, und Port %1 ist offen, mit einem Zertifikat für den Namen.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: %1</source>
        <translation>Das Zertifikat ist nicht vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>Its service has no numbers: look whether it is used.</source>
        <translation>Der Dienst liefert keine Zahlen: nachsehen, ob die Ressource verwendet wird.</translation>
    </message>
    <message>
        <source>Nobody has used it since %1.</source>
        <translation>Seit %1 von niemandem mehr verwendet.</translation>
    </message>
    <message>
        <source>It was used %1 times since the cutover, the last time at %2.</source>
        <translation>Seit der Umstellung %1-mal verwendet (zuletzt %2).</translation>
    </message>
    <message>
        <source>Somebody still uses it, the last time at %1: find out who, before it is removed.</source>
        <translation>Noch immer in Verwendung (zuletzt %1): vor dem Entfernen herausfinden, von wem.</translation>
    </message>
    <message>
        <source>The lock %1 keeps it: remove the lock when nobody needs it.</source>
        <translation>Die Sperre %1 erhält die Ressource: die Sperre entfernen, wenn niemand sie mehr braucht.</translation>
    </message>
    <message>
        <source>%1, which shall take its place, does not exist: it stays.</source>
        <translation>%1, der vorgesehene Ersatz, ist nicht vorhanden: die Ressource bleibt.</translation>
    </message>
    <message>
        <source>Its key %1 is nowhere else: keep it while anything is wrapped with it.</source>
        <translation>Der Schlüssel %1 ist sonst nirgends vorhanden: behalten, solange etwas damit verschlüsselt ist.</translation>
    </message>
    <message>
        <source>It goes with what it belongs to.</source>
        <translation>Wird mit der Ressource entfernt, zu der dies gehört.</translation>
    </message>
    <message>
        <source>It holds %1 resources of the source, which may be removed from %2.</source>
        <translation>Ressourcen der Quelle, die noch enthalten sind: %1; sie können ab %2 entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing that moved is left in it.</source>
        <translation>Nichts Umgezogenes ist mehr darin.</translation>
    </message>
    <message>
        <source>Lock %1 until its resources are removed</source>
        <translation>%1 sperren, bis die enthaltenen Ressourcen entfernt werden</translation>
    </message>
    <message>
        <source>Remove the lock %1 from %2</source>
        <translation>Die Sperre %1 von %2 entfernen</translation>
    </message>
    <message>
        <source>Delete %1 from %2</source>
        <translation>%1 aus %2 löschen</translation>
    </message>
    <message>
        <source>Not due: the source stays until cut.switch and cut.traffic hold by a fresh check.</source>
        <translation>Noch nicht fällig: die Quelle bleibt, bis cut.switch und cut.traffic bei einer neuen Prüfung erfüllt sind.</translation>
    </message>
    <message>
        <source>Nothing is deleted before the stakeholders have approved the report.</source>
        <translation>Nichts wird gelöscht, bevor die Beteiligten den Bericht genehmigt haben.</translation>
    </message>
    <message>
        <source>It is stopped at the source.</source>
        <translation>In der Quelle angehalten.</translation>
    </message>
    <message>
        <source>It still runs at the source and may write.</source>
        <translation>Läuft in der Quelle noch und kann schreiben.</translation>
    </message>
    <message>
        <source>The source is gone: nobody can write to it.</source>
        <translation>Die Quelle ist entfernt: niemand kann in sie schreiben.</translation>
    </message>
    <message>
        <source>Everything of the source is at the target.</source>
        <translation>Alles aus der Quelle ist im Ziel.</translation>
    </message>
    <message>
        <source>%1 blobs of the source are not at the target.</source>
        <translation>Blobs der Quelle, die im Ziel fehlen: %1.</translation>
    </message>
    <message>
        <source>It is a copy that nothing updates: what was written at the source after the copy is not in it.</source>
        <translation>Eine Kopie, die nichts aktualisiert: was danach in der Quelle geschrieben wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>The target is the primary and takes writes.</source>
        <translation>Das Ziel ist primär und nimmt Schreibvorgänge an.</translation>
    </message>
    <message>
        <source>The source is still the primary: fail over to the target.</source>
        <translation>Die Quelle ist noch primär: ein Failover auf das Ziel ausführen.</translation>
    </message>
    <message>
        <source>The target region takes its writes.</source>
        <translation>Die Zielregion nimmt die Schreibvorgänge an.</translation>
    </message>
    <message>
        <source>Its writes still go to the source region.</source>
        <translation>Die Schreibvorgänge gehen noch in die Quellregion.</translation>
    </message>
    <message>
        <source>Fail the database %1 over to %2, without loss</source>
        <translation>Failover der Datenbank %1 auf %2 ausführen, ohne Verlust</translation>
    </message>
    <message>
        <source>What was written at the target meanwhile goes back with it.</source>
        <translation>Was inzwischen im Ziel geschrieben wurde, geht mit zurück.</translation>
    </message>
    <message>
        <source>Let %1 take writes in %2</source>
        <translation>Schreibvorgänge von %1 in %2 annehmen lassen</translation>
    </message>
    <message>
        <source>Nothing of the workload writes.</source>
        <translation>Nichts in der Workload schreibt.</translation>
    </message>
    <message>
        <source>It does not have the tags %1 of the source.</source>
        <translation>Die Tags %1 der Quelle fehlen.</translation>
    </message>
    <message>
        <source>%1 resources have the tags of the source.</source>
        <translation>Ressourcen, die die Tags der Quelle haben: %1.</translation>
    </message>
    <message>
        <source>The alert is on.</source>
        <translation>Die Warnung ist aktiviert.</translation>
    </message>
    <message>
        <source>The alert is on at the source and off at the target.</source>
        <translation>Die Warnung ist in der Quelle aktiviert und im Ziel deaktiviert.</translation>
    </message>
    <message>
        <source>It sends its logs to %1.</source>
        <translation>Sendet die Protokolle an %1.</translation>
    </message>
    <message>
        <source>It does not send its logs as the source did.</source>
        <translation>Sendet die Protokolle nicht wie die Quelle.</translation>
    </message>
    <message>
        <source>Deleted blobs are kept for %1 days at the source, and shorter here.</source>
        <translation>Gelöschte Blobs werden in der Quelle %1 Tage lang aufbewahrt und hier kürzer.</translation>
    </message>
    <message>
        <source>Deleted blobs are kept as long as at the source.</source>
        <translation>Gelöschte Blobs werden so lange aufbewahrt wie in der Quelle.</translation>
    </message>
    <message>
        <source>A Recovery Services vault protects it.</source>
        <translation>Durch einen Recovery Services-Tresor geschützt.</translation>
    </message>
    <message>
        <source>The source is backed up and the target is not: protect it in a vault of its region.</source>
        <translation>Die Quelle wird gesichert, das Ziel nicht: in einem Tresor der Region schützen.</translation>
    </message>
    <message>
        <source>No vault protects anything of the source.</source>
        <translation>Kein Tresor schützt etwas aus der Quelle.</translation>
    </message>
    <message>
        <source>Azure Advisor (%1): %2</source>
        <translation>Azure Advisor (%1): %2</translation>
    </message>
    <message>
        <source>Give %1 the tags %2 of the source</source>
        <translation>%1 die Tags %2 der Quelle geben</translation>
    </message>
    <message>
        <source>Turn on the alert %1</source>
        <translation>Die Warnung %1 aktivieren</translation>
    </message>
    <message>
        <source>Let %1 keep deleted blobs for %2 days, as the source does</source>
        <translation>%1: gelöschte Blobs %2 Tage lang aufbewahren, wie in der Quelle</translation>
    </message>
    <message>
        <source>The TTL is what it was before.</source>
        <translation>Die TTL ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>It stays low until the cutover is over.</source>
        <translation>Bleibt niedrig, bis die Umstellung vorbei ist.</translation>
    </message>
    <message>
        <source>It stays low until %1, so that a way back takes effect at once.</source>
        <translation>Bleibt niedrig bis %1, damit ein Rückweg sofort wirkt.</translation>
    </message>
    <message>
        <source>The cutover is over, and the TTL is still lowered.</source>
        <translation>Die Umstellung ist vorbei, und die TTL ist noch gesenkt.</translation>
    </message>
    <message>
        <source>This relocation lowered no TTL.</source>
        <translation>Diese Verlagerung hat keine TTL gesenkt.</translation>
    </message>
    <message>
        <source>Raise the TTL of %1 from %2 s to %3 s again</source>
        <translation>Die TTL von %1 von %2 s wieder auf %3 s erhöhen</translation>
    </message>
    <message>
        <source>Stop %1 at the source</source>
        <translation>%1 in der Quelle anhalten</translation>
    </message>
    <message>
        <source>The target took over at %1: its version stands.</source>
        <translation>Das Ziel hat übernommen (%1): seine Fassung gilt.</translation>
    </message>
    <message>
        <source>Both sides have a version, and the target&apos;s was written after the copy: keep both, or choose by hand.</source>
        <translation>Beide Seiten haben eine Fassung, und die des Ziels wurde nach der Kopie geschrieben: beide behalten oder manuell wählen.</translation>
    </message>
    <message>
        <source>Kept aside when the source&apos;s version was taken.</source>
        <translation>Beiseite gelegt, als die Fassung der Quelle übernommen wurde.</translation>
    </message>
    <message>
        <source>It is only at the target: written there, or deleted at the source. It stays.</source>
        <translation>Nur im Ziel vorhanden: dort geschrieben oder in der Quelle gelöscht. Bleibt bestehen.</translation>
    </message>
    <message>
        <source>Nothing was written at the target.</source>
        <translation>Im Ziel wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>It takes writes in several regions; the service resolves conflicts by the policy of each container: look at their conflict feeds.</source>
        <translation>Nimmt Schreibvorgänge in mehreren Regionen an; der Dienst löst Konflikte nach der Richtlinie jedes Containers: deren Konfliktfeeds ansehen.</translation>
    </message>
    <message>
        <source>It takes writes in one region only, so that no two can disagree.</source>
        <translation>Nimmt Schreibvorgänge nur in einer Region an, daher kann es keine Widersprüche geben.</translation>
    </message>
    <message>
        <source>The target database does not exist yet.</source>
        <translation>Die Zieldatenbank ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>Only the primary of the two takes writes.</source>
        <translation>Nur die primäre der beiden nimmt Schreibvorgänge an.</translation>
    </message>
    <message>
        <source>Both databases take writes, and nothing compares their rows: see to it that nobody writes at the target before cutover.</source>
        <translation>Beide Datenbanken nehmen Schreibvorgänge an, und nichts vergleicht ihre Zeilen: sicherstellen, dass vor der Umstellung niemand im Ziel schreibt.</translation>
    </message>
    <message>
        <source>A vault keeps every version of a secret.</source>
        <translation>Ein Tresor behält jede Version eines Geheimnisses.</translation>
    </message>
    <message>
        <source>Its differences are not seen by this program: compare by hand, and attest.</source>
        <translation>Die Unterschiede sind für dieses Programm nicht sichtbar: manuell vergleichen und bestätigen.</translation>
    </message>
    <message>
        <source>The target took over at %1, and differs in %2 blobs by now.</source>
        <translation>Das Ziel hat übernommen (%1); inzwischen abweichende Blobs: %2.</translation>
    </message>
    <message>
        <source>Nothing was written at the source since it was copied.</source>
        <translation>Seit der Kopie wurde in der Quelle nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 blobs (%2) of the source are not over yet; the oldest was written %3 s ago.</source>
        <translation>Blobs der Quelle, die noch nicht übertragen sind: %1 (%2); der älteste wurde vor %3 s geschrieben.</translation>
    </message>
    <message>
        <source>It is disabled, and the service hands it out to nobody.</source>
        <translation>Deaktiviert, der Dienst gibt dieses Geheimnis an niemanden aus.</translation>
    </message>
    <message>
        <source>It was set anew at the source after it was copied.</source>
        <translation>Nach der Kopie in der Quelle neu festgelegt.</translation>
    </message>
    <message>
        <source>The target vault has the present version of its %1 secrets.</source>
        <translation>Der Zieltresor hat die aktuelle Version aller Geheimnisse: %1.</translation>
    </message>
    <message>
        <source>The service itself carries every write to %1 (consistency: %2).</source>
        <translation>Der Dienst selbst überträgt jeden Schreibvorgang nach %1 (Konsistenz: %2).</translation>
    </message>
    <message>
        <source>The copy in %1 is not complete (%2).</source>
        <translation>Die Kopie in %1 ist nicht vollständig (%2).</translation>
    </message>
    <message>
        <source>The target is the primary; the source follows it and takes no writes.</source>
        <translation>Das Ziel ist primär; die Quelle folgt ihm und nimmt keine Schreibvorgänge an.</translation>
    </message>
    <message>
        <source>It follows the source continuously.</source>
        <translation>Folgt der Quelle fortlaufend.</translation>
    </message>
    <message>
        <source>The replication is not caught up: %1, %2 percent.</source>
        <translation>Die Replikation hat noch nicht aufgeholt: %1, %2 Prozent.</translation>
    </message>
    <message>
        <source>A copy of %1: what was written at the source after that is not in it.</source>
        <translation>Eine Kopie vom %1: was danach in der Quelle geschrieben wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>A copy of %1, and nothing carries changes over: make it a geo-replica of the source.</source>
        <translation>Eine Kopie vom %1, und nichts überträgt Änderungen: zu einem Georeplikat der Quelle machen.</translation>
    </message>
    <message>
        <source>Its changes are not seen by this program: bring them over by hand, and attest.</source>
        <translation>Die Änderungen sind für dieses Programm nicht sichtbar: manuell übertragen und bestätigen.</translation>
    </message>
    <message>
        <source>It was low for the cutover, and is raised again.</source>
        <translation>Für die Umstellung gesenkt, wird wieder erhöht.</translation>
    </message>
    <message>
        <source>The source has a newer version.</source>
        <translation>Die Quelle hat eine neuere Fassung.</translation>
    </message>
    <message>
        <source>The target workspace has it.</source>
        <translation>Der Zielarbeitsbereich enthält dies.</translation>
    </message>
    <message>
        <source>The target workspace does not have it.</source>
        <translation>Der Zielarbeitsbereich enthält dies nicht.</translation>
    </message>
    <message>
        <source>It is not there yet; it is made when the services move.</source>
        <translation>Noch nicht vorhanden; wird beim Umzug der Dienste erstellt.</translation>
    </message>
    <message>
        <source>It names nothing that stays behind.</source>
        <translation>Nennt nichts, was zurückbleibt.</translation>
    </message>
    <message>
        <source>It stays and watches the source: point it at the target after cutover.</source>
        <translation>Bleibt und überwacht die Quelle: nach der Umstellung auf das Ziel richten.</translation>
    </message>
    <message>
        <source>It still watches the source.</source>
        <translation>Überwacht noch die Quelle.</translation>
    </message>
    <message>
        <source>Copy the saved search %1 to %2</source>
        <translation>Die gespeicherte Suche %1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>Create the table %1 in %2</source>
        <translation>Die Tabelle %1 in %2 erstellen</translation>
    </message>
    <message>
        <source>What was logged into the table meanwhile goes with it.</source>
        <translation>Was inzwischen in der Tabelle protokolliert wurde, geht mit ihr verloren.</translation>
    </message>
    <message>
        <source>Let %1 watch the target instead of %2</source>
        <translation>%1 das Ziel statt %2 überwachen lassen</translation>
    </message>
    <message>
        <source>The workload has no saved search, no alert, no workbook and no rule.</source>
        <translation>Die Workload hat keine gespeicherte Suche, keine Warnung, keine Arbeitsmappe und keine Regel.</translation>
    </message>
    <message>
        <source>It sends its logs elsewhere.</source>
        <translation>Sendet die Protokolle woandershin.</translation>
    </message>
    <message>
        <source>It sends less than the source does.</source>
        <translation>Sendet weniger als die Quelle.</translation>
    </message>
    <message>
        <source>It sends its logs nowhere.</source>
        <translation>Sendet die Protokolle nirgendwohin.</translation>
    </message>
    <message>
        <source>No resource that moves has a diagnostic setting.</source>
        <translation>Keine umziehende Ressource hat eine Diagnoseeinstellung.</translation>
    </message>
    <message>
        <source>The lock %1 keeps it with its history; the last row of today ends on %2.</source>
        <translation>Die Sperre %1 erhält den Arbeitsbereich mit seinem Verlauf; die letzte Zeile von heute endet am %2.</translation>
    </message>
    <message>
        <source>%1 are exported since the rule was made; what is older is in the workspace only.</source>
        <translation>%1 werden exportiert, seit die Regel erstellt wurde; Älteres ist nur im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Its history of %1 days ends with it, and nothing keeps it: lock it, or export its tables.</source>
        <translation>Der Verlauf von %1 Tagen endet mit dem Arbeitsbereich, und nichts bewahrt ihn auf: sperren oder die Tabellen exportieren.</translation>
    </message>
    <message>
        <source>The target workspace exports the same tables.</source>
        <translation>Der Zielarbeitsbereich exportiert dieselben Tabellen.</translation>
    </message>
    <message>
        <source>The rule of the target workspace is turned off.</source>
        <translation>Die Regel des Zielarbeitsbereichs ist deaktiviert.</translation>
    </message>
    <message>
        <source>The target workspace does not export these tables.</source>
        <translation>Der Zielarbeitsbereich exportiert diese Tabellen nicht.</translation>
    </message>
    <message>
        <source>Lock %1 against deletion, so that its history is kept until %2</source>
        <translation>%1 gegen Löschen sperren, damit der Verlauf bis %2 aufbewahrt wird</translation>
    </message>
    <message>
        <source>Let %1 export %2 tables to %3</source>
        <translation>%1: %2 Tabellen nach %3 exportieren</translation>
    </message>
    <message>
        <source>The source is gone: there is nothing to compare it with.</source>
        <translation>Die Quelle ist entfernt: es gibt nichts mehr zum Vergleichen.</translation>
    </message>
    <message>
        <source>The target has another value than the source: accept it, or set it.</source>
        <translation>Das Ziel hat einen anderen Wert als die Quelle: hinnehmen oder festlegen.</translation>
    </message>
    <message>
        <source>Its configuration is that of the source.</source>
        <translation>Die Konfiguration ist die der Quelle.</translation>
    </message>
    <message>
        <source>Give %1 the configuration of the source: %2</source>
        <translation>%1 die Konfiguration der Quelle geben: %2</translation>
    </message>
    <message>
        <source>Copy %1 (%2 bytes) to %3 again, over its older version</source>
        <translation>%1 (%2 Bytes) erneut nach %3 kopieren, über die ältere Fassung</translation>
    </message>
    <message>
        <source>The older version is not kept, unless the account keeps versions.</source>
        <translation>Die ältere Fassung wird nicht aufbewahrt, außer wenn das Konto Versionen aufbewahrt.</translation>
    </message>
    <message>
        <source>Keep the target&apos;s version of %1 as %2</source>
        <translation>Die Fassung des Ziels von %1 als %2 behalten</translation>
    </message>
    <message>
        <source>The older version stays in the vault and can be set again.</source>
        <translation>Die ältere Version bleibt im Tresor und kann wieder festgelegt werden.</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>%1 bytes, %2</source>
        <translation>%1 Bytes, %2</translation>
    </message>
    <message>
        <source>%1 blobs, %2 bytes</source>
        <translation>Blobs: %1, Bytes: %2</translation>
    </message>
    <message>
        <source>%1 equal</source>
        <translation>gleich: %1</translation>
    </message>
    <message>
        <source>It fits the method of this relocation (%1).</source>
        <translation>Passt zum Verfahren dieser Verlagerung (%1).</translation>
    </message>
    <message>
        <source>(no answer)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <source>Azure RBAC</source>
        <translation>Azure RBAC</translation>
    </message>
    <message>
        <source>access policies</source>
        <translation>Zugriffsrichtlinien</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>outside of %1</source>
        <translation>außerhalb von %1</translation>
    </message>
    <message>
        <source>private endpoint</source>
        <translation>privater Endpunkt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>soft-deleted</source>
        <translation>vorläufig gelöscht</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>zulässig</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>denied by its %1</source>
        <translation>abgelehnt wegen %1</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>moves or stays</source>
        <translation>zieht um oder bleibt</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>not sold</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>zone-redundant</source>
        <translation>zonenredundant</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>action needed</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>could not check</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>attested</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht zutreffend</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Resource Mover</source>
        <translation>Resource Mover</translation>
    </message>
    <message>
        <source>Site Recovery</source>
        <translation>Site Recovery</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Replicates itself</source>
        <translation>Repliziert sich selbst</translation>
    </message>
    <message>
        <source>With its parent</source>
        <translation>Mit dem übergeordneten Element</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>heiß</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>Blobs are copied, then synchronised</source>
        <translation>Blobs werden kopiert, dann synchronisiert</translation>
    </message>
    <message>
        <source>Keys, secrets, certificates are copied</source>
        <translation>Schlüssel, Geheimnisse und Zertifikate werden kopiert</translation>
    </message>
    <message>
        <source>Replicated, then switched over</source>
        <translation>Wird repliziert, dann umgeschaltet</translation>
    </message>
    <message>
        <source>A region is added, then written</source>
        <translation>Eine Region wird hinzugefügt und dann zum Schreiben verwendet</translation>
    </message>
    <message>
        <source>You bring the data yourself</source>
        <translation>Manuelle Übertragung der Daten</translation>
    </message>
    <message>
        <source>Chosen by the user.</source>
        <translation>Von einer Person gewählt.</translation>
    </message>
    <message>
        <source>What it belongs to stays.</source>
        <translation>Wozu es gehört, das bleibt.</translation>
    </message>
    <message>
        <source>Azure Resource Mover takes it.</source>
        <translation>Azure Resource Mover übernimmt die Ressource.</translation>
    </message>
    <message>
        <source>Azure Site Recovery replicates it.</source>
        <translation>Azure Site Recovery repliziert die Ressource.</translation>
    </message>
    <message>
        <source>It is deployed from a template of the source.</source>
        <translation>Wird aus einer Vorlage der Quelle bereitgestellt.</translation>
    </message>
    <message>
        <source>It is made again, and its content is copied.</source>
        <translation>Wird neu angelegt, der Inhalt wird kopiert.</translation>
    </message>
    <message>
        <source>The service replicates it to the target region by itself.</source>
        <translation>Der Dienst repliziert selbst in die Zielregion.</translation>
    </message>
    <message>
        <source>It comes with what it belongs to.</source>
        <translation>Kommt mit dem mit, wozu es gehört.</translation>
    </message>
    <message>
        <source>It is made again by hand.</source>
        <translation>Wird manuell neu angelegt.</translation>
    </message>
    <message>
        <source>It is global.</source>
        <translation>Global.</translation>
    </message>
    <message>
        <source>Its recipe offers no hot relocation.</source>
        <translation>Das Rezept bietet keine heiße Verlagerung.</translation>
    </message>
    <message>
        <source>Its recipe offers no warm relocation.</source>
        <translation>Das Rezept bietet keine warme Verlagerung.</translation>
    </message>
    <message>
        <source>Its recipe offers no cold relocation.</source>
        <translation>Das Rezept bietet keine kalte Verlagerung.</translation>
    </message>
    <message>
        <source>It is a child of a resource of the workload and deployed after it.</source>
        <translation>Einer Ressource der Workload untergeordnet, wird nach ihr bereitgestellt.</translation>
    </message>
    <message>
        <source>No recipe is known for the type %1.</source>
        <translation>Für den Typ %1 ist kein Rezept bekannt.</translation>
    </message>
    <message>
        <source>It is in the target region already.</source>
        <translation>Bereits in der Zielregion.</translation>
    </message>
    <message>
        <source>It is in %1, not in the source region.</source>
        <translation>In %1, nicht in der Quellregion.</translation>
    </message>
    <message>
        <source>Downtime: %1</source>
        <translation>Ausfallzeit: %1</translation>
    </message>
    <message>
        <source>Minutes at the switch; measure it in a drill.</source>
        <translation>Minuten bei der Umstellung; in einer Übung messen.</translation>
    </message>
    <message>
        <source>continuous replication</source>
        <translation>fortlaufende Replikation</translation>
    </message>
    <message>
        <source>snapshot and new disk</source>
        <translation>Momentaufnahme und neuer Datenträger</translation>
    </message>
    <message>
        <source>restore from backup</source>
        <translation>Wiederherstellung aus einer Sicherung</translation>
    </message>
    <message>
        <source>Extensions, role assignments on the machine, its system identity&apos;s rights and its public address do not come along.</source>
        <translation>Erweiterungen, Rollenzuweisungen an der Maschine, Rechte ihrer Systemidentität und ihre öffentliche Adresse kommen nicht mit.</translation>
    </message>
    <message>
        <source>The machine must run, with every disk attached and initialised.</source>
        <translation>Die Maschine muss laufen, und jeder Datenträger muss angefügt und initialisiert sein.</translation>
    </message>
    <message>
        <source>Resource Mover: OS disk up to 2 TB, data disks up to 8 TB; no Linux Trusted Launch, no Spot.</source>
        <translation>Resource Mover: Betriebssystemdatenträger bis 2 TB, Datenträger bis 8 TB; kein Linux Trusted Launch, kein Spot.</translation>
    </message>
    <message>
        <source>Site Recovery: 54 MB/s of change for one machine; no Ultra or NVMe disks, no encryption at host.</source>
        <translation>Site Recovery: 54 MB/s an Änderungen je Maschine; keine Ultra- oder NVMe-Datenträger, keine Verschlüsselung auf dem Host.</translation>
    </message>
    <message>
        <source>Resource Mover does not take Spot machines.</source>
        <translation>Resource Mover übernimmt keine Spot-Maschinen.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Protected settings are never shown: they must be given again.</source>
        <translation>Geschützte Einstellungen werden nie angezeigt: Sie müssen neu angegeben werden.</translation>
    </message>
    <message>
        <source>The machine is stopped for the last snapshot.</source>
        <translation>Die Maschine wird für die letzte Momentaufnahme angehalten.</translation>
    </message>
    <message>
        <source>incremental snapshot copied to the region</source>
        <translation>inkrementelle Momentaufnahme in die Region kopiert</translation>
    </message>
    <message>
        <source>A full snapshot cannot be copied to another region.</source>
        <translation>Eine vollständige Momentaufnahme kann nicht in eine andere Region kopiert werden.</translation>
    </message>
    <message>
        <source>A disk that no machine uses is not moved by Resource Mover.</source>
        <translation>Einen Datenträger ohne Maschine verschiebt Resource Mover nicht.</translation>
    </message>
    <message>
        <source>No machine uses the disk, so none brings it along: copy an incremental snapshot.</source>
        <translation>Keine Maschine verwendet den Datenträger, also bringt ihn keine mit: inkrementelle Momentaufnahme kopieren.</translation>
    </message>
    <message>
        <source>Only incremental snapshots can be copied to another region.</source>
        <translation>Nur inkrementelle Momentaufnahmen können in eine andere Region kopiert werden.</translation>
    </message>
    <message>
        <source>Whether the chain of snapshots follows is not documented.</source>
        <translation>Ob die Kette der Momentaufnahmen folgt, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>new key in the target vault</source>
        <translation>neuer Schlüssel im Zieltresor</translation>
    </message>
    <message>
        <source>Resource Mover wants it to exist in the target and knows no HSM keys.</source>
        <translation>Resource Mover verlangt, dass es am Ziel vorhanden ist, und kennt keine HSM-Schlüssel.</translation>
    </message>
    <message>
        <source>Its identity needs access to the new vault before machines use it.</source>
        <translation>Die Identität braucht Zugriff auf den neuen Tresor, bevor Maschinen ihn verwenden.</translation>
    </message>
    <message>
        <source>Decide before whether zones replace it in the target region.</source>
        <translation>Vorher entscheiden, ob Zonen es in der Zielregion ersetzen.</translation>
    </message>
    <message>
        <source>None when both run side by side.</source>
        <translation>Keine, wenn beide nebeneinander laufen.</translation>
    </message>
    <message>
        <source>image version replicated to the region</source>
        <translation>Imageversion in die Region repliziert</translation>
    </message>
    <message>
        <source>data disks copied apart</source>
        <translation>Datenträger einzeln kopiert</translation>
    </message>
    <message>
        <source>Deploy the copy with no instances first.</source>
        <translation>Die Kopie zuerst ohne Instanzen bereitstellen.</translation>
    </message>
    <message>
        <source>It gets other addresses; extensions and identities need their rights again.</source>
        <translation>Erhält andere Adressen; Erweiterungen und Identitäten brauchen ihre Rechte erneut.</translation>
    </message>
    <message>
        <source>The gallery itself keeps its home region.</source>
        <translation>Die Galerie selbst behält ihre Heimatregion.</translation>
    </message>
    <message>
        <source>published as gallery image version</source>
        <translation>als Version eines Katalogimages veröffentlicht</translation>
    </message>
    <message>
        <source>A managed image exists in one region only.</source>
        <translation>Ein verwaltetes Image gibt es nur in einer Region.</translation>
    </message>
    <message>
        <source>One window for signing in again.</source>
        <translation>Ein Zeitfenster für die erneute Anmeldung.</translation>
    </message>
    <message>
        <source>user profiles copied</source>
        <translation>Benutzerprofile kopiert</translation>
    </message>
    <message>
        <source>Session hosts register again with a new token.</source>
        <translation>Sitzungshosts registrieren sich mit neuem Token neu.</translation>
    </message>
    <message>
        <source>Until running jobs have ended.</source>
        <translation>Bis laufende Aufträge beendet sind.</translation>
    </message>
    <message>
        <source>jobs and schedules made again</source>
        <translation>Aufträge und Zeitpläne neu angelegt</translation>
    </message>
    <message>
        <source>Jobs, schedules, certificates and application packages are not in a template.</source>
        <translation>Aufträge, Zeitpläne, Zertifikate und Anwendungspakete stehen nicht in einer Vorlage.</translation>
    </message>
    <message>
        <source>A new account starts with default quotas: ask early.</source>
        <translation>Ein neues Konto beginnt mit Standardkontingenten: früh anfragen.</translation>
    </message>
    <message>
        <source>None with a new address range; with the same range the old network is cut off first.</source>
        <translation>Keine mit neuem Adressbereich; mit demselben Bereich wird zuerst das alte Netzwerk getrennt.</translation>
    </message>
    <message>
        <source>The network is tied to resources that Resource Mover does not take, so it is deployed from a template.</source>
        <translation>Das Netzwerk hängt an Ressourcen, die Resource Mover nicht übernimmt, und wird deshalb aus einer Vorlage bereitgestellt.</translation>
    </message>
    <message>
        <source>Peerings are made again after both sides exist.</source>
        <translation>Peerings werden neu angelegt, wenn beide Seiten vorhanden sind.</translation>
    </message>
    <message>
        <source>Resource Mover keeps the address space and moves everything in the network together.</source>
        <translation>Resource Mover behält den Adressraum und verschiebt alles im Netzwerk zusammen.</translation>
    </message>
    <message>
        <source>Resource Mover supports the type, while the relocation guide advises to deploy the network again.</source>
        <translation>Resource Mover unterstützt den Typ, während die Anleitung zur Verlagerung empfiehlt, das Netzwerk neu bereitzustellen.</translation>
    </message>
    <message>
        <source>Rules keep the old addresses until they are rewritten.</source>
        <translation>Regeln behalten die alten Adressen, bis sie umgeschrieben sind.</translation>
    </message>
    <message>
        <source>While DNS switches.</source>
        <translation>Während DNS umstellt.</translation>
    </message>
    <message>
        <source>The range of addresses is another one.</source>
        <translation>Der Adressbereich ist ein anderer.</translation>
    </message>
    <message>
        <source>With its machine.</source>
        <translation>Mit der Maschine.</translation>
    </message>
    <message>
        <source>A static private address must be free in the target subnet.</source>
        <translation>Eine statische private Adresse muss im Zielsubnetz frei sein.</translation>
    </message>
    <message>
        <source>Azure makes this interface together with its private endpoint.</source>
        <translation>Azure legt diese Schnittstelle zusammen mit ihrem privaten Endpunkt an.</translation>
    </message>
    <message>
        <source>Azure makes this interface together with its private link service.</source>
        <translation>Azure legt diese Schnittstelle zusammen mit ihrem Private-Link-Dienst an.</translation>
    </message>
    <message>
        <source>The front-end address and the outbound address change.</source>
        <translation>Die Front-End-Adresse und die ausgehende Adresse ändern sich.</translation>
    </message>
    <message>
        <source>Site Recovery re-creates internal balancers only.</source>
        <translation>Site Recovery legt nur interne Lastenausgleiche neu an.</translation>
    </message>
    <message>
        <source>What uses the address is not taken by Resource Mover, so both are deployed from templates.</source>
        <translation>Was die Adresse verwendet, übernimmt Resource Mover nicht; beide werden deshalb aus Vorlagen bereitgestellt.</translation>
    </message>
    <message>
        <source>The address itself cannot be kept: partners who allow it must be told early.</source>
        <translation>Die Adresse selbst lässt sich nicht behalten: Partner, die sie zulassen, müssen früh Bescheid wissen.</translation>
    </message>
    <message>
        <source>The DNS label belongs to the region.</source>
        <translation>Die DNS-Bezeichnung gehört zur Region.</translation>
    </message>
    <message>
        <source>Next hops that are appliances get other addresses.</source>
        <translation>Nächste Hops, die virtuelle Geräte sind, erhalten andere Adressen.</translation>
    </message>
    <message>
        <source>The outbound address changes.</source>
        <translation>Die ausgehende Adresse ändert sich.</translation>
    </message>
    <message>
        <source>Partners who allow the old address must allow the new one first.</source>
        <translation>Partner, die die alte Adresse zulassen, müssen zuerst die neue zulassen.</translation>
    </message>
    <message>
        <source>While routes switch.</source>
        <translation>Während Routen umstellen.</translation>
    </message>
    <message>
        <source>Classic rules become a policy first.</source>
        <translation>Aus klassischen Regeln wird zuerst eine Richtlinie.</translation>
    </message>
    <message>
        <source>Public addresses, DNAT, DNS proxy and zones are set again, in that order.</source>
        <translation>Öffentliche Adressen, DNAT, DNS-Proxy und Zonen werden in dieser Reihenfolge neu festgelegt.</translation>
    </message>
    <message>
        <source>Its address changes.</source>
        <translation>Die Adresse ändert sich.</translation>
    </message>
    <message>
        <source>The vault with its certificates must be in the same subscription.</source>
        <translation>Der Tresor mit den Zertifikaten muss im selben Abonnement sein.</translation>
    </message>
    <message>
        <source>Devices on the other side need the new peer address.</source>
        <translation>Geräte der Gegenseite brauchen die neue Peeradresse.</translation>
    </message>
    <message>
        <source>Carrier orders take weeks; a circuit keeps its peering location.</source>
        <translation>Aufträge an Netzbetreiber dauern Wochen; eine Leitung behält ihren Peeringstandort.</translation>
    </message>
    <message>
        <source>The address is new and the connection may need approval.</source>
        <translation>Die Adresse ist neu, und die Verbindung braucht eventuell eine Genehmigung.</translation>
    </message>
    <message>
        <source>Connections of the source must be taken out of the template.</source>
        <translation>Verbindungen der Quelle müssen aus der Vorlage entfernt werden.</translation>
    </message>
    <message>
        <source>None when planned.</source>
        <translation>Keine, wenn geplant.</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>The zone is global: one record cannot answer for two regions.</source>
        <translation>Die Zone ist global: Ein Eintrag kann nicht für zwei Regionen antworten.</translation>
    </message>
    <message>
        <source>Negative answers are cached.</source>
        <translation>Negative Antworten werden zwischengespeichert.</translation>
    </message>
    <message>
        <source>One TTL.</source>
        <translation>Eine TTL.</translation>
    </message>
    <message>
        <source>Alias records to regional addresses must be re-targeted.</source>
        <translation>Aliaseinträge auf regionale Adressen brauchen ein neues Ziel.</translation>
    </message>
    <message>
        <source>The TTL of the profile.</source>
        <translation>Die TTL des Profils.</translation>
    </message>
    <message>
        <source>endpoints added</source>
        <translation>Endpunkte hinzugefügt</translation>
    </message>
    <message>
        <source>A policy on allowed locations can deny even this global type.</source>
        <translation>Eine Richtlinie für zulässige Standorte kann auch diesen globalen Typ ablehnen.</translation>
    </message>
    <message>
        <source>Some allowed-locations policies count &quot;global&quot; as a location that is not allowed.</source>
        <translation>Manche Richtlinien für zulässige Standorte zählen „global“ als nicht zulässigen Standort.</translation>
    </message>
    <message>
        <source>origins added</source>
        <translation>Ursprünge hinzugefügt</translation>
    </message>
    <message>
        <source>Private origins are approved again.</source>
        <translation>Private Ursprünge werden erneut genehmigt.</translation>
    </message>
    <message>
        <source>A CDN link of a storage account is not in its template.</source>
        <translation>Die CDN-Verknüpfung eines Speicherkontos steht nicht in dessen Vorlage.</translation>
    </message>
    <message>
        <source>old logs stay</source>
        <translation>alte Protokolle bleiben</translation>
    </message>
    <message>
        <source>Flow logs need a storage account of the same region.</source>
        <translation>Datenflussprotokolle brauchen ein Speicherkonto derselben Region.</translation>
    </message>
    <message>
        <source>None with an own certificate.</source>
        <translation>Keine mit eigenem Zertifikat.</translation>
    </message>
    <message>
        <source>content deployed again</source>
        <translation>Inhalt neu bereitgestellt</translation>
    </message>
    <message>
        <source>backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>The name is global, so the default host name changes.</source>
        <translation>Der Name ist global, also ändert sich der Standardhostname.</translation>
    </message>
    <message>
        <source>Outbound addresses change.</source>
        <translation>Ausgehende Adressen ändern sich.</translation>
    </message>
    <message>
        <source>System identity, sign-in, slots, publishing credentials and vault references are set again.</source>
        <translation>Systemidentität, Anmeldung, Slots, Veröffentlichungsanmeldeinformationen und Tresorverweise werden neu festgelegt.</translation>
    </message>
    <message>
        <source>With a managed certificate: until DNS points at the new app.</source>
        <translation>Mit verwaltetem Zertifikat: bis DNS auf die neue App zeigt.</translation>
    </message>
    <message>
        <source>imported again from the vault</source>
        <translation>neu aus dem Tresor importiert</translation>
    </message>
    <message>
        <source>issued again</source>
        <translation>neu ausgestellt</translation>
    </message>
    <message>
        <source>A certificate that App Service manages cannot be exported.</source>
        <translation>Ein von App Service verwaltetes Zertifikat kann nicht exportiert werden.</translation>
    </message>
    <message>
        <source>A binding cannot be moved between vaults in use.</source>
        <translation>Eine verwendete Bindung kann nicht zwischen Tresoren verschoben werden.</translation>
    </message>
    <message>
        <source>It takes hours to be made.</source>
        <translation>Das Anlegen dauert Stunden.</translation>
    </message>
    <message>
        <source>New addresses; its own DNS suffix.</source>
        <translation>Neue Adressen; eigenes DNS-Suffix.</translation>
    </message>
    <message>
        <source>Until the queues are drained.</source>
        <translation>Bis die Warteschlangen geleert sind.</translation>
    </message>
    <message>
        <source>new storage account</source>
        <translation>neues Speicherkonto</translation>
    </message>
    <message>
        <source>Keys and URL are new.</source>
        <translation>Schlüssel und URL sind neu.</translation>
    </message>
    <message>
        <source>Timers and checkpoints start again; durable instances must end first.</source>
        <translation>Timer und Prüfpunkte beginnen neu; dauerhafte Instanzen müssen zuerst enden.</translation>
    </message>
    <message>
        <source>Up to days when the domain is stuck on the old app.</source>
        <translation>Bis zu Tage, wenn die Domäne an der alten App festhängt.</translation>
    </message>
    <message>
        <source>deployed again from the repository</source>
        <translation>neu aus dem Repository bereitgestellt</translation>
    </message>
    <message>
        <source>URL and keys are new; the Standard plan is needed.</source>
        <translation>URL und Schlüssel sind neu; der Tarif „Standard“ ist nötig.</translation>
    </message>
    <message>
        <source>No ownership code is given for a domain that is on another app: try with a test domain.</source>
        <translation>Für eine Domäne, die an einer anderen App hängt, gibt es keinen Besitzcode: mit einer Testdomäne versuchen.</translation>
    </message>
    <message>
        <source>None; keep the source one or two days.</source>
        <translation>Keine; die Quelle ein bis zwei Tage behalten.</translation>
    </message>
    <message>
        <source>volumes copied with their file share</source>
        <translation>Volumes mit ihrer Dateifreigabe kopiert</translation>
    </message>
    <message>
        <source>Secrets, certificates and domains are not in a template; the history of revisions is lost.</source>
        <translation>Geheimnisse, Zertifikate und Domänen stehen nicht in einer Vorlage; die Revisionshistorie geht verloren.</translation>
    </message>
    <message>
        <source>Outbound addresses change; the region may be short of capacity.</source>
        <translation>Ausgehende Adressen ändern sich; der Region kann Kapazität fehlen.</translation>
    </message>
    <message>
        <source>A restart.</source>
        <translation>Ein Neustart.</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>The address changes.</source>
        <translation>Die Adresse ändert sich.</translation>
    </message>
    <message>
        <source>For each volume.</source>
        <translation>Für jedes Volume.</translation>
    </message>
    <message>
        <source>cluster backup</source>
        <translation>Clustersicherung</translation>
    </message>
    <message>
        <source>storage copied for each volume</source>
        <translation>Speicher für jedes Volume kopiert</translation>
    </message>
    <message>
        <source>A template leaves out private link, the tie to the registry and monitoring.</source>
        <translation>Eine Vorlage lässt Private Link, die Verbindung zur Registrierung und die Überwachung aus.</translation>
    </message>
    <message>
        <source>The issuer of its tokens changes, and with it every federated credential.</source>
        <translation>Der Aussteller der Token ändert sich und damit alle Verbundanmeldeinformationen.</translation>
    </message>
    <message>
        <source>replica in the region</source>
        <translation>Replikat in der Region</translation>
    </message>
    <message>
        <source>images imported</source>
        <translation>Images importiert</translation>
    </message>
    <message>
        <source>The home region is fixed at creation; a replica serves pulls only.</source>
        <translation>Die Heimatregion steht seit dem Anlegen fest; ein Replikat dient nur dem Abruf.</translation>
    </message>
    <message>
        <source>A replica follows late; keys of one&apos;s own can be set at creation only.</source>
        <translation>Ein Replikat folgt mit Rückstand; eigene Schlüssel lassen sich nur beim Anlegen festlegen.</translation>
    </message>
    <message>
        <source>With the same name: from deletion until the restore has ended.</source>
        <translation>Mit demselben Namen: vom Löschen bis zum Ende der Wiederherstellung.</translation>
    </message>
    <message>
        <source>backup and restore to the same tier</source>
        <translation>Sicherung und Wiederherstellung im selben Tarif</translation>
    </message>
    <message>
        <source>another region added</source>
        <translation>weitere Region hinzugefügt</translation>
    </message>
    <message>
        <source>A restore leaves out network, identities, portal content and custom domains.</source>
        <translation>Eine Wiederherstellung lässt Netzwerk, Identitäten, Portalinhalte und eigene Domänen aus.</translation>
    </message>
    <message>
        <source>The Consumption tier cannot be restored; a deleted name stays blocked.</source>
        <translation>Der Tarif „Verbrauch“ kann nicht wiederhergestellt werden; ein gelöschter Name bleibt gesperrt.</translation>
    </message>
    <message>
        <source>Until runs have ended.</source>
        <translation>Bis Ausführungen beendet sind.</translation>
    </message>
    <message>
        <source>The history of runs stays.</source>
        <translation>Der Ausführungsverlauf bleibt.</translation>
    </message>
    <message>
        <source>A person must authorise OAuth connections again.</source>
        <translation>OAuth-Verbindungen muss eine Person erneut autorisieren.</translation>
    </message>
    <message>
        <source>Clients connect again.</source>
        <translation>Clients verbinden sich neu.</translation>
    </message>
    <message>
        <source>Host name and keys are new.</source>
        <translation>Hostname und Schlüssel sind neu.</translation>
    </message>
    <message>
        <source>Short.</source>
        <translation>Kurz.</translation>
    </message>
    <message>
        <source>registrations exported and imported</source>
        <translation>Registrierungen exportiert und importiert</translation>
    </message>
    <message>
        <source>Clients need the new connection string.</source>
        <translation>Clients brauchen die neue Verbindungszeichenfolge.</translation>
    </message>
    <message>
        <source>None when both exist side by side.</source>
        <translation>Keine, wenn beide nebeneinander bestehen.</translation>
    </message>
    <message>
        <source>object by object in memory</source>
        <translation>Objekt für Objekt im Speicher</translation>
    </message>
    <message>
        <source>backup and restore of each object</source>
        <translation>Sicherung und Wiederherstellung jedes Objekts</translation>
    </message>
    <message>
        <source>certificate exported or issued again</source>
        <translation>Zertifikat exportiert oder neu ausgestellt</translation>
    </message>
    <message>
        <source>A backup can be restored in the same subscription and geography only.</source>
        <translation>Eine Sicherung lässt sich nur im selben Abonnement und Geografieraum wiederherstellen.</translation>
    </message>
    <message>
        <source>Its name is global and blocked for 7 to 90 days after deletion.</source>
        <translation>Der Name ist global und nach dem Löschen 7 bis 90 Tage gesperrt.</translation>
    </message>
    <message>
        <source>Keys in an HSM and private keys marked not exportable cannot be copied.</source>
        <translation>Schlüssel in einem HSM und private Schlüssel, die als nicht exportierbar gekennzeichnet sind, können nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Keep the old vault as long as old backups are encrypted with it.</source>
        <translation>Den alten Tresor behalten, solange alte Sicherungen damit verschlüsselt sind.</translation>
    </message>
    <message>
        <source>security domain restored</source>
        <translation>Sicherheitsdomäne wiederhergestellt</translation>
    </message>
    <message>
        <source>Resource Mover refuses machines whose disks use HSM keys.</source>
        <translation>Resource Mover lehnt Maschinen ab, deren Datenträger HSM-Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>rights granted again</source>
        <translation>Rechte neu erteilt</translation>
    </message>
    <message>
        <source>It cannot be moved: the new one has another principal.</source>
        <translation>Kann nicht verschoben werden: Die neue hat einen anderen Prinzipal.</translation>
    </message>
    <message>
        <source>Some regions take no federated credentials.</source>
        <translation>Manche Regionen nehmen keine Verbundanmeldeinformationen an.</translation>
    </message>
    <message>
        <source>New grants may take time to be known everywhere.</source>
        <translation>Neue Berechtigungen sind erst nach einiger Zeit überall bekannt.</translation>
    </message>
    <message>
        <source>The principal is always new; groups and database users by id break.</source>
        <translation>Der Prinzipal ist immer neu; Gruppen und Datenbankbenutzer mit der alten ID funktionieren nicht mehr.</translation>
    </message>
    <message>
        <source>None; dashboards are split at the day of the switch.</source>
        <translation>Keine; Dashboards sind am Tag der Umstellung geteilt.</translation>
    </message>
    <message>
        <source>old logs stay, or are exported to storage</source>
        <translation>alte Protokolle bleiben oder werden in einen Speicher exportiert</translation>
    </message>
    <message>
        <source>Logs do not move.</source>
        <translation>Protokolle ziehen nicht um.</translation>
    </message>
    <message>
        <source>Id and keys are new; a deleted name stays blocked.</source>
        <translation>ID und Schlüssel sind neu; ein gelöschter Name bleibt gesperrt.</translation>
    </message>
    <message>
        <source>Alerts, saved searches and collection rules are made again.</source>
        <translation>Warnungen, gespeicherte Suchen und Sammlungsregeln werden neu angelegt.</translation>
    </message>
    <message>
        <source>history stays</source>
        <translation>Verlauf bleibt</translation>
    </message>
    <message>
        <source>The connection string is new.</source>
        <translation>Die Verbindungszeichenfolge ist neu.</translation>
    </message>
    <message>
        <source>A gap in detection.</source>
        <translation>Eine Lücke in der Erkennung.</translation>
    </message>
    <message>
        <source>connectors set up again</source>
        <translation>Connectors neu eingerichtet</translation>
    </message>
    <message>
        <source>It is not exported as a whole; incidents stay.</source>
        <translation>Wird nicht als Ganzes exportiert; Incidents bleiben.</translation>
    </message>
    <message>
        <source>Blind until they exist on the target.</source>
        <translation>Ohne Sicht, bis sie am Ziel vorhanden sind.</translation>
    </message>
    <message>
        <source>Scopes name the ids of the source.</source>
        <translation>Bereiche nennen die IDs der Quelle.</translation>
    </message>
    <message>
        <source>Most are global; one bound to a region is made again by hand.</source>
        <translation>Die meisten sind global; regional gebundene werden manuell neu angelegt.</translation>
    </message>
    <message>
        <source>Schedules pause.</source>
        <translation>Zeitpläne pausieren.</translation>
    </message>
    <message>
        <source>runbooks exported and imported</source>
        <translation>Runbooks exportiert und importiert</translation>
    </message>
    <message>
        <source>Modules, credentials, certificates, encrypted variables and hybrid workers by hand.</source>
        <translation>Module, Anmeldeinformationen, Zertifikate, verschlüsselte Variablen und Hybrid Worker manuell.</translation>
    </message>
    <message>
        <source>A gap in protection.</source>
        <translation>Eine Lücke im Schutz.</translation>
    </message>
    <message>
        <source>recovery points stay</source>
        <translation>Wiederherstellungspunkte bleiben</translation>
    </message>
    <message>
        <source>It cannot be moved.</source>
        <translation>Kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>Stop protection but keep the data; keep the old vault for the retention time.</source>
        <translation>Den Schutz beenden, aber die Daten behalten; den alten Tresor für die Aufbewahrungsdauer behalten.</translation>
    </message>
    <message>
        <source>key-values exported and imported with labels</source>
        <translation>Schlüssel-Wert-Paare mit Bezeichnungen exportiert und importiert</translation>
    </message>
    <message>
        <source>The name is global; deleted names stay blocked.</source>
        <translation>Der Name ist global; gelöschte Namen bleiben gesperrt.</translation>
    </message>
    <message>
        <source>Network rules and access are set again.</source>
        <translation>Netzwerkregeln und Zugriff werden neu festgelegt.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>scanned again</source>
        <translation>neu gescannt</translation>
    </message>
    <message>
        <source>No relocation path is documented.</source>
        <translation>Kein Verlagerungsweg dokumentiert.</translation>
    </message>
    <message>
        <source>The last difference.</source>
        <translation>Der letzte Unterschied.</translation>
    </message>
    <message>
        <source>AzCopy</source>
        <translation>AzCopy</translation>
    </message>
    <message>
        <source>object replication of block blobs</source>
        <translation>Objektreplikation von Blockblobs</translation>
    </message>
    <message>
        <source>Data Factory</source>
        <translation>Data Factory</translation>
    </message>
    <message>
        <source>Keys and shared access signatures are new; the name is global.</source>
        <translation>Schlüssel und Shared Access Signatures sind neu; der Name ist global.</translation>
    </message>
    <message>
        <source>Object replication needs versioning on both sides and takes no append or page blobs.</source>
        <translation>Objektreplikation braucht Versionsverwaltung auf beiden Seiten und übernimmt keine Anfüge- und Seitenblobs.</translation>
    </message>
    <message>
        <source>Archived blobs must be rehydrated first.</source>
        <translation>Archivierte Blobs müssen zuerst reaktiviert werden.</translation>
    </message>
    <message>
        <source>Lifecycle rules, static site, event subscriptions and alerts are not in the template.</source>
        <translation>Lebenszyklusregeln, statische Website, Ereignisabonnements und Warnungen stehen nicht in der Vorlage.</translation>
    </message>
    <message>
        <source>No object replication with a hierarchical namespace.</source>
        <translation>Keine Objektreplikation mit hierarchischem Namespace.</translation>
    </message>
    <message>
        <source>Access lists of folders must be kept.</source>
        <translation>Zugriffslisten von Ordnern müssen erhalten bleiben.</translation>
    </message>
    <message>
        <source>Until clients mount the new share.</source>
        <translation>Bis Clients die neue Freigabe einbinden.</translation>
    </message>
    <message>
        <source>file synchronisation</source>
        <translation>Dateisynchronisierung</translation>
    </message>
    <message>
        <source>Snapshots of a share are not copied; the path to mount changes.</source>
        <translation>Momentaufnahmen einer Freigabe werden nicht kopiert; der einzubindende Pfad ändert sich.</translation>
    </message>
    <message>
        <source>Writers stop.</source>
        <translation>Schreibzugriffe halten an.</translation>
    </message>
    <message>
        <source>copied row by row</source>
        <translation>Zeile für Zeile kopiert</translation>
    </message>
    <message>
        <source>queues drained</source>
        <translation>Warteschlangen geleert</translation>
    </message>
    <message>
        <source>Current AzCopy has no copy of tables.</source>
        <translation>Das aktuelle AzCopy kopiert keine Tabellen.</translation>
    </message>
    <message>
        <source>Queues are drained, not copied.</source>
        <translation>Warteschlangen werden geleert, nicht kopiert.</translation>
    </message>
    <message>
        <source>Until replication is broken off.</source>
        <translation>Bis die Replikation abgebrochen wird.</translation>
    </message>
    <message>
        <source>replication across regions</source>
        <translation>regionsübergreifende Replikation</translation>
    </message>
    <message>
        <source>Certain pairs of regions only; one subscription.</source>
        <translation>Nur bestimmte Regionspaare; ein Abonnement.</translation>
    </message>
    <message>
        <source>The copy is read-only until replication is broken off.</source>
        <translation>Die Kopie ist schreibgeschützt, bis die Replikation abgebrochen wird.</translation>
    </message>
    <message>
        <source>Seconds to minutes.</source>
        <translation>Sekunden bis Minuten.</translation>
    </message>
    <message>
        <source>copy made by the deployment</source>
        <translation>Kopie durch die Bereitstellung</translation>
    </message>
    <message>
        <source>failover group</source>
        <translation>Failovergruppe</translation>
    </message>
    <message>
        <source>geo-replication</source>
        <translation>Georeplikation</translation>
    </message>
    <message>
        <source>replication by Resource Mover</source>
        <translation>Replikation durch Resource Mover</translation>
    </message>
    <message>
        <source>No Hyperscale and no Synapse pools.</source>
        <translation>Kein Hyperscale und keine Synapse-Pools.</translation>
    </message>
    <message>
        <source>Long-term backups stay.</source>
        <translation>Langzeitsicherungen bleiben.</translation>
    </message>
    <message>
        <source>Wait until the copy has caught up.</source>
        <translation>Warten, bis die Kopie aufgeholt hat.</translation>
    </message>
    <message>
        <source>Neither a plain copy nor Resource Mover takes Hyperscale databases and Synapse pools: use a failover group.</source>
        <translation>Hyperscale-Datenbanken und Synapse-Pools übernimmt weder die einfache Kopie noch Resource Mover: Failovergruppe verwenden.</translation>
    </message>
    <message>
        <source>Azure makes this database together with the server.</source>
        <translation>Azure legt diese Datenbank zusammen mit dem Server an.</translation>
    </message>
    <message>
        <source>Logins, firewall rules, auditing, alerts and identity of the new server are set by hand.</source>
        <translation>Anmeldungen, Firewallregeln, Überwachung, Warnungen und Identität des neuen Servers werden manuell festgelegt.</translation>
    </message>
    <message>
        <source>The key that protects databases is needed on both servers.</source>
        <translation>Der Schlüssel, der Datenbanken schützt, wird auf beiden Servern gebraucht.</translation>
    </message>
    <message>
        <source>Minutes.</source>
        <translation>Minuten.</translation>
    </message>
    <message>
        <source>The secondary has the same size, in a subnet of its own that is peered.</source>
        <translation>Das sekundäre Replikat hat dieselbe Größe und ein eigenes, per Peering verbundenes Subnetz.</translation>
    </message>
    <message>
        <source>The table of movable types marks it as movable, yet Resource Mover has no settings for it.</source>
        <translation>Die Tabelle der verschiebbaren Typen nennt den Typ verschiebbar, aber Resource Mover hat keine Einstellungen dafür.</translation>
    </message>
    <message>
        <source>A dump: long; a replica: minutes.</source>
        <translation>Mit Speicherauszug: lang; mit Replikat: Minuten.</translation>
    </message>
    <message>
        <source>dump and restore</source>
        <translation>Speicherauszug und Wiederherstellung</translation>
    </message>
    <message>
        <source>replica across regions, promoted</source>
        <translation>regionsübergreifendes Replikat, höhergestuft</translation>
    </message>
    <message>
        <source>The name is new; parameters, extensions, firewall, roles and identities are set again.</source>
        <translation>Der Name ist neu; Parameter, Erweiterungen, Firewall, Rollen und Identitäten werden neu festgelegt.</translation>
    </message>
    <message>
        <source>replica across regions, replication stopped</source>
        <translation>regionsübergreifendes Replikat, Replikation angehalten</translation>
    </message>
    <message>
        <source>No replica in the Burstable tier; the name is new.</source>
        <translation>Kein Replikat im Tarif „Burstable“; der Name ist neu.</translation>
    </message>
    <message>
        <source>None when clients list both regions.</source>
        <translation>Keine, wenn Clients beide Regionen kennen.</translation>
    </message>
    <message>
        <source>region added, then made the write region</source>
        <translation>Region hinzugefügt, dann zur Schreibregion gemacht</translation>
    </message>
    <message>
        <source>One change at a time.</source>
        <translation>Nur eine Änderung gleichzeitig.</translation>
    </message>
    <message>
        <source>The account&apos;s metadata stays where it was made.</source>
        <translation>Die Metadaten des Kontos bleiben, wo es angelegt wurde.</translation>
    </message>
    <message>
        <source>Private endpoints for each region.</source>
        <translation>Private Endpunkte für jede Region.</translation>
    </message>
    <message>
        <source>A reviewer decides whether an account whose metadata stays counts as relocated.</source>
        <translation>Ob ein Konto als verlagert gilt, dessen Metadaten bleiben, entscheidet die Abnahme.</translation>
    </message>
    <message>
        <source>passive geo-replication</source>
        <translation>passive Georeplikation</translation>
    </message>
    <message>
        <source>import of a dump</source>
        <translation>Import eines Speicherauszugs</translation>
    </message>
    <message>
        <source>filled again</source>
        <translation>neu gefüllt</translation>
    </message>
    <message>
        <source>The link needs the Premium tier and the same subscription.</source>
        <translation>Die Verknüpfung braucht den Tarif „Premium“ und dasselbe Abonnement.</translation>
    </message>
    <message>
        <source>Until drained or promoted.</source>
        <translation>Bis geleert oder höhergestuft.</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>geo-replication (Premium)</source>
        <translation>Georeplikation (Premium)</translation>
    </message>
    <message>
        <source>Take the default rules out of the template.</source>
        <translation>Die Standardregeln aus der Vorlage entfernen.</translation>
    </message>
    <message>
        <source>Writes fail when replication lags beyond its limit.</source>
        <translation>Schreibzugriffe schlagen fehl, wenn der Rückstand der Replikation seine Grenze überschreitet.</translation>
    </message>
    <message>
        <source>The page on moving says messages are not moved; geo-replication of the Premium tier copies them.</source>
        <translation>Laut der Seite zum Verschieben werden Nachrichten nicht verschoben; die Georeplikation des Tarifs „Premium“ kopiert sie.</translation>
    </message>
    <message>
        <source>Producers switch first, then consumers.</source>
        <translation>Zuerst stellen Producer um, dann Consumer.</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>zu Ende gelesen</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>Offsets mean nothing in the new namespace.</source>
        <translation>Offsets bedeuten im neuen Namespace nichts.</translation>
    </message>
    <message>
        <source>The storage for capture comes first, and a dedicated cluster.</source>
        <translation>Der Speicher für die Erfassung kommt zuerst, ebenso ein dedizierter Cluster.</translation>
    </message>
    <message>
        <source>While publishers switch.</source>
        <translation>Während Herausgeber umstellen.</translation>
    </message>
    <message>
        <source>Subscriptions are not in the template.</source>
        <translation>Abonnements stehen nicht in der Vorlage.</translation>
    </message>
    <message>
        <source>A system topic follows its source.</source>
        <translation>Ein Systemthema folgt seiner Quelle.</translation>
    </message>
    <message>
        <source>Listeners restart.</source>
        <translation>Listener starten neu.</translation>
    </message>
    <message>
        <source>Hybrid connections and keys are made again.</source>
        <translation>Hybridverbindungen und Schlüssel werden neu angelegt.</translation>
    </message>
    <message>
        <source>About two hours for half a million devices.</source>
        <translation>Etwa zwei Stunden für eine halbe Million Geräte.</translation>
    </message>
    <message>
        <source>devices exported and imported</source>
        <translation>Geräte exportiert und importiert</translation>
    </message>
    <message>
        <source>The name is new: how devices learn it decides on the effort.</source>
        <translation>Der Name ist neu: Wie Geräte ihn erfahren, bestimmt den Aufwand.</translation>
    </message>
    <message>
        <source>Jobs, secrets of routes and consumer groups do not come along.</source>
        <translation>Aufträge, Geheimnisse von Routen und Consumergruppen kommen nicht mit.</translation>
    </message>
    <message>
        <source>The table of movable types marks it as movable; the guide describes a copy by hand.</source>
        <translation>Die Tabelle der verschiebbaren Typen nennt den Typ verschiebbar; die Anleitung beschreibt eine manuelle Kopie.</translation>
    </message>
    <message>
        <source>Stop and start.</source>
        <translation>Anhalten und starten.</translation>
    </message>
    <message>
        <source>job copied</source>
        <translation>Auftrag kopiert</translation>
    </message>
    <message>
        <source>The time of the last output is not copied, so the job cannot go on where it stopped.</source>
        <translation>Die Zeit der letzten Ausgabe wird nicht kopiert, also kann der Auftrag nicht dort fortsetzen, wo er anhielt.</translation>
    </message>
    <message>
        <source>Triggers stop and start.</source>
        <translation>Trigger halten an und starten.</translation>
    </message>
    <message>
        <source>pipelines from their repository</source>
        <translation>Pipelines aus ihrem Repository</translation>
    </message>
    <message>
        <source>Secrets of linked services, own runtimes and managed endpoints are made again.</source>
        <translation>Geheimnisse verknüpfter Dienste, eigene Runtimes und verwaltete Endpunkte werden neu angelegt.</translation>
    </message>
    <message>
        <source>Hours.</source>
        <translation>Stunden.</translation>
    </message>
    <message>
        <source>dedicated pool restored</source>
        <translation>dedizierter Pool wiederhergestellt</translation>
    </message>
    <message>
        <source>lake copied</source>
        <translation>Lake kopiert</translation>
    </message>
    <message>
        <source>Resource Mover leaves Synapse pools out.</source>
        <translation>Resource Mover lässt Synapse-Pools aus.</translation>
    </message>
    <message>
        <source>notebooks and jobs exported</source>
        <translation>Notebooks und Aufträge exportiert</translation>
    </message>
    <message>
        <source>URL, tokens and secret scopes are new.</source>
        <translation>URL, Token und Geheimnisbereiche sind neu.</translation>
    </message>
    <message>
        <source>assets registered again</source>
        <translation>Objekte neu registriert</translation>
    </message>
    <message>
        <source>Endpoint names and quotas belong to the region.</source>
        <translation>Endpunktnamen und Kontingente gehören zur Region.</translation>
    </message>
    <message>
        <source>While the endpoint switches.</source>
        <translation>Während der Endpunkt umstellt.</translation>
    </message>
    <message>
        <source>models copied or trained again</source>
        <translation>Modelle kopiert oder neu trainiert</translation>
    </message>
    <message>
        <source>Models and quota differ from region to region: ask first.</source>
        <translation>Modelle und Kontingent unterscheiden sich je Region: zuerst anfragen.</translation>
    </message>
    <message>
        <source>The subdomain is global and blocked while soft-deleted.</source>
        <translation>Die Unterdomäne ist global und bei vorläufigem Löschen gesperrt.</translation>
    </message>
    <message>
        <source>index built again from its sources</source>
        <translation>Index neu aus den Quellen aufgebaut</translation>
    </message>
    <message>
        <source>Name global; keys and the state of indexers are new.</source>
        <translation>Name global; Schlüssel und Status der Indexer sind neu.</translation>
    </message>
    <message>
        <source>data attached or ingested again</source>
        <translation>Daten angefügt oder neu erfasst</translation>
    </message>
    <message>
        <source>While clients switch.</source>
        <translation>Während Clients umstellen.</translation>
    </message>
    <message>
        <source>models and twins exported and imported</source>
        <translation>Modelle und Zwillinge exportiert und importiert</translation>
    </message>
    <message>
        <source>Endpoints, routes and roles are made again.</source>
        <translation>Endpunkte, Routen und Rollen werden neu angelegt.</translation>
    </message>
    <message>
        <source>The table of movable types marks it as movable; the guide describes making it again.</source>
        <translation>Die Tabelle der verschiebbaren Typen nennt den Typ verschiebbar; die Anleitung beschreibt das Neuanlegen.</translation>
    </message>
    <message>
        <source>Nothing is moved by Resource Mover or Site Recovery.</source>
        <translation>Weder Resource Mover noch Site Recovery verschieben etwas.</translation>
    </message>
    <message>
        <source>Commit the failover of %1; no other recovery point can be chosen afterwards</source>
        <translation>Den Commit für das Failover von %1 ausführen; danach ist kein anderer Wiederherstellungspunkt mehr wählbar</translation>
    </message>
    <message>
        <source>End the replication of %1</source>
        <translation>Die Replikation von %1 beenden</translation>
    </message>
    <message>
        <source>Replicate it again, in the other direction.</source>
        <translation>Erneut replizieren, in der Gegenrichtung.</translation>
    </message>
    <message>
        <source>Committed, and its replication has ended.</source>
        <translation>Commit ausgeführt, Replikation beendet.</translation>
    </message>
    <message>
        <source>It is committed; its replication has to be ended.</source>
        <translation>Commit ausgeführt; die Replikation muss noch beendet werden.</translation>
    </message>
    <message>
        <source>Fail %1 over; it stops at the source now and starts at the target</source>
        <translation>Failover von %1 ausführen; die Maschine hält jetzt in der Quelle an und startet am Ziel</translation>
    </message>
    <message>
        <source>The source is stopped, not deleted: until the commit it can be started again.</source>
        <translation>Die Quelle ist angehalten, nicht gelöscht: Bis zum Commit kann sie wieder gestartet werden.</translation>
    </message>
    <message>
        <source>Create %1 for Site Recovery</source>
        <translation>%1 für Site Recovery erstellen</translation>
    </message>
    <message>
        <source>Map the network %1 to %2</source>
        <translation>Das Netzwerk %1 auf %2 abbilden</translation>
    </message>
    <message>
        <source>Delete it by hand when the move is over.</source>
        <translation>Nach dem Umzug manuell löschen.</translation>
    </message>
    <message>
        <source>Site Recovery has it.</source>
        <translation>Für Site Recovery vorhanden.</translation>
    </message>
    <message>
        <source>Site Recovery needs it, and it does not exist yet.</source>
        <translation>Von Site Recovery benötigt und noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>Create the isolated network %1 for the drill</source>
        <translation>Das isolierte Netzwerk %1 für den Probelauf erstellen</translation>
    </message>
    <message>
        <source>The machine of the drill runs; look at it, then clean up.</source>
        <translation>Die Maschine des Probelaufs läuft; erst ansehen, dann aufräumen.</translation>
    </message>
    <message>
        <source>It has not been started at the target in a drill yet.</source>
        <translation>Noch nicht in einem Probelauf am Ziel gestartet.</translation>
    </message>
    <message>
        <source>In the drill it ran at the target after %1 s.</source>
        <translation>Lief im Probelauf am Ziel nach %1 s.</translation>
    </message>
    <message>
        <source>It has been failed over.</source>
        <translation>Failover ausgeführt.</translation>
    </message>
    <message>
        <source>Its replication is in trouble: %1</source>
        <translation>Die Replikation ist gestört: %1</translation>
    </message>
    <message>
        <source>Its replication is not complete yet.</source>
        <translation>Die Replikation ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>It is replicated, but would get other names or addresses than planned.</source>
        <translation>Repliziert, bekäme aber andere Namen oder Adressen als geplant.</translation>
    </message>
    <message>
        <source>Replicated; the newest recovery point is %1 s old.</source>
        <translation>Repliziert; Alter des neuesten Wiederherstellungspunkts: %1 s.</translation>
    </message>
    <message>
        <source>Replicate %1 by Site Recovery; it keeps running</source>
        <translation>%1 mit Site Recovery replizieren; die Maschine läuft weiter</translation>
    </message>
    <message>
        <source>Set names and addresses that %1 gets at the target</source>
        <translation>Namen und Adressen festlegen, die %1 am Ziel erhält</translation>
    </message>
    <message>
        <source>Drill: start a copy of %1 at the target, in a network of its own</source>
        <translation>Probelauf: eine Kopie von %1 am Ziel in einem eigenen Netzwerk starten</translation>
    </message>
    <message>
        <source>Clean up the drill of %1: its copy is deleted</source>
        <translation>Den Probelauf von %1 aufräumen: Die Kopie wird gelöscht</translation>
    </message>
    <message>
        <source>It is at the target already.</source>
        <translation>Bereits am Ziel.</translation>
    </message>
    <message>
        <source>It is not replicated yet.</source>
        <translation>Noch nicht repliziert.</translation>
    </message>
    <message>
        <source>Site Recovery makes it with its machine.</source>
        <translation>Site Recovery erstellt die Schnittstelle zusammen mit ihrer Maschine.</translation>
    </message>
    <message>
        <source>Azure could not export all of it: %1</source>
        <translation>Azure konnte nicht alles davon exportieren: %1</translation>
    </message>
    <message>
        <source>Let %1 name the services of the target in %2 places</source>
        <translation>%1 an %2 Stellen die Dienste des Ziels nennen lassen</translation>
    </message>
    <message>
        <source>The source keeps its configuration; the target&apos;s is made from it.</source>
        <translation>Die Quelle behält ihre Konfiguration; die des Ziels entsteht daraus.</translation>
    </message>
    <message>
        <source>Set %1 in %2, with the names and keys of the target</source>
        <translation>%1 in %2 setzen, mit den Namen und Schlüsseln des Ziels</translation>
    </message>
    <message>
        <source>The store becomes again what it was.</source>
        <translation>Der Speicher wird wieder, was er war.</translation>
    </message>
    <message>
        <source>The present value is kept nowhere; the store shows its former values as revisions.</source>
        <translation>Der jetzige Wert wird nirgends aufbewahrt; der Speicher zeigt seine früheren Werte als Revisionen.</translation>
    </message>
    <message>
        <source>It holds the key %1, in whose place that of the target comes.</source>
        <translation>Darin steht der Schlüssel %1, an dessen Stelle der des Ziels tritt.</translation>
    </message>
    <message>
        <source>It names %1, but its key is none of that service&apos;s: give it a valid one.</source>
        <translation>Darin steht %1, aber der Schlüssel gehört nicht zu diesem Dienst: Geben Sie einen gültigen an.</translation>
    </message>
    <message>
        <source>It names %1, which becomes %2, and holds the key %3.</source>
        <translation>Darin steht %1, daraus wird %2, und der Schlüssel %3.</translation>
    </message>
    <message>
        <source>%1 files were read; none names anything of the source.</source>
        <translation>%1 Dateien wurden gelesen; keine nennt etwas von der Quelle.</translation>
    </message>
    <message>
        <source>Nothing that moves keeps settings, secrets or connections.</source>
        <translation>Nichts, was umzieht, enthält Einstellungen, Geheimnisse oder Verbindungen.</translation>
    </message>
    <message>
        <source>Give %1 %2 app settings of %3, with the names of the target</source>
        <translation>%1 %2 App-Einstellungen von %3 geben, mit den Namen des Ziels</translation>
    </message>
    <message>
        <source>Give %1 %2 connection strings of %3, with the names and keys of the target</source>
        <translation>%1 %2 Verbindungszeichenfolgen von %3 geben, mit den Namen und Schlüsseln des Ziels</translation>
    </message>
    <message>
        <source>The settings become again what they were; the others of the target stay.</source>
        <translation>Die Einstellungen werden wieder, was sie waren; die anderen des Ziels bleiben.</translation>
    </message>
    <message>
        <source>The target&apos;s present values are secrets that are kept nowhere; the source keeps its settings.</source>
        <translation>Die jetzigen Werte des Ziels sind Geheimnisse und werden nirgends aufbewahrt; die Quelle behält ihre Einstellungen.</translation>
    </message>
    <message>
        <source>It holds a key of %1, which does not open %2.</source>
        <translation>Darin steht ein Schlüssel von %1, der %2 nicht öffnet.</translation>
    </message>
    <message>
        <source>Its configuration names nothing of the source.</source>
        <translation>Die Konfiguration nennt nichts von der Quelle.</translation>
    </message>
    <message>
        <source>A release from this file would bring %1 back: change it there, in %2 lines.</source>
        <translation>Eine Auslieferung aus dieser Datei brächte %1 zurück: Ändern Sie es dort, in %2 Zeilen.</translation>
    </message>
    <message>
        <source>Set the secret %1 of %2 anew, with the names and keys of the target</source>
        <translation>Das Geheimnis %1 von %2 neu setzen, mit den Namen und Schlüsseln des Ziels</translation>
    </message>
    <message>
        <source>The way back was closed when %1 was removed.</source>
        <translation>Der Rückweg wurde geschlossen, als %1 entfernt wurde.</translation>
    </message>
    <message>
        <source>It cannot be taken back any more: %1 is gone.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen: %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 more blobs that were written at the target are not shown.</source>
        <translation>%1 weitere Blobs, die am Ziel geschrieben wurden, sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>AzCopy cannot be used: %1</source>
        <translation>AzCopy ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Copy %1 blobs of %2 to %3 with AzCopy</source>
        <translation>%1 Blobs von %2 mit AzCopy nach %3 kopieren</translation>
    </message>
    <message>
        <source>The source is only read; the copies go with the target&apos;s container.</source>
        <translation>Die Quelle wird nur gelesen; die Kopien gehen mit dem Container des Ziels.</translation>
    </message>
    <message>
        <source>AzCopy copies the blobs, then synchronises</source>
        <translation>AzCopy kopiert die Blobs und gleicht dann ab</translation>
    </message>
    <message>
        <source>AzCopy compares what is there.</source>
        <translation>AzCopy vergleicht, was vorhanden ist.</translation>
    </message>
    <message>
        <source>%1 of %2 blobs, %3 so far, %4 a second</source>
        <translation>%1 von %2 Blobs, bisher %3, %4 je Sekunde</translation>
    </message>
    <message>
        <source>%1 of %2 blobs, %3 of %4, %5 a second, %6 left</source>
        <translation>%1 von %2 Blobs, %3 von %4, %5 je Sekunde, noch %6</translation>
    </message>
    <message>
        <source>It waits until another copy by AzCopy has ended.</source>
        <translation>Wartet, bis ein anderes Kopieren mit AzCopy beendet ist.</translation>
    </message>
    <message>
        <source>It has no address yet.</source>
        <translation>Hat noch keine Adresse.</translation>
    </message>
    <message>
        <source>The answer does not contain &quot;%1&quot;.</source>
        <translation>Die Antwort enthält nicht „%1“.</translation>
    </message>
    <message>
        <source>The answer has no header %1.</source>
        <translation>Die Antwort hat keinen Header %1.</translation>
    </message>
    <message>
        <source>The header %1 does not contain &quot;%2&quot;.</source>
        <translation>Der Header %1 enthält nicht „%2“.</translation>
    </message>
    <message>
        <source>The answer took %1 ms.</source>
        <translation>Die Antwort dauerte %1 ms.</translation>
    </message>
    <message>
        <source>Turn %1 of API Management to %2</source>
        <translation>%1 der API-Verwaltung auf %2 umstellen</translation>
    </message>
    <message>
        <source>Add the origin %1 to the Front Door profile %2</source>
        <translation>Den Ursprung %1 zum Front-Door-Profil %2 hinzufügen</translation>
    </message>
    <message>
        <source>Turn on the origin %1 of the Front Door profile %2</source>
        <translation>Den Ursprung %1 des Front-Door-Profils %2 einschalten</translation>
    </message>
    <message>
        <source>Turn off the origin %1 of the Front Door profile %2</source>
        <translation>Den Ursprung %1 des Front-Door-Profils %2 ausschalten</translation>
    </message>
    <message>
        <source>It is reached through a private link: add the target&apos;s origin with its own private link, have that approved, then check again.</source>
        <translation>Er wird über eine private Verbindung erreicht: Fügen Sie den Ursprung des Ziels mit einer eigenen privaten Verbindung hinzu, lassen Sie sie genehmigen und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>This is Front Door (classic): add the target to the backend pool in the portal, wait until it is healthy, then turn the source off.</source>
        <translation>Das ist Front Door (klassisch): Fügen Sie das Ziel im Portal zum Back-End-Pool hinzu, warten Sie, bis es fehlerfrei ist, und schalten Sie dann die Quelle aus.</translation>
    </message>
    <message>
        <source>Turn the backends of the gateway %1 to %2</source>
        <translation>Die Back-Ends des Gateways %1 auf %2 umstellen</translation>
    </message>
    <message>
        <source>It sends requests to the source.</source>
        <translation>Es leitet Anfragen an die Quelle.</translation>
    </message>
    <message>
        <source>It sends requests to the target.</source>
        <translation>Es leitet Anfragen an das Ziel.</translation>
    </message>
    <message>
        <source>It cannot be switched yet: the target has no address of its own.</source>
        <translation>Es kann noch nicht umgestellt werden: Das Ziel hat noch keine eigene Adresse.</translation>
    </message>
    <message>
        <source>What is there now cannot be read. Asking again soon.</source>
        <translation>Was jetzt vorhanden ist, lässt sich nicht lesen. Es wird bald erneut gefragt.</translation>
    </message>
    <message>
        <source>Give %1 the priority of %2 in the Traffic Manager profile %3</source>
        <translation>%1 die Priorität von %2 im Traffic-Manager-Profil %3 geben</translation>
    </message>
    <message>
        <source>the target answered %1 of %2 requests with a server error, the source %3 of %4.</source>
        <translation>das Ziel beantwortete %1 von %2 Anfragen mit einem Serverfehler, die Quelle %3 von %4.</translation>
    </message>
    <message>
        <source>the next step is not before %1.</source>
        <translation>der nächste Schritt kommt nicht vor %1.</translation>
    </message>
    <message>
        <source>its health probe says %1.</source>
        <translation>sein Integritätstest sagt %1.</translation>
    </message>
    <message>
        <source>the smoke test %1 does not hold: %2</source>
        <translation>der Smoke-Test %1 ist nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>It is still there and may be removed. Nothing of it is kept after that.</source>
        <translation>Sie ist noch da und darf entfernt werden. Danach wird nichts von ihr aufbewahrt.</translation>
    </message>
    <message>
        <source>It is still there and may be removed. For %1 hours after that it may be possible to recover it.</source>
        <translation>Sie ist noch da und darf entfernt werden. Danach lässt sie sich womöglich %1 Stunden lang wiederherstellen.</translation>
    </message>
    <message>
        <source>It is still there and may be removed. For %1 hours after that it can be recovered.</source>
        <translation>Sie ist noch da und darf entfernt werden. Danach lässt sie sich %1 Stunden lang wiederherstellen.</translation>
    </message>
    <message>
        <source>Nobody has used it since the cutover at %1, which is not %2 hours yet.</source>
        <translation>Seit der Umstellung um %1 hat sie niemand benutzt, doch das sind noch keine %2 Stunden.</translation>
    </message>
    <message>
        <source>It still sends users to the source.</source>
        <translation>Er schickt Benutzer noch zur Quelle.</translation>
    </message>
    <message>
        <source>What is deleted is gone: its service keeps nothing of it.</source>
        <translation>Was gelöscht wird, ist weg: Der Dienst bewahrt nichts davon auf.</translation>
    </message>
    <message>
        <source>Its service keeps it for %1 hours, in which it can be recovered there; its name stays taken.</source>
        <translation>Ihr Dienst bewahrt sie %1 Stunden lang auf; so lange lässt sie sich dort wiederherstellen, und ihr Name bleibt vergeben.</translation>
    </message>
    <message>
        <source>For %1 hours it may be possible to recover it; its service promises nothing.</source>
        <translation>Womöglich lässt sie sich %1 Stunden lang wiederherstellen; ihr Dienst verspricht es nicht.</translation>
    </message>
    <message>
        <source>Deleted at %1; nothing of it is kept.</source>
        <translation>Gelöscht um %1; nichts davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Deleted at %1; it could be recovered until %2.</source>
        <translation>Gelöscht um %1; wiederherstellen ließ sie sich bis %2.</translation>
    </message>
    <message>
        <source>Deleted at %1; it can be recovered until %2.</source>
        <translation>Gelöscht um %1; bis %2 lässt sie sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Deleted at %1; until %2 it may be possible to recover it, which its service does not promise.</source>
        <translation>Gelöscht um %1; bis %2 lässt sie sich womöglich wiederherstellen, was ihr Dienst aber nicht verspricht.</translation>
    </message>
    <message>
        <source>This resolver may answer with the source until %1.</source>
        <translation>Dieser Resolver antwortet womöglich bis %1 mit der Quelle.</translation>
    </message>
    <message>
        <source>This name server answers with the source.</source>
        <translation>Dieser Namenserver antwortet mit der Quelle.</translation>
    </message>
    <message>
        <source>This name server sends on to %1, which others answer.</source>
        <translation>Dieser Namenserver verweist auf %1, worauf andere antworten.</translation>
    </message>
    <message>
        <source>It cannot be asked from this network.</source>
        <translation>Er lässt sich aus diesem Netz nicht fragen.</translation>
    </message>
    <message>
        <source>It was used %1 times after the old answers had run out, the last time at %2.</source>
        <translation>Sie wurde %1-mal benutzt, nachdem die alten Antworten abgelaufen waren, zuletzt um %2.</translation>
    </message>
    <message>
        <source>It was used %1 times since the switch.</source>
        <translation>Sie wurde seit dem Umschalten %1-mal benutzt.</translation>
    </message>
    <message>
        <source>Take %1 % of the requests from %2 in the Traffic Manager profile %3</source>
        <translation>%2 im Traffic-Manager-Profil %3 auf %1 % der Anfragen verringern</translation>
    </message>
    <message>
        <source>Send %1 % of the requests to %2 in the Traffic Manager profile %3</source>
        <translation>%1 % der Anfragen im Traffic-Manager-Profil %3 an %2 schicken</translation>
    </message>
    <message>
        <source>%1 % of the requests go to the target, and no more: %2</source>
        <translation>%1 % der Anfragen gehen an das Ziel, und nicht mehr: %2</translation>
    </message>
    <message>
        <source>%1 % of the requests go to the target; nothing stands against %2 %.</source>
        <translation>%1 % der Anfragen gehen an das Ziel; nichts spricht gegen %2 %.</translation>
    </message>
</context>
<context>
    <name>OpenText</name>
    <message>
        <source>%1 is open elsewhere.</source>
        <translation>%1 ist anderswo geöffnet.</translation>
    </message>
    <message>
        <source>Close it there and try again, or open it for reading only. %1</source>
        <translation>Dort schließen und es erneut versuchen oder die Datei schreibgeschützt öffnen. %1</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>Install that version to go on with it. The file was not changed.</source>
        <translation>Diese Version installieren, um damit weiterzuarbeiten. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was repaired or changed. Take a copy from a backup; the verify command lists what does not match.</source>
        <translation>Nichts wurde repariert oder geändert. Eine Kopie aus einer Sicherung verwenden; der Befehl „verify“ listet auf, was nicht übereinstimmt.</translation>
    </message>
    <message>
        <source>%1 is not a relocation file.</source>
        <translation>%1 ist keine Verlagerungsdatei.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>Nachsehen, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Open it for reading only, or ask for permission to write there.</source>
        <translation>Schreibgeschützt öffnen oder dort Schreibberechtigung anfordern.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy the verify command</source>
        <translation>Befehl „verify“ kopieren</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Ermittlung</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrieren</translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation>Umstellen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Only small letters and digits are allowed here.</source>
        <translation>Hier sind nur Kleinbuchstaben und Ziffern erlaubt.</translation>
    </message>
    <message>
        <source>Only letters and digits are allowed here.</source>
        <translation>Hier sind nur Buchstaben und Ziffern erlaubt.</translation>
    </message>
    <message>
        <source>Only small letters, digits and hyphens are allowed here.</source>
        <translation>Hier sind nur Kleinbuchstaben, Ziffern und Bindestriche erlaubt.</translation>
    </message>
    <message>
        <source>Only letters, digits and hyphens are allowed here.</source>
        <translation>Hier sind nur Buchstaben, Ziffern und Bindestriche erlaubt.</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens, underscores, parentheses and full stops are allowed here.</source>
        <translation>Hier sind nur Buchstaben, Ziffern, Bindestriche, Unterstriche, Klammern und Punkte erlaubt.</translation>
    </message>
    <message>
        <source>A name cannot hold any of / \ ? # &lt; &gt; % &amp;.</source>
        <translation>Ein Name darf keines der Zeichen / \ ? # &lt; &gt; % &amp; enthalten.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Heiß</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kalt</translation>
    </message>
    <message>
        <source>Both regions hold the same data at every moment; traffic is moved over without an outage.</source>
        <translation>Beide Regionen enthalten jederzeit dieselben Daten; der Datenverkehr wird ohne Ausfall umgeleitet.</translation>
    </message>
    <message>
        <source>The target follows the source a little later; writing pauses for minutes at the cutover.</source>
        <translation>Das Ziel folgt der Quelle etwas später; bei der Umstellung ruht das Schreiben einige Minuten.</translation>
    </message>
    <message>
        <source>The workload is stopped, copied and started in the target; it costs least and loses nothing.</source>
        <translation>Die Workload wird angehalten, kopiert und im Ziel gestartet; das kostet am wenigsten und verliert nichts.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Stateful</source>
        <translation>Zustandsbehaftet</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>Zustandslos</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Zieht um</translation>
    </message>
    <message>
        <source>Replicates</source>
        <translation>Repliziert</translation>
    </message>
    <message>
        <source>In the target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>ist Teil von</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>leads privately to</source>
        <translation>führt privat zu</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>ruft auf</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters are allowed here.</source>
        <translation>
            <numerusform>Hier ist höchstens %n Zeichen erlaubt.</numerusform>
            <numerusform>Hier sind höchstens %n Zeichen erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name cannot end with a full stop or a blank, nor begin with a blank.</source>
        <translation>Ein Name darf nicht mit einem Punkt oder Leerzeichen enden und nicht mit einem Leerzeichen beginnen.</translation>
    </message>
    <message>
        <source>Another resource of the workload has this name.</source>
        <translation>Eine andere Ressource der Workload hat diesen Namen.</translation>
    </message>
    <message>
        <source>All of Azure shares these names: the source keeps this one until it is deleted.</source>
        <translation>Solche Namen sind in ganz Azure eindeutig: die Quelle behält diesen, bis sie gelöscht ist.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Skip to the report</source>
        <translation>Zum Bericht springen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>The plan names no resource.</source>
        <translation>Der Plan nennt keine Ressource.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>No task was run.</source>
        <translation>Es wurde keine Aufgabe ausgeführt.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Nothing was decided or waived.</source>
        <translation>Es wurde nichts entschieden und keine Ausnahme erteilt.</translation>
    </message>
    <message>
        <source>Audit chain and sign-offs</source>
        <translation>Prüfkette und Abzeichnungen</translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>Noch hat niemand abgezeichnet.</translation>
    </message>
    <message>
        <source>Generated on %1 by %2 with azrelocate %3.</source>
        <translation>Erstellt am %1 von %2 mit azrelocate %3.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Required items that do not hold</source>
        <translation>Erforderliche Prüfpunkte, die nicht erfüllt sind</translation>
    </message>
    <message>
        <source>No required item is open.</source>
        <translation>Kein erforderlicher Prüfpunkt ist offen.</translation>
    </message>
    <message>
        <source>Items that are not built yet</source>
        <translation>Prüfpunkte, für die es noch keine Prüfung gibt</translation>
    </message>
    <message>
        <source>checked: %1</source>
        <translation>geprüft: %1</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Quelle:</translation>
    </message>
    <message>
        <source>Evidence: taken on %1 as %2; requests: %3; lookups and probes: %4</source>
        <translation>Belege: erhoben am %1 als %2; Anforderungen: %3; Namensauflösungen und Tests: %4</translation>
    </message>
    <message>
        <source>Before and after: %1</source>
        <translation>Vorher und nachher: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>An item holds when it passed, passed with a warning, does not apply, or when a person attested or waived it. An item that was not checked, or could not be checked, never holds.</source>
        <translation>Ein Prüfpunkt ist erfüllt, wenn er bestanden ist, mit einer Warnung bestanden ist, nicht zutrifft oder wenn eine Person ihn bestätigt oder eine Ausnahme dafür erteilt hat. Ein ungeprüfter oder nicht prüfbarer Prüfpunkt ist nie erfüllt.</translation>
    </message>
    <message>
        <source>Values before and after each change are in the HTML and JSON forms of this report.</source>
        <translation>Die Werte vor und nach jeder Änderung stehen in der HTML- und der JSON-Fassung dieses Berichts.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Offene Prüfpunkte</translation>
    </message>
    <message>
        <source>Every change of the relocation file is an event whose hash covers the one before. A sign-off names the head of this chain at its time; later events are counted beside it.</source>
        <translation>Jede Änderung der Verlagerungsdatei ist ein Ereignis, dessen Hash das vorhergehende einschließt. Eine Abzeichnung nennt den damaligen Kopf dieser Kette; spätere Ereignisse werden daneben gezählt.</translation>
    </message>
    <message>
        <source>Events in the log: %1</source>
        <translation>Ereignisse im Protokoll: %1</translation>
    </message>
    <message>
        <source>Source region</source>
        <translation>Quellregion</translation>
    </message>
    <message>
        <source>Target region</source>
        <translation>Zielregion</translation>
    </message>
    <message>
        <source>Items expected</source>
        <translation>Erwartete Prüfpunkte</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Required and open</source>
        <translation>Erforderlich und offen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Generated on %1 with azrelocate %2</source>
        <translation>Erstellt am %1 mit azrelocate %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>About this relocation</source>
        <translation>Über diese Verlagerung</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>azrelocate %1</source>
        <translation>azrelocate %1</translation>
    </message>
    <message>
        <source>Recipe catalogue</source>
        <translation>Rezeptkatalog</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>last event: %1; %2</source>
        <translation>letztes Ereignis: %1; %2</translation>
    </message>
    <message>
        <source>Chain head (SHA-256)</source>
        <translation>Kopf der Kette (SHA-256)</translation>
    </message>
    <message>
        <source>Items by state</source>
        <translation>Prüfpunkte nach Status</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>Items by area</source>
        <translation>Prüfpunkte nach Bereich</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was erfüllt sein muss</translation>
    </message>
    <message>
        <source>What was compared; objects expected: %1; compared: %2</source>
        <translation>Was verglichen wurde; erwartete Objekte: %1; verglichen: %2</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Requests that were read, as %1</source>
        <translation>Gelesene Anforderungen, als %1</translation>
    </message>
    <message>
        <source>Requests that were read</source>
        <translation>Gelesene Anforderungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anforderungs-ID</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Lookups and probes</source>
        <translation>Namensauflösungen und Tests</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Changes made</source>
        <translation>Vorgenommene Änderungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängigmachen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>undone on %1</source>
        <translation>rückgängig gemacht am %1</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Resources, from source to target</source>
        <translation>Ressourcen, von der Quelle zum Ziel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Timeline of the tasks</source>
        <translation>Zeitachse der Aufgaben</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Decisions and waivers</source>
        <translation>Entscheidungen und Ausnahmen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Abzeichnungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Signed chain head</source>
        <translation>Abgezeichneter Kopf der Kette</translation>
    </message>
    <message>
        <source>Events since</source>
        <translation>Ereignisse seither</translation>
    </message>
    <message>
        <source>Relocation report</source>
        <translation>Verlagerungsbericht</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Every required item holds.</source>
        <translation>Jeder erforderliche Prüfpunkt ist erfüllt.</translation>
    </message>
    <message>
        <source>At least one required item needs action.</source>
        <translation>Bei mindestens einem erforderlichen Prüfpunkt besteht Handlungsbedarf.</translation>
    </message>
    <message>
        <source>At least one required item was not checked, or could not be checked.</source>
        <translation>Mindestens ein erforderlicher Prüfpunkt wurde nicht geprüft oder war nicht prüfbar.</translation>
    </message>
    <message>
        <source>The event log is empty.</source>
        <translation>Das Ereignisprotokoll ist leer.</translation>
    </message>
    <message>
        <source>Event %1, SHA-256 %2, %3</source>
        <translation>Ereignis %1, SHA-256 %2, %3</translation>
    </message>
    <message>
        <source>Attested by %1 on %2: %3</source>
        <translation>Bestätigt von %1 am %2: %3</translation>
    </message>
    <message>
        <source>Waived by %1 on %2: %3</source>
        <translation>Ausnahme durch %1 am %2: %3</translation>
    </message>
    <message>
        <source>Attested by %1 on %2, until %3: %4</source>
        <translation>Bestätigt von %1 am %2, bis %3: %4</translation>
    </message>
    <message>
        <source>Waived by %1 on %2, until %3: %4</source>
        <translation>Ausnahme durch %1 am %2, bis %3: %4</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Not built yet: this version has no check for it, so nothing is claimed about it.</source>
        <translation>Noch nicht umgesetzt: diese Version hat keine Prüfung dafür, daher wird nichts darüber behauptet.</translation>
    </message>
    <message>
        <source>It has not been checked.</source>
        <translation>Dies wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>This is a practice relocation on a simulated Azure. No real resource was read or changed.</source>
        <translation>Dies ist eine Übungsverlagerung in einem simulierten Azure. Keine echte Ressource wurde gelesen oder geändert.</translation>
    </message>
    <message>
        <source>This version has no check for these items. They count as unchecked and never as passed.</source>
        <translation>Diese Version hat keine Prüfung für diese Prüfpunkte. Sie gelten als ungeprüft und nie als bestanden.</translation>
    </message>
    <message>
        <source>could not check</source>
        <translation>nicht prüfbar</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht zutreffend</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>besteht</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>besteht nicht</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>zieht um</translation>
    </message>
    <message>
        <source>at the target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>attestation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <source>questioned</source>
        <translation>hinterfragt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrieren</translation>
    </message>
    <message>
        <source>Cutover</source>
        <translation>Umstellen</translation>
    </message>
    <message>
        <source>hot (without downtime)</source>
        <translation>heiß (ohne Ausfallzeit)</translation>
    </message>
    <message>
        <source>warm (short downtime)</source>
        <translation>warm (kurze Ausfallzeit)</translation>
    </message>
    <message>
        <source>cold (with downtime)</source>
        <translation>kalt (mit Ausfallzeit)</translation>
    </message>
    <message>
        <source>assigned to</source>
        <translation>zugewiesen an</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>Verlagerung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Erklärt von</translation>
    </message>
    <message>
        <source>Vendor&apos;s page</source>
        <translation>Seite des Herstellers</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Resource or address</source>
        <translation>Ressource oder Adresse</translation>
    </message>
    <message>
        <source>Asked as</source>
        <translation>Abgefragt als</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>(cut: a cell holds no more; the JSON form has the whole text)</source>
        <translation>(gekürzt: mehr fasst eine Zelle nicht; die JSON-Form enthält den ganzen Text)</translation>
    </message>
    <message>
        <source>Items with another state</source>
        <translation>Prüfpunkte mit anderem Status</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Objects that are new, gone, or have another result</source>
        <translation>Objekte, die neu oder weggefallen sind oder ein anderes Ergebnis haben</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>Resources that are new, gone, or elsewhere</source>
        <translation>Ressourcen, die neu oder weggefallen sind oder einen anderen Stand haben</translation>
    </message>
    <message>
        <source>Changes made since then</source>
        <translation>Seither ausgeführte Änderungen</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>What changed since %1</source>
        <translation>Was sich seit %1 geändert hat</translation>
    </message>
    <message>
        <source>Compared with %1.</source>
        <translation>Verglichen mit %1.</translation>
    </message>
    <message>
        <source>Nothing is different from then.</source>
        <translation>Nichts ist anders als damals.</translation>
    </message>
    <message>
        <source>Items better: %1; worse: %2; otherwise changed: %3; changes made: %4.</source>
        <translation>Prüfpunkte besser: %1; schlechter: %2; sonst geändert: %3; ausgeführte Änderungen: %4.</translation>
    </message>
    <message>
        <source>The event log holds the states of items at that time, not their objects. Compared with an earlier copy of the file, a report shows these too.</source>
        <translation>Das Ereignisprotokoll enthält den damaligen Status der Prüfpunkte, nicht deren Objekte. Im Vergleich mit einer früheren Kopie der Datei zeigt ein Bericht auch diese.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language of this translation, BCP 47</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Replaced to share this report: subscriptions, tenants, other ids, host names, IP addresses and people.</source>
        <translation>Zur Weitergabe dieses Berichts ersetzt: Abonnements, Mandanten, andere IDs, Hostnamen, IP-Adressen und Personen.</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Seither</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Cost of running both sides</source>
        <translation>Kosten des Betriebs beider Seiten</translation>
    </message>
    <message>
        <source>%1 a day for the target, beside %2 a day for the source (billed from %3 to %4). Resources that move: %5; billed: %6; of these with list prices in both regions: %7</source>
        <translation>%1 am Tag für das Ziel, neben %2 am Tag für die Quelle (abgerechnet vom %3 bis %4). Ressourcen, die umziehen: %5; abgerechnet: %6; davon mit Listenpreisen in beiden Regionen: %7</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>The sign-in has expired or was revoked, for example because the password changed.</source>
        <translation>Die Anmeldung ist abgelaufen oder wurde widerrufen, zum Beispiel weil das Kennwort geändert wurde.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Erneut anmelden.</translation>
    </message>
    <message>
        <source>A second factor is asked for here.</source>
        <translation>Hier wird ein zweiter Faktor verlangt.</translation>
    </message>
    <message>
        <source>Sign in by device code and confirm with the second factor in the browser.</source>
        <translation>Mit einem Gerätecode anmelden und im Browser mit dem zweiten Faktor bestätigen.</translation>
    </message>
    <message>
        <source>Nobody is signed in to a tenant that could be asked.</source>
        <translation>Niemand ist bei einem Mandanten angemeldet, der gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Sign in again; for service principals set AZURE_TENANT_ID.</source>
        <translation>Erneut anmelden; für Dienstprinzipale AZURE_TENANT_ID festlegen.</translation>
    </message>
    <message>
        <source>A Conditional Access policy of the organization blocks this device or this way to sign in.</source>
        <translation>Eine Richtlinie für bedingten Zugriff der Organisation blockiert dieses Gerät oder diese Art der Anmeldung.</translation>
    </message>
    <message>
        <source>Use a managed device or another way to sign in, or ask the administrators of the tenant.</source>
        <translation>Ein verwaltetes Gerät oder eine andere Art der Anmeldung verwenden oder die Administratoren des Mandanten fragen.</translation>
    </message>
    <message>
        <source>The sign-in has to be confirmed in a browser of this person.</source>
        <translation>Die Anmeldung muss in einem Browser dieser Person bestätigt werden.</translation>
    </message>
    <message>
        <source>Sign in by device code in the browser that is usually used.</source>
        <translation>Mit einem Gerätecode in dem Browser anmelden, der sonst verwendet wird.</translation>
    </message>
    <message>
        <source>This application has not been allowed to act for the account yet.</source>
        <translation>Diese Anwendung hat noch keine Einwilligung, für das Konto zu handeln.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant to consent, or sign in through the Azure CLI.</source>
        <translation>Einen Administrator des Mandanten um Einwilligung bitten oder über die Azure CLI anmelden.</translation>
    </message>
    <message>
        <source>The consent was declined in the browser.</source>
        <translation>Die Einwilligung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again and accept what the application asks for.</source>
        <translation>Erneut anmelden und annehmen, worum die Anwendung bittet.</translation>
    </message>
    <message>
        <source>The address that the browser returns to is not registered for the application.</source>
        <translation>Die Adresse, zu der der Browser zurückkehrt, ist für die Anwendung nicht registriert.</translation>
    </message>
    <message>
        <source>Register http://localhost for it, or sign in by device code.</source>
        <translation>http://localhost dafür registrieren oder mit einem Gerätecode anmelden.</translation>
    </message>
    <message>
        <source>The account does not exist in this tenant.</source>
        <translation>Das Konto ist in diesem Mandanten nicht vorhanden.</translation>
    </message>
    <message>
        <source>Choose another account, or the tenant that the account is a guest of.</source>
        <translation>Ein anderes Konto wählen oder den Mandanten, in dem das Konto Gast ist.</translation>
    </message>
    <message>
        <source>The account is not assigned to the application.</source>
        <translation>Das Konto ist der Anwendung nicht zugewiesen.</translation>
    </message>
    <message>
        <source>Ask an administrator of the tenant to assign it.</source>
        <translation>Einen Administrator des Mandanten um die Zuweisung bitten.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Der Benutzername oder das Kennwort ist falsch.</translation>
    </message>
    <message>
        <source>The account is locked after too many wrong attempts.</source>
        <translation>Das Konto ist nach zu vielen Fehlversuchen gesperrt.</translation>
    </message>
    <message>
        <source>Wait a while, or ask the administrators of the tenant.</source>
        <translation>Eine Weile warten oder die Administratoren des Mandanten fragen.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>Das Kennwort ist abgelaufen.</translation>
    </message>
    <message>
        <source>Change it in the browser, then sign in again.</source>
        <translation>Im Browser ändern und dann erneut anmelden.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>Das Konto ist deaktiviert.</translation>
    </message>
    <message>
        <source>Ask the administrators of the tenant.</source>
        <translation>Die Administratoren des Mandanten fragen.</translation>
    </message>
    <message>
        <source>The secret or the certificate of the service principal is not right.</source>
        <translation>Das Geheimnis oder das Zertifikat des Dienstprinzipals ist nicht richtig.</translation>
    </message>
    <message>
        <source>Look at AZURE_CLIENT_SECRET or the certificate: the value is wanted, not the secret&apos;s id.</source>
        <translation>AZURE_CLIENT_SECRET oder das Zertifikat überprüfen: gebraucht wird der Wert, nicht die ID des Geheimnisses.</translation>
    </message>
    <message>
        <source>The secret of the service principal has expired.</source>
        <translation>Das Geheimnis des Dienstprinzipals ist abgelaufen.</translation>
    </message>
    <message>
        <source>Create a new secret for it and set AZURE_CLIENT_SECRET.</source>
        <translation>Ein neues Geheimnis dafür erstellen und AZURE_CLIENT_SECRET festlegen.</translation>
    </message>
    <message>
        <source>The application does not exist in this tenant, or is disabled.</source>
        <translation>Die Anwendung ist in diesem Mandanten nicht vorhanden oder deaktiviert.</translation>
    </message>
    <message>
        <source>Look at AZURE_CLIENT_ID and AZURE_TENANT_ID.</source>
        <translation>AZURE_CLIENT_ID und AZURE_TENANT_ID überprüfen.</translation>
    </message>
    <message>
        <source>The application does not allow public client flows.</source>
        <translation>Die Anwendung lässt keine öffentlichen Clientflows zu.</translation>
    </message>
    <message>
        <source>Allow them in its registration, or give it a secret.</source>
        <translation>Diese in der Registrierung zulassen oder der Anwendung ein Geheimnis geben.</translation>
    </message>
    <message>
        <source>The application may not ask for this service.</source>
        <translation>Die Anwendung darf diesen Dienst nicht anfordern.</translation>
    </message>
    <message>
        <source>Sign in through the Azure CLI, or with a registration of your own.</source>
        <translation>Über die Azure CLI oder mit einer eigenen Registrierung anmelden.</translation>
    </message>
    <message>
        <source>The request was not in the form that Microsoft Entra expects.</source>
        <translation>Die Anforderung hatte nicht die Form, die Microsoft Entra erwartet.</translation>
    </message>
    <message>
        <source>This is a defect of the program: please report it with the code.</source>
        <translation>Dies ist ein Fehler des Programms: bitte mit dem Code melden.</translation>
    </message>
    <message>
        <source>There is no tenant of this name.</source>
        <translation>Es gibt keinen Mandanten dieses Namens.</translation>
    </message>
    <message>
        <source>Look at the tenant&apos;s id or its domain.</source>
        <translation>Die ID oder die Domäne des Mandanten überprüfen.</translation>
    </message>
    <message>
        <source>The tenant lives in another national cloud.</source>
        <translation>Der Mandant befindet sich in einer anderen nationalen Cloud.</translation>
    </message>
    <message>
        <source>Choose the cloud that it lives in, then sign in again.</source>
        <translation>Dessen Cloud wählen und dann erneut anmelden.</translation>
    </message>
    <message>
        <source>Microsoft Entra could not answer for a moment.</source>
        <translation>Microsoft Entra konnte vorübergehend nicht antworten.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>In einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>The tenant asks too many questions at a time.</source>
        <translation>Der Mandant stellt zu viele Anfragen auf einmal.</translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation>Einige Minuten warten und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The same request was made too often.</source>
        <translation>Dieselbe Anforderung wurde zu oft gestellt.</translation>
    </message>
    <message>
        <source>The clocks of the organization&apos;s sign-in agent and of Microsoft Entra differ.</source>
        <translation>Die Uhren des Anmelde-Agents der Organisation und von Microsoft Entra weichen voneinander ab.</translation>
    </message>
    <message>
        <source>Ask the administrators to set the agent&apos;s clock.</source>
        <translation>Die Administratoren bitten, die Uhr des Agents zu stellen.</translation>
    </message>
    <message>
        <source>The code has not been entered in the browser yet.</source>
        <translation>Der Code wurde noch nicht im Browser eingegeben.</translation>
    </message>
    <message>
        <source>Sign in again and enter the code.</source>
        <translation>Erneut anmelden und den Code eingeben.</translation>
    </message>
    <message>
        <source>The code is not the one that was shown.</source>
        <translation>Der Code ist nicht der angezeigte.</translation>
    </message>
    <message>
        <source>Sign in again and enter the new code.</source>
        <translation>Erneut anmelden und den neuen Code eingeben.</translation>
    </message>
    <message>
        <source>The code was not entered in time.</source>
        <translation>Der Code wurde nicht rechtzeitig eingegeben.</translation>
    </message>
    <message>
        <source>Sign in again for a new code.</source>
        <translation>Für einen neuen Code erneut anmelden.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again and confirm it there.</source>
        <translation>Erneut anmelden und dort bestätigen.</translation>
    </message>
    <message>
        <source>The sign-in service could not be reached.</source>
        <translation>Der Anmeldedienst war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Look at the network connection, proxy and firewall, then try again.</source>
        <translation>Netzwerkverbindung, Proxy und Firewall überprüfen und es dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Something that was chosen here is not right.</source>
        <translation>Eine hier getroffene Auswahl ist nicht richtig.</translation>
    </message>
    <message>
        <source>The account is signed in, but may read nothing here.</source>
        <translation>Das Konto ist angemeldet, darf hier aber nichts lesen.</translation>
    </message>
    <message>
        <source>Ask an owner of the subscription for the role Reader at least.</source>
        <translation>Einen Besitzer des Abonnements mindestens um die Rolle „Leser“ bitten.</translation>
    </message>
    <message>
        <source>Signing in did not work.</source>
        <translation>Die Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Sign in again, or choose another way to sign in.</source>
        <translation>Erneut anmelden oder eine andere Art der Anmeldung wählen.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser in time.</source>
        <translation>Die Anmeldung wurde im Browser nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>Sign in again, or choose a device code.</source>
        <translation>Erneut anmelden oder einen Gerätecode wählen.</translation>
    </message>
    <message>
        <source>Another person signed in than the one who is expected here.</source>
        <translation>Es hat sich eine andere Person angemeldet als die, die hier erwartet wird.</translation>
    </message>
    <message>
        <source>Sign in as the same person, or sign out first.</source>
        <translation>Als dieselbe Person anmelden oder zuerst abmelden.</translation>
    </message>
    <message>
        <source>The answer of the sign-in service does not belong to this sign-in.</source>
        <translation>Die Antwort des Anmeldedienstes gehört nicht zu dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Sign in again; if it stays so, show the details to the administrators.</source>
        <translation>Erneut anmelden; bleibt es dabei, die Einzelheiten den Administratoren zeigen.</translation>
    </message>
    <message>
        <source>The clock of this computer differs from that of Microsoft Entra.</source>
        <translation>Die Uhr dieses Computers weicht von der von Microsoft Entra ab.</translation>
    </message>
    <message>
        <source>Set the clock, then sign in again.</source>
        <translation>Die Uhr stellen, dann erneut anmelden.</translation>
    </message>
    <message>
        <source>This computer has no managed identity.</source>
        <translation>Dieser Computer hat keine verwaltete Identität.</translation>
    </message>
    <message>
        <source>Run the program in Azure, or choose another way to sign in.</source>
        <translation>Das Programm in Azure ausführen oder eine andere Art der Anmeldung wählen.</translation>
    </message>
    <message>
        <source>The proof of the application is too old, or the clock of this computer differs from that of Microsoft Entra.</source>
        <translation>Der Nachweis der Anwendung ist zu alt, oder die Uhr dieses Computers weicht von der von Microsoft Entra ab.</translation>
    </message>
    <message>
        <source>Set the clock; for a workload identity, see whether its token file is renewed.</source>
        <translation>Stellen Sie die Uhr; bei einer Workloadidentität sehen Sie nach, ob ihre Tokendatei erneuert wird.</translation>
    </message>
    <message>
        <source>The proof of the application is not one for this sign-in.</source>
        <translation>Der Nachweis der Anwendung gehört nicht zu dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Look at AZURE_CLIENT_ID and AZURE_TENANT_ID, and at the certificate or the token file.</source>
        <translation>Prüfen Sie AZURE_CLIENT_ID und AZURE_TENANT_ID sowie das Zertifikat oder die Tokendatei.</translation>
    </message>
    <message>
        <source>The application does not trust the token of this workload.</source>
        <translation>Die Anwendung vertraut dem Token dieser Workload nicht.</translation>
    </message>
    <message>
        <source>Compare issuer, subject and audience of the application&apos;s federated credential with those of the token; upper and lower case differ.</source>
        <translation>Vergleichen Sie Aussteller, Antragsteller und Zielgruppe der Verbundanmeldeinformationen der Anwendung mit denen des Tokens; Groß- und Kleinschreibung zählen.</translation>
    </message>
    <message>
        <source>Microsoft Entra cannot check the token of this workload with its issuer.</source>
        <translation>Microsoft Entra kann das Token dieser Workload nicht bei seinem Aussteller prüfen.</translation>
    </message>
    <message>
        <source>See whether the issuer&apos;s address can be reached from the internet and shows its present keys.</source>
        <translation>Sehen Sie nach, ob die Adresse des Ausstellers aus dem Internet erreichbar ist und seine jetzigen Schlüssel zeigt.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Smart detector rule</source>
        <translation>Smart Detector-Regel</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Front Door or CDN profile</source>
        <translation>Front Door- oder CDN-Profil</translation>
    </message>
    <message>
        <source>Availability set</source>
        <translation>Verfügbarkeitsgruppe</translation>
    </message>
    <message>
        <source>Managed disk</source>
        <translation>Verwalteter Datenträger</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Momentaufnahme</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtueller Computer</translation>
    </message>
    <message>
        <source>Virtual machine extension</source>
        <translation>VM-Erweiterung</translation>
    </message>
    <message>
        <source>Virtual machine scale set</source>
        <translation>VM-Skalierungsgruppe</translation>
    </message>
    <message>
        <source>Container registry</source>
        <translation>Containerregistrierung</translation>
    </message>
    <message>
        <source>Kubernetes service</source>
        <translation>Kubernetes-Dienst</translation>
    </message>
    <message>
        <source>PostgreSQL flexible server</source>
        <translation>Flexibler PostgreSQL-Server</translation>
    </message>
    <message>
        <source>MySQL flexible server</source>
        <translation>Flexibler MySQL-Server</translation>
    </message>
    <message>
        <source>Cosmos DB account</source>
        <translation>Cosmos DB-Konto</translation>
    </message>
    <message>
        <source>Event Hubs namespace</source>
        <translation>Event Hubs-Namespace</translation>
    </message>
    <message>
        <source>Action group</source>
        <translation>Aktionsgruppe</translation>
    </message>
    <message>
        <source>Application Insights</source>
        <translation>Application Insights</translation>
    </message>
    <message>
        <source>Metric alert</source>
        <translation>Metrikwarnung</translation>
    </message>
    <message>
        <source>Log search alert</source>
        <translation>Protokollsuchwarnung</translation>
    </message>
    <message>
        <source>Key vault</source>
        <translation>Key Vault</translation>
    </message>
    <message>
        <source>User-assigned identity</source>
        <translation>Benutzerseitig zugewiesene Identität</translation>
    </message>
    <message>
        <source>Application gateway</source>
        <translation>Application Gateway</translation>
    </message>
    <message>
        <source>DNS zone</source>
        <translation>DNS-Zone</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Lastenausgleich</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>Network security group</source>
        <translation>Netzwerksicherheitsgruppe</translation>
    </message>
    <message>
        <source>Private DNS zone</source>
        <translation>Private DNS-Zone</translation>
    </message>
    <message>
        <source>Private DNS zone link</source>
        <translation>Verknüpfung einer privaten DNS-Zone</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>Private DNS zone group</source>
        <translation>Private DNS-Zonengruppe</translation>
    </message>
    <message>
        <source>Public IP address</source>
        <translation>Öffentliche IP-Adresse</translation>
    </message>
    <message>
        <source>Route table</source>
        <translation>Routingtabelle</translation>
    </message>
    <message>
        <source>Traffic Manager profile</source>
        <translation>Traffic Manager-Profil</translation>
    </message>
    <message>
        <source>Virtual network gateway</source>
        <translation>Gateway für virtuelle Netzwerke</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Log Analytics workspace</source>
        <translation>Log Analytics-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Recovery Services vault</source>
        <translation>Recovery Services-Tresor</translation>
    </message>
    <message>
        <source>Redis cache</source>
        <translation>Redis-Cache</translation>
    </message>
    <message>
        <source>Service Bus namespace</source>
        <translation>Service Bus-Namespace</translation>
    </message>
    <message>
        <source>SQL server</source>
        <translation>SQL-Server</translation>
    </message>
    <message>
        <source>SQL database</source>
        <translation>SQL-Datenbank</translation>
    </message>
    <message>
        <source>SQL firewall rule</source>
        <translation>SQL-Firewallregel</translation>
    </message>
    <message>
        <source>Storage account</source>
        <translation>Speicherkonto</translation>
    </message>
    <message>
        <source>App Service certificate</source>
        <translation>App Service-Zertifikat</translation>
    </message>
    <message>
        <source>App Service plan</source>
        <translation>App Service-Plan</translation>
    </message>
    <message>
        <source>App Service app</source>
        <translation>App Service-App</translation>
    </message>
    <message>
        <source>App Service slot</source>
        <translation>App Service-Slot</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::AccountPanel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>Im Browser wird auf die Anmeldung gewartet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Signed in to the simulated Azure</source>
        <translation>Beim simulierten Azure angemeldet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>%1 in the tenant %2</source>
        <comment>kind of account, name of a tenant</comment>
        <translation>%1 im Mandanten %2</translation>
    </message>
    <message>
        <source>Environment, Azure CLI and network may take a moment.</source>
        <translation>Umgebung, Azure CLI und Netzwerk können einen Moment brauchen.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>The browser shows the sign-in; this page goes on by itself.</source>
        <translation>Der Browser zeigt die Anmeldung; diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Access tokens are kept in memory only.</source>
        <translation>Zugriffstoken bleiben nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Sign-ins of persons are kept in the keychain of this computer, and nowhere else.</source>
        <translation>Anmeldungen von Personen liegen im Schlüsselbund dieses Computers und nirgends sonst.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer: a sign-in is kept in memory only and ends with the program.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund: Eine Anmeldung bleibt nur im Arbeitsspeicher und endet mit dem Programm.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 min behind Azure&apos;s. Set it right: sign-in may fail, and the times in the evidence are this computer&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber Azure %1 min nach. Stellen Sie sie richtig: Die Anmeldung kann scheitern, und die Zeiten in den Belegen sind die dieses Computers.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 min ahead of Azure&apos;s. Set it right: sign-in may fail, and the times in the evidence are this computer&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber Azure %1 min vor. Stellen Sie sie richtig: Die Anmeldung kann scheitern, und die Zeiten in den Belegen sind die dieses Computers.</translation>
    </message>
    <message>
        <source>Azure asks you to sign in again; what is running waits for it.</source>
        <translation>Azure verlangt eine neue Anmeldung; was gerade läuft, wartet darauf.</translation>
    </message>
</context>
<context>
    <name>azrelocate::AzCopyButton</name>
    <message>
        <source>Choose the program…</source>
        <translation>Programm auswählen…</translation>
    </message>
    <message>
        <source>Use the one that is found</source>
        <translation>Das gefundene verwenden</translation>
    </message>
    <message>
        <source>Blobs are copied by the AzCopy that is found on this machine</source>
        <translation>Blobs kopiert das AzCopy, das auf diesem Rechner gefunden wird</translation>
    </message>
    <message>
        <source>Blobs are copied by %1</source>
        <translation>Blobs kopiert %1</translation>
    </message>
    <message>
        <source>AzCopy</source>
        <translation>AzCopy</translation>
    </message>
</context>
<context>
    <name>azrelocate::ChainPanel</name>
    <message>
        <source>Event log and signatures</source>
        <translation>Ereignisprotokoll und Abzeichnungen</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Abzeichnen…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut verifizieren</translation>
    </message>
    <message>
        <source>Sign the relocation</source>
        <translation>Verlagerung abzeichnen</translation>
    </message>
    <message>
        <source>The event log is being verified since %1.</source>
        <translation>Das Ereignisprotokoll wird verifiziert, seit %1.</translation>
    </message>
    <message>
        <source>Not verified.</source>
        <translation>Nicht verifiziert.</translation>
    </message>
    <message>
        <source>A log that does not verify cannot be signed.</source>
        <translation>Ein Protokoll, dessen Verifizierung fehlschlägt, kann nicht abgezeichnet werden.</translation>
    </message>
    <message>
        <source>The event log does not verify: the file was changed by something else.</source>
        <translation>Die Verifizierung des Ereignisprotokolls ist fehlgeschlagen: die Datei wurde von etwas anderem geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) verified; nothing was changed afterwards.</source>
        <translation>
            <numerusform>%n Ereignis verifiziert; danach wurde nichts geändert.</numerusform>
            <numerusform>%n Ereignisse verifiziert; danach wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head: event %1, SHA-256 %2…</source>
        <translation>Kopf: Ereignis %1, SHA-256 %2…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the verify command lists all</source>
        <translation>
            <numerusform>und %n weiteres; der Befehl „verify“ listet alle auf</numerusform>
            <numerusform>und %n weitere; der Befehl „verify“ listet alle auf</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 signed on %2</source>
        <comment>name, time</comment>
        <translation>%1 hat am %2 abgezeichnet</translation>
    </message>
    <message>
        <source>nothing happened since</source>
        <translation>seither ist nichts geschehen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) since</source>
        <translation>
            <numerusform>%n Ereignis seither</numerusform>
            <numerusform>%n Ereignisse seither</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has signed yet.</source>
        <translation>Noch hat niemand abgezeichnet.</translation>
    </message>
</context>
<context>
    <name>azrelocate::ChangeModel</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Permission needed</source>
        <translation>Benötigte Berechtigung</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Rückgängig machbar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistModel</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n offene Rückfrage</numerusform>
            <numerusform>%n offene Rückfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>items of an area</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds</source>
        <comment>every item of an area</comment>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <comment>items of an area</comment>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was erfüllt sein muss</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>Geprüft um</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistPage</name>
    <message>
        <source>Every item holds.</source>
        <translation>Jeder Prüfpunkt ist erfüllt.</translation>
    </message>
    <message numerus="yes">
        <source>Every required item holds; %n other(s) need(s) action.</source>
        <translation>
            <numerusform>Jeder erforderliche Prüfpunkt ist erfüllt; bei %n anderen besteht Handlungsbedarf.</numerusform>
            <numerusform>Jeder erforderliche Prüfpunkt ist erfüllt; bei %n anderen besteht Handlungsbedarf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) need(s) action, %2 of them required.</source>
        <translation>
            <numerusform>Handlungsbedarf bei %1 von %n Prüfpunkt, davon erforderlich: %2.</numerusform>
            <numerusform>Handlungsbedarf bei %1 von %n Prüfpunkten, davon erforderlich: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChecklistView</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Check every item of this page (%1)</source>
        <translation>Jeden Prüfpunkt dieser Seite prüfen (%1)</translation>
    </message>
    <message>
        <source>Fix all…</source>
        <translation>Alle beheben…</translation>
    </message>
    <message>
        <source>Shows what would mend every item that needs action; nothing is changed before you agree</source>
        <translation>Zeigt, was jeden Prüfpunkt mit Handlungsbedarf in Ordnung bringen würde; ohne Zustimmung wird nichts geändert</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Nothing needs action here</source>
        <translation>Hier besteht kein Handlungsbedarf</translation>
    </message>
    <message>
        <source>Every item of this page holds.</source>
        <translation>Jeder Prüfpunkt dieser Seite ist erfüllt.</translation>
    </message>
    <message>
        <source>No item matches the filter</source>
        <translation>Kein Prüfpunkt entspricht dem Filter</translation>
    </message>
    <message>
        <source>Show all items, or type other words.</source>
        <translation>Alle Prüfpunkte anzeigen oder andere Wörter eingeben.</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Prüfpunkte anzeigen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking for fixes…</source>
        <translation>Korrekturen werden gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n item(s)</source>
        <translation>
            <numerusform>%n Prüfpunkt beheben</numerusform>
            <numerusform>%n Prüfpunkte beheben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::ChoiceDelegate</name>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (empfohlen)</translation>
    </message>
</context>
<context>
    <name>azrelocate::CommentsView</name>
    <message>
        <source>%1 commented</source>
        <translation>%1 hat kommentiert</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 hat akzeptiert</translation>
    </message>
    <message>
        <source>%1 asks, not answered yet</source>
        <translation>%1 fragt, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>%1 hat gefragt</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who did it · when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody commented on this item yet.</source>
        <translation>Zu diesem Prüfpunkt hat noch niemand kommentiert.</translation>
    </message>
    <message>
        <source>%1 assigned the item to</source>
        <translation>%1 hat den Prüfpunkt zugewiesen an</translation>
    </message>
</context>
<context>
    <name>azrelocate::ComparisonChoice</name>
    <message>
        <source>What the report is compared with</source>
        <translation>Womit der Bericht verglichen wird</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the state of a day</source>
        <translation>dem Stand eines Tages</translation>
    </message>
    <message>
        <source>another file…</source>
        <translation>einer anderen Datei …</translation>
    </message>
    <message>
        <source>At the beginning of this day</source>
        <translation>Zu Beginn dieses Tages</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Another file of this relocation</source>
        <translation>Eine andere Datei dieser Verlagerung</translation>
    </message>
    <message>
        <source>Relocations (*.relocation)</source>
        <translation>Verlagerungen (*.relocation)</translation>
    </message>
</context>
<context>
    <name>azrelocate::CostStrip</name>
    <message>
        <source>Read the costs</source>
        <translation>Kosten lesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Ask Azure what the resources cost</source>
        <translation>Azure fragen, was die Ressourcen kosten</translation>
    </message>
    <message>
        <source>Azure is asked what the resources cost…</source>
        <translation>Azure wird gefragt, was die Ressourcen kosten …</translation>
    </message>
    <message>
        <source>What it costs while both sides run is not known yet.</source>
        <translation>Was es kostet, solange beide Seiten laufen, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing of what moves has cost anything lately.</source>
        <translation>Nichts von dem, was umzieht, hat zuletzt etwas gekostet.</translation>
    </message>
    <message>
        <source>While both sides run, the target costs about %1 a day, beside %2 a day for the source.</source>
        <translation>Solange beide Seiten laufen, kostet das Ziel etwa %1 am Tag, neben %2 am Tag für die Quelle.</translation>
    </message>
    <message>
        <source>Billed from %1 to %2: %3 of %4 resources that move. With list prices in both regions: %5; the others count as at the source.</source>
        <translation>Abgerechnet vom %1 bis %2: %3 von %4 Ressourcen, die umziehen. Mit Listenpreisen in beiden Regionen: %5; die anderen zählen wie an der Quelle.</translation>
    </message>
    <message>
        <source>List prices could not be read: %1</source>
        <translation>Listenpreise konnten nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::CutoverPage</name>
    <message>
        <source>Cutover</source>
        <translation>Umstellen</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Lists what the way back undoes, before anything is undone</source>
        <translation>Listet auf, was die Rücknahme rückgängig macht, bevor etwas rückgängig gemacht wird</translation>
    </message>
    <message>
        <source>Timeline of the cutover</source>
        <translation>Zeitachse der Umstellung</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Roll back the cutover</source>
        <translation>Umstellung zurücknehmen</translation>
    </message>
    <message>
        <source>Smoke tests…</source>
        <translation>Smoke-Tests…</translation>
    </message>
    <message>
        <source>What the application has to answer before and after the switch</source>
        <translation>Was die Anwendung vor und nach dem Umschalten antworten muss</translation>
    </message>
    <message>
        <source>Waiting times…</source>
        <translation>Wartezeiten…</translation>
    </message>
    <message>
        <source>How long the cutover waits before its next step</source>
        <translation>Wie lange die Umstellung vor ihrem nächsten Schritt wartet</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
</context>
<context>
    <name>azrelocate::DecisionStrip</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Take the recommendation</source>
        <translation>Empfehlung übernehmen</translation>
    </message>
    <message>
        <source>Tool for the selected resources</source>
        <translation>Werkzeug für die ausgewählten Ressourcen</translation>
    </message>
    <message>
        <source>Why, for the reviewer</source>
        <translation>Warum, für die Abnahme</translation>
    </message>
    <message>
        <source>Why this tool</source>
        <translation>Warum dieses Werkzeug</translation>
    </message>
    <message>
        <source>Decide on the tool of the selected resources</source>
        <translation>Über das Werkzeug der ausgewählten Ressourcen entscheiden</translation>
    </message>
    <message>
        <source>Select resources to decide on them</source>
        <translation>Ressourcen auswählen, um über sie zu entscheiden</translation>
    </message>
    <message>
        <source>Every resource has a recommended tool already; a decision differs from it, with a reason.</source>
        <translation>Jede Ressource hat bereits ein empfohlenes Werkzeug; eine Entscheidung weicht davon ab und wird begründet.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) selected</source>
        <translation>
            <numerusform>%n Ressource ausgewählt</numerusform>
            <numerusform>%n Ressourcen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Only tools that all of them may have are offered.</source>
        <translation>Angeboten werden nur Werkzeuge, die für alle davon möglich sind.</translation>
    </message>
</context>
<context>
    <name>azrelocate::DeviceCodePanel</name>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>On this or any other device, open %1 and enter this code:</source>
        <translation>Auf diesem oder einem anderen Gerät %1 öffnen und diesen Code eingeben:</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>The code has run out.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Valid for %1 more; this page goes on by itself.</source>
        <comment>minutes and seconds</comment>
        <translation>Noch %1 gültig; diese Seite geht von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>azrelocate::DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>… %n line(s) that stay the same</source>
        <translation>
            <numerusform>… %n unveränderte Zeile</numerusform>
            <numerusform>… %n unveränderte Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::DiscoveryCounts</name>
    <message>
        <source>Progress of the discovery</source>
        <translation>Fortschritt der Ermittlung</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>Was ausgelassen wurde, und warum</translation>
    </message>
    <message>
        <source>Reading the resource groups, since %1</source>
        <translation>Ressourcengruppen werden gelesen, seit %1</translation>
    </message>
    <message>
        <source>Comparing with the Resource Manager&apos;s own lists, since %1</source>
        <translation>Abgleich mit den eigenen Listen des Resource Managers, seit %1</translation>
    </message>
    <message>
        <source>Reading resources: %1 of %2, since %3</source>
        <translation>Ressourcen werden gelesen: %1 von %2, seit %3</translation>
    </message>
    <message>
        <source>Asking how many resources there are, since %1</source>
        <translation>Die Anzahl der Ressourcen wird abgefragt, seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) found</source>
        <translation>
            <numerusform>%n Ressource gefunden</numerusform>
            <numerusform>%n Ressourcen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n group(s)</source>
        <translation>
            <numerusform>in %n Gruppe</numerusform>
            <numerusform>in %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3 expected · read %4</source>
        <extracomment>what was found, in how many groups, how many Resource Graph had counted, when</extracomment>
        <translation>%1 %2, %3 erwartet · gelesen %4</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::DiscoveryPage</name>
    <message>
        <source>Discovery</source>
        <translation>Ermittlung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the discovery</source>
        <translation>Ermittlung anhalten</translation>
    </message>
    <message>
        <source>Discover again</source>
        <translation>Erneut ermitteln</translation>
    </message>
    <message>
        <source>Discover the workload again</source>
        <translation>Workload erneut ermitteln</translation>
    </message>
    <message>
        <source>Table or map</source>
        <translation>Tabelle oder Karte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>Kopieren oder exportieren</translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Discovering the workload…</source>
        <translation>Die Workload wird ermittelt…</translation>
    </message>
    <message>
        <source>Resources, their relations and their end points are read. Nothing is changed.</source>
        <translation>Ressourcen, ihre Beziehungen und ihre Endpunkte werden gelesen. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Nothing has been discovered yet</source>
        <translation>Noch wurde nichts ermittelt</translation>
    </message>
    <message>
        <source>Discovery reads every resource of the workload. It changes nothing.</source>
        <translation>Die Ermittlung liest jede Ressource der Workload. Sie ändert nichts.</translation>
    </message>
    <message>
        <source>Discover the workload</source>
        <translation>Workload ermitteln</translation>
    </message>
    <message>
        <source>Sign in to Azure to read what the workload consists of.</source>
        <translation>Bei Azure anmelden, um zu lesen, woraus die Workload besteht.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Nothing was discovered</source>
        <translation>Es wurde nichts ermittelt</translation>
    </message>
    <message>
        <source>The file holds no inventory, and it is open for reading only.</source>
        <translation>Die Datei enthält keinen Bestand und ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Export the resources that are shown</source>
        <translation>Angezeigte Ressourcen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The table was exported.</source>
        <translation>Die Tabelle wurde exportiert.</translation>
    </message>
    <message>
        <source>The table could not be exported.</source>
        <translation>Die Tabelle konnte nicht exportiert werden.</translation>
    </message>
</context>
<context>
    <name>azrelocate::EvidenceModel</name>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The answer is not kept: it is empty, or it holds secrets.</source>
        <translation>Die Antwort wird nicht aufbewahrt: sie ist leer oder enthält Geheimnisse.</translation>
    </message>
    <message>
        <source>probe</source>
        <comment>kind of evidence</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anforderungs-ID</translation>
    </message>
</context>
<context>
    <name>azrelocate::EvidenceView</name>
    <message>
        <source>Requests and probes</source>
        <translation>Anforderungen und Tests</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anforderung und Antwort</translation>
    </message>
    <message>
        <source>There is no evidence yet.</source>
        <translation>Noch keine Belege vorhanden.</translation>
    </message>
    <message>
        <source>Read at %1.</source>
        <translation>Gelesen um %1.</translation>
    </message>
    <message>
        <source>Read at %1 as %2.</source>
        <translation>Gelesen um %1 als %2.</translation>
    </message>
</context>
<context>
    <name>azrelocate::ExportPanel</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>PDF, to print and sign</source>
        <translation>PDF, zum Drucken und Unterschreiben</translation>
    </message>
    <message>
        <source>HTML, one page</source>
        <translation>HTML, eine Seite</translation>
    </message>
    <message>
        <source>CSV, the checklist</source>
        <translation>CSV, die Prüfliste</translation>
    </message>
    <message>
        <source>JSON, everything</source>
        <translation>JSON, alles</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Ordner des Berichts</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>%n Datei exportieren</numerusform>
            <numerusform>%n Dateien exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written. %2 %3</source>
        <comment>file, why, what to do</comment>
        <translation>%1 wurde nicht geschrieben. %2 %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>%1 im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Excel workbook, to filter and count</source>
        <translation>Excel-Mappe, zum Filtern und Zählen</translation>
    </message>
    <message>
        <source>Replace ids, host names and people</source>
        <translation>IDs, Hostnamen und Personen ersetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>To share the report outside: subscriptions, tenants, host names, IP addresses and people get other names, the same in every file of this export.</source>
        <translation>Zur Weitergabe nach außen: Abonnements, Mandanten, Hostnamen, IP-Adressen und Personen erhalten andere Namen, in jeder Datei dieses Exports dieselben.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export anhalten</translation>
    </message>
    <message>
        <source>Exporting… %1 %</source>
        <translation>Export läuft… %1 %</translation>
    </message>
</context>
<context>
    <name>azrelocate::FilterBar</name>
    <message>
        <source>Filter items</source>
        <translation>Prüfpunkte filtern</translation>
    </message>
    <message>
        <source>Every word has to occur (%1)</source>
        <translation>Jedes Wort muss vorkommen (%1)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>filter, count</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n Prüfpunkt</numerusform>
            <numerusform>%1: %n Prüfpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
</context>
<context>
    <name>azrelocate::FoldersButton</name>
    <message>
        <source>Folders on this machine, such as repositories, that are searched for what names the source region</source>
        <translation>Ordner auf diesem Rechner, etwa Repositorys, in denen nach Namen der Quellregion gesucht wird</translation>
    </message>
    <message>
        <source>Search folders</source>
        <translation>Ordner durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n folders searched</source>
        <translation>
            <numerusform>%n Ordner wird durchsucht</numerusform>
            <numerusform>%n Ordner werden durchsucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Do not search %1</source>
        <translation>%1 nicht durchsuchen</translation>
    </message>
    <message>
        <source>Folder to search</source>
        <translation>Zu durchsuchender Ordner</translation>
    </message>
</context>
<context>
    <name>azrelocate::GateBoard</name>
    <message>
        <source>Old TTLs have run out</source>
        <translation>Alte TTLs sind abgelaufen</translation>
    </message>
    <message>
        <source>The way back is known</source>
        <translation>Der Rückweg ist bekannt</translation>
    </message>
    <message>
        <source>Users have confirmed</source>
        <translation>Benutzer haben bestätigt</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation>
            <numerusform>%n erforderlicher Prüfpunkt erfüllt</numerusform>
            <numerusform>Alle %n erforderlichen Prüfpunkte erfüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n required item(s) are open</source>
        <translation>
            <numerusform>%1 von %n erforderlichem Prüfpunkt offen</numerusform>
            <numerusform>%1 von %n erforderlichen Prüfpunkten offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not before %1, in %2</source>
        <translation>Nicht vor %1, in %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>No-go</source>
        <translation>Nicht freigegeben</translation>
    </message>
    <message>
        <source>The gate was waived: %1</source>
        <translation>Für die Freigabe wurde eine Ausnahme erteilt: %1</translation>
    </message>
    <message>
        <source>Everything that is required holds.</source>
        <translation>Alles Erforderliche ist erfüllt.</translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) of earlier phases are open.</source>
        <translation>
            <numerusform>%n erforderlicher Prüfpunkt früherer Phasen ist offen.</numerusform>
            <numerusform>%n erforderliche Prüfpunkte früherer Phasen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the gate: its evidence is fetched again.</source>
        <translation>Die Freigabe prüfen: ihre Belege werden neu abgerufen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>azrelocate::HeaderLine</name>
    <message>
        <source>Let it pass</source>
        <translation>Zeit verstreichen lassen</translation>
    </message>
    <message>
        <source>Practice only: moves the clock forward to when the old TTLs have run out</source>
        <translation>Nur in der Übung: stellt die Uhr auf den Zeitpunkt vor, zu dem die alten TTLs abgelaufen sind</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>azrelocate</source>
        <translation>azrelocate</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Under review: read-only</source>
        <translation>In der Abnahme: schreibgeschützt</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) need action</source>
        <translation>
            <numerusform>Handlungsbedarf bei %1 von %n Prüfpunkt</numerusform>
            <numerusform>Handlungsbedarf bei %1 von %n Prüfpunkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) to check</source>
        <translation>
            <numerusform>%1 von %n Prüfpunkt zu prüfen</numerusform>
            <numerusform>%1 von %n Prüfpunkten zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required item(s) hold</source>
        <translation>
            <numerusform>%n erforderlicher Prüfpunkt erfüllt</numerusform>
            <numerusform>Alle %n erforderlichen Prüfpunkte erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cutover safe in %1</source>
        <translation>Umstellung sicher in %1</translation>
    </message>
    <message>
        <source>Until %1 some resolvers may still answer with the old records.</source>
        <translation>Bis %1 können einzelne Resolver noch mit den alten DNS-Einträgen antworten.</translation>
    </message>
</context>
<context>
    <name>azrelocate::HistoryModel</name>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>azrelocate::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>azrelocate::HostNameModel</name>
    <message>
        <source>No record found</source>
        <extracomment>type of a DNS record and its zone</extracomment>
        <translation>Kein DNS-Eintrag gefunden</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Keeps its name</source>
        <translation>Behält den Namen</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>DNS-Eintrag</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Will lead to</source>
        <translation>Wird führen zu</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>azrelocate::ItemActions</name>
    <message>
        <source>There is nothing to change at the moment.</source>
        <translation>Im Moment ist nichts zu ändern.</translation>
    </message>
    <message>
        <source>The item may wait for another one, for a running task, or for what only a person can do. Its details say what is missing.</source>
        <translation>Der Prüfpunkt wartet vielleicht auf einen anderen, auf eine laufende Aufgabe oder auf etwas, was nur eine Person tun kann. Seine Details sagen, was fehlt.</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 fragt: %2</translation>
    </message>
</context>
<context>
    <name>azrelocate::ItemDetail</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Read more at %1</source>
        <translation>Mehr dazu bei %1</translation>
    </message>
    <message>
        <source>The check is running.</source>
        <translation>Die Prüfung läuft.</translation>
    </message>
    <message>
        <source>This version cannot check the item. Look at it yourself, then attest or waive it.</source>
        <translation>Diese Version kann den Prüfpunkt nicht prüfen. Selbst nachsehen, dann bestätigen oder eine Ausnahme erteilen.</translation>
    </message>
    <message>
        <source>There is nothing that a program could read. Look at it yourself, then attest or waive it.</source>
        <translation>Hier gibt es nichts, was ein Programm lesen könnte. Selbst nachsehen, dann bestätigen oder eine Ausnahme erteilen.</translation>
    </message>
    <message>
        <source>The item was not checked yet.</source>
        <translation>Der Prüfpunkt wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The check found nothing that it could look at.</source>
        <translation>Die Prüfung fand nichts, was sie ansehen könnte.</translation>
    </message>
    <message>
        <source>No item is chosen</source>
        <translation>Kein Prüfpunkt ausgewählt</translation>
    </message>
    <message>
        <source>Choose one above to see its result, evidence and history.</source>
        <translation>Oben einen auswählen, um Ergebnis, Belege und Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Details of the item</source>
        <translation>Details des Prüfpunkts</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Ausnahme…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Beantworten…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentieren…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Akzeptieren…</translation>
    </message>
    <message>
        <source>Question…</source>
        <translation>Rückfrage…</translation>
    </message>
    <message>
        <source>Result for each object</source>
        <translation>Ergebnis je Objekt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who said, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>zugewiesen an %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::LineChart</name>
    <message>
        <source>%1: %2 at the end, %3 at most</source>
        <translation>%1: zuletzt %2, höchstens %3</translation>
    </message>
    <message>
        <source>%1: no numbers</source>
        <translation>%1: keine Zahlen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>azrelocate::MainWindow</name>
    <message>
        <source>%1 – azrelocate</source>
        <translation>%1 – azrelocate</translation>
    </message>
    <message>
        <source>azrelocate</source>
        <translation>azrelocate</translation>
    </message>
    <message>
        <source>&amp;New relocation</source>
        <translation>&amp;Neue Verlagerung</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>&amp;Startseite</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The language changes when the program is started the next time.</source>
        <translation>Die Sprache ändert sich beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>A&amp;bout azrelocate</source>
        <translation>Übe&amp;r azrelocate</translation>
    </message>
    <message>
        <source>About azrelocate</source>
        <translation>Über azrelocate</translation>
    </message>
    <message>
        <source>azrelocate %1
Relocates an Azure workload to another region, with evidence for every step.

Apache License 2.0</source>
        <translation>azrelocate %1
Verlagert eine Azure-Workload in eine andere Region, mit Belegen für jeden Schritt.

Apache License 2.0</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nobody is signed in: what is shown is what the file holds.</source>
        <translation>Niemand ist angemeldet: gezeigt wird, was die Datei enthält.</translation>
    </message>
    <message>
        <source>Checks, fixes and discovery need a sign-in.</source>
        <translation>Prüfungen, Korrekturen und Ermittlung erfordern eine Anmeldung.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Tasks are running</source>
        <translation>Aufgaben werden ausgeführt</translation>
    </message>
    <message>
        <source>What Azure has accepted goes on there, and is picked up when the file is opened again. Nothing is started twice.</source>
        <translation>Was Azure angenommen hat, läuft dort weiter und wird beim nächsten Öffnen der Datei wieder aufgenommen. Nichts wird zweimal gestartet.</translation>
    </message>
    <message>
        <source>Leave them to Azure and close</source>
        <translation>Azure überlassen und schließen</translation>
    </message>
    <message>
        <source>The tasks that were running have ended.</source>
        <translation>Die laufenden Aufgaben sind beendet.</translation>
    </message>
    <message>
        <source>Azure asks you to sign in again; what is running waits for it.</source>
        <translation>Azure verlangt eine neue Anmeldung; was gerade läuft, wartet darauf.</translation>
    </message>
    <message>
        <source>Open %1 and enter the code %2.</source>
        <translation>%1 öffnen und den Code %2 eingeben.</translation>
    </message>
    <message>
        <source>The browser shows where.</source>
        <translation>Der Browser zeigt, wo.</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
</context>
<context>
    <name>azrelocate::MapLegend</name>
    <message>
        <source>needs</source>
        <translation>benötigt</translation>
    </message>
    <message>
        <source>needs, across the cut</source>
        <translation>benötigt, über den Schnitt hinweg</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::MapPanel</name>
    <message>
        <source>Find in the map</source>
        <translation>In der Karte suchen</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>Alles anzeigen (0)</translation>
    </message>
    <message>
        <source>No relations are known yet</source>
        <translation>Noch sind keine Beziehungen bekannt</translation>
    </message>
    <message>
        <source>They are read from the resources once these are discovered.</source>
        <translation>Sie werden aus den Ressourcen gelesen, sobald diese ermittelt sind.</translation>
    </message>
    <message numerus="yes">
        <source>Arranging %n resource(s)…</source>
        <translation>
            <numerusform>%n Ressource wird angeordnet…</numerusform>
            <numerusform>%n Ressourcen werden angeordnet…</numerusform>
        </translation>
    </message>
    <message>
        <source>Large workloads take some seconds.</source>
        <translation>Bei großen Workloads dauert das einige Sekunden.</translation>
    </message>
    <message>
        <source>The map could not be arranged</source>
        <translation>Die Karte konnte nicht angeordnet werden</translation>
    </message>
    <message>
        <source>Resources of one type and group are one node</source>
        <translation>Ressourcen eines Typs und einer Gruppe sind ein Knoten</translation>
    </message>
    <message>
        <source>Resources of one type are one node</source>
        <translation>Ressourcen eines Typs sind ein Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Resources of one group are one node</source>
        <translation>Ressourcen einer Gruppe sind ein Knoten</translation>
    </message>
</context>
<context>
    <name>azrelocate::MapView</name>
    <message>
        <source>Dependency map, empty</source>
        <translation>Abhängigkeitskarte, leer</translation>
    </message>
    <message numerus="yes">
        <source>Dependency map with %n nodes</source>
        <translation>
            <numerusform>Abhängigkeitskarte mit %n Knoten</numerusform>
            <numerusform>Abhängigkeitskarte mit %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrow keys go from node to node along the dependencies.</source>
        <translation>Die Pfeiltasten führen entlang der Abhängigkeiten von Knoten zu Knoten.</translation>
    </message>
    <message>
        <source>%1, %2, %3; needs %4, needed by %5</source>
        <extracomment>name, type, where it goes, two numbers</extracomment>
        <translation>%1, %2, %3; benötigt %4, benötigt von %5</translation>
    </message>
</context>
<context>
    <name>azrelocate::MethodPanel</name>
    <message>
        <source>Is downtime acceptable?</source>
        <translation>Ist eine Ausfallzeit hinnehmbar?</translation>
    </message>
    <message>
        <source>Does the service replicate synchronously?</source>
        <translation>Repliziert der Dienst synchron?</translation>
    </message>
    <message>
        <source>Why, for the reviewer</source>
        <translation>Warum, für die Abnahme</translation>
    </message>
    <message>
        <source>Why this method was chosen</source>
        <translation>Warum dieses Verfahren gewählt wurde</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 Yes</source>
        <extracomment>a question and its answer, for screen readers</extracomment>
        <translation>%1 Ja</translation>
    </message>
    <message>
        <source>%1 No</source>
        <translation>%1 Nein</translation>
    </message>
    <message>
        <source>%1 relocation</source>
        <translation>Verfahren: %1</translation>
    </message>
    <message>
        <source>%1 relocation (not chosen yet)</source>
        <translation>Verfahren: %1 (noch nicht gewählt)</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>Begründung speichern</translation>
    </message>
    <message>
        <source>Use this method</source>
        <translation>Dieses Verfahren verwenden</translation>
    </message>
</context>
<context>
    <name>azrelocate::NewFileBar</name>
    <message>
        <source>Title of the relocation</source>
        <translation>Titel der Verlagerung</translation>
    </message>
    <message>
        <source>What the workload is called, for example &quot;contoso-shop&quot;</source>
        <translation>Wie die Workload heißt, zum Beispiel „contoso-shop“</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Where the relocation is kept</source>
        <translation>Ort der Verlagerung</translation>
    </message>
    <message>
        <source>Relocations (*.relocation)</source>
        <translation>Verlagerungen (*.relocation)</translation>
    </message>
    <message>
        <source>is kept in %1</source>
        <translation>wird gespeichert in %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::ObjectResultModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>azrelocate::PhaseRail</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
</context>
<context>
    <name>azrelocate::PreviewDialog</name>
    <message>
        <source>Done by a person</source>
        <translation>Von einer Person erledigt</translation>
    </message>
    <message>
        <source>Preview of undoing</source>
        <translation>Vorschau des Rückgängigmachens</translation>
    </message>
    <message>
        <source>Preview of changes</source>
        <translation>Vorschau der Änderungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängigmachen</translation>
    </message>
    <message>
        <source>Something is deleted. Type %1 to confirm it:</source>
        <translation>Etwas wird gelöscht. Zur Bestätigung %1 eingeben:</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Keine eigene</translation>
    </message>
    <message>
        <source>A person does this; afterwards you confirm it here.</source>
        <translation>Dies erledigt eine Person und bestätigt es danach hier.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 von %n Änderung</numerusform>
            <numerusform>%1 von %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>duration</comment>
        <translation>höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be undone</source>
        <translation>
            <numerusform>%n kann nicht rückgängig gemacht werden</numerusform>
            <numerusform>%n können nicht rückgängig gemacht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Downtime begins with: %1</source>
        <translation>Die Ausfallzeit beginnt mit: %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::RailModel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 of %2 required items hold</source>
        <translation>%1 von %2 erforderlichen Prüfpunkten erfüllt</translation>
    </message>
</context>
<context>
    <name>azrelocate::RecentList</name>
    <message>
        <source>Recent relocations</source>
        <translation>Zuletzt verwendete Verlagerungen</translation>
    </message>
    <message>
        <source>Practice · %1</source>
        <translation>Übung · %1</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>Aus der Liste entfernen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>azrelocate::RecipesButton</name>
    <message>
        <source>The catalogue that says how each type of resource gets to another region</source>
        <translation>Der Katalog, der sagt, wie jeder Ressourcentyp in eine andere Region kommt</translation>
    </message>
    <message>
        <source>Load a newer catalogue…</source>
        <translation>Neueren Katalog laden…</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>Den des Programms verwenden</translation>
    </message>
    <message>
        <source>Recipes of %1</source>
        <translation>Rezepte vom %1</translation>
    </message>
    <message>
        <source>Recipe catalogue</source>
        <translation>Rezeptkatalog</translation>
    </message>
    <message>
        <source>Recipe catalogues (*.json)</source>
        <translation>Rezeptkataloge (*.json)</translation>
    </message>
</context>
<context>
    <name>azrelocate::RegionModel</name>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>far</source>
        <translation>fern</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, %2 km</source>
        <comment>near or far, kilometres</comment>
        <translation>%1, %2 km</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird abgefragt…</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <translation>Nicht angeboten: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Everything in scope is offered there.</source>
        <translation>Alles Betroffene wird dort angeboten.</translation>
    </message>
    <message>
        <source>Azure names the two regions as a pair: updated one after the other, and used by geo-redundant storage.</source>
        <translation>Azure nennt die beiden Regionen ein Paar: sie werden nacheinander aktualisiert und von georedundantem Speicher verwendet.</translation>
    </message>
    <message>
        <source>%1, the same as the source: backups of key vaults can be restored there.</source>
        <translation>%1, wie die Quelle: Sicherungen von Key Vaults können dort wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>As the crow flies; each 1,000 km add at least 10 ms to a round trip.</source>
        <translation>Luftlinie; je 1.000 km kommen bei einem Roundtrip mindestens 10 ms hinzu.</translation>
    </message>
    <message>
        <source>Target region</source>
        <translation>Zielregion</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Geography</source>
        <translation>Geografie</translation>
    </message>
    <message>
        <source>Not offered</source>
        <comment>number of types</comment>
        <translation>Nicht angeboten</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) in scope are not offered there.</source>
        <translation>
            <numerusform>%n Typ des Umfangs wird dort nicht angeboten.</numerusform>
            <numerusform>%n Typen des Umfangs werden dort nicht angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has fewer availability zones than the source.</source>
        <translation>Sie hat weniger Verfügbarkeitszonen als die Quelle.</translation>
    </message>
    <message>
        <source>It has as many availability zones as the source.</source>
        <translation>Sie hat so viele Verfügbarkeitszonen wie die Quelle.</translation>
    </message>
    <message>
        <source>It is in the geography of the source.</source>
        <translation>Sie liegt in der Geografie der Quelle.</translation>
    </message>
    <message>
        <source>It is in another geography: %1.</source>
        <translation>Sie liegt in einer anderen Geografie: %1.</translation>
    </message>
    <message>
        <source>Distance: %1</source>
        <translation>Entfernung: %1</translation>
    </message>
    <message>
        <source>It is the pair of the source.</source>
        <translation>Sie ist das Paar der Quelle.</translation>
    </message>
    <message>
        <source>Prices, laws and people are not part of the rank.</source>
        <translation>Preise, Gesetze und Menschen gehen in den Rang nicht ein.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
</context>
<context>
    <name>azrelocate::RegionPanel</name>
    <message>
        <source>From where to where</source>
        <translation>Von wo nach wo</translation>
    </message>
    <message>
        <source>Source region</source>
        <translation>Quellregion</translation>
    </message>
    <message>
        <source>Target region</source>
        <translation>Zielregion</translation>
    </message>
    <message>
        <source>Regions are shown when something is in scope</source>
        <translation>Regionen werden angezeigt, sobald etwas ausgewählt ist</translation>
    </message>
    <message>
        <source>Choose what moves at the left; where most of it is becomes the source.</source>
        <translation>Links auswählen, was umzieht; wo das meiste davon liegt, wird zur Quelle.</translation>
    </message>
    <message>
        <source>Nothing in scope has a region.</source>
        <translation>Nichts vom Ausgewählten hat eine Region.</translation>
    </message>
    <message>
        <source>Proposed: %1 of %2 resources with a region are there.</source>
        <translation>Vorgeschlagen: %1 von %2 Ressourcen mit einer Region liegen dort.</translation>
    </message>
    <message>
        <source>%1 of %2 resources with a region are there; most are in %3.</source>
        <translation>%1 von %2 Ressourcen mit einer Region liegen dort; die meisten in %3.</translation>
    </message>
</context>
<context>
    <name>azrelocate::RelocationWizard</name>
    <message>
        <source>&amp;Save &amp;&amp; close</source>
        <translation>&amp;Speichern &amp;&amp; schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Everything is in the file already; running tasks can be picked up later</source>
        <translation>Alles ist bereits in der Datei; laufende Aufgaben können später wieder aufgenommen werden</translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
</context>
<context>
    <name>azrelocate::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report is being laid out…</source>
        <translation>Das Layout des Berichts wird erstellt…</translation>
    </message>
    <message>
        <source>There is no preview</source>
        <translation>Keine Vorschau vorhanden</translation>
    </message>
    <message>
        <source>The report can be exported all the same.</source>
        <translation>Der Bericht kann trotzdem exportiert werden.</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>Der Bericht konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>azrelocate::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>azrelocate::ResolverModel</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Sends on</source>
        <translation>Verweist weiter</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswohin</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Resolver of this machine</source>
        <translation>Resolver dieses Computers</translation>
    </message>
    <message>
        <source>%1, public resolver</source>
        <translation>%1, öffentlicher Resolver</translation>
    </message>
    <message>
        <source>%1, name server of the zone</source>
        <translation>%1, Namenserver der Zone</translation>
    </message>
    <message>
        <source>%1, resolver</source>
        <translation>%1, Resolver</translation>
    </message>
    <message>
        <source>%1 at %2: %3, until %4</source>
        <translation>%1 bei %2: %3, bis %4</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Server asked</source>
        <translation>Gefragter Server</translation>
    </message>
    <message>
        <source>May answer so until</source>
        <translation>Antwortet so bis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>across the cut</source>
        <translation>über den Schnitt hinweg</translation>
    </message>
    <message>
        <source>How it moves</source>
        <translation>Wie die Ressource umzieht</translation>
    </message>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>Noch ist nichts geplant.</translation>
    </message>
    <message>
        <source>Undecided: no recipe knows this type. Decide on the page Strategy.</source>
        <translation>Unentschieden: kein Rezept kennt diesen Typ. Auf der Seite „Strategie“ entscheiden.</translation>
    </message>
    <message>
        <source>A person decided so.</source>
        <translation>Das hat eine Person so entschieden.</translation>
    </message>
    <message>
        <source>Becomes %1 in %2, in wave %3.</source>
        <extracomment>target name, target resource group, number of the wave</extracomment>
        <translation>Wird zu %1 in %2, in Welle %3.</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>What is lost or impossible</source>
        <translation>Was verloren geht oder unmöglich ist</translation>
    </message>
    <message>
        <source>Ways for its data</source>
        <translation>Wege für die Daten</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>Woher dies stammt</translation>
    </message>
    <message>
        <source>The vendor&apos;s page</source>
        <translation>Die Seite des Herstellers</translation>
    </message>
    <message>
        <source>not fully confirmed</source>
        <translation>nicht vollständig bestätigt</translation>
    </message>
    <message>
        <source>Recipe of %1</source>
        <translation>Rezept vom %1</translation>
    </message>
    <message>
        <source>Copy the resource&apos;s id</source>
        <translation>ID der Ressource kopieren</translation>
    </message>
    <message>
        <source>What is known of the resource</source>
        <translation>Was über die Ressource bekannt ist</translation>
    </message>
    <message>
        <source>Select a resource to see how it moves, what it needs and what needs it.</source>
        <translation>Eine Ressource auswählen, um zu sehen, wie sie umzieht, was sie benötigt und wer sie benötigt.</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message numerus="yes">
        <source>Needs %n resource(s)</source>
        <translation>
            <numerusform>Benötigt %n Ressource</numerusform>
            <numerusform>Benötigt %n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needed by %n resource(s)</source>
        <translation>
            <numerusform>Benötigt von %n Ressource</numerusform>
            <numerusform>Benötigt von %n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>Names outside of the workload</source>
        <translation>Namen außerhalb der Workload</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceFilterBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a choice of a filter with the number of its rows</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter by any text (Ctrl+F)</source>
        <translation>Nach beliebigem Text filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter the resources by any text</source>
        <translation>Ressourcen nach beliebigem Text filtern</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Alle Regionen</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>Alle Werkzeuge</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By resource group</source>
        <translation>Nach Ressourcengruppe</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Nach Region</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>Nach Werkzeug</translation>
    </message>
    <message>
        <source>By wave</source>
        <translation>Nach Welle</translation>
    </message>
    <message>
        <source>Only resources with a relation across the cut: one end moves, the other stays</source>
        <translation>Nur Ressourcen mit einer Beziehung über den Schnitt hinweg: ein Ende zieht um, das andere bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>azrelocate::ResourceModel</name>
    <message>
        <source>How many resources of the workload it needs</source>
        <translation>Wie viele Ressourcen der Workload diese Ressource benötigt</translation>
    </message>
    <message>
        <source>How many resources of the workload need it</source>
        <translation>Wie viele Ressourcen der Workload diese Ressource benötigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Target name</source>
        <translation>Zielname</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Benötigt von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message>
        <source>Not planned yet</source>
        <translation>Noch nicht geplant</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n resource(s)</source>
        <extracomment>a group of a table, &quot;Virtual machine: 12 resources&quot;</extracomment>
        <translation>
            <numerusform>%1: %n Ressource</numerusform>
            <numerusform>%1: %n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>azrelocate::ScopeModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Subscription, resource group</source>
        <translation>Abonnement, Ressourcengruppe</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>azrelocate::ScopePanel</name>
    <message>
        <source>What moves</source>
        <translation>Was umzieht</translation>
    </message>
    <message>
        <source>Filter subscriptions and groups</source>
        <translation>Abonnements und Gruppen filtern</translation>
    </message>
    <message>
        <source>Filter by name or tag</source>
        <translation>Nach Name oder Tag filtern</translation>
    </message>
    <message>
        <source>Only resources with these tags</source>
        <translation>Nur Ressourcen mit diesen Tags</translation>
    </message>
    <message>
        <source>Only with tags: name=value, …</source>
        <translation>Nur mit Tags: Name=Wert, …</translation>
    </message>
    <message>
        <source>Resources that lack one of the tags stay, also in chosen groups.</source>
        <translation>Ressourcen, denen eines der Tags fehlt, bleiben, auch in ausgewählten Gruppen.</translation>
    </message>
    <message>
        <source>Subscriptions and resource groups</source>
        <translation>Abonnements und Ressourcengruppen</translation>
    </message>
    <message>
        <source>A tag is written name=value; several are separated by commas.</source>
        <translation>Ein Tag wird als Name=Wert geschrieben; mehrere werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Noch ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>resources, types, groups</comment>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s)</source>
        <translation>
            <numerusform>%n Typ</numerusform>
            <numerusform>%n Typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource group(s)</source>
        <translation>
            <numerusform>%n Ressourcengruppe</numerusform>
            <numerusform>%n Ressourcengruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in scope, because a chosen group of another subscription has the same name: %1</source>
        <translation>Ebenfalls betroffen, weil eine ausgewählte Gruppe eines anderen Abonnements denselben Namen hat: %1</translation>
    </message>
    <message>
        <source>Subscriptions are being read…</source>
        <translation>Abonnements werden gelesen…</translation>
    </message>
    <message>
        <source>Subscriptions could not be read</source>
        <translation>Abonnements konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>See above.</source>
        <translation>Siehe oben.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Subscriptions are shown as soon as an account is signed in.</source>
        <translation>Abonnements werden angezeigt, sobald ein Konto angemeldet ist.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No subscription can be read</source>
        <translation>Kein Abonnement ist lesbar</translation>
    </message>
    <message>
        <source>The account needs the role Reader on a subscription; then look again.</source>
        <translation>Das Konto braucht die Rolle „Leser“ für ein Abonnement; danach erneut nachsehen.</translation>
    </message>
</context>
<context>
    <name>azrelocate::SignDialog</name>
    <message>
        <source>Sign the relocation</source>
        <translation>Verlagerung abzeichnen</translation>
    </message>
    <message>
        <source>You sign everything that the file holds up to this event. What happens later is counted beside the signature.</source>
        <translation>Abgezeichnet wird alles, was die Datei bis zu diesem Ereignis enthält. Was später geschieht, wird neben der Abzeichnung gezählt.</translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>Verlagerung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notiz (optional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Sign event %1</source>
        <translation>Ereignis %1 abzeichnen</translation>
    </message>
</context>
<context>
    <name>azrelocate::SignInChoice</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>The account&apos;s own; else an id or a domain</source>
        <translation>Der des Kontos; sonst eine ID oder Domäne</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Anderes Konto</translation>
    </message>
</context>
<context>
    <name>azrelocate::SignInPage</name>
    <message>
        <source>Sign in to Azure</source>
        <translation>Bei Azure anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The role Reader is enough to discover, plan and check; each change says which permission it needs.</source>
        <translation>Die Rolle „Leser“ genügt zum Ermitteln, Planen und Prüfen; jede Änderung nennt die Berechtigung, die sie braucht.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Azure Government (United States)</source>
        <translation>Azure Government (USA)</translation>
    </message>
    <message>
        <source>Azure operated by 21Vianet (China)</source>
        <translation>Azure, betrieben von 21Vianet (China)</translation>
    </message>
    <message>
        <source>Another cloud, described in a file</source>
        <translation>Eine andere Cloud, in einer Datei beschrieben</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
    <message>
        <source>Cloud file</source>
        <translation>Clouddatei</translation>
    </message>
    <message>
        <source>As &quot;az cloud show&quot; prints it</source>
        <translation>Wie „az cloud show“ sie ausgibt</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>PEM; only where the system does not know them</source>
        <translation>PEM; nur wo das System sie nicht kennt</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Zertifikate (*.pem *.crt)</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Device code</source>
        <translation>Gerätecode</translation>
    </message>
    <message>
        <source>A code to enter in the browser of this or any other device.</source>
        <translation>Ein Code zum Eingeben im Browser dieses oder eines anderen Geräts.</translation>
    </message>
    <message>
        <source>Azure CLI</source>
        <translation>Azure CLI</translation>
    </message>
    <message>
        <source>The account that &quot;az login&quot; signed in on this computer.</source>
        <translation>Das Konto, das „az login“ auf diesem Computer angemeldet hat.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>This is a practice.</source>
        <translation>Dies ist eine Übung.</translation>
    </message>
    <message>
        <source>Its Azure is simulated on this computer: nothing to choose, nothing to pay, nothing to break.</source>
        <translation>Das Azure dazu wird auf diesem Computer simuliert: nichts auszuwählen, nichts zu bezahlen, nichts kaputtzumachen.</translation>
    </message>
    <message>
        <source>This file is open for reading.</source>
        <translation>Diese Datei ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Reviewing it needs no sign-in.</source>
        <translation>Die Abnahme erfordert keine Anmeldung.</translation>
    </message>
    <message>
        <source>The open file says which cloud it is: %1.</source>
        <translation>Die geöffnete Datei gibt die Cloud vor: %1.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Identity of this computer</source>
        <translation>Identität dieses Computers</translation>
    </message>
    <message>
        <source>Environment variables (AZURE_CLIENT_ID …), workload identity or managed identity.</source>
        <translation>Umgebungsvariablen (AZURE_CLIENT_ID …), Workloadidentität oder verwaltete Identität.</translation>
    </message>
    <message>
        <source>What is there first: computer, Azure CLI, else the browser.</source>
        <translation>Was zuerst da ist: Computer, Azure CLI, sonst der Browser.</translation>
    </message>
    <message>
        <source>In this computer&apos;s browser, with all that is asked for.</source>
        <translation>Im Browser dieses Computers, mit allem, was verlangt wird.</translation>
    </message>
</context>
<context>
    <name>azrelocate::SmokeTestsDialog</name>
    <message>
        <source>Smoke tests</source>
        <translation>Smoke-Tests</translation>
    </message>
    <message>
        <source>What the application has to answer, one address on each line. Before the switch the target is asked under the same name, so that no user is sent to what does not work; after it, the address as everybody sees it.</source>
        <translation>Was die Anwendung antworten muss, je Zeile eine Adresse. Vor dem Umschalten wird das Ziel unter demselben Namen gefragt, damit niemand zu etwas geschickt wird, das nicht läuft; danach die Adresse, wie alle sie sehen.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Smoke tests, one on each line</source>
        <translation>Smoke-Tests, je Zeile einer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n smoke tests</source>
        <translation>
            <numerusform>%n Smoke-Test</numerusform>
            <numerusform>%n Smoke-Tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::StoreModel</name>
    <message>
        <source>The same resource</source>
        <translation>Dieselbe Ressource</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>How its data gets over</source>
        <translation>Wie die Daten übertragen werden</translation>
    </message>
    <message>
        <source>Target name</source>
        <translation>Zielname</translation>
    </message>
    <message>
        <source>Ways that its service knows</source>
        <translation>Wege, die der Dienst kennt</translation>
    </message>
</context>
<context>
    <name>azrelocate::StrategyPage</name>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>Teile des Plans</translation>
    </message>
    <message>
        <source>Stores with data</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>A host name has at least two parts of letters, digits and hyphens: shop.contoso.com.</source>
        <translation>Ein Hostname hat mindestens zwei Teile aus Buchstaben, Ziffern und Bindestrichen: shop.contoso.com.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <source>Resources and how they move</source>
        <translation>Ressourcen und wie sie umziehen</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are moved by hand.</source>
        <translation>
            <numerusform>%n Ressource zieht manuell um.</numerusform>
            <numerusform>%n Ressourcen ziehen manuell um.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 for all waves, without the copying of data.</source>
        <translation>Etwa %1 für alle Wellen, ohne das Kopieren der Daten.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tab and how many rows it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The plan is computed…</source>
        <translation>Der Plan wird berechnet…</translation>
    </message>
    <message>
        <source>Nothing has been discovered yet</source>
        <translation>Noch wurde nichts ermittelt</translation>
    </message>
    <message>
        <source>A plan is made for what discovery found.</source>
        <translation>Ein Plan entsteht für das, was die Ermittlung gefunden hat.</translation>
    </message>
    <message>
        <source>Go to discovery</source>
        <translation>Zur Ermittlung</translation>
    </message>
    <message>
        <source>Each resource gets a recommended tool, a name in the target region and its place in the order.</source>
        <translation>Jede Ressource erhält ein empfohlenes Werkzeug, einen Namen in der Zielregion und ihren Platz in der Reihenfolge.</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Noch gibt es keinen Plan</translation>
    </message>
    <message>
        <source>It says for each resource how it moves, under which name and when.</source>
        <translation>Er sagt für jede Ressource, wie, unter welchem Namen und wann sie umzieht.</translation>
    </message>
    <message>
        <source>Sign in to Azure to compute one.</source>
        <translation>Bei Azure anmelden, um einen zu berechnen.</translation>
    </message>
    <message>
        <source>Compute the plan</source>
        <translation>Plan berechnen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Compute the plan again with the same decisions</source>
        <translation>Plan mit denselben Entscheidungen neu berechnen</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) have no tool yet.</source>
        <translation>
            <numerusform>%n Ressource hat noch kein Werkzeug.</numerusform>
            <numerusform>%n Ressourcen haben noch kein Werkzeug.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recipe knows their type: decide whether they are deployed, made by hand or stay.</source>
        <translation>Kein Rezept kennt ihren Typ: entscheiden, ob sie bereitgestellt oder manuell erstellt werden oder bleiben.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the resources without a tool</source>
        <translation>Ressourcen ohne Werkzeug anzeigen</translation>
    </message>
    <message>
        <source>How its data gets over</source>
        <translation>Wie die Daten übertragen werden</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Double-click a tool, a way for the data or a name to change it.</source>
        <translation>Zum Ändern auf ein Werkzeug, einen Weg für die Daten oder einen Namen doppelklicken.</translation>
    </message>
</context>
<context>
    <name>azrelocate::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>azrelocate::TaskDrawer</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel task</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Retry task</source>
        <translation>Aufgabe wiederholen</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Manuell erledigt</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anforderungs-ID kopieren</translation>
    </message>
    <message>
        <source>Progress of the tasks that run</source>
        <translation>Fortschritt der laufenden Aufgaben</translation>
    </message>
    <message>
        <source>What Azure has accepted goes on there and is picked up later</source>
        <translation>Was Azure angenommen hat, läuft dort weiter und wird später wieder aufgenommen</translation>
    </message>
    <message>
        <source>Log of the task</source>
        <translation>Protokoll der Aufgabe</translation>
    </message>
    <message>
        <source>Choose a task to read its requests and answers.</source>
        <translation>Eine Aufgabe auswählen, um ihre Anforderungen und Antworten zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to pick up</source>
        <translation>
            <numerusform>%n Aufgabe wieder aufzunehmen</numerusform>
            <numerusform>%n Aufgaben wieder aufzunehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No task was started yet</source>
        <translation>Es wurde noch keine Aufgabe gestartet</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>Anforderungs-ID</translation>
    </message>
</context>
<context>
    <name>azrelocate::TaskModel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>azrelocate::TimelineModel</name>
    <message>
        <source>after the step before</source>
        <translation>nach dem Schritt davor</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>so lange es dauert</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>before the freeze</source>
        <translation>vor dem Schreibstopp</translation>
    </message>
    <message>
        <source>%1, rehearsed</source>
        <comment>a duration</comment>
        <translation>%1, geprobt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
</context>
<context>
    <name>azrelocate::TrafficPanel</name>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Requests per minute at the source and at the target</source>
        <translation>Anfragen pro Minute an Quelle und Ziel</translation>
    </message>
    <message>
        <source>Look again where the traffic goes</source>
        <translation>Erneut nachsehen, wohin der Datenverkehr geht</translation>
    </message>
    <message>
        <source>What each DNS server answers</source>
        <translation>Was jeder DNS-Server antwortet</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Es wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>Name servers and numbers are asked…</source>
        <translation>Namenserver und Zahlen werden abgefragt …</translation>
    </message>
    <message>
        <source>Sign in to Azure to see where the traffic goes.</source>
        <translation>Bei Azure anmelden, um zu sehen, wohin der Datenverkehr geht.</translation>
    </message>
    <message>
        <source>Nothing that moves counts its requests: look at its own monitoring.</source>
        <translation>Nichts von dem, was umzieht, zählt seine Anfragen: Sehen Sie in seiner eigenen Überwachung nach.</translation>
    </message>
    <message>
        <source>Source, requests per minute</source>
        <translation>Quelle, Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Target, requests per minute</source>
        <translation>Ziel, Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>No host name leads to an application that moves.</source>
        <translation>Kein Hostname führt zu einer Anwendung, die umzieht.</translation>
    </message>
    <message>
        <source>Nothing has been switched yet: this is the traffic before it.</source>
        <translation>Noch wurde nichts umgeschaltet: Dies ist der Datenverkehr davor.</translation>
    </message>
    <message numerus="yes">
        <source>All %n answer(s) lead to the target.</source>
        <translation>
            <numerusform>Die eine Antwort führt zum Ziel.</numerusform>
            <numerusform>Alle %n Antworten führen zum Ziel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) lead to the target.</source>
        <translation>
            <numerusform>%1 von %n Antwort führt zum Ziel.</numerusform>
            <numerusform>%1 von %n Antworten führen zum Ziel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source may be answered until %1.</source>
        <translation>Bis %1 kann noch mit der Quelle geantwortet werden.</translation>
    </message>
    <message>
        <source>Not all numbers could be read: %1</source>
        <translation>Nicht alle Zahlen konnten gelesen werden: %1</translation>
    </message>
    <message>
        <source>Looked at %1.</source>
        <translation>Nachgesehen um %1.</translation>
    </message>
</context>
<context>
    <name>azrelocate::VerdictPanel</name>
    <message>
        <source>The report is being made…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 von %2 Prüfpunkten</translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) open</source>
        <translation>
            <numerusform>%n erforderlicher Prüfpunkt offen</numerusform>
            <numerusform>%n erforderliche Prüfpunkte offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azrelocate::WaitingTimesDialog</name>
    <message>
        <source>Waiting times</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>Between two steps of a switch by weights</source>
        <translation>Zwischen zwei Schritten eines Umschaltens nach Gewichten</translation>
    </message>
    <message>
        <source>The source is silent before it is removed</source>
        <translation>Stille der Quelle, bevor sie entfernt wird</translation>
    </message>
    <message>
        <source>The way back stays open after the switch</source>
        <translation>Der Rückweg bleibt nach dem Umschalten offen</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Silent is: no request, no connection, and no DNS server that leads to it.</source>
        <translation>Still heißt: keine Anfrage, keine Verbindung und kein DNS-Server, der zu ihr führt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>azrelocate::WaveModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a tool and how many resources it takes, &quot;Template: 12&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ungefähre Dauer</translation>
    </message>
</context>
<context>
    <name>azrelocate::WelcomePage</name>
    <message>
        <source>Relocate a workload</source>
        <translation>Eine Workload verlagern</translation>
    </message>
    <message>
        <source>Everything about one relocation is kept in one file: plan, evidence, decisions and every change.</source>
        <translation>Alles zu einer Verlagerung steht in einer Datei: Plan, Belege, Entscheidungen und jede Änderung.</translation>
    </message>
    <message>
        <source>New relocation</source>
        <translation>Neue Verlagerung</translation>
    </message>
    <message>
        <source>Sign in, choose what moves and where to, and begin with discovery.</source>
        <translation>Anmelden, auswählen, was wohin umzieht, und mit der Ermittlung beginnen.</translation>
    </message>
    <message>
        <source>Open a relocation…</source>
        <translation>Verlagerung öffnen…</translation>
    </message>
    <message>
        <source>Go on where you or a colleague stopped. Files can be dropped here, too.</source>
        <translation>Dort weitermachen, wo zuletzt aufgehört wurde, auch von Kollegen. Dateien können auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Relocate a web shop on a simulated Azure on this computer. Needs no account and costs nothing.</source>
        <translation>Einen Webshop in einem simulierten Azure auf diesem Computer verlagern. Braucht kein Konto und kostet nichts.</translation>
    </message>
    <message>
        <source>Start the practice anew</source>
        <translation>Übung neu beginnen</translation>
    </message>
    <message>
        <source>The practice that is there stays in the list of recent relocations.</source>
        <translation>Die vorhandene Übung bleibt in der Liste der zuletzt verwendeten Verlagerungen.</translation>
    </message>
    <message>
        <source>Review a relocation…</source>
        <translation>Verlagerung abnehmen…</translation>
    </message>
    <message>
        <source>Read every result with its evidence, accept or question it, and sign. Needs no account.</source>
        <translation>Jedes Ergebnis mit seinen Belegen lesen, akzeptieren oder hinterfragen, und abzeichnen. Braucht kein Konto.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No relocation was open yet</source>
        <translation>Noch war keine Verlagerung geöffnet</translation>
    </message>
    <message>
        <source>Those that you open or create are listed here.</source>
        <translation>Hier werden die aufgelistet, die geöffnet oder erstellt werden.</translation>
    </message>
    <message>
        <source>The simulated Azure does not start.</source>
        <translation>Das simulierte Azure startet nicht.</translation>
    </message>
    <message>
        <source>continues</source>
        <translation>wird fortgesetzt</translation>
    </message>
    <message>
        <source>Tasks are running</source>
        <translation>Aufgaben werden ausgeführt</translation>
    </message>
    <message>
        <source>Leave %1 while its tasks run?</source>
        <translation>%1 verlassen, während Aufgaben laufen?</translation>
    </message>
    <message>
        <source>Azure goes on with what it has accepted. What waits is taken up when the file is opened again.</source>
        <translation>Azure setzt fort, was es angenommen hat. Was wartet, wird beim nächsten Öffnen der Datei aufgenommen.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>The simulated Azure starts…</source>
        <translation>Das simulierte Azure wird gestartet…</translation>
    </message>
    <message>
        <source>Review a relocation</source>
        <translation>Verlagerung abnehmen</translation>
    </message>
    <message>
        <source>Open a relocation</source>
        <translation>Verlagerung öffnen</translation>
    </message>
    <message>
        <source>Relocations (*.relocation)</source>
        <translation>Verlagerungen (*.relocation)</translation>
    </message>
    <message>
        <source>%1 is being opened…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>azrelocate::WordDialog</name>
    <message>
        <source>Attest an item</source>
        <translation>Prüfpunkt bestätigen</translation>
    </message>
    <message>
        <source>You state that you saw that the item holds. The report names you and your note.</source>
        <translation>Hiermit wird erklärt, selbst gesehen zu haben, dass der Prüfpunkt erfüllt ist. Der Bericht nennt Namen und Notiz.</translation>
    </message>
    <message>
        <source>What did you see, and where?</source>
        <translation>Was wurde gesehen, und wo?</translation>
    </message>
    <message>
        <source>Attest item</source>
        <translation>Prüfpunkt bestätigen</translation>
    </message>
    <message>
        <source>Waive an item</source>
        <translation>Ausnahme erteilen</translation>
    </message>
    <message>
        <source>The item does not hold and is accepted as it is. The report names you and the reason.</source>
        <translation>Der Prüfpunkt ist nicht erfüllt und wird so hingenommen. Der Bericht nennt Namen und Begründung.</translation>
    </message>
    <message>
        <source>Why is it acceptable?</source>
        <translation>Warum ist das vertretbar?</translation>
    </message>
    <message>
        <source>Waive item</source>
        <translation>Ausnahme erteilen</translation>
    </message>
    <message>
        <source>Take back a word</source>
        <translation>Bestätigung oder Ausnahme widerrufen</translation>
    </message>
    <message>
        <source>The attestation or waiver ends, and what the last check found counts again.</source>
        <translation>Die Bestätigung oder Ausnahme endet, und es gilt wieder, was die letzte Prüfung ergab.</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Warum wird widerrufen?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Comment on an item</source>
        <translation>Prüfpunkt kommentieren</translation>
    </message>
    <message>
        <source>A comment does not change the item&apos;s state.</source>
        <translation>Ein Kommentar ändert den Status des Prüfpunkts nicht.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>Accept an item</source>
        <translation>Prüfpunkt akzeptieren</translation>
    </message>
    <message>
        <source>You reviewed result and evidence and agree. The report names you.</source>
        <translation>Ergebnis und Belege wurden geprüft und finden Zustimmung. Der Bericht nennt den Namen.</translation>
    </message>
    <message>
        <source>Comment (not required)</source>
        <translation>Kommentar (nicht erforderlich)</translation>
    </message>
    <message>
        <source>Accept item</source>
        <translation>Prüfpunkt akzeptieren</translation>
    </message>
    <message>
        <source>Question an item</source>
        <translation>Prüfpunkt hinterfragen</translation>
    </message>
    <message>
        <source>The question stays an open point until somebody answers it or you accept the item.</source>
        <translation>Die Rückfrage bleibt ein offener Punkt, bis jemand sie beantwortet oder der Prüfpunkt akzeptiert wird.</translation>
    </message>
    <message>
        <source>What is not clear?</source>
        <translation>Was ist nicht klar?</translation>
    </message>
    <message>
        <source>Ask question</source>
        <translation>Rückfrage stellen</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Rückfrage beantworten</translation>
    </message>
    <message>
        <source>The answer closes the open questions on this item.</source>
        <translation>Die Antwort schließt die offenen Rückfragen zu diesem Prüfpunkt.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer question</source>
        <translation>Rückfrage beantworten</translation>
    </message>
    <message>
        <source>Last day of the waiver</source>
        <translation>Letzter Tag der Ausnahme</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>Note a file…</source>
        <translation>Datei vermerken…</translation>
    </message>
    <message>
        <source>Its name and SHA-256 are noted; the file itself stays where it is.</source>
        <translation>Vermerkt werden Name und SHA-256; die Datei selbst bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Note a file</source>
        <translation>Datei vermerken</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>File: %1, %2, SHA-256 %3</source>
        <translation>Datei: %1, %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Assign an item</source>
        <translation>Prüfpunkt zuweisen</translation>
    </message>
    <message>
        <source>Whoever is named sees the item under &quot;Mine&quot;. It does not change the item&apos;s state.</source>
        <translation>Wer genannt ist, findet den Prüfpunkt unter „Meine“. Der Status des Prüfpunkts ändert sich nicht.</translation>
    </message>
    <message>
        <source>Who takes care of it?</source>
        <translation>Wer kümmert sich darum?</translation>
    </message>
    <message>
        <source>Assign item</source>
        <translation>Prüfpunkt zuweisen</translation>
    </message>
</context>
<context>
    <name>azrelocate::WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>The relocation file could not be made.</source>
        <translation>Die Verlagerungsdatei konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Decided when the file was made</source>
        <translation>Bei Erstellung der Datei entschieden</translation>
    </message>
    <message>
        <source>The relocation file is being made…</source>
        <translation>Die Verlagerungsdatei wird erstellt…</translation>
    </message>
    <message>
        <source>Create and discover</source>
        <translation>Erstellen und ermitteln</translation>
    </message>
    <message>
        <source>Scope and regions belong to the file; another workload is a relocation of its own.</source>
        <translation>Umfang und Regionen gehören zur Datei; eine andere Workload ist eine eigene Verlagerung.</translation>
    </message>
    <message>
        <source>Choose the resource groups that move together. Nothing is changed in Azure by this.</source>
        <translation>Die Ressourcengruppen auswählen, die gemeinsam umziehen. In Azure ändert sich dadurch nichts.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Next: give the relocation a title.</source>
        <translation>Als Nächstes: der Verlagerung einen Titel geben.</translation>
    </message>
    <message>
        <source>Next: check the resource groups that move.</source>
        <translation>Als Nächstes: die Ressourcengruppen ankreuzen, die umziehen.</translation>
    </message>
    <message>
        <source>Next: choose the source region.</source>
        <translation>Als Nächstes: die Quellregion auswählen.</translation>
    </message>
    <message>
        <source>Next: choose the target region in the table.</source>
        <translation>Als Nächstes: die Zielregion in der Tabelle auswählen.</translation>
    </message>
    <message>
        <source>Source and target region are the same.</source>
        <translation>Quell- und Zielregion sind gleich.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Simulated on this computer (practice)</source>
        <translation>Auf diesem Computer simuliert (Übung)</translation>
    </message>
    <message>
        <source>Source region</source>
        <translation>Quellregion</translation>
    </message>
    <message>
        <source>Target region</source>
        <translation>Zielregion</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Resource groups</source>
        <translation>Ressourcengruppen</translation>
    </message>
    <message>
        <source>All of the subscriptions</source>
        <translation>Alle der Abonnements</translation>
    </message>
    <message>
        <source>Only with tags</source>
        <translation>Nur mit Tags</translation>
    </message>
</context>
</TS>
