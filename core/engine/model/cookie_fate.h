#pragma once

#include "core/engine/base/names.h"
#include "core/engine/http/cookies.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// What became of one cookie at a request, or of one that its answer sets.
struct CookieFate
{
    enum class Kind : std::uint8_t { Sent, Withheld, Stored, Replaced, Deleted, Refused };

    Kind kind = Kind::Sent;
    /// Accepted where there is nothing to say.
    CookieVerdict why = CookieVerdict::Accepted;
    /// The exchange, counted over the whole run.
    int exchange = -1;
    /// As it is in the jar; or as the answer has it, where that is refused. What cannot be read is its value.
    Cookie cookie;

    bool isOfAnswer() const { return kind >= Kind::Stored; }
    bool isTrouble() const { return kind == Kind::Withheld || kind == Kind::Refused; }
};
/// Is it worth a word where nobody has asked? A cookie that is for another host or path, or that no preflight carries,
/// is where it should be.
bool isTelling(CookieFate::Kind kind, CookieVerdict why);
template <> struct Names<CookieFate::Kind>
{
    static constexpr std::array<std::string_view, 6> list {
        "sent", "withheld", "stored", "replaced", "deleted", "refused"};
};

/// Who set which cookie last: fates are taken in their order.
class CookieSetters
{
public:
    /// `setter`: the number that of() gives for what this fate stores.
    void take(const CookieFate& fate, std::uint64_t setter);
    /// Null where nobody has set it: it was there before.
    std::optional<std::uint64_t> of(const Cookie& cookie) const;
    void clear() { m_setters.clear(); }

private:
    std::map<std::string, std::uint64_t, std::less<>> m_setters;
};

} // namespace fetchscope
