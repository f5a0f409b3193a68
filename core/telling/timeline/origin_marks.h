#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Marks that tell origins apart where colours do not. None of them is a sign of a tone.
inline constexpr std::array<std::string_view, 7> originSigns {"●", "▲", "■", "◆", "★", "▼", "✚"};
/// How many colours there are for origins. It shares no factor with the number of signs: pairs repeat late.
inline constexpr std::size_t originColorCount = 6;
/// The colours as 0xRRGGBB, for names and signs on light and on dark grounds. Apart from each other for every kind of
/// colour vision, and read on all grounds of window and pages; tests/ui/tst_origin_colors measures it.
inline constexpr std::array<std::uint32_t, originColorCount> originColorsOnLight {
    0x3054fc, 0x906000, 0x6c006c, 0x3c3c00, 0x6c6090, 0x0000c0};
inline constexpr std::array<std::uint32_t, originColorCount> originColorsOnDark {
    0xb484fc, 0xe4840c, 0xfcc0fc, 0xb4e424, 0x3cb49c, 0xfcfcc0};

/// How an origin looks wherever it stands. What draws it has the colours, and puts the sign beside the name; the sign
/// is not for being read aloud.
struct OriginMark
{
    std::size_t color = 0;
    std::size_t sign = 0;

    bool operator==(const OriginMark&) const = default;
};

/// An origin in a text.
struct OriginSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    OriginMark mark;
};

/// An origin as the heading of its lane has it: without the scheme that nearly all have.
std::string_view shortNameOf(std::string_view origin);

/// One origin, one colour and one sign: given in the order of first contact in a run, the page first, then the origins
/// that are contacted, then those that only Origin, Access-Control-Allow-Origin and Referer name. Depends on nothing
/// but the run: the window and what is written out of it give the same.
class OriginMarks
{
public:
    /// Origins beyond this have none.
    static constexpr std::size_t mostOrigins = 4096;

    OriginMarks() = default;
    OriginMarks(const Scenario& scenario, const RunResult& result);

    /// Null for what is no origin of the run, `null` and `*` among it.
    std::optional<OriginMark> of(std::string_view origin) const;
    /// That of the origin of a URL.
    std::optional<OriginMark> ofUrl(std::string_view url) const;
    /// All origins of the run that stand in a text, in order.
    std::vector<OriginSpan> spansIn(std::string_view text) const;
    /// In the order in which they were given.
    const std::vector<std::string>& origins() const { return m_origins; }

private:
    void add(std::string_view origin);

    std::vector<std::string> m_origins;
    std::map<std::string, std::size_t, std::less<>> m_numbers;
};

} // namespace fetchscope
