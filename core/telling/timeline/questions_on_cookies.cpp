#include "core/engine/http/cookies.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;
using Rule = WithheldCookie::Rule;

/// What keeps a cookie at home, as an answer.
struct Obstacle
{
    Rule rule = Rule::Cookie;
    CookieVerdict verdict = CookieVerdict::Accepted;
};

/// Empty for what is no matter of sending.
Message answerFor(const Obstacle& obstacle)
{
    switch (obstacle.rule) {
    case Rule::CredentialsMode:
        return say<messages::AnswerCookieCredentials>();
    case Rule::EmbedderPolicy:
        return say<messages::AnswerCookieEmbedder>();
    case Rule::ThirdParty:
        return say<messages::AnswerCookieThirdParty>();
    case Rule::Cookie:
        break;
    }
    switch (obstacle.verdict) {
    case CookieVerdict::SameSiteStrict:
        return say<messages::AnswerCookieStrict>();
    case CookieVerdict::SameSiteLax:
        return say<messages::AnswerCookieLax>();
    case CookieVerdict::PathMismatch:
        return say<messages::AnswerCookiePath>();
    case CookieVerdict::SecureOnInsecure:
        return say<messages::AnswerCookieSecure>();
    case CookieVerdict::Expired:
        return say<messages::AnswerCookieExpired>();
    case CookieVerdict::OtherPartition:
    case CookieVerdict::LeftInPartition:
        return say<messages::AnswerCookiePartition>();
    case CookieVerdict::ThirdParty:
        return say<messages::AnswerCookieThirdParty>();
    default:
        return {};
    }
}

/// Is it certain that this does not keep the cookie back?
bool isNoObstacle(const Obstacle& obstacle, const Cookie& cookie, const Url& url, const WithheldCookie& withheld)
{
    switch (obstacle.rule) {
    case Rule::CredentialsMode:
        return withheld.rule != Rule::CredentialsMode;
    case Rule::EmbedderPolicy:
    case Rule::ThirdParty:
        return false;
    case Rule::Cookie:
        break;
    }
    switch (obstacle.verdict) {
    case CookieVerdict::SameSiteStrict:
        return cookie.sameSite != SameSite::Strict;
    case CookieVerdict::SameSiteLax:
        return cookie.sameSite == SameSite::None || cookie.sameSite == SameSite::Strict;
    case CookieVerdict::PathMismatch:
        return pathMatches(url.path(), cookie.path);
    case CookieVerdict::SecureOnInsecure:
        return !cookie.secure || url.scheme() == "https" || url.scheme() == "wss";
    case CookieVerdict::Expired:
        return !cookie.expiresAt;
    default:
        return false;
    }
}

/// The obstacles that are thought of first with a cookie like this.
std::vector<Obstacle> obstaclesFor(const Cookie& cookie)
{
    std::vector<Obstacle> all;
    if (cookie.sameSite == SameSite::Strict)
        all.push_back({Rule::Cookie, CookieVerdict::SameSiteStrict});
    else if (cookie.sameSite != SameSite::None)
        all.push_back({Rule::Cookie, CookieVerdict::SameSiteLax});
    all.push_back({Rule::CredentialsMode, CookieVerdict::Accepted});
    all.push_back({Rule::ThirdParty, CookieVerdict::Accepted});
    all.push_back({Rule::Cookie, CookieVerdict::SameSiteLax});
    all.push_back({Rule::Cookie, CookieVerdict::SecureOnInsecure});
    all.push_back({Rule::Cookie, CookieVerdict::PathMismatch});
    return all;
}

/// The names in a Cookie header.
std::vector<std::string> namesIn(std::string_view header)
{
    std::vector<std::string> names;
    while (!header.empty()) {
        const std::string_view pair = header.substr(0, header.find("; "));
        names.emplace_back(pair.substr(0, pair.find('=')));
        header.remove_prefix(std::min(header.size(), pair.size() + 2));
    }
    return names;
}

/// The cookie of this name in the jar; null where none or several have it.
const Cookie* cookieNamed(const AskedAction& action, std::string_view name, std::size_t step)
{
    const auto* jar = stateAtStep(action.trace().cookieStates(), step);
    const Cookie* found = nullptr;
    for (const Cookie& cookie : jar ? jar->entries : action.run().scenario->cookies) {
        if (cookie.name != name)
            continue;
        if (found)
            return nullptr;
        found = &cookie;
    }
    return found;
}

/// The step that says what becomes of a cookie.
std::size_t stepOf(const AskedAction& action, std::string_view name, const AskedAction::Building& building)
{
    for (std::size_t at = building.begin; at < building.sent; ++at) {
        const StepId id = action.step(at).id;
        if ((id == StepId::CookieConsidered && action.value(at, 0) == name) || id == StepId::CookieDisabled
            || id == StepId::NetEmbedderCredentials)
            return at;
    }
    return building.begin;
}

QuestionDraft draftOf(const Exchange& exchange, std::size_t number, std::string_view name)
{
    QuestionDraft draft;
    draft.kind = QuestionKind::Cookie;
    draft.exchange = number;
    draft.cookie = name;
    draft.text = say<messages::QuestionCookie>(AskedAction::nameOf(exchange), name);
    return draft;
}

/// Of a preflight, where the request behind it carries the cookie.
void askOfPreflight(const AskedAction& action, std::string_view name, QuestionDrafts& drafts)
{
    for (std::size_t i = action.action().firstExchange; i < action.action().endExchange; ++i) {
        const Exchange& exchange = action.result().exchanges[i];
        const auto building = action.buildingOf(i);
        if (exchange.kind != Exchange::Kind::Preflight || !building)
            continue;
        QuestionDraft draft = draftOf(exchange, i, name);
        draft.asked = building->begin;
        draft.step = building->begin;
        draft.right = say<messages::AnswerCookiePreflight>();
        draft.wrong = {say<messages::AnswerCookieSent>(), say<messages::AnswerCookieThirdParty>()};
        draft.guess = Guess::Wrong;
        drafts.push_back(std::move(draft));
        return;
    }
}

} // namespace

void askAboutCookies(const AskedAction& action, QuestionDrafts& drafts)
{
    bool isPreflightAsked = false;
    for (std::size_t i = action.action().firstExchange; i < action.action().endExchange; ++i) {
        const Exchange& exchange = action.result().exchanges[i];
        const auto building = action.buildingOf(i);
        const auto url = parseUrl(exchange.url);
        if (exchange.kind != Exchange::Kind::Request || !building || !url)
            continue;
        const auto askOf = [&](std::string_view name, const WithheldCookie* withheld) {
            const Cookie* cookie = cookieNamed(action, name, building->begin);
            const Message kept = withheld ? answerFor({withheld->rule, withheld->verdict}) : Message();
            if (!cookie || (withheld && kept.isEmpty()))
                return;
            QuestionDraft draft = draftOf(exchange, i, name);
            draft.asked = building->begin;
            draft.step = stepOf(action, name, *building);
            draft.right = withheld ? kept : say<messages::AnswerCookieSent>();
            if (withheld)
                draft.wrong.push_back(say<messages::AnswerCookieSent>());
            for (const Obstacle& obstacle : obstaclesFor(*cookie)) {
                if (!withheld || isNoObstacle(obstacle, *cookie, *url, *withheld))
                    draft.wrong.push_back(answerFor(obstacle));
            }
            const bool isAtHome = action.action().classification.relation == Relation::SameOrigin;
            draft.guess = withheld ? Guess::Wrong : isAtHome ? Guess::Easy : Guess::Open;
            drafts.push_back(std::move(draft));
        };
        for (const std::string& name : namesIn(exchange.requestHeaders.get("Cookie").value_or(std::string()))) {
            askOf(name, nullptr);
            if (!isPreflightAsked)
                askOfPreflight(action, name, drafts);
            isPreflightAsked = true;
        }
        for (const WithheldCookie& withheld : exchange.withheldCookies)
            askOf(withheld.name, &withheld);
    }
}

} // namespace fetchscope
