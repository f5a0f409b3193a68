#pragma once

#include "core/reading/importers/javascript/requests.h"

#include <string>
#include <string_view>

/// What axios makes of its configuration (lib/core/mergeConfig.js, lib/helpers/buildURL.js, lib/defaults/index.js).
namespace fetchscope::javascript::axios {

/// A member that is an object; made where there is none.
Object& objectIn(Evaluator& evaluator, Object& owner, std::string_view name);
/// Members of `over` replace those of `under`; headers are put together by name.
void mergeInto(Evaluator& evaluator, Object& under, const Value& over);
/// Defaults that are for all methods or for some stand in groups of their own.
void addGroup(HeaderFields& fields, const Object& headers, std::string_view group);
bool isGroup(std::string_view name);
Text baseAndPath(const Value* base, const Text& url);
/// What is null or undefined is left out, arrays are written `name[]=…`.
Text queryOf(const Value& params);
/// What becomes of the data, and the type that is set for it.
Value transformed(Evaluator& evaluator, const Value& data, HeaderFields& fields, const std::string& method);
/// The data after `transformRequest` of the configuration, whose functions may change the headers, too.
Value transformedBy(Evaluator& evaluator, const Value& functions, Value data, HeaderFields& fields, const Node& node);
/// Takes the header with the token of a cookie along where the configuration names it, and the server is the page's
/// own, or the option says so.
void addXsrfHeader(
    Evaluator& evaluator, HeaderFields& fields, const Object& configuration, const Text& address, const Node& node);

} // namespace fetchscope::javascript::axios
