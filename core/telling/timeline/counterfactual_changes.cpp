#include "core/engine/base/ascii.h"
#include "core/engine/simulation/pages.h"
#include "core/telling/timeline/change_list.h"

namespace fetchscope {

void ChangeList::addForPreflight()
{
    const RequestAction& request = *m_action.request();
    if (m_action.find(StepId::MainPreflight)) {
        addMethod(request.body ? "POST" : "GET");
        if (request.headers && !request.headers->empty())
            addToRequest(
                say<messages::ChangeNoRequestHeaders>(), [](RequestAction& changed) { changed.headers.reset(); });
        if (request.body)
            addToRequest(say<messages::ChangeNoBody>(), [](RequestAction& changed) {
                changed.headers.reset();
                changed.body.reset();
                changed.method = "GET";
            });
        addPageAtTarget();
        return;
    }
    addMethod("PUT");
    addOption("mode", "cors", &RequestAction::mode);
    addPageElsewhere();
    // What an element asks for is never preflighted; what a script asks for may be.
    if (!hasOption(request.initiator, "method")) {
        addToRequest(say<messages::ChangeInitiator>("fetch(…, { method: \"PUT\" })"), [](RequestAction& changed) {
            RequestAction other;
            other.url = changed.url;
            other.method = "PUT";
            changed = std::move(other);
        });
    }
}

void ChangeList::addForPreflightCache()
{
    const RequestAction& request = *m_action.request();
    if (m_action.find(StepId::HttpPreflightCached)) {
        add(say<messages::ChangeAlone>(), [index = m_action.index()](Scenario& scenario) {
            for (std::size_t i = 0; i < index; ++i)
                scenario.actions[i].what = WaitAction {};
        });
    }
    addNoWait();
    add(say<messages::ChangeNoClear>(), [index = m_action.index()](Scenario& scenario) {
        for (std::size_t i = 0; i < index; ++i) {
            if (std::holds_alternative<ClearAction>(scenario.actions[i].what))
                scenario.actions[i].what = WaitAction {};
        }
    });
    const auto url = urlOf(request, m_action.page().creationUrl);
    const auto needed = m_action.find(StepId::HttpPreflightNeeded);
    for (std::size_t i = m_action.action().firstExchange; i > 0 && url && needed; --i) {
        const Exchange& exchange = m_action.result().exchanges[i - 1];
        if (exchange.kind != Exchange::Kind::Preflight || exchange.networkFailure)
            continue;
        if (exchange.url != url->href()) {
            addToRequest(say<messages::ChangeUrl>(exchange.url),
                [other = exchange.url](RequestAction& changed) { changed.url = other; });
            break;
        }
        addHeaders(i - 1, {{"Access-Control-Allow-Methods", std::string(m_action.value(*needed, 0))}});
        addHeaders(i - 1, {{"Access-Control-Allow-Headers", std::string(m_action.value(*needed, 1))}});
        addHeaders(i - 1, {{"Access-Control-Max-Age", "600"}});
        break;
    }
    addOption("credentials", "same-origin", &RequestAction::credentials);
    addOption("credentials", "include", &RequestAction::credentials);
    m_changes.push_back({say<messages::ChangeTwice>(),
        [index = m_action.index()](Scenario& scenario) {
            const Action again = scenario.actions[index];
            scenario.actions.insert(scenario.actions.begin() + static_cast<std::ptrdiff_t>(index), again);
        },
        1});
}

void ChangeList::addForAnswer(std::size_t exchange)
{
    const Exchange* sent = exchangeAt(exchange);
    if (!sent)
        return;
    const std::string origin = sent->requestHeaders.get("Origin").value_or(std::string("*"));
    const auto method = sent->requestHeaders.get("Access-Control-Request-Method");
    const auto names = sent->requestHeaders.get("Access-Control-Request-Headers");
    if (m_action.action().outcome.verdict != Verdict::Blocked) {
        addWithoutHeader(exchange, "Access-Control-Allow-Headers");
        addWithoutHeader(exchange, "Access-Control-Allow-Methods");
        addWithoutHeader(exchange, "Access-Control-Allow-Origin");
    }
    if (method)
        addHeaders(exchange, {{"Access-Control-Allow-Methods", *method}});
    if (names)
        addHeaders(exchange, {{"Access-Control-Allow-Headers", *names}});
    addHeaders(exchange, {{"Access-Control-Allow-Origin", origin}});
    addHeaders(exchange, {{"Access-Control-Allow-Credentials", "true"}});
    addHeaders(exchange, {{"Access-Control-Allow-Origin", origin}, {"Access-Control-Allow-Credentials", "true"}});
    if (sent->kind == Exchange::Kind::Preflight)
        addStatus(exchange, 204);
}

void ChangeList::addForResult()
{
    const std::size_t end = m_action.action().endExchange;
    addOption("mode", "cors", &RequestAction::mode);
    addOption("crossorigin", "anonymous", &RequestAction::crossorigin);
    if (m_action.action().firstExchange < end)
        addForAnswer(end - 1);
    addOption("redirect", "follow", &RequestAction::redirect);
    addPageAtTarget();
    addPageElsewhere();
}

void ChangeList::addForHeaders(QuestionKind kind, std::size_t exchange)
{
    if (m_action.page().isSandboxed && pageNamed(*m_action.run().scenario, nameOfPage()).isSandboxed) {
        add(say<messages::ChangeNoSandbox>(), [name = nameOfPage()](Scenario& scenario) {
            Page& page = pageNamed(scenario, name);
            PageOptions options;
            options.kind = page.kind;
            if (page.isFramed)
                options.topLevelUrl = page.topLevelUrl;
            options.frameAllow = page.frameAllow;
            Page open = makePage(page.creationUrl, options);
            open.policyContainer = page.policyContainer;
            open.number = page.number;
            page = std::move(open);
        });
    }
    if (kind == QuestionKind::Referer) {
        for (const std::string_view policy : {"no-referrer", "unsafe-url", "origin"})
            addOption("referrerPolicy", policy, &RequestAction::referrerPolicy);
        for (const ReferrerPolicy policy : {ReferrerPolicy::NoReferrer, ReferrerPolicy::UnsafeUrl}) {
            add(say<messages::ChangeOption>("Referrer-Policy", nameOf(policy)),
                [policy, name = nameOfPage()](
                    Scenario& scenario) { pageNamed(scenario, name).policyContainer.referrerPolicy = policy; });
        }
        if (exchange > m_action.action().firstExchange)
            addWithoutHeader(exchange - 1, "Referrer-Policy");
        addPageElsewhere();
        return;
    }
    if (kind == QuestionKind::FetchMode || kind == QuestionKind::FetchDest) {
        if (kind == QuestionKind::FetchMode) {
            addOption("crossorigin", "anonymous", &RequestAction::crossorigin);
            addWithoutCrossorigin();
        } else {
            addOption("as", "image", &RequestAction::as);
        }
        for (const InitiatorKind other : {InitiatorKind::Img, InitiatorKind::Fetch})
            addInitiator(other);
        return;
    }
    if (kind == QuestionKind::FetchUser) {
        addUserActivation();
        addToRequest(say<messages::ChangeClickedLink>(), [](RequestAction& changed) {
            RequestAction link;
            link.initiator = InitiatorKind::Link;
            link.url = changed.url;
            link.userActivation = true;
            changed = std::move(link);
        });
        return;
    }
    if (kind == QuestionKind::Purpose) {
        for (const InitiatorKind other : {InitiatorKind::Link, InitiatorKind::Prefetch})
            addInitiator(other);
        return;
    }
    addPageAtTarget();
    if (kind == QuestionKind::Origin) {
        addMethod("POST");
        addOption("mode", "no-cors", &RequestAction::mode);
        addOption("crossorigin", "anonymous", &RequestAction::crossorigin);
    }
    const Exchange* sent = exchangeAt(exchange);
    const auto url = sent ? parseUrl(sent->url) : std::nullopt;
    if (url) {
        addPageAt(*url);
        addPageBeside(*url);
    }
    addPageElsewhere();
    if (kind != QuestionKind::FetchSite)
        return;
    addInitiator(InitiatorKind::Link);
    const auto target = urlOf(*m_action.request(), m_action.page().creationUrl);
    if (target && target->scheme() == "http") {
        const std::string secure = "https" + target->href().substr(target->scheme().size());
        addToRequest(say<messages::ChangeUrl>(secure), [secure](RequestAction& changed) { changed.url = secure; });
    }
}

void ChangeList::addForCookie(const Question& question)
{
    const std::string& name = question.cookie;
    const auto addCookie = [&](std::string_view words, const std::function<void(Cookie&)>& apply) {
        add(say<messages::ChangeCookie>(words, name), [name, apply](Scenario& scenario) {
            for (Cookie& cookie : scenario.cookies) {
                if (cookie.name == name)
                    apply(cookie);
            }
        });
    };
    addCredentials();
    addCookie("SameSite=None; Secure", [](Cookie& cookie) {
        cookie.sameSite = SameSite::None;
        cookie.secure = true;
    });
    addCookie("SameSite=Strict", [](Cookie& cookie) { cookie.sameSite = SameSite::Strict; });
    addCookie("Path=/", [](Cookie& cookie) { cookie.path = "/"; });
    addCookie("no Secure", [](Cookie& cookie) { cookie.secure = false; });
    add(say<messages::ChangeOption>("thirdPartyCookies", "allow"),
        [](Scenario& scenario) { scenario.settings.thirdPartyCookies = UserSettings::ThirdPartyCookies::Allow; });
    addOption("credentials", "omit", &RequestAction::credentials);
    addPageAtTarget();
}

void ChangeList::addForRedirect(std::size_t exchange)
{
    addOption("redirect", "follow", &RequestAction::redirect);
    const Exchange* sent = exchangeAt(exchange);
    if (!sent)
        return;
    // What keeps the method, and what does not.
    addStatus(exchange, sent->status == 307 || sent->status == 308 ? 303 : 307);
    addStatus(exchange, 303);
    if (const auto url = parseUrl(sent->url)) {
        std::string next(originOf(*url).serialize());
        next += "/next";
        addHeaders(exchange, {{"Location", next}});
    }
    addOption("redirect", "error", &RequestAction::redirect);
}

void ChangeList::addForReadableHeaders()
{
    const std::size_t end = m_action.action().endExchange;
    const Exchange* sent = end == 0 ? nullptr : exchangeAt(end - 1);
    if (!sent || !sent->responseHeaders)
        return;
    addWithoutHeader(end - 1, "Access-Control-Expose-Headers");
    for (const HeaderView header : *sent->responseHeaders) {
        const std::string name = asciiLowercase(header.name);
        if (!name.starts_with("access-control-") && name != "set-cookie")
            addHeaders(end - 1, {{"Access-Control-Expose-Headers", std::string(header.name)}});
    }
    addHeaders(end - 1, {{"Access-Control-Expose-Headers", "*"}});
}

void ChangeList::addForAhead(std::size_t earlier)
{
    const ActionResult& result = m_action.result().actions[earlier];
    // What was asked for ahead.
    const auto* first = std::get_if<RequestAction>(&m_action.run().scenario->actions[earlier].what);
    const auto addToEarlier = [&](std::string_view name, std::string_view value, Option option) {
        if (!first || !hasOption(first->initiator, name) || first->*option == value)
            return;
        add(say<messages::ChangeOptionOf>(name, value, earlier + 1),
            [earlier, option, text = std::string(value)](Scenario& scenario) {
                if (auto* request = std::get_if<RequestAction>(&scenario.actions[earlier].what))
                    request->*option = text;
            });
    };
    if (!m_action.action().ahead->isUsed()) {
        addNoWait();
        addOption("crossorigin", "anonymous", &RequestAction::crossorigin);
        addOption("credentials", "same-origin", &RequestAction::credentials);
        const auto url = first ? urlOf(*first, m_action.page().creationUrl) : std::nullopt;
        if (url)
            addToRequest(say<messages::ChangeUrl>(url->href()),
                [other = url->href()](RequestAction& changed) { changed.url = other; });
        addToEarlier("crossorigin", "anonymous", &RequestAction::crossorigin);
        addToEarlier("crossorigin", "use-credentials", &RequestAction::crossorigin);
        addToEarlier("integrity", m_action.request()->integrity.value_or(std::string()), &RequestAction::integrity);
        if (m_action.request()->as)
            addToEarlier("as", *m_action.request()->as, &RequestAction::as);
        if (result.firstExchange < result.endExchange)
            addStatus(result.endExchange - 1, 200);
        return;
    }
    addToEarlier("crossorigin", "use-credentials", &RequestAction::crossorigin);
    addOption("credentials", "include", &RequestAction::credentials);
    if (infoOf(m_action.request()->initiator).isModule)
        addInitiator(InitiatorKind::Script);
    constexpr double longerThanPrefetchesLive = 301;
    m_changes.push_back({say<messages::ChangeLongWait>(),
        [index = m_action.index()](Scenario& scenario) {
            Action wait;
            wait.what = WaitAction {longerThanPrefetchesLive};
            scenario.actions.insert(scenario.actions.begin() + static_cast<std::ptrdiff_t>(index), std::move(wait));
        },
        1});
    if (result.firstExchange < result.endExchange)
        addStatus(result.endExchange - 1, 500);
}

void ChangeList::addForWhatCameBefore(QuestionKind kind)
{
    if (kind == QuestionKind::Ahead && m_action.action().ahead) {
        addForAhead(m_action.action().ahead->action);
        return;
    }
    const auto addToAccess = [&](Message words, const std::function<void(StorageAccessRequest&)>& apply) {
        add(std::move(words), [index = m_action.index(), apply](Scenario& scenario) {
            if (auto* request = std::get_if<StorageAccessRequest>(&scenario.actions[index].what))
                apply(*request);
        });
    };
    for (const StorageAccessAnswer answer : {StorageAccessAnswer::Granted, StorageAccessAnswer::Denied})
        addToAccess(say<messages::ChangeUserAnswer>(nameOf(answer)),
            [answer](StorageAccessRequest& request) { request.answer = answer; });
    addToAccess(
        say<messages::ChangeClick>(), [](StorageAccessRequest& request) { request.hasTransientActivation = true; });
}

ScenarioChanges changesFor(const AskedAction& action, const Question& question)
{
    ChangeList list(action);
    const bool isAccess = question.kind == QuestionKind::StorageAccess;
    if (!isAccess && !action.request())
        return {};
    const std::size_t exchange = question.exchange.value_or(action.action().firstExchange);
    switch (question.kind) {
    case QuestionKind::StorageAccess:
    case QuestionKind::Ahead:
        list.addForWhatCameBefore(question.kind);
        break;
    case QuestionKind::Preflight:
        list.addForPreflight();
        break;
    case QuestionKind::PreflightCache:
        list.addForPreflightCache();
        break;
    case QuestionKind::PreflightAnswer:
        list.addForAnswer(exchange);
        break;
    case QuestionKind::Referer:
    case QuestionKind::Origin:
    case QuestionKind::FetchSite:
    case QuestionKind::FetchMode:
    case QuestionKind::FetchDest:
    case QuestionKind::FetchUser:
    case QuestionKind::Purpose:
        list.addForHeaders(question.kind, exchange);
        break;
    case QuestionKind::Cookie:
        list.addForCookie(question);
        break;
    case QuestionKind::Redirect:
        list.addForRedirect(exchange);
        break;
    case QuestionKind::Result:
    case QuestionKind::Pixels:
        list.addForResult();
        break;
    case QuestionKind::ReadableHeaders:
        list.addForReadableHeaders();
        break;
    case QuestionKind::Count:
        break;
    }
    return list.take();
}

} // namespace fetchscope
