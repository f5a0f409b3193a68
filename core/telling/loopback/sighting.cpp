#include "core/telling/loopback/sighting.h"

#include "core/engine/base/ascii.h"
#include "core/telling/loopback/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using Report = nlohmann::json;

std::optional<std::string> textIn(const Report& report, const char* key)
{
    const auto found = report.find(key);
    return found != report.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

std::optional<bool> flagIn(const Report& report, const char* key)
{
    const auto found = report.find(key);
    return found != report.end() && found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

const std::vector<Verdict>& failures()
{
    static const std::vector<Verdict> list {Verdict::Blocked, Verdict::NetworkError};
    return list;
}

std::vector<std::string> namesIn(const Report& report)
{
    std::vector<std::string> names;
    const auto found = report.find("headers");
    if (found == report.end() || !found->is_array())
        return names;
    for (const Report& name : *found) {
        if (name.is_string())
            names.push_back(asciiLowercase(name.get_ref<const std::string&>()));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// Of fetch() and XMLHttpRequest, which tell most.
void readResponse(const Report& report, bool isFetch, Sighting& sighting)
{
    const auto status = report.find("status");
    sighting.status = static_cast<std::uint16_t>(
        status != report.end() && status->is_number_unsigned() ? status->get<std::uint32_t>() : 0);
    const std::string url = textIn(report, "url").value_or(std::string());
    sighting.url = url.substr(0, url.find('#'));
    sighting.exposedHeaders = namesIn(report);
    sighting.verdicts = {Verdict::Exposed};
    if (!isFetch)
        return;
    sighting.redirected = flagIn(report, "redirected");
    sighting.responseType = valueNamed<ResponseType>(textIn(report, "type").value_or(std::string()));
    if (sighting.responseType == ResponseType::Opaque || sighting.responseType == ResponseType::OpaqueRedirect)
        sighting.verdicts = {Verdict::Opaque};
}

bool isTabNavigation(InitiatorKind initiator)
{
    return infoOf(initiator).group == InitiatorGroup::Navigations;
}

/// Loads without an event that everybody gets.
bool isSilent(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Beacon:
    case InitiatorKind::Ping:
    case InitiatorKind::Prefetch:
    case InitiatorKind::Manifest:
    case InitiatorKind::CssImage:
    case InitiatorKind::CssShape:
    case InitiatorKind::CssMask:
    case InitiatorKind::SvgUse:
    case InitiatorKind::Preload:
    case InitiatorKind::ModulePreload:
        return true;
    default:
        return false;
    }
}

bool isFrame(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Iframe || initiator == InitiatorKind::Object
        || initiator == InitiatorKind::Embed;
}

void readEvent(const Report& report, InitiatorKind initiator, Sighting& sighting)
{
    const std::string event = textIn(report, "event").value_or(std::string());
    if (event == "error" || report.contains("error")) {
        // Where a browser does not know what it is asked for, no event comes, or an error.
        if (!isSilent(initiator))
            sighting.verdicts = failures();
        return;
    }
    if (event == "open") {
        sighting.verdicts = {Verdict::Exposed};
    } else if (isFrame(initiator)) {
        // An error page in a frame loads, too: only a document of the page's own can be told from it.
        if (const auto committed = flagIn(report, "committed"))
            sighting.verdicts =
                *committed ? std::vector {Verdict::Navigated, Verdict::Exposed, Verdict::Opaque} : failures();
    } else if ((event == "load" || event == "message") && !isSilent(initiator)) {
        const auto readable = flagIn(report, "readable");
        if (!readable)
            sighting.verdicts = {Verdict::Exposed, Verdict::Opaque};
        else
            sighting.verdicts = {*readable ? Verdict::Exposed : Verdict::Opaque};
    }
}

} // namespace

Result<Sighting> readSighting(std::string_view json, InitiatorKind initiator)
{
    const Report report = Report::parse(json, nullptr, false);
    if (report.is_discarded())
        return tl::make_unexpected(InputError {{}, say<messages::ReportNotJson>(), {}});
    if (!report.is_object())
        return tl::make_unexpected(InputError {{}, say<messages::ReportNoObject>(), {}});
    Sighting sighting;
    const bool isFetch = initiator == InitiatorKind::Fetch;
    if (report.contains("timeout")) {
        sighting.isTimedOut = !isSilent(initiator);
    } else if (isTabNavigation(initiator)) {
        if (const auto committed = flagIn(report, "committed"))
            sighting.verdicts =
                *committed ? std::vector {Verdict::Navigated, Verdict::NetworkError} : std::vector {Verdict::Blocked};
    } else if (isFetch || initiator == InitiatorKind::Xhr) {
        if (report.contains("error") || textIn(report, "event") == "error")
            sighting.verdicts = failures();
        else
            readResponse(report, isFetch, sighting);
    } else {
        readEvent(report, initiator, sighting);
    }
    if (const auto use = report.find("use"); use != report.end() && use->is_object())
        sighting.pixelsReadable = flagIn(*use, "readable");
    return sighting;
}

} // namespace fetchscope
