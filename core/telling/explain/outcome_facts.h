#pragma once

#include "core/engine/model/response.h"
#include "core/engine/simulation/run.h"
#include "core/telling/explain/phrasebook.h"
#include "core/telling/explain/sentences.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Appends a value, readable, and cut to what anybody reads of one inside of a sentence.
void appendShortened(std::string& text, std::string_view value);

/// What sentences about an outcome are made of: looks values up in the scenario and the result, when asked.
class OutcomeFacts
{
public:
    OutcomeFacts(
        const Scenario& scenario, const RunResult& result, const ActionResult& action, Phrasebook phrases = nullptr);

    const Outcome& outcome() const { return m_action.outcome; }
    /// Null where the action neither was blocked nor failed.
    /// Why it failed, whether the page is told or not.
    const ErrorCause* cause() const
    {
        const Outcome& outcome = m_action.outcome;
        return outcome.cause ? outcome.cause.get() : outcome.unseenCause.get();
    }
    Reason reason() const { return cause() ? cause()->reason : Reason::None; }
    /// Null where the action is no request.
    const RequestAction* request() const { return m_request; }
    const Page& page() const { return pageOf(m_scenario, m_result, m_action.index); }
    /// The rules of its service worker; null where it has none.
    const std::vector<ServiceWorkerRule>* serviceWorker() const { return serviceWorkerOf(m_scenario, m_action.index); }
    /// What came of asking for storage access; null where the action is another one.
    const std::optional<StorageAccessResult>& storageAccess() const { return m_action.storageAccess; }
    const Profile& profile() const { return m_result.profile; }
    const Scenario& scenario() const { return m_scenario; }
    /// Was the page granted storage access before this action?
    bool hadStorageAccess() const;
    /// The host permission of the page's extension that covers the URL that decided; null where there is none.
    const MatchPattern* hostPermission() const;
    /// The exchange whose answer decided; null where nothing was sent.
    const Exchange* exchange() const { return m_exchange; }
    /// The first exchange of the action; null where nothing was sent.
    const Exchange* firstExchange() const
    {
        return m_action.endExchange > m_action.firstExchange ? &m_result.exchanges[m_action.firstExchange] : nullptr;
    }
    /// All exchanges of the action, in order.
    std::span<const Exchange> exchanges() const
    {
        return std::span(m_result.exchanges)
            .subspan(m_action.firstExchange, m_action.endExchange - m_action.firstExchange);
    }
    /// The violations of policies of the page that are reported, or whose policies only report.
    std::span<const ViolationReport> violations() const { return m_action.violations; }
    /// Was it the answer to a preflight? What the HTTP cache answers after one is none.
    bool isInPreflight() const
    {
        return m_exchange && m_exchange->kind == Exchange::Kind::Preflight && !storedAnswer();
    }
    /// The answer came, and its body cannot be read to its end.
    bool isBodyBroken() const
    {
        return m_exchange && !m_exchange->networkFailure && fetchscope::isBodyBroken(m_exchange->detail);
    }
    /// Was the URL that failed another one than the first, after a redirect?
    bool isRedirected() const;
    /// Does an http: URL of this page become https: only by the redirect that the browser makes for HSTS?
    bool isUpgradedByRedirect() const;
    /// Is the deciding answer a redirect that a browser's transport cannot follow: several Location headers, or one
    /// that is no URL? Browsers fail there before they look at CORS.
    bool isBrokenRedirect() const;
    /// The answer that decided, where it came from the HTTP cache; null where it came over the wire.
    const StoredAnswer* storedAnswer() const;
    /// The headers of the answer that decided, wherever it came from; null where there was none.
    const HeaderList* answerHeaders() const;
    /// The names, in lower case, of headers of the answer that a script may have a use for and cannot read; the first
    /// ones. https://fetch.spec.whatwg.org/#concept-filtered-response-cors
    std::vector<std::string> hiddenHeaders() const;
    /// The headers that the page has set and that went out neither so nor with another value of the page's, since the
    /// mode no-cors takes the simplest alone: their names, as they were written.
    /// https://fetch.spec.whatwg.org/#headers-append, step 4
    std::vector<std::string> droppedHeaders() const;
    /// The status of that answer.
    std::uint16_t answerStatus() const;
    /// What a cache in front of the server did that answered itself; null where the server did, or the browser's cache.
    const SharedCacheNote* sharedAnswer() const;
    /// Does that cache take no notice of Vary?
    bool isVaryIgnored() const { return m_scenario.cdn && m_scenario.cdn->ignoresVary; }
    /// The action that had put storedAnswer() into the HTTP cache; null where there is none.
    const ActionResult* bringer() const;
    /// The exchange in which it did.
    const Exchange* broughtIn() const;
    /// The exchange of this action that the server refused, or sent elsewhere, and that had left cookies at home; null
    /// where there is none.
    const Exchange* exchangeWithoutCookies() const;
    /// What had been asked for ahead at the action's URL; null where nothing had.
    const AnswerAhead* ahead() const { return m_action.ahead ? &*m_action.ahead : nullptr; }
    /// It was answered with that, and nothing was sent.
    bool isAnsweredAhead() const { return m_action.ahead && m_action.ahead->isUsed(); }
    bool isFromServiceWorker() const { return m_action.outcome.decidedAt == StepId::HttpServiceWorkerAnswered; }
    /// It failed when it was asked for ahead already.
    bool hadFailedAhead() const;
    /// Where the deciding answer redirects to; null where it is no redirect with a proper Location.
    std::optional<Url> redirectTarget() const;
    /// The http: URLs that redirects led to and that were asked for as https:, with their fragments.
    const std::vector<std::string>& urlsUpgradedAfterRedirects() const { return hops().upgraded; }

    /// Appends `pattern` with every `{name}` in it replaced; appendFact() has the names.
    void append(std::string& text, std::string_view pattern) const;
    /// The same with a sentence of ours, in the language of the phrasebook.
    void say(std::string& text, std::string_view pattern) const;
    void say(std::string& text, Sentence sentence) const { say(text, textOf(sentence)); }
    /// Appends one value:
    /// `url` (that failed), `answerUrl` (the same, or where a service worker has its answer from), `wireUrl` (the same
    /// as it went over the wire: `wss:`), `firstUrl`, `lastUrl` (with fragments, as consoles print them), `previousUrl`
    /// (of the hop before), `host` (of the last URL), `pageUrl`, `topLevelUrl` (of the tab), `page` (its origin),
    /// `pageName` (what a sentence calls it: the origin, or its URL where that is null), `origin` (that the request
    /// named), `subject`, `status` (of the answer that decided), `answer` (the status, and whether a page of HTML came
    /// with it where it is an error), `visibleStatus` (that the page sees), `method`, `names` (of exposed headers),
    /// `failure`, `digest` (the bits of the digest that is the subject), and `header:NAME`, the value of a header of
    /// the answer, `absent` where there is none. Of the HTTP cache: `bringer` (the action whose response was stored),
    /// `bringerNumber`, `bringerInitiator`. Of exchangeWithoutCookies(): `cookieUrl`, `cookieStatus`, `cookies` (their
    /// names, with the SameSite that kept them back), and of the first that was kept back by its own attributes
    /// `keptCookie` and `keptWhy`. `hostPermission`: the pattern of hostPermission(). `storageAccess`: what storage
    /// access is for, the page's origin or its site. Of ahead(): `ahead` (the number of its action and its initiator),
    /// `aheadHad`, `aheadWants`. Of Origin: null: `nullFrom`, `nullTo` (the redirect that did it), `referrerPolicy`. Of
    /// the use of an image: `useCall`, `useError`. Of code in the page itself: `inlineHash`. Of sharedAnswer():
    /// `storedFor`.
    void appendFact(std::string& text, std::string_view name) const;

    /// Does the scenario say which version of HTTP the last URL's host speaks?
    bool isHttpVersionKnown() const;
    /// Was the request made in the mode cors?
    bool isCorsRequest() const;
    /// The directive that decides about this kind of request (`script-src-elem`); empty where no Content Security
    /// Policy blocked it.
    std::string_view effectiveCspDirective() const;
    /// The name of the directive that blocked it: itself, or one that it falls back to.
    std::string_view violatedCspDirective() const;

    /// The value of a header of the deciding answer; empty where there is none.
    std::string answerHeader(std::string_view name) const;
    /// The value of a header of the deciding request.
    std::string requestHeader(std::string_view name) const;
    /// The headers in Access-Control-Request-Headers that the answer does not name, in lower case.
    std::vector<std::string> refusedHeaderNames() const;
    /// The first of them; where there is none, what the reason is about.
    std::string refusedHeaderName() const;

private:
    /// The URLs of an action, with their fragments: the first, the one that decided, and the one before that.
    struct Hops
    {
        std::string first;
        std::string last;
        std::string previous;
        /// Insecure targets of redirects, where https: was made of them.
        std::vector<std::string> upgraded;
    };
    const Hops& hops() const;
    /// What came to one of the action's requests, over the wire or from the HTTP cache, or to a preflight after which
    /// nothing went out.
    struct Answer
    {
        /// Without fragment.
        std::string_view url;
        std::uint16_t status = 0;
        /// Null where nothing came, or to a preflight.
        const HeaderList* headers = nullptr;
        /// Nothing went out after it.
        bool isLast = false;
    };
    std::vector<Answer> answersInOrder() const;
    /// The redirect after which the origin is null.
    struct Redirect
    {
        std::string from;
        std::string to;
    };
    Redirect nullingRedirect() const;
    /// Appends what lies behind an outcome, by the names that appendFact() has of it.
    void appendBackground(std::string& text, std::string_view name) const;
    void appendBringer(std::string& text, std::string_view name) const;
    void appendAhead(std::string& text, std::string_view name) const;
    void appendWithheld(std::string& text, const Exchange& exchange, std::string_view name) const;

    const Scenario& m_scenario;
    const RunResult& m_result;
    const ActionResult& m_action;
    Phrasebook m_phrases = nullptr;
    const RequestAction* m_request = nullptr;
    const Exchange* m_exchange = nullptr;
    /// Worked out when first asked for.
    mutable std::optional<Hops> m_hops;
};

} // namespace fetchscope
