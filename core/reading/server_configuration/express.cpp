#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/cors_delegate.h"
#include "core/reading/server_configuration/express_errors.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/express_setup.h"
#include "core/reading/server_configuration/header_calls.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/options_block.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fetchscope {

namespace {

/// Those of the package, and those that its plugin for Fastify has beside them.
bool isOptionOfCors(std::string_view name)
{
    constexpr std::array<std::string_view, 18> names {"", "origin", "methods", "allowedHeaders", "headers",
        "exposedHeaders", "credentials", "maxAge", "preflightContinue", "optionsSuccessStatus", "hideOptionsRoute",
        "cacheControl", "preflight", "strictPreflight", "delegator", "hook", "logLevel", "prefix"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What the program gives to the package.
struct CorsSetup
{
    std::vector<std::pair<std::string, Literal>> options {};
    /// What an origin gets that a function refuses: the package sets no header, and goes on to the program, or to what
    /// answers errors. Null: no function decides.
    std::optional<CorsRefusal> refusal {};
    /// The package waits for a function that never tells what it decides.
    bool neverAnswers = false;
};

/// Is what a function returns the value of its name: `get corsOptions() { return { … }; }`?
bool isGetter(std::string_view text, std::string_view name)
{
    std::string getter("get ");
    getter.append(name.substr(name.rfind('.') + 1)).append("(");
    return isNameCharacter(name.empty() ? ' ' : name.back()) && text.find(getter) != text.npos;
}

/// The package itself, and none that is called by the same name.
bool namesCorsPackage(std::string_view text)
{
    constexpr std::array<std::string_view, 4> imports {
        "require('cors')", "require(\"cors\")", "from 'cors'", "from \"cors\""};
    return std::any_of(
        imports.begin(), imports.end(), [text](std::string_view import) { return text.find(import) != text.npos; });
}

/// `isPlugin`: that of Fastify takes promises, too.
CorsSetup optionsOf(std::string_view text, std::size_t setup, bool isPlugin, ConfigurationDraft& draft)
{
    auto arguments = argumentsAt(text, setup);
    if (arguments.empty())
        return {};
    Literal& options = arguments.front().second;
    // A function that makes the options of a request.
    const auto isFunction = [](std::string_view source) {
        return source.find("=>") != source.npos || source.find("function") != source.npos;
    };
    if (!options.isKnown() && isGetter(text, options.text)) {
        if (Literal returned = returnedObject(options.text + "()", text); returned.kind == Literal::Kind::Object)
            options = std::move(returned);
    } else if (!options.isKnown() && !isFunction(options.text)) {
        if (std::string source = sourceOfFunction(text, options.text); !source.empty())
            options.text = std::move(source);
    }
    if (!options.isKnown() && (isFunction(options.text) || options.text.ends_with('}'))) {
        if (!isPlugin && !callsBack(options.text)) {
            draft.note(say<messages::NeverCalledBack>("cors()"));
            return {{}, std::nullopt, true};
        }
        auto given = optionsOfDelegate(options.text, text, draft);
        return {std::move(given), refusalOf(options.text, text, setup, draft)};
    }
    if (!options.isKnown()) {
        if (Literal returned = returnedObject(options.text, text); returned.kind == Literal::Kind::Object)
            options = std::move(returned);
    }
    // `{ ...base }` looks like a set.
    if (options.kind == Literal::Kind::List && strip(text.substr(setup), isAsciiWhitespace).starts_with('{'))
        options.kind = Literal::Kind::Object;
    if (options.kind != Literal::Kind::Object) {
        if (!options.isKnown())
            draft.note(say<messages::OptionAtRunTime>("cors()", options.text));
        return {};
    }
    takeOverMembers(text.substr(setup, endOfBrackets(text, setup) - setup), text, options, draft);
    CorsSetup given;
    for (auto& [name, value] : options.members) {
        if (name == "origin") {
            // A method of the object is all of its source.
            if (!value.isKnown()) {
                const std::size_t start = text.find("origin", setup);
                const std::size_t end = endOfBrackets(text, setup);
                if (value.text.empty() && start != text.npos && start < end)
                    value.text = text.substr(start, end - start);
            }
            const bool isDecided = value.text.find("=>") != std::string::npos
                || value.text.find("function") != std::string::npos || value.text.find("callback") != std::string::npos
                || value.text.starts_with("origin(");
            if (!value.isKnown() && isDecided && !isPlugin && namesCorsPackage(text) && !callsBack(value.text)) {
                draft.note(say<messages::NeverCalledBack>("origin"));
                return {{}, std::nullopt, true};
            }
            if (!value.isKnown() && isDecided)
                given.refusal = refusalOf(value.text, text, setup, draft);
            value = originDecidedBy(value, text, draft);
        } else if (!isOptionOfCors(name)) {
            draft.note(say<messages::NotAnOption>(name, "cors"));
        } else if (name == "headers") {
            name = "allowedHeaders";
        } else if (name == "maxAge" && value.kind == Literal::Kind::Text) {
            value.kind = Literal::Kind::Number;
        }
    }
    std::erase_if(options.members, [](const auto& member) {
        return member.second.kind == Literal::Kind::Null && (member.first == "origin" || member.first == "methods");
    });
    given.options = std::move(options.members);
    return given;
}

/// Before a rule for any origin stands one for those that a function refuses.
std::vector<ServerRule> withRefusals(std::vector<ServerRule> rules, std::uint16_t status, bool isForNobody)
{
    std::vector<ServerRule> result;
    for (ServerRule& rule : rules) {
        if (rule.headers.empty() && !result.empty()) {
            ServerRule refused = rule;
            if (!isForNobody)
                refused.headers.push_back({"Origin", {TextPattern("*")}, false});
            ServerResponse response;
            response.status = status;
            response.headers = std::make_shared<const HeaderList>();
            response.body = std::make_shared<const std::string>();
            refused.respond = std::move(response);
            result.push_back(std::move(refused));
            if (isForNobody)
                continue;
        }
        result.push_back(std::move(rule));
    }
    return result;
}

/// The rules of the package on some URLs; those for OPTIONS apart from the others.
struct RulesOfMount
{
    std::vector<ServerRule> preflights;
    std::vector<ServerRule> others;
};

ServerRule ruleWithoutHeaders(std::string method, const std::optional<TextPattern>& urls)
{
    ServerRule rule;
    if (!method.empty())
        rule.method = std::move(method);
    rule.url = urls;
    ServerResponse response;
    response.headers = std::make_shared<const HeaderList>();
    response.body = std::make_shared<const std::string>();
    rule.respond = std::move(response);
    return rule;
}

/// What somebody gets who has not logged in.
ServerRule ruleForNobody(const std::optional<TextPattern>& urls)
{
    constexpr std::uint16_t unauthorized = 401;
    ServerRule rule = ruleWithoutHeaders({}, urls);
    rule.headers.push_back({"Authorization", {}, true});
    std::get<ServerResponse>(rule.respond).status = unauthorized;
    return rule;
}

Result<RulesOfMount> rulesOf(const CorsSetup& given, const std::optional<TextPattern>& urls, ConfigurationDraft& draft)
{
    if (given.neverAnswers) {
        RulesOfMount apart {{ruleWithoutHeaders("OPTIONS", urls)}, {ruleWithoutHeaders({}, urls)}};
        apart.preflights.front().respond = NetworkFailure::Timeout;
        apart.others.front().respond = NetworkFailure::Timeout;
        return apart;
    }
    PresetOptions options;
    options.takeAll("express-cors", given.options, draft);
    auto rules = PresetOptions::rulesOf("express-cors", std::move(options), urls);
    if (!rules)
        return tl::unexpected(rules.error());
    RulesOfMount apart;
    for (ServerRule& rule : *rules) {
        const bool isOfOptions = rule.method == "OPTIONS";
        (isOfOptions ? apart.preflights : apart.others).push_back(std::move(rule));
    }
    if (given.refusal) {
        apart.preflights =
            withRefusals(std::move(apart.preflights), given.refusal->preflight, given.refusal->isForNobody);
        apart.others = withRefusals(std::move(apart.others), given.refusal->other, given.refusal->isForNobody);
    }
    return apart;
}

/// A program that puts the middleware on paths and methods. The first that is asked answers a preflight; of other
/// requests the last that sets a header does.
class MountedMiddleware
{
public:
    MountedMiddleware(std::string_view text, std::vector<ExpressMount> mounts, ConfigurationDraft& draft)
        : m_text(text)
        , m_mounts(std::move(mounts))
        , m_draft(draft)
    {
    }

    Result<ServerConfiguration> read()
    {
        bool isForAll = false;
        for (const ExpressMount& mount : m_mounts) {
            const bool isEvery = mount.path.isAll() && mount.method.empty();
            if (isEvery && !isForAll)
                addRoutesBefore(mount);
            // What counts for all answers preflights before anything that stands behind it.
            const bool isNeeded = !(isForAll && mount.method == "OPTIONS");
            if (isNeeded && !add(mount, isForAll))
                return tl::unexpected(*m_error);
            isForAll = isForAll || isEvery;
        }
        takeHandSetHeaders();
        answerOptionsByHand();
        std::vector<ServerRule> rules = std::move(m_before);
        std::move(m_preflights.begin(), m_preflights.end(), std::back_inserter(rules));
        std::move(m_others.begin(), m_others.end(), std::back_inserter(rules));
        if (!isForAll)
            rules.push_back(ruleWithoutHeaders({}, std::nullopt));
        m_draft.add(std::move(rules));
        return m_draft.finish();
    }

private:
    std::optional<TextPattern> urlsOf(const ExpressPath& path)
    {
        const auto expression = expressionOfExpressPath(m_draft.origin(), path);
        return expression ? m_draft.expression(*expression) : std::nullopt;
    }

    void addRoutesBefore(const ExpressMount& mount)
    {
        for (const ExpressRoute& route : expressRoutesBefore(m_text, mount.owner, mount.at)) {
            // It has the middleware among its own handlers.
            const bool isMount = std::any_of(
                m_mounts.begin(), m_mounts.end(), [&route](const ExpressMount& one) { return one.at == route.order; });
            if (isMount)
                continue;
            if (route.isGuard) {
                m_draft.noteGuard(route.text);
                if (route.asksForAuthorization)
                    m_before.push_back(ruleForNobody(urlsOf(route.path)));
                continue;
            }
            m_draft.note(say<messages::PathsWithout>(route.text));
            // Which files or routes there are is not known.
            if (route.path.isAll())
                continue;
            const auto urls = urlsOf(route.path);
            if (route.method == "GET")
                m_before.push_back(ruleWithoutHeaders("HEAD", urls));
            if (!route.method.empty() || route.answersOptions) {
                m_before.push_back(ruleWithoutHeaders(route.method, urls));
                continue;
            }
            for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
                m_before.push_back(ruleWithoutHeaders(method, urls));
        }
    }

    bool add(const ExpressMount& mount, bool isForAll)
    {
        const auto urls = urlsOf(mount.path);
        auto rules = rulesOf(optionsOf(m_text, mount.arguments, false, m_draft), urls, m_draft);
        if (!rules) {
            m_error = rules.error();
            return false;
        }
        if (mount.method.empty() || mount.method == "OPTIONS")
            std::move(rules->preflights.begin(), rules->preflights.end(), std::back_inserter(m_preflights));
        if (mount.method == "OPTIONS")
            return true;
        for (ServerRule& rule : rules->others) {
            if (!mount.method.empty())
                rule.method = mount.method;
        }
        // A route answers, whatever stands behind it.
        const auto place = m_others.begin() + (mount.method.empty() ? m_rulesOfRoutes : 0);
        m_rulesOfRoutes += mount.method.empty() ? 0 : std::ssize(rules->others);
        m_others.insert(
            place, std::make_move_iterator(rules->others.begin()), std::make_move_iterator(rules->others.end()));
        if (urls && !isForAll && !m_hasPath && mount.path.path.starts_with('/')) {
            m_draft.setPath(fixedPartOf(mount.path));
            m_hasPath = true;
        }
        return true;
    }

    /// What a middleware or route sets beside the package counts where it is the last to set it; where it is before the
    /// package, that of a route is not followed, as a note says.
    void takeHandSetHeaders()
    {
        const std::vector<PlacedHandler> handlers = expressHandlersIn(m_text);
        std::vector<std::pair<const ExpressHandler*, SetHeader>> ofRoutes;
        for (SetHeader& header : headersSetIn(m_text, m_draft)) {
            const auto around = handlersAround(handlers, header.at);
            const bool isBefore = !around.empty() && around.front()->handler.order < m_mounts.front().at;
            if (around.empty() || (isBefore && !around.front()->handler.isForAll())) {
                noteNotFollowed(header.at);
                continue;
            }
            if (!around.front()->handler.isForAll()) {
                ofRoutes.emplace_back(&around.front()->handler, std::move(header));
                continue;
            }
            for (ServerRule& rule : m_others) {
                if (!header.isForOptions)
                    setHeader(rule, header, !isBefore);
            }
            for (ServerRule& rule : m_preflights) {
                if (isBefore && !header.isForOthers)
                    setHeader(rule, header, false);
            }
        }
        takeHeadersOfRoutes(ofRoutes);
    }

    /// A route answers as the package does, with the headers that it sets itself.
    void takeHeadersOfRoutes(const std::vector<std::pair<const ExpressHandler*, SetHeader>>& headers)
    {
        const bool isOfAll = std::all_of(
            m_others.begin(), m_others.end(), [](const ServerRule& rule) { return !rule.url && !rule.method; });
        std::vector<ServerRule> ofRoutes;
        for (auto header = headers.begin(); header != headers.end();) {
            const ExpressHandler& route = *header->first;
            const auto next =
                std::find_if(header, headers.end(), [&route](const auto& one) { return !(*one.first == route); });
            std::vector<ServerRule> rules = m_others;
            const auto urls = isOfAll ? urlsOf(route.path) : std::nullopt;
            for (; header != next; ++header) {
                if (!urls)
                    noteNotFollowed(header->second.at);
                for (ServerRule& rule : rules)
                    setHeader(rule, header->second, true);
            }
            for (ServerRule& rule : rules) {
                rule.url = urls;
                if (!route.method.empty())
                    rule.method = route.method;
            }
            if (urls)
                std::move(rules.begin(), rules.end(), std::back_inserter(ofRoutes));
        }
        m_others.insert(
            m_others.begin(), std::make_move_iterator(ofRoutes.begin()), std::make_move_iterator(ofRoutes.end()));
    }

    /// A block of the program for OPTIONS that answers before the package is asked.
    void answerOptionsByHand()
    {
        const OptionsBlock block = optionsBlockOf(m_text);
        const std::vector<PlacedHandler> handlers = expressHandlersIn(m_text);
        const auto around = block.isFinal ? handlersAround(handlers, block.start) : std::vector<const PlacedHandler*>();
        if (around.empty() || !around.front()->handler.isForAll()
            || around.front()->handler.order >= m_mounts.front().at)
            return;
        ServerRule rule = ruleWithoutHeaders("OPTIONS", std::nullopt);
        std::get<ServerResponse>(rule.respond).status = block.status;
        for (const SetHeader& header : headersSetIn(m_text, m_draft)) {
            const bool isBefore = std::any_of(header.handlers.begin(), header.handlers.end(),
                [&around](const ExpressHandler& one) { return one.order <= around.front()->handler.order; });
            if (!header.isForOthers && isBefore)
                setHeader(rule, header, true);
        }
        m_preflights = {std::move(rule)};
    }

    void noteNotFollowed(std::size_t at)
    {
        constexpr std::size_t longest = 60;
        const std::size_t start = m_text.rfind('\n', at) + 1;
        const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
        const std::string_view line = strip(m_text.substr(start, end - start), isAsciiWhitespace);
        m_draft.note(say<messages::PartNotFollowed>(std::string(line.substr(0, longest))));
    }

    /// `replaces`: a header that is there gets the value; else it keeps its own.
    static void setHeader(ServerRule& rule, const SetHeader& header, bool replaces)
    {
        auto* const response = std::get_if<ServerResponse>(&rule.respond);
        if (!response)
            return;
        const auto isIt = [&header](
                              const EchoedHeader& one) { return asciiCaseInsensitiveEquals(one.name, header.name); };
        const bool isThere = response->headers->contains(header.name)
            || std::any_of(response->echoedHeaders.begin(), response->echoedHeaders.end(), isIt);
        if (isThere && !replaces)
            return;
        auto headers = std::make_shared<HeaderList>(*response->headers);
        headers->remove(header.name);
        std::erase_if(response->echoedHeaders, isIt);
        if (header.value.requestHeader.empty())
            headers->append(header.name, normalizeHeaderValue(header.value.text));
        else
            response->echoedHeaders.push_back({header.name, header.value.requestHeader});
        response->headers = std::move(headers);
    }

    std::string_view m_text;
    std::vector<ExpressMount> m_mounts;
    ConfigurationDraft& m_draft;
    std::vector<ServerRule> m_before;
    std::vector<ServerRule> m_preflights;
    std::vector<ServerRule> m_others;
    /// How many of the others, the first of them, are of routes.
    std::ptrdiff_t m_rulesOfRoutes = 0;
    bool m_hasPath = false;
    std::optional<InputError> m_error;
};

} // namespace

bool looksLikeExpress(std::string_view whole)
{
    const std::string text = withoutCompiledNames(withoutComments(whole));
    // Packages whose function is called cors, too, and that answer otherwise.
    constexpr std::array<std::string_view, 5> others {
        "hono/cors", "micro-cors", "@elysiajs/cors", "@tinyhttp/cors", "itty-router"};
    const auto has = [&text](std::string_view part) { return text.find(part) != text.npos; };
    return (has("cors") || has("enableCors"))
        && (findCorsCall(text) != text.npos || findCorsOptions(text) != text.npos || findCorsMember(text) != text.npos
            || findCorsPlugin(text) != text.npos)
        && std::none_of(others.begin(), others.end(), has) && (!has("allowOrigin") || has(".use(cors("));
}

Result<ServerConfiguration> readExpress(std::string_view text, const ServerSurroundings& surroundings)
{
    const std::string program = withoutCompiledNames(text);
    ConfigurationDraft draft(surroundings);
    draft.chooseOrigin({});
    draft.note(say<messages::ApplicationAnswers>());
    const std::size_t plugin = findCorsPlugin(program);
    std::size_t setup = plugin != program.npos ? plugin : findCorsCall(program);
    if (setup == program.npos)
        setup = findCorsOptions(program);
    if (setup == program.npos)
        setup = findCorsMember(program);
    std::vector<ExpressMount> mounts;
    if (plugin == program.npos && setup != program.npos)
        mounts = expressMountsIn(program, {"cors", "Cors", "CORS"}, draft);
    if (!mounts.empty())
        return MountedMiddleware(program, std::move(mounts), draft).read();
    CorsSetup given = optionsOf(program, setup, plugin != program.npos, draft);
    // The plugin of Fastify answers as the library does, except for the methods that nobody names.
    const bool hasMethods = std::any_of(
        given.options.begin(), given.options.end(), [](const auto& option) { return option.first == "methods"; });
    if (plugin != program.npos && !hasMethods)
        given.options.emplace_back("methods", Literal {Literal::Kind::Text, "GET,HEAD,POST"});
    auto rules = rulesOf(given, std::nullopt, draft);
    if (!rules)
        return tl::unexpected(rules.error());
    draft.add(std::move(rules->preflights));
    draft.add(std::move(rules->others));
    return draft.finish();
}

} // namespace fetchscope
