#include "core/reading/server_configuration/environment_defaults.h"

#include "core/reading/server_configuration/literals.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::size_t mostDefaults = 20;

/// `*`, `https://app.example`, or several of them.
bool isOfOrigins(std::string_view value)
{
    return value == "*" || value.find("://") != value.npos;
}

/// Behind `||` and what is like it; npos where none stands at the offset.
std::size_t behindAlternative(std::string_view program, std::size_t offset)
{
    const std::size_t at = program.find_first_not_of(" \t\r\n", offset);
    for (const std::string_view sign : {"||", "??", "?:", "or "}) {
        if (at != program.npos && program.substr(at).starts_with(sign))
            return at + sign.size();
    }
    return program.npos;
}

std::string textOf(const Literal& value)
{
    std::string text = value.kind == Literal::Kind::Text ? value.text : std::string();
    for (const auto& [unused, member] : value.members) {
        if (member.kind == Literal::Kind::Text)
            text.append(text.empty() ? "" : ", ").append(member.text);
    }
    return text;
}

class Finder
{
public:
    explicit Finder(std::string_view program)
        : m_program(program)
    {
    }

    std::vector<EnvironmentDefault> find()
    {
        for (const std::string_view owner : {"process.env.", "import.meta.env."}) {
            for (std::size_t at = m_program.find(owner); at != m_program.npos; at = m_program.find(owner, at + 1))
                takeMember(at + owner.size());
        }
        constexpr std::array<std::string_view, 6> calls {
            "getenv", "environ.get", "env", "ENV.fetch", "GetEnvironmentVariable", "Deno.env.get"};
        for (const std::string_view call : calls) {
            for (std::size_t at = findCall(m_program, call); at != m_program.npos; at = findCall(m_program, call, at))
                takeCall(at);
        }
        return std::move(m_found);
    }

private:
    void add(std::string_view variable, const Literal& value)
    {
        std::string text = textOf(value);
        const bool isThere = std::any_of(m_found.begin(), m_found.end(),
            [variable](const EnvironmentDefault& one) { return one.variable == variable; });
        if (isOfOrigins(text) && !isThere && m_found.size() < mostDefaults)
            m_found.push_back({std::string(variable), std::move(text)});
    }

    void takeMember(std::size_t start)
    {
        std::size_t end = start;
        while (end < m_program.size() && isNameCharacter(m_program[end]))
            ++end;
        // `process.env.ORIGINS?.split(',') || [...]`
        std::size_t behind = end;
        while (m_program.substr(behind).starts_with("?.") || m_program.substr(behind).starts_with(".")) {
            const std::size_t open = m_program.find_first_of("(|;\n", behind);
            if (open == m_program.npos || m_program[open] != '(')
                break;
            behind = std::min(endOfBrackets(m_program, open + 1) + 1, m_program.size());
        }
        if (const std::size_t value = behindAlternative(m_program, behind); value != m_program.npos)
            add(m_program.substr(start, end - start), literalAt(m_program, value));
    }

    void takeCall(std::size_t arguments)
    {
        const auto given = argumentsAt(m_program, arguments);
        if (given.empty() || given.front().second.kind != Literal::Kind::Text)
            return;
        if (given.size() > 1) {
            add(given.front().second.text, given[1].second);
            return;
        }
        const std::size_t end = std::min(endOfBrackets(m_program, arguments) + 1, m_program.size());
        if (const std::size_t value = behindAlternative(m_program, end); value != m_program.npos)
            add(given.front().second.text, literalAt(m_program, value));
    }

    std::string_view m_program;
    std::vector<EnvironmentDefault> m_found;
};

} // namespace

std::vector<std::string> originsAddedIn(std::string_view program)
{
    constexpr std::size_t longestName = 40;
    std::vector<std::string> added;
    for (const std::string_view call : {"push", "concat", "append", "extend"}) {
        for (std::size_t at = findCall(program, call); at != program.npos; at = findCall(program, call, at)) {
            const std::size_t name = at - 1 - call.size();
            const std::string_view before = program.substr(0, name);
            const std::size_t start = before.find_last_of(" \t\n(;=");
            const std::string_view owner = before.substr(start == before.npos ? 0 : start + 1);
            const bool isOfOrigins = owner.ends_with('.') && owner.size() < longestName
                && (owner.find("rigin") != owner.npos || owner.find("RIGIN") != owner.npos);
            const std::string_view given =
                program.substr(at, std::min(endOfBrackets(program, at), program.size()) - at);
            const Literal value = isOfOrigins ? literalAt(program, at) : Literal {Literal::Kind::Null};
            if (!value.isKnown() && added.size() < mostDefaults)
                added.emplace_back(given.substr(0, longestName));
        }
    }
    return added;
}

std::vector<EnvironmentDefault> environmentDefaultsIn(std::string_view program)
{
    return Finder(program).find();
}

} // namespace fetchscope
