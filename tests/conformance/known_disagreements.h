#pragma once

#include "tests/conformance/comparison.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace fetchscope::conformance {

/// What a profile is known not to agree with its browser in, and why: tests/conformance/known-disagreements.txt.
/// Groups of lines `profile, what: reason`, each followed by indented lines with the ids of cases; `#` begins a
/// comment.
class KnownDisagreements
{
public:
    /// The reason of what nobody has given one.
    static constexpr std::string_view noReason = "?";

    /// Throws std::runtime_error where a file cannot be read, or does not have this form.
    static KnownDisagreements read(const std::string& path);
    /// Writes the file anew, with the comment at its beginning.
    void write(const std::string& path) const;

    /// Empty where it is not known.
    std::string_view reasonFor(std::string_view profile, std::string_view what, std::string_view id) const;
    /// Of which something is listed.
    std::set<std::string> profiles() const;
    /// One line each for: what does not agree and is not known, what is known and agrees, and what has no reason.
    std::vector<std::string> faults(std::string_view profile, const Report& report) const;
    /// Takes what a report found for a profile: reasons stay, what agrees goes, what is new has `noReason`.
    void renew(std::string_view profile, const Report& report);

private:
    struct Item
    {
        std::string profile;
        std::string what;
        std::string id;
        bool operator<(const Item& other) const
        {
            return std::tie(profile, what, id) < std::tie(other.profile, other.what, other.id);
        }
    };
    std::string m_comment;
    std::map<Item, std::string> m_reasons;
};

} // namespace fetchscope::conformance
