#pragma once

#include "core/reading/importers/javascript/value.h"

#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// What JSON.stringify() gives; what is open becomes its name, in quotation marks.
Text jsonText(const Value& value);

/// https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent
std::string encodeUriComponent(std::string_view text);

/// Names and values of a plain object, an array of pairs or a list (`URLSearchParams`), as it is said. `isWhole` is
/// false where some are open.
struct NamedValues
{
    std::vector<std::pair<std::string, Value>> pairs;
    std::vector<Value> open;
};
NamedValues namedValuesOf(const Value& value);

/// https://url.spec.whatwg.org/#concept-urlencoded-serializer; what is open becomes its name.
Text urlEncodedText(const NamedValues& values);

/// A method of Headers, URLSearchParams, FormData, URL and the like; null where there is none.
NativeFunction listMethod(ObjectClass objectClass, std::string_view name);

} // namespace fetchscope::javascript
