#include "core/reading/server_configuration/server_configuration.h"

#include "core/engine/base/utf8.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/environment_conditions.h"
#include "core/reading/server_configuration/environment_defaults.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/program_scan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <variant>

namespace fetchscope {

namespace {

/// In bytes.
constexpr std::size_t longestConfiguration = std::size_t {1} << 20;

struct ConfigurationReader
{
    ServerConfigurationKind kind;
    bool (*looksLike)(std::string_view text);
    Result<ServerConfiguration> (*read)(std::string_view text, const ServerSurroundings& surroundings);
};

constexpr std::array readers {
#define SERVER_CONFIGURATION(kind, id, title, looksLike, read)                                                         \
    ConfigurationReader {ServerConfigurationKind::kind, looksLike, read},
#include "core/reading/server_configuration/configurations.def"
#undef SERVER_CONFIGURATION
};

/// What stands in the configuration of servers and in the programs that are one, and in no message of a browser.
constexpr std::string_view signs[] {// nginx, Apache, IIS, HAProxy, lighttpd, Traefik, ingress controllers
    "add_header ", "proxy_pass ", "proxy_hide_header ", "proxy_set_header ", "Header set ", "Header always ",
    "Header add ", "Header append ", "Header merge ", "more_set_headers ", "Header unset ", "<VirtualHost",
    "<customHeaders", "http-response set-header", "http-response add-header", "setenv.add-response-header",
    "accessControlAllow", "name: cors\n", "plugin: cors\n", "- name: cors",
    "exposed_headers:", "ingress.kubernetes.io/",
    // Express and its like
    "app.use(", "router.use(", ".use(cors(", "outer.options(", "app.options(", ", cors(", "cors: {", "orsOptions",
    "= cors(", "res.append(", "Access-Control-Allow-Origin' =>", "require('cors')", "require(\"cors\")", "from 'cors'",
    "from \"cors\"", "hono/cors", "enableCors(", "NestFactory.create(", "fastify/cors", "fastifyCors", "res.header(",
    "res.setHeader(", "response.setHeader(", "res.set(", "headers.set('Access-Control-",
    "headers.set(\"Access-Control-", "['access-control-allow-origin'] =", "[\"access-control-allow-origin\"] =",
    "['Access-Control-Allow-Origin'] =", "[\"Access-Control-Allow-Origin\"] =",
    // Buckets
    "CORSRule", "\"AllowedOrigins\"", "\"AllowedHeaders\"", "\"AllowedMethods\"", "\"allowed\": {", "<AllowedOrigin",
    "AllowedOrigins:", "cors_rule", "allowedOrigins:", "\"responseHeader\"", "\"key\": \"access-control-",
    "\"key\": \"Access-Control-", "key: \"Access-Control-", "key: 'Access-Control-", "[[headers]]",
    // Spring, ASP.NET, Django, Flask, FastAPI, PHP, Laravel, Rails, Go
    "@CrossOrigin", "allowedOrigins(", "setAllowedOrigins(", "addAllowedOrigin(", "AllowedOriginPatterns(",
    "allowedOriginPatterns(", "CorsRegistry", "new CorsConfiguration(", "AddCors(", "UseCors(", "WithOrigins(",
    "CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_", "CORS_ALLOW_", "corsheaders", "CORSMiddleware", "flask_cors", "CORS(app",
    "@cross_origin", "header('Access-Control-", "header(\"Access-Control-", "'allowed_origins'", "\"allowed_origins\"",
    "Rack::Cors", ".Header().Set(", "allow do", "'allowedOrigins'", "supportsCredentials", "supports_credentials",
    "cors.Options{", "cors.Config{", "cors.AllowAll()", "cors.Default()", "cors.DefaultConfig()", "CORSConfig{",
    "handlers.AllowedOrigins(", "AllowAnyOrigin(", "AddDefaultPolicy(", "EnableCors(",
    // Amazon's gateways
    "corsPreflight", "ResponseHeadersPolic", "response_headers_policy", "cors_configuration", "CorsConfiguration",
    "CorsPreflightOptions", "aws_lambda_function_url", "AWS::Lambda::Url", "addFunctionUrl", "FunctionUrlConfig",
    "AWS::Serverless::Api", "httpApi:", "- httpApi",
    // Koa, Rust, Elixir, Ktor, Quarkus, Micronaut, Play, Tomcat
    "@koa/cors", "koa-cors", "strapi::cors", "CorsLayer::", "Cors::default()", "Cors::permissive()", "plug CORSPlug",
    "plug Corsica", "plug(CORSPlug", "install(CORS", "quarkus.http.cors", "play.filters.cors", "allowedHttpMethods",
    "catalina.filters.CorsFilter", "allowed-origins:", "allowed-origins-regex:", "cors.allowed.origins", "globalcors",
    // Varnish
    "set resp.http.",
    // Proxies
    "header Access-Control-", "header_down ", "http-after-response ", "rspadd ", "lua.cors", "customresponseheaders",
    "customResponseHeaders", "accesscontrolallow", "corsPolicy:", "allow_origin_string_match", "allow_origin_regex",
    "allow_origin: ", "<cors enabled", "<add name=\"Access-Control-"};

/// The text without the comments of the language that a kind of configuration is written in.
std::string withoutCommentsOf(ServerConfigurationKind kind, std::string_view text)
{
    using Kind = ServerConfigurationKind;
    switch (kind) {
    case Kind::Go:
    case Kind::DotNet:
    case Kind::Rust:
    case Kind::Ktor:
    case Kind::Spring:
    case Kind::Hono:
    case Kind::Koa:
    case Kind::Express:
        return withoutComments(text);
    case Kind::RackCors:
    case Kind::Elixir:
    case Kind::FastApi:
    case Kind::Django:
    case Kind::FlaskCors:
        return withoutHashComments(text);
    case Kind::Laravel:
    case Kind::Program:
        return withoutHashComments(withoutComments(text));
    case Kind::S3:
        return withoutXmlComments(withoutHashComments(withoutComments(text)));
    case Kind::Iis:
        return withoutXmlComments(text);
    default:
        // They know their own.
        return std::string(text);
    }
}

const ConfigurationReader* readerOf(std::string_view text)
{
    const auto* const found = std::find_if(
        readers.begin(), readers.end(), [text](const ConfigurationReader& reader) { return reader.looksLike(text); });
    return found == readers.end() ? nullptr : found;
}

/// Does a rule ask for an origin, or allow it?
bool usesOrigin(const ServerConfiguration& configuration, std::string_view origin)
{
    return std::any_of(configuration.rules.begin(), configuration.rules.end(), [origin](const ServerRule& rule) {
        const bool isAskedFor = std::any_of(rule.headers.begin(), rule.headers.end(), [origin](const auto& condition) {
            return std::any_of(condition.values.begin(), condition.values.end(),
                [origin](const TextPattern& value) { return value.text() == origin; });
        });
        const auto* const response = std::get_if<ServerResponse>(&rule.respond);
        return isAskedFor
            || (response && response->headers && response->headers->getFirst("access-control-allow-origin") == origin);
    });
}

/// What a program allows where a variable of the environment is not set is not what it allows where it is.
void noteEnvironment(std::string_view text, ServerConfiguration& configuration)
{
    for (const EnvironmentDefault& one : environmentDefaultsIn(text)) {
        const std::string_view first = std::string_view(one.value).substr(0, one.value.find(','));
        if (usesOrigin(configuration, first))
            configuration.notes.push_back(say<messages::EnvironmentNotSet>(one.variable, one.value));
    }
    for (const EnvironmentCondition& one : environmentConditionsIn(text)) {
        const Literal chosen = one.isOfCors ? Literal {} : literalAt(one.chosen + ",", 0);
        if (!one.isOfCors && (chosen.kind != Literal::Kind::Text || !usesOrigin(configuration, chosen.text)))
            continue;
        configuration.notes.push_back(one.holds ? Message(say<messages::ConditionHolds>(one.text))
                                                : Message(say<messages::ConditionDoesNotHold>(one.text)));
    }
    for (const std::string& origin : originsAddedIn(text))
        configuration.notes.push_back(say<messages::OriginAtRunTime>(origin));
}

/// What frameworks and stores add to an answer does not depend on its status. nginx knows its own.
void takeStatusBehind(const ToldStatus& told, ServerConfigurationKind kind, ServerConfiguration& configuration)
{
    constexpr std::uint16_t usual = 200;
    std::erase(configuration.notes, Message(say<messages::ApplicationAnswers>()));
    for (ServerRule& rule : configuration.rules) {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        const bool isOfRequest = rule.method != "OPTIONS" && !told.isOfPreflight;
        if (kind != ServerConfigurationKind::Nginx && isOfRequest && response && response->status == usual)
            response->status = told.status;
    }
}

} // namespace

/// What functions answer with that run at a host, each beside a header that only answers have.
constexpr std::array<std::string_view, 5> answersOfFunctions {
    "statusCode", "NextResponse.", "new NextResponse(", "new Response(", "Response.json("};

bool hasServerConfiguration(std::string_view text)
{
    const auto has = [text](std::string_view sign) { return text.find(sign) != text.npos; };
    return std::any_of(std::begin(signs), std::end(signs), has)
        || (has("Access-Control-Allow-") && std::any_of(answersOfFunctions.begin(), answersOfFunctions.end(), has));
}

ServerConfigurationKind kindOfServerConfiguration(std::string_view text)
{
    const ConfigurationReader* reader = readerOf(text);
    return reader ? reader->kind : ServerConfigurationKind::Unknown;
}

Result<ServerConfiguration> readServerConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    if (text.size() > longestConfiguration)
        return tl::unexpected(InputError {{}, say<messages::ConfigurationTooLong>(), say<messages::PasteOneServer>()});
    const std::string readable = replaceInvalidUtf8(text);
    if (const ConfigurationReader* reader = readerOf(readable)) {
        const std::string plain = withoutCommentsOf(reader->kind, readable);
        auto configuration = reader->read(plain, surroundings);
        if (configuration)
            noteEnvironment(plain, *configuration);
        if (configuration && surroundings.statusBehind)
            takeStatusBehind(*surroundings.statusBehind, reader->kind, *configuration);
        return configuration;
    }
    return tl::unexpected(
        InputError {{}, say<messages::ConfigurationNotRead>(), say<messages::PasteWholeConfiguration>()});
}

} // namespace fetchscope
