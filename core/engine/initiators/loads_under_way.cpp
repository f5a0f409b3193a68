#include "core/engine/initiators/loads_under_way.h"

#include "core/engine/fetch/requests_at_once.h"
#include "core/engine/initiators/kept_resources.h"

namespace fetchscope {

namespace {

using Kind = LoadUnderWay::Kind;

/// Such as two scripts may ask for in the same way.
bool isPlainGet(const RequestAction& action)
{
    return methodOf(action) == "GET" && !action.headers && !action.body && !action.cache && !action.keepalive
        && !action.integrity && action.async;
}

/// The kinds of which two elements wait for one load; a preload is waited for where it is consumed.
std::optional<Kind> kindOf(const RequestAction& action)
{
    switch (action.initiator) {
    case InitiatorKind::Preload:
        return Kind::Preload;
    case InitiatorKind::Img:
    case InitiatorKind::CssImage:
        return Kind::Image;
    case InitiatorKind::Stylesheet:
        return Kind::StyleSheet;
    case InitiatorKind::Script:
        return Kind::Script;
    case InitiatorKind::Xhr:
    case InitiatorKind::Fetch:
        return isPlainGet(action) ? std::optional(Kind::Data) : std::nullopt;
    case InitiatorKind::Worklet:
        return action.worklet == WorkletKind::Paint ? std::optional(Kind::Module) : std::nullopt;
    default:
        return infoOf(action.initiator).isModule ? std::optional(Kind::Module) : std::nullopt;
    }
}

/// Missing: webkit's scripts share a load whatever their integrity metadata, and are checked by themselves.
/// Differs: browsers let elements that ask for the same share one load.
bool isShared(Kind kind, const Profile& profile)
{
    const auto choice = profile.choice<Difference::SharedLoads>();
    if (kind == Kind::Data)
        return choice == "data-too";
    if (kind == Kind::Script)
        return choice == "scripts-too" || choice == "data-too";
    return (kind == Kind::Image || kind == Kind::StyleSheet) && choice != "none";
}

bool isSame(const LoadUnderWay& load, const LoadUnderWay& other)
{
    return load.kind == other.kind && load.page == other.page && load.key.url == other.key.url
        && load.key.destination == other.key.destination && load.key.mode == other.key.mode
        && load.key.credentialsMode == other.key.credentialsMode
        && (load.kind != Kind::Script || load.key.integrityMetadata == other.key.integrityMetadata);
}

} // namespace

std::optional<LoadUnderWay> loadOf(
    const RequestAction& action, const Request& request, std::size_t index, const UserAgent& userAgent)
{
    // Where no other action goes on at once, nothing is under way.
    if (userAgent.clock.turns() == nullptr)
        return std::nullopt;
    const auto kind = kindOf(action);
    if (!kind)
        return std::nullopt;
    LoadUnderWay load;
    load.kind = *kind;
    load.action = index;
    load.page = request.pageNumber();
    load.isOfXhr = action.initiator == InitiatorKind::Xhr;
    if (auto key = keyOfKeptResource(action, request, userAgent.profile))
        load.key = *std::move(key);
    else
        load.key = {request.currentUrl().href(), request.destination, request.mode, request.credentialsMode,
            request.integrityMetadata};
    return load;
}

std::shared_ptr<const LoadUnderWay> waitForSameLoad(
    const RequestAction& action, const Request& request, UserAgent& userAgent, Tracer& trace)
{
    const auto own = loadOf(action, request, 0, userAgent);
    if (!own || own->kind == Kind::Preload || (own->kind != Kind::Module && !isShared(own->kind, userAgent.profile)))
        return nullptr;
    const bool isModule = own->kind == Kind::Module;
    const auto isWaitedFor = [&](const LoadUnderWay& load) {
        // Of data only what XMLHttpRequest loads is there for others.
        if (!isSame(load, *own) || (load.kind == Kind::Data && !load.isOfXhr))
            return false;
        if (!isModule)
            trace.mark(Difference::SharedLoads);
        return true;
    };
    return waitForLoads(userAgent, isWaitedFor, trace, isModule ? StepId::ModuleAwaited : StepId::LoadAwaited);
}

bool isLoadShared(const RequestAction& action, const UserAgent& userAgent)
{
    const auto kind = kindOf(action);
    return kind && isShared(*kind, userAgent.profile);
}

} // namespace fetchscope
