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

constexpr std::string_view railsTemplate = R"~~~(
# CORS for Rails, with the gem rack-cors: config/initializers/cors.rb. The first of all (0): preflights are answered before
# authentication, and errors have the headers, too.

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
@if noContentType
             # rack-cors always allows Content-Type, and so JSON in a body; this policy does not.
             if: proc { |env| !env['HTTP_ACCESS_CONTROL_REQUEST_HEADERS'].to_s.match?(/(\A|,)\s*content-type\s*(,|\z)/i) },
@end
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
@unless any

# Whatever the origin, and where there is none: a cache must not give one site's answer to another. rack-cors itself says it
# of what the application answers, and not of preflights.
class VaryByOrigin
  def initialize(app)
    @app = app
  end

  def call(environment)
    status, headers, body = @app.call(environment)
    name = headers.keys.find { |key| key.casecmp?('vary') } || 'vary'
    values = headers[name].to_s.split(/\s*,\s*/)
    values << 'Origin' unless values.any? { |value| value.casecmp?('origin') }
    headers[name] = values.join(', ')
    [status, headers, body]
  end
end

Rails.application.config.middleware.insert_before 0, VaryByOrigin
@end
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
        // rack-cors takes a text without http:// or https:// for a host, of any scheme.
        const bool isExpression = origin.isPattern() || !origin.text.starts_with("http");
        items.append(items.empty() ? "" : ",\n").append(isExpression ? expression : inSingleQuotes(origin.text));
    }
    return fillTemplate(railsTemplate, values);
}

} // namespace fetchscope
