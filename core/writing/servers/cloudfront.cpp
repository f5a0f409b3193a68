#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view cloudFrontTemplate = R"~~~(
# CORS for AWS CloudFront: a CloudFormation template. The response headers policy is for what the application answers, errors
# too; the function answers preflights, before they reach it and its authentication. Both belong to the same behaviour:
#
#   AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]
#   ResponseHeadersPolicyId: !Ref CorsHeaders
#   FunctionAssociations: [{ EventType: viewer-request, FunctionARN: !GetAtt CorsPreflight.FunctionARN }]

AWSTemplateFormatVersion: "2010-09-09"
Resources:
  CorsHeaders:
    Type: AWS::CloudFront::ResponseHeadersPolicy
    Properties:
      ResponseHeadersPolicyConfig:
        Name: cors
        CorsConfig:
          # What the application sends of its own would come in addition, and browsers refuse two values.
          OriginOverride: true
@if any
          AccessControlAllowOrigins: { Items: ["*"] }
@else
          # Only an origin of this list is sent back.
          AccessControlAllowOrigins: { Items: [@allOrigins@] }
@end
          AccessControlAllowMethods: { Items: [@methodsList@] }
@if requestHeaders
          AccessControlAllowHeaders: { Items: [@requestHeadersList@] }
@else
          # One that no preflight has to ask for: the list must not be empty.
          AccessControlAllowHeaders: { Items: ["Accept"] }
@end
          AccessControlExposeHeaders: { Items: [@exposedHeadersList@] }
          AccessControlAllowCredentials: @allowCredentials@
          AccessControlMaxAgeSec: @maxAge@
@unless any
        CustomHeadersConfig:
          Items:
            # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
            - { Header: Vary, Value: Origin, Override: false }
@end

  CorsPreflight:
    Type: AWS::CloudFront::Function
    Properties:
      Name: cors-preflight
      AutoPublish: true
      FunctionConfig: { Comment: Answers CORS preflights, Runtime: cloudfront-js-2.0 }
      FunctionCode: |
@unless any
        const origins = [
            @scriptoriginLines@,
        ];
        const patterns = [
            @scriptpatternItems@
        ];

@end
        function handler(event) {
            const request = event.request;
            // Any other OPTIONS is the application's.
            if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) {
                return request;
            }
@if any
            const headers = { 'access-control-allow-origin': { value: '*' } };
@else
            const headers = { vary: { value: 'Origin' } };
            const origin = request.headers.origin ? request.headers.origin.value : '';
            if (origins.includes(origin) || patterns.some((pattern) => pattern.test(origin))) {
                headers['access-control-allow-origin'] = { value: origin };
@end
@if credentials
                headers['access-control-allow-credentials'] = { value: 'true' };
@end
                headers['access-control-allow-methods'] = { value: @scriptmethods@ };
                headers['access-control-allow-headers'] = { value: @scriptrequestHeaders@ };
                headers['access-control-max-age'] = { value: '@maxAge@' };
@unless any
            }
@end
            return { statusCode: 204, statusDescription: 'No Content', headers: headers };
        }
)~~~";

} // namespace

std::string writeCloudFront(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::vector<std::string> origins;
    for (const AllowedOrigin& origin : policy.origins)
        origins.push_back(origin.text);
    values["allOrigins"] = quotedList(origins, inDoubleQuotes);
    values["allowCredentials"] = policy.allowsCredentials ? "true" : "false";
    const TemplateValues script = javaScriptValuesOf(policy, place);
    for (const char* name : {"originLines", "patternItems", "methods", "requestHeaders"}) {
        std::string key = "script";
        key += name;
        values[key] = script.find(name)->second;
    }
    return fillTemplate(cloudFrontTemplate, values);
}

} // namespace fetchscope
