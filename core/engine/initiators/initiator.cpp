#include "core/engine/initiators/initiator.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr InitiatorInfo initiatorTable[] = {
#define INITIATOR(                                                                                                     \
    enumeratorName, spellingText, groupName, titleText, startName, destinationName, modeName, typeName, useName, ...)  \
    {.kind = InitiatorKind::enumeratorName,                                                                            \
        .spelling = spellingText,                                                                                      \
        .group = InitiatorGroup::groupName,                                                                            \
        .title = titleText,                                                                                            \
        .start = StartRule::startName,                                                                                 \
        .destination = Destination::destinationName,                                                                   \
        .mode = ModeRule::modeName,                                                                                    \
        .type = InitiatorType::typeName,                                                                               \
        .use = ResponseUse::useName,                                                                                   \
        __VA_ARGS__},
#include "core/engine/initiators/initiators.def"
#undef INITIATOR
};
static_assert(std::size(initiatorTable) == initiatorKinds);

/// Every kind has a noun for each sort of message: a row without them would print half a sentence.
constexpr bool hasAllNouns()
{
    return std::all_of(std::begin(initiatorTable), std::end(initiatorTable), [](const InitiatorInfo& info) {
        return !info.title.empty() && !info.chromium.cors.empty() && !info.chromium.mixedContent.empty()
            && !info.chromium.csp.empty();
    });
}
static_assert(hasAllNouns());

} // namespace

const InitiatorInfo& infoOf(InitiatorKind initiator)
{
    return initiatorTable[static_cast<std::size_t>(initiator)];
}

std::span<const InitiatorInfo, initiatorKinds> allInitiators()
{
    return initiatorTable;
}

std::span<const std::string_view> optionsOf(InitiatorKind initiator)
{
    const auto& options = infoOf(initiator).options;
    return {options.begin(), options.size()};
}

bool hasOption(InitiatorKind initiator, std::string_view option)
{
    return infoOf(initiator).options.contains(option);
}

std::optional<RequestMode> modeOf(ModeRule rule)
{
    switch (rule) {
    case ModeRule::PotentialCors:
    case ModeRule::PotentialCorsOrSameOrigin:
        return std::nullopt;
    case ModeRule::Cors:
        return RequestMode::Cors;
    case ModeRule::NoCors:
    case ModeRule::NoCorsSameOriginCredentials:
        return RequestMode::NoCors;
    case ModeRule::SameOrigin:
        return RequestMode::SameOrigin;
    case ModeRule::WebSocket:
        return RequestMode::WebSocket;
    case ModeRule::WebTransport:
        return RequestMode::WebTransport;
    case ModeRule::Navigate:
        return RequestMode::Navigate;
    }
    return std::nullopt;
}

const InitiatorInfo* initiatorOfHarType(std::string_view type)
{
    const auto* found = std::find_if(std::begin(initiatorTable), std::end(initiatorTable),
        [type](const InitiatorInfo& info) { return info.harTypes.contains(type); });
    return found == std::end(initiatorTable) ? nullptr : found;
}

const InitiatorInfo* usualInitiatorOf(Destination destination)
{
    if (destination == Destination::Empty || destination == Destination::Document || destination == Destination::Iframe)
        return nullptr;
    const auto* found = std::find_if(std::begin(initiatorTable), std::end(initiatorTable),
        [destination](const InitiatorInfo& info) { return info.destination == destination; });
    return found == std::end(initiatorTable) ? nullptr : found;
}

} // namespace fetchscope
