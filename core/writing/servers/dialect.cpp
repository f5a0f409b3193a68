#include "core/writing/servers/dialect.h"

#include "core/engine/http/header_value.h"
#include "core/reading/server_policy/messages.h"
#include "core/writing/servers/dialects.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr DialectLimits noLimits;
// https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html, cors
constexpr DialectLimits apiGatewayLimits {false, false, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"};
// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyAccessControlAllowMethods.html
constexpr DialectLimits cloudFrontLimits {true, false, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"};
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
constexpr DialectLimits s3Limits {true, false, "GET, HEAD, POST, PUT, DELETE"};

constexpr Dialect dialects[] = {
#define DIALECT(function, id, title, language, file, trial, limits, documentation)                                     \
    {id, title, language, file, DialectTrial::trial, limits, documentation, function},
#include "core/writing/servers/dialects.def"
#undef DIALECT
};

std::optional<InputError> faultOf(const Dialect& dialect, const AllowedOrigin& origin)
{
    if (origin.isPattern() && !dialect.limits.takesPatterns)
        return InputError {{}, say<messages::DialectTakesNoPattern>(dialect.title, origin.text),
            say<messages::DialectNameEachOrigin>()};
    if (origin.text == "null" && !dialect.limits.takesNull)
        return InputError {{}, say<messages::DialectTakesNoNull>(dialect.title), say<messages::DialectRemoveOrigin>()};
    return std::nullopt;
}

bool takesMethod(const Dialect& dialect, const std::string& method)
{
    HeaderValueSplitter methods(dialect.limits.methods);
    std::string_view known;
    while (methods.next(known)) {
        if (known == method)
            return true;
    }
    return dialect.limits.methods.empty();
}

} // namespace

std::span<const Dialect> allDialects()
{
    return dialects;
}

const Dialect* dialectNamed(std::string_view id)
{
    const auto* found = std::find_if(
        std::begin(dialects), std::end(dialects), [id](const Dialect& dialect) { return dialect.id == id; });
    return found == std::end(dialects) ? nullptr : found;
}

Result<std::string> writeConfiguration(const Dialect& dialect, const ServerPolicy& policy, const ServerPlace& place)
{
    for (const AllowedOrigin& origin : policy.origins) {
        if (auto fault = faultOf(dialect, origin))
            return tl::make_unexpected(*std::move(fault));
    }
    for (const std::string& method : policy.methods) {
        if (!takesMethod(dialect, method))
            return tl::make_unexpected(InputError {{}, say<messages::DialectTakesNoMethod>(dialect.title, method),
                say<messages::DialectMethodsAre>(dialect.limits.methods)});
    }
    return dialect.write(policy, place);
}

} // namespace fetchscope
