#include "tests/conformance/known_disagreements.h"

#include "core/engine/base/ascii.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <tuple>

namespace fetchscope::conformance {

namespace {

constexpr std::size_t lineWidth = 120;
constexpr std::string_view indentation = "    ";

/// What stands between commas.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (const std::string_view word : strictlySplit(text, ','))
        words.emplace_back(strip(word, isAsciiWhitespace));
    return words;
}

} // namespace

KnownDisagreements KnownDisagreements::read(const std::string& path)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot open " + path);
    KnownDisagreements known;
    std::string profile;
    std::vector<std::string> whats;
    std::string reason;
    std::string line;
    int number = 0;
    while (std::getline(file, line)) {
        ++number;
        const auto fail = [&](const char* why) {
            throw std::runtime_error(path + ", line " + std::to_string(number) + ": " + why);
        };
        if (line.empty())
            continue;
        if (line.front() == '#') {
            known.m_comment += line + "\n";
        } else if (line.starts_with(indentation)) {
            if (whats.empty())
                fail("ids stand before `profile, what: reason`");
            std::istringstream ids(line);
            for (std::string id; ids >> id;) {
                for (const std::string& what : whats) {
                    if (!known.m_reasons.emplace(Item {profile, what, id}, reason).second)
                        fail("an id stands twice");
                }
            }
        } else {
            const std::size_t colon = line.find(": ");
            whats = wordsOf(line.substr(0, colon));
            if (colon == std::string::npos || whats.size() < 2)
                fail("this is neither `profile, what: reason` nor an indented line of ids");
            profile = whats.front();
            whats.erase(whats.begin());
            reason = line.substr(colon + 2);
        }
    }
    return known;
}

void KnownDisagreements::write(const std::string& path) const
{
    // Cases with the same profile and reason for the same things stand together.
    std::map<std::tuple<std::string, std::string, std::string>, std::string> cases;
    for (const auto& [item, reason] : m_reasons)
        cases[{item.profile, item.id, reason}] += ", " + item.what;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> groups;
    for (const auto& [key, what] : cases) {
        const auto& [profile, id, reason] = key;
        groups[{profile + what, reason}].push_back(id);
    }
    std::ofstream file(path, std::ios::trunc);
    file << m_comment;
    for (const auto& [group, ids] : groups) {
        file << '\n' << group.first << ": " << group.second << '\n';
        std::string line;
        for (const std::string& id : ids) {
            if (!line.empty() && line.size() + 1 + id.size() > lineWidth) {
                file << line << '\n';
                line.clear();
            }
            line.append(line.empty() ? indentation : " ").append(id);
        }
        file << line << '\n';
    }
    file.close();
    if (!file)
        throw std::runtime_error("cannot write " + path);
}

std::string_view KnownDisagreements::reasonFor(
    std::string_view profile, std::string_view what, std::string_view id) const
{
    const auto found = m_reasons.find({std::string(profile), std::string(what), std::string(id)});
    return found == m_reasons.end() ? std::string_view() : std::string_view(found->second);
}

std::set<std::string> KnownDisagreements::profiles() const
{
    std::set<std::string> profiles;
    for (const auto& [item, reason] : m_reasons)
        profiles.insert(item.profile);
    return profiles;
}

std::vector<std::string> KnownDisagreements::faults(std::string_view profile, const Report& report) const
{
    std::vector<std::string> faults;
    std::set<Item> seen;
    for (const Disagreement& found : report.disagreements) {
        for (const std::string& what : found.what) {
            const Item item {std::string(profile), what, found.id};
            const auto known = m_reasons.find(item);
            seen.insert(item);
            if (known != m_reasons.end())
                continue;
            std::string& fault = faults.emplace_back(found.id + ": " + what + " does not agree");
            for (const std::string& line : found.lines)
                fault.append("\n    ").append(line);
        }
    }
    for (const auto& [item, reason] : m_reasons) {
        if (item.profile != profile)
            continue;
        if (!seen.contains(item))
            faults.push_back(item.id + ": " + item.what + " agrees, and is listed: remove it");
        else if (reason == noReason)
            faults.push_back(item.id + ": " + item.what + " is listed without a reason");
    }
    return faults;
}

void KnownDisagreements::renew(std::string_view profile, const Report& report)
{
    std::map<Item, std::string> renewed;
    for (const Disagreement& found : report.disagreements) {
        for (const std::string& what : found.what) {
            const std::string_view reason = reasonFor(profile, what, found.id);
            renewed.emplace(Item {std::string(profile), what, found.id}, reason.empty() ? noReason : reason);
        }
    }
    std::erase_if(m_reasons, [profile](const auto& entry) { return entry.first.profile == profile; });
    m_reasons.merge(renewed);
}

} // namespace fetchscope::conformance
