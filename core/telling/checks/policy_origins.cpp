#include "core/telling/checks/policy_origins.h"

#include "core/engine/base/ascii.h"
#include "core/telling/checks/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Of a long list of allowed origins, those at its beginning and its end stand for the comparison of all.
constexpr std::size_t mostImitated = 6;

class OriginCollection
{
public:
    OriginCollection(const ServerPolicy& policy, std::string_view serverOrigin)
        : m_policy(policy)
        , m_serverOrigin(serverOrigin)
    {
    }

    void add(const std::string& origin, OriginRole role, bool isDeniedByName = false)
    {
        const bool isThere = std::any_of(m_origins.begin(), m_origins.end(),
            [&origin](const PolicyOrigin& known) { return known.origin == origin; });
        if (!isThere && origin != m_serverOrigin)
            m_origins.push_back({origin, m_policy.allows(origin), role, isDeniedByName});
    }
    void addThoseAround(const std::string& allowed)
    {
        const auto url = parseUrl(allowed);
        if (!url || originOf(*url).isOpaque())
            return;
        for (const AskingOrigin& asking : originsAround(originOf(*url)))
            add(asking.origin, asking.role);
    }
    std::vector<PolicyOrigin> take()
    {
        std::stable_partition(
            m_origins.begin(), m_origins.end(), [](const PolicyOrigin& one) { return one.isAllowed; });
        return std::move(m_origins);
    }

private:
    const ServerPolicy& m_policy;
    std::string_view m_serverOrigin;
    std::vector<PolicyOrigin> m_origins;
};

/// Origins that a pattern lets in: the nearest, and one deeper.
std::vector<std::string> examplesOf(const AllowedOrigin& allowed)
{
    if (!allowed.isPattern())
        return {allowed.text};
    std::vector<std::string> examples;
    for (const std::string_view labels : {"app", "a.b-1"})
        examples.push_back(std::string(allowed.beforeStar()).append(labels).append(allowed.behindStar()));
    return examples;
}

} // namespace

Message PolicyOrigin::roleText() const
{
    if (isAllowed)
        return {};
    return isDeniedByName ? say<messages::RoleDenied>() : messageFor(role);
}

Message PolicyOrigin::advice() const
{
    return isDeniedByName ? say<messages::AdviseDenied>() : adviceFor(role);
}

std::vector<PolicyOrigin> originsToAskFrom(const ServerPolicy& policy, std::string_view serverOrigin)
{
    OriginCollection origins(policy, serverOrigin);
    std::vector<std::string> imitated;
    for (const AllowedOrigin& allowed : policy.origins) {
        for (const std::string& example : examplesOf(allowed))
            origins.add(example, OriginRole::Page);
        imitated.push_back(examplesOf(allowed).front());
        // A pattern lets in what is below the domain, and not the domain itself.
        if (allowed.isPattern()) {
            origins.add(std::string(allowed.beforeStar()).append(allowed.behindStar().substr(1)), OriginRole::Sibling);
            origins.add(std::string(allowed.beforeStar()).append("not").append(allowed.behindStar().substr(1)),
                OriginRole::Suffix);
        }
    }
    if (policy.allowsAnyOrigin)
        imitated.emplace_back("https://app.example");
    for (const std::string& denied : policy.tests.deniedOrigins)
        origins.add(denied, OriginRole::Attacker, true);
    for (std::size_t i = 0; i < imitated.size(); ++i) {
        if (i + 1 < mostImitated || i + 1 == imitated.size())
            origins.addThoseAround(imitated[i]);
    }
    // Where nothing has a host of its own (only "null" is allowed), strangers still ask.
    origins.add("https://attacker.example", OriginRole::Attacker);
    origins.add("null", OriginRole::Null);
    return origins.take();
}

std::vector<std::string> madeUpOrigins(const ServerPolicy& policy)
{
    const auto allowed = std::find_if(policy.origins.begin(), policy.origins.end(), [](const AllowedOrigin& origin) {
        return !origin.isPattern() && origin.text.find("://") != std::string::npos;
    });
    if (allowed == policy.origins.end())
        return {};
    return {allowed->text + "@attacker.example", asciiUppercase(allowed->text), allowed->text + "/attacker",
        allowed->text + ", https://attacker.example"};
}

Message adviceFor(OriginRole role)
{
    switch (role) {
    case OriginRole::Page:
    case OriginRole::Attacker:
        return say<messages::AdviseAttacker>();
    case OriginRole::Sibling:
        return say<messages::AdviseSibling>();
    case OriginRole::OtherPort:
        return say<messages::AdvisePort>();
    case OriginRole::Prefix:
        return say<messages::AdvisePrefix>();
    case OriginRole::Suffix:
    case OriginRole::Below:
        return say<messages::AdviseSuffix>();
    case OriginRole::Dot:
        return say<messages::AdviseDot>();
    case OriginRole::Null:
        return say<messages::AdviseNull>();
    case OriginRole::Http:
        return say<messages::AdviseScheme>();
    }
    return {};
}

} // namespace fetchscope
