#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Names that lead to the loopback interface in every browser, and stand to one another as the names of a scenario do.
/// Browsers take `a.localhost` and `b.localhost` for two sites, and `x.a.localhost` for a part of the first: a
/// registrable domain becomes one label before `.localhost`.
namespace fetchscope {

/// A scheme and port of a scenario's origins, for which a server on loopback has a port of its own.
struct LoopbackDoor
{
    /// https and wss
    bool isSecure = false;
    /// As the scenario has it.
    std::uint16_t port = 0;

    auto operator<=>(const LoopbackDoor&) const = default;
};

/// Where a scenario's servers are on loopback.
struct LoopbackPlace
{
    /// Ends the label of each site, so that two runs share neither cookies nor caches: letters and digits, or nothing.
    std::string run;
    /// https stays https. Else it becomes http, which browsers take for trustworthy on loopback.
    bool hasTls = false;
    /// One for each door, in their order.
    std::vector<std::uint16_t> ports;
};

/// Is it a host that leads to this machine as it is?
bool isLoopbackHost(std::string_view host);

/// The origins that a scenario names.
class NamedOrigins
{
public:
    /// Takes all origins that a text names: `https://api.example:8443/x`.
    void addFrom(std::string_view text);
    void addHost(std::string_view host);
    /// Doors that a server can have: without ports that browsers refuse to ask.
    const std::vector<LoopbackDoor>& doors() const { return m_doors; }
    /// Registrable domains, or hosts that have none.
    const std::vector<std::string>& sites() const { return m_sites; }
    const std::vector<std::string>& hosts() const { return m_hosts; }
    bool hasBothSchemes() const { return m_isSecureNamed && m_isInsecureNamed; }

private:
    std::vector<LoopbackDoor> m_doors;
    std::vector<std::string> m_sites;
    std::vector<std::string> m_hosts;
    bool m_isSecureNamed = false;
    bool m_isInsecureNamed = false;
};

/// What a text is, as far as names in it are to be found.
enum class NamedText : std::uint8_t { Any, Policy, RegularExpression };

/// Says texts of a scenario with the names on loopback, and texts from there with those of the scenario.
class LoopbackNames
{
public:
    LoopbackNames() = default;
    LoopbackNames(const NamedOrigins& origins, LoopbackPlace place);

    std::string onLoopback(std::string_view text, NamedText kind = NamedText::Any) const;
    std::string onLoopbackHost(std::string_view host) const;
    /// Origins and hosts as the scenario has them.
    std::string inScenario(std::string_view text) const;
    /// The sites' names on loopback, each with what it stands for; not those that lead here as they are.
    const std::map<std::string, std::string>& sites() const { return m_siteOf; }

private:
    std::optional<std::uint16_t> portOf(bool isSecure, std::uint16_t port) const;
    bool appendOrigin(std::string& text, std::string_view scheme, std::string_view authority) const;
    void appendHost(std::string& text, std::string_view run, std::string_view rest, NamedText kind) const;
    std::string expressionOnLoopback(std::string_view text) const;

    LoopbackPlace m_place;
    std::vector<LoopbackDoor> m_doors;
    /// Site → its name on loopback.
    std::map<std::string, std::string, std::less<>> m_nameOf;
    std::map<std::string, std::string> m_siteOf;
    /// What stands for what, as it is replaced in texts from loopback: the longest first.
    std::vector<std::pair<std::string, std::string>> m_back;
};

} // namespace fetchscope
