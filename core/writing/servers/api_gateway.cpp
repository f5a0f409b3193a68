#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view apiGatewayTemplate = R"~~~(
# CORS for AWS API Gateway: the HTTP API in a CloudFormation template. API Gateway answers preflights itself, before any
# authorizer, and takes the place of the CORS headers that an integration sends.
#
# A route of the method OPTIONS, or ANY with an authorizer, would come first: leave OPTIONS to API Gateway.

AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: api
      ProtocolType: HTTP
      CorsConfiguration:
@if any
        AllowOrigins: ["*"]
@else
        # Only an origin of this list is sent back.
        AllowOrigins: [@origins@]
@end
        AllowMethods: [@methodsList@]
        AllowHeaders: [@requestHeadersList@]
        ExposeHeaders: [@exposedHeadersList@]
        AllowCredentials: @allowCredentials@
        MaxAge: @maxAge@
)~~~";

} // namespace

std::string writeApiGateway(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    values["allowCredentials"] = policy.allowsCredentials ? "true" : "false";
    return fillTemplate(apiGatewayTemplate, values);
}

} // namespace fetchscope
