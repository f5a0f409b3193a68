#include "core/replay/page_context.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/content_security_policy.h"

#include <algorithm>
#include <array>

namespace fetchscope {

RecorderKind recorderKindOf(const RecordingInfo& info)
{
    struct Entry
    {
        std::string_view text;
        RecorderKind kind;
    };
    // The most telling words first: "WebKit Web Inspector" is Safari, "WebInspector" is any Chromium.
    static constexpr std::array<Entry, 31> words {{
        {"webkit web inspector", RecorderKind::Safari},
        {"webinspector", RecorderKind::Chromium},
        {"chrome", RecorderKind::Chromium},
        {"browsertime", RecorderKind::Chromium},
        {"puppeteer", RecorderKind::Chromium},
        {"playwright", RecorderKind::Chromium},
        {"fetchscope", RecorderKind::Chromium},
        {"firefox", RecorderKind::Firefox},
        {"firebug", RecorderKind::Firefox},
        {"insomnia", RecorderKind::Client},
        {"postman", RecorderKind::Client},
        {"newman", RecorderKind::Client},
        {"bruno", RecorderKind::Client},
        {"httpie", RecorderKind::Client},
        {"charles", RecorderKind::Proxy},
        {"fiddler", RecorderKind::Proxy},
        {"proxyman", RecorderKind::Proxy},
        {"mitmproxy", RecorderKind::Proxy},
        {"mitmdump", RecorderKind::Proxy},
        {"browsermob", RecorderKind::Proxy},
        {"zap", RecorderKind::Proxy},
        {"http toolkit", RecorderKind::Proxy},
        {"burp", RecorderKind::Proxy},
        {"har_dump", RecorderKind::Proxy},
        {"selenium-wire", RecorderKind::Proxy},
        {"selenium wire", RecorderKind::Proxy},
        {"seleniumwire", RecorderKind::Proxy},
        {"capture-har", RecorderKind::Client},
        {"hoppscotch", RecorderKind::Client},
        {"rapidapi", RecorderKind::Client},
        {"curl", RecorderKind::Client},
    }};
    const std::string creator = asciiLowercase(info.creator);
    const auto* found = std::find_if(
        words.begin(), words.end(), [&](const Entry& entry) { return creator.find(entry.text) != std::string::npos; });
    if (found == words.end())
        return RecorderKind::Other;
    // Playwright drives other browsers, too; all mark what failed.
    return found->kind;
}

ProfileId recordedBrowser(const RecordingInfo& info)
{
    if (info.creator == "Fetchscope")
        return valueNamed<ProfileId>(info.creatorVersion).value_or(ProfileId::Standard);
    // What drives several browsers says which one it was.
    const std::string browser = asciiLowercase(info.browser);
    if (browser.find("firefox") != std::string::npos)
        return ProfileId::Firefox;
    if (browser.find("webkit") != std::string::npos || browser.find("safari") != std::string::npos)
        return ProfileId::Safari;
    switch (recorderKindOf(info)) {
    case RecorderKind::Chromium:
        return ProfileId::Chromium;
    case RecorderKind::Firefox:
        return ProfileId::Firefox;
    case RecorderKind::Safari:
        return ProfileId::Safari;
    default:
        return browser.find("chrom") != std::string::npos ? ProfileId::Chromium : ProfileId::Standard;
    }
}

bool showsOutcomes(RecorderKind recorder)
{
    return recorder == RecorderKind::Chromium;
}

void PageContext::learnDocument(const RecordedEntry& entry)
{
    if (documentUrl)
        return;
    documentUrl = parseUrl(entry.url);
    contentSecurityPolicies = parseResponseContentSecurityPolicies(entry.responseHeaders);
    connectionAllowlist = entry.responseHeaders.get("Connection-Allowlist").value_or(std::string());
    const std::string isolation = entry.responseHeaders.get("Document-Isolation-Policy").value_or(std::string());
    isolationPolicy = valueNamed<IsolationPolicy>(
        strip(std::string_view(isolation).substr(0, isolation.find(';')), isAsciiWhitespace))
                          .value_or(IsolationPolicy::None);
    const auto policy = entry.responseHeaders.get("Cross-Origin-Embedder-Policy");
    if (!policy)
        return;
    const std::string value = asciiLowercase(policy->substr(0, policy->find(';')));
    const std::string_view trimmed = strip(std::string_view(value), isAsciiWhitespace);
    if (const auto known = valueNamed<EmbedderPolicy>(trimmed))
        embedderPolicy = *known;
}

} // namespace fetchscope
