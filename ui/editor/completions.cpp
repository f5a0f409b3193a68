#include "ui/editor/completions.h"

#include "core/engine/guards/guard.h"
#include "core/engine/model/request_values.h"
#include "ui/words/text.h"

#include <QHash>

namespace fetchscope::ui {

QStringList methodNames()
{
    // https://httpwg.org/specs/rfc9110.html#methods, and those of WebDAV that pages use.
    return {QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("DELETE"),
        QStringLiteral("PATCH"), QStringLiteral("HEAD"), QStringLiteral("OPTIONS"), QStringLiteral("QUERY"),
        QStringLiteral("PROPFIND"), QStringLiteral("REPORT")};
}

QStringList requestHeaderNames()
{
    static const QStringList names = QStringLiteral(
        "Accept Accept-Language Authorization Cache-Control Content-Language Content-Type Cookie DNT If-Match "
        "If-Modified-Since If-None-Match If-Unmodified-Since Origin Pragma Prefer Range Referer traceparent "
        "X-API-Key X-CSRF-Token X-Request-ID X-Requested-With")
                                         .split(QChar(' '));
    return names;
}

QStringList responseHeaderNames()
{
    static const QStringList names = QStringLiteral(
        "Access-Control-Allow-Credentials Access-Control-Allow-Headers Access-Control-Allow-Methods "
        "Access-Control-Allow-Origin Access-Control-Expose-Headers Access-Control-Max-Age Age Allow Cache-Control "
        "Clear-Site-Data Content-Disposition Content-Encoding Content-Language Content-Length Content-Range "
        "Content-Security-Policy Content-Type Cross-Origin-Embedder-Policy Cross-Origin-Opener-Policy "
        "Cross-Origin-Resource-Policy Date ETag Expires Last-Modified Location Origin-Agent-Cluster Pragma "
        "Referrer-Policy Retry-After Server Set-Cookie Strict-Transport-Security Timing-Allow-Origin Vary "
        "WWW-Authenticate X-Content-Type-Options X-Frame-Options X-Request-ID")
                                         .split(QChar(' '));
    return names;
}

QStringList valuesOfHeader(const QString& name, const QString& page)
{
    const QString key = name.toLower();
    if (key == QStringLiteral("access-control-allow-origin") || key == QStringLiteral("timing-allow-origin"))
        return {page, QStringLiteral("*"), QStringLiteral("null")};
    static const QHash<QString, QString> values {
        {QStringLiteral("access-control-allow-credentials"), QStringLiteral("true")},
        {QStringLiteral("access-control-allow-methods"), QStringLiteral("GET, POST, PUT, DELETE|PUT|PATCH|DELETE|*")},
        {QStringLiteral("access-control-allow-headers"),
            QStringLiteral("content-type|authorization|content-type, authorization|x-requested-with|*")},
        {QStringLiteral("access-control-expose-headers"),
            QStringLiteral("content-length|etag|location|x-request-id|*")},
        {QStringLiteral("access-control-max-age"), QStringLiteral("0|5|600|7200|86400")},
        {QStringLiteral("vary"), QStringLiteral("Origin|Accept-Encoding|Cookie|*")},
        {QStringLiteral("content-type"),
            QStringLiteral("application/json|application/x-www-form-urlencoded|multipart/form-data|text/plain|"
                           "text/plain;charset=UTF-8|text/html|text/css|text/javascript|image/png|"
                           "text/event-stream|application/octet-stream")},
        {QStringLiteral("cache-control"),
            QStringLiteral("no-store|no-cache|max-age=60|max-age=3600|private|public, max-age=31536000, immutable")},
        {QStringLiteral("cross-origin-resource-policy"), QStringLiteral("same-origin|same-site|cross-origin")},
        {QStringLiteral("cross-origin-embedder-policy"), QStringLiteral("unsafe-none|require-corp|credentialless")},
        {QStringLiteral("cross-origin-opener-policy"),
            QStringLiteral("unsafe-none|same-origin-allow-popups|same-origin")},
        {QStringLiteral("x-content-type-options"), QStringLiteral("nosniff")},
        {QStringLiteral("x-frame-options"), QStringLiteral("DENY|SAMEORIGIN")},
        {QStringLiteral("referrer-policy"),
            QStringLiteral("no-referrer|no-referrer-when-downgrade|origin|origin-when-cross-origin|same-origin|"
                           "strict-origin|strict-origin-when-cross-origin|unsafe-url")},
        {QStringLiteral("strict-transport-security"), QStringLiteral("max-age=31536000; includeSubDomains")},
        {QStringLiteral("set-cookie"),
            QStringLiteral("session=1; Path=/; Secure; HttpOnly; SameSite=None|session=1; Path=/; SameSite=Lax")},
        {QStringLiteral("accept"), QStringLiteral("*/*|application/json|text/html")},
        {QStringLiteral("authorization"), QStringLiteral("Bearer token|Basic dXNlcjpwYXNz")},
        {QStringLiteral("x-requested-with"), QStringLiteral("XMLHttpRequest")},
        {QStringLiteral("range"), QStringLiteral("bytes=0-99")},
    };
    const QString found = values.value(key);
    return found.isEmpty() ? QStringList() : found.split(QChar('|'));
}

QStringList choicesOfOption(const QString& option, const QString& initiator)
{
    static const QHash<QString, QString> choices {
        {QStringLiteral("credentials"), QStringLiteral("omit|same-origin|include")},
        {QStringLiteral("mode"), QStringLiteral("cors|no-cors|same-origin")},
        {QStringLiteral("cache"), QStringLiteral("default|no-store|reload|no-cache|force-cache|only-if-cached")},
        {QStringLiteral("redirect"), QStringLiteral("follow|error|manual")},
        {QStringLiteral("referrer"), QStringLiteral("about:client")},
        {QStringLiteral("inline/kind"), QStringLiteral("script|style|event-handler|style-attribute|javascript-url")},
        {QStringLiteral("worklet/kind"), QStringLiteral("audio|paint")},
        {QStringLiteral("priority"), QStringLiteral("auto|high|low")},
        {QStringLiteral("duplex"), QStringLiteral("half")},
        {QStringLiteral("targetAddressSpace"), QStringLiteral("local|loopback|public")},
        {QStringLiteral("crossorigin"), QStringLiteral("anonymous|use-credentials")},
        {QStringLiteral("use"), QStringLiteral("canvas-2d|webgl|image-bitmap")},
        // https://html.spec.whatwg.org/multipage/links.html#preload-destination
        {QStringLiteral("as"), QStringLiteral("fetch|font|image|script|style|track")},
        // https://html.spec.whatwg.org/multipage/links.html#module-preload-destination
        {QStringLiteral("modulepreload/as"),
            QStringLiteral("audioworklet|json|paintworklet|script|serviceworker|sharedworker|style|text|worker")},
        {QStringLiteral("type"), QStringLiteral("classic|module")},
        {QStringLiteral("prefetch/as"), QStringLiteral("document|fetch|font|image|script|style|track")},
        // A MIME type
        {QStringLiteral("preload/type"),
            QStringLiteral(
                "font/woff2|image/avif|image/png|image/svg+xml|image/webp|text/css|text/javascript|text/vtt")},
        {QStringLiteral("modulepreload/type"), QStringLiteral("text/javascript|application/json|text/css")},
        {QStringLiteral("prefetch/type"), QStringLiteral("text/html|text/css|text/javascript|image/png")},
        {QStringLiteral("target"), QStringLiteral("_self|_parent|_top|_blank")},
        {QStringLiteral("location/target"), QStringLiteral("_self|_parent|_top")},
        {QStringLiteral("enctype"), QStringLiteral("application/x-www-form-urlencoded|multipart/form-data|text/plain")},
    };
    if (option == QStringLiteral("method"))
        return methodNames();
    if (option == QStringLiteral("referrerPolicy"))
        return namesIn(Names<ReferrerPolicy>::list);
    const QString found = choices.value(initiator + QChar('/') + option, choices.value(option));
    return found.isEmpty() ? QStringList() : found.split(QChar('|'));
}

QStringList guardNames()
{
    QStringList names;
    for (const Guard& guard : builtInGuards())
        names << toText(guard.name);
    return names;
}

QStringList statusCodes()
{
    return QStringLiteral("200 201 204 301 302 303 304 307 308 400 401 403 404 405 429 500 502 503").split(QChar(' '));
}

} // namespace fetchscope::ui
