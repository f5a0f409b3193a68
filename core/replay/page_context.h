#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/content_security_policy.h"
#include "core/engine/model/page.h"
#include "core/engine/url/url.h"
#include "core/reading/har/recording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What kind of program made a recording, and so what its entries can tell.
enum class RecorderKind : std::uint8_t {
    /// A Chromium-based browser's own tools: failures are marked.
    Chromium,
    Firefox,
    Safari,
    /// Sees what goes over the wire, and not what becomes of it.
    Proxy,
    /// An API client: no browser, so that nothing is ever blocked.
    Client,
    Other,
};
RecorderKind recorderKindOf(const RecordingInfo& info);
/// Whose rules applied when the recording was made: of an unknown browser those of the standard.
ProfileId recordedBrowser(const RecordingInfo& info);
/// Is a failed request marked as such, so that one without a mark was received?
bool showsOutcomes(RecorderKind recorder);

/// A page of the recording, as far as it is known by now.
struct PageContext
{
    /// `pages[].id`; empty for entries without a page.
    std::string id;
    /// Where the title is a URL (Chrome and Safari write it so).
    std::optional<Url> titleUrl;
    /// The first document that was loaded for the page.
    std::optional<Url> documentUrl;
    /// What that document asked for itself.
    EmbedderPolicy embedderPolicy = EmbedderPolicy::UnsafeNone;
    IsolationPolicy isolationPolicy = IsolationPolicy::None;
    /// The header's value.
    std::string connectionAllowlist;
    /// Its headers' policies; those in its text are not known.
    std::vector<ContentSecurityPolicy> contentSecurityPolicies;

    bool hasContentSecurityPolicy() const { return !contentSecurityPolicies.empty(); }

    /// The URL that the page most likely has; null where nothing is known.
    const Url* url() const
    {
        if (documentUrl)
            return &*documentUrl;
        return titleUrl ? &*titleUrl : nullptr;
    }
    /// Learns from an entry that loaded a document.
    void learnDocument(const RecordedEntry& entry);
};

} // namespace fetchscope
