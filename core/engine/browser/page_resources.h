#pragma once

#include "core/engine/http/search_variance.h"
#include "core/engine/model/answer_ahead.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/response.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// What a preload was asked for with (https://html.spec.whatwg.org/multipage/links.html#preload-key), and its
/// integrity metadata.
struct ResourceKey
{
    /// With its fragment.
    std::string url;
    Destination destination = Destination::Empty;
    RequestMode mode = RequestMode::NoCors;
    CredentialsMode credentialsMode = CredentialsMode::Include;
    std::string integrityMetadata;
};

/// https://html.spec.whatwg.org/multipage/links.html#preload-entry
struct PreloadEntry
{
    ResourceKey key;
    Response response;
    /// The action that brought it, counted from 0.
    std::size_t action = 0;
};

/// An entry of https://html.spec.whatwg.org/multipage/webappapis.html#module-map. The destination stands for the type
/// of the module: script, json, style or text.
struct ModuleEntry
{
    std::string url;
    Destination type = Destination::Script;
    Response response;
    std::size_t action = 0;
};

/// https://wicg.github.io/nav-speculation/prefetch.html#prefetch-record
struct PrefetchRecord
{
    Url url;
    SearchVariance variance;
    AnswerAhead::Kind kind = AnswerAhead::Kind::Prefetch;
    Response response;
    /// Why it serves nobody; `Used` where it may.
    AnswerAhead::Use failure = AnswerAhead::Use::Used;
    /// In virtual seconds since the run began.
    double completedAt = 0;
    std::size_t action = 0;
    /// A URL on its way is of another site than the page: it was asked for without cookies.
    bool isForeign = false;
};

/// The policy that a style sheet or a module was delivered with, which is that of all it asks for.
struct FileReferrerPolicy
{
    /// Without fragment.
    std::string url;
    ReferrerPolicy policy = ReferrerPolicy::Empty;
};

/// https://fetch.spec.whatwg.org/#deferred-fetch-record, of one that is pending.
struct DeferredFetchRecord
{
    /// Of the request's URL.
    Origin origin;
    /// https://fetch.spec.whatwg.org/#total-request-length, in bytes.
    std::uint64_t length = 0;
};

/// What has become of the registration of the service worker that controls a page: it is there; it was removed, and
/// what is navigated to has none any more; or the page has none any more either.
enum class ServiceWorkerState : std::uint8_t { Registered, Unregistered, Gone };

/// What a page has loaded and uses again without asking, and its service worker.
struct PageResources
{
    /// https://html.spec.whatwg.org/multipage/links.html#map-of-preloaded-resources
    std::vector<PreloadEntry> preloads;
    std::vector<ModuleEntry> modules;
    /// https://html.spec.whatwg.org/multipage/images.html#list-of-available-images
    std::vector<PreloadEntry> images;
    std::vector<PrefetchRecord> prefetches;
    /// Style sheets and fonts, where the browser keeps them.
    std::vector<PreloadEntry> files;
    /// The last one of a file counts.
    std::vector<FileReferrerPolicy> filePolicies;
    ServiceWorkerState serviceWorker = ServiceWorkerState::Registered;
    /// Each is there as long as it is pending.
    std::vector<const DeferredFetchRecord*> deferredFetches;
    /// Reports that wait to be sent (https://w3c.github.io/reporting/#windoworworkerglobalscope-reports).
    std::vector<QueuedReport> reports;
    /// The bodies of those that were sent to a report-uri, where none is sent twice.
    std::vector<std::string> sentReports;
    /// Names of endpoints that said to be gone.
    std::vector<std::string> goneEndpoints;
    /// It has opened a window that is in its browsing context group.
    bool hasOpenedWindow = false;
    /// How often the page has ended: it was left by a navigation, or closed.
    std::size_t ends = 0;

    void clear()
    {
        deferredFetches.clear();
        reports.clear();
        sentReports.clear();
        goneEndpoints.clear();
        hasOpenedWindow = false;
        ends = 0;
        serviceWorker = ServiceWorkerState::Registered;
        preloads.clear();
        modules.clear();
        images.clear();
        prefetches.clear();
        files.clear();
        filePolicies.clear();
    }
};

} // namespace fetchscope
