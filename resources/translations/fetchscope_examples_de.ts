<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Examples</name>
    <message>
        <source>One origin allowed, with Vary: Origin</source>
        <translation>Ein Origin erlaubt, mit Vary: Origin</translation>
    </message>
    <message>
        <source>The server of the data allows `https://mozilla.org` and nobody else, and says so with `Vary: Origin`.

If the server picks the origin from a list by looking at the request, `Vary` is what keeps caches from mixing up the answers.</source>
        <translation>Der Server mit den Daten erlaubt `https://mozilla.org` und sonst niemanden und sagt das mit `Vary: Origin`.

Sucht sich der Server den Origin je nach Anfrage aus einer Liste, so hält `Vary` die Caches davon ab, die Antworten zu verwechseln.</translation>
    </message>
    <message>
        <source>The same-origin policy, and what CORS adds to it</source>
        <translation>Die Same-Origin-Policy und was CORS hinzufügt</translation>
    </message>
    <message>
        <source>A page of `https://domain-a.com` first asks its own server, then `https://domain-b.com`. No answer has any CORS header.

Own origin: no `Origin` header, no CORS check, response type `basic`, and every header but `Set-Cookie` can be read. Other origin: the same bytes come back, and the page gets a network error.</source>
        <translation>Eine Seite von `https://domain-a.com` fragt erst ihren eigenen Server, dann `https://domain-b.com`. Keine Antwort hat einen CORS-Header.

Eigener Origin: kein Header `Origin`, keine CORS-Prüfung, Antworttyp `basic`, und jeder Header außer `Set-Cookie` ist lesbar. Anderer Origin: Dieselben Bytes kommen zurück, und die Seite bekommt einen Netzwerkfehler.</translation>
    </message>
    <message>
        <source>The same answer, asked for by another page</source>
        <translation>Dieselbe Antwort, von einer anderen Seite angefragt</translation>
    </message>
    <message>
        <source>The server allows `https://foo.example`, and here `https://elsewhere.example` asks. The request reaches the server all the same and is answered with status 200; only the reading is refused.

This is what CORS protects: not the server from the request, but the answer from the wrong page.</source>
        <translation>Der Server erlaubt `https://foo.example`, und hier fragt `https://elsewhere.example`. Die Anfrage kommt trotzdem beim Server an und wird mit Status 200 beantwortet; nur das Lesen wird verweigert.

Das ist es, was CORS schützt: nicht den Server vor der Anfrage, sondern die Antwort vor der falschen Seite.</translation>
    </message>
    <message>
        <source>A simple GET that any page may read</source>
        <translation>Ein einfaches GET, das jede Seite lesen darf</translation>
    </message>
    <message>
        <source>A page of `https://foo.example` reads public data of `https://bar.other`. The request is *simple*: the browser sends it at once, with an `Origin` header that names the page.

The server answers `Access-Control-Allow-Origin: *`. Look at the CORS check: step 3 lets the star pass because the request carries no credentials.

The page reads the status, the body and seven safelisted headers at most; `Date` and `Server` stay hidden.</source>
        <translation>Eine Seite von `https://foo.example` liest öffentliche Daten von `https://bar.other`. Die Anfrage ist *einfach*: Der Browser sendet sie sofort, mit einem Header `Origin`, der die Seite nennt.

Der Server antwortet `Access-Control-Allow-Origin: *`. Ein Blick auf die CORS-Prüfung: Schritt 3 lässt den Stern gelten, weil die Anfrage keine Zugangsdaten mitführt.

Die Seite liest den Status, den Inhalt und höchstens sieben Header, die auf der Liste stehen; `Date` und `Server` bleiben verborgen.</translation>
    </message>
    <message>
        <source>A simple GET that one page may read</source>
        <translation>Ein einfaches GET, das eine Seite lesen darf</translation>
    </message>
    <message>
        <source>The same exchange, and the server names the one origin that may read: `Access-Control-Allow-Origin: https://foo.example`.

The comparison in step 4 of the CORS check is byte for byte with the request's `Origin`. Since the answer now depends on who asks, the server says `Vary: Origin`, or a cache in between would hand it to others.</source>
        <translation>Derselbe Austausch, und der Server nennt den einen Origin, der lesen darf: `Access-Control-Allow-Origin: https://foo.example`.

In Schritt 4 der CORS-Prüfung wird Byte für Byte mit dem `Origin` der Anfrage verglichen. Weil die Antwort nun davon abhängt, wer fragt, sagt der Server `Vary: Origin`; sonst gäbe ein Cache dazwischen sie an andere weiter.</translation>
    </message>
    <message>
        <source>The same GET with XMLHttpRequest</source>
        <translation>Dasselbe GET mit XMLHttpRequest</translation>
    </message>
    <message>
        <source>XMLHttpRequest and `fetch()` hand the same kind of request to the same algorithm: mode `cors`, no credentials towards other origins, `Accept: */*`.

Compare the trace with that of `fetch()`: only the first steps, those of `open()` and `send()`, differ.</source>
        <translation>XMLHttpRequest und `fetch()` übergeben die gleiche Art von Anfrage an denselben Algorithmus: Modus `cors`, keine Zugangsdaten für andere Origins, `Accept: */*`.

Ein Vergleich mit den Schritten von `fetch()` zeigt: Nur die ersten, die von `open()` und `send()`, sind anders.</translation>
    </message>
    <message>
        <source>A simple HEAD</source>
        <translation>Ein einfaches HEAD</translation>
    </message>
    <message>
        <source>HEAD is the third safelisted method. The answer has no body, and the CORS check is the same as for GET.</source>
        <translation>HEAD ist die dritte Methode auf der Liste der einfachen. Die Antwort hat keinen Inhalt, und die CORS-Prüfung ist dieselbe wie bei GET.</translation>
    </message>
    <message>
        <source>A simple POST arrives, whatever CORS says</source>
        <translation>Ein einfaches POST kommt an, was CORS auch sagt</translation>
    </message>
    <message>
        <source>A form could send this POST to any server, so a script may as well: `application/x-www-form-urlencoded` needs no preflight.

The server has no CORS headers. The page gets an error, and yet the order was placed. Servers protect themselves against such requests with a token or by looking at `Origin` or `Sec-Fetch-Site`, not with CORS.</source>
        <translation>Ein Formular könnte dieses POST an jeden Server senden, also darf es auch ein Skript: `application/x-www-form-urlencoded` braucht keinen Preflight.

Der Server hat keine CORS-Header. Die Seite bekommt einen Fehler, und doch ist die Bestellung aufgegeben. Gegen solche Anfragen schützen sich Server mit einem Token oder mit einem Blick auf `Origin` oder `Sec-Fetch-Site`, nicht mit CORS.</translation>
    </message>
    <message>
        <source>An error status is still an answer</source>
        <translation>Auch ein Fehlerstatus ist eine Antwort</translation>
    </message>
    <message>
        <source>The server answers 404 and allows the page to read it. `fetch()` resolves, and the page sees the status. CORS headers belong on error pages too, or the page is told of a CORS error where the file was just missing.</source>
        <translation>Der Server antwortet mit 404 und erlaubt der Seite, das zu lesen. `fetch()` gelingt, und die Seite sieht den Status. CORS-Header gehören auch auf Fehlerseiten; sonst erfährt die Seite von einem CORS-Fehler, wo nur die Datei fehlte.</translation>
    </message>
    <message>
        <source>The star does not cover Authorization</source>
        <translation>Der Stern deckt Authorization nicht ab</translation>
    </message>
    <message>
        <source>`Access-Control-Allow-Headers: *` allows every header but `Authorization` (step 7.6). The standard asks for its name, credentials or not.

Browsers at present let the star cover it as well, so this one works there. Write the name and it works everywhere.</source>
        <translation>`Access-Control-Allow-Headers: *` erlaubt jeden Header außer `Authorization` (Schritt 7.6). Der Standard verlangt dessen Namen, mit Zugangsdaten oder ohne.

Derzeit lassen Browser den Stern auch dafür gelten; dort klappt es also. Mit dem Namen klappt es überall.</translation>
    </message>
    <message>
        <source>No answer to the preflight</source>
        <translation>Keine Antwort auf den Preflight</translation>
    </message>
    <message>
        <source>The connection breaks before the preflight is answered. This is not a matter of CORS: nothing came back, and the request itself was not sent.</source>
        <translation>Die Verbindung bricht ab, ehe der Preflight beantwortet ist. Mit CORS hat das nichts zu tun: Es kam nichts zurück, und die Anfrage selbst wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>A header is not allowed</source>
        <translation>Ein Header ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Tracing libraries like to add a header to every request. `traceparent` is not on the server's list, and so a plain GET fails that would have been simple without it.</source>
        <translation>Bibliotheken für Tracing setzen gern einen Header auf jede Anfrage. `traceparent` steht nicht auf der Liste des Servers, und so scheitert ein schlichtes GET, das ohne ihn einfach gewesen wäre.</translation>
    </message>
    <message>
        <source>The method is not allowed</source>
        <translation>Die Methode ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The answer to the preflight lists GET and POST, and the page wants to PUT. The PUT is never sent: exactly one request goes over the wire.</source>
        <translation>Die Antwort auf den Preflight nennt GET und POST, und die Seite will PUT. Das PUT wird nie gesendet: Genau eine Anfrage geht über die Leitung.</translation>
    </message>
    <message>
        <source>A preflight names headers, not their values</source>
        <translation>Ein Preflight nennt Header, nicht ihre Werte</translation>
    </message>
    <message>
        <source>The page sets five headers in no order and odd case. Two are safelisted and not named. The rest is named once each, in lower case, sorted. The values travel with the request only.</source>
        <translation>Die Seite setzt fünf Header, ungeordnet und in bunter Schreibung. Zwei sind safelisted und werden nicht genannt, die übrigen je einmal, klein geschrieben und sortiert. Die Werte reisen erst mit der Anfrage.</translation>
    </message>
    <message>
        <source>The preflight passes, the answer does not</source>
        <translation>Der Preflight besteht, die Antwort nicht</translation>
    </message>
    <message>
        <source>Preflight and answer are checked each for itself. Here only the `OPTIONS` handler sends `Access-Control-Allow-Origin`; the PUT is carried out on the server, and the page is not told.</source>
        <translation>Preflight und Antwort werden jeder für sich geprüft. Hier sendet nur der Handler für `OPTIONS` den Header `Access-Control-Allow-Origin`; das PUT wird auf dem Server ausgeführt, und die Seite erfährt es nicht.</translation>
    </message>
    <message>
        <source>POST need not be listed</source>
        <translation>POST muss nicht genannt sein</translation>
    </message>
    <message>
        <source>The preflight was caused by the JSON type. The answer allows `PUT` only, and the POST passes: GET, HEAD and POST are safelisted and never looked up in `Access-Control-Allow-Methods` (step 7.5).

The header has to be listed, though.</source>
        <translation>Der JSON-Typ hat den Preflight ausgelöst. Die Antwort erlaubt nur `PUT`, und das POST besteht: GET, HEAD und POST sind safelisted und werden nie in `Access-Control-Allow-Methods` gesucht (Schritt 7.5).

Der Header allerdings muss genannt sein.</translation>
    </message>
    <message>
        <source>Any status from 200 to 299 will do</source>
        <translation>Jeder Status von 200 bis 299 genügt</translation>
    </message>
    <message>
        <source>The answer to a preflight may be 200 with a body, which nobody reads, or 204 without one. 199 and below or 300 and above do not count.</source>
        <translation>Die Antwort auf einen Preflight darf 200 mit einem Inhalt sein, den niemand liest, oder 204 ohne. Bis 199 und ab 300 zählt sie nicht.</translation>
    </message>
    <message>
        <source>Stars in the answer to a preflight</source>
        <translation>Sterne in der Antwort auf einen Preflight</translation>
    </message>
    <message>
        <source>Without credentials, `*` in `Access-Control-Allow-Methods` and `-Headers` stands for every method and every header but one: `Authorization` has to be named.</source>
        <translation>Ohne Zugangsdaten steht `*` in `Access-Control-Allow-Methods` und `-Headers` für jede Methode und jeden Header, einen ausgenommen: `Authorization` muss genannt sein.</translation>
    </message>
    <message>
        <source>A POST with a custom header</source>
        <translation>Ein POST mit eigenem Header</translation>
    </message>
    <message>
        <source>XML is not a type that a form can send, and `X-PINGOTHER` is not a header that a form can set. Either alone makes the browser ask first: an `OPTIONS` request that names the method and the headers to come.

Look at `Access-Control-Request-Headers`: lower case, sorted, joined by a comma without a space. The POST itself carries none of the `Access-Control-Request-…` headers.

The page's address shows up in `Referer` as the origin only: since browsers adopted the default policy `strict-origin-when-cross-origin`, the path no longer leaves the site.</source>
        <translation>XML ist kein Typ, den ein Formular senden kann, und `X-PINGOTHER` kein Header, den ein Formular setzen kann. Eins von beidem genügt, und der Browser fragt vorher: mit einer `OPTIONS`-Anfrage, die Methode und Header der folgenden nennt.

Ein Blick auf `Access-Control-Request-Headers`: klein geschrieben, sortiert, mit Komma ohne Leerzeichen verbunden. Das POST selbst trägt keinen der Header `Access-Control-Request-…`.

Von der Adresse der Seite steht in `Referer` nur der Origin: Seit die Browser `strict-origin-when-cross-origin` zur Vorgabe gemacht haben, verlässt der Pfad die Site nicht mehr.</translation>
    </message>
    <message>
        <source>A failure clears what was remembered</source>
        <translation>Ein Fehlschlag löscht, was gemerkt war</translation>
    </message>
    <message>
        <source>The second PUT is covered by the cache, and its answer fails the CORS check. The browser then forgets what it knew of this URL (main fetch, step 12.6.3): the third PUT is preflighted again.

Chromium does not follow the standard here and keeps the entries.</source>
        <translation>Das zweite PUT ist vom Cache gedeckt, und seine Antwort scheitert an der CORS-Prüfung. Dann vergisst der Browser, was er von dieser URL wusste (Main fetch, Schritt 12.6.3): Dem dritten PUT geht wieder ein Preflight voraus.

Chromium folgt dem Standard hier nicht und behält die Einträge.</translation>
    </message>
    <message>
        <source>With credentials and without</source>
        <translation>Mit Zugangsdaten und ohne</translation>
    </message>
    <message>
        <source>An entry made by a request without credentials does not serve one with credentials: the server may answer differently. The other way round it does.

Firefox keeps the two apart altogether.</source>
        <translation>Ein Eintrag aus einer Anfrage ohne Zugangsdaten dient keiner mit Zugangsdaten: Der Server könnte anders antworten. Umgekehrt geht es.

Firefox hält beide ganz auseinander.</translation>
    </message>
    <message>
        <source>Without Max-Age: five seconds</source>
        <translation>Ohne Max-Age: fünf Sekunden</translation>
    </message>
    <message>
        <source>The answer to the preflight says nothing of `Access-Control-Max-Age`, so it holds for five seconds. After four there is no preflight, after five there is one.</source>
        <translation>Die Antwort auf den Preflight sagt nichts von `Access-Control-Max-Age`, also gilt sie fünf Sekunden. Nach vieren gibt es keinen Preflight, nach fünfen einen.</translation>
    </message>
    <message>
        <source>Emptying the cache</source>
        <translation>Den Cache leeren</translation>
    </message>
    <message>
        <source>Emptying the browser's cache makes the next request ask again, with half an hour still to go.</source>
        <translation>Wird der Cache des Browsers geleert, so fragt die nächste Anfrage wieder, obwohl noch eine halbe Stunde blieb.</translation>
    </message>
    <message>
        <source>Asked once, remembered for a day</source>
        <translation>Einmal gefragt, einen Tag gemerkt</translation>
    </message>
    <message>
        <source>The POST with `X-PINGOTHER` three times. The first one is preflighted, and `Access-Control-Max-Age: 86400` lets the browser remember the answer: the second goes out at once.

Then the virtual clock moves on by a day. The entries have run out, and the third POST is preflighted again. Look at the preflight cache beside each action.</source>
        <translation>Dreimal das POST mit `X-PINGOTHER`. Dem ersten geht ein Preflight voraus, und mit `Access-Control-Max-Age: 86400` merkt sich der Browser die Antwort: Das zweite geht sofort hinaus.

Dann rückt die virtuelle Uhr um einen Tag vor. Die Einträge sind abgelaufen, und das dritte POST braucht wieder einen Preflight. Der Preflight-Cache steht neben jeder Aktion.</translation>
    </message>
    <message>
        <source>Browsers have a limit of their own</source>
        <translation>Browser haben ihre eigene Grenze</translation>
    </message>
    <message>
        <source>The server allows a day, and this browser keeps no entry longer than two hours, as Chromium does. Firefox stops at a day, Safari at ten minutes; the standard leaves it open (step 7.10).</source>
        <translation>Der Server erlaubt einen Tag, und dieser Browser behält keinen Eintrag länger als zwei Stunden, wie Chromium. Firefox hört bei einem Tag auf, Safari bei zehn Minuten; der Standard lässt es offen (Schritt 7.10).</translation>
    </message>
    <message>
        <source>Max-Age 0: never remembered</source>
        <translation>Max-Age 0: nie gemerkt</translation>
    </message>
    <message>
        <source>With `Access-Control-Max-Age: 0` every request is preflighted. Handy while a server's rules are still changing.</source>
        <translation>Mit `Access-Control-Max-Age: 0` bekommt jede Anfrage ihren Preflight. Praktisch, solange sich die Regeln eines Servers noch ändern.</translation>
    </message>
    <message>
        <source>One more header, one more preflight</source>
        <translation>Ein Header mehr, ein Preflight mehr</translation>
    </message>
    <message>
        <source>The cache knows the method and `X-Trace`. A request that also has `X-Debug` is not covered, and its preflight names both headers.</source>
        <translation>Der Cache kennt die Methode und `X-Trace`. Eine Anfrage, die auch `X-Debug` hat, ist nicht gedeckt, und ihr Preflight nennt beide Header.</translation>
    </message>
    <message>
        <source>Each URL for itself</source>
        <translation>Jede URL für sich</translation>
    </message>
    <message>
        <source>Two at once, two preflights</source>
        <translation>Zwei gleichzeitig, zwei Preflights</translation>
    </message>
    <message>
        <source>The preflight cache is filled by the answer to a preflight. A request that begins before this answer is there asks for leave itself; one that begins later does not.</source>
        <translation>Den Preflight-Cache füllt die Antwort auf einen Preflight. Eine Anfrage, die beginnt, bevor diese Antwort da ist, fragt selbst um Erlaubnis; eine, die später beginnt, nicht.</translation>
    </message>
    <message>
        <source>keepalive: 64 KiB for all</source>
        <translation>keepalive: 64 KiB für alle</translation>
    </message>
    <message>
        <source>Requests with `keepalive` may outlive the page. So the bodies of all that are under way may have 64 KiB in sum: two of 33 000 bytes at once are too many, one after the other they are not.</source>
        <translation>Anfragen mit `keepalive` dürfen die Seite überleben. Darum dürfen die Inhalte aller, die gerade laufen, zusammen 64 KiB haben: Zwei von 33 000 Bytes gleichzeitig sind zu viel, nacheinander nicht.</translation>
    </message>
    <message>
        <source>The same URL twice at once</source>
        <translation>Zweimal dieselbe URL zugleich</translation>
    </message>
    <message>
        <source>The standard sends both requests: the HTTP cache is empty when each begins. Chromium and Firefox let the second one wait for the first, whose answer may be stored: it is answered from the HTTP cache. If the answer turns out not to be usable again, the second request is sent late. Compare the profiles.</source>
        <translation>Der Standard sendet beide Anfragen: Der HTTP-Cache ist leer, wenn sie beginnen. Chromium und Firefox lassen die zweite auf die erste warten, deren Antwort gespeichert werden könnte: Sie wird aus dem HTTP-Cache beantwortet. Zeigt sich, dass die Antwort nicht wieder verwendet werden kann, so wird die zweite Anfrage spät gesendet. Die Profile vergleichen.</translation>
    </message>
    <message>
        <source>Permission is given to one URL, query and all. The same request to `?page=2` is preflighted again. This is why an API with the record's number in its path asks so often.</source>
        <translation>Die Erlaubnis gilt für eine URL, samt Abfrage. Dieselbe Anfrage an `?page=2` braucht wieder einen Preflight. Darum fragt eine API mit der Nummer des Datensatzes im Pfad so oft.</translation>
    </message>
    <message>
        <source>A star is remembered as a star</source>
        <translation>Ein Stern wird als Stern gemerkt</translation>
    </message>
    <message>
        <source>`*` goes into the cache as an entry of its own and covers every method and header later on, but not `Authorization`: the last request is preflighted, and refused.

Firefox remembers no stars.</source>
        <translation>`*` kommt als eigener Eintrag in den Cache und deckt später jede Methode und jeden Header ab, nur nicht `Authorization`: Die letzte Anfrage braucht einen Preflight und wird abgelehnt.

Firefox merkt sich keine Sterne.</translation>
    </message>
    <message>
        <source>All that was listed is remembered</source>
        <translation>Alles Genannte wird gemerkt</translation>
    </message>
    <message>
        <source>The PUT asked for a permission, and the answer listed DELETE as well. An entry is kept for every method and header name in the list, so the DELETE is not preflighted.

PATCH was not listed: a preflight, and this one is refused.</source>
        <translation>Das PUT bat um eine Erlaubnis, und die Antwort nannte auch DELETE. Für jede Methode und jeden Headernamen der Liste wird ein Eintrag behalten; darum braucht das DELETE keinen Preflight.

PATCH war nicht genannt: ein Preflight, und dieser wird abgelehnt.</translation>
    </message>
    <message>
        <source>"True" is not "true"</source>
        <translation>„True“ ist nicht „true“</translation>
    </message>
    <message>
        <source>`Access-Control-Allow-Credentials` has one value, `true` in lower case. `True`, `1` and `yes` are refused, and so is the header sent twice, which reads `true, true`.</source>
        <translation>`Access-Control-Allow-Credentials` kennt einen Wert, das klein geschriebene `true`. `True`, `1` und `yes` gelten nicht, und auch nicht der doppelt gesendete Header, der sich als `true, true` liest.</translation>
    </message>
    <message>
        <source>Sent with a cookie, and not readable</source>
        <translation>Mit Cookie gesendet und nicht lesbar</translation>
    </message>
    <message>
        <source>The same request, and the server forgot `Access-Control-Allow-Credentials`. The cookie has been sent and the new one is kept; the page gets nothing to read.

The second request shows that the cookie did change.</source>
        <translation>Dieselbe Anfrage, und der Server hat `Access-Control-Allow-Credentials` vergessen. Das Cookie wurde gesendet, und das neue wird behalten; die Seite bekommt nichts zu lesen.

Die zweite Anfrage zeigt, dass sich das Cookie geändert hat.</translation>
    </message>
    <message>
        <source>A GET with a cookie</source>
        <translation>Ein GET mit Cookie</translation>
    </message>
    <message>
        <source>The page asks for credentials with `credentials: "include"`, and the browser sends the cookie it has of `bar.other`. The request is simple, so there is no preflight.

The answer passes because it names the page's origin *and* says `Access-Control-Allow-Credentials: true` (steps 4 and 7 of the CORS check). It also sets a new value, which the second request sends.

The cookie is `SameSite=None; Secure`: without that, today's browsers send none to another site.</source>
        <translation>Die Seite verlangt Zugangsdaten mit `credentials: "include"`, und der Browser sendet das Cookie, das er von `bar.other` hat. Die Anfrage ist einfach, also gibt es keinen Preflight.

Die Antwort besteht, weil sie den Origin der Seite nennt *und* `Access-Control-Allow-Credentials: true` sagt (Schritte 4 und 7 der CORS-Prüfung). Sie setzt auch einen neuen Wert, den die zweite Anfrage sendet.

Das Cookie ist `SameSite=None; Secure`: Sonst senden heutige Browser keines an eine andere Site.</translation>
    </message>
    <message>
        <source>The preflight does not allow credentials</source>
        <translation>Der Preflight erlaubt keine Zugangsdaten</translation>
    </message>
    <message>
        <source>The answer to the preflight lacks `Access-Control-Allow-Credentials: true`. The PUT with its cookie is not sent.</source>
        <translation>In der Antwort auf den Preflight fehlt `Access-Control-Allow-Credentials: true`. Das PUT mit seinem Cookie wird nicht gesendet.</translation>
    </message>
    <message>
        <source>A preflight carries no cookies</source>
        <translation>Ein Preflight trägt keine Cookies</translation>
    </message>
    <message>
        <source>The PUT goes with its cookie; the preflight before it never does. Still the preflight's answer has to say `Access-Control-Allow-Credentials: true`, since it is checked for the request that is to come.</source>
        <translation>Das PUT geht mit seinem Cookie; der Preflight davor nie. Trotzdem muss seine Antwort `Access-Control-Allow-Credentials: true` sagen, denn sie wird für die Anfrage geprüft, die noch kommt.</translation>
    </message>
    <message>
        <source>No cookies unless asked for</source>
        <translation>Keine Cookies, wenn niemand sie verlangt</translation>
    </message>
    <message>
        <source>A script's request to another origin carries no cookies by default, though the browser has one. The `Set-Cookie` of the answer is ignored as well.

So `*` is enough here.</source>
        <translation>Die Anfrage eines Skripts an einen anderen Origin trägt in der Vorgabe keine Cookies, obwohl der Browser eines hat. Auch das `Set-Cookie` der Antwort bleibt unbeachtet.

Darum genügt hier `*`.</translation>
    </message>
    <message>
        <source>Cookies of the own origin</source>
        <translation>Cookies des eigenen Origins</translation>
    </message>
    <message>
        <source>Towards its own origin a page sends cookies without asking (`credentials: "same-origin"` is the default). `"omit"` leaves them out, and ignores `Set-Cookie` too.</source>
        <translation>An ihren eigenen Origin sendet eine Seite Cookies, ohne sie zu verlangen (`credentials: "same-origin"` ist die Vorgabe). `"omit"` lässt sie weg und beachtet auch `Set-Cookie` nicht.</translation>
    </message>
    <message>
        <source>Another origin of the same site</source>
        <translation>Ein anderer Origin derselben Site</translation>
    </message>
    <message>
        <source>`api.shop.example` is another origin than `www.shop.example`, so CORS applies. It is the same *site*, so a `Lax` cookie is sent.</source>
        <translation>`api.shop.example` ist ein anderer Origin als `www.shop.example`, also gilt CORS. Es ist dieselbe *Site*, also wird ein `Lax`-Cookie gesendet.</translation>
    </message>
    <message>
        <source>A cookie without SameSite stays at home</source>
        <translation>Ein Cookie ohne SameSite bleibt daheim</translation>
    </message>
    <message>
        <source>The page asks for credentials, the server allows them, and no cookie is sent: it has no `SameSite` attribute, which browsers take as `Lax`, and the request goes to another site.

The second cookie is `SameSite=None; Secure` and goes along.</source>
        <translation>Die Seite verlangt Zugangsdaten, der Server erlaubt sie, und kein Cookie wird gesendet: Es hat kein Attribut `SameSite`, was Browser als `Lax` nehmen, und die Anfrage geht an eine andere Site.

Das zweite Cookie ist `SameSite=None; Secure` und geht mit.</translation>
    </message>
    <message>
        <source>The user blocks third-party cookies</source>
        <translation>Der Benutzer blockiert Cookies von Dritten</translation>
    </message>
    <message>
        <source>Page and server did everything right, and the browser is set to block third-party cookies: none is sent to another site, none is kept from it. The answer can be read all the same.</source>
        <translation>Seite und Server haben alles richtig gemacht, und der Browser soll Cookies von Dritten blockieren: Keines geht an eine andere Site, keines von dort wird behalten. Die Antwort ist trotzdem lesbar.</translation>
    </message>
    <message>
        <source>* and credentials: Expose-Headers</source>
        <translation>* und Zugangsdaten: Expose-Headers</translation>
    </message>
    <message>
        <source>Here nothing fails, and something is missing: with credentials the star in `Access-Control-Expose-Headers` exposes nothing. The page reads the answer and does not see `Kuma-Revision`.

The second URL names the headers, and the third shows the star without credentials.</source>
        <translation>Hier scheitert nichts, und etwas fehlt: Mit Zugangsdaten gibt der Stern in `Access-Control-Expose-Headers` nichts frei. Die Seite liest die Antwort und sieht `Kuma-Revision` nicht.

Die zweite URL nennt die Header, und die dritte zeigt den Stern ohne Zugangsdaten.</translation>
    </message>
    <message>
        <source>* and credentials: Allow-Headers</source>
        <translation>* und Zugangsdaten: Allow-Headers</translation>
    </message>
    <message>
        <source>For a request with credentials the star in `Access-Control-Allow-Headers` is an ordinary name, that of a header called `*`. `X-PINGOTHER` is not on the list.

The second URL lists the names: `X-PINGOTHER, Content-Type`.</source>
        <translation>Bei einer Anfrage mit Zugangsdaten ist der Stern in `Access-Control-Allow-Headers` ein gewöhnlicher Name, der eines Headers namens `*`. `X-PINGOTHER` steht nicht auf der Liste.

Die zweite URL nennt die Namen: `X-PINGOTHER, Content-Type`.</translation>
    </message>
    <message>
        <source>* and credentials: Allow-Methods</source>
        <translation>* und Zugangsdaten: Allow-Methods</translation>
    </message>
    <message>
        <source>The same with methods: with credentials `*` allows only a method of that name. PUT has to be listed. POST and GET would pass, since they are safelisted.</source>
        <translation>Dasselbe mit Methoden: Mit Zugangsdaten erlaubt `*` nur eine Methode dieses Namens. PUT muss genannt sein. POST und GET bestünden, denn sie sind safelisted.</translation>
    </message>
    <message>
        <source>* and credentials: Allow-Origin</source>
        <translation>* und Zugangsdaten: Allow-Origin</translation>
    </message>
    <message>
        <source>A star as the allowed origin does not count for a request with credentials. Step 3 of the CORS check is passed over, and in step 4 `*` is not the page's origin.

It is often said that such an answer cannot set a cookie either. By the standard it does: cookies are stored as the answer comes in (HTTP-network fetch), before the CORS check. The second request shows it.</source>
        <translation>Ein Stern als erlaubter Origin gilt nicht für eine Anfrage mit Zugangsdaten. Schritt 3 der CORS-Prüfung wird übergangen, und in Schritt 4 ist `*` nicht der Origin der Seite.

Oft heißt es, eine solche Antwort könne auch kein Cookie setzen. Nach dem Standard kann sie es: Cookies werden gespeichert, wenn die Antwort hereinkommt (HTTP-network fetch), vor der CORS-Prüfung. Die zweite Anfrage zeigt es.</translation>
    </message>
    <message>
        <source>withCredentials</source>
        <translation>withCredentials</translation>
    </message>
    <message>
        <source>`withCredentials` is for XMLHttpRequest what `credentials: "include"` is for `fetch()`. The rules for the answer are the same.</source>
        <translation>`withCredentials` ist für XMLHttpRequest, was `credentials: "include"` für `fetch()` ist. Für die Antwort gelten dieselben Regeln.</translation>
    </message>
    <message>
        <source>The file name that is not there</source>
        <translation>Der Dateiname, der nicht da ist</translation>
    </message>
    <message>
        <source>A download's name stands in `Content-Disposition`, plain to see in the developer tools, and `headers.get()` gives null. The server has to expose it.

Setting the header on the request, as is often tried, only adds a preflight.</source>
        <translation>Der Name eines Downloads steht in `Content-Disposition`, gut sichtbar in den Entwicklerwerkzeugen, und `headers.get()` liefert null. Der Server muss ihn freigeben.

Den Header auf der Anfrage zu setzen, wie oft versucht wird, bringt nur einen Preflight.</translation>
    </message>
    <message>
        <source>Exposed at the wrong place</source>
        <translation>Am falschen Ort freigegeben</translation>
    </message>
    <message>
        <source>The server sends `Access-Control-Expose-Headers` with the answer to the preflight only. It has no effect there: `X-Total-Count` stays hidden.</source>
        <translation>Der Server sendet `Access-Control-Expose-Headers` nur mit der Antwort auf den Preflight. Dort wirkt es nicht: `X-Total-Count` bleibt verborgen.</translation>
    </message>
    <message>
        <source>Seven headers, and no more</source>
        <translation>Sieben Header und nicht mehr</translation>
    </message>
    <message>
        <source>A page reads seven headers of an answer of another origin: `Cache-Control`, `Content-Language`, `Content-Length`, `Content-Type`, `Expires`, `Last-Modified`, `Pragma`. `ETag`, `Date` and everything of the server's own are filtered out.

The developer tools show them all; the script sees a *CORS filtered response*.</source>
        <translation>Von einer Antwort eines anderen Origins liest eine Seite sieben Header: `Cache-Control`, `Content-Language`, `Content-Length`, `Content-Type`, `Expires`, `Last-Modified`, `Pragma`. `ETag`, `Date` und alles Eigene des Servers werden herausgefiltert.

Die Entwicklerwerkzeuge zeigen alle; das Skript sieht eine *CORS filtered response*.</translation>
    </message>
    <message>
        <source>Headers exposed by name</source>
        <translation>Mit Namen freigegebene Header</translation>
    </message>
    <message>
        <source>`Access-Control-Expose-Headers: x-my-custom-header, x-another-custom-header` adds two names to the seven. It stands on the answer itself, not on that of a preflight, and the case does not matter.</source>
        <translation>`Access-Control-Expose-Headers: x-my-custom-header, x-another-custom-header` fügt den sieben zwei Namen hinzu. Es steht auf der Antwort selbst, nicht auf der eines Preflights, und Groß- und Kleinschreibung zählt nicht.</translation>
    </message>
    <message>
        <source>Everything exposed</source>
        <translation>Alles freigegeben</translation>
    </message>
    <message>
        <source>Without credentials `*` exposes every header of the answer. `Set-Cookie` stays hidden whatever is listed: no page ever sees it.</source>
        <translation>Ohne Zugangsdaten gibt `*` jeden Header der Antwort frei. `Set-Cookie` bleibt verborgen, was auch genannt ist: Keine Seite sieht es je.</translation>
    </message>
    <message>
        <source>On the own origin nothing is hidden</source>
        <translation>Auf dem eigenen Origin ist nichts verborgen</translation>
    </message>
    <message>
        <source>Answers of the page's own origin are not filtered by CORS. Only `Set-Cookie` is taken out (a *basic filtered response*).</source>
        <translation>Antworten vom eigenen Origin der Seite filtert CORS nicht. Nur `Set-Cookie` wird entfernt (eine *basic filtered response*).</translation>
    </message>
    <message>
        <source>POST, 303, GET</source>
        <translation>POST, 303, GET</translation>
    </message>
    <message>
        <source>After 303 the browser goes on with GET. The body is gone, and so is `Content-Type`, which described it. 301 and 302 do the same to POST; 307 and 308 keep method and body.</source>
        <translation>Nach 303 macht der Browser mit GET weiter. Der Inhalt ist weg, und ebenso `Content-Type`, das ihn beschrieb. 301 und 302 machen mit POST dasselbe; 307 und 308 behalten Methode und Inhalt.</translation>
    </message>
    <message>
        <source>The same in browsers as they once were</source>
        <translation>Dasselbe in Browsern von früher</translation>
    </message>
    <message>
        <source>CORS at first forbade redirects after a preflight. Browsers kept to that for years (the last ones until 2019) and reported that the request was redirected to a URL "which is disallowed for cross-origin requests that require preflight".

This scenario turns the old rule on. Nothing is sent to `example.com`.</source>
        <translation>Anfangs verbot CORS Weiterleitungen nach einem Preflight. Browser hielten sich jahrelang daran (die letzten bis 2019) und meldeten, die Anfrage sei zu einer URL weitergeleitet worden, "which is disallowed for cross-origin requests that require preflight".

Dieses Szenario schaltet die alte Regel ein. Nichts wird an `example.com` gesendet.</translation>
    </message>
    <message>
        <source>A preflighted request is redirected</source>
        <translation>Eine Anfrage mit Preflight wird weitergeleitet</translation>
    </message>
    <message>
        <source>The POST with `X-PINGOTHER` has been preflighted and is now redirected to `https://example.com/foo`. By the standard it follows, and since the new URL is of another origin again, it is preflighted once more.

Look at `Origin` from the second hop on: the chain went from one foreign origin to another, so it says `null`. That is why `example.com` has to answer `*`; the page's own origin would not do.</source>
        <translation>Das POST mit `X-PINGOTHER` hatte seinen Preflight und wird nun nach `https://example.com/foo` weitergeleitet. Nach dem Standard folgt es, und weil die neue URL wieder von einem anderen Origin ist, gibt es noch einen Preflight.

Ein Blick auf `Origin` ab dem zweiten Sprung: Die Kette ging von einem fremden Origin zu einem anderen, also steht dort `null`. Darum muss `example.com` mit `*` antworten; der Origin der Seite genügte nicht.</translation>
    </message>
    <message>
        <source>From the own server to another one</source>
        <translation>Vom eigenen Server zu einem anderen</translation>
    </message>
    <message>
        <source>The first request goes to the page's own server, without `Origin` and without a check. The redirect leads to another origin: from there on it is a CORS request, with the page's origin.

`Sec-Fetch-Site` goes from `same-origin` to `cross-site`, and `Referer` shrinks to the origin.</source>
        <translation>Die erste Anfrage geht an den eigenen Server der Seite, ohne `Origin` und ohne Prüfung. Die Weiterleitung führt zu einem anderen Origin: Von da an ist es eine CORS-Anfrage mit dem Origin der Seite.

`Sec-Fetch-Site` geht von `same-origin` zu `cross-site`, und `Referer` schrumpft auf den Origin.</translation>
    </message>
    <message>
        <source>Away and back home</source>
        <translation>Fort und wieder nach Hause</translation>
    </message>
    <message>
        <source>A foreign server redirects to the page's own origin. The request stays a CORS request, with `Origin: null`: its own server has to allow it like any other.</source>
        <translation>Ein fremder Server leitet zum Origin der Seite weiter. Die Anfrage bleibt eine CORS-Anfrage, mit `Origin: null`: Ihr eigener Server muss sie erlauben wie jede andere.</translation>
    </message>
    <message>
        <source>Authorization does not follow to another origin</source>
        <translation>Authorization geht nicht zu einem anderen Origin mit</translation>
    </message>
    <message>
        <source>The page's own server redirects to a store elsewhere. `Authorization` is taken off at the border, so the token does not leak. What is left is a simple request: no preflight either.</source>
        <translation>Der eigene Server der Seite leitet zu einem Speicher anderswo weiter. `Authorization` wird an der Grenze entfernt, damit das Token nicht nach außen gelangt. Übrig bleibt eine einfache Anfrage: auch kein Preflight.</translation>
    </message>
    <message>
        <source>Twenty redirects, and no more</source>
        <translation>Zwanzig Weiterleitungen und nicht mehr</translation>
    </message>
    <message>
        <source>A URL that redirects to itself. After twenty redirects the browser gives up: 21 requests in all.</source>
        <translation>Eine URL, die zu sich selbst weiterleitet. Nach zwanzig Weiterleitungen gibt der Browser auf: 21 Anfragen im Ganzen.</translation>
    </message>
    <message>
        <source>redirect: "error"</source>
        <translation>redirect: "error"</translation>
    </message>
    <message>
        <source>With the redirect mode `error` a redirect is a failure, wherever it leads.</source>
        <translation>Mit dem Weiterleitungsmodus `error` ist eine Weiterleitung ein Fehler, wohin sie auch führt.</translation>
    </message>
    <message>
        <source>redirect: "manual"</source>
        <translation>redirect: "manual"</translation>
    </message>
    <message>
        <source>With `manual` the page gets an *opaque-redirect filtered response*: no status, no headers, not even `Location`. Service workers pass such a response on to a navigation; scripts have little use for it.

The second request goes to another origin. There the CORS check comes first, and the redirect lacks the header: an error, not an opaque redirect.</source>
        <translation>Mit `manual` bekommt die Seite eine *opaque-redirect filtered response*: kein Status, keine Header, nicht einmal `Location`. Service Worker reichen eine solche Antwort an eine Navigation weiter; Skripte können wenig damit anfangen.

Die zweite Anfrage geht an einen anderen Origin. Dort kommt die CORS-Prüfung zuerst, und der Weiterleitung fehlt der Header: ein Fehler, keine opake Weiterleitung.</translation>
    </message>
    <message>
        <source>A redirect on the same server</source>
        <translation>Eine Weiterleitung auf demselben Server</translation>
    </message>
    <message>
        <source>Both hops are of the same foreign origin. Each answer has to pass the CORS check, the 301 too. `Origin` stays what it was.</source>
        <translation>Beide Sprünge bleiben beim selben fremden Origin. Jede Antwort muss die CORS-Prüfung bestehen, auch die 301. `Origin` bleibt, was es war.</translation>
    </message>
    <message>
        <source>Two foreign origins, and a star</source>
        <translation>Zwei fremde Origins und ein Stern</translation>
    </message>
    <message>
        <source>The same chain; the last server answers `*`, and all is well. `Access-Control-Allow-Origin: null` would pass as well, but sandboxed frames anywhere are `null` too.</source>
        <translation>Dieselbe Kette; der letzte Server antwortet mit `*`, und alles ist gut. `Access-Control-Allow-Origin: null` bestünde auch, aber jeder Rahmen in einer Sandbox ist ebenfalls `null`.</translation>
    </message>
    <message>
        <source>Two foreign origins: Origin is null</source>
        <translation>Zwei fremde Origins: Origin ist null</translation>
    </message>
    <message>
        <source>`api.example` redirects to `cdn.example`. To the latter the browser does not tell whose page this is: the redirecting server might have planned it. `Origin` is `null`, and the page's own origin in the answer does not match.</source>
        <translation>`api.example` leitet zu `cdn.example` weiter. Diesem sagt der Browser nicht, wessen Seite das ist: Der weiterleitende Server könnte es darauf angelegt haben. `Origin` ist `null`, und der Origin der Seite in der Antwort passt nicht dazu.</translation>
    </message>
    <message>
        <source>A redirect changes the referrer policy</source>
        <translation>Eine Weiterleitung ändert die Referrer-Richtlinie</translation>
    </message>
    <message>
        <source>The page is generous (`unsafe-url`), and the first hop gets its full address. The redirect says `Referrer-Policy: no-referrer`: the second hop gets none.</source>
        <translation>Die Seite ist großzügig (`unsafe-url`), und der erste Server bekommt ihre ganze Adresse. Die Weiterleitung sagt `Referrer-Policy: no-referrer`: Der zweite bekommt keine.</translation>
    </message>
    <message>
        <source>A redirect out of HTTP</source>
        <translation>Eine Weiterleitung aus HTTP hinaus</translation>
    </message>
    <message>
        <source>A redirect may only lead to `http:` and `https:`. A `data:` URL, which the page could have fetched itself, is refused here.</source>
        <translation>Eine Weiterleitung darf nur zu `http:` und `https:` führen. Eine `data:`-URL, die die Seite selbst abrufen könnte, wird hier abgelehnt.</translation>
    </message>
    <message>
        <source>A password in the location</source>
        <translation>Ein Passwort in Location</translation>
    </message>
    <message>
        <source>The redirect leads to a URL with user name and password. A CORS request may not follow it (step 9 of HTTP-redirect fetch).</source>
        <translation>Die Weiterleitung führt zu einer URL mit Benutzername und Passwort. Eine CORS-Anfrage darf ihr nicht folgen (Schritt 9 von HTTP-redirect fetch).</translation>
    </message>
    <message>
        <source>The redirect itself lacks the headers</source>
        <translation>Der Weiterleitung selbst fehlen die Header</translation>
    </message>
    <message>
        <source>The final URL allows everybody. The 301 that leads there does not, and it is checked first: the browser stops before the second request.</source>
        <translation>Die letzte URL erlaubt alle. Die 301, die dorthin führt, tut es nicht, und sie wird zuerst geprüft: Der Browser hört vor der zweiten Anfrage auf.</translation>
    </message>
    <message>
        <source>Finding out the final URL first</source>
        <translation>Erst die letzte URL herausfinden</translation>
    </message>
    <message>
        <source>The way around the old rule: a simple request first, which may be redirected, to learn from `response.url` where the resource really is. Then the real request to that URL, with its preflight.

It does not help where `Authorization` is what makes the request need a preflight: without it the first request may not get that far.</source>
        <translation>Der Weg um die alte Regel herum: erst eine einfache Anfrage, die weitergeleitet werden darf, um aus `response.url` zu erfahren, wo die Ressource wirklich ist. Dann die eigentliche Anfrage an diese URL, mit ihrem Preflight.

Das hilft nicht, wo die Anfrage wegen `Authorization` einen Preflight braucht: Ohne den Header kommt die erste Anfrage vielleicht nicht so weit.</translation>
    </message>
    <message>
        <source>Once cross-site, always cross-site</source>
        <translation>Einmal cross-site, immer cross-site</translation>
    </message>
    <message>
        <source>`Sec-Fetch-Site` looks at every URL of a chain. The first request is `same-origin`; after a hop through another site it is `cross-site` for good, even back on the page's own origin.</source>
        <translation>`Sec-Fetch-Site` sieht auf jede URL einer Kette. Die erste Anfrage ist `same-origin`; nach einem Sprung über eine andere Site ist sie für immer `cross-site`, auch wieder auf dem Origin der Seite.</translation>
    </message>
    <message>
        <source>A page cannot set them</source>
        <translation>Eine Seite kann sie nicht setzen</translation>
    </message>
    <message>
        <source>Every name that starts with `Sec-` is forbidden to pages: the browser leaves it out without a word, and no preflight comes of it. That is what makes the headers worth something, `Sec-Purpose` too.</source>
        <translation>Jeder Name, der mit `Sec-` beginnt, ist Seiten verboten: Der Browser lässt ihn wortlos weg, und auch kein Preflight entsteht daraus. Das gibt den Headern ihren Wert, auch `Sec-Purpose`.</translation>
    </message>
    <message>
        <source>fetch() to another site</source>
        <translation>fetch() an eine andere Site</translation>
    </message>
    <message>
        <source>Three headers tell the server where a request comes from and what it is for, before any CORS header matters: `Sec-Fetch-Mode: cors`, `Sec-Fetch-Dest: empty` (a script wants the data), `Sec-Fetch-Site: cross-site`.

A server that has no business with other sites can refuse such a request at once.</source>
        <translation>Drei Header sagen dem Server, woher eine Anfrage kommt und wozu sie dient, ehe ein CORS-Header zählt: `Sec-Fetch-Mode: cors`, `Sec-Fetch-Dest: empty` (ein Skript will die Daten), `Sec-Fetch-Site: cross-site`.

Ein Server, der mit anderen Sites nichts zu tun hat, kann eine solche Anfrage gleich ablehnen.</translation>
    </message>
    <message>
        <source>An image of another site</source>
        <translation>Ein Bild von einer anderen Site</translation>
    </message>
    <message>
        <source>An `&lt;img&gt;` loads without CORS: `Sec-Fetch-Mode: no-cors`, `Sec-Fetch-Dest: image`, `Sec-Fetch-Site: cross-site`, and no `Origin`. The page shows the image and cannot read its pixels.</source>
        <translation>Ein `&lt;img&gt;` lädt ohne CORS: `Sec-Fetch-Mode: no-cors`, `Sec-Fetch-Dest: image`, `Sec-Fetch-Site: cross-site`, und kein `Origin`. Die Seite zeigt das Bild und kann seine Pixel nicht lesen.</translation>
    </message>
    <message>
        <source>localhost is trustworthy</source>
        <translation>localhost ist vertrauenswürdig</translation>
    </message>
    <message>
        <source>`http://localhost` and loopback addresses count as potentially trustworthy, so that a developer sees what users will. Two ports are two origins of one site.</source>
        <translation>`http://localhost` und Loopback-Adressen zählen als potenziell vertrauenswürdig, damit ein Entwickler sieht, was Benutzer sehen werden. Zwei Ports sind zwei Origins einer Site.</translation>
    </message>
    <message>
        <source>mode: "same-origin"</source>
        <translation>mode: "same-origin"</translation>
    </message>
    <message>
        <source>A page can promise to ask its own origin only. The header then says `same-origin` for the mode too. To another origin nothing is sent.</source>
        <translation>Eine Seite kann zusichern, nur ihren eigenen Origin zu fragen. Dann nennt der Header auch als Modus `same-origin`. An einen anderen Origin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>A click on a link</source>
        <translation>Ein Klick auf einen Link</translation>
    </message>
    <message>
        <source>A navigation of the tab: `Sec-Fetch-Mode: navigate`, `Sec-Fetch-Dest: document`. Since the user clicked, `Sec-Fetch-User: ?1` comes along; the second navigation was started by a script and has none.</source>
        <translation>Eine Navigation des Tabs: `Sec-Fetch-Mode: navigate`, `Sec-Fetch-Dest: document`. Weil der Benutzer geklickt hat, kommt `Sec-Fetch-User: ?1` hinzu; die zweite Navigation hat ein Skript ausgelöst, und sie hat keines.</translation>
    </message>
    <message>
        <source>mode: "no-cors"</source>
        <translation>mode: "no-cors"</translation>
    </message>
    <message>
        <source>Without CORS the mode says so, as it does for an `&lt;img&gt;`. The answer is opaque. A GET of this kind carries no `Origin`.</source>
        <translation>Ohne CORS sagt der Modus es, wie bei einem `&lt;img&gt;`. Die Antwort ist opak. Ein GET dieser Art trägt kein `Origin`.</translation>
    </message>
    <message>
        <source>No Sec-Fetch headers over http:</source>
        <translation>Keine Sec-Fetch-Header über http:</translation>
    </message>
    <message>
        <source>The headers go only to URLs that are *potentially trustworthy*. `http:` to an ordinary host is not, so a server sees none of them and cannot take their absence for a sign of an old browser.</source>
        <translation>Die Header gehen nur an URLs, die *potenziell vertrauenswürdig* sind. `http:` zu einem gewöhnlichen Host ist es nicht; ein Server sieht dann keinen von ihnen und kann ihr Fehlen nicht als Zeichen eines alten Browsers nehmen.</translation>
    </message>
    <message>
        <source>A preflight has them too</source>
        <translation>Auch ein Preflight hat sie</translation>
    </message>
    <message>
        <source>The preflight carries the same three headers as the request it asks for.</source>
        <translation>Der Preflight trägt dieselben drei Header wie die Anfrage, für die er fragt.</translation>
    </message>
    <message>
        <source>Neighbours on github.io</source>
        <translation>Nachbarn auf github.io</translation>
    </message>
    <message>
        <source>`github.io` is on the public suffix list, so every name below it is a site of its own: `cross-site`.</source>
        <translation>`github.io` steht auf der Public Suffix List, also ist jeder Name darunter eine Site für sich: `cross-site`.</translation>
    </message>
    <message>
        <source>fetch() to the own origin</source>
        <translation>fetch() an den eigenen Origin</translation>
    </message>
    <message>
        <source>The mode is `cors` even here: it says which rules apply, not that they were needed. `Sec-Fetch-Site` is `same-origin`.</source>
        <translation>Der Modus ist auch hier `cors`: Er sagt, welche Regeln gelten, nicht, dass sie nötig waren. `Sec-Fetch-Site` ist `same-origin`.</translation>
    </message>
    <message>
        <source>Scheme and registrable domain (`shop.example`) are the same, the host is not: `same-site`. CORS makes no such distinction and asks for its headers.</source>
        <translation>Schema und registrierbare Domain (`shop.example`) sind gleich, der Host nicht: `same-site`. CORS macht da keinen Unterschied und verlangt seine Header.</translation>
    </message>
    <message>
        <source>http and https are two sites</source>
        <translation>http und https sind zwei Sites</translation>
    </message>
    <message>
        <source>An `http:` page asks the same host over `https:`. Sites have a scheme: this is `cross-site`.</source>
        <translation>Eine `http:`-Seite fragt denselben Host über `https:`. Sites haben ein Schema: Das ist `cross-site`.</translation>
    </message>
    <message>
        <source>A WebSocket</source>
        <translation>Ein WebSocket</translation>
    </message>
    <message>
        <source>The handshake of a WebSocket has a mode of its own, `websocket`. CORS does not apply to it: the server has to look at `Origin` itself.</source>
        <translation>Der Handshake eines WebSockets hat einen eigenen Modus, `websocket`. CORS gilt für ihn nicht: Der Server muss selbst auf `Origin` sehen.</translation>
    </message>
    <message>
        <source>A prefetched image</source>
        <translation>Ein vorab geladenes Bild</translation>
    </message>
    <message>
        <source>`&lt;link rel="prefetch"&gt;` says what the request is for: `Sec-Purpose: prefetch`. `Sec-Fetch-Dest` is `empty`, whatever the file, and `Accept` is that of a navigation.

With the header a server can refuse the request, let it expire otherwise, or not count it as a visit.</source>
        <translation>`&lt;link rel="prefetch"&gt;` sagt, wozu die Anfrage dient: `Sec-Purpose: prefetch`. `Sec-Fetch-Dest` ist `empty`, was für eine Datei es auch ist, und `Accept` ist das einer Navigation.

Mit dem Header kann ein Server die Anfrage ablehnen, anders ablaufen lassen oder nicht als Besuch zählen.</translation>
    </message>
    <message>
        <source>application/json is not simple</source>
        <translation>application/json ist nicht einfach</translation>
    </message>
    <message>
        <source>Forms cannot send JSON, so a page must ask. Only three types are simple: `application/x-www-form-urlencoded`, `multipart/form-data`, `text/plain`.</source>
        <translation>Formulare können kein JSON senden, also muss eine Seite fragen. Nur drei Typen sind einfach: `application/x-www-form-urlencoded`, `multipart/form-data`, `text/plain`.</translation>
    </message>
    <message>
        <source>The three simple types</source>
        <translation>Die drei einfachen Typen</translation>
    </message>
    <message>
        <source>Parameters and case do not matter, the type itself does. The last one is a Blob of type `text/html`: the browser sets `Content-Type` from it, and a type set by the browser counts like one set by the page.</source>
        <translation>Auf Parameter und Groß- und Kleinschreibung kommt es nicht an, auf den Typ schon. Der letzte ist ein Blob vom Typ `text/html`: Der Browser setzt `Content-Type` danach, und ein vom Browser gesetzter Typ zählt wie einer, den die Seite setzt.</translation>
    </message>
    <message>
        <source>A custom header is not simple</source>
        <translation>Ein eigener Header ist nicht einfach</translation>
    </message>
    <message>
        <source>A header that is not safelisted makes the request need a preflight, whatever its value. `X-Requested-With` is the classic one.</source>
        <translation>Ein Header, der nicht safelisted ist, macht einen Preflight nötig, welchen Wert er auch hat. `X-Requested-With` ist der Klassiker.</translation>
    </message>
    <message>
        <source>Headers a page cannot set</source>
        <translation>Header, die eine Seite nicht setzen kann</translation>
    </message>
    <message>
        <source>`Cookie`, `Host`, `Origin`, `Referer` and others belong to the browser. Setting them has no effect, and so they cause no preflight either.</source>
        <translation>`Cookie`, `Host`, `Origin`, `Referer` und andere gehören dem Browser. Sie zu setzen bewirkt nichts, und darum lösen sie auch keinen Preflight aus.</translation>
    </message>
    <message>
        <source>get, head and post in lower case</source>
        <translation>get, head und post klein geschrieben</translation>
    </message>
    <message>
        <source>The API writes six methods in capitals for the page: DELETE, GET, HEAD, OPTIONS, POST, PUT. `post` is POST, and simple.</source>
        <translation>Die API schreibt sechs Methoden für die Seite groß: DELETE, GET, HEAD, OPTIONS, POST, PUT. `post` ist POST und einfach.</translation>
    </message>
    <message>
        <source>PUT is not simple</source>
        <translation>PUT ist nicht einfach</translation>
    </message>
    <message>
        <source>GET, HEAD and POST are the simple methods. PUT is asked for first, though the request has nothing else of note: there is no `Access-Control-Request-Headers`.</source>
        <translation>GET, HEAD und POST sind die einfachen Methoden. Für PUT wird vorher gefragt, obwohl die Anfrage sonst nichts Besonderes hat: Es gibt kein `Access-Control-Request-Headers`.</translation>
    </message>
    <message>
        <source>The same without a listener</source>
        <translation>Dasselbe ohne Listener</translation>
    </message>
    <message>
        <source>Without the listener the very same request is simple.</source>
        <translation>Ohne den Listener ist genau dieselbe Anfrage einfach.</translation>
    </message>
    <message>
        <source>On the own origin nothing is asked</source>
        <translation>Auf dem eigenen Origin wird nicht gefragt</translation>
    </message>
    <message>
        <source>A PUT with a custom header and JSON to the page's own origin goes out at once. Being simple matters for other origins only.</source>
        <translation>Ein PUT mit eigenem Header und JSON an den Origin der Seite geht sofort hinaus. Ob eine Anfrage einfach ist, zählt nur bei anderen Origins.</translation>
    </message>
    <message>
        <source>A single range is simple</source>
        <translation>Ein einzelner Bereich ist einfach</translation>
    </message>
    <message>
        <source>`Range` is safelisted for a single range that has a start: `bytes=256-` and `bytes=127-255` pass. A range from the end, two ranges, or a space need a preflight.</source>
        <translation>`Range` ist safelisted für einen einzelnen Bereich mit einem Anfang: `bytes=256-` und `bytes=127-255` bestehen. Ein Bereich vom Ende her, zwei Bereiche oder ein Leerzeichen brauchen einen Preflight.</translation>
    </message>
    <message>
        <source>The safelisted headers</source>
        <translation>Die Header auf der Liste</translation>
    </message>
    <message>
        <source>`Accept`, `Accept-Language`, `Content-Language`, `Content-Type` and `Range` may be set, with values of a harmless kind, and the request stays simple.</source>
        <translation>`Accept`, `Accept-Language`, `Content-Language`, `Content-Type` und `Range` dürfen gesetzt werden, mit Werten harmloser Art, und die Anfrage bleibt einfach.</translation>
    </message>
    <message>
        <source>A stream as body</source>
        <translation>Ein Stream als Inhalt</translation>
    </message>
    <message>
        <source>A form cannot send a stream, so a request with a `ReadableStream` is preflighted, always. It also needs HTTP/2, and this server speaks HTTP/1.1: the preflight passes, and then the request fails without being sent.</source>
        <translation>Ein Formular kann keinen Stream senden, also braucht eine Anfrage mit einem `ReadableStream` immer einen Preflight. Sie braucht auch HTTP/2, und dieser Server spricht HTTP/1.1: Der Preflight besteht, und dann scheitert die Anfrage, ohne gesendet zu werden.</translation>
    </message>
    <message>
        <source>More than 1024 bytes in sum</source>
        <translation>Zusammen mehr als 1024 Bytes</translation>
    </message>
    <message>
        <source>Together the values of the safelisted headers may come to 1024 bytes. Beyond that all of them count as unsafe. Eight times 128 bytes are allowed; one byte more is not.

`Accept: */*`, which the browser adds, would count too; here the page sets `Accept` itself. Each header counts alone, also where several have the same name, as the standard has it. Chromium joins them first; Firefox adds nothing up, and asks no preflight here.</source>
        <translation>Die Werte der Header auf der Liste dürfen zusammen 1024 Bytes lang sein. Darüber zählen sie alle als unsicher. Achtmal 128 Bytes sind erlaubt; ein Byte mehr ist es nicht.

`Accept: */*`, das der Browser ergänzt, zählte auch; hier setzt die Seite `Accept` selbst. Jeder Header zählt für sich, auch wo mehrere gleich heißen; so hat es der Standard. Chromium fasst sie erst zusammen; Firefox zählt nichts zusammen und braucht hier keinen Preflight.</translation>
    </message>
    <message>
        <source>An unsafe byte in Accept-Language</source>
        <translation>Ein unsicheres Byte in Accept-Language</translation>
    </message>
    <message>
        <source>`Accept-Language` and `Content-Language` take letters, digits, space and `*,-.;=` only. An underscore, as in `en_US`, is not among them.</source>
        <translation>`Accept-Language` und `Content-Language` nehmen nur Buchstaben, Ziffern, Leerzeichen und `*,-.;=`. Ein Unterstrich, wie in `en_US`, gehört nicht dazu.</translation>
    </message>
    <message>
        <source>An unsafe byte in Accept</source>
        <translation>Ein unsicheres Byte in Accept</translation>
    </message>
    <message>
        <source>Quotation marks are among the bytes that are not allowed in a safelisted value, since old servers trip over them. `Accept` has to be asked for here.</source>
        <translation>Anführungszeichen gehören zu den Bytes, die in einem solchen Wert nicht erlaubt sind, weil alte Server über sie stolpern. Für `Accept` muss hier gefragt werden.</translation>
    </message>
    <message>
        <source>An unsafe byte in Content-Language</source>
        <translation>Ein unsicheres Byte in Content-Language</translation>
    </message>
    <message>
        <source>The same for `Content-Language`: a plus sign is not allowed.</source>
        <translation>Dasselbe bei `Content-Language`: Ein Pluszeichen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>An upload listener</source>
        <translation>Ein Listener für den Upload</translation>
    </message>
    <message>
        <source>An event listener on `xhr.upload` would let the page watch how fast another origin takes its data, so it makes the request need a preflight. No header is named, and the method POST need not be listed.</source>
        <translation>Mit einem Event-Listener an `xhr.upload` könnte die Seite beobachten, wie schnell ein anderer Origin ihre Daten annimmt; darum macht er einen Preflight nötig. Kein Header wird genannt, und die Methode POST muss nicht auf der Liste stehen.</translation>
    </message>
    <message>
        <source>A value longer than 128 bytes</source>
        <translation>Ein Wert mit mehr als 128 Bytes</translation>
    </message>
    <message>
        <source>A safelisted header may be 128 bytes long. With one byte more it counts as unsafe and the request is preflighted.</source>
        <translation>Ein Header auf der Liste darf 128 Bytes lang sein. Mit einem Byte mehr zählt er als unsicher, und die Anfrage braucht einen Preflight.</translation>
    </message>
    <message>
        <source>Allowing null allows too many</source>
        <translation>null zu erlauben erlaubt zu viel</translation>
    </message>
    <message>
        <source>A server that answers `Access-Control-Allow-Origin: null` lets a sandboxed frame read the data, with cookies even. Every site can make such a frame. It does not help the page from before, either.</source>
        <translation>Ein Server, der mit `Access-Control-Allow-Origin: null` antwortet, lässt einen Rahmen in einer Sandbox die Daten lesen, sogar mit Cookies. Jede Site kann einen solchen Rahmen anlegen. Der Seite von vorhin hilft es auch nicht.</translation>
    </message>
    <message>
        <source>A port that browsers do not call</source>
        <translation>Ein Port, den Browser nicht ansprechen</translation>
    </message>
    <message>
        <source>Port 6000 belongs to the X Window System. It is one of 83 ports that browsers never send a request to, lest a page talk to a mail or news server.</source>
        <translation>Port 6000 gehört dem X Window System. Er ist einer von 83 Ports, an die Browser nie eine Anfrage senden, damit keine Seite mit einem Mail- oder News-Server redet.</translation>
    </message>
    <message>
        <source>The cache answers for the image</source>
        <translation>Der Cache antwortet anstelle des Bildes</translation>
    </message>
    <message>
        <source>An image was loaded without CORS, and the answer, which had no headers then, is in the browser's cache. The script's request for the same file is answered from there: no request, and no `Access-Control-Allow-Origin`.

For the second file the server says `Vary: Origin` even when no `Origin` was sent. The cached answer does not fit then, and the file is asked for again.</source>
        <translation>Ein Bild wurde ohne CORS geladen, und die Antwort, damals ohne Header, liegt im Cache des Browsers. Die Anfrage des Skripts nach derselben Datei wird von dort beantwortet: keine Anfrage und kein `Access-Control-Allow-Origin`.

Bei der zweiten Datei sagt der Server `Vary: Origin`, auch wenn kein `Origin` gesendet wurde. Dann passt die Antwort aus dem Cache nicht, und die Datei wird noch einmal angefragt.</translation>
    </message>
    <message>
        <source>The page's own policy</source>
        <translation>Die eigene Richtlinie der Seite</translation>
    </message>
    <message>
        <source>The server allows everybody. It is the page's own Content Security Policy that does not let it connect there: `connect-src` lists its own origin and `api.example`. Nothing is sent; change the page's policy, not the other server.</source>
        <translation>Der Server erlaubt alle. Es ist die Content Security Policy der Seite selbst, die ihr die Verbindung verbietet: `connect-src` nennt ihren eigenen Origin und `api.example`. Nichts wird gesendet; zu ändern ist die Richtlinie der Seite, nicht der andere Server.</translation>
    </message>
    <message>
        <source>Content-Type is missing from the list</source>
        <translation>Content-Type fehlt auf der Liste</translation>
    </message>
    <message>
        <source>JSON makes `Content-Type` a header to be asked for, and the server lists others. Mind the commas as well: the second URL lacks one, so its value is no list of names at all.</source>
        <translation>Mit JSON muss für `Content-Type` gefragt werden, und der Server nennt andere Header. Auch auf die Kommas kommt es an: Bei der zweiten URL fehlt eines, also ist der Wert gar keine Liste von Namen.</translation>
    </message>
    <message>
        <source>An isolated page wants a policy</source>
        <translation>Eine isolierte Seite verlangt eine Richtlinie</translation>
    </message>
    <message>
        <source>The page has `Cross-Origin-Embedder-Policy: require-corp`, for shared memory perhaps. What it loads without CORS now needs a `Cross-Origin-Resource-Policy`, or CORS.</source>
        <translation>Die Seite hat `Cross-Origin-Embedder-Policy: require-corp`, vielleicht für gemeinsamen Speicher. Was sie ohne CORS lädt, braucht nun eine `Cross-Origin-Resource-Policy`, oder CORS.</translation>
    </message>
    <message>
        <source>Only successful answers carry the headers</source>
        <translation>Nur gelungene Antworten tragen die Header</translation>
    </message>
    <message>
        <source>The application adds the headers, and its error pages come from the web server in front of it. A full disk shows up as a CORS error. Look at the status in the exchange first.

The third answer has headers, and the page can read what went wrong.</source>
        <translation>Die Anwendung setzt die Header, und ihre Fehlerseiten kommen vom Webserver davor. Eine volle Festplatte zeigt sich als CORS-Fehler. Der erste Blick gehört dem Status im Austausch.

Die dritte Antwort hat Header, und die Seite kann lesen, was schiefging.</translation>
    </message>
    <message>
        <source>A Content-Type set by hand for FormData</source>
        <translation>Ein von Hand gesetzter Content-Type für FormData</translation>
    </message>
    <message>
        <source>The browser sets `Content-Type` for form data together with the boundary that parts it. Set by hand the boundary is missing, and the server cannot read the body. CORS has nothing to say: both requests are simple.</source>
        <translation>Für Formulardaten setzt der Browser `Content-Type` samt der Grenze, die sie trennt. Von Hand gesetzt fehlt die Grenze, und der Server kann den Inhalt nicht lesen. CORS hat nichts dagegen: Beide Anfragen sind einfach.</translation>
    </message>
    <message>
        <source>The header is sent twice</source>
        <translation>Der Header wird doppelt gesendet</translation>
    </message>
    <message>
        <source>The application sends `Access-Control-Allow-Origin: *`, and so does the proxy in front. Two lines count as one, joined with a comma: `*, *`, which is neither `*` nor an origin.</source>
        <translation>Die Anwendung sendet `Access-Control-Allow-Origin: *`, und der Proxy davor auch. Zwei Zeilen zählen als eine, mit einem Komma verbunden: `*, *`, und das ist weder `*` noch ein Origin.</translation>
    </message>
    <message>
        <source>Response headers put on the request</source>
        <translation>Antwortheader auf der Anfrage</translation>
    </message>
    <message>
        <source>`Access-Control-Allow-Origin` is for answers. On a request it only makes the browser ask whether it may be sent: a GET that worked fails.</source>
        <translation>`Access-Control-Allow-Origin` gehört auf Antworten. Auf einer Anfrage bringt es den Browser nur dazu, zu fragen, ob er es senden darf: Ein GET, das ging, scheitert.</translation>
    </message>
    <message>
        <source>http: becomes https: by itself</source>
        <translation>http: wird von selbst zu https:</translation>
    </message>
    <message>
        <source>The browser knows that this host is to be reached over TLS only (HSTS) and changes the URL before anything is sent. No redirect takes place, so a preflight does not fail on one.</source>
        <translation>Der Browser weiß, dass dieser Host nur über TLS zu erreichen ist (HSTS), und ändert die URL, ehe etwas gesendet wird. Es gibt keine Weiterleitung, also scheitert auch kein Preflight an einer.</translation>
    </message>
    <message>
        <source>A policy that wants integrity everywhere</source>
        <translation>Eine Richtlinie, die überall Integrität verlangt</translation>
    </message>
    <message>
        <source>The page was delivered with `Integrity-Policy: blocked-destinations=(script)`. A script then needs an `integrity` attribute, and CORS, so that the browser can compare the bytes: without `crossorigin` the attribute does not count.</source>
        <translation>Die Seite kam mit `Integrity-Policy: blocked-destinations=(script)`. Dann braucht ein Skript ein Attribut `integrity`, und CORS, damit der Browser die Bytes vergleichen kann: Ohne `crossorigin` zählt das Attribut nicht.</translation>
    </message>
    <message>
        <source>Integrity that does not hold</source>
        <translation>Integrität, die nicht hält</translation>
    </message>
    <message>
        <source>The page says which hash the file must have. The first answer has it, the second was changed, and the third cannot be compared: it is opaque. Integrity across origins needs CORS.</source>
        <translation>Die Seite sagt, welchen Hash die Datei haben muss. Die erste Antwort hat ihn, die zweite wurde verändert, und die dritte lässt sich nicht vergleichen: Sie ist opak. Integrität über Origins hinweg braucht CORS.</translation>
    </message>
    <message>
        <source>An embedded page asks a program on this machine</source>
        <translation>Eine eingebettete Seite fragt ein Programm auf diesem Rechner</translation>
    </message>
    <message>
        <source>The page of the payment provider is in a frame of the shop. The user has granted the shop what it asked for, and yet the request never leaves: a frame of another origin gets nothing of it unless the shop writes `allow="loopback-network"` (or `local-network-access`, which Chromium takes for both) on the `&lt;iframe&gt;`. There is no question to the user either. (Set `page.allow` to `loopback-network` and see it pass.)</source>
        <translation>Die Seite des Zahlungsdienstes steht in einem Frame des Shops. Der Benutzer hat dem Shop erlaubt, worum er bat, und doch geht die Anfrage nicht hinaus: Ein Frame eines anderen Origins bekommt davon nichts, solange der Shop nicht `allow="loopback-network"` (oder `local-network-access`, das Chromium für beides nimmt) an das `&lt;iframe&gt;` schreibt. Auch gefragt wird der Benutzer nicht. (Mit `page.allow` auf `loopback-network` geht sie durch.)</translation>
    </message>
    <message>
        <source>The right allow attribute for one browser only</source>
        <translation>Das richtige Attribut allow, aber nur für einen Browser</translation>
    </message>
    <message>
        <source>Firefox 153 knows the two permissions by their own names only. `allow="local-network-access"`, which Chromium reads as both, means nothing to it, and the frame is refused without a question. Write `allow="local-network-access; local-network; loopback-network"`, and both browsers hand the permission on. (Choose the profile Chromium and see it pass.)</source>
        <translation>Firefox 153 kennt die zwei Erlaubnisse nur unter ihrem eigenen Namen. `allow="local-network-access"`, das Chromium als beides liest, sagt ihm nichts, und der Frame wird abgewiesen, ohne dass jemand gefragt wird. Mit `allow="local-network-access; local-network; loopback-network"` geben beide Browser die Erlaubnis weiter. (Mit dem Profil Chromium geht die Anfrage durch.)</translation>
    </message>
    <message>
        <source>The printer speaks http only</source>
        <translation>Der Drucker spricht nur http</translation>
    </message>
    <message>
        <source>A secure page may load nothing from `http:`, and a printer has no certificate. Where its name does not say that it is in the local network (as `192.168.1.7` and `printer.local` do), the option `targetAddressSpace: "local"` of `fetch()` says so. Chromium then lets the request through as mixed content, asks the user, and holds the page to its word: a host in another address space is refused. Other browsers do not know the option and block mixed content.</source>
        <translation>Eine sichere Seite darf nichts von `http:` laden, und ein Drucker hat kein Zertifikat. Wo sein Name nicht sagt, dass er im lokalen Netz steht (wie `192.168.1.7` und `printer.local`), sagt es die Option `targetAddressSpace: "local"` von `fetch()`. Chromium lässt die Anfrage dann als Mixed Content durch, fragt den Benutzer und nimmt die Seite beim Wort: Ein Host in einem anderen Adressraum wird abgewiesen. Andere Browser kennen die Option nicht und blockieren Mixed Content.</translation>
    </message>
    <message>
        <source>A sandboxed frame sends no form</source>
        <translation>Ein Frame mit sandbox sendet kein Formular</translation>
    </message>
    <message>
        <source>The frame has `sandbox="allow-scripts"`. Its scripts run, with an opaque origin, and its form is stopped before anything is sent, with a line on the console at most. The page that embeds it has to add `allow-forms`.</source>
        <translation>Der Frame hat `sandbox="allow-scripts"`. Seine Skripte laufen, mit undurchsichtigem Origin, und sein Formular wird angehalten, ehe etwas gesendet ist, höchstens mit einer Zeile in der Konsole. Die Seite, die ihn einbettet, muss `allow-forms` hinzufügen.</translation>
    </message>
    <message>
        <source>A credentialless frame under an embedder policy</source>
        <translation>Ein Frame mit credentialless unter einer Embedder Policy</translation>
    </message>
    <message>
        <source>A page with `Cross-Origin-Embedder-Policy: require-corp` may frame only documents that have such a policy themselves. A frame with the attribute `credentialless` is let in without one: it starts without cookies, caches and storage of the browser, and so has nothing that could leak. Only Chromium knows the attribute.</source>
        <translation>Eine Seite mit `Cross-Origin-Embedder-Policy: require-corp` darf nur Dokumente in Frames zeigen, die selbst so eine Richtlinie haben. Ein Frame mit dem Attribut `credentialless` darf auch ohne hinein: Er beginnt ohne Cookies, Caches und Speicher des Browsers und hat nichts, was nach außen dringen könnte. Nur Chromium kennt das Attribut.</translation>
    </message>
    <message>
        <source>A public page asks for the printer</source>
        <translation>Eine öffentliche Seite fragt nach dem Drucker</translation>
    </message>
    <message>
        <source>Chromium asks the user before a page of the internet reaches the local network or this machine, and sends nothing until there is an answer. Headers of the server do not help: the request never gets there. (Set `settings.localNetworkAccess` to `granted` and see the first two pass. Firefox asks, too; Safari does not yet.)</source>
        <translation>Chromium fragt den Benutzer, ehe eine Seite aus dem Internet das lokale Netz oder diesen Rechner erreicht, und sendet bis zur Antwort nichts. Header des Servers helfen nicht: Die Anfrage kommt gar nicht hin. (Mit `settings.localNetworkAccess` auf `granted` bestehen die ersten zwei. Firefox fragt auch, Safari noch nicht.)</translation>
    </message>
    <message>
        <source>localhost is not 127.0.0.1</source>
        <translation>localhost ist nicht 127.0.0.1</translation>
    </message>
    <message>
        <source>The server allows `http://localhost:3000`. Opened as `http://127.0.0.1:3000`, the same page is of another origin.</source>
        <translation>Der Server erlaubt `http://localhost:3000`. Als `http://127.0.0.1:3000` geöffnet ist dieselbe Seite von einem anderen Origin.</translation>
    </message>
    <message>
        <source>A log-in page in between</source>
        <translation>Eine Anmeldeseite dazwischen</translation>
    </message>
    <message>
        <source>The session has run out, and the API redirects to the log-in page of another server. A fetch follows, carries `Origin: null`, and fails at a page that was never meant for scripts.

Answer 401 instead, and let the page navigate.</source>
        <translation>Die Sitzung ist abgelaufen, und die API leitet zur Anmeldeseite eines anderen Servers weiter. Ein fetch folgt, trägt `Origin: null` und scheitert an einer Seite, die nie für Skripte gedacht war.

Besser mit 401 antworten und die Seite navigieren lassen.</translation>
    </message>
    <message>
        <source>patch in lower case</source>
        <translation>patch klein geschrieben</translation>
    </message>
    <message>
        <source>`put` becomes PUT, and `patch` stays `patch`: only six methods are put in capitals for the page. The server allows PATCH, and methods are compared byte for byte.

Write PATCH in capitals.</source>
        <translation>`put` wird zu PUT, und `patch` bleibt `patch`: Nur sechs Methoden werden für die Seite groß geschrieben. Der Server erlaubt PATCH, und Methoden werden Byte für Byte verglichen.

PATCH groß schreiben.</translation>
    </message>
    <message>
        <source>A secure page asks over http:</source>
        <translation>Eine sichere Seite fragt über http:</translation>
    </message>
    <message>
        <source>The page came over https, the API is addressed by http. The request is blocked before it is sent; no header of the server can change that.</source>
        <translation>Die Seite kam über https, die API wird über http angesprochen. Die Anfrage wird blockiert, ehe sie gesendet ist; kein Header des Servers kann das ändern.</translation>
    </message>
    <message>
        <source>A secure page asks localhost in Safari</source>
        <translation>Eine sichere Seite fragt localhost in Safari</translation>
    </message>
    <message>
        <source>In Chromium and Firefox a page loaded over `https:` may ask a server on the developer's own machine over `http:`. Safari takes that for mixed content and sends nothing, but for images, sound and films. Give the local server a certificate, or load the page over `http:`.</source>
        <translation>In Chromium und Firefox darf eine über `https:` geladene Seite einen Server auf dem eigenen Rechner über `http:` fragen. Safari hält das für Mixed Content und sendet nichts, außer für Bilder, Ton und Filme. Dem lokalen Server ein Zertifikat geben oder die Seite über `http:` laden.</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Es kam keine Antwort</translation>
    </message>
    <message>
        <source>No such host, nobody listening, a bad certificate: the page is told no more than for a CORS error, and Firefox even calls it one. Open the address in a tab to see.</source>
        <translation>Kein solcher Host, niemand da, der annimmt, ein schlechtes Zertifikat: Die Seite erfährt nicht mehr als bei einem CORS-Fehler, und Firefox nennt es sogar einen. Die Adresse in einem Tab zu öffnen zeigt, was los ist.</translation>
    </message>
    <message>
        <source>mode: "no-cors" is no cure</source>
        <translation>mode: "no-cors" heilt nichts</translation>
    </message>
    <message>
        <source>The error is gone, and so is the answer: status 0, no headers, no body. What is more, `Authorization` and `Content-Type: application/json` were dropped on the way, without a word; the type is now that of a text.

Take the mode out, and let the server allow the page.</source>
        <translation>Der Fehler ist weg, und die Antwort auch: Status 0, keine Header, kein Inhalt. Obendrein gingen `Authorization` und `Content-Type: application/json` unterwegs wortlos verloren; der Typ ist jetzt der eines Textes.

Den Modus weglassen und den Server die Seite erlauben lassen.</translation>
    </message>
    <message>
        <source>No CORS headers at all</source>
        <translation>Gar keine CORS-Header</translation>
    </message>
    <message>
        <source>The most frequent case of all: the server has never heard of CORS. The request was sent and answered with 200; the page may not read it.

Only the server can change that, with `Access-Control-Allow-Origin`. If it is not yours, ask it from your own server, where no browser is in between.</source>
        <translation>Der häufigste Fall von allen: Der Server hat nie von CORS gehört. Die Anfrage wurde gesendet und mit 200 beantwortet; die Seite darf es nicht lesen.

Das kann nur der Server ändern, mit `Access-Control-Allow-Origin`. Gehört er jemand anderem, so hilft eine Anfrage vom eigenen Server aus, wo kein Browser dazwischen ist.</translation>
    </message>
    <message>
        <source>JSON in a script element</source>
        <translation>JSON in einem Skriptelement</translation>
    </message>
    <message>
        <source>Once a trick to read data across origins, now data that no element can use: browsers look at the type and the first bytes of an answer without CORS, and keep what is neither media nor a script out of the page's process. The last answer has the same type and is a script; it runs. (Not in the standard; choose the profile `standard` and nothing is withheld.)</source>
        <translation>Einst ein Trick, um Daten über Origins hinweg zu lesen, heute Daten, die kein Element brauchen kann: Browser sehen bei einer Antwort ohne CORS auf den Typ und die ersten Bytes und halten aus dem Prozess der Seite heraus, was weder Bild, Ton, Film noch Skript ist. Die letzte Antwort hat denselben Typ und ist ein Skript; es läuft. (Steht nicht im Standard; mit dem Profil `standard` wird nichts vorenthalten.)</translation>
    </message>
    <message>
        <source>A page opened from disk</source>
        <translation>Eine Seite von der Festplatte</translation>
    </message>
    <message>
        <source>A `file:` page has an opaque origin, sent as `Origin: null`. A star lets it read the answer. Other local files it cannot fetch at all: CORS needs `http:` or `https:`.

Serve the page over http, even at home.</source>
        <translation>Eine `file:`-Seite hat einen opaken Origin, gesendet als `Origin: null`. Mit einem Stern darf sie die Antwort lesen. Andere lokale Dateien kann sie gar nicht abrufen: CORS braucht `http:` oder `https:`.

Die Seite über http ausliefern, auch daheim.</translation>
    </message>
    <message>
        <source>Authentication comes before CORS</source>
        <translation>Die Anmeldung kommt vor CORS</translation>
    </message>
    <message>
        <source>The guard wants a token on every request. A preflight never carries `Authorization` or cookies, so the guard answers 401, here even with the right CORS headers.

Put CORS outside of authentication, or let `OPTIONS` through.</source>
        <translation>Der Wächter verlangt auf jeder Anfrage ein Token. Ein Preflight trägt nie `Authorization` oder Cookies, also antwortet der Wächter mit 401, hier sogar mit den richtigen CORS-Headern.

CORS vor die Anmeldung setzen oder `OPTIONS` durchlassen.</translation>
    </message>
    <message>
        <source>The preflight is answered with 404</source>
        <translation>Der Preflight wird mit 404 beantwortet</translation>
    </message>
    <message>
        <source>Every header is right, and the status is 404, since no route takes `OPTIONS`. The standard wants an *ok status*, 200 to 299.</source>
        <translation>Jeder Header stimmt, und der Status ist 404, weil keine Route `OPTIONS` annimmt. Der Standard verlangt einen *ok status*, 200 bis 299.</translation>
    </message>
    <message>
        <source>OPTIONS falls to a default handler</source>
        <translation>OPTIONS landet beim Standardhandler</translation>
    </message>
    <message>
        <source>GET works, POST with JSON does not: the routes for GET and POST send the headers, and `OPTIONS` ends up in a handler that answers 200 without them.

Let the CORS layer answer `OPTIONS`, before routing.</source>
        <translation>GET geht, POST mit JSON nicht: Die Routen für GET und POST senden die Header, und `OPTIONS` landet bei einem Handler, der mit 200 und ohne sie antwortet.

Die CORS-Schicht `OPTIONS` beantworten lassen, vor dem Routing.</translation>
    </message>
    <message>
        <source>The preflight is redirected</source>
        <translation>Der Preflight wird weitergeleitet</translation>
    </message>
    <message>
        <source>The server adds a slash to the URL, with a redirect, and does so for `OPTIONS` as well. A preflight is never redirected. Write the final URL in the page, or answer `OPTIONS` before redirecting.

With the slash it works.</source>
        <translation>Der Server hängt an die URL einen Schrägstrich, mit einer Weiterleitung, und das auch bei `OPTIONS`. Ein Preflight wird nie weitergeleitet. In die Seite gehört die letzte URL, oder `OPTIONS` muss vor der Weiterleitung beantwortet werden.

Mit dem Schrägstrich klappt es.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy</source>
        <translation>Cross-Origin-Resource-Policy</translation>
    </message>
    <message>
        <source>An opaque answer is useless to the script, but its bytes would still reach the page's process. `Cross-Origin-Resource-Policy: same-origin` keeps them out. It is looked at for requests without CORS only: the second request reads the very same file.</source>
        <translation>Eine opake Antwort nützt dem Skript nichts, aber ihre Bytes kämen doch in den Prozess der Seite. `Cross-Origin-Resource-Policy: same-origin` hält sie fern. Darauf wird nur bei Anfragen ohne CORS gesehen: Die zweite Anfrage liest dieselbe Datei.</translation>
    </message>
    <message>
        <source>A sandboxed frame is null</source>
        <translation>Ein Rahmen in der Sandbox ist null</translation>
    </message>
    <message>
        <source>A frame with `sandbox` and without `allow-same-origin` has an opaque origin. Its requests say `Origin: null`, to its own server too.</source>
        <translation>Ein Rahmen mit `sandbox` und ohne `allow-same-origin` hat einen opaken Origin. Seine Anfragen sagen `Origin: null`, auch an seinen eigenen Server.</translation>
    </message>
    <message>
        <source>A service worker answers with what the page cannot take</source>
        <translation>Ein Service Worker antwortet mit etwas, das die Seite nicht nehmen kann</translation>
    </message>
    <message>
        <source>The worker that controls the page answers each request from its cache. What it once fetched with `mode: "no-cors"` is opaque, and only requests of that mode may get it: an image can, `fetch()` cannot, though nothing went over the wire. What the worker fetched with CORS serves both.</source>
        <translation>Der Worker, der die Seite steuert, beantwortet jede Anfrage aus seinem Cache. Was er einst mit `mode: "no-cors"` abgerufen hat, ist opak, und nur Anfragen dieses Modus dürfen es bekommen: Ein Bild kann es, `fetch()` nicht, obwohl nichts über die Leitung ging. Was der Worker mit CORS abgerufen hat, dient beiden.</translation>
    </message>
    <message>
        <source>Every request is a new session</source>
        <translation>Jede Anfrage ist eine neue Sitzung</translation>
    </message>
    <message>
        <source>The log-in was sent without credentials, so the browser ignored its `Set-Cookie`. Asking with credentials later on finds no cookie to send. No message anywhere.

With credentials on *both*, an exact origin, `Access-Control-Allow-Credentials: true` and a `SameSite=None; Secure` cookie it works.</source>
        <translation>Die Anmeldung ging ohne Zugangsdaten hinaus, also beachtete der Browser ihr `Set-Cookie` nicht. Werden später Zugangsdaten verlangt, so gibt es kein Cookie zu senden. Nirgends eine Meldung.

Mit Zugangsdaten auf *beiden*, einem genauen Origin, `Access-Control-Allow-Credentials: true` und einem Cookie mit `SameSite=None; Secure` klappt es.</translation>
    </message>
    <message>
        <source>The allowed origin is written wrongly</source>
        <translation>Der erlaubte Origin ist falsch geschrieben</translation>
    </message>
    <message>
        <source>An origin is scheme, host and port, without a slash at the end. All four of these answers look right and are not: a slash, `http` for `https`, the server's own origin, capitals. The comparison is byte for byte.</source>
        <translation>Ein Origin ist Schema, Host und Port, ohne Schrägstrich am Ende. Alle vier Antworten sehen richtig aus und sind es nicht: ein Schrägstrich, `http` statt `https`, der Origin des Servers selbst, Großbuchstaben. Verglichen wird Byte für Byte.</translation>
    </message>
    <message>
        <source>A list of origins</source>
        <translation>Eine Liste von Origins</translation>
    </message>
    <message>
        <source>One header, two origins. There is no list in `Access-Control-Allow-Origin`: the server has to pick the one that asks, and say `Vary: Origin`.</source>
        <translation>Ein Header, zwei Origins. In `Access-Control-Allow-Origin` gibt es keine Listen: Der Server muss den wählen, der fragt, und `Vary: Origin` sagen.</translation>
    </message>
    <message>
        <source>www.app.example is another origin</source>
        <translation>www.app.example ist ein anderer Origin</translation>
    </message>
    <message>
        <source>The page runs at `www.app.example` and asks `app.example`, which redirects to the page's own host. The redirect has no CORS headers, and so the request ends there.</source>
        <translation>Die Seite läuft auf `www.app.example` und fragt `app.example`, das zum Host der Seite weiterleitet. Die Weiterleitung hat keine CORS-Header, und so endet die Anfrage dort.</translation>
    </message>
    <message>
        <source>Drawn, and not to be read</source>
        <translation>Gezeichnet, aber nicht auszulesen</translation>
    </message>
    <message>
        <source>Every page may show an image of another origin, and may draw it on a canvas. From then on the canvas cannot be read: `getImageData()`, `toDataURL()` and `toBlob()` throw a `SecurityError`, as what they give would be what the page may not read.

It takes two to mend it: the attribute `crossorigin`, by which the browser asks with CORS, and the header. With the attribute alone there is no image at all.</source>
        <translation>Jede Seite darf ein Bild eines anderen Origins zeigen und auf ein Canvas zeichnen. Danach lässt sich das Canvas nicht mehr auslesen: `getImageData()`, `toDataURL()` und `toBlob()` werfen einen `SecurityError`, denn sie gäben heraus, was die Seite nicht lesen darf.

Zum Beheben gehören zwei: das Attribut `crossorigin`, mit dem der Browser mit CORS anfragt, und der Header. Mit dem Attribut allein gibt es gar kein Bild.</translation>
    </message>
    <message>
        <source>A texture of another origin</source>
        <translation>Eine Textur eines anderen Origins</translation>
    </message>
    <message>
        <source>WebGL is stricter than a 2D canvas: `texImage2D()` throws a `SecurityError` at once, since a shader could tell by its running time what is in a texture. The server sends the header to everybody, and it does not count while the element has no `crossorigin`: set `image.crossOrigin = "anonymous"` before `image.src`.</source>
        <translation>WebGL ist strenger als ein 2D-Canvas: `texImage2D()` wirft sofort einen `SecurityError`, denn ein Shader könnte durch seine Laufzeit verraten, was in einer Textur steht. Der Server sendet den Header an alle, und er zählt nicht, solange das Element kein `crossorigin` hat: `image.crossOrigin = "anonymous"` vor `image.src` setzen.</translation>
    </message>
    <message>
        <source>A picture of a film</source>
        <translation>Ein Standbild aus einem Film</translation>
    </message>
    <message>
        <source>A frame of a `&lt;video&gt;` is drawn on a canvas, to make a thumbnail of it. For films the same holds as for images, and they answer with an error in another place: where the film was refused, `drawImage()` draws nothing and says nothing.</source>
        <translation>Ein Einzelbild eines `&lt;video&gt;` wird auf ein Canvas gezeichnet, um ein Vorschaubild zu machen. Für Filme gilt dasselbe wie für Bilder, nur der Fehler kommt an anderer Stelle: Wurde der Film abgelehnt, zeichnet `drawImage()` nichts und sagt nichts.</translation>
    </message>
    <message>
        <source>An ImageBitmap remembers where it came from</source>
        <translation>Eine ImageBitmap merkt sich, woher sie kommt</translation>
    </message>
    <message>
        <source>`createImageBitmap()` takes any image that the page shows, and the bitmap remembers that it may not be read: a canvas on which it is drawn cannot be read, WebGL does not take it, and it cannot be sent to a worker. To get around the element, `fetch()` the image and make the bitmap of the Blob: that needs CORS as well.</source>
        <translation>`createImageBitmap()` nimmt jedes Bild, das die Seite zeigt, und die Bitmap merkt sich, dass sie nicht ausgelesen werden darf: Ein Canvas, auf das sie gezeichnet wird, lässt sich nicht auslesen, WebGL nimmt sie nicht, und an einen Worker lässt sie sich nicht senden. Am Element vorbei geht es mit `fetch()` und einer Bitmap aus dem Blob: Auch das braucht CORS.</translation>
    </message>
    <message>
        <source>Shown first, then drawn</source>
        <translation>Erst gezeigt, dann gezeichnet</translation>
    </message>
    <message>
        <source>The page shows an image without `crossorigin`, and the bucket answers without CORS headers, as nobody asked with an `Origin`. Later the page loads the same URL with `crossorigin`, to draw it: the answer comes from the HTTP cache, has no `Access-Control-Allow-Origin`, and there is no image. With "Disable cache" it works.

The second bucket sends `Vary: Origin` to everybody: the stored answer does not fit, and the image is asked for anew. (Firefox keeps apart what was asked for without credentials, and asks anew in both cases.)</source>
        <translation>Die Seite zeigt ein Bild ohne `crossorigin`, und der Speicherdienst antwortet ohne CORS-Header, da niemand mit einem `Origin` fragte. Später lädt die Seite dieselbe URL mit `crossorigin`, um sie zu zeichnen: Die Antwort kommt aus dem HTTP-Cache, hat kein `Access-Control-Allow-Origin`, und es gibt kein Bild. Mit „Cache deaktivieren“ geht es.

Der zweite Dienst sendet allen `Vary: Origin`: Die gespeicherte Antwort passt nicht, und das Bild wird neu angefragt. (Firefox hält auseinander, was ohne Credentials angefragt wurde, und fragt in beiden Fällen neu.)</translation>
    </message>
    <message>
        <source>A picture of the page itself</source>
        <translation>Ein Bild der Seite selbst</translation>
    </message>
    <message>
        <source>Libraries that make pictures of a page put its HTML into an SVG image, inside a `foreignObject`, and draw that on a canvas. As the image of a `data:` URL the canvas can be read; as that of any other URL it cannot in Chromium and Safari, though it is the page's own. By the standard, and in Firefox, it can.</source>
        <translation>Bibliotheken, die Bilder einer Seite machen, setzen ihr HTML in ein SVG-Bild, in ein `foreignObject`, und zeichnen das auf ein Canvas. Als Bild einer `data:`-URL lässt sich das Canvas auslesen; als das jeder anderen URL in Chromium und Safari nicht, obwohl es das der Seite selbst ist. Nach dem Standard und in Firefox lässt es sich auslesen.</translation>
    </message>
    <message>
        <source>A beacon of JSON</source>
        <translation>Ein Beacon mit JSON</translation>
    </message>
    <message>
        <source>A beacon always goes with cookies. A body of text needs no preflight; one of `application/json` does, and its answer must say `Access-Control-Allow-Credentials: true`. Without that header the beacon is dropped, and `sendBeacon()` has said `true` long before.</source>
        <translation>Ein Beacon geht immer mit Cookies. Ein Textkörper braucht keinen Preflight; einer von `application/json` schon, und dessen Antwort muss `Access-Control-Allow-Credentials: true` sagen. Ohne diesen Header wird der Beacon verworfen, und `sendBeacon()` hat längst `true` gesagt.</translation>
    </message>
    <message>
        <source>What nobody waits for</source>
        <translation>Worauf niemand wartet</translation>
    </message>
    <message>
        <source>`fetchLater()` hands a request over to the browser, which sends it after `activateAfter` milliseconds or when the page ends, whichever comes first. Nobody gets the response, but the request is one of CORS like any other: the second has a preflight. What waits may be 64 KiB for one origin at a time, with URL, referrer and headers, so the third is refused.</source>
        <translation>`fetchLater()` übergibt eine Anfrage dem Browser, der sie nach `activateAfter` Millisekunden sendet oder wenn die Seite endet, je nachdem, was zuerst kommt. Niemand bekommt die Antwort, aber die Anfrage ist eine mit CORS wie jede andere: Die zweite hat einen Preflight. Was wartet, darf für einen Origin zur gleichen Zeit 64 KiB haben, mit URL, Referrer und Headern, also wird die dritte abgelehnt.</translation>
    </message>
    <message>
        <source>fetchLater(): sent when the page ends</source>
        <translation>fetchLater(): gesendet, wenn die Seite endet</translation>
    </message>
    <message>
        <source>A WebTransport opens a session over HTTP/3 with a `CONNECT` request. Any page may open one with any server: there is no preflight, and no header of CORS is looked at. So the server itself has to look at `Origin`, as with a WebSocket; but no cookies go along, and a redirect is not followed. What the page's Content Security Policy does not allow in `connect-src` is not asked at all.</source>
        <translation>Ein WebTransport öffnet mit einer `CONNECT`-Anfrage eine Sitzung über HTTP/3. Jede Seite darf eine mit jedem Server öffnen: Es gibt keinen Preflight, und auf keinen Header von CORS wird gesehen. Also muss der Server selbst auf `Origin` sehen, wie bei einem WebSocket; aber keine Cookies gehen mit, und einer Weiterleitung wird nicht gefolgt. Was die Content Security Policy der Seite in `connect-src` nicht erlaubt, wird gar nicht erst gefragt.</translation>
    </message>
    <message>
        <source>WebTransport: no CORS, no cookies, and an Origin to look at</source>
        <translation>WebTransport: ohne CORS, ohne Cookies, und mit einem Origin zum Hinsehen</translation>
    </message>
    <message>
        <source>Early hints (103): loaded before the page is there</source>
        <translation>Early Hints (103): geladen, bevor die Seite da ist</translation>
    </message>
    <message>
        <source>While the server still makes the page, it says by a `103` what the page will need. The script and the font are asked for at once, the latter with CORS as fonts are; the policy of the 103 keeps the second script out. When the page is there, its script is answered by what came ahead: in Chromium from the HTTP cache alone, so that `Cache-Control` has to let it stay there. Over HTTP/1.1 browsers take no notice of a 103, and Safari opens connections only.</source>
        <translation>Während der Server die Seite noch macht, sagt er mit einer `103`, was die Seite brauchen wird. Das Skript und die Schrift werden sofort abgefragt, letztere mit CORS, wie es bei Schriften ist; die Policy der 103 hält das zweite Skript fern. Ist die Seite da, wird ihr Skript mit dem beantwortet, was vorab kam: in Chromium nur aus dem HTTP-Cache, so dass `Cache-Control` es dort bleiben lassen muss. Über HTTP/1.1 beachten Browser eine 103 nicht, und Safari öffnet nur Verbindungen.</translation>
    </message>
    <message>
        <source>A Content Security Policy tells its `report-uri` of each violation at once, by a POST without CORS. `report-to` names an endpoint of the header `Reporting-Endpoints` instead, which is asked with CORS, after a preflight where it is of another origin; where both stand, `report-uri` means nothing. A policy that only reports lets the request through. The reports of an action stand beside its requests.</source>
        <translation>Eine Content Security Policy meldet ihrem `report-uri` jeden Verstoß sofort, mit einem POST ohne CORS. `report-to` nennt stattdessen einen Endpunkt des Headers `Reporting-Endpoints`, der mit CORS gefragt wird, nach einem Preflight, wo er zu einem anderen Origin gehört; wo beide stehen, bedeutet `report-uri` nichts. Eine Policy, die nur meldet, lässt die Anfrage durch. Die Berichte einer Aktion stehen neben ihren Anfragen.</translation>
    </message>
    <message>
        <source>What a policy reports, and to whom</source>
        <translation>Was eine Policy meldet, und wem</translation>
    </message>
    <message>
        <source>What a permissions policy reports</source>
        <translation>Was eine Permissions-Policy meldet</translation>
    </message>
    <message>
        <source>`report-to` of a feature in Permissions-Policy names who is told when the page uses the feature all the same, here an XMLHttpRequest that a script waits for. A policy that only reports withholds nothing: the second page asks, and tells. Chromium alone knows both headers; it collects reports for a minute.</source>
        <translation>`report-to` hinter einem Feature in Permissions-Policy nennt, wer es erfährt, wenn die Seite das Feature trotzdem benutzt, hier einen XMLHttpRequest, auf den ein Skript wartet. Eine Policy, die nur meldet, enthält nichts vor: Die zweite Seite fragt an, und meldet es. Beide Header kennt nur Chromium; es sammelt Berichte eine Minute lang.</translation>
    </message>
    <message>
        <source>`&lt;a ping&gt;` and the reports of a Content Security Policy are POST requests without CORS: no preflight, and no page reads what comes back. The ping names both ends of the link in `Ping-From` and `Ping-To` and has no `Referer`; the report has that type of its own, `application/csp-report`, which never needs a preflight.</source>
        <translation>`&lt;a ping&gt;` und die Berichte einer Content Security Policy sind POST-Anfragen ohne CORS: kein Preflight, und keine Seite liest, was zurückkommt. Der Ping nennt beide Enden des Links in `Ping-From` und `Ping-To` und hat keinen `Referer`; der Bericht hat seinen eigenen Typ, `application/csp-report`, der nie einen Preflight braucht.</translation>
    </message>
    <message>
        <source>An EventSource and its type</source>
        <translation>Eine EventSource und ihr Typ</translation>
    </message>
    <message>
        <source>An `EventSource` asks with CORS, and once the headers allow it the answer still has to be 200 and `text/event-stream`. With another type it fails for good and does not connect again.</source>
        <translation>Eine `EventSource` fragt mit CORS, und auch wenn die Header es erlauben, muss die Antwort 200 sein und `text/event-stream`. Mit einem anderen Typ scheitert sie endgültig und verbindet sich nicht noch einmal.</translation>
    </message>
    <message>
        <source>A script, and the same as a module</source>
        <translation>Ein Skript, und dasselbe als Modul</translation>
    </message>
    <message>
        <source>A classic `&lt;script&gt;` of another origin loads without CORS, with cookies, and the page cannot look into it. With `type="module"` the same file is asked for with CORS and without cookies, so its server has to allow the page.</source>
        <translation>Ein klassisches `&lt;script&gt;` eines anderen Origins lädt ohne CORS, mit Cookies, und die Seite kann nicht hineinsehen. Mit `type="module"` wird dieselbe Datei mit CORS und ohne Cookies angefragt; ihr Server muss die Seite also erlauben.</translation>
    </message>
    <message>
        <source>Who asks for what a module imports</source>
        <translation>Wer fragt nach dem, was ein Modul importiert</translation>
    </message>
    <message>
        <source>A module of a CDN imports another file. The page is what has to be allowed: `Origin` is the page's. The `Referer` is the importing module, and credentials follow the `crossorigin` attribute of the `&lt;script&gt;` at the root, all the way down. The same goes for `import()`.</source>
        <translation>Ein Modul eines CDN importiert eine weitere Datei. Erlaubt werden muss die Seite: `Origin` ist der ihre. Der `Referer` ist das importierende Modul, und ob Zugangsdaten mitgehen, folgt dem Attribut `crossorigin` des `&lt;script&gt;` an der Wurzel, den ganzen Weg hinab. Dasselbe gilt für `import()`.</translation>
    </message>
    <message>
        <source>JSON and CSS as modules</source>
        <translation>JSON und CSS als Module</translation>
    </message>
    <message>
        <source>`import … with { type: "json" }` asks with CORS for `Sec-Fetch-Dest: json` and takes a JSON MIME type only; with `type: "css"` it is `style` and `text/css`. A server that sends JSON as `text/plain` keeps the whole module from running.</source>
        <translation>`import … with { type: "json" }` fragt mit CORS und `Sec-Fetch-Dest: json` und nimmt nur einen MIME-Typ von JSON; mit `type: "css"` sind es `style` und `text/css`. Ein Server, der JSON als `text/plain` sendet, hält das ganze Modul davon ab zu laufen.</translation>
    </message>
    <message>
        <source>A hint that is a real request</source>
        <translation>Ein Hinweis, der eine echte Anfrage ist</translation>
    </message>
    <message>
        <source>`modulepreload` asks exactly as the module will: with CORS, and without cookies of other origins. A `preload` has to say so itself with `crossorigin`: without it a font is asked for without CORS, which no `@font-face` can use.</source>
        <translation>`modulepreload` fragt genau so, wie es das Modul tun wird: mit CORS und ohne Cookies anderer Origins. Ein `preload` muss das mit `crossorigin` selbst sagen: Ohne fragt es nach einer Schrift ohne CORS, und keine `@font-face` kann sie gebrauchen.</translation>
    </message>
    <message>
        <source>A background is not a shape</source>
        <translation>Ein Hintergrund ist keine Form</translation>
    </message>
    <message>
        <source>A style sheet may paint with any image: `background-image` loads without CORS. `shape-outside` and `mask-image` let the page measure what is in it, so they ask with CORS and without cookies. The same file without a header is a background, and neither a shape nor a mask, and no event says so.</source>
        <translation>Malen darf ein Stylesheet mit jedem Bild: `background-image` lädt ohne CORS. Mit `shape-outside` und `mask-image` könnte die Seite messen, was darin ist; sie fragen darum mit CORS und ohne Cookies. Dieselbe Datei ohne Header ist ein Hintergrund, aber weder Form noch Maske, und kein Ereignis sagt es.</translation>
    </message>
    <message>
        <source>A font always needs CORS</source>
        <translation>Eine Schrift braucht immer CORS</translation>
    </message>
    <message>
        <source>The style sheet of a CDN names its font. Fonts are asked for with CORS whatever the sheet was, without cookies, and the `Referer` is the sheet. The CDN has to allow the page, not itself: that sheet and font lie side by side helps nobody.</source>
        <translation>Das Stylesheet eines CDN nennt seine Schrift. Schriften werden mit CORS angefragt, wie auch immer das Stylesheet geladen wurde, ohne Cookies, und der `Referer` ist das Stylesheet. Das CDN muss die Seite erlauben, nicht sich selbst: Dass Stylesheet und Schrift nebeneinander liegen, hilft niemandem.</translation>
    </message>
    <message>
        <source>A style sheet, and what it imports</source>
        <translation>Ein Stylesheet, und was es importiert</translation>
    </message>
    <message>
        <source>A `&lt;link rel=stylesheet&gt;` of another origin applies, and the page cannot read its rules. What it imports is asked for likewise, without CORS and with cookies even where the link has `crossorigin`, and the importing sheet is the `Referer`. A type other than `text/css` is not applied.</source>
        <translation>Ein `&lt;link rel=stylesheet&gt;` eines anderen Origins gilt, und die Seite kann seine Regeln nicht lesen. Was es importiert, wird ebenso angefragt, ohne CORS und mit Cookies, auch wenn der Link `crossorigin` hat, und das importierende Stylesheet ist der `Referer`. Ein anderer Typ als `text/css` wird nicht angewandt.</translation>
    </message>
    <message>
        <source>Icons out of another file</source>
        <translation>Symbole aus einer anderen Datei</translation>
    </message>
    <message>
        <source>`&lt;use href="icons.svg#menu"&gt;` draws out of another document, and that one has to be of the page's own origin. Headers do not help: no browser even asks a CDN. Inline the sprite, or serve it from the page's own host.</source>
        <translation>`&lt;use href="icons.svg#menu"&gt;` zeichnet aus einem anderen Dokument, und das muss vom Origin der Seite selbst sein. Header helfen nicht: Kein Browser fragt ein CDN auch nur an. Man füge die Symbole in die Seite ein oder liefere sie vom Host der Seite.</translation>
    </message>
    <message>
        <source>A video plays, its subtitles do not</source>
        <translation>Ein Video läuft, seine Untertitel nicht</translation>
    </message>
    <message>
        <source>Audio and video of another origin play without CORS, piece by piece with `Range`. A `&lt;track&gt;` is stricter: without `crossorigin` on the `&lt;video&gt;` it takes subtitles of the page's own origin only, and with it the server has to allow the page.</source>
        <translation>Audio und Video eines anderen Origins laufen ohne CORS, Stück für Stück mit `Range`. Ein `&lt;track&gt;` ist strenger: Ohne `crossorigin` am `&lt;video&gt;` nimmt er nur Untertitel vom Origin der Seite selbst, und damit muss der Server die Seite erlauben.</translation>
    </message>
    <message>
        <source>Who may be framed</source>
        <translation>Wer eingerahmt werden darf</translation>
    </message>
    <message>
        <source>A frame is a navigation: no CORS, cookies go along, and the answer decides who may frame it. `X-Frame-Options: DENY` (or `frame-ancestors` in a policy) keeps a document out of `&lt;iframe&gt;`, `&lt;object&gt;` and `&lt;embed&gt;` alike. `Access-Control-Allow-Origin` has no say.</source>
        <translation>Ein Rahmen ist eine Navigation: kein CORS, Cookies gehen mit, und die Antwort entscheidet, wer sie einrahmen darf. `X-Frame-Options: DENY` (oder `frame-ancestors` in einer Policy) hält ein Dokument aus `&lt;iframe&gt;`, `&lt;object&gt;` und `&lt;embed&gt;` gleichermaßen heraus. `Access-Control-Allow-Origin` hat nichts zu sagen.</translation>
    </message>
    <message>
        <source>A manifest behind a log-in</source>
        <translation>Ein Manifest hinter einer Anmeldung</translation>
    </message>
    <message>
        <source>The page is there, and its manifest is not: a proxy in front of the app wants the cookie of the log-in. Browsers fetch a manifest *without* credentials, though the standard says those of the page's own origin; so the proxy redirects to its log-in page, which is of another origin and knows nothing of CORS.

`&lt;link rel="manifest" crossorigin="use-credentials"&gt;` sends the cookie. With the rules of the standard the first request has it, too.</source>
        <translation>Die Seite ist da, ihr Manifest nicht: Ein Proxy vor der App verlangt das Cookie der Anmeldung. Browser holen ein Manifest *ohne* Zugangsdaten, obwohl der Standard die des eigenen Origins vorsieht; also leitet der Proxy zu seiner Anmeldeseite weiter, die von einem anderen Origin ist und von CORS nichts weiß.

`&lt;link rel="manifest" crossorigin="use-credentials"&gt;` schickt das Cookie mit. Nach den Regeln des Standards hat es auch die erste Anfrage.</translation>
    </message>
    <message>
        <source>A desktop or mobile app with a scheme of its own</source>
        <translation>Eine Desktop- oder Mobil-App mit eigenem Schema</translation>
    </message>
    <message>
        <source>Apps made with Tauri, Capacitor or Ionic show their pages at URLs such as `tauri://localhost` or `capacitor://localhost`. By the URL Standard such a URL has no origin that could be named (`Origin: null`); WebKit, in which these apps run on Apple's systems and on Linux, names it: `Origin: tauri://localhost`. A server that allows `https://app.example` only refuses the app; it has to allow exactly that text. On Windows and Android the same apps run in Chromium at `http://tauri.localhost` or `https://localhost`, which are other origins again.</source>
        <translation>Apps, die mit Tauri, Capacitor oder Ionic gemacht sind, zeigen ihre Seiten unter URLs wie `tauri://localhost` oder `capacitor://localhost`. Nach dem URL-Standard hat eine solche URL keinen Origin, der sich nennen ließe (`Origin: null`); WebKit, in dem diese Apps auf Apples Systemen und unter Linux laufen, nennt ihn: `Origin: tauri://localhost`. Ein Server, der nur `https://app.example` erlaubt, weist die App ab; er muss genau diesen Text erlauben. Unter Windows und Android laufen dieselben Apps in Chromium unter `http://tauri.localhost` oder `https://localhost`, was wieder andere Origins sind.</translation>
    </message>
    <message>
        <source>A browser extension without a host permission</source>
        <translation>Eine Browser-Erweiterung ohne Host-Berechtigung</translation>
    </message>
    <message>
        <source>A page of an extension (its pop-up, its options, its background) has an origin of its own, `chrome-extension://…`, and for the web it is a stranger like any other: the server has to allow that origin, or `*`, or the extension needs a host permission for the server (see the next example).

A *content script* is another thing: what it fetches comes from the page that it runs in, with that page's origin and rules, whatever permissions the extension has. Let the background ask in its place.</source>
        <translation>Eine Seite einer Erweiterung (ihr Pop-up, ihre Einstellungen, ihr Hintergrund) hat einen eigenen Origin, `chrome-extension://…`, und ist für das Web eine Fremde wie jede andere: Der Server muss diesen Origin oder `*` erlauben, oder die Erweiterung braucht eine Host-Berechtigung für den Server (siehe das nächste Beispiel).

Ein *Content-Script* ist etwas anderes: Was es anfragt, kommt von der Seite, in der es läuft, mit deren Origin und Regeln, welche Berechtigungen die Erweiterung auch hat. An seiner Stelle soll der Hintergrund fragen.</translation>
    </message>
    <message>
        <source>A browser extension with a host permission</source>
        <translation>Eine Browser-Erweiterung mit Host-Berechtigung</translation>
    </message>
    <message>
        <source>`host_permissions` in the extension's manifest cover `api.example`: the request goes out without `Origin` and without preflight, with the user's cookies, even those of SameSite=Strict, and the page reads the answer as if it were its own. A redirect to a host without permission is CORS again, with `Origin: null`.

Chromium says `Sec-Fetch-Site: none`, Firefox `same-origin`.</source>
        <translation>`host_permissions` im Manifest der Erweiterung decken `api.example` ab: Die Anfrage geht ohne `Origin` und ohne Preflight hinaus, mit den Cookies der Person am Browser, sogar denen mit SameSite=Strict, und die Seite liest die Antwort, als wäre es ihre eigene. Eine Weiterleitung zu einem Host ohne Berechtigung ist wieder CORS, mit `Origin: null`.

Chromium sagt `Sec-Fetch-Site: none`, Firefox `same-origin`.</translation>
    </message>
    <message>
        <source>A partitioned cookie where third-party cookies are blocked</source>
        <translation>Ein partitioniertes Cookie, wo Cookies von Dritten gesperrt sind</translation>
    </message>
    <message>
        <source>A frame of `widget.example` in a page of `shop.example`, in a browser that blocks third-party cookies. The server sets two cookies: the one that is `Partitioned` is kept and sent, in this tab's site only; the other one is not. Firefox and Safari, where the user blocks third-party cookies, drop both; with its default settings Firefox keeps both, partitioned.</source>
        <translation>Ein Frame von `widget.example` in einer Seite von `shop.example`, in einem Browser, der Cookies von Dritten sperrt. Der Server setzt zwei Cookies: Das mit `Partitioned` wird behalten und gesendet, nur in der Site dieses Tabs; das andere nicht. Firefox und Safari lassen beide fallen, wo Cookies von Dritten gesperrt sind; mit seinen Grundeinstellungen behält Firefox beide, partitioniert.</translation>
    </message>
    <message>
        <source>A log-out that clears what the browser keeps</source>
        <translation>Eine Abmeldung, die löscht, was der Browser behält</translation>
    </message>
    <message>
        <source>The server answers the log-out with `Clear-Site-Data: "cache", "cookies"`: the browser forgets what its HTTP cache has of this origin, and all cookies of the site, the one that the very answer sets among them. So the next request for the account goes out again, and without the session.

The last log-out does nothing: its request was made without credentials. The quotation marks belong to the header; without them browsers know none of the names.

Firefox removes only cookies whose domain is the very host, not those of a parent domain, and does not care how the request was made.</source>
        <translation>Der Server beantwortet die Abmeldung mit `Clear-Site-Data: "cache", "cookies"`: Der Browser vergisst, was sein HTTP-Cache von diesem Origin hat, und alle Cookies der Site, auch das, das diese Antwort selbst setzt. Also geht die nächste Anfrage nach dem Konto wieder hinaus, und ohne die Sitzung.

Die letzte Abmeldung tut nichts: Ihre Anfrage ging ohne Zugangsdaten hinaus. Die Anführungszeichen gehören zum Header; ohne sie kennen Browser keinen der Namen.

Firefox löscht nur Cookies, deren Domain genau dieser Host ist, keine einer übergeordneten Domain, und achtet nicht darauf, wie gefragt wurde.</translation>
    </message>
    <message>
        <source>A picture that asks for its cookies</source>
        <translation>Ein Bild, das um seine Cookies bittet</translation>
    </message>
    <message>
        <source>`museum.example` shows a picture of `archive.example`, for which one has to be logged in there. Third-party cookies are blocked, and the user has let `archive.example` have its cookies in this tab. Chromium sends none of them by itself; it says `Sec-Fetch-Storage-Access: inactive`, and who asks in `Origin`. The server answers `Activate-Storage-Access: retry` and names that origin: the request goes out once more, with the cookie. No script runs for it, and no frame is needed.

The last picture is of a site that the user has not let do this: there `Activate-Storage-Access` is passed over. Firefox and Safari do not know the header.</source>
        <translation>`museum.example` zeigt ein Bild von `archive.example`, für das man dort angemeldet sein muss. Cookies von Dritten sind gesperrt, und `archive.example` darf in diesem Tab seine Cookies haben. Chromium sendet von sich aus keines davon; es sagt `Sec-Fetch-Storage-Access: inactive`, und in `Origin`, wer fragt. Der Server antwortet mit `Activate-Storage-Access: retry` und nennt diesen Origin: Die Anfrage geht noch einmal hinaus, mit dem Cookie. Dafür läuft kein Skript, und es braucht keinen Frame.

Das letzte Bild ist von einer Site, der das nicht erlaubt wurde: Dort wird `Activate-Storage-Access` übergangen. Firefox und Safari kennen den Header nicht.</translation>
    </message>
    <message>
        <source>A page that may only connect to what it names</source>
        <translation>Eine Seite, die sich nur mit dem verbindet, was sie nennt</translation>
    </message>
    <message>
        <source>The page came with `Connection-Allowlist: (response-origin "https://*.cdn.example")`: it connects to its own origin and to hosts below `cdn.example`, and to nothing else, whether by a script, an image, a link or a form. So what it knows cannot be carried off.

The last request is to the page's own origin, and is blocked all the same: the server redirects, and a redirect is allowed only where the list says `redirects=allow`; then it may lead anywhere. Only Chromium knows the header.</source>
        <translation>Die Seite kam mit `Connection-Allowlist: (response-origin "https://*.cdn.example")`: Sie verbindet sich mit ihrem eigenen Origin und mit Hosts unter `cdn.example`, und mit sonst nichts, sei es durch ein Skript, ein Bild, einen Link oder ein Formular. So lässt sich nicht hinaustragen, was sie weiß.

Die letzte Anfrage geht an den eigenen Origin der Seite und wird dennoch blockiert: Der Server leitet weiter, und eine Weiterleitung ist nur erlaubt, wo die Liste `redirects=allow` sagt; dann darf sie überallhin führen. Nur Chromium kennt den Header.</translation>
    </message>
    <message>
        <source>A page that isolates itself, and not its frames</source>
        <translation>Eine Seite, die sich isoliert, und nicht ihre Frames</translation>
    </message>
    <message>
        <source>`Document-Isolation-Policy: isolate-and-require-corp` gives a page SharedArrayBuffer without `Cross-Origin-Opener-Policy` and without asking anything of the pages in its frames. What it loads into itself has to allow that, as with `Cross-Origin-Embedder-Policy: require-corp`: by `Cross-Origin-Resource-Policy`, or by CORS. The picture that does not is blocked; the frame is not. Only Chromium knows the header.</source>
        <translation>`Document-Isolation-Policy: isolate-and-require-corp` gibt einer Seite SharedArrayBuffer ohne `Cross-Origin-Opener-Policy`, und ohne den Seiten in ihren Frames etwas abzuverlangen. Was sie in sich selbst lädt, muss das erlauben, wie bei `Cross-Origin-Embedder-Policy: require-corp`: durch `Cross-Origin-Resource-Policy` oder durch CORS. Das Bild, das es nicht tut, wird blockiert; der Frame nicht. Nur Chromium kennt den Header.</translation>
    </message>
    <message>
        <source>A script that wants to wait, and may not</source>
        <translation>Ein Skript, das warten will und nicht darf</translation>
    </message>
    <message>
        <source>A synchronous XMLHttpRequest stops the page until the answer has come. The page was delivered with `Permissions-Policy: sync-xhr=()`: in Chromium `send()` throws a NetworkError, and nothing goes out. The same request without waiting works. Firefox and Safari do not know the header.</source>
        <translation>Ein synchrones XMLHttpRequest hält die Seite an, bis die Antwort da ist. Die Seite kam mit `Permissions-Policy: sync-xhr=()`: In Chromium wirft `send()` einen NetworkError, und nichts geht hinaus. Dieselbe Anfrage geht, wenn nicht gewartet wird. Firefox und Safari kennen den Header nicht.</translation>
    </message>
    <message>
        <source>A frame that asks for its cookies</source>
        <translation>Ein Frame, der um seine Cookies bittet</translation>
    </message>
    <message>
        <source>A frame of `widget.example` in a page of `shop.example`, in a browser that blocks third-party cookies: the log-in that the user has at `widget.example` is not there. After a click the frame calls `document.requestStorageAccess()`, and the user agrees: what the frame asks of its own origin carries the cookie from now on, as `Sec-Fetch-Storage-Access: active` says. Its subdomains still go without (in Firefox and Safari they do not), and so does all that the tab itself asks.

The cookie has to be SameSite=None.</source>
        <translation>Ein Frame von `widget.example` in einer Seite von `shop.example`, in einem Browser, der Cookies von Dritten sperrt: Die Anmeldung, die bei `widget.example` besteht, ist nicht da. Nach einem Klick ruft der Frame `document.requestStorageAccess()` auf und bekommt eine Zusage: Was er bei seinem eigenen Origin anfragt, trägt von nun an das Cookie, wie `Sec-Fetch-Storage-Access: active` sagt. Seine Subdomains bleiben ohne (in Firefox und Safari nicht), und ebenso alles, was der Tab selbst anfragt.

Das Cookie muss SameSite=None haben.</translation>
    </message>
    <message>
        <source>A stream as body, to a server with HTTP/2</source>
        <translation>Ein Stream als Body, an einen Server mit HTTP/2</translation>
    </message>
    <message>
        <source>`hosts` says that `files.example` speaks HTTP/2, so the stream goes out, after its preflight. It can go out once only: a redirect with 303 makes a GET without a body of it and is followed (with a preflight of its own: that the request began with a stream is not forgotten), one with 307 would have to send it again and fails. `old.example` speaks HTTP/1.1, where nothing can be streamed.

Firefox sends the text `[object ReadableStream]` in its place, Safari refuses it.</source>
        <translation>`hosts` sagt, dass `files.example` HTTP/2 spricht, also geht der Stream hinaus, nach seinem Preflight. Er kann nur einmal hinaus: Eine Weiterleitung mit 303 macht ein GET ohne Body daraus, und ihr wird gefolgt (mit einem eigenen Preflight: dass die Anfrage mit einem Stream begann, ist nicht vergessen); eine mit 307 müsste ihn noch einmal senden und scheitert. `old.example` spricht HTTP/1.1, wo sich nichts streamen lässt.

Firefox sendet an seiner Stelle den Text `[object ReadableStream]`, Safari weist ihn ab.</translation>
    </message>
    <message>
        <source>The icon of a page comes with its cookies. Its manifest is asked for with CORS, and to another origin without: behind single sign-on the server sends the nameless request to the log-in page, which allows no origin. With `crossorigin="use-credentials"` the cookies go along.</source>
        <translation>Das Icon einer Seite kommt mit ihren Cookies. Ihr Manifest wird mit CORS angefragt und von einem anderen Origin ohne sie: Hinter einer Anmeldung schickt der Server die namenlose Anfrage zur Anmeldeseite, und die erlaubt keinen Origin. Mit `crossorigin="use-credentials"` gehen die Cookies mit.</translation>
    </message>
    <message>
        <source>A worker comes from home</source>
        <translation>Ein Worker kommt von zu Hause</translation>
    </message>
    <message>
        <source>The script of a `Worker` or `SharedWorker` has to be of the page's own origin, whatever headers a CDN sends; nothing goes out. Inside of a worker `importScripts()` loads from anywhere, without CORS: a worker of one line at home that imports the one of the CDN is the usual way out.</source>
        <translation>Das Skript eines `Worker` oder `SharedWorker` muss vom Origin der Seite selbst sein, welche Header ein CDN auch sendet; nichts geht hinaus. In einem Worker lädt `importScripts()` von überall, ohne CORS: Ein Worker von einer Zeile zu Hause, der den des CDN importiert, ist der übliche Ausweg.</translation>
    </message>
    <message>
        <source>A service worker is not redirected</source>
        <translation>Ein Service Worker wird nicht weitergeleitet</translation>
    </message>
    <message>
        <source>The script of a service worker is asked for with `Service-Worker: script`, from the page's own origin, and a redirect fails it, be it to the next path. A site that sends every path to `/en/…` cannot register one there.</source>
        <translation>Das Skript eines Service Workers wird mit `Service-Worker: script` angefragt, vom Origin der Seite selbst, und an einer Weiterleitung scheitert es, und sei es zum nächsten Pfad. Eine Website, die jeden Pfad zu `/en/…` schickt, kann dort keinen anmelden.</translation>
    </message>
    <message>
        <source>The consent page that goes nowhere</source>
        <translation>Die Zustimmung, die nirgends hinführt</translation>
    </message>
    <message>
        <source>A log-in server protects its consent page with `form-action 'self'`. The form is sent to its own origin, and the answer redirects to the app that asked. By the standard, and in Chromium and Safari, `form-action` counts for that redirect too, and the user stays on a page that seems dead; Firefox goes on. List the app's origin in `form-action`, or leave the directive out there.</source>
        <translation>Ein Anmeldeserver schützt seine Zustimmungsseite mit `form-action 'self'`. Das Formular geht an seinen eigenen Origin, und die Antwort leitet weiter zur App, die gefragt hat. Nach dem Standard und in Chromium und Safari gilt `form-action` auch für diese Weiterleitung, und man bleibt auf einer Seite, die tot wirkt; Firefox geht weiter. Man nenne den Origin der App in `form-action` oder lasse die Direktive dort weg.</translation>
    </message>
    <message>
        <source>Four ways to another page</source>
        <translation>Vier Wege zu einer anderen Seite</translation>
    </message>
    <message>
        <source>Scripts, timers and the user all navigate, and what differs is who is behind it. `SameSite=Strict` cookies go along only where the user typed the address: then `Sec-Fetch-Site` is `none`. `window.open()`, `location` and a refresh come from the page: `cross-site`, with `Lax` cookies and without the strict one.</source>
        <translation>Skripte, Zeitgeber und Menschen navigieren, und verschieden ist, wer dahinter steht. Cookies mit `SameSite=Strict` gehen nur mit, wo jemand die Adresse eingegeben hat: Dann ist `Sec-Fetch-Site` `none`. `window.open()`, `location` und eine Auffrischung kommen von der Seite: `cross-site`, mit `Lax`-Cookies und ohne das strenge.</translation>
    </message>
    <message>
        <source>A page that nobody has opened yet</source>
        <translation>Eine Seite, die noch niemand geöffnet hat</translation>
    </message>
    <message>
        <source>Speculation rules load the next page ahead of the click. The server can tell by `Sec-Purpose`: `prefetch`, or `prefetch;prerender` where the page is even run. Whoever counts visits, or changes something on GET, should look at it.</source>
        <translation>Spekulationsregeln laden die nächste Seite vor dem Klick. Der Server erkennt es an `Sec-Purpose`: `prefetch`, oder `prefetch;prerender`, wo die Seite sogar ausgeführt wird. Wer Besuche zählt oder bei GET etwas ändert, sollte darauf achten.</translation>
    </message>
    <message>
        <source>An interface that refuses navigations</source>
        <translation>Eine Schnittstelle, die Navigationen ablehnt</translation>
    </message>
    <message>
        <source>An interface for scripts is no page. What says `Sec-Fetch-Mode: navigate` comes from a link, a form, a frame or the address bar, and is answered with 403; what a script asks for says `cors` or `no-cors`. A program that is no browser sends no `Sec-Fetch-Mode` and is let in.</source>
        <translation>Eine Schnittstelle für Skripte ist keine Seite. Was `Sec-Fetch-Mode: navigate` sagt, kommt von einem Link, einem Formular, einem Frame oder der Adresszeile und wird mit 403 beantwortet; was ein Skript verlangt, sagt `cors` oder `no-cors`. Ein Programm, das kein Browser ist, schickt kein `Sec-Fetch-Mode` und wird eingelassen.</translation>
    </message>
    <message>
        <source>A guard that does not know its own address</source>
        <translation>Ein Wächter, der die eigene Adresse nicht kennt</translation>
    </message>
    <message>
        <source>Frameworks refuse forms of other sites by `Origin`. Here the shop's own form is refused: a proxy ends TLS in front of the application, which believes that it is on `http:`, and `Origin` says `https:`. The same form passes where the application believes what the proxy says in `X-Forwarded-Proto`; and a guard that looks at `Sec-Fetch-Site` first never asks.

`fetchscope guards` lists the guards, the panel Guards shows what each would make of a request.</source>
        <translation>Frameworks lehnen Formulare anderer Sites nach `Origin` ab. Hier wird das eigene Formular des Ladens abgelehnt: Ein Proxy beendet TLS vor der Anwendung, die glaubt, auf `http:` zu sein, und `Origin` sagt `https:`. Dasselbe Formular kommt durch, wo die Anwendung glaubt, was der Proxy in `X-Forwarded-Proto` sagt; und ein Wächter, der zuerst auf `Sec-Fetch-Site` sieht, fragt gar nicht.

`fetchscope guards` listet die Wächter auf, die Tafel Wächter zeigt, was jeder aus einer Anfrage machen würde.</translation>
    </message>
    <message>
        <source>A server that keeps other sites out</source>
        <translation>Ein Server, der fremde Sites fernhält</translation>
    </message>
    <message>
        <source>A resource isolation policy, rule by rule: its own pages, those of its site and what the user typed are let in, and so is a browser that says nothing (`null` in the list). A navigation from elsewhere may come with GET, but not into an `&lt;object&gt;` or `&lt;embed&gt;`. All else is answered with 403.

The page is of another site: only its link gets through.</source>
        <translation>Eine Resource Isolation Policy, Regel für Regel: Die eigenen Seiten, die der eigenen Site und was der Benutzer eingetippt hat, werden eingelassen, ebenso ein Browser, der nichts sagt (`null` in der Liste). Eine Navigation von anderswo darf mit GET kommen, aber nicht in ein `&lt;object&gt;` oder `&lt;embed&gt;`. Alles andere wird mit 403 beantwortet.

Die Seite gehört zu einer anderen Site: Nur ihr Link kommt durch.</translation>
    </message>
    <message>
        <source>A server that refuses prefetches</source>
        <translation>Ein Server, der Prefetches ablehnt</translation>
    </message>
    <message>
        <source>What is asked for in advance says so: `Sec-Purpose` begins with `prefetch`. This server answers it with 503 until somebody really wants the page; then it answers as usual.

A browser that is to prerender a page says `prefetch;prerender`. `prefetch*` covers both.</source>
        <translation>Was im Voraus verlangt wird, sagt es: `Sec-Purpose` beginnt mit `prefetch`. Dieser Server antwortet darauf mit 503, bis jemand die Seite wirklich haben will; dann antwortet er wie sonst.

Ein Browser, der eine Seite im Voraus aufbauen soll, sagt `prefetch;prerender`. `prefetch*` umfasst beides.</translation>
    </message>
    <message>
        <source>Prefetch yes, prerender no</source>
        <translation>Prefetch ja, Prerender nein</translation>
    </message>
    <message>
        <source>A prerendered page runs its scripts before anybody looks at it. This server is content to send the page in advance, but not to have it run: it refuses where `Sec-Purpose` holds the parameter `prerender`.</source>
        <translation>Eine im Voraus aufgebaute Seite führt ihre Skripte aus, bevor jemand hinsieht. Dieser Server schickt die Seite gern im Voraus, will aber nicht, dass sie läuft: Er lehnt ab, wo `Sec-Purpose` den Parameter `prerender` hat.</translation>
    </message>
    <message>
        <source>A prefetch that expires sooner</source>
        <translation>Ein Prefetch, der früher abläuft</translation>
    </message>
    <message>
        <source>What was fetched in advance may lie about for a while: this server lets it be fresh for one minute, where what is wanted at once stays fresh for an hour.

The first click comes in time and is answered from the browser's cache. For the second it is too late: the page is asked for again, and this answer is good for the third.</source>
        <translation>Was im Voraus geholt wurde, liegt vielleicht eine Weile herum: Dieser Server lässt es eine Minute lang frisch sein, was sofort gebraucht wird dagegen eine Stunde.

Der erste Klick kommt rechtzeitig und wird aus dem Cache des Browsers beantwortet. Für den zweiten ist es zu spät: Die Seite wird neu verlangt, und diese Antwort reicht auch für den dritten.</translation>
    </message>
    <message>
        <source>A prefetch is not a visit</source>
        <translation>Ein Prefetch ist kein Besuch</translation>
    </message>
    <message>
        <source>This server counts visits with a cookie. What was asked for in advance is answered, but not counted: only the answer to a request without `Sec-Purpose` (`null`) sets the cookie.

A page that was rendered ahead and is shown at last sends nothing more: it has to count that visit itself.</source>
        <translation>Dieser Server zählt Besuche mit einem Cookie. Was im Voraus verlangt wird, beantwortet er, zählt es aber nicht: Nur die Antwort auf eine Anfrage ohne `Sec-Purpose` (`null`) setzt das Cookie.

Eine im Voraus aufgebaute Seite, die schließlich gezeigt wird, sendet nichts mehr: Sie muss diesen Besuch selbst zählen.</translation>
    </message>
    <message>
        <source>The script that is loaded twice</source>
        <translation>Das Skript, das zweimal geladen wird</translation>
    </message>
    <message>
        <source>`&lt;link rel="preload" as="script"&gt;` without `crossorigin` asks as a classic script does: without CORS and with all cookies. A module is asked for with CORS, so the preload does not fit, and Chromium says so on its console. The file comes twice.

With `crossorigin` on the preload, or with `modulepreload`, it comes once.</source>
        <translation>`&lt;link rel="preload" as="script"&gt;` ohne `crossorigin` fragt wie ein klassisches Skript: ohne CORS und mit allen Cookies. Ein Modul wird mit CORS verlangt; der Preload passt also nicht, und Chromium sagt das auf seiner Konsole. Die Datei kommt zweimal.

Mit `crossorigin` am Preload, oder mit `modulepreload`, kommt sie einmal.</translation>
    </message>
    <message>
        <source>The font that is loaded twice</source>
        <translation>Die Schrift, die zweimal geladen wird</translation>
    </message>
    <message>
        <source>Fonts are always asked for with CORS, those of the page's own server too. A preload without `crossorigin` is not what the style sheet asks for later, and the font is loaded again.</source>
        <translation>Schriften werden immer mit CORS verlangt, auch die vom eigenen Server der Seite. Ein Preload ohne `crossorigin` ist nicht das, was das Stylesheet später verlangt, und die Schrift wird noch einmal geladen.</translation>
    </message>
    <message>
        <source>Data that is fetched ahead</source>
        <translation>Daten, die im Voraus geholt werden</translation>
    </message>
    <message>
        <source>`as="fetch"` with `crossorigin` is what `fetch()` asks for by itself: the page's own script gets the data without another request. With `credentials: "include"` it is another request, unless the preload says `crossorigin="use-credentials"`.</source>
        <translation>`as="fetch"` mit `crossorigin` ist, was `fetch()` von sich aus verlangt: Das Skript der Seite bekommt die Daten ohne eine weitere Anfrage. Mit `credentials: "include"` ist es eine andere Anfrage, es sei denn, der Preload sagt `crossorigin="use-credentials"`.</translation>
    </message>
    <message>
        <source>The page that was fetched ahead</source>
        <translation>Die Seite, die im Voraus geholt wurde</translation>
    </message>
    <message>
        <source>Speculation rules let the browser fetch a page before anybody clicks. Nobody reads what comes; the click is then answered with it, and nothing is sent, whatever `Cache-Control` says.

It serves one click, for five minutes, and only where the status is 200 to 299: a server that answers `Sec-Purpose` with an error is asked again.</source>
        <translation>Speculation Rules lassen den Browser eine Seite holen, bevor jemand klickt. Niemand liest, was kommt; der Klick wird dann damit beantwortet, und gesendet wird nichts, was `Cache-Control` auch sagt.

Es dient einem Klick, fünf Minuten lang, und nur, wo der Status 200 bis 299 ist: Ein Server, der `Sec-Purpose` mit einem Fehler beantwortet, wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The page that was rendered ahead</source>
        <translation>Die Seite, die im Voraus aufgebaut wurde</translation>
    </message>
    <message>
        <source>A prerendered page is loaded and run out of sight; `Sec-Purpose` says `prefetch;prerender`. The click shows it, and nothing is sent.

A page of another origin of the same site has to allow it, with `Supports-Loading-Mode: credentialed-prerender`.</source>
        <translation>Eine im Voraus aufgebaute Seite wird außer Sicht geladen und ausgeführt; `Sec-Purpose` sagt `prefetch;prerender`. Der Klick zeigt sie, und gesendet wird nichts.

Eine Seite eines anderen Origins derselben Site muss es erlauben, mit `Supports-Loading-Mode: credentialed-prerender`.</translation>
    </message>
    <message>
        <source>A prefetch with another query</source>
        <translation>Ein Prefetch mit anderer Query</translation>
    </message>
    <message>
        <source>The link has a query that the prefetch did not have. That is another URL, unless the server said that the parameter makes no difference: `No-Vary-Search: params=("via")`.</source>
        <translation>Der Link hat eine Query, die der Prefetch nicht hatte. Das ist eine andere URL, es sei denn, der Server hat gesagt, dass der Parameter keinen Unterschied macht: `No-Vary-Search: params=("via")`.</translation>
    </message>
    <message>
        <source>A prefetch of another site</source>
        <translation>Ein Prefetch einer anderen Site</translation>
    </message>
    <message>
        <source>A prefetch of another site takes no cookies along, so that nobody is recognised by it. Chromium does not even ask where there are cookies: the click would need them.</source>
        <translation>Ein Prefetch einer anderen Site nimmt keine Cookies mit, damit niemand daran erkannt wird. Chromium fragt gar nicht erst, wo es Cookies gibt: Der Klick bräuchte sie.</translation>
    </message>
    <message>
        <source>Two files that the browser itself asks for</source>
        <translation>Zwei Dateien, die der Browser selbst holt</translation>
    </message>
    <message>
        <source>The module of a worklet</source>
        <translation>Das Modul eines Worklets</translation>
    </message>
    <message>
        <source>`audioWorklet.addModule()` and `CSS.paintWorklet.addModule()` load modules: with CORS from anywhere, unlike `new Worker()`, and without cookies of another origin unless `credentials: "include"` asks for them. Under a Content Security Policy they are scripts: `script-src` counts, and `worker-src` does not.</source>
        <translation>`audioWorklet.addModule()` und `CSS.paintWorklet.addModule()` laden Module: mit CORS von überall, anders als `new Worker()`, und ohne Cookies eines anderen Origins, wenn nicht `credentials: "include"` sie verlangt. Für eine Content Security Policy sind sie Skripte: `script-src` zählt, `worker-src` nicht.</translation>
    </message>
    <message>
        <source>Code in the page under a strict policy</source>
        <translation>Code in der Seite unter einer strengen Richtlinie</translation>
    </message>
    <message>
        <source>A strict Content Security Policy trusts nonces and hashes, not hosts. `'unsafe-inline'` beside them counts for nothing: it is there for old browsers. With `'strict-dynamic'` scripts that trusted code inserts are let through, those in the page's markup need the nonce themselves. No nonce helps an event handler.</source>
        <translation>Eine strenge Content Security Policy vertraut Nonces und Hashes, nicht Hosts. `'unsafe-inline'` daneben zählt nicht: Es steht für alte Browser da. Mit `'strict-dynamic'` kommen Skripte durch, die vertrauter Code einfügt; die im Markup der Seite brauchen die Nonce selbst. Einem Event-Handler hilft keine Nonce.</translation>
    </message>
    <message>
        <source>A CDN gives one origin what is another's</source>
        <translation>Ein CDN gibt einem Origin, was eines anderen ist</translation>
    </message>
    <message>
        <source>The server answers each origin with its own name in `Access-Control-Allow-Origin`, and lets the CDN in front of it store the answer. What the first site was given then goes to the second, whose browser refuses it; nothing is wrong in the server's log, since it is not asked. `Vary: Origin` has the CDN keep one answer for each origin.</source>
        <translation>Der Server antwortet jedem Origin mit dessen Namen in `Access-Control-Allow-Origin` und lässt das CDN vor ihm die Antwort speichern. Was die erste Website bekam, geht dann an die zweite, deren Browser es ablehnt; im Log des Servers ist nichts falsch, denn er wird nicht gefragt. Mit `Vary: Origin` behält das CDN für jeden Origin eine Antwort.</translation>
    </message>
    <message>
        <source>What opener policies report</source>
        <translation>Was Opener-Policies melden</translation>
    </message>
    <message>
        <source>A window that `window.open()` opens leaves its opener where the opener policies of the two do not go together. Each side can be told: the page by `report-to` of its own policy, and what was opened by that of its answer, with the endpoints that the same answer names. A policy that only reports parts nobody: the second page tells only that it would. Chromium and Safari send such reports, Firefox sends none.</source>
        <translation>Ein Fenster, das `window.open()` öffnet, verlässt seinen Öffner, wo die Opener-Policies der beiden nicht zusammenpassen. Beide Seiten können es erfahren: die Seite durch `report-to` in ihrer eigenen Policy, und was geöffnet wurde durch das in seiner Antwort, mit den Endpunkten, die dieselbe Antwort nennt. Eine Policy, die nur meldet, trennt niemanden: Die zweite Seite meldet nur, dass sie es würde. Chromium und Safari senden solche Berichte, Firefox sendet keine.</translation>
    </message>
</context>
</TS>
