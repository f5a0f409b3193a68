#pragma once

#include "core/engine/initiators/action.h"
#include "core/reading/har/recording.h"
#include "core/replay/facts.h"
#include "core/replay/page_context.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// An entry with what belongs to it.
struct RecordedRequest
{
    const RecordedEntry* entry = nullptr;
    /// Null where the recording has none.
    const RecordedEntry* preflight = nullptr;
    /// Of a request that was redirected: the first hop that the browser sent `Sec-Fetch-Mode` with. May be null.
    const RecordedEntry* laterHop = nullptr;
    const PageContext* page = nullptr;
    /// The entry's URL, parsed.
    const Url* url = nullptr;
};

/// A preflight as it goes over the wire: OPTIONS with Access-Control-Request-Method.
bool isPreflight(const RecordedEntry& entry);
/// A redirect that says where it leads.
bool isRedirect(const RecordedEntry& entry);

/// What can be said of a request: from what the browser sent (`Sec-Fetch-*`, `Origin`, `Referer`), from what the
/// recording program noted (`_initiator`, `_resourceType`), from content types, in this order of trust.
RequestFacts inferFacts(const RecordedRequest& request);

/// The action that makes such a request: an initiator with its options. The page has the origin of the facts.
RequestAction actionFor(const RecordedRequest& request, const RequestFacts& facts);

} // namespace fetchscope
