#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fetchscope {

namespace {

/// What stands in the configuration of servers and in the programs that are one, and in no message of a browser.
constexpr std::array<std::string_view, 54> signs {// nginx, Apache, IIS, HAProxy, lighttpd, Traefik, ingress controllers
    "add_header ", "proxy_pass ", "proxy_hide_header ", "proxy_set_header ", "Header set ", "Header always ",
    "Header add ", "Header append ", "Header unset ", "<VirtualHost", "<customHeaders", "http-response set-header",
    "http-response add-header", "setenv.add-response-header", "accessControlAllow", "ingress.kubernetes.io/",
    // Express and its like
    "app.use(", "require('cors')", "require(\"cors\")", "from 'cors'", "from \"cors\"", "enableCors(", "res.header(",
    "res.setHeader(", "response.setHeader(", "res.set(", "headers.set('Access-Control-",
    "headers.set(\"Access-Control-",
    // Buckets
    "CORSRule", "\"AllowedOrigins\"", "\"AllowedHeaders\"", "\"AllowedMethods\"", "<AllowedOrigin", "AllowedOrigins:",
    // Spring, ASP.NET, Django, Flask, FastAPI, PHP, Laravel, Rails, Go
    "@CrossOrigin", "allowedOrigins(", "setAllowedOrigins(", "addAllowedOrigin(", "CorsRegistry", "AddCors(",
    "UseCors(", "WithOrigins(", "CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_", "CORS_ALLOW_", "CORSMiddleware", "flask_cors",
    "CORS(app", "header('Access-Control-", "header(\"Access-Control-", "'allowed_origins'", "\"allowed_origins\"",
    "Rack::Cors", ".Header().Set("};

} // namespace

bool hasServerConfiguration(std::string_view text)
{
    return std::any_of(
        signs.begin(), signs.end(), [text](std::string_view sign) { return text.find(sign) != text.npos; });
}

bool looksLikeServerConfiguration(std::string_view text)
{
    // Of what nothing else has recognised, headers that a server sends are enough.
    return hasServerConfiguration(text) || text.find("Access-Control-Allow-") != std::string_view::npos;
}

Result<Scenario> refuseServerConfiguration(std::string_view, Phrasebook)
{
    return tl::unexpected(
        InputError {{}, say<messages::ThisIsServerConfiguration>(), say<messages::PasteWhatBrowserSaid>()});
}

} // namespace fetchscope
