<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Examples</name>
    <message>
        <source>First requests</source>
        <translation>Erste Anfragen</translation>
    </message>
    <message>
        <source>Preflights</source>
        <translation>Preflights</translation>
    </message>
    <message>
        <source>Preflight cache</source>
        <translation>Preflight-Cache</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>What the page can read</source>
        <translation>Was die Seite lesen darf</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Sec-Fetch headers</source>
        <translation>Sec-Fetch-Header</translation>
    </message>
    <message>
        <source>Simple or not</source>
        <translation>Einfach oder nicht</translation>
    </message>
    <message>
        <source>Elements, modules and navigations</source>
        <translation>Elemente, Module und Navigationen</translation>
    </message>
    <message>
        <source>Everyday trouble</source>
        <translation>Alltägliche Probleme</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>New From &amp;Clipboard</source>
        <translation>Neu aus der &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>New &amp;Empty Scenario</source>
        <translation>Neues &amp;leeres Szenario</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Scenario Editor</source>
        <translation>&amp;Szenario-Editor</translation>
    </message>
    <message>
        <source>Compare Side by &amp;Side</source>
        <translation>Nebeneinander &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Hold This Run to Compare With</source>
        <translation>Diesen Lauf zum Vergleich &amp;festhalten</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as Te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy Request as &amp;fetch()</source>
        <translation>Anfrage als &amp;fetch() kopieren</translation>
    </message>
    <message>
        <source>Copy Request as c&amp;url</source>
        <translation>Anfrage als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in the Timeline</source>
        <translation>In der Zeitleiste &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>R&amp;ückwärts suchen</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>&amp;Einklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Ausklappen</translation>
    </message>
    <message>
        <source>Fold &amp;All Actions</source>
        <translation>Alle Aktionen ei&amp;nklappen</translation>
    </message>
    <message>
        <source>Unfold A&amp;ll</source>
        <translation>A&amp;lles ausklappen</translation>
    </message>
    <message>
        <source>Pre&amp;dict</source>
        <translation>Vor&amp;hersagen</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>V&amp;orführen</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;First Step</source>
        <translation>&amp;Erster Schritt</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>&amp;Vorheriger Schritt</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Last Step</source>
        <translation>&amp;Letzter Schritt</translation>
    </message>
    <message>
        <source>Previous &amp;Row</source>
        <translation>Vorherige &amp;Zeile</translation>
    </message>
    <message>
        <source>Next Ro&amp;w</source>
        <translation>Nächste Ze&amp;ile</translation>
    </message>
    <message>
        <source>Pl&amp;ay</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit Timeline</source>
        <translation>&amp;Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Search the Library</source>
        <translation>In der Bibliothek &amp;suchen</translation>
    </message>
    <message>
        <source>Go to &amp;Timeline</source>
        <translation>Zur &amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Nachschlagewerk</translation>
    </message>
    <message>
        <source>&amp;Search the Reference</source>
        <translation>Nachschlagewerk &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Fetchscope</source>
        <translation>Ü&amp;ber Fetchscope</translation>
    </message>
    <message>
        <source>&amp;Open the Entry</source>
        <translation>Eintrag ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in the Scenario &amp;Editor</source>
        <translation>Im Szenario-&amp;Editor öffnen</translation>
    </message>
    <message>
        <source>&amp;Save the Entry as a Scenario…</source>
        <translation>Eintrag als Szenario &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Only This &amp;Reason</source>
        <translation>Nur dieser &amp;Grund</translation>
    </message>
    <message>
        <source>Only This &amp;Host</source>
        <translation>Nur dieser &amp;Host</translation>
    </message>
    <message>
        <source>&amp;Without This Host</source>
        <translation>&amp;Ohne diesen Host</translation>
    </message>
    <message>
        <source>Fold All &amp;Groups</source>
        <translation>Alle &amp;Gruppen einklappen</translation>
    </message>
    <message>
        <source>U&amp;nfold All Groups</source>
        <translation>Alle Gruppen a&amp;usklappen</translation>
    </message>
    <message>
        <source>What If Its Answer Allowed the &amp;Page?</source>
        <translation>Was wäre, wenn die Antwort die Seite &amp;erlaubte?</translation>
    </message>
    <message>
        <source>Save the &amp;List as CSV…</source>
        <translation>&amp;Liste als CSV speichern…</translation>
    </message>
    <message>
        <source>&amp;Back to the Table</source>
        <translation>&amp;Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>&amp;Previous Entry</source>
        <translation>&amp;Voriger Eintrag</translation>
    </message>
    <message>
        <source>Ne&amp;xt Entry</source>
        <translation>&amp;Nächster Eintrag</translation>
    </message>
    <message>
        <source>Stop Rea&amp;ding</source>
        <translation>Lesen an&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose the Recording</source>
        <translation>Aufzeichnung sch&amp;ließen</translation>
    </message>
    <message>
        <source>Half Speed</source>
        <translation>Halb so schnell</translation>
    </message>
    <message>
        <source>Normal Speed</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Double Speed</source>
        <translation>Doppelt so schnell</translation>
    </message>
    <message>
        <source>Four Times the Speed</source>
        <translation>Viermal so schnell</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Englisch</translation>
    </message>
    <message>
        <source>&amp;German</source>
        <translation>&amp;Deutsch</translation>
    </message>
    <message>
        <source>Open a Folder of &amp;Lessons…</source>
        <translation>Ordner mit &amp;Lektionen öffnen …</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Read &amp;On</source>
        <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
        <source>Read &amp;Back</source>
        <translation>&amp;Zurücklesen</translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Previous Page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Drill</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <source>Go to the Te&amp;xt</source>
        <translation>Zum Te&amp;xt</translation>
    </message>
    <message>
        <source>Reset the &amp;Scenario</source>
        <translation>&amp;Szenario zurücksetzen</translation>
    </message>
    <message>
        <source>Open as a S&amp;cenario</source>
        <translation>Als S&amp;zenario öffnen</translation>
    </message>
    <message>
        <source>&amp;Export Progress…</source>
        <translation>Fortschritt &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Forget Progress…</source>
        <translation>Fortschritt &amp;vergessen …</translation>
    </message>
    <message>
        <source>C&amp;lose These Lessons</source>
        <translation>Diese Lektionen &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Back to the Scenario</source>
        <translation>&amp;Zurück zum Szenario</translation>
    </message>
    <message>
        <source>E&amp;xport to a File…</source>
        <translation>In eine Datei e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Pro&amp;be a Server</source>
        <translation>Einen Ser&amp;ver anfragen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a Scenario…</source>
        <translation>Als Szenario speic&amp;hern …</translation>
    </message>
    <message>
        <source>&amp;Open as a Scenario</source>
        <translation>Als Szenario ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Changes That Unblock the Most…</source>
        <translation>&amp;Änderungen, die am meisten freigeben…</translation>
    </message>
    <message>
        <source>Server Confi&amp;guration…</source>
        <translation>Server&amp;konfiguration…</translation>
    </message>
    <message>
        <source>Check in a &amp;Browser…</source>
        <translation>In einem &amp;Browser prüfen…</translation>
    </message>
</context>
<context>
    <name>EntryCells</name>
    <message>
        <source>contradicts: %1</source>
        <translation>widerspricht: %1</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Recording Shows</source>
        <translation>Im HAR</translation>
    </message>
    <message>
        <source>What If</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>One page to step through with keys and mouse, with questions to answer. It needs no network and no other file, and prints well.</source>
        <translation>Eine Seite, durch die man mit Tasten und Maus Schritt für Schritt geht, mit Fragen zum Beantworten. Sie braucht weder Netz noch andere Dateien und lässt sich gut drucken.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text for issues, wikis and notes, with what is right at the end.</source>
        <translation>Text für Tickets, Wikis und Notizen, die Lösungen am Ende.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Pages for paper, with the timelines as pictures.</source>
        <translation>Seiten für Papier, die Zeitleisten als Bilder.</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>The timeline, sharp at any size. What is folded stays folded.</source>
        <translation>Die Zeitleiste, scharf in jeder Größe. Was eingeklappt ist, bleibt es.</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>The timeline, for slides and chats. What is folded stays folded.</source>
        <translation>Die Zeitleiste, für Folien und Chats. Was eingeklappt ist, bleibt es.</translation>
    </message>
</context>
<context>
    <name>FetchscopeDifference</name>
    <message>
        <source>the action is over</source>
        <translation>die Aktion ist zu Ende</translation>
    </message>
    <message>
        <source>Preflight %1</source>
        <translation>Preflight %1</translation>
    </message>
    <message>
        <source>is sent now</source>
        <translation>wird jetzt gesendet</translation>
    </message>
    <message>
        <source>is not sent any more</source>
        <translation>wird nicht mehr gesendet</translation>
    </message>
    <message>
        <source>Answer: %1, was %2</source>
        <translation>Antwort: %1, war %2</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>First step that differs</source>
        <translation>Erster Schritt, der abweicht</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>Auf der Leitung</translation>
    </message>
</context>
<context>
    <name>FetchscopeEditor</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>If method</source>
        <translation>Wenn Methode</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>If URL</source>
        <translation>Wenn URL</translation>
    </message>
    <message>
        <source>any; * for any characters</source>
        <translation>beliebig; * für beliebige Zeichen</translation>
    </message>
    <message>
        <source>If headers</source>
        <translation>Wenn Header</translation>
    </message>
    <message>
        <source>* for any characters, null: absent, ["a", "b"]: one of them</source>
        <translation>* für beliebige Zeichen, null: fehlt, ["a", "b"]: eines davon</translation>
    </message>
    <message>
        <source>of the frame that the page is in</source>
        <translation>des Frames, in dem die Seite steht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>inline, in the page</source>
        <translation>inline, in der Seite</translation>
    </message>
    <message>
        <source>Host permissions</source>
        <translation>Host-Berechtigungen</translation>
    </message>
    <message>
        <source>of an extension's page; a pattern a line</source>
        <translation>der Seite einer Erweiterung; ein Muster pro Zeile</translation>
    </message>
    <message>
        <source>Document-
Isolation-Policy</source>
        <translation>Document-
Isolation-Policy</translation>
    </message>
    <message>
        <source>Connection-
Allowlist</source>
        <translation>Connection-
Allowlist</translation>
    </message>
    <message>
        <source>Storage access</source>
        <translation>Speicherzugriff</translation>
    </message>
    <message>
        <source>a site a line, as https://widget.example</source>
        <translation>eine Site pro Zeile, wie https://widget.example</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>any number of times</source>
        <translation>beliebig oft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>Statustext</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Dauer (ms)</translation>
    </message>
    <message>
        <source>Early hints (103)</source>
        <translation>Early Hints (103)</translation>
    </message>
    <message>
        <source>Or fails</source>
        <translation>Oder Fehler</translation>
    </message>
    <message>
        <source>Behind a guard</source>
        <translation>Hinter einem Wächter</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>the browser&apos;s default</source>
        <translation>wie der Browser es vorgibt</translation>
    </message>
    <message>
        <source>This host only</source>
        <translation>Nur dieser Host</translation>
    </message>
    <message>
        <source>Set with another site around</source>
        <translation>Mit einer anderen Site darum gesetzt</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>Läuft ab bei</translation>
    </message>
    <message>
        <source>with the session</source>
        <translation>mit der Sitzung</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Page URL</source>
        <translation>URL der Seite</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>that of the URL</source>
        <translation>der der URL</translation>
    </message>
    <message>
        <source>URL of the tab</source>
        <translation>URL des Tabs</translation>
    </message>
    <message>
        <source>CSP of the tab</source>
        <translation>CSP des Tabs</translation>
    </message>
    <message>
        <source>COEP of the tab</source>
        <translation>COEP des Tabs</translation>
    </message>
    <message>
        <source>the page itself</source>
        <translation>die Seite selbst</translation>
    </message>
    <message>
        <source>Sandboxed</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>der Standardwert</translation>
    </message>
    <message>
        <source>a policy a line</source>
        <translation>eine Richtlinie je Zeile</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Third-party
cookies</source>
        <translation>Cookies von
Dritten</translation>
    </message>
    <message>
        <source>as the browser has it</source>
        <translation>wie im Browser</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Lokales Netz</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>an action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Nothing happens yet. Add a request.</source>
        <translation>Noch geschieht nichts. Fügen Sie eine Anfrage hinzu.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Wait 10 minutes</source>
        <translation>10 Minuten warten</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>the end of the one before</source>
        <translation>dem Ende der vorigen</translation>
    </message>
    <message>
        <source>the page's end</source>
        <translation>das Ende der Seite</translation>
    </message>
    <message>
        <source>Begins later by (ms)</source>
        <translation>Beginnt später um (ms)</translation>
    </message>
    <message>
        <source>%1, at once</source>
        <translation>%1, gleichzeitig</translation>
    </message>
    <message>
        <source>Clear the preflight cache</source>
        <translation>Preflight-Cache leeren</translation>
    </message>
    <message>
        <source>Clear the cookies</source>
        <translation>Cookies löschen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The first rule that matches answers.</source>
        <translation>Die erste passende Regel antwortet.</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>No rules: every request is answered with 404 and no headers.</source>
        <translation>Keine Regeln: Jede Anfrage wird mit 404 und ohne Header beantwortet.</translation>
    </message>
    <message>
        <source>Answer to preflights</source>
        <translation>Antwort auf Preflights</translation>
    </message>
    <message>
        <source>Answer for any origin</source>
        <translation>Antwort für jeden Origin</translation>
    </message>
    <message>
        <source>Answer without CORS headers</source>
        <translation>Antwort ohne CORS-Header</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Failure of the network</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>What the browser has before the first request.</source>
        <translation>Was der Browser vor der ersten Anfrage hat.</translation>
    </message>
    <message>
        <source>a cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>No cookies.</source>
        <translation>Keine Cookies.</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Paste a response</source>
        <translation>Antwort einfügen</translation>
    </message>
    <message>
        <source>A response can be pasted as curl -i or curl -v prints it, or as developer tools show its headers: a line each, “Name: value”.</source>
        <translation>Eine Antwort lässt sich so einfügen, wie curl -i oder curl -v sie ausgibt, oder wie Entwicklerwerkzeuge ihre Header zeigen: je Zeile „Name: Wert“.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>no framework: what stands here</source>
        <translation>kein Framework: was hier steht</translation>
    </message>
    <message>
        <source>As a framework answers</source>
        <translation>Wie ein Framework antwortet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>Cache in front
of the server</source>
        <translation>Cache vor
dem Server</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>FetchscopeExport</name>
    <message>
        <source>The timeline is too long to be drawn as a whole. Fold some of it.</source>
        <translation>Die Zeitleiste ist zu lang, um sie ganz zu zeichnen. Klappen Sie einen Teil ein.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The timeline is too long for one picture. Fold some of it, or take HTML or PDF.</source>
        <translation>Die Zeitleiste ist zu lang für ein Bild. Klappen Sie einen Teil ein, oder nehmen Sie HTML oder PDF.</translation>
    </message>
</context>
<context>
    <name>FetchscopeHandout</name>
    <message>
        <source>%1 is a folder. Give the file a name in it.</source>
        <translation>%1 ist ein Ordner. Geben Sie der Datei einen Namen darin.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Den Ordner %1 gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>FetchscopeHarText</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>allowed by an earlier one of the recording</source>
        <translation>von einem früheren der Aufzeichnung erlaubt</translation>
    </message>
    <message>
        <source>would need one; the recording has none</source>
        <translation>bräuchte einen; die Aufzeichnung hat keinen</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Belongs to entry %1</source>
        <translation>Gehört zu Eintrag %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>kein Status</translation>
    </message>
    <message>
        <source>contradicts the verdict</source>
        <translation>widerspricht dem Urteil</translation>
    </message>
    <message>
        <source>agrees with the verdict</source>
        <translation>stimmt mit dem Urteil überein</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>kein Grund</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus: %1</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>With %1 instead:</source>
        <translation>Mit %1 stattdessen:</translation>
    </message>
    <message>
        <source>The verdict does not hang on what is assumed.</source>
        <translation>Das Urteil hängt nicht an dem, was angenommen ist.</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>What if:</source>
        <translation>Was wäre, wenn:</translation>
    </message>
    <message>
        <source>Guard:</source>
        <translation>Wächter:</translation>
    </message>
    <message>
        <source>by its step %1</source>
        <translation>mit seinem Schritt %1</translation>
    </message>
    <message>
        <source>Recording:</source>
        <translation>Aufzeichnung:</translation>
    </message>
    <message>
        <source>What is known of the request</source>
        <translation>Was über die Anfrage bekannt ist</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln across origins</source>
        <translation>
            <numerusform>%Ln über Origins hinweg</numerusform>
            <numerusform>%Ln über Origins hinweg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blockiert</numerusform>
            <numerusform>%Ln blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a reconstructed preflight</source>
        <translation>
            <numerusform>%Ln mit rekonstruiertem Preflight</numerusform>
            <numerusform>%Ln mit rekonstruiertem Preflight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln depending on an assumption</source>
        <translation>
            <numerusform>%Ln von einer Annahme abhängig</numerusform>
            <numerusform>%Ln von einer Annahme abhängig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradicted by the recording</source>
        <translation>
            <numerusform>%Ln von der Aufzeichnung widersprochen</numerusform>
            <numerusform>%Ln von der Aufzeichnung widersprochen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked, by reason</source>
        <translation>Blockiert, nach Grund</translation>
    </message>
    <message>
        <source>nothing is blocked</source>
        <translation>nichts ist blockiert</translation>
    </message>
    <message>
        <source>Security findings</source>
        <translation>Sicherheitsbefunde</translation>
    </message>
    <message>
        <source>Guard %1</source>
        <translation>Wächter %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests are refused</source>
        <translation>%1 von %2 Anfragen werden abgelehnt</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 blockiert</translation>
    </message>
    <message>
        <source>Requests, by host</source>
        <translation>Anfragen, nach Host</translation>
    </message>
    <message>
        <source>and %1 more hosts</source>
        <translation>und %1 weitere Hosts</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>was received, is blocked</source>
        <translation>kam an, wird blockiert</translation>
    </message>
    <message>
        <source>was blocked, is received</source>
        <translation>war blockiert, kommt an</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Zeigen, was sich ändert</translation>
    </message>
    <message>
        <source>%1 of %2 requests are refused by the guard</source>
        <translation>%1 von %2 Anfragen lehnt der Wächter ab</translation>
    </message>
    <message>
        <source>kept at home</source>
        <translation>zu Hause geblieben</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>otherwise than the recording shows</source>
        <translation>anders, als die Aufzeichnung zeigt</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Which changes of servers unblock the most?</source>
        <translation>Welche Änderungen an Servern geben am meisten frei?</translation>
    </message>
</context>
<context>
    <name>FetchscopeHarWords</name>
    <message>
        <source>breaks</source>
        <translation>bricht</translation>
    </message>
    <message>
        <source>begins to work</source>
        <translation>geht jetzt</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>anderer Grund</translation>
    </message>
    <message>
        <source>other verdict</source>
        <translation>anderes Urteil</translation>
    </message>
    <message>
        <source>loses cookies</source>
        <translation>verliert Cookies</translation>
    </message>
    <message>
        <source>Any origin is allowed with credentials</source>
        <translation>Jeder Origin ist mit Zugangsdaten erlaubt</translation>
    </message>
    <message>
        <source>The origin null is allowed</source>
        <translation>Der Origin null ist erlaubt</translation>
    </message>
    <message>
        <source>Vary: Origin is missing</source>
        <translation>Vary: Origin fehlt</translation>
    </message>
    <message>
        <source>Wildcard on responses that carry cookies</source>
        <translation>Platzhalter auf Antworten mit Cookies</translation>
    </message>
    <message>
        <source>Max-Age beyond what browsers keep</source>
        <translation>Max-Age länger, als Browser behalten</translation>
    </message>
    <message>
        <source>Header without effect</source>
        <translation>Header ohne Wirkung</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>needs a token</source>
        <translation>braucht ein Token</translation>
    </message>
    <message>
        <source>goes on without the session</source>
        <translation>geht ohne die Sitzung weiter</translation>
    </message>
    <message>
        <source>the browser said so itself</source>
        <translation>der Browser sagt es selbst</translation>
    </message>
    <message>
        <source>follows from something that is nearly always right</source>
        <translation>folgt aus etwas, das fast immer stimmt</translation>
    </message>
    <message>
        <source>nothing says it: the usual case was taken</source>
        <translation>nichts sagt es: der übliche Fall wurde genommen</translation>
    </message>
    <message>
        <source>not in the recording: made after what is in it</source>
        <translation>nicht in der Aufzeichnung: ergänzt nach dem, was darin steht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>its preflight</source>
        <translation>sein Preflight</translation>
    </message>
    <message>
        <source>the page’s title</source>
        <translation>der Titel der Seite</translation>
    </message>
    <message>
        <source>the page’s document</source>
        <translation>das Dokument der Seite</translation>
    </message>
    <message>
        <source>the content type</source>
        <translation>der Inhaltstyp</translation>
    </message>
    <message>
        <source>the request’s headers</source>
        <translation>die Header der Anfrage</translation>
    </message>
    <message>
        <source>the usual case</source>
        <translation>der übliche Fall</translation>
    </message>
    <message>
        <source>the URL’s own origin</source>
        <translation>der Origin der URL selbst</translation>
    </message>
    <message>
        <source>the recorded outcome</source>
        <translation>der aufgezeichnete Ausgang</translation>
    </message>
    <message>
        <source>the what-if</source>
        <translation>das Was-wäre-wenn</translation>
    </message>
</context>
<context>
    <name>FetchscopeTemplates</name>
    <message>
        <source>Knows nothing of CORS</source>
        <translation>Kennt CORS nicht</translation>
    </message>
    <message>
        <source>No Access-Control headers at all.</source>
        <translation>Keinerlei Access-Control-Header.</translation>
    </message>
    <message>
        <source>Any origin (*)</source>
        <translation>Jeder Origin (*)</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: *</source>
        <translation>Access-Control-Allow-Origin: *</translation>
    </message>
    <message>
        <source>This page&apos;s origin</source>
        <translation>Origin dieser Seite</translation>
    </message>
    <message>
        <source>Names the page&apos;s origin, without credentials.</source>
        <translation>Nennt den Origin der Seite, ohne Zugangsdaten.</translation>
    </message>
    <message>
        <source>Another origin</source>
        <translation>Ein anderer Origin</translation>
    </message>
    <message>
        <source>Names an origin that is not the page&apos;s.</source>
        <translation>Nennt einen Origin, der nicht der der Seite ist.</translation>
    </message>
    <message>
        <source>Reflects the origin</source>
        <translation>Spiegelt den Origin</translation>
    </message>
    <message>
        <source>Names whatever origin asks, with credentials: works, and lets everybody in.</source>
        <translation>Nennt jeden Origin, der fragt, mit Zugangsdaten: klappt, und lässt alle herein.</translation>
    </message>
    <message>
        <source>This page&apos;s origin, with credentials</source>
        <translation>Origin dieser Seite, mit Zugangsdaten</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials: true</source>
        <translation>Access-Control-Allow-Credentials: true</translation>
    </message>
    <message>
        <source>Broken: * with credentials</source>
        <translation>Fehlerhaft: * mit Zugangsdaten</translation>
    </message>
    <message>
        <source>A request with credentials does not accept *.</source>
        <translation>Eine Anfrage mit Zugangsdaten nimmt * nicht an.</translation>
    </message>
    <message>
        <source>Broken: origin with a slash</source>
        <translation>Fehlerhaft: Origin mit Schrägstrich</translation>
    </message>
    <message>
        <source>https://app.example/ is no origin.</source>
        <translation>https://app.example/ ist kein Origin.</translation>
    </message>
    <message>
        <source>Broken: two origins</source>
        <translation>Fehlerhaft: zwei Origins</translation>
    </message>
    <message>
        <source>The header is there twice.</source>
        <translation>Der Header ist doppelt.</translation>
    </message>
    <message>
        <source>Broken: null</source>
        <translation>Fehlerhaft: null</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: null</source>
        <translation>Access-Control-Allow-Origin: null</translation>
    </message>
    <message>
        <source>Broken: preflight refused</source>
        <translation>Fehlerhaft: Preflight abgelehnt</translation>
    </message>
    <message>
        <source>OPTIONS is answered with 405 and no headers.</source>
        <translation>OPTIONS wird mit 405 und ohne Header beantwortet.</translation>
    </message>
    <message>
        <source>Broken: preflight redirected</source>
        <translation>Fehlerhaft: Preflight weitergeleitet</translation>
    </message>
    <message>
        <source>OPTIONS is answered with 301.</source>
        <translation>OPTIONS wird mit 301 beantwortet.</translation>
    </message>
    <message>
        <source>Broken: error page</source>
        <translation>Fehlerhaft: Fehlerseite</translation>
    </message>
    <message>
        <source>500, and the error page has no headers.</source>
        <translation>500, und die Fehlerseite hat keine Header.</translation>
    </message>
    <message>
        <source>Redirects to a log-in</source>
        <translation>Leitet zur Anmeldung weiter</translation>
    </message>
    <message>
        <source>To another origin, which allows nobody.</source>
        <translation>Zu einem anderen Origin, der niemanden zulässt.</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>The connection is refused.</source>
        <translation>Die Verbindung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Workers and modules</source>
        <translation>Worker und Module</translation>
    </message>
    <message>
        <source>Navigations</source>
        <translation>Navigationen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>FetchscopeWords</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Chromium</source>
        <translation>Chromium</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>Safari</source>
        <translation>Safari</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 departs from the standard: %2 is %3</source>
        <translation>%1 weicht vom Standard ab: %2 ist %3</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Beleg: %1</translation>
    </message>
</context>
<context>
    <name>LessonHandouts</name>
    <message>
        <source>Cheat sheet: %1</source>
        <translation>Spickzettel: %1</translation>
    </message>
    <message>
        <source>%1-cheat-sheet</source>
        <translation>%1-Spickzettel</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Course: %1</source>
        <translation>Kurs: %1</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>The scenario that is shown</source>
        <translation>Das gezeigte Szenario</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;blauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>W&amp;ire</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>Al&amp;gorithm</source>
        <translation>Al&amp;gorithmus</translation>
    </message>
    <message>
        <source>&amp;Caches</source>
        <translation>&amp;Caches</translation>
    </message>
    <message>
        <source>C&amp;onsole</source>
        <translation>K&amp;onsole</translation>
    </message>
    <message>
        <source>&amp;Browsers</source>
        <translation>&amp;Browser</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>Än&amp;derungen</translation>
    </message>
    <message>
        <source>Fi&amp;xes</source>
        <translation>Ab&amp;hilfe</translation>
    </message>
    <message>
        <source>E&amp;ntry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>What &amp;If</source>
        <translation>&amp;Was wäre, wenn</translation>
    </message>
    <message>
        <source>&amp;Totals and Findings</source>
        <translation>&amp;Summen und Befunde</translation>
    </message>
    <message>
        <source>W&amp;arnings</source>
        <translation>W&amp;arnungen</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Fakten</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>G&amp;uards</source>
        <translation>W&amp;ächter</translation>
    </message>
    <message>
        <source>A&amp;ttack</source>
        <translation>Angri&amp;ff</translation>
    </message>
    <message>
        <source>Coo&amp;kies</source>
        <translation>Coo&amp;kies</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>In the timeline: %1</source>
        <translation>In der Zeitleiste: %1</translation>
    </message>
    <message>
        <source>The next place in the timeline: %1 of %2</source>
        <translation>Die nächste Stelle in der Zeitleiste: %1 von %2</translation>
    </message>
    <message>
        <source>Page Down, Right, Down, Space</source>
        <translation>Bild ab, Rechts, Ab, Leertaste</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Page Up, Left, Up, Shift+Space</source>
        <translation>Bild auf, Links, Auf, Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Home, F5</source>
        <translation>Pos1, F5</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>B, full stop</source>
        <translation>B, Punkt</translation>
    </message>
    <message>
        <source>Black screen, and back</source>
        <translation>Schwarzes Bild und zurück</translation>
    </message>
    <message>
        <source>W, comma</source>
        <translation>W, Komma</translation>
    </message>
    <message>
        <source>White screen, and back</source>
        <translation>Weißes Bild und zurück</translation>
    </message>
    <message>
        <source>L, right mouse button</source>
        <translation>L, rechte Maustaste</translation>
    </message>
    <message>
        <source>Pointer; it follows the mouse, and Shift with the arrow keys</source>
        <translation>Zeiger; er folgt der Maus und Umschalt mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Your notes, in a window of their own</source>
        <translation>Die Notizen in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Bildschirme tauschen</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Count the time from now on</source>
        <translation>Die Zeit ab jetzt zählen</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop presenting</source>
        <translation>Vorführung beenden</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::AlgorithmPanel</name>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Steps of the algorithms</source>
        <translation>Schritte der Algorithmen</translation>
    </message>
    <message>
        <source>Open in the standard</source>
        <translation>Im Standard öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Current step</source>
        <translation>Aktueller Schritt</translation>
    </message>
    <message>
        <source>Show skipped steps</source>
        <translation>Übersprungene Schritte zeigen</translation>
    </message>
    <message>
        <source>Show the steps of the standard that were not taken, and why</source>
        <translation>Die Schritte des Standards zeigen, die nicht ausgeführt wurden, und warum</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ExplainedAnswer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
    <message>
        <source>Your answer.</source>
        <translation>Ihre Antwort.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::BodyField</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Type of the body</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>Data of the body</source>
        <translation>Daten des Inhalts</translation>
    </message>
    <message>
        <source>has a file; see the JSON</source>
        <translation>enthält eine Datei; siehe JSON</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::BrowsersPanel</name>
    <message>
        <source>Browsers</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>The same as %1, step by step.</source>
        <translation>Schritt für Schritt wie %1.</translation>
    </message>
    <message>
        <source>Differs from %1</source>
        <translation>Anders als %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CachesPanel</name>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Preflight cache</source>
        <translation>Preflight-Cache</translation>
    </message>
    <message>
        <source>Preflight cache at %1: empty</source>
        <translation>Preflight-Cache bei %1: leer</translation>
    </message>
    <message>
        <source>Preflight cache at %1</source>
        <translation>Preflight-Cache bei %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::MatrixModel</name>
    <message>
        <source>Origin of the page</source>
        <translation>Origin der Seite</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was er ist</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::GuardsPanel</name>
    <message>
        <source>Guards</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>own origin: %1</source>
        <translation>eigener Origin: %1</translation>
    </message>
    <message>
        <source>No more than the preflight is sent, which frameworks answer before they ask their guards.</source>
        <translation>Nur der Preflight wird gesendet, und den beantworten Frameworks, ehe sie ihre Wächter fragen.</translation>
    </message>
    <message>
        <source>Nothing is sent: no guard is asked.</source>
        <translation>Nichts wird gesendet: Kein Wächter wird gefragt.</translation>
    </message>
    <message>
        <source>What servers refuse by Fetch Metadata, Origin, Referer or a token, as frameworks come, and which rule decides. The application is taken to know its own scheme and host.</source>
        <translation>Was Server nach Fetch Metadata, Origin, Referer oder einem Token ablehnen, wie Frameworks von Haus aus sind, und welche Regel entscheidet. Dabei kennt die Anwendung ihr eigenes Schema und ihren Host.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::AttackPanel</name>
    <message>
        <source>What an attacker could do</source>
        <translation>Was ein Angreifer tun könnte</translation>
    </message>
    <message>
        <source>What pages of other sites could make this server do, or read from it</source>
        <translation>Was Seiten anderer Sites diesen Server tun lassen oder von ihm lesen könnten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::MatrixPanel</name>
    <message>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Who may read</source>
        <translation>Wer lesen darf</translation>
    </message>
    <message>
        <source>Who may read %1</source>
        <translation>Wer %1 lesen darf</translation>
    </message>
    <message>
        <source>Who and How…</source>
        <translation>Wer und wie…</translation>
    </message>
    <message>
        <source>Which origins, methods and headers are tried</source>
        <translation>Welche Origins, Methoden und Header probiert werden</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Origins</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>the usual ones; with commas between them</source>
        <translation>die üblichen; durch Kommas getrennt</translation>
    </message>
    <message>
        <source>none; for example X-Ping: 1, Authorization</source>
        <translation>keine; zum Beispiel X-Ping: 1, Authorization</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::FixesPanel</name>
    <message>
        <source>Fixes</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Trying what helps…</source>
        <translation>Es wird ausprobiert, was hilft…</translation>
    </message>
    <message>
        <source>Nothing is to be mended here: this action gets what it asked for.</source>
        <translation>Hier ist nichts zu beheben: Diese Aktion bekommt, worum sie gebeten hat.</translation>
    </message>
    <message>
        <source>Apply to the Scenario</source>
        <translation>Ins Szenario übernehmen</translation>
    </message>
    <message>
        <source>Tried with the rules of:</source>
        <translation>Ausprobiert nach den Regeln von:</translation>
    </message>
    <message>
        <source>Copy as a Difference</source>
        <translation>Als Unterschied kopieren</translation>
    </message>
    <message>
        <source>What helps is the task to find out here; it stands here once the task is solved.</source>
        <translation>Was hilft, ist hier die Aufgabe; es steht hier, sobald sie gelöst ist.</translation>
    </message>
    <message>
        <source>Show What Solves It</source>
        <translation>Zeigen, was sie löst</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change something in the scenario: what comes out differently than before is shown here.</source>
        <translation>Ändern Sie etwas am Szenario: Was dann anders ausgeht als zuvor, steht hier.</translation>
    </message>
    <message>
        <source>was not there before</source>
        <translation>gab es vorher nicht</translation>
    </message>
    <message>
        <source>Nothing comes out differently in this action: every step and every header is as before.</source>
        <translation>In dieser Aktion ist nichts anders: jeder Schritt und jeder Header ist wie zuvor.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Verdicts that changed</source>
        <translation>Geänderte Ergebnisse</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::Commands</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CompareView</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Timeline before</source>
        <translation>Zeitleiste vorher</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ConsolePanel</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>What the console of each browser says of %1</source>
        <translation>Was die Konsole jedes Browsers zu %1 sagt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>prints nothing</source>
        <translation>schreibt nichts</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CookieModel</name>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>in tabs of %1</source>
        <translation>in Tabs von %1</translation>
    </message>
    <message>
        <source>in frames with another site around</source>
        <translation>in Frames mit einer anderen Site darum</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>kept at home</source>
        <translation>zu Hause geblieben</translation>
    </message>
    <message>
        <source>it is another site&apos;s</source>
        <translation>es gehört einer anderen Site</translation>
    </message>
    <message>
        <source>%1 only, %2</source>
        <translation>nur %1, %2</translation>
    </message>
    <message>
        <source>%1 and below, %2</source>
        <translation>%1 und darunter, %2</translation>
    </message>
    <message>
        <source>HttpOnly keeps it from scripts alone: requests carry it all the same.</source>
        <translation>HttpOnly verbirgt es nur vor Skripten: Anfragen tragen es trotzdem.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CourseView</name>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>&amp;Drill</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Read &amp;Again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>The lessons are being read…</source>
        <translation>Die Lektionen werden gelesen …</translation>
    </message>
    <message>
        <source>Begin with “%1”</source>
        <translation>Mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>Mit „%1“ weitermachen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Faults in these lessons: %1</source>
        <translation>Fehler in diesen Lektionen: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::Curtain</name>
    <message>
        <source>White screen</source>
        <translation>Weißes Bild</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Schwarzes Bild</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::Document</name>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file is larger than 256 MiB</source>
        <translation>die Datei ist größer als 256 MiB</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::DrillView</name>
    <message>
        <source>&amp;Next Question</source>
        <translation>&amp;Nächste Frage</translation>
    </message>
    <message>
        <source>What happens is shown when the question is answered.</source>
        <translation>Was geschieht, wird gezeigt, wenn die Frage beantwortet ist.</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>The same seed asks the same questions. Another one begins another drill.</source>
        <translation>Dieselbe Startzahl stellt dieselben Fragen. Eine andere beginnt von Neuem.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>All chapters</source>
        <translation>Alle Kapitel</translation>
    </message>
    <message>
        <source>No question answered yet</source>
        <translation>Noch keine Frage beantwortet</translation>
    </message>
    <message>
        <source>Right: %1 of %2</source>
        <translation>Richtig: %1 von %2</translation>
    </message>
    <message>
        <source>To come back: %1</source>
        <translation>Kommen wieder: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::EditorPanel</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Error in the scenario</source>
        <translation>Fehler im Szenario</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>Notes and settings</source>
        <translation>Notizen und Einstellungen</translation>
    </message>
    <message>
        <source>The JSON is not complete. Mend it on the tab JSON, or undo.</source>
        <translation>Das JSON ist nicht vollständig. Berichtigen Sie es im Reiter JSON, oder machen Sie es rückgängig.</translation>
    </message>
    <message>
        <source>Scenario as a form</source>
        <translation>Szenario als Formular</translation>
    </message>
    <message>
        <source>This scenario is longer than 4 MiB. Edit it elsewhere, and reload it here.</source>
        <translation>Dieses Szenario ist länger als 4 MiB. Bearbeiten Sie es anderswo, und laden Sie es hier neu.</translation>
    </message>
    <message>
        <source>The timeline still shows the scenario without this mistake.</source>
        <translation>Die Zeitleiste zeigt noch das Szenario ohne diesen Fehler.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::EntrySection</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>Adding of %1</source>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Move of %1</source>
        <translation>Verschieben: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ErrorBanner</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ExportDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>There is such a file. It will be replaced.</source>
        <translation>Diese Datei gibt es schon. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>Wa&amp;s</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::FieldForm</name>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Weniger Optionen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::FindBar</name>
    <message>
        <source>Find a method, header, rule or status</source>
        <translation>Methode, Header, Regel oder Status suchen</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>In der Zeitleiste suchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarColumns</name>
    <message>
        <source>Usual &amp;Widths</source>
        <translation>Übliche &amp;Breiten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarEntryBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the recording (Esc)</source>
        <translation>Zurück zur Aufzeichnung (Esc)</translation>
    </message>
    <message>
        <source>Previous entry (Ctrl+Page Up)</source>
        <translation>Voriger Eintrag (Strg+Bild auf)</translation>
    </message>
    <message>
        <source>Next entry (Ctrl+Page Down)</source>
        <translation>Nächster Eintrag (Strg+Bild ab)</translation>
    </message>
    <message>
        <source>Entry of a recording</source>
        <translation>Eintrag einer Aufzeichnung</translation>
    </message>
    <message>
        <source>Entry %1: %2 %3</source>
        <translation>Eintrag %1: %2 %3</translation>
    </message>
    <message>
        <source>The recording %1 is still open</source>
        <translation>Die Aufzeichnung %1 ist noch offen</translation>
    </message>
    <message>
        <source>preflight reconstructed</source>
        <translation>Preflight rekonstruiert</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarFilterBar</name>
    <message>
        <source>Filter, for example “api”, “host:api.example” or “is:blocked”</source>
        <translation>Filter, zum Beispiel „api“, „host:api.example“ oder „is:blocked“</translation>
    </message>
    <message>
        <source>Filter the entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Was hier getippt werden kann</translation>
    </message>
    <message>
        <source>Help on filters</source>
        <translation>Hilfe zu Filtern</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Wird sortiert…</translation>
    </message>
    <message>
        <source>Type words and terms</source>
        <translation>Wörter und Begriffe tippen</translation>
    </message>
    <message>
        <source>Terms of the same kind are alternatives; all else has to be so together.</source>
        <translation>Begriffe derselben Art sind Alternativen; alles andere muss zusammen zutreffen.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarHeader</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read All</source>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Whose rules decide</source>
        <translation>Wessen Regeln entscheiden</translation>
    </message>
    <message>
        <source>Recorded browser</source>
        <translation>Aufgezeichneter Browser</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>Liste als CSV speichern…</translation>
    </message>
    <message>
        <source>Close the recording</source>
        <translation>Aufzeichnung schließen</translation>
    </message>
    <message>
        <source>R&amp;ules of</source>
        <translation>&amp;Regeln von</translation>
    </message>
    <message>
        <source>Recorded browser (%1)</source>
        <translation>Aufgezeichneter Browser (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 entries</source>
        <translation>%1 von %2 · %3 Einträge</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarMessage</name>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open Another File…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarModel</name>
    <message>
        <source>No host</source>
        <translation>Kein Host</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarOverview</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Show these alone</source>
        <translation>Nur diese zeigen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarRecording</name>
    <message>
        <source>The file %1.</source>
        <translation>Die Datei %1.</translation>
    </message>
    <message>
        <source>A HAR is a JSON file with an object “log” that holds a list “entries”.</source>
        <translation>Ein HAR ist eine JSON-Datei mit einem Objekt „log“, das eine Liste „entries“ enthält.</translation>
    </message>
    <message>
        <source>the file is not what it was when it was opened</source>
        <translation>die Datei ist nicht mehr, was sie beim Öffnen war</translation>
    </message>
    <message>
        <source>Open it again, then ask again.</source>
        <translation>Noch einmal öffnen, dann noch einmal fragen.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarRuleRow</name>
    <message>
        <source>What to do with the header</source>
        <translation>Was mit dem Header geschieht</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>header of the answers</source>
        <translation>Header der Antworten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>any host</source>
        <translation>jeder Host</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>“%1” is no name of a header</source>
        <translation>„%1“ ist kein Name eines Headers</translation>
    </message>
    <message>
        <source>the value has characters that HTTP does not allow</source>
        <translation>der Wert hat Zeichen, die HTTP nicht erlaubt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarTable</name>
    <message>
        <source>Entries of the recording</source>
        <translation>Einträge der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarTableDelegate</name>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blockiert</numerusform>
            <numerusform>%n blockiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarView</name>
    <message>
        <source>No entry fits the filter</source>
        <translation>Kein Eintrag passt zum Filter</translation>
    </message>
    <message>
        <source>There are %1 entries in all.</source>
        <translation>Insgesamt sind es %1 Einträge.</translation>
    </message>
    <message>
        <source>The file ends early, what was read until then is shown: %1</source>
        <translation>Die Datei endet zu früh; was bis dahin gelesen wurde, ist zu sehen: %1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Stopped before the first entry</source>
        <translation>Vor dem ersten Eintrag angehalten</translation>
    </message>
    <message>
        <source>This recording has no entries</source>
        <translation>Diese Aufzeichnung hat keine Einträge</translation>
    </message>
    <message>
        <source>Nothing was recorded, or the program that saved it left everything out.</source>
        <translation>Nichts wurde aufgezeichnet, oder das Programm, das sie gespeichert hat, ließ alles weg.</translation>
    </message>
    <message>
        <source>The first %1 rows were copied; saving the list as CSV takes them all.</source>
        <translation>Die ersten %1 Zeilen wurden kopiert; als CSV gespeichert werden sie alle.</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>Die Zeile wurde kopiert.</translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation>%1 Zeilen wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HarWhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Its own URLs stay where they are</source>
        <translation>Ihre eigenen URLs bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>as judged</source>
        <translation>wie beurteilt</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Third-party cookies are off</source>
        <translation>Drittanbieter-Cookies sind aus</translation>
    </message>
    <message>
        <source>A guard on Fetch Metadata, Origin or tokens, as servers have it: which requests it would refuse</source>
        <translation>Ein Wächter über Fetch Metadata, Origin oder Tokens, wie Server ihn haben: welche Anfragen er ablehnen würde</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Embedder policy</source>
        <translation>Embedder-Richtlinie</translation>
    </message>
    <message>
        <source>CSP</source>
        <translation>CSP</translation>
    </message>
    <message>
        <source>Referrer policy</source>
        <translation>Referrer-Richtlinie</translation>
    </message>
    <message>
        <source>The servers</source>
        <translation>Die Server</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>Its options</source>
        <translation>Seine Optionen</translation>
    </message>
    <message>
        <source>How the guard is set up, and what the application believes of itself</source>
        <translation>Wie der Wächter eingerichtet ist, und was die Anwendung von sich glaubt</translation>
    </message>
    <message>
        <source>Headers of recorded answers</source>
        <translation>Header aufgezeichneter Antworten</translation>
    </message>
    <message>
        <source>&amp;Add a Header</source>
        <translation>Header &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rules File…</source>
        <translation>&amp;Regeldatei…</translation>
    </message>
    <message>
        <source>Changes and isolation policies from a JSON file, as “fetchscope replay --rules” takes them</source>
        <translation>Änderungen und Isolationsrichtlinien aus einer JSON-Datei, wie „fetchscope replay --rules“ sie nimmt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s) of answers</source>
        <translation>
            <numerusform>%1: %n Änderung von Antworten</numerusform>
            <numerusform>%1: %n Änderungen von Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no origin of a page; write for example https://new.example</source>
        <translation>„%1“ ist kein Origin einer Seite; zum Beispiel https://new.example schreiben</translation>
    </message>
    <message>
        <source>“%1” is more than an origin; leave path and query out</source>
        <translation>„%1“ ist mehr als ein Origin; Pfad und Abfrage weglassen</translation>
    </message>
    <message>
        <source>“%1” has no directive; write for example connect-src &apos;self&apos;</source>
        <translation>„%1“ hat keine Direktive; zum Beispiel connect-src &apos;self&apos; schreiben</translation>
    </message>
    <message>
        <source>“%1” is no list in parentheses; write for example (response-origin)</source>
        <translation>„%1“ ist keine Liste in Klammern; zum Beispiel (response-origin) schreiben</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HeaderListModel</name>
    <message>
        <source>Add a header…</source>
        <translation>Header hinzufügen …</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diesen Header entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::Inspector</name>
    <message>
        <source>Something comes out differently than before</source>
        <translation>Etwas geht anders aus als zuvor</translation>
    </message>
    <message>
        <source>Not all browsers do the same here</source>
        <translation>Nicht alle Browser tun hier dasselbe</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::JsonPage</name>
    <message>
        <source>Scenario as JSON</source>
        <translation>Szenario als JSON</translation>
    </message>
    <message>
        <source>This scenario is longer than 4 MiB. Edit it elsewhere, and reload it here.</source>
        <translation>Dieses Szenario ist länger als 4 MiB. Bearbeiten Sie es anderswo, und laden Sie es hier neu.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProbeForm</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Origin of the page</source>
        <translation>Ursprung der Seite</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Those of the URL's host that the browser has, each as its server set it</source>
        <translation>Die des Hosts der URL, die der Browser hat, jedes wie sein Server es gesetzt hat</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ConnectionFields</name>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Lokales Netz</translation>
    </message>
    <message>
        <source>host:port:address: who answers for a host, in place of what its name says</source>
        <translation>Host:Port:Adresse: wer für einen Host antwortet, statt dessen, was sein Name sagt</translation>
    </message>
    <message>
        <source>A PEM file with the authorities to trust in place of the system&apos;s, for a server with its own certificate</source>
        <translation>Eine PEM-Datei mit den Zertifizierungsstellen, denen statt denen des Systems zu trauen ist, für einen Server mit eigenem Zertifikat</translation>
    </message>
    <message>
        <source>Send through this proxy (http:, https:, socks5:, socks5h:); the system&apos;s is never used</source>
        <translation>Über diesen Proxy senden (http:, https:, socks5:, socks5h:); der des Systems wird nie benutzt</translation>
    </message>
    <message>
        <source>What the user has answered where a page asks for this machine or the local network</source>
        <translation>Was der Nutzer geantwortet hat, wo eine Seite nach diesem Rechner oder dem lokalen Netz fragt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Authorities to Trust</source>
        <translation>Zertifizierungsstellen, denen zu trauen ist</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProbePlace</name>
    <message>
        <source>Probe</source>
        <translation>Anfrage an einen Server</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>An&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>%1 may change something on the server. Nothing was sent yet.</source>
        <translation>%1 kann auf dem Server etwas ändern. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Send It</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs …</translation>
    </message>
    <message>
        <source>%1 %2 is on its way…</source>
        <translation>%1 %2 ist unterwegs …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Requests that were sent: %1</source>
        <translation>Gesendete Anfragen: %1</translation>
    </message>
    <message>
        <source>Save the Probe as a Scenario</source>
        <translation>Die Anfrage als Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>Szenarien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved, with the answers. Passwords, cookies and tokens are masked.</source>
        <translation>Gespeichert, mit den Antworten. Passwörter, Cookies und Tokens sind unkenntlich gemacht.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProbeView</name>
    <message>
        <source>Nothing was sent yet.
What a browser would send goes to the real server, its preflight first.</source>
        <translation>Noch wurde nichts gesendet.
Was ein Browser senden würde, geht an den echten Server, der Preflight zuerst.</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>In der Zeitleiste</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Previous or next step</source>
        <translation>Vorheriger oder nächster Schritt</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Previous or next row</source>
        <translation>Vorherige oder nächste Zeile</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>A page of rows</source>
        <translation>Eine Seite weiter</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>First or last step</source>
        <translation>Erster oder letzter Schritt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Plus, Minus</source>
        <translation>Plus, Minus</translation>
    </message>
    <message>
        <source>Unfold or fold</source>
        <translation>Auf- oder zuklappen</translation>
    </message>
    <message>
        <source>In the lists of the editor</source>
        <translation>In den Listen des Editors</translation>
    </message>
    <message>
        <source>Alt+Shift+Up, Alt+Shift+Down</source>
        <translation>Alt+Umschalt+Auf, Alt+Umschalt+Ab</translation>
    </message>
    <message>
        <source>Move the entry</source>
        <translation>Eintrag verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove the entry or the header</source>
        <translation>Eintrag oder Header entfernen</translation>
    </message>
    <message>
        <source>While predicting</source>
        <translation>Beim Vorhersagen</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>Beim Vorführen</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>Give an answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Start from a copied fetch(…), curl command or console message</source>
        <translation>Mit kopiertem fetch(…), curl-Befehl oder Konsolentext beginnen</translation>
    </message>
    <message>
        <source>In a recording</source>
        <translation>In einer Aufzeichnung</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Open the entry; fold or unfold a group</source>
        <translation>Eintrag öffnen; Gruppe ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation>Gruppe ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>From an entry back to the table</source>
        <translation>Von einem Eintrag zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+4</source>
        <translation>Strg+1 bis Strg+4</translation>
    </message>
    <message>
        <source>Open a panel</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>In a scenario</source>
        <translation>In einem Szenario</translation>
    </message>
    <message>
        <source>In a lesson</source>
        <translation>In einer Lektion</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>In a probe</source>
        <translation>Bei einer Anfrage an einen Server</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::KeysSheet</name>
    <message>
        <source>Keys while presenting</source>
        <translation>Tasten beim Vorführen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Escape&lt;/b&gt; stops · &lt;b&gt;S&lt;/b&gt; shows your notes · &lt;b&gt;?&lt;/b&gt; lists the keys</source>
        <translation>&lt;b&gt;Esc&lt;/b&gt; beendet · &lt;b&gt;S&lt;/b&gt; zeigt die Notizen · &lt;b&gt;?&lt;/b&gt; nennt die Tasten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::LessonPlace</name>
    <message>
        <source>You came from “%1”.</source>
        <translation>Sie kommen von „%1“.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lektion</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Next Lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Export Progress</source>
        <translation>Fortschritt exportieren</translation>
    </message>
    <message>
        <source>Progress (*.json);;All files (*)</source>
        <translation>Fortschritt (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The progress could not be exported: %1</source>
        <translation>Der Fortschritt konnte nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>Your progress is forgotten.</source>
        <translation>Ihr Fortschritt ist vergessen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Üben</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::LessonStage</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::LessonView</name>
    <message>
        <source>What happens is shown when the question is answered.</source>
        <translation>Was geschieht, wird gezeigt, wenn die Frage beantwortet ist.</translation>
    </message>
    <message>
        <source>%1 · %2 min</source>
        <translation>%1 · %2 min</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Scenario, changed</source>
        <translation>Szenario, geändert</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::LibraryModel</name>
    <message>
        <source>This scenario</source>
        <translation>Dieses Szenario</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Scenarios and actions</source>
        <translation>Szenarien und Aktionen</translation>
    </message>
    <message>
        <source>Nothing in the library fits “%1”.</source>
        <translation>Nichts in der Bibliothek passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::MainWindow</name>
    <message>
        <source>About Fetchscope</source>
        <translation>Über Fetchscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fetchscope %1&lt;/b&gt;&lt;p&gt;Shows step by step what a browser does with a request.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Fetchscope %1&lt;/b&gt;&lt;p&gt;Zeigt Schritt für Schritt, was ein Browser mit einer Anfrage macht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Fetchscope is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Fetchscope.</translation>
    </message>
    <message>
        <source>%1[*] – Fetchscope</source>
        <translation>%1[*] – Fetchscope</translation>
    </message>
    <message>
        <source>Open a Folder of Lessons</source>
        <translation>Ordner mit Lektionen öffnen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::MessageDialog</name>
    <message>
        <source>What the Browser Said</source>
        <translation>Was der Browser gesagt hat</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Open the &amp;Scenario</source>
        <translation>&amp;Szenario öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No scenario reproduces this message.</source>
        <translation>Kein Szenario führt zu dieser Meldung.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look like errors and are not known here.</source>
        <translation>
            <numerusform>%n Zeile sieht nach einem Fehler aus und ist hier nicht bekannt.</numerusform>
            <numerusform>%n Zeilen sehen nach Fehlern aus und sind hier nicht bekannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::NewScenarioDialog</name>
    <message>
        <source>Send credentials</source>
        <translation>Zugangsdaten mitsenden</translation>
    </message>
    <message>
        <source>Set a header of its own (X-Request-ID)</source>
        <translation>Eigenen Header setzen (X-Request-ID)</translation>
    </message>
    <message>
        <source>New Scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search what starts the request</source>
        <translation>Suchen, was die Anfrage auslöst</translation>
    </message>
    <message>
        <source>What starts the request</source>
        <translation>Was die Anfrage auslöst</translation>
    </message>
    <message>
        <source>How the server answers</source>
        <translation>Wie der Server antwortet</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Page URL</source>
        <translation>URL der Seite</translation>
    </message>
    <message>
        <source>Request URL</source>
        <translation>URL der Anfrage</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Open in the Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::NotesWindow</name>
    <message>
        <source>Notes – Fetchscope</source>
        <translation>Notizen – Fetchscope</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Zeit seit dem Anfang</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Nothing more: this is the end.</source>
        <translation>Nichts mehr: Das ist das Ende.</translation>
    </message>
    <message>
        <source>*There are no notes here.*</source>
        <translation>*Hier gibt es keine Notizen.*</translation>
    </message>
    <message>
        <source>The screen is black</source>
        <translation>Das Bild ist schwarz</translation>
    </message>
    <message>
        <source>The screen is white</source>
        <translation>Das Bild ist weiß</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::PageView</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Timeline: the start</source>
        <translation>Zeitleiste: der Anfang</translation>
    </message>
    <message>
        <source>Timeline: the end</source>
        <translation>Zeitleiste: das Ende</translation>
    </message>
    <message>
        <source>Timeline: request %1</source>
        <translation>Zeitleiste: Anfrage %1</translation>
    </message>
    <message>
        <source>Timeline: answer %1</source>
        <translation>Zeitleiste: Antwort %1</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>Zeitleiste: %1</translation>
    </message>
    <message>
        <source>Timeline: what the page gets</source>
        <translation>Zeitleiste: was die Seite bekommt</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>Was wäre wenn: %1</translation>
    </message>
    <message>
        <source>See what each browser does</source>
        <translation>Ansehen, was jeder Browser tut</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::PredictionBar</name>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;Stop Predicting</source>
        <translation>Vorhersage &amp;beenden</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Wrong.</source>
        <translation>Falsch.</translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation>Die Anfrage ist unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n right</source>
        <translation>
            <numerusform>%1 von %n richtig</numerusform>
            <numerusform>%1 von %n richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>On to the next question</source>
        <translation>Weiter zur nächsten Frage</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Die Antwort zeigen</translation>
    </message>
    <message>
        <source>Go to the step that answers</source>
        <translation>Zum Schritt, der antwortet</translation>
    </message>
    <message>
        <source>Ask all again</source>
        <translation>Alles noch einmal fragen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>Übersprungen.</translation>
    </message>
    <message>
        <source>There is nothing to predict in this scenario.</source>
        <translation>In diesem Szenario gibt es nichts vorherzusagen.</translation>
    </message>
    <message>
        <source>%1 right, %2 wrong, %3 skipped.</source>
        <translation>%1 richtig, %2 falsch, %3 übersprungen.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::PreflightCacheModel</name>
    <message>
        <source>method %1</source>
        <translation>Methode %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProbeRow</name>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>wie gewünscht</translation>
    </message>
    <message>
        <source>not as wanted</source>
        <translation>nicht wie gewünscht</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht versucht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Click to see what happens to it.</source>
        <translation>%1: %2. Ein Klick zeigt, was mit ihr geschieht.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProfileSelector</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ProgressStore</name>
    <message>
        <source>Your progress is not kept: %1</source>
        <translation>Ihr Fortschritt wird nicht aufgehoben: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation>Das ist richtig.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>Nicht ganz.</translation>
    </message>
    <message>
        <source>Question: several answers may be right</source>
        <translation>Frage: mehrere Antworten können richtig sein</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::RecordingPanels</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Choose an entry: what is known of it stands here. Enter opens it.</source>
        <translation>Einen Eintrag wählen: hier steht, was von ihm bekannt ist. Die Eingabetaste öffnet ihn.</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing was wrong with the file.</source>
        <translation>An der Datei war nichts falsch.</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Choose an entry: its cookies stand here.</source>
        <translation>Wählen Sie einen Eintrag: Hier stehen seine Cookies.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>The recording has no cookies here: none was sent or set, or the program that made it left them out, as Chromium does unless it is told to save sensitive data.</source>
        <translation>Die Aufzeichnung hat hier keine Cookies: Es wurde keines gesendet oder gesetzt, oder das aufzeichnende Programm ließ sie weg, wie Chromium es tut, solange es keine vertraulichen Daten speichern soll.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::RecordingPlace</name>
    <message>
        <source>Re&amp;cording</source>
        <translation>Auf&amp;zeichnung</translation>
    </message>
    <message>
        <source>The list was saved.</source>
        <translation>Die Liste wurde gespeichert.</translation>
    </message>
    <message>
        <source>The pasted recording</source>
        <translation>Die eingefügte Aufzeichnung</translation>
    </message>
    <message>
        <source>Pasted recording</source>
        <translation>Eingefügte Aufzeichnung</translation>
    </message>
    <message>
        <source>Save the Entry as a Scenario</source>
        <translation>Eintrag als Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.fetchscope.json *.json);;All files (*)</source>
        <translation>Szenarien (*.fetchscope.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Only requests can be opened.</source>
        <translation>Nur Anfragen können geöffnet werden.</translation>
    </message>
    <message>
        <source>Opening entry %1…</source>
        <translation>Eintrag %1 wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>The list can be saved when the recording is read.</source>
        <translation>Die Liste kann gespeichert werden, wenn die Aufzeichnung gelesen ist.</translation>
    </message>
    <message>
        <source>Save the List as CSV</source>
        <translation>Liste als CSV speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;All files (*)</source>
        <translation>Kommagetrennte Werte (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Open a Rules File</source>
        <translation>Regeldatei öffnen</translation>
    </message>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation>Regeln (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ReferenceWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ReportPanel</name>
    <message>
        <source>This scenario makes no request.</source>
        <translation>Dieses Szenario stellt keine Anfrage.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::RequestChoice</name>
    <message>
        <source>Which Requests?</source>
        <translation>Welche Anfragen?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the requests</source>
        <translation>Die Anfragen durchsuchen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Open in the Editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The text holds several requests. Those that you choose are made one after another.</source>
        <translation>Der Text enthält mehrere Anfragen. Die gewählten werden nacheinander gestellt.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ScenarioDraft</name>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ScenarioFiles</name>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Scenarios (*.fetchscope.json *.json);;All files (*)</source>
        <translation>Szenarien (*.fetchscope.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the Scenario As</source>
        <translation>Szenario speichern unter</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The scenario could not be saved: %1</source>
        <translation>Das Szenario konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>%1 exists. Replace it?</source>
        <translation>%1 ist schon vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Scenarios, recordings and lessons (*.fetchscope.json *.json *.har *.har.gz *.har.zst *.zip);;Scenarios (*.fetchscope.json *.json);;Recordings (*.har *.har.gz *.har.zst);;Lessons (*.zip);;All files (*)</source>
        <translation>Szenarien, Aufzeichnungen und Lektionen (*.fetchscope.json *.json *.har *.har.gz *.har.zst *.zip);;Szenarien (*.fetchscope.json *.json);;Aufzeichnungen (*.har *.har.gz *.har.zst);;Lektionen (*.zip);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ScenarioPlace</name>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>The file was changed by another program. Saving replaces what it wrote.</source>
        <translation>Die Datei wurde von einem anderen Programm geändert. Speichern ersetzt, was es geschrieben hat.</translation>
    </message>
    <message>
        <source>Reload and Lose Changes</source>
        <translation>Neu laden und Änderungen verwerfen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>What was pasted does not say all:</source>
        <translation>Was eingefügt wurde, sagt nicht alles:</translation>
    </message>
    <message numerus="yes">
        <source>%n more, in the notes of the scenario</source>
        <translation>
            <numerusform>%n weitere, in den Notizen des Szenarios</numerusform>
            <numerusform>%n weitere, in den Notizen des Szenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ScenarioView</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Nothing happens in this scenario yet.</source>
        <translation>In diesem Szenario geschieht noch nichts.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::StartingPoints</name>
    <message>
        <source>Nothing to Start From</source>
        <translation>Kein Anfang</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Das lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1

A scenario can start from a call in a script, a command (curl, HTTPie, PowerShell), a request or response, HTML, a collection of requests, a message of a browser&apos;s console, the configuration of a server, the JSON of a scenario, or a recording (HAR).</source>
        <translation>%1

Ein Szenario kann mit einem Aufruf in einem Skript, einem Befehl (curl, HTTPie, PowerShell), einer Anfrage oder Antwort, HTML, einer Sammlung von Anfragen, einer Meldung der Konsole eines Browsers, der Konfiguration eines Servers, dem JSON eines Szenarios oder einer Aufzeichnung (HAR) beginnen.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TaskBox</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Show the Solution</source>
        <translation>&amp;Lösung zeigen</translation>
    </message>
    <message>
        <source>Probe: %1</source>
        <translation>Probe: %1</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>&amp;Hint (%1 of %2)</source>
        <translation>&amp;Hinweis (%1 von %2)</translation>
    </message>
    <message>
        <source>Try something first.</source>
        <translation>Versuchen Sie erst etwas.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TaskEditor</name>
    <message>
        <source>What may be changed</source>
        <translation>Was geändert werden darf</translation>
    </message>
    <message>
        <source>Error in the scenario</source>
        <translation>Fehler im Szenario</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TimelineOutput</name>
    <message>
        <source>Print the Timeline</source>
        <translation>Zeitleiste drucken</translation>
    </message>
    <message>
        <source>Not Printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>The printer did not take the timeline.</source>
        <translation>Der Drucker hat die Zeitleiste nicht angenommen.</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TraceModel</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Skipped: it is taken when %1</source>
        <translation>Übersprungen: wird ausgeführt, wenn %1</translation>
    </message>
    <message>
        <source>Skipped: step %1 was taken in its place; it is taken when %2</source>
        <translation>Übersprungen: Schritt %1 kam an seiner Stelle; wird ausgeführt, wenn %2</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Not reached: %1</source>
        <translation>Nicht erreicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n steps skipped: %1 to %2</source>
        <translation>
            <numerusform>%n Schritt übersprungen: %1 bis %2</numerusform>
            <numerusform>%n Schritte übersprungen: %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached: the algorithm ended with step %1</source>
        <translation>Nicht erreicht: Der Algorithmus endete mit Schritt %1</translation>
    </message>
    <message>
        <source>Skipped: the response is a network error, by %1</source>
        <translation>Übersprungen: Die Antwort ist ein Netzwerkfehler, durch %1</translation>
    </message>
    <message>
        <source>Not reached: the request ended at %1</source>
        <translation>Nicht erreicht: Die Anfrage endete bei %1</translation>
    </message>
    <message>
        <source>Not reached: after a redirect, main fetch ends with step 13</source>
        <translation>Nicht erreicht: Nach einer Weiterleitung endet Main fetch mit Schritt 13</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::TransportBar</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>Keine Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Tempo: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::VerdictBar</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What will come of it?</source>
        <translation>Was wird daraus?</translation>
    </message>
    <message>
        <source>This scenario makes no request.</source>
        <translation>Dieses Szenario stellt keine Anfrage.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::WhatIfAnswer</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take Everything Back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Der Unterschied</translation>
    </message>
    <message>
        <source>Change something: what would break, and what would begin to work, is shown here.</source>
        <translation>Etwas ändern: was dann bricht und was dann geht, ist hier zu sehen.</translation>
    </message>
    <message>
        <source>This is asked when the recording is read.</source>
        <translation>Das wird gefragt, wenn die Aufzeichnung gelesen ist.</translation>
    </message>
    <message>
        <source>Judging again…</source>
        <translation>Wird neu beurteilt…</translation>
    </message>
    <message>
        <source>Stopped. Change something to ask again.</source>
        <translation>Angehalten. Etwas ändern, um noch einmal zu fragen.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::WhyPanel</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden bei</translation>
    </message>
    <message>
        <source>in the standard</source>
        <translation>im Standard</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The page sees</source>
        <translation>Die Seite sieht</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Expected otherwise: %1</source>
        <translation>Anders erwartet: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>thrown by</source>
        <translation>geworfen von</translation>
    </message>
    <message>
        <source>What the script makes of it</source>
        <translation>Was das Skript daraus macht</translation>
    </message>
    <message>
        <source>by action</source>
        <translation>von Aktion</translation>
    </message>
    <message>
        <source>kept as</source>
        <translation>aufgehoben als</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>why not</source>
        <translation>warum nicht</translation>
    </message>
    <message>
        <source>it has</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>gebraucht</translation>
    </message>
    <message>
        <source>Asked for ahead</source>
        <translation>Vorab angefordert</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::WirePanel</name>
    <message>
        <source>Previous exchange</source>
        <translation>Voriger Austausch</translation>
    </message>
    <message>
        <source>Next exchange</source>
        <translation>Nächster Austausch</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Nothing goes over the wire in this action.</source>
        <translation>In dieser Aktion geht nichts über die Leitung.</translation>
    </message>
    <message>
        <source>Exchange %1 of %2</source>
        <translation>Austausch %1 von %2</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>at this step the answer is not there yet</source>
        <translation>bei diesem Schritt ist die Antwort noch nicht da</translation>
    </message>
    <message>
        <source>What set or read the header</source>
        <translation>Was den Header gesetzt oder gelesen hat</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>gesetzt von</translation>
    </message>
    <message>
        <source>read by</source>
        <translation>gelesen von</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CookieTable</name>
    <message>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>The chosen cookie</source>
        <translation>Das gewählte Cookie</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::CookiesPanel</name>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>this answer</source>
        <translation>diese Antwort</translation>
    </message>
    <message>
        <source>the answer to request %1</source>
        <translation>die Antwort auf Anfrage %1</translation>
    </message>
    <message>
        <source>there from the start</source>
        <translation>von Anfang an da</translation>
    </message>
    <message>
        <source>No request goes out here.</source>
        <translation>Hier geht keine Anfrage hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept at home</source>
        <translation>
            <numerusform>%n zu Hause geblieben</numerusform>
            <numerusform>%n zu Hause geblieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored</source>
        <translation>
            <numerusform>%n gespeichert</numerusform>
            <numerusform>%n gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Request %1, %2 %3</source>
        <translation>Anfrage %1, %2 %3</translation>
    </message>
    <message>
        <source>This scenario makes no request.</source>
        <translation>Dieses Szenario stellt keine Anfrage.</translation>
    </message>
    <message>
        <source>There are no cookies here: the jar has none for this site, and no answer sets one.</source>
        <translation>Hier gibt es keine Cookies: Es sind keine für diese Site gespeichert, und keine Antwort setzt eines.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::PanelTabs</name>
    <message>
        <source>All panels</source>
        <translation>Alle Bereiche</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::RecordingFixesDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;Rules…</source>
        <translation>Als &amp;Regeln speichern…</translation>
    </message>
    <message>
        <source>Changes of servers that unblock the most</source>
        <translation>Änderungen an Servern, die am meisten freigeben</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What the servers have to answer</source>
        <translation>Was die Server antworten müssen</translation>
    </message>
    <message>
        <source>A file that What If takes, and “fetchscope replay --rules”</source>
        <translation>Eine Datei, die „Was wäre, wenn“ und „fetchscope replay --rules“ annehmen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Reading what is blocked…</source>
        <translation>Liest, was blockiert ist…</translation>
    </message>
    <message>
        <source>Trying what the servers lack: the recording is judged again (pass %1)…</source>
        <translation>Probiert, was den Servern fehlt: Die Aufzeichnung wird noch einmal beurteilt (Durchgang %1)…</translation>
    </message>
    <message>
        <source>Stopped: nothing is known.</source>
        <translation>Angehalten: Es ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Save as Rules</source>
        <translation>Als Regeln speichern</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::BrowserCheckDialog</name>
    <message>
        <source>&amp;Save the Recording…</source>
        <translation>Aufzeichnung &amp;speichern…</translation>
    </message>
    <message>
        <source>Check in a Browser</source>
        <translation>In einem Browser prüfen</translation>
    </message>
    <message>
        <source>A page has been opened in your browser. Start there; what the browser does shows up here. Other browsers of this machine can open the address, too. Nothing leaves this machine.</source>
        <translation>In Ihrem Browser wurde eine Seite geöffnet. Beginnen Sie dort; was der Browser tut, erscheint hier. Auch andere Browser dieses Rechners können die Adresse öffnen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>&amp;Open in the Browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>What the browsers did</source>
        <translation>Was die Browser taten</translation>
    </message>
    <message>
        <source>S&amp;top and Close</source>
        <translation>&amp;Beenden und schließen</translation>
    </message>
    <message>
        <source>No browser has begun yet.</source>
        <translation>Noch hat kein Browser begonnen.</translation>
    </message>
    <message>
        <source>This scenario cannot be tried in a browser on this machine:</source>
        <translation>Dieses Szenario lässt sich auf diesem Rechner nicht in einem Browser probieren:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::ConfigurationDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Server configuration</source>
        <translation>Serverkonfiguration</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>What the page of this scenario needs is filled in; change what shall be otherwise.</source>
        <translation>Eingetragen ist, was die Seite dieses Szenarios braucht; ändern Sie, was anders sein soll.</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>fetchscope::ui::PolicyForm</name>
    <message>
        <source>Pages may send cookies and read the answer</source>
        <translation>Seiten dürfen Cookies senden und die Antwort lesen</translation>
    </message>
    <message>
        <source>&amp;Who may read</source>
        <translation>&amp;Wer lesen darf</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Methoden</translation>
    </message>
    <message>
        <source>Headers that pages may se&amp;nd</source>
        <translation>Header, die Seiten se&amp;nden dürfen</translation>
    </message>
    <message>
        <source>Headers that pages may rea&amp;d</source>
        <translation>Header, die Seiten &amp;lesen dürfen</translation>
    </message>
    <message>
        <source>none but the harmless ones</source>
        <translation>nur die unbedenklichen</translation>
    </message>
    <message>
        <source>Seconds to &amp;keep a preflight</source>
        <translation>So viele Sekunden gilt ein &amp;Preflight</translation>
    </message>
    <message>
        <source>as the browser has it: 5</source>
        <translation>wie im Browser: 5</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds from 0 to %2.</source>
        <translation>„%1“ ist keine Zahl von Sekunden von 0 bis %2.</translation>
    </message>
    <message>
        <source>Say who may read: an origin as https://app.example, https://*.example.com, or * for anyone.</source>
        <translation>Sagen Sie, wer lesen darf: ein Origin wie https://app.example, https://*.example.com, oder * für jeden.</translation>
    </message>
</context>
</TS>
