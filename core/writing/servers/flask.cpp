#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

/// A text that Flask-CORS takes for itself; it takes one with brackets for a regular expression.
std::string originItem(const AllowedOrigin& origin)
{
    if (!origin.isPattern() && origin.text.find('[') == std::string::npos)
        return inDoubleQuotes(origin.text);
    std::string item = "re.compile(r\"^";
    item.append(expressionOf(origin)).append("$\")");
    return item;
}

constexpr std::string_view flaskTemplate = R"~~~(
# CORS for Flask, with the package Flask-CORS. Before anything else is added to the application, so that preflights are
# answered before authentication:
#
#   from cors import add_cors
#   app = Flask(__name__)
#   add_cors(app)

@if compiles
import re

@end
from flask import request
from flask_cors import CORS


def add_cors(app):
    @app.before_request
    def answer_preflight():
        # Flask-CORS adds headers, but leaves it to the application to answer: to one with authentication, that is 401.
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return "", 204

@unless any
    @app.after_request
    def vary(response):
        # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
        response.vary.add("Origin")
        return response

@end
    CORS(
        app,
@if any
        origins="*",
        send_wildcard=True,
@else
        # Only an origin of this list is sent back.
        origins=[
            @items@
        ],
        always_send=False,
        vary_header=False,
@end
        methods=[@methodsList@],
@if requestHeaders
        allow_headers=[@requestHeadersList@],
@else
        # One that no preflight has to ask for. Left out, the package would allow whatever a preflight asks for.
        allow_headers=["Accept"],
@end
        expose_headers=[@exposedHeadersList@],
        supports_credentials=@pythonCredentials@,
        max_age=@maxAge@,
    )
)~~~";

} // namespace

std::string writeFlask(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    values["pythonCredentials"] = policy.allowsCredentials ? "True" : "";
    std::string& items = values["items"];
    for (const AllowedOrigin& origin : policy.origins)
        items.append(items.empty() ? "" : "\n").append(originItem(origin)).append(",");
    values["compiles"] = items.find("re.compile") == std::string::npos ? "" : "true";
    return fillTemplate(flaskTemplate, values);
}

} // namespace fetchscope
