#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/fetch/early_hints_receiver.h"
#include "core/engine/fetch/network.h"
#include "core/engine/http/link_header.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/early_hint.h"
#include "core/engine/model/page.h"
#include "core/engine/model/response.h"
#include "core/engine/model/trace.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The 103 (Early Hints) responses that a navigation gets before its answer
/// (https://html.spec.whatwg.org/multipage/semantics.html#early-hints).
namespace fetchscope {

/// Who navigates, and where what comes of it is written down.
struct EarlyHintsContext
{
    /// The page that navigates, or whose frame does.
    const Page& page;
    /// Not of the tab, but of a frame.
    bool isOfFrame = false;
    /// The number of the action.
    std::size_t action = 0;
    UserAgent& userAgent;
    Network& network;
    std::vector<EarlyHint>& hints;
    Tracer& trace;
};

/// Follows the links of early hints, and hands what they brought on to the document that the navigation leads to.
class NavigationEarlyHints final : public EarlyHintsReceiver
{
public:
    explicit NavigationEarlyHints(const EarlyHintsContext& context)
        : m_context(context)
    {
    }

    /// What https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching makes of
    /// a 103; what it hints at is fetched at once, one after the other.
    void process(const EarlyHintsResponse& response) override;

    /// The navigation was committed with this response. `document` is the page of the scenario that it leads to, null
    /// where the scenario has none.
    void commit(const Response& response, const Page* document);

private:
    /// What was asked for, and its response, until there is a document.
    struct Kept
    {
        RequestAction action;
        std::optional<ResourceKey> key;
        Response response;
        std::size_t hint = 0;
    };

    bool isIgnored(const EarlyHintsResponse& response) const;
    void drop();
    void processHeaders(const EarlyHintsResponse& response);
    /// https://html.spec.whatwg.org/multipage/semantics.html#process-early-hint-headers, step 4.
    void processLink(const LinkValue& link, std::string relation, const EarlyHintsResponse& response);
    void follow(const RequestAction& action, EarlyHint hint);
    bool isAskedForAgain(const RequestAction& action);
    /// The number of the next exchange that a hint makes.
    std::size_t numberOfNext() const;

    EarlyHintsContext m_context;
    /// The environment that is reserved for the document, with the policies of the 103.
    Page m_environment;
    /// The 103 that counts was processed.
    bool m_isProcessed = false;
    /// Where it was, and how many URLs the navigation had been to.
    std::string m_url;
    std::size_t m_hops = 0;
    std::vector<Kept> m_kept;
    /// What the links have asked for, where that is not asked for again.
    std::vector<std::string> m_asked;
};

} // namespace fetchscope
