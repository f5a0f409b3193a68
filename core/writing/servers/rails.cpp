#include "core/engine/base/ascii.h"
#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::string asSymbol(std::string_view text)
{
    const bool isWord = std::all_of(text.begin(), text.end(), isAsciiAlpha);
    std::string symbol = ":";
    symbol += isWord ? std::string(text) : inSingleQuotes(text);
    return symbol;
}

constexpr std::string_view pattern = R"~~~(
# CORS for Rails, with the gem rack-cors: config/initializers/cors.rb. The first of all (0): preflights are answered before
# authentication, and errors have the headers, too. `Vary: Origin` always goes along.

Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
@if any
    origins '*'
@else
    # Only an origin of this list is sent back.
    origins(
      @items@
    )
@end
    resource '*',
             methods: [@methodSymbols@],
             headers: [@requestHeadersList@],
             expose: [@exposedHeadersList@],
@if credentials
             credentials: true,
@else
             credentials: false,
@end
@if maxAge
             max_age: @maxAge@
@else
             # What browsers do where nothing is said. Left out, it would be two hours.
             max_age: 5
@end
  end
end
)~~~";

} // namespace

std::string writeRails(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inSingleQuotes);
    std::vector<std::string> methods;
    for (const std::string& method : policy.methods)
        methods.push_back(asciiLowercase(method));
    // `:get`, and `:'m-search'` where it is no plain word.
    values["methodSymbols"] = quotedList(methods, asSymbol);
    std::string& items = values["items"];
    for (const AllowedOrigin& origin : policy.origins) {
        std::string expression = "%r{\\A";
        expression.append(expressionOf(origin)).append("\\z}");
        items.append(items.empty() ? "" : ",\n").append(origin.isPattern() ? expression : inSingleQuotes(origin.text));
    }
    return fillTemplate(pattern, values);
}

} // namespace fetchscope
