#include "core/engine/base/ascii.h"
#include "core/engine/browser/page_scheme.h"
#include "core/engine/model/request.h"
#include "core/engine/url/site.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>
#include <cmath>

namespace fetchscope {

namespace {

bool isPlainHost(std::string_view host)
{
    return !host.empty()
        && std::all_of(host.begin(), host.end(), [](char c) { return isAsciiLowerAlpha(c) || c == '-' || c == '.'; });
}

/// A host as URLs have it; names of lower-case letters pass at once, all others (addresses too) go through the parser.
bool normalizeHost(JsonReader& reader, std::string_view text, std::string& host)
{
    if (isPlainHost(text)) {
        host.assign(text);
        return true;
    }
    const auto url = text.find_first_of("/?#@\\") == std::string_view::npos ? parseUrl("https://" + std::string(text))
                                                                            : std::nullopt;
    if (!url || url->port())
        return reader.fail(say<messages::NotHost>(), say<messages::HostIsName>());
    host.assign(url->host());
    return true;
}

bool readDomain(JsonReader& reader, JsonElement element, Cookie& cookie)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (text.substr(0, 1) == ".")
        return reader.fail(say<messages::LeadingDot>(), say<messages::DomainCookie>());
    return normalizeHost(reader, text, cookie.domain);
}

bool readSameSite(JsonReader& reader, JsonElement element, Cookie& cookie)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    const auto found = std::find(sameSiteNames.begin(), sameSiteNames.end(), text);
    if (found == sameSiteNames.end())
        return reader.failChoice(text, sameSiteNames);
    // SameSite::Default is first and has no name.
    cookie.sameSite = static_cast<SameSite>(found - sameSiteNames.begin() + 1);
    return true;
}
static_assert(static_cast<int>(SameSite::None) == 1 && static_cast<int>(SameSite::Strict) == 3);

/// A site as serializeSite() writes it.
bool readSite(JsonReader& reader, JsonElement element, std::string& given)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    const auto url = parseUrl(text);
    const auto own = parseOriginOfPageScheme(text);
    const std::string site = url || own ? serializeSite(own ? *own : originOf(*url)) : std::string();
    if (site == text) {
        given.assign(text);
        return true;
    }
    if (site.empty() || site == "null")
        return reader.fail(say<messages::NotSite>(), say<messages::SiteCanBe>());
    return reader.fail(say<messages::NotSite>(), say<messages::DidYouMean>(site));
}

/// The site of a tab; or the one partition of credentialless frames.
bool readPartition(JsonReader& reader, JsonElement element, Cookie& cookie)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS && text == credentiallessPartition) {
        cookie.partition.assign(text);
        return true;
    }
    return readSite(reader, element, cookie.partition);
}

constexpr JsonMember<Cookie> cookieMembers[] = {
    {"name",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) { return reader.bytes(element, cookie.name); }},
    {"value",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) { return reader.bytes(element, cookie.value); }},
    {"domain", readDomain},
    {"hostOnly",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            return reader.boolean(element, cookie.hostOnly);
        }},
    {"path",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            if (!reader.text(element, cookie.path))
                return false;
            return cookie.path.substr(0, 1) == "/" || reader.fail(say<messages::PathBeginsWithSlash>());
        }},
    {"secure",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) { return reader.boolean(element, cookie.secure); }},
    {"httpOnly",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            return reader.boolean(element, cookie.httpOnly);
        }},
    {"sameSite", readSameSite},
    {"expires",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            return reader.number(element, cookie.expiresAt.emplace());
        }},
    {"partition", readPartition},
    {"crossSiteAncestor",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            return reader.boolean(element, cookie.crossSiteAncestor);
        }},
    {"partitioned",
        [](JsonReader& reader, JsonElement element, Cookie& cookie) {
            return reader.boolean(element, cookie.partitioned);
        }},
};

constexpr JsonMember<LocalNetworkPermissions> localNetworkMembers[] = {
    {"local",
        [](JsonReader& reader, JsonElement element, LocalNetworkPermissions& permissions) {
            return reader.named(element, permissions.local);
        }},
    {"loopback",
        [](JsonReader& reader, JsonElement element, LocalNetworkPermissions& permissions) {
            return reader.named(element, permissions.loopback);
        }},
};

constexpr JsonMember<UserSettings> settingsMembers[] = {
    {"thirdPartyCookies",
        [](JsonReader& reader, JsonElement element, UserSettings& settings) {
            return reader.named(element, settings.thirdPartyCookies.emplace());
        }},
    {"localNetworkAccess",
        [](JsonReader& reader, JsonElement element, UserSettings& settings) {
            auto& permissions = settings.localNetworkAccess.emplace();
            if (element.is_object())
                return readMembers<LocalNetworkPermissions>(reader, element, localNetworkMembers, permissions);
            if (!element.is_string())
                return reader.failType(say<messages::APermissionOrTwo>(), element);
            if (!reader.named(element, permissions.local))
                return false;
            permissions.loopback = permissions.local;
            return true;
        }},
    {"storageAccess",
        [](JsonReader& reader, JsonElement element, UserSettings& settings) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                return readSite(reader, entry, settings.storageAccess.emplace_back());
            });
        }},
};

bool readHsts(JsonReader& reader, JsonElement element, KnownHost& host)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS && text == "includeSubDomains") {
        host.hsts = KnownHost::Hsts::IncludeSubDomains;
        return true;
    }
    if (text == "preloaded") {
        host.hsts = KnownHost::Hsts::Preloaded;
        return true;
    }
    bool isKnown = false;
    if (element.get(isKnown) != simdjson::SUCCESS)
        return reader.fail(say<messages::MustBeHsts>());
    host.hsts = isKnown ? KnownHost::Hsts::Yes : KnownHost::Hsts::No;
    return true;
}

/// Other spellings of a version (`2.0`, `h2`, `HTTP/2`) are faults that name the right one.
bool readHttpVersion(JsonReader& reader, JsonElement element, KnownHost& host)
{
    using Version = KnownHost::HttpVersion;
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    const std::string_view digits = text.substr(std::min(text.find_first_of("123"), text.size()));
    const bool isLater = !digits.empty() && digits[0] != '1' && (digits.size() == 1 || digits.substr(1) == ".0");
    if (isLater && text != digits.substr(0, 1))
        return reader.fail(
            say<messages::NotValueOfKey>(shortened(text)), say<messages::DidYouMean>(digits.substr(0, 1)));
    return reader.named(element, host.httpVersion.emplace(Version::Http1));
}

constexpr JsonMember<KnownHost> hostMembers[] = {
    {"addressSpace",
        [](JsonReader& reader, JsonElement element, KnownHost& host) {
            return reader.named(element, host.addressSpace.emplace());
        }},
    {"hsts", readHsts},
    {"httpVersion", readHttpVersion},
};

constexpr JsonMember<ContentDelivery> contentDeliveryMembers[] = {
    {"hosts",
        [](JsonReader& reader, JsonElement element, ContentDelivery& cdn) {
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                std::string_view name;
                return reader.text(entry, name) && normalizeHost(reader, name, cdn.hosts.emplace_back());
            });
        }},
    {"ignoresVary",
        [](JsonReader& reader, JsonElement element, ContentDelivery& cdn) {
            return reader.boolean(element, cdn.ignoresVary);
        }},
};

/// The text of an option's value: texts as they are, true, false and whole numbers as JSON has them.
bool readOptionValue(JsonReader& reader, JsonElement element, std::string& value)
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
        value.assign(text);
        return true;
    }
    if (!element.is_bool() && !element.is_number())
        return reader.failType(say<messages::APlainValue>(), element);
    value = jsonTextOf(element);
    return true;
}

} // namespace

bool readCookie(JsonReader& reader, JsonElement element, Cookie& cookie)
{
    if (!readMembers<Cookie>(reader, element, cookieMembers, cookie))
        return false;
    if (cookie.domain.empty())
        return reader.fail(say<messages::KeyMissing>("domain"), say<messages::HostThatSetCookie>());
    if (cookie.partitioned && cookie.partition.empty())
        return reader.fail(say<messages::KeyMissing>("partition"), say<messages::SiteCanBe>());
    // https://datatracker.ietf.org/doc/draft-cutler-httpbis-partitioned-cookies/
    if (cookie.partitioned && !cookie.secure)
        return reader.fail(say<messages::PartitionedNotSecure>(), say<messages::WriteSecure>());
    return !cookie.name.empty() || !cookie.value.empty() || reader.fail(say<messages::KeyMissing>("name"));
}

bool readSettings(JsonReader& reader, JsonElement element, UserSettings& settings)
{
    return readMembers<UserSettings>(reader, element, settingsMembers, settings);
}

bool readHosts(JsonReader& reader, JsonElement element, std::vector<KnownHost>& hosts)
{
    return reader.members(element, [&](std::string_view name, JsonElement value) {
        if (isCarriedKey(name) && name.substr(0, 1) == "_")
            return true;
        KnownHost& host = hosts.emplace_back();
        return normalizeHost(reader, name, host.host) && readMembers<KnownHost>(reader, value, hostMembers, host);
    });
}

bool readContentDelivery(JsonReader& reader, JsonElement element, ContentDelivery& cdn)
{
    return readMembers<ContentDelivery>(reader, element, contentDeliveryMembers, cdn);
}

bool readProfileOptions(JsonReader& reader, JsonElement element, ProfileId profile,
    std::vector<std::pair<std::string, std::string>>& options)
{
    Profile trial(profile);
    return reader.members(element, [&](std::string_view name, JsonElement value) {
        if (name.substr(0, 1) == "_")
            return true;
        auto& option = options.emplace_back();
        option.first.assign(name);
        if (!readOptionValue(reader, value, option.second))
            return false;
        const auto isSet = trial.setByName(option.first, option.second);
        if (isSet)
            return true;
        std::vector<std::string_view> names;
        for (const DifferenceInfo& info : allDifferences())
            names.push_back(info.name);
        const Message nearest = suggestNearest(name, names);
        const bool isKnown = std::find(names.begin(), names.end(), name) != names.end();
        return reader.fail(isSet.error().message, isKnown || nearest.isEmpty() ? isSet.error().suggestion : nearest);
    });
}

} // namespace fetchscope
