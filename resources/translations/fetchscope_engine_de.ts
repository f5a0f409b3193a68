<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>Parse the URL against the page's URL: {0}</source>
        <translation>URL gegen die URL der Seite parsen: {0}</translation>
    </message>
    <message>
        <source>The URL {0} does not parse: TypeError</source>
        <translation>Die URL {0} lässt sich nicht parsen: TypeError</translation>
    </message>
    <message>
        <source>The URL has a user name or password: TypeError</source>
        <translation>Die URL enthält einen Benutzernamen oder ein Passwort: TypeError</translation>
    </message>
    <message>
        <source>Make a request with the unsafe-request flag, for the page as its client</source>
        <translation>Eine Anfrage mit gesetztem unsafe-request flag anlegen, mit der Seite als Client</translation>
    </message>
    <message>
        <source>The referrer option is empty: no referrer</source>
        <translation>Die Option referrer ist leer: kein Referrer</translation>
    </message>
    <message>
        <source>The referrer {0} does not parse: TypeError</source>
        <translation>Der Referrer {0} lässt sich nicht parsen: TypeError</translation>
    </message>
    <message>
        <source>The referrer {0} is about:client or of another origin: the page's URL stands in</source>
        <translation>Der Referrer {0} ist about:client oder von einem anderen Origin: Die URL der Seite tritt an seine Stelle</translation>
    </message>
    <message>
        <source>The referrer is {0}</source>
        <translation>Der Referrer ist {0}</translation>
    </message>
    <message>
        <source>The referrer policy is {0}</source>
        <translation>Die Referrer-Richtlinie ist {0}</translation>
    </message>
    <message>
        <source>The referrer is {0}, in which the request is written</source>
        <translation>Der Referrer ist {0}; dort steht die Anfrage geschrieben</translation>
    </message>
    <message>
        <source>The mode is navigate: TypeError</source>
        <translation>Der Modus ist navigate: TypeError</translation>
    </message>
    <message>
        <source>The mode is {0}</source>
        <translation>Der Modus ist {0}</translation>
    </message>
    <message>
        <source>The credentials mode is {0}</source>
        <translation>Der Zugangsdaten-Modus ist {0}</translation>
    </message>
    <message>
        <source>The cache mode is {0}</source>
        <translation>Der Cache-Modus ist {0}</translation>
    </message>
    <message>
        <source>The cache mode is only-if-cached and the mode is {0}, not same-origin: TypeError</source>
        <translation>Der Cache-Modus ist only-if-cached, und der Modus ist {0} statt same-origin: TypeError</translation>
    </message>
    <message>
        <source>The redirect mode is {0}</source>
        <translation>Der Weiterleitungsmodus ist {0}</translation>
    </message>
    <message>
        <source>The integrity metadata is {0}</source>
        <translation>Die Integritätsmetadaten sind {0}</translation>
    </message>
    <message>
        <source>The request may outlive the page</source>
        <translation>Die Anfrage darf die Seite überleben</translation>
    </message>
    <message>
        <source>{0} reports cannot be delivered to {1}</source>
        <translation>{0} Berichte lassen sich nicht an {1} zustellen</translation>
    </message>
    <message>
        <source>{0} answers 410: the endpoint is removed</source>
        <translation>{0} antwortet mit 410: Der Endpunkt wird entfernt</translation>
    </message>
    <message>
        <source>{0} reports are delivered to {1}</source>
        <translation>{0} Berichte werden an {1} zugestellt</translation>
    </message>
    <message>
        <source>The page has an opaque origin, of which this browser sends no reports: the report ({0}) is dropped</source>
        <translation>Die Seite hat einen opaken Origin, von dem dieser Browser keine Berichte sendet: Der Bericht ({0}) wird verworfen</translation>
    </message>
    <message>
        <source>Reporting-Endpoints has no {1}: the report ({0}) is dropped</source>
        <translation>Reporting-Endpoints hat kein {1}: Der Bericht ({0}) wird verworfen</translation>
    </message>
    <message>
        <source>The report on {0} is not sent: {1} refuses it, or cannot be reached</source>
        <translation>Der Bericht über {0} wird nicht gesendet: {1} lehnt ihn ab oder ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The same report was sent before, and is not sent again: {0}</source>
        <translation>Derselbe Bericht wurde schon gesendet und wird nicht noch einmal gesendet: {0}</translation>
    </message>
    <message>
        <source>The violation of {0} is reported to {1}</source>
        <translation>Der Verstoß gegen {0} wird an {1} gemeldet</translation>
    </message>
    <message>
        <source>The violation of the permissions policy ({0}) is reported to {1}</source>
        <translation>Der Verstoß gegen die Permissions-Policy ({0}) wird {1} gemeldet</translation>
    </message>
    <message>
        <source>The permissions policy that only reports would withhold {0}: reported to {1}</source>
        <translation>Die Permissions-Policy, die nur meldet, enthielte {0} vor: {1} gemeldet</translation>
    </message>
    <message>
        <source>The policy has report-to, so report-uri means nothing: {0}</source>
        <translation>Die Policy hat report-to, also bedeutet report-uri nichts: {0}</translation>
    </message>
    <message>
        <source>Fetch the request; nobody gets the response</source>
        <translation>Die Anfrage wird abgerufen; niemand bekommt die Antwort</translation>
    </message>
    <message>
        <source>The page ends: its deferred requests are sent</source>
        <translation>Die Seite endet: ihre aufgeschobenen Anfragen werden gesendet</translation>
    </message>
    <message>
        <source>{0} ms have passed: the request is sent</source>
        <translation>{0} ms sind vergangen: die Anfrage wird gesendet</translation>
    </message>
    <message>
        <source>The request waits in the page's list of deferred requests, of whose quota it takes {0} bytes</source>
        <translation>Die Anfrage wartet in der Liste aufgeschobener Anfragen der Seite, von deren Kontingent sie {0} Bytes nimmt</translation>
    </message>
    <message>
        <source>The request will not go through service workers</source>
        <translation>Die Anfrage geht nicht durch Service Worker</translation>
    </message>
    <message>
        <source>{0} bytes are more than {1}: QuotaExceededError</source>
        <translation>{0} Bytes sind mehr als {1}: QuotaExceededError</translation>
    </message>
    <message>
        <source>The request takes {0} bytes: URL, referrer, headers and body</source>
        <translation>Die Anfrage braucht {0} Bytes: URL, Referrer, Header und Inhalt</translation>
    </message>
    <message>
        <source>The page may still queue {0} bytes for the URL's origin</source>
        <translation>Die Seite darf für den Origin der URL noch {0} Bytes aufschieben</translation>
    </message>
    <message>
        <source>The length of the body is not known, as it is a stream: TypeError</source>
        <translation>Die Länge des Inhalts ist nicht bekannt, da er ein Stream ist: TypeError</translation>
    </message>
    <message>
        <source>{0} is not potentially trustworthy: TypeError</source>
        <translation>{0} ist nicht potenziell vertrauenswürdig: TypeError</translation>
    </message>
    <message>
        <source>The scheme of {0} is not http: or https:: TypeError</source>
        <translation>Das Schema von {0} ist weder http: noch https:: TypeError</translation>
    </message>
    <message>
        <source>activateAfter is {0}, less than 0: RangeError</source>
        <translation>activateAfter ist {0}, kleiner als 0: RangeError</translation>
    </message>
    <message>
        <source>Offer the protocols: {0}: {1}</source>
        <translation>Die Protokolle anbieten: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} is set by the browser alone: TypeError</source>
        <translation>{0} setzt allein der Browser: TypeError</translation>
    </message>
    <message>
        <source>Make a request to {0} in the mode webtransport: no credentials, no referrer, no redirects, no service worker and no cache</source>
        <translation>Eine Anfrage an {0} im Modus webtransport machen: ohne Anmeldedaten, Referrer, Weiterleitungen, Service Worker und Cache</translation>
    </message>
    <message>
        <source>"{0}" is no application protocol, or named twice: SyntaxError</source>
        <translation>„{0}“ ist kein Anwendungsprotokoll oder zweimal genannt: SyntaxError</translation>
    </message>
    <message>
        <source>The connection may be shared, and certificates are named for it: NotSupportedError</source>
        <translation>Die Verbindung darf geteilt werden, und für sie sind Zertifikate genannt: NotSupportedError</translation>
    </message>
    <message>
        <source>The URL has a fragment (#{0}): SyntaxError</source>
        <translation>Die URL hat ein Fragment (#{0}): SyntaxError</translation>
    </message>
    <message>
        <source>The scheme is {0}, not https: SyntaxError</source>
        <translation>Das Schema ist {0}, nicht https: SyntaxError</translation>
    </message>
    <message>
        <source>The URL {0} does not parse by itself: SyntaxError</source>
        <translation>Die URL {0} lässt sich für sich allein nicht lesen: SyntaxError</translation>
    </message>
    <message>
        <source>{0} is not a method, or a forbidden one: TypeError</source>
        <translation>{0} ist keine Methode oder eine verbotene: TypeError</translation>
    </message>
    <message>
        <source>Normalize the method {0}: {1}</source>
        <translation>Methode {0} normalisieren: {1}</translation>
    </message>
    <message>
        <source>The priority is {0}</source>
        <translation>Die Priorität ist {0}</translation>
    </message>
    <message>
        <source>The mode is no-cors, and {0} is not GET, HEAD or POST: TypeError</source>
        <translation>Der Modus ist no-cors, und {0} ist nicht GET, HEAD oder POST: TypeError</translation>
    </message>
    <message>
        <source>The mode is no-cors: only no-CORS-safelisted headers are kept</source>
        <translation>Der Modus ist no-cors: Nur Header, die no-CORS-safelisted sind, bleiben</translation>
    </message>
    <message>
        <source>Fill the headers with the {0} given</source>
        <translation>Die {0} angegebenen Header übernehmen</translation>
    </message>
    <message>
        <source>There is a body, and the method is {0}: TypeError</source>
        <translation>Es gibt einen Inhalt, und die Methode ist {0}: TypeError</translation>
    </message>
    <message>
        <source>Extract the body ({0})</source>
        <translation>Inhalt extrahieren ({0})</translation>
    </message>
    <message>
        <source>The headers have no Content-Type; the body's type is used: {0}</source>
        <translation>Es gibt keinen Content-Type; der des Inhalts gilt: {0}</translation>
    </message>
    <message>
        <source>The body is a stream, and the option duplex is missing: TypeError</source>
        <translation>Der Inhalt ist ein Stream, und die Option duplex fehlt: TypeError</translation>
    </message>
    <message>
        <source>The body is a stream, and the mode {0} is neither same-origin nor cors: TypeError</source>
        <translation>Der Inhalt ist ein Stream, und der Modus {0} ist weder same-origin noch cors: TypeError</translation>
    </message>
    <message>
        <source>The body is a stream: set the use-CORS-preflight flag</source>
        <translation>Der Inhalt ist ein Stream: use-CORS-preflight flag setzen</translation>
    </message>
    <message>
        <source>The option {0} cannot be {1}: TypeError before the constructor's first step</source>
        <translation>Die Option {0} kann nicht {1} sein: TypeError noch vor dem ersten Schritt des Konstruktors</translation>
    </message>
    <message>
        <source>keepalive is true and the body is a stream: TypeError</source>
        <translation>keepalive ist true, und der Inhalt ist ein Stream: TypeError</translation>
    </message>
    <message>
        <source>{0} with this value is no valid header: TypeError</source>
        <translation>{0} mit diesem Wert ist kein gültiger Header: TypeError</translation>
    </message>
    <message>
        <source>{0} is a forbidden request-header: left out</source>
        <translation>{0} ist ein verbotener Header (forbidden request-header): weggelassen</translation>
    </message>
    <message>
        <source>{0} is not a no-CORS-safelisted request-header: left out</source>
        <translation>{0} ist nicht no-CORS-safelisted: weggelassen</translation>
    </message>
    <message>
        <source>Append {0}: {1}</source>
        <translation>{0} anhängen: {1}</translation>
    </message>
    <message>
        <source>Remove {0}, which a page cannot set in the mode no-cors</source>
        <translation>{0} entfernen; im Modus no-cors kann eine Seite diesen Header nicht setzen</translation>
    </message>
    <message>
        <source>The page is a service worker: its own fetches do not go through service workers</source>
        <translation>Die Seite ist ein Service Worker: Seine eigenen Anfragen gehen durch keinen Service Worker</translation>
    </message>
    <message>
        <source>The response is a network error: the promise is rejected with a TypeError</source>
        <translation>Die Antwort ist ein Netzwerkfehler: Das Promise wird mit einem TypeError abgelehnt</translation>
    </message>
    <message>
        <source>The promise is resolved with a response of type {0}</source>
        <translation>Das Promise wird mit einer Antwort vom Typ {0} erfüllt</translation>
    </message>
    <message>
        <source>{0} is not a method: SyntaxError</source>
        <translation>{0} ist keine Methode: SyntaxError</translation>
    </message>
    <message>
        <source>{0} is a forbidden method: SecurityError</source>
        <translation>{0} ist eine verbotene Methode: SecurityError</translation>
    </message>
    <message>
        <source>The URL {0} does not parse: SyntaxError</source>
        <translation>Die URL {0} lässt sich nicht parsen: SyntaxError</translation>
    </message>
    <message>
        <source>{0} with this value is no valid header: SyntaxError</source>
        <translation>{0} mit diesem Wert ist kein gültiger Header: SyntaxError</translation>
    </message>
    <message>
        <source>Combine {0}: {1}</source>
        <translation>{0} zusammenfassen: {1}</translation>
    </message>
    <message>
        <source>The method is {0}: the body is left out</source>
        <translation>Die Methode ist {0}: Der Inhalt entfällt</translation>
    </message>
    <message>
        <source>The charset of Content-Type becomes UTF-8: {0}</source>
        <translation>charset in Content-Type wird zu UTF-8: {0}</translation>
    </message>
    <message>
        <source>No Content-Type was set; the body's type is used: {0}</source>
        <translation>Kein Content-Type wurde gesetzt; der des Inhalts gilt: {0}</translation>
    </message>
    <message>
        <source>An event listener is registered on the upload object</source>
        <translation>Am Objekt upload ist ein Event-Listener angemeldet</translation>
    </message>
    <message>
        <source>Make a request in the mode cors, credentials mode {0}</source>
        <translation>Eine Anfrage im Modus cors stellen, Zugangsdaten-Modus {0}</translation>
    </message>
    <message>
        <source>Populate the request from its client: origin {0}</source>
        <translation>Die Anfrage aus ihrem Client ergänzen: Origin {0}</translation>
    </message>
    <message>
        <source>Accept-Language is the browser's own and not shown</source>
        <translation>Accept-Language ist Sache des Browsers und wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Run main fetch</source>
        <translation>Main fetch ausführen</translation>
    </message>
    <message>
        <source>Only local URLs are allowed here</source>
        <translation>Hier sind nur lokale URLs erlaubt</translation>
    </message>
    <message>
        <source>A policy that only reports is violated: {0}</source>
        <translation>Eine Richtlinie, die nur berichtet, ist verletzt: {0}</translation>
    </message>
    <message>
        <source>The page asks for upgrade-insecure-requests: the URL becomes {0}</source>
        <translation>Die Seite verlangt upgrade-insecure-requests: Die URL wird zu {0}</translation>
    </message>
    <message>
        <source>Bad port, mixed content, Content Security Policy, Integrity Policy: is the request blocked?</source>
        <translation>Gesperrter Port, Mixed Content, Content Security Policy, Integrity Policy: Wird die Anfrage blockiert?</translation>
    </message>
    <message>
        <source>The request names no referrer policy; the page's is used: {0}</source>
        <translation>Die Anfrage nennt keine Referrer-Richtlinie; die der Seite gilt: {0}</translation>
    </message>
    <message>
        <source>Neither request nor page names a referrer policy; the default is {0}</source>
        <translation>Weder Anfrage noch Seite nennt eine Referrer-Richtlinie; Vorgabe ist {0}</translation>
    </message>
    <message>
        <source>The referrer becomes {0}</source>
        <translation>Der Referrer wird zu {0}</translation>
    </message>
    <message>
        <source>The referrer becomes no-referrer</source>
        <translation>Der Referrer wird zu no-referrer</translation>
    </message>
    <message>
        <source>The host {0} is a known HSTS host: the URL becomes https</source>
        <translation>Der Host {0} ist ein bekannter HSTS-Host: Die URL wird zu https</translation>
    </message>
    <message>
        <source>Same origin and not tainted, a data: URL, or a mode that needs no CORS: scheme fetch, response tainting basic</source>
        <translation>Gleicher Origin und kein Taint, eine data:-URL oder ein Modus, der kein CORS braucht: Scheme fetch, Response-Tainting basic</translation>
    </message>
    <message>
        <source>The mode is same-origin and the URL is of another origin: network error</source>
        <translation>Der Modus ist same-origin, und die URL ist von einem anderen Origin: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The mode is no-cors and the redirect mode is {0}: network error</source>
        <translation>Der Modus ist no-cors, und der Weiterleitungsmodus ist {0}: Netzwerkfehler</translation>
    </message>
    <message>
        <source>Another origin in the mode no-cors: scheme fetch, response tainting opaque</source>
        <translation>Anderer Origin im Modus no-cors: Scheme fetch, Response-Tainting opaque</translation>
    </message>
    <message>
        <source>{0} is not an HTTP(S) scheme: network error</source>
        <translation>{0} ist kein HTTP(S)-Schema: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The request is not simple: HTTP fetch with a CORS preflight, response tainting cors</source>
        <translation>Die Anfrage ist nicht einfach: HTTP fetch mit CORS-Preflight, Response-Tainting cors</translation>
    </message>
    <message>
        <source>The fetch ended in a network error: clear its preflight cache entries</source>
        <translation>Der Abruf endete mit einem Netzwerkfehler: Seine Einträge im Preflight-Cache entfallen</translation>
    </message>
    <message>
        <source>Another origin and a simple request: HTTP fetch, response tainting cors</source>
        <translation>Anderer Origin und eine einfache Anfrage: HTTP fetch, Response-Tainting cors</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers: * exposes every header</source>
        <translation>Access-Control-Expose-Headers: * gibt alle Header frei</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers exposes {0}</source>
        <translation>Access-Control-Expose-Headers gibt {0} frei</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers does not parse: nothing more is exposed</source>
        <translation>Access-Control-Expose-Headers lässt sich nicht parsen: Mehr wird nicht freigegeben</translation>
    </message>
    <message>
        <source>The page gets a basic filtered response</source>
        <translation>Die Seite bekommt eine Antwort mit dem Filter basic</translation>
    </message>
    <message>
        <source>The page gets a CORS filtered response, with the headers {0}</source>
        <translation>Die Seite bekommt eine Antwort mit dem Filter CORS, mit den Headern {0}</translation>
    </message>
    <message>
        <source>The page gets an opaque filtered response</source>
        <translation>Die Seite bekommt eine Antwort mit dem Filter opaque</translation>
    </message>
    <message>
        <source>The redirect taint is {0}</source>
        <translation>Der Redirect-Taint ist {0}</translation>
    </message>
    <message>
        <source>Mixed content, Content Security Policy, MIME type, nosniff: is the response blocked?</source>
        <translation>Mixed Content, Content Security Policy, MIME-Typ, nosniff: Wird die Antwort blockiert?</translation>
    </message>
    <message>
        <source>An opaque partial response ({0}) to a request without Range: network error</source>
        <translation>Eine opake Teilantwort ({0}) auf eine Anfrage ohne Range: Netzwerkfehler</translation>
    </message>
    <message>
        <source>A {0} request or the status {1} has no body</source>
        <translation>Eine Anfrage mit {0} oder der Status {1} hat keinen Inhalt</translation>
    </message>
    <message>
        <source>There is integrity metadata, and the body cannot be read: network error</source>
        <translation>Es gibt Integritätsmetadaten, und der Inhalt lässt sich nicht lesen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>Does the body match the integrity metadata {0}?</source>
        <translation>Passt der Inhalt zu den Integritätsmetadaten {0}?</translation>
    </message>
    <message>
        <source>about:{0}</source>
        <translation>about:{0}</translation>
    </message>
    <message>
        <source>The blob: URL has no entry, or the method is not GET: network error</source>
        <translation>Zur blob:-URL gibt es keinen Eintrag, oder die Methode ist nicht GET: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The data: URL does not decode: network error</source>
        <translation>Die data:-URL lässt sich nicht dekodieren: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The data: URL gives a response of type {0}</source>
        <translation>Die data:-URL ergibt eine Antwort vom Typ {0}</translation>
    </message>
    <message>
        <source>file: URLs are not fetched: network error</source>
        <translation>file:-URLs werden nicht abgerufen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>HTTP(S): HTTP fetch</source>
        <translation>HTTP(S): HTTP fetch</translation>
    </message>
    <message>
        <source>Nothing can be fetched from {0}: network error</source>
        <translation>Von {0} lässt sich nichts abrufen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>No service worker is asked: {0}</source>
        <translation>Kein Service Worker wird gefragt: {0}</translation>
    </message>
    <message>
        <source>Ask the service worker that controls the page for {0}</source>
        <translation>Den Service Worker, der die Seite steuert, nach {0} fragen</translation>
    </message>
    <message>
        <source>The service worker answers with a {0} response, status {1}</source>
        <translation>Der Service Worker antwortet mit einer Antwort vom Typ {0}, Status {1}</translation>
    </message>
    <message>
        <source>The service worker's answer is a network error: network error</source>
        <translation>Der Service Worker antwortet mit einem Netzwerkfehler: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The service worker answers with a CORS response from {0}, and the mode is same-origin: network error</source>
        <translation>Der Service Worker antwortet mit einer CORS-Antwort von {0}, und der Modus ist same-origin: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The service worker answers with an opaque response, and the mode is {0}, not no-cors: network error</source>
        <translation>Der Service Worker antwortet mit einer opaken Antwort, und der Modus ist {0} statt no-cors: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The service worker answers with an opaque redirect, and the redirect mode is {0}, not manual: network error</source>
        <translation>Der Service Worker antwortet mit einer opaken Weiterleitung, und der Weiterleitungsmodus ist {0} statt manual: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The service worker's answer was redirected, and the redirect mode is {0}, not follow: network error</source>
        <translation>Die Antwort des Service Workers wurde weitergeleitet, und der Weiterleitungsmodus ist {0} statt follow: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The service worker does not answer: the request goes to the network</source>
        <translation>Der Service Worker antwortet nicht: Die Anfrage geht ins Netz</translation>
    </message>
    <message>
        <source>The service worker asks the network itself, by fetch(event.request)</source>
        <translation>Der Service Worker fragt selbst das Netz, mit fetch(event.request)</translation>
    </message>
    <message>
        <source>The service worker's answer cannot be taken, and this browser goes to the network without it</source>
        <translation>Mit der Antwort des Service Workers ist nichts anzufangen, und dieser Browser fragt ohne ihn das Netz</translation>
    </message>
    <message>
        <source>The host {0} is a known HSTS host: the browser itself redirects to {1}, and nothing goes out</source>
        <translation>Der Host {0} ist ein bekannter HSTS-Host: Der Browser leitet selbst nach {1} weiter, und nichts wird gesendet</translation>
    </message>
    <message>
        <source>The preflight cache does not cover the request: a preflight is needed</source>
        <translation>Der Preflight-Cache deckt die Anfrage nicht ab: Ein Preflight ist nötig</translation>
    </message>
    <message>
        <source>The preflight cache covers the method and every header: no preflight</source>
        <translation>Der Preflight-Cache deckt die Methode und alle Header ab: kein Preflight</translation>
    </message>
    <message>
        <source>The preflight failed: network error, the request is not sent</source>
        <translation>Der Preflight ist gescheitert: Netzwerkfehler, die Anfrage wird nicht gesendet</translation>
    </message>
    <message>
        <source>From here on no service worker is asked</source>
        <translation>Ab hier wird kein Service Worker mehr gefragt</translation>
    </message>
    <message>
        <source>The CORS check failed: network error</source>
        <translation>Die CORS-Prüfung ist gescheitert: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The TAO check failed: the page does not see the timing</source>
        <translation>Die TAO-Prüfung ist gescheitert: Die Seite sieht die Zeitwerte nicht</translation>
    </message>
    <message>
        <source>The response is opaque: cross-origin resource policy check</source>
        <translation>Die Antwort ist opak: Cross-Origin-Resource-Policy prüfen</translation>
    </message>
    <message>
        <source>{0} is a redirect status</source>
        <translation>{0} ist der Status einer Weiterleitung</translation>
    </message>
    <message>
        <source>The redirect mode is error: network error</source>
        <translation>Der Weiterleitungsmodus ist error: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The redirect mode is manual: the page gets an opaque-redirect filtered response</source>
        <translation>Der Weiterleitungsmodus ist manual: Die Seite bekommt eine Antwort mit dem Filter opaque-redirect</translation>
    </message>
    <message>
        <source>A navigation follows its redirect itself</source>
        <translation>Eine Navigation folgt ihrer Weiterleitung selbst</translation>
    </message>
    <message>
        <source>The redirect mode is follow: HTTP-redirect fetch</source>
        <translation>Der Weiterleitungsmodus ist follow: HTTP-redirect fetch</translation>
    </message>
    <message>
        <source>There is no Location header: null</source>
        <translation>Es gibt keinen Header Location: null</translation>
    </message>
    <message>
        <source>Location {0} is {1}</source>
        <translation>Location {0} ergibt {1}</translation>
    </message>
    <message>
        <source>Location {0} does not parse: failure</source>
        <translation>Location {0} lässt sich nicht parsen: gescheitert</translation>
    </message>
    <message>
        <source>The fragment #{0} is taken along</source>
        <translation>Das Fragment #{0} wird mitgenommen</translation>
    </message>
    <message>
        <source>There is no location: the redirect itself is the response</source>
        <translation>Es gibt kein Ziel: Die Weiterleitung selbst ist die Antwort</translation>
    </message>
    <message>
        <source>The location does not parse: network error</source>
        <translation>Das Ziel lässt sich nicht parsen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The request was preflighted, and such a browser follows no redirect then: network error</source>
        <translation>Die Anfrage hatte einen Preflight, und ein solcher Browser folgt dann keiner Weiterleitung: Netzwerkfehler</translation>
    </message>
    <message>
        <source>There have been 20 redirects: network error</source>
        <translation>Es gab schon 20 Weiterleitungen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>This is redirect number {0}</source>
        <translation>Das ist Weiterleitung Nummer {0}</translation>
    </message>
    <message>
        <source>The location has a user name or password, and is of another origin than the page: network error</source>
        <translation>Das Ziel enthält einen Benutzernamen oder ein Passwort und ist von einem anderen Origin als die Seite: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The location has a user name or password, and the request is tainted: network error</source>
        <translation>Das Ziel enthält einen Benutzernamen oder ein Passwort, und die Anfrage hat einen Taint: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The body is a stream and cannot be sent again: network error</source>
        <translation>Der Inhalt ist ein Stream und kann nicht noch einmal gesendet werden: Netzwerkfehler</translation>
    </message>
    <message>
        <source>{0} turns {1} into GET, without a body</source>
        <translation>{0} macht aus {1} GET, ohne Inhalt</translation>
    </message>
    <message>
        <source>Remove {0}, which described the body</source>
        <translation>{0} entfernen; der Header beschrieb den Inhalt</translation>
    </message>
    <message>
        <source>The location is of another origin: remove {0}</source>
        <translation>Das Ziel ist von einem anderen Origin: {0} entfernen</translation>
    </message>
    <message>
        <source>The body is sent again</source>
        <translation>Der Inhalt wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>The current URL is now {0}</source>
        <translation>Die aktuelle URL ist jetzt {0}</translation>
    </message>
    <message>
        <source>Run main fetch again</source>
        <translation>Main fetch erneut ausführen</translation>
    </message>
    <message>
        <source>The redirect's Referrer-Policy is used from here on: {0}</source>
        <translation>Ab hier gilt die Referrer-Richtlinie der Weiterleitung: {0}</translation>
    </message>
    <message>
        <source>Credentials mode {0}, response tainting {1}: credentials are included: {2}</source>
        <translation>Zugangsdaten-Modus {0}, Response-Tainting {1}: Zugangsdaten mitsenden: {2}</translation>
    </message>
    <message>
        <source>The page's embedder policy credentialless takes the credentials away</source>
        <translation>Die Embedder-Richtlinie credentialless der Seite nimmt die Zugangsdaten weg</translation>
    </message>
    <message>
        <source>Content-Length: {0} is set by the transport and not shown</source>
        <translation>Content-Length: {0} setzt die Transportschicht; wird nicht gezeigt</translation>
    </message>
    <message>
        <source>keepalive bodies would be {0} bytes in sum, over 65536: network error</source>
        <translation>Die Inhalte von keepalive-Anfragen wären zusammen {0} Bytes lang, mehr als 65536: Netzwerkfehler</translation>
    </message>
    <message>
        <source>Append the Fetch metadata headers</source>
        <translation>Die Fetch-Metadata-Header anhängen</translation>
    </message>
    <message>
        <source>Clear site data for response</source>
        <translation>Website-Daten auf eine Antwort hin löschen</translation>
    </message>
    <message>
        <source>Perform a storage access retry check</source>
        <translation>Prüfen, ob mit Speicherzugriff noch einmal gefragt wird</translation>
    </message>
    <message>
        <source>Perform a storage access load check</source>
        <translation>Prüfen, ob mit Speicherzugriff geladen wird</translation>
    </message>
    <message>
        <source>Clear cache for origin</source>
        <translation>Den Cache eines Origin löschen</translation>
    </message>
    <message>
        <source>Clear cookies for origin</source>
        <translation>Die Cookies eines Origin löschen</translation>
    </message>
    <message>
        <source>Clear DOM-accessible storage for origin</source>
        <translation>Den für Seiten zugänglichen Speicher eines Origin löschen</translation>
    </message>
    <message>
        <source>A request with credentials to another site; this browser appends {0}: {1}</source>
        <translation>Eine Anfrage mit Zugangsdaten an eine andere Site; dieser Browser hängt {0} an: {1}</translation>
    </message>
    <message>
        <source>User-Agent is the browser's own and not shown</source>
        <translation>User-Agent ist Sache des Browsers und wird nicht gezeigt</translation>
    </message>
    <message>
        <source>The page itself asks conditionally: the cache mode becomes {0}</source>
        <translation>Die Seite fragt selbst unter Bedingungen: Der Cache-Modus wird zu {0}</translation>
    </message>
    <message>
        <source>The page's embedder policy is credentialless, and there is no CORS: this browser passes its cache by</source>
        <translation>Die Embedder-Richtlinie der Seite ist credentialless, und es gibt kein CORS: Dieser Browser umgeht seinen Cache</translation>
    </message>
    <message>
        <source>The cache mode is no-cache: append {0}: {1}</source>
        <translation>Der Cache-Modus ist no-cache: {0} anhängen: {1}</translation>
    </message>
    <message>
        <source>Nothing may come from the cache: append {0}: {1}</source>
        <translation>Nichts darf aus dem Cache kommen: {0} anhängen: {1}</translation>
    </message>
    <message>
        <source>A Range header is there: Accept-Encoding becomes identity (set by the transport and not shown)</source>
        <translation>Es gibt einen Header Range: Accept-Encoding wird zu identity (setzt die Transportschicht; wird nicht gezeigt)</translation>
    </message>
    <message>
        <source>The HTTP cache has a response ({0}) that can be used: nothing is sent</source>
        <translation>Der HTTP-Cache hat eine brauchbare Antwort ({0}): Nichts wird gesendet</translation>
    </message>
    <message>
        <source>Another request is under way whose answer may be stored for this URL: this browser waits for it</source>
        <translation>Eine andere Anfrage läuft, deren Antwort für diese URL gespeichert werden kann: Dieser Browser wartet darauf</translation>
    </message>
    <message>
        <source>Another request is under way whose answer may be stored for this URL: this browser passes its cache by</source>
        <translation>Eine andere Anfrage läuft, deren Antwort für diese URL gespeichert werden kann: Dieser Browser geht an seinem Cache vorbei</translation>
    </message>
    <message>
        <source>HTTP cache is busy</source>
        <translation>HTTP-Cache belegt</translation>
    </message>
    <message>
        <source>The preload (action {0}) is under way: its response is waited for</source>
        <translation>Der Preload (Aktion {0}) läuft noch: Auf seine Antwort wird gewartet</translation>
    </message>
    <message>
        <source>the response of the preload is not there yet</source>
        <translation>die Antwort des Preloads noch nicht da ist</translation>
    </message>
    <message>
        <source>Preload under way</source>
        <translation>Laufender Preload</translation>
    </message>
    <message>
        <source>Action {0} is loading the same: this browser waits for it</source>
        <translation>Aktion {0} lädt gerade dasselbe: Dieser Browser wartet darauf</translation>
    </message>
    <message>
        <source>Load under way</source>
        <translation>Laufendes Laden</translation>
    </message>
    <message>
        <source>What action {0} has loaded is used here, too: nothing is sent</source>
        <translation>Was Aktion {0} geladen hat, wird auch hier verwendet: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>Shared load</source>
        <translation>Geteiltes Laden</translation>
    </message>
    <message>
        <source>The module is being fetched (action {0}): its response is waited for</source>
        <translation>Das Modul wird gerade geholt (Aktion {0}): Auf seine Antwort wird gewartet</translation>
    </message>
    <message>
        <source>the module is being fetched</source>
        <translation>das Modul gerade geholt wird</translation>
    </message>
    <message>
        <source>Module under way</source>
        <translation>Laufendes Modul</translation>
    </message>
    <message>
        <source>The stored response is stale: append {0}: {1}</source>
        <translation>Die gespeicherte Antwort ist veraltet: {0} anhängen: {1}</translation>
    </message>
    <message>
        <source>304: the stored response ({0}) is used</source>
        <translation>304: Die gespeicherte Antwort ({0}) wird verwendet</translation>
    </message>
    <message>
        <source>The response ({0}) is stored in the HTTP cache</source>
        <translation>Die Antwort ({0}) kommt in den HTTP-Cache</translation>
    </message>
    <message>
        <source>The cache mode is only-if-cached, and nothing is stored: network error</source>
        <translation>Der Cache-Modus ist only-if-cached, und nichts ist gespeichert: Netzwerkfehler</translation>
    </message>
    <message>
        <source>Run HTTP-network fetch</source>
        <translation>HTTP-network fetch ausführen</translation>
    </message>
    <message>
        <source>The response was asked for with a Range</source>
        <translation>Die Antwort wurde mit Range angefragt</translation>
    </message>
    <message>
        <source>401, and the body is a stream, which cannot be sent again: network error</source>
        <translation>401, und der Inhalt ist ein Stream, der nicht noch einmal gesendet werden kann: Netzwerkfehler</translation>
    </message>
    <message>
        <source>407 from the server itself, which this browser takes from proxies only: network error</source>
        <translation>407 vom Server selbst, was dieser Browser nur von Proxys annimmt: Netzwerkfehler</translation>
    </message>
    <message>
        <source>401: a browser would ask for a user name and password</source>
        <translation>401: Ein Browser würde nach Benutzername und Passwort fragen</translation>
    </message>
    <message>
        <source>Send {0} {1}</source>
        <translation>{0} {1} senden</translation>
    </message>
    <message>
        <source>The connection is HTTP/1.1 and the body is a stream: network error</source>
        <translation>Die Verbindung ist HTTP/1.1, und der Inhalt ist ein Stream: Netzwerkfehler</translation>
    </message>
    <message>
        <source>Nothing came back ({0}): network error</source>
        <translation>Es kam nichts zurück ({0}): Netzwerkfehler</translation>
    </message>
    <message>
        <source>The answer has the status {0}</source>
        <translation>Die Antwort hat den Status {0}</translation>
    </message>
    <message>
        <source>No rule of the server matches: status {0}</source>
        <translation>Keine Regel des Servers passt: Status {0}</translation>
    </message>
    <message>
        <source>Credentials are included: the answer's cookies are stored</source>
        <translation>Zugangsdaten gehören dazu: Die Cookies der Antwort werden gespeichert</translation>
    </message>
    <message>
        <source>Credentials are not included: Clear-Site-Data is passed over</source>
        <translation>Ohne Zugangsdaten: Clear-Site-Data wird übergangen</translation>
    </message>
    <message>
        <source>The page does not get this answer: this browser passes over its Clear-Site-Data</source>
        <translation>Die Seite bekommt diese Antwort nicht: Dieser Browser übergeht deren Clear-Site-Data</translation>
    </message>
    <message>
        <source>The answer asks by Clear-Site-Data for what is kept of its site to go</source>
        <translation>Die Antwort verlangt durch Clear-Site-Data, dass gelöscht wird, was von ihrer Site gespeichert ist</translation>
    </message>
    <message>
        <source>{0} is not potentially trustworthy: nothing is removed</source>
        <translation>{0} ist nicht potenziell vertrauenswürdig: Nichts wird gelöscht</translation>
    </message>
    <message>
        <source>{0} names nothing that could be removed</source>
        <translation>{0} nennt nichts, was gelöscht werden könnte</translation>
    </message>
    <message>
        <source>the header names nothing that could be removed</source>
        <translation>der Header nennt nichts, was gelöscht werden könnte</translation>
    </message>
    <message>
        <source>{0}: to be removed are {1}</source>
        <translation>{0}: zu löschen sind {1}</translation>
    </message>
    <message>
        <source>the header names something that can be removed</source>
        <translation>der Header nennt etwas, was gelöscht werden kann</translation>
    </message>
    <message>
        <source>What the HTTP cache has of {0} is removed: {1}</source>
        <translation>Was der HTTP-Cache von {0} hat, wird gelöscht: {1}</translation>
    </message>
    <message>
        <source>Style sheets and fonts of the origin that the page has are asked for again, too</source>
        <translation>Auch Stylesheets und Schriften des Origin, die die Seite hat, werden neu angefordert</translation>
    </message>
    <message>
        <source>Cookies of {0} are removed: {1}</source>
        <translation>Cookies von {0} werden gelöscht: {1}</translation>
    </message>
    <message>
        <source>User names and passwords of the site are forgotten</source>
        <translation>Benutzernamen und Passwörter der Site werden vergessen</translation>
    </message>
    <message>
        <source>What pages of {0} have stored is removed</source>
        <translation>Was Seiten von {0} gespeichert haben, wird gelöscht</translation>
    </message>
    <message>
        <source>The service worker is unregistered: it stays with the page that it controls, and gets none that is loaded later</source>
        <translation>Der Service Worker wird abgemeldet: Er bleibt bei der Seite, die er steuert, und bekommt keine, die später geladen wird</translation>
    </message>
    <message>
        <source>The service worker is unregistered: this browser takes it from the page at once</source>
        <translation>Der Service Worker wird abgemeldet: Dieser Browser nimmt ihn der Seite sofort</translation>
    </message>
    <message>
        <source>Make an OPTIONS request to {0}</source>
        <translation>Eine OPTIONS-Anfrage an {0} anlegen</translation>
    </message>
    <message>
        <source>Headers that are not CORS-safelisted: {0}</source>
        <translation>Header, die nicht CORS-safelisted sind: {0}</translation>
    </message>
    <message>
        <source>Send the preflight, without credentials</source>
        <translation>Den Preflight senden, ohne Zugangsdaten</translation>
    </message>
    <message>
        <source>The CORS check passed and {0} is an ok status</source>
        <translation>Die CORS-Prüfung ist bestanden, und {0} ist ein ok-Status</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods: {0}</source>
        <translation>Access-Control-Allow-Methods: {0}</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers: {0}</source>
        <translation>Access-Control-Allow-Headers: {0}</translation>
    </message>
    <message>
        <source>{0} does not parse at {1}: network error</source>
        <translation>{0} lässt sich ab {1} nicht parsen: Netzwerkfehler</translation>
    </message>
    <message>
        <source>No methods are named and the use-CORS-preflight flag is set: {0} counts as named</source>
        <translation>Keine Methoden sind genannt, und das use-CORS-preflight flag ist gesetzt: {0} zählt als genannt</translation>
    </message>
    <message>
        <source>Is {0} safelisted, in the list {1}, or covered by *?</source>
        <translation>Ist {0} CORS-safelisted, in der Liste {1} oder von * abgedeckt?</translation>
    </message>
    <message>
        <source>Is {0} listed by name in {1}?</source>
        <translation>Ist {0} in {1} mit Namen genannt?</translation>
    </message>
    <message>
        <source>Is {0} in the list {1}, or covered by *?</source>
        <translation>Ist {0} in der Liste {1} oder von * abgedeckt?</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age: {0} seconds</source>
        <translation>Access-Control-Max-Age: {0} Sekunden</translation>
    </message>
    <message>
        <source>There is no usable Access-Control-Max-Age: {1} seconds</source>
        <translation>Es gibt kein brauchbares Access-Control-Max-Age: {1} Sekunden</translation>
    </message>
    <message>
        <source>The browser keeps no entry longer than {0} seconds</source>
        <translation>Der Browser behält keinen Eintrag länger als {0} Sekunden</translation>
    </message>
    <message>
        <source>The cache has an entry for {0}: its max-age becomes {1}</source>
        <translation>Der Cache hat einen Eintrag für {0}: Sein max-age wird zu {1}</translation>
    </message>
    <message>
        <source>Store {0} in the preflight cache for {1} seconds</source>
        <translation>{0} für {1} Sekunden im Preflight-Cache speichern</translation>
    </message>
    <message>
        <source>The preflight passed</source>
        <translation>Der Preflight ist bestanden</translation>
    </message>
    <message>
        <source>The CORS check failed, or {0} is not an ok status: network error</source>
        <translation>Die CORS-Prüfung ist gescheitert, oder {0} ist kein ok-Status: Netzwerkfehler</translation>
    </message>
    <message>
        <source>{0} entries of this origin and URL are removed</source>
        <translation>{0} Einträge zu diesem Origin und dieser URL werden entfernt</translation>
    </message>
    <message>
        <source>Is there an entry for the method {0}?</source>
        <translation>Gibt es einen Eintrag für die Methode {0}?</translation>
    </message>
    <message>
        <source>Is there an entry for the header {0}?</source>
        <translation>Gibt es einen Eintrag für den Header {0}?</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: {0}</source>
        <translation>Access-Control-Allow-Origin: {0}</translation>
    </message>
    <message>
        <source>There is no Access-Control-Allow-Origin header: failure</source>
        <translation>Es gibt keinen Header Access-Control-Allow-Origin: gescheitert</translation>
    </message>
    <message>
        <source>The value is *, and the credentials mode is {0}: success</source>
        <translation>Der Wert ist *, und der Zugangsdaten-Modus ist {0}: bestanden</translation>
    </message>
    <message>
        <source>Is the request's origin {0} the header's value {1}, byte for byte?</source>
        <translation>Ist der Origin der Anfrage, {0}, Byte für Byte der Wert des Headers, {1}?</translation>
    </message>
    <message>
        <source>The credentials mode is {0}, not include: success</source>
        <translation>Der Zugangsdaten-Modus ist {0}, nicht include: bestanden</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials: {0}</source>
        <translation>Access-Control-Allow-Credentials: {0}</translation>
    </message>
    <message>
        <source>It is true: success</source>
        <translation>Es ist true: bestanden</translation>
    </message>
    <message>
        <source>It is not true: failure</source>
        <translation>Es ist nicht true: gescheitert</translation>
    </message>
    <message>
        <source>Timing-Allow-Origin names *: success</source>
        <translation>Timing-Allow-Origin nennt *: bestanden</translation>
    </message>
    <message>
        <source>Timing-Allow-Origin names {0}: success</source>
        <translation>Timing-Allow-Origin nennt {0}: bestanden</translation>
    </message>
    <message>
        <source>A navigation to another origin: failure</source>
        <translation>Eine Navigation zu einem anderen Origin: gescheitert</translation>
    </message>
    <message>
        <source>The response tainting is basic: success</source>
        <translation>Das Response-Tainting ist basic: bestanden</translation>
    </message>
    <message>
        <source>No Timing-Allow-Origin names the origin: failure; only the timing stays hidden</source>
        <translation>Kein Timing-Allow-Origin nennt den Origin: gescheitert; nur die Zeitwerte bleiben verborgen</translation>
    </message>
    <message>
        <source>The chain went from one foreign site to another: {0}, and the origin is sent as null</source>
        <translation>Die Kette ging von einer fremden Site zu einer anderen: {0}, und als Origin wird null gesendet</translation>
    </message>
    <message>
        <source>The chain went from one foreign origin to another: {0}, and the origin is sent as null</source>
        <translation>Die Kette ging von einem fremden Origin zu einem anderen: {0}, und als Origin wird null gesendet</translation>
    </message>
    <message>
        <source>Response tainting cors, or a WebSocket: append {0}: {1}</source>
        <translation>Response-Tainting cors oder ein WebSocket: {0} anhängen: {1}</translation>
    </message>
    <message>
        <source>The referrer policy {0} hides the origin: null</source>
        <translation>Die Referrer-Richtlinie {0} verbirgt den Origin: null</translation>
    </message>
    <message>
        <source>The method is neither GET nor HEAD: append {0}: {1}</source>
        <translation>Die Methode ist weder GET noch HEAD: {0} anhängen: {1}</translation>
    </message>
    <message>
        <source>No CORS and the method is {0}: no Origin header</source>
        <translation>Kein CORS, und die Methode ist {0}: kein Header Origin</translation>
    </message>
    <message>
        <source>The browser sends no cookies with this request</source>
        <translation>Der Browser sendet mit dieser Anfrage keine Cookies</translation>
    </message>
    <message>
        <source>Cookies of the same-site mode {0} may go along</source>
        <translation>Cookies des Same-Site-Modus {0} dürfen mit</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>There is no cookie to send</source>
        <translation>Es gibt kein Cookie zu senden</translation>
    </message>
    <message>
        <source>Set-Cookie {0}: {1}</source>
        <translation>Set-Cookie {0}: {1}</translation>
    </message>
    <message>
        <source>The navigation comes from another site: {0}</source>
        <translation>Die Navigation kommt von einer anderen Site: {0}</translation>
    </message>
    <message>
        <source>A GET that loads a document: {0}</source>
        <translation>Ein GET, das ein Dokument lädt: {0}</translation>
    </message>
    <message>
        <source>The page is framed by another site, or the request goes to one: {0}</source>
        <translation>Die Seite ist im Rahmen einer anderen Site, oder die Anfrage geht an eine andere: {0}</translation>
    </message>
    <message>
        <source>The redirects went through another site: {0}</source>
        <translation>Die Weiterleitungen gingen über eine andere Site: {0}</translation>
    </message>
    <message>
        <source>Everything is of one site: {0}</source>
        <translation>Alles ist von einer Site: {0}</translation>
    </message>
    <message>
        <source>A no-cors request to another origin from a credentialless page: no credentials</source>
        <translation>Eine no-cors-Anfrage an einen anderen Origin von einer credentialless-Seite: keine Zugangsdaten</translation>
    </message>
    <message>
        <source>The URL is not potentially trustworthy: no Sec-Fetch headers</source>
        <translation>Die URL ist nicht potenziell vertrauenswürdig: keine Sec-Fetch-Header</translation>
    </message>
    <message>
        <source>The browser leaves the Sec-Fetch headers out of this request</source>
        <translation>Der Browser lässt bei dieser Anfrage die Sec-Fetch-Header weg</translation>
    </message>
    <message>
        <source>The user asked for this page by an action on the browser: none</source>
        <translation>Der Benutzer rief diese Seite im Browser selbst auf: none</translation>
    </message>
    <message>
        <source>{0} is of another site than the page: cross-site</source>
        <translation>{0} ist von einer anderen Site als die Seite: cross-site</translation>
    </message>
    <message>
        <source>{0} is of another origin on the page's site: same-site</source>
        <translation>{0} ist von einem anderen Origin auf der Site der Seite: same-site</translation>
    </message>
    <message>
        <source>The page's origin is opaque: no referrer</source>
        <translation>Der Origin der Seite ist opak: kein Referrer</translation>
    </message>
    <message>
        <source>The source is {0}</source>
        <translation>Die Quelle ist {0}</translation>
    </message>
    <message>
        <source>A {0}: URL is never a referrer</source>
        <translation>Eine {0}:-URL ist nie ein Referrer</translation>
    </message>
    <message>
        <source>This browser ignores {0} for requests to other sites: strict-origin-when-cross-origin</source>
        <translation>Dieser Browser beachtet {0} bei Anfragen an andere Sites nicht: strict-origin-when-cross-origin</translation>
    </message>
    <message>
        <source>The referrer is {0} characters long, over 4096: only its origin is used</source>
        <translation>Der Referrer ist {0} Zeichen lang, mehr als 4096: Nur sein Origin wird verwendet</translation>
    </message>
    <message>
        <source>The policy {0} gives {1}</source>
        <translation>Die Richtlinie {0} ergibt {1}</translation>
    </message>
    <message>
        <source>{0} makes a request in the mode {1}, credentials mode {2}, destination {3}</source>
        <translation>{0} stellt eine Anfrage im Modus {1}, Zugangsdaten-Modus {2}, Destination {3}</translation>
    </message>
    <message>
        <source>This browser does not support {0}</source>
        <translation>Dieser Browser unterstützt {0} nicht</translation>
    </message>
    <message>
        <source>The response came, and {0} has no use for it</source>
        <translation>Die Antwort kam, und {0} kann sie nicht brauchen</translation>
    </message>
    <message>
        <source>A subresource at a URL with a user name or password: {0} is blocked</source>
        <translation>Eine Unterressource mit Benutzername oder Passwort in der URL: {0} wird blockiert</translation>
    </message>
    <message>
        <source>The port is not a bad one</source>
        <translation>Der Port ist nicht gesperrt</translation>
    </message>
    <message>
        <source>{0} is a bad port: blocked</source>
        <translation>{0} ist ein gesperrter Port: blockiert</translation>
    </message>
    <message>
        <source>Not mixed content that can be upgraded</source>
        <translation>Kein Mixed Content, der sich umstellen ließe</translation>
    </message>
    <message>
        <source>An image, audio or video: the URL becomes {0}</source>
        <translation>Bild, Ton oder Film: Die URL wird zu {0}</translation>
    </message>
    <message>
        <source>Not mixed content</source>
        <translation>Kein Mixed Content</translation>
    </message>
    <message>
        <source>The page is secure and {0} is not: blocked</source>
        <translation>Die Seite ist sicher und {0} nicht: blockiert</translation>
    </message>
    <message>
        <source>There is integrity metadata, and it can be compared: allowed</source>
        <translation>Es gibt Integritätsmetadaten, und sie lassen sich vergleichen: erlaubt</translation>
    </message>
    <message>
        <source>A {0}: URL is local: allowed</source>
        <translation>Eine {0}:-URL ist lokal: erlaubt</translation>
    </message>
    <message>
        <source>The page's Integrity-Policy {0} wants integrity metadata for the destination {1}: blocked</source>
        <translation>Die Integrity-Policy {0} der Seite verlangt für die Destination {1} Integritätsmetadaten: blockiert</translation>
    </message>
    <message>
        <source>The page's Connection-Allowlist {0} lets it connect to {1}</source>
        <translation>Die Connection-Allowlist {0} der Seite erlaubt ihr die Verbindung zu {1}</translation>
    </message>
    <message>
        <source>The page's Connection-Allowlist {0} does not name {1}: blocked</source>
        <translation>Die Connection-Allowlist {0} der Seite nennt {1} nicht: blockiert</translation>
    </message>
    <message>
        <source>The page's Connection-Allowlist {0} does not allow redirects, here to {1}: blocked</source>
        <translation>Die Connection-Allowlist {0} der Seite erlaubt keine Weiterleitungen, hier zu {1}: blockiert</translation>
    </message>
    <message>
        <source>The page's Connection-Allowlist-Report-Only {0} would not let it connect to {1}: only reported</source>
        <translation>Die Connection-Allowlist-Report-Only {0} der Seite würde die Verbindung zu {1} nicht erlauben: nur gemeldet</translation>
    </message>
    <message>
        <source>Connection-Allowlist</source>
        <translation>Connection-Allowlist</translation>
    </message>
    <message>
        <source>The page's Permissions-Policy {0} withholds storage-access: rejected</source>
        <translation>Die Permissions-Policy {0} der Seite enthält storage-access vor: abgelehnt</translation>
    </message>
    <message>
        <source>the page's Permissions-Policy withholds storage-access</source>
        <translation>die Permissions-Policy der Seite enthält storage-access vor</translation>
    </message>
    <message>
        <source>the page's permissions policy withholds the feature</source>
        <translation>die Permissions-Policy der Seite enthält das Feature vor</translation>
    </message>
    <message>
        <source>the page's permissions policy that only reports would withhold the feature</source>
        <translation>die Permissions-Policy der Seite, die nur meldet, enthielte das Feature vor</translation>
    </message>
    <message>
        <source>The permissions policy {0} lets no script wait for a request: NetworkError</source>
        <translation>Die Permissions Policy {0} lässt kein Skript auf eine Anfrage warten: NetworkError</translation>
    </message>
    <message>
        <source>The request did not say that cookies could be had: Activate-Storage-Access is passed over</source>
        <translation>Die Anfrage hat nicht gesagt, dass Cookies zu haben sind: Activate-Storage-Access wird übergangen</translation>
    </message>
    <message>
        <source>allowed-origin in Activate-Storage-Access is neither * nor {0}: passed over</source>
        <translation>allowed-origin in Activate-Storage-Access ist weder * noch {0}: übergangen</translation>
    </message>
    <message>
        <source>The server asks for the cookies that the user has granted, and lets {0} ask again: the request is sent once more</source>
        <translation>Der Server verlangt die freigegebenen Cookies und lässt {0} noch einmal fragen: Die Anfrage geht ein zweites Mal hinaus</translation>
    </message>
    <message>
        <source>The page in the frame has storage access from the start</source>
        <translation>Die Seite im Frame hat von Anfang an Speicherzugriff</translation>
    </message>
    <message>
        <source>The page's Integrity-Policy asks nothing of the destination {0}: allowed</source>
        <translation>Die Integrity-Policy der Seite verlangt von der Destination {0} nichts: erlaubt</translation>
    </message>
    <message>
        <source>The URL says that it is {0}, and its host is in the address space {1}: network error</source>
        <translation>Der URL nach ist das Ziel {0}, und ihr Host liegt im Adressraum {1}: Netzwerkfehler</translation>
    </message>
    <message>
        <source>A credentialless frame: the page's embedder policy does not ask for one of its own</source>
        <translation>Ein Frame mit credentialless: Die Embedder Policy der Seite verlangt von ihm keine eigene</translation>
    </message>
    <message>
        <source>The sandbox attribute of the page's frame does not have {0} (it is "{1}"): nothing is sent</source>
        <translation>Das Attribut sandbox des Frames der Seite hat {0} nicht (es ist „{1}“): Nichts wird gesendet</translation>
    </message>
    <message>
        <source>The page is in a frame of another origin than {1}, and the user has not touched it: it may not navigate the tab to {0}, and nothing is sent</source>
        <translation>Die Seite steht in einem Frame eines anderen Ursprungs als {1}, und der Benutzer hat sie nicht berührt: Sie darf den Tab nicht zu {0} navigieren, und nichts wird gesendet</translation>
    </message>
    <message>
        <source>Tab navigated by a frame</source>
        <translation>Tab von einem Frame navigiert</translation>
    </message>
    <message>
        <source>The frame that the page is in is navigated, in the tab of {0}: the request is one for a frame, and the pages around it decide, too</source>
        <translation>Der Frame, in dem die Seite steht, wird navigiert, im Tab von {0}: Die Anfrage gilt einem Frame, und die Seiten um ihn entscheiden mit</translation>
    </message>
    <message>
        <source>Navigated frame</source>
        <translation>Navigierter Frame</translation>
    </message>
    <message>
        <source>The page is in a frame of another origin, whose allow attribute does not hand on {0} ({1}): network error</source>
        <translation>Die Seite steht in einem Frame eines anderen Origins, dessen Attribut allow {0} nicht weitergibt ({1}): Netzwerkfehler</translation>
    </message>
    <message>
        <source>The option targetAddressSpace says {0}, and the host is in the address space {1}: network error</source>
        <translation>Die Option targetAddressSpace sagt {0}, und der Host liegt im Adressraum {1}: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The host is in the address space {0}, and of the page's own origin: allowed</source>
        <translation>Der Host liegt im Adressraum {0} und gehört zum Origin der Seite: erlaubt</translation>
    </message>
    <message>
        <source>The host is in the less public address space {0}, and the page is no secure context: network error</source>
        <translation>Der Host liegt im weniger öffentlichen Adressraum {0}, und die Seite ist kein sicherer Kontext: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The host is in the less public address space {0}, and the user has denied the permission: network error</source>
        <translation>Der Host liegt im weniger öffentlichen Adressraum {0}, und der Benutzer hat die Erlaubnis verweigert: Netzwerkfehler</translation>
    </message>
    <message>
        <source>The host is in the less public address space {0}, and the user has granted the permission</source>
        <translation>Der Host liegt im weniger öffentlichen Adressraum {0}, und der Benutzer hat die Erlaubnis erteilt</translation>
    </message>
    <message>
        <source>The host is in the less public address space {0}: the user is asked, and nothing is sent until the answer</source>
        <translation>Der Host liegt im weniger öffentlichen Adressraum {0}: Der Benutzer wird gefragt, und bis zur Antwort wird nichts gesendet</translation>
    </message>
    <message>
        <source>The policy's {0} does not allow {1}: blocked</source>
        <translation>{0} in der Richtlinie erlaubt {1} nicht: blockiert</translation>
    </message>
    <message>
        <source>The policy's {0} does not allow {1}, whose path counts as that of the first redirect of a request that may outlive the page: blocked</source>
        <translation>{0} in der Richtlinie erlaubt {1} nicht, dessen Pfad als der der ersten Weiterleitung einer Anfrage zählt, die die Seite überleben darf: blockiert</translation>
    </message>
    <message>
        <source>The page's Content Security Policy allows it ({0})</source>
        <translation>Die Content Security Policy der Seite erlaubt es ({0})</translation>
    </message>
    <message>
        <source>The policy&apos;s {0} does not allow this code in the page: blocked</source>
        <translation>{0} der Richtlinie erlaubt diesen Code in der Seite nicht: blockiert</translation>
    </message>
    <message>
        <source>No policy of the page forbids this code in it</source>
        <translation>Keine Richtlinie der Seite verbietet diesen Code in ihr</translation>
    </message>
    <message>
        <source>The policy&apos;s {0} does not allow this javascript: URL: blocked</source>
        <translation>{0} der Richtlinie erlaubt diese javascript:-URL nicht: blockiert</translation>
    </message>
    <message>
        <source>No policy of the page forbids this javascript: URL</source>
        <translation>Keine Richtlinie der Seite verbietet diese javascript:-URL</translation>
    </message>
    <message>
        <source>&apos;unsafe-inline&apos; is in the list, and no nonce, hash or &apos;strict-dynamic&apos; takes its meaning away</source>
        <translation>&apos;unsafe-inline&apos; steht in der Liste, und keine Nonce, kein Hash und kein &apos;strict-dynamic&apos; nimmt ihm die Bedeutung</translation>
    </message>
    <message>
        <source>The list names the element&apos;s nonce, {0}</source>
        <translation>Die Liste nennt die Nonce des Elements, {0}</translation>
    </message>
    <message>
        <source>&apos;strict-dynamic&apos; is in the list, and a script inserted the element</source>
        <translation>&apos;strict-dynamic&apos; steht in der Liste, und ein Skript hat das Element eingefügt</translation>
    </message>
    <message>
        <source>The list has the hash of the code, in SHA-256 {0}</source>
        <translation>Die Liste enthält den Hash des Codes, in SHA-256 {0}</translation>
    </message>
    <message>
        <source>Nothing in the list allows the code, whose hash is sha256-{0}</source>
        <translation>Nichts in der Liste erlaubt den Code, dessen Hash sha256-{0} ist</translation>
    </message>
    <message>
        <source>Nonce or hash</source>
        <translation>Nonce oder Hash</translation>
    </message>
    <message>
        <source>The element has the nonce {0}</source>
        <translation>Das Element hat die Nonce {0}</translation>
    </message>
    <message>
        <source>The element stands in the page&apos;s markup: &apos;strict-dynamic&apos; does not trust it by itself</source>
        <translation>Das Element steht im Markup der Seite: &apos;strict-dynamic&apos; vertraut ihm nicht von selbst</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Parser-inserted</source>
        <translation>Vom Parser eingefügt</translation>
    </message>
    <message>
        <source>&apos;unsafe-inline&apos;</source>
        <translation>&apos;unsafe-inline&apos;</translation>
    </message>
    <message>
        <source>&apos;strict-dynamic&apos;</source>
        <translation>&apos;strict-dynamic&apos;</translation>
    </message>
    <message>
        <source>Code in the page</source>
        <translation>Code in der Seite</translation>
    </message>
    <message>
        <source>Is there CSS.paintWorklet, for which a page loads code that paints backgrounds?</source>
        <translation>Gibt es CSS.paintWorklet, für das eine Seite Code lädt, der Hintergründe malt?</translation>
    </message>
    <message>
        <source>Does the module of a worklet need a JavaScript MIME type?</source>
        <translation>Braucht das Modul eines Worklets einen JavaScript-MIME-Typ?</translation>
    </message>
    <message>
        <source>Does &apos;strict-dynamic&apos; let module scripts through that the parser inserts without a nonce or a hash that the policy names?</source>
        <translation>Lässt &apos;strict-dynamic&apos; Modul-Skripte durch, die der Parser ohne eine Nonce oder einen Hash einfügt, die die Richtlinie nennt?</translation>
    </message>
    <message>
        <source>The script {lastUrl} stands in the markup of the page {pageUrl}, whose Content Security Policy has &apos;strict-dynamic&apos;: then no host or scheme in &quot;{subject}&quot; counts, and the element needs a nonce or the hash of its file that the policy names. (What trusted scripts add needs neither.)</source>
        <translation>Das Skript {lastUrl} steht im Markup der Seite {pageUrl}, deren Content Security Policy &apos;strict-dynamic&apos; enthält: Dann zählt kein Host und kein Schema in &quot;{subject}&quot;, und das Element braucht eine Nonce oder den Hash seiner Datei, die die Richtlinie nennt. (Was vertraute Skripte hinzufügen, braucht beides nicht.)</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame, and what is loaded there is up to the page around it: the Content Security Policy of the tab's page {tabUrl} does not allow {lastUrl} in its frames; its directive is "{subject}".</source>
        <translation>Die Seite {pageUrl} steht in einem Frame, und was dort geladen wird, bestimmt die Seite um ihn: Die Content Security Policy der Seite des Tabs, {tabUrl}, erlaubt {lastUrl} nicht in ihren Frames; die Direktive ist "{subject}".</translation>
    </message>
    <message>
        <source>The code stands in the page itself, so nothing is sent, and no policy of the page forbids it.</source>
        <translation>Der Code steht in der Seite selbst, also wird nichts gesendet, und keine Richtlinie der Seite verbietet ihn.</translation>
    </message>
    <message>
        <source>The Content Security Policy of the page {pageUrl} does not allow this code, which stands in the page itself: its directive is &quot;{subject}&quot;. The hash of the code is sha256-{inlineHash}.</source>
        <translation>Die Content Security Policy der Seite {pageUrl} erlaubt diesen Code nicht, der in der Seite selbst steht: Ihre Direktive ist &quot;{subject}&quot;. Der Hash des Codes ist sha256-{inlineHash}.</translation>
    </message>
    <message>
        <source>&apos;unsafe-inline&apos; counts for nothing there, because a nonce, a hash or &apos;strict-dynamic&apos; stands beside it.</source>
        <translation>&apos;unsafe-inline&apos; zählt dort nicht, weil eine Nonce, ein Hash oder &apos;strict-dynamic&apos; daneben steht.</translation>
    </message>
    <message>
        <source>No nonce helps an attribute or a javascript: URL, and its hash does only beside &apos;unsafe-hashes&apos;. An event listener in a script, or a class in a style sheet, needs neither.</source>
        <translation>Einem Attribut oder einer javascript:-URL hilft keine Nonce, und ihr Hash nur neben &apos;unsafe-hashes&apos;. Ein Event-Listener in einem Skript oder eine Klasse in einem Stylesheet braucht beides nicht.</translation>
    </message>
    <message>
        <source>the page of this machine has code of its own, and a nonce in its policies for it, which changes what they say of other code</source>
        <translation>die Seite dieses Rechners hat eigenen Code und für ihn eine Nonce in ihren Richtlinien, was ändert, was sie über anderen Code sagen</translation>
    </message>
    <message>
        <source>the element stands in the page&apos;s markup, and here scripts insert all of them</source>
        <translation>das Element steht im Markup der Seite, und hier fügen Skripte alle ein</translation>
    </message>
    <message>
        <source>The policy's {0} does not allow the response of {1}: blocked</source>
        <translation>{0} in der Richtlinie erlaubt die Antwort von {1} nicht: blockiert</translation>
    </message>
    <message>
        <source>The page is secure and the response came from {0}: blocked</source>
        <translation>Die Seite ist sicher, und die Antwort kam von {0}: blockiert</translation>
    </message>
    <message>
        <source>The MIME type fits</source>
        <translation>Der MIME-Typ passt</translation>
    </message>
    <message>
        <source>{0} cannot be a script: blocked</source>
        <translation>{0} kann kein Skript sein: blockiert</translation>
    </message>
    <message>
        <source>There is no X-Content-Type-Options: nosniff</source>
        <translation>X-Content-Type-Options: nosniff ist nicht gesetzt</translation>
    </message>
    <message>
        <source>{0} is not a JavaScript MIME type: blocked</source>
        <translation>{0} ist kein MIME-Typ von JavaScript: blockiert</translation>
    </message>
    <message>
        <source>{0} is not text/css: blocked</source>
        <translation>{0} ist nicht text/css: blockiert</translation>
    </message>
    <message>
        <source>The type fits the use</source>
        <translation>Der Typ passt zur Verwendung</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy: {0}: blocked</source>
        <translation>Cross-Origin-Resource-Policy: {0}: blockiert</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy: {0}: allowed</source>
        <translation>Cross-Origin-Resource-Policy: {0}: erlaubt</translation>
    </message>
    <message>
        <source>The page's embedder policy {0} makes it same-origin: blocked</source>
        <translation>Durch die Embedder-Richtlinie {0} der Seite gilt same-origin: blockiert</translation>
    </message>
    <message>
        <source>The page's embedder policy that only reports, {0}, would make it same-origin: reported</source>
        <translation>Die Embedder-Richtlinie der Seite, die nur meldet, {0}, würde same-origin daraus machen: gemeldet</translation>
    </message>
    <message>
        <source>The response's policy does not let this page frame it: {0}</source>
        <translation>Die Richtlinie der Antwort erlaubt dieser Seite nicht, sie einzurahmen: {0}</translation>
    </message>
    <message>
        <source>X-Frame-Options: {0} does not let this page frame the response</source>
        <translation>X-Frame-Options: {0} erlaubt dieser Seite nicht, die Antwort einzurahmen</translation>
    </message>
    <message>
        <source>The page's embedder policy is {0}, and the frame has none: blocked</source>
        <translation>Die Embedder-Richtlinie der Seite ist {0}, und der Rahmen hat keine: blockiert</translation>
    </message>
    <message>
        <source>The page's embedder policy is {0}, and the worker has none: blocked</source>
        <translation>Die Embedder-Richtlinie der Seite ist {0}, und der Worker hat keine: blockiert</translation>
    </message>
    <message>
        <source>The page's embedder policy that only reports, {0}, asks for one of what comes ({1}), and it has none: reported</source>
        <translation>Die Embedder-Richtlinie der Seite, die nur meldet, {0}, verlangt eine von dem, was kommt ({1}), und es hat keine: gemeldet</translation>
    </message>
    <message>
        <source>An opaque response of the type {0} for the destination {1}: {2}: blocked</source>
        <translation>Eine opake Antwort vom Typ {0} für die Destination {1}: {2}: blockiert</translation>
    </message>
    <message>
        <source>An opaque response that the destination {0} may have a use for: allowed</source>
        <translation>Eine opake Antwort, die die Destination {0} vielleicht brauchen kann: erlaubt</translation>
    </message>
    <message>
        <source>There is no hash in the metadata that the browser knows: it matches</source>
        <translation>Die Metadaten haben keinen Hash, den der Browser kennt: Sie passen</translation>
    </message>
    <message>
        <source>The {0} hash matches</source>
        <translation>Der {0}-Hash stimmt</translation>
    </message>
    <message>
        <source>{0} was expected, {1} was found</source>
        <translation>Erwartet war {0}, gefunden {1}</translation>
    </message>
    <message>
        <source>The URL cannot be parsed.</source>
        <translation>Die URL lässt sich nicht parsen.</translation>
    </message>
    <message>
        <source>fetch() takes no URL with a user name or password in it.</source>
        <translation>fetch() nimmt keine URL mit Benutzername oder Passwort.</translation>
    </message>
    <message>
        <source>An option has a value that the API does not know.</source>
        <translation>Eine Option hat einen Wert, den die API nicht kennt.</translation>
    </message>
    <message>
        <source>A page cannot ask for the mode navigate.</source>
        <translation>Eine Seite kann den Modus navigate nicht verlangen.</translation>
    </message>
    <message>
        <source>The cache mode only-if-cached needs the mode same-origin.</source>
        <translation>Der Cache-Modus only-if-cached braucht den Modus same-origin.</translation>
    </message>
    <message>
        <source>The method is not a token.</source>
        <translation>Die Methode ist kein Token.</translation>
    </message>
    <message>
        <source>CONNECT, TRACE and TRACK are forbidden methods.</source>
        <translation>CONNECT, TRACE und TRACK sind verbotene Methoden.</translation>
    </message>
    <message>
        <source>The mode no-cors allows GET, HEAD and POST only.</source>
        <translation>Der Modus no-cors erlaubt nur GET, HEAD und POST.</translation>
    </message>
    <message>
        <source>A header's name or value has characters that HTTP does not allow.</source>
        <translation>Name oder Wert eines Headers hat Zeichen, die HTTP nicht erlaubt.</translation>
    </message>
    <message>
        <source>A GET or HEAD request cannot have a body.</source>
        <translation>Eine GET- oder HEAD-Anfrage kann keinen Inhalt haben.</translation>
    </message>
    <message>
        <source>The referrer option is not a URL.</source>
        <translation>Die Option referrer ist keine URL.</translation>
    </message>
    <message>
        <source>A streamed body needs the option duplex: "half".</source>
        <translation>Ein Stream als Inhalt braucht die Option duplex: "half".</translation>
    </message>
    <message>
        <source>A streamed body needs the mode cors or same-origin.</source>
        <translation>Ein Stream als Inhalt braucht den Modus cors oder same-origin.</translation>
    </message>
    <message>
        <source>A streamed body and keepalive exclude each other.</source>
        <translation>Ein Stream als Inhalt und keepalive schließen einander aus.</translation>
    </message>
    <message>
        <source>A streamed body cannot be sent over HTTP/1.1.</source>
        <translation>Ein Stream als Inhalt lässt sich nicht über HTTP/1.1 senden.</translation>
    </message>
    <message>
        <source>The request takes more than is left of the quota of deferred requests.</source>
        <translation>Die Anfrage braucht mehr, als vom Kontingent aufgeschobener Anfragen übrig ist.</translation>
    </message>
    <message>
        <source>fetchLater() has to know how long the body is, and a stream does not tell.</source>
        <translation>fetchLater() muss wissen, wie lang der Inhalt ist, und ein Stream sagt es nicht.</translation>
    </message>
    <message>
        <source>fetchLater() takes URLs only that are potentially trustworthy: https:, or this machine.</source>
        <translation>fetchLater() nimmt nur URLs, die potenziell vertrauenswürdig sind: https: oder dieser Rechner.</translation>
    </message>
    <message>
        <source>new WebTransport() takes only https: URLs, without a fragment.</source>
        <translation>new WebTransport() nimmt nur https:-URLs ohne Fragment.</translation>
    </message>
    <message>
        <source>The browser does not support this way to start a request.</source>
        <translation>Der Browser unterstützt diese Art, eine Anfrage zu stellen, nicht.</translation>
    </message>
    <message>
        <source>The response came, and the API or element does not accept its status.</source>
        <translation>Die Antwort kam, und die API oder das Element nimmt ihren Status nicht an.</translation>
    </message>
    <message>
        <source>The response came, and the API or element does not accept its type.</source>
        <translation>Die Antwort kam, und die API oder das Element nimmt ihren Typ nicht an.</translation>
    </message>
    <message>
        <source>The server did not choose one of the subprotocols that the page offers for the WebSocket.</source>
        <translation>Der Server hat keines der Unterprotokolle gewählt, die die Seite für den WebSocket anbietet.</translation>
    </message>
    <message>
        <source>The response to a prefetch came, and may not be kept for later.</source>
        <translation>Die Antwort auf einen Prefetch kam und darf nicht für später aufgehoben werden.</translation>
    </message>
    <message>
        <source>The response has no Access-Control-Allow-Origin header.</source>
        <translation>Die Antwort hat keinen Header Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin holds more than one value; exactly one origin or * is allowed.</source>
        <translation>Access-Control-Allow-Origin enthält mehr als einen Wert; erlaubt ist genau ein Origin oder *.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin is not, byte for byte, the origin that the request named.</source>
        <translation>Access-Control-Allow-Origin ist nicht Byte für Byte der Origin, den die Anfrage nannte.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: * does not count for a request with credentials.</source>
        <translation>Access-Control-Allow-Origin: * gilt nicht für eine Anfrage mit Zugangsdaten.</translation>
    </message>
    <message>
        <source>A request with credentials needs Access-Control-Allow-Credentials: true on the response.</source>
        <translation>Eine Anfrage mit Zugangsdaten braucht Access-Control-Allow-Credentials: true in der Antwort.</translation>
    </message>
    <message>
        <source>The answer to the preflight has no Access-Control-Allow-Origin header.</source>
        <translation>Die Antwort auf den Preflight hat keinen Header Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin on the preflight's answer holds more than one value.</source>
        <translation>Access-Control-Allow-Origin in der Antwort auf den Preflight enthält mehr als einen Wert.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin on the preflight's answer is not the origin that the preflight named.</source>
        <translation>Access-Control-Allow-Origin in der Antwort auf den Preflight ist nicht der Origin, den der Preflight nannte.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: * on the preflight's answer does not count for a request with credentials.</source>
        <translation>Access-Control-Allow-Origin: * in der Antwort auf den Preflight gilt nicht für eine Anfrage mit Zugangsdaten.</translation>
    </message>
    <message>
        <source>A request with credentials needs Access-Control-Allow-Credentials: true on the preflight's answer.</source>
        <translation>Eine Anfrage mit Zugangsdaten braucht Access-Control-Allow-Credentials: true in der Antwort auf den Preflight.</translation>
    </message>
    <message>
        <source>The preflight was answered with a redirect, which is never followed.</source>
        <translation>Der Preflight wurde mit einer Weiterleitung beantwortet; einer solchen wird nie gefolgt.</translation>
    </message>
    <message>
        <source>The status of the preflight's answer is not an ok status (200 to 299).</source>
        <translation>Der Status der Antwort auf den Preflight ist kein ok-Status (200 bis 299).</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods is not a list of methods.</source>
        <translation>Access-Control-Allow-Methods ist keine Liste von Methoden.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers is not a list of header names.</source>
        <translation>Access-Control-Allow-Headers ist keine Liste von Headernamen.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods does not list the request's method.</source>
        <translation>Access-Control-Allow-Methods nennt die Methode der Anfrage nicht.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods: * does not count for a request with credentials.</source>
        <translation>Access-Control-Allow-Methods: * gilt nicht für eine Anfrage mit Zugangsdaten.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers does not list a header that the request carries.</source>
        <translation>Access-Control-Allow-Headers nennt einen Header nicht, den die Anfrage mitführt.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers: * does not count for a request with credentials.</source>
        <translation>Access-Control-Allow-Headers: * gilt nicht für eine Anfrage mit Zugangsdaten.</translation>
    </message>
    <message>
        <source>The Authorization header has to be listed by name; * does not cover it.</source>
        <translation>Der Header Authorization muss mit Namen genannt sein; * deckt ihn nicht ab.</translation>
    </message>
    <message>
        <source>The response is a redirect, and the redirect mode is error.</source>
        <translation>Die Antwort ist eine Weiterleitung, und der Weiterleitungsmodus ist error.</translation>
    </message>
    <message>
        <source>A cross-origin request in the mode no-cors needs the redirect mode follow.</source>
        <translation>Eine Anfrage an einen anderen Origin im Modus no-cors braucht den Weiterleitungsmodus follow.</translation>
    </message>
    <message>
        <source>The Location header is not a URL.</source>
        <translation>Der Header Location ist keine URL.</translation>
    </message>
    <message>
        <source>The redirect leads to a URL that is not http: or https:.</source>
        <translation>Die Weiterleitung führt zu einer URL, die weder http: noch https: ist.</translation>
    </message>
    <message>
        <source>There are more than 20 redirects.</source>
        <translation>Es sind mehr als 20 Weiterleitungen.</translation>
    </message>
    <message>
        <source>The redirect leads to a URL with a user name or password, which CORS does not allow.</source>
        <translation>Die Weiterleitung führt zu einer URL mit Benutzername oder Passwort; das erlaubt CORS nicht.</translation>
    </message>
    <message>
        <source>Browsers once followed no redirect of a request that had been preflighted.</source>
        <translation>Früher folgten Browser keiner Weiterleitung einer Anfrage, die einen Preflight hatte.</translation>
    </message>
    <message>
        <source>A streamed body cannot be sent again after a redirect.</source>
        <translation>Ein Stream als Inhalt kann nach einer Weiterleitung nicht noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>The answer is 401, and a streamed body cannot be sent again with a password.</source>
        <translation>Die Antwort ist 401, und ein Stream als Inhalt kann nicht noch einmal mit Passwort gesendet werden.</translation>
    </message>
    <message>
        <source>The server itself answers 407, which this browser takes from proxies only.</source>
        <translation>Der Server selbst antwortet mit 407, was dieser Browser nur von Proxys annimmt.</translation>
    </message>
    <message>
        <source>The mode same-origin does not allow a request to another origin.</source>
        <translation>Der Modus same-origin erlaubt keine Anfrage an einen anderen Origin.</translation>
    </message>
    <message>
        <source>A request to another origin needs an http: or https: URL.</source>
        <translation>Eine Anfrage an einen anderen Origin braucht eine http:- oder https:-URL.</translation>
    </message>
    <message>
        <source>There is nothing to fetch at a URL with this scheme.</source>
        <translation>Unter einer URL mit diesem Schema gibt es nichts abzurufen.</translation>
    </message>
    <message>
        <source>The blob: URL stands for no blob of this page, or the method is not GET.</source>
        <translation>Die blob:-URL steht für keinen Blob dieser Seite, oder die Methode ist nicht GET.</translation>
    </message>
    <message>
        <source>The data: URL cannot be decoded.</source>
        <translation>Die data:-URL lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The port belongs to another protocol, and browsers do not connect to it.</source>
        <translation>Der Port gehört zu einem anderen Protokoll; Browser verbinden sich nicht mit ihm.</translation>
    </message>
    <message>
        <source>This browser loads nothing into a page from a URL with a user name or password.</source>
        <translation>Von einer URL mit Benutzername oder Passwort lädt dieser Browser nichts in eine Seite.</translation>
    </message>
    <message>
        <source>A secure page cannot load this from an insecure URL.</source>
        <translation>Eine sichere Seite kann dies nicht von einer unsicheren URL laden.</translation>
    </message>
    <message>
        <source>The bodies of keepalive requests may be 64 KiB in sum.</source>
        <translation>Die Inhalte von keepalive-Anfragen dürfen zusammen 64 KiB lang sein.</translation>
    </message>
    <message>
        <source>The cache mode is only-if-cached, and nothing fitting is in the HTTP cache.</source>
        <translation>Der Cache-Modus ist only-if-cached, und nichts Passendes ist im HTTP-Cache.</translation>
    </message>
    <message>
        <source>The page's Integrity-Policy asks for integrity metadata that can be checked, and the request has none.</source>
        <translation>Die Integrity-Policy der Seite verlangt prüfbare Integritätsmetadaten, und die Anfrage hat keine.</translation>
    </message>
    <message>
        <source>The page's Connection-Allowlist does not let it connect there.</source>
        <translation>Die Connection-Allowlist der Seite erlaubt diese Verbindung nicht.</translation>
    </message>
    <message>
        <source>The page's Document-Isolation-Policy asks for a Cross-Origin-Resource-Policy header, and the response has none.</source>
        <translation>Die Document-Isolation-Policy der Seite verlangt einen Header Cross-Origin-Resource-Policy, und die Antwort hat keinen.</translation>
    </message>
    <message>
        <source>A permissions policy lets no script of the page wait for an XMLHttpRequest.</source>
        <translation>Eine Permissions Policy lässt kein Skript der Seite auf ein XMLHttpRequest warten.</translation>
    </message>
    <message>
        <source>Only secure contexts may reach a local network or this machine from a more public page. (Chromium asks for that; it is not in the Fetch Standard.)</source>
        <translation>Nur sichere Kontexte dürfen von einer öffentlicheren Seite aus ein lokales Netz oder diesen Rechner erreichen. (Chromium verlangt das; im Fetch Standard steht es nicht.)</translation>
    </message>
    <message>
        <source>The user has denied the page access to the local network or this machine.</source>
        <translation>Der Benutzer hat der Seite den Zugriff auf das lokale Netz oder diesen Rechner verweigert.</translation>
    </message>
    <message>
        <source>The browser asks the user whether the page may reach the local network or this machine; the request waits for the answer.</source>
        <translation>Der Browser fragt den Benutzer, ob die Seite das lokale Netz oder diesen Rechner erreichen darf; die Anfrage wartet auf die Antwort.</translation>
    </message>
    <message>
        <source>The URL's host is one of a local network by its name, and its address is not.</source>
        <translation>Der Host der URL gehört seinem Namen nach zu einem lokalen Netz, seiner Adresse nach nicht.</translation>
    </message>
    <message>
        <source>The page is in a frame whose sandbox attribute does not let it open windows.</source>
        <translation>Die Seite steht in einem Frame, dessen Attribut sandbox sie keine Fenster öffnen lässt.</translation>
    </message>
    <message>
        <source>The page is in a frame whose sandbox attribute does not let it submit forms.</source>
        <translation>Die Seite steht in einem Frame, dessen Attribut sandbox sie keine Formulare senden lässt.</translation>
    </message>
    <message>
        <source>The page is in a frame whose sandbox attribute does not let scripts run.</source>
        <translation>Die Seite steht in einem Frame, dessen Attribut sandbox keine Skripte laufen lässt.</translation>
    </message>
    <message>
        <source>A frame of another origin may reach the local network or this machine only where the allow attribute of the frame hands the permission on.</source>
        <translation>Ein Frame eines anderen Origins darf das lokale Netz oder diesen Rechner nur erreichen, wo das Attribut allow des Frames die Erlaubnis weitergibt.</translation>
    </message>
    <message>
        <source>The option targetAddressSpace names another address space than that of the host.</source>
        <translation>Die Option targetAddressSpace nennt einen anderen Adressraum als den des Hosts.</translation>
    </message>
    <message>
        <source>The service worker that controls the page answered with a network error.</source>
        <translation>Der Service Worker, der die Seite steuert, antwortete mit einem Netzwerkfehler.</translation>
    </message>
    <message>
        <source>The service worker answered with a CORS response, and the mode same-origin takes none.</source>
        <translation>Der Service Worker antwortete mit einer CORS-Antwort; der Modus same-origin nimmt keine an.</translation>
    </message>
    <message>
        <source>The service worker answered with an opaque response, which only the mode no-cors takes.</source>
        <translation>Der Service Worker antwortete mit einer opaken Antwort; nur der Modus no-cors nimmt eine an.</translation>
    </message>
    <message>
        <source>The service worker answered with an opaque redirect, which only the redirect mode manual takes.</source>
        <translation>Der Service Worker antwortete mit einer opaken Weiterleitung; nur der Weiterleitungsmodus manual nimmt eine an.</translation>
    </message>
    <message>
        <source>The service worker answered with a response that had been redirected, which only the redirect mode follow takes.</source>
        <translation>Der Service Worker antwortete mit einer weitergeleiteten Antwort; nur der Weiterleitungsmodus follow nimmt eine an.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow connections to this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Verbindung zu dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow scripts from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Skripte von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow style sheets from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Stylesheets von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow images from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Bilder von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow fonts from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Schriften von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow audio, video or tracks from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt weder Ton noch Film oder Untertitel von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow objects from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Objekte von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow frames from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Rahmen von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow workers from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt keine Worker von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow a manifest from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt kein Manifest von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow anything from this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt nichts von dieser URL.</translation>
    </message>
    <message>
        <source>The page's Content Security Policy does not allow a form to be sent to this URL.</source>
        <translation>Die Content Security Policy der Seite erlaubt nicht, ein Formular an diese URL zu senden.</translation>
    </message>
    <message>
        <source>The framed page's Content Security Policy does not allow this page to frame it.</source>
        <translation>Die Content Security Policy der eingerahmten Seite erlaubt dieser Seite nicht, sie einzurahmen.</translation>
    </message>
    <message>
        <source>X-Frame-Options does not allow this page to frame the response.</source>
        <translation>X-Frame-Options erlaubt dieser Seite nicht, die Antwort einzurahmen.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy: same-origin keeps the response from other origins.</source>
        <translation>Cross-Origin-Resource-Policy: same-origin hält die Antwort von anderen Origins fern.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy: same-site keeps the response from other sites.</source>
        <translation>Cross-Origin-Resource-Policy: same-site hält die Antwort von anderen Sites fern.</translation>
    </message>
    <message>
        <source>The page's Cross-Origin-Embedder-Policy asks for a Cross-Origin-Resource-Policy header, and the response has none.</source>
        <translation>Die Cross-Origin-Embedder-Policy der Seite verlangt einen Header Cross-Origin-Resource-Policy, und die Antwort hat keinen.</translation>
    </message>
    <message>
        <source>The page's Cross-Origin-Embedder-Policy credentialless refuses a response to a request with credentials that has no Cross-Origin-Resource-Policy header.</source>
        <translation>Die Cross-Origin-Embedder-Policy credentialless der Seite weist eine Antwort auf eine Anfrage mit Zugangsdaten ab, die keinen Header Cross-Origin-Resource-Policy hat.</translation>
    </message>
    <message>
        <source>A frame or worker of a page with a Cross-Origin-Embedder-Policy needs one of its own.</source>
        <translation>Ein Rahmen oder Worker einer Seite mit Cross-Origin-Embedder-Policy braucht eine eigene.</translation>
    </message>
    <message>
        <source>Opaque response blocking: the response is data that the element could have no use for. (Browsers do this; it is not in the standard.)</source>
        <translation>Opaque Response Blocking: Die Antwort besteht aus Daten, die das Element nicht brauchen kann. (Browser machen das; im Standard steht es nicht.)</translation>
    </message>
    <message>
        <source>X-Content-Type-Options: nosniff refuses a type that does not fit the use.</source>
        <translation>X-Content-Type-Options: nosniff weist einen Typ ab, der nicht zur Verwendung passt.</translation>
    </message>
    <message>
        <source>A script cannot have an audio, image, video or CSV type.</source>
        <translation>Ein Skript kann keinen Audio-, Bild-, Video- oder CSV-Typ haben.</translation>
    </message>
    <message>
        <source>An opaque partial response was given to a request that asked for no range.</source>
        <translation>Eine opake Teilantwort kam auf eine Anfrage, die keinen Bereich verlangt hat.</translation>
    </message>
    <message>
        <source>The body does not match the integrity metadata, or cannot be read to be compared.</source>
        <translation>Der Inhalt passt nicht zu den Integritätsmetadaten.</translation>
    </message>
    <message>
        <source>"{subject}" cannot be parsed as a URL, so nothing was sent.</source>
        <translation>„{subject}“ lässt sich nicht als URL parsen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The URL {subject} holds a user name or password, and fetch() takes none; nothing was sent.</source>
        <translation>Die URL {subject} enthält einen Benutzernamen oder ein Passwort, und eine solche nimmt fetch() nicht; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The option {subject} is not a value that the API knows; nothing was sent.</source>
        <translation>Die Option {subject} hat keinen Wert, den die API kennt; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The cache mode "only-if-cached" needs the mode "same-origin", and the mode is "{subject}"; nothing was sent.</source>
        <translation>Der Cache-Modus „only-if-cached“ braucht den Modus „same-origin“, und der Modus ist „{subject}“; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>"{subject}" is not an HTTP method, so nothing was sent.</source>
        <translation>„{subject}“ ist keine HTTP-Methode; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{subject} is one of the methods that no page may send (CONNECT, TRACE, TRACK); nothing was sent.</source>
        <translation>{subject} gehört zu den Methoden, die keine Seite senden darf (CONNECT, TRACE, TRACK); nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The mode "no-cors" allows GET, HEAD and POST only, and the method is {subject}; nothing was sent.</source>
        <translation>Der Modus „no-cors“ erlaubt nur GET, HEAD und POST, und die Methode ist {subject}; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The header "{subject}" has a name or a value with characters that HTTP does not allow; nothing was sent.</source>
        <translation>Der Header „{subject}“ hat im Namen oder im Wert Zeichen, die HTTP nicht erlaubt; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A {subject} request cannot have a body, and this one has; nothing was sent.</source>
        <translation>Eine {subject}-Anfrage kann keinen Inhalt haben, und diese hat einen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The referrer "{subject}" is not a URL, so nothing was sent.</source>
        <translation>Der Referrer „{subject}“ ist keine URL; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A streamed body needs the mode "cors" or "same-origin", and the mode is "{subject}"; nothing was sent.</source>
        <translation>Ein Stream als Inhalt braucht den Modus „cors“ oder „same-origin“, und der Modus ist „{subject}“; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, without an Access-Control-Allow-Origin header, so the page of {pageName} may not read it.</source>
        <translation>{url} antwortete mit {answer}, ohne den Header Access-Control-Allow-Origin; darum darf die Seite von {pageName} die Antwort nicht lesen.</translation>
    </message>
    <message>
        <source>The request takes more of the page's quota of deferred requests than is left, in bytes {subject}: a QuotaExceededError is thrown, and nothing was sent.</source>
        <translation>Die Anfrage braucht mehr vom Kontingent aufgeschobener Anfragen der Seite, als übrig ist, in Bytes {subject}: Ein QuotaExceededError wird geworfen, und nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The request's Origin is null because this browser hides the page's origin in reports of a Content Security Policy.</source>
        <translation>Der Origin der Anfrage ist null, weil dieser Browser den Origin der Seite in Berichten einer Content Security Policy verbirgt.</translation>
    </message>
    <message>
        <source>fetchLater() takes only URLs that are potentially trustworthy (https:, or this machine), and {subject} is none; nothing was sent.</source>
        <translation>fetchLater() nimmt nur URLs, die potenziell vertrauenswürdig sind (https: oder dieser Rechner), und {subject} ist keine; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>A WebTransport is opened at an https: URL without a fragment, and {subject} is none: a SyntaxError is thrown, and nothing was sent.</source>
        <translation>Ein WebTransport wird an einer https:-URL ohne Fragment geöffnet, und {subject} ist keine: Ein SyntaxError wird geworfen, und nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with Access-Control-Allow-Origin: {subject}. That is more than one value; exactly one origin (here {origin}) or * is allowed.</source>
        <translation>{url} antwortete mit {answer} und Access-Control-Allow-Origin: {subject}. Das ist mehr als ein Wert; erlaubt ist genau ein Origin (hier {origin}) oder *.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with Access-Control-Allow-Origin: {subject}, and the request's origin is {origin}. The two have to be the same, byte for byte.</source>
        <translation>{url} antwortete mit {answer} und Access-Control-Allow-Origin: {subject}, und der Origin der Anfrage ist {origin}. Beide müssen Byte für Byte gleich sein.</translation>
    </message>
    <message>
        <source>The request was made with credentials, and {url} answered {answer}, with Access-Control-Allow-Origin: *, which does not count then. The header has to name {origin}.</source>
        <translation>Die Anfrage ging mit Zugangsdaten hinaus, und {url} antwortete mit {answer} und Access-Control-Allow-Origin: *; das gilt dann nicht. Der Header muss {origin} nennen.</translation>
    </message>
    <message>
        <source>The request was made with credentials, so {url}, which answered {answer}, has to send Access-Control-Allow-Credentials: true; the header is {header:access-control-allow-credentials}.</source>
        <translation>Die Anfrage ging mit Zugangsdaten hinaus; darum muss {url} (Antwort: {answer}) auch Access-Control-Allow-Credentials: true senden. Der Header in der Antwort: {header:access-control-allow-credentials}.</translation>
    </message>
    <message>
        <source>The answer to the preflight of {url} ({answer}) has no Access-Control-Allow-Origin header, so the request of the page of {pageName} was not sent.</source>
        <translation>Die Antwort auf den Preflight an {url} ({answer}) hat keinen Header Access-Control-Allow-Origin; darum wurde die Anfrage der Seite von {pageName} nicht gesendet.</translation>
    </message>
    <message>
        <source>The answer to the preflight of {url} has Access-Control-Allow-Origin: {subject}. That is more than one value; exactly one origin (here {origin}) or * is allowed.</source>
        <translation>Die Antwort auf den Preflight an {url} hat Access-Control-Allow-Origin: {subject}. Das ist mehr als ein Wert; erlaubt ist genau ein Origin (hier {origin}) oder *.</translation>
    </message>
    <message>
        <source>The answer to the preflight of {url} has Access-Control-Allow-Origin: {subject}, and the request's origin is {origin}. The two have to be the same, byte for byte.</source>
        <translation>Die Antwort auf den Preflight an {url} hat Access-Control-Allow-Origin: {subject}, und der Origin der Anfrage ist {origin}. Beide müssen Byte für Byte gleich sein.</translation>
    </message>
    <message>
        <source>The request is made with credentials, and the answer to the preflight of {url} has Access-Control-Allow-Origin: *, which does not count then. The header has to name {origin}.</source>
        <translation>Die Anfrage soll mit Zugangsdaten hinausgehen, und die Antwort auf den Preflight an {url} hat Access-Control-Allow-Origin: *; das gilt dann nicht. Der Header muss {origin} nennen.</translation>
    </message>
    <message>
        <source>The request is made with credentials, so the answer to the preflight of {url} needs Access-Control-Allow-Credentials: true; the header is {header:access-control-allow-credentials}.</source>
        <translation>Die Anfrage soll mit Zugangsdaten hinausgehen; darum braucht die Antwort auf den Preflight an {url} Access-Control-Allow-Credentials: true. Der Header in der Antwort: {header:access-control-allow-credentials}.</translation>
    </message>
    <message>
        <source>The preflight of {url} was answered with a redirect ({status}) to {header:location}. A preflight is never redirected, so the request was not sent.</source>
        <translation>Der Preflight an {url} wurde mit einer Weiterleitung ({status}) zu {header:location} beantwortet. Ein Preflight wird nie weitergeleitet; darum wurde die Anfrage nicht gesendet.</translation>
    </message>
    <message>
        <source>The preflight of {url} was answered {answer}; the status has to be 200 to 299. The request was not sent.</source>
        <translation>Der Preflight an {url} wurde mit {answer} beantwortet; der Status muss zwischen 200 und 299 liegen. Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The answer to the preflight of {url} has an Access-Control-Allow-Methods header that is not a list of methods, at "{subject}".</source>
        <translation>Access-Control-Allow-Methods in der Antwort auf den Preflight an {url} ist keine Liste von Methoden; der Fehler steht bei „{subject}“.</translation>
    </message>
    <message>
        <source>The answer to the preflight of {url} has an Access-Control-Allow-Headers header that is not a list of header names, at "{subject}".</source>
        <translation>Access-Control-Allow-Headers in der Antwort auf den Preflight an {url} ist keine Liste von Headernamen; der Fehler steht bei „{subject}“.</translation>
    </message>
    <message>
        <source>The request's method is {subject}, and Access-Control-Allow-Methods in the answer to the preflight of {url} is {header:access-control-allow-methods}. Methods are compared with regard to case.</source>
        <translation>Die Methode der Anfrage ist {subject}; die Antwort auf den Preflight an {url} hat Access-Control-Allow-Methods: {header:access-control-allow-methods}. Bei Methoden zählt Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The request's method is {subject} and it is made with credentials; Access-Control-Allow-Methods: {header:access-control-allow-methods} does not count then, the method has to be named.</source>
        <translation>Die Methode der Anfrage ist {subject}, und sie soll mit Zugangsdaten hinausgehen; Access-Control-Allow-Methods: {header:access-control-allow-methods} gilt dann nicht, die Methode muss genannt sein.</translation>
    </message>
    <message>
        <source>The request carries the header {subject}, and Access-Control-Allow-Headers in the answer to the preflight of {url} is {header:access-control-allow-headers}.</source>
        <translation>Die Anfrage führt den Header {subject} mit; die Antwort auf den Preflight an {url} hat Access-Control-Allow-Headers: {header:access-control-allow-headers}.</translation>
    </message>
    <message>
        <source>The request carries the header {subject} and is made with credentials; Access-Control-Allow-Headers: {header:access-control-allow-headers} does not count then, the header has to be named.</source>
        <translation>Die Anfrage führt den Header {subject} mit und soll mit Zugangsdaten hinausgehen; Access-Control-Allow-Headers: {header:access-control-allow-headers} gilt dann nicht, der Header muss genannt sein.</translation>
    </message>
    <message>
        <source>The request carries the header {subject}, which Access-Control-Allow-Headers: {header:access-control-allow-headers} does not cover: it has to be listed by its name.</source>
        <translation>Die Anfrage führt den Header {subject} mit; Access-Control-Allow-Headers: {header:access-control-allow-headers} deckt ihn nicht ab, er muss mit Namen genannt sein.</translation>
    </message>
    <message>
        <source>{url} answered with a redirect ({status}) to {header:location}, and the redirect mode is "error".</source>
        <translation>{url} antwortete mit einer Weiterleitung ({status}) zu {header:location}, und der Weiterleitungsmodus ist „error“.</translation>
    </message>
    <message>
        <source>{url} is of another origin than {pageName}, and in the mode "no-cors" such a request needs the redirect mode "follow", not "{subject}".</source>
        <translation>{url} ist von einem anderen Origin als {pageName}; eine solche Anfrage braucht im Modus „no-cors“ den Weiterleitungsmodus „follow“, nicht „{subject}“.</translation>
    </message>
    <message>
        <source>The answer ({status}) redirects to "{subject}", which cannot be parsed as a URL.</source>
        <translation>Die Antwort ({status}) leitet zu „{subject}“ weiter, und das lässt sich nicht als URL parsen.</translation>
    </message>
    <message>
        <source>The answer ({status}) redirects to {subject}, which is not an http: or https: URL.</source>
        <translation>Die Antwort ({status}) leitet zu {subject} weiter, und das ist keine http:- oder https:-URL.</translation>
    </message>
    <message>
        <source>There are more than 20 redirects; the next one would lead to {subject}.</source>
        <translation>Es sind mehr als 20 Weiterleitungen; die nächste führte zu {subject}.</translation>
    </message>
    <message>
        <source>The answer ({status}) redirects to {subject}, a URL with a user name or password, which a request with CORS does not follow.</source>
        <translation>Die Antwort ({status}) leitet zu {subject} weiter, einer URL mit Benutzername oder Passwort; ihr folgt eine Anfrage mit CORS nicht.</translation>
    </message>
    <message>
        <source>The answer ({status}) redirects to {subject}, and the request's body is a stream, which cannot be sent again.</source>
        <translation>Die Antwort ({status}) leitet zu {subject} weiter, und der Inhalt der Anfrage ist ein Stream, der nicht noch einmal gesendet werden kann.</translation>
    </message>
    <message>
        <source>{url} answered 401, and the request's body is a stream, which cannot be sent again with a user name and password.</source>
        <translation>{url} antwortete mit 401, und der Inhalt der Anfrage ist ein Stream, der nicht noch einmal mit Benutzername und Passwort gesendet werden kann.</translation>
    </message>
    <message>
        <source>{url} itself answered 407, which asks for a password for a proxy; this browser knows of no proxy there and takes the answer for a failure.</source>
        <translation>{url} selbst antwortete mit 407, was nach dem Passwort für einen Proxy fragt; dieser Browser weiß dort von keinem Proxy und nimmt die Antwort für einen Fehler.</translation>
    </message>
    <message>
        <source>{subject} is of another origin than {pageName}, and the request's mode is "same-origin".</source>
        <translation>{subject} ist von einem anderen Origin als {pageName}, und der Modus der Anfrage ist „same-origin“.</translation>
    </message>
    <message>
        <source>{url} is of another origin than {pageName}, and such a request needs http: or https:, not {subject}:.</source>
        <translation>{url} ist von einem anderen Origin als {pageName}; eine solche Anfrage braucht http: oder https:, nicht {subject}:.</translation>
    </message>
    <message>
        <source>There is nothing that a page could fetch at {subject}.</source>
        <translation>Unter {subject} gibt es nichts, was eine Seite abrufen könnte.</translation>
    </message>
    <message>
        <source>{subject} stands for no blob of this page.</source>
        <translation>{subject} steht für keinen Blob dieser Seite.</translation>
    </message>
    <message>
        <source>{subject} cannot be decoded.</source>
        <translation>{subject} lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The port {subject} of {url} belongs to another protocol, and browsers do not connect to it; nothing was sent to it.</source>
        <translation>Der Port {subject} von {url} gehört zu einem anderen Protokoll, und Browser verbinden sich nicht mit ihm; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{subject} has a user name or password, and this browser loads nothing into a page from such a URL.</source>
        <translation>{subject} enthält einen Benutzernamen oder ein Passwort, und von einer solchen URL lädt dieser Browser nichts in eine Seite.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is secure and {subject} is not, so the browser does not load it.</source>
        <translation>Die Seite {pageUrl} ist sicher und {subject} nicht; darum lädt der Browser es nicht.</translation>
    </message>
    <message>
        <source>The bodies of the keepalive requests under way would have {subject} bytes in sum with this one; they may have 65536.</source>
        <translation>Die Inhalte der laufenden keepalive-Anfragen hätten mit diesem zusammen {subject} Bytes; sie dürfen 65536 haben.</translation>
    </message>
    <message>
        <source>The service worker that controls the page answered the request for {url} with a network error. Nothing was sent by the page itself.</source>
        <translation>Der Service Worker, der die Seite steuert, beantwortete die Anfrage an {url} mit einem Netzwerkfehler. Die Seite selbst sendete nichts.</translation>
    </message>
    <message>
        <source>The service worker answered the request for {url} with a response of type "cors" (of {subject}), and the request's mode is "same-origin", which takes responses of the page's own origin only.</source>
        <translation>Der Service Worker beantwortete die Anfrage an {url} mit einer Antwort vom Typ „cors“ (von {subject}), und der Modus der Anfrage ist „same-origin“; er nimmt nur Antworten vom Origin der Seite an.</translation>
    </message>
    <message>
        <source>The service worker answered the request for {url} with a response of type "opaque". Only requests of the mode "no-cors" take one, and the mode is "{subject}".</source>
        <translation>Der Service Worker beantwortete die Anfrage an {url} mit einer Antwort vom Typ „opaque“. Nur Anfragen im Modus „no-cors“ nehmen eine an, und der Modus ist „{subject}“.</translation>
    </message>
    <message>
        <source>The service worker answered the request for {url} with a response of type "opaqueredirect". Only requests of the redirect mode "manual" take one, and it is "{subject}".</source>
        <translation>Der Service Worker beantwortete die Anfrage an {url} mit einer Antwort vom Typ „opaqueredirect“. Nur Anfragen mit dem Weiterleitungsmodus „manual“ nehmen eine an, und er ist „{subject}“.</translation>
    </message>
    <message>
        <source>The service worker answered the request for {url} with a response that had been redirected. Only requests of the redirect mode "follow" take one, and it is "{subject}".</source>
        <translation>Der Service Worker beantwortete die Anfrage an {url} mit einer weitergeleiteten Antwort. Nur Anfragen mit dem Weiterleitungsmodus „follow“ nehmen eine an, und er ist „{subject}“.</translation>
    </message>
    <message>
        <source>{url} answered with Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, and the page of {pageName} is of another origin.</source>
        <translation>{url} antwortete mit Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, und die Seite von {pageName} ist von einem anderen Origin.</translation>
    </message>
    <message>
        <source>{url} answered with Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, and the page of {pageName} is of another site.</source>
        <translation>{url} antwortete mit Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, und die Seite von {pageName} ist von einer anderen Site.</translation>
    </message>
    <message>
        <source>The page's Cross-Origin-Embedder-Policy is require-corp, and {url} answered without a Cross-Origin-Resource-Policy header that lets {pageName} have it.</source>
        <translation>Die Cross-Origin-Embedder-Policy der Seite ist require-corp, und {url} antwortete ohne einen Header Cross-Origin-Resource-Policy, der {pageName} die Antwort überlässt.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with X-Content-Type-Options: nosniff and Content-Type: {header:content-type}.</source>
        <translation>{url} antwortete mit {answer}, X-Content-Type-Options: nosniff und Content-Type: {header:content-type}.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with Content-Type: {header:content-type}, and no script has such a type.</source>
        <translation>{url} antwortete mit {answer} und Content-Type: {header:content-type}; kein Skript hat einen solchen Typ.</translation>
    </message>
    <message>
        <source>{wireUrl} answered {answer}.</source>
        <translation>{wireUrl} antwortete mit {answer}.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with Content-Type: {header:content-type}.</source>
        <translation>{url} antwortete mit {answer} und Content-Type: {header:content-type}.</translation>
    </message>
    <message>
        <source>The page has a Cross-Origin-Embedder-Policy, so a frame or worker of it needs one too; that of {url} is {header:cross-origin-embedder-policy}.</source>
        <translation>Die Seite hat eine Cross-Origin-Embedder-Policy; darum braucht auch ein Rahmen oder Worker von ihr eine. Cross-Origin-Embedder-Policy von {url}: {header:cross-origin-embedder-policy}.</translation>
    </message>
    <message>
        <source>{url}, which answered {answer}, is of another origin than {pageName}, and the browser keeps what it answered (Content-Type: {header:content-type}) out of the page's process: {subject}.</source>
        <translation>{url} antwortete mit {answer} und ist von einem anderen Origin als {pageName}; der Browser hält die Antwort (Content-Type: {header:content-type}) aus dem Prozess der Seite heraus: {subject}.</translation>
    </message>
    <message>
        <source>The page was delivered with Integrity-Policy: {subject}. By that, {lastUrl} needs an integrity attribute, and CORS or the page's own origin so that it can be checked.</source>
        <translation>Die Seite kam mit Integrity-Policy: {subject}. Danach braucht {lastUrl} ein Attribut integrity, und CORS oder den Origin der Seite, damit es sich prüfen lässt.</translation>
    </message>
    <message>
        <source>The page was delivered with Connection-Allowlist: {subject}. That list does not let it connect to {lastUrl}; redirects it allows only where it says redirects=allow.</source>
        <translation>Die Seite kam mit Connection-Allowlist: {subject}. Diese Liste erlaubt ihr keine Verbindung zu {lastUrl}; Weiterleitungen erlaubt sie nur, wo sie redirects=allow sagt.</translation>
    </message>
    <message>
        <source>The page has a Document-Isolation-Policy, and {url} answered without a Cross-Origin-Resource-Policy header that lets {pageName} have it.</source>
        <translation>Die Seite hat eine Document-Isolation-Policy, und {url} antwortete ohne einen Header Cross-Origin-Resource-Policy, der {pageName} das überlässt.</translation>
    </message>
    <message>
        <source>The permissions policy {subject} forbids sync-xhr: no script of the page may wait for an answer, so nothing was sent.</source>
        <translation>Die Permissions Policy {subject} verbietet sync-xhr: Kein Skript der Seite darf auf eine Antwort warten, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{url} is in the address space "{subject}", which is less public than that of the page, and only secure pages may ask for it; {pageUrl} is not secure. Nothing was sent to it. Serve the page over https.</source>
        <translation>{url} liegt im Adressraum „{subject}“, der weniger öffentlich ist als der der Seite, und nur sichere Seiten dürfen danach fragen; {pageUrl} ist nicht sicher. Dorthin wurde nichts gesendet. Die Seite muss über https kommen.</translation>
    </message>
    <message>
        <source>{url} is in the address space "{subject}", which is less public than that of the page of {pageName}, and the user has denied the page access to it. Nothing was sent to it; the user can change that in the site's settings.</source>
        <translation>{url} liegt im Adressraum „{subject}“, der weniger öffentlich ist als der der Seite von {pageName}, und der Benutzer hat der Seite den Zugriff verweigert. Dorthin wurde nichts gesendet; der Benutzer kann das in den Einstellungen der Website ändern.</translation>
    </message>
    <message>
        <source>{url} is in a less public address space than the page of {pageName}, which is in a frame of another origin, and the frame's allow attribute does not hand the permission "{feature}" on, so nothing was sent to it, whatever the user has granted. The page that embeds it has to write allow="{feature}" on the &lt;iframe&gt;.</source>
        <translation>{url} liegt in einem weniger öffentlichen Adressraum als die Seite von {pageName}, die in einem Frame eines anderen Origins steht, und das Attribut allow des Frames gibt die Erlaubnis „{feature}“ nicht weiter. Darum wurde dorthin nichts gesendet, was auch immer der Benutzer erlaubt hat. Die Seite, die sie einbettet, muss allow="{feature}" an das &lt;iframe&gt; schreiben.</translation>
    </message>
    <message>
        <source>{url} is in the address space "{subject}", which is less public than that of the page of {pageName}. The browser asks the user for permission, and sends nothing to it until there is an answer.</source>
        <translation>{url} liegt im Adressraum „{subject}“, der weniger öffentlich ist als der der Seite von {pageName}. Der Browser fragt den Benutzer um Erlaubnis und sendet nichts dorthin, bis eine Antwort da ist.</translation>
    </message>
    <message>
        <source>The host of {url} is one of a local network by its name, and its address is in the address space "{subject}"; nothing was sent to it.</source>
        <translation>Der Host von {url} gehört seinem Namen nach zu einem lokalen Netz, und seine Adresse liegt im Adressraum „{subject}“; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame with sandbox="{sandbox}", so no window was opened for {subject}. The page that embeds it has to add allow-popups to the sandbox attribute.</source>
        <translation>Die Seite {pageUrl} steht in einem Frame mit sandbox="{sandbox}". Darum wurde für {subject} kein Fenster geöffnet. Die Seite, die sie einbettet, muss allow-popups in das Attribut sandbox aufnehmen.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame with sandbox="{sandbox}", so the form to {subject} was not sent. The page that embeds it has to add allow-forms to the sandbox attribute.</source>
        <translation>Die Seite {pageUrl} steht in einem Frame mit sandbox="{sandbox}". Darum wurde das Formular an {subject} nicht gesendet. Die Seite, die sie einbettet, muss allow-forms in das Attribut sandbox aufnehmen.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame with sandbox="{sandbox}", so no script runs in it, and what needs one is not sent. The page that embeds it has to add allow-scripts to the sandbox attribute.</source>
        <translation>Die Seite {pageUrl} steht in einem Frame mit sandbox="{sandbox}". Darum läuft in ihr kein Skript, und was eines braucht, wird nicht gesendet. Die Seite, die sie einbettet, muss allow-scripts in das Attribut sandbox aufnehmen.</translation>
    </message>
    <message>
        <source>The option targetAddressSpace of the request says {declared}, and the host of {url} is in the address space "{subject}"; nothing was sent to it. The option has to name the space where the host really is.</source>
        <translation>Die Option targetAddressSpace der Anfrage sagt {declared}, und der Host von {url} liegt im Adressraum „{subject}“; dorthin wurde nichts gesendet. Die Option muss den Adressraum nennen, in dem der Host wirklich liegt.</translation>
    </message>
    <message>
        <source>The body of {url} does not match the integrity metadata, or cannot be read to be compared ({subject}).</source>
        <translation>Der Inhalt von {url} passt nicht zu den Integritätsmetadaten, oder er lässt sich nicht lesen, um ihn zu vergleichen ({subject}).</translation>
    </message>
    <message>
        <source>The service worker that controls the page answered ({visibleStatus}), and the page of {pageName} can read the response; nothing went over the wire.</source>
        <translation>Der Service Worker, der die Seite steuert, antwortete ({visibleStatus}), und die Seite von {pageName} kann die Antwort lesen; über die Leitung ging nichts.</translation>
    </message>
    <message>
        <source>The page of {pageName} can read the response ({visibleStatus}): Access-Control-Allow-Origin is *, and no credentials were asked for.</source>
        <translation>Die Seite von {pageName} kann die Antwort ({visibleStatus}) lesen: Access-Control-Allow-Origin ist *, und Zugangsdaten waren nicht verlangt.</translation>
    </message>
    <message>
        <source>The page can read the response ({visibleStatus}): Access-Control-Allow-Origin is {origin}, the origin of the request, and Access-Control-Allow-Credentials is true.</source>
        <translation>Die Seite kann die Antwort ({visibleStatus}) lesen: Access-Control-Allow-Origin ist {origin}, der Origin der Anfrage, und Access-Control-Allow-Credentials ist true.</translation>
    </message>
    <message>
        <source>The page can read the response ({visibleStatus}): Access-Control-Allow-Origin is {origin}, the origin of the request.</source>
        <translation>Die Seite kann die Antwort ({visibleStatus}) lesen: Access-Control-Allow-Origin ist {origin}, der Origin der Anfrage.</translation>
    </message>
    <message>
        <source>The page of {pageName} can read the response ({visibleStatus}): CORS allows it.</source>
        <translation>Die Seite von {pageName} kann die Antwort ({visibleStatus}) lesen: CORS erlaubt es.</translation>
    </message>
    <message>
        <source>It can read none of its headers.</source>
        <translation>Von ihren Headern kann sie keinen lesen.</translation>
    </message>
    <message>
        <source>Hidden from it: {hidden}, which Access-Control-Expose-Headers does not name.</source>
        <translation>Verborgen bleibt ihr, was Access-Control-Expose-Headers nicht nennt: {hidden}.</translation>
    </message>
    <message>
        <source>Of its headers it can read {names}.</source>
        <translation>Von ihren Headern kann sie {names} lesen.</translation>
    </message>
    <message>
        <source>The page can read the response ({visibleStatus}) with its headers: {url} is of its own origin, {pageName}.</source>
        <translation>Die Seite kann die Antwort ({visibleStatus}) mit ihren Headern lesen: {url} ist von ihrem eigenen Origin, {pageName}.</translation>
    </message>
    <message>
        <source>The page can read the response ({visibleStatus}) of {url}.</source>
        <translation>Die Seite kann die Antwort ({visibleStatus}) von {url} lesen.</translation>
    </message>
    <message>
        <source>The service worker that controls the page answered with an opaque response, which is used, and which the page of {pageName} cannot read: status, headers and body are hidden.</source>
        <translation>Der Service Worker, der die Seite steuert, antwortete mit einer opaken Antwort; sie wird verwendet, und die Seite von {pageName} kann sie nicht lesen: Status, Header und Inhalt bleiben verborgen.</translation>
    </message>
    <message>
        <source>{url} answered with a redirect ({status}) to {header:location}, and the redirect mode is "manual": the page sees that there is a redirect, and nothing of it.</source>
        <translation>{url} antwortete mit einer Weiterleitung ({status}) zu {header:location}, und der Weiterleitungsmodus ist „manual“: Die Seite sieht, dass es eine Weiterleitung gibt, und nichts von ihr.</translation>
    </message>
    <message>
        <source>The response of {url} is used, and the page of {pageName} cannot read it: it is of another origin and was not asked for with CORS. Status, headers and body are hidden.</source>
        <translation>Die Antwort von {url} wird verwendet, und die Seite von {pageName} kann sie nicht lesen: Sie ist von einem anderen Origin und wurde nicht mit CORS angefragt. Status, Header und Inhalt bleiben verborgen.</translation>
    </message>
    <message>
        <source>The Content Security Policy of the page {pageUrl} does not allow {lastUrl}: its directive is "{subject}".</source>
        <translation>Die Content Security Policy der Seite {pageUrl} erlaubt {lastUrl} nicht: Ihre Direktive ist „{subject}“.</translation>
    </message>
    <message>
        <source>Nothing came back to the preflight of {url}: {failure}. The request was not sent.</source>
        <translation>Auf den Preflight an {url} kam nichts zurück: {failure}. Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nothing came back from {url}: {failure}.</source>
        <translation>Von {url} kam nichts zurück: {failure}.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, and its body is of no use: {failure}.</source>
        <translation>{url} antwortete {answer}, und mit dem Body ist nichts anzufangen: {failure}.</translation>
    </message>
    <message>
        <source>The browser went to {url}.</source>
        <translation>Der Browser ging zu {url}.</translation>
    </message>
    <message>
        <source>The response ({visibleStatus}) of {url} is used, and nothing in it is hidden from the page: it is of its own origin, {pageName}.</source>
        <translation>Die Antwort ({visibleStatus}) von {url} wird verwendet, und nichts darin ist vor der Seite verborgen: Sie ist von ihrem eigenen Origin, {pageName}.</translation>
    </message>
    <message>
        <source>The response ({visibleStatus}) of {url} is used, and nothing in it is hidden from the page of {pageName}: Access-Control-Allow-Origin is {header:access-control-allow-origin}.</source>
        <translation>Die Antwort ({visibleStatus}) von {url} wird verwendet, und nichts darin ist vor der Seite von {pageName} verborgen: Access-Control-Allow-Origin ist {header:access-control-allow-origin}.</translation>
    </message>
    <message>
        <source>The response ({visibleStatus}) of {url} is used.</source>
        <translation>Die Antwort ({visibleStatus}) von {url} wird verwendet.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, and the connection is open.</source>
        <translation>{url} antwortete mit {answer}, und die Verbindung steht.</translation>
    </message>
    <message>
        <source>{url} answered {answer}. The browser keeps the response for later, and no page reads it now.</source>
        <translation>{url} antwortete mit {answer}. Der Browser hebt die Antwort für später auf; jetzt liest sie keine Seite.</translation>
    </message>
    <message>
        <source>{url} answered {answer}. The browser itself uses the response, and no page reads it.</source>
        <translation>{url} antwortete mit {answer}. Der Browser selbst verwendet die Antwort; keine Seite liest sie.</translation>
    </message>
    <message>
        <source>{url} answered {answer}. The request has arrived, and no page reads the answer to it.</source>
        <translation>{url} antwortete mit {answer}. Die Anfrage ist angekommen; die Antwort darauf liest keine Seite.</translation>
    </message>
    <message>
        <source>The service worker that controls the page answered, and no page reads the response; nothing went over the wire.</source>
        <translation>Der Service Worker, der die Seite steuert, hat geantwortet, und keine Seite liest die Antwort; nichts ging über die Leitung.</translation>
    </message>
    <message>
        <source>The browser went to {url}, which answered {answer}.</source>
        <translation>Der Browser ging zu {url}; die Antwort war {answer}.</translation>
    </message>
    <message>
        <source>A WebSocket needs the status 101 (Switching Protocols).</source>
        <translation>Ein WebSocket braucht den Status 101 (Switching Protocols).</translation>
    </message>
    <message>
        <source>An EventSource needs the status 200.</source>
        <translation>Eine EventSource braucht den Status 200.</translation>
    </message>
    <message>
        <source>This browser takes an EventSource only where its type names no charset, or utf-8.</source>
        <translation>Dieser Browser nimmt eine EventSource nur an, wenn ihr Typ kein charset nennt oder utf-8.</translation>
    </message>
    <message>
        <source>An EventSource needs the type text/event-stream.</source>
        <translation>Eine EventSource braucht den Typ text/event-stream.</translation>
    </message>
    <message>
        <source>A script needs a status from 200 to 299.</source>
        <translation>Ein Skript braucht einen Status von 200 bis 299.</translation>
    </message>
    <message>
        <source>A script needs a JavaScript MIME type, such as text/javascript.</source>
        <translation>Ein Skript braucht einen MIME-Typ von JavaScript, etwa text/javascript.</translation>
    </message>
    <message>
        <source>It is used with a status from 200 to 299 only.</source>
        <translation>Benutzt wird es nur mit einem Status von 200 bis 299.</translation>
    </message>
    <message>
        <source>A JSON module needs a JSON MIME type, such as application/json.</source>
        <translation>Ein JSON-Modul braucht einen MIME-Typ von JSON, etwa application/json.</translation>
    </message>
    <message>
        <source>A &lt;use&gt; element needs a document of an XML type, such as image/svg+xml.</source>
        <translation>Ein &lt;use&gt;-Element braucht ein Dokument eines XML-Typs, etwa image/svg+xml.</translation>
    </message>
    <message>
        <source>A &lt;use&gt; element draws documents of the page's own origin only, whatever headers they are answered with.</source>
        <translation>Ein &lt;use&gt;-Element zeichnet nur Dokumente aus dem Ursprung der Seite selbst, gleich mit welchen Kopfzeilen sie geantwortet werden.</translation>
    </message>
    <message>
        <source>The page gets no event: the shape silently is none, and text flows around the plain box.</source>
        <translation>Die Seite bekommt kein Ereignis: Die Form ist stillschweigend none, und der Text umfließt den schlichten Kasten.</translation>
    </message>
    <message>
        <source>The page gets no event: a mask that does not load counts as transparent black, so that the element silently vanishes.</source>
        <translation>Die Seite bekommt kein Ereignis: Eine Maske, die nicht lädt, zählt als durchsichtiges Schwarz, sodass das Element stillschweigend verschwindet.</translation>
    </message>
    <message>
        <source>A browser hands such an address on to the app that has registered for it; the tab stays where it is.</source>
        <translation>Ein Browser gibt eine solche Adresse an die App weiter, die sich dafür angemeldet hat; der Tab bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Chromium lists it under Network as net::ERR_BLOCKED_BY_ORB, and prints nothing.</source>
        <translation>Chromium führt sie unter Netzwerk als net::ERR_BLOCKED_BY_ORB und gibt nichts aus.</translation>
    </message>
    <message>
        <source>Chromium lists it under Network as net::ERR_BLOCKED_BY_RESPONSE, and prints nothing.</source>
        <translation>Chromium führt sie unter Netzwerk als net::ERR_BLOCKED_BY_RESPONSE und gibt nichts aus.</translation>
    </message>
    <message>
        <source>The page gets no event: nothing is painted in its place.</source>
        <translation>Die Seite bekommt kein Ereignis: An seiner Stelle wird nichts gemalt.</translation>
    </message>
    <message>
        <source>The rules of the imported style sheet do not apply, and all others do.</source>
        <translation>Die Regeln des importierten Stylesheets gelten nicht, alle anderen schon.</translation>
    </message>
    <message>
        <source>The &lt;use&gt; element draws nothing.</source>
        <translation>Das &lt;use&gt;-Element zeichnet nichts.</translation>
    </message>
    <message>
        <source>No line of the module that imports it runs, and its script element gets an error event.</source>
        <translation>Von dem Modul, das es importiert, läuft keine Zeile, und sein script-Element bekommt ein error-Ereignis.</translation>
    </message>
    <message>
        <source>The promise of import() is rejected with a TypeError.</source>
        <translation>Das Promise von import() wird mit einem TypeError abgelehnt.</translation>
    </message>
    <message>
        <source>The form was sent to {firstUrl}, and the answer redirects to {lastUrl}. The directive "{subject}" of the Content Security Policy of the page {pageUrl} counts for redirects, too, and does not allow that address.</source>
        <translation>Das Formular wurde an {firstUrl} gesendet, und die Antwort leitet weiter zu {lastUrl}. Die Direktive "{subject}" der Content Security Policy der Seite {pageUrl} gilt auch für Weiterleitungen und erlaubt diese Adresse nicht.</translation>
    </message>
    <message>
        <source>A style sheet needs the type text/css.</source>
        <translation>Ein Stylesheet braucht den Typ text/css.</translation>
    </message>
    <message>
        <source>Audio, video and text tracks need a status from 200 to 299.</source>
        <translation>Audio, Video und Untertitel brauchen einen Status von 200 bis 299.</translation>
    </message>
    <message>
        <source>An object needs a status from 200 to 299, and a body.</source>
        <translation>Ein Objekt braucht einen Status von 200 bis 299 und einen Inhalt.</translation>
    </message>
    <message>
        <source>The script of a worker has to come from the page's own origin, whatever headers it is answered with; nothing was sent to the other origin.</source>
        <translation>Das Skript eines Workers muss vom eigenen Origin der Seite kommen, mit welchen Headern es auch beantwortet wird; an den anderen Origin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>An object needs a type that the browser shows.</source>
        <translation>Ein Objekt braucht einen Typ, den der Browser anzeigt.</translation>
    </message>
    <message>
        <source>Such an answer brings no document, so the browser stays where it is.</source>
        <translation>Eine solche Antwort bringt kein Dokument; darum bleibt der Browser, wo er ist.</translation>
    </message>
    <message>
        <source>The answer has no body, and in place of an empty document this browser shows an error page of its own.</source>
        <translation>Die Antwort hat keinen Inhalt, und statt eines leeren Dokuments zeigt dieser Browser eine eigene Fehlerseite.</translation>
    </message>
    <message>
        <source>The request itself reached the server.</source>
        <translation>Die Anfrage selbst kam beim Server an.</translation>
    </message>
    <message>
        <source>An answer that reports an error needs CORS headers like any other.</source>
        <translation>Auch eine Antwort, die einen Fehler meldet, braucht die Header von CORS.</translation>
    </message>
    <message>
        <source>Nothing was sent: the response comes from the browser's HTTP cache, where action {bringer} had put it.</source>
        <translation>Nichts wurde gesendet: Die Antwort kommt aus dem HTTP-Cache des Browsers; Aktion {bringer} hatte sie dort abgelegt.</translation>
    </message>
    <message>
        <source>The server answered 304 (not modified), so the browser used the response that action {bringer} had put in its HTTP cache.</source>
        <translation>Der Server antwortete mit 304 (nicht geändert); darum nahm der Browser die Antwort, die Aktion {bringer} in seinem HTTP-Cache abgelegt hatte.</translation>
    </message>
    <message>
        <source>What is stored of {url} ({answer}) has no Access-Control-Allow-Origin header, so the page of {pageName} may not read it.</source>
        <translation>Was von {url} gespeichert ist ({answer}), hat keinen Header Access-Control-Allow-Origin; darum darf die Seite von {pageName} es nicht lesen.</translation>
    </message>
    <message>
        <source>What is stored of {url} ({answer}) has Access-Control-Allow-Origin: {subject}, and the request's origin is {origin}. The two have to be the same, byte for byte.</source>
        <translation>Was von {url} gespeichert ist ({answer}), hat Access-Control-Allow-Origin: {subject}, und der Origin der Anfrage ist {origin}. Beide müssen Byte für Byte gleich sein.</translation>
    </message>
    <message>
        <source>The request that brought it named no Origin, and many servers send CORS headers only to one that does.</source>
        <translation>Die Anfrage, von der es stammt, nannte keinen Origin, und viele Server senden die Header von CORS nur, wenn einer genannt wird.</translation>
    </message>
    <message>
        <source>It is a redirect to {header:location}, which no preflight follows: ask for the URL to which it leads.</source>
        <translation>Sie ist eine Weiterleitung nach {header:location}, der kein Preflight folgt: die URL anfragen, zu der sie führt.</translation>
    </message>
    <message>
        <source>{cookieUrl} answered {cookieStatus} to a request that left cookies at home: {cookies}.</source>
        <translation>{cookieUrl} antwortete mit {cookieStatus} auf eine Anfrage, für die Cookies zu Hause blieben: {cookies}.</translation>
    </message>
    <message>
        <source>The request was made without credentials, and so without cookies.</source>
        <translation>Die Anfrage ging ohne Zugangsdaten hinaus und damit ohne Cookies.</translation>
    </message>
    <message>
        <source>The page's Cross-Origin-Embedder-Policy is credentialless: without CORS no cookies go to another origin.</source>
        <translation>Die Cross-Origin-Embedder-Policy der Seite ist credentialless: Ohne CORS gehen keine Cookies an einen anderen Origin.</translation>
    </message>
    <message>
        <source>This browser sends no cookies to third parties.</source>
        <translation>Dieser Browser sendet keine Cookies an Dritte.</translation>
    </message>
    <message>
        <source>SameSite, which is Lax where a cookie does not name it, keeps cookies to requests of their own site, and the page of {pageName} is of another one.</source>
        <translation>SameSite (Lax, wo ein Cookie nichts dazu sagt) hält Cookies bei Anfragen der eigenen Site, und die Seite von {pageName} gehört zu einer anderen.</translation>
    </message>
    <message>
        <source>SameSite, which is Lax where a cookie does not name it, keeps cookies to requests of their own site, and the page is framed by {topLevelUrl}, which is of another one.</source>
        <translation>SameSite (Lax, wo ein Cookie nichts dazu sagt) hält Cookies bei Anfragen der eigenen Site, und die Seite steht in einem Frame von {topLevelUrl}, einer anderen Site.</translation>
    </message>
    <message>
        <source>SameSite, which is Lax where a cookie does not name it, keeps cookies to requests of their own site, and redirects led through another one.</source>
        <translation>SameSite (Lax, wo ein Cookie nichts dazu sagt) hält Cookies bei Anfragen der eigenen Site, und Weiterleitungen führten über eine andere.</translation>
    </message>
    <message>
        <source>The cookie {keptCookie} stayed there because of what it is: {keptWhy}.</source>
        <translation>Das Cookie {keptCookie} blieb dort wegen seiner eigenen Angaben: {keptWhy}.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the page {pageUrl} is sandboxed without allow-same-origin.</source>
        <translation>Der Origin der Anfrage ist null, weil die Seite {pageUrl} in einer Sandbox ohne allow-same-origin läuft.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the page's URL is {pageUrl}: a page of such a URL has no origin that could be named.</source>
        <translation>Der Origin der Anfrage ist null, weil die URL der Seite {pageUrl} ist: Eine Seite mit einer solchen URL hat keinen Origin, der sich nennen ließe.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the origin of the page {pageUrl} is an opaque one.</source>
        <translation>Der Origin der Anfrage ist null, weil der Origin der Seite {pageUrl} undurchsichtig ist.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the redirect from {nullFrom} to {nullTo} led from one foreign origin to another: from there on the browser no longer names the page's origin, {page}.</source>
        <translation>Der Origin der Anfrage ist null, weil die Weiterleitung von {nullFrom} zu {nullTo} von einem fremden Origin zu einem anderen führte: Von da an nennt der Browser den Origin der Seite, {page}, nicht mehr.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the redirect from {nullFrom} to {nullTo} led to another origin: without CORS this browser no longer names the page's origin, {page}, then.</source>
        <translation>Der Origin der Anfrage ist null, weil die Weiterleitung von {nullFrom} zu {nullTo} zu einem anderen Origin führte: Ohne CORS nennt dieser Browser den Origin der Seite, {page}, dann nicht mehr.</translation>
    </message>
    <message>
        <source>The request's Origin is null because upgrade-insecure-requests changed the URL, which this browser takes for a redirect from another origin.</source>
        <translation>Der Origin der Anfrage ist null, weil upgrade-insecure-requests die URL geändert hat; dieser Browser hält das für eine Weiterleitung von einem anderen Origin.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the referrer policy is "no-referrer": it hides the page's origin, {page}, too.</source>
        <translation>Der Origin der Anfrage ist null, weil die Referrer-Policy „no-referrer“ gilt: Sie verbirgt auch den Origin der Seite, {page}.</translation>
    </message>
    <message>
        <source>The request's Origin is null because the referrer policy is "same-origin", which hides the page's origin, {page}, from other origins.</source>
        <translation>Der Origin der Anfrage ist null, weil die Referrer-Policy „same-origin“ gilt; sie verbirgt den Origin der Seite, {page}, vor anderen Origins.</translation>
    </message>
    <message>
        <source>The request's Origin is null because it went from https: to http: by the referrer policy "{referrerPolicy}", which hides the page's origin, {page}, then.</source>
        <translation>Der Origin der Anfrage ist null, weil sie von https: zu http: ging und die Referrer-Policy „{referrerPolicy}“ den Origin der Seite, {page}, dann verbirgt.</translation>
    </message>
    <message>
        <source>{status} with a page of HTML</source>
        <translation>{status} (eine HTML-Seite)</translation>
    </message>
    <message>
        <source>{pageUrl} (origin null)</source>
        <translation>{pageUrl} (Origin null)</translation>
    </message>
    <message>
        <source>{bringerNumber} ({bringerInitiator})</source>
        <translation>{bringerNumber} ({bringerInitiator})</translation>
    </message>
    <message>
        <source>{bringerNumber} ({bringerInitiator} without crossorigin)</source>
        <translation>{bringerNumber} ({bringerInitiator} ohne crossorigin)</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the name of the host was not found</source>
        <translation>der Name des Hosts wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>es kam keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>no secure connection could be made</source>
        <translation>es kam keine sichere Verbindung zustande</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>(does not parse)</source>
        <translation>(lässt sich nicht parsen)</translation>
    </message>
    <message>
        <source>no referrer</source>
        <translation>kein Referrer</translation>
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
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>its name and value are over 4096 bytes</source>
        <translation>Name und Wert haben zusammen mehr als 4096 Bytes</translation>
    </message>
    <message>
        <source>its Domain does not cover the host that set it</source>
        <translation>sein Domain deckt den Host nicht ab, der es setzt</translation>
    </message>
    <message>
        <source>SameSite=None needs Secure</source>
        <translation>SameSite=None braucht Secure</translation>
    </message>
    <message>
        <source>a cross-site response may not set a SameSite cookie</source>
        <translation>eine Antwort von einer anderen Site darf kein SameSite-Cookie setzen</translation>
    </message>
    <message>
        <source>Partitioned needs Secure</source>
        <translation>Partitioned braucht Secure</translation>
    </message>
    <message>
        <source>it has a control character, such as a line break</source>
        <translation>es enthält ein Steuerzeichen, etwa einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>it has neither a name nor a value</source>
        <translation>es hat weder Namen noch Wert</translation>
    </message>
    <message>
        <source>its Domain is a public suffix, which many sites share</source>
        <translation>seine Domain ist ein Public Suffix, das sich viele Sites teilen</translation>
    </message>
    <message>
        <source>an insecure URL may not set a Secure cookie</source>
        <translation>eine unsichere URL darf kein Cookie mit Secure setzen</translation>
    </message>
    <message>
        <source>an insecure URL may not overwrite a Secure cookie</source>
        <translation>eine unsichere URL darf kein Cookie mit Secure überschreiben</translation>
    </message>
    <message>
        <source>a name that begins with __Secure- needs Secure</source>
        <translation>ein Name, der mit __Secure- beginnt, verlangt Secure</translation>
    </message>
    <message>
        <source>a name that begins with __Host- needs Secure, Path=/ and no Domain</source>
        <translation>ein Name, der mit __Host- beginnt, verlangt Secure, Path=/ und keine Domain</translation>
    </message>
    <message>
        <source>a name that begins with __Http- needs Secure and HttpOnly</source>
        <translation>ein Name, der mit __Http- beginnt, verlangt Secure und HttpOnly</translation>
    </message>
    <message>
        <source>a name that begins with __Host-Http- needs Secure, HttpOnly, Path=/ and no Domain</source>
        <translation>ein Name, der mit __Host-Http- beginnt, verlangt Secure, HttpOnly, Path=/ und keine Domain</translation>
    </message>
    <message>
        <source>it has no name, and its value begins as names do that promise something (__Secure-, __Host-, __Http-)</source>
        <translation>es hat keinen Namen, und sein Wert beginnt wie Namen, die etwas versprechen (__Secure-, __Host-, __Http-)</translation>
    </message>
    <message>
        <source>a cross-site response may not set a cookie without SameSite, which counts as Lax</source>
        <translation>eine Antwort von einer anderen Site darf kein Cookie ohne SameSite setzen, das als Lax gilt</translation>
    </message>
    <message>
        <source>its Domain does not cover this host</source>
        <translation>seine Domain deckt diesen Host nicht ab</translation>
    </message>
    <message>
        <source>it has no Domain, and so goes to the very host that set it only</source>
        <translation>es hat keine Domain und geht darum nur an genau den Host, der es gesetzt hat</translation>
    </message>
    <message>
        <source>a SameSite=Lax cookie is sent cross-site with links and GET only, not with POST</source>
        <translation>ein Cookie mit SameSite=Lax geht von anderen Sites aus nur mit Links und GET mit, nicht mit POST</translation>
    </message>
    <message>
        <source>it has no SameSite, which counts as Lax: it is sent cross-site with top-level navigations only</source>
        <translation>es hat kein SameSite, was als Lax gilt: An andere Sites geht es nur bei Navigationen des Tabs</translation>
    </message>
    <message>
        <source>it has no SameSite, which counts as Lax: it is sent cross-site with links and GET only, not with POST</source>
        <translation>es hat kein SameSite, was als Lax gilt: Von anderen Sites aus geht es nur mit Links und GET mit, nicht mit POST</translation>
    </message>
    <message>
        <source>it has no SameSite, and goes along with a cross-site POST only for two minutes after it was set</source>
        <translation>es hat kein SameSite und geht mit einem POST von einer anderen Site aus nur zwei Minuten lang mit, nachdem es gesetzt wurde</translation>
    </message>
    <message>
        <source>redirects led through another site, and SameSite keeps it back then</source>
        <translation>Weiterleitungen führten über eine andere Site, und dann hält SameSite es zurück</translation>
    </message>
    <message>
        <source>this browser gives third parties a jar for each site of a tab, and it was set outside of this one</source>
        <translation>dieser Browser gibt Dritten für jede Site eines Tabs einen eigenen Cookie-Speicher, und es wurde außerhalb von diesem gesetzt</translation>
    </message>
    <message>
        <source>this browser sends and stores no cookies of third parties</source>
        <translation>dieser Browser sendet und speichert keine Cookies Dritter</translation>
    </message>
    <message>
        <source>the frame has no storage access: document.requestStorageAccess() was not called, or not granted</source>
        <translation>der Frame hat keinen Speicherzugriff: document.requestStorageAccess() wurde nicht aufgerufen oder nicht gewährt</translation>
    </message>
    <message>
        <source>the request is made without credentials: it neither sends nor stores cookies</source>
        <translation>die Anfrage geht ohne Zugangsdaten hinaus: Sie sendet und speichert keine Cookies</translation>
    </message>
    <message>
        <source>the request&apos;s credentials are same-origin, and it went to another origin: it neither sends nor stores cookies</source>
        <translation>die Zugangsdaten der Anfrage sind same-origin, und sie ging an einen anderen Origin: Sie sendet und speichert keine Cookies</translation>
    </message>
    <message>
        <source>the page&apos;s Cross-Origin-Embedder-Policy is credentialless: without CORS another origin gets and sets no cookies</source>
        <translation>die Cross-Origin-Embedder-Policy der Seite ist credentialless: Ohne CORS bekommt und setzt ein anderer Origin keine Cookies</translation>
    </message>
    <message>
        <source>a preflight neither sends nor stores cookies</source>
        <translation>ein Preflight sendet und speichert keine Cookies</translation>
    </message>
    <message>
        <source>nobody in the recording has set it: it was there before, or a script has set it</source>
        <translation>niemand in der Aufzeichnung hat es gesetzt: Es war vorher da, oder ein Skript hat es gesetzt</translation>
    </message>
    <message>
        <source>it has no SameSite, and for two minutes after it was set goes along with a cross-site POST of the tab, too</source>
        <translation>es hat kein SameSite und geht zwei Minuten lang, nachdem es gesetzt wurde, auch mit einem POST des Tabs von einer anderen Site aus mit</translation>
    </message>
    <message>
        <source>Encode the value (percent-encoding or Base64) before it is put into Set-Cookie.</source>
        <translation>Den Wert codieren (Prozentcodierung oder Base64), bevor er in Set-Cookie kommt.</translation>
    </message>
    <message>
        <source>Give the cookie a name: Set-Cookie: name=value.</source>
        <translation>Dem Cookie einen Namen geben: Set-Cookie: name=wert.</translation>
    </message>
    <message>
        <source>Keep what is large on the server, and put a short key to it into the cookie.</source>
        <translation>Großes auf dem Server behalten und nur einen kurzen Schlüssel dazu in das Cookie legen.</translation>
    </message>
    <message>
        <source>Leave Domain out, or name the host that answers or a domain above it.</source>
        <translation>Domain weglassen, oder den antwortenden Host oder eine Domain über ihm nennen.</translation>
    </message>
    <message>
        <source>Leave Domain out, or name the domain that you own, one label longer.</source>
        <translation>Domain weglassen, oder die eigene Domain nennen, die einen Teil länger ist.</translation>
    </message>
    <message>
        <source>Answer by https:, or leave Secure out while you develop by http:.</source>
        <translation>Über https: antworten, oder Secure weglassen, solange über http: entwickelt wird.</translation>
    </message>
    <message>
        <source>Answer by https:, or give the cookie another name.</source>
        <translation>Über https: antworten, oder dem Cookie einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Add Secure, or give the cookie a name without __Secure-.</source>
        <translation>Secure ergänzen, oder dem Cookie einen Namen ohne __Secure- geben.</translation>
    </message>
    <message>
        <source>Add Secure and Path=/ and leave Domain out, or give the cookie a name without __Host-.</source>
        <translation>Secure und Path=/ ergänzen und Domain weglassen, oder dem Cookie einen Namen ohne __Host- geben.</translation>
    </message>
    <message>
        <source>Add Secure and HttpOnly, or give the cookie a name without __Http-.</source>
        <translation>Secure und HttpOnly ergänzen, oder dem Cookie einen Namen ohne __Http- geben.</translation>
    </message>
    <message>
        <source>Add Secure, HttpOnly and Path=/ and leave Domain out, or give the cookie a name without __Host-Http-.</source>
        <translation>Secure, HttpOnly und Path=/ ergänzen und Domain weglassen, oder dem Cookie einen Namen ohne __Host-Http- geben.</translation>
    </message>
    <message>
        <source>Add Secure, and answer by https:.</source>
        <translation>Secure ergänzen und über https: antworten.</translation>
    </message>
    <message>
        <source>Set the cookie with SameSite=None; Secure, or while a page of its own site is in the tab.</source>
        <translation>Das Cookie mit SameSite=None; Secure setzen, oder während eine Seite seiner eigenen Site im Tab steht.</translation>
    </message>
    <message>
        <source>Add SameSite=None; Secure, or set the cookie while a page of its own site is in the tab.</source>
        <translation>SameSite=None; Secure ergänzen, oder das Cookie setzen, während eine Seite seiner eigenen Site im Tab steht.</translation>
    </message>
    <message>
        <source>Where the cookie shall stay, give it a Max-Age above 0 or an Expires that is to come.</source>
        <translation>Soll das Cookie bleiben, ihm ein Max-Age über 0 oder ein Expires in der Zukunft geben.</translation>
    </message>
    <message>
        <source>Where this host shall get it, let a host of the same site set it with Domain= the domain that both lie under.</source>
        <translation>Soll dieser Host es bekommen, einen Host derselben Site es mit Domain= der gemeinsamen übergeordneten Domain setzen lassen.</translation>
    </message>
    <message>
        <source>Where other hosts of the site shall get it, set it with Domain= the domain that they lie under.</source>
        <translation>Sollen andere Hosts der Site es bekommen, es mit Domain= der gemeinsamen übergeordneten Domain setzen.</translation>
    </message>
    <message>
        <source>Where all paths shall get it, set it with Path=/.</source>
        <translation>Sollen alle Pfade es bekommen, es mit Path=/ setzen.</translation>
    </message>
    <message>
        <source>Ask by https:.</source>
        <translation>Über https: anfragen.</translation>
    </message>
    <message>
        <source>Set it with SameSite=Lax where links from elsewhere shall bring it along, with SameSite=None; Secure where other sites&apos; pages shall.</source>
        <translation>Es mit SameSite=Lax setzen, wo Links von anderswo es mitbringen sollen, mit SameSite=None; Secure, wo Seiten anderer Sites es sollen.</translation>
    </message>
    <message>
        <source>Set it with SameSite=None; Secure where other sites&apos; pages shall bring it along.</source>
        <translation>Es mit SameSite=None; Secure setzen, wo Seiten anderer Sites es mitbringen sollen.</translation>
    </message>
    <message>
        <source>Set it with SameSite=None; Secure, or let the other site&apos;s form use GET.</source>
        <translation>Es mit SameSite=None; Secure setzen, oder das Formular der anderen Site GET verwenden lassen.</translation>
    </message>
    <message>
        <source>Set it with SameSite=None; Secure: the two minutes are a stopgap.</source>
        <translation>Es mit SameSite=None; Secure setzen: Die zwei Minuten sind nur ein Notbehelf.</translation>
    </message>
    <message>
        <source>Redirect without the other site in between, or set it with SameSite=None; Secure.</source>
        <translation>Ohne die andere Site dazwischen weiterleiten, oder es mit SameSite=None; Secure setzen.</translation>
    </message>
    <message>
        <source>Nothing reaches it from here: it has to be set once more in tabs of this site.</source>
        <translation>Von hier aus erreicht es nichts: In Tabs dieser Site muss es noch einmal gesetzt werden.</translation>
    </message>
    <message>
        <source>Set it once more in a frame like this one.</source>
        <translation>Es in einem Frame wie diesem noch einmal setzen.</translation>
    </message>
    <message>
        <source>Set it once more in this tab&apos;s frames, or let the frame of its site call document.requestStorageAccess().</source>
        <translation>Es in den Frames dieses Tabs noch einmal setzen, oder den Frame seiner Site document.requestStorageAccess() aufrufen lassen.</translation>
    </message>
    <message>
        <source>Set it with Secure; SameSite=None; Partitioned, or let a frame of its site call document.requestStorageAccess().</source>
        <translation>Es mit Secure; SameSite=None; Partitioned setzen, oder einen Frame seiner Site document.requestStorageAccess() aufrufen lassen.</translation>
    </message>
    <message>
        <source>Ask a host of the tab&apos;s own site, which may pass the request on; or let a frame of the cookie&apos;s site call document.requestStorageAccess().</source>
        <translation>Einen Host der eigenen Site des Tabs fragen, der die Anfrage weitergeben kann; oder einen Frame der Site des Cookies document.requestStorageAccess() aufrufen lassen.</translation>
    </message>
    <message>
        <source>Let the frame call document.requestStorageAccess() after a click into it.</source>
        <translation>Den Frame nach einem Klick hinein document.requestStorageAccess() aufrufen lassen.</translation>
    </message>
    <message>
        <source>Leave "cookies" and "*" out of Clear-Site-Data where the cookie is to stay, or set it with a later answer.</source>
        <translation>"cookies" und "*" in Clear-Site-Data weglassen, wo das Cookie bleiben soll, oder es mit einer späteren Antwort setzen.</translation>
    </message>
    <message>
        <source>Set it with Partitioned, or once more now that the frame has storage access.</source>
        <translation>Es mit Partitioned setzen, oder noch einmal, nun da der Frame Speicherzugriff hat.</translation>
    </message>
    <message>
        <source>Ask with credentials: &quot;include&quot; (XMLHttpRequest: withCredentials = true; elements: crossorigin=&quot;use-credentials&quot;).</source>
        <translation>Mit credentials: &quot;include&quot; anfragen (XMLHttpRequest: withCredentials = true; Elemente: crossorigin=&quot;use-credentials&quot;).</translation>
    </message>
    <message>
        <source>Ask with credentials: &quot;include&quot; (XMLHttpRequest: withCredentials = true; elements: crossorigin=&quot;use-credentials&quot;), and let the server answer with Access-Control-Allow-Credentials: true.</source>
        <translation>Mit credentials: &quot;include&quot; anfragen (XMLHttpRequest: withCredentials = true; Elemente: crossorigin=&quot;use-credentials&quot;) und den Server mit Access-Control-Allow-Credentials: true antworten lassen.</translation>
    </message>
    <message>
        <source>Ask with CORS and credentials, or let the page use Cross-Origin-Embedder-Policy: require-corp.</source>
        <translation>Mit CORS und Zugangsdaten anfragen, oder die Seite Cross-Origin-Embedder-Policy: require-corp verwenden lassen.</translation>
    </message>
    <message>
        <source>Let the server answer OPTIONS without looking for a session.</source>
        <translation>Den Server OPTIONS beantworten lassen, ohne nach einer Sitzung zu sehen.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>kept at home</source>
        <translation>zu Hause geblieben</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>stored in the place of the one before</source>
        <translation>an Stelle des vorigen gespeichert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>a cookie&apos;s name, what became of it (sent, withheld, stored, refused), why (samesite-lax), or contradiction: the recording shows otherwise</source>
        <translation>der Name eines Cookies, was aus ihm wurde (sent, withheld, stored, refused), warum (samesite-lax), oder contradiction: Die Aufzeichnung zeigt es anders</translation>
    </message>
    <message>
        <source>May http: URLs of this machine (localhost, 127.0.0.1) set and get Secure cookies?</source>
        <translation>Dürfen http:-URLs dieses Rechners (localhost, 127.0.0.1) Cookies mit Secure setzen und bekommen?</translation>
    </message>
    <message>
        <source>Are the cookies kept of an answer that does not open a WebSocket?</source>
        <translation>Bleiben die Cookies einer Antwort, die keinen WebSocket öffnet?</translation>
    </message>
    <message>
        <source>Is Path=/ to be named for a cookie whose name begins with __Host-, or is it enough that the default path is /?</source>
        <translation>Muss für ein Cookie, dessen Name mit __Host- beginnt, Path=/ genannt sein, oder reicht es, dass der Standardpfad / ist?</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>the answer's Clear-Site-Data asks for the cookies of its site to go</source>
        <translation>Clear-Site-Data in der Antwort verlangt, dass die Cookies ihrer Site gelöscht werden</translation>
    </message>
    <message>
        <source>its Path does not cover the path of the URL</source>
        <translation>sein Path deckt den Pfad der URL nicht ab</translation>
    </message>
    <message>
        <source>a Secure cookie is not sent to an insecure URL</source>
        <translation>ein Cookie mit Secure geht nicht an eine unsichere URL</translation>
    </message>
    <message>
        <source>a SameSite=Strict cookie is sent with same-site requests only</source>
        <translation>ein Cookie mit SameSite=Strict geht nur mit Anfragen innerhalb der Site</translation>
    </message>
    <message>
        <source>a SameSite=Lax cookie is sent cross-site with top-level navigations only</source>
        <translation>ein Cookie mit SameSite=Lax geht an andere Sites nur bei Navigationen des Tabs</translation>
    </message>
    <message>
        <source>it belongs to the partition of another top-level site</source>
        <translation>es gehört zur Partition einer anderen Top-Level-Site</translation>
    </message>
    <message>
        <source>pages that a page of another site is around have a partition of their own</source>
        <translation>Seiten, um die herum eine Seite einer anderen Site steht, haben eine eigene Partition</translation>
    </message>
    <message>
        <source>data of this type has no use in an element</source>
        <translation>Daten dieses Typs kann kein Element brauchen</translation>
    </message>
    <message>
        <source>nosniff, and a type that no element can use</source>
        <translation>nosniff, und ein Typ, den kein Element brauchen kann</translation>
    </message>
    <message>
        <source>a part from the middle of something that was not known to be media</source>
        <translation>ein Stück aus der Mitte von etwas, das nicht als Ton oder Film bekannt war</translation>
    </message>
    <message>
        <source>a part of a document or of data</source>
        <translation>ein Stück eines Dokuments oder von Daten</translation>
    </message>
    <message>
        <source>it looks like HTML</source>
        <translation>sie sieht aus wie HTML</translation>
    </message>
    <message>
        <source>it looks like XML</source>
        <translation>sie sieht aus wie XML</translation>
    </message>
    <message>
        <source>it looks like JSON</source>
        <translation>sie sieht aus wie JSON</translation>
    </message>
    <message>
        <source>it is neither audio nor video</source>
        <translation>sie ist weder Ton noch Film</translation>
    </message>
    <message>
        <source>nosniff, and it is neither an image nor media</source>
        <translation>nosniff, und sie ist weder Bild noch Ton oder Film</translation>
    </message>
    <message>
        <source>the status is that of an error, and it is neither an image nor media</source>
        <translation>der Status ist der eines Fehlers, und sie ist weder Bild noch Ton oder Film</translation>
    </message>
    <message>
        <source>it is not what its type says</source>
        <translation>sie ist nicht, was ihr Typ sagt</translation>
    </message>
    <message>
        <source>it is JSON</source>
        <translation>sie ist JSON</translation>
    </message>
    <message>
        <source>it is no script</source>
        <translation>sie ist kein Skript</translation>
    </message>
    <message>
        <source>the user asks, and not a page</source>
        <translation>der Benutzer fragt, und keine Seite</translation>
    </message>
    <message>
        <source>objects and embeds go past service workers</source>
        <translation>object und embed gehen an Service Workern vorbei</translation>
    </message>
    <message>
        <source>reports go past service workers</source>
        <translation>Berichte gehen an Service Workern vorbei</translation>
    </message>
    <message>
        <source>what is loaded is of another origin than the worker</source>
        <translation>das Ziel ist von einem anderen Origin als der Worker</translation>
    </message>
    <message>
        <source>the worker is one of a framed page, not of the tab</source>
        <translation>der Worker gehört zu einer eingerahmten Seite, nicht zum Tab</translation>
    </message>
    <message>
        <source>the page's origin is opaque</source>
        <translation>der Origin der Seite ist opak</translation>
    </message>
    <message>
        <source>the page is no secure context</source>
        <translation>die Seite ist kein sicherer Kontext</translation>
    </message>
    <message>
        <source>Clear-Site-Data has removed the worker</source>
        <translation>Clear-Site-Data hat den Worker gelöscht</translation>
    </message>
    <message>
        <source>Other sites may navigate here with GET, and not into an object or embed; all else of theirs is refused.</source>
        <translation>Andere Sites dürfen mit GET hierher navigieren, aber nicht in ein object oder embed; alles andere von ihnen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Other sites may not navigate here at all.</source>
        <translation>Andere Sites dürfen überhaupt nicht hierher navigieren.</translation>
    </message>
    <message>
        <source>the method is {0}</source>
        <translation>die Methode ist {0}</translation>
    </message>
    <message>
        <source>the method is not {0}</source>
        <translation>die Methode ist nicht {0}</translation>
    </message>
    <message>
        <source>the path is {0}</source>
        <translation>der Pfad ist {0}</translation>
    </message>
    <message>
        <source>the path is not {0}</source>
        <translation>der Pfad ist nicht {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is {0}</source>
        <translation>Sec-Fetch-Site ist {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is not {0}</source>
        <translation>Sec-Fetch-Site ist nicht {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is {0}, in any case of letters</source>
        <translation>Sec-Fetch-Site ist {0}, groß oder klein geschrieben</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is not {0}, in any case of letters</source>
        <translation>Sec-Fetch-Site ist nicht {0}, groß oder klein geschrieben</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is not there</source>
        <translation>Sec-Fetch-Site fehlt</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site is there</source>
        <translation>Sec-Fetch-Site ist da</translation>
    </message>
    <message>
        <source>Sec-Fetch-Mode is {0}</source>
        <translation>Sec-Fetch-Mode ist {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Mode is not {0}</source>
        <translation>Sec-Fetch-Mode ist nicht {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Mode is not there</source>
        <translation>Sec-Fetch-Mode fehlt</translation>
    </message>
    <message>
        <source>Sec-Fetch-Mode is there</source>
        <translation>Sec-Fetch-Mode ist da</translation>
    </message>
    <message>
        <source>Sec-Fetch-Dest is {0}</source>
        <translation>Sec-Fetch-Dest ist {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Dest is not {0}</source>
        <translation>Sec-Fetch-Dest ist nicht {0}</translation>
    </message>
    <message>
        <source>Sec-Fetch-Dest is not there</source>
        <translation>Sec-Fetch-Dest fehlt</translation>
    </message>
    <message>
        <source>Sec-Fetch-Dest is there</source>
        <translation>Sec-Fetch-Dest ist da</translation>
    </message>
    <message>
        <source>Origin is not there</source>
        <translation>Origin fehlt</translation>
    </message>
    <message>
        <source>Origin is there</source>
        <translation>Origin ist da</translation>
    </message>
    <message>
        <source>Origin is null</source>
        <translation>Origin ist null</translation>
    </message>
    <message>
        <source>Origin is not null</source>
        <translation>Origin ist nicht null</translation>
    </message>
    <message>
        <source>Origin is the application's own</source>
        <translation>Origin ist der eigene der Anwendung</translation>
    </message>
    <message>
        <source>Origin is not the application's own</source>
        <translation>Origin ist nicht der eigene der Anwendung</translation>
    </message>
    <message>
        <source>the host in Origin is the application's own</source>
        <translation>der Host in Origin ist der eigene der Anwendung</translation>
    </message>
    <message>
        <source>the host in Origin is not the application's own</source>
        <translation>der Host in Origin ist nicht der eigene der Anwendung</translation>
    </message>
    <message>
        <source>Origin is one of the trusted origins</source>
        <translation>Origin ist einer der vertrauten Origins</translation>
    </message>
    <message>
        <source>Origin is none of the trusted origins</source>
        <translation>Origin ist keiner der vertrauten Origins</translation>
    </message>
    <message>
        <source>trusted origins are given</source>
        <translation>vertraute Origins sind angegeben</translation>
    </message>
    <message>
        <source>no trusted origins are given</source>
        <translation>keine vertrauten Origins sind angegeben</translation>
    </message>
    <message>
        <source>Referer is not there</source>
        <translation>Referer fehlt</translation>
    </message>
    <message>
        <source>Referer is there</source>
        <translation>Referer ist da</translation>
    </message>
    <message>
        <source>Referer is an https: URL</source>
        <translation>Referer ist eine https:-URL</translation>
    </message>
    <message>
        <source>Referer is no https: URL</source>
        <translation>Referer ist keine https:-URL</translation>
    </message>
    <message>
        <source>Referer is of the application's own origin</source>
        <translation>Referer ist vom eigenen Origin der Anwendung</translation>
    </message>
    <message>
        <source>Referer is not of the application's own origin</source>
        <translation>Referer ist nicht vom eigenen Origin der Anwendung</translation>
    </message>
    <message>
        <source>Referer is of one of the trusted origins</source>
        <translation>Referer ist von einem der vertrauten Origins</translation>
    </message>
    <message>
        <source>Referer is of none of the trusted origins</source>
        <translation>Referer ist von keinem der vertrauten Origins</translation>
    </message>
    <message>
        <source>Content-Type is not there</source>
        <translation>Content-Type fehlt</translation>
    </message>
    <message>
        <source>Content-Type is there</source>
        <translation>Content-Type ist da</translation>
    </message>
    <message>
        <source>Content-Type is {0}</source>
        <translation>Content-Type ist {0}</translation>
    </message>
    <message>
        <source>Content-Type is not {0}</source>
        <translation>Content-Type ist nicht {0}</translation>
    </message>
    <message>
        <source>Content-Type begins with {0}</source>
        <translation>Content-Type beginnt mit {0}</translation>
    </message>
    <message>
        <source>Content-Type does not begin with {0}</source>
        <translation>Content-Type beginnt nicht mit {0}</translation>
    </message>
    <message>
        <source>Content-Type has {0} in it</source>
        <translation>Content-Type enthält {0}</translation>
    </message>
    <message>
        <source>Content-Type does not have {0} in it</source>
        <translation>Content-Type enthält nicht {0}</translation>
    </message>
    <message>
        <source>the application believes that the request came over https:</source>
        <translation>die Anwendung glaubt, dass die Anfrage über https: kam</translation>
    </message>
    <message>
        <source>the application believes that the request came over http:</source>
        <translation>die Anwendung glaubt, dass die Anfrage über http: kam</translation>
    </message>
    <message>
        <source>the path is exempt</source>
        <translation>der Pfad ist ausgenommen</translation>
    </message>
    <message>
        <source>the path is not exempt</source>
        <translation>der Pfad ist nicht ausgenommen</translation>
    </message>
    <message>
        <source>the option allowSameSite is on</source>
        <translation>die Option allowSameSite ist an</translation>
    </message>
    <message>
        <source>the option allowSameSite is off</source>
        <translation>die Option allowSameSite ist aus</translation>
    </message>
    <message>
        <source>the option originOnly is on</source>
        <translation>die Option originOnly ist an</translation>
    </message>
    <message>
        <source>the option originOnly is off</source>
        <translation>die Option originOnly ist aus</translation>
    </message>
    <message>
        <source>the option originCheck is on</source>
        <translation>die Option originCheck ist an</translation>
    </message>
    <message>
        <source>the option originCheck is off</source>
        <translation>die Option originCheck ist aus</translation>
    </message>
    <message>
        <source>the option forceSsl is on</source>
        <translation>die Option forceSsl ist an</translation>
    </message>
    <message>
        <source>the option forceSsl is off</source>
        <translation>die Option forceSsl ist aus</translation>
    </message>
    <message>
        <source>the endpoint's CORS policy allows Origin with credentials</source>
        <translation>die CORS-Richtlinie des Endpunkts erlaubt Origin mit Zugangsdaten</translation>
    </message>
    <message>
        <source>the endpoint's CORS policy does not allow Origin with credentials</source>
        <translation>die CORS-Richtlinie des Endpunkts erlaubt Origin nicht mit Zugangsdaten</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>needs a token</source>
        <translation>braucht ein Token</translation>
    </message>
    <message>
        <source>goes on without the user's session</source>
        <translation>geht ohne die Sitzung des Benutzers weiter</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{0}, and {1}</source>
        <translation>{0}, und {1}</translation>
    </message>
    <message>
        <source>all else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>there is no guard "{0}"</source>
        <translation>es gibt keinen Wächter „{0}“</translation>
    </message>
    <message>
        <source>`fetchscope guards` lists them</source>
        <translation>`fetchscope guards` listet sie auf</translation>
    </message>
    <message>
        <source>guards have no option "{0}"</source>
        <translation>Wächter haben keine Option „{0}“</translation>
    </message>
    <message>
        <source>the guard {0} does not look at {1}</source>
        <translation>der Wächter {0} beachtet {1} nicht</translation>
    </message>
    <message>
        <source>it has no options</source>
        <translation>er hat keine Optionen</translation>
    </message>
    <message>
        <source>it looks at {0}</source>
        <translation>er beachtet {0}</translation>
    </message>
    <message>
        <source>"{0}" has no value</source>
        <translation>„{0}“ hat keinen Wert</translation>
    </message>
    <message>
        <source>write for example trustedOrigins=https://a.example;app.scheme=http</source>
        <translation>schreiben Sie zum Beispiel trustedOrigins=https://a.example;app.scheme=http</translation>
    </message>
    <message>
        <source>"{0}" is neither true nor false</source>
        <translation>„{0}“ ist weder true noch false</translation>
    </message>
    <message>
        <source>write {0}=true or {0}=false</source>
        <translation>schreiben Sie {0}=true oder {0}=false</translation>
    </message>
    <message>
        <source>"{0}" is no origin: write scheme and host, without a path</source>
        <translation>„{0}“ ist kein Origin: Schreiben Sie Schema und Host, ohne Pfad</translation>
    </message>
    <message>
        <source>"{0}" is no host: this guard compares hosts, without a scheme</source>
        <translation>„{0}“ ist kein Host: Dieser Wächter vergleicht Hosts, ohne Schema</translation>
    </message>
    <message>
        <source>"{0}" is neither http nor https</source>
        <translation>„{0}“ ist weder http noch https</translation>
    </message>
    <message>
        <source>"{0}" is no host: write for example app.example or 10.0.0.7:3000</source>
        <translation>„{0}“ ist kein Host: Schreiben Sie zum Beispiel app.example oder 10.0.0.7:3000</translation>
    </message>
    <message>
        <source>The scheme that the application believes requests come over: http or https.</source>
        <translation>Das Schema, über das nach dem Glauben der Anwendung Anfragen kommen: http oder https.</translation>
    </message>
    <message>
        <source>The host that the application believes it has, with its port.</source>
        <translation>Der Host, den die Anwendung zu haben glaubt, mit seinem Port.</translation>
    </message>
    <message>
        <source>Does the application believe X-Forwarded-Proto and X-Forwarded-Host?</source>
        <translation>Glaubt die Anwendung X-Forwarded-Proto und X-Forwarded-Host?</translation>
    </message>
    <message>
        <source>What a proxy in front of it says in X-Forwarded-Proto.</source>
        <translation>Was ein Proxy vor ihr in X-Forwarded-Proto sagt.</translation>
    </message>
    <message>
        <source>What a proxy in front of it says in X-Forwarded-Host.</source>
        <translation>Was ein Proxy vor ihr in X-Forwarded-Host sagt.</translation>
    </message>
    <message>
        <source>Other origins that may send requests.</source>
        <translation>Andere Origins, die Anfragen senden dürfen.</translation>
    </message>
    <message>
        <source>Paths that are not guarded; * stands for any characters.</source>
        <translation>Pfade, die nicht bewacht werden; * steht für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>The origins that the endpoint's CORS policy allows.</source>
        <translation>Die Origins, die die CORS-Richtlinie des Endpunkts erlaubt.</translation>
    </message>
    <message>
        <source>Does the endpoint's CORS policy allow credentials?</source>
        <translation>Erlaubt die CORS-Richtlinie des Endpunkts Zugangsdaten?</translation>
    </message>
    <message>
        <source>May other origins of the same site send requests?</source>
        <translation>Dürfen andere Origins derselben Site Anfragen senden?</translation>
    </message>
    <message>
        <source>Is refused what Sec-Fetch-Site does not allow, without asking for a token?</source>
        <translation>Wird abgelehnt, was Sec-Fetch-Site nicht erlaubt, ohne nach einem Token zu fragen?</translation>
    </message>
    <message>
        <source>Is Origin compared with the application's own?</source>
        <translation>Wird Origin mit dem eigenen der Anwendung verglichen?</translation>
    </message>
    <message>
        <source>Does the application allow https: only?</source>
        <translation>Lässt die Anwendung nur https: zu?</translation>
    </message>
    <message>
        <source>The token that is valid. Without it, what needs a token has none.</source>
        <translation>Das Token, das gilt. Ohne diese Angabe hat, was eines braucht, keines.</translation>
    </message>
    <message>
        <source>Other sites may navigate here with GET, also into an object or embed; all else of theirs is refused.</source>
        <translation>Andere Sites dürfen mit GET hierher navigieren, auch in ein object oder embed; alles andere von ihnen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Other sites may navigate here with GET and HEAD; all else that is cross-site is refused.</source>
        <translation>Andere Sites dürfen mit GET und HEAD hierher navigieren; alles andere, was cross-site ist, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Other sites may not put this site into a frame, an object or an embed. The policy of xsleaks.dev (framing-isolation-xsleaks) refuses the frames of the own site, too.</source>
        <translation>Andere Sites dürfen diese Site nicht in einen Rahmen, ein object oder ein embed setzen. Die Richtlinie von xsleaks.dev (framing-isolation-xsleaks) lehnt auch die Rahmen der eigenen Site ab.</translation>
    </message>
    <message>
        <source>Nobody may put this site into a frame, an object or an embed, not even the site itself.</source>
        <translation>Niemand darf diese Site in einen Rahmen, ein object oder ein embed setzen, auch die Site selbst nicht.</translation>
    </message>
    <message>
        <source>Other sites may not ask for anything, not even by a link that somebody clicks.</source>
        <translation>Andere Sites dürfen nach nichts fragen, auch nicht durch einen Link, den jemand anklickt.</translation>
    </message>
    <message>
        <source>Fetch Metadata for methods that change something; where a browser sends none, Origin or Referer must be the application's own.</source>
        <translation>Fetch Metadata für Methoden, die etwas ändern; wo ein Browser keine sendet, müssen Origin oder Referer die eigenen der Anwendung sein.</translation>
    </message>
    <message>
        <source>A request with an Origin that is not in the server's list is refused, whatever its method; programs that are no browsers send none.</source>
        <translation>Eine Anfrage mit einem Origin, der nicht in der Liste des Servers steht, wird abgelehnt, gleich mit welcher Methode; Programme, die keine Browser sind, senden keinen.</translation>
    </message>
    <message>
        <source>Fetch Metadata first; where a browser sends none, the host in Origin has to be that of the request, whatever the scheme.</source>
        <translation>Zuerst Fetch Metadata; wo ein Browser keine sendet, muss der Host in Origin der der Anfrage sein, gleich mit welchem Schema.</translation>
    </message>
    <message>
        <source>The rules of Go 1.25 as a library, also in the place of gorilla/csrf.</source>
        <translation>Die Regeln von Go 1.25 als Bibliothek, auch an der Stelle von gorilla/csrf.</translation>
    </message>
    <message>
        <source>The rules of Go 1.25; the own host is that of the request's URL, and Sec-Fetch-Site may be in any case.</source>
        <translation>Die Regeln von Go 1.25; der eigene Host ist der der URL der Anfrage, und Sec-Fetch-Site darf groß oder klein geschrieben sein.</translation>
    </message>
    <message>
        <source>On by default for endpoints that take forms. Origins that the endpoint's CORS policy allows with credentials pass.</source>
        <translation>Für Endpunkte, die Formulare annehmen, von Haus aus an. Origins, die die CORS-Richtlinie des Endpunkts mit Zugangsdaten erlaubt, kommen durch.</translation>
    </message>
    <message>
        <source>Without a token. Origin has to be the application's own base URL, as the application sees it: behind a proxy that ends TLS it often is not.</source>
        <translation>Ohne Token. Origin muss die eigene Basis-URL der Anwendung sein, wie die Anwendung sie sieht: Hinter einem Proxy, der TLS beendet, ist er das oft nicht.</translation>
    </message>
    <message>
        <source>Where Sec-Fetch-Site is none or missing, a token decides. Origin has to be the application's own base URL.</source>
        <translation>Wo Sec-Fetch-Site none ist oder fehlt, entscheidet ein Token. Origin muss die eigene Basis-URL der Anwendung sein.</translation>
    </message>
    <message>
        <source>Requests of the own origin pass by Sec-Fetch-Site; all others need a token, or are refused with originOnly. Origin is never read.</source>
        <translation>Anfragen vom eigenen Origin kommen durch Sec-Fetch-Site durch; alle anderen brauchen ein Token, oder werden mit originOnly abgelehnt. Origin wird nie gelesen.</translation>
    </message>
    <message>
        <source>Laravel's rules and options, for actions.</source>
        <translation>Die Regeln und Optionen von Laravel, für Actions.</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site decides for the own origin and for other sites; between them a token does.</source>
        <translation>Sec-Fetch-Site entscheidet für den eigenen Origin und für andere Sites; dazwischen entscheidet ein Token.</translation>
    </message>
    <message>
        <source>A token always; before it Origin, or over https: Referer, have to be the application's own or trusted. Fetch Metadata is not read.</source>
        <translation>Immer ein Token; davor müssen Origin oder, über https:, Referer die eigenen der Anwendung oder vertraut sein. Fetch Metadata wird nicht gelesen.</translation>
    </message>
    <message>
        <source>For what a form can send, and only that: Sec-Fetch-Site or Origin has to say that it is of the own origin. JSON is not looked at.</source>
        <translation>Für das, was ein Formular senden kann, und nur dafür: Sec-Fetch-Site oder Origin muss sagen, dass es vom eigenen Origin ist. JSON wird nicht angesehen.</translation>
    </message>
    <message>
        <source>For the content types of forms, Origin has to be that of the request's URL, as the server sees it, or trusted. A form without Origin is refused; Fetch Metadata is not read.</source>
        <translation>Bei den Typen von Formularen muss Origin der der URL der Anfrage sein, wie der Server sie sieht, oder vertraut. Ein Formular ohne Origin wird abgelehnt; Fetch Metadata wird nicht gelesen.</translation>
    </message>
    <message>
        <source>All but GET needs the application's own Origin, whatever its content type; trusted origins do not count.</source>
        <translation>Alles außer GET braucht den eigenen Origin der Anwendung, gleich mit welchem Typ; vertraute Origins zählen nicht.</translation>
    </message>
    <message>
        <source>For the content types of forms, and for requests without one, Origin has to be that of the request's URL, as the server sees it. JSON is not looked at.</source>
        <translation>Bei den Typen von Formularen, und bei Anfragen ohne Typ, muss Origin der der URL der Anfrage sein, wie der Server sie sieht. JSON wird nicht angesehen.</translation>
    </message>
    <message>
        <source>Other sites may navigate here and open sockets; what they load or fetch is refused, whatever its method.</source>
        <translation>Andere Sites dürfen hierher navigieren und Sockets öffnen; was sie laden oder mit fetch() holen, wird abgelehnt, gleich mit welcher Methode.</translation>
    </message>
    <message>
        <source>The host in Origin has to be that of X-Forwarded-Host, or else of Host; the scheme does not count. Requests without Origin pass; Fetch Metadata is not read.</source>
        <translation>Der Host in Origin muss der von X-Forwarded-Host sein, sonst der von Host; das Schema zählt nicht. Anfragen ohne Origin kommen durch; Fetch Metadata wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Origin has to be that of the request's URL, as the server sees it: scheme, too. Requests without Origin pass; Fetch Metadata is not read.</source>
        <translation>Origin muss der der URL der Anfrage sein, wie der Server sie sieht: auch im Schema. Anfragen ohne Origin kommen durch; Fetch Metadata wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Server functions of any method: Sec-Fetch-Site has to be same-origin; where there is none, Origin, and where there is none either, Referer has to be the application's own. Without any of them it is refused.</source>
        <translation>Server Functions mit jeder Methode: Sec-Fetch-Site muss same-origin sein; wo es fehlt, muss Origin, und wo auch der fehlt, Referer der eigene der Anwendung sein. Ohne alle drei wird abgelehnt.</translation>
    </message>
    <message>
        <source>Only a navigation of a tab, and not from a sibling on the same site: a link of the own site fails.</source>
        <translation>Nur eine Navigation eines Tabs, und nicht von einem Nachbarn auf derselben Site: Ein Link der eigenen Site scheitert.</translation>
    </message>
    <message>
        <source>What comes from any other origin is refused, whatever its method; and what brings a body has to be JSON.</source>
        <translation>Was von einem anderen Origin kommt, wird abgelehnt, gleich mit welcher Methode; und was einen Body bringt, muss JSON sein.</translation>
    </message>
    <message>
        <source>Nothing is refused: the cookie is not looked at where another site asks, or where neither Sec-Fetch-Site nor Origin says who asks.</source>
        <translation>Nichts wird abgelehnt: Das Cookie wird nicht beachtet, wo eine andere Site fragt, oder wo weder Sec-Fetch-Site noch Origin sagt, wer fragt.</translation>
    </message>
    <message>
        <source>The server's guard {0} lets the request through, by its step {1}</source>
        <translation>Der Wächter {0} des Servers lässt die Anfrage durch, mit seinem Schritt {1}</translation>
    </message>
    <message>
        <source>The cache in front of the server answers, with what it has stored {1} s ago for the origin {0}: the server is not asked</source>
        <translation>Der Cache vor dem Server antwortet mit dem, was er vor {1} s für den Origin {0} gespeichert hat: Der Server wird nicht gefragt</translation>
    </message>
    <message>
        <source>The cache in front of the server asks it whether what is stored for the origin {0} still holds: it does</source>
        <translation>Der Cache vor dem Server fragt ihn, ob das für den Origin {0} Gespeicherte noch gilt: Es gilt</translation>
    </message>
    <message>
        <source>The cache in front of the server answers, with what it has stored {0} s ago for a request without Origin: the server is not asked</source>
        <translation>Der Cache vor dem Server antwortet mit dem, was er vor {0} s für eine Anfrage ohne Origin gespeichert hat: Der Server wird nicht gefragt</translation>
    </message>
    <message>
        <source>The cache in front of the server asks it whether what is stored for a request without Origin still holds: it does</source>
        <translation>Der Cache vor dem Server fragt ihn, ob das für eine Anfrage ohne Origin Gespeicherte noch gilt: Es gilt</translation>
    </message>
    <message>
        <source>The cache in front of the server has nothing that fits: the server answers, and its answer is stored for others</source>
        <translation>Der Cache vor dem Server hat nichts Passendes: Der Server antwortet, und seine Antwort wird für andere gespeichert</translation>
    </message>
    <message>
        <source>The cache in front of the server asks it, and does not store its answer: {0}</source>
        <translation>Der Cache vor dem Server fragt ihn und speichert seine Antwort nicht: {0}</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>fragt nach</translation>
    </message>
    <message>
        <source>stores</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>passes on</source>
        <translation>reicht weiter</translation>
    </message>
    <message>
        <source>responses to this method are not stored</source>
        <translation>Antworten auf diese Methode werden nicht gespeichert</translation>
    </message>
    <message>
        <source>the request says no-store</source>
        <translation>die Anfrage sagt no-store</translation>
    </message>
    <message>
        <source>the response says no-store</source>
        <translation>die Antwort sagt no-store</translation>
    </message>
    <message>
        <source>responses with this status are not stored</source>
        <translation>Antworten mit diesem Status werden nicht gespeichert</translation>
    </message>
    <message>
        <source>nothing says that it may be stored</source>
        <translation>nichts sagt, dass sie gespeichert werden darf</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>The cache in front of {host} answered for {url} ({answer}) with what it had stored when {storedFor} asked: Access-Control-Allow-Origin is {subject} there, and this request&apos;s origin is {origin}. The server was not asked.</source>
        <translation>Der Cache vor {host} hat für {url} geantwortet ({answer}), mit dem, was er gespeichert hatte, als {storedFor} fragte: Access-Control-Allow-Origin ist dort {subject}, und der Origin dieser Anfrage ist {origin}. Der Server wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The cache in front of {host} answered for {url} ({answer}) with what it had stored for a request that named no Origin: it has no Access-Control-Allow-Origin header, so the page of {pageName} may not read it. The server was not asked.</source>
        <translation>Der Cache vor {host} hat für {url} geantwortet ({answer}), mit dem, was er für eine Anfrage ohne Origin gespeichert hatte: Es hat keinen Header Access-Control-Allow-Origin, also darf die Seite von {pageName} es nicht lesen. Der Server wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The cache in front of {host} answered for {url} ({answer}) with what it had stored when {storedFor} asked: it has no Access-Control-Allow-Origin header, so the page of {pageName} may not read it. The server was not asked.</source>
        <translation>Der Cache vor {host} hat für {url} geantwortet ({answer}), mit dem, was er gespeichert hatte, als {storedFor} fragte: Es hat keinen Header Access-Control-Allow-Origin, also darf die Seite von {pageName} es nicht lesen. Der Server wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>With Vary: Origin on all answers of the server, the cache keeps one for each origin, and one for requests without Origin.</source>
        <translation>Mit Vary: Origin in allen Antworten des Servers behält der Cache für jeden Origin eine und eine für Anfragen ohne Origin.</translation>
    </message>
    <message>
        <source>This cache takes no notice of Vary: the answer has to be good for every origin (Access-Control-Allow-Origin: *), or not to be stored (Cache-Control: private).</source>
        <translation>Dieser Cache beachtet Vary nicht: Die Antwort muss für jeden Origin taugen (Access-Control-Allow-Origin: *), oder sie darf nicht gespeichert werden (Cache-Control: private).</translation>
    </message>
    <message>
        <source>a page needs a name, by which actions say that it is the one that does them</source>
        <translation>eine Seite braucht einen Namen, mit dem Aktionen sagen, dass sie es ist, die sie ausführt</translation>
    </message>
    <message>
        <source>this is the name of one of the &quot;pages&quot;, and empty</source>
        <translation>hier steht der Name einer der &quot;pages&quot;, und er ist leer</translation>
    </message>
    <message>
        <source>leave it out where the first page does it</source>
        <translation>lassen Sie es weg, wo die erste Seite es tut</translation>
    </message>
    <message>
        <source>more than {0} pages are not taken</source>
        <translation>mehr als {0} Seiten werden nicht angenommen</translation>
    </message>
    <message>
        <source>there is no page of this name, since the scenario has one page only</source>
        <translation>es gibt keine Seite dieses Namens, denn das Szenario hat nur eine Seite</translation>
    </message>
    <message>
        <source>leave it out, or write the other page beside &quot;page&quot;: &quot;pages&quot;: { &quot;shop&quot;: { &quot;url&quot;: &quot;https://shop.example/&quot; } }</source>
        <translation>lassen Sie es weg, oder schreiben Sie die andere Seite neben &quot;page&quot;: &quot;pages&quot;: { &quot;shop&quot;: { &quot;url&quot;: &quot;https://shop.example/&quot; } }</translation>
    </message>
    <message>
        <source>the response says private</source>
        <translation>die Antwort sagt private</translation>
    </message>
    <message>
        <source>the request has Authorization, and the response does not say that it is for others, too</source>
        <translation>die Anfrage hat Authorization, und die Antwort sagt nicht, dass sie auch für andere ist</translation>
    </message>
    <message>
        <source>The server's guard {0} refuses the request, by its step {1}</source>
        <translation>Der Wächter {0} des Servers lehnt die Anfrage ab, mit seinem Schritt {1}</translation>
    </message>
    <message>
        <source>from the cache in front of the server</source>
        <translation>aus dem Cache vor dem Server</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Weitere Seite</translation>
    </message>
    <message>
        <source>{0}, from the cache in front of the server</source>
        <translation>{0}, aus dem Cache vor dem Server</translation>
    </message>
    <message>
        <source>refused by the guard {0}, by its step {1}</source>
        <translation>abgelehnt vom Wächter {0}, mit seinem Schritt {1}</translation>
    </message>
    <message>
        <source>is an option of a guard, and there is none</source>
        <translation>ist eine Option eines Wächters, und es gibt keinen</translation>
    </message>
    <message>
        <source>write "guard": "go-1.25" beside it; `fetchscope guards` lists them</source>
        <translation>schreiben Sie "guard": "go-1.25" daneben; `fetchscope guards` listet sie auf</translation>
    </message>
    <message>
        <source>says what an allowed request gets, and so do "status", "headers" or "body" beside it</source>
        <translation>sagt, was eine erlaubte Anfrage bekommt, und das tun auch "status", "headers" oder "body" daneben</translation>
    </message>
    <message>
        <source>is for answers behind a guard, and there is none</source>
        <translation>ist für Antworten hinter einem Wächter, und es gibt keinen</translation>
    </message>
    <message>
        <source>a link or a redirect of the tab</source>
        <translation>ein Link oder eine Weiterleitung des Tabs</translation>
    </message>
    <message>
        <source>an &lt;img&gt;</source>
        <translation>ein &lt;img&gt;</translation>
    </message>
    <message>
        <source>a &lt;script&gt;</source>
        <translation>ein &lt;script&gt;</translation>
    </message>
    <message>
        <source>an &lt;iframe&gt;</source>
        <translation>ein &lt;iframe&gt;</translation>
    </message>
    <message>
        <source>fetch() with GET</source>
        <translation>fetch() mit GET</translation>
    </message>
    <message>
        <source>a form</source>
        <translation>ein Formular</translation>
    </message>
    <message>
        <source>a form with enctype multipart/form-data</source>
        <translation>ein Formular mit dem enctype multipart/form-data</translation>
    </message>
    <message>
        <source>a form with enctype text/plain, in which JSON can stand</source>
        <translation>ein Formular mit dem enctype text/plain, in dem JSON stehen kann</translation>
    </message>
    <message>
        <source>fetch() in the mode no-cors, with JSON as text/plain</source>
        <translation>fetch() im Modus no-cors, mit JSON als text/plain</translation>
    </message>
    <message>
        <source>fetch() without a preflight, with JSON as text/plain</source>
        <translation>fetch() ohne Preflight, mit JSON als text/plain</translation>
    </message>
    <message>
        <source>fetch() as the application's own page has it</source>
        <translation>fetch(), wie es die eigene Seite der Anwendung hat</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>{0} can make the browser send {1} to {2} with the user's cookies, and the server accepts it.</source>
        <translation>{0} kann den Browser {1} mit den Cookies des Benutzers an {2} senden lassen, und der Server nimmt es an.</translation>
    </message>
    <message>
        <source>{0} can make the browser send {1} to {2}, a host of the user's own network, and the server accepts it.</source>
        <translation>{0} kann den Browser {1} an {2} senden lassen, einen Host im eigenen Netz des Benutzers, und der Server nimmt es an.</translation>
    </message>
    <message>
        <source>{0} can read the answer of {1} {2} with the user's cookies.</source>
        <translation>{0} kann die Antwort auf {1} {2} mit den Cookies des Benutzers lesen.</translation>
    </message>
    <message>
        <source>{0} can read the answer of {1} {2}, a host of the user's own network.</source>
        <translation>{0} kann die Antwort auf {1} {2} lesen, eines Hosts im eigenen Netz des Benutzers.</translation>
    </message>
    <message>
        <source>{0} can read the answer of {1} {2}, without the user's cookies: as anybody could who asks the server.</source>
        <translation>{0} kann die Antwort auf {1} {2} lesen, ohne die Cookies des Benutzers: wie jeder, der den Server fragt.</translation>
    </message>
    <message>
        <source>{0} can run the answer of {1} {2} as a script of its own, with the user's cookies: what stands in it as JavaScript can be read.</source>
        <translation>{0} kann die Antwort auf {1} {2} mit den Cookies des Benutzers als eigenes Skript ausführen: Was darin als JavaScript steht, kann gelesen werden.</translation>
    </message>
    <message>
        <source>{0} can show {2} in a frame, as the user sees it: clicks can be led to it. (It asks with {1}.)</source>
        <translation>{0} kann {2} in einem Rahmen zeigen, wie der Benutzer es sieht: Klicks können dorthin gelenkt werden. (Gefragt wird mit {1}.)</translation>
    </message>
    <message>
        <source>{0} can show {2} in a frame, without the user's cookies. (It asks with {1}.)</source>
        <translation>{0} kann {2} in einem Rahmen zeigen, ohne die Cookies des Benutzers. (Gefragt wird mit {1}.)</translation>
    </message>
    <message>
        <source>{0} can lead the tab to {1} {2} with the user's cookies: a GET must not change anything.</source>
        <translation>{0} kann den Tab mit den Cookies des Benutzers zu {1} {2} führen: Ein GET darf nichts ändern.</translation>
    </message>
    <message>
        <source>By {0}. Browsers: {1}. It arrives as: {2}</source>
        <translation>Durch {0}. Browser: {1}. Es kommt an als: {2}</translation>
    </message>
    <message>
        <source>Name the origins that may read in Access-Control-Allow-Origin, and allow credentials to these alone; never send back whatever Origin says.</source>
        <translation>Nennen Sie in Access-Control-Allow-Origin die Origins, die lesen dürfen, und erlauben Sie nur diesen Zugangsdaten; senden Sie nie zurück, was auch immer in Origin steht.</translation>
    </message>
    <message>
        <source>Refuse on the server what Sec-Fetch-Site or Origin says comes from elsewhere (`fetchscope guards` lists how frameworks do it), and give the cookies SameSite.</source>
        <translation>Lehnen Sie auf dem Server ab, was laut Sec-Fetch-Site oder Origin von anderswo kommt (`fetchscope guards` listet auf, wie Frameworks das tun), und geben Sie den Cookies SameSite.</translation>
    </message>
    <message>
        <source>Ask for a password or token, and refuse on the server what Origin says comes from elsewhere; that a host is in a private network protects nothing.</source>
        <translation>Verlangen Sie ein Passwort oder Token, und lehnen Sie auf dem Server ab, was laut Origin von anderswo kommt; dass ein Host in einem privaten Netz steht, schützt nichts.</translation>
    </message>
    <message>
        <source>Send Content-Security-Policy: frame-ancestors 'self'.</source>
        <translation>Senden Sie Content-Security-Policy: frame-ancestors 'self'.</translation>
    </message>
    <message>
        <source>Send Cross-Origin-Resource-Policy: same-origin and X-Content-Type-Options: nosniff, with the type that the data really has.</source>
        <translation>Senden Sie Cross-Origin-Resource-Policy: same-origin und X-Content-Type-Options: nosniff, mit dem Typ, den die Daten wirklich haben.</translation>
    </message>
    <message>
        <source>What other sites could do</source>
        <translation>Was andere Sites tun könnten</translation>
    </message>
    <message>
        <source>Nothing was found: a page on another site, another page of the same site and a sandboxed frame were tried in {0} runs.</source>
        <translation>Nichts wurde gefunden: Eine Seite auf einer anderen Site, eine andere Seite derselben Site und ein Sandbox-Rahmen wurden in {0} Läufen ausprobiert.</translation>
    </message>
    <message>
        <source>Tried in {0} runs. Methods: {1}. Addresses: {2}.</source>
        <translation>Ausprobiert in {0} Läufen. Methoden: {1}. Adressen: {2}.</translation>
    </message>
    <message>
        <source>The scenario has no cookie for {0}: one without SameSite is taken for that of the user's session.</source>
        <translation>Das Szenario hat kein Cookie für {0}: Eines ohne SameSite wird für das der Sitzung des Benutzers genommen.</translation>
    </message>
    <message>
        <source>The answers are those that were recorded: whether the server would have answered another origin otherwise is not in the recording.</source>
        <translation>Die Antworten sind die aufgezeichneten: Ob der Server einem anderen Origin anders geantwortet hätte, steht nicht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>asks no server over http: or https:</source>
        <translation>fragt keinen Server über http: oder https:</translation>
    </message>
    <message>
        <source>only the first {0} addresses were tried</source>
        <translation>nur die ersten {0} Adressen wurden ausprobiert</translation>
    </message>
    <message>
        <source>url</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>Referrer</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache-Modus</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>Weiterleitungsmodus</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>normalisiert</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>directive</source>
        <translation>Direktive</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>taint</source>
        <translation>Taint</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>tainting</source>
        <translation>Tainting</translation>
    </message>
    <message>
        <source>include</source>
        <translation>mitgesendet</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>initiator</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <source>embedder</source>
        <translation>Embedder-Richtlinie</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>Request constructor</source>
        <translation>Konstruktor Request</translation>
    </message>
    <message>
        <source>Headers append</source>
        <translation>Headers append</translation>
    </message>
    <message>
        <source>Extract a body</source>
        <translation>Inhalt extrahieren</translation>
    </message>
    <message>
        <source>fetch()</source>
        <translation>fetch()</translation>
    </message>
    <message>
        <source>violated</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>fetchLater()</source>
        <translation>fetchLater()</translation>
    </message>
    <message>
        <source>Protocols offered</source>
        <translation>Angebotene Protokolle</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>activateAfter</source>
        <translation>activateAfter</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>XMLHttpRequest open()</source>
        <translation>XMLHttpRequest open()</translation>
    </message>
    <message>
        <source>XMLHttpRequest setRequestHeader()</source>
        <translation>XMLHttpRequest setRequestHeader()</translation>
    </message>
    <message>
        <source>XMLHttpRequest send()</source>
        <translation>XMLHttpRequest send()</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>fetch</translation>
    </message>
    <message>
        <source>Main fetch</source>
        <translation>Main fetch</translation>
    </message>
    <message>
        <source>Attempt to deliver reports to endpoint</source>
        <translation>Berichte an einen Endpunkt zustellen</translation>
    </message>
    <message>
        <source>Send reports</source>
        <translation>Berichte senden</translation>
    </message>
    <message>
        <source>Report a violation</source>
        <translation>Einen Verstoß melden</translation>
    </message>
    <message>
        <source>Is feature enabled in document for origin?</source>
        <translation>Ist das Feature im Dokument für den Origin eingeschaltet?</translation>
    </message>
    <message>
        <source>Queue a deferred fetch</source>
        <translation>Einen Abruf aufschieben</translation>
    </message>
    <message>
        <source>WebTransport constructor</source>
        <translation>Konstruktor von WebTransport</translation>
    </message>
    <message>
        <source>Process deferred fetches</source>
        <translation>Aufgeschobene Abrufe ausführen</translation>
    </message>
    <message>
        <source>Process a deferred fetch</source>
        <translation>Einen aufgeschobenen Abruf ausführen</translation>
    </message>
    <message>
        <source>Scheme fetch</source>
        <translation>Scheme fetch</translation>
    </message>
    <message>
        <source>HTTP fetch</source>
        <translation>HTTP fetch</translation>
    </message>
    <message>
        <source>HTTP-redirect fetch</source>
        <translation>HTTP-redirect fetch</translation>
    </message>
    <message>
        <source>HTTP-network-or-cache fetch</source>
        <translation>HTTP-network-or-cache fetch</translation>
    </message>
    <message>
        <source>HTTP-network fetch</source>
        <translation>HTTP-network fetch</translation>
    </message>
    <message>
        <source>CORS-preflight fetch</source>
        <translation>CORS-preflight fetch</translation>
    </message>
    <message>
        <source>Clear cache entries</source>
        <translation>Cache-Einträge entfernen</translation>
    </message>
    <message>
        <source>Method cache entry match</source>
        <translation>Cache-Eintrag für die Methode</translation>
    </message>
    <message>
        <source>Header-name cache entry match</source>
        <translation>Cache-Eintrag für den Headernamen</translation>
    </message>
    <message>
        <source>CORS check</source>
        <translation>CORS-Prüfung</translation>
    </message>
    <message>
        <source>TAO check</source>
        <translation>TAO-Prüfung</translation>
    </message>
    <message>
        <source>Redirect-taint</source>
        <translation>Redirect-Taint</translation>
    </message>
    <message>
        <source>Append a request Origin header</source>
        <translation>Header Origin anhängen</translation>
    </message>
    <message>
        <source>Append a request Cookie header</source>
        <translation>Header Cookie anhängen</translation>
    </message>
    <message>
        <source>Parse and store response Set-Cookie headers</source>
        <translation>Set-Cookie-Header der Antwort parsen und speichern</translation>
    </message>
    <message>
        <source>Determine the same-site mode</source>
        <translation>Same-Site-Modus bestimmen</translation>
    </message>
    <message>
        <source>Cross-Origin-Embedder-Policy allows credentials</source>
        <translation>Cross-Origin-Embedder-Policy erlaubt Zugangsdaten</translation>
    </message>
    <message>
        <source>Block bad port</source>
        <translation>Gesperrte Ports blockieren</translation>
    </message>
    <message>
        <source>Should response to request be blocked due to its MIME type?</source>
        <translation>Wird die Antwort wegen ihres MIME-Typs blockiert?</translation>
    </message>
    <message>
        <source>Should response to request be blocked due to nosniff?</source>
        <translation>Wird die Antwort wegen nosniff blockiert?</translation>
    </message>
    <message>
        <source>Cross-origin resource policy check</source>
        <translation>Prüfung der Cross-Origin-Resource-Policy</translation>
    </message>
    <message>
        <source>Location URL</source>
        <translation>Location-URL</translation>
    </message>
    <message>
        <source>Determine request's referrer</source>
        <translation>Referrer der Anfrage bestimmen</translation>
    </message>
    <message>
        <source>Set request's referrer policy on redirect</source>
        <translation>Referrer-Richtlinie bei Weiterleitung setzen</translation>
    </message>
    <message>
        <source>Upgrade a mixed content request</source>
        <translation>Mixed Content umstellen</translation>
    </message>
    <message>
        <source>Should fetching request be blocked as mixed content?</source>
        <translation>Wird die Anfrage als Mixed Content blockiert?</translation>
    </message>
    <message>
        <source>Should response to request be blocked as mixed content?</source>
        <translation>Wird die Antwort als Mixed Content blockiert?</translation>
    </message>
    <message>
        <source>Set the Sec-Fetch-Site header</source>
        <translation>Header Sec-Fetch-Site setzen</translation>
    </message>
    <message>
        <source>Should request be blocked by Content Security Policy?</source>
        <translation>Blockiert die Content Security Policy die Anfrage?</translation>
    </message>
    <message>
        <source>Should response to request be blocked by Content Security Policy?</source>
        <translation>Blockiert die Content Security Policy die Antwort?</translation>
    </message>
    <message>
        <source>Should element's inline type behavior be blocked by Content Security Policy?</source>
        <translation>Blockiert die Content Security Policy den Code des Elements?</translation>
    </message>
    <message>
        <source>Should navigation request of type be blocked by Content Security Policy?</source>
        <translation>Blockiert die Content Security Policy die Navigation?</translation>
    </message>
    <message>
        <source>Does element match source list for type and source?</source>
        <translation>Passt das Element zur Liste der Quellen?</translation>
    </message>
    <message>
        <source>Do bytes match metadata list?</source>
        <translation>Passen die Bytes zu den Metadaten?</translation>
    </message>
    <message>
        <source>Opaque response blocking</source>
        <translation>Opaque Response Blocking</translation>
    </message>
    <message>
        <source>Should request be blocked by Integrity Policy?</source>
        <translation>Blockiert die Integrity Policy die Anfrage?</translation>
    </message>
    <message>
        <source>Local Network Access check</source>
        <translation>Prüfung des Local Network Access</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>the URL does not parse</source>
        <translation>die URL sich nicht parsen lässt</translation>
    </message>
    <message>
        <source>the URL has a user name or password</source>
        <translation>die URL einen Benutzernamen oder ein Passwort enthält</translation>
    </message>
    <message>
        <source>the option referrer is the empty string</source>
        <translation>die Option referrer die leere Zeichenkette ist</translation>
    </message>
    <message>
        <source>the option referrer is given and does not parse</source>
        <translation>die Option referrer angegeben ist und sich nicht parsen lässt</translation>
    </message>
    <message>
        <source>the option referrer is about:client or a URL of another origin</source>
        <translation>die Option referrer about:client oder eine URL eines anderen Origin ist</translation>
    </message>
    <message>
        <source>the option referrer is a URL of the page's origin</source>
        <translation>die Option referrer eine URL vom Origin der Seite ist</translation>
    </message>
    <message>
        <source>the option referrerPolicy is given</source>
        <translation>die Option referrerPolicy angegeben ist</translation>
    </message>
    <message>
        <source>the mode is navigate</source>
        <translation>der Modus navigate ist</translation>
    </message>
    <message>
        <source>the option credentials is given</source>
        <translation>die Option credentials angegeben ist</translation>
    </message>
    <message>
        <source>the option cache is given</source>
        <translation>die Option cache angegeben ist</translation>
    </message>
    <message>
        <source>the cache mode is only-if-cached and the mode is not same-origin</source>
        <translation>der Cache-Modus only-if-cached und der Modus nicht same-origin ist</translation>
    </message>
    <message>
        <source>the option redirect is given</source>
        <translation>die Option redirect angegeben ist</translation>
    </message>
    <message>
        <source>the option integrity is given</source>
        <translation>die Option integrity angegeben ist</translation>
    </message>
    <message>
        <source>the option keepalive is true</source>
        <translation>die Option keepalive true ist</translation>
    </message>
    <message>
        <source>the option method is not a token, or a forbidden method</source>
        <translation>die Option method kein Token oder eine verbotene Methode ist</translation>
    </message>
    <message>
        <source>the option method is given</source>
        <translation>die Option method angegeben ist</translation>
    </message>
    <message>
        <source>the option priority is given</source>
        <translation>die Option priority angegeben ist</translation>
    </message>
    <message>
        <source>the mode is no-cors and the method is not GET, HEAD or POST</source>
        <translation>der Modus no-cors und die Methode nicht GET, HEAD oder POST ist</translation>
    </message>
    <message>
        <source>the mode is no-cors</source>
        <translation>der Modus no-cors ist</translation>
    </message>
    <message>
        <source>the option headers is given</source>
        <translation>die Option headers angegeben ist</translation>
    </message>
    <message>
        <source>there is a body and the method is GET or HEAD</source>
        <translation>es einen Inhalt gibt und die Methode GET oder HEAD ist</translation>
    </message>
    <message>
        <source>the option body is given</source>
        <translation>die Option body angegeben ist</translation>
    </message>
    <message>
        <source>the body brings a type along and the headers have no Content-Type</source>
        <translation>der Inhalt einen Typ mitbringt und die Header kein Content-Type haben</translation>
    </message>
    <message>
        <source>the body is a stream and the option duplex is missing</source>
        <translation>der Inhalt ein Stream ist und die Option duplex fehlt</translation>
    </message>
    <message>
        <source>the body is a stream and the mode is neither same-origin nor cors</source>
        <translation>der Inhalt ein Stream und der Modus weder same-origin noch cors ist</translation>
    </message>
    <message>
        <source>the body is a stream</source>
        <translation>der Inhalt ein Stream ist</translation>
    </message>
    <message>
        <source>the request takes more than the quota has left</source>
        <translation>die Anfrage mehr braucht, als vom Kontingent übrig ist</translation>
    </message>
    <message>
        <source>the URL has a fragment</source>
        <translation>die URL ein Fragment hat</translation>
    </message>
    <message>
        <source>the URL's scheme is not https</source>
        <translation>das Schema der URL nicht https ist</translation>
    </message>
    <message>
        <source>the URL's scheme is not http: or https:</source>
        <translation>das Schema der URL weder http: noch https: ist</translation>
    </message>
    <message>
        <source>the option activateAfter is less than 0</source>
        <translation>die Option activateAfter kleiner als 0 ist</translation>
    </message>
    <message>
        <source>the response is a network error</source>
        <translation>die Antwort ein Netzwerkfehler ist</translation>
    </message>
    <message>
        <source>the response is no network error</source>
        <translation>die Antwort kein Netzwerkfehler ist</translation>
    </message>
    <message>
        <source>the method is not a token</source>
        <translation>die Methode kein Token ist</translation>
    </message>
    <message>
        <source>the method is a forbidden one</source>
        <translation>die Methode verboten ist</translation>
    </message>
    <message>
        <source>the body is text and the Content-Type that was set names a charset other than UTF-8</source>
        <translation>der Inhalt Text ist und das gesetzte Content-Type einen anderen Zeichensatz als UTF-8 nennt</translation>
    </message>
    <message>
        <source>a body is sent that brings a type along, and no Content-Type was set</source>
        <translation>ein Inhalt gesendet wird, der einen Typ mitbringt, und kein Content-Type gesetzt wurde</translation>
    </message>
    <message>
        <source>an event listener is registered on the upload object</source>
        <translation>am Upload-Objekt ein Event-Listener registriert ist</translation>
    </message>
    <message>
        <source>the request has no Accept header</source>
        <translation>die Anfrage keinen Accept-Header hat</translation>
    </message>
    <message>
        <source>the request has no Accept-Language header</source>
        <translation>die Anfrage keinen Accept-Language-Header hat</translation>
    </message>
    <message>
        <source>only local URLs are allowed and this one is not local</source>
        <translation>nur lokale URLs erlaubt sind und diese nicht lokal ist</translation>
    </message>
    <message>
        <source>a policy that only reports is violated</source>
        <translation>eine Richtlinie verletzt wird, die nur meldet</translation>
    </message>
    <message>
        <source>the page's policy upgrades insecure requests, and this is one that it covers</source>
        <translation>die Richtlinie der Seite unsichere Anfragen hochstuft und diese darunter fällt</translation>
    </message>
    <message>
        <source>the request has no referrer policy yet</source>
        <translation>die Anfrage noch keine Referrer-Richtlinie hat</translation>
    </message>
    <message>
        <source>the referrer is not no-referrer already</source>
        <translation>der Referrer nicht schon no-referrer ist</translation>
    </message>
    <message>
        <source>the URL is an http: one whose host asks for TLS by HSTS</source>
        <translation>die URL mit http: beginnt und ihr Host über HSTS TLS verlangt</translation>
    </message>
    <message>
        <source>the URL is of the untainted request's own origin or a data: URL, or the mode needs no CORS</source>
        <translation>die URL vom Origin der Anfrage ohne Taint oder eine data:-URL ist oder der Modus kein CORS braucht</translation>
    </message>
    <message>
        <source>the mode is same-origin, and no branch before fits</source>
        <translation>der Modus same-origin ist und kein Zweig davor passt</translation>
    </message>
    <message>
        <source>the mode is no-cors, no branch before fits, and the redirect mode is not follow</source>
        <translation>der Modus no-cors ist, kein Zweig davor passt und der Weiterleitungsmodus nicht follow ist</translation>
    </message>
    <message>
        <source>the mode is no-cors, and no branch before fits</source>
        <translation>der Modus no-cors ist und kein Zweig davor passt</translation>
    </message>
    <message>
        <source>the scheme is not HTTP(S), and no branch before fits</source>
        <translation>das Schema nicht HTTP(S) ist und kein Zweig davor passt</translation>
    </message>
    <message>
        <source>the request is not simple, and no branch before fits</source>
        <translation>die Anfrage nicht einfach ist und kein Zweig davor passt</translation>
    </message>
    <message>
        <source>this fetch ends in a network error</source>
        <translation>dieser Abruf mit einem Netzwerkfehler endet</translation>
    </message>
    <message>
        <source>no other branch fits</source>
        <translation>kein anderer Zweig passt</translation>
    </message>
    <message>
        <source>a CORS response exposes * and the credentials mode is not include</source>
        <translation>eine CORS-Antwort * freigibt und der Zugangsdaten-Modus nicht include ist</translation>
    </message>
    <message>
        <source>a CORS response has Access-Control-Expose-Headers, and step 14.1.2 does not take it</source>
        <translation>eine CORS-Antwort Access-Control-Expose-Headers hat und Schritt 14.1.2 nicht greift</translation>
    </message>
    <message>
        <source>the response is unfiltered and its tainting is basic</source>
        <translation>die Antwort ungefiltert und ihr Response-Tainting basic ist</translation>
    </message>
    <message>
        <source>the response is unfiltered and its tainting is cors</source>
        <translation>die Antwort ungefiltert und ihr Response-Tainting cors ist</translation>
    </message>
    <message>
        <source>the response is unfiltered and its tainting is opaque</source>
        <translation>die Antwort ungefiltert und ihr Response-Tainting opaque ist</translation>
    </message>
    <message>
        <source>an opaque response to a Range comes to a request that has no Range header</source>
        <translation>auf eine Anfrage ohne Range-Header eine opake Teilantwort kommt</translation>
    </message>
    <message>
        <source>the method is HEAD or CONNECT, or the status is one without a body</source>
        <translation>die Methode HEAD oder CONNECT ist oder zum Status kein Inhalt gehört</translation>
    </message>
    <message>
        <source>there is integrity metadata and the body cannot be read</source>
        <translation>es Integritätsmetadaten gibt und der Inhalt nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>there is integrity metadata and the body can be read</source>
        <translation>es Integritätsmetadaten gibt und der Inhalt gelesen werden kann</translation>
    </message>
    <message>
        <source>the scheme is about</source>
        <translation>das Schema about ist</translation>
    </message>
    <message>
        <source>the scheme is blob, and the URL has no entry or the method is not GET</source>
        <translation>das Schema blob ist und die URL keinen Eintrag hat oder die Methode nicht GET ist</translation>
    </message>
    <message>
        <source>the scheme is data and the URL does not decode</source>
        <translation>das Schema data ist und die URL sich nicht dekodieren lässt</translation>
    </message>
    <message>
        <source>the scheme is data and the URL decodes</source>
        <translation>das Schema data ist und die URL sich dekodieren lässt</translation>
    </message>
    <message>
        <source>the scheme is file</source>
        <translation>das Schema file ist</translation>
    </message>
    <message>
        <source>the scheme is HTTP(S)</source>
        <translation>das Schema HTTP(S) ist</translation>
    </message>
    <message>
        <source>no branch of step 3 fits</source>
        <translation>kein Zweig von Schritt 3 passt</translation>
    </message>
    <message>
        <source>there is a service worker that may still be asked</source>
        <translation>es einen Service Worker gibt, der noch gefragt werden darf</translation>
    </message>
    <message>
        <source>a service worker is asked and answers</source>
        <translation>ein Service Worker gefragt wird und antwortet</translation>
    </message>
    <message>
        <source>a service worker answers with what the request cannot take</source>
        <translation>ein Service Worker mit etwas antwortet, das die Anfrage nicht annehmen kann</translation>
    </message>
    <message>
        <source>a service worker is asked and gives no answer</source>
        <translation>ein Service Worker gefragt wird und nicht antwortet</translation>
    </message>
    <message>
        <source>main fetch asks for a CORS preflight, and no service worker has answered</source>
        <translation>Main fetch einen CORS-Preflight verlangt und kein Service Worker geantwortet hat</translation>
    </message>
    <message>
        <source>a preflight is sent and fails</source>
        <translation>ein Preflight gesendet wird und scheitert</translation>
    </message>
    <message>
        <source>the response tainting is cors and the CORS check fails</source>
        <translation>das Response-Tainting cors ist und die CORS-Prüfung scheitert</translation>
    </message>
    <message>
        <source>the TAO check fails</source>
        <translation>die TAO-Prüfung scheitert</translation>
    </message>
    <message>
        <source>the response or the response tainting is opaque</source>
        <translation>die Antwort oder das Response-Tainting opaque ist</translation>
    </message>
    <message>
        <source>the status is a redirect status</source>
        <translation>der Status eine Weiterleitung ist</translation>
    </message>
    <message>
        <source>the redirect mode is error</source>
        <translation>der Weiterleitungsmodus error ist</translation>
    </message>
    <message>
        <source>the redirect mode is manual and the mode is not navigate</source>
        <translation>der Weiterleitungsmodus manual und der Modus nicht navigate ist</translation>
    </message>
    <message>
        <source>the redirect mode is manual and the mode is navigate</source>
        <translation>der Weiterleitungsmodus manual und der Modus navigate ist</translation>
    </message>
    <message>
        <source>the redirect mode is follow</source>
        <translation>der Weiterleitungsmodus follow ist</translation>
    </message>
    <message>
        <source>the location is a URL without a fragment, and the request has one</source>
        <translation>das Ziel eine URL ohne Fragment ist und die Anfrage eines hat</translation>
    </message>
    <message>
        <source>there is no location</source>
        <translation>es kein Ziel gibt</translation>
    </message>
    <message>
        <source>the location does not parse</source>
        <translation>das Ziel sich nicht parsen lässt</translation>
    </message>
    <message>
        <source>the location's scheme is not HTTP(S)</source>
        <translation>das Schema des Ziels nicht HTTP(S) ist</translation>
    </message>
    <message>
        <source>there have been 20 redirects</source>
        <translation>es schon 20 Weiterleitungen gab</translation>
    </message>
    <message>
        <source>the mode is cors, and the location is of another origin and has a user name or password</source>
        <translation>der Modus cors ist und das Ziel von einem anderen Origin ist und einen Benutzernamen oder ein Passwort enthält</translation>
    </message>
    <message>
        <source>the response tainting is cors, and the location has a user name or password</source>
        <translation>das Response-Tainting cors ist und das Ziel einen Benutzernamen oder ein Passwort enthält</translation>
    </message>
    <message>
        <source>the body is a stream and the status is not 303</source>
        <translation>der Inhalt ein Stream und der Status nicht 303 ist</translation>
    </message>
    <message>
        <source>301 or 302 answers a POST, or 303 a method other than GET and HEAD</source>
        <translation>301 oder 302 auf ein POST antwortet oder 303 auf eine andere Methode als GET und HEAD</translation>
    </message>
    <message>
        <source>a header describes the body that is dropped</source>
        <translation>ein Header den weggelassenen Inhalt beschreibt</translation>
    </message>
    <message>
        <source>the location is of another origin, and there is an Authorization header</source>
        <translation>das Ziel von einem anderen Origin ist und es einen Authorization-Header gibt</translation>
    </message>
    <message>
        <source>there is a body to send again</source>
        <translation>es einen Inhalt gibt, der noch einmal gesendet wird</translation>
    </message>
    <message>
        <source>credentials are included and the page's embedder policy does not allow it</source>
        <translation>Zugangsdaten mitgehen und die Embedder-Richtlinie der Seite das nicht erlaubt</translation>
    </message>
    <message>
        <source>there is a body of a known length, or the method is POST or PUT</source>
        <translation>es einen Inhalt bekannter Länge gibt oder die Methode POST oder PUT ist</translation>
    </message>
    <message>
        <source>the request outlives the page and bodies of more than 65536 bytes would be under way</source>
        <translation>die Anfrage die Seite überlebt und mehr als 65536 Bytes an Inhalten unterwegs wären</translation>
    </message>
    <message>
        <source>the referrer is a URL</source>
        <translation>der Referrer eine URL ist</translation>
    </message>
    <message>
        <source>the page prefetches or prerenders</source>
        <translation>die Seite im Voraus lädt oder rendert</translation>
    </message>
    <message>
        <source>the request has no User-Agent header</source>
        <translation>die Anfrage keinen User-Agent-Header hat</translation>
    </message>
    <message>
        <source>the cache mode is default and the page asks conditionally</source>
        <translation>der Cache-Modus default ist und die Seite selbst bedingt anfragt</translation>
    </message>
    <message>
        <source>the cache mode is no-cache and there is no Cache-Control header</source>
        <translation>der Cache-Modus no-cache ist und es keinen Cache-Control-Header gibt</translation>
    </message>
    <message>
        <source>the cache mode is no-store or reload and there is no Pragma header</source>
        <translation>der Cache-Modus no-store oder reload ist und es keinen Pragma-Header gibt</translation>
    </message>
    <message>
        <source>the cache mode is no-store or reload and there is no Cache-Control header</source>
        <translation>der Cache-Modus no-store oder reload ist und es keinen Cache-Control-Header gibt</translation>
    </message>
    <message>
        <source>there is a Range header</source>
        <translation>es einen Range-Header gibt</translation>
    </message>
    <message>
        <source>the request is tried again with the user name and password of the URL</source>
        <translation>die Anfrage mit Benutzernamen und Passwort der URL wiederholt wird</translation>
    </message>
    <message>
        <source>the HTTP cache has a response that can be used</source>
        <translation>der HTTP-Cache eine brauchbare Antwort hat</translation>
    </message>
    <message>
        <source>a stored response is stale and can be validated</source>
        <translation>eine gespeicherte Antwort veraltet ist und sich validieren lässt</translation>
    </message>
    <message>
        <source>the answer to a validation is 304</source>
        <translation>die Antwort auf eine Validierung 304 ist</translation>
    </message>
    <message>
        <source>the response comes from the network and can be stored</source>
        <translation>die Antwort aus dem Netz kommt und gespeichert werden kann</translation>
    </message>
    <message>
        <source>the cache mode is only-if-cached and the HTTP cache has nothing</source>
        <translation>der Cache-Modus only-if-cached ist und der HTTP-Cache nichts hat</translation>
    </message>
    <message>
        <source>the HTTP cache has no response that can be used</source>
        <translation>der HTTP-Cache keine brauchbare Antwort hat</translation>
    </message>
    <message>
        <source>the status is 401 outside CORS, credentials are included and the user can be asked</source>
        <translation>der Status außerhalb von CORS 401 ist, Zugangsdaten mitgehen und der Benutzer gefragt werden kann</translation>
    </message>
    <message>
        <source>the connection is HTTP/1.1 and the body is a stream</source>
        <translation>die Verbindung HTTP/1.1 und der Inhalt ein Stream ist</translation>
    </message>
    <message>
        <source>nothing comes back</source>
        <translation>nichts zurückkommt</translation>
    </message>
    <message>
        <source>credentials are included and the answer sets cookies</source>
        <translation>Zugangsdaten mitgehen und die Antwort Cookies setzt</translation>
    </message>
    <message>
        <source>there are headers that are not CORS-safelisted</source>
        <translation>es Header gibt, die nicht CORS-safelisted sind</translation>
    </message>
    <message>
        <source>the CORS check passes and the status is an ok status</source>
        <translation>die CORS-Prüfung besteht und der Status ein ok-Status ist</translation>
    </message>
    <message>
        <source>one of the two headers does not parse</source>
        <translation>einer der beiden Header sich nicht parsen lässt</translation>
    </message>
    <message>
        <source>no methods are named and the use-CORS-preflight flag is set</source>
        <translation>keine Methoden genannt sind und das use-CORS-preflight flag gesetzt ist</translation>
    </message>
    <message>
        <source>there is an Authorization header</source>
        <translation>es einen Authorization-Header gibt</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age is a number of seconds</source>
        <translation>Access-Control-Max-Age eine Zahl von Sekunden ist</translation>
    </message>
    <message>
        <source>there is no usable Access-Control-Max-Age</source>
        <translation>es kein brauchbares Access-Control-Max-Age gibt</translation>
    </message>
    <message>
        <source>the browser keeps entries for less time than that</source>
        <translation>der Browser Einträge weniger lange behält</translation>
    </message>
    <message>
        <source>the cache already has an entry for a method that is named</source>
        <translation>der Cache für eine genannte Methode schon einen Eintrag hat</translation>
    </message>
    <message>
        <source>a method is named that has no entry, to be kept for some time</source>
        <translation>eine Methode ohne Eintrag genannt ist, die eine Zeit lang gelten soll</translation>
    </message>
    <message>
        <source>the cache already has an entry for a header that is named</source>
        <translation>der Cache für einen genannten Header schon einen Eintrag hat</translation>
    </message>
    <message>
        <source>a header is named that has no entry, to be kept for some time</source>
        <translation>ein Header ohne Eintrag genannt ist, der eine Zeit lang gelten soll</translation>
    </message>
    <message>
        <source>the CORS check fails or the status is not an ok status</source>
        <translation>die CORS-Prüfung scheitert oder der Status kein ok-Status ist</translation>
    </message>
    <message>
        <source>there is no Access-Control-Allow-Origin header</source>
        <translation>es keinen Access-Control-Allow-Origin-Header gibt</translation>
    </message>
    <message>
        <source>the value is * and the credentials mode is not include</source>
        <translation>der Wert * und der Zugangsdaten-Modus nicht include ist</translation>
    </message>
    <message>
        <source>the credentials mode is not include</source>
        <translation>der Zugangsdaten-Modus nicht include ist</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials is true</source>
        <translation>Access-Control-Allow-Credentials true ist</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials is not true</source>
        <translation>Access-Control-Allow-Credentials nicht true ist</translation>
    </message>
    <message>
        <source>Timing-Allow-Origin names *</source>
        <translation>Timing-Allow-Origin * nennt</translation>
    </message>
    <message>
        <source>Timing-Allow-Origin names the request's origin</source>
        <translation>Timing-Allow-Origin den Origin der Anfrage nennt</translation>
    </message>
    <message>
        <source>a navigation goes to another origin</source>
        <translation>eine Navigation zu einem anderen Origin führt</translation>
    </message>
    <message>
        <source>the response tainting is basic</source>
        <translation>das Response-Tainting basic ist</translation>
    </message>
    <message>
        <source>no step before decides</source>
        <translation>kein Schritt davor entscheidet</translation>
    </message>
    <message>
        <source>the response tainting is cors, or a WebSocket is opened</source>
        <translation>das Response-Tainting cors ist oder ein WebSocket geöffnet wird</translation>
    </message>
    <message>
        <source>the method is neither GET nor HEAD, and the referrer policy hides the origin</source>
        <translation>die Methode weder GET noch HEAD ist und die Referrer-Richtlinie den Origin verbirgt</translation>
    </message>
    <message>
        <source>the method is neither GET nor HEAD</source>
        <translation>die Methode weder GET noch HEAD ist</translation>
    </message>
    <message>
        <source>there is no cookie to send</source>
        <translation>es kein Cookie zu senden gibt</translation>
    </message>
    <message>
        <source>there is a cookie to send</source>
        <translation>es ein Cookie zu senden gibt</translation>
    </message>
    <message>
        <source>a GET from another site loads a document</source>
        <translation>ein GET von einer anderen Site ein Dokument lädt</translation>
    </message>
    <message>
        <source>the tab does not navigate, and another site frames the page or is asked</source>
        <translation>der Tab nicht navigiert und eine andere Site die Seite einbettet oder gefragt wird</translation>
    </message>
    <message>
        <source>the redirects went through another site</source>
        <translation>die Weiterleitungen über eine andere Site führten</translation>
    </message>
    <message>
        <source>the URL is not potentially trustworthy</source>
        <translation>die URL nicht potenziell vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>the user set off a navigation</source>
        <translation>der Benutzer eine Navigation ausgelöst hat</translation>
    </message>
    <message>
        <source>the user asked the browser itself for this page</source>
        <translation>der Benutzer diese Seite beim Browser selbst angefordert hat</translation>
    </message>
    <message>
        <source>a URL of the chain is of another site than the page</source>
        <translation>eine URL der Kette von einer anderen Site als die Seite ist</translation>
    </message>
    <message>
        <source>a URL of the chain is of another origin on the page's site</source>
        <translation>eine URL der Kette von einem anderen Origin der Site der Seite ist</translation>
    </message>
    <message>
        <source>the source is a document whose origin is opaque</source>
        <translation>die Quelle ein Dokument mit opakem Origin ist</translation>
    </message>
    <message>
        <source>the source is a local URL</source>
        <translation>die Quelle eine lokale URL ist</translation>
    </message>
    <message>
        <source>the referrer is over 4096 characters long</source>
        <translation>der Referrer länger als 4096 Zeichen ist</translation>
    </message>
    <message>
        <source>the port of an HTTP(S) URL is a bad one</source>
        <translation>der Port einer HTTP(S)-URL gesperrt ist</translation>
    </message>
    <message>
        <source>there is nothing to upgrade</source>
        <translation>es nichts hochzustufen gibt</translation>
    </message>
    <message>
        <source>an image, audio or video of a secure page is at an http: URL</source>
        <translation>ein Bild, Ton oder Video einer sicheren Seite an einer http:-URL liegt</translation>
    </message>
    <message>
        <source>it is no mixed content</source>
        <translation>es kein Mixed Content ist</translation>
    </message>
    <message>
        <source>the page is secure and the URL is not</source>
        <translation>die Seite sicher ist und die URL nicht</translation>
    </message>
    <message>
        <source>there is integrity metadata that can be compared</source>
        <translation>es Integritätsmetadaten gibt, die sich vergleichen lassen</translation>
    </message>
    <message>
        <source>the URL is local</source>
        <translation>die URL lokal ist</translation>
    </message>
    <message>
        <source>the host is of the page's own origin</source>
        <translation>der Host vom Origin der Seite selbst ist</translation>
    </message>
    <message>
        <source>the page is not a secure context</source>
        <translation>die Seite kein sicherer Kontext ist</translation>
    </message>
    <message>
        <source>the user has denied the permission</source>
        <translation>der Benutzer die Erlaubnis verweigert hat</translation>
    </message>
    <message>
        <source>the frame's allow attribute does not hand the permission on</source>
        <translation>das Attribut allow des Frames gibt die Erlaubnis nicht weiter</translation>
    </message>
    <message>
        <source>the user has granted the permission</source>
        <translation>der Benutzer die Erlaubnis erteilt hat</translation>
    </message>
    <message>
        <source>the user has not decided</source>
        <translation>der Benutzer noch nicht entschieden hat</translation>
    </message>
    <message>
        <source>a policy does not allow the URL</source>
        <translation>eine Richtlinie die URL nicht erlaubt</translation>
    </message>
    <message>
        <source>the page is secure and the response did not come from a secure URL</source>
        <translation>die Seite sicher ist und die Antwort nicht von einer sicheren URL kam</translation>
    </message>
    <message>
        <source>a script has a type that no script has</source>
        <translation>ein Script einen Typ hat, den kein Script hat</translation>
    </message>
    <message>
        <source>there is no X-Content-Type-Options: nosniff</source>
        <translation>es kein X-Content-Type-Options: nosniff gibt</translation>
    </message>
    <message>
        <source>a script has no JavaScript MIME type</source>
        <translation>ein Script keinen JavaScript-MIME-Typ hat</translation>
    </message>
    <message>
        <source>a style sheet is not text/css</source>
        <translation>ein Stylesheet nicht text/css ist</translation>
    </message>
    <message>
        <source>the response's own policy forbids it</source>
        <translation>die eigene Richtlinie der Antwort es verbietet</translation>
    </message>
    <message>
        <source>the page's embedder policy allows it as well</source>
        <translation>auch die Embedder-Richtlinie der Seite es erlaubt</translation>
    </message>
    <message>
        <source>the page's embedder policy forbids it</source>
        <translation>die Embedder-Richtlinie der Seite es verbietet</translation>
    </message>
    <message>
        <source>the browser knows no hash in the metadata</source>
        <translation>der Browser keinen Hash der Metadaten kennt</translation>
    </message>
    <message>
        <source>a hash matches</source>
        <translation>ein Hash passt</translation>
    </message>
    <message>
        <source>no hash matches</source>
        <translation>kein Hash passt</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>Opak</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Network error</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>Navigated</source>
        <translation>Navigiert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>same origin</source>
        <translation>same-origin</translation>
    </message>
    <message>
        <source>same site</source>
        <translation>same-site</translation>
    </message>
    <message>
        <source>cross-site</source>
        <translation>cross-site</translation>
    </message>
    <message>
        <source>received</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>blocked by an extension</source>
        <translation>von einer Erweiterung blockiert</translation>
    </message>
    <message>
        <source>There is no term “{0}:”.</source>
        <translation>Es gibt keinen Begriff „{0}:“.</translation>
    </message>
    <message>
        <source>There is no term “{0}:”. Did you mean “{1}:”?</source>
        <translation>Es gibt keinen Begriff „{0}:“. War „{1}:“ gemeint?</translation>
    </message>
    <message>
        <source>“{0}” is no status. Write 404, 4xx, 400-499 or &gt;=400.</source>
        <translation>„{0}“ ist kein Status. 404, 4xx, 400-499 oder &gt;=400 schreiben.</translation>
    </message>
    <message>
        <source>There is no “{0}:{1}”.</source>
        <translation>„{0}:{1}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no “{0}:{1}”. Did you mean “{0}:{2}”?</source>
        <translation>„{0}:{1}“ gibt es nicht. War „{0}:{2}“ gemeint?</translation>
    </message>
    <message>
        <source>a word that stands in the URL, method, reason, initiator or type</source>
        <translation>ein Wort, das in URL, Methode, Grund, Auslöser oder Art steht</translation>
    </message>
    <message>
        <source>a part of the host; host:=api.example is exactly this one</source>
        <translation>ein Teil des Hosts; host:=api.example ist genau dieser</translation>
    </message>
    <message>
        <source>a part of path and query</source>
        <translation>ein Teil von Pfad und Abfrage</translation>
    </message>
    <message>
        <source>why it is blocked; * stands for anything</source>
        <translation>warum blockiert wird; * steht für alles</translation>
    </message>
    <message>
        <source>blocked, exposed, opaque, navigated, network-error, unknown</source>
        <translation>blocked, exposed, opaque, navigated, network-error, unknown</translation>
    </message>
    <message>
        <source>404, 4xx, 400-499, &gt;=400; 0 where nothing came</source>
        <translation>404, 4xx, 400-499, &gt;=400; 0, wo nichts kam</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>die Methode</translation>
    </message>
    <message>
        <source>what started the request: fetch, xhr, img, script…</source>
        <translation>was die Anfrage auslöste: fetch, xhr, img, script…</translation>
    </message>
    <message>
        <source>same-origin, same-site, cross-site</source>
        <translation>same-origin, same-site, cross-site</translation>
    </message>
    <message>
        <source>the resource type that the recording names</source>
        <translation>die Ressourcenart, die die Aufzeichnung nennt</translation>
    </message>
    <message>
        <source>what the recording shows, or its error text</source>
        <translation>was die Aufzeichnung zeigt, oder ihr Fehlertext</translation>
    </message>
    <message>
        <source>a security finding</source>
        <translation>ein Sicherheitsbefund</translation>
    </message>
    <message>
        <source>the page of the recording</source>
        <translation>die Seite der Aufzeichnung</translation>
    </message>
    <message>
        <source>also changed, breaks, mended, finding, contradiction, cross-origin, request, preflight, redirect, reconstructed, assumption, refused</source>
        <translation>auch changed, breaks, mended, finding, contradiction, cross-origin, request, preflight, redirect, reconstructed, assumption, refused</translation>
    </message>
    <message>
        <source>a minus turns a word or term round</source>
        <translation>ein Minus kehrt ein Wort oder einen Begriff um</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>not modelled yet</source>
        <translation>noch nicht nachgebildet</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS gescheitert</translation>
    </message>
    <message>
        <source>wait {0}</source>
        <translation>{0} warten</translation>
    </message>
    <message>
        <source>clear the cookies</source>
        <translation>Cookies löschen</translation>
    </message>
    <message>
        <source>clear the preflight cache</source>
        <translation>Preflight-Cache leeren</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}.{1} s</source>
        <translation>{0},{1} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} +{1} ms</source>
        <translation>{0} +{1} ms</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation>rekonstruiert</translation>
    </message>
    <message>
        <source>own headers</source>
        <translation>eigene Header</translation>
    </message>
    <message>
        <source>{0}, step {1}</source>
        <translation>{0}, Schritt {1}</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nein.</translation>
    </message>
    <message>
        <source>no Access-Control-Allow-Origin</source>
        <translation>kein Access-Control-Allow-Origin</translation>
    </message>
    <message>
        <source>no Access-Control-Allow-Credentials</source>
        <translation>kein Access-Control-Allow-Credentials</translation>
    </message>
    <message>
        <source>included</source>
        <translation>mitgesendet</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>nicht mitgesendet</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>{0} not in {1}</source>
        <translation>{0} nicht in {1}</translation>
    </message>
    <message>
        <source>HTTP cache: {0}</source>
        <translation>HTTP-Cache: {0}</translation>
    </message>
    <message>
        <source>Shared cache: {0}</source>
        <translation>Gemeinsamer Cache: {0}</translation>
    </message>
    <message>
        <source>Preflight cache: {0}</source>
        <translation>Preflight-Cache: {0}</translation>
    </message>
    <message>
        <source>{0} removed</source>
        <translation>{0} entfernt</translation>
    </message>
    <message>
        <source>no rule of the server matches</source>
        <translation>keine Regel des Servers passt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Upgrade to https</source>
        <translation>Umstellung auf https</translation>
    </message>
    <message>
        <source>Same origin: no CORS</source>
        <translation>Gleicher Origin: kein CORS</translation>
    </message>
    <message>
        <source>Mode same-origin</source>
        <translation>Modus same-origin</translation>
    </message>
    <message>
        <source>Redirect mode in no-cors</source>
        <translation>Weiterleitungsmodus bei no-cors</translation>
    </message>
    <message>
        <source>Cross-origin, mode no-cors</source>
        <translation>Anderer Origin, Modus no-cors</translation>
    </message>
    <message>
        <source>HTTP(S) scheme</source>
        <translation>Schema HTTP(S)</translation>
    </message>
    <message>
        <source>Cross-origin, not simple</source>
        <translation>Anderer Origin, nicht einfach</translation>
    </message>
    <message>
        <source>Cross-origin, simple</source>
        <translation>Anderer Origin, einfach</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers</source>
        <translation>Access-Control-Expose-Headers</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Redirect mode error</source>
        <translation>Weiterleitungsmodus error</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Redirect to HTTP(S)</source>
        <translation>Weiterleitung zu HTTP(S)</translation>
    </message>
    <message>
        <source>Number of redirects</source>
        <translation>Zahl der Weiterleitungen</translation>
    </message>
    <message>
        <source>Password in Location</source>
        <translation>Passwort in Location</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Keepalive quota</source>
        <translation>Grenze für keepalive</translation>
    </message>
    <message>
        <source>still good</source>
        <translation>noch gültig</translation>
    </message>
    <message>
        <source>store</source>
        <translation>speichern</translation>
    </message>
    <message>
        <source>Only if cached</source>
        <translation>Nur aus dem Cache</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Status der Antwort</translation>
    </message>
    <message>
        <source>Lists of the answer</source>
        <translation>Listen der Antwort</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>erneuern</translation>
    </message>
    <message>
        <source>clear entries</source>
        <translation>Einträge entfernen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>set cookie</source>
        <translation>Cookie setzen</translation>
    </message>
    <message>
        <source>Supported by this browser</source>
        <translation>Von diesem Browser unterstützt</translation>
    </message>
    <message>
        <source>Use of the response</source>
        <translation>Verwendung der Antwort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>mixed content</source>
        <translation>Mixed Content</translation>
    </message>
    <message>
        <source>Mixed content</source>
        <translation>Mixed Content</translation>
    </message>
    <message>
        <source>Content Security Policy</source>
        <translation>Content Security Policy</translation>
    </message>
    <message>
        <source>MIME type</source>
        <translation>MIME-Typ</translation>
    </message>
    <message>
        <source>nosniff</source>
        <translation>nosniff</translation>
    </message>
    <message>
        <source>frame-ancestors</source>
        <translation>frame-ancestors</translation>
    </message>
    <message>
        <source>X-Frame-Options</source>
        <translation>X-Frame-Options</translation>
    </message>
    <message>
        <source>Embedder policy of the frame</source>
        <translation>Embedder-Richtlinie des Rahmens</translation>
    </message>
    <message>
        <source>Embedder policy of the worker</source>
        <translation>Embedder-Richtlinie des Workers</translation>
    </message>
    <message>
        <source>Embedder policy that only reports</source>
        <translation>Embedder-Richtlinie, die nur meldet</translation>
    </message>
    <message>
        <source>"{0}" is not a value of this option</source>
        <translation>"{0}" ist kein Wert dieser Option</translation>
    </message>
    <message>
        <source>a number that is not negative</source>
        <translation>eine Zahl, die nicht negativ ist</translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>eins von {0}</translation>
    </message>
    <message>
        <source>there is no such option of a profile</source>
        <translation>eine solche Option eines Profils gibt es nicht</translation>
    </message>
    <message>
        <source>`fetchscope profiles` lists them</source>
        <translation>`fetchscope profiles` nennt sie</translation>
    </message>
    <message>
        <source>{0}: expected {1}, got {2}</source>
        <translation>{0}: erwartet {1}, bekommen {2}</translation>
    </message>
    <message>
        <source>request {0}, method: expected {1}, got {2}</source>
        <translation>Anfrage {0}, Methode: erwartet {1}, bekommen {2}</translation>
    </message>
    <message>
        <source>request {0}, url: expected {1}, got {2}</source>
        <translation>Anfrage {0}, URL: erwartet {1}, bekommen {2}</translation>
    </message>
    <message>
        <source>request {0}, header {1}: expected {2}, got {3}</source>
        <translation>Anfrage {0}, Header {1}: erwartet {2}, bekommen {3}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>No service worker can control the page: {0}.</source>
        <translation>Kein Service Worker kann die Seite kontrollieren: {0}.</translation>
    </message>
    <message>
        <source>Actions with "with": "previous" run one after another here: only the rules of a scenario can answer several at once.</source>
        <translation>Aktionen mit "with": "previous" laufen hier nacheinander: Nur die Regeln eines Szenarios können mehrere gleichzeitig beantworten.</translation>
    </message>
    <message>
        <source>Nobody knows here when the page ends: what is deferred by fetchLater() was sent at once.</source>
        <translation>Hier weiß niemand, wann die Seite endet: Was fetchLater() aufschiebt, wurde sofort gesendet.</translation>
    </message>
    <message>
        <source>The answer of {0} has early hints, and the scenario does not say what {1} speaks, so HTTP/1.1 is assumed, over which browsers take no notice of them; where it speaks HTTP/2, say so under hosts: &quot;httpVersion&quot;: &quot;2&quot; for &quot;{1}&quot;.</source>
        <translation>Die Antwort von {0} hat Early Hints, und das Szenario sagt nicht, was {1} spricht; also wird HTTP/1.1 angenommen, worüber Browser sie nicht beachten. Wo er HTTP/2 spricht, gehört das unter hosts: &quot;httpVersion&quot;: &quot;2&quot; für &quot;{1}&quot;.</translation>
    </message>
    <message>
        <source>No rule of the server matches {0}; it was answered with 404.</source>
        <translation>Keine Regel des Servers passt zu {0}; die Antwort war 404.</translation>
    </message>
    <message>
        <source>The page is cross-origin isolated.</source>
        <translation>Die Seite ist cross-origin isoliert.</translation>
    </message>
    <message>
        <source>The page is not cross-origin isolated: it was loaded over an insecure connection, where the headers for it do not count. Serve it by https.</source>
        <translation>Die Seite ist nicht cross-origin isoliert: Sie kam über eine unsichere Verbindung, wo die Header dafür nicht zählen. Sie über https ausliefern.</translation>
    </message>
    <message>
        <source>The page is not cross-origin isolated: it needs Cross-Origin-Opener-Policy: same-origin.</source>
        <translation>Die Seite ist nicht cross-origin isoliert: Sie braucht Cross-Origin-Opener-Policy: same-origin.</translation>
    </message>
    <message>
        <source>The page is not cross-origin isolated: it needs a Cross-Origin-Embedder-Policy, require-corp or credentialless.</source>
        <translation>Die Seite ist nicht cross-origin isoliert: Sie braucht eine Cross-Origin-Embedder-Policy, require-corp oder credentialless.</translation>
    </message>
    <message>
        <source>The page is not cross-origin isolated: its Permissions-Policy withholds cross-origin-isolated.</source>
        <translation>Die Seite ist nicht cross-origin isoliert: Ihre Permissions-Policy enthält cross-origin-isolated vor.</translation>
    </message>
    <message>
        <source>The page is in a frame: it is cross-origin isolated where the page of the tab is, and hands it cross-origin-isolated by the attribute allow.</source>
        <translation>Die Seite ist in einem Frame: Sie ist cross-origin isoliert, wo die Seite des Tabs es ist und ihr mit dem Attribut allow cross-origin-isolated gibt.</translation>
    </message>
    <message>
        <source>The Connection-Allowlist {0} is no list in parentheses, and lets the page connect to nothing. Write it as (response-origin "https://api.example").</source>
        <translation>Die Connection-Allowlist {0} ist keine Liste in Klammern und erlaubt der Seite keine Verbindung. Sie schreiben wie (response-origin "https://api.example").</translation>
    </message>
    <message>
        <source>The Connection-Allowlist {0} has no pattern that a browser can read, and lets the page connect to nothing. Patterns are texts in quotation marks that begin with a scheme, as "https://*.example.com"; regular expressions are none.</source>
        <translation>Die Connection-Allowlist {0} hat kein Muster, das ein Browser lesen kann, und erlaubt der Seite keine Verbindung. Muster sind Texte in Anführungszeichen, die mit einem Schema beginnen, wie "https://*.example.com"; reguläre Ausdrücke sind keine.</translation>
    </message>
    <message>
        <source>The Permissions-Policy {0} cannot be read, and says nothing. Write it as sync-xhr=(), storage-access=(self "https://app.example").</source>
        <translation>Die Permissions-Policy {0} lässt sich nicht lesen und sagt nichts. Sie schreiben wie sync-xhr=(), storage-access=(self "https://app.example").</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>is larger than {0} MiB, the most that is read</source>
        <translation>ist größer als {0} MiB; mehr wird nicht gelesen</translation>
    </message>
    <message>
        <source>became shorter while it was read</source>
        <translation>wurde beim Lesen kürzer</translation>
    </message>
    <message>
        <source>could not be unpacked: not enough memory</source>
        <translation>ließ sich nicht entpacken: zu wenig Speicher</translation>
    </message>
    <message>
        <source>ends in the middle of its compressed data</source>
        <translation>endet mitten in ihren komprimierten Daten</translation>
    </message>
    <message>
        <source>cannot be unpacked: the compressed data is damaged</source>
        <translation>lässt sich nicht entpacken: Die komprimierten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>is text in UTF-16, which this system cannot convert</source>
        <translation>ist Text in UTF-16, den dieses System nicht umwandeln kann</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis gibt es nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem lässt nur Lesen zu</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Verzeichnis</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>line {0}, column {1}</source>
        <translation>Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>Byte {0}</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a character that is not ASCII</source>
        <translation>ein Zeichen, das nicht ASCII ist</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>a scenario is a JSON object</source>
        <translation>ein Szenario ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>lists and objects lie more than {0} deep</source>
        <translation>Listen und Objekte liegen tiefer als {0} Ebenen</translation>
    </message>
    <message>
        <source>the text ends where a value should be</source>
        <translation>der Text endet, wo ein Wert stehen sollte</translation>
    </message>
    <message>
        <source>a text stands between double quotes</source>
        <translation>ein Text steht zwischen doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>write "…" instead of '…'</source>
        <translation>"…" statt '…' schreiben</translation>
    </message>
    <message>
        <source>JSON has no comments</source>
        <translation>JSON kennt keine Kommentare</translation>
    </message>
    <message>
        <source>a key that starts with "_" can hold a note</source>
        <translation>ein Schlüssel, der mit "_" beginnt, kann eine Notiz aufnehmen</translation>
    </message>
    <message>
        <source>there is a comma too many before {0}</source>
        <translation>vor {0} steht ein Komma zu viel</translation>
    </message>
    <message>
        <source>a value should be here, not {0}</source>
        <translation>hier sollte ein Wert stehen, nicht {0}</translation>
    </message>
    <message>
        <source>the text ends inside of an object</source>
        <translation>der Text endet innerhalb eines Objekts</translation>
    </message>
    <message>
        <source>the text ends inside of a list</source>
        <translation>der Text endet innerhalb einer Liste</translation>
    </message>
    <message>
        <source>a key in double quotes should be here, not {0}</source>
        <translation>hier sollte ein Schlüssel in doppelten Anführungszeichen stehen, nicht {0}</translation>
    </message>
    <message>
        <source>a colon should follow the key, not {0}</source>
        <translation>auf den Schlüssel sollte ein Doppelpunkt folgen, nicht {0}</translation>
    </message>
    <message>
        <source>there is more after the end of the JSON text</source>
        <translation>nach dem Ende des JSON-Textes steht noch etwas</translation>
    </message>
    <message>
        <source>a comma or '{0}' should be here, not {1}</source>
        <translation>hier sollte ein Komma oder '{0}' stehen, nicht {1}</translation>
    </message>
    <message>
        <source>the text that begins here has no closing quote</source>
        <translation>der Text, der hier beginnt, hat kein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>a text cannot go on over the end of a line</source>
        <translation>ein Text kann nicht über das Zeilenende hinausgehen</translation>
    </message>
    <message>
        <source>write \n</source>
        <translation>\n schreiben</translation>
    </message>
    <message>
        <source>a control character inside of a text</source>
        <translation>ein Steuerzeichen in einem Text</translation>
    </message>
    <message>
        <source>write it as \u00XX</source>
        <translation>als \u00XX schreiben</translation>
    </message>
    <message>
        <source>this is not UTF-8</source>
        <translation>das ist kein UTF-8</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>\u is followed by four hexadecimal digits</source>
        <translation>auf \u folgen vier hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>the text ends inside of an escape</source>
        <translation>der Text endet innerhalb einer Maskierung</translation>
    </message>
    <message>
        <source>there is no escape \{0}</source>
        <translation>eine Maskierung \{0} gibt es nicht</translation>
    </message>
    <message>
        <source>a backslash itself is written \\</source>
        <translation>ein Backslash selbst wird \\ geschrieben</translation>
    </message>
    <message>
        <source>this is half of a surrogate pair and stands for no character</source>
        <translation>das ist die Hälfte eines Surrogatpaars und steht für kein Zeichen</translation>
    </message>
    <message>
        <source>a digit should be here, not {0}</source>
        <translation>hier sollte eine Ziffer stehen, nicht {0}</translation>
    </message>
    <message>
        <source>a number does not begin with 0</source>
        <translation>eine Zahl beginnt nicht mit 0</translation>
    </message>
    <message>
        <source>a digit should follow the decimal point, not {0}</source>
        <translation>auf den Dezimalpunkt sollte eine Ziffer folgen, nicht {0}</translation>
    </message>
    <message>
        <source>a digit should be in the exponent, not {0}</source>
        <translation>im Exponenten sollte eine Ziffer stehen, nicht {0}</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>a value should be here; the words are true, false and null</source>
        <translation>hier sollte ein Wert stehen; die Wörter sind true, false und null</translation>
    </message>
    <message>
        <source>the text could not be read as JSON: {0}</source>
        <translation>der Text ließ sich nicht als JSON lesen: {0}</translation>
    </message>
    <message>
        <source>must be {0}, not {1}</source>
        <translation>muss {0} sein, nicht {1}</translation>
    </message>
    <message>
        <source>"{0}" is not a value of this key</source>
        <translation>"{0}" ist kein Wert dieses Schlüssels</translation>
    </message>
    <message>
        <source>it can be {0}</source>
        <translation>möglich ist {0}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>did you mean "{0}"?</source>
        <translation>ist "{0}" gemeint?</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>the keys here are {0}</source>
        <translation>hier gibt es die Schlüssel {0}</translation>
    </message>
    <message>
        <source>the key is there twice</source>
        <translation>der Schlüssel ist doppelt</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>einen davon entfernen</translation>
    </message>
    <message>
        <source>the key "{0}" is missing</source>
        <translation>der Schlüssel "{0}" fehlt</translation>
    </message>
    <message>
        <source>a character above U+00FF stands for no byte of a header</source>
        <translation>ein Zeichen über U+00FF steht für kein Byte eines Headers</translation>
    </message>
    <message>
        <source>write the bytes of its encoding as \u00XX</source>
        <translation>die Bytes seiner Kodierung als \u00XX schreiben</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must be a whole number from {0} up</source>
        <translation>muss eine ganze Zahl ab {0} sein</translation>
    </message>
    <message>
        <source>must be a whole number from {0} to {1}</source>
        <translation>muss eine ganze Zahl von {0} bis {1} sein</translation>
    </message>
    <message>
        <source>"{0}" is not an absolute URL</source>
        <translation>"{0}" ist keine absolute URL</translation>
    </message>
    <message>
        <source>write it as in "{0}"</source>
        <translation>zum Beispiel "{0}" schreiben</translation>
    </message>
    <message>
        <source>a list of [name, value]</source>
        <translation>eine Liste aus [Name, Wert]</translation>
    </message>
    <message>
        <source>a list of [name, value] or an object</source>
        <translation>eine Liste aus [Name, Wert] oder ein Objekt</translation>
    </message>
    <message>
        <source>a text or an object with "type" and "data"</source>
        <translation>ein Text oder ein Objekt mit "type" und "data"</translation>
    </message>
    <message>
        <source>a permission or an object with "local" and "loopback"</source>
        <translation>eine Erlaubnis oder ein Objekt mit "local" und "loopback"</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>ein Text, eine Zahl, true oder false</translation>
    </message>
    <message>
        <source>a text, null or { "startsWith": "…" }</source>
        <translation>ein Text, null oder { "startsWith": "…" }</translation>
    </message>
    <message>
        <source>a text, { &quot;regexp&quot;: … }, a list of them, or null where the header is to be absent</source>
        <translation>ein Text, { &quot;regexp&quot;: … }, eine Liste davon, oder null, wo der Header fehlen soll</translation>
    </message>
    <message>
        <source>a text, { &quot;regexp&quot;: … }, or null where the header is to be absent</source>
        <translation>ein Text, { &quot;regexp&quot;: … }, oder null, wo der Header fehlen soll</translation>
    </message>
    <message>
        <source>the list is empty, so no request would match</source>
        <translation>die Liste ist leer, also würde keine Anfrage passen</translation>
    </message>
    <message>
        <source>the regular expression is faulty: {0}</source>
        <translation>der reguläre Ausdruck ist fehlerhaft: {0}</translation>
    </message>
    <message>
        <source>write it as RE2 has it: without (?=…), (?&lt;=…) and \1</source>
        <translation>schreiben Sie ihn, wie RE2 ihn kennt: ohne (?=…), (?&lt;=…) und \1</translation>
    </message>
    <message>
        <source>write as in { &quot;regexp&quot;: &quot;^https://&quot; }</source>
        <translation>schreiben Sie zum Beispiel { &quot;regexp&quot;: &quot;^https://&quot; }</translation>
    </message>
    <message>
        <source>write as in { &quot;fromRequest&quot;: &quot;Origin&quot; }</source>
        <translation>schreiben Sie zum Beispiel { &quot;fromRequest&quot;: &quot;Origin&quot; }</translation>
    </message>
    <message>
        <source>there is no preset &quot;{0}&quot;</source>
        <translation>es gibt keine Vorlage &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>`fetchscope servers` lists them</source>
        <translation>`fetchscope servers` zählt sie auf</translation>
    </message>
    <message>
        <source>name one as in &quot;preset&quot;: &quot;express-cors&quot;</source>
        <translation>nennen Sie eine, zum Beispiel &quot;preset&quot;: &quot;express-cors&quot;</translation>
    </message>
    <message>
        <source>the preset has no option &quot;{0}&quot;</source>
        <translation>die Vorlage hat keine Option &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>its options are {0}</source>
        <translation>ihre Optionen sind {0}</translation>
    </message>
    <message>
        <source>it takes {0}</source>
        <translation>sie nimmt {0}</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; does not take this</source>
        <translation>&quot;{0}&quot; nimmt das nicht</translation>
    </message>
    <message>
        <source>options are an object</source>
        <translation>Optionen sind ein Objekt</translation>
    </message>
    <message>
        <source>write null where the header is to be absent, "*" where any value will do</source>
        <translation>null schreiben, wo der Header fehlen soll, "*", wo jeder Wert recht ist</translation>
    </message>
    <message>
        <source>a number or a list</source>
        <translation>eine Zahl oder eine Liste</translation>
    </message>
    <message>
        <source>the text is larger than 256 MiB</source>
        <translation>der Text ist größer als 256 MiB</translation>
    </message>
    <message>
        <source>divide it</source>
        <translation>teilen</translation>
    </message>
    <message>
        <source>this version of the format is not known</source>
        <translation>diese Version des Formats ist nicht bekannt</translation>
    </message>
    <message>
        <source>it is 1</source>
        <translation>sie ist 1</translation>
    </message>
    <message>
        <source>a scenario is a JSON object, and this is a list</source>
        <translation>ein Szenario ist ein JSON-Objekt, und das ist eine Liste</translation>
    </message>
    <message>
        <source>`fetchscope batch` takes many scenarios, one a line</source>
        <translation>`fetchscope batch` nimmt viele Szenarien, eines je Zeile</translation>
    </message>
    <message>
        <source>a scenario begins with "fetchscope": 1</source>
        <translation>ein Szenario beginnt mit "fetchscope": 1</translation>
    </message>
    <message>
        <source>write "page": { "url": "https://app.example/" }</source>
        <translation>"page": { "url": "https://app.example/" } schreiben</translation>
    </message>
    <message>
        <source>has more entries than there are actions</source>
        <translation>hat mehr Einträge, als es Aktionen gibt</translation>
    </message>
    <message>
        <source>it has one entry an action</source>
        <translation>je Aktion ein Eintrag</translation>
    </message>
    <message>
        <source>is not an origin as browsers write it</source>
        <translation>ist kein Origin, wie Browser ihn schreiben</translation>
    </message>
    <message>
        <source>is not an origin</source>
        <translation>ist kein Origin</translation>
    </message>
    <message>
        <source>it can be "null" or as in "{0}"</source>
        <translation>möglich ist "null" oder zum Beispiel "{0}"</translation>
    </message>
    <message>
        <source>a page has an address: "url": "https://app.example/"</source>
        <translation>eine Seite hat eine Adresse: "url": "https://app.example/"</translation>
    </message>
    <message>
        <source>is not a host</source>
        <translation>ist kein Host</translation>
    </message>
    <message>
        <source>a host is a name as in "api.example", without scheme, port and path</source>
        <translation>ein Host ist ein Name wie "api.example", ohne Schema, Port und Pfad</translation>
    </message>
    <message>
        <source>a cookie's host has no leading dot</source>
        <translation>der Host eines Cookies beginnt nicht mit einem Punkt</translation>
    </message>
    <message>
        <source>a domain cookie has "hostOnly": false</source>
        <translation>ein Cookie der Domain hat "hostOnly": false</translation>
    </message>
    <message>
        <source>a path begins with /</source>
        <translation>ein Pfad beginnt mit /</translation>
    </message>
    <message>
        <source>must be true, false, "includeSubDomains" or "preloaded"</source>
        <translation>muss true, false, "includeSubDomains" oder "preloaded" sein</translation>
    </message>
    <message>
        <source>it is the host that set the cookie</source>
        <translation>es ist der Host, der das Cookie gesetzt hat</translation>
    </message>
    <message>
        <source>must be a pair, [name, value]</source>
        <translation>muss ein Paar [Name, Wert] sein</translation>
    </message>
    <message>
        <source>must be a pair of texts, [name, value]</source>
        <translation>muss ein Paar von Texten sein, [Name, Wert]</translation>
    </message>
    <message>
        <source>a value without one is a text</source>
        <translation>ein Wert ohne ihn ist ein Text</translation>
    </message>
    <message>
        <source>only a body of the type "blob" has this key</source>
        <translation>nur ein Inhalt vom Typ "blob" hat diesen Schlüssel</translation>
    </message>
    <message>
        <source>the initiator "{0}" has no such option</source>
        <translation>der Auslöser "{0}" hat diese Option nicht</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>er hat keine</translation>
    </message>
    <message>
        <source>it has {0}</source>
        <translation>er hat {0}</translation>
    </message>
    <message>
        <source>the options of fetch() stand inside of "init"</source>
        <translation>die Optionen von fetch() stehen in "init"</translation>
    </message>
    <message>
        <source>write "init": { "{0}": … }</source>
        <translation>"init": { "{0}": … } schreiben</translation>
    </message>
    <message>
        <source>it may be relative to the page's URL</source>
        <translation>sie darf relativ zur URL der Seite sein</translation>
    </message>
    <message>
        <source>an action with "{0}" has no other keys</source>
        <translation>eine Aktion mit "{0}" hat keine anderen Schlüssel</translation>
    </message>
    <message>
        <source>must be "previous": the action begins with the one before it, and does not wait for its end</source>
        <translation>muss "previous" sein: Die Aktion beginnt mit der vor ihr und wartet nicht auf deren Ende</translation>
    </message>
    <message>
        <source>is no window whose location a script could set; it can be "_self", "_parent" or "_top"</source>
        <translation>ist kein Fenster, dessen location ein Skript setzen könnte; möglich sind "_self", "_parent" und "_top"</translation>
    </message>
    <message>
        <source>"{0}" is no SHA-256 hash in Base64, which stands for 32 bytes</source>
        <translation>„{0}“ ist kein SHA-256-Hash in Base64, der für 32 Bytes steht</translation>
    </message>
    <message>
        <source>is of the page of the tab, which is not named</source>
        <translation>gehört zur Seite des Tabs, die nicht genannt ist</translation>
    </message>
    <message>
        <source>add "topLevelUrl": "https://shop.example/", the URL of the tab in which the page is framed</source>
        <translation>"topLevelUrl": "https://shop.example/" hinzufügen, die URL des Tabs, in dem die Seite im Frame steht</translation>
    </message>
    <message>
        <source>counts from the beginning of the action before, for whose end this one waits</source>
        <translation>zählt vom Beginn der Aktion davor, auf deren Ende diese wartet</translation>
    </message>
    <message>
        <source>add "with": "previous", or put an action before it that waits, { "wait": seconds }</source>
        <translation>"with": "previous" hinzufügen oder eine Aktion davorsetzen, die wartet: { "wait": Sekunden }</translation>
    </message>
    <message>
        <source>there is no action before the first one</source>
        <translation>vor der ersten Aktion ist keine</translation>
    </message>
    <message>
        <source>more than {0} actions would be under way at once</source>
        <translation>mehr als {0} Aktionen liefen gleichzeitig</translation>
    </message>
    <message>
        <source>take "with" out of one of them, which then waits for the end of those before it</source>
        <translation>"with" aus einer von ihnen entfernen, die dann auf das Ende derer davor wartet</translation>
    </message>
    <message>
        <source>an action has one of the keys {0}</source>
        <translation>eine Aktion hat einen der Schlüssel {0}</translation>
    </message>
    <message>
        <source>a fragment never goes over the wire, so no request would match</source>
        <translation>ein Fragment geht nie über die Leitung, also würde keine Anfrage passen</translation>
    </message>
    <message>
        <source>leave out what follows #</source>
        <translation>weglassen, was auf # folgt</translation>
    </message>
    <message>
        <source>is not an absolute URL</source>
        <translation>ist keine absolute URL</translation>
    </message>
    <message>
        <source>write it as in "https://api.example/doc"; * stands for any characters</source>
        <translation>zum Beispiel "https://api.example/doc" schreiben; * steht für beliebige Zeichen</translation>
    </message>
    <message>
        <source>a user name and password are not part of a URL on the wire</source>
        <translation>Benutzername und Passwort gehören nicht zu einer URL auf der Leitung</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>beides weglassen</translation>
    </message>
    <message>
        <source>the header's name is not a token, so no server can send it</source>
        <translation>der Name des Headers ist kein Token, also kann ihn kein Server senden</translation>
    </message>
    <message>
        <source>names have letters, digits and !#$%&amp;'*+-.^_`|~</source>
        <translation>Namen haben Buchstaben, Ziffern und !#$%&amp;'*+-.^_`|~</translation>
    </message>
    <message>
        <source>there is "body" and "bodyBase64"</source>
        <translation>"body" und "bodyBase64" sind beide da</translation>
    </message>
    <message>
        <source>is not base64</source>
        <translation>ist kein Base64</translation>
    </message>
    <message>
        <source>"body" takes plain text</source>
        <translation>"body" nimmt gewöhnlichen Text</translation>
    </message>
    <message>
        <source>a network error comes with no status, headers or body</source>
        <translation>zu einem Netzwerkfehler gehören weder Status noch Header noch Inhalt</translation>
    </message>
    <message>
        <source>remove them</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>a rule says what comes back: "respond": { "status": 200 }</source>
        <translation>eine Regel sagt, was zurückkommt: "respond": { "status": 200 }</translation>
    </message>
    <message>
        <source>is not what a service worker does</source>
        <translation>ist nichts, was ein Service Worker tut</translation>
    </message>
    <message>
        <source>it can be "network", or a response: { "type": "basic", "status": 200 }</source>
        <translation>möglich ist "network" oder eine Antwort: { "type": "basic", "status": 200 }</translation>
    </message>
    <message>
        <source>the key "url" is missing: a response of this type came from somewhere</source>
        <translation>der Schlüssel "url" fehlt: Eine Antwort dieses Typs kam von irgendwoher</translation>
    </message>
    <message>
        <source>write as in "url": "https://api.example/doc"</source>
        <translation>zum Beispiel "url": "https://api.example/doc" schreiben</translation>
    </message>
    <message>
        <source>a rule says what the worker does: "respond": "network", or a response</source>
        <translation>eine Regel sagt, was der Worker tut: "respond": "network" oder eine Antwort</translation>
    </message>
    <message>
        <source>there is no reason with this code</source>
        <translation>einen Grund mit diesem Code gibt es nicht</translation>
    </message>
    <message>
        <source>`fetchscope reasons` lists them</source>
        <translation>`fetchscope reasons` nennt sie</translation>
    </message>
    <message>
        <source>the page asks nothing that a server has to allow</source>
        <translation>die Seite fragt nichts, was ein Server erlauben muss</translation>
    </message>
    <message>
        <source>a policy is needed for what is asked of another origin with CORS: fetch(), crossorigin, a font</source>
        <translation>eine Richtlinie braucht, was mit CORS von einem anderen Origin verlangt wird: fetch(), crossorigin, eine Schrift</translation>
    </message>
    <message>
        <source>the list is empty, but CORS never refuses GET, HEAD and POST</source>
        <translation>die Liste ist leer, aber GET, HEAD und POST lehnt CORS nie ab</translation>
    </message>
    <message>
        <source>leave &quot;methods&quot; out, or write the methods that preflights may ask for</source>
        <translation>lassen Sie &quot;methods&quot; weg, oder schreiben Sie die Methoden, nach denen Preflights fragen dürfen</translation>
    </message>
    <message>
        <source>{0} cannot say {1}: it takes whole origins only</source>
        <translation>{0} kann {1} nicht ausdrücken: Es nimmt nur ganze Origins</translation>
    </message>
    <message>
        <source>name each origin that may read</source>
        <translation>nennen Sie jeden Origin, der lesen darf</translation>
    </message>
    <message>
        <source>{0} does not take &quot;null&quot; for an origin</source>
        <translation>{0} nimmt &quot;null&quot; nicht als Origin</translation>
    </message>
    <message>
        <source>remove it; it would let every page in</source>
        <translation>entfernen Sie ihn; er ließe jede Seite herein</translation>
    </message>
    <message>
        <source>{0} does not know the method {1}</source>
        <translation>{0} kennt die Methode {1} nicht</translation>
    </message>
    <message>
        <source>it knows {0}</source>
        <translation>es kennt {0}</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; has a character that means something else in configurations</source>
        <translation>&quot;{0}&quot; enthält ein Zeichen, das in Konfigurationen etwas anderes bedeutet</translation>
    </message>
    <message>
        <source>letters, digits, -, _ and . are plain</source>
        <translation>unverfänglich sind Buchstaben, Ziffern, Punkt, - und _</translation>
    </message>
    <message>
        <source>a policy begins with &quot;fetchscopePolicy&quot;: 1</source>
        <translation>eine Richtlinie beginnt mit &quot;fetchscopePolicy&quot;: 1</translation>
    </message>
    <message>
        <source>write who may read: &quot;origins&quot;: [&quot;https://app.example&quot;]</source>
        <translation>schreiben Sie, wer lesen darf: &quot;origins&quot;: [&quot;https://app.example&quot;]</translation>
    </message>
    <message>
        <source>no origin is allowed, so that there is nothing to configure</source>
        <translation>kein Origin ist erlaubt, sodass nichts einzurichten ist</translation>
    </message>
    <message>
        <source>every origin may read, with credentials: any page could read what the user sees here, so that browsers refuse &quot;*&quot; then</source>
        <translation>jeder Origin darf lesen, mit Zugangsdaten: Jede Seite könnte lesen, was der Benutzer hier sieht, weshalb Browser &quot;*&quot; dann ablehnen</translation>
    </message>
    <message>
        <source>name the origins, or leave credentials out</source>
        <translation>nennen Sie die Origins, oder lassen Sie die Zugangsdaten weg</translation>
    </message>
    <message>
        <source>&quot;*&quot; is every origin, so that the others mean nothing</source>
        <translation>&quot;*&quot; ist jeder Origin, sodass die anderen nichts bedeuten</translation>
    </message>
    <message>
        <source>remove &quot;*&quot; or the others</source>
        <translation>entfernen Sie &quot;*&quot; oder die anderen</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no origin: an origin is scheme, host and, where it is not the scheme's own, port</source>
        <translation>&quot;{0}&quot; ist kein Origin: Ein Origin ist Schema, Host und, wo es nicht der des Schemas ist, Port</translation>
    </message>
    <message>
        <source>browsers never send &quot;{0}&quot;: they compare origins byte for byte, without a slash at the end, path or default port</source>
        <translation>Browser senden nie &quot;{0}&quot;: Sie vergleichen Origins Byte für Byte, ohne Schrägstrich am Ende, Pfad oder Standardport</translation>
    </message>
    <message>
        <source>in &quot;{0}&quot; the star would let in hosts of other people</source>
        <translation>in &quot;{0}&quot; ließe der Stern Hosts anderer Leute herein</translation>
    </message>
    <message>
        <source>it can stand for what comes before a domain of your own, with its dot: &quot;https://*.example.com&quot;</source>
        <translation>er kann für das stehen, was vor einer eigenen Domain kommt, mit deren Punkt: &quot;https://*.example.com&quot;</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; lets everyone in who registers a name below {1}</source>
        <translation>&quot;{0}&quot; lässt jeden herein, der unter {1} einen Namen registriert</translation>
    </message>
    <message>
        <source>name a domain of your own</source>
        <translation>nennen Sie eine eigene Domain</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no method</source>
        <translation>&quot;{0}&quot; ist keine Methode</translation>
    </message>
    <message>
        <source>no page can send {0}: browsers forbid it</source>
        <translation>keine Seite kann {0} senden: Browser verbieten es</translation>
    </message>
    <message>
        <source>methods are compared byte for byte, and browsers send &quot;{0}&quot;</source>
        <translation>Methoden werden Byte für Byte verglichen, und Browser senden &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>&quot;*&quot; does not cover Authorization, and with credentials it is a name like any other</source>
        <translation>&quot;*&quot; deckt Authorization nicht ab, und mit Zugangsdaten ist es ein Name wie jeder andere</translation>
    </message>
    <message>
        <source>write the names out</source>
        <translation>schreiben Sie die Namen aus</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no name of a header</source>
        <translation>&quot;{0}&quot; ist kein Name eines Headers</translation>
    </message>
    <message>
        <source>no page can set {0}, so that no preflight asks for it</source>
        <translation>keine Seite kann {0} setzen, sodass kein Preflight danach fragt</translation>
    </message>
    <message>
        <source>no page can read {0}, whatever is exposed</source>
        <translation>keine Seite kann {0} lesen, was auch freigegeben wird</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is there twice</source>
        <translation>&quot;{0}&quot; steht zweimal da</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>lassen Sie es weg</translation>
    </message>
    <message>
        <source>&quot;null&quot; is the origin of every sandboxed frame, which anyone can make: allowing it allows every page. Open a local file from http://localhost instead.</source>
        <translation>&quot;null&quot; ist der Origin jedes Frames mit sandbox, und den kann jeder anlegen: Wer ihn erlaubt, erlaubt jede Seite. Öffnen Sie eine lokale Datei besser über http://localhost.</translation>
    </message>
    <message>
        <source>&quot;null&quot; with credentials: any page can make a sandboxed frame, and read with the user's cookies what this server answers. Leave &quot;null&quot; or the credentials out.</source>
        <translation>&quot;null&quot; mit Zugangsdaten: Jede Seite kann einen Frame mit sandbox anlegen und mit den Cookies des Benutzers lesen, was dieser Server antwortet. Lassen Sie &quot;null&quot; oder die Zugangsdaten weg.</translation>
    </message>
    <message>
        <source>{0} trusts every host below the domain: one that is forgotten or that others may use can read, too.</source>
        <translation>{0} vertraut jedem Host unter der Domain: Auch einer, der vergessen ist oder den andere nutzen dürfen, kann lesen.</translation>
    </message>
    <message>
        <source>{0} comes without TLS: whoever is on the way to the user can make that page say anything, and read with it.</source>
        <translation>{0} kommt ohne TLS: Wer auf dem Weg zum Benutzer sitzt, kann aus dieser Seite machen, was er will, und mit ihr lesen.</translation>
    </message>
    <message>
        <source>{0} is not among the methods, but CORS never refuses it: where the server shall not take it, the server itself has to say so.</source>
        <translation>{0} ist nicht unter den Methoden, aber CORS lehnt es nie ab: Wo der Server es nicht annehmen soll, muss er das selbst sagen.</translation>
    </message>
    <message>
        <source>No browser keeps a preflight for {0} seconds: Chromium does for 7200, Firefox for 86400, Safari for 600 at most.</source>
        <translation>Kein Browser behält einen Preflight {0} Sekunden lang: Chromium höchstens 7200, Firefox 86400, Safari 600.</translation>
    </message>
    <message>
        <source>is not a HAR: it does not begin with { (at byte {0})</source>
        <translation>ist kein HAR: Sie beginnt nicht mit { (bei Byte {0})</translation>
    </message>
    <message>
        <source>is not a HAR: it does not begin with {</source>
        <translation>ist kein HAR: Sie beginnt nicht mit {</translation>
    </message>
    <message>
        <source>is not a HAR: it has no member "log"</source>
        <translation>ist kein HAR: Sie hat kein "log"</translation>
    </message>
    <message>
        <source>is not a HAR: its log has no member "entries"</source>
        <translation>ist kein HAR: Ihr "log" hat keine "entries"</translation>
    </message>
    <message>
        <source>is not a HAR: it is empty</source>
        <translation>ist kein HAR: Sie ist leer</translation>
    </message>
    <message>
        <source>is not a HAR: it ends before its member "log"</source>
        <translation>ist kein HAR: Sie endet vor "log"</translation>
    </message>
    <message>
        <source>ends at byte {0}, before its entries</source>
        <translation>endet bei Byte {0}, vor ihren Einträgen</translation>
    </message>
    <message>
        <source>is broken at byte {0}: the name of a member was expected</source>
        <translation>ist bei Byte {0} fehlerhaft: Der Name eines Elements wurde erwartet</translation>
    </message>
    <message>
        <source>is broken at byte {0}: a colon was expected</source>
        <translation>ist bei Byte {0} fehlerhaft: Ein Doppelpunkt wurde erwartet</translation>
    </message>
    <message>
        <source>is broken at byte {0}: a value was expected</source>
        <translation>ist bei Byte {0} fehlerhaft: Ein Wert wurde erwartet</translation>
    </message>
    <message>
        <source>is broken at byte {0}: an entry was expected</source>
        <translation>ist bei Byte {0} fehlerhaft: Ein Eintrag wurde erwartet</translation>
    </message>
    <message>
        <source>is compressed data with another name; name it .gz, or pipe it through gzip -dc</source>
        <translation>enthält komprimierte Daten unter anderem Namen; sie .gz nennen oder durch gzip -dc leiten</translation>
    </message>
    <message>
        <source>entry {0} is not where it was: the file has changed</source>
        <translation>Eintrag {0} ist nicht mehr, wo er war: Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>text before the recording was passed over</source>
        <translation>Text vor der Aufzeichnung wurde übergangen</translation>
    </message>
    <message>
        <source>what stands behind the recording was passed over</source>
        <translation>was hinter der Aufzeichnung steht, wurde übergangen</translation>
    </message>
    <message>
        <source>the entries have no log around them; they were read</source>
        <translation>die Einträge haben kein log um sich; sie wurden gelesen</translation>
    </message>
    <message>
        <source>is no object, and was passed over</source>
        <translation>ist kein Objekt und wurde übergangen</translation>
    </message>
    <message>
        <source>is no list, and was passed over</source>
        <translation>ist keine Liste und wurde übergangen</translation>
    </message>
    <message>
        <source>is no text, and was passed over</source>
        <translation>ist kein Text und wurde übergangen</translation>
    </message>
    <message>
        <source>is no number, and was passed over</source>
        <translation>ist keine Zahl und wurde übergangen</translation>
    </message>
    <message>
        <source>cannot be read ({0}), and was passed over</source>
        <translation>lässt sich nicht lesen ({0}) und wurde übergangen</translation>
    </message>
    <message>
        <source>is longer than 256 MiB, and was passed over</source>
        <translation>ist länger als 256 MiB und wurde übergangen</translation>
    </message>
    <message>
        <source>the file ends inside this entry</source>
        <translation>die Datei endet innerhalb dieses Eintrags</translation>
    </message>
    <message>
        <source>the file ends before the recording does</source>
        <translation>die Datei endet vor der Aufzeichnung</translation>
    </message>
    <message>
        <source>is no valid JSON ({0}), and was skipped</source>
        <translation>ist kein gültiges JSON ({0}) und wurde übergangen</translation>
    </message>
    <message>
        <source>has no request object, and was skipped</source>
        <translation>hat kein Objekt request und wurde übergangen</translation>
    </message>
    <message>
        <source>has no request URL, and was skipped</source>
        <translation>hat keine URL der Anfrage und wurde übergangen</translation>
    </message>
    <message>
        <source>has bytes that are no UTF-8; they were replaced</source>
        <translation>hat Bytes, die kein UTF-8 sind; sie wurden ersetzt</translation>
    </message>
    <message>
        <source>has control characters; they were replaced</source>
        <translation>hat Steuerzeichen; sie wurden ersetzt</translation>
    </message>
    <message>
        <source>is no date and time: "{0}"</source>
        <translation>ist kein Zeitpunkt: "{0}"</translation>
    </message>
    <message>
        <source>is no object: the entry counts as one without a response</source>
        <translation>ist kein Objekt: Der Eintrag zählt als einer ohne Antwort</translation>
    </message>
    <message>
        <source>this text is too long to start from</source>
        <translation>dieser Text ist zu lang, um damit zu beginnen</translation>
    </message>
    <message>
        <source>open it as a file</source>
        <translation>als Datei öffnen</translation>
    </message>
    <message>
        <source>save it as a file and open that</source>
        <translation>als Datei speichern und diese öffnen</translation>
    </message>
    <message>
        <source>this is nothing to start from</source>
        <translation>damit lässt sich nicht beginnen</translation>
    </message>
    <message>
        <source>paste a call, a curl command, a request or response, HTML, a collection of requests, a message of the console, the configuration of a server, or a scenario</source>
        <translation>fügen Sie einen Aufruf, ein curl-Kommando, eine Anfrage oder Antwort, HTML, eine Sammlung von Anfragen, eine Meldung der Konsole, die Konfiguration eines Servers oder ein Szenario ein</translation>
    </message>
    <message>
        <source>the message is about code inside of the page, which the page's policy does not let run: there is no request to start from</source>
        <translation>die Meldung handelt von Code in der Seite, den die Policy der Seite nicht laufen lässt: Es gibt keine Anfrage, mit der angefangen werden könnte</translation>
    </message>
    <message>
        <source>have the message explained, or paste a request of the page beside it</source>
        <translation>lassen Sie die Meldung erklären, oder fügen Sie eine Anfrage der Seite daneben ein</translation>
    </message>
    <message>
        <source>A message in the text says that the page's policy does not let code inside of the page run, or a string be run as code: what such code asks for is never asked.</source>
        <translation>Eine Meldung im Text sagt, dass die Policy der Seite Code in der Seite nicht laufen lässt oder keine Zeichenkette als Code: Wonach solcher Code fragt, wird nie gefragt.</translation>
    </message>
    <message>
        <source>Alpine and Vue run the attribute of line {0} as a string, and the page's Content-Security-Policy has no 'unsafe-eval': there it does not run, and asks for nothing.</source>
        <translation>Alpine und Vue führen das Attribut von Zeile {0} als Zeichenkette aus, und die Content-Security-Policy der Seite hat kein 'unsafe-eval': Dort läuft es nicht und fragt nach nichts.</translation>
    </message>
    <message>
        <source>there is no message of a browser in this text</source>
        <translation>in diesem Text ist keine Meldung eines Browsers</translation>
    </message>
    <message>
        <source>copy the whole message, with the address in it</source>
        <translation>die ganze Meldung kopieren, samt Adresse</translation>
    </message>
    <message>
        <source>there is no curl command in this text</source>
        <translation>in diesem Text steht kein curl-Befehl</translation>
    </message>
    <message>
        <source>the curl command names no URL</source>
        <translation>der curl-Befehl nennt keine URL</translation>
    </message>
    <message>
        <source>"{0}" is no URL</source>
        <translation>"{0}" ist keine URL</translation>
    </message>
    <message>
        <source>the page "{0}" is no URL</source>
        <translation>die Seite "{0}" ist keine URL</translation>
    </message>
    <message>
        <source>this is no header of a response</source>
        <translation>das ist kein Header einer Antwort</translation>
    </message>
    <message>
        <source>a line of headers reads `Name: value`</source>
        <translation>eine Headerzeile lautet `Name: Wert`</translation>
    </message>
    <message>
        <source>there is no response in this text</source>
        <translation>in diesem Text steht keine Antwort</translation>
    </message>
    <message>
        <source>a response begins like `HTTP/1.1 200 OK`</source>
        <translation>eine Antwort beginnt wie `HTTP/1.1 200 OK`</translation>
    </message>
    <message>
        <source>of the {1} requests none is called &quot;{0}&quot; or has this number</source>
        <translation>von den {1} Anfragen heißt keine „{0}“ oder hat diese Nummer</translation>
    </message>
    <message>
        <source>--list shows them</source>
        <translation>--list zeigt sie</translation>
    </message>
    <message>
        <source>several requests are called &quot;{0}&quot;</source>
        <translation>mehrere Anfragen heißen „{0}“</translation>
    </message>
    <message>
        <source>give the number, which --list shows</source>
        <translation>geben Sie die Nummer an, die --list zeigt</translation>
    </message>
    <message>
        <source>there is no request and no response in this text</source>
        <translation>in diesem Text steht weder eine Anfrage noch eine Antwort</translation>
    </message>
    <message>
        <source>a request begins like `GET /path HTTP/1.1` or `Request URL: https://…`, a response like `HTTP/1.1 200 OK`</source>
        <translation>eine Anfrage beginnt wie `GET /path HTTP/1.1` oder `Request URL: https://…`, eine Antwort wie `HTTP/1.1 200 OK`</translation>
    </message>
    <message>
        <source>it reads `curl OPTIONS https://host/path`</source>
        <translation>er lautet `curl OPTIONEN https://host/path`</translation>
    </message>
    <message>
        <source>there is no Invoke-WebRequest and no Invoke-RestMethod in this text</source>
        <translation>in diesem Text steht weder Invoke-WebRequest noch Invoke-RestMethod</translation>
    </message>
    <message>
        <source>the command names no address</source>
        <translation>der Befehl nennt keine Adresse</translation>
    </message>
    <message>
        <source>it reads `Invoke-WebRequest -Uri &quot;https://host/path&quot;`</source>
        <translation>er lautet `Invoke-WebRequest -Uri &quot;https://host/path&quot;`</translation>
    </message>
    <message>
        <source>this document is nested too deeply, or has too many values</source>
        <translation>dieses Dokument ist zu tief verschachtelt oder hat zu viele Werte</translation>
    </message>
    <message>
        <source>this is no YAML: {0}</source>
        <translation>das ist kein YAML: {0}</translation>
    </message>
    <message>
        <source>there is no request in this collection</source>
        <translation>in dieser Sammlung steht keine Anfrage</translation>
    </message>
    <message>
        <source>this is a recording of {0} requests, too many for a scenario</source>
        <translation>das ist eine Aufzeichnung von {0} Anfragen, zu viele für ein Szenario</translation>
    </message>
    <message>
        <source>this document is of another kind</source>
        <translation>dieses Dokument ist von anderer Art</translation>
    </message>
    <message>
        <source>The page's Content-Security-Policy does not let its script of line {0} run: what that asks for is not asked, and is left out.</source>
        <translation>Die Content-Security-Policy der Seite lässt ihr Skript in Zeile {0} nicht laufen: Was es anfragt, wird nicht angefragt und fehlt hier.</translation>
    </message>
    <message>
        <source>The request itself was never sent, and its answer is not known: it lets the page read it here. It needs Access-Control-Allow-Origin as well.</source>
        <translation>Die Anfrage selbst wurde nie gesendet, und ihre Antwort ist nicht bekannt: Hier lässt sie die Seite lesen. Auch sie braucht Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>The text shows what was answered, and the rules answer so. Should the server's configuration beside it not lead to that, then it is not in use, or a cache or another server answered.</source>
        <translation>Der Text zeigt, was geantwortet wurde, und so antworten die Regeln. Sollte die Konfiguration des Servers daneben nicht dazu führen, ist sie nicht in Gebrauch, oder ein Cache oder ein anderer Server hat geantwortet.</translation>
    </message>
    <message>
        <source>What {0} answers, where the redirect leads, is not known: it is 200 without any CORS header here.</source>
        <translation>Was {0} antwortet, wohin die Weiterleitung führt, ist nicht bekannt: Hier ist es 200 ohne einen CORS-Header.</translation>
    </message>
    <message>
        <source>What the server answers is not known: it takes the WebSocket (101) here.</source>
        <translation>Was der Server antwortet, ist nicht bekannt: Hier nimmt er den WebSocket an (101).</translation>
    </message>
    <message>
        <source>nothing in this page asks for anything</source>
        <translation>nichts in dieser Seite fragt etwas an</translation>
    </message>
    <message>
        <source>paste the element with its address, such as `&lt;img src=&quot;https://host/image.png&quot;&gt;`</source>
        <translation>das Element mit seiner Adresse einfügen, etwa `&lt;img src=&quot;https://host/image.png&quot;&gt;`</translation>
    </message>
    <message>
        <source>this style sheet asks for nothing</source>
        <translation>dieses Stylesheet fragt nichts an</translation>
    </message>
    <message>
        <source>in what begins on line {0}, {1}</source>
        <translation>in dem, was in Zeile {0} beginnt, {1}</translation>
    </message>
    <message>
        <source>What the servers answer is not known: each answers 200 with the usual type and without any CORS header here.</source>
        <translation>Was die Server antworten, ist nicht bekannt: Jeder antwortet hier 200 mit dem üblichen Typ und ohne CORS-Header.</translation>
    </message>
    <message>
        <source>The text is an address alone: a script asks for it with fetch() here. For what happens where somebody follows a link to it, make it a link.</source>
        <translation>Der Text ist nur eine Adresse: Hier fragt ein Skript sie mit fetch() an. Für das, was geschieht, wenn jemand einem Link dorthin folgt, daraus einen Link machen.</translation>
    </message>
    <message>
        <source>The text only speaks of the address: a script asks for it with fetch() here.</source>
        <translation>Der Text spricht nur von der Adresse: Hier fragt ein Skript sie mit fetch() an.</translation>
    </message>
    <message>
        <source>The text is an address alone: a script opens a WebSocket to it here.</source>
        <translation>Der Text ist nur eine Adresse: Hier öffnet ein Skript einen WebSocket dorthin.</translation>
    </message>
    <message>
        <source>The text says that the answer has status {0}, and not which headers: there are none of CORS here.</source>
        <translation>Der Text sagt, dass die Antwort den Status {0} hat, und nicht, welche Header: Von CORS sind hier keine dabei.</translation>
    </message>
    <message>
        <source>The text says that the answer has status {0}: the program behind the server answers so here.</source>
        <translation>Der Text sagt, dass die Antwort den Status {0} hat: Hier antwortet das Programm hinter dem Server so.</translation>
    </message>
    <message>
        <source>The rules are those of the server's configuration in the text. With them, the browser says what the message says where the program behind the server answers with an error: it is {0} here.</source>
        <translation>Die Regeln sind die der Konfiguration des Servers im Text. Mit ihnen sagt der Browser, was die Meldung sagt, wenn das Programm hinter dem Server mit einem Fehler antwortet: Hier ist es {0}.</translation>
    </message>
    <message>
        <source>The page is the one that the text names beside the request: {0}.</source>
        <translation>Die Seite ist die, die der Text neben der Anfrage nennt: {0}.</translation>
    </message>
    <message>
        <source>the "{0}" that closes this is missing</source>
        <translation>das schließende "{0}" fehlt</translation>
    </message>
    <message>
        <source>a comma or "{0}" is expected here</source>
        <translation>hier wird ein Komma oder "{0}" erwartet</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>hier wird ein Wert erwartet</translation>
    </message>
    <message>
        <source>the name of a member is expected here</source>
        <translation>hier wird der Name eines Elements erwartet</translation>
    </message>
    <message>
        <source>this string is not closed on its line</source>
        <translation>diese Zeichenkette endet nicht auf ihrer Zeile</translation>
    </message>
    <message>
        <source>the closing {0} of a string is missing</source>
        <translation>das schließende {0} einer Zeichenkette fehlt</translation>
    </message>
    <message>
        <source>The page is not known: it is {0} here.</source>
        <translation>Die Seite ist nicht bekannt: Hier ist sie {0}.</translation>
    </message>
    <message>
        <source>The page is the one that the configuration means, {0}. It names {1}, and no Origin header says that: it has no slash and no path after the host.</source>
        <translation>Die Seite ist die, die in der Konfiguration gemeint ist: {0}. Sie nennt {1}, und das sagt kein Origin-Header: Nach dem Host steht dort weder ein Schrägstrich noch ein Pfad.</translation>
    </message>
    <message>
        <source>The page is one that the configuration allows: {0}.</source>
        <translation>Die Seite ist eine, die die Konfiguration erlaubt: {0}.</translation>
    </message>
    <message>
        <source>The request is an example: what pages often send, and what needs a preflight.</source>
        <translation>Die Anfrage ist ein Beispiel: was Seiten oft senden, und was einen Preflight braucht.</translation>
    </message>
    <message>
        <source>this is how a server is set up, but nothing that it would answer was found in it</source>
        <translation>so wird ein Server eingerichtet, aber was er antworten würde, war darin nicht zu finden</translation>
    </message>
    <message>
        <source>paste the whole of it: of nginx the server block, of Apache the .htaccess or VirtualHost, of Express the calls app.use(cors(…)) or res.header(…), of S3 the CORS rules as JSON or XML; or paste what the server answered, as `curl -i` prints it</source>
        <translation>fügen Sie alles ein: von nginx den server-Block, von Apache die .htaccess oder den VirtualHost, von Express die Aufrufe app.use(cors(…)) oder res.header(…), von S3 die CORS-Regeln als JSON oder XML; oder was der Server geantwortet hat, wie `curl -i` es ausgibt</translation>
    </message>
    <message>
        <source>this configuration is longer than 1 MiB</source>
        <translation>diese Konfiguration ist länger als 1 MiB</translation>
    </message>
    <message>
        <source>paste the part for one server</source>
        <translation>fügen Sie den Teil für einen Server ein</translation>
    </message>
    <message>
        <source>The block that begins on line {0} is not closed; what follows is taken for a part of it.</source>
        <translation>Der Block, der in Zeile {0} beginnt, ist nicht geschlossen; was folgt, gilt als Teil davon.</translation>
    </message>
    <message>
        <source>the conditions tell more cases apart than can be written as rules</source>
        <translation>die Bedingungen unterscheiden mehr Fälle, als sich als Regeln schreiben lassen</translation>
    </message>
    <message>
        <source>leave out the conditions that have nothing to do with the request</source>
        <translation>lassen Sie die Bedingungen weg, die nichts mit der Anfrage zu tun haben</translation>
    </message>
    <message>
        <source>The rules are those of {0}. What the configuration says of {1} is left out: ask for a URL there to have it read.</source>
        <translation>Die Regeln sind die von {0}. Was die Konfiguration über {1} sagt, ist weggelassen: Es wird gelesen, wenn nach einer URL dort gefragt wird.</translation>
    </message>
    <message>
        <source>The configuration does not say under which address the server is reached: it is {0} here.</source>
        <translation>Die Konfiguration sagt nicht, unter welcher Adresse der Server zu erreichen ist: hier ist es {0}.</translation>
    </message>
    <message>
        <source>What stands behind `{0}` is not known: it answers 200 to every method here, without CORS headers. If it sends some itself, browsers see both.</source>
        <translation>Was hinter `{0}` steht, ist nicht bekannt: Hier antwortet es auf jede Methode mit 200, ohne CORS-Header. Sendet es selbst welche, sehen Browser beide.</translation>
    </message>
    <message>
        <source>`{0}` is only known while the server runs; here it does not hold.</source>
        <translation>`{0}` steht erst fest, wenn der Server läuft; hier gilt es nicht.</translation>
    </message>
    <message>
        <source>The value `{0}` of {1} is only known while the server runs; the header is left out here.</source>
        <translation>Der Wert `{0}` von {1} steht erst fest, wenn der Server läuft; hier fehlt der Header.</translation>
    </message>
    <message>
        <source>`{0}` is another file: what stands in it is not known here.</source>
        <translation>`{0}` ist eine andere Datei: Was darin steht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>`{0}` can be no header's name; it is left out here.</source>
        <translation>`{0}` kann nicht der Name eines Headers sein; er bleibt hier weg.</translation>
    </message>
    <message>
        <source>The value of {0} has characters that no header may have; the header is left out here.</source>
        <translation>Der Wert von {0} hat Zeichen, die in keinem Header stehen dürfen; der Header bleibt hier weg.</translation>
    </message>
    <message>
        <source>The regular expression {0} has what cannot be tried here ({1}): it matches nothing.</source>
        <translation>Der reguläre Ausdruck {0} enthält etwas, das sich hier nicht prüfen lässt ({1}): Er passt auf nichts.</translation>
    </message>
    <message>
        <source>A function decides at run time which origins are allowed; here it is {0}. Write the origins into the rules if it is others.</source>
        <translation>Eine Funktion entscheidet zur Laufzeit, welche Origins erlaubt sind; hier sind es {0}. Sind es andere, schreiben Sie sie in die Regeln.</translation>
    </message>
    <message>
        <source>The option {0} is only known while the program runs (`{1}`); here it has its default.</source>
        <translation>Die Option {0} steht erst fest, wenn das Programm läuft (`{1}`); hier hat sie ihren Standardwert.</translation>
    </message>
    <message>
        <source>Which origins are allowed is only known while the program runs (`{0}`); here it is whatever asks.</source>
        <translation>Welche Origins erlaubt sind, steht erst fest, wenn das Programm läuft (`{0}`); hier ist es, wer immer fragt.</translation>
    </message>
    <message>
        <source>An origin that is allowed is only known while the program runs (`{0}`): it is left out here.</source>
        <translation>Eine erlaubte Origin steht erst fest, wenn das Programm läuft (`{0}`): Hier fehlt sie.</translation>
    </message>
    <message>
        <source>{1} has no option `{0}`: it changes nothing of what is answered.</source>
        <translation>{1} hat keine Option `{0}`: Sie ändert nichts an den Antworten.</translation>
    </message>
    <message>
        <source>nginx knows no comments that begin with `//`, and does not start with this text; here they are taken for comments.</source>
        <translation>nginx kennt keine Kommentare, die mit `//` beginnen, und startet mit diesem Text nicht; hier gelten sie als Kommentare.</translation>
    </message>
    <message>
        <source>`{0}` is taken for not set where the program runs, so that {1} is allowed. Write the real value into the rules where it is set.</source>
        <translation>Es wird angenommen, dass `{0}` dort, wo das Programm läuft, nicht gesetzt ist, sodass {1} erlaubt ist. Wo es gesetzt ist, gehört der wirkliche Wert in die Regeln.</translation>
    </message>
    <message>
        <source>`{0}` is taken to hold, since no variable of the environment is set where the program runs. Where it does not hold, something else is allowed.</source>
        <translation>Es wird angenommen, dass `{0}` gilt, weil dort, wo das Programm läuft, keine Umgebungsvariable gesetzt ist. Wo es nicht gilt, ist etwas anderes erlaubt.</translation>
    </message>
    <message>
        <source>`{0}` is taken not to hold, since no variable of the environment is set where the program runs. Where it holds, something else is allowed.</source>
        <translation>Es wird angenommen, dass `{0}` nicht gilt, weil dort, wo das Programm läuft, keine Umgebungsvariable gesetzt ist. Wo es gilt, ist etwas anderes erlaubt.</translation>
    </message>
    <message>
        <source>A CORS rule of a bucket may allow GET, PUT, POST, DELETE and HEAD; S3 refuses a configuration with `{0}`.</source>
        <translation>Eine CORS-Regel eines Buckets darf GET, PUT, POST, DELETE und HEAD erlauben; S3 weist eine Konfiguration mit `{0}` zurück.</translation>
    </message>
    <message>
        <source>Where no origin is given, @koa/cors sends `*` since version 5, as here; before, it repeated the origin that asks.</source>
        <translation>Wo kein Origin angegeben ist, sendet @koa/cors seit Version 5 `*`, wie hier; davor wiederholte es den Origin, der fragt.</translation>
    </message>
    <message>
        <source>`{0}` stands before the line that sets CORS up: what it answers has none of the headers.</source>
        <translation>`{0}` steht vor der Zeile, die CORS einrichtet: Was es antwortet, hat keinen der Header.</translation>
    </message>
    <message>
        <source>What `{0}` decides is not followed here: the rules answer as if it did not stand there.</source>
        <translation>Was `{0}` entscheidet, wird hier nicht verfolgt: Die Regeln antworten, als stünde es nicht da.</translation>
    </message>
    <message>
        <source>The function that `{0}` is given never calls its second argument. The cors package waits for that call, whatever the function returns: no request gets an answer, which is a timeout here.</source>
        <translation>Die Funktion, die `{0}` bekommt, ruft ihr zweites Argument nie auf. Das Paket cors wartet auf diesen Aufruf, was auch immer die Funktion zurückgibt: Keine Anfrage bekommt eine Antwort, was hier ein Timeout ist.</translation>
    </message>
    <message>
        <source>Which status the error `{0}` has is not known: Express answers 500 here, as it does where an error has none.</source>
        <translation>Welchen Status der Fehler `{0}` hat, ist nicht bekannt: Express antwortet hier mit 500, wie bei einem Fehler ohne Status.</translation>
    </message>
    <message>
        <source>Where the router `{0}` is put stands in another file: its paths are taken for whole ones here, and it for all that the server answers.</source>
        <translation>Wo der Router `{0}` eingehängt ist, steht in einer anderen Datei: Seine Pfade gelten hier als ganze, und er als alles, was der Server beantwortet.</translation>
    </message>
    <message>
        <source>The path `{0}` is only known while the program runs: it is every path here.</source>
        <translation>Der Pfad `{0}` ist erst bekannt, während das Programm läuft: Hier ist es jeder Pfad.</translation>
    </message>
    <message>
        <source>No path of a URL is what `{0}` asks for: Express never calls what is given to it.</source>
        <translation>Kein Pfad einer URL ist, wonach `{0}` fragt: Express ruft nie auf, was ihm übergeben wird.</translation>
    </message>
    <message>
        <source>A CORS rule that is written so has no element `{0}`: S3 refuses a configuration with it. It is left out here.</source>
        <translation>Eine so geschriebene CORS-Regel hat kein Element `{0}`: S3 weist eine Konfiguration damit ab. Hier ist es weggelassen.</translation>
    </message>
    <message>
        <source>Nothing in the text uses the function `{0}`: what it sets is not sent.</source>
        <translation>Nichts im Text verwendet die Funktion `{0}`: Was sie setzt, wird nicht gesendet.</translation>
    </message>
    <message>
        <source>What the program behind it answers is not known: it is 200 here.</source>
        <translation>Was das Programm dahinter antwortet, ist nicht bekannt: Hier ist es 200.</translation>
    </message>
    <message>
        <source>What `{0}` says is only known while the program runs (`{1}`); the header is left out here.</source>
        <translation>Was `{0}` sagt, steht erst fest, wenn das Programm läuft (`{1}`); hier fehlt der Header.</translation>
    </message>
    <message>
        <source>Nothing in the text answers OPTIONS: it gets 200 here, with the headers that all requests get.</source>
        <translation>Nichts im Text beantwortet OPTIONS: Hier kommt 200 zurück, mit den Headern, die alle Anfragen bekommen.</translation>
    </message>
    <message>
        <source>nginx sends the headers of `add_header` without `always` with the statuses 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308 only: an error of the server has none, and the browser then speaks of CORS.</source>
        <translation>nginx sendet die Header von `add_header` ohne `always` nur mit den Statuscodes 200, 201, 204, 206, 301, 302, 303, 304, 307 und 308: Ein Fehler des Servers hat keine, und der Browser spricht dann von CORS.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>only sent</source>
        <translation>nur gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>the page itself</source>
        <translation>die Seite selbst</translation>
    </message>
    <message>
        <source>another host of its site</source>
        <translation>ein anderer Host ihrer Site</translation>
    </message>
    <message>
        <source>another port</source>
        <translation>ein anderer Port</translation>
    </message>
    <message>
        <source>another site</source>
        <translation>eine andere Site</translation>
    </message>
    <message>
        <source>looks alike at its beginning</source>
        <translation>sieht am Anfang gleich aus</translation>
    </message>
    <message>
        <source>looks alike at its end</source>
        <translation>sieht am Ende gleich aus</translation>
    </message>
    <message>
        <source>sandboxed, or from a file</source>
        <translation>in einer Sandbox, oder aus einer Datei</translation>
    </message>
    <message>
        <source>the page without https</source>
        <translation>die Seite ohne https</translation>
    </message>
    <message>
        <source>browsers fetch manifests when they like, and some only to install the page</source>
        <translation>Manifeste holen Browser, wann sie mögen, manche nur zum Installieren der Seite</translation>
    </message>
    <message>
        <source>two readers of JSON do not agree on it: a number is too large, or a character is half of one</source>
        <translation>zwei Leser für JSON sind sich darüber nicht einig: Eine Zahl ist zu groß, oder ein Zeichen ist nur ein halbes</translation>
    </message>
    <message>
        <source>the page is at {0}:, which no server can serve</source>
        <translation>die Seite liegt unter {0}:, was kein Server ausliefern kann</translation>
    </message>
    <message>
        <source>what asks is a service worker: it would stay in your browser</source>
        <translation>was fragt, ist ein Service Worker: Er bliebe in Ihrem Browser</translation>
    </message>
    <message>
        <source>the service worker would stay in your browser</source>
        <translation>der Service Worker bliebe in Ihrem Browser</translation>
    </message>
    <message>
        <source>a service worker controls the page: it would stay in your browser</source>
        <translation>ein Service Worker steuert die Seite: Er bliebe in Ihrem Browser</translation>
    </message>
    <message>
        <source>no script may run in the page, and only a script can do the actions</source>
        <translation>in der Seite darf kein Skript laufen, und nur ein Skript kann die Aktionen ausführen</translation>
    </message>
    <message>
        <source>its profileOptions make a browser that nobody has: one of another time, or set otherwise</source>
        <translation>seine profileOptions beschreiben einen Browser, den niemand hat: einen aus anderer Zeit oder anders eingestellten</translation>
    </message>
    <message>
        <source>it hangs on a permission for the local network, which is not asked for between hosts of this machine</source>
        <translation>es hängt von einer Erlaubnis für das lokale Netz ab, nach der zwischen Hosts dieses Rechners nicht gefragt wird</translation>
    </message>
    <message>
        <source>{0} is in another network than this machine&apos;s own</source>
        <translation>{0} liegt in einem anderen Netz als diesem Rechner selbst</translation>
    </message>
    <message>
        <source>it names the network of the host that is asked, and here all hosts are of this machine</source>
        <translation>es nennt das Netz des gefragten Hosts, und hier gehören alle Hosts zu diesem Rechner</translation>
    </message>
    <message>
        <source>the browser would have to know that {0} wants https only, and would not forget it</source>
        <translation>der Browser müsste wissen, dass {0} nur https will, und würde es nicht vergessen</translation>
    </message>
    <message>
        <source>{0} speaks HTTP/2 or later, and the servers here speak HTTP/1.1</source>
        <translation>{0} spricht HTTP/2 oder neuer, und die Server hier sprechen HTTP/1.1</translation>
    </message>
    <message>
        <source>{0} is an address of another machine: only names can be led to this one</source>
        <translation>{0} ist die Adresse eines anderen Rechners: Nur Namen können zu diesem geführt werden</translation>
    </message>
    <message>
        <source>the cookie {0} is in a partition before the first action</source>
        <translation>das Cookie {0} liegt schon vor der ersten Aktion in einer Partition</translation>
    </message>
    <message>
        <source>it waits {0} seconds; nobody is made to wait for more than {1}</source>
        <translation>es wartet {0} Sekunden; länger als {1} soll niemand warten müssen</translation>
    </message>
    <message>
        <source>a page cannot empty what the browser keeps</source>
        <translation>eine Seite kann nicht leeren, was der Browser aufhebt</translation>
    </message>
    <message>
        <source>actions begin together: here each is done to its end before the next</source>
        <translation>Aktionen beginnen zusammen: Hier wird jede bis zum Ende ausgeführt, bevor die nächste beginnt</translation>
    </message>
    <message>
        <source>the user is asked whether a frame may use its cookies</source>
        <translation>der Benutzer wird gefragt, ob ein Frame seine Cookies verwenden darf</translation>
    </message>
    <message>
        <source>browsers prefetch and prerender for speculation rules when they like, and not in a window that a page has opened</source>
        <translation>nach Spekulationsregeln laden Browser voraus, wenn sie mögen, und nicht in einem Fenster, das eine Seite geöffnet hat</translation>
    </message>
    <message>
        <source>a page that navigates the frame it is in is gone, and nothing there could tell what came in its place</source>
        <translation>eine Seite, die ihren eigenen Frame navigiert, ist fort, und nichts dort könnte sagen, was an ihre Stelle kam</translation>
    </message>
    <message>
        <source>browsers block a window that opens without a click</source>
        <translation>ein Fenster, das sich ohne Klick öffnet, verhindern Browser</translation>
    </message>
    <message>
        <source>a server does not end its answer with the status {0}</source>
        <translation>mit dem Status {0} endet keine Antwort eines Servers</translation>
    </message>
    <message>
        <source>the status {0} makes the browser ask for a password</source>
        <translation>bei Status {0} fragt der Browser nach einem Passwort</translation>
    </message>
    <message>
        <source>it has both http and https: that needs --https</source>
        <translation>es hat http und https: Dazu braucht es --https</translation>
    </message>
    <message>
        <source>the page does nothing</source>
        <translation>die Seite tut nichts</translation>
    </message>
    <message>
        <source>only a person types into the address bar</source>
        <translation>in die Adressleiste tippt nur ein Mensch</translation>
    </message>
    <message>
        <source>the browser itself sends reports, when it sees fit</source>
        <translation>Berichte schickt der Browser selbst, wann er es für richtig hält</translation>
    </message>
    <message>
        <source>browsers fetch icons when they like, and keep them</source>
        <translation>Symbole holen Browser, wann sie mögen, und heben sie auf</translation>
    </message>
    <message>
        <source>the request is sent when the page ends, and then nobody listens any more</source>
        <translation>die Anfrage wird gesendet, wenn die Seite endet, und dann hört niemand mehr zu</translation>
    </message>
    <message>
        <source>the servers of this machine speak no HTTP/3, which it needs</source>
        <translation>die Server dieses Rechners sprechen kein HTTP/3, das es braucht</translation>
    </message>
    <message>
        <source>it stands in a style sheet or module of its own, which the scenario does not give</source>
        <translation>es steht in einem eigenen Stylesheet oder Modul, das das Szenario nicht angibt</translation>
    </message>
    <message>
        <source>it cannot be said with names of this machine: {0}</source>
        <translation>mit Namen dieses Rechners lässt es sich nicht sagen: {0}</translation>
    </message>
    <message>
        <source>action {0} comes otherwise on this machine, as {1} has it: {2} in the scenario, {3} here</source>
        <translation>Aktion {0} geht auf diesem Rechner anders aus, nach den Regeln von {1}: im Szenario {2}, hier {3}</translation>
    </message>
    <message>
        <source>action {0} sends something else on this machine, as {1} has it: hosts here count as trustworthy and local</source>
        <translation>Aktion {0} sendet auf diesem Rechner etwas anderes, nach den Regeln von {1}: Hosts gelten hier als vertrauenswürdig und lokal</translation>
    </message>
    <message>
        <source>{0} was predicted and did not come</source>
        <translation>{0} war vorhergesagt und kam nicht</translation>
    </message>
    <message>
        <source>{0} came and was not predicted</source>
        <translation>{0} kam und war nicht vorhergesagt</translation>
    </message>
    <message>
        <source>{0}: {1} has &quot;{2}&quot;, predicted was &quot;{3}&quot;</source>
        <translation>{0}: {1} ist „{2}“, vorhergesagt war „{3}“</translation>
    </message>
    <message>
        <source>{0}: {1} is missing, predicted was &quot;{2}&quot;</source>
        <translation>{0}: {1} fehlt, vorhergesagt war „{2}“</translation>
    </message>
    <message>
        <source>{0}: {1} was not predicted, and is &quot;{2}&quot;</source>
        <translation>{0}: {1} war nicht vorhergesagt und ist „{2}“</translation>
    </message>
    <message>
        <source>the page saw {0}, predicted was {1}</source>
        <translation>die Seite sah {0}, vorhergesagt war {1}</translation>
    </message>
    <message>
        <source>{0}: the page saw &quot;{1}&quot;, predicted was &quot;{2}&quot;</source>
        <translation>{0}: Die Seite sah „{1}“, vorhergesagt war „{2}“</translation>
    </message>
    <message>
        <source>the answer came, and the element has shown an error: the scenario&apos;s body is nothing that a browser can show or play, so that this does not tell whether it was withheld</source>
        <translation>die Antwort kam, und das Element hat einen Fehler gemeldet: Den Inhalt des Szenarios kann kein Browser zeigen oder abspielen, sodass dies nicht verrät, ob er vorenthalten wurde</translation>
    </message>
    <message>
        <source>the page saw neither success nor failure in time</source>
        <translation>die Seite sah in der Zeit weder Erfolg noch Fehler</translation>
    </message>
    <message>
        <source>a response that it can read</source>
        <translation>eine Antwort, die sie lesen kann</translation>
    </message>
    <message>
        <source>a response that it cannot read</source>
        <translation>eine Antwort, die sie nicht lesen kann</translation>
    </message>
    <message>
        <source>that the load succeeded</source>
        <translation>dass das Laden gelang</translation>
    </message>
    <message>
        <source>a failure</source>
        <translation>einen Fehler</translation>
    </message>
    <message>
        <source>the new document in its place</source>
        <translation>das neue Dokument an ihrer Stelle</translation>
    </message>
    <message>
        <source>nothing that tells</source>
        <translation>nichts, was etwas verrät</translation>
    </message>
    <message>
        <source>the page&apos;s report is not JSON</source>
        <translation>der Bericht der Seite ist kein JSON</translation>
    </message>
    <message>
        <source>the page&apos;s report is no object</source>
        <translation>der Bericht der Seite ist kein Objekt</translation>
    </message>
    <message>
        <source>Action {0} is left out: {1}.</source>
        <translation>Aktion {0} bleibt weg: {1}.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no browser whose rules are known: the prediction is that of the standard.</source>
        <translation>„{0}“ ist kein Browser, dessen Regeln bekannt sind: Die Vorhersage ist die des Standards.</translation>
    </message>
    <message>
        <source>Your browser is set to block the cookies of third parties, and the prediction is made for that.</source>
        <translation>Ihr Browser ist so eingestellt, dass er Cookies Dritter sperrt, und die Vorhersage gilt dafür.</translation>
    </message>
    <message>
        <source>{0} of {1} actions came as predicted</source>
        <translation>{0} von {1} Aktionen kamen wie vorhergesagt</translation>
    </message>
    <message>
        <source>{0} of {1} actions came as predicted, {2} with a difference that is known</source>
        <translation>{0} von {1} Aktionen kamen wie vorhergesagt, {2} mit einem bekannten Unterschied</translation>
    </message>
    <message>
        <source>Your browser tries it: a second window opens, the page in it does what the scenario says, and each step is held against the prediction. All of it stays on this machine.</source>
        <translation>Ihr Browser probiert es: Ein zweites Fenster öffnet sich, die Seite darin tut, was das Szenario sagt, und jeder Schritt wird gegen die Vorhersage gehalten. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Try it in this browser</source>
        <translation>In diesem Browser probieren</translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation>Noch einmal probieren</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The scenario has another page, and the browser opens one window a click.</source>
        <translation>Das Szenario hat eine weitere Seite, und der Browser öffnet mit jedem Klick nur ein Fenster.</translation>
    </message>
    <message>
        <source>This step needs a click: go to the other window and click there.</source>
        <translation>Dieser Schritt braucht einen Klick: Gehen Sie in das andere Fenster und klicken Sie dort.</translation>
    </message>
    <message>
        <source>The browser did not let the second window open: allow pop-ups of localhost, and try again.</source>
        <translation>Der Browser ließ das zweite Fenster nicht zu: Erlauben Sie localhost Pop-ups, und probieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The page did not load in the second window. If the address there is https, the browser does not trust the certificate yet.</source>
        <translation>Die Seite wurde im zweiten Fenster nicht geladen. Beginnt die Adresse dort mit https, vertraut der Browser dem Zertifikat noch nicht.</translation>
    </message>
    <message>
        <source>Waiting {0} s, as the scenario does…</source>
        <translation>Warten: {0} s, wie das Szenario…</translation>
    </message>
    <message>
        <source>Doing: {0}</source>
        <translation>Gerade: {0}</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>What the browser did</source>
        <translation>Was der Browser tat</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>noch nicht getan</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message>
        <source>as predicted</source>
        <translation>wie vorhergesagt</translation>
    </message>
    <message>
        <source>a known difference</source>
        <translation>ein bekannter Unterschied</translation>
    </message>
    <message>
        <source>not as predicted</source>
        <translation>nicht wie vorhergesagt</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>no certificate can be made: OpenSSL refuses</source>
        <translation>es lässt sich kein Zertifikat ausstellen: OpenSSL weigert sich</translation>
    </message>
    <message>
        <source>port {0} of this machine cannot be listened at: {1}</source>
        <translation>an Port {0} dieses Rechners kann nicht gelauscht werden: {1}</translation>
    </message>
    <message>
        <source>name another one with --port, or none</source>
        <translation>geben Sie mit --port einen anderen an oder keinen</translation>
    </message>
    <message>
        <source>the scenario makes no request that others could make</source>
        <translation>das Szenario stellt keine Anfrage, die auch andere stellen könnten</translation>
    </message>
    <message>
        <source>give it an action with a &quot;url&quot;, such as a fetch</source>
        <translation>geben Sie ihm eine Aktion mit &quot;url&quot;, etwa einen fetch</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no origin</source>
        <translation>&quot;{0}&quot; ist kein Origin</translation>
    </message>
    <message>
        <source>write it as in https://app.example, or null</source>
        <translation>schreiben Sie zum Beispiel https://app.example, oder null</translation>
    </message>
    <message>
        <source>these are {0} combinations, and more than {1} are not run</source>
        <translation>das sind {0} Kombinationen, und mehr als {1} werden nicht ausgeführt</translation>
    </message>
    <message>
        <source>name fewer origins, methods or headers</source>
        <translation>nennen Sie weniger Origins, Methoden oder Header</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no credentials mode</source>
        <translation>&quot;{0}&quot; ist kein credentials-Modus</translation>
    </message>
    <message>
        <source>it is omit, same-origin or include</source>
        <translation>er ist omit, same-origin oder include</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no method that a page can use</source>
        <translation>&quot;{0}&quot; ist keine Methode, die eine Seite verwenden kann</translation>
    </message>
    <message>
        <source>methods are such as GET, PUT or PATCH</source>
        <translation>Methoden sind etwa GET, PUT oder PATCH</translation>
    </message>
    <message>
        <source>the line is longer than {0} MiB</source>
        <translation>die Zeile ist länger als {0} MiB</translation>
    </message>
    <message>
        <source>a line holds one request, under its name</source>
        <translation>eine Zeile enthält eine Anfrage, unter ihrem Namen</translation>
    </message>
    <message>
        <source>write it as in {&quot;id&quot;:1,&quot;explain&quot;:{&quot;text&quot;:&quot;…&quot;}}</source>
        <translation>schreiben Sie sie wie in {&quot;id&quot;:1,&quot;explain&quot;:{&quot;text&quot;:&quot;…&quot;}}</translation>
    </message>
    <message>
        <source>the request has no &quot;id&quot; that is a text or a whole number</source>
        <translation>die Anfrage hat keine &quot;id&quot;, die ein Text oder eine ganze Zahl ist</translation>
    </message>
    <message>
        <source>its answer repeats the id, so that you know whose it is</source>
        <translation>ihre Antwort wiederholt die id, damit Sie sie zuordnen können</translation>
    </message>
    <message>
        <source>a request with the id {0} has not been answered yet</source>
        <translation>eine Anfrage mit der id {0} ist noch nicht beantwortet</translation>
    </message>
    <message>
        <source>{0} requests wait already, or their lines are too long in all</source>
        <translation>es warten schon {0} Anfragen, oder ihre Zeilen sind zusammen zu lang</translation>
    </message>
    <message>
        <source>the request was cancelled</source>
        <translation>die Anfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>no request with the id {0} is under way</source>
        <translation>keine Anfrage mit der id {0} ist in Arbeit</translation>
    </message>
    <message>
        <source>version {0} of the protocol is not spoken here</source>
        <translation>Version {0} des Protokolls wird hier nicht gesprochen</translation>
    </message>
    <message>
        <source>version {0} is</source>
        <translation>Version {0} wird gesprochen</translation>
    </message>
    <message>
        <source>an object or a text</source>
        <translation>ein Objekt oder ein Text</translation>
    </message>
    <message>
        <source>a text or a whole number</source>
        <translation>ein Text oder eine ganze Zahl</translation>
    </message>
    <message>
        <source>one thing is asked about at a time</source>
        <translation>gefragt wird nach genau einer Sache</translation>
    </message>
    <message>
        <source>give either &quot;scenario&quot;, or &quot;text&quot; with what was copied</source>
        <translation>geben Sie entweder &quot;scenario&quot; an oder &quot;text&quot; mit dem, was kopiert wurde</translation>
    </message>
    <message>
        <source>a scenario has its own page</source>
        <translation>ein Szenario hat seine eigene Seite</translation>
    </message>
    <message>
        <source>change &quot;page&quot; in the scenario</source>
        <translation>ändern Sie &quot;page&quot; im Szenario</translation>
    </message>
    <message>
        <source>this is no URL of a page</source>
        <translation>das ist keine URL einer Seite</translation>
    </message>
    <message>
        <source>write it as in https://app.example/</source>
        <translation>schreiben Sie sie wie in https://app.example/</translation>
    </message>
    <message>
        <source>the text is longer than {0} MiB</source>
        <translation>der Text ist länger als {0} MiB</translation>
    </message>
    <message>
        <source>the reference has nothing for &quot;{0}&quot;</source>
        <translation>das Nachschlagewerk hat nichts zu &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>one policy is written at a time</source>
        <translation>geschrieben wird genau eine Richtlinie</translation>
    </message>
    <message>
        <source>give &quot;origins&quot;, &quot;policy&quot; or &quot;scenario&quot;</source>
        <translation>geben Sie &quot;origins&quot;, &quot;policy&quot; oder &quot;scenario&quot; an</translation>
    </message>
    <message>
        <source>one recording is judged at a time</source>
        <translation>beurteilt wird genau eine Aufzeichnung</translation>
    </message>
    <message>
        <source>give either &quot;har&quot; or &quot;path&quot;</source>
        <translation>geben Sie entweder &quot;har&quot; oder &quot;path&quot; an</translation>
    </message>
    <message>
        <source>no file may be read</source>
        <translation>es darf keine Datei gelesen werden</translation>
    </message>
    <message>
        <source>{0} is in none of the folders that may be read</source>
        <translation>{0} liegt in keinem der Ordner, die gelesen werden dürfen</translation>
    </message>
    <message>
        <source>start the program with --allow-files FOLDER</source>
        <translation>starten Sie das Programm mit --allow-files ORDNER</translation>
    </message>
    <message>
        <source>this build sends nothing</source>
        <translation>dieser Build sendet nichts</translation>
    </message>
    <message>
        <source>no host may be asked</source>
        <translation>es darf kein Host gefragt werden</translation>
    </message>
    <message>
        <source>the host {0} may not be asked</source>
        <translation>der Host {0} darf nicht gefragt werden</translation>
    </message>
    <message>
        <source>name it in &quot;hosts&quot; where the network is chosen</source>
        <translation>nennen Sie ihn in &quot;hosts&quot;, wo das Netz gewählt wird</translation>
    </message>
    <message>
        <source>a session has one page</source>
        <translation>eine Sitzung hat eine Seite</translation>
    </message>
    <message>
        <source>give either &quot;page&quot; or &quot;scenario&quot;</source>
        <translation>geben Sie entweder &quot;page&quot; oder &quot;scenario&quot; an</translation>
    </message>
    <message>
        <source>a session begins without actions</source>
        <translation>eine Sitzung beginnt ohne Aktionen</translation>
    </message>
    <message>
        <source>leave them out, and send each as &quot;act&quot; or &quot;fetch&quot;</source>
        <translation>lassen Sie sie weg, und senden Sie jede als &quot;act&quot; oder &quot;fetch&quot;</translation>
    </message>
    <message>
        <source>a session &quot;{0}&quot; is open already</source>
        <translation>eine Sitzung &quot;{0}&quot; ist schon offen</translation>
    </message>
    <message>
        <source>there is no open session &quot;{0}&quot;</source>
        <translation>es gibt keine offene Sitzung &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>&quot;open&quot; opens one</source>
        <translation>&quot;open&quot; öffnet eine</translation>
    </message>
    <message>
        <source>{0} sessions are open already</source>
        <translation>es sind schon {0} Sitzungen offen</translation>
    </message>
    <message>
        <source>the session has had its {0} actions</source>
        <translation>die Sitzung hatte ihre {0} Aktionen</translation>
    </message>
    <message>
        <source>no exchange with the number {0} waits for an answer</source>
        <translation>kein Austausch mit der Nummer {0} wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>nobody answered the request that was sent within {0} ms</source>
        <translation>niemand hat die gesendete Anfrage innerhalb von {0} ms beantwortet</translation>
    </message>
    <message>
        <source>the input ended, and the request that was sent was not answered</source>
        <translation>die Eingabe ist zu Ende, und die gesendete Anfrage wurde nicht beantwortet</translation>
    </message>
    <message>
        <source>there is no method {0}</source>
        <translation>es gibt keine Methode {0}</translation>
    </message>
    <message>
        <source>there is no tool {0}</source>
        <translation>es gibt kein Werkzeug {0}</translation>
    </message>
    <message>
        <source>the tools are {0}</source>
        <translation>die Werkzeuge sind {0}</translation>
    </message>
    <message>
        <source>there is no prompt {0}</source>
        <translation>es gibt keine Vorlage {0}</translation>
    </message>
    <message>
        <source>the prompts are {0}</source>
        <translation>die Vorlagen sind {0}</translation>
    </message>
    <message>
        <source>there is no resource {0}</source>
        <translation>es gibt keine Ressource {0}</translation>
    </message>
    <message>
        <source>resources/list has the ones there are</source>
        <translation>resources/list hat die vorhandenen</translation>
    </message>
    <message>
        <source>the cursor is none that was given out</source>
        <translation>der Cursor ist keiner, der ausgegeben wurde</translation>
    </message>
    <message>
        <source>this is no request or notification of JSON-RPC 2.0</source>
        <translation>das ist keine Anfrage oder Benachrichtigung von JSON-RPC 2.0</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no header</source>
        <translation>&quot;{0}&quot; ist kein Header</translation>
    </message>
    <message>
        <source>write a name, or Name:value; - stands for none</source>
        <translation>schreiben Sie einen Namen, oder Name:Wert; - steht für keinen</translation>
    </message>
    <message>
        <source>What the server answers is not known: it answers 200 without any CORS header here. Paste its response into the rule.</source>
        <translation>Was der Server antwortet, ist nicht bekannt: Hier antwortet er 200 ohne CORS-Header. Seine Antwort in die Regel einfügen.</translation>
    </message>
    <message>
        <source>Line {1}: which address is `{0}`? The text does not say it, and the verdict depends on it. {2} stands in for it: write the real one in its place.</source>
        <translation>Zeile {1}: Welche Adresse ist `{0}`? Der Text sagt es nicht, und das Urteil hängt davon ab. {2} steht dafür: die richtige an dessen Stelle schreiben.</translation>
    </message>
    <message>
        <source>Line {1}: `{0}` is a part of the URL that the text does not say; &quot;{2}&quot; stands in for it.</source>
        <translation>Zeile {1}: `{0}` ist ein Teil der URL, der nicht im Text steht; „{2}“ steht dafür.</translation>
    </message>
    <message>
        <source>Line {1}: which method is `{0}`? The text does not say it; {2} is taken here.</source>
        <translation>Zeile {1}: Welche Methode ist `{0}`? Der Text sagt es nicht; hier ist es {2}.</translation>
    </message>
    <message>
        <source>Line {1}: which headers are in `{0}`? The text does not say it, and a header more can mean a preflight. Write them into the request.</source>
        <translation>Zeile {1}: Welche Header sind in `{0}`? Der Text sagt es nicht, und ein Header mehr kann einen Preflight bedeuten. In die Anfrage schreiben.</translation>
    </message>
    <message>
        <source>Line {1}: the value of `{0}` is not in the text; &quot;{2}&quot; stands in for it. It does not change the verdict.</source>
        <translation>Zeile {1}: Der Wert von `{0}` steht nicht im Text; „{2}“ steht dafür. Am Urteil ändert er nichts.</translation>
    </message>
    <message>
        <source>Line {1}: `{0}` is in the body, and not in the text; its name stands in for it.</source>
        <translation>Zeile {1}: `{0}` ist im Inhalt und steht nicht im Text; sein Name steht dafür.</translation>
    </message>
    <message>
        <source>Line {1}: what is `{0}`? It changes how the request is made, and the text does not say it. Here it is left out.</source>
        <translation>Zeile {1}: Was ist `{0}`? Es ändert, wie die Anfrage gestellt wird, und der Text sagt es nicht. Hier ist es weggelassen.</translation>
    </message>
    <message>
        <source>Line {1}: `{0}` decides what is used here; {2} is taken.</source>
        <translation>Zeile {1}: `{0}` entscheidet, was hier gilt; genommen ist {2}.</translation>
    </message>
    <message>
        <source>Line {1}: `{0}` is taken for not set, so that {2} is used. Write the real value in its place where it is set.</source>
        <translation>Zeile {1}: `{0}` wird für nicht gesetzt gehalten, sodass {2} gilt. Wo es gesetzt ist, den richtigen Wert an dessen Stelle schreiben.</translation>
    </message>
    <message>
        <source>Line {1}: whether `{0}` holds is known only when the script runs; here it does.</source>
        <translation>Zeile {1}: Ob `{0}` gilt, weiß man erst, wenn das Skript läuft; hier gilt es.</translation>
    </message>
    <message>
        <source>nothing in this script makes a request</source>
        <translation>nichts in diesem Skript stellt eine Anfrage</translation>
    </message>
    <message>
        <source>paste the part that calls fetch(), axios, $.ajax(), XMLHttpRequest or another client</source>
        <translation>den Teil einfügen, der fetch(), axios, $.ajax(), XMLHttpRequest oder einen anderen Client aufruft</translation>
    </message>
    <message>
        <source>the script ends where a value is expected</source>
        <translation>das Skript endet, wo ein Wert erwartet wird</translation>
    </message>
    <message>
        <source>A part of the script could not be read, at {0}: {1}.</source>
        <translation>Ein Teil des Skripts war nicht zu lesen, bei {0}: {1}.</translation>
    </message>
    <message>
        <source>Line {0} makes a client that nothing here uses; a GET of its base address stands for what it sends.</source>
        <translation>Zeile {0} legt einen Client an, den hier nichts benutzt; ein GET seiner Basisadresse steht für das, was er sendet.</translation>
    </message>
    <message>
        <source>axios sends `{0}` to another origin only with `withXSRFToken: true` (before 1.6.2 with `withCredentials: true`); it is not in this request.</source>
        <translation>axios sendet `{0}` nur mit `withXSRFToken: true` an einen anderen Ursprung (vor 1.6.2 mit `withCredentials: true`); in dieser Anfrage steht es nicht.</translation>
    </message>
    <message>
        <source>From version 2 on, htmx asks other origins only where `htmx.config.selfRequestsOnly` is false; it is here.</source>
        <translation>Ab Version 2 fragt htmx andere Origins nur an, wo `htmx.config.selfRequestsOnly` false ist; hier ist es so.</translation>
    </message>
    <message>
        <source>The script ends in the middle of a request; what was open there is taken for closed.</source>
        <translation>Das Skript endet mitten in einer Anfrage; was dort offen war, gilt als geschlossen.</translation>
    </message>
    <message>
        <source>These are more requests than can be stepped through; here are the first {0}.</source>
        <translation>Das sind mehr Anfragen, als sich durchgehen lassen; hier sind die ersten {0}.</translation>
    </message>
    <message>
        <source>A closing bracket is missing in the script; it is taken to be where its statement ends.</source>
        <translation>Im Skript fehlt eine schließende Klammer; sie gilt als dort vorhanden, wo ihre Anweisung endet.</translation>
    </message>
    <message>
        <source>The console has messages about more requests than can be stepped through; here are the first {0}.</source>
        <translation>Die Konsole hat Meldungen zu mehr Anfragen, als sich durchgehen lassen; hier sind die ersten {0}.</translation>
    </message>
    <message>
        <source>Messages of other pages are left out ({0}); a scenario has one page. Paste them alone.</source>
        <translation>Meldungen anderer Seiten sind weggelassen ({0}); ein Szenario hat eine Seite. Fügen Sie sie für sich allein ein.</translation>
    </message>
    <message>
        <source>The text is longer than what is read at once: what begins with line {0} is left out. Paste it alone.</source>
        <translation>Der Text ist länger als das, was auf einmal gelesen wird: Was mit Zeile {0} beginnt, ist weggelassen. Fügen Sie es für sich allein ein.</translation>
    </message>
    <message>
        <source>Which source an image has depends on the window: here it is {0} pixels wide, in light colors, on a screen of usual density.</source>
        <translation>Welche Quelle ein Bild hat, hängt vom Fenster ab: Hier ist es {0} Pixel breit, in hellen Farben, auf einem Bildschirm üblicher Dichte.</translation>
    </message>
    <message>
        <source>{0} does not start where all origins may send credentials, in versions that are in use; older ones answered as it is here.</source>
        <translation>{0} startet in Versionen, die in Gebrauch sind, nicht, wo alle Origins Anmeldedaten senden dürfen; ältere haben so geantwortet, wie es hier steht.</translation>
    </message>
    <message>
        <source>The body is taken for a FormData.</source>
        <translation>Der Inhalt wird für ein FormData gehalten.</translation>
    </message>
    <message>
        <source>The command asks as a preflight does; the request that it stands for is made here.</source>
        <translation>Der Befehl fragt wie ein Preflight; hier wird die Anfrage gestellt, für die er steht.</translation>
    </message>
    <message>
        <source>The origin is null, as that of a file or of a sandboxed frame: the page is {0} here.</source>
        <translation>Der Origin ist null wie der einer Datei oder eines Rahmens in einer Sandbox: die Seite ist hier {0}.</translation>
    </message>
    <message>
        <source>The origin is null, and the text speaks of a sandboxed frame: the page is one at {0} here.</source>
        <translation>Der Origin ist null, und der Text spricht von einem Rahmen in einer Sandbox: die Seite ist hier einer unter {0}.</translation>
    </message>
    <message>
        <source>Of the answers in the text the one that came counts; the one that was expected is left out.</source>
        <translation>Von den Antworten im Text zählt die, die kam; die erwartete ist weggelassen.</translation>
    </message>
    <message>
        <source>The message does not say what needed a preflight: the text speaks of {0}, and the request has it here.</source>
        <translation>Die Meldung sagt nicht, was einen Preflight brauchte: der Text spricht von {0}, und die Anfrage hat es hier.</translation>
    </message>
    <message>
        <source>HTTPie sends no value of JSON in a form of several parts: `{0}` is left out here, as it is there.</source>
        <translation>HTTPie sendet in einem Formular aus mehreren Teilen keinen Wert aus JSON: `{0}` fehlt hier, wie dort.</translation>
    </message>
    <message>
        <source>The origin is null: a file, a sandboxed frame, or a redirect. A page of the web stands in for it.</source>
        <translation>Der Origin ist null: eine Datei, ein Rahmen in einer Sandbox oder eine Weiterleitung. Eine Seite im Web steht dafür.</translation>
    </message>
    <message>
        <source>'unsafe-inline' and 'unsafe-eval' take away what the policy is for.</source>
        <translation>'unsafe-inline' und 'unsafe-eval' heben auf, wozu die Richtlinie da ist.</translation>
    </message>
    <message>
        <source>A Content Security Policy blocked the request; which directive is in the console.</source>
        <translation>Eine Content Security Policy hielt die Anfrage auf; welche Direktive, steht in der Konsole.</translation>
    </message>
    <message>
        <source>A header of the response, or its absence, made the browser withhold it.</source>
        <translation>Ein Header der Antwort, oder dass er fehlt, ließ den Browser sie zurückhalten.</translation>
    </message>
    <message>
        <source>A list of origins in the header is never right, whatever the separator.</source>
        <translation>Eine Liste von Origins im Header ist nie richtig, gleich mit welchem Trennzeichen.</translation>
    </message>
    <message>
        <source>A scenario that reproduces it</source>
        <translation>Ein Szenario, das es nachstellt</translation>
    </message>
    <message>
        <source>A script draws an image or video that did not load.</source>
        <translation>Ein Skript zeichnet ein Bild oder Video, das nicht geladen wurde.</translation>
    </message>
    <message>
        <source>A script reached into a window or frame of another origin. That is the same-origin policy itself; no header of CORS opens it.</source>
        <translation>Ein Skript griff in ein Fenster oder einen Frame eines anderen Origins. Das ist die Same-Origin-Policy selbst; kein Header von CORS öffnet es.</translation>
    </message>
    <message>
        <source>A script set a request header that only the browser may set, or asked for a response header that it may not read; the request itself goes on.</source>
        <translation>Ein Skript setzte einen Header der Anfrage, den nur der Browser setzen darf, oder fragte nach einem Header der Antwort, den es nicht lesen darf; die Anfrage selbst geht weiter.</translation>
    </message>
    <message>
        <source>A worker's script has to come from the page's own origin.</source>
        <translation>Das Skript eines Workers muss vom eigenen Origin der Seite kommen.</translation>
    </message>
    <message>
        <source>Access-Control-* headers belong to the answer: on the request they only make a preflight necessary.</source>
        <translation>Header Access-Control-* gehören in die Antwort: In der Anfrage machen sie nur einen Preflight nötig.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Private-Network on the answer does not help any more.</source>
        <translation>Access-Control-Allow-Private-Network in der Antwort hilft nicht mehr.</translation>
    </message>
    <message>
        <source>Add duplex: "half" to the options.</source>
        <translation>duplex: "half" zu den Optionen hinzufügen.</translation>
    </message>
    <message>
        <source>Add mode: "same-origin", or take another cache mode.</source>
        <translation>mode: "same-origin" hinzufügen oder einen anderen Cache-Modus nehmen.</translation>
    </message>
    <message>
        <source>Add the header's name to Access-Control-Allow-Headers on the answer to OPTIONS; or leave it out of the request, where nobody needs it.</source>
        <translation>Den Namen des Headers in Access-Control-Allow-Headers der Antwort auf OPTIONS aufnehmen; oder ihn in der Anfrage weglassen, wo ihn niemand braucht.</translation>
    </message>
    <message>
        <source>Add the host to connect-src of the page's own policy, with wss: for a WebSocket.</source>
        <translation>Den Host in connect-src der eigenen Richtlinie der Seite aufnehmen, mit wss: bei einem WebSocket.</translation>
    </message>
    <message>
        <source>Add the host to font-src of the page's own policy; data: by its scheme.</source>
        <translation>Den Host in font-src der eigenen Richtlinie der Seite aufnehmen; data: mit seinem Schema.</translation>
    </message>
    <message>
        <source>Add the host to form-action of the page's own policy, and those that the answer redirects to.</source>
        <translation>Den Host in form-action der eigenen Richtlinie der Seite aufnehmen, und diejenigen, auf die die Antwort weiterleitet.</translation>
    </message>
    <message>
        <source>Add the host to frame-src of the page's own policy.</source>
        <translation>Den Host in frame-src der eigenen Richtlinie der Seite aufnehmen.</translation>
    </message>
    <message>
        <source>Add the host to img-src of the page's own policy; data: and blob: by their scheme.</source>
        <translation>Den Host in img-src der eigenen Richtlinie der Seite aufnehmen; data: und blob: mit ihrem Schema.</translation>
    </message>
    <message>
        <source>Add the host to manifest-src of the page's own policy.</source>
        <translation>Den Host in manifest-src der eigenen Richtlinie der Seite aufnehmen.</translation>
    </message>
    <message>
        <source>Add the host to media-src of the page's own policy; blob: by its scheme.</source>
        <translation>Den Host in media-src der eigenen Richtlinie der Seite aufnehmen; blob: mit seinem Schema.</translation>
    </message>
    <message>
        <source>Add the host to object-src of the page's own policy.</source>
        <translation>Den Host in object-src der eigenen Richtlinie der Seite aufnehmen.</translation>
    </message>
    <message>
        <source>Add the host to script-src of the page's own policy; for code inside of the page a nonce or hash.</source>
        <translation>Den Host in script-src der eigenen Richtlinie der Seite aufnehmen; für Code in der Seite eine Nonce oder einen Hash.</translation>
    </message>
    <message>
        <source>Add the host to style-src of the page's own policy; for styles inside of the page a nonce or hash.</source>
        <translation>Den Host in style-src der eigenen Richtlinie der Seite aufnehmen; für Stile in der Seite eine Nonce oder einen Hash.</translation>
    </message>
    <message>
        <source>Add the host to the directive of the page's own policy that fits to what is loaded.</source>
        <translation>Den Host in die Direktive der eigenen Richtlinie der Seite aufnehmen, die zu dem passt, was geladen wird.</translation>
    </message>
    <message>
        <source>Add the host to worker-src of the page's own policy; blob: by its scheme.</source>
        <translation>Den Host in worker-src der eigenen Richtlinie der Seite aufnehmen; blob: mit seinem Schema.</translation>
    </message>
    <message>
        <source>Add the method to Access-Control-Allow-Methods on the answer to OPTIONS; in the request write it in capitals, since patch is not PATCH.</source>
        <translation>Die Methode in Access-Control-Allow-Methods der Antwort auf OPTIONS aufnehmen; in der Anfrage groß schreiben, denn patch ist nicht PATCH.</translation>
    </message>
    <message>
        <source>Adding the server's own address does not help: the page's is meant.</source>
        <translation>Die eigene Adresse des Servers einzutragen hilft nicht: Gemeint ist die der Seite.</translation>
    </message>
    <message>
        <source>An extension of the browser, its tracking protection or its developer tools stopped the request; neither server nor CORS had a part in it.</source>
        <translation>Eine Erweiterung des Browsers, sein Schutz vor Verfolgung oder seine Entwicklerwerkzeuge hielten die Anfrage auf; weder der Server noch CORS hatte damit zu tun.</translation>
    </message>
    <message>
        <source>Answer OPTIONS in the CORS layer, before routing and authentication, with status 204 and the headers Access-Control-Allow-Origin, -Methods and -Headers.</source>
        <translation>OPTIONS in der CORS-Schicht beantworten, vor Routing und Anmeldung, mit Status 204 und den Headern Access-Control-Allow-Origin, -Methods und -Headers.</translation>
    </message>
    <message>
        <source>Answer the browser's question.</source>
        <translation>Die Frage des Browsers beantworten.</translation>
    </message>
    <message>
        <source>Answer with 200 where no range was asked for.</source>
        <translation>Mit 200 antworten, wo kein Bereich verlangt war.</translation>
    </message>
    <message>
        <source>Ask by https: (wss: for a WebSocket), and let the server have it; behind a proxy let the application write https: links.</source>
        <translation>Über https: fragen (wss: bei einem WebSocket) und den Server es anbieten lassen; hinter einem Proxy die Anwendung https:-Links schreiben lassen.</translation>
    </message>
    <message>
        <source>Ask by way of the page's own server, or leave the mode same-origin out; scripts of workers have to lie on the page's own origin.</source>
        <translation>Über den eigenen Server der Seite fragen oder den Modus same-origin weglassen; Skripte von Workern müssen auf dem eigenen Origin der Seite liegen.</translation>
    </message>
    <message>
        <source>Ask for the final URL, or let redirects be followed.</source>
        <translation>Nach der endgültigen URL fragen oder Weiterleitungen folgen lassen.</translation>
    </message>
    <message>
        <source>Ask for the final URL, or send the body whole.</source>
        <translation>Nach der endgültigen URL fragen oder den Body als Ganzes senden.</translation>
    </message>
    <message>
        <source>Break the loop: often http and https, or with and without www, send the browser to each other.</source>
        <translation>Den Kreis auflösen: Oft schicken http und https, oder mit und ohne www, den Browser hin und her.</translation>
    </message>
    <message>
        <source>The server refused the request first ({0}): it wants to know who asks. Its refusal lacks the headers; send what it asks for (Authorization, or credentials: "include"), and let it send them with refusals, too.</source>
        <translation>Der Server hat die Anfrage zuerst abgelehnt ({0}): Er will wissen, wer fragt. Seiner Ablehnung fehlen die Header; senden, was er verlangt (Authorization oder credentials: "include"), und ihn die Header auch mit Ablehnungen senden lassen.</translation>
    </message>
    <message>
        <source>The server refused the request first ({0}), and its refusal lacks the headers: a firewall, a check of Origin or of a token, or files that are private say that.</source>
        <translation>Der Server hat die Anfrage zuerst abgelehnt ({0}), und seiner Ablehnung fehlen die Header: Das sagt eine Firewall, eine Prüfung von Origin oder eines Tokens, oder es sind private Dateien.</translation>
    </message>
    <message>
        <source>The server has nothing at this URL ({0}), and its page for that lacks the headers: compare host, path and slashes with what it serves before you change any header.</source>
        <translation>Unter dieser URL hat der Server nichts ({0}), und seiner Seite dafür fehlen die Header: Host, Pfad und Schrägstriche mit dem vergleichen, was er ausliefert, bevor man einen Header ändert.</translation>
    </message>
    <message>
        <source>The server does not take this method at this URL ({0}), and its refusal lacks the headers: compare both with what it serves.</source>
        <translation>Der Server nimmt diese Methode unter dieser URL nicht an ({0}), und seiner Ablehnung fehlen die Header: beides mit dem vergleichen, was er anbietet.</translation>
    </message>
    <message>
        <source>What was sent is too large for the server or a proxy before it ({0}), and that answer lacks the headers: raise the limit there (nginx: client_max_body_size), or send less.</source>
        <translation>Was gesendet wurde, ist zu groß für den Server oder einen Proxy davor ({0}), und dieser Antwort fehlen die Header: die Grenze dort anheben (nginx: client_max_body_size) oder weniger senden.</translation>
    </message>
    <message>
        <source>Too many requests came in a short time ({0}), and that answer lacks the headers: ask less often, or let it send them with this answer, too.</source>
        <translation>Es kamen zu viele Anfragen in kurzer Zeit ({0}), und dieser Antwort fehlen die Header: seltener fragen oder sie auch mit dieser Antwort senden lassen.</translation>
    </message>
    <message>
        <source>The server refused the request first ({0}), and its refusal lacks the headers: find out what it does not like about the request before you change any header.</source>
        <translation>Der Server hat die Anfrage zuerst abgelehnt ({0}), und seiner Ablehnung fehlen die Header: herausfinden, was ihm an der Anfrage nicht passt, bevor man einen Header ändert.</translation>
    </message>
    <message>
        <source>The server failed first ({0}), and its answer to that lacks the headers: the fault stands in its log. Where it does not fail, it may well send them.</source>
        <translation>Der Server ist zuerst gescheitert ({0}), und seiner Antwort darauf fehlen die Header: Der Fehler steht in seinem Log. Wo er nicht scheitert, sendet er sie vielleicht.</translation>
    </message>
    <message>
        <source>A proxy answered ({0}), since the server behind it did not or took too long: see whether that runs. It is that server which sends the headers; the proxy's own answer lacks them.</source>
        <translation>Geantwortet hat ein Proxy ({0}), weil der Server dahinter es nicht tat oder zu lange brauchte: nachsehen, ob der läuft. Die Header sendet jener Server; der eigenen Antwort des Proxys fehlen sie.</translation>
    </message>
    <message>
        <source>The server wants to know who asks ({0}) before it looks at OPTIONS: its authentication stands before CORS.</source>
        <translation>Der Server will wissen, wer fragt ({0}), bevor er sich OPTIONS ansieht: Seine Anmeldung steht vor CORS.</translation>
    </message>
    <message>
        <source>Nothing answers OPTIONS at this URL ({0}): CORS is not switched on for it, or the server has other URLs.</source>
        <translation>Unter dieser URL beantwortet nichts OPTIONS ({0}): CORS ist dafür nicht eingeschaltet, oder der Server hat andere URLs.</translation>
    </message>
    <message>
        <source>The server, or a proxy before it, failed at OPTIONS ({0}): the fault stands in its log.</source>
        <translation>Der Server oder ein Proxy davor ist an OPTIONS gescheitert ({0}): Der Fehler steht in seinem Log.</translation>
    </message>
    <message>
        <source>Browsers print the same for</source>
        <translation>Dasselbe geben Browser aus bei</translation>
    </message>
    <message>
        <source>CORS headers do not change a status.</source>
        <translation>Header von CORS ändern keinen Status.</translation>
    </message>
    <message>
        <source>CORS headers do not help: a WebSocket does not look at them.</source>
        <translation>Header von CORS helfen nicht: Ein WebSocket sieht sie nicht an.</translation>
    </message>
    <message>
        <source>CORS headers do not help: there is no answer that they could stand on.</source>
        <translation>Header von CORS helfen nicht: Es gibt keine Antwort, in der sie stehen könnten.</translation>
    </message>
    <message>
        <source>CORS headers do not help: there is no answer.</source>
        <translation>Header von CORS helfen nicht: Es gibt keine Antwort.</translation>
    </message>
    <message>
        <source>CORS headers of the other server do not help: nothing is sent.</source>
        <translation>Header von CORS des anderen Servers helfen nicht: Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>CORS is switched off in this Firefox (content.cors.disable), so nothing of another origin can be read.</source>
        <translation>In diesem Firefox ist CORS abgeschaltet (content.cors.disable); deshalb lässt sich nichts von einem anderen Origin lesen.</translation>
    </message>
    <message>
        <source>Chromium once asked local servers by a preflight whether they may be reached, and this one did not answer with Access-Control-Allow-Private-Network: true.</source>
        <translation>Chromium fragte lokale Server früher mit einem Preflight, ob sie erreicht werden dürfen, und dieser antwortete nicht mit Access-Control-Allow-Private-Network: true.</translation>
    </message>
    <message>
        <source>Copy the whole message: the part behind the colon says why.</source>
        <translation>Die ganze Meldung kopieren: Der Teil hinter dem Doppelpunkt sagt, warum.</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden in</translation>
    </message>
    <message>
        <source>Everything: whether it was CORS, the network, an extension or a policy of the page stands in the console and in the network panel.</source>
        <translation>Alles: Ob es CORS, das Netz, eine Erweiterung oder eine Richtlinie der Seite war, steht in der Konsole und in der Netzwerkansicht.</translation>
    </message>
    <message>
        <source>Fetch the blob before URL.revokeObjectURL() and in the page that made it, with GET.</source>
        <translation>Den Blob vor URL.revokeObjectURL() holen, in der Seite, die ihn erzeugt hat, mit GET.</translation>
    </message>
    <message>
        <source>Find out why there is no answer: is the server running, is it the right port and scheme, is its certificate trusted, does an extension or a firewall stop it?</source>
        <translation>Herausfinden, warum es keine Antwort gibt: Läuft der Server, stimmen Port und Schema, ist sein Zertifikat vertrauenswürdig, hält eine Erweiterung oder eine Firewall die Anfrage auf?</translation>
    </message>
    <message>
        <source>Give a URL of the page's own origin, or leave the option out.</source>
        <translation>Eine URL des eigenen Origins angeben oder die Option weglassen.</translation>
    </message>
    <message>
        <source>Give the call a URL that can be parsed: scheme, host and path, with special characters percent-encoded.</source>
        <translation>Dem Aufruf eine URL geben, die sich parsen lässt: Schema, Host und Pfad, Sonderzeichen prozentkodiert.</translation>
    </message>
    <message>
        <source>Give the element an integrity attribute, and crossorigin where the file is of another origin.</source>
        <translation>Dem Element ein Attribut integrity geben, und crossorigin, wo die Datei von einem anderen Origin ist.</translation>
    </message>
    <message>
        <source>Give the preload the same crossorigin and as that the use has; fonts need crossorigin even from the own origin.</source>
        <translation>Dem Preload dasselbe crossorigin und as geben, das die Verwendung hat; Schriften brauchen crossorigin selbst vom eigenen Origin.</translation>
    </message>
    <message>
        <source>Give the server a certificate that the browser trusts, for this name; for a machine of your own, open the address in a tab and accept it there.</source>
        <translation>Dem Server ein Zertifikat geben, dem der Browser traut, für diesen Namen; bei einem eigenen Rechner die Adresse in einem Tab öffnen und es dort annehmen.</translation>
    </message>
    <message>
        <source>How the page mends it</source>
        <translation>Wie die Seite es behebt</translation>
    </message>
    <message>
        <source>How the page or the server mends it</source>
        <translation>Wie die Seite oder der Server es behebt</translation>
    </message>
    <message>
        <source>How the server mends it</source>
        <translation>Wie der Server es behebt</translation>
    </message>
    <message>
        <source>How the user mends it</source>
        <translation>Wie der Benutzer es behebt</translation>
    </message>
    <message>
        <source>It is about code or style inside of the page, and not about a request.</source>
        <translation>Es geht um Code oder Stil in der Seite und nicht um eine Anfrage.</translation>
    </message>
    <message>
        <source>It is about the answer to the preflight.</source>
        <translation>Es geht um die Antwort auf den Preflight.</translation>
    </message>
    <message>
        <source>Leave Content-Disposition: attachment out where the document is to be shown.</source>
        <translation>Content-Disposition: attachment weglassen, wo das Dokument gezeigt werden soll.</translation>
    </message>
    <message>
        <source>Let the server choose one of the subprotocols that the page offers (the second argument of new WebSocket()), and say it in Sec-WebSocket-Protocol; or offer the one that it speaks. Where the page offers none, the server may name none.</source>
        <translation>Den Server eines der Unterprotokolle wählen lassen, die die Seite anbietet (das zweite Argument von new WebSocket()), und es in Sec-WebSocket-Protocol nennen; oder das anbieten, das er spricht. Wo die Seite keines anbietet, darf der Server keines nennen.</translation>
    </message>
    <message>
        <source>Leave no-store and no-cache out of the Cache-Control of what is prefetched, or prefetch what may be kept.</source>
        <translation>no-store und no-cache im Cache-Control dessen weglassen, was im Voraus geholt wird, oder im Voraus holen, was aufgehoben werden darf.</translation>
    </message>
    <message>
        <source>Where the server names none, Firefox and Safari go on without one, and Chromium does not.</source>
        <translation>Wo der Server keines nennt, machen Firefox und Safari ohne eines weiter, Chromium nicht.</translation>
    </message>
    <message>
        <source>Leave the mode out, or follow a link instead: only the browser itself navigates.</source>
        <translation>Den Modus weglassen oder stattdessen einem Link folgen: Nur der Browser selbst navigiert.</translation>
    </message>
    <message>
        <source>Leave the option redirect at follow in the mode no-cors.</source>
        <translation>Im Modus no-cors die Option redirect auf follow lassen.</translation>
    </message>
    <message>
        <source>Leave the request header out: the browser sets it. For a response header let the server name it in Access-Control-Expose-Headers.</source>
        <translation>Den Header der Anfrage weglassen: Der Browser setzt ihn. Einen Header der Antwort den Server in Access-Control-Expose-Headers nennen lassen.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the URL in Location.</source>
        <translation>Benutzernamen und Passwort in der URL von Location weglassen.</translation>
    </message>
    <message>
        <source>Let OPTIONS be answered with 200 or 204, before authentication: a preflight never carries cookies or Authorization.</source>
        <translation>OPTIONS mit 200 oder 204 beantworten, vor der Anmeldung: Ein Preflight trägt nie Cookies oder Authorization.</translation>
    </message>
    <message>
        <source>Let the answer to OPTIONS have Access-Control-Allow-Credentials: true, too; or, where no cookies are needed, leave credentials out of the request.</source>
        <translation>Auch die Antwort auf OPTIONS Access-Control-Allow-Credentials: true enthalten lassen; oder, wo keine Cookies nötig sind, die Anfrage ohne Credentials stellen.</translation>
    </message>
    <message>
        <source>Let the answer to OPTIONS have the origin that the preflight named, byte for byte: scheme, host and port, without a slash at its end.</source>
        <translation>Die Antwort auf OPTIONS den Origin nennen lassen, den der Preflight nannte, Byte für Byte: Schema, Host und Port, ohne Schrägstrich am Ende.</translation>
    </message>
    <message>
        <source>Let the answer to OPTIONS name the page's origin in place of *; or, where no cookies are needed, leave credentials out of the request.</source>
        <translation>Die Antwort auf OPTIONS anstelle von * den Origin der Seite nennen lassen; oder, wo keine Cookies nötig sind, die Anfrage ohne Credentials stellen.</translation>
    </message>
    <message>
        <source>Let the frame hand the permission on: allow="local-network-access".</source>
        <translation>Den Frame die Erlaubnis weitergeben lassen: allow="local-network-access".</translation>
    </message>
    <message>
        <source>Let the frame's sandbox attribute say allow-downloads.</source>
        <translation>Im Attribut sandbox des Frames allow-downloads angeben.</translation>
    </message>
    <message>
        <source>Let the frame's sandbox attribute say allow-forms.</source>
        <translation>Im Attribut sandbox des Frames allow-forms angeben.</translation>
    </message>
    <message>
        <source>Let the frame's sandbox attribute say allow-popups.</source>
        <translation>Im Attribut sandbox des Frames allow-popups angeben.</translation>
    </message>
    <message>
        <source>Let the frame's sandbox attribute say allow-scripts.</source>
        <translation>Im Attribut sandbox des Frames allow-scripts angeben.</translation>
    </message>
    <message>
        <source>Let the frame's sandbox attribute say allow-top-navigation-by-user-activation, and navigate on a click.</source>
        <translation>Im Attribut sandbox des Frames allow-top-navigation-by-user-activation angeben und auf einen Klick hin navigieren.</translation>
    </message>
    <message>
        <source>Navigate the tab on a click, or ask the page around the frame with postMessage() to do it.</source>
        <translation>Den Tab auf einen Klick hin navigieren oder die Seite um den Frame mit postMessage() darum bitten.</translation>
    </message>
    <message>
        <source>Let the framed page leave X-Frame-Options out and name who may frame it by frame-ancestors of a Content Security Policy.</source>
        <translation>Die eingebettete Seite X-Frame-Options weglassen und mit frame-ancestors einer Content Security Policy nennen lassen, wer sie einbetten darf.</translation>
    </message>
    <message>
        <source>Add a pattern for the URL to the page's Connection-Allowlist, and redirects=allow where the server redirects.</source>
        <translation>Der Connection-Allowlist der Seite ein Muster für die URL hinzufügen, und redirects=allow, wo der Server weiterleitet.</translation>
    </message>
    <message>
        <source>Let the server send Cross-Origin-Resource-Policy: cross-origin, or load it with crossorigin and Access-Control-Allow-Origin.</source>
        <translation>Den Server Cross-Origin-Resource-Policy: cross-origin senden lassen, oder es mit crossorigin und Access-Control-Allow-Origin laden.</translation>
    </message>
    <message>
        <source>Ask without waiting (async true, or fetch()), or take sync-xhr out of the Permissions-Policy.</source>
        <translation>Fragen, ohne zu warten (async true, oder fetch()), oder sync-xhr aus der Permissions-Policy nehmen.</translation>
    </message>
    <message>
        <source>Let the framed page name the framing one in frame-ancestors of its policy.</source>
        <translation>Die eingebettete Seite die einbettende in frame-ancestors ihrer Richtlinie nennen lassen.</translation>
    </message>
    <message>
        <source>Let the framed page or the worker's script send a Cross-Origin-Embedder-Policy of its own, or give the frame the attribute credentialless.</source>
        <translation>Die eingebettete Seite oder das Skript des Workers eine eigene Cross-Origin-Embedder-Policy senden lassen oder dem Frame das Attribut credentialless geben.</translation>
    </message>
    <message>
        <source>Let the header be set in one place on the answer to OPTIONS, too: the application or the proxy before it, not both.</source>
        <translation>Auch bei der Antwort auf OPTIONS den Header an einer Stelle setzen: in der Anwendung oder im Proxy davor, nicht in beiden.</translation>
    </message>
    <message>
        <source>Let the header be set in one place: the application or the proxy before it, not both; and send one origin, never a list.</source>
        <translation>Den Header an einer Stelle setzen: in der Anwendung oder im Proxy davor, nicht in beiden; und einen Origin senden, nie eine Liste.</translation>
    </message>
    <message>
        <source>There is no WebTransport without TLS: a WebSocket can be opened without it.</source>
        <translation>Ohne TLS gibt es kein WebTransport: Ein WebSocket lässt sich ohne öffnen.</translation>
    </message>
    <message>
        <source>Give the https: URL of the server, without a fragment.</source>
        <translation>Die https:-URL des Servers angeben, ohne Fragment.</translation>
    </message>
    <message>
        <source>Let the server answer with the status that the API needs: 101 for a WebSocket, 200 for an EventSource, one from 200 to 299 for a WebTransport.</source>
        <translation>Den Server mit dem Status antworten lassen, den die API braucht: 101 bei einem WebSocket, 200 bei einer EventSource, einem von 200 bis 299 bei einem WebTransport.</translation>
    </message>
    <message>
        <source>Let the server name the page's origin in place of *, with Access-Control-Allow-Credentials: true and Vary: Origin; or, where no cookies are needed, leave credentials out of the request.</source>
        <translation>Den Server anstelle von * den Origin der Seite nennen lassen, mit Access-Control-Allow-Credentials: true und Vary: Origin; oder, wo keine Cookies nötig sind, die Anfrage ohne Credentials stellen.</translation>
    </message>
    <message>
        <source>Let the server send Access-Control-Allow-Credentials: true beside the page's origin; or, where no cookies are needed, leave credentials out of the request.</source>
        <translation>Den Server neben dem Origin der Seite Access-Control-Allow-Credentials: true senden lassen; oder, wo keine Cookies nötig sind, die Anfrage ohne Credentials stellen.</translation>
    </message>
    <message>
        <source>Let the server send Access-Control-Allow-Origin with the page's origin (or *, where anyone may read the answer without cookies), on every answer, those with an error status too, and Vary: Origin where it depends on the origin.</source>
        <translation>Den Server Access-Control-Allow-Origin mit dem Origin der Seite senden lassen (oder *, wo jeder die Antwort ohne Cookies lesen darf), bei jeder Antwort, auch bei solchen mit Fehlerstatus, und Vary: Origin, wo es vom Origin abhängt.</translation>
    </message>
    <message>
        <source>Let the server send Cross-Origin-Resource-Policy: cross-origin, or load it with crossorigin and Access-Control-Allow-Origin; or take credentialless for the page's Cross-Origin-Embedder-Policy.</source>
        <translation>Den Server Cross-Origin-Resource-Policy: cross-origin senden lassen oder es mit crossorigin und Access-Control-Allow-Origin laden; oder als Cross-Origin-Embedder-Policy der Seite credentialless nehmen.</translation>
    </message>
    <message>
        <source>Let the server send the origin that the request named, byte for byte: scheme, host and port, without a slash or a path at its end; with Vary: Origin.</source>
        <translation>Den Server den Origin senden lassen, den die Anfrage nannte, Byte für Byte: Schema, Host und Port, ohne Schrägstrich oder Pfad am Ende; mit Vary: Origin.</translation>
    </message>
    <message>
        <source>Let the server speak HTTP/2 or HTTP/3, or send the body whole.</source>
        <translation>Den Server HTTP/2 oder HTTP/3 sprechen lassen oder den Body als Ganzes senden.</translation>
    </message>
    <message>
        <source>Queue less: 64 KiB for an origin at a time, with URL, referrer and headers, and 512 KiB in all; or abort what waits, and queue one request in its place. A frame of another origin has 8 KiB, and 64 where its allow attribute has deferred-fetch.</source>
        <translation>Weniger aufschieben: 64 KiB für einen Origin zur gleichen Zeit, mit URL, Referrer und Headern, und 512 KiB insgesamt; oder was wartet abbrechen und an seiner Stelle eine Anfrage aufschieben. Ein Frame eines anderen Origin hat 8 KiB, und 64, wo sein Attribut allow deferred-fetch hat.</translation>
    </message>
    <message>
        <source>Read the stream whole and give its bytes.</source>
        <translation>Den Stream ganz lesen und seine Bytes angeben.</translation>
    </message>
    <message>
        <source>Ask by https:; a request that cannot wait goes by fetch() with keepalive.</source>
        <translation>Über https: anfragen; eine Anfrage, die nicht warten kann, geht mit fetch() und keepalive.</translation>
    </message>
    <message>
        <source>Let the two pages talk by postMessage().</source>
        <translation>Die beiden Seiten mit postMessage() reden lassen.</translation>
    </message>
    <message>
        <source>Let the user allow it: site settings, local network access; in a frame the attribute allow="local-network-access" has to hand it on.</source>
        <translation>Den Benutzer es erlauben lassen: Website-Einstellungen, Zugriff auf das lokale Netzwerk; in einem Frame muss das Attribut allow="local-network-access" es weitergeben.</translation>
    </message>
    <message>
        <source>Let the worker answer with a copy: new Response(response.body, response).</source>
        <translation>Den Worker mit einer Kopie antworten lassen: new Response(response.body, response).</translation>
    </message>
    <message>
        <source>Let the worker fetch the request as it is, and not with the mode cors.</source>
        <translation>Den Worker die Anfrage so holen lassen, wie sie ist, und nicht mit dem Modus cors.</translation>
    </message>
    <message>
        <source>Let the worker fetch with the request itself, so that its mode is kept, and not by its URL alone.</source>
        <translation>Den Worker mit der Anfrage selbst holen lassen, damit ihr Modus erhalten bleibt, und nicht mit ihrer URL allein.</translation>
    </message>
    <message>
        <source>Let the worker follow redirects, or answer navigations with what it got.</source>
        <translation>Den Worker Weiterleitungen folgen lassen, oder Navigationen mit dem beantworten lassen, was er bekam.</translation>
    </message>
    <message>
        <source>Let the worker's fetch event end with a response: catch what fetch() rejects, and let requests through that it has nothing for.</source>
        <translation>Das fetch-Ereignis des Workers mit einer Antwort enden lassen: abfangen, was fetch() ablehnt, und Anfragen durchlassen, für die er nichts hat.</translation>
    </message>
    <message>
        <source>Listen at another port, for example 8080: browsers connect to this one for no page.</source>
        <translation>An einem anderen Port hören, etwa 8080: Mit diesem verbinden sich Browser für keine Seite.</translation>
    </message>
    <message>
        <source>Load the image with crossorigin="anonymous", and let its server send Access-Control-Allow-Origin.</source>
        <translation>Das Bild mit crossorigin="anonymous" laden und seinen Server Access-Control-Allow-Origin senden lassen.</translation>
    </message>
    <message>
        <source>Look at the headers Cross-Origin-Resource-Policy, X-Frame-Options and Content-Security-Policy of the answer.</source>
        <translation>Die Header Cross-Origin-Resource-Policy, X-Frame-Options und Content-Security-Policy der Antwort ansehen.</translation>
    </message>
    <message>
        <source>Look at the worker's own console, and try without it.</source>
        <translation>In die eigene Konsole des Workers sehen und es ohne ihn versuchen.</translation>
    </message>
    <message>
        <source>Look for an extension or a setting that changes headers, and switch it off.</source>
        <translation>Eine Erweiterung oder Einstellung suchen, die Header ändert, und abschalten.</translation>
    </message>
    <message>
        <source>Look for the line that the browser prints beside this one, and paste it here.</source>
        <translation>Die Zeile suchen, die der Browser neben dieser ausgibt, und hier einfügen.</translation>
    </message>
    <message>
        <source>Look for the line that the browser prints beside this one; most often the answer has no Access-Control-Allow-Origin for this page.</source>
        <translation>Die Zeile suchen, die der Browser neben dieser ausgibt; meistens hat die Antwort kein Access-Control-Allow-Origin für diese Seite.</translation>
    </message>
    <message>
        <source>Look for the message in the console that names the directive, and add the host to it in the page's own policy.</source>
        <translation>Die Meldung in der Konsole suchen, die die Direktive nennt, und den Host dort in die eigene Richtlinie der Seite aufnehmen.</translation>
    </message>
    <message>
        <source>Look into the server's and the proxy's log: it crashed, ran into a limit, or speaks another protocol at this port.</source>
        <translation>Ins Protokoll von Server und Proxy sehen: Er stürzte ab, stieß an eine Grenze oder spricht an diesem Port ein anderes Protokoll.</translation>
    </message>
    <message>
        <source>Look whether something answers at this address with 101: a proxy has to pass Upgrade on; the server may refuse the Origin.</source>
        <translation>Nachsehen, ob an dieser Adresse etwas mit 101 antwortet: Ein Proxy muss Upgrade weiterreichen; der Server kann den Origin ablehnen.</translation>
    </message>
    <message>
        <source>Look whether the server is reachable from there (firewall, wrong address), and whether it answers at all.</source>
        <translation>Nachsehen, ob der Server von dort erreichbar ist (Firewall, falsche Adresse) und ob er überhaupt antwortet.</translation>
    </message>
    <message>
        <source>Mend what the status says: the path, the authentication, the server.</source>
        <translation>Beheben, was der Status sagt: den Pfad, die Anmeldung, den Server.</translation>
    </message>
    <message>
        <source>Name Authorization in Access-Control-Allow-Headers.</source>
        <translation>Authorization in Access-Control-Allow-Headers nennen.</translation>
    </message>
    <message>
        <source>Name Authorization in Access-Control-Allow-Headers: * does not cover it.</source>
        <translation>Authorization in Access-Control-Allow-Headers nennen: * umfasst es nicht.</translation>
    </message>
    <message>
        <source>Name the address space that the host really is in by targetAddressSpace, or leave the option out.</source>
        <translation>Mit targetAddressSpace den Adressraum nennen, in dem der Host wirklich ist, oder die Option weglassen.</translation>
    </message>
    <message>
        <source>Name the address space that the host really is in by targetAddressSpace: loopback for this machine, local for the network.</source>
        <translation>Mit targetAddressSpace den Adressraum nennen, in dem der Host wirklich ist: loopback für diesen Rechner, local für das Netz.</translation>
    </message>
    <message>
        <source>Name the header in Access-Control-Allow-Headers: * counts only without credentials.</source>
        <translation>Den Header in Access-Control-Allow-Headers nennen: * gilt nur ohne Credentials.</translation>
    </message>
    <message>
        <source>Name the method in Access-Control-Allow-Methods: * counts only without credentials.</source>
        <translation>Die Methode in Access-Control-Allow-Methods nennen: * gilt nur ohne Credentials.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>No answer came: the request failed below HTTP, before any rule of CORS was looked at.</source>
        <translation>Es kam keine Antwort: Die Anfrage scheiterte unterhalb von HTTP, bevor irgendeine Regel von CORS an die Reihe kam.</translation>
    </message>
    <message>
        <source>No header of CORS helps: nothing is sent.</source>
        <translation>Kein Header von CORS hilft: Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>No header of CORS opens a window of another origin.</source>
        <translation>Kein Header von CORS öffnet ein Fenster eines anderen Origins.</translation>
    </message>
    <message>
        <source>No header of CORS opens a worker's script.</source>
        <translation>Kein Header von CORS öffnet das Skript eines Workers.</translation>
    </message>
    <message>
        <source>No header of the local server helps.</source>
        <translation>Kein Header des lokalen Servers hilft.</translation>
    </message>
    <message>
        <source>No header of the server helps.</source>
        <translation>Kein Header des Servers hilft.</translation>
    </message>
    <message>
        <source>Not recognized</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Nothing has to be mended now; add the host to the policy before it is enforced.</source>
        <translation>Jetzt ist nichts zu beheben; den Host in die Richtlinie aufnehmen, bevor sie durchgesetzt wird.</translation>
    </message>
    <message>
        <source>Nothing in the framing page changes it.</source>
        <translation>Nichts in der einbettenden Seite ändert es.</translation>
    </message>
    <message>
        <source>Nothing in the framing page changes it; ALLOW-FROM is understood by no browser.</source>
        <translation>Nichts in der einbettenden Seite ändert es; ALLOW-FROM versteht kein Browser.</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port.</source>
        <translation>Auf diesem Host und Port hört niemand.</translation>
    </message>
    <message>
        <source>Nothing was blocked yet: Access-Control-Allow-Headers: * does not cover Authorization, and the browser warns that it will not let it pass for ever.</source>
        <translation>Noch wurde nichts blockiert: Access-Control-Allow-Headers: * umfasst Authorization nicht, und der Browser warnt, dass er das nicht für immer durchgehen lässt.</translation>
    </message>
    <message>
        <source>Nothing was blocked: a secure page loads something from an insecure URL, and the browser warns of it or asks for it by https: instead.</source>
        <translation>Es wurde nichts blockiert: Eine sichere Seite lädt etwas von einer unsicheren URL, und der Browser warnt davor oder holt es stattdessen über https:.</translation>
    </message>
    <message>
        <source>Nothing was blocked: this policy only reports what it would block.</source>
        <translation>Es wurde nichts blockiert: Diese Richtlinie meldet nur, was sie blockieren würde.</translation>
    </message>
    <message>
        <source>Nothing, where that was meant; or keep the page until the request is done (keepalive, or no form that is sent meanwhile).</source>
        <translation>Nichts, wo das gewollt war; oder die Seite behalten, bis die Anfrage fertig ist (keepalive, oder kein Formular, das inzwischen gesendet wird).</translation>
    </message>
    <message>
        <source>Origin of the page</source>
        <translation>Origin der Seite</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Put the worker's script on the page's own origin, or start it from a blob that imports the other one.</source>
        <translation>Das Skript des Workers auf den eigenen Origin der Seite legen oder ihn aus einem Blob starten, der das andere importiert.</translation>
    </message>
    <message>
        <source>Redirect to an http: or https: URL, or let the browser navigate there: a script cannot follow to a program's own scheme.</source>
        <translation>Auf eine URL mit http: oder https: weiterleiten oder den Browser dorthin navigieren lassen: Ein Skript kann nicht zum eigenen Schema eines Programms folgen.</translation>
    </message>
    <message>
        <source>Redirected from</source>
        <translation>Weitergeleitet von</translation>
    </message>
    <message>
        <source>Send Cross-Origin-Resource-Policy: cross-origin with what other sites may embed.</source>
        <translation>Cross-Origin-Resource-Policy: cross-origin mit dem senden, was andere Websites einbetten dürfen.</translation>
    </message>
    <message>
        <source>Send Cross-Origin-Resource-Policy: cross-origin with what others may embed, or load it with CORS (crossorigin, and Access-Control-Allow-Origin).</source>
        <translation>Cross-Origin-Resource-Policy: cross-origin mit dem senden, was andere einbetten dürfen, oder es mit CORS laden (crossorigin und Access-Control-Allow-Origin).</translation>
    </message>
    <message>
        <source>Send Cross-Origin-Resource-Policy: cross-origin, or load it without credentials.</source>
        <translation>Cross-Origin-Resource-Policy: cross-origin senden oder es ohne Credentials laden.</translation>
    </message>
    <message>
        <source>Send a JavaScript type with scripts.</source>
        <translation>Mit Skripten einen JavaScript-Typ senden.</translation>
    </message>
    <message>
        <source>Send a URL in Location.</source>
        <translation>In Location eine URL senden.</translation>
    </message>
    <message>
        <source>Send less: all keepalive requests together may have 64 KiB.</source>
        <translation>Weniger senden: Alle keepalive-Anfragen zusammen dürfen 64 KiB haben.</translation>
    </message>
    <message>
        <source>Send the Content-Type that the use needs: a JavaScript type for a module, text/css for a style sheet, text/event-stream for an EventSource.</source>
        <translation>Den Content-Type senden, den die Verwendung braucht: einen JavaScript-Typ für ein Modul, text/css für ein Stylesheet, text/event-stream für eine EventSource.</translation>
    </message>
    <message>
        <source>Send the cookie with SameSite=None; Secure where other sites' pages need it, over https; Partitioned where third-party cookies are blocked.</source>
        <translation>Das Cookie mit SameSite=None; Secure senden, wo Seiten anderer Websites es brauchen, über https; mit Partitioned, wo Cookies Dritter blockiert sind.</translation>
    </message>
    <message>
        <source>Send the credentials with the first request, or the body whole.</source>
        <translation>Die Anmeldedaten mit der ersten Anfrage senden oder den Body als Ganzes.</translation>
    </message>
    <message>
        <source>Let the server ask for a password by 401 and WWW-Authenticate; 407 is for proxies.</source>
        <translation>Den Server mit 401 und WWW-Authenticate nach einem Passwort fragen lassen; 407 ist für Proxys.</translation>
    </message>
    <message>
        <source>Send the data in the URL's query, or take POST.</source>
        <translation>Die Daten in der Query der URL senden oder POST nehmen.</translation>
    </message>
    <message>
        <source>Send the right Content-Type: a JavaScript type for scripts, text/css for style sheets.</source>
        <translation>Den richtigen Content-Type senden: einen JavaScript-Typ für Skripte, text/css für Stylesheets.</translation>
    </message>
    <message>
        <source>Send what the element can use, with its type; data for a script belongs into a request with CORS.</source>
        <translation>Senden, was das Element verwenden kann, mit dessen Typ; Daten für ein Skript gehören in eine Anfrage mit CORS.</translation>
    </message>
    <message>
        <source>Serve page and file over http: a page from file: may load no files, and has the origin null.</source>
        <translation>Seite und Datei über http ausliefern: Eine Seite aus file: darf keine Dateien laden und hat den Origin null.</translation>
    </message>
    <message>
        <source>Serve the page by https:, or from the same network as what it asks.</source>
        <translation>Die Seite über https: ausliefern oder aus demselben Netz wie das, wonach sie fragt.</translation>
    </message>
    <message>
        <source>Set content.cors.disable back to false in about:config.</source>
        <translation>content.cors.disable in about:config auf false zurücksetzen.</translation>
    </message>
    <message>
        <source>Something was preloaded and then not used, since what asked for it later did so with another mode or another type; the request itself goes on.</source>
        <translation>Etwas wurde vorab geladen und dann nicht verwendet, weil später mit einem anderen Modus oder einem anderen Typ danach gefragt wurde; die Anfrage selbst geht weiter.</translation>
    </message>
    <message>
        <source>Start the server, and let it listen at this port, on an address that the browser reaches.</source>
        <translation>Den Server starten und an diesem Port hören lassen, auf einer Adresse, die der Browser erreicht.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take another cache mode where the answer may come from the network.</source>
        <translation>Einen anderen Cache-Modus nehmen, wo die Antwort aus dem Netz kommen darf.</translation>
    </message>
    <message>
        <source>Take keepalive out, or read the stream whole and send its bytes.</source>
        <translation>keepalive entfernen oder den Stream ganz lesen und seine Bytes senden.</translation>
    </message>
    <message>
        <source>Take line breaks and characters that are not Latin-1 out of the header's name and value; encode them first.</source>
        <translation>Zeilenumbrüche und Zeichen außerhalb von Latin-1 aus Name und Wert des Headers entfernen; vorher kodieren.</translation>
    </message>
    <message>
        <source>Take the mode cors, or read the stream whole and send its bytes.</source>
        <translation>Den Modus cors nehmen oder den Stream ganz lesen und seine Bytes senden.</translation>
    </message>
    <message>
        <source>Take the mode no-cors out, and let the server allow the page by CORS.</source>
        <translation>Den Modus no-cors entfernen und den Server die Seite durch CORS zulassen lassen.</translation>
    </message>
    <message>
        <source>Take user name and password out of the URL and send them in an Authorization header.</source>
        <translation>Benutzernamen und Passwort aus der URL nehmen und in einem Header Authorization senden.</translation>
    </message>
    <message>
        <source>Take user name and password out of the URL.</source>
        <translation>Benutzernamen und Passwort aus der URL nehmen.</translation>
    </message>
    <message>
        <source>That GET works from curl or Postman proves nothing: they send no preflight. The mode no-cors does not help: it drops what made the preflight necessary.</source>
        <translation>Dass GET mit curl oder Postman geht, beweist nichts: Sie senden keinen Preflight. Der Modus no-cors hilft nicht: Er lässt weg, was den Preflight nötig machte.</translation>
    </message>
    <message>
        <source>The WebSocket could not be opened, or was closed; scripts are not told why.</source>
        <translation>Der WebSocket ließ sich nicht öffnen oder wurde geschlossen; Skripte erfahren nicht, warum.</translation>
    </message>
    <message>
        <source>This Chromium is old: from 59 to 80 it sent no beacon whose Blob has a type that needs a preflight (application/json, say).</source>
        <translation>Dieses Chromium ist alt: Von 59 bis 80 schickte es kein Beacon, dessen Blob einen Typ hat, der einen Preflight braucht (etwa application/json).</translation>
    </message>
    <message>
        <source>Give the beacon a text or a Blob of type text/plain, or send it by fetch() with keepalive: true.</source>
        <translation>Geben Sie dem Beacon einen Text oder einen Blob vom Typ text/plain, oder senden Sie es mit fetch() und keepalive: true.</translation>
    </message>
    <message>
        <source>The browser could not add the Origin header, without which there is no request with CORS.</source>
        <translation>Der Browser konnte den Header Origin nicht hinzufügen, ohne den es keine Anfrage mit CORS gibt.</translation>
    </message>
    <message>
        <source>The browser did not keep or did not send a cookie because of its attributes; the request itself goes on.</source>
        <translation>Der Browser behielt oder sandte ein Cookie wegen seiner Attribute nicht; die Anfrage selbst geht weiter.</translation>
    </message>
    <message>
        <source>The browser withheld a response of another origin; the part of the message that says why is missing.</source>
        <translation>Der Browser hielt eine Antwort eines anderen Origins zurück; der Teil der Meldung, der sagt, warum, fehlt.</translation>
    </message>
    <message>
        <source>The browser withheld the response by a rule of CORS; which one is in the line that it prints beside this.</source>
        <translation>Der Browser hielt die Antwort nach einer Regel von CORS zurück; welche es war, steht in der Zeile, die er daneben ausgibt.</translation>
    </message>
    <message>
        <source>The canvas holds an image of another origin that was loaded without CORS, so a script may not read it.</source>
        <translation>Auf dem Canvas liegt ein Bild eines anderen Origins, das ohne CORS geladen wurde; deshalb darf ein Skript ihn nicht lesen.</translation>
    </message>
    <message>
        <source>The connection was closed before an answer was complete.</source>
        <translation>Die Verbindung wurde geschlossen, bevor eine Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The machine has no connection, or the network changed while the request was under way.</source>
        <translation>Der Rechner hat keine Verbindung, oder das Netz wechselte, während die Anfrage unterwegs war.</translation>
    </message>
    <message>
        <source>The mode no-cors only hides the error: the page then gets an empty answer.</source>
        <translation>Der Modus no-cors versteckt den Fehler nur: Die Seite bekommt dann eine leere Antwort.</translation>
    </message>
    <message>
        <source>The mode no-cors only hides the error: the page then gets an empty answer. Access-Control-Allow-Origin on the request does nothing, or brings a preflight.</source>
        <translation>Der Modus no-cors versteckt den Fehler nur: Die Seite bekommt dann eine leere Antwort. Access-Control-Allow-Origin in der Anfrage bewirkt nichts oder führt zu einem Preflight.</translation>
    </message>
    <message>
        <source>The name of the host could not be resolved to an address.</source>
        <translation>Der Name des Hosts ließ sich nicht zu einer Adresse auflösen.</translation>
    </message>
    <message>
        <source>The page has to change</source>
        <translation>Die Seite muss ändern</translation>
    </message>
    <message>
        <source>The page or the server has to change</source>
        <translation>Die Seite oder der Server muss ändern</translation>
    </message>
    <message>
        <source>The request failed. Scripts are told no more than that, on purpose: the cause is in the line that the browser prints beside it.</source>
        <translation>Die Anfrage scheiterte. Mehr erfahren Skripte absichtlich nicht: Die Ursache steht in der Zeile, die der Browser daneben ausgibt.</translation>
    </message>
    <message>
        <source>The request was given up: the page was left, a script aborted it, or another navigation took its place.</source>
        <translation>Die Anfrage wurde aufgegeben: Die Seite wurde verlassen, ein Skript brach sie ab, oder eine andere Navigation trat an ihre Stelle.</translation>
    </message>
    <message>
        <source>The server answered with an error status. That alone is no matter of CORS.</source>
        <translation>Der Server antwortete mit einem Fehlerstatus. Das allein hat nichts mit CORS zu tun.</translation>
    </message>
    <message>
        <source>The server has to change</source>
        <translation>Der Server muss ändern</translation>
    </message>
    <message>
        <source>The service worker that controls the page did not give a usable answer.</source>
        <translation>Der Service Worker, der die Seite steuert, gab keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>The status says what went wrong there: look into the server's log.</source>
        <translation>Der Status sagt, was dort schiefging: ins Protokoll des Servers sehen.</translation>
    </message>
    <message>
        <source>The user has to change</source>
        <translation>Der Benutzer muss ändern</translation>
    </message>
    <message>
        <source>The value often comes from a variable: a token that was read with a line break at its end, or undefined.</source>
        <translation>Der Wert kommt oft aus einer Variablen: ein Token, das mit einem Zeilenumbruch am Ende gelesen wurde, oder undefined.</translation>
    </message>
    <message>
        <source>There is no secure connection that the browser trusts: the certificate or the TLS set-up of the server was refused.</source>
        <translation>Es gibt keine sichere Verbindung, der der Browser traut: Das Zertifikat oder die TLS-Einstellungen des Servers wurden abgelehnt.</translation>
    </message>
    <message>
        <source>There is no such file on this machine.</source>
        <translation>Auf diesem Rechner gibt es keine solche Datei.</translation>
    </message>
    <message>
        <source>To find out</source>
        <translation>Zum Herausfinden</translation>
    </message>
    <message>
        <source>To leave nosniff out hides it only.</source>
        <translation>nosniff wegzulassen versteckt es nur.</translation>
    </message>
    <message>
        <source>To send back any origin that asks, with credentials, lets every site read as the user.</source>
        <translation>Jeden fragenden Origin zurückzusenden, mit Credentials, lässt jede Website als der Benutzer lesen.</translation>
    </message>
    <message>
        <source>To send the token with the preflight is not possible.</source>
        <translation>Das Token mit dem Preflight zu senden ist nicht möglich.</translation>
    </message>
    <message>
        <source>To start the browser with security switched off only hides it on your own machine.</source>
        <translation>Den Browser mit abgeschalteter Sicherheit zu starten versteckt es nur auf dem eigenen Rechner.</translation>
    </message>
    <message>
        <source>To take the attribute out takes the protection away.</source>
        <translation>Das Attribut zu entfernen nimmt den Schutz.</translation>
    </message>
    <message>
        <source>Try a private window without extensions; let them exempt the site, or give the address another name: ads, analytics and tracking in it are enough.</source>
        <translation>Ein privates Fenster ohne Erweiterungen versuchen; sie die Website ausnehmen lassen oder der Adresse einen anderen Namen geben: ads, analytics und tracking darin genügen.</translation>
    </message>
    <message>
        <source>Try again with a connection.</source>
        <translation>Mit einer Verbindung erneut versuchen.</translation>
    </message>
    <message>
        <source>Use a current browser: it asks the user in place of the server; serve the page by https:.</source>
        <translation>Einen aktuellen Browser verwenden: Er fragt den Benutzer anstelle des Servers; die Seite über https: ausliefern.</translation>
    </message>
    <message>
        <source>Use a way to start the request that this browser knows, with values that it knows.</source>
        <translation>Die Anfrage auf eine Art starten, die dieser Browser kennt, mit Werten, die er kennt.</translation>
    </message>
    <message>
        <source>Use another method: no page may send CONNECT, TRACE or TRACK.</source>
        <translation>Eine andere Methode verwenden: Keine Seite darf CONNECT, TRACE oder TRACK senden.</translation>
    </message>
    <message>
        <source>Very often an HTML page or JSON with an error comes in place of the file: open the URL and look.</source>
        <translation>Sehr oft kommt anstelle der Datei eine HTML-Seite oder JSON mit einer Fehlermeldung: die URL öffnen und nachsehen.</translation>
    </message>
    <message>
        <source>Very often the file is not there and an HTML page with an error comes in its place: open the URL and look.</source>
        <translation>Sehr oft gibt es die Datei nicht, und an ihrer Stelle kommt eine HTML-Seite mit einer Fehlermeldung: die URL öffnen und nachsehen.</translation>
    </message>
    <message>
        <source>Very often the file is not there and something else comes in its place: open the URL and look.</source>
        <translation>Sehr oft gibt es die Datei nicht, und an ihrer Stelle kommt etwas anderes: die URL öffnen und nachsehen.</translation>
    </message>
    <message>
        <source>Wait for the image's load event, and look why it failed: the browser prints a line of its own on that.</source>
        <translation>Auf das Ereignis load des Bildes warten und nachsehen, warum es scheiterte: Der Browser gibt dazu eine eigene Zeile aus.</translation>
    </message>
    <message>
        <source>What aborted it: a form that was sent by the same click, a link, or an AbortController.</source>
        <translation>Was sie abbrach: ein Formular, das derselbe Klick sandte, ein Link oder ein AbortController.</translation>
    </message>
    <message>
        <source>What does not help</source>
        <translation>Was nicht hilft</translation>
    </message>
    <message>
        <source>What stopped it. Open the address in a tab, try a private window without extensions, and run the command below.</source>
        <translation>Was sie aufhielt. Die Adresse in einem Tab öffnen, ein privates Fenster ohne Erweiterungen versuchen und den Befehl unten ausführen.</translation>
    </message>
    <message>
        <source>What the message does not tell</source>
        <translation>Was die Meldung nicht sagt</translation>
    </message>
    <message>
        <source>What the server answered; the network panel shows the status.</source>
        <translation>Was der Server antwortete; die Netzwerkansicht zeigt den Status.</translation>
    </message>
    <message>
        <source>What the server did: its log says more.</source>
        <translation>Was der Server tat: Sein Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>What the worker did.</source>
        <translation>Was der Worker tat.</translation>
    </message>
    <message>
        <source>What the worker itself asked for and what came of it: look at its own console.</source>
        <translation>Wonach der Worker selbst fragte und was daraus wurde: in seine eigene Konsole sehen.</translation>
    </message>
    <message>
        <source>Where it goes round: curl -IL shows every hop.</source>
        <translation>Wo es im Kreis geht: curl -IL zeigt jede Station.</translation>
    </message>
    <message>
        <source>Where the policy comes from: a header, a meta element, a proxy or an extension; all of them count.</source>
        <translation>Woher die Richtlinie kommt: ein Header, ein Element meta, ein Proxy oder eine Erweiterung; alle zählen.</translation>
    </message>
    <message>
        <source>Where the redirect leads: a missing slash, https, another host, or a page to log in. The command below shows its Location.</source>
        <translation>Wohin die Weiterleitung führt: ein fehlender Schrägstrich, https, ein anderer Host oder eine Anmeldeseite. Der Befehl unten zeigt ihr Location.</translation>
    </message>
    <message>
        <source>Where the second one comes from: ask the application and the proxy one by one.</source>
        <translation>Woher der zweite kommt: Anwendung und Proxy einzeln befragen.</translation>
    </message>
    <message>
        <source>Whether it is the address itself or a redirect after it: browsers name the first.</source>
        <translation>Ob es die Adresse selbst ist oder eine Weiterleitung danach: Browser nennen die erste.</translation>
    </message>
    <message>
        <source>Whether nothing answers OPTIONS, authentication refuses it (a preflight never carries cookies or Authorization), or an error page answers: ask with the command below and look at the status.</source>
        <translation>Ob niemand OPTIONS beantwortet, die Anmeldung es ablehnt (ein Preflight trägt nie Cookies oder Authorization) oder eine Fehlerseite antwortet: mit dem Befehl unten fragen und den Status ansehen.</translation>
    </message>
    <message>
        <source>Whether the file was changed on its way (a proxy, line endings, a version that moves on) or the attribute is old.</source>
        <translation>Ob die Datei unterwegs verändert wurde (ein Proxy, Zeilenenden, eine Version, die weitergeht) oder das Attribut alt ist.</translation>
    </message>
    <message>
        <source>Whether the list of origins is wrong or a cache has an answer that was made for another origin.</source>
        <translation>Ob die Liste der Origins falsch ist oder ein Cache eine Antwort hat, die für einen anderen Origin bestimmt war.</translation>
    </message>
    <message>
        <source>Whether the list of origins is wrong or something else than the CORS layer answers OPTIONS.</source>
        <translation>Ob die Liste der Origins falsch ist oder etwas anderes als die CORS-Schicht OPTIONS beantwortet.</translation>
    </message>
    <message>
        <source>Whether the page has to be framed at all: many sites have another address that is meant for frames.</source>
        <translation>Ob die Seite überhaupt eingebettet werden muss: Viele Websites haben eine andere Adresse, die für Frames gedacht ist.</translation>
    </message>
    <message>
        <source>Whether the server never sends the header, sends it only with some answers (not with errors, not from a cache), or answers somebody else: look at the status and at the answer itself.</source>
        <translation>Ob der Server den Header nie sendet, nur bei manchen Antworten (nicht bei Fehlern, nicht aus einem Cache), oder ob jemand anderes antwortet: den Status und die Antwort selbst ansehen.</translation>
    </message>
    <message>
        <source>Whether the user blocks third-party cookies; then no attribute but Partitioned helps.</source>
        <translation>Ob der Benutzer Cookies Dritter blockiert; dann hilft kein Attribut außer Partitioned.</translation>
    </message>
    <message>
        <source>Whether the user denied it, the question could not be asked, or a frame has not been handed the permission.</source>
        <translation>Ob der Benutzer es ablehnte, die Frage nicht gestellt werden konnte oder einem Frame die Erlaubnis nicht weitergegeben wurde.</translation>
    </message>
    <message>
        <source>Which directive it was.</source>
        <translation>Welche Direktive es war.</translation>
    </message>
    <message>
        <source>Which extension it was.</source>
        <translation>Welche Erweiterung es war.</translation>
    </message>
    <message>
        <source>Which header it was.</source>
        <translation>Welcher Header es war.</translation>
    </message>
    <message>
        <source>Which image it was: every one that was drawn has to be loaded so, before it is in a cache without CORS.</source>
        <translation>Welches Bild es war: Jedes gezeichnete muss so geladen werden, bevor es ohne CORS in einem Cache liegt.</translation>
    </message>
    <message>
        <source>Which other headers are missing: browsers name the first. The command below shows the whole list.</source>
        <translation>Welche weiteren Header fehlen: Browser nennen den ersten. Der Befehl unten zeigt die ganze Liste.</translation>
    </message>
    <message>
        <source>Which rule it was; Safari says so for aborted requests, too.</source>
        <translation>Welche Regel es war; Safari sagt das auch bei abgebrochenen Anfragen.</translation>
    </message>
    <message>
        <source>Which status it was, where the message does not say: 401 and 403 come from authentication, 404 and 405 from a missing route, 5xx from a fault.</source>
        <translation>Welcher Status es war, wo die Meldung es nicht sagt: 401 und 403 kommen von der Anmeldung, 404 und 405 von einer fehlenden Route, 5xx von einem Fehler.</translation>
    </message>
    <message>
        <source>Why the browser refused it.</source>
        <translation>Warum der Browser ablehnte.</translation>
    </message>
    <message>
        <source>Write Access-Control-Allow-Headers as names with commas between them.</source>
        <translation>Access-Control-Allow-Headers als Namen mit Kommas dazwischen schreiben.</translation>
    </message>
    <message>
        <source>Write Access-Control-Allow-Methods as names with commas between them.</source>
        <translation>Access-Control-Allow-Methods als Namen mit Kommas dazwischen schreiben.</translation>
    </message>
    <message>
        <source>Write data:, the type, a comma, and then the data, in Base64 only where the type ends in ;base64.</source>
        <translation>data: schreiben, den Typ, ein Komma und dann die Daten, in Base64 nur, wo der Typ auf ;base64 endet.</translation>
    </message>
    <message>
        <source>Write http: or https:. A URL without a scheme, like localhost:3000, takes localhost for one.</source>
        <translation>http: oder https: davorschreiben. Eine URL ohne Schema, etwa localhost:3000, hält localhost für eines.</translation>
    </message>
    <message>
        <source>Write https: into the address.</source>
        <translation>https: in die Adresse schreiben.</translation>
    </message>
    <message>
        <source>Write one of the values that the option knows; no-cors is a value of mode, and not a header.</source>
        <translation>Einen der Werte schreiben, die die Option kennt; no-cors ist ein Wert von mode und kein Header.</translation>
    </message>
    <message>
        <source>Write the digest of the file as it is now into the integrity attribute, and crossorigin where it is of another origin.</source>
        <translation>Die Prüfsumme der Datei, wie sie jetzt ist, in das Attribut integrity schreiben, und crossorigin, wo sie von einem anderen Origin ist.</translation>
    </message>
    <message>
        <source>Write the final URL into the request (https, with or without the slash at its end, as the server wants it), or let the server answer OPTIONS before it redirects.</source>
        <translation>Die endgültige URL in die Anfrage schreiben (https, mit oder ohne Schrägstrich am Ende, wie der Server es will), oder den Server OPTIONS beantworten lassen, bevor er weiterleitet.</translation>
    </message>
    <message>
        <source>Write the final URL into the request; today's browsers follow such redirects, older ones never did.</source>
        <translation>Die endgültige URL in die Anfrage schreiben; heutige Browser folgen solchen Weiterleitungen, ältere nie.</translation>
    </message>
    <message>
        <source>Write the method as one word without spaces or line breaks.</source>
        <translation>Die Methode als ein Wort schreiben, ohne Leerzeichen und Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Write the name right, or make it known: names of containers and of a hosts file are known only where they are set.</source>
        <translation>Den Namen richtig schreiben oder bekannt machen: Namen von Containern und aus einer hosts-Datei sind nur dort bekannt, wo sie gesetzt sind.</translation>
    </message>
    <message>
        <source>Write the path right, and serve page and file over http.</source>
        <translation>Den Pfad richtig schreiben und Seite und Datei über http ausliefern.</translation>
    </message>
    <message>
        <source>allow-scripts and allow-same-origin together take the sandbox away for pages of your own origin.</source>
        <translation>allow-scripts und allow-same-origin zusammen heben die Sandbox für Seiten des eigenen Origins auf.</translation>
    </message>
    <message>
        <source>no scenario reproduces message {0}</source>
        <translation>kein Szenario stellt Meldung {0} nach</translation>
    </message>
    <message>
        <source>paste what the console or the network panel says, whole, with the address in it</source>
        <translation>fügen Sie ein, was die Konsole oder die Netzwerkansicht sagt, ganz, mit der Adresse darin</translation>
    </message>
    <message>
        <source>printed by {0}</source>
        <translation>ausgegeben von {0}</translation>
    </message>
    <message>
        <source>there is no message {0}: the text has {1}</source>
        <translation>es gibt keine Meldung {0}: Der Text hat {1}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0}-mal</translation>
    </message>
    <message>
        <source>The message names no URL of the request; {0} stands in for it.</source>
        <translation>Die Meldung nennt keine URL der Anfrage; {0} steht an ihrer Stelle.</translation>
    </message>
    <message>
        <source>The console names the address that the form was sent to, even where it is a redirect of the answer that the directive does not allow. Here it is the address itself; if the page may send forms to it, look for the redirect.</source>
        <translation>Die Konsole nennt die Adresse, an die das Formular gesendet wurde, auch wenn es eine Weiterleitung der Antwort ist, die die Direktive nicht erlaubt. Hier ist es die Adresse selbst; darf die Seite Formulare dorthin senden, suche man die Weiterleitung.</translation>
    </message>
    <message>
        <source>The message does not say with which method the page asks: it is {0} here. Write the real one in its place.</source>
        <translation>Die Meldung sagt nicht, mit welcher Methode die Seite anfragt: Hier ist es {0}. Die richtige an deren Stelle schreiben.</translation>
    </message>
    <message>
        <source>What GM_xmlhttpRequest names is left out: the manager of userscripts asks for it itself, and not the page.</source>
        <translation>Was GM_xmlhttpRequest nennt, fehlt hier: Der Verwalter der Userscripts fragt es selbst an, und nicht die Seite.</translation>
    </message>
    <message>
        <source>The calls leave their address open; it is that of the server that the text names: {0}.</source>
        <translation>Die Aufrufe lassen ihre Adresse offen; sie ist die des Servers, den der Text nennt: {0}.</translation>
    </message>
    <message>
        <source>The manager of userscripts asks itself for what GM_xmlhttpRequest names: neither CORS nor a policy of the page counts, and @connect in the head of the script says which hosts it may ask. Here it asks as an extension that may ask all of them.</source>
        <translation>Was GM_xmlhttpRequest nennt, fragt der Verwalter der Userscripts selbst an: Weder CORS noch eine Policy der Seite zählt, und @connect im Kopf des Skripts sagt, welche Hosts er anfragen darf. Hier fragt er als Erweiterung an, die alle anfragen darf.</translation>
    </message>
    <message>
        <source>The browser let a page that is not secure ask an address of the own network, which it does where the page is there as well: {0} is in the address space {1} here.</source>
        <translation>Der Browser ließ eine Seite, die nicht sicher ist, eine Adresse des eigenen Netzes anfragen, wie er es tut, wenn auch die Seite dort ist: {0} liegt hier im Adressraum {1}.</translation>
    </message>
    <message>
        <source>The text does not say why there was a preflight: the header {0} stands for what needs it.</source>
        <translation>Der Text sagt nicht, warum es einen Preflight gab: Der Header {0} steht für das, was ihn braucht.</translation>
    </message>
    <message>
        <source>The message does not say why there is a preflight: the header {0} stands for what needs it.</source>
        <translation>Die Meldung sagt nicht, warum es einen Preflight gibt: Der Header {0} steht für das, was ihn braucht.</translation>
    </message>
    <message>
        <source>The message does not say the value of {0}: &quot;{1}&quot; stands in for it.</source>
        <translation>Die Meldung nennt den Wert von {0} nicht: „{1}“ steht dafür.</translation>
    </message>
    <message>
        <source>The message says only that a rule of CORS withheld the answer: here it has no Access-Control-Allow-Origin.</source>
        <translation>Die Meldung sagt nur, dass eine CORS-Regel die Antwort zurückhielt: Hier fehlt ihr Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>The script ends in the middle of a request: what would follow there, such as headers or the body, is missing here. Write it into the request.</source>
        <translation>Das Skript endet mitten in einer Anfrage: Was dort folgen würde, etwa Header oder der Inhalt, fehlt hier. In die Anfrage eintragen.</translation>
    </message>
    <message>
        <source>Line {0}: `beforeSend` is given an object of jQuery's own, whose `withCredentials` does nothing from jQuery 1.5 on: this request has no cookies. `xhrFields` with `withCredentials: true` adds them.</source>
        <translation>Zeile {0}: `beforeSend` bekommt ein Objekt von jQuery selbst, dessen `withCredentials` ab jQuery 1.5 nichts bewirkt: Diese Anfrage hat keine Cookies. `xhrFields` mit `withCredentials: true` gibt sie ihr mit.</translation>
    </message>
    <message>
        <source>The message names no URL of the request; it is the one that the text speaks of: {0}.</source>
        <translation>Die Meldung nennt keine URL der Anfrage; es ist die, von der der Text spricht: {0}.</translation>
    </message>
    <message>
        <source>The message says only that nothing came back: the server may not run, the browser may not trust its certificate (opened in a tab of its own, the address shows that), or an extension may have stopped the request. Here the connection is refused.</source>
        <translation>Die Meldung sagt nur, dass nichts zurückkam: Der Server läuft vielleicht nicht, der Browser vertraut vielleicht seinem Zertifikat nicht (in einem eigenen Tab geöffnet zeigt die Adresse das), oder eine Erweiterung hat die Anfrage aufgehalten. Hier wird die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The program that made the recording is no browser: nothing is blocked there.</source>
        <translation>Das Programm, das aufgezeichnet hat, ist kein Browser: Dort wird nichts blockiert.</translation>
    </message>
    <message>
        <source>A proxy's tunnel, and no request of a page.</source>
        <translation>Der Tunnel eines Proxys und keine Anfrage einer Seite.</translation>
    </message>
    <message>
        <source>No request over the network ({0}:).</source>
        <translation>Keine Anfrage über das Netz ({0}:).</translation>
    </message>
    <message>
        <source>The recording does not say which method was used.</source>
        <translation>Die Aufzeichnung sagt nicht, welche Methode verwendet wurde.</translation>
    </message>
    <message>
        <source>The recording does not have the request that this preflight was sent for.</source>
        <translation>Die Anfrage, für die dieser Preflight gesendet wurde, steht nicht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The recording says itself that it was blocked; what decided that (the body, or a policy of the page) is not in it.</source>
        <translation>Die Aufzeichnung sagt selbst, dass blockiert wurde; was das entschied (der Inhalt oder eine Richtlinie der Seite), steht nicht darin.</translation>
    </message>
    <message>
        <source>The recording says itself that it was blocked; the headers that were the reason are not in it.</source>
        <translation>Die Aufzeichnung sagt selbst, dass blockiert wurde; die Header, die der Grund waren, stehen nicht darin.</translation>
    </message>
    <message>
        <source>An extension or the administrator of the browser blocked it.</source>
        <translation>Eine Erweiterung oder die Verwaltung des Browsers hat es blockiert.</translation>
    </message>
    <message>
        <source>The recording marks it as failed and has neither its preflight nor an answer: most likely the preflight was refused; which header was missing is a guess.</source>
        <translation>Laut Aufzeichnung gescheitert; weder der Preflight noch eine Antwort ist darin: Wahrscheinlich wurde der Preflight abgelehnt; welcher Header fehlte, ist geraten.</translation>
    </message>
    <message>
        <source>The recording marks it as failed and has no answer to judge: most likely its headers did not allow the page to read it; which one was missing is a guess.</source>
        <translation>Laut Aufzeichnung gescheitert, und eine Antwort zum Beurteilen ist nicht darin: Wahrscheinlich erlaubten ihre Header der Seite das Lesen nicht; welcher fehlte, ist geraten.</translation>
    </message>
    <message>
        <source>The recording does not show where the redirect leads.</source>
        <translation>Die Aufzeichnung zeigt nicht, wohin die Weiterleitung führt.</translation>
    </message>
    <message>
        <source>It would need a preflight; the recording has none.</source>
        <translation>Ein Preflight wäre nötig; die Aufzeichnung hat keinen.</translation>
    </message>
    <message>
        <source>The server answered that the stored response still holds (304); its headers are not in the recording, and are taken to allow the use.</source>
        <translation>Der Server antwortete, dass die gespeicherte Antwort noch gilt (304); ihre Header stehen nicht in der Aufzeichnung, und angenommen wird, dass sie die Verwendung erlauben.</translation>
    </message>
    <message>
        <source>A service worker answered; judged as if the server had.</source>
        <translation>Ein Service Worker antwortete; beurteilt, als sei es der Server gewesen.</translation>
    </message>
    <message>
        <source>The recording shows that the redirect was not followed: the page asked for it itself.</source>
        <translation>Die Aufzeichnung zeigt, dass der Weiterleitung nicht gefolgt wurde: Die Seite hat es selbst so verlangt.</translation>
    </message>
    <message>
        <source>By what the recording shows a redirect made it fail: the page had asked for no redirects.</source>
        <translation>Nach der Aufzeichnung ließ eine Weiterleitung es scheitern: Die Seite hatte keine Weiterleitungen verlangt.</translation>
    </message>
    <message>
        <source>failure: of the network</source>
        <translation>Fehler: im Netz</translation>
    </message>
    <message>
        <source>preflight: not allowed</source>
        <translation>Preflight: nicht erlaubt</translation>
    </message>
    <message>
        <source>mode: {0}</source>
        <translation>Modus: {0}</translation>
    </message>
    <message>
        <source>credentials: {0}</source>
        <translation>Zugangsdaten: {0}</translation>
    </message>
    <message>
        <source>Any site may read this answer, and it sets a cookie: with credentials browsers refuse it to scripts, and without them they ignore the cookie.</source>
        <translation>Jede Site darf diese Antwort lesen, und sie setzt ein Cookie: Mit Zugangsdaten verweigern Browser sie Skripten, und ohne sie beachten sie das Cookie nicht.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials: true has no effect beside Access-Control-Allow-Origin: *.</source>
        <translation>Access-Control-Allow-Credentials: true wirkt neben Access-Control-Allow-Origin: * nicht.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: null lets in every sandboxed frame and data: URL of any site.</source>
        <translation>Access-Control-Allow-Origin: null lässt jeden Rahmen in einer Sandbox und jede data:-URL jeder Site herein.</translation>
    </message>
    <message>
        <source>The answer names one origin and lacks Vary: Origin, so that a cache may give it to another one.</source>
        <translation>Die Antwort nennt einen Origin, und Vary: Origin fehlt; ein Cache könnte sie einem anderen geben.</translation>
    </message>
    <message>
        <source>The server allows {0}, another site, with credentials: if it sends back whatever origin asks, every site can act as its users.</source>
        <translation>Der Server erlaubt {0}, eine andere Site, mit Zugangsdaten: Sendet er jeden Origin zurück, der fragt, so kann jede Site im Namen seiner Benutzer handeln.</translation>
    </message>
    <message>
        <source>The server allows {0}, another site, with credentials, as {1} before: it seems to send back whatever origin asks.</source>
        <translation>Der Server erlaubt {0}, eine andere Site, mit Zugangsdaten, wie vorher {1}: Anscheinend sendet er jeden Origin zurück, der fragt.</translation>
    </message>
    <message>
        <source>{0}: only the answer to a preflight is asked for this.</source>
        <translation>{0}: Danach wird nur die Antwort auf einen Preflight gefragt.</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers: only the actual answer is asked for this.</source>
        <translation>Access-Control-Expose-Headers: Danach wird nur die eigentliche Antwort gefragt.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials: {0}: only "true", in lower case, counts.</source>
        <translation>Access-Control-Allow-Credentials: {0}: Nur „true“, klein geschrieben, zählt.</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: {0} is no origin, and matches none.</source>
        <translation>Access-Control-Allow-Origin: {0} ist kein Origin und passt zu keinem.</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy: {0} is no value that browsers know.</source>
        <translation>Cross-Origin-Resource-Policy: {0} ist kein Wert, den Browser kennen.</translation>
    </message>
    <message>
        <source>X-Content-Type-Options: {0}: only "nosniff" counts.</source>
        <translation>X-Content-Type-Options: {0}: Nur „nosniff“ zählt.</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age: {0} is no number of seconds.</source>
        <translation>Access-Control-Max-Age: {0} ist keine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age: {0} is more than browsers keep ({1}).</source>
        <translation>Access-Control-Max-Age: {0} ist mehr, als Browser behalten ({1}).</translation>
    </message>
    <message>
        <source>stands behind the entries: the first of them were judged without it</source>
        <translation>steht hinter den Einträgen: Die ersten davon wurden ohne es beurteilt</translation>
    </message>
    <message>
        <source>there is no entry {0}</source>
        <translation>einen Eintrag {0} gibt es nicht</translation>
    </message>
    <message>
        <source>entries count from 0; the replay lists their numbers</source>
        <translation>Einträge zählen ab 0; die Auswertung nennt ihre Nummern</translation>
    </message>
    <message>
        <source>entry {0} is no request that a browser judges: {1}</source>
        <translation>Eintrag {0} ist keine Anfrage, die ein Browser beurteilt: {1}</translation>
    </message>
    <message>
        <source>entry {0} is a preflight of entry {1}</source>
        <translation>Eintrag {0} ist ein Preflight von Eintrag {1}</translation>
    </message>
    <message>
        <source>entry {0} is a redirect-hop of entry {1}</source>
        <translation>Eintrag {0} ist eine Station der Weiterleitung von Eintrag {1}</translation>
    </message>
    <message>
        <source>entry {0} is a preflight without its request</source>
        <translation>Eintrag {0} ist ein Preflight ohne seine Anfrage</translation>
    </message>
    <message>
        <source>is not a header's name</source>
        <translation>ist kein Name eines Headers</translation>
    </message>
    <message>
        <source>is a policy without directives</source>
        <translation>ist eine Richtlinie ohne Direktiven</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>add "set", "remove" or "status"</source>
        <translation>"set", "remove" oder "status" hinzufügen</translation>
    </message>
    <message>
        <source>has no name</source>
        <translation>hat keinen Namen</translation>
    </message>
    <message>
        <source>add "name"</source>
        <translation>"name" hinzufügen</translation>
    </message>
    <message>
        <source>a rules file begins with "fetchscopeRules": 1</source>
        <translation>eine Regeldatei beginnt mit "fetchscopeRules": 1</translation>
    </message>
    <message>
        <source>is no condition and no header</source>
        <translation>ist keine Bedingung und kein Header</translation>
    </message>
    <message>
        <source>write host=…, url=…, method=…, status=… or Header-Name=value</source>
        <translation>host=…, url=…, method=…, status=… oder Header-Name=Wert schreiben</translation>
    </message>
    <message>
        <source>write host=…, url=…, method=… or Header-Name</source>
        <translation>host=…, url=…, method=… oder Header-Name schreiben</translation>
    </message>
    <message>
        <source>has a value</source>
        <translation>hat einen Wert</translation>
    </message>
    <message>
        <source>to remove a header, only its name is needed</source>
        <translation>um einen Header zu entfernen, ist nur sein Name nötig</translation>
    </message>
    <message>
        <source>has no value</source>
        <translation>hat keinen Wert</translation>
    </message>
    <message>
        <source>write Header-Name=value</source>
        <translation>Header-Name=Wert schreiben</translation>
    </message>
    <message>
        <source>has characters that a header cannot have</source>
        <translation>hat Zeichen, die ein Header nicht haben kann</translation>
    </message>
    <message>
        <source>is no status from 200 to 599</source>
        <translation>ist kein Status von 200 bis 599</translation>
    </message>
    <message>
        <source>names no header</source>
        <translation>nennt keinen Header</translation>
    </message>
    <message>
        <source>write for example host=api.example;Access-Control-Allow-Origin=*</source>
        <translation>zum Beispiel host=api.example;Access-Control-Allow-Origin=* schreiben</translation>
    </message>
    <message>
        <source>write for example host=api.example;Access-Control-Allow-Origin</source>
        <translation>zum Beispiel host=api.example;Access-Control-Allow-Origin schreiben</translation>
    </message>
    <message>
        <source>The preflight allowed the request, which is not in the recording.</source>
        <translation>Der Preflight erlaubte die Anfrage; sie selbst steht nicht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The request is not in the recording, since it never went out: it is made after its preflight.</source>
        <translation>Die Anfrage steht nicht in der Aufzeichnung, da sie nie gesendet wurde: Sie ist nach ihrem Preflight rekonstruiert.</translation>
    </message>
    <message>
        <source>The rules are those of the server's configuration in the text: with them, the browser says what the message says.</source>
        <translation>Die Regeln sind die der Server-Konfiguration im Text: Mit ihnen sagt der Browser, was die Meldung sagt.</translation>
    </message>
    <message>
        <source>The server's configuration in the text does not lead to this message: something else answered the browser, such as a configuration that is not in use, a cache, or another server. The rules here answer as the message says.</source>
        <translation>Die Konfiguration des Servers im Text führt nicht zu dieser Meldung: Dem Browser hat etwas anderes geantwortet, etwa eine Konfiguration, die nicht in Gebrauch ist, ein Cache oder ein anderer Server. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>The answer in the text does not lead to this message: it may be that of another request, of another time, or what was wanted. The rules here answer as the message says.</source>
        <translation>Die Antwort im Text führt nicht zu dieser Meldung: Sie kann die einer anderen Anfrage sein, von einem anderen Zeitpunkt, oder die gewünschte. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>The message does not say what was preloaded: it is preloaded as {0} here.</source>
        <translation>Die Meldung sagt nicht, was vorgeladen wurde: Hier wird es als {0} vorgeladen.</translation>
    </message>
    <message>
        <source>Line {0} of the script has a bracket that closes nothing; it is left out.</source>
        <translation>Zeile {0} des Skripts hat eine Klammer, die nichts schließt; sie ist weggelassen.</translation>
    </message>
    <message>
        <source>The server's configuration in the text was not read: write what it sends into the rules.</source>
        <translation>Die Konfiguration des Servers im Text wurde nicht gelesen: Was er sendet, gehört in die Regeln.</translation>
    </message>
    <message>
        <source>Entry {0} of a recording. Origin {1}, mode {2}, credentials {3}.</source>
        <translation>Eintrag {0} einer Aufzeichnung. Origin {1}, Modus {2}, Credentials {3}.</translation>
    </message>
    <message>
        <source>The request is not in the recording: it is made after its preflight.</source>
        <translation>Die Anfrage steht nicht in der Aufzeichnung: Sie ist nach ihrem Preflight rekonstruiert.</translation>
    </message>
    <message>
        <source>The preflight is not in the recording: its answer is made up.</source>
        <translation>Der Preflight steht nicht in der Aufzeichnung: Seine Antwort ist erfunden.</translation>
    </message>
    <message>
        <source>Check the usability of the image argument</source>
        <translation>Brauchbarkeit des Bild-Arguments prüfen</translation>
    </message>
    <message>
        <source>Is the image not origin-clean?</source>
        <translation>Ist das Bild nicht origin-clean?</translation>
    </message>
    <message>
        <source>drawImage()</source>
        <translation>drawImage()</translation>
    </message>
    <message>
        <source>getImageData()</source>
        <translation>getImageData()</translation>
    </message>
    <message>
        <source>createImageBitmap()</source>
        <translation>createImageBitmap()</translation>
    </message>
    <message>
        <source>texImage2D()</source>
        <translation>texImage2D()</translation>
    </message>
    <message>
        <source>The element's image is broken, as its load failed: InvalidStateError</source>
        <translation>Das Bild des Elements ist broken, da sein Laden fehlschlug: InvalidStateError</translation>
    </message>
    <message>
        <source>the load of the image failed</source>
        <translation>das Laden des Bildes fehlschlug</translation>
    </message>
    <message>
        <source>This browser takes an image whose load failed for one that is still to come: bad</source>
        <translation>Dieser Browser hält ein Bild, dessen Laden fehlschlug, für eines, das noch kommt: bad</translation>
    </message>
    <message>
        <source>The film has no frame: bad</source>
        <translation>Der Film hat kein Einzelbild: bad</translation>
    </message>
    <message>
        <source>the film has no frame</source>
        <translation>der Film kein Einzelbild hat</translation>
    </message>
    <message>
        <source>The image can be drawn: good</source>
        <translation>Das Bild lässt sich zeichnen: good</translation>
    </message>
    <message>
        <source>Is the image data, of a response of the type {0}, CORS-cross-origin?</source>
        <translation>Sind die Bilddaten, aus einer Antwort vom Typ {0}, CORS-cross-origin?</translation>
    </message>
    <message>
        <source>Is the media data, of a response of the type {0}, CORS-cross-origin?</source>
        <translation>Sind die Mediendaten, aus einer Antwort vom Typ {0}, CORS-cross-origin?</translation>
    </message>
    <message>
        <source>Of another origin, without CORS</source>
        <translation>Von einem anderen Origin, ohne CORS</translation>
    </message>
    <message>
        <source>Is the bitmap's origin-clean flag false?</source>
        <translation>Ist das origin-clean flag der Bitmap false?</translation>
    </message>
    <message>
        <source>The image cannot be used: InvalidStateError</source>
        <translation>Das Bild ist nicht zu gebrauchen: InvalidStateError</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>There is nothing to draw: return, without an error</source>
        <translation>Es gibt nichts zu zeichnen: zurückkehren, ohne Fehler</translation>
    </message>
    <message>
        <source>Paint the image on the canvas</source>
        <translation>Das Bild auf das Canvas malen</translation>
    </message>
    <message>
        <source>The image is not origin-clean: the canvas's origin-clean flag becomes false</source>
        <translation>Das Bild ist nicht origin-clean: Das origin-clean flag des Canvas wird false</translation>
    </message>
    <message>
        <source>the image is not origin-clean</source>
        <translation>das Bild nicht origin-clean ist</translation>
    </message>
    <message>
        <source>The canvas's origin-clean flag is false: SecurityError</source>
        <translation>Das origin-clean flag des Canvas ist false: SecurityError</translation>
    </message>
    <message>
        <source>the canvas's origin-clean flag is false</source>
        <translation>das origin-clean flag des Canvas false ist</translation>
    </message>
    <message>
        <source>Read the canvas</source>
        <translation>Canvas lesen</translation>
    </message>
    <message>
        <source>Return the pixels</source>
        <translation>Die Pixel zurückgeben</translation>
    </message>
    <message>
        <source>the image cannot be used</source>
        <translation>das Bild nicht zu gebrauchen ist</translation>
    </message>
    <message>
        <source>Make a bitmap</source>
        <translation>Bitmap anlegen</translation>
    </message>
    <message>
        <source>Copy the image into the bitmap</source>
        <translation>Das Bild in die Bitmap kopieren</translation>
    </message>
    <message>
        <source>The image is not origin-clean: the bitmap's origin-clean flag becomes false</source>
        <translation>Das Bild ist nicht origin-clean: Das origin-clean flag der Bitmap wird false</translation>
    </message>
    <message>
        <source>Copy the frame into the bitmap</source>
        <translation>Das Einzelbild in die Bitmap kopieren</translation>
    </message>
    <message>
        <source>There is no image to upload: no texture, and no exception</source>
        <translation>Es gibt kein Bild zum Hochladen: keine Textur und keine Ausnahme</translation>
    </message>
    <message>
        <source>Upload as a texture</source>
        <translation>Als Textur hochladen</translation>
    </message>
    <message>
        <source>The image is not origin-clean: SecurityError, at once</source>
        <translation>Das Bild ist nicht origin-clean: SecurityError, sofort</translation>
    </message>
    <message>
        <source>Upload the image as a texture</source>
        <translation>Das Bild als Textur hochladen</translation>
    </message>
    <message>
        <source>An image of a style sheet is no image that the method takes: {0}</source>
        <translation>Ein Bild eines Stylesheets ist keines, das die Methode annimmt: {0}</translation>
    </message>
    <message>
        <source>Use by a script</source>
        <translation>Verwendung durch ein Skript</translation>
    </message>
    <message>
        <source>drawImage() draws it on a canvas, which can be read back: by getImageData(), toDataURL() and toBlob().</source>
        <translation>drawImage() zeichnet es auf ein Canvas, das sich auslesen lässt: mit getImageData(), toDataURL() und toBlob().</translation>
    </message>
    <message>
        <source>texImage2D() takes it as a texture, and what is drawn with it can be read back.</source>
        <translation>texImage2D() nimmt es als Textur, und was damit gezeichnet wird, lässt sich auslesen.</translation>
    </message>
    <message>
        <source>createImageBitmap() makes a bitmap of it, and a canvas on which that is drawn can be read back.</source>
        <translation>createImageBitmap() macht eine Bitmap daraus, und ein Canvas, auf das sie gezeichnet wird, lässt sich auslesen.</translation>
    </message>
    <message>
        <source>drawImage() draws it on a canvas, which can no longer be read then: getImageData(), toDataURL() and toBlob() throw a SecurityError.</source>
        <translation>drawImage() zeichnet es auf ein Canvas, das sich danach nicht mehr auslesen lässt: getImageData(), toDataURL() und toBlob() werfen einen SecurityError.</translation>
    </message>
    <message>
        <source>texImage2D() throws a SecurityError at once: WebGL takes no texture from what the page may not read.</source>
        <translation>texImage2D() wirft sofort einen SecurityError: WebGL nimmt nichts als Textur, was die Seite nicht lesen darf.</translation>
    </message>
    <message>
        <source>createImageBitmap() makes a bitmap of it, and a canvas on which that is drawn can no longer be read: getImageData(), toDataURL() and toBlob() throw a SecurityError.</source>
        <translation>createImageBitmap() macht eine Bitmap daraus, und ein Canvas, auf das sie gezeichnet wird, lässt sich nicht mehr auslesen: getImageData(), toDataURL() und toBlob() werfen einen SecurityError.</translation>
    </message>
    <message>
        <source>The element has no crossorigin attribute, so it was asked for without CORS.</source>
        <translation>Das Element hat kein Attribut crossorigin, daher wurde ohne CORS angefragt.</translation>
    </message>
    <message>
        <source>Nor does the answer have an Access-Control-Allow-Origin header, which it needs once the attribute is there.</source>
        <translation>Auch hat die Antwort keinen Header Access-Control-Allow-Origin, den sie braucht, sobald das Attribut da ist.</translation>
    </message>
    <message>
        <source>The answer's Access-Control-Allow-Origin: {header:access-control-allow-origin} counts only with the attribute.</source>
        <translation>Access-Control-Allow-Origin: {header:access-control-allow-origin} in der Antwort zählt nur mit dem Attribut.</translation>
    </message>
    <message>
        <source>The page's origin is an opaque one, so what {url} has is of another origin, too.</source>
        <translation>Der Origin der Seite ist undurchsichtig, daher ist auch der Inhalt von {url} von einem anderen Origin.</translation>
    </message>
    <message>
        <source>It is an SVG image with a foreignObject, and this browser lets nothing be read on which such an image was drawn, wherever it came from.</source>
        <translation>Es ist ein SVG-Bild mit einem foreignObject, und dieser Browser lässt nichts auslesen, worauf ein solches Bild gezeichnet wurde, woher es auch kam.</translation>
    </message>
    <message>
        <source>The service worker answered with what is of another origin by its URL, and without a crossorigin attribute this browser goes by that.</source>
        <translation>Der Service Worker antwortete mit etwas, das seiner URL nach von einem anderen Origin ist, und ohne ein Attribut crossorigin richtet sich dieser Browser danach.</translation>
    </message>
    <message>
        <source>What came cannot be decoded.</source>
        <translation>Was kam, lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The element has no picture, so drawImage() throws an InvalidStateError.</source>
        <translation>Das Element hat kein Bild, daher wirft drawImage() einen InvalidStateError.</translation>
    </message>
    <message>
        <source>There is no picture, so drawImage() draws nothing, and throws no error.</source>
        <translation>Es gibt kein Bild, daher zeichnet drawImage() nichts und wirft keinen Fehler.</translation>
    </message>
    <message>
        <source>The element has no picture, so texImage2D() uploads nothing, and throws no error.</source>
        <translation>Das Element hat kein Bild, daher lädt texImage2D() nichts hoch und wirft keinen Fehler.</translation>
    </message>
    <message>
        <source>The element has no picture, so createImageBitmap() rejects with an InvalidStateError.</source>
        <translation>Das Element hat kein Bild, daher scheitert createImageBitmap() mit einem InvalidStateError.</translation>
    </message>
    <message>
        <source>It is an image of a style sheet, of which a script has no more than the element that shows it: {useCall} takes neither ({useError}).</source>
        <translation>Es ist ein Bild eines Stylesheets, von dem ein Skript nicht mehr hat als das Element, das es zeigt: {useCall} nimmt beides nicht an ({useError}).</translation>
    </message>
    <message>
        <source>It is an image of a style sheet: this browser draws it (as a CSSImageValue) on a canvas, which can never be read then, wherever the image came from.</source>
        <translation>Es ist ein Bild eines Stylesheets: Dieser Browser zeichnet es (als CSSImageValue) auf ein Canvas, das sich danach nie auslesen lässt, woher das Bild auch kam.</translation>
    </message>
    <message>
        <source>no use</source>
        <translation>keine Verwendung</translation>
    </message>
    <message>
        <source>Action {0}: no script can read an image of a style sheet; to use it for {1}, load it by an &lt;img&gt;.</source>
        <translation>Aktion {0}: Kein Skript kann ein Bild eines Stylesheets auslesen; um es für {1} zu verwenden, muss ein &lt;img&gt; es laden.</translation>
    </message>
    <message>
        <source>The host permission {0} of the extension covers {1}: no CORS, response tainting basic</source>
        <translation>Die Host-Berechtigung {0} der Erweiterung deckt {1} ab: kein CORS, response tainting basic</translation>
    </message>
    <message>
        <source>Host permission</source>
        <translation>Host-Berechtigung</translation>
    </message>
    <message>
        <source>The extension has a host permission for {0}: {1}</source>
        <translation>Die Erweiterung hat eine Host-Berechtigung für {0}: {1}</translation>
    </message>
    <message>
        <source>The page has storage access: the cookies that {0} has in a tab of its own may go along</source>
        <translation>Die Seite hat Speicherzugriff: Die Cookies, die {0} in einem eigenen Tab hat, dürfen mit</translation>
    </message>
    <message>
        <source>{0} is no page in a secure context: rejected</source>
        <translation>{0} ist keine Seite in einem sicheren Kontext: abgelehnt</translation>
    </message>
    <message>
        <source>the page is in no secure context</source>
        <translation>die Seite in keinem sicheren Kontext ist</translation>
    </message>
    <message>
        <source>The origin of {0} is an opaque one: rejected</source>
        <translation>Der Origin von {0} ist opak: abgelehnt</translation>
    </message>
    <message>
        <source>the page's origin is an opaque one</source>
        <translation>der Origin der Seite opak ist</translation>
    </message>
    <message>
        <source>The origin of the tab, {0}, is an opaque one: rejected</source>
        <translation>Der Origin des Tabs, {0}, ist opak: abgelehnt</translation>
    </message>
    <message>
        <source>the tab's origin is an opaque one</source>
        <translation>der Origin des Tabs opak ist</translation>
    </message>
    <message>
        <source>The frame's attribute allow, "{0}", withholds storage-access: rejected</source>
        <translation>Das Attribut allow des Frames, „{0}“, enthält storage-access vor: abgelehnt</translation>
    </message>
    <message>
        <source>the frame's attribute allow withholds storage-access</source>
        <translation>das Attribut allow des Frames storage-access vorenthält</translation>
    </message>
    <message>
        <source>The frame's attribute sandbox, "{0}", does not have allow-storage-access-by-user-activation: rejected</source>
        <translation>Im Attribut sandbox des Frames, „{0}“, fehlt allow-storage-access-by-user-activation: abgelehnt</translation>
    </message>
    <message>
        <source>the frame's sandbox does not have allow-storage-access-by-user-activation</source>
        <translation>der Sandbox des Frames allow-storage-access-by-user-activation fehlt</translation>
    </message>
    <message>
        <source>The page is in a credentialless frame, which knows nothing of the browser's cookies: rejected</source>
        <translation>Die Seite ist in einem Frame mit dem Attribut credentialless, der von den Cookies des Browsers nichts weiß: abgelehnt</translation>
    </message>
    <message>
        <source>The user has set that no cookies go to third parties, and nobody is asked: rejected</source>
        <translation>Laut Einstellung gehen keine Cookies an Dritte, und niemand wird gefragt: abgelehnt</translation>
    </message>
    <message>
        <source>the user's settings forbid it</source>
        <translation>die Einstellungen es verbieten</translation>
    </message>
    <message>
        <source>Cookies go to third parties anyway: resolved, and nobody is asked</source>
        <translation>Cookies gehen ohnehin an Dritte: erfüllt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>the user's settings allow it</source>
        <translation>die Einstellungen es erlauben</translation>
    </message>
    <message>
        <source>The page is the tab's own: resolved, and nobody is asked</source>
        <translation>Die Seite ist die des Tabs: erfüllt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>the page is the tab's own</source>
        <translation>die Seite die des Tabs ist</translation>
    </message>
    <message>
        <source>{0} is of the site of the tab, {1}: resolved, and nobody is asked</source>
        <translation>{0} gehört zur Site des Tabs, {1}: erfüllt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>the page is of the tab's site</source>
        <translation>die Seite zur Site des Tabs gehört</translation>
    </message>
    <message>
        <source>The page has storage access already: resolved, and nobody is asked</source>
        <translation>Die Seite hat schon Speicherzugriff: erfüllt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>the user has answered before</source>
        <translation>schon einmal geantwortet wurde</translation>
    </message>
    <message>
        <source>No click or key of the user's came before it: rejected, and nobody is asked</source>
        <translation>Kein Klick und kein Tastendruck ging voraus: abgelehnt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>there is no transient activation</source>
        <translation>es keine vorübergehende Aktivierung gibt</translation>
    </message>
    <message>
        <source>May {0} use its cookies in a tab of {1}? The answer is {2}</source>
        <translation>Darf {0} seine Cookies in einem Tab von {1} benutzen? Die Antwort ist {2}</translation>
    </message>
    <message>
        <source>third parties get cookies only that are Partitioned</source>
        <translation>Dritte bekommen nur Cookies, die Partitioned sind</translation>
    </message>
    <message>
        <source>a page with storage access gets of its partition only cookies that are Partitioned</source>
        <translation>eine Seite mit Speicherzugriff bekommt aus ihrer Partition nur Cookies, die Partitioned sind</translation>
    </message>
    <message>
        <source>The host permissions were not looked at: by these rules {0} is no page of an extension.</source>
        <translation>Die Host-Berechtigungen wurden nicht beachtet: Nach diesen Regeln ist {0} keine Seite einer Erweiterung.</translation>
    </message>
    <message>
        <source>is not a match pattern</source>
        <translation>ist kein Muster für Hosts (match pattern)</translation>
    </message>
    <message>
        <source>write as in "https://*.example.com/*", or "&lt;all_urls&gt;"</source>
        <translation>zu schreiben wie in "https://*.example.com/*", oder "&lt;all_urls&gt;"</translation>
    </message>
    <message>
        <source>is not the site of a tab</source>
        <translation>ist nicht die Site eines Tabs</translation>
    </message>
    <message>
        <source>write scheme and registrable domain of the tab, as in "https://example.com"</source>
        <translation>zu schreiben sind Schema und registrierbare Domain des Tabs, wie in "https://example.com"</translation>
    </message>
    <message>
        <source>ask for storage access</source>
        <translation>um Speicherzugriff bitten</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>No user activation</source>
        <translation>Keine Nutzeraktivierung</translation>
    </message>
    <message>
        <source>Opaque origin</source>
        <translation>Undurchsichtiger Origin</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>The page can read the response ({visibleStatus}) with its headers: its extension has the host permission {hostPermission}, and needs no CORS for {url}.</source>
        <translation>Die Seite kann die Antwort ({visibleStatus}) mit ihren Headern lesen: Ihre Erweiterung hat die Host-Berechtigung {hostPermission} und braucht für {url} kein CORS.</translation>
    </message>
    <message>
        <source>The response ({visibleStatus}) of {url} is used, and nothing in it is hidden from the page: its extension has the host permission {hostPermission}.</source>
        <translation>Die Antwort ({visibleStatus}) von {url} wird verwendet, und nichts darin bleibt der Seite verborgen: Ihre Erweiterung hat die Host-Berechtigung {hostPermission}.</translation>
    </message>
    <message>
        <source>This browser fetches a manifest without credentials, and so without cookies, unless its link has crossorigin="use-credentials".</source>
        <translation>Dieser Browser holt ein Manifest ohne Zugangsdaten und damit ohne Cookies, außer der Verweis darauf hat crossorigin="use-credentials".</translation>
    </message>
    <message>
        <source>The page's extension has no host permission for {url}; with one the browser would not ask for CORS.</source>
        <translation>Die Erweiterung der Seite hat keine Host-Berechtigung für {url}; mit einer würde der Browser nicht nach CORS fragen.</translation>
    </message>
    <message>
        <source>The promise is resolved: from now on what the page asks of its own origin, {page}, carries the cookies that it has there in a tab of its own, as far as SameSite lets them go into a frame.</source>
        <translation>Das Promise wird erfüllt: Was die Seite bei ihrem eigenen Origin, {page}, anfragt, trägt von nun an die Cookies, die dieser in einem eigenen Tab hat, soweit SameSite sie in einen Frame lässt.</translation>
    </message>
    <message>
        <source>The storage access that the page was granted is for {storageAccess} only, and for what no redirect led to from elsewhere.</source>
        <translation>Der Speicherzugriff, den die Seite bekommen hat, gilt nur für {storageAccess}, und nur, wo keine Weiterleitung von anderswo dazwischenkam.</translation>
    </message>
    <message>
        <source>The promise is resolved: from now on what the page of {page} asks of its own site carries the cookies that it has there in a tab of its own, as far as SameSite lets them go into a frame.</source>
        <translation>Das Promise wird erfüllt: Was die Seite von {page} bei ihrer eigenen Site anfragt, trägt von nun an die Cookies, die diese in einem eigenen Tab hat, soweit SameSite sie in einen Frame lässt.</translation>
    </message>
    <message>
        <source>The promise is resolved, and nobody was asked: {pageUrl} is of the site of its tab.</source>
        <translation>Das Promise wird erfüllt, und niemand wurde gefragt: {pageUrl} gehört zur Site ihres Tabs.</translation>
    </message>
    <message>
        <source>The promise is resolved, and nobody was asked: by these rules cookies go to third parties anyway.</source>
        <translation>Das Promise wird erfüllt, und niemand wurde gefragt: Nach diesen Regeln gehen Cookies ohnehin an Dritte.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError: the user, or the browser for the user, has denied it.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt: Die Person am Browser, oder der Browser für sie, hat es verweigert.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError: the page asked without a click or a key of the user's just before. Call it in the handler of a click in the frame.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt: Kein Klick und kein Tastendruck ging der Bitte voraus. Der Aufruf gehört in die Behandlung eines Klicks im Frame.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError: the origin of {pageUrl}, or of its tab, is an opaque one. A sandboxed frame needs allow-same-origin and allow-storage-access-by-user-activation.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt: Der Origin von {pageUrl} oder der ihres Tabs ist opak. Ein Frame mit sandbox braucht allow-same-origin und allow-storage-access-by-user-activation.</translation>
    </message>
    <message>
        <source>The promise is rejected, or there is no such function: {pageUrl} is no page in a secure context.</source>
        <translation>Das Promise wird abgelehnt, oder die Funktion gibt es nicht: {pageUrl} ist keine Seite in einem sicheren Kontext.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError, or no script runs that could ask: the attribute sandbox of the frame that {pageUrl} is in is "{sandbox}". It needs allow-scripts, allow-same-origin and allow-storage-access-by-user-activation.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt, oder es läuft kein Skript, das fragen könnte: Das Attribut sandbox des Frames, in dem {pageUrl} ist, lautet „{sandbox}“. Es braucht allow-scripts, allow-same-origin und allow-storage-access-by-user-activation.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError: the attribute allow of the frame that {pageUrl} is in withholds storage-access. Leave that out of the attribute.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt: Das Attribut allow des Frames, in dem {pageUrl} ist, enthält storage-access vor. Lassen Sie das im Attribut weg.</translation>
    </message>
    <message>
        <source>The promise is rejected: {pageUrl} is in a credentialless frame, which gets no cookies that the browser has. Take the attribute credentialless off the frame.</source>
        <translation>Das Promise wird abgelehnt: {pageUrl} ist in einem Frame mit dem Attribut credentialless, der keine Cookies des Browsers bekommt. Nehmen Sie dem Frame das Attribut credentialless.</translation>
    </message>
    <message>
        <source>The promise is rejected with a NotAllowedError, and nobody was asked: the user has set that this browser lets no third party have cookies.</source>
        <translation>Das Promise wird mit einem NotAllowedError abgelehnt, und niemand wurde gefragt: Laut Einstellung gibt dieser Browser Dritten keine Cookies.</translation>
    </message>
    <message>
        <source>Answered by the preload of action {ahead}; nothing was sent.</source>
        <translation>Vom Preload der Aktion {ahead} beantwortet; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The page has this module already, from action {ahead}; nothing was sent.</source>
        <translation>Die Seite hat dieses Modul schon, von Aktion {ahead}; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>Answered by what action {ahead} had fetched ahead; nothing was sent.</source>
        <translation>Von dem beantwortet, was Aktion {ahead} im Voraus geholt hatte; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The page that action {ahead} had rendered ahead is shown; nothing was sent.</source>
        <translation>Gezeigt wird die Seite, die Aktion {ahead} im Voraus aufgebaut hatte; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: it was made for the destination "{aheadHad}", and this request is for "{aheadWants}". The file is loaded twice; the attribute as has to name what it is for.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Er galt dem Ziel „{aheadHad}“, und diese Anfrage gilt „{aheadWants}“. Die Datei wird zweimal geladen; das Attribut as muss nennen, wofür sie ist.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: it was made with the credentials mode "{aheadHad}", and this request has "{aheadWants}". The file is loaded twice; the preload needs the attribute crossorigin that belongs to this use.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Er ging mit dem Credentials-Modus „{aheadHad}“ hinaus, und diese Anfrage hat „{aheadWants}“. Die Datei wird zweimal geladen; der Preload braucht das Attribut crossorigin, das zu dieser Verwendung gehört.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: it was made in the mode "{aheadHad}", and this request has "{aheadWants}". The file is loaded twice; the preload needs the attribute crossorigin that belongs to this use.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Er ging im Modus „{aheadHad}“ hinaus, und diese Anfrage hat „{aheadWants}“. Die Datei wird zweimal geladen; der Preload braucht das Attribut crossorigin, das zu dieser Verwendung gehört.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: its integrity metadata are "{aheadHad}", and this request's are "{aheadWants}". The file is loaded twice.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Seine Integritäts-Metadaten sind „{aheadHad}“, die dieser Anfrage „{aheadWants}“. Die Datei wird zweimal geladen.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: this browser keeps it for a classic script, and this is a module. The file is loaded twice; modules are preloaded with modulepreload.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Dieser Browser hält ihn für ein klassisches Skript bereit, und dies ist ein Modul. Die Datei wird zweimal geladen; Module lädt man mit modulepreload vor.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: a preload is a GET, and the method of this request is {aheadWants}.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Ein Preload ist ein GET, und die Methode dieser Anfrage ist {aheadWants}.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: it went out without the headers of this request. The file is loaded twice.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Er ging ohne die Header dieser Anfrage hinaus. Die Datei wird zweimal geladen.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: this request has a cache mode or redirect mode of its own. The file is loaded twice.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Diese Anfrage hat einen eigenen Cache- oder Redirect-Modus. Die Datei wird zweimal geladen.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: this request has the option keepalive. The file is loaded twice.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Diese Anfrage hat die Option keepalive. Die Datei wird zweimal geladen.</translation>
    </message>
    <message>
        <source>The preload of action {ahead} was not used: this request is synchronous. The file is loaded twice.</source>
        <translation>Der Preload der Aktion {ahead} wurde nicht verwendet: Diese Anfrage ist synchron. Die Datei wird zweimal geladen.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: its status is {aheadHad}, and only 200 to 299 will do.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Sein Status ist {aheadHad}, und nur 200 bis 299 sind recht.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: it is older than five minutes.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Es ist älter als fünf Minuten.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: it is of another query, and its No-Vary-Search header ({aheadHad}) does not say that they are the same page.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Es gehört zu einer anderen Query, und sein Header No-Vary-Search ({aheadHad}) sagt nicht, dass beides dieselbe Seite ist.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: it went out without the cookies that {url} would get.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Es ging ohne die Cookies hinaus, die {url} bekäme.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: it had failed.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Es war gescheitert.</translation>
    </message>
    <message>
        <source>The page has preloaded the response: it is used, and nothing is sent</source>
        <translation>Die Seite hat die Antwort vorgeladen: Sie wird verwendet, und gesendet wird nichts</translation>
    </message>
    <message>
        <source>the page has preloaded the response</source>
        <translation>die Seite die Antwort vorgeladen hat</translation>
    </message>
    <message>
        <source>Answered by a preload</source>
        <translation>Von einem Preload beantwortet</translation>
    </message>
    <message>
        <source>The page has preloaded this URL, and the preload is for another use ({0}): not used</source>
        <translation>Die Seite hat diese URL vorgeladen, und der Preload ist für anderes ({0}): nicht verwendet</translation>
    </message>
    <message>
        <source>A 103 (Early Hints) comes before the answer</source>
        <translation>Vor der Antwort kommt eine 103 (Early Hints)</translation>
    </message>
    <message>
        <source>The 103 came over HTTP/1.1, where this browser takes no notice of it</source>
        <translation>Die 103 kam über HTTP/1.1, wo dieser Browser sie nicht beachtet</translation>
    </message>
    <message>
        <source>The navigation is one of a frame, for which this browser takes no notice of a 103</source>
        <translation>Die Navigation ist die eines Frames, bei der dieser Browser eine 103 nicht beachtet</translation>
    </message>
    <message>
        <source>The navigation went on to another origin: what the early hints of {0} brought is dropped</source>
        <translation>Die Navigation ging zu einem anderen Origin weiter: Was die Early Hints von {0} brachten, wird verworfen</translation>
    </message>
    <message>
        <source>the navigation is redirected to another origin</source>
        <translation>die Navigation wird zu einem anderen Origin umgeleitet</translation>
    </message>
    <message>
        <source>A 103 was processed before: this one is passed over</source>
        <translation>Schon vorher wurde eine 103 verarbeitet: Diese wird übergangen</translation>
    </message>
    <message>
        <source>What the 103 hints at is loaded under its own policies: {0}</source>
        <translation>Worauf die 103 hinweist, wird unter ihren eigenen Policies geladen: {0}</translation>
    </message>
    <message>
        <source>The link {0} to {1} is none that is followed ahead of the document</source>
        <translation>Der Link {0} auf {1} ist keiner, dem vor dem Dokument gefolgt wird</translation>
    </message>
    <message>
        <source>A connection to {0} is opened, and nothing asked for</source>
        <translation>Eine Verbindung zu {0} wird geöffnet und nichts abgefragt</translation>
    </message>
    <message>
        <source>The link {0} to {1} is not followed: {2}</source>
        <translation>Dem Link {0} auf {1} wird nicht gefolgt: {2}</translation>
    </message>
    <message>
        <source>The link {0} to {1} is followed ahead of the document, in the mode {2}</source>
        <translation>Dem Link {0} auf {1} wird vor dem Dokument gefolgt, im Modus {2}</translation>
    </message>
    <message>
        <source>The link {0} to {1} is followed, and its response is of no use: {2}</source>
        <translation>Dem Link {0} auf {1} wird gefolgt, und seine Antwort ist nicht zu gebrauchen: {2}</translation>
    </message>
    <message>
        <source>The document has what {0} early hints brought among its preloaded resources</source>
        <translation>Das Dokument hat, was {0} Early Hints brachten, unter seinen vorgeladenen Ressourcen</translation>
    </message>
    <message>
        <source>What {0} early hints brought is in the HTTP cache, where it may be kept: this browser adds nothing to the document's preloaded resources</source>
        <translation>Was {0} Early Hints brachten, steht im HTTP-Cache, wo es aufbewahrt werden darf: Dieser Browser fügt den vorgeladenen Ressourcen des Dokuments nichts hinzu</translation>
    </message>
    <message>
        <source>no preload has the key of the request</source>
        <translation>kein Preload den Schlüssel der Anfrage hat</translation>
    </message>
    <message>
        <source>Preload not used</source>
        <translation>Preload nicht verwendet</translation>
    </message>
    <message>
        <source>Early hints</source>
        <translation>Early Hints</translation>
    </message>
    <message>
        <source>Early hints ignored</source>
        <translation>Early Hints ignoriert</translation>
    </message>
    <message>
        <source>Early hints dropped</source>
        <translation>Early Hints verworfen</translation>
    </message>
    <message>
        <source>Early hint</source>
        <translation>Early Hint</translation>
    </message>
    <message>
        <source>Early hint ignored</source>
        <translation>Early Hint ignoriert</translation>
    </message>
    <message>
        <source>Early hint refused</source>
        <translation>Early Hint abgelehnt</translation>
    </message>
    <message>
        <source>Early hint failed</source>
        <translation>Early Hint fehlgeschlagen</translation>
    </message>
    <message>
        <source>The integrity metadata of the preload are "{0}", those of the request "{1}": not used</source>
        <translation>Die Integritäts-Metadaten des Preloads sind „{0}“, die der Anfrage „{1}“: nicht verwendet</translation>
    </message>
    <message>
        <source>the request has other integrity metadata than the preload</source>
        <translation>die Anfrage andere Integritäts-Metadaten hat als der Preload</translation>
    </message>
    <message>
        <source>The response of the preload (action {0}) is there</source>
        <translation>Die Antwort des Preloads (Aktion {0}) ist da</translation>
    </message>
    <message>
        <source>Preload</source>
        <translation>Preload</translation>
    </message>
    <message>
        <source>The page has this module already (action {0}): nothing is sent</source>
        <translation>Die Seite hat dieses Modul schon (Aktion {0}): gesendet wird nichts</translation>
    </message>
    <message>
        <source>the module map has an entry for the URL</source>
        <translation>die Modul-Map einen Eintrag für die URL hat</translation>
    </message>
    <message>
        <source>Module map</source>
        <translation>Modul-Map</translation>
    </message>
    <message>
        <source>Reports not delivered</source>
        <translation>Berichte nicht zugestellt</translation>
    </message>
    <message>
        <source>Endpoint removed</source>
        <translation>Endpunkt entfernt</translation>
    </message>
    <message>
        <source>Reports delivered</source>
        <translation>Berichte zugestellt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Page ends</source>
        <translation>Seite endet</translation>
    </message>
    <message>
        <source>activateAfter has passed</source>
        <translation>activateAfter ist vergangen</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Length of the request</source>
        <translation>Länge der Anfrage</translation>
    </message>
    <message>
        <source>Quota of deferred requests</source>
        <translation>Kontingent aufgeschobener Anfragen</translation>
    </message>
    <message>
        <source>Consume a preloaded resource</source>
        <translation>Consume a preloaded resource</translation>
    </message>
    <message>
        <source>Fetch a single module script</source>
        <translation>Fetch a single module script</translation>
    </message>
    <message>
        <source>What action {0} had fetched ahead has expired: not used</source>
        <translation>Was Aktion {0} im Voraus geholt hatte, ist abgelaufen: nicht verwendet</translation>
    </message>
    <message>
        <source>more than five minutes have passed</source>
        <translation>mehr als fünf Minuten vergangen sind</translation>
    </message>
    <message>
        <source>Prefetch expired</source>
        <translation>Prefetch abgelaufen</translation>
    </message>
    <message>
        <source>What action {0} had fetched ahead lacks cookies that the page would get now: not used</source>
        <translation>Was Aktion {0} im Voraus geholt hatte, entstand ohne Cookies, die die Seite jetzt bekäme: nicht verwendet</translation>
    </message>
    <message>
        <source>there are cookies that the prefetch did not send</source>
        <translation>es Cookies gibt, die der Prefetch nicht mitschickte</translation>
    </message>
    <message>
        <source>Prefetch without cookies</source>
        <translation>Prefetch ohne Cookies</translation>
    </message>
    <message>
        <source>What action {0} had fetched ahead is used: nothing is sent</source>
        <translation>Verwendet wird, was Aktion {0} im Voraus geholt hatte: gesendet wird nichts</translation>
    </message>
    <message>
        <source>a prefetch matches</source>
        <translation>ein Prefetch passt</translation>
    </message>
    <message>
        <source>Answered by a prefetch</source>
        <translation>Von einem Prefetch beantwortet</translation>
    </message>
    <message>
        <source>What had been fetched ahead is of no use ({0})</source>
        <translation>Was im Voraus geholt wurde, taugt nicht ({0})</translation>
    </message>
    <message>
        <source>Prefetch not used</source>
        <translation>Prefetch nicht verwendet</translation>
    </message>
    <message>
        <source>Find a matching complete prefetch record</source>
        <translation>Find a matching complete prefetch record</translation>
    </message>
    <message>
        <source>Create navigation params by fetching</source>
        <translation>Create navigation params by fetching</translation>
    </message>
    <message>
        <source>Process early hint headers</source>
        <translation>Process early hint headers</translation>
    </message>
    <message>
        <source>The page has this image already, from action {ahead}; nothing was sent.</source>
        <translation>Die Seite hat dieses Bild schon, von Aktion {ahead}; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The page has this image already (action {0}): nothing is sent</source>
        <translation>Die Seite hat dieses Bild schon (Aktion {0}): gesendet wird nichts</translation>
    </message>
    <message>
        <source>The response to a navigation is saved as a file, and the page stays as it is.</source>
        <translation>Die Antwort auf eine Navigation wird als Datei gespeichert, und die Seite bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The page is in a frame whose sandbox attribute does not let it navigate the tab.</source>
        <translation>Die Seite steht in einem Frame, dessen Attribut sandbox sie den Tab nicht navigieren lässt.</translation>
    </message>
    <message>
        <source>A page in a frame of another origin may not lead the tab away before the user has touched it.</source>
        <translation>Eine Seite in einem Frame eines anderen Ursprungs darf den Tab nicht wegführen, bevor der Benutzer sie berührt hat.</translation>
    </message>
    <message>
        <source>The response to a navigation would be saved as a file, and the sandbox attribute of the frame does not let it be.</source>
        <translation>Die Antwort auf eine Navigation würde als Datei gespeichert, und das Attribut sandbox des Frames lässt das nicht zu.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with {subject}: the browser saves that as a file, and the page stays as it is.</source>
        <translation>{url} antwortete {answer}, mit {subject}: Der Browser speichert das als Datei, und die Seite bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{wireUrl} answered {answer}, with Sec-WebSocket-Protocol: {header:sec-websocket-protocol}.</source>
        <translation>{wireUrl} antwortete {answer}, mit Sec-WebSocket-Protocol: {header:sec-websocket-protocol}.</translation>
    </message>
    <message>
        <source>A WebTransport needs a status from 200 to 299.</source>
        <translation>Ein WebTransport braucht einen Status von 200 bis 299.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame with sandbox="{sandbox}", so the tab was not navigated to {subject}. The page that embeds it has to add allow-top-navigation to the sandbox attribute, or allow-top-navigation-by-user-activation where a click starts it.</source>
        <translation>Die Seite {pageUrl} steht in einem Frame mit sandbox="{sandbox}". Darum wurde der Tab nicht zu {subject} navigiert. Die Seite, die sie einbettet, muss allow-top-navigation in das Attribut sandbox aufnehmen, oder allow-top-navigation-by-user-activation, wo ein Klick es auslöst.</translation>
    </message>
    <message>
        <source>The page {pageUrl} is in a frame, of another origin than the page of the tab, {tabUrl}, and the user has not touched it. So the browser did not let it navigate the tab to {subject}.</source>
        <translation>Die Seite {pageUrl} steht in einem Frame, mit einem anderen Ursprung als die Seite des Tabs, {tabUrl}, und der Benutzer hat sie nicht berührt. Darum ließ der Browser sie den Tab nicht zu {subject} navigieren.</translation>
    </message>
    <message>
        <source>{url} answered {answer}, with {subject}, which the browser would save as a file. The frame has sandbox="{sandbox}", so nothing is saved, and the page stays as it is. Whoever embeds it has to add allow-downloads to that attribute.</source>
        <translation>{url} antwortete {answer}, mit {subject}, was der Browser als Datei speichern würde. Der Frame hat sandbox="{sandbox}". Darum wird nichts gespeichert, und die Seite bleibt, wie sie ist. Wer ihn einbettet, muss allow-downloads in dieses Attribut aufnehmen.</translation>
    </message>
    <message>
        <source>The page has loaded this style sheet already, with action {ahead}; nothing was sent.</source>
        <translation>Die Seite hat dieses Stylesheet schon geladen, mit Aktion {ahead}; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>The page has loaded this font already, with action {ahead}; nothing was sent.</source>
        <translation>Die Seite hat diese Schrift schon geladen, mit Aktion {ahead}; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>Action {ahead} was loading the same, and this one got its response; nothing more was sent.</source>
        <translation>Aktion {ahead} lud gerade dasselbe, und diese bekam ihre Antwort; weiter wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The page has loaded this file already (action {0}): nothing is sent</source>
        <translation>Die Seite hat diese Datei schon geladen (Aktion {0}): gesendet wird nichts</translation>
    </message>
    <message>
        <source>File that is there</source>
        <translation>Datei, die da ist</translation>
    </message>
    <message>
        <source>The app or extension whose page this is answers for its own files ({0}:)</source>
        <translation>Die App oder Erweiterung, zu der die Seite gehört, antwortet für ihre eigenen Dateien ({0}:)</translation>
    </message>
    <message>
        <source>Action {0}: no script runs in the page, whose sandbox attribute does not have allow-scripts; nothing uses the image.</source>
        <translation>Aktion {0}: In der Seite läuft kein Skript, weil ihr Attribut sandbox allow-scripts nicht hat; niemand verwendet das Bild.</translation>
    </message>
    <message>
        <source>By these rules the page's frame has no attribute credentialless: of the browsers, only Chromium knows it.</source>
        <translation>Nach diesen Regeln hat der Frame der Seite kein Attribut credentialless: Von den Browsern kennt es nur Chromium.</translation>
    </message>
    <message>
        <source>Action {0}: by these rules an &lt;iframe&gt; has no attribute credentialless: of the browsers, only Chromium knows it.</source>
        <translation>Aktion {0}: Nach diesen Regeln hat ein &lt;iframe&gt; kein Attribut credentialless: Von den Browsern kennt es nur Chromium.</translation>
    </message>
    <message>
        <source>Action {0}: there is no "{1}" in a {2}, so that no script can start such a request there.</source>
        <translation>Aktion {0}: „{1}“ gibt es in einem {2} nicht. Darum kann dort kein Skript eine solche Anfrage stellen.</translation>
    </message>
    <message>
        <source>"{0}" is no token of the attribute sandbox; browsers pass over it.</source>
        <translation>„{0}“ ist kein Wert des Attributs sandbox; Browser übergehen es.</translation>
    </message>
    <message>
        <source>"{0}" is no token of the attribute sandbox; browsers pass over it. Did you mean "{1}"?</source>
        <translation>„{0}“ ist kein Wert des Attributs sandbox; Browser übergehen es. War „{1}“ gemeint?</translation>
    </message>
    <message>
        <source>"{0}" is no feature that counts here. Did you mean "{1}"?</source>
        <translation>„{0}“ ist kein Feature, das hier zählt. War „{1}“ gemeint?</translation>
    </message>
    <message>
        <source>Rule {0} of the server matches no request: "{1}" cannot be the name of a header.</source>
        <translation>Regel {0} des Servers trifft keine Anfrage: „{1}“ kann kein Name eines Headers sein.</translation>
    </message>
    <message>
        <source>Rule {0} of the server matches no request: the transport adds {1} when the request is done, so that it is not in what rules look at.</source>
        <translation>Regel {0} des Servers trifft keine Anfrage: Die Übertragung fügt {1} erst hinzu, wenn die Anfrage fertig ist; Regeln sehen es nicht.</translation>
    </message>
    <message>
        <source>a Partitioned cookie has to be Secure; browsers refuse any other</source>
        <translation>ein Cookie mit Partitioned muss Secure sein; andere lehnen Browser ab</translation>
    </message>
    <message>
        <source>write "secure": true</source>
        <translation>schreiben Sie "secure": true</translation>
    </message>
    <message>
        <source>Image that is there</source>
        <translation>Bild, das da ist</translation>
    </message>
    <message>
        <source>requestStorageAccess()</source>
        <translation>requestStorageAccess()</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>had</source>
        <translation>hatte</translation>
    </message>
    <message>
        <source>wants</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>allow</translation>
    </message>
    <message>
        <source>{url} is in the address space "{subject}", which is less public than that of the page, and only secure pages may ask for it. {pageUrl} is framed in a tab that is not secure, {topLevelUrl}, and so is not secure itself. Nothing was sent to it. Serve the tab's page over https, too.</source>
        <translation>{url} liegt im Adressraum „{subject}“, der weniger öffentlich ist als der der Seite, und nur sichere Seiten dürfen danach fragen. {pageUrl} steht in einem Frame eines Tabs, der nicht sicher ist, {topLevelUrl}, und ist darum selbst nicht sicher. Dorthin wurde nichts gesendet. Auch die Seite des Tabs muss über https kommen.</translation>
    </message>
    <message>
        <source>The page of {pageName} can read the response ({visibleStatus}): what answered ahead had Access-Control-Allow-Origin: {header:access-control-allow-origin}.</source>
        <translation>Die Seite von {pageName} kann die Antwort ({visibleStatus}) lesen: Was im Voraus geholt war, hatte Access-Control-Allow-Origin: {header:access-control-allow-origin}.</translation>
    </message>
    <message>
        <source>The attribute as of the link is "{subject}", and nothing is preloaded for that; nothing was sent.</source>
        <translation>Das Attribut as des Links ist „{subject}“, und dafür wird nichts vorab geladen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The attribute type of the link is "{subject}", which does not fit what as says, so nothing is preloaded; nothing was sent.</source>
        <translation>Das Attribut type des Links ist „{subject}“, was nicht zu dem passt, was as sagt. Darum wird nichts vorab geladen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Speculation rules count for the page of a tab only, and {pageUrl} is in a frame; nothing was sent.</source>
        <translation>Speculation Rules gelten nur für die Seite eines Tabs, und {pageUrl} steht in einem Frame; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Only URLs that can be trusted (https:, or this machine) are fetched ahead, and {subject} is none; nothing was sent.</source>
        <translation>Nur vertrauenswürdige URLs (https: oder der eigene Rechner) werden im Voraus geholt, und {subject} ist keine; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The rule wants the client's IP address hidden (anonymousClientIp), and this browser has nothing that does it; nothing was sent.</source>
        <translation>Die Regel verlangt, dass die IP-Adresse des Clients verborgen wird (anonymousClientIp), und dieser Browser hat nichts, was das tut; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{url} is of another site than {pageName}, and the referrer policy "{subject}" may tell it more than the page's origin. A rule for another site needs strict-origin-when-cross-origin, strict-origin, same-origin or no-referrer; nothing was sent.</source>
        <translation>{url} gehört zu einer anderen Site als {pageName}, und die Referrer-Richtlinie „{subject}“ kann ihr mehr als den Origin der Seite verraten. Eine Regel für eine andere Site braucht strict-origin-when-cross-origin, strict-origin, same-origin oder no-referrer; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{subject} is of another site than {pageName}, and this browser asks no other site ahead; nothing was sent to it.</source>
        <translation>{subject} gehört zu einer anderen Site als {pageName}, und dieser Browser fragt andere Sites nicht im Voraus; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{subject} is of another site than {pageName}, and there are cookies of it, which must not go along; this browser does not ask ahead then. Nothing was sent to it.</source>
        <translation>{subject} gehört zu einer anderen Site als {pageName}, und es gibt Cookies von ihr, die nicht mitgehen dürfen; dieser Browser fragt dann nicht im Voraus. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The body is a stream, and {host} speaks HTTP/1.1, over which none is sent. It needs HTTP/2 or HTTP/3.</source>
        <translation>Der Inhalt ist ein Stream, und {host} spricht HTTP/1.1, worüber keiner gesendet wird. Es braucht HTTP/2 oder HTTP/3.</translation>
    </message>
    <message>
        <source>The body is a stream, and none is sent over HTTP/1.1. The scenario does not say what {host} speaks, so HTTP/1.1 is assumed; where it speaks HTTP/2, say so under hosts: "httpVersion": "2" for "{host}".</source>
        <translation>Der Inhalt ist ein Stream, und über HTTP/1.1 wird keiner gesendet. Das Szenario sagt nicht, was {host} spricht, darum gilt HTTP/1.1 als angenommen; spricht der Host HTTP/2, gehört das unter hosts: "httpVersion": "2" für „{host}“.</translation>
    </message>
    <message>
        <source>The request came there by redirects: {firstUrl} was asked before.</source>
        <translation>Die Anfrage kam durch Weiterleitungen dorthin: Vorher wurde {firstUrl} gefragt.</translation>
    </message>
    <message>
        <source>What action {ahead} had fetched ahead was not used: it is of {aheadHad}, this browser takes another fragment for another URL, and there is no No-Vary-Search header, with which it would not.</source>
        <translation>Was Aktion {ahead} im Voraus geholt hatte, wurde nicht verwendet: Es gehört zu {aheadHad}, dieser Browser hält ein anderes Fragment für eine andere URL, und es fehlt der Header No-Vary-Search, mit dem er das nicht täte.</translation>
    </message>
    <message>
        <source>Speculation rules count for the page of a tab, and {0} is in a frame: nothing is sent</source>
        <translation>Speculation Rules gelten für die Seite eines Tabs, und {0} steht in einem Frame: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>Only URLs that can be trusted are fetched ahead, and {0} is none: nothing is sent</source>
        <translation>Nur vertrauenswürdige URLs werden im Voraus geholt, und {0} ist keine: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>This browser has nothing that hides the client's IP address: nothing is sent</source>
        <translation>Dieser Browser hat nichts, was die IP-Adresse des Clients verbirgt: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>Another site is asked ahead with a strict referrer policy only, and it is {0}: nothing is sent</source>
        <translation>Eine andere Site wird nur mit strenger Referrer-Richtlinie im Voraus gefragt, und sie ist {0}: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>This browser does not ask another site ahead for {0}: nothing is sent</source>
        <translation>Dieser Browser fragt eine andere Site nicht im Voraus nach {0}: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>The attribute as of the link is "{0}", for which nothing is preloaded: nothing is sent</source>
        <translation>Das Attribut as des Links ist „{0}“, wofür nichts vorab geladen wird: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>The attribute type of the link is "{0}", which does not fit what it is for: nothing is sent</source>
        <translation>Das Attribut type des Links ist „{0}“, was nicht zum Zweck passt: Nichts wird gesendet</translation>
    </message>
    <message>
        <source>May a request that was preflighted be redirected? Browsers refused it until 2016 to 2019; no profile does any more.</source>
        <translation>Darf eine Anfrage weitergeleitet werden, die einen Preflight hatte? Browser weigerten sich bis 2016 bis 2019; kein Profil tut das noch.</translation>
    </message>
    <message>
        <source>The longest time in seconds that an entry of the preflight cache is kept (0: no limit).</source>
        <translation>Die längste Zeit in Sekunden, die ein Eintrag des Preflight-Caches bleibt (0: keine Grenze).</translation>
    </message>
    <message>
        <source>How long an answer is kept whose Access-Control-Max-Age is no number (an empty one counts as none).</source>
        <translation>Wie lange eine Antwort bleibt, deren Access-Control-Max-Age keine Zahl ist (ein leeres zählt als keines).</translation>
    </message>
    <message>
        <source>How long an answer is kept whose Access-Control-Max-Age is a negative number.</source>
        <translation>Wie lange eine Antwort bleibt, deren Access-Control-Max-Age eine negative Zahl ist.</translation>
    </message>
    <message>
        <source>Which requests an entry for * serves: all that match, only those without credentials, or none.</source>
        <translation>Welchen Anfragen ein Eintrag für * dient: allen passenden, nur denen ohne Zugangsdaten oder keiner.</translation>
    </message>
    <message>
        <source>May an entry that was made with credentials serve a request without?</source>
        <translation>Darf ein Eintrag, der mit Zugangsdaten entstand, einer Anfrage ohne dienen?</translation>
    </message>
    <message>
        <source>Does a new answer add to the entries of an origin and URL, or replace them?</source>
        <translation>Ergänzt eine neue Antwort die Einträge eines Origins und einer URL, oder ersetzt sie sie?</translation>
    </message>
    <message>
        <source>From when on the new max-age of an entry counts that was there already. (Where answers are replaced there is none.)</source>
        <translation>Ab wann das neue max-age eines Eintrags zählt, der schon da war. (Wo Antworten ersetzt werden, gibt es keinen.)</translation>
    </message>
    <message>
        <source>Are the entries of a request removed when it fails?</source>
        <translation>Entfallen die Einträge einer Anfrage, wenn sie scheitert?</translation>
    </message>
    <message>
        <source>Does a conditional header of the page change the cache mode of an XMLHttpRequest, too?</source>
        <translation>Ändert ein bedingter Header der Seite den Cache-Modus auch eines XMLHttpRequests?</translation>
    </message>
    <message>
        <source>Is the preflight cache passed by where the request&apos;s cache mode, or a conditional header of the page, does so with the HTTP cache, and is nothing kept of a preflight for no-store?</source>
        <translation>Wird der Preflight-Cache umgangen, wo der Cache-Modus der Anfrage oder ein bedingter Header der Seite den HTTP-Cache umgeht, und bleibt von einem Preflight für no-store nichts?</translation>
    </message>
    <message>
        <source>Is the answer of a preflight kept whose origin redirects have made null?</source>
        <translation>Wird die Antwort eines Preflights behalten, dessen Origin durch Weiterleitungen null wurde?</translation>
    </message>
    <message>
        <source>Does a HEAD request need an entry for its method?</source>
        <translation>Braucht eine HEAD-Anfrage einen Eintrag für ihre Methode?</translation>
    </message>
    <message>
        <source>Does Access-Control-Allow-Headers: * cover the Authorization header?</source>
        <translation>Deckt Access-Control-Allow-Headers: * den Header Authorization ab?</translation>
    </message>
    <message>
        <source>What counts for Sec-Fetch-Site of a preflight after a redirect: all URLs on the way, the current one, or that and the origin that the preflight shows, which is of no site where it is null?</source>
        <translation>Was zählt nach einer Weiterleitung für Sec-Fetch-Site eines Preflights: alle URLs unterwegs, die aktuelle, oder diese und der Origin, den der Preflight zeigt und der zu keiner Site gehört, wo er null ist?</translation>
    </message>
    <message>
        <source>Does a preflight carry Sec-Fetch-Mode to a URL that is not potentially trustworthy?</source>
        <translation>Trägt ein Preflight Sec-Fetch-Mode zu einer URL, die nicht potenziell vertrauenswürdig ist?</translation>
    </message>
    <message>
        <source>Which origin a preflight names after redirects that make the request's own Origin null.</source>
        <translation>Welchen Origin ein Preflight nach Weiterleitungen nennt, durch die der Origin der Anfrage selbst null wird.</translation>
    </message>
    <message>
        <source>Is a request that once needed a preflight preflighted at every later hop, though it has become a simple one? In Safari the headers at the start decide, too, which every preflight lists.</source>
        <translation>Hat eine Anfrage, die einmal einen Preflight brauchte, an jeder späteren Station wieder einen, obwohl sie einfach geworden ist? In Safari entscheiden auch die Header vom Anfang, die jeder Preflight aufzählt.</translation>
    </message>
    <message>
        <source>Is the preflight of a redirected request sent after or before it is asked whether the URL is mixed content, or its port a bad one?</source>
        <translation>Geht der Preflight einer weitergeleiteten Anfrage hinaus, nachdem oder bevor gefragt wird, ob die URL Mixed Content ist oder ihr Port gesperrt?</translation>
    </message>
    <message>
        <source>Which Referer a preflight after a redirect carries: that of the request that follows, or that of the request at the start.</source>
        <translation>Welchen Referer ein Preflight nach einer Weiterleitung trägt: den der Anfrage, die ihm folgt, oder den der Anfrage vom Anfang.</translation>
    </message>
    <message>
        <source>Is the answer of a preflight kept that refuses the method or a header, for requests that it allows?</source>
        <translation>Wird die Antwort auf einen Preflight, die die Methode oder einen Header ablehnt, für Anfragen aufgehoben, die sie erlaubt?</translation>
    </message>
    <message>
        <source>Does an entry for * serve a request with Authorization?</source>
        <translation>Gilt ein Eintrag für * auch für eine Anfrage mit Authorization?</translation>
    </message>
    <message>
        <source>Does a navigation by the user carry Sec-Fetch-User?</source>
        <translation>Trägt eine Navigation des Benutzers Sec-Fetch-User?</translation>
    </message>
    <message>
        <source>Does a request with CORS that a redirect has led to another origin than the one before carry Sec-Fetch headers?</source>
        <translation>Trägt eine Anfrage mit CORS, die eine Weiterleitung zu einem anderen Origin als dem vorigen geführt hat, Sec-Fetch-Header?</translation>
    </message>
    <message>
        <source>Does a preflight after a redirect carry Sec-Fetch headers where the first URL was not potentially trustworthy, so that the first request had none?</source>
        <translation>Trägt ein Preflight nach einer Weiterleitung Sec-Fetch-Header, wo die erste URL nicht potenziell vertrauenswürdig war, sodass die erste Anfrage keine hatte?</translation>
    </message>
    <message>
        <source>Do a synchronous XMLHttpRequest of a page and its preflight carry Sec-Fetch headers?</source>
        <translation>Tragen ein synchroner XMLHttpRequest einer Seite und sein Preflight Sec-Fetch-Header?</translation>
    </message>
    <message>
        <source>As what an object or embed is asked for in Sec-Fetch-Dest and Accept: as itself, or as a frame.</source>
        <translation>Als was ein object oder embed in Sec-Fetch-Dest und Accept angefragt wird: als es selbst oder als Frame.</translation>
    </message>
    <message>
        <source>Does sendBeacon() send Cache-Control?</source>
        <translation>Sendet sendBeacon() Cache-Control?</translation>
    </message>
    <message>
        <source>Which navigations carry Upgrade-Insecure-Requests: all, or those to insecure URLs.</source>
        <translation>Welche Navigationen Upgrade-Insecure-Requests tragen: alle oder die zu unsicheren URLs.</translation>
    </message>
    <message>
        <source>Is there link rel=prefetch?</source>
        <translation>Gibt es link rel=prefetch?</translation>
    </message>
    <message>
        <source>What a link fires whose prefetch came with Cache-Control: no-store or no-cache. (Of what is opaque Firefox tells nothing.)</source>
        <translation>Was ein Link auslöst, dessen Prefetch mit Cache-Control: no-store oder no-cache kam. (Von dem, was opaque ist, sagt Firefox nichts.)</translation>
    </message>
    <message>
        <source>Does a request that was once kept from the cookies of another site get those of the tab&apos;s site, where a redirect leads back there?</source>
        <translation>Bekommt eine Anfrage, der einmal die Cookies einer anderen Site vorenthalten wurden, die der Site des Tabs, wenn eine Weiterleitung dorthin zurückführt?</translation>
    </message>
    <message>
        <source>Is a response stored that is not fresh for any time and has nothing to be validated by (which shows with force-cache only)?</source>
        <translation>Wird eine Antwort gespeichert, die keine Zeit lang frisch ist und nichts hat, womit sie geprüft werden kann (was sich nur bei force-cache zeigt)?</translation>
    </message>
    <message>
        <source>Does the HTTP cache keep apart what URLs with and without a user name and password have brought?</source>
        <translation>Hält der HTTP-Cache auseinander, was URLs mit und ohne Benutzernamen und Passwort gebracht haben?</translation>
    </message>
    <message>
        <source>Does the HTTP cache keep and serve redirects of URLs with a fragment?</source>
        <translation>Behält und liefert der HTTP-Cache Weiterleitungen von URLs mit einem Fragment?</translation>
    </message>
    <message>
        <source>Is a response stored that does not pass the CORS check? (A redirect is.)</source>
        <translation>Wird eine Antwort gespeichert, die die CORS-Prüfung nicht besteht?</translation>
    </message>
    <message>
        <source>Does responseURL of XMLHttpRequest have the user name and password of the URL that was asked?</source>
        <translation>Stehen in responseURL von XMLHttpRequest Benutzername und Passwort der angefragten URL?</translation>
    </message>
    <message>
        <source>Which Origin a form of a secure page says that is posted to an insecure URL.</source>
        <translation>Welchen Origin das Formular einer sicheren Seite nennt, das an eine unsichere URL geschickt wird.</translation>
    </message>
    <message>
        <source>For which URL it is decided whether the CORS check of a redirect is one with credentials, in the credentials mode same-origin: the current one, or the first one, though none were sent.</source>
        <translation>Für welche URL sich im Credentials-Modus same-origin entscheidet, ob die CORS-Prüfung einer Weiterleitung eine mit Credentials ist: für die aktuelle oder für die erste, obwohl keine gesendet wurden.</translation>
    </message>
    <message>
        <source>Does a request keep its Origin that a redirect has turned from POST into GET?</source>
        <translation>Behält eine Anfrage ihren Origin, die eine Weiterleitung von POST zu GET gemacht hat?</translation>
    </message>
    <message>
        <source>Which referrer policy holds for a navigation after a redirect.</source>
        <translation>Welche Referrer-Richtlinie für eine Navigation nach einer Weiterleitung gilt.</translation>
    </message>
    <message>
        <source>Whose referrer policy XMLHttpRequest and EventSource of a worker ask with: the worker's, or the default policy, as if it had none: in Firefox XMLHttpRequest, in Safari both, and the worker and the modules in it, of a dedicated worker.</source>
        <translation>Mit wessen Referrer-Policy XMLHttpRequest und EventSource eines Workers fragen: mit der des Workers, oder mit der voreingestellten, als hätte er keine: in Firefox XMLHttpRequest, in Safari beide, und der Worker und die Module darin, in einem eigenen Worker (dedicated).</translation>
    </message>
    <message>
        <source>Is the script of a worker that comes from the HTTP cache held to the embedder policy of its page? Safari does not ask, and keeps no script that the policy refused.</source>
        <translation>Wird das Skript eines Workers, das aus dem HTTP-Cache kommt, an der Embedder-Policy seiner Seite gemessen? Safari fragt nicht danach, und behält kein Skript, das die Policy abgelehnt hat.</translation>
    </message>
    <message>
        <source>Is a font asked for with CORS?</source>
        <translation>Wird eine Schrift mit CORS angefragt?</translation>
    </message>
    <message>
        <source>Is the type of a Blob sent in the mode no-cors that is not safelisted there?</source>
        <translation>Wird im Modus no-cors der Typ eines Blobs gesendet, der dort nicht erlaubt ist?</translation>
    </message>
    <message>
        <source>Does a preflight carry the Cache-Control and Pragma that the cache mode puts on the request?</source>
        <translation>Trägt ein Preflight Cache-Control und Pragma, die der Cache-Modus an die Anfrage setzt?</translation>
    </message>
    <message>
        <source>Does a preflight carry the browser's own Accept-Language where the page has set another one?</source>
        <translation>Trägt ein Preflight das eigene Accept-Language des Browsers, wo die Seite ein anderes gesetzt hat?</translation>
    </message>
    <message>
        <source>Is a header that was appended twice named twice in Access-Control-Request-Headers?</source>
        <translation>Steht ein Header, der zweimal angehängt wurde, zweimal in Access-Control-Request-Headers?</translation>
    </message>
    <message>
        <source>Are several headers of one name looked at one by one, or as one value, when it is decided whether they are safe?</source>
        <translation>Werden mehrere Header eines Namens einzeln oder als ein Wert betrachtet, wenn entschieden wird, ob sie sicher sind?</translation>
    </message>
    <message>
        <source>Do the old client hints (save-data, dpr, width…) count as CORS-safelisted?</source>
        <translation>Zählen die alten Client Hints (save-data, dpr, width…) als CORS-safelisted?</translation>
    </message>
    <message>
        <source>Does a request need a preflight because the values of its safelisted headers have more than 1024 bytes together?</source>
        <translation>Braucht eine Anfrage einen Preflight, weil die Werte ihrer erlaubten Header zusammen mehr als 1024 Bytes haben?</translation>
    </message>
    <message>
        <source>Is a Range whose numbers do not fit into 64 bits safelisted?</source>
        <translation>Ist ein Range safelisted, dessen Zahlen nicht in 64 Bit passen?</translation>
    </message>
    <message>
        <source>Is a byte above 0x7F in Accept or Content-Type a CORS-unsafe one?</source>
        <translation>Ist ein Byte über 0x7F in Accept oder Content-Type eines, das CORS als unsicher ansieht?</translation>
    </message>
    <message>
        <source>How a synchronous XMLHttpRequest of a worker ends whose connection to another origin failed, whose answer the CORS check or that of a preflight refused, or whose redirect a policy did.</source>
        <translation>Wie ein synchroner XMLHttpRequest eines Workers endet, dessen Verbindung zu einem anderen Origin scheiterte, dessen Antwort die CORS-Prüfung oder die eines Preflights ablehnte oder dessen Weiterleitung eine Richtlinie.</translation>
    </message>
    <message>
        <source>Which status lets a classic script, a style sheet and a track be used: one that is ok, or any that is no error (300, or a redirect without Location)? In Safari so for the modules of a page, too, and not for a style sheet.</source>
        <translation>Mit welchem Status wird ein klassisches Skript, ein Stylesheet und eine Textspur verwendet: mit einem, der ok ist, oder mit jedem, der kein Fehler ist (300 oder eine Weiterleitung ohne Location)? In Safari gilt das auch für die Module einer Seite und nicht für ein Stylesheet.</translation>
    </message>
    <message>
        <source>Is the service worker asked for what fetch() wants with keepalive?</source>
        <translation>Wird der Service Worker nach dem gefragt, was fetch() mit keepalive holt?</translation>
    </message>
    <message>
        <source>Is a synchronous XMLHttpRequest of a page held to what others are? Safari asks no bad port, and no redirect whether it is mixed content; where the first URL is, the request ends with the status 0 and no exception.</source>
        <translation>Wird ein synchroner XMLHttpRequest einer Seite geprüft wie andere? Safari fragt nach keinem gesperrten Port und bei keiner Weiterleitung, ob sie Mixed Content ist; ist es die erste URL, so endet die Anfrage mit Status 0 und ohne Exception.</translation>
    </message>
    <message>
        <source>How XMLHttpRequest of a worker writes the charset of a text or of URLSearchParams: as that of a document does, or in small letters, while it leaves another charset that the page has set.</source>
        <translation>Wie XMLHttpRequest eines Workers den Zeichensatz eines Textes oder von URLSearchParams schreibt: wie der eines Dokuments, oder klein, wobei er einen anderen, den die Seite gesetzt hat, so lässt.</translation>
    </message>
    <message>
        <source>Does an upload listener of XMLHttpRequest ask for a preflight though there is no body, or the request is synchronous?</source>
        <translation>Verlangt ein Upload-Listener von XMLHttpRequest einen Preflight, obwohl es keinen Inhalt gibt oder die Anfrage synchron ist?</translation>
    </message>
    <message>
        <source>What becomes of a ReadableStream that is given as a body.</source>
        <translation>Was aus einem ReadableStream wird, der als Inhalt gegeben ist.</translation>
    </message>
    <message>
        <source>What becomes of a User-Agent header that the page sets? A preflight, and a request from which it was dropped, carries the browser's own.</source>
        <translation>Was aus einem Header User-Agent wird, den die Seite setzt. Ein Preflight, und eine Anfrage, aus der er entfiel, trägt den eigenen des Browsers.</translation>
    </message>
    <message>
        <source>Whose Accept a request of an element or a navigation carries; each browser names the formats it can show.</source>
        <translation>Wessen Accept eine Anfrage eines Elements oder einer Navigation trägt; jeder Browser nennt die Formate, die er zeigen kann.</translation>
    </message>
    <message>
        <source>Is a single Range that the page sets written anew on its way through the HTTP cache (bytes=00-01 becomes bytes=0-1)?</source>
        <translation>Wird ein einzelnes Range, das die Seite setzt, auf dem Weg durch den HTTP-Cache neu geschrieben (aus bytes=00-01 wird bytes=0-1)?</translation>
    </message>
    <message>
        <source>What becomes of a Priority header that the page sets? Firefox sends its own on the preflight, and in place of an empty one.</source>
        <translation>Was aus einem Header Priority wird, den die Seite setzt. Firefox sendet auf dem Preflight seinen eigenen, und auch an der Stelle eines leeren.</translation>
    </message>
    <message>
        <source>What is sent where the page appends a header twice that HTTP knows only once (Content-Type, Authorization)? Of others, an empty value takes away those before it.</source>
        <translation>Was gesendet wird, wo die Seite einen Header zweimal anhängt, den HTTP nur einmal kennt (Content-Type, Authorization). Bei anderen nimmt ein leerer Wert die vor ihm weg.</translation>
    </message>
    <message>
        <source>What the browser adds to a request on which the page has set If-None-Match and the like.</source>
        <translation>Was der Browser zu einer Anfrage hinzufügt, an der die Seite If-None-Match und dergleichen gesetzt hat.</translation>
    </message>
    <message>
        <source>What is shown in place of an Accept-Language that the mode no-cors takes from the page: none, or the browser's own.</source>
        <translation>Was an der Stelle eines Accept-Language erscheint, das der Modus no-cors der Seite wegnimmt: keines oder das eigene des Browsers.</translation>
    </message>
    <message>
        <source>By what a preload is found that a later request is answered with. Chromium looks at the destination and warns where the rest differs; Firefox tells modules from classic scripts; WebKit does not ask for the mode of what elements load.</source>
        <translation>Wodurch ein Preload gefunden wird, mit dem eine spätere Anfrage beantwortet wird. Chromium sieht auf das Ziel und warnt, wo der Rest abweicht; Firefox unterscheidet Module von klassischen Skripten; WebKit fragt nicht nach dem Modus dessen, was Elemente laden.</translation>
    </message>
    <message>
        <source>Does a script or style sheet get the failure of its preload, without being asked for again?</source>
        <translation>Bekommt ein Skript oder ein Stylesheet das Scheitern seines Preloads, ohne dass noch einmal gefragt wird?</translation>
    </message>
    <message>
        <source>Does the preload of a script, style sheet or font, or a prefetch, fail by an error status; in Safari that of a track, too; and in Firefox by any that is not ok, and that of data for fetch()? An image has to be one. (Firefox looks at no opaque response.)</source>
        <translation>Scheitert der Preload eines Skripts, Stylesheets oder einer Schrift oder ein Prefetch an einem Fehlerstatus; in Safari auch der einer Textspur; und in Firefox an jedem, der nicht OK ist, und auch der von Daten für fetch()? Ein Bild muss eines sein. (Firefox sieht sich keine opake Antwort an.)</translation>
    </message>
    <message>
        <source>Which event a link with preload, modulepreload or prefetch fires where what came, or did not, may not be used: error, or load, which Firefox fires for sound, films, JSON and text that it does not preload, too.</source>
        <translation>Welches Ereignis ein Link mit preload, modulepreload oder prefetch auslöst, wenn das, was kam oder ausblieb, nicht benutzt werden darf: error, oder load, das Firefox auch für Ton, Filme, JSON und Text auslöst, die es nicht vorab lädt.</translation>
    </message>
    <message>
        <source>Must the script of a worker have a JavaScript type? Chromium takes any for a classic one, Safari for a module, but for what is no script to any element (images, sound, films, CSV) and what X-Content-Type-Options refuses.</source>
        <translation>Muss das Skript eines Workers einen JavaScript-Typ haben? Chromium nimmt für ein klassisches jeden, Safari für ein Modul, außer was für kein Element ein Skript ist (Bilder, Ton, Filme, CSV) und was X-Content-Type-Options ablehnt.</translation>
    </message>
    <message>
        <source>Of which preloads and prefetches the integrity metadata count. (All module preloads have theirs looked at, but in Safari, which looks at none before something is used.)</source>
        <translation>Bei welchen Preloads und Prefetches die Integritäts-Metadaten zählen. (Bei allen Modul-Preloads wird darauf gesehen, nur nicht in Safari, das erst beim Gebrauch darauf sieht.)</translation>
    </message>
    <message>
        <source>Does the user name and password of a URL answer a 401 to a CORS request, too, whatever its credentials mode?</source>
        <translation>Beantworten Benutzername und Passwort einer URL auch eine 401 auf eine CORS-Anfrage, gleich welchen Credentials-Modus?</translation>
    </message>
    <message>
        <source>Are accepted names and passwords kept apart by the site of the tab?</source>
        <translation>Werden akzeptierte Namen und Passwörter nach der Site des Tabs auseinandergehalten?</translation>
    </message>
    <message>
        <source>What becomes of a 407 that no proxy but the server itself has sent.</source>
        <translation>Was aus einer 407 wird, die kein Proxy, sondern der Server selbst geschickt hat.</translation>
    </message>
    <message>
        <source>What comes of a navigation, or the script of a worker, that its service worker answers with what cannot be taken: nothing, or it goes to the network all the same.</source>
        <translation>Was aus einer Navigation oder dem Skript eines Workers wird, wenn der Service Worker mit etwas antwortet, womit nichts anzufangen ist: nichts, oder sie geht trotzdem ins Netz.</translation>
    </message>
    <message>
        <source>In which mode a service worker that passes a navigation on by fetch(event.request) asks for it.</source>
        <translation>In welchem Modus ein Service Worker fragt, der eine Navigation mit fetch(event.request) weiterreicht.</translation>
    </message>
    <message>
        <source>Do the sources ws: and wss: of a Content Security Policy cover http: and https: URLs, too?</source>
        <translation>Decken die Quellen ws: und wss: einer Content Security Policy auch http:- und https:-URLs ab?</translation>
    </message>
    <message>
        <source>What a source like *:* or *:8443 of a Content Security Policy is: any host, or none at all.</source>
        <translation>Was eine Quelle wie *:* oder *:8443 einer Content Security Policy ist: jeder Host, oder gar keine Quelle.</translation>
    </message>
    <message>
        <source>What &apos;self&apos; in a Content Security Policy means in a sandboxed frame, whose origin is opaque: the origin of its URL, or whatever is https: or wss:; sources without a scheme cover nothing then.</source>
        <translation>Was 'self' in einer Content Security Policy in einem Frame mit Sandbox bedeutet, dessen Origin opak ist: die Origin seiner URL, oder was immer https: oder wss: ist; Quellen ohne Schema decken dann nichts ab.</translation>
    </message>
    <message>
        <source>What a Content Security Policy is asked of speculation rules: where they lead (default-src), or whether they may stand in the page as an inline script.</source>
        <translation>Wonach eine Content Security Policy bei Spekulationsregeln gefragt wird: wohin sie führen (default-src), oder ob sie als Inline-Skript in der Seite stehen dürfen.</translation>
    </message>
    <message>
        <source>What a source of a Content Security Policy is that has a query or a fragment behind its path: none at all, or the same without that.</source>
        <translation>Was eine Quelle einer Content Security Policy ist, hinter deren Pfad eine Query oder ein Fragment steht: gar keine, oder dieselbe ohne das.</translation>
    </message>
    <message>
        <source>Whose frame-src is asked where a framed page navigates its own frame: that of the page itself, or that of the page which has the frame.</source>
        <translation>Wessen frame-src gefragt wird, wenn eine Seite ihren eigenen Frame navigiert: das der Seite selbst oder das der Seite, die den Frame enthält.</translation>
    </message>
    <message>
        <source>Does the path of a source in frame-ancestors count, which no origin of a page around the frame has: always, unless the frame was redirected, or never?</source>
        <translation>Zählt der Pfad einer Quelle in frame-ancestors, den kein Origin einer Seite um den Frame hat: immer, nur ohne Weiterleitung des Frames, oder nie?</translation>
    </message>
    <message>
        <source>Are the paths of a source and of a URL percent-decoded piece by piece, or as a whole, so that %2F is a slash?</source>
        <translation>Werden die Pfade einer Quelle und einer URL Stück für Stück prozentdekodiert, oder als Ganzes, sodass %2F ein Schrägstrich ist?</translation>
    </message>
    <message>
        <source>May a shared worker of a secure page load from insecure URLs?</source>
        <translation>Darf ein Shared Worker einer sicheren Seite von unsicheren URLs laden?</translation>
    </message>
    <message>
        <source>Does Sec-Fetch-Site tell http: and https: of a loopback host (localhost, 127.0.0.1) apart? To Firefox they are one site, but where an http: URL of it redirected.</source>
        <translation>Unterscheidet Sec-Fetch-Site http: und https: eines Loopback-Hosts (localhost, 127.0.0.1)? Für Firefox sind sie eine Site, außer wo eine http:-URL davon weitergeleitet hat.</translation>
    </message>
    <message>
        <source>May a page loaded over https: ask http://localhost, 127.0.0.1 or ws://localhost for more than images, sound and films?</source>
        <translation>Darf eine über https: geladene Seite von http://localhost, 127.0.0.1 oder ws://localhost mehr als Bilder, Ton und Filme holen?</translation>
    </message>
    <message>
        <source>What keeps a referrer back that must not leave a secure page: that the request's URL is not potentially trustworthy (http://localhost is), or that it is not https: while the page is?</source>
        <translation>Was hält einen Referrer zurück, der eine sichere Seite nicht verlassen darf: dass die URL der Anfrage nicht potenziell vertrauenswürdig ist (http://localhost ist es), oder dass sie nicht https: ist, die Seite aber schon?</translation>
    </message>
    <message>
        <source>Does a referrer policy hide the Origin of a POST without CORS that is no navigation (fetch() with mode no-cors or same-origin, sendBeacon())?</source>
        <translation>Verbirgt eine Referrer Policy den Origin eines POST ohne CORS, der keine Navigation ist (fetch() mit dem Modus no-cors oder same-origin, sendBeacon())?</translation>
    </message>
    <message>
        <source>Is a response from the network stored that the CORS check refuses? Chromium stores redirects all the same, and what XMLHttpRequest asked for, where it can be validated or is no longer than 1024 bytes; Firefox stores all but redirects, and no redirect that redirect: "error" or mixed content refuses.</source>
        <translation>Wird eine Antwort aus dem Netz gespeichert, die die CORS-Prüfung ablehnt? Chromium speichert Weiterleitungen trotzdem, und was XMLHttpRequest erfragt hat, wo es validiert werden kann oder nicht länger als 1024 Bytes ist; Firefox speichert alles außer Weiterleitungen, auch keine, die redirect: "error" oder Mixed Content ablehnt.</translation>
    </message>
    <message>
        <source>Is a response stored that Cross-Origin-Resource-Policy, an embedder policy or opaque response blocking keeps back? Firefox keeps none of these, nor one that X-Content-Type-Options or X-Frame-Options refuses.</source>
        <translation>Wird eine Antwort gespeichert, die Cross-Origin-Resource-Policy, eine Embedder Policy oder Opaque Response Blocking zurückhält? In Firefox auch keine, die X-Content-Type-Options oder X-Frame-Options ablehnt.</translation>
    </message>
    <message>
        <source>Does what a worker asks for carry Sec-Fetch-Storage-Access, too?</source>
        <translation>Trägt auch, was ein Worker anfragt, Sec-Fetch-Storage-Access?</translation>
    </message>
    <message>
        <source>Does an EventSource of a worker send a referrer?</source>
        <translation>Sendet die EventSource eines Workers einen Referrer?</translation>
    </message>
    <message>
        <source>How an http: URL becomes https: whose host asks for that by Strict-Transport-Security: in its place; by a redirect of the browser's own, which taints the origin, refuses preflights and is seen by redirect: "error" and "manual"; or in its place, and told as redirected.</source>
        <translation>Wie eine http:-URL zu https: wird, deren Host das mit Strict-Transport-Security verlangt: an Ort und Stelle; durch eine eigene Weiterleitung des Browsers, die den Origin verbirgt, Preflights ablehnt und für redirect: "error" und "manual" sichtbar ist; oder an Ort und Stelle, und als weitergeleitet gemeldet.</translation>
    </message>
    <message>
        <source>Does Strict-Transport-Security count for what a page asks of another site, and is it learnt from that? (What a browser is built with counts always.)</source>
        <translation>Zählt Strict-Transport-Security für das, was eine Seite bei einer anderen Site anfragt, und wird es daraus gelernt? (Was der Browser mitbringt, zählt immer.)</translation>
    </message>
    <message>
        <source>Which destinations link rel=modulepreload is for. (The standard's are script, worker and the like, json, style and text.)</source>
        <translation>Für welche Ziele link rel=modulepreload gilt. (Die des Standards sind script, worker und dergleichen, json, style und text.)</translation>
    </message>
    <message>
        <source>What the module map keeps of a module that failed: a wrong type, nothing, or (Firefox until 154) whatever failed once it had been asked for.</source>
        <translation>Was die Module Map von einem gescheiterten Modul behält: einen falschen Typ, nichts oder (Firefox bis 154) alles, was gescheitert ist, nachdem es einmal angefragt war.</translation>
    </message>
    <message>
        <source>Where a module goes that was preloaded: into the module map, or among the preloaded scripts.</source>
        <translation>Wohin ein vorab geladenes Modul kommt: in die Module Map oder zu den vorab geladenen Skripten.</translation>
    </message>
    <message>
        <source>Which images the page has already: what an img element has loaded for another img element, or what a style sheet has loaded, too.</source>
        <translation>Welche Bilder die Seite schon hat: was ein img-Element für ein anderes img-Element geladen hat, oder auch, was ein Stylesheet geladen hat.</translation>
    </message>
    <message>
        <source>Is an image that a preload brought there for those that come after the one that used it?</source>
        <translation>Ist ein Bild, das ein Preload gebracht hat, auch für die da, die nach dem ersten Verwender kommen?</translation>
    </message>
    <message>
        <source>Is link rel=preload as=track supported?</source>
        <translation>Gibt es link rel=preload as=track?</translation>
    </message>
    <message>
        <source>Which event an image fires whose body ends before it is whole.</source>
        <translation>Welches Ereignis ein Bild auslöst, dessen Body endet, bevor er vollständig ist.</translation>
    </message>
    <message>
        <source>Is a font preloaded without crossorigin in CORS mode all the same?</source>
        <translation>Wird eine Schrift auch ohne crossorigin im CORS-Modus vorab geladen?</translation>
    </message>
    <message>
        <source>Are the links of a 103 (Early Hints) followed: whatever the connection speaks, not over HTTP/1.1, or only those that ask for a connection?</source>
        <translation>Wird den Links einer 103 (Early Hints) gefolgt: was immer die Verbindung spricht, nicht über HTTP/1.1 oder nur denen, die eine Verbindung wünschen?</translation>
    </message>
    <message>
        <source>Are the early hints of a frame's navigation followed?</source>
        <translation>Wird den Early Hints der Navigation eines Frames gefolgt?</translation>
    </message>
    <message>
        <source>Which of several 103 is the one that is processed: the first, or the first that has a Link header?</source>
        <translation>Welche von mehreren 103 wird verarbeitet: die erste oder die erste mit einem Link-Header?</translation>
    </message>
    <message>
        <source>Which links of a 103 are followed ahead: those of the standard; those that have no parameter beside rel, as, crossorigin, type, integrity and fetchpriority, with values that are known, and no user name; or those with one relation, no anchor and no imagesrcset, whose fonts and data are asked for with CORS.</source>
        <translation>Welchen Links einer 103 vorab gefolgt wird: denen des Standards; denen ohne Parameter neben rel, as, crossorigin, type, integrity und fetchpriority, mit bekannten Werten und ohne Benutzernamen; oder denen mit einer einzigen Relation, ohne anchor und imagesrcset, deren Schriften und Daten mit CORS abgefragt werden.</translation>
    </message>
    <message>
        <source>Which policies hold for what a 103 hints at: all of its own, those of mixed content too; in Chromium only what its Content Security Policies say of URLs, of those that only report as well; in Firefox its Content Security Policies without nonces, and only secure pages and URLs count.</source>
        <translation>Welche Policies für das gelten, worauf eine 103 hinweist: alle ihre eigenen, auch die zu Mixed Content; in Chromium nur, was ihre Content Security Policies von URLs sagen, auch die, die nur berichten; in Firefox ihre Content Security Policies ohne Nonces, und nur sichere Seiten und URLs zählen.</translation>
    </message>
    <message>
        <source>How often is a URL asked for that several links of a 103 name: for each, once, or once for each destination and crossorigin?</source>
        <translation>Wie oft wird eine URL abgefragt, die mehrere Links einer 103 nennen: für jeden, einmal oder einmal je Ziel und crossorigin?</translation>
    </message>
    <message>
        <source>Is a redirect followed of what a 103 hints at?</source>
        <translation>Wird einer Umleitung dessen gefolgt, worauf eine 103 hinweist?</translation>
    </message>
    <message>
        <source>What becomes of what a 103 has brought: the document has it among its preloads, or only the HTTP cache has it. Browsers keep nothing of what failed.</source>
        <translation>Was aus dem wird, was eine 103 gebracht hat: Das Dokument hat es unter seinen Preloads, oder nur der HTTP-Cache hat es. Browser behalten nichts von dem, was fehlschlug.</translation>
    </message>
    <message>
        <source>Do requests for what a 103 hints at say X-Moz: early hint, and take fonts of any type?</source>
        <translation>Sagen Anfragen nach dem, worauf eine 103 hinweist, X-Moz: early hint, und nehmen sie Schriften jedes Typs?</translation>
    </message>
    <message>
        <source>Is anything but an XMLHttpRequest loaded into a page from a URL with a user name or password that are not in the page's own URL?</source>
        <translation>Wird außer durch XMLHttpRequest etwas in eine Seite geladen, dessen URL einen Benutzernamen oder ein Passwort enthält, die nicht in der URL der Seite selbst stehen?</translation>
    </message>
    <message>
        <source>Does the media element of a document that is made for sound or a film ask for it again?</source>
        <translation>Fragt das Medienelement eines Dokuments, das für einen Ton oder Film gemacht wird, noch einmal danach?</translation>
    </message>
    <message>
        <source>What a navigation shows of an answer with the status 400 or above and no body: the empty document, or an error page of the browser's own.</source>
        <translation>Was eine Navigation von einer Antwort mit dem Status 400 oder höher und ohne Inhalt zeigt: das leere Dokument oder eine eigene Fehlerseite des Browsers.</translation>
    </message>
    <message>
        <source>Which audio and video an object plays: of any type, or of those that the browser has a decoder for, but WAVE.</source>
        <translation>Welchen Ton und Film ein object abspielt: jeden Typs, oder nur, wofür der Browser einen Decoder hat, außer WAVE.</translation>
    </message>
    <message>
        <source>Which event a style sheet of a wrong type fires.</source>
        <translation>Welches Ereignis ein Stylesheet von falschem Typ auslöst.</translation>
    </message>
    <message>
        <source>Does @import need an ok status? css-cascade does not ask for one.</source>
        <translation>Braucht @import einen OK-Status? css-cascade verlangt keinen.</translation>
    </message>
    <message>
        <source>Does the image of shape-outside go with the cookies of the page's own origin?</source>
        <translation>Geht das Bild von shape-outside mit den Cookies des eigenen Origins der Seite?</translation>
    </message>
    <message>
        <source>Is the origin of what a use element draws looked at before the page's Content Security Policy?</source>
        <translation>Wird auf den Origin dessen, was ein use-Element zeichnet, vor der Content Security Policy der Seite gesehen?</translation>
    </message>
    <message>
        <source>Does a use element need a document of an XML type?</source>
        <translation>Braucht ein use-Element ein Dokument von einem XML-Typ?</translation>
    </message>
    <message>
        <source>Is a JSON module asked for as JSON, or as a script (which counts for Sec-Fetch-Dest, Accept and script-src)?</source>
        <translation>Wird ein JSON-Modul als JSON angefragt oder als Skript (was für Sec-Fetch-Dest, Accept und script-src zählt)?</translation>
    </message>
    <message>
        <source>Can a module import a style sheet (with { type: "css" })?</source>
        <translation>Kann ein Modul ein Stylesheet importieren (with { type: "css" })?</translation>
    </message>
    <message>
        <source>Whose request is it for Sec-Fetch-Site, where a style sheet of another origin asks for an image or a style sheet?</source>
        <translation>Wessen Anfrage ist es für Sec-Fetch-Site, wo ein Stylesheet eines anderen Origins nach einem Bild oder Stylesheet fragt?</translation>
    </message>
    <message>
        <source>Does importScripts() send the cookies of other origins?</source>
        <translation>Sendet importScripts() die Cookies anderer Origins?</translation>
    </message>
    <message>
        <source>Is &lt;a ping&gt; on?</source>
        <translation>Ist &lt;a ping&gt; eingeschaltet?</translation>
    </message>
    <message>
        <source>Do deferred requests that are sent at the page's end share the 64 KiB of keepalive, beside their own quota?</source>
        <translation>Teilen sich aufgeschobene Anfragen, die am Ende der Seite gesendet werden, die 64 KiB von keepalive, neben ihrem eigenen Kontingent?</translation>
    </message>
    <message>
        <source>What a page may queue with fetchLater() whose Permissions-Policy takes deferred-fetch-minimal away from all.</source>
        <translation>Was eine Seite mit fetchLater() aufschieben darf, deren Permissions-Policy deferred-fetch-minimal allen entzieht.</translation>
    </message>
    <message>
        <source>Is there fetchLater()?</source>
        <translation>Gibt es fetchLater()?</translation>
    </message>
    <message>
        <source>What a Content Security Policy asks of a WebTransport for which certificates are named: 'unsafe-webtransport-hashes', or that its URL is allowed, as of any.</source>
        <translation>Was eine Content Security Policy von einem WebTransport verlangt, für das Zertifikate genannt sind: 'unsafe-webtransport-hashes', oder wie von jedem, dass seine URL erlaubt ist.</translation>
    </message>
    <message>
        <source>What the request of a WebTransport carries beside its own headers: what Fetch adds, Origin alone, or what Fetch adds with Sec-Fetch-Dest: webtransport and Sec-Fetch-Mode: no-cors. Where it departs, Sec-WebTransport-HTTP3-Draft02, too.</source>
        <translation>Was die Anfrage eines WebTransport neben ihren eigenen Headern trägt: was Fetch hinzufügt, nur Origin, oder was Fetch hinzufügt, mit Sec-Fetch-Dest: webtransport und Sec-Fetch-Mode: no-cors. Wo sie abweicht, auch Sec-WebTransport-HTTP3-Draft02.</translation>
    </message>
    <message>
        <source>Are the headers sent that the options of a WebTransport give?</source>
        <translation>Werden die Header gesendet, die die Optionen eines WebTransport angeben?</translation>
    </message>
    <message>
        <source>What the option protocols of a WebTransport may hold: strings of printable ASCII, tokens, or anything, as it is not known.</source>
        <translation>Was die Option protocols eines WebTransport enthalten darf: Zeichenketten aus druckbarem ASCII, Token oder alles, weil sie unbekannt ist.</translation>
    </message>
    <message>
        <source>May certificates be named for a WebTransport that may share its connection: none, not even an empty list, or all?</source>
        <translation>Dürfen für ein WebTransport, das seine Verbindung teilen darf, Zertifikate genannt werden: keine, nicht einmal eine leere Liste, oder alle?</translation>
    </message>
    <message>
        <source>Is the URL of a WebTransport resolved against that of the page?</source>
        <translation>Wird die URL eines WebTransport gegen die der Seite aufgelöst?</translation>
    </message>
    <message>
        <source>Is there WebTransport? WebKitGTK has none, Safari has it since 26.4.</source>
        <translation>Gibt es WebTransport? WebKitGTK hat keines, Safari hat es seit 26.4.</translation>
    </message>
    <message>
        <source>Are violations of an embedder policy reported?</source>
        <translation>Werden Verstöße gegen eine Embedder-Policy gemeldet?</translation>
    </message>
    <message>
        <source>With which scheme a report of a Content Security Policy names a WebSocket: with the http: or https: that Fetch makes of it, or with the one that the page writes.</source>
        <translation>Mit welchem Schema ein Bericht einer Content Security Policy einen WebSocket nennt: mit dem http: oder https:, das Fetch daraus macht, oder mit dem, das die Seite schreibt.</translation>
    </message>
    <message>
        <source>Does the Reporting API send the reports of a page with an opaque origin?</source>
        <translation>Sendet die Reporting API die Berichte einer Seite mit opakem Origin?</translation>
    </message>
    <message>
        <source>Seconds for which reports are collected before they are sent to an endpoint.</source>
        <translation>Sekunden, in denen Berichte gesammelt werden, bevor sie an einen Endpunkt gehen.</translation>
    </message>
    <message>
        <source>What the Reporting API's request carries: what a request without a page does; neither Accept nor Sec-Fetch headers; or what the page's requests do, with Sec-Fetch-Dest: empty, or with Cache-Control.</source>
        <translation>Was die Anfrage der Reporting API trägt: was eine Anfrage ohne Seite trägt; weder Accept noch Sec-Fetch-Header; oder was die Anfragen der Seite tragen, mit Sec-Fetch-Dest: empty oder mit Cache-Control.</translation>
    </message>
    <message>
        <source>Are policies that only report asked before those that block, or with them, in the order of the headers? (In Chromium by fetch() and sendBeacon().)</source>
        <translation>Werden Policies, die nur melden, vor denen gefragt, die blockieren, oder mit ihnen, in der Reihenfolge der Header? (In Chromium bei fetch() und sendBeacon().)</translation>
    </message>
    <message>
        <source>Which requests are policies that only report asked twice about, so that the console tells of a violation twice, and Safari reports it twice? (None that was redirected.)</source>
        <translation>Bei welchen Anfragen werden Policies, die nur melden, zweimal gefragt, sodass die Konsole einen Verstoß zweimal nennt und Safari ihn zweimal meldet? (Bei keiner, die umgeleitet wurde.)</translation>
    </message>
    <message>
        <source>How a Content Security Policy reports to the endpoint of report-to: by the Reporting API, or as to a report-uri, one at a time and without CORS.</source>
        <translation>Wie eine Content Security Policy an den Endpunkt von report-to meldet: mit der Reporting API oder wie an ein report-uri, einzeln und ohne CORS.</translation>
    </message>
    <message>
        <source>Is the same report of a Content Security Policy sent to its report-uri more than once?</source>
        <translation>Wird derselbe Bericht einer Content Security Policy mehr als einmal an ihr report-uri gesendet?</translation>
    </message>
    <message>
        <source>How the report of a Content Security Policy goes to its report-uri: as the standard has it, without referrer and cookies, or with Origin: null, Sec-Fetch-Dest: empty and Cache-Control.</source>
        <translation>Wie der Bericht einer Content Security Policy an ihr report-uri geht: wie es der Standard vorsieht, ohne Referrer und Cookies, oder mit Origin: null, Sec-Fetch-Dest: empty und Cache-Control.</translation>
    </message>
    <message>
        <source>Does &lt;a ping&gt; send Cache-Control?</source>
        <translation>Sendet &lt;a ping&gt; Cache-Control?</translation>
    </message>
    <message>
        <source>Do object and embed send Upgrade-Insecure-Requests?</source>
        <translation>Senden object und embed Upgrade-Insecure-Requests?</translation>
    </message>
    <message>
        <source>Is a form of a secure page sent to an insecure URL without a question?</source>
        <translation>Wird ein Formular einer sicheren Seite ohne Rückfrage an eine unsichere URL gesendet?</translation>
    </message>
    <message>
        <source>Does a form that is posted send Cache-Control?</source>
        <translation>Sendet ein Formular mit POST Cache-Control?</translation>
    </message>
    <message>
        <source>Does a same-origin request of an element in CORS mode carry Origin? (In Safari that of audio and video, too, and none of a worker.)</source>
        <translation>Trägt die Anfrage eines Elements im CORS-Modus an denselben Origin den Header Origin? (In Safari auch die von audio und video, und keine eines Workers.)</translation>
    </message>
    <message>
        <source>With which credentials a manifest is fetched whose link does not say crossorigin=use-credentials: those of the page's own origin, or none.</source>
        <translation>Mit welchen Zugangsdaten ein Manifest geholt wird, dessen Link nicht crossorigin=use-credentials sagt: denen des eigenen Origins der Seite oder keinen.</translation>
    </message>
    <message>
        <source>Does a WebSocket handshake carry Sec-Fetch headers, and is its destination empty?</source>
        <translation>Trägt der Handshake eines WebSockets Sec-Fetch-Header, und ist sein Ziel leer?</translation>
    </message>
    <message>
        <source>Has a server to choose one of the subprotocols that a page offers for a WebSocket? Firefox and Safari go on where it names none, Firefox also where it names one and none was offered.</source>
        <translation>Muss ein Server eines der Unterprotokolle wählen, die eine Seite für einen WebSocket anbietet? Firefox und Safari machen weiter, wo er keines nennt, Firefox auch, wo er eines nennt und keines angeboten war.</translation>
    </message>
    <message>
        <source>Do speculation rules do anything?</source>
        <translation>Tun Speculation Rules etwas?</translation>
    </message>
    <message>
        <source>Is a prefetch by speculation rules sent to another site, and does it follow a redirect there? Chromium asks only where it would send no cookies, and not at all behind a proxy.</source>
        <translation>Wird ein Prefetch durch Speculation Rules an eine andere Site gesendet, und folgt er einer Weiterleitung dorthin? Chromium fragt nur, wo keine Cookies mitgingen, und hinter einem Proxy gar nicht.</translation>
    </message>
    <message>
        <source>To which URLs a prefetch or prerender by speculation rules carries Sec-Speculation-Tags: of the site that the rules name, or of the page's own.</source>
        <translation>Zu welchen URLs ein Prefetch oder Prerender durch Speculation Rules Sec-Speculation-Tags trägt: denen der Site, die die Regeln nennen, oder der Site der Seite.</translation>
    </message>
    <message>
        <source>Is there a prefetch that hides the client's address?</source>
        <translation>Gibt es einen Prefetch, der die Adresse des Clients verbirgt?</translation>
    </message>
    <message>
        <source>Does a prefetch serve a navigation to another fragment, where No-Vary-Search is not there?</source>
        <translation>Dient ein Prefetch einer Navigation zu einem anderen Fragment, wo No-Vary-Search fehlt?</translation>
    </message>
    <message>
        <source>What Sec-Fetch-Site says of a prefetch by speculation rules.</source>
        <translation>Was Sec-Fetch-Site von einem Prefetch durch Speculation Rules sagt.</translation>
    </message>
    <message>
        <source>How the script of a service worker is asked for.</source>
        <translation>Wie das Skript eines Service Workers angefragt wird.</translation>
    </message>
    <message>
        <source>What a page sees of a response that its service worker made itself: one filtered as the request is tainted, or its own.</source>
        <translation>Was eine Seite von einer Antwort sieht, die ihr Service Worker selbst gemacht hat: eine, die nach dem Tainting der Anfrage gefiltert ist, oder die Antwort selbst.</translation>
    </message>
    <message>
        <source>What a cookie without SameSite counts as.</source>
        <translation>Als was ein Cookie ohne SameSite zählt.</translation>
    </message>
    <message>
        <source>What becomes of cookies in requests to another site than the tab's.</source>
        <translation>Was aus Cookies in Anfragen an eine andere Site als die des Tabs wird.</translation>
    </message>
    <message>
        <source>What is left of the cookies of other sites where they are blocked: those that are Partitioned; none; or none, and no way to ask for them by document.requestStorageAccess().</source>
        <translation>Was von den Cookies anderer Sites bleibt, wo sie blockiert sind: die mit Partitioned; keine; oder keine, und auch kein Weg, mit document.requestStorageAccess() nach ihnen zu fragen.</translation>
    </message>
    <message>
        <source>Which fault of a preflight's answer is named that has a wrong status and does not pass the CORS check either: that of the check, but for redirects, or the status.</source>
        <translation>Welcher Fehler einer Preflight-Antwort genannt wird, die einen falschen Status hat und auch den CORS-Check nicht besteht: der des Checks, außer bei Weiterleitungen, oder der Status.</translation>
    </message>
    <message>
        <source>Do capitals count in the attribute as of link rel=preload and rel=modulepreload?</source>
        <translation>Zählen Großbuchstaben im Attribut as von link rel=preload und rel=modulepreload?</translation>
    </message>
    <message>
        <source>Is there link rel=preload for the scripts of workers and worklets?</source>
        <translation>Gibt es link rel=preload für die Skripte von Workern und Worklets?</translation>
    </message>
    <message>
        <source>Does Content-Disposition: attachment keep images and PDF from an object and an embed?</source>
        <translation>Hält Content-Disposition: attachment Bilder und PDF von object und embed fern?</translation>
    </message>
    <message>
        <source>Is a text track of another origin loaded without crossorigin?</source>
        <translation>Wird eine Textspur eines anderen Origins ohne crossorigin geladen?</translation>
    </message>
    <message>
        <source>Is a port that is blocked named before what the page's Content Security Policy and mixed content say, or after?</source>
        <translation>Wird ein gesperrter Port vor dem genannt, was die Content Security Policy der Seite und Mixed Content sagen, oder danach?</translation>
    </message>
    <message>
        <source>When a request to another origin is refused for its mode: after all that blocks requests, after Content Security Policy and before mixed content, or before both; after a redirect, too.</source>
        <translation>Wann eine Anfrage an einen anderen Origin wegen ihres Modus abgelehnt wird: nach allem, was Anfragen sperrt, nach der Content Security Policy und vor Mixed Content, oder vor beiden; auch nach einer Weiterleitung.</translation>
    </message>
    <message>
        <source>Is the first redirect of a page's keepalive request (fetch(), sendBeacon(), ping) held against the paths of a policy's sources, too? Chromium's browser process does so, and takes the URL that was asked for one before any redirect.</source>
        <translation>Wird die erste Weiterleitung einer keepalive-Anfrage der Seite (fetch(), sendBeacon(), ping) auch an den Pfaden der Quellen einer Richtlinie gemessen? Chromiums Browserprozess tut das und hält die angefragte URL für eine vor jeder Weiterleitung.</translation>
    </message>
    <message>
        <source>Does the Cross-Origin-Embedder-Policy of a worker's script count though the worker is no secure context?</source>
        <translation>Gilt die Cross-Origin-Embedder-Policy des Skripts eines Workers, obwohl der Worker kein sicherer Kontext ist?</translation>
    </message>
    <message>
        <source>May the Content-Type of an EventSource's answer name a charset other than UTF-8? (It is read as UTF-8 all the same.)</source>
        <translation>Darf der Content-Type der Antwort einer EventSource ein anderes charset als UTF-8 nennen? (Gelesen wird sie ohnehin als UTF-8.)</translation>
    </message>
    <message>
        <source>Is a frame that a service worker answers, or passes on, asked for an embedder policy of its own?</source>
        <translation>Braucht ein Frame, den ein Service Worker beantwortet oder weitergibt, eine eigene Embedder-Policy?</translation>
    </message>
    <message>
        <source>Does a redirect of a frame's navigation, too, need an embedder policy in a page that has one?</source>
        <translation>Braucht in einer Seite mit einer Embedder-Policy auch eine Weiterleitung der Navigation eines Frames eine solche?</translation>
    </message>
    <message>
        <source>Which headers of a response across origins does an XMLHttpRequest see that a service worker answered or passed on: those that are exposed, or all whose names the browser knows?</source>
        <translation>Welche Header einer Antwort von einem anderen Origin sieht ein XMLHttpRequest, das ein Service Worker beantwortet oder weitergegeben hat: die freigegebenen oder alle, deren Namen der Browser kennt?</translation>
    </message>
    <message>
        <source>Does the redirect of a modulepreload across origins have to allow credentials, though none are sent?</source>
        <translation>Muss die Weiterleitung eines modulepreload von einem anderen Origin Credentials erlauben, obwohl keine gesendet werden?</translation>
    </message>
    <message>
        <source>Does a conditional header of the page change the cache mode of a request from a worker, too?</source>
        <translation>Ändert ein bedingender Header der Seite auch den Cache-Modus einer Anfrage aus einem Worker?</translation>
    </message>
    <message>
        <source>Do the HTTP cache and the preflight cache serve what a page of an opaque origin asks for, a sandboxed one?</source>
        <translation>Bedienen der HTTP-Cache und der Preflight-Cache, was eine Seite mit opakem Origin anfragt, eine in einer Sandbox?</translation>
    </message>
    <message>
        <source>What Sec-Fetch-Site of a navigation with a click says once a redirect has brought a referrer policy: what the whole chain gives, or none, where there was no referrer, as of what the user typed.</source>
        <translation>Was Sec-Fetch-Site einer angeklickten Navigation sagt, sobald eine Weiterleitung eine Referrer-Policy mitgebracht hat: was die ganze Kette ergibt, oder none, wenn es keinen Referrer gab, wie bei dem, was jemand eintippt.</translation>
    </message>
    <message>
        <source>How long in seconds what link rel=prefetch has brought is fresh, where nothing else gives it any freshness (0: not at all). Recorded up to twelve seconds; five minutes are what HTML's prefetching speaks of.</source>
        <translation>Wie viele Sekunden frisch ist, was link rel=prefetch gebracht hat, wenn sonst nichts ihm Frische gibt (0: gar nicht). Aufgezeichnet bis zwölf Sekunden; von fünf Minuten spricht das Vorabladen in HTML.</translation>
    </message>
    <message>
        <source>Is there the embedder policy credentialless?</source>
        <translation>Gibt es die Embedder-Policy credentialless?</translation>
    </message>
    <message>
        <source>Which fault of a script or style sheet is named that has several: its type, its integrity metadata and then its status, or the status first, and a script's integrity metadata before its type.</source>
        <translation>Welcher Fehler eines Skripts oder Stylesheets genannt wird, das mehrere hat: sein Typ, seine Integritätsmetadaten und dann sein Status, oder der Status zuerst, und die Integritätsmetadaten eines Skripts vor seinem Typ.</translation>
    </message>
    <message>
        <source>Is the URL that a redirect leads to held against Content Security Policy and mixed content before the redirect itself is checked?</source>
        <translation>Wird die URL, zu der eine Weiterleitung führt, an Content Security Policy und Mixed Content gemessen, bevor die Weiterleitung selbst geprüft wird?</translation>
    </message>
    <message>
        <source>Is the tab's own site a third party to a frame of another site in it?</source>
        <translation>Ist die eigene Site des Tabs eine dritte für einen Frame einer anderen Site in ihm?</translation>
    </message>
    <message>
        <source>How far the storage access of a frame reaches: to its own origin, or to its site.</source>
        <translation>Wie weit der Speicherzugriff eines Frames reicht: bis zu seinem eigenen Origin oder zu seiner Site.</translation>
    </message>
    <message>
        <source>Does a request to another site that may carry cookies say so in Sec-Fetch-Storage-Access (not in the Fetch Standard)?</source>
        <translation>Sagt eine Anfrage an eine andere Site, die Cookies tragen darf, das in Sec-Fetch-Storage-Access (nicht im Fetch Standard)?</translation>
    </message>
    <message>
        <source>Does a redirect through another site keep SameSite cookies back?</source>
        <translation>Hält eine Weiterleitung über eine andere Site SameSite-Cookies zurück?</translation>
    </message>
    <message>
        <source>Does a server that answers with Activate-Storage-Access: retry get the request again, with the cookies that the user has granted?</source>
        <translation>Bekommt ein Server, der mit Activate-Storage-Access: retry antwortet, die Anfrage noch einmal, mit den freigegebenen Cookies?</translation>
    </message>
    <message>
        <source>Does the header Connection-Allowlist of a page decide where it may connect to?</source>
        <translation>Entscheidet der Header Connection-Allowlist einer Seite, wohin sie sich verbinden darf?</translation>
    </message>
    <message>
        <source>Does the header Document-Isolation-Policy of a page isolate it, and hold its subresources, but not its frames, to Cross-Origin-Resource-Policy?</source>
        <translation>Isoliert der Header Document-Isolation-Policy eine Seite, und müssen ihre Unterressourcen, nicht aber ihre Frames, Cross-Origin-Resource-Policy haben?</translation>
    </message>
    <message>
        <source>Does the header Permissions-Policy of a page count? (The allow attribute of frames does in all browsers.)</source>
        <translation>Zählt der Header Permissions-Policy einer Seite? (Das Attribut allow von Frames zählt in allen Browsern.)</translation>
    </message>
    <message>
        <source>Is a permissions policy asked whether a script may wait for an XMLHttpRequest (sync-xhr)? The XMLHttpRequest Standard does not any more.</source>
        <translation>Wird eine Permissions Policy gefragt, ob ein Skript auf ein XMLHttpRequest warten darf (sync-xhr)? Der XMLHttpRequest-Standard tut es nicht mehr.</translation>
    </message>
    <message>
        <source>Does a page see the header Clear-Site-Data of an answer that it may read?</source>
        <translation>Sieht eine Seite den Header Clear-Site-Data einer Antwort, die sie lesen darf?</translation>
    </message>
    <message>
        <source>How Clear-Site-Data is read: a value that is not in quotation marks spoils all of it; or each value counts for itself.</source>
        <translation>Wie Clear-Site-Data gelesen wird: Ein Wert ohne Anführungszeichen verdirbt den ganzen Header; oder jeder Wert zählt für sich.</translation>
    </message>
    <message>
        <source>Does Clear-Site-Data count in answers that the page does not get: redirects, preflights, and what does not pass the CORS check?</source>
        <translation>Zählt Clear-Site-Data in Antworten, die die Seite nicht bekommt: Weiterleitungen, Preflights und solche, die den CORS-Check nicht bestehen?</translation>
    </message>
    <message>
        <source>Does Clear-Site-Data count only in answers to requests with credentials? (Preflights have none.)</source>
        <translation>Zählt Clear-Site-Data nur in Antworten auf Anfragen mit Zugangsdaten? (Preflights haben keine.)</translation>
    </message>
    <message>
        <source>Which cookies Clear-Site-Data removes: all of the site; those of the site that are of no partition or of the request's; of those the ones whose domain is the very host; or all that the host would get.</source>
        <translation>Welche Cookies Clear-Site-Data löscht: alle der Site; die der Site, die zu keiner Partition oder zu der der Anfrage gehören; davon die, deren Domain genau dieser Host ist; oder alle, die der Host bekäme.</translation>
    </message>
    <message>
        <source>Does Clear-Site-Data make the browser forget user names and passwords, too?</source>
        <translation>Vergisst der Browser durch Clear-Site-Data auch Benutzernamen und Passwörter?</translation>
    </message>
    <message>
        <source>Which responses Clear-Site-Data takes out of the HTTP cache: those of the host; of the origin, with its port; or none that the page would use again.</source>
        <translation>Welche Antworten Clear-Site-Data aus dem HTTP-Cache nimmt: die des Hosts; die des Origin, mit seinem Port; oder keine, die die Seite wieder verwenden würde.</translation>
    </message>
    <message>
        <source>Does the page ask again for style sheets and fonts that it had, once Clear-Site-Data has removed them from the cache?</source>
        <translation>Fordert die Seite Stylesheets und Schriften, die sie hatte, neu an, sobald Clear-Site-Data sie aus dem Cache gelöscht hat?</translation>
    </message>
    <message>
        <source>How long a page keeps the service worker that Clear-Site-Data has unregistered: until it is left, or no longer.</source>
        <translation>Wie lange eine Seite den Service Worker behält, den Clear-Site-Data abgemeldet hat: bis sie verlassen wird, oder nicht länger.</translation>
    </message>
    <message>
        <source>Are an http: and an https: page of one registrable domain two sites to SameSite cookies?</source>
        <translation>Sind für SameSite-Cookies eine http:- und eine https:-Seite einer registrierbaren Domain zwei Sites?</translation>
    </message>
    <message>
        <source>Does a fresh cookie without SameSite go along with a cross-site POST of the tab?</source>
        <translation>Geht ein frischer Cookie ohne SameSite mit einem POST des Tabs an eine andere Site mit?</translation>
    </message>
    <message>
        <source>Is port 4190 a bad port?</source>
        <translation>Ist Port 4190 ein gesperrter Port?</translation>
    </message>
    <message>
        <source>What response.url and redirected of fetch() say after upgrade-insecure-requests. (To Firefox it is a redirect, which hides the Origin of a request without CORS, but for a beacon of an insecure page; where it leads to the page's own origin, there is no CORS check.)</source>
        <translation>Was response.url und redirected von fetch() nach upgrade-insecure-requests sagen. (Für Firefox ist es eine Weiterleitung, die den Origin einer Anfrage ohne CORS verbirgt, außer dem eines Beacons einer unsicheren Seite; führt sie zum eigenen Origin der Seite, gibt es keine CORS-Prüfung.)</translation>
    </message>
    <message>
        <source>Does upgrade-insecure-requests change what a worker with this policy asks for?</source>
        <translation>Ändert upgrade-insecure-requests, was ein Worker mit dieser Richtlinie anfragt?</translation>
    </message>
    <message>
        <source>Does upgrade-insecure-requests of an insecure page change the URL of a worker's script?</source>
        <translation>Ändert upgrade-insecure-requests einer unsicheren Seite die URL des Skripts eines Workers?</translation>
    </message>
    <message>
        <source>By which URL of a frame that upgrade-insecure-requests changes its referrer is worked out.</source>
        <translation>Nach welcher URL eines Frames, die upgrade-insecure-requests ändert, sein Referrer bestimmt wird.</translation>
    </message>
    <message>
        <source>Which pages must not load from insecure URLs: all that are potentially trustworthy (http://localhost, too), or those loaded over https: only.</source>
        <translation>Welche Seiten nichts von unsicheren URLs laden dürfen: alle potenziell vertrauenswürdigen (auch http://localhost) oder nur die über https: geladenen.</translation>
    </message>
    <message>
        <source>Does the page's Content Security Policy say its word before mixed content does?</source>
        <translation>Kommt die Content Security Policy der Seite vor Mixed Content zu Wort?</translation>
    </message>
    <message>
        <source>Does a public page need the user's permission to reach a host in a less public address space (not in the Fetch Standard)?</source>
        <translation>Braucht eine öffentliche Seite die Erlaubnis des Benutzers, um einen Host in einem weniger öffentlichen Adressraum zu erreichen (nicht im Fetch Standard)?</translation>
    </message>
    <message>
        <source>May a page that is no secure context ask for the permission to reach a less public address space?</source>
        <translation>Darf eine Seite ohne sicheren Kontext um die Erlaubnis bitten, einen weniger öffentlichen Adressraum zu erreichen?</translation>
    </message>
    <message>
        <source>Which names in a frame's allow attribute hand on the permission to reach a less public address space: local-network and loopback-network, and local-network-access for both; or without the latter, and not asked of frames of the tab's own origin.</source>
        <translation>Welche Namen im Attribut allow eines Frames die Erlaubnis weitergeben, einen weniger öffentlichen Adressraum zu erreichen: local-network und loopback-network, und local-network-access für beide; oder ohne das letzte, und ohne Frage an Frames vom Origin des Tabs.</translation>
    </message>
    <message>
        <source>Do WebSockets need the permission, too? (Firefox asks since 154.)</source>
        <translation>Brauchen auch WebSockets die Erlaubnis? (Firefox fragt seit 154.)</translation>
    </message>
    <message>
        <source>Does the attribute credentialless of a frame give it empty cookies and caches of its own, and let it be in a page with an embedder policy?</source>
        <translation>Gibt das Attribut credentialless einem Frame eigene, leere Cookies und Caches, und lässt es ihn in einer Seite mit Embedder-Richtlinie zu?</translation>
    </message>
    <message>
        <source>May a page in a frame of another origin navigate the tab before the user has touched it: always, within the tab's site, or never?</source>
        <translation>Darf eine Seite in einem Frame eines anderen Ursprungs den Tab navigieren, bevor der Benutzer sie berührt hat: immer, innerhalb der Site des Tabs, oder nie?</translation>
    </message>
    <message>
        <source>Does Sec-Fetch-User say that the user has clicked where a frame of another site than the tab navigates the tab?</source>
        <translation>Sagt Sec-Fetch-User, dass der Benutzer geklickt hat, wenn ein Frame einer anderen Site als der des Tabs den Tab navigiert?</translation>
    </message>
    <message>
        <source>Whose upgrade-insecure-requests counts where a framed page navigates its own frame and is redirected: that of the page itself, or only that of the page which has the frame. Safari upgrades no redirect of a frame, whoever led it there.</source>
        <translation>Wessen upgrade-insecure-requests zählt, wenn eine Seite ihren eigenen Frame navigiert und weitergeleitet wird: das der Seite selbst oder nur das der Seite, die den Frame enthält. Safari hebt keine Weiterleitung eines Frames auf https: an, wer immer ihn dorthin geführt hat.</translation>
    </message>
    <message>
        <source>Is targetAddressSpace an option of fetch(), and may what it or the host's name calls local be at an http: URL of a secure page?</source>
        <translation>Ist targetAddressSpace eine Option von fetch(), und darf das, was sie oder der Name des Hosts lokal nennt, an einer http:-URL einer sicheren Seite stehen?</translation>
    </message>
    <message>
        <source>Whose schemes give a page a tuple origin though the URL Standard knows them not (tauri:, chrome-extension:).</source>
        <translation>Wessen Schemas einer Seite einen Tupel-Origin geben, obwohl der URL Standard sie nicht kennt (tauri:, chrome-extension:).</translation>
    </message>
    <message>
        <source>What Sec-Fetch-Site says of a request that an extension's page has a host permission for, which needs no CORS then. (Where it says cross-site, cookies stay those of a third party, whatever their SameSite.)</source>
        <translation>Was Sec-Fetch-Site von einer Anfrage sagt, für die die Seite einer Erweiterung eine Host-Berechtigung hat und die darum kein CORS braucht. (Wo es cross-site sagt, bleiben Cookies die eines Dritten, was immer ihr SameSite ist.)</translation>
    </message>
    <message>
        <source>With which scheme a WebSocket's URL is held against a Content Security Policy: as the http: and https: that Fetch makes of it, or as it was written, by which neither https: nor a host without a scheme covers it.</source>
        <translation>Mit welchem Schema die URL eines WebSockets an eine Content Security Policy gehalten wird: als http: und https:, was Fetch aus ihr macht, oder wie sie geschrieben wurde, wobei weder https: noch ein Host ohne Schema sie abdeckt.</translation>
    </message>
    <message>
        <source>Which URL of an image, sound or film that mixed content upgrades to https: the page's Content Security Policy looks at.</source>
        <translation>Auf welche URL eines Bildes, Tons oder Films, die Mixed Content auf https: anhebt, die Content Security Policy der Seite sieht.</translation>
    </message>
    <message>
        <source>Is the policy asked where a beacon or a track is made: of its URL before upgrade-insecure-requests? In Safari where an EventSource is, too; in Chromium where fetch() is called, too.</source>
        <translation>Wird die Policy gefragt, wo ein Beacon oder eine Textspur entsteht: nach der URL vor upgrade-insecure-requests? In Safari auch, wo eine EventSource entsteht; in Chromium auch, wo fetch() gerufen wird.</translation>
    </message>
    <message>
        <source>Does port 80 in a Content Security Policy cover 443 of https:, too: never, where http: is written with it, or always?</source>
        <translation>Deckt Port 80 in einer Content Security Policy auch 443 von https: ab: nie, wo http: dabeisteht, oder immer?</translation>
    </message>
    <message>
        <source>Does 'strict-dynamic' in worker-src, or in child-src or default-src in its place, allow any worker? (That in script-src does.)</source>
        <translation>Erlaubt 'strict-dynamic' in worker-src, oder in child-src oder default-src an seiner Stelle, jeden Worker? (Das in script-src tut es.)</translation>
    </message>
    <message>
        <source>Is a preflight made for a request that a service worker was asked for, and did not answer?</source>
        <translation>Gibt es einen Preflight für eine Anfrage, nach der ein Service Worker gefragt wurde und die er nicht beantwortet hat?</translation>
    </message>
    <message>
        <source>Where an answer that a service worker made itself comes from, for the embedder policy require-corp.</source>
        <translation>Woher eine Antwort, die ein Service Worker selbst gemacht hat, für die Embedder-Richtlinie require-corp kommt.</translation>
    </message>
    <message>
        <source>Which answers of a service worker are held to Cross-Origin-Resource-Policy: opaque ones, or all that are given to a request without CORS.</source>
        <translation>Welche Antworten eines Service Workers an Cross-Origin-Resource-Policy gemessen werden: opake, oder alle auf eine Anfrage ohne CORS.</translation>
    </message>
    <message>
        <source>Is what an object or embed loads judged as a plugin's before it is as a frame's: not upgraded by upgrade-insecure-requests, and under object-src and frame-src?</source>
        <translation>Wird das, was ein object oder embed lädt, erst als Plugin beurteilt und dann als Frame: nicht durch upgrade-insecure-requests angehoben, und unter object-src und frame-src?</translation>
    </message>
    <message>
        <source>Is form-action asked of the URLs that a form's target redirects to?</source>
        <translation>Wird form-action auf die URLs angewendet, zu denen das Ziel eines Formulars weiterleitet?</translation>
    </message>
    <message>
        <source>What an unknown Cross-Origin-Resource-Policy means to a page that requires one.</source>
        <translation>Was ein unbekanntes Cross-Origin-Resource-Policy für eine Seite bedeutet, die eines verlangt.</translation>
    </message>
    <message>
        <source>Does an object, too, need an embedder policy of its own in a page that has one?</source>
        <translation>Braucht auch ein object eine eigene Embedder-Richtlinie in einer Seite, die eine hat?</translation>
    </message>
    <message>
        <source>Is what an object or embed loads kept back by Cross-Origin-Resource-Policy even where the page has no embedder policy?</source>
        <translation>Hält Cross-Origin-Resource-Policy zurück, was ein object oder embed lädt, auch wo die Seite keine Embedder-Richtlinie hat?</translation>
    </message>
    <message>
        <source>Are opaque responses withheld from elements that can have no use for them (not in the standard): where they look like HTML, XML or JSON, or unless they are media or a script?</source>
        <translation>Werden opake Antworten Elementen vorenthalten, die mit ihnen nichts anfangen können (nicht im Standard): wo sie nach HTML, XML oder JSON aussehen, oder sofern sie weder Medien noch ein Skript sind?</translation>
    </message>
    <message>
        <source>Does integrity metadata count whose hash is empty or not Base64? If not, it protects from nothing.</source>
        <translation>Zählen Integritätsmetadaten, deren Hash leer oder kein Base64 ist? Wenn nicht, schützen sie vor nichts.</translation>
    </message>
    <message>
        <source>Do the names of hash algorithms in integrity metadata count in capitals (SHA256-)?</source>
        <translation>Zählen die Namen von Hash-Verfahren in Integritätsmetadaten auch in Großbuchstaben (SHA256-)?</translation>
    </message>
    <message>
        <source>What an empty Location header means.</source>
        <translation>Was ein leerer Header Location bedeutet.</translation>
    </message>
    <message>
        <source>Is a redirect with two Location headers refused even where it is not followed (redirect: "manual")?</source>
        <translation>Wird eine Weiterleitung mit zwei Location-Headern auch dort abgelehnt, wo ihr nicht gefolgt wird (redirect: "manual")?</translation>
    </message>
    <message>
        <source>Does a redirect take headers away for good, or does the next one begin with the page&apos;s headers again? In Safari one with CORS does, but for Authorization, and 307 and 308 bring the Content-Type back.</source>
        <translation>Nimmt eine Weiterleitung Header endgültig weg, oder beginnt die nächste wieder mit den Headern der Seite? In Safari beginnt eine mit CORS so, nur nicht mit Authorization, und 307 und 308 bringen den Content-Type zurück.</translation>
    </message>
    <message>
        <source>Does a redirect take the client hints away that the page has set (Device-Memory, Downlink, DPR, ECT, RTT, Viewport-Width, Width), where its permissions policy does not allow them to the new origin (as it does to its own, and in a frame of another origin than the tab's to none), and all of a worker's?</source>
        <translation>Nimmt eine Weiterleitung die Client Hints weg, die die Seite gesetzt hat (Device-Memory, Downlink, DPR, ECT, RTT, Viewport-Width, Width), wo deren Permissions-Policy sie dem neuen Origin nicht erlaubt (dem eigenen schon, in einem Frame von einem anderen Origin als dem des Tabs keinem), und alle eines Workers?</translation>
    </message>
    <message>
        <source>Is a service worker asked for what a synchronous XMLHttpRequest of a document wants?</source>
        <translation>Wird ein Service Worker gefragt, was ein synchroner XMLHttpRequest eines Dokuments will?</translation>
    </message>
    <message>
        <source>Does a Content Security Policy compare the path, too, of what a service worker answers with from another URL?</source>
        <translation>Vergleicht eine Content Security Policy auch den Pfad, wenn ein Service Worker mit etwas von einer anderen URL antwortet?</translation>
    </message>
    <message>
        <source>Does it count that a service worker had fetched its answer with credentials, for * in Access-Control-Expose-Headers and for the embedder policy credentialless? (Where it does not, it counts for * that the page asks with them.)</source>
        <translation>Zählt es, dass ein Service Worker seine Antwort mit Anmeldedaten geholt hatte, für * in Access-Control-Expose-Headers und für die Embedder-Policy credentialless? (Sonst zählt für *, dass die Seite mit ihnen anfragt.)</translation>
    </message>
    <message>
        <source>Does a service worker that passes on a prefetch say Sec-Purpose?</source>
        <translation>Nennt ein Service Worker, der einen Prefetch weitergibt, Sec-Purpose?</translation>
    </message>
    <message>
        <source>Does the request of an EventSource have a Cache-Control of its own when a service worker passes it on, which another origin is asked for first?</source>
        <translation>Hat die Anfrage einer EventSource ein eigenes Cache-Control, wenn ein Service Worker sie weitergibt, sodass ein anderer Origin erst danach gefragt wird?</translation>
    </message>
    <message>
        <source>Which images of one URL that were asked for with different crossorigin attributes the page keeps: each, or the newest?</source>
        <translation>Welche Bilder einer URL, die mit verschiedenen crossorigin-Attributen angefordert wurden, die Seite behält: jedes oder das neueste?</translation>
    </message>
    <message>
        <source>Is a response without a body (to HEAD, or 204) refused for any integrity metadata, or compared as an empty one?</source>
        <translation>Wird eine Antwort ohne Body (auf HEAD, oder 204) bei jeder Integritätsangabe abgelehnt oder wie eine leere verglichen?</translation>
    </message>
    <message>
        <source>Does any redirect to another origin make the Origin of a no-cors or navigation POST null?</source>
        <translation>Macht jede Weiterleitung zu einem anderen Origin den Origin eines POST im Modus no-cors oder einer Navigation null?</translation>
    </message>
    <message>
        <source>What drawImage() does with an img element whose load failed: throw an InvalidStateError, or draw nothing. Bytes that are no image make it throw in all.</source>
        <translation>Was drawImage() mit einem img-Element tut, dessen Laden gescheitert ist: einen InvalidStateError werfen oder nichts zeichnen. Bei Bytes, die kein Bild sind, wirft es in allen.</translation>
    </message>
    <message>
        <source>May a canvas be read on which an SVG image with a foreignObject was drawn? Where it may not, one of a data: URL is let through, unless an ImageBitmap was made of it.</source>
        <translation>Darf ein Canvas gelesen werden, auf das ein SVG-Bild mit einem foreignObject gezeichnet wurde? Wo nicht, wird eines von einer data:-URL durchgelassen, sofern kein ImageBitmap daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>What decides whether a canvas may be read on which an image was drawn that a service worker answered, without a crossorigin attribute: the type of the response, or its URL.</source>
        <translation>Was entscheidet, ob ein Canvas gelesen werden darf, auf das ein Bild gezeichnet wurde, das ein Service Worker beantwortet hat, ohne Attribut crossorigin: der Typ der Antwort oder ihre URL.</translation>
    </message>
    <message>
        <source>Does drawImage() take a CSSImageValue (computedStyleMap().get("background-image")), after which the canvas can never be read? Safari's createImageBitmap() takes it, too, and rejects with an InvalidStateError.</source>
        <translation>Nimmt drawImage() einen CSSImageValue (computedStyleMap().get("background-image")), wonach das Canvas nie gelesen werden kann? Auch createImageBitmap() von Safari nimmt ihn und lehnt mit einem InvalidStateError ab.</translation>
    </message>
    <message>
        <source>Are the policies unsafe-url, no-referrer-when-downgrade and origin-when-cross-origin honoured across sites? Safari cuts every referrer to its origin that goes to another site than the tab&apos;s, and in a frame of another site to its own, too.</source>
        <translation>Gelten die Richtlinien unsafe-url, no-referrer-when-downgrade und origin-when-cross-origin auch zwischen Sites? Safari kürzt jeden Referrer auf seinen Origin, der an eine andere Site geht als die des Tabs, im Frame einer anderen Site auch den an die eigene.</translation>
    </message>
    <message>
        <source>Which URLs may be a referrer: all but about:, blob: and data:, or those of http: and https: only.</source>
        <translation>Welche URLs ein Referrer sein dürfen: alle außer about:, blob: und data:, oder nur die mit http: und https:.</translation>
    </message>
    <message>
        <source>Does a sandboxed document (of opaque origin) send a Referer (in Firefox not where a script asks, or sets location), and Origin: null where others send none? Safari sends the Referer that its URL would get, and for sendBeacon() the origin of that URL.</source>
        <translation>Sendet ein Dokument in einer Sandbox (von opakem Origin) einen Referer (in Firefox nicht, wo ein Skript fragt oder location setzt), und Origin: null, wo andere keinen senden? Safari sendet den Referer, den seine URL bekäme, und bei sendBeacon() den Origin dieser URL.</translation>
    </message>
    <message>
        <source>Which referrer policy an image or a font of an inline style sheet is asked for with.</source>
        <translation>Mit welcher Referrer-Richtlinie nach einem Bild oder einer Schrift eines Inline-Stylesheets gefragt wird.</translation>
    </message>
    <message>
        <source>Which referrer policy a style sheet with a URL of its own, and no Referrer-Policy, asks with: the page's, the default one, or the page's for @import only.</source>
        <translation>Mit welcher Referrer-Richtlinie ein Stylesheet mit eigener URL und ohne Referrer-Policy fragt: der der Seite, der voreingestellten oder der der Seite nur für @import.</translation>
    </message>
    <message>
        <source>Is the style sheet or the module that asks the referrer, or the page?</source>
        <translation>Ist das Stylesheet oder Modul, das fragt, der Referrer, oder die Seite?</translation>
    </message>
    <message>
        <source>Does a text track send a referrer?</source>
        <translation>Sendet eine Textspur einen Referrer?</translation>
    </message>
    <message>
        <source>Does the HTTP cache keep apart what was asked for without credentials?</source>
        <translation>Hält der HTTP-Cache getrennt, was ohne Zugangsdaten angefragt wurde?</translation>
    </message>
    <message>
        <source>Does the HTTP cache keep what elements ask another site for apart from what fetch() and XMLHttpRequest do?</source>
        <translation>Hält der HTTP-Cache auseinander, was Elemente und was fetch() und XMLHttpRequest von einer anderen Site anfragen?</translation>
    </message>
    <message>
        <source>What a request does whose URL another GET asks for at the moment that may fill the HTTP cache: it is sent, too, or waits for that answer, for 20 seconds at most. In Chromium HEAD waits as well, in Firefox XMLHttpRequest does not.</source>
        <translation>Was eine Anfrage tut, nach deren URL gerade ein anderes GET fragt, das den HTTP-Cache füllen kann: Sie wird auch gesendet, oder sie wartet auf dessen Antwort, höchstens 20 Sekunden lang. In Chromium wartet auch HEAD, in Firefox wartet XMLHttpRequest nicht.</translation>
    </message>
    <message>
        <source>What waits for another request that loads the same URL in the same way at the moment, and gets its response, whatever its Cache-Control: nothing, images and style sheets, scripts, and what XMLHttpRequest has begun to load.</source>
        <translation>Was auf eine andere Anfrage wartet, die gerade dieselbe URL auf dieselbe Weise lädt, und deren Antwort bekommt, gleich welches Cache-Control sie hat: nichts, Bilder und Stylesheets, Skripte, und was XMLHttpRequest zu laden begonnen hat.</translation>
    </message>
    <message>
        <source>When the bodies of keepalive requests are counted: before each request on the wire, so after a preflight, or before anything is sent.</source>
        <translation>Wann die Inhalte von keepalive-Anfragen gezählt werden: vor jeder Anfrage auf der Leitung, also nach einem Preflight, oder bevor irgendetwas gesendet wird.</translation>
    </message>
    <message>
        <source>Do the bodies of beacons share the 64 KiB of keepalive requests?</source>
        <translation>Teilen sich die Inhalte von Beacons die 64 KiB der keepalive-Anfragen?</translation>
    </message>
    <message>
        <source>Does the HTTP cache keep framed documents apart from subresources?</source>
        <translation>Hält der HTTP-Cache Dokumente in Frames getrennt von Subressourcen?</translation>
    </message>
    <message>
        <source>Does a fresh whole response of the HTTP cache answer a media element that asks for Range: bytes=0-?</source>
        <translation>Beantwortet eine frische ganze Antwort des HTTP-Caches ein Medienelement, das nach Range: bytes=0- fragt?</translation>
    </message>
    <message>
        <source>Does the HTTP cache serve what a page with the embedder policy credentialless asks of other origins without CORS?</source>
        <translation>Bedient der HTTP-Cache, was eine Seite mit der Embedder-Richtlinie credentialless ohne CORS von anderen Origins verlangt?</translation>
    </message>
    <message>
        <source>What becomes of a stored response when the cache mode reload asks anew: it is kept until there is an answer, or removed at once.</source>
        <translation>Was aus einer gespeicherten Antwort wird, wenn der Cache-Modus reload neu fragt: Sie bleibt, bis eine Antwort da ist, oder entfällt sofort.</translation>
    </message>
    <message>
        <source>Which one counts of a directive with a number that is repeated?</source>
        <translation>Welche zählt von einer wiederholten Direktive mit einer Zahl?</translation>
    </message>
    <message>
        <source>Is max-age="600" a number?</source>
        <translation>Ist max-age="600" eine Zahl?</translation>
    </message>
    <message>
        <source>Is "max-age= 600" a number?</source>
        <translation>Ist "max-age= 600" eine Zahl?</translation>
    </message>
    <message>
        <source>Is "max-age =600" a number?</source>
        <translation>Ist "max-age =600" eine Zahl?</translation>
    </message>
    <message>
        <source>Do the digits in front count of max-age=600x and max-age=1.5?</source>
        <translation>Zählen die Ziffern am Anfang von max-age=600x und max-age=1.5?</translation>
    </message>
    <message>
        <source>Does no-cache with names of headers count as no-cache?</source>
        <translation>Zählt no-cache mit Namen von Headern als no-cache?</translation>
    </message>
    <message>
        <source>Is a response stored that has neither explicit freshness nor a status that is cacheable by default (which shows with force-cache only)?</source>
        <translation>Wird eine Antwort gespeichert, die weder ausdrückliche Frische noch einen Status hat, der von sich aus cachefähig ist (was sich nur mit force-cache zeigt)?</translation>
    </message>
    <message>
        <source>Statuses that are never stored, besides 304, and 206 but in Safari. Safari stores only 200 to 206, 300 to 302, 307, 403 to 406, 410, 414, 415 and 501, and so no 308. A 206 is as any other answer to it, and serves the Range that it was given for.</source>
        <translation>Statuscodes, die außer 304, und 206 außer in Safari, nie gespeichert werden. Safari speichert nur 200 bis 206, 300 bis 302, 307, 403 bis 406, 410, 414, 415 und 501, also keinen 308. Ein 206 ist ihm eine Antwort wie jede andere und dient dem Range, für den sie kam.</translation>
    </message>
    <message>
        <source>Are responses to HEAD stored, to answer HEAD?</source>
        <translation>Werden Antworten auf HEAD gespeichert, um HEAD zu beantworten?</translation>
    </message>
    <message>
        <source>May a stored response to GET answer HEAD?</source>
        <translation>Darf eine gespeicherte Antwort auf GET ein HEAD beantworten?</translation>
    </message>
    <message>
        <source>Does Pragma: no-cache in a response mean Cache-Control: no-cache?</source>
        <translation>Bedeutet Pragma: no-cache in einer Antwort Cache-Control: no-cache?</translation>
    </message>
    <message>
        <source>Is a fresh response with Cache-Control: immutable served though the cache mode is no-cache, or it has Pragma: no-cache?</source>
        <translation>Wird eine frische Antwort mit Cache-Control: immutable ausgegeben, obwohl der Cache-Modus no-cache ist oder sie Pragma: no-cache hat?</translation>
    </message>
    <message>
        <source>How Age is read: as a number of seconds, or it is none; or as C reads an integer of 32 bits without a sign, so that -5 is very old.</source>
        <translation>Wie Age gelesen wird: als Zahl von Sekunden, sonst ist es keine; oder so, wie C eine Ganzzahl von 32 Bit ohne Vorzeichen liest, sodass -5 sehr alt ist.</translation>
    </message>
    <message>
        <source>Is the HTTP cache looked into for the URL that a redirect from the network leads to?</source>
        <translation>Wird im HTTP-Cache nach der URL gesucht, zu der eine Weiterleitung aus dem Netz führt?</translation>
    </message>
    <message>
        <source>Does an answer that is not stored for its method or status, to HEAD say, remove what is stored of its URL?</source>
        <translation>Entfernt eine Antwort, die wegen ihrer Methode (etwa HEAD) oder ihres Status nicht gespeichert wird, was zu ihrer URL gespeichert ist?</translation>
    </message>
    <message>
        <source>Is the answer stored where a page validates for itself, and there is nothing of this URL in the cache?</source>
        <translation>Wird die Antwort gespeichert, wenn eine Seite selbst validiert und zu dieser URL nichts im Cache liegt?</translation>
    </message>
    <message>
        <source>What a max-age means that is no number.</source>
        <translation>Was ein max-age bedeutet, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>Is every Expires in the past that is no date, or only 0?</source>
        <translation>Liegt jedes Expires in der Vergangenheit, das kein Datum ist, oder nur 0?</translation>
    </message>
    <message>
        <source>Statuses to which Last-Modified gives a heuristic freshness; those of the RFC are 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501.</source>
        <translation>Status, denen Last-Modified eine heuristische Frische gibt; die des RFC sind 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501.</translation>
    </message>
    <message>
        <source>The longest heuristic freshness in seconds (0: no limit).</source>
        <translation>Die längste heuristische Frische in Sekunden (0: keine Grenze).</translation>
    </message>
    <message>
        <source>Does must-revalidate forbid heuristic freshness?</source>
        <translation>Verbietet must-revalidate heuristische Frische?</translation>
    </message>
    <message>
        <source>Statuses that stay fresh for ever where nothing else is said.</source>
        <translation>Status, die für immer frisch bleiben, wo nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>The statuses that may be fresh at all.</source>
        <translation>Die Status, die überhaupt frisch sein können.</translation>
    </message>
    <message>
        <source>What Cache-Control in a request means: all that the RFC has, or only that no-cache passes the cache by and max-age=0 validates.</source>
        <translation>Was Cache-Control in einer Anfrage bedeutet: alles, was der RFC kennt, oder nur, dass no-cache den Cache umgeht und max-age=0 validiert.</translation>
    </message>
    <message>
        <source>What no-store in a request means.</source>
        <translation>Was no-store in einer Anfrage bedeutet.</translation>
    </message>
    <message>
        <source>Does max-stale in a request also overrule must-revalidate in the response?</source>
        <translation>Setzt max-stale in einer Anfrage auch must-revalidate in der Antwort außer Kraft?</translation>
    </message>
    <message>
        <source>Does a request with Authorization validate a response that was stored without?</source>
        <translation>Validiert eine Anfrage mit Authorization eine Antwort, die ohne gespeichert wurde?</translation>
    </message>
    <message>
        <source>Statuses of stored responses that are validated.</source>
        <translation>Status gespeicherter Antworten, die validiert werden.</translation>
    </message>
    <message>
        <source>Where only another variant is stored: is its entity tag sent?</source>
        <translation>Wo nur eine andere Variante gespeichert ist: Wird ihr Entity-Tag gesendet?</translation>
    </message>
    <message>
        <source>Which headers a 304 does not change, besides those of the RFC.</source>
        <translation>Welche Header ein 304 nicht ändert, außer denen des RFC.</translation>
    </message>
    <message>
        <source>Does an unsafe method remove what is stored even where it is answered with an error?</source>
        <translation>Entfernt eine unsichere Methode das Gespeicherte auch dort, wo sie mit einem Fehler beantwortet wird?</translation>
    </message>
    <message>
        <source>After which methods what is stored is removed: all that are not safe, or POST, PATCH, DELETE, and PUT with a body only.</source>
        <translation>Nach welchen Methoden das Gespeicherte entfällt: allen, die nicht sicher sind, oder nur POST, PATCH, DELETE und PUT mit Inhalt.</translation>
    </message>
    <message>
        <source>Is what Location and Content-Location name removed, too, where it is of the same origin?</source>
        <translation>Entfällt auch das, was Location und Content-Location nennen, wo es vom selben Origin ist?</translation>
    </message>
    <message>
        <source>Does an unsafe method remove what is stored of another site than the tab's, too?</source>
        <translation>Entfernt eine unsichere Methode auch, was von einer anderen Site als der des Tabs gespeichert ist?</translation>
    </message>
    <message>
        <source>as</source>
        <translation>as</translation>
    </message>
    <message>
        <source>What a browser does</source>
        <translation>Was ein Browser tut</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>{0} was asked for ahead, by action {1}. Is that used now?</source>
        <translation>{0} wurde vorab geholt, von Aktion {1}. Wird das jetzt verwendet?</translation>
    </message>
    <message>
        <source>Does {0} need a preflight, and because of what?</source>
        <translation>Braucht {0} einen Preflight, und weswegen?</translation>
    </message>
    <message>
        <source>Does the preflight cache answer for {0}?</source>
        <translation>Antwortet der Preflight-Cache für {0}?</translation>
    </message>
    <message>
        <source>Does the answer to the preflight let {0} go out?</source>
        <translation>Lässt die Antwort auf den Preflight {0} hinaus?</translation>
    </message>
    <message>
        <source>The page calls {0}. What comes of it?</source>
        <translation>Die Seite ruft {0} auf. Was wird daraus?</translation>
    </message>
    <message>
        <source>What stands in {1} of {0}?</source>
        <translation>Was steht in {1} von {0}?</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>the first time</source>
        <translation>beim ersten Mal</translation>
    </message>
    <message>
        <source>the second time</source>
        <translation>beim zweiten Mal</translation>
    </message>
    <message>
        <source>the third time</source>
        <translation>beim dritten Mal</translation>
    </message>
    <message>
        <source>the fourth time</source>
        <translation>beim vierten Mal</translation>
    </message>
    <message>
        <source>time number {0}</source>
        <translation>beim {0}. Mal</translation>
    </message>
    <message>
        <source>Only a navigation that the user set off, by a click or a key, carries Sec-Fetch-User. Nobody set off this one: so the header is absent, and there is no other value than ?1.</source>
        <translation>Nur eine Navigation, die der Benutzer mit einem Klick oder einer Taste ausgelöst hat, trägt Sec-Fetch-User. Diese hat niemand ausgelöst: Also fehlt der Header, und einen anderen Wert als ?1 gibt es nicht.</translation>
    </message>
    <message>
        <source>What is asked for belongs to a page to come, and may never be used. Sec-Purpose tells the server so.</source>
        <translation>Was gefragt wird, gehört zu einer Seite, die erst kommt, und wird vielleicht nie verwendet. Sec-Purpose sagt das dem Server.</translation>
    </message>
    <message>
        <source>Only a prefetch or a prerender carries Sec-Purpose: it asks for a page to come. Everything else, a preload too, is asked for on behalf of the page that is there.</source>
        <translation>Nur ein Prefetch oder Prerender trägt Sec-Purpose: Er fragt für eine Seite, die erst kommt. Alles andere, auch ein Preload, wird für die Seite gefragt, die schon da ist.</translation>
    </message>
    <message>
        <source>{0} asking for it</source>
        <translation>{0} fragt danach</translation>
    </message>
    <message>
        <source>a click of the user that sets it off</source>
        <translation>ein Klick des Benutzers löst sie aus</translation>
    </message>
    <message>
        <source>no click of the user</source>
        <translation>kein Klick des Benutzers</translation>
    </message>
    <message>
        <source>Does the cookie {1} go along with {0}?</source>
        <translation>Geht das Cookie {1} mit {0} mit?</translation>
    </message>
    <message>
        <source>{0} is answered with {1}, a redirect to {2}. What does the browser do?</source>
        <translation>{0} wird mit {1} beantwortet, einer Weiterleitung nach {2}. Was tut der Browser?</translation>
    </message>
    <message>
        <source>{0} is answered with {1}, a redirect without a Location. What does the browser do?</source>
        <translation>{0} wird mit {1} beantwortet, einer Weiterleitung ohne Location. Was tut der Browser?</translation>
    </message>
    <message>
        <source>What does the page get of {0}, and which rule decides?</source>
        <translation>Was bekommt die Seite von {0}, und welche Regel entscheidet?</translation>
    </message>
    <message>
        <source>Which headers of the answer to {0} can the page read?</source>
        <translation>Welche Header der Antwort auf {0} kann die Seite lesen?</translation>
    </message>
    <message>
        <source>A script takes the image of {0} and wants to read its pixels. What comes of it?</source>
        <translation>Ein Skript nimmt das Bild von {0} und will seine Pixel lesen. Was kommt dabei heraus?</translation>
    </message>
    <message>
        <source>Yes: nothing is sent</source>
        <translation>Ja: Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>No: it was asked for in another way</source>
        <translation>Nein: Es wurde auf andere Weise geholt</translation>
    </message>
    <message>
        <source>No: what came is an error</source>
        <translation>Nein: Was kam, ist ein Fehler</translation>
    </message>
    <message>
        <source>No: it is older than five minutes</source>
        <translation>Nein: Es ist älter als fünf Minuten</translation>
    </message>
    <message>
        <source>No: the query is another one</source>
        <translation>Nein: Die Query ist eine andere</translation>
    </message>
    <message>
        <source>No: the fragment is another one</source>
        <translation>Nein: Das Fragment ist ein anderes</translation>
    </message>
    <message>
        <source>No: it was asked for without the cookies that go along now</source>
        <translation>Nein: Es wurde ohne die Cookies geholt, die jetzt mitgehen</translation>
    </message>
    <message>
        <source>It is granted</source>
        <translation>Er wird gewährt</translation>
    </message>
    <message>
        <source>It is not needed: the promise is resolved, and nobody is asked</source>
        <translation>Er ist nicht nötig: Das Promise wird erfüllt, und niemand wird gefragt</translation>
    </message>
    <message>
        <source>The user denies it</source>
        <translation>Der Benutzer verweigert ihn</translation>
    </message>
    <message>
        <source>It is refused: there was no click before it</source>
        <translation>Er wird abgelehnt: Davor war kein Klick</translation>
    </message>
    <message>
        <source>It is refused: an origin is opaque</source>
        <translation>Er wird abgelehnt: Ein Origin ist opaque</translation>
    </message>
    <message>
        <source>It is refused: this page may not even ask</source>
        <translation>Er wird abgelehnt: Diese Seite darf gar nicht fragen</translation>
    </message>
    <message>
        <source>Yes, because of {0}</source>
        <translation>Ja, wegen: {0}</translation>
    </message>
    <message>
        <source>Yes, because it may carry cookies</source>
        <translation>Ja, weil Cookies mitgehen können</translation>
    </message>
    <message>
        <source>Yes, as every request to another origin</source>
        <translation>Ja, wie jede Anfrage an einen anderen Origin</translation>
    </message>
    <message>
        <source>No: its method and its headers are safelisted</source>
        <translation>Nein: Methode und Header stehen auf den Safelists</translation>
    </message>
    <message>
        <source>No: it goes to the page's own origin</source>
        <translation>Nein: Sie geht an den eigenen Origin der Seite</translation>
    </message>
    <message>
        <source>No: its mode is no-cors</source>
        <translation>Nein: Ihr Modus ist no-cors</translation>
    </message>
    <message>
        <source>No: a navigation never does</source>
        <translation>Nein: Eine Navigation braucht nie einen</translation>
    </message>
    <message>
        <source>No: a WebSocket never does</source>
        <translation>Nein: Ein WebSocket braucht nie einen</translation>
    </message>
    <message>
        <source>No: the extension has a host permission</source>
        <translation>Nein: Die Erweiterung hat eine Host-Berechtigung</translation>
    </message>
    <message>
        <source>the method {0}</source>
        <translation>die Methode {0}</translation>
    </message>
    <message>
        <source>the header {0}</source>
        <translation>der Header {0}</translation>
    </message>
    <message>
        <source>the listener on its upload</source>
        <translation>der Listener auf dem Upload</translation>
    </message>
    <message>
        <source>its body, a stream</source>
        <translation>der Body, ein Stream</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Yes: it has the method and every header</source>
        <translation>Ja: Er hat die Methode und jeden Header</translation>
    </message>
    <message>
        <source>No: it has nothing of this origin and URL</source>
        <translation>Nein: Er hat nichts von diesem Origin und dieser URL</translation>
    </message>
    <message>
        <source>No: what it has is for another method, for other headers or without credentials</source>
        <translation>Nein: Was er hat, gilt für eine andere Methode, andere Header oder ohne Credentials</translation>
    </message>
    <message>
        <source>No: what it had has expired</source>
        <translation>Nein: Was er hatte, ist abgelaufen</translation>
    </message>
    <message>
        <source>Yes: origin, method and headers are allowed</source>
        <translation>Ja: Origin, Methode und Header sind erlaubt</translation>
    </message>
    <message>
        <source>Nothing: there is no such header</source>
        <translation>Nichts: Es gibt diesen Header nicht</translation>
    </message>
    <message>
        <source>No: preflights carry no cookies</source>
        <translation>Nein: Preflights tragen keine Cookies</translation>
    </message>
    <message>
        <source>No: the request goes without credentials</source>
        <translation>Nein: Die Anfrage geht ohne Credentials</translation>
    </message>
    <message>
        <source>No: the page's embedder policy keeps it back</source>
        <translation>Nein: Die Embedder Policy der Seite hält es zurück</translation>
    </message>
    <message>
        <source>No: the browser keeps it from third parties</source>
        <translation>Nein: Der Browser hält es von Dritten fern</translation>
    </message>
    <message>
        <source>No: it is SameSite=Strict, and another site asks</source>
        <translation>Nein: Es ist SameSite=Strict, und eine andere Site fragt</translation>
    </message>
    <message>
        <source>No: it counts as SameSite=Lax, and another site asks</source>
        <translation>Nein: Es gilt als SameSite=Lax, und eine andere Site fragt</translation>
    </message>
    <message>
        <source>No: its Path does not cover the URL</source>
        <translation>Nein: Sein Path deckt die URL nicht ab</translation>
    </message>
    <message>
        <source>No: it is Secure, and the URL is not</source>
        <translation>Nein: Es ist Secure, und die URL ist es nicht</translation>
    </message>
    <message>
        <source>No: it has expired</source>
        <translation>Nein: Es ist abgelaufen</translation>
    </message>
    <message>
        <source>No: it belongs to another partition</source>
        <translation>Nein: Es gehört zu einer anderen Partition</translation>
    </message>
    <message>
        <source>It follows, again with {0}</source>
        <translation>Er folgt, wieder mit {0}</translation>
    </message>
    <message>
        <source>It follows, with GET and without the body</source>
        <translation>Er folgt, mit GET und ohne den Body</translation>
    </message>
    <message>
        <source>It does not follow: the page gets an error</source>
        <translation>Er folgt nicht: Die Seite bekommt einen Fehler</translation>
    </message>
    <message>
        <source>It does not follow: the page gets an opaque redirect</source>
        <translation>Er folgt nicht: Die Seite bekommt eine opaque Weiterleitung</translation>
    </message>
    <message>
        <source>It does not follow: the redirect itself is the answer</source>
        <translation>Er folgt nicht: Die Weiterleitung selbst ist die Antwort</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>Nein. {0}</translation>
    </message>
    <message>
        <source>An error. {0}</source>
        <translation>Einen Fehler. {0}</translation>
    </message>
    <message>
        <source>The response: it is of the page's own origin.</source>
        <translation>Die Antwort: Sie ist vom eigenen Origin der Seite.</translation>
    </message>
    <message>
        <source>The response: Access-Control-Allow-Origin is *.</source>
        <translation>Die Antwort: Access-Control-Allow-Origin ist *.</translation>
    </message>
    <message>
        <source>The response: Access-Control-Allow-Origin names the request's origin.</source>
        <translation>Die Antwort: Access-Control-Allow-Origin nennt den Origin der Anfrage.</translation>
    </message>
    <message>
        <source>The response: Access-Control-Allow-Origin names the request's origin, and Access-Control-Allow-Credentials is true.</source>
        <translation>Die Antwort: Access-Control-Allow-Origin nennt den Origin der Anfrage, und Access-Control-Allow-Credentials ist true.</translation>
    </message>
    <message>
        <source>The response: the extension has a host permission.</source>
        <translation>Die Antwort: Die Erweiterung hat eine Host-Berechtigung.</translation>
    </message>
    <message>
        <source>An opaque response: it can be used, and not be read.</source>
        <translation>Eine opaque Antwort: Sie kann verwendet, aber nicht gelesen werden.</translation>
    </message>
    <message>
        <source>An opaque redirect, of which it can read nothing.</source>
        <translation>Eine opaque Weiterleitung, von der sie nichts lesen kann.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>It reads the pixels</source>
        <translation>Es liest die Pixel</translation>
    </message>
    <message>
        <source>Nothing is drawn, and there is no exception</source>
        <translation>Es wird nichts gezeichnet, und es gibt keine Exception</translation>
    </message>
    <message>
        <source>{0} throws {1}</source>
        <translation>{0} wirft {1}</translation>
    </message>
    <message>
        <source>With {0} the answer would have been: {1}</source>
        <translation>Anders mit „{0}“; dann wäre die Antwort: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} in the answer to {2}</source>
        <translation>{0}: {1} in der Antwort auf {2}</translation>
    </message>
    <message>
        <source>no {0} in the answer to {1}</source>
        <translation>kein {0} in der Antwort auf {1}</translation>
    </message>
    <message>
        <source>the status {0} in the answer to {1}</source>
        <translation>Status {0} in der Antwort auf {1}</translation>
    </message>
    <message>
        <source>none of its own headers</source>
        <translation>keine eigenen Header</translation>
    </message>
    <message>
        <source>GET, no body and none of its own headers</source>
        <translation>GET, kein Body und keine eigenen Header</translation>
    </message>
    <message>
        <source>{0} on the cookie {1}</source>
        <translation>{0} am Cookie {1}</translation>
    </message>
    <message>
        <source>a page that is not sandboxed</source>
        <translation>Seite ohne Sandbox</translation>
    </message>
    <message>
        <source>a page at {0}</source>
        <translation>Seite unter {0}</translation>
    </message>
    <message>
        <source>no waiting before it</source>
        <translation>kein Warten davor</translation>
    </message>
    <message>
        <source>no {0}</source>
        <translation>kein {0}</translation>
    </message>
    <message>
        <source>a link in its place, and a click on it</source>
        <translation>ein Link an seiner Stelle und ein Klick darauf</translation>
    </message>
    <message>
        <source>the same request right before it</source>
        <translation>dieselbe Anfrage unmittelbar davor</translation>
    </message>
    <message>
        <source>nothing done before it</source>
        <translation>nichts davor</translation>
    </message>
    <message>
        <source>the user's answer &quot;{0}&quot;</source>
        <translation>Antwort des Benutzers: {0}</translation>
    </message>
    <message>
        <source>a click right before it</source>
        <translation>Klick unmittelbar davor</translation>
    </message>
    <message>
        <source>{0}: {1} on action {2}</source>
        <translation>{0}: {1} an Aktion {2}</translation>
    </message>
    <message>
        <source>the URL {0}</source>
        <translation>URL {0}</translation>
    </message>
    <message>
        <source>more than five minutes in between</source>
        <translation>mehr als fünf Minuten dazwischen</translation>
    </message>
    <message>
        <source>nothing cleared before it</source>
        <translation>kein Leeren davor</translation>
    </message>
    <message>
        <source>Storage access</source>
        <translation>Speicherzugriff</translation>
    </message>
    <message>
        <source>What was asked for ahead</source>
        <translation>Vorab Geholtes</translation>
    </message>
    <message>
        <source>Preflight or not</source>
        <translation>Preflight oder nicht</translation>
    </message>
    <message>
        <source>Preflight cache</source>
        <translation>Preflight-Cache</translation>
    </message>
    <message>
        <source>Answer to the preflight</source>
        <translation>Antwort auf den Preflight</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>What the page gets</source>
        <translation>Was die Seite bekommt</translation>
    </message>
    <message>
        <source>Headers that can be read</source>
        <translation>Lesbare Header</translation>
    </message>
    <message>
        <source>Pixels of an image</source>
        <translation>Pixel eines Bildes</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>Referer</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <source>Framed by</source>
        <translation>Eingebettet in</translation>
    </message>
    <message>
        <source>Host permissions</source>
        <translation>Host-Berechtigungen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Rules of</source>
        <translation>Regeln von</translation>
    </message>
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
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Page Down go from step to step, Home and End to the first and the last. Each header opens.</source>
        <translation>Pfeiltasten, Bild auf und Bild ab gehen von Schritt zu Schritt, Pos1 und Ende zum ersten und zum letzten. Jeder Header lässt sich aufklappen.</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>in the standard</source>
        <translation>im Standard</translation>
    </message>
    <message>
        <source>No headers.</source>
        <translation>Keine Header.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>{0} bytes; this is the beginning.</source>
        <translation>{0} Bytes; dies ist der Anfang.</translation>
    </message>
    <message>
        <source>The page sees: type {0}, status {1}, headers {2}.</source>
        <translation>Die Seite sieht: Typ {0}, Status {1}, Header {2}.</translation>
    </message>
    <message>
        <source>no preflight is needed</source>
        <translation>kein Preflight nötig</translation>
    </message>
    <message>
        <source>needs a preflight because of {0}</source>
        <translation>braucht einen Preflight wegen: {0}</translation>
    </message>
    <message>
        <source>the header {0}: {1}</source>
        <translation>Header {0}: {1}</translation>
    </message>
    <message>
        <source>a listener on the upload</source>
        <translation>ein Listener für den Upload</translation>
    </message>
    <message>
        <source>a streamed body</source>
        <translation>ein gestreamter Inhalt</translation>
    </message>
    <message>
        <source>{0}: drawn, and can be read back</source>
        <translation>{0}: gezeichnet und auslesbar</translation>
    </message>
    <message>
        <source>{0}: drawn, and cannot be read back</source>
        <translation>{0}: gezeichnet, aber nicht auslesbar</translation>
    </message>
    <message>
        <source>{0}: not drawn</source>
        <translation>{0}: nicht gezeichnet</translation>
    </message>
    <message>
        <source>{0}; {1} throws {2}</source>
        <translation>{0}; {1} wirft {2}</translation>
    </message>
    <message>
        <source>Action {0} had asked for it ahead ({1}), and that answer is used.</source>
        <translation>Aktion {0} hatte sie vorab angefordert ({1}), und diese Antwort wird verwendet.</translation>
    </message>
    <message>
        <source>Action {0} had asked for it ahead ({1}), and that answer is not used: {2}.</source>
        <translation>Aktion {0} hatte sie vorab angefordert ({1}), aber diese Antwort wird nicht verwendet: {2}.</translation>
    </message>
    <message>
        <source>{0} (it has {1}, needed {2})</source>
        <translation>{0} (vorhanden: {1}, gebraucht: {2})</translation>
    </message>
    <message>
        <source>Decided at {0}</source>
        <translation>Entschieden bei {0}</translation>
    </message>
    <message>
        <source>{0} departs from the standard: {1} is {2}.</source>
        <translation>{0} weicht vom Standard ab: {1} ist {2}.</translation>
    </message>
    <message>
        <source>Evidence: {0}</source>
        <translation>Beleg: {0}</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Im Netz</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answered with: {0}</source>
        <translation>Beantwortet mit: {0}</translation>
    </message>
    <message>
        <source>{0} (no rule of the server matches)</source>
        <translation>{0} (keine Regel des Servers passt)</translation>
    </message>
    <message>
        <source>Header of the request</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Header of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>preflight cache: {0}</source>
        <translation>Preflight-Cache: {0}</translation>
    </message>
    <message>
        <source>Not as the scenario expects: {0}</source>
        <translation>Nicht wie im Szenario erwartet: {0}</translation>
    </message>
    <message>
        <source>Set by the page, and put in here:</source>
        <translation>Von der Seite gesetzt und hier eingefügt:</translation>
    </message>
    <message>
        <source>Set by the page.</source>
        <translation>Von der Seite gesetzt.</translation>
    </message>
    <message>
        <source>Set by the browser here:</source>
        <translation>Hier vom Browser gesetzt:</translation>
    </message>
    <message>
        <source>Set by the browser.</source>
        <translation>Vom Browser gesetzt.</translation>
    </message>
    <message>
        <source>A page cannot set it itself.</source>
        <translation>Eine Seite kann ihn nicht selbst setzen.</translation>
    </message>
    <message>
        <source>Sent by the server, and looked at here:</source>
        <translation>Vom Server gesendet und hier geprüft:</translation>
    </message>
    <message>
        <source>Sent by the server. No rule of the browser looked at it.</source>
        <translation>Vom Server gesendet. Keine Regel des Browsers hat ihn angesehen.</translation>
    </message>
    <message>
        <source>If the server did not send it: {0}</source>
        <translation>Wenn der Server ihn nicht sendete: {0}</translation>
    </message>
    <message>
        <source>If the page did not set it: {0}</source>
        <translation>Wenn die Seite ihn nicht setzte: {0}</translation>
    </message>
    <message>
        <source>If the browser had no cookies at first: {0}</source>
        <translation>Wenn der Browser anfangs keine Cookies hätte: {0}</translation>
    </message>
    <message>
        <source>nothing would change here.</source>
        <translation>Hier änderte sich nichts.</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>action {0} would end otherwise: {1}. {2}</source>
        <translation>Aktion {0} ginge anders aus: {1}. {2}</translation>
    </message>
    <message>
        <source>the page could not read these headers any more: {0}.</source>
        <translation>Die Seite könnte diese Header nicht mehr lesen: {0}.</translation>
    </message>
    <message>
        <source>the page could read these headers too: {0}.</source>
        <translation>Die Seite könnte auch diese Header lesen: {0}.</translation>
    </message>
    <message>
        <source>the page would get the same, with {0} requests in place of {1}.</source>
        <translation>Die Seite bekäme dasselbe, mit {0} statt {1} Anfragen.</translation>
    </message>
    <message>
        <source>the page would get the same; the requests would be others.</source>
        <translation>Die Seite bekäme dasselbe; die Anfragen wären andere.</translation>
    </message>
    <message>
        <source>the page would get the same; the browser would keep other things for later.</source>
        <translation>Die Seite bekäme dasselbe; der Browser behielte anderes für später.</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was dabei herauskommt</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Steps that decided</source>
        <translation>Entscheidende Schritte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>In the standard</source>
        <translation>Im Standard</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>On the console</source>
        <translation>In der Konsole</translation>
    </message>
    <message>
        <source>In each browser</source>
        <translation>In jedem Browser</translation>
    </message>
    <message>
        <source>shown above</source>
        <translation>oben gezeigt</translation>
    </message>
    <message>
        <source>The same, step by step.</source>
        <translation>Dasselbe, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>It goes another way at this step: {0}</source>
        <translation>Ab diesem Schritt geht es anders: {0}</translation>
    </message>
    <message>
        <source>Method or header</source>
        <translation>Methode oder Header</translation>
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
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Behalten für</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>in tabs of {0}</source>
        <translation>in Tabs von {0}</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not so.</source>
        <translation>Stimmt nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} von {1} richtig</translation>
    </message>
    <message>
        <source>The scenario as a file</source>
        <translation>Das Szenario als Datei</translation>
    </message>
    <message>
        <source>Save it as a file that ends in .json, and open it with Fetchscope.</source>
        <translation>Speichern Sie es als Datei, die auf .json endet, und öffnen Sie sie mit Fetchscope.</translation>
    </message>
    <message>
        <source>Sec-Fetch-Site</source>
        <translation>Sec-Fetch-Site</translation>
    </message>
    <message>
        <source>Sec-Fetch-Dest</source>
        <translation>Sec-Fetch-Dest</translation>
    </message>
    <message>
        <source>Sec-Fetch-User</source>
        <translation>Sec-Fetch-User</translation>
    </message>
    <message>
        <source>Sec-Purpose</source>
        <translation>Sec-Purpose</translation>
    </message>
    <message>
        <source>Sec-Fetch-Mode</source>
        <translation>Sec-Fetch-Mode</translation>
    </message>
    <message>
        <source>What the browser keeps at the end</source>
        <translation>Was der Browser am Ende behält</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>What these claims rest on</source>
        <translation>Worauf diese Aussagen beruhen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Open this lesson in Fetchscope to try: all probes turn at once, whatever you change.</source>
        <translation>Öffnen Sie diese Lektion in Fetchscope, um es auszuprobieren: Alle Proben reagieren sofort auf jede Änderung.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Must be</source>
        <translation>Soll sein</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>as it must be</source>
        <translation>wie es sein soll</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>Hint {0}</source>
        <translation>Hinweis {0}</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Looks right and is not:</source>
        <translation>Sieht richtig aus und ist es nicht:</translation>
    </message>
    <message>
        <source>status {0}</source>
        <translation>Status {0}</translation>
    </message>
    <message>
        <source>with a preflight</source>
        <translation>mit Preflight</translation>
    </message>
    <message>
        <source>without a preflight</source>
        <translation>ohne Preflight</translation>
    </message>
    <message>
        <source>{0} requests</source>
        <translation>{0} Anfragen</translation>
    </message>
    <message>
        <source>To look up: {0}</source>
        <translation>Zum Nachschlagen: {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>need no preflight, byte for byte</source>
        <translation>brauchen keinen Preflight, Byte für Byte</translation>
    </message>
    <message>
        <source>no page may use, in any case</source>
        <translation>darf keine Seite verwenden, in keiner Schreibweise</translation>
    </message>
    <message>
        <source>are put into upper case; all others stay as they are written</source>
        <translation>werden in Großbuchstaben gesetzt; alle anderen bleiben, wie sie geschrieben sind</translation>
    </message>
    <message>
        <source>Request headers that need no preflight</source>
        <translation>Header von Anfragen, die keinen Preflight brauchen</translation>
    </message>
    <message>
        <source>no control character but a tab, and none of {0}</source>
        <translation>kein Steuerzeichen außer einem Tabulator und keines von {0}</translation>
    </message>
    <message>
        <source>letters, digits, space and * , - . ; = alone</source>
        <translation>nur Buchstaben, Ziffern, Leerzeichen und * , - . ; =</translation>
    </message>
    <message>
        <source>one of {0}, with parameters; what holds for Accept, too</source>
        <translation>eines von {0}, mit Parametern; dazu, was für Accept gilt</translation>
    </message>
    <message>
        <source>one range, with a first byte</source>
        <translation>ein Bereich, mit einem ersten Byte</translation>
    </message>
    <message>
        <source>each value at the most</source>
        <translation>jeder Wert höchstens</translation>
    </message>
    <message>
        <source>all of them together at the most</source>
        <translation>alle zusammen höchstens</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Bytes</translation>
    </message>
    <message>
        <source>Request headers that no page can set</source>
        <translation>Header von Anfragen, die keine Seite setzen kann</translation>
    </message>
    <message>
        <source>by their names</source>
        <translation>nach ihrem Namen</translation>
    </message>
    <message>
        <source>by the beginning of their names</source>
        <translation>nach dem Anfang ihres Namens</translation>
    </message>
    <message>
        <source>where their value is a forbidden method</source>
        <translation>wenn ihr Wert eine verbotene Methode ist</translation>
    </message>
    <message>
        <source>Headers of an answer that a page of another origin reads</source>
        <translation>Header einer Antwort, die eine Seite eines anderen Origins liest</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never, whatever Access-Control-Expose-Headers says</source>
        <translation>nie, was auch immer Access-Control-Expose-Headers sagt</translation>
    </message>
    <message>
        <source>How long a preflight is remembered</source>
        <translation>Wie lange ein Preflight behalten wird</translation>
    </message>
    <message>
        <source>without Access-Control-Max-Age</source>
        <translation>ohne Access-Control-Max-Age</translation>
    </message>
    <message>
        <source>at the most, {0}</source>
        <translation>höchstens, {0}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>What a browser says of a request</source>
        <translation>Was ein Browser über eine Anfrage sagt</translation>
    </message>
    <message>
        <source>where from: same-origin, same-site, cross-site; none where the user asked for it himself</source>
        <translation>woher: same-origin, same-site, cross-site; none, wenn der Nutzer selbst darum gebeten hat</translation>
    </message>
    <message>
        <source>how: {0}</source>
        <translation>wie: {0}</translation>
    </message>
    <message>
        <source>what for: empty (fetch and the like), {0}</source>
        <translation>wofür: empty (fetch und dergleichen), {0}</translation>
    </message>
    <message>
        <source>?1 where a navigation follows an act of the user; absent otherwise</source>
        <translation>?1, wenn eine Navigation auf eine Handlung des Nutzers folgt; sonst fehlt er</translation>
    </message>
    <message>
        <source>Credentials and cookies</source>
        <translation>Zugangsdaten und Cookies</translation>
    </message>
    <message>
        <source>none are sent, and none are stored</source>
        <translation>keine werden gesendet, und keine gespeichert</translation>
    </message>
    <message>
        <source>to the page's own origin alone; the default of fetch()</source>
        <translation>nur an den eigenen Origin der Seite; die Vorgabe von fetch()</translation>
    </message>
    <message>
        <source>to any origin; another one has to allow it by name, and say Access-Control-Allow-Credentials: true</source>
        <translation>an jeden Origin; ein anderer muss es mit Namen erlauben und Access-Control-Allow-Credentials: true sagen</translation>
    </message>
    <message>
        <source>a cookie without SameSite counts as, {0}</source>
        <translation>ein Cookie ohne SameSite gilt als, {0}</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>Statuscodes</translation>
    </message>
    <message>
        <source>what fetch() makes of one</source>
        <translation>was fetch() daraus macht</translation>
    </message>
    <message>
        <source>Referrer policies</source>
        <translation>Referrer-Richtlinien</translation>
    </message>
    <message>
        <source>there are</source>
        <translation>es gibt</translation>
    </message>
    <message>
        <source>What refused something here</source>
        <translation>Was hier etwas abgelehnt hat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Where browsers differed here</source>
        <translation>Worin sich Browser hier unterschieden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Frage {0}</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
    <message>
        <source>{0} (page {1})</source>
        <translation>{0} (Seite {1})</translation>
    </message>
    <message>
        <source>is neither a folder of lessons nor a .zip of one</source>
        <translation>ist weder ein Ordner mit Lektionen noch ein .zip davon</translation>
    </message>
    <message>
        <source>has no Markdown files (.md) in it</source>
        <translation>enthält keine Markdown-Dateien (.md)</translation>
    </message>
    <message>
        <source>has more than {0} files</source>
        <translation>enthält mehr als {0} Dateien</translation>
    </message>
    <message>
        <source>is larger than {0} MiB when it is unpacked, the most that is read</source>
        <translation>ist ausgepackt größer als {0} MiB; mehr wird nicht gelesen</translation>
    </message>
    <message>
        <source>has the file {0} twice</source>
        <translation>enthält die Datei {0} zweimal</translation>
    </message>
    <message>
        <source>has a file that leads out of its folder: {0}</source>
        <translation>enthält eine Datei, die aus ihrem Ordner hinausführt: {0}</translation>
    </message>
    <message>
        <source>{0} in it could not be read: {1}</source>
        <translation>darin ließ sich {0} nicht lesen: {1}</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>die Datei fehlt</translation>
    </message>
    <message>
        <source>write a title (&quot;# …&quot;) and a text in it</source>
        <translation>einen Titel (&quot;# …&quot;) und einen Text hineinschreiben</translation>
    </message>
    <message>
        <source>the file has no place in a course</source>
        <translation>die Datei hat keinen Platz in einem Kurs</translation>
    </message>
    <message>
        <source>a lesson is NUMBER-name.md in a folder NUMBER-name, beside its chapter.md</source>
        <translation>eine Lektion heißt NUMMER-name.md und liegt in einem Ordner NUMMER-name, neben dessen chapter.md</translation>
    </message>
    <message>
        <source>the course has no chapters</source>
        <translation>der Kurs hat keine Kapitel</translation>
    </message>
    <message>
        <source>a chapter is a folder NUMBER-name with a chapter.md in it</source>
        <translation>ein Kapitel ist ein Ordner NUMMER-name mit einer chapter.md</translation>
    </message>
    <message>
        <source>the chapter has no lessons</source>
        <translation>das Kapitel hat keine Lektionen</translation>
    </message>
    <message>
        <source>the id &quot;{0}&quot; is that of {1} too</source>
        <translation>die Kennung &quot;{0}&quot; hat auch {1}</translation>
    </message>
    <message>
        <source>only a title and a text may stand here</source>
        <translation>hier dürfen nur ein Titel und ein Text stehen</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>die Datei ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>als UTF-8 speichern</translation>
    </message>
    <message>
        <source>there is no title</source>
        <translation>es gibt keinen Titel</translation>
    </message>
    <message>
        <source>the first line is the title, &quot;# …&quot;</source>
        <translation>die erste Zeile ist der Titel, &quot;# …&quot;</translation>
    </message>
    <message>
        <source>a title stands behind the beginning</source>
        <translation>ein Titel steht hinter dem Anfang</translation>
    </message>
    <message>
        <source>something stands before the title</source>
        <translation>vor dem Titel steht etwas</translation>
    </message>
    <message>
        <source>a line under a text makes a heading of it</source>
        <translation>eine Linie unter einem Text macht eine Überschrift daraus</translation>
    </message>
    <message>
        <source>write &quot;## …&quot; for a heading, and an empty line before &quot;---&quot; or &quot;===&quot; for anything else</source>
        <translation>&quot;## …&quot; für eine Überschrift schreiben, und für alles andere eine leere Zeile vor &quot;---&quot; oder &quot;===&quot;</translation>
    </message>
    <message>
        <source>HTML is not shown in lessons</source>
        <translation>HTML wird in Lektionen nicht gezeigt</translation>
    </message>
    <message>
        <source>write Markdown, and code between backticks</source>
        <translation>Markdown schreiben, und Code zwischen Gravis-Zeichen</translation>
    </message>
    <message>
        <source>pictures are not shown in lessons</source>
        <translation>Bilder werden in Lektionen nicht gezeigt</translation>
    </message>
    <message>
        <source>a block stands inside of a list or a quotation</source>
        <translation>ein Block steht in einer Liste oder einem Zitat</translation>
    </message>
    <message>
        <source>begin it at the left margin</source>
        <translation>am linken Rand beginnen</translation>
    </message>
    <message>
        <source>the block is not closed</source>
        <translation>der Block ist nicht geschlossen</translation>
    </message>
    <message>
        <source>end it with a line ``` of its own</source>
        <translation>mit einer eigenen Zeile ``` beenden</translation>
    </message>
    <message>
        <source>the lesson has no pages</source>
        <translation>die Lektion hat keine Seiten</translation>
    </message>
    <message>
        <source>a heading &quot;## …&quot; begins a page</source>
        <translation>eine Überschrift &quot;## …&quot; beginnt eine Seite</translation>
    </message>
    <message>
        <source>there is no block &quot;{0}&quot;</source>
        <translation>es gibt keinen Block &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>there are {0}</source>
        <translation>es gibt {0}</translation>
    </message>
    <message>
        <source>the block &quot;{0}&quot; needs a name</source>
        <translation>der Block &quot;{0}&quot; braucht einen Namen</translation>
    </message>
    <message>
        <source>write &quot;fetchscope {0} NAME&quot;, with a name of small letters, digits and hyphens</source>
        <translation>&quot;fetchscope {0} NAME&quot; schreiben, mit einem Namen aus kleinen Buchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>a block &quot;{0}&quot; has no name, and this says &quot;{1}&quot;</source>
        <translation>ein Block &quot;{0}&quot; hat keinen Namen, und hier steht &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>a name is one word</source>
        <translation>ein Name ist ein Wort</translation>
    </message>
    <message>
        <source>there is another {0} &quot;{1}&quot; in this lesson</source>
        <translation>in dieser Lektion steht schon ein Block {0} &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>a page has one question or task at the most</source>
        <translation>eine Seite hat höchstens eine Frage oder Aufgabe</translation>
    </message>
    <message>
        <source>the block &quot;lesson&quot; is missing</source>
        <translation>der Block &quot;lesson&quot; fehlt</translation>
    </message>
    <message>
        <source>write ```fetchscope lesson right below the title</source>
        <translation>```fetchscope lesson gleich unter den Titel schreiben</translation>
    </message>
    <message>
        <source>the block &quot;lesson&quot; stands right below the title</source>
        <translation>der Block &quot;lesson&quot; steht gleich unter dem Titel</translation>
    </message>
    <message>
        <source>the block &quot;lesson&quot; stands here once more</source>
        <translation>der Block &quot;lesson&quot; steht hier noch einmal</translation>
    </message>
    <message>
        <source>nothing holds what the lesson says</source>
        <translation>nichts belegt, was die Lektion sagt</translation>
    </message>
    <message>
        <source>this is no evidence</source>
        <translation>das ist kein Beleg</translation>
    </message>
    <message>
        <source>it begins with {0} and a colon</source>
        <translation>er beginnt mit {0} und einem Doppelpunkt</translation>
    </message>
    <message>
        <source>&quot;{0}:&quot; does not say where</source>
        <translation>&quot;{0}:&quot; sagt nicht, wo</translation>
    </message>
    <message>
        <source>the URL of a standard has no anchor</source>
        <translation>die URL eines Standards hat keinen Anker</translation>
    </message>
    <message>
        <source>write for example &quot;recorded:cors-check-1-17&quot; or &quot;standard:https://fetch.spec.whatwg.org/#cors-check&quot;</source>
        <translation>zum Beispiel &quot;recorded:cors-check-1-17&quot; oder &quot;standard:https://fetch.spec.whatwg.org/#cors-check&quot; schreiben</translation>
    </message>
    <message>
        <source>there is no scenario &quot;{0}&quot; in this lesson</source>
        <translation>in dieser Lektion gibt es kein Szenario &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>a scenario stands before what is made of it</source>
        <translation>ein Szenario steht vor dem, was daraus gemacht wird</translation>
    </message>
    <message>
        <source>there is no built-in scenario &quot;{0}&quot;</source>
        <translation>es gibt kein eingebautes Szenario &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>fetchscope examples lists them</source>
        <translation>fetchscope examples listet sie auf</translation>
    </message>
    <message>
        <source>this is no scenario</source>
        <translation>das ist kein Szenario</translation>
    </message>
    <message>
        <source>write one that begins with &quot;fetchscope&quot;: 1, or one of &quot;example&quot; and &quot;of&quot;</source>
        <translation>eines schreiben, das mit &quot;fetchscope&quot;: 1 beginnt, oder eines von &quot;example&quot; und &quot;of&quot;</translation>
    </message>
    <message>
        <source>without &quot;change&quot; it is the other scenario itself</source>
        <translation>ohne &quot;change&quot; ist es das andere Szenario selbst</translation>
    </message>
    <message>
        <source>an object that is merged into the scenario, or a list of JSON Patch operations</source>
        <translation>ein Objekt, das mit dem Szenario verschmolzen wird, oder eine Liste von Operationen (JSON Patch)</translation>
    </message>
    <message>
        <source>the change or what it changes is not JSON</source>
        <translation>die Änderung oder was sie ändert ist kein JSON</translation>
    </message>
    <message>
        <source>the change makes more than 4 MiB of the scenario</source>
        <translation>die Änderung macht aus dem Szenario mehr als 4 MiB</translation>
    </message>
    <message>
        <source>&quot;op&quot; names no operation</source>
        <translation>&quot;op&quot; nennt keine Operation</translation>
    </message>
    <message>
        <source>the operation &quot;{0}&quot; needs &quot;{1}&quot;</source>
        <translation>die Operation &quot;{0}&quot; braucht &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>the path &quot;{0}&quot; does not begin with a slash</source>
        <translation>der Pfad &quot;{0}&quot; beginnt nicht mit einem Schrägstrich</translation>
    </message>
    <message>
        <source>the scenario has another value at {0}</source>
        <translation>das Szenario hat bei {0} einen anderen Wert</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; cannot be done at {1}: the scenario has no such place</source>
        <translation>&quot;{0}&quot; geht bei {1} nicht: Diese Stelle hat das Szenario nicht</translation>
    </message>
    <message>
        <source>a path names keys and counts list entries from 0</source>
        <translation>ein Pfad nennt Schlüssel und zählt Einträge von Listen ab 0</translation>
    </message>
    <message>
        <source>an expectation that says nothing always holds</source>
        <translation>eine Erwartung, die nichts sagt, trifft immer zu</translation>
    </message>
    <message>
        <source>write for example { &quot;verdict&quot;: &quot;blocked&quot; }</source>
        <translation>zum Beispiel { &quot;verdict&quot;: &quot;blocked&quot; } schreiben</translation>
    </message>
    <message>
        <source>the scenario &quot;{0}&quot; has {1} actions</source>
        <translation>das Szenario &quot;{0}&quot; hat {1} Aktionen</translation>
    </message>
    <message>
        <source>actions count from 0</source>
        <translation>Aktionen zählen ab 0</translation>
    </message>
    <message>
        <source>&quot;start&quot;, &quot;end&quot; or an object with &quot;request&quot;, &quot;response&quot;, &quot;decision&quot; or &quot;result&quot;</source>
        <translation>&quot;start&quot;, &quot;end&quot; oder ein Objekt mit &quot;request&quot;, &quot;response&quot;, &quot;decision&quot; oder &quot;result&quot;</translation>
    </message>
    <message>
        <source>names one place</source>
        <translation>nennt einen Ort</translation>
    </message>
    <message>
        <source>is true, or is left out</source>
        <translation>ist true oder fehlt</translation>
    </message>
    <message>
        <source>a question has two answers at the least</source>
        <translation>eine Frage hat mindestens zwei Antworten</translation>
    </message>
    <message>
        <source>no scenario says whether this answer is right</source>
        <translation>kein Szenario sagt, ob diese Antwort richtig ist</translation>
    </message>
    <message>
        <source>write &quot;scenario&quot; beside it, or beside the question's text</source>
        <translation>&quot;scenario&quot; daneben oder neben den Text der Frage schreiben</translation>
    </message>
    <message>
        <source>nothing says when this answer is right</source>
        <translation>nichts sagt, wann diese Antwort richtig ist</translation>
    </message>
    <message>
        <source>write &quot;expect&quot; beside it, or beside the question's text</source>
        <translation>&quot;expect&quot; daneben oder neben den Text der Frage schreiben</translation>
    </message>
    <message>
        <source>the answer is measured by what all of them are</source>
        <translation>die Antwort wird an dem gemessen, woran alle gemessen werden</translation>
    </message>
    <message>
        <source>give it an &quot;expect&quot; or a &quot;scenario&quot; of its own</source>
        <translation>ihr ein eigenes &quot;expect&quot; oder &quot;scenario&quot; geben</translation>
    </message>
    <message>
        <source>nothing may be edited</source>
        <translation>nichts darf geändert werden</translation>
    </message>
    <message>
        <source>a task has probes</source>
        <translation>eine Aufgabe hat Proben</translation>
    </message>
    <message>
        <source>no probe has the role or the name &quot;{0}&quot;</source>
        <translation>keine Probe hat die Rolle oder den Namen &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>a task says what is wrong</source>
        <translation>eine Aufgabe sagt, was falsch ist</translation>
    </message>
    <message>
        <source>write a change that many would try, and the probes that it leaves red</source>
        <translation>eine Änderung schreiben, die viele versuchen würden, und die Proben, die dabei rot bleiben</translation>
    </message>
    <message>
        <source>names the probes that stay red</source>
        <translation>nennt die Proben, die rot bleiben</translation>
    </message>
    <message>
        <source>what stands in this block is that of the original</source>
        <translation>was in diesem Block steht, ist das des Originals</translation>
    </message>
    <message>
        <source>write {}</source>
        <translation>{} schreiben</translation>
    </message>
    <message>
        <source>the translation is missing</source>
        <translation>die Übersetzung fehlt</translation>
    </message>
    <message>
        <source>the original has no such text</source>
        <translation>das Original hat keinen solchen Text</translation>
    </message>
    <message>
        <source>the original has {0} of them</source>
        <translation>das Original hat {0} davon</translation>
    </message>
    <message>
        <source>the original has {0} of them, in their order</source>
        <translation>das Original hat {0} davon, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>it translates {0}, which is not there</source>
        <translation>sie übersetzt {0}, und das gibt es nicht</translation>
    </message>
    <message>
        <source>the file is missing: it would translate {0}</source>
        <translation>die Datei fehlt: Sie würde {0} übersetzen</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>eine Überschrift</translation>
    </message>
    <message>
        <source>the block &quot;{0}&quot;</source>
        <translation>der Block &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>here stands {0}, and in the original {1} (line {2})</source>
        <translation>hier steht {0}, im Original {1} (Zeile {2})</translation>
    </message>
    <message>
        <source>here stands {0}, and the original has ended</source>
        <translation>hier steht {0}, und das Original ist zu Ende</translation>
    </message>
    <message>
        <source>the file ends, and in the original {0} follows (line {1})</source>
        <translation>die Datei ist zu Ende, und im Original folgt {0} (Zeile {1})</translation>
    </message>
    <message>
        <source>a translation has the same headings, texts and blocks in the same order</source>
        <translation>eine Übersetzung hat dieselben Überschriften, Texte und Blöcke in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>the term &quot;{0}&quot; stands nowhere in bold</source>
        <translation>der Begriff &quot;{0}&quot; steht nirgends fett</translation>
    </message>
    <message>
        <source>write **{0}** where it is explained</source>
        <translation>**{0}** schreiben, wo er erklärt wird</translation>
    </message>
    <message>
        <source>the term &quot;{0}&quot; is used before the lesson &quot;{1}&quot; explains it</source>
        <translation>der Begriff &quot;{0}&quot; wird gebraucht, bevor die Lektion &quot;{1}&quot; ihn erklärt</translation>
    </message>
    <message>
        <source>say it in other words here, or explain it earlier</source>
        <translation>es hier mit anderen Worten sagen oder früher erklären</translation>
    </message>
    <message>
        <source>the lesson has {0} words</source>
        <translation>die Lektion hat {0} Wörter</translation>
    </message>
    <message>
        <source>a class reads {0} in six minutes</source>
        <translation>eine Klasse liest {0} in sechs Minuten</translation>
    </message>
    <message>
        <source>the scenario &quot;{0}&quot; has no &quot;expect&quot;</source>
        <translation>das Szenario &quot;{0}&quot; hat kein &quot;expect&quot;</translation>
    </message>
    <message>
        <source>the scenario &quot;{0}&quot;, action {1}, does not hold under {2}: {3}</source>
        <translation>das Szenario &quot;{0}&quot;, Aktion {1}, trifft unter {2} nicht zu: {3}</translation>
    </message>
    <message>
        <source>the timeline of &quot;{0}&quot;, action {1}, has no such place under {2}</source>
        <translation>der Zeitstrahl von &quot;{0}&quot;, Aktion {1}, hat unter {2} keinen solchen Ort</translation>
    </message>
    <message>
        <source>its decisions are {0}</source>
        <translation>seine Entscheidungen sind {0}</translation>
    </message>
    <message>
        <source>no answer of the question &quot;{0}&quot; is right under {1}: {2}</source>
        <translation>keine Antwort der Frage &quot;{0}&quot; ist unter {1} richtig: {2}</translation>
    </message>
    <message>
        <source>what happened: {0}</source>
        <translation>was geschah: {0}</translation>
    </message>
    <message>
        <source>all answers of the question &quot;{0}&quot; are right under {1}</source>
        <translation>alle Antworten der Frage &quot;{0}&quot; sind unter {1} richtig</translation>
    </message>
    <message>
        <source>several answers of the question &quot;{0}&quot; are right under {2}: {1}</source>
        <translation>mehrere Antworten der Frage &quot;{0}&quot; sind unter {2} richtig: {1}</translation>
    </message>
    <message>
        <source>write &quot;several&quot;: true where that is meant</source>
        <translation>&quot;several&quot;: true schreiben, wo das gemeint ist</translation>
    </message>
    <message>
        <source>another answer of the question &quot;{0}&quot; is right under {1} than under the first profile</source>
        <translation>unter {1} ist eine andere Antwort der Frage &quot;{0}&quot; richtig als unter dem ersten Profil</translation>
    </message>
    <message>
        <source>name the &quot;profile&quot; that is meant</source>
        <translation>das &quot;profile&quot; nennen, das gemeint ist</translation>
    </message>
    <message>
        <source>the change</source>
        <translation>die Änderung</translation>
    </message>
    <message>
        <source>the what-if does not hold under {0}: {1}</source>
        <translation>das Was-wäre-wenn trifft unter {0} nicht zu: {1}</translation>
    </message>
    <message>
        <source>the task &quot;{0}&quot; does not begin blocked as it says under {1}: {2}</source>
        <translation>die Aufgabe &quot;{0}&quot; beginnt unter {1} nicht blockiert, wie sie sagt: {2}</translation>
    </message>
    <message>
        <source>the solution</source>
        <translation>die Lösung</translation>
    </message>
    <message>
        <source>wrong, &quot;{0}&quot;</source>
        <translation>falsch, &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>it changes what the task does not let edit</source>
        <translation>sie ändert, was in der Aufgabe nicht geändert werden darf</translation>
    </message>
    <message>
        <source>name it in &quot;edit&quot;</source>
        <translation>es in &quot;edit&quot; nennen</translation>
    </message>
    <message>
        <source>the probe &quot;{0}&quot; is green under {1}</source>
        <translation>die Probe &quot;{0}&quot; ist unter {1} grün</translation>
    </message>
    <message>
        <source>the probe &quot;{0}&quot; is red under {1}: {2}</source>
        <translation>die Probe &quot;{0}&quot; ist unter {1} rot: {2}</translation>
    </message>
    <message>
        <source>the probe cannot be made of this scenario: {0}</source>
        <translation>die Probe lässt sich aus diesem Szenario nicht machen: {0}</translation>
    </message>
    <message>
        <source>the scenario has no action {0} any more</source>
        <translation>das Szenario hat keine Aktion {0} mehr</translation>
    </message>
    <message>
        <source>All probes are green, and nobody else gets anything by it: well done.</source>
        <translation>Alle Proben sind grün, und niemand sonst bekommt dadurch etwas: gut gemacht.</translation>
    </message>
    <message>
        <source>All probes are green, but this opens more than is needed. {0}</source>
        <translation>Alle Proben sind grün, aber das öffnet mehr als nötig. {0}</translation>
    </message>
    <message>
        <source>{0} of {1} probes are red. The first is &quot;{2}&quot;.</source>
        <translation>{0} von {1} Proben sind rot. Die erste ist &quot;{2}&quot;.</translation>
    </message>
    <message>
        <source>An attacker's page (https://attacker.example)</source>
        <translation>Die Seite eines Angreifers (https://attacker.example)</translation>
    </message>
    <message>
        <source>Another page of the same site</source>
        <translation>Eine andere Seite derselben Site</translation>
    </message>
    <message>
        <source>A page whose origin is null, such as a sandboxed frame,</source>
        <translation>Eine Seite mit dem Origin null, etwa ein Frame mit sandbox,</translation>
    </message>
    <message>
        <source>{0} can read the answer, without the user's cookies.</source>
        <translation>{0} kann die Antwort lesen, ohne die Cookies des Benutzers.</translation>
    </message>
    <message>
        <source>{0} can read the answer with the user's cookies.</source>
        <translation>{0} kann die Antwort mit den Cookies des Benutzers lesen.</translation>
    </message>
    <message>
        <source>{0} can send requests that need a preflight, without the user's cookies.</source>
        <translation>{0} kann Anfragen senden, die einen Preflight brauchen, ohne die Cookies des Benutzers.</translation>
    </message>
    <message>
        <source>{0} can send requests that need a preflight with the user's cookies.</source>
        <translation>{0} kann Anfragen, die einen Preflight brauchen, mit den Cookies des Benutzers senden.</translation>
    </message>
    <message>
        <source>{0} of {1} blocked requests work, each tried, if these servers answer as said: {2}.</source>
        <translation>{0} von {1} blockierten Anfragen gehen, alle ausprobiert, wenn diese Server antworten wie gesagt: {2}.</translation>
    </message>
    <message>
        <source>Blocked requests: {0}. None of them works by what a server could answer in addition.</source>
        <translation>Blockierte Anfragen: {0}. Keine davon geht durch etwas, was ein Server zusätzlich antworten könnte.</translation>
    </message>
    <message>
        <source>{0}: unblocks {1}</source>
        <translation>{0}: hilft {1}</translation>
    </message>
    <message>
        <source>{0}: unblocks {1}, and blocks {2} that work now</source>
        <translation>{0}: hilft {1}, und blockiert {2}, die jetzt gehen</translation>
    </message>
    <message>
        <source>Answers to OPTIONS: the status {0}, before authentication</source>
        <translation>Antworten auf OPTIONS: der Status {0}, vor der Anmeldung</translation>
    </message>
    <message>
        <source>Never sent until now: {0} of them. Their own answers are not in the recording; they need Access-Control-Allow-Origin as well.</source>
        <translation>Bisher nie gesendet: {0} davon. Ihre eigenen Antworten stehen nicht in der Aufzeichnung; auch sie brauchen Access-Control-Allow-Origin.</translation>
    </message>
    <message>
        <source>Blocked still: {0}, {1}: {2}</source>
        <translation>Weiter blockiert: {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>All answers: {0}: {1}</source>
        <translation>Alle Antworten: {0}: {1}</translation>
    </message>
    <message>
        <source>Answers to OPTIONS: {0}: {1}</source>
        <translation>Antworten auf OPTIONS: {0}: {1}</translation>
    </message>
    <message>
        <source>Nothing is blocked in this recording.</source>
        <translation>In dieser Aufzeichnung ist nichts blockiert.</translation>
    </message>
    <message>
        <source>the standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} can load it.</source>
        <translation>{0} kann es laden.</translation>
    </message>
    <message>
        <source>An attacker's page, another page of the same site and a page whose origin is null were tried: they can send and read no more than before.</source>
        <translation>Die Seite eines Angreifers, eine andere Seite derselben Site und eine mit dem Origin null wurden ausprobiert: Sie können nicht mehr senden und lesen als vorher.</translation>
    </message>
    <message>
        <source>Fixes that were tried</source>
        <translation>Abhilfen, die ausprobiert wurden</translation>
    </message>
    <message>
        <source>As a difference of the scenario</source>
        <translation>Als Unterschied im Szenario</translation>
    </message>
    <message>
        <source>For action {0}:</source>
        <translation>Für Aktion {0}:</translation>
    </message>
    <message>
        <source>Nothing is to be mended.</source>
        <translation>Es gibt nichts zu beheben.</translation>
    </message>
    <message>
        <source>No change that was tried makes it work.</source>
        <translation>Keine der Änderungen, die ausprobiert wurden, hilft.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>The cookie</source>
        <translation>Das Cookie</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The user</source>
        <translation>Der Benutzer</translation>
    </message>
    <message>
        <source>In the request, set {0} to &quot;{1}&quot;</source>
        <translation>In der Anfrage {0} auf &quot;{1}&quot; setzen</translation>
    </message>
    <message>
        <source>In the request, switch {0} on</source>
        <translation>In der Anfrage {0} einschalten</translation>
    </message>
    <message>
        <source>In the request, leave out {0}</source>
        <translation>In der Anfrage {0} weglassen</translation>
    </message>
    <message>
        <source>In the request, leave out the header {0}</source>
        <translation>In der Anfrage den Header {0} weglassen</translation>
    </message>
    <message>
        <source>Ask for {0}</source>
        <translation>{0} anfragen</translation>
    </message>
    <message>
        <source>Send the body as a whole, not as a stream</source>
        <translation>Den Body als Ganzes senden, nicht als Stream</translation>
    </message>
    <message>
        <source>Send the body as {0}</source>
        <translation>Den Body als {0} senden</translation>
    </message>
    <message>
        <source>Let the page's Content-Security-Policy be &quot;{0}&quot;</source>
        <translation>Die Content-Security-Policy der Seite auf &quot;{0}&quot; setzen</translation>
    </message>
    <message>
        <source>Let the page's Cross-Origin-Embedder-Policy be {0}</source>
        <translation>Die Cross-Origin-Embedder-Policy der Seite auf {0} setzen</translation>
    </message>
    <message>
        <source>Serve the page without Integrity-Policy</source>
        <translation>Die Seite ohne Integrity-Policy ausliefern</translation>
    </message>
    <message>
        <source>Serve the page with Connection-Allowlist: {0}</source>
        <translation>Die Seite mit Connection-Allowlist: {0} ausliefern</translation>
    </message>
    <message>
        <source>What the list names can take in whatever the page knows: only what the page needs should be on it.</source>
        <translation>Was die Liste nennt, kann alles entgegennehmen, was die Seite weiß: Nur was die Seite braucht, sollte darauf stehen.</translation>
    </message>
    <message>
        <source>Let the sandbox attribute of the page's frame be &quot;{0}&quot;</source>
        <translation>Das Attribut sandbox des Frames der Seite auf &quot;{0}&quot; setzen</translation>
    </message>
    <message>
        <source>Give the sandbox attribute of the page's frame the token allow-same-origin</source>
        <translation>Dem Attribut sandbox des Frames der Seite das Wort allow-same-origin geben</translation>
    </message>
    <message>
        <source>Let the allow attribute of the page's frame be &quot;{0}&quot;</source>
        <translation>Das Attribut allow des Frames der Seite auf &quot;{0}&quot; setzen</translation>
    </message>
    <message>
        <source>Serve the page at {0}</source>
        <translation>Die Seite unter {0} ausliefern</translation>
    </message>
    <message>
        <source>Let the service worker pass this request on to the network</source>
        <translation>Den Service Worker diese Anfrage ans Netz weiterreichen lassen</translation>
    </message>
    <message>
        <source>Set the cookie {0} with SameSite=None; Secure</source>
        <translation>Das Cookie {0} mit SameSite=None; Secure setzen</translation>
    </message>
    <message>
        <source>Pages of every other site can then send requests that carry the cookie: what changes something needs a token of its own, or a look at Origin or Sec-Fetch-Site.</source>
        <translation>Seiten jeder anderen Site können dann Anfragen senden, mit denen das Cookie mitgeht: Was etwas ändert, braucht ein eigenes Token oder einen Blick auf Origin oder Sec-Fetch-Site.</translation>
    </message>
    <message>
        <source>Even so the cookie {0} goes lost, from one site to another: it has to be set with SameSite=None; Secure.</source>
        <translation>Das Cookie {0} geht trotzdem verloren, von einer Site zur anderen: Es muss mit SameSite=None; Secure gesetzt werden.</translation>
    </message>
    <message>
        <source>Even so the cookie {0} goes lost: this browser has none of third parties.</source>
        <translation>Das Cookie {0} geht trotzdem verloren: Dieser Browser hat keine von Dritten.</translation>
    </message>
    <message>
        <source>Only who runs {0} can set its cookie otherwise. Without cookies: let the answer name a token, and send it in the header Authorization.</source>
        <translation>Nur wer {0} betreibt, kann sein Cookie anders setzen. Ohne Cookies: die Antwort ein Token nennen lassen und es im Header Authorization senden.</translation>
    </message>
    <message>
        <source>This browser has no cookies of third parties, however they are set: let a host of the page's own site ask, or send a token in the header Authorization.</source>
        <translation>Dieser Browser hat keine Cookies von Dritten, wie sie auch gesetzt werden: einen Host der eigenen Site der Seite fragen lassen, oder ein Token im Header Authorization senden.</translation>
    </message>
    <message>
        <source>In the answer to {0}:</source>
        <translation>In der Antwort auf {0}:</translation>
    </message>
    <message>
        <source>the status {0}</source>
        <translation>der Status {0}</translation>
    </message>
    <message>
        <source>{0} and to {1}</source>
        <translation>{0} und auf {1}</translation>
    </message>
    <message>
        <source>In the answer to {0}, set {1}: {2}</source>
        <translation>In der Antwort auf {0} setzen: {1}: {2}</translation>
    </message>
    <message>
        <source>In the answer to {0}, leave out {1}</source>
        <translation>In der Antwort auf {0} weglassen: {1}</translation>
    </message>
    <message>
        <source>Answer {0} with the status {1}</source>
        <translation>{0} mit dem Status {1} beantworten</translation>
    </message>
    <message>
        <source>Serve a copy of the file at {0}</source>
        <translation>Eine Kopie der Datei unter {0} ausliefern</translation>
    </message>
    <message>
        <source>Serve at {1} what is at {0}, and ask for it there</source>
        <translation>Unter {1} ausliefern, was unter {0} liegt, und es dort anfragen</translation>
    </message>
    <message>
        <source>The user lets the page reach devices on the local network and this machine</source>
        <translation>Der Benutzer lässt die Seite Geräte im lokalen Netz und diesen Rechner erreichen</translation>
    </message>
    <message>
        <source>Should several origins be allowed: compare Origin with a list and answer with the one that matched. Copying whatever Origin says lets every page in.</source>
        <translation>Sollen mehrere Origins dürfen: Origin mit einer Liste vergleichen und mit dem antworten, der passt. Wer abschreibt, was in Origin steht, lässt jede Seite herein.</translation>
    </message>
    <message>
        <source>With * every page can read this answer. That is right for what is public anyway, and wrong for what only your network or a key keeps apart.</source>
        <translation>Mit * kann jede Seite diese Antwort lesen. Das ist richtig für das, was ohnehin öffentlich ist, und falsch für das, was nur Ihr Netz oder ein Schlüssel schützt.</translation>
    </message>
    <message>
        <source>Pages of that origin then act with the cookies of whoever visits them.</source>
        <translation>Seiten dieses Origins handeln dann mit den Cookies derer, die sie besuchen.</translation>
    </message>
    <message>
        <source>&quot;null&quot; is the origin of every sandboxed frame and every local file, whoever wrote it.</source>
        <translation>&quot;null&quot; ist der Origin jedes Frames mit sandbox und jeder lokalen Datei, gleich von wem sie ist.</translation>
    </message>
    <message>
        <source>Send these headers with errors (4xx, 5xx) as well, or the page cannot read what went wrong.</source>
        <translation>Diese Header auch mit Fehlern (4xx, 5xx) senden, sonst kann die Seite nicht lesen, was schiefging.</translation>
    </message>
    <message>
        <source>The request goes without {0}; the server may answer it differently.</source>
        <translation>Die Anfrage geht ohne {0} hinaus; der Server antwortet vielleicht anders.</translation>
    </message>
    <message>
        <source>A body of the type {0} needs no preflight; the server has to read it as what it is, whatever the type says.</source>
        <translation>Ein Body vom Typ {0} braucht keinen Preflight; der Server muss ihn als das lesen, was er ist, was auch immer der Typ sagt.</translation>
    </message>
    <message>
        <source>The request then ends with the page. To outlive it, send less: all bodies with keepalive that are under way share 64 KiB.</source>
        <translation>Die Anfrage endet dann mit der Seite. Damit sie die Seite überlebt, weniger senden: Alle Bodys mit keepalive, die unterwegs sind, teilen sich 64 KiB.</translation>
    </message>
    <message>
        <source>The server has to take the method {0}.</source>
        <translation>Der Server muss die Methode {0} annehmen.</translation>
    </message>
    <message>
        <source>The page can show it and not read it.</source>
        <translation>Die Seite kann es zeigen, aber nicht lesen.</translation>
    </message>
    <message>
        <source>The request goes without the user's cookies.</source>
        <translation>Die Anfrage geht ohne die Cookies des Benutzers hinaus.</translation>
    </message>
    <message>
        <source>Scripts from {0} may then do in the page whatever its own may.</source>
        <translation>Skripte von {0} dürfen dann auf der Seite alles, was deren eigene dürfen.</translation>
    </message>
    <message>
        <source>The page may then use anything that {0} has, not only this.</source>
        <translation>Die Seite darf dann alles verwenden, was {0} hat, nicht nur dies.</translation>
    </message>
    <message>
        <source>The page's forms may then send what was filled in to any address of {0}.</source>
        <translation>Die Formulare der Seite dürfen dann an jede Adresse von {0} senden, was ausgefüllt wurde.</translation>
    </message>
    <message>
        <source>A policy cannot name an IPv6 address, and {0} allows every server. If you can, use localhost or 127.0.0.1 instead of the address, and name that in the policy.</source>
        <translation>Eine Policy kann keine IPv6-Adresse nennen, und {0} erlaubt jeden Server. Wenn es geht, localhost oder 127.0.0.1 statt der Adresse verwenden und das in der Policy nennen.</translation>
    </message>
    <message>
        <source>The page is no longer cross-origin isolated: SharedArrayBuffer and exact timers are gone.</source>
        <translation>Die Seite ist dann nicht mehr cross-origin isolated: SharedArrayBuffer und genaue Uhren sind weg.</translation>
    </message>
    <message>
        <source>What is in the sandbox may then do this at any time, not only here.</source>
        <translation>Was in der Sandbox ist, darf das dann jederzeit, nicht nur hier.</translation>
    </message>
    <message>
        <source>With allow-scripts beside it, a page of the same origin as the one around it can take its own sandbox away.</source>
        <translation>Steht auch allow-scripts da, kann eine Seite vom selben Origin wie die um sie herum sich ihre Sandbox selbst nehmen.</translation>
    </message>
    <message>
        <source>The scenario does not say what the file holds: this is the hash of an empty one. Take that of yours: openssl dgst -sha384 -binary FILE | base64</source>
        <translation>Das Szenario sagt nicht, was in der Datei steht: Dies ist der Hash einer leeren. Den der eigenen nehmen: openssl dgst -sha384 -binary DATEI | base64</translation>
    </message>
    <message>
        <source>First make sure that the file is the one you mean: the hash is that of what came.</source>
        <translation>Prüfen Sie zuerst, ob es die gemeinte Datei ist: Der Hash ist der von dem, was kam.</translation>
    </message>
    <message>
        <source>Nobody notices then if the file is exchanged.</source>
        <translation>Wird die Datei ausgetauscht, merkt es dann niemand.</translation>
    </message>
    <message>
        <source>The browser then guesses types, for whoever can upload files there, too.</source>
        <translation>Der Browser rät dann Typen, auch bei Dateien, die andere dort hochladen können.</translation>
    </message>
    <message>
        <source>The copy is your own to keep up to date, and runs with the rights of your origin.</source>
        <translation>Die Kopie müssen Sie selbst aktuell halten; sie läuft mit den Rechten Ihres Origins.</translation>
    </message>
    <message>
        <source>{0} has to answer over https: with a certificate that browsers trust.</source>
        <translation>{0} muss über https: antworten, mit einem Zertifikat, dem Browser trauen.</translation>
    </message>
    <message>
        <source>The server has to listen at the usual port.</source>
        <translation>Der Server muss am üblichen Port lauschen.</translation>
    </message>
    <message>
        <source>The server then has to answer there with what the redirect led to.</source>
        <translation>Der Server muss dann dort mit dem antworten, wohin die Weiterleitung führte.</translation>
    </message>
    <message>
        <source>A log-in page is for people. Told 401, the page&apos;s script can lead its user there itself.</source>
        <translation>Eine Anmeldeseite ist für Menschen. Mit 401 als Antwort kann das Skript der Seite seinen Benutzer selbst dorthin führen.</translation>
    </message>
    <message>
        <source>Ask for it only when the user has done something that needs it, and say why.</source>
        <translation>Erst darum bitten, wenn der Benutzer etwas tut, das es braucht, und sagen, warum.</translation>
    </message>
    <message>
        <source>Pages of {0} may then put it into a frame and lay things over it.</source>
        <translation>Seiten von {0} dürfen es dann in einen Frame setzen und anderes darüberlegen.</translation>
    </message>
    <message>
        <source>Tried: works by the standard, in Chromium, Firefox and Safari.</source>
        <translation>Ausprobiert: geht nach dem Standard, in Chromium, Firefox und Safari.</translation>
    </message>
    <message>
        <source>Tried. It works: {0}. It does not: {1}.</source>
        <translation>Ausprobiert. Es geht: {0}. Es geht nicht: {1}.</translation>
    </message>
    <message>
        <source>Only who runs {0} can change what it answers. If that is not you: let a server of your own ask {0} and hand the answer on, at your own origin; between servers no browser's rule applies. An extension or a switch of the browser helps nobody but you.</source>
        <translation>Was {0} antwortet, kann nur ändern, wer es betreibt. Sind das nicht Sie: Lassen Sie einen eigenen Server {0} fragen und die Antwort an Ihrem eigenen Origin weitergeben; zwischen Servern gilt keine Regel der Browser. Eine Erweiterung oder ein Schalter des Browsers hilft niemandem als Ihnen.</translation>
    </message>
    <message>
        <source>No server can change this: the browser refuses the request as it was written.</source>
        <translation>Das kann kein Server ändern: Der Browser lehnt die Anfrage ab, so wie sie geschrieben ist.</translation>
    </message>
    <message>
        <source>Only who serves the page, or the page around it, can change what it may do.</source>
        <translation>Was die Seite darf, kann nur ändern, wer sie oder die Seite um sie herum ausliefert.</translation>
    </message>
    <message>
        <source>This browser does not have it, and no header changes that: do it in a way that every browser has.</source>
        <translation>Dieser Browser hat das nicht, und kein Header ändert das: Tun Sie es auf eine Art, die jeder Browser hat.</translation>
    </message>
    <message>
        <source>Only the user can let the page do this.</source>
        <translation>Nur der Benutzer kann es der Seite erlauben.</translation>
    </message>
    <message>
        <source>Only you know what URL was meant: write one that begins with https:// and is complete.</source>
        <translation>Nur Sie wissen, welche URL gemeint war: Schreiben Sie eine vollständige, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>A blob: URL lives only in the page that made it, until it is revoked, and takes GET alone: make the blob here, or hand the blob itself over.</source>
        <translation>Eine blob:-URL lebt nur in der Seite, die sie gemacht hat, bis sie widerrufen wird, und nimmt nur GET: Machen Sie den Blob hier, oder geben Sie ihn selbst weiter.</translation>
    </message>
    <message>
        <source>The progress could not be read, and a new one was begun. The old one is kept as {0}.</source>
        <translation>Der Fortschritt ließ sich nicht lesen, und ein neuer wurde begonnen. Der alte liegt als {0} bereit.</translation>
    </message>
    <message>
        <source>The progress is of a newer version of this program, and a new one was begun. The newer one is kept as {0}.</source>
        <translation>Der Fortschritt stammt von einer neueren Version dieses Programms, und ein neuer wurde begonnen. Der neuere liegt als {0} bereit.</translation>
    </message>
    <message>
        <source>The progress cannot be read, and could not be put aside: {0}</source>
        <translation>Der Fortschritt lässt sich nicht lesen und ließ sich nicht beiseitelegen: {0}</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>die Seite</translation>
    </message>
    <message>
        <source>the address that is asked for</source>
        <translation>die Adresse, die angefragt wird</translation>
    </message>
    <message>
        <source>the header that the page sets</source>
        <translation>der Header, den die Seite setzt</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin</source>
        <translation>Access-Control-Allow-Origin</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Methods</source>
        <translation>Access-Control-Allow-Methods</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Headers</source>
        <translation>Access-Control-Allow-Headers</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials</source>
        <translation>Access-Control-Allow-Credentials</translation>
    </message>
    <message>
        <source>the status of the answer to OPTIONS</source>
        <translation>der Status der Antwort auf OPTIONS</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin in the answer to OPTIONS</source>
        <translation>Access-Control-Allow-Origin in der Antwort auf OPTIONS</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age</source>
        <translation>Access-Control-Max-Age</translation>
    </message>
    <message>
        <source>the seconds in between</source>
        <translation>die Sekunden dazwischen</translation>
    </message>
    <message>
        <source>the second request</source>
        <translation>die zweite Anfrage</translation>
    </message>
    <message>
        <source>the address of the second request</source>
        <translation>die Adresse der zweiten Anfrage</translation>
    </message>
    <message>
        <source>the option credentials</source>
        <translation>die Option credentials</translation>
    </message>
    <message>
        <source>SameSite of the cookie</source>
        <translation>SameSite des Cookies</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>der Status</translation>
    </message>
    <message>
        <source>the option redirect</source>
        <translation>die Option redirect</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin in the redirect</source>
        <translation>Access-Control-Allow-Origin in der Weiterleitung</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin in the last answer</source>
        <translation>Access-Control-Allow-Origin in der letzten Antwort</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>die Anfrage</translation>
    </message>
    <message>
        <source>what asks</source>
        <translation>was anfragt</translation>
    </message>
    <message>
        <source>what a script does with the picture</source>
        <translation>was ein Skript mit dem Bild macht</translation>
    </message>
    <message>
        <source>the attribute crossorigin</source>
        <translation>das Attribut crossorigin</translation>
    </message>
    <message>
        <source>Cross-Origin-Resource-Policy</source>
        <translation>Cross-Origin-Resource-Policy</translation>
    </message>
    <message>
        <source>Cross-Origin-Embedder-Policy of the page</source>
        <translation>Cross-Origin-Embedder-Policy der Seite</translation>
    </message>
    <message>
        <source>Content-Security-Policy of the page</source>
        <translation>Content-Security-Policy der Seite</translation>
    </message>
    <message>
        <source>The page is {0}.</source>
        <translation>Die Seite ist {0}.</translation>
    </message>
    <message>
        <source>It is in a sandboxed frame.</source>
        <translation>Sie ist in einem Frame mit sandbox.</translation>
    </message>
    <message>
        <source>The browser has a cookie {0} of {1}, SameSite={2}.</source>
        <translation>Der Browser hat ein Cookie {0} von {1}, SameSite={2}.</translation>
    </message>
    <message>
        <source>The server answers {0}.</source>
        <translation>Der Server antwortet {0}.</translation>
    </message>
    <message>
        <source>The server answers {0} with {1}.</source>
        <translation>Der Server antwortet auf {0} mit {1}.</translation>
    </message>
    <message>
        <source>How does {0} relate to the page {1}?</source>
        <translation>Wie steht {0} zur Seite {1}?</translation>
    </message>
    <message>
        <source>It is the same origin.</source>
        <translation>Es ist derselbe Origin.</translation>
    </message>
    <message>
        <source>It is another origin of the same site.</source>
        <translation>Es ist ein anderer Origin derselben Site.</translation>
    </message>
    <message>
        <source>It is another site.</source>
        <translation>Es ist eine andere Site.</translation>
    </message>
    <message>
        <source>Scheme, host and port are the same: {0}.</source>
        <translation>Schema, Host und Port sind gleich: {0}.</translation>
    </message>
    <message>
        <source>The origins are {0} and {1}; the site of both is {2}.</source>
        <translation>Die Origins sind {0} und {1}; beide gehören zur Site {2}.</translation>
    </message>
    <message>
        <source>The sites are {0} and {1}.</source>
        <translation>Die Sites sind {0} und {1}.</translation>
    </message>
    <message>
        <source>Does {0} itself reach the server?</source>
        <translation>Kommt {0} selbst beim Server an?</translation>
    </message>
    <message>
        <source>The page cannot read the answer to {0}. Which change lets it?</source>
        <translation>Die Seite kann die Antwort auf {0} nicht lesen. Mit welcher Änderung kann sie es?</translation>
    </message>
    <message>
        <source>With {0} it can. {1}</source>
        <translation>Mit {0} kann sie es. {1}</translation>
    </message>
    <message>
        <source>Which types of content the sender would like. The browser says it by what it loads (an image, a style sheet); a page may say something else.</source>
        <translation>Welche Arten von Inhalt der Absender gern hätte. Der Browser sagt es danach, was er lädt (ein Bild, ein Stylesheet); eine Seite darf etwas anderes sagen.</translation>
    </message>
    <message>
        <source>Which character encodings the sender would like. Browsers do not send it any more.</source>
        <translation>Welche Zeichenkodierungen der Absender gern hätte. Browser senden es nicht mehr.</translation>
    </message>
    <message>
        <source>Which compressions the browser can undo (gzip, br…).</source>
        <translation>Welche Kompressionen der Browser rückgängig machen kann (gzip, br…).</translation>
    </message>
    <message>
        <source>Which languages the user reads. The browser says those of its settings; a page may say others.</source>
        <translation>Welche Sprachen der Benutzer liest. Der Browser nennt die seiner Einstellungen; eine Seite darf andere nennen.</translation>
    </message>
    <message>
        <source>Who asks: a token or a password. A page that sets it needs a preflight across origins, and the answer to that has to name it; a * does not cover it by the standard.</source>
        <translation>Wer fragt: ein Token oder ein Passwort. Eine Seite, die es setzt, braucht über Origins hinweg einen Preflight, und dessen Antwort muss es nennen; ein * deckt es nach dem Standard nicht ab.</translation>
    </message>
    <message>
        <source>By what the body was compressed, so that the receiver can undo it.</source>
        <translation>Womit der Body komprimiert wurde, damit der Empfänger es rückgängig machen kann.</translation>
    </message>
    <message>
        <source>For readers of which language the body is meant.</source>
        <translation>Für Leser welcher Sprache der Body gedacht ist.</translation>
    </message>
    <message>
        <source>How many bytes the body has.</source>
        <translation>Wie viele Bytes der Body hat.</translation>
    </message>
    <message>
        <source>A URL under which just this content can be had.</source>
        <translation>Eine URL, unter der genau dieser Inhalt zu haben ist.</translation>
    </message>
    <message>
        <source>What the body is: its MIME type. With a request across origins only the three types that a form can send do without a preflight; JSON is none of them.</source>
        <translation>Was der Body ist: sein MIME-Typ. Bei einer Anfrage über Origins hinweg kommen nur die drei Typen, die ein Formular senden kann, ohne Preflight aus; JSON gehört nicht dazu.</translation>
    </message>
    <message>
        <source>The cookies that the browser keeps for this server. Whether they go along is for the request's credentials mode, each cookie's SameSite and the browser's protection against tracking to say.</source>
        <translation>Die Cookies, die der Browser für diesen Server aufbewahrt. Ob sie mitgehen, sagen der Credentials-Modus der Anfrage, SameSite jedes Cookies und der Schutz des Browsers vor Tracking.</translation>
    </message>
    <message>
        <source>An old proposal for cookies that no browser follows. No page may set it.</source>
        <translation>Ein alter Vorschlag für Cookies, dem kein Browser folgt. Keine Seite darf es setzen.</translation>
    </message>
    <message>
        <source>When the message was made. Caches work out by it how old an answer is.</source>
        <translation>Wann die Nachricht entstand. Caches errechnen daraus, wie alt eine Antwort ist.</translation>
    </message>
    <message>
        <source>That the user does not want to be tracked. Given up in favour of Sec-GPC.</source>
        <translation>Dass der Benutzer nicht verfolgt werden will. Zugunsten von Sec-GPC aufgegeben.</translation>
    </message>
    <message>
        <source>That the sender waits for a sign before it sends the body. Browsers do not.</source>
        <translation>Dass der Absender auf ein Zeichen wartet, bevor er den Body sendet. Browser tun das nicht.</translation>
    </message>
    <message>
        <source>The host and port of the URL that is asked for. With HTTP/2 and later it is called :authority.</source>
        <translation>Host und Port der URL, nach der gefragt wird. Ab HTTP/2 heißt es :authority.</translation>
    </message>
    <message>
        <source>The last event that an EventSource got before its connection broke, so that the server can go on from there.</source>
        <translation>Das letzte Ereignis, das eine EventSource vor dem Abbruch ihrer Verbindung bekam, damit der Server dort fortfahren kann.</translation>
    </message>
    <message>
        <source>How many proxies may still pass a TRACE or OPTIONS request on.</source>
        <translation>Wie viele Proxys eine TRACE- oder OPTIONS-Anfrage noch weitergeben dürfen.</translation>
    </message>
    <message>
        <source>The origin (scheme, host and port) of the page that asks; null where it may not be told. The server decides by it what the page may read. It goes with every request in the mode cors to another origin, and with every one that is neither GET nor HEAD.</source>
        <translation>Der Origin (Schema, Host und Port) der Seite, die fragt; null, wo er nicht verraten werden darf. Der Server entscheidet danach, was die Seite lesen darf. Er geht mit jeder Anfrage im Modus cors an einen anderen Origin mit, und mit jeder, die weder GET noch HEAD ist.</translation>
    </message>
    <message>
        <source>How urgent the answer is, for servers that send many at a time.</source>
        <translation>Wie dringend die Antwort ist, für Server, die viele gleichzeitig senden.</translation>
    </message>
    <message>
        <source>Which part of the content is wanted (bytes=0-499). A single range with a start does without a preflight.</source>
        <translation>Welcher Teil des Inhalts gewünscht ist (bytes=0-499). Ein einzelner Bereich mit einem Anfang kommt ohne Preflight aus.</translation>
    </message>
    <message>
        <source>The address of the page that asks, whole or only its origin, as the referrer policy says. The name is misspelt since its beginning.</source>
        <translation>Die Adresse der Seite, die fragt, ganz oder nur ihr Origin, wie die Referrer-Richtlinie es sagt. Der Name ist seit jeher falsch geschrieben.</translation>
    </message>
    <message>
        <source>Which browser asks. By the standard a page may set it; not every browser sends what the page has set.</source>
        <translation>Welcher Browser fragt. Nach dem Standard darf eine Seite es setzen; nicht jeder Browser sendet, was die Seite gesetzt hat.</translation>
    </message>
    <message>
        <source>A name that libraries give to requests of scripts (XMLHttpRequest). No standard has it, so it needs a preflight across origins; an iframe, form or link cannot send it.</source>
        <translation>Ein Name, den Bibliotheken Anfragen von Skripten geben (XMLHttpRequest). Kein Standard kennt es, also braucht es über Origins hinweg einen Preflight; ein iframe, Formular oder Link kann es nicht senden.</translation>
    </message>
    <message>
        <source>Asks some servers to take the request for one with another method. The methods that no page may use are refused here as well.</source>
        <translation>Bittet manche Server, die Anfrage für eine mit anderer Methode zu nehmen. Methoden, die keine Seite verwenden darf, werden auch hier abgelehnt.</translation>
    </message>
    <message>
        <source>Asks many servers to take the request for one with another method. The methods that no page may use are refused here as well.</source>
        <translation>Bittet viele Server, die Anfrage für eine mit anderer Methode zu nehmen. Methoden, die keine Seite verwenden darf, werden auch hier abgelehnt.</translation>
    </message>
    <message>
        <source>Another spelling of X-HTTP-Method-Override.</source>
        <translation>Eine andere Schreibweise von X-HTTP-Method-Override.</translation>
    </message>
    <message>
        <source>A number by which the logs of several servers find the same request again. Monitoring libraries add it, and so make a preflight necessary across origins.</source>
        <translation>Eine Nummer, an der die Protokolle mehrerer Server dieselbe Anfrage wiedererkennen. Überwachungsbibliotheken fügen es hinzu und machen so über Origins hinweg einen Preflight nötig.</translation>
    </message>
    <message>
        <source>In a preflight: the method that the request itself will have.</source>
        <translation>In einem Preflight: die Methode, die die Anfrage selbst haben wird.</translation>
    </message>
    <message>
        <source>In a preflight: the headers of the page's that need leave, in lower case and sorted.</source>
        <translation>In einem Preflight: die Header der Seite, die eine Erlaubnis brauchen, klein geschrieben und sortiert.</translation>
    </message>
    <message>
        <source>Which page may read the answer: exactly the Origin that the request named, or * for a request without credentials. One value only; a server that serves several origins answers each with its own, and with Vary: Origin.</source>
        <translation>Welche Seite die Antwort lesen darf: genau der Origin, den die Anfrage nannte, oder * für eine Anfrage ohne Credentials. Nur ein Wert; ein Server für mehrere Origins antwortet jedem mit seinem eigenen, und mit Vary: Origin.</translation>
    </message>
    <message>
        <source>true: the page may read the answer even though cookies or other credentials went along. There is no other value, and it does not count beside Access-Control-Allow-Origin: *.</source>
        <translation>true: Die Seite darf die Antwort lesen, obwohl Cookies oder andere Credentials mitgingen. Einen anderen Wert gibt es nicht, und neben Access-Control-Allow-Origin: * zählt er nicht.</translation>
    </message>
    <message>
        <source>In the answer to a preflight: the methods that the page may use. GET, HEAD and POST need not be listed; upper and lower case are told apart.</source>
        <translation>In der Antwort auf einen Preflight: die Methoden, die die Seite verwenden darf. GET, HEAD und POST müssen nicht aufgeführt sein; Groß- und Kleinschreibung wird unterschieden.</translation>
    </message>
    <message>
        <source>In the answer to a preflight: the request headers that the page may set. * covers all but Authorization by the standard, and only where no credentials go along.</source>
        <translation>In der Antwort auf einen Preflight: die Header der Anfrage, die die Seite setzen darf. * deckt nach dem Standard alle außer Authorization ab, und nur, wo keine Credentials mitgehen.</translation>
    </message>
    <message>
        <source>In the answer to a preflight: for how many seconds the browser may remember it. Without it: 5 seconds. Browsers have their own limits.</source>
        <translation>In der Antwort auf einen Preflight: wie viele Sekunden der Browser sie sich merken darf. Ohne ihn: 5 Sekunden. Browser haben eigene Obergrenzen.</translation>
    </message>
    <message>
        <source>Which further headers of the answer a page of another origin may read.</source>
        <translation>Welche weiteren Header der Antwort eine Seite eines anderen Origins lesen darf.</translation>
    </message>
    <message>
        <source>Announced a request into the local network in an earlier proposal; browsers ask the user now. Recordings may still have it.</source>
        <translation>Kündigte in einem früheren Vorschlag eine Anfrage ins lokale Netz an; heute fragen Browser den Benutzer. In Aufzeichnungen kann es noch stehen.</translation>
    </message>
    <message>
        <source>Asked a server of the private network for leave in an earlier proposal; browsers ask the user now. Recordings may still have it.</source>
        <translation>Bat in einem früheren Vorschlag einen Server des privaten Netzes um Erlaubnis; heute fragen Browser den Benutzer. In Aufzeichnungen kann es noch stehen.</translation>
    </message>
    <message>
        <source>Which pages may see in full how long the load took. It does not let them read the answer.</source>
        <translation>Welche Seiten genau sehen dürfen, wie lange das Laden dauerte. Lesen dürfen sie die Antwort dadurch nicht.</translation>
    </message>
    <message>
        <source>Which request headers the answer depends on, so that a cache gives it only to requests with the same ones. A server that answers each Origin differently has to write Vary: Origin.</source>
        <translation>Von welchen Headern der Anfrage die Antwort abhängt, damit ein Cache sie nur Anfragen mit denselben gibt. Ein Server, der jedem Origin anders antwortet, muss Vary: Origin schreiben.</translation>
    </message>
    <message>
        <source>What the response is for: image, script, document…; empty for fetch() and XMLHttpRequest.</source>
        <translation>Wofür die Antwort ist: image, script, document…; empty für fetch() und XMLHttpRequest.</translation>
    </message>
    <message>
        <source>The request's mode: cors, no-cors, same-origin, navigate, websocket or webtransport.</source>
        <translation>Der Modus der Anfrage: cors, no-cors, same-origin, navigate, websocket oder webtransport.</translation>
    </message>
    <message>
        <source>1: the browser speaks the second draft of WebTransport over HTTP/3, too.</source>
        <translation>1: Der Browser spricht auch den zweiten Entwurf von WebTransport über HTTP/3.</translation>
    </message>
    <message>
        <source>The protocols that the page offers for a WebTransport, as a list of strings.</source>
        <translation>Die Protokolle, die die Seite für ein WebTransport anbietet, als Liste von Zeichenketten.</translation>
    </message>
    <message>
        <source>The protocol that the server chose for a WebTransport, of those that the page offers.</source>
        <translation>Das Protokoll, das der Server für ein WebTransport aus den angebotenen der Seite gewählt hat.</translation>
    </message>
    <message>
        <source>How the page that asks and the server belong together: same-origin, same-site, cross-site; none where the user asked (address bar, bookmark).</source>
        <translation>Wie die fragende Seite und der Server zusammengehören: same-origin, same-site, cross-site; none, wo der Benutzer fragte (Adressleiste, Lesezeichen).</translation>
    </message>
    <message>
        <source>?1: a click or key of the user's started the navigation.</source>
        <translation>?1: Ein Klick oder Tastendruck des Benutzers hat die Navigation ausgelöst.</translation>
    </message>
    <message>
        <source>Whether a request to another site may carry its cookies: none, inactive (the page would have to ask) or active.</source>
        <translation>Ob eine Anfrage an eine andere Site deren Cookies tragen darf: none, inactive (die Seite müsste darum bitten) oder active.</translation>
    </message>
    <message>
        <source>prefetch: nobody looks at the answer yet; with prerender the page is prepared out of sight. A server may answer differently, count it later or refuse it.</source>
        <translation>prefetch: Noch sieht niemand die Antwort an; mit prerender wird die Seite unsichtbar vorbereitet. Ein Server darf anders antworten, es später zählen oder ablehnen.</translation>
    </message>
    <message>
        <source>prefetch: an older name of Sec-Purpose, which some browsers still send beside it.</source>
        <translation>prefetch: ein älterer Name von Sec-Purpose, den manche Browser daneben noch senden.</translation>
    </message>
    <message>
        <source>Which speculation rules asked for this prefetch or prerender, by their tags.</source>
        <translation>Welche Speculation Rules diesen Prefetch oder Prerender verlangt haben, nach ihren Tags.</translation>
    </message>
    <message>
        <source>1: the user does not want personal data to be sold or shared.</source>
        <translation>1: Der Benutzer will nicht, dass persönliche Daten verkauft oder weitergegeben werden.</translation>
    </message>
    <message>
        <source>Which browser asks, in structured form. There are further headers whose names begin with Sec-CH-.</source>
        <translation>Welcher Browser fragt, in strukturierter Form. Es gibt weitere Header, deren Namen mit Sec-CH- beginnen.</translation>
    </message>
    <message>
        <source>A secret that the application gave to its own page: a guard of Rails, Laravel or CodeIgniter compares it. A page that sets it needs a preflight across origins.</source>
        <translation>Ein Geheimnis, das die Anwendung ihrer eigenen Seite gegeben hat: Ein Wächter von Rails, Laravel oder CodeIgniter vergleicht es. Setzt eine Seite ihn, braucht sie über Origins hinweg einen Preflight.</translation>
    </message>
    <message>
        <source>The same for Django: the value of the cookie csrftoken.</source>
        <translation>Dasselbe bei Django: der Wert des Cookies csrftoken.</translation>
    </message>
    <message>
        <source>The value of the cookie XSRF-TOKEN, as axios and Angular send it to their own origin, for guards of Laravel and others.</source>
        <translation>Der Wert des Cookies XSRF-TOKEN, wie axios und Angular ihn an den eigenen Origin senden, für Wächter von Laravel und anderen.</translation>
    </message>
    <message>
        <source>The extensions of the WebSocket protocol that the browser offers; in the answer those that the server takes.</source>
        <translation>Die Erweiterungen des WebSocket-Protokolls, die der Browser anbietet; in der Antwort die, die der Server annimmt.</translation>
    </message>
    <message>
        <source>The hash of the request's Sec-WebSocket-Key, by which the server shows that it speaks WebSocket.</source>
        <translation>Der Hash von Sec-WebSocket-Key der Anfrage; mit ihm zeigt der Server, dass er WebSocket spricht.</translation>
    </message>
    <message>
        <source>A random value. Its hash in the answer shows that the server speaks WebSocket.</source>
        <translation>Ein zufälliger Wert. Sein Hash in der Antwort zeigt, dass der Server WebSocket spricht.</translation>
    </message>
    <message>
        <source>The version of the WebSocket protocol: 13.</source>
        <translation>Die Version des WebSocket-Protokolls: 13.</translation>
    </message>
    <message>
        <source>The subprotocols that the page offers for a WebSocket; in the answer the one that the server chose.</source>
        <translation>Die Unterprotokolle, die die Seite für einen WebSocket anbietet; in der Antwort das, das der Server gewählt hat.</translation>
    </message>
    <message>
        <source>script: this loads the script of a service worker, so that a server does not hand one out by accident.</source>
        <translation>script: Damit wird das Skript eines Service Workers geladen, damit ein Server keines aus Versehen herausgibt.</translation>
    </message>
    <message>
        <source>1: the browser would like an encrypted page. It goes with navigations.</source>
        <translation>1: Der Browser hätte gern eine verschlüsselte Seite. Es geht mit Navigationen mit.</translation>
    </message>
    <message>
        <source>The page whose link with a ping attribute was followed.</source>
        <translation>Die Seite, deren Link mit ping-Attribut gefolgt wurde.</translation>
    </message>
    <message>
        <source>Where the link with a ping attribute leads to.</source>
        <translation>Wohin der Link mit ping-Attribut führt.</translation>
    </message>
    <message>
        <source>on: the user wants to save data.</source>
        <translation>on: Der Benutzer will Daten sparen.</translation>
    </message>
    <message>
        <source>How much memory the device has, roughly, in GiB.</source>
        <translation>Wie viel Speicher das Gerät ungefähr hat, in GiB.</translation>
    </message>
    <message>
        <source>How fast the connection is, roughly, in Mbit/s.</source>
        <translation>Wie schnell die Verbindung ungefähr ist, in Mbit/s.</translation>
    </message>
    <message>
        <source>How good the connection is, as a kind of mobile network (4g, 3g…).</source>
        <translation>Wie gut die Verbindung ist, als Art von Mobilfunknetz (4g, 3g…).</translation>
    </message>
    <message>
        <source>How long a message to the server and back takes, roughly, in milliseconds.</source>
        <translation>Wie lange eine Nachricht zum Server und zurück ungefähr braucht, in Millisekunden.</translation>
    </message>
    <message>
        <source>How many pixels of the screen one CSS pixel has.</source>
        <translation>Wie viele Bildpunkte des Schirms ein CSS-Pixel hat.</translation>
    </message>
    <message>
        <source>How wide an image will be shown, in pixels of the screen.</source>
        <translation>Wie breit ein Bild gezeigt wird, in Bildpunkten des Schirms.</translation>
    </message>
    <message>
        <source>How wide the window is, in CSS pixels.</source>
        <translation>Wie breit das Fenster ist, in CSS-Pixeln.</translation>
    </message>
    <message>
        <source>Which experiments a Chrome takes part in; it goes to Google's servers only.</source>
        <translation>An welchen Experimenten ein Chrome teilnimmt; es geht nur an Googles Server.</translation>
    </message>
    <message>
        <source>That the browser has changed how the page works, because its connection is bad.</source>
        <translation>Dass der Browser die Arbeitsweise der Seite geändert hat, weil ihre Verbindung schlecht ist.</translation>
    </message>
    <message>
        <source>Who may load the response without CORS: same-origin, same-site or cross-origin. It keeps images and scripts from being used elsewhere.</source>
        <translation>Wer die Antwort ohne CORS laden darf: same-origin, same-site oder cross-origin. Es verhindert, dass Bilder und Skripte anderswo verwendet werden.</translation>
    </message>
    <message>
        <source>With a page: require-corp lets it load from elsewhere only what allows that by CORS or Cross-Origin-Resource-Policy; credentialless asks without credentials instead.</source>
        <translation>Mit einer Seite: require-corp lässt sie von anderswo nur laden, was das durch CORS oder Cross-Origin-Resource-Policy erlaubt; credentialless fragt stattdessen ohne Credentials.</translation>
    </message>
    <message>
        <source>Reports what Cross-Origin-Embedder-Policy would refuse, and refuses nothing.</source>
        <translation>Meldet, was Cross-Origin-Embedder-Policy ablehnen würde, und lehnt nichts ab.</translation>
    </message>
    <message>
        <source>With a page: where it may load from, connect to and lead, a directive for each kind.</source>
        <translation>Mit einer Seite: woher sie laden, wohin sie sich verbinden und führen darf, eine Direktive für jede Art.</translation>
    </message>
    <message>
        <source>Reports what such a Content-Security-Policy would refuse, and refuses nothing.</source>
        <translation>Meldet, was eine solche Content-Security-Policy ablehnen würde, und lehnt nichts ab.</translation>
    </message>
    <message>
        <source>With a page: which features of the browser it and its frames may use.</source>
        <translation>Mit einer Seite: welche Funktionen des Browsers sie und ihre Frames verwenden dürfen.</translation>
    </message>
    <message>
        <source>With a page: whether pages that open it, or that it opens, get hold of it. same-origin, together with an embedder policy, makes the page cross-origin isolated.</source>
        <translation>Mit einer Seite: ob Seiten, die sie öffnen oder die sie öffnet, Zugriff auf sie bekommen. same-origin macht die Seite zusammen mit einer Embedder Policy cross-origin isoliert.</translation>
    </message>
    <message>
        <source>With a page: isolates it by itself, without asking anything of its frames or openers; what it loads has to allow that. Only Chromium knows it.</source>
        <translation>Mit einer Seite: isoliert sie für sich allein, ohne ihren Frames oder Öffnern etwas abzuverlangen; was sie lädt, muss das erlauben. Nur Chromium kennt ihn.</translation>
    </message>
    <message>
        <source>With a page: the only places that it may connect to, whatever connects: patterns of URLs in parentheses. Only Chromium knows it.</source>
        <translation>Mit einer Seite: die einzigen Ziele, mit denen sie sich verbinden darf, was auch immer verbindet: Muster von URLs in Klammern. Nur Chromium kennt ihn.</translation>
    </message>
    <message>
        <source>Asks for the cookies that the user has let this site have in the tab: retry has the request sent once more with them, load gives them to the page in a frame. Only Chromium knows it.</source>
        <translation>Verlangt die Cookies, die diese Site in diesem Tab haben darf: Mit retry geht die Anfrage noch einmal mit ihnen hinaus, load gibt sie der Seite in einem Frame. Nur Chromium kennt ihn.</translation>
    </message>
    <message>
        <source>With a page: which kinds of files it may load only with an integrity attribute.</source>
        <translation>Mit einer Seite: welche Arten von Dateien sie nur mit einem integrity-Attribut laden darf.</translation>
    </message>
    <message>
        <source>With a page: how much of its address goes along as Referer. With a redirect: how much from there on.</source>
        <translation>Mit einer Seite: wie viel ihrer Adresse als Referer mitgeht. Mit einer Weiterleitung: wie viel von da an.</translation>
    </message>
    <message>
        <source>From now on the host is asked by https only, for so many seconds.</source>
        <translation>Von jetzt an wird der Host nur noch über https gefragt, so viele Sekunden lang.</translation>
    </message>
    <message>
        <source>What the browser keeps of this site is to go: "cache", "cookies", "storage", or "*" for all. The quotation marks belong to it. What a log-out sends.</source>
        <translation>Was der Browser von dieser Site behält, soll gelöscht werden: "cache", "cookies", "storage", oder "*" für alles. Die Anführungszeichen gehören dazu. Das sendet eine Abmeldung.</translation>
    </message>
    <message>
        <source>nosniff: a script or style sheet with the wrong Content-Type is refused, and nobody guesses what it is.</source>
        <translation>nosniff: Ein Skript oder Stylesheet mit falschem Content-Type wird abgelehnt, und niemand rät, was es ist.</translation>
    </message>
    <message>
        <source>With a page: whether it may be shown in a frame: DENY or SAMEORIGIN. The CSP directive frame-ancestors takes its place where there is one.</source>
        <translation>Mit einer Seite: ob sie in einem Frame gezeigt werden darf: DENY oder SAMEORIGIN. Die CSP-Direktive frame-ancestors tritt an seine Stelle, wo es sie gibt.</translation>
    </message>
    <message>
        <source>That the page may be prerendered by a page of another origin of the same site (credentialed-prerender).</source>
        <translation>Dass die Seite von einer Seite eines anderen Origins derselben Site als Prerender geladen werden darf (credentialed-prerender).</translation>
    </message>
    <message>
        <source>A cookie for the browser to keep, with its attributes (SameSite, Secure, HttpOnly…). No script can read this header.</source>
        <translation>Ein Cookie, den der Browser aufbewahren soll, mit seinen Attributen (SameSite, Secure, HttpOnly…). Kein Skript kann diesen Header lesen.</translation>
    </message>
    <message>
        <source>An old proposal for cookies that no browser follows. No script can read it.</source>
        <translation>Ein alter Vorschlag für Cookies, dem kein Browser folgt. Kein Skript kann es lesen.</translation>
    </message>
    <message>
        <source>Where a redirect leads to.</source>
        <translation>Wohin eine Weiterleitung führt.</translation>
    </message>
    <message>
        <source>attachment: the response is to be saved and not shown; perhaps under which name.</source>
        <translation>attachment: Die Antwort soll gespeichert und nicht gezeigt werden; vielleicht unter welchem Namen.</translation>
    </message>
    <message>
        <source>Which part of the content a 206 answer has, and how long the whole is.</source>
        <translation>Welchen Teil des Inhalts eine Antwort mit 206 hat, und wie lang das Ganze ist.</translation>
    </message>
    <message>
        <source>Which methods the resource knows. It has nothing to do with CORS: Access-Control-Allow-Methods is what counts there.</source>
        <translation>Welche Methoden die Ressource kennt. Mit CORS hat das nichts zu tun: Dort zählt Access-Control-Allow-Methods.</translation>
    </message>
    <message>
        <source>Which program answers.</source>
        <translation>Welches Programm antwortet.</translation>
    </message>
    <message>
        <source>With the status 401: how one may say who one is.</source>
        <translation>Mit dem Status 401: wie man sagen kann, wer man ist.</translation>
    </message>
    <message>
        <source>What belongs to the response; with rel=preload what the browser may load ahead.</source>
        <translation>Was zur Antwort gehört; mit rel=preload, was der Browser im Voraus laden kann.</translation>
    </message>
    <message>
        <source>Firefox asks ahead of the document, for what a 103 hints at (early hint).</source>
        <translation>Firefox fragt vor dem Dokument nach dem, worauf eine 103 hinweist (early hint).</translation>
    </message>
    <message>
        <source>Chromium writes it into a redirect that it made itself, because of HSTS for example. No server sent it.</source>
        <translation>Chromium schreibt es in eine Weiterleitung, die es selbst gemacht hat, etwa wegen HSTS. Kein Server hat es gesendet.</translation>
    </message>
    <message>
        <source>For how many seconds the answer has been in a cache on the way.</source>
        <translation>Wie viele Sekunden die Antwort schon in einem Cache unterwegs liegt.</translation>
    </message>
    <message>
        <source>How long and by whom an answer may be kept (max-age, no-store, private…); in a request whether a stored one will do.</source>
        <translation>Wie lange und von wem eine Antwort aufbewahrt werden darf (max-age, no-store, private…); in einer Anfrage, ob eine gespeicherte genügt.</translation>
    </message>
    <message>
        <source>A mark of this version of the content. The browser sends it back as If-None-Match.</source>
        <translation>Ein Kennzeichen dieser Fassung des Inhalts. Der Browser sendet es als If-None-Match zurück.</translation>
    </message>
    <message>
        <source>Until when the answer may be used again. max-age of Cache-Control takes its place.</source>
        <translation>Bis wann die Antwort wieder verwendet werden darf. max-age von Cache-Control tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>When the content changed last. The browser sends it back as If-Modified-Since.</source>
        <translation>Wann sich der Inhalt zuletzt geändert hat. Der Browser sendet es als If-Modified-Since zurück.</translation>
    </message>
    <message>
        <source>Which parameters of the URL's query do not matter, so that what is stored or prefetched serves other URLs, too.</source>
        <translation>Welche Parameter der Query der URL keine Rolle spielen, sodass Gespeichertes oder Vorgeladenes auch anderen URLs dient.</translation>
    </message>
    <message>
        <source>Only where the content still has this ETag: keeps a change from overwriting another one.</source>
        <translation>Nur wo der Inhalt noch diesen ETag hat: Verhindert, dass eine Änderung eine andere überschreibt.</translation>
    </message>
    <message>
        <source>Answer with 304 and no body unless the content has changed since then.</source>
        <translation>Mit 304 und ohne Body antworten, außer der Inhalt hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Answer with 304 and no body if the content still has this ETag.</source>
        <translation>Mit 304 und ohne Body antworten, wenn der Inhalt noch diesen ETag hat.</translation>
    </message>
    <message>
        <source>Send the part that Range asks for only if the content is still the same; else all of it.</source>
        <translation>Den Teil, um den Range bittet, nur senden, wenn der Inhalt noch derselbe ist; sonst alles.</translation>
    </message>
    <message>
        <source>Only where the content has not changed since then.</source>
        <translation>Nur wo sich der Inhalt seither nicht geändert hat.</translation>
    </message>
    <message>
        <source>no-cache: an old way to write Cache-Control: no-cache.</source>
        <translation>no-cache: eine alte Art, Cache-Control: no-cache zu schreiben.</translation>
    </message>
    <message>
        <source>What is about this connection alone, and not passed on. HTTP/2 and later have none.</source>
        <translation>Was nur diese Verbindung betrifft und nicht weitergegeben wird. Ab HTTP/2 gibt es das nicht.</translation>
    </message>
    <message>
        <source>For how long the connection stays open.</source>
        <translation>Wie lange die Verbindung offen bleibt.</translation>
    </message>
    <message>
        <source>Which transfer encodings the browser understands, and whether trailers are welcome.</source>
        <translation>Welche Transfer-Kodierungen der Browser versteht, und ob Trailer willkommen sind.</translation>
    </message>
    <message>
        <source>Which headers come after the body.</source>
        <translation>Welche Header nach dem Body kommen.</translation>
    </message>
    <message>
        <source>How the body is cut into pieces on the way (chunked).</source>
        <translation>Wie der Body unterwegs in Stücke geteilt ist (chunked).</translation>
    </message>
    <message>
        <source>The protocol that one would like to change to, websocket for example.</source>
        <translation>Das Protokoll, zu dem man wechseln möchte, zum Beispiel websocket.</translation>
    </message>
    <message>
        <source>An old way to change from HTTP/1.1 to HTTP/2, which browsers do not use.</source>
        <translation>Eine alte Art, von HTTP/1.1 zu HTTP/2 zu wechseln, die Browser nicht verwenden.</translation>
    </message>
    <message>
        <source>Which other server the browser asks in place of the URL's, because that one named it.</source>
        <translation>Welchen anderen Server der Browser anstelle dessen der URL fragt, weil dieser ihn genannt hat.</translation>
    </message>
    <message>
        <source>Which proxies the message came through.</source>
        <translation>Durch welche Proxys die Nachricht kam.</translation>
    </message>
    <message>
        <source>A proxy says for whom it asks. A page can set it, too, so that a server must not take it for the truth.</source>
        <translation>Ein Proxy sagt, für wen er fragt. Auch eine Seite kann es setzen; ein Server darf es daher nicht für die Wahrheit nehmen.</translation>
    </message>
    <message>
        <source>The address that a proxy asks for. There are further headers whose names begin with X-Forwarded-. A page can set them, too.</source>
        <translation>Die Adresse, für die ein Proxy fragt. Es gibt weitere Header, deren Namen mit X-Forwarded- beginnen. Auch eine Seite kann sie setzen.</translation>
    </message>
    <message>
        <source>Who asks, for the proxy on the way. All headers whose names begin with Proxy- are closed to pages.</source>
        <translation>Wer fragt, für den Proxy unterwegs. Alle Header, deren Namen mit Proxy- beginnen, sind Seiten verschlossen.</translation>
    </message>
    <message>
        <source>What some programs sent to a proxy in place of Connection; it never was a standard.</source>
        <translation>Was manche Programme anstelle von Connection an einen Proxy sandten; ein Standard war es nie.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Differences between browsers</source>
        <translation>Unterschiede zwischen Browsern</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What starts a request</source>
        <translation>Was eine Anfrage startet</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Way to start a request</source>
        <translation>Weg, eine Anfrage zu starten</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>requests and responses</source>
        <translation>Anfragen und Antworten</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>dem Browser</translation>
    </message>
    <message>
        <source>the page, by a script</source>
        <translation>der Seite, durch ein Skript</translation>
    </message>
    <message>
        <source>the browser, or the page by a script</source>
        <translation>dem Browser, oder der Seite durch ein Skript</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>programs between browser and server</source>
        <translation>Programmen zwischen Browser und Server</translation>
    </message>
    <message>
        <source>May a page set it?</source>
        <translation>Darf eine Seite ihn setzen?</translation>
    </message>
    <message>
        <source>No. It is a forbidden request-header: the browser leaves out what a script sets.</source>
        <translation>Nein. Er ist ein verbotener Anfrage-Header: Was ein Skript setzt, lässt der Browser weg.</translation>
    </message>
    <message>
        <source>Yes, unless its value names a forbidden method. To another origin it needs a preflight.</source>
        <translation>Ja, außer sein Wert nennt eine verbotene Methode. Zu einem anderen Origin braucht er einen Preflight.</translation>
    </message>
    <message>
        <source>Yes. With a CORS-safelisted value it needs no preflight, with any other one it does.</source>
        <translation>Ja. Mit einem Wert auf der CORS-Safelist braucht er keinen Preflight, mit jedem anderen schon.</translation>
    </message>
    <message>
        <source>Yes. To another origin it needs a preflight.</source>
        <translation>Ja. Zu einem anderen Origin braucht er einen Preflight.</translation>
    </message>
    <message>
        <source>In the mode no-cors</source>
        <translation>Im Modus no-cors</translation>
    </message>
    <message>
        <source>It may be set there, with a safelisted value.</source>
        <translation>Dort darf er gesetzt werden, mit einem Wert auf der Safelist.</translation>
    </message>
    <message>
        <source>It is left out there.</source>
        <translation>Dort wird er weggelassen.</translation>
    </message>
    <message>
        <source>Does Access-Control-Allow-Headers: * cover it?</source>
        <translation>Deckt Access-Control-Allow-Headers: * ihn ab?</translation>
    </message>
    <message>
        <source>Not by the standard: the answer to the preflight has to name it.</source>
        <translation>Nicht nach dem Standard: Die Antwort auf den Preflight muss ihn nennen.</translation>
    </message>
    <message>
        <source>May a page read it?</source>
        <translation>Darf eine Seite ihn lesen?</translation>
    </message>
    <message>
        <source>No, whatever its origin: it is a forbidden response-header name.</source>
        <translation>Nein, gleich von welchem Origin: Der Name ist für Antworten verboten.</translation>
    </message>
    <message>
        <source>Yes, of another origin too, where CORS lets it read the response at all.</source>
        <translation>Ja, auch von einem anderen Origin, wo CORS sie die Antwort überhaupt lesen lässt.</translation>
    </message>
    <message>
        <source>Of its own origin; of another one where Access-Control-Expose-Headers names it.</source>
        <translation>Vom eigenen Origin; von einem anderen, wo Access-Control-Expose-Headers ihn nennt.</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Where it comes up</source>
        <translation>Wo er vorkommt</translation>
    </message>
    <message>
        <source>Reasons that have to do with it</source>
        <translation>Gründe, die damit zu tun haben</translation>
    </message>
    <message>
        <source>Where browsers differ</source>
        <translation>Wo Browser sich unterscheiden</translation>
    </message>
    <message>
        <source>Sets the header</source>
        <translation>Setzt den Header</translation>
    </message>
    <message>
        <source>Taken when</source>
        <translation>Ausgeführt, wenn</translation>
    </message>
    <message>
        <source>Values shown with it</source>
        <translation>Werte, die dazu gezeigt werden</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>the algorithm is over</source>
        <translation>ist der Algorithmus zu Ende</translation>
    </message>
    <message>
        <source>the algorithm is over where the check failed</source>
        <translation>ist der Algorithmus zu Ende, wo die Prüfung nicht bestanden ist</translation>
    </message>
    <message>
        <source>Decided in</source>
        <translation>Entschieden in</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>Festgelegt in</translation>
    </message>
    <message>
        <source>More on it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>What {0} prints on the console</source>
        <translation>Was {0} auf der Konsole ausgibt</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>as the crossorigin attribute says</source>
        <translation>wie das Attribut crossorigin es sagt</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel (Destination)</translation>
    </message>
    <message>
        <source>Options in a scenario</source>
        <translation>Optionen in einem Szenario</translation>
    </message>
    <message>
        <source>Initiator in a scenario</source>
        <translation>Initiator in einem Szenario</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nachschlagewerk</translation>
    </message>
    <message>
        <source>Every header that Fetchscope knows, every reason for which a browser withholds a response or does not send a request, every step that it can show, and every known difference between browsers.</source>
        <translation>Jeder Header, den Fetchscope kennt, jeder Grund, aus dem ein Browser eine Antwort zurückhält oder eine Anfrage nicht sendet, jeder Schritt, den es zeigen kann, und jeder bekannte Unterschied zwischen Browsern.</translation>
    </message>
    <message>
        <source>nothing in the reference has to do with "{0}"</source>
        <translation>nichts im Nachschlagewerk hat mit "{0}" zu tun</translation>
    </message>
    <message>
        <source>Search the reference</source>
        <translation>Nachschlagewerk durchsuchen</translation>
    </message>
    <message>
        <source>Does a second link to a style sheet get the one that the page has loaded, whatever its Cache-Control?</source>
        <translation>Bekommt ein zweiter Link auf ein Stylesheet jenes, das die Seite schon geladen hat, gleich was dessen Cache-Control sagt?</translation>
    </message>
    <message>
        <source>Does a second @font-face rule get the font that the page has loaded, whatever its Cache-Control?</source>
        <translation>Bekommt eine zweite @font-face-Regel die Schrift, die die Seite schon geladen hat, gleich was deren Cache-Control sagt?</translation>
    </message>
    <message>
        <source>Whose types a navigation shows rather than saves as a file. By the standard that is all XML and JSON; Chromium shows JSON of application/ and the XML of xml, xhtml+xml, rss+xml and atom+xml, Firefox no JSON but application/json, and no feeds, Safari all JSON, that XML, and tables (text/csv).</source>
        <translation>Wessen Typen eine Navigation anzeigt statt als Datei zu speichern. Nach dem Standard ist das alles XML und JSON; Chromium zeigt JSON von application/ und das XML von xml, xhtml+xml, rss+xml und atom+xml, Firefox kein JSON außer application/json und keine Feeds, Safari alles JSON, jenes XML und Tabellen (text/csv).</translation>
    </message>
    <message>
        <source>How many navigations a prefetch or prerender by speculation rules serves.</source>
        <translation>Wie vielen Navigationen ein Prefetch oder Prerender durch Spekulationsregeln dient.</translation>
    </message>
    <message>
        <source>Is an image, sound or film of an http: URL with an IP address for a host upgraded to https: in a secure page?</source>
        <translation>Wird ein Bild, Ton oder Film mit einer http:-URL, deren Host eine IP-Adresse ist, auf einer sicheren Seite auf https: angehoben?</translation>
    </message>
    <message>
        <source>Speculation rules: prefetch</source>
        <translation>Spekulationsregeln: prefetch</translation>
    </message>
    <message>
        <source>Speculation rules: prerender</source>
        <translation>Spekulationsregeln: prerender</translation>
    </message>
    <message>
        <source>Address bar</source>
        <translation>Adressleiste</translation>
    </message>
    <message>
        <source>CSP report</source>
        <translation>CSP-Bericht</translation>
    </message>
    <message>
        <source>this is no earlier result of a replay</source>
        <translation>das ist kein früheres Ergebnis eines Replays</translation>
    </message>
    <message>
        <source>write one with `fetchscope replay page.har --write-baseline FILE`, or take one of `replay --format json`</source>
        <translation>schreiben Sie eines mit `fetchscope replay page.har --write-baseline DATEI`, oder nehmen Sie eines von `replay --format json`</translation>
    </message>
    <message>
        <source>the server's certificate has expired, so there is no secure connection; this is not CORS, the server needs a new certificate</source>
        <translation>das Zertifikat des Servers ist abgelaufen, also gibt es keine sichere Verbindung; das ist nicht CORS, der Server braucht ein neues Zertifikat</translation>
    </message>
    <message>
        <source>the server's certificate is not valid yet, so there is no secure connection; this is not CORS, look at the clocks of server and browser</source>
        <translation>das Zertifikat des Servers ist noch nicht gültig, also gibt es keine sichere Verbindung; das ist nicht CORS, sehen Sie nach den Uhren von Server und Browser</translation>
    </message>
    <message>
        <source>the server's certificate is for another host name, so there is no secure connection; this is not CORS, the certificate has to name this host</source>
        <translation>das Zertifikat des Servers gilt für einen anderen Hostnamen, also gibt es keine sichere Verbindung; das ist nicht CORS, das Zertifikat muss diesen Host nennen</translation>
    </message>
    <message>
        <source>the server's certificate is signed by nobody that is trusted (self-signed), so there is no secure connection; this is not CORS, trust its authority or use a certificate of one that is trusted</source>
        <translation>das Zertifikat des Servers hat niemand unterschrieben, dem vertraut wird (selbst signiert), also gibt es keine sichere Verbindung; das ist nicht CORS, vertrauen Sie seiner Zertifizierungsstelle oder nehmen Sie ein Zertifikat von einer, der vertraut wird</translation>
    </message>
    <message>
        <source>nobody that is trusted has issued the server's certificate, so there is no secure connection; this is not CORS, the server may have left out the certificates in between</source>
        <translation>das Zertifikat des Servers hat niemand ausgestellt, dem vertraut wird, also gibt es keine sichere Verbindung; das ist nicht CORS, vielleicht hat der Server die Zertifikate dazwischen weggelassen</translation>
    </message>
    <message>
        <source>the server's certificate was revoked, so there is no secure connection; this is not CORS</source>
        <translation>das Zertifikat des Servers wurde widerrufen, also gibt es keine sichere Verbindung; das ist nicht CORS</translation>
    </message>
    <message>
        <source>the two sides did not agree on a secure connection; this is not CORS, perhaps the server speaks http: at this port, or an old version of TLS only</source>
        <translation>die beiden Seiten wurden sich über keine sichere Verbindung einig; das ist nicht CORS, vielleicht spricht der Server an diesem Port http: oder nur eine alte Version von TLS</translation>
    </message>
    <message>
        <source>no way leads to its address; perhaps the network or the VPN is off</source>
        <translation>zu seiner Adresse führt kein Weg; vielleicht ist das Netz oder das VPN aus</translation>
    </message>
    <message>
        <source>the proxy did not let the connection through</source>
        <translation>der Proxy ließ die Verbindung nicht durch</translation>
    </message>
    <message>
        <source>the name of the proxy was not found</source>
        <translation>der Name des Proxys wurde nicht gefunden</translation>
    </message>
    <message>
        <source>no connection was made in time; perhaps a firewall drops what is sent there</source>
        <translation>es kam rechtzeitig keine Verbindung zustande; vielleicht verwirft eine Firewall, was dorthin geht</translation>
    </message>
    <message>
        <source>the connection was made, and no answer came in time</source>
        <translation>die Verbindung kam zustande, und rechtzeitig kam keine Antwort</translation>
    </message>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>der Server schloss die Verbindung ohne ein Wort</translation>
    </message>
    <message>
        <source>the connection was cut before the headers had come as a whole</source>
        <translation>die Verbindung brach ab, bevor die Header vollständig da waren</translation>
    </message>
    <message>
        <source>the headers of the answer have no end, or are larger than browsers take</source>
        <translation>die Header der Antwort haben kein Ende oder sind größer, als Browser sie annehmen</translation>
    </message>
    <message>
        <source>the answer has two Content-Length headers that contradict each other, which browsers refuse</source>
        <translation>die Antwort hat zwei Header Content-Length, die einander widersprechen, was Browser ablehnen</translation>
    </message>
    <message>
        <source>what came is not HTTP; perhaps another program listens at this port</source>
        <translation>was kam, ist kein HTTP; vielleicht lauscht an diesem Port ein anderes Programm</translation>
    </message>
    <message>
        <source>the server answered 101, but not as a server of WebSockets does: Upgrade has to be websocket, Connection Upgrade, and Sec-WebSocket-Accept what belongs to the key that was sent; perhaps a proxy in between took them away</source>
        <translation>der Server antwortete mit 101, aber nicht wie ein WebSocket-Server: Upgrade muss websocket sein, Connection Upgrade, und Sec-WebSocket-Accept muss zum gesendeten Schlüssel passen; vielleicht hat ein Proxy dazwischen sie entfernt</translation>
    </message>
    <message>
        <source>this program itself speaks no WebTransport, so that nothing was sent</source>
        <translation>dieses Programm selbst spricht kein WebTransport, darum wurde nichts gesendet</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>sie wurde abgebrochen</translation>
    </message>
    <message>
        <source>it ended before it was whole (Content-Length says more, or the last chunk is missing)</source>
        <translation>er endete, bevor er vollständig war (Content-Length sagt mehr, oder der letzte Chunk fehlt)</translation>
    </message>
    <message>
        <source>it cannot be decoded as its Content-Encoding says</source>
        <translation>er lässt sich nicht so dekodieren, wie sein Content-Encoding sagt</translation>
    </message>
    <message>
        <source>request {0}, kind: expected {1}, got {2}</source>
        <translation>Anfrage {0}, Art: erwartet {1}, bekommen {2}</translation>
    </message>
    <message>
        <source>The body of the answer of {0} ended before it was whole: who reads it gets an error after what has come.</source>
        <translation>Der Body der Antwort von {0} endete, bevor er vollständig war: wer ihn liest, bekommt nach dem, was kam, einen Fehler.</translation>
    </message>
    <message>
        <source>The body of the answer of {0} cannot be decoded as its Content-Encoding says: who reads it gets an error.</source>
        <translation>Der Body der Antwort von {0} lässt sich nicht so dekodieren, wie sein Content-Encoding sagt: wer ihn liest, bekommt einen Fehler.</translation>
    </message>
    <message>
        <source>The body of the answer of {0} is larger than what is kept of one here; only its beginning was read and looked at.</source>
        <translation>Der Body der Antwort von {0} ist größer, als hier von einem behalten wird; nur sein Anfang wurde gelesen und angesehen.</translation>
    </message>
    <message>
        <source>The body of the answer of {0} was still coming when the time was over; only what had come was looked at.</source>
        <translation>Der Body der Antwort von {0} kam noch, als die Zeit um war; nur was da war, wurde angesehen.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; does not say who answers for which host</source>
        <translation>„{0}“ sagt nicht, wer für welchen Host antwortet</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; in &quot;{1}&quot; is no port</source>
        <translation>„{0}“ in „{1}“ ist kein Port</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; in &quot;{1}&quot; is no address</source>
        <translation>„{0}“ in „{1}“ ist keine Adresse</translation>
    </message>
    <message>
        <source>write host:port:address, for example api.example:443:127.0.0.1</source>
        <translation>Host:Port:Adresse schreiben, zum Beispiel api.example:443:127.0.0.1</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no proxy</source>
        <translation>„{0}“ ist kein Proxy</translation>
    </message>
    <message>
        <source>write for example http://127.0.0.1:8080 or socks5h://127.0.0.1:1080</source>
        <translation>zum Beispiel http://127.0.0.1:8080 oder socks5h://127.0.0.1:1080 schreiben</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; cannot be read</source>
        <translation>„{0}“ lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; has no certificate in it</source>
        <translation>in „{0}“ steht kein Zertifikat</translation>
    </message>
    <message>
        <source>name a PEM file with the certificates to trust, which has lines &quot;-----BEGIN CERTIFICATE-----&quot;</source>
        <translation>eine PEM-Datei mit den Zertifikaten nennen, denen zu trauen ist; sie hat Zeilen „-----BEGIN CERTIFICATE-----“</translation>
    </message>
    <message>
        <source>whose page asks is not said</source>
        <translation>es steht nicht da, wessen Seite anfragt</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no origin of a page</source>
        <translation>„{0}“ ist kein Ursprung einer Seite</translation>
    </message>
    <message>
        <source>write scheme and host, for example https://app.example</source>
        <translation>schreiben Sie Schema und Host, zum Beispiel https://app.example</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is more than an origin</source>
        <translation>„{0}“ ist mehr als ein Ursprung</translation>
    </message>
    <message>
        <source>leave path and query out</source>
        <translation>lassen Sie Pfad und Query weg</translation>
    </message>
    <message>
        <source>write name and value, for example &quot;X-Ping: 1&quot;</source>
        <translation>schreiben Sie Name und Wert, zum Beispiel „X-Ping: 1“</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no cookie</source>
        <translation>„{0}“ ist kein Cookie</translation>
    </message>
    <message>
        <source>write it as its server sets it, for example &quot;id=1; SameSite=None; Secure&quot;</source>
        <translation>schreiben Sie es, wie sein Server es setzt, zum Beispiel „id=1; SameSite=None; Secure“</translation>
    </message>
    <message>
        <source>a cookie of {0} does not go to {1}</source>
        <translation>ein Cookie von {0} geht nicht an {1}</translation>
    </message>
    <message>
        <source>leave Domain out</source>
        <translation>lassen Sie Domain weg</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no URL of a server</source>
        <translation>„{0}“ ist keine URL eines Servers</translation>
    </message>
    <message>
        <source>write for example https://api.example/data</source>
        <translation>schreiben Sie zum Beispiel https://api.example/data</translation>
    </message>
    <message>
        <source>{0} has no such option</source>
        <translation>{0} hat keine solche Option</translation>
    </message>
    <message>
        <source>`fetchscope reference` tells of what starts requests, and of its options</source>
        <translation>`fetchscope reference` sagt, was Anfragen auslöst und welche Optionen es hat</translation>
    </message>
    <message>
        <source>the detail &quot;{0}&quot; does not go with this answer</source>
        <translation>die Einzelheit „{0}“ passt nicht zu dieser Antwort</translation>
    </message>
    <message>
        <source>details that begin with body- go with a response, the others with networkError</source>
        <translation>Einzelheiten, die mit body- beginnen, gehören zu einer Antwort, die anderen zu networkError</translation>
    </message>
    <message>
        <source>a response takes body-cut-short, body-undecodable, body-too-large or body-unfinished</source>
        <translation>eine Antwort nimmt body-cut-short, body-undecodable, body-too-large oder body-unfinished</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; has a star, but each origin that must not read is asked from by itself</source>
        <translation>„{0}“ hat einen Stern, aber von jedem Origin, der nicht lesen darf, wird einzeln gefragt</translation>
    </message>
    <message>
        <source>name the origins one by one: &quot;https://old.example.com&quot;</source>
        <translation>nennen Sie die Origins einzeln: &quot;https://old.example.com&quot;</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is denied here, and allowed by &quot;origins&quot;</source>
        <translation>„{0}“ ist hier verboten und durch &quot;origins&quot; erlaubt</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>entfernen Sie eines von beiden</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no path</source>
        <translation>„{0}“ ist kein Pfad</translation>
    </message>
    <message>
        <source>a path begins with one slash, and has neither spaces nor &quot;#&quot;: &quot;/api/orders?page=1&quot;</source>
        <translation>ein Pfad beginnt mit einem Schrägstrich und hat weder Leerzeichen noch „#“: &quot;/api/orders?page=1&quot;</translation>
    </message>
    <message>
        <source>a path, or an object with &quot;path&quot;</source>
        <translation>ein Pfad oder ein Objekt mit &quot;path&quot;</translation>
    </message>
    <message>
        <source>a host below the page's</source>
        <translation>ein Host unter dem der Seite</translation>
    </message>
    <message>
        <source>another character for a dot</source>
        <translation>ein anderes Zeichen für einen Punkt</translation>
    </message>
    <message>
        <source>action {0}: {1} {2}</source>
        <translation>Aktion {0}: {1} {2}</translation>
    </message>
    <message>
        <source>the server redirects to {0}, which is another server and was not asked</source>
        <translation>der Server leitet zu {0} weiter, und das ist ein anderer Server, der nicht gefragt wurde</translation>
    </message>
    <message>
        <source>Name the address that it leads to in the policy or with --against; or let the server answer 401 in place of a redirect to a page to log in.</source>
        <translation>Nennen Sie in der Richtlinie oder mit --against die Adresse, zu der es führt; oder lassen Sie den Server mit 401 antworten statt mit einer Weiterleitung zu einer Anmeldeseite.</translation>
    </message>
    <message>
        <source>action {0}</source>
        <translation>Aktion {0}</translation>
    </message>
    <message>
        <source>{0} may read {1} {2}</source>
        <translation>{0} darf {1} {2} lesen</translation>
    </message>
    <message>
        <source>{0} may read {1} {2} with cookies</source>
        <translation>{0} darf {1} {2} mit Cookies lesen</translation>
    </message>
    <message>
        <source>{0} may not read {1} {2}</source>
        <translation>{0} darf {1} {2} nicht lesen</translation>
    </message>
    <message>
        <source>{0} may not read {1} {2} with cookies</source>
        <translation>{0} darf {1} {2} nicht mit Cookies lesen</translation>
    </message>
    <message>
        <source>{0} may not send {1} {2}</source>
        <translation>{0} darf {1} {2} nicht senden</translation>
    </message>
    <message>
        <source>{0} may send {1} {2} with the header {3}</source>
        <translation>{0} darf {1} {2} mit dem Header {3} senden</translation>
    </message>
    <message>
        <source>{0} may not send {1} {2} with the header {3}</source>
        <translation>{0} darf {1} {2} nicht mit dem Header {3} senden</translation>
    </message>
    <message>
        <source>{0} may read the header {1} of {2}</source>
        <translation>{0} darf den Header {1} von {2} lesen</translation>
    </message>
    <message>
        <source>{0} may read no other headers of {1} than the policy names</source>
        <translation>{0} darf von {1} keine anderen Header lesen, als die Richtlinie nennt</translation>
    </message>
    <message>
        <source>{0} gets {1} for {2} {3}</source>
        <translation>{0} bekommt {1} auf {2} {3}</translation>
    </message>
    <message>
        <source>the server refuses {0} {1} of {2}</source>
        <translation>der Server lehnt {0} {1} von {2} ab</translation>
    </message>
    <message>
        <source>the answers of {0} tell caches that they depend on Origin</source>
        <translation>die Antworten von {0} sagen Caches, dass sie von Origin abhängen</translation>
    </message>
    <message>
        <source>the preflight for {0} {1} may be kept {2} s</source>
        <translation>der Preflight für {0} {1} darf {2} s behalten werden</translation>
    </message>
    <message>
        <source>{0} is not taken for an allowed origin at {1}</source>
        <translation>{0} wird bei {1} nicht für einen erlaubten Origin gehalten</translation>
    </message>
    <message>
        <source>denied by the policy</source>
        <translation>durch die Richtlinie verboten</translation>
    </message>
    <message>
        <source>no browser sends this</source>
        <translation>kein Browser sendet das</translation>
    </message>
    <message>
        <source>expected that the page gets no answer, but it got one (status {0})</source>
        <translation>erwartet war, dass die Seite keine Antwort bekommt, aber sie bekam eine (Status {0})</translation>
    </message>
    <message>
        <source>expected that the page gets the answer, but the browser withholds it: {0}</source>
        <translation>erwartet war, dass die Seite die Antwort bekommt, aber der Browser hält sie zurück: {0}</translation>
    </message>
    <message>
        <source>expected that the preflight is refused, but it passes, so that the browser sends the request</source>
        <translation>erwartet war, dass der Preflight abgelehnt wird, aber er gelingt, sodass der Browser die Anfrage sendet</translation>
    </message>
    <message>
        <source>expected that the request is sent, but the browser refuses it: {0}</source>
        <translation>erwartet war, dass die Anfrage gesendet wird, aber der Browser lehnt sie ab: {0}</translation>
    </message>
    <message>
        <source>status: expected {0}, got {1}</source>
        <translation>Status: erwartet {0}, bekommen {1}</translation>
    </message>
    <message>
        <source>status: expected one from 400 to 499, got {0}</source>
        <translation>Status: erwartet einer von 400 bis 499, bekommen {0}</translation>
    </message>
    <message>
        <source>Access-Control-Expose-Headers: expected that it names {0}, got {1}</source>
        <translation>Access-Control-Expose-Headers: erwartet, dass er {0} nennt, bekommen {1}</translation>
    </message>
    <message>
        <source>the page can also read {0}</source>
        <translation>die Seite kann auch {0} lesen</translation>
    </message>
    <message>
        <source>Vary: expected Origin among its names, got {0} in the answer to {1}</source>
        <translation>Vary: erwartet Origin unter seinen Namen, bekommen {0} in der Antwort auf {1}</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age: expected {0}, got {1}</source>
        <translation>Access-Control-Max-Age: erwartet {0}, bekommen {1}</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin: expected an allowed origin or none, got {0}</source>
        <translation>Access-Control-Allow-Origin: erwartet ein erlaubter Origin oder keiner, bekommen {0}</translation>
    </message>
    <message>
        <source>a request without Origin</source>
        <translation>eine Anfrage ohne Origin</translation>
    </message>
    <message>
        <source>{0} may change something on the server, and was not sent</source>
        <translation>{0} könnte auf dem Server etwas verändern und wurde nicht gesendet</translation>
    </message>
    <message>
        <source>name the path &quot;safe&quot; in the policy, or call with --yes</source>
        <translation>nennen Sie den Pfad in der Richtlinie &quot;safe&quot;, oder rufen Sie mit --yes auf</translation>
    </message>
    <message>
        <source>call with --yes where the server is one for tests</source>
        <translation>rufen Sie mit --yes auf, wenn der Server einer zum Testen ist</translation>
    </message>
    <message>
        <source>{0} does not answer: {1}</source>
        <translation>{0} antwortet nicht: {1}</translation>
    </message>
    <message>
        <source>not asked, since {0} did not answer before</source>
        <translation>nicht gefragt, da {0} vorher nicht geantwortet hat</translation>
    </message>
    <message>
        <source>The server lets everybody in: it answers with *, or sends back whatever Origin it gets. Compare Origin with a list of whole origins.</source>
        <translation>Der Server lässt jeden herein: Er antwortet mit * oder schickt zurück, was immer er als Origin bekommt. Vergleichen Sie Origin mit einer Liste ganzer Origins.</translation>
    </message>
    <message>
        <source>The server compares only how the origin begins. Compare the whole of it; a regular expression needs $ at its end.</source>
        <translation>Der Server vergleicht nur den Anfang des Origins. Vergleichen Sie den ganzen; ein regulärer Ausdruck braucht $ am Ende.</translation>
    </message>
    <message>
        <source>The server compares only how the origin ends. Compare the whole of it; a regular expression needs ^https:// at its beginning.</source>
        <translation>Der Server vergleicht nur das Ende des Origins. Vergleichen Sie den ganzen; ein regulärer Ausdruck braucht ^https:// am Anfang.</translation>
    </message>
    <message>
        <source>The server lets in hosts of the site that the policy does not name; one that is forgotten, or that others may use, can then read. Name each host, or allow all of them in the policy: &quot;https://*.example.com&quot;.</source>
        <translation>Der Server lässt Hosts der Site herein, die die Richtlinie nicht nennt; einer, der vergessen wurde oder den andere benutzen dürfen, kann dann lesen. Nennen Sie jeden Host, oder erlauben Sie alle in der Richtlinie: &quot;https://*.example.com&quot;.</translation>
    </message>
    <message>
        <source>In the server's regular expression a dot stands for any character. Write \. for a dot, or compare whole origins.</source>
        <translation>Im regulären Ausdruck des Servers steht ein Punkt für ein beliebiges Zeichen. Schreiben Sie \. für einen Punkt, oder vergleichen Sie ganze Origins.</translation>
    </message>
    <message>
        <source>&quot;null&quot; is the origin of every sandboxed frame, which any page can make. Take it out of the list.</source>
        <translation>&quot;null&quot; ist der Origin jedes Frames mit sandbox, und den kann jede Seite anlegen. Nehmen Sie ihn aus der Liste.</translation>
    </message>
    <message>
        <source>The server does not compare the scheme: whoever is on the way to the user can make an http: page of that host say anything. Compare the whole origin, https:// included.</source>
        <translation>Der Server vergleicht das Schema nicht: Wer auf dem Weg zum Benutzer sitzt, kann eine http:-Seite dieses Hosts alles sagen lassen. Vergleichen Sie den ganzen Origin, mit https://.</translation>
    </message>
    <message>
        <source>The server does not compare the port: what else runs on that host can read. Compare the whole origin.</source>
        <translation>Der Server vergleicht den Port nicht: Was sonst auf diesem Host läuft, kann lesen. Vergleichen Sie den ganzen Origin.</translation>
    </message>
    <message>
        <source>Take the origin out of the server's list.</source>
        <translation>Nehmen Sie den Origin aus der Liste des Servers.</translation>
    </message>
    <message>
        <source>Leave Access-Control-Allow-Credentials out, or allow credentials in the policy.</source>
        <translation>Lassen Sie Access-Control-Allow-Credentials weg, oder erlauben Sie Zugangsdaten in der Richtlinie.</translation>
    </message>
    <message>
        <source>Take the method out of Access-Control-Allow-Methods, or name it in the policy.</source>
        <translation>Nehmen Sie die Methode aus Access-Control-Allow-Methods, oder nennen Sie sie in der Richtlinie.</translation>
    </message>
    <message>
        <source>List the headers in Access-Control-Allow-Headers; do not send back whatever Access-Control-Request-Headers asks for. Or name the header in the policy.</source>
        <translation>Zählen Sie die Header in Access-Control-Allow-Headers auf; schicken Sie nicht zurück, was immer Access-Control-Request-Headers verlangt. Oder nennen Sie den Header in der Richtlinie.</translation>
    </message>
    <message>
        <source>Name it in Access-Control-Expose-Headers on the answer itself; on the preflight's it means nothing.</source>
        <translation>Nennen Sie ihn in Access-Control-Expose-Headers auf der Antwort selbst; auf der des Preflights bedeutet er nichts.</translation>
    </message>
    <message>
        <source>Name only the headers of the policy in Access-Control-Expose-Headers, or add them to the policy.</source>
        <translation>Nennen Sie in Access-Control-Expose-Headers nur die Header der Richtlinie, oder nehmen Sie sie in die Richtlinie auf.</translation>
    </message>
    <message>
        <source>Send Vary: Origin with every answer, those to other origins and without Origin too: else a cache gives one page the answer to another.</source>
        <translation>Senden Sie Vary: Origin mit jeder Antwort, auch mit denen an andere Origins und ohne Origin: Sonst gibt ein Cache einer Seite die Antwort an eine andere.</translation>
    </message>
    <message>
        <source>Send the policy's value on the answer to OPTIONS, or change the policy.</source>
        <translation>Senden Sie den Wert der Richtlinie in der Antwort auf OPTIONS, oder ändern Sie die Richtlinie.</translation>
    </message>
    <message>
        <source>CORS lets simple requests through. Let the server refuse them by Sec-Fetch-Site or Origin, or by a token against forgery.</source>
        <translation>CORS lässt einfache Anfragen durch. Lassen Sie den Server sie nach Sec-Fetch-Site oder Origin ablehnen, oder verlangen Sie ein Token gegen Fälschungen.</translation>
    </message>
    <message>
        <source>No page gains by it, but the comparison is careless: compare Origin with a list of whole origins.</source>
        <translation>Keine Seite gewinnt dadurch etwas, aber der Vergleich ist sorglos: Vergleichen Sie Origin mit einer Liste ganzer Origins.</translation>
    </message>
    <message>
        <source>Pages of every origin can still send {0}, with cookies that are SameSite=None: CORS decides only who reads. Where that must not be, name the methods in &quot;refusedToStrangers&quot;, and the server is asked whether it refuses them.</source>
        <translation>Seiten jedes Origins können weiterhin {0} senden, mit Cookies, die SameSite=None sind: CORS entscheidet nur, wer liest. Wo das nicht sein darf, nennen Sie die Methoden in &quot;refusedToStrangers&quot;; dann wird geprüft, ob der Server sie ablehnt.</translation>
    </message>
    <message>
        <source>What goes to {0} is answered by the scenario's rules: {1} stands for {2} only.</source>
        <translation>Was an {0} geht, beantworten die Regeln des Szenarios: {1} steht nur für {2}.</translation>
    </message>
    <message>
        <source>this is neither a scenario nor the policy of a server</source>
        <translation>das ist weder ein Szenario noch die Richtlinie eines Servers</translation>
    </message>
    <message>
        <source>a scenario begins with &quot;fetchscope&quot;: 1, a policy with &quot;fetchscopePolicy&quot;: 1</source>
        <translation>ein Szenario beginnt mit &quot;fetchscope&quot;: 1, eine Richtlinie mit &quot;fetchscopePolicy&quot;: 1</translation>
    </message>
    <message>
        <source>these are {0} requests, and more than {1} are not made</source>
        <translation>das sind {0} Anfragen, und mehr als {1} werden nicht gemacht</translation>
    </message>
    <message>
        <source>name fewer origins, paths or methods</source>
        <translation>nennen Sie weniger Origins, Pfade oder Methoden</translation>
    </message>
    <message>
        <source>a policy needs a server that is held to it</source>
        <translation>eine Richtlinie braucht einen Server, der an ihr gemessen wird</translation>
    </message>
    <message>
        <source>name one that runs (--against https://staging.example), or its configuration or rules (--server nginx.conf)</source>
        <translation>nennen Sie einen, der läuft (--against https://staging.example), oder seine Konfiguration oder Regeln (--server nginx.conf)</translation>
    </message>
    <message>
        <source>no request of the scenario goes to a server</source>
        <translation>keine Anfrage des Szenarios geht an einen Server</translation>
    </message>
    <message>
        <source>give it an action with an http: or https: URL</source>
        <translation>geben Sie ihm eine Aktion mit einer http:- oder https:-URL</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>Wächter</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The page is a file itself, and may load files</source>
        <translation>Die Seite ist selbst eine Datei und darf Dateien laden</translation>
    </message>
    <message>
        <source>May a page that is a file load other files: never, or fonts and what is asked for without CORS? (file: is left to browsers by the standard. Their modules, fetch() and XMLHttpRequest ask with CORS, which files never pass.)</source>
        <translation>Darf eine Seite, die eine Datei ist, andere Dateien laden: nie, oder Schriften und was ohne CORS verlangt wird? (file: überlässt der Standard den Browsern. Module, fetch() und XMLHttpRequest fragen dort mit CORS, und daran scheitern Dateien immer.)</translation>
    </message>
    <message>
        <source>an extension of the browser or its tracking protection stopped the request, and no server saw it</source>
        <translation>eine Erweiterung des Browsers oder sein Schutz vor Verfolgung hat die Anfrage aufgehalten, und kein Server hat sie gesehen</translation>
    </message>
    <message>
        <source>stopped by an extension</source>
        <translation>von einer Erweiterung aufgehalten</translation>
    </message>
    <message>
        <source>{0} and the page</source>
        <translation>{0} und die Seite</translation>
    </message>
    <message>
        <source>{0} and the cookie</source>
        <translation>{0} und das Cookie</translation>
    </message>
    <message>
        <source>{0} and the server</source>
        <translation>{0} und der Server</translation>
    </message>
    <message>
        <source>{0} and the user</source>
        <translation>{0} und der Benutzer</translation>
    </message>
    <message>
        <source>Let the page itself go to {0}, by a link or location.href, in place of its script</source>
        <translation>Statt ihres Skripts die Seite selbst zu {0} gehen lassen, durch einen Link oder location.href</translation>
    </message>
    <message>
        <source>Serve the folder {0} at {1} by a server on this machine, and open the page there</source>
        <translation>Den Ordner {0} von einem Server auf diesem Rechner unter {1} ausliefern lassen und die Seite dort öffnen</translation>
    </message>
    <message>
        <source>People log in there, and no script of another origin may read such a page. Once they have, the server leads them back to an address of yours.</source>
        <translation>Dort melden sich Menschen an, und kein Skript eines anderen Origins darf eine solche Seite lesen. Danach führt der Server sie zu einer Adresse von Ihnen zurück.</translation>
    </message>
    <message>
        <source>In that folder, python3 -m http.server 8000 --bind 127.0.0.1 or npx serve -l tcp://127.0.0.1:8000 does it, for this machine alone. A page from disk has the origin null, and what is on disk is answered without any header.</source>
        <translation>In dem Ordner genügt python3 -m http.server 8000 --bind 127.0.0.1 oder npx serve -l tcp://127.0.0.1:8000, nur für diesen Rechner. Eine Seite von der Festplatte hat den Origin null, und was dort liegt, kommt ohne jeden Header.</translation>
    </message>
    <message>
        <source>No server answers for what is on disk: see whether {0} is there, and spelt so.</source>
        <translation>Für das, was auf der Festplatte liegt, antwortet kein Server: Sehen Sie nach, ob {0} da ist und so geschrieben wird.</translation>
    </message>
    <message>
        <source>Only where a script reads it: browsers show the header in their developer tools, and scripts get nothing for it.</source>
        <translation>Nur wo ein Skript ihn liest: Browser zeigen den Header in ihren Entwicklerwerkzeugen, und Skripte bekommen nichts dafür.</translation>
    </message>
    <message>
        <source>Nothing came back, so no header mends it, whatever Firefox says of CORS: open {0} in a tab of its own and in a private window without extensions, and see whether it answers.</source>
        <translation>Es kam nichts zurück, und darum hilft kein Header, was immer Firefox von CORS sagt: Öffnen Sie {0} in einem eigenen Tab und in einem privaten Fenster ohne Erweiterungen, und sehen Sie nach, ob eine Antwort kommt.</translation>
    </message>
    <message>
        <source>No header mends it: nobody knows the name {0}. Look for a slip in it, and whether the network (VPN, hosts file) is the one that knows it.</source>
        <translation>Kein Header hilft: Niemand kennt den Namen {0}. Suchen Sie nach einem Tippfehler, und sehen Sie nach, ob das Netz (VPN, hosts-Datei) das ist, das ihn kennt.</translation>
    </message>
    <message>
        <source>No header mends it: nothing listens at {0}. Start the server, and compare port and address: one that listens at 127.0.0.1 alone is not found as [::1], nor from another machine or container.</source>
        <translation>Kein Header hilft: Unter {0} hört niemand zu. Starten Sie den Server, und vergleichen Sie Port und Adresse: Wer nur unter 127.0.0.1 zuhört, ist weder als [::1] noch von einem anderen Rechner oder Container aus zu finden.</translation>
    </message>
    <message>
        <source>No header mends it: the server at {0} ended the connection without an answer. Its log says why; a server that speaks http: does so where it is asked by https:.</source>
        <translation>Kein Header hilft: Der Server unter {0} hat die Verbindung ohne Antwort beendet. Sein Protokoll sagt, warum; ein Server, der http: spricht, tut das, wo er mit https: gefragt wird.</translation>
    </message>
    <message>
        <source>No header mends it: {0} did not answer in time. Is it running, does a firewall drop what is sent, does the work take too long?</source>
        <translation>Kein Header hilft: {0} hat nicht rechtzeitig geantwortet. Läuft der Server, verwirft eine Firewall, was gesendet wird, dauert die Arbeit zu lange?</translation>
    </message>
    <message>
        <source>No header mends it: the browser does not trust the certificate of {0}. Open that address in a tab, which says why (own certificate, other name, out of date); for development, mkcert makes one that is trusted.</source>
        <translation>Kein Header hilft: Der Browser vertraut dem Zertifikat von {0} nicht. Öffnen Sie die Adresse in einem Tab, der sagt, warum (eigenes Zertifikat, anderer Name, abgelaufen); zum Entwickeln macht mkcert eines, dem vertraut wird.</translation>
    </message>
    <message>
        <source>No header mends it: an extension of the browser or its tracking protection stopped the request, and no server saw it. A private window without extensions shows whether that is so; a name without ads, analytics or tracking in it, at the page's own site, is left alone.</source>
        <translation>Kein Header hilft: Eine Erweiterung des Browsers oder sein Schutz vor Verfolgung hat die Anfrage aufgehalten, und kein Server hat sie gesehen. Ein privates Fenster ohne Erweiterungen zeigt, ob es so ist; ein Name ohne ads, analytics oder tracking auf der eigenen Website der Seite wird in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>Every request has to ask so that is to carry a cookie, and the one that gets it, too: its answer's cookies are not stored otherwise.</source>
        <translation>Jede Anfrage muss so fragen, die ein Cookie mitnehmen soll, und auch die, die es bekommt: Sonst werden die Cookies ihrer Antwort nicht gespeichert.</translation>
    </message>
    <message>
        <source>The server answers {0}: that is what is wrong first, and its log says why. The header only lets the page read it.</source>
        <translation>Der Server antwortet {0}: Das ist es, was zuerst falsch ist, und sein Protokoll sagt, warum. Der Header lässt die Seite das nur lesen.</translation>
    </message>
    <message>
        <source>Only who runs {0} can let itself be put into a frame. If that is not you: use the address that it offers for embedding, if it has one, or link to it.</source>
        <translation>Nur wer {0} betreibt, kann sich in einen Frame setzen lassen. Sind Sie das nicht: Nehmen Sie die Adresse, die zum Einbetten angeboten wird, wenn es eine gibt, oder verlinken Sie.</translation>
    </message>
    <message>
        <source>The file that came has the hash {0}: that is what integrity has to hold, if it is the file that is meant.</source>
        <translation>Die Datei, die kam, hat den Hash {0}: Den muss integrity enthalten, wenn es die Datei ist, die gemeint ist.</translation>
    </message>
    <message>
        <source>Let the Content-Security-Policy of the page around the frame be "{0}"</source>
        <translation>Die Content-Security-Policy der Seite um den Frame herum auf „{0}“ setzen</translation>
    </message>
    <message>
        <source>The mode "no-cors" has left out what the page set: {dropped}.</source>
        <translation>Der Modus „no-cors“ hat weggelassen, was die Seite gesetzt hat: {dropped}.</translation>
    </message>
    <message>
        <source>{0}, the page</source>
        <translation>{0}, die Seite</translation>
    </message>
    <message>
        <source>{0}, the cookie</source>
        <translation>{0}, das Cookie</translation>
    </message>
    <message>
        <source>{0}, the server</source>
        <translation>{0}, der Server</translation>
    </message>
    <message>
        <source>Give the extension the host permission {0}: "host_permissions" in its manifest</source>
        <translation>Der Erweiterung die Host-Berechtigung {0} geben: „host_permissions“ in ihrem Manifest</translation>
    </message>
    <message>
        <source>The extension's own pages and its background then need no CORS there; scripts that it puts into other pages do, as those pages ask. Users are asked for the permission where they install it.</source>
        <translation>Die eigenen Seiten der Erweiterung und ihr Hintergrund brauchen dort dann kein CORS; Skripte, die sie in andere Seiten setzt, schon, denn dort fragen jene Seiten. Wer sie installiert, wird nach der Berechtigung gefragt.</translation>
    </message>
    <message>
        <source>The rules are those of the server's configuration in the text, and they lead to this message by the browser's cache: what is loaded first, without CORS, comes without the header, says nothing of Vary: Origin, and answers the second request too.</source>
        <translation>Die Regeln sind die der Server-Konfiguration im Text, und sie führen über den Cache des Browsers zu dieser Meldung: Was zuerst ohne CORS geladen wird, kommt ohne den Header, sagt nichts von Vary: Origin und beantwortet auch die zweite Anfrage.</translation>
    </message>
    <message>
        <source>In the earlier request, {0}, set {1} to "{2}"</source>
        <translation>In der früheren Anfrage, {0}, {1} auf „{2}“ setzen</translation>
    </message>
    <message>
        <source>The server's configuration in the text does not lead to this message: something else answered the preflight, such as a check of who is logged in that comes before it (a preflight carries neither cookies nor Authorization), a configuration that is not in use, or another server. The rules here answer as the message says.</source>
        <translation>Die Server-Konfiguration im Text führt nicht zu dieser Meldung: Etwas anderes hat den Preflight beantwortet, etwa eine Prüfung der Anmeldung, die davor steht (ein Preflight hat weder Cookies noch Authorization), eine Konfiguration, die nicht in Gebrauch ist, oder ein anderer Server. Die Regeln hier antworten, wie die Meldung sagt.</translation>
    </message>
    <message>
        <source>The console tells a status and no fault of CORS: the answer lets the page read it here, and a preflight is let through.</source>
        <translation>Die Konsole nennt einen Status und keinen Fehler von CORS: Die Antwort lässt die Seite hier lesen, und ein Preflight wird durchgelassen.</translation>
    </message>
    <message>
        <source>The text tells the answer to the request itself and not that to its preflight, which a browser asks for first: it was let through.</source>
        <translation>Der Text nennt die Antwort auf die Anfrage selbst und nicht die auf ihren Preflight, den ein Browser zuerst schickt: Er wurde durchgelassen.</translation>
    </message>
    <message>
        <source>`{0}` stands before the line that sets CORS up: what it refuses has none of the headers, and a preflight, which carries neither cookies nor Authorization, it refuses where it asks for a log-in. Move it below.</source>
        <translation>`{0}` steht vor der Zeile, die CORS einrichtet: Was es ablehnt, hat keinen der Header, und einen Preflight, der weder Cookies noch Authorization trägt, lehnt es ab, wo es eine Anmeldung verlangt. Setzen Sie es darunter.</translation>
    </message>
    <message>
        <source>`{0}` stands before the line that sets CORS up in the text. A preflight carries neither cookies nor Authorization, so that it is refused there and gets no CORS header: move that line below the one of CORS. The rules here answer as the message says.</source>
        <translation>`{0}` steht im Text vor der Zeile, die CORS einrichtet. Ein Preflight trägt weder Cookies noch Authorization; er wird also dort abgelehnt und bekommt keinen CORS-Header: Setzen Sie diese Zeile unter die von CORS. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>The server's configuration in the text sends Access-Control-Allow-Origin: {0}, and what stands behind or before it (the program, a proxy) sends the header, too: one of the two has to stop. The rules here answer as the message says.</source>
        <translation>Die Konfiguration des Servers im Text sendet Access-Control-Allow-Origin: {0}, und was dahinter oder davor steht (das Programm, ein Proxy), sendet den Header auch: Eines von beiden muss damit aufhören. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>Of what was answered the text shows the cookies alone: the other headers are those of the server's configuration.</source>
        <translation>Von dem, was geantwortet wurde, zeigt der Text nur die Cookies: Die anderen Header sind die der Konfiguration des Servers.</translation>
    </message>
    <message>
        <source>The server's configuration in the text sends the header with what it answers itself. This {0} comes from something else that knows nothing of it: what runs the program when it breaks (a debugger, the server of the application), or a proxy in front of it. The log says why it breaks. The rules here answer as the message says.</source>
        <translation>Die Konfiguration des Servers im Text sendet den Header mit allem, was sie selbst antwortet. Diese {0} kommt von etwas anderem, das nichts davon weiß: von dem, was das Programm ausführt, wenn es abbricht (ein Debugger, der Anwendungsserver), oder von einem Proxy davor. Warum es abbricht, sagt das Log. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>The server's configuration in the text redirects nothing: something in front of it does, for a slash at the end of the path, from http: to https:, to another name of the host, or to a page to log in. The rules here answer as the message says.</source>
        <translation>Die Konfiguration des Servers im Text leitet nichts um: Etwas davor tut es, wegen eines Schrägstrichs am Ende des Pfads, von http: zu https:, zu einem anderen Namen des Hosts oder zu einer Seite zum Anmelden. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>Spring Security comes before Spring MVC, and `HttpSecurity` has no `.cors(…)`: it takes a preflight, which carries neither cookies nor Authorization, for somebody who is not logged in, and answers {0} without any CORS header. Add `.cors(withDefaults())` to it; it then asks what is set up here.</source>
        <translation>Spring Security kommt vor Spring MVC, und `HttpSecurity` hat kein `.cors(…)`: Einen Preflight, der weder Cookies noch Authorization trägt, hält es für jemanden, der nicht angemeldet ist, und antwortet {0} ohne CORS-Header. Setzen Sie `.cors(withDefaults())` dazu; dann fragt es nach dem, was hier eingerichtet ist.</translation>
    </message>
    <message>
        <source>A cache in front of the server gave this answer ({0}). It may have kept it from somebody who sent no Origin, or another one: let it pass Origin on, send Vary: Origin with every answer, also where no Origin came, and empty it.</source>
        <translation>Ein Cache vor dem Server gab diese Antwort ({0}). Er hat sie vielleicht von jemandem, der kein Origin oder ein anderes sandte: Er muss Origin weitergeben, der Server Vary: Origin mit jeder Antwort senden, auch wo kein Origin kam, und der Cache geleert werden.</translation>
    </message>
    <message>
        <source>Nothing in the text answers OPTIONS: what it sets for other methods is not sent with the answer to a preflight. Answer OPTIONS with the headers, too. The rules here answer as the message says.</source>
        <translation>Nichts im Text antwortet auf OPTIONS: Was er für andere Methoden setzt, kommt nicht mit der Antwort auf einen Preflight. Antworten Sie auch auf OPTIONS mit den Headern. Die Regeln hier antworten, wie es die Meldung sagt.</translation>
    </message>
    <message>
        <source>A content script asks as the page that it runs in, here {0}: the permissions of the extension do not free it from CORS. Let the service worker of the extension ask (chrome.runtime.sendMessage), whose requests they do free.</source>
        <translation>Ein Content-Script fragt als die Seite, in der es läuft, hier {0}: Die Berechtigungen der Erweiterung befreien es nicht von CORS. Lassen Sie den Service-Worker der Erweiterung fragen (chrome.runtime.sendMessage); dessen Anfragen befreien sie.</translation>
    </message>
    <message>
        <source>The list MIDDLEWARE does not name corsheaders.middleware.CorsMiddleware, so that what is set up here does nothing: no answer has any of the headers. Put it into the list, before CommonMiddleware.</source>
        <translation>Die Liste MIDDLEWARE nennt corsheaders.middleware.CorsMiddleware nicht; was hier eingerichtet ist, bewirkt also nichts: Keine Antwort hat einen der Header. Setzen Sie es in die Liste, vor CommonMiddleware.</translation>
    </message>
    <message>
        <source>`{0}` stands before CorsMiddleware: its redirects to a path with a slash have none of the headers, and a preflight must not be redirected. Put CorsMiddleware before it.</source>
        <translation>`{0}` steht vor CorsMiddleware: Seine Umleitungen zu einem Pfad mit Schrägstrich haben keinen der Header, und ein Preflight darf nicht umgeleitet werden. Setzen Sie CorsMiddleware davor.</translation>
    </message>
    <message>
        <source>Enforce a response's opener policy</source>
        <translation>Die Opener-Richtlinie einer Antwort durchsetzen</translation>
    </message>
    <message>
        <source>The opener policy is {0}, that of the response {1}: the window leaves its browsing context group, and its opener</source>
        <translation>Die Opener-Richtlinie ist {0}, die der Antwort {1}: Das Fenster verlässt seine Browsing-Context-Gruppe und seinen Öffner</translation>
    </message>
    <message>
        <source>No other window is in the browsing context group: nothing is reported</source>
        <translation>Kein anderes Fenster ist in der Browsing-Context-Gruppe: Gemeldet wird nichts</translation>
    </message>
    <message>
        <source>Reported to {1}: {0}</source>
        <translation>Gemeldet an {1}: {0}</translation>
    </message>
    <message>
        <source>The opener policy that only reports is {0}, that of the response {1}: they would part the window from its opener</source>
        <translation>Die Opener-Richtlinie, die nur meldet, ist {0}, die der Antwort {1}: Sie würden das Fenster von seinem Öffner trennen</translation>
    </message>
    <message>
        <source>Browsing context group</source>
        <translation>Browsing-Context-Gruppe</translation>
    </message>
    <message>
        <source>Opener policy</source>
        <translation>Opener-Richtlinie</translation>
    </message>
    <message>
        <source>Opener policy that only reports</source>
        <translation>Opener-Richtlinie, die nur meldet</translation>
    </message>
    <message>
        <source>Are switches of the browsing context group reported that an opener policy makes?</source>
        <translation>Werden Wechsel der Browsing-Context-Gruppe gemeldet, die eine Opener-Policy bewirkt?</translation>
    </message>
    <message>
        <source>Whose endpoints get what a page reports that is left: those of the page, or those of the response, if it has one of that name.</source>
        <translation>Wessen Endpunkte bekommen, was eine Seite meldet, die verlassen wird: die der Seite oder die der Antwort, wenn sie einen dieses Namens hat.</translation>
    </message>
    <message>
        <source>Which endpoint an opener policy that only reports tells: that of the enforced one, as the standard has it, or its own.</source>
        <translation>Welchem Endpunkt eine Opener-Policy, die nur meldet, etwas sagt: dem der durchgesetzten, wie es im Standard steht, oder ihrem eigenen.</translation>
    </message>
    <message>
        <source>Is noopener-allow-popups a policy that may only report?</source>
        <translation>Kann noopener-allow-popups eine Richtlinie sein, die nur meldet?</translation>
    </message>
    <message>
        <source>Is a navigation that fails a switch to a page without an opener policy, as far as reports go?</source>
        <translation>Ist eine Navigation, die fehlschlägt, für Berichte ein Wechsel zu einer Seite ohne Opener-Policy?</translation>
    </message>
    <message>
        <source>Which referrer a report of what was navigated to names after a redirect: that of the last request, or that of the first.</source>
        <translation>Welchen Referrer ein Bericht über das Ziel einer Navigation nach einer Umleitung nennt: den der letzten Anfrage oder den der ersten.</translation>
    </message>
    <message>
        <source>Is a page of another origin that is left told the URL that was typed into the address bar?</source>
        <translation>Erfährt eine Seite eines anderen Origins, die verlassen wird, die URL, die in die Adressleiste eingegeben wurde?</translation>
    </message>
    <message>
        <source>Does a page with the opener policy noopener-allow-popups leave its browsing context group where it is navigated to a page without one?</source>
        <translation>Verlässt eine Seite mit der Opener-Policy noopener-allow-popups ihre Browsing-Context-Gruppe, wenn sie zu einer Seite ohne eine navigiert?</translation>
    </message>
    <message>
        <source>How reports of opener policies write a URL that they hide and the policy of an isolated page: null and same-origin-plus-COEP; or an empty text and same-origin-plus-coep, with or without the fragment of the response's URL.</source>
        <translation>Wie Berichte über Opener-Policies eine URL, die sie verbergen, und die Richtlinie einer isolierten Seite schreiben: null und same-origin-plus-COEP; oder einen leeren Text und same-origin-plus-coep, ohne oder mit dem Fragment der URL der Antwort.</translation>
    </message>
    <message>
        <source>Are all redirects of one request stored and taken from the HTTP cache, or only the first five?</source>
        <translation>Werden alle Umleitungen einer Anfrage im HTTP-Cache gespeichert und daraus genommen, oder nur die ersten fünf?</translation>
    </message>
    <message>
        <source>How many redirects of a document's request with keepalive are followed.</source>
        <translation>Wie vielen Umleitungen einer Anfrage eines Dokuments mit keepalive gefolgt wird.</translation>
    </message>
    <message>
        <source>Reports which windows such a Cross-Origin-Opener-Policy would cut off from each other, and cuts none off.</source>
        <translation>Meldet, welche Fenster eine solche Cross-Origin-Opener-Policy voneinander trennen würde, und trennt keine.</translation>
    </message>
    <message>
        <source>With a page: names for the addresses to which the browser sends its reports; policies name them in report-to.</source>
        <translation>Mit einer Seite: Namen für die Adressen, an die der Browser seine Berichte schickt; Richtlinien nennen sie in report-to.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Antwort</translation>
    </message>
</context>
</TS>
