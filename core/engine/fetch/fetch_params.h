#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/fetch/early_hints_receiver.h"
#include "core/engine/fetch/network.h"
#include "core/engine/fetch/service_worker.h"
#include "core/engine/model/answer_ahead.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fetchscope {

/// A response that a navigation followed to the next URL.
struct NavigationRedirect
{
    Url url;
    HeaderList headers;
    /// Of the request that it answers.
    Referrer referrer;
};

/// What a fetch leaves behind besides its response.
struct FetchRecord
{
    std::vector<Exchange>& exchanges;
    Classification& classification;
    PreflightCacheUse& preflightCacheUse;
    std::optional<StoredAnswer>& storedAnswer;
    /// Null where nobody asks what had come ahead.
    std::optional<AnswerAhead>* ahead = nullptr;
    /// The number in the run of the first exchange of the list.
    std::size_t firstNumber = 0;
    /// What violations of policies of the page are told of; null where nobody asks.
    std::vector<ViolationReport>* violations = nullptr;
    /// Null where nobody asks.
    std::vector<NavigationRedirect>* redirects = nullptr;
    /// The last redirect came from the HTTP cache.
    bool isRedirectFromCache = false;

    /// The number in the run that the next exchange will have.
    std::size_t nextNumber() const { return firstNumber + exchanges.size(); }
};

/// What every algorithm of one fetch is handed (https://fetch.spec.whatwg.org/#fetch-params): the request, the browser,
/// the network, and where to write down what happens.
struct FetchParams
{
    Request& request;
    UserAgent& userAgent;
    Network& network;
    FetchRecord& record;
    Tracer& trace;
    /// Null where none controls the page.
    ServiceWorker* serviceWorker = nullptr;
    /// https://fetch.spec.whatwg.org/#fetch-params-preloaded-response-candidate; null where there is none.
    const Response* preloadedResponseCandidate = nullptr;
    /// https://fetch.spec.whatwg.org/#fetch-params-process-early-hints-response; null where nobody asks for them.
    EarlyHintsReceiver* earlyHints = nullptr;

    const Profile& profile() const { return userAgent.profile; }
    /// Does the browser depart from the standard? To be asked last, where all else that decides holds: the step that is
    /// recorded next carries the difference.
    bool departs(Difference difference) const { return fetchscope::departs(profile(), difference, trace); }
    double now() const { return userAgent.clock.now(); }
};

} // namespace fetchscope
