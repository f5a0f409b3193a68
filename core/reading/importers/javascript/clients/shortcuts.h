#pragma once

#include "core/reading/importers/javascript/evaluator.h"

#include <string_view>

/// `get()`, `post()` and their like: functions of a client that are named after the method they ask with.
namespace fetchscope::javascript {

/// A request by a client: the method (empty: what it is given says it) and its arguments.
using ClientCall = Value (*)(Evaluator&, CallInfo&, std::string_view);

namespace method_names {
inline constexpr char get[] = "get";
inline constexpr char post[] = "post";
inline constexpr char put[] = "put";
inline constexpr char patch[] = "patch";
inline constexpr char deleteMethod[] = "delete";
inline constexpr char head[] = "head";
inline constexpr char options[] = "options";
inline constexpr char jsonp[] = "jsonp";
inline constexpr char any[] = "";
} // namespace method_names

template <ClientCall call, const char* method> Value shortcut(Evaluator& evaluator, CallInfo& info)
{
    return call(evaluator, info, method);
}

/// Gives a client the functions that all have: those of the methods that pages ask with.
template <ClientCall call> void addShortcuts(Evaluator& evaluator, Object& client)
{
    const auto add = [&](const char* name, NativeFunction function) {
        client.set(name, evaluator.makeFunction(function, name));
    };
    add(method_names::get, shortcut<call, method_names::get>);
    add(method_names::post, shortcut<call, method_names::post>);
    add(method_names::put, shortcut<call, method_names::put>);
    add(method_names::patch, shortcut<call, method_names::patch>);
    add(method_names::deleteMethod, shortcut<call, method_names::deleteMethod>);
    add(method_names::head, shortcut<call, method_names::head>);
}

} // namespace fetchscope::javascript
