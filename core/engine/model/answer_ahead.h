#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// What had been asked for ahead of an action at the same URL, and whether that served it.
struct AnswerAhead
{
    enum class Kind : std::uint8_t { Preload, Module, Image, Prefetch, Prerender, StyleSheet, Font, UnderWay };
    /// Used, or why not.
    enum class Use : std::uint8_t {
        Used,
        /// The preload is for another destination.
        Destination,
        Credentials,
        Mode,
        Integrity,
        /// A classic script's preload is asked for as a module, or the other way round.
        ScriptKind,
        Method,
        /// The request has headers that the page set.
        Headers,
        /// The request has a cache or redirect mode of its own.
        Options,
        Keepalive,
        Synchronous,
        /// What came ahead failed, and is not kept.
        Failed,
        /// The status is not an ok status.
        Status,
        /// More than five minutes have passed.
        Expired,
        /// The query differs, and No-Vary-Search does not say that it may.
        Search,
        /// The fragment differs, which counts for this browser where there is no No-Vary-Search.
        Fragment,
        /// Another site's prefetch, asked for without cookies, and there are cookies of its URL now.
        Cookies,
    };
    Kind kind = Kind::Preload;
    Use use = Use::Used;
    /// The action that asked, counted from 0.
    std::size_t action = 0;
    /// Where two values differ: what it was asked for with, and what this action wants.
    std::string had;
    std::string wants;

    bool isUsed() const { return use == Use::Used; }
    bool operator==(const AnswerAhead&) const = default;
};
template <> struct Names<AnswerAhead::Kind>
{
    static constexpr std::array<std::string_view, 8> list {
        "preload", "module-map", "image-list", "prefetch", "prerender", "style-sheets", "fonts", "under-way"};
};
template <> struct Names<AnswerAhead::Use>
{
    static constexpr std::array<std::string_view, 17> list {"used", "destination", "credentials-mode", "mode",
        "integrity", "script-kind", "method", "headers", "options", "keepalive", "synchronous", "failed", "status",
        "expired", "search", "fragment", "cookies"};
};

} // namespace fetchscope
