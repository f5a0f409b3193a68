"""documented.py --fetchscope PROGRAM --source TREE: reads what is written for the servers that do not run here the way their
documentation says that they read it, and holds it to the policy. sources.md says where that stands.

Exit status: 0 all is so, 1 something is not, 77 a module is missing.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

from cases import Policy, origins_to_ask_from
from launch import LAUNCHERS

try:
    import yaml
except ImportError:
    print("skipped: Python has no module yaml (python3-yaml)")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent


class Reading:
    """What a server does with a configuration: whom it lets in, and what it lists."""

    def __init__(self, allows, methods, headers, exposed, credentials, max_age, varies):
        self.allows = allows
        self.methods = methods
        self.headers = headers
        self.exposed = exposed
        self.credentials = credentials
        self.max_age = max_age
        self.varies = varies


def matches_star(origin, pattern):
    """A star for any characters, as S3 and CloudFront have it."""
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("*")), origin) is not None


def is_any(origins):
    return origins == ["*"]


def names(text):
    """The names of a header's value."""
    return [name.strip() for name in text.split(",")] if text else []


def read_traefik(text):
    router = yaml.safe_load(text)["http"]["routers"]["application"]
    headers = yaml.safe_load(text)["http"]["middlewares"]["cors"]["headers"]
    assert router["middlewares"][0] == "cors", "the middleware is not the first"
    exact = headers.get("accessControlAllowOriginList", [])
    # Go's MatchString finds a match anywhere.
    expressions = [re.compile(expression) for expression in headers.get("accessControlAllowOriginListRegex", [])]
    return Reading(
        lambda origin: is_any(exact) or origin in exact or any(found.search(origin) for found in expressions),
        headers["accessControlAllowMethods"], headers.get("accessControlAllowHeaders", []),
        headers.get("accessControlExposeHeaders", []), headers.get("accessControlAllowCredentials", False),
        headers.get("accessControlMaxAge"), headers.get("addVaryHeader", False))


def read_envoy(text):
    listener = yaml.safe_load(text)["static_resources"]["listeners"][0]
    manager = listener["filter_chains"][0]["filters"][0]["typed_config"]
    filters = [entry["name"] for entry in manager["http_filters"]]
    assert filters[0] == "envoy.filters.http.cors" and filters[-1] == "envoy.filters.http.router", filters
    host = manager["route_config"]["virtual_hosts"][0]
    policy = host["typed_per_filter_config"]["envoy.filters.http.cors"]
    assert policy["@type"] == "type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy"

    def allows(origin):
        for matcher in policy["allow_origin_string_match"]:
            if matcher.get("exact") == origin:
                return True
            # The whole text has to match.
            if "safe_regex" in matcher and re.fullmatch(matcher["safe_regex"]["regex"], origin):
                return True
        return False

    assert isinstance(policy.get("max_age", ""), str), "max_age is a text"
    varies = [entry["header"] for entry in host["response_headers_to_add"]] == [{"key": "Vary", "value": "Origin"}]
    return Reading(
        allows, names(policy["allow_methods"]), names(policy.get("allow_headers")), names(policy.get("expose_headers")),
        policy.get("allow_credentials", False), int(policy["max_age"]) if "max_age" in policy else None, varies)


def read_iis(text):
    server = xml.etree.ElementTree.fromstring(text).find("system.webServer")
    cors = server.find("cors")
    assert cors.get("enabled") == "true"
    entries = cors.findall("add")
    origins = [entry.get("origin") for entry in entries]
    first = entries[0]
    for entry in entries:
        assert [element.attrib for element in entry.iter()][1:] == [element.attrib for element in first.iter()][1:]
        assert entry.find("allowHeaders").get("allowAllRequestedHeaders") == "false"
    age = int(first.get("maxAge"))
    vary = [entry.attrib for entry in server.findall("httpProtocol/customHeaders/add")]
    return Reading(
        lambda origin: is_any(origins) or any(
            origin == allowed or "*." in allowed and matches_star(origin, allowed) for allowed in origins),
        [element.get("method") for element in first.findall("allowMethods/add")],
        [element.get("header") for element in first.findall("allowHeaders/add")],
        [element.get("header") for element in first.findall("exposeHeaders/add")],
        first.get("allowCredentials") == "true", None if age == -1 else age,
        vary == [{"name": "Vary", "value": "Origin"}])


def read_api_gateway(text):
    api = yaml.safe_load(text)["Resources"]["Api"]
    assert api["Type"] == "AWS::ApiGatewayV2::Api" and api["Properties"]["ProtocolType"] == "HTTP"
    cors = api["Properties"]["CorsConfiguration"]
    assert set(cors) <= {"AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "AllowCredentials", "MaxAge"}
    return Reading(
        lambda origin: is_any(cors["AllowOrigins"]) or origin in cors["AllowOrigins"], cors["AllowMethods"],
        cors.get("AllowHeaders", []), cors.get("ExposeHeaders", []), cors["AllowCredentials"], cors.get("MaxAge"), True)


def read_cloudfront(text):
    resources = yaml.safe_load(text)["Resources"]
    policy = resources["CorsHeaders"]
    assert policy["Type"] == "AWS::CloudFront::ResponseHeadersPolicy"
    config = policy["Properties"]["ResponseHeadersPolicyConfig"]
    cors = config["CorsConfig"]
    assert cors["OriginOverride"] is True
    origins = cors["AccessControlAllowOrigins"]["Items"]
    headers = [name for name in cors["AccessControlAllowHeaders"]["Items"] if name != "Accept"]
    function = resources["CorsPreflight"]["Properties"]
    assert resources["CorsPreflight"]["Type"] == "AWS::CloudFront::Function"
    ask = cloudfront_function(function["FunctionCode"])

    def allows(origin):
        by_policy = is_any(origins) or any(matches_star(origin, allowed) for allowed in origins)
        by_function = ask and ask(origin)
        assert ask is None or by_policy == by_function, f"{origin}: the policy and the function do not agree"
        return by_policy

    # CloudFront sends Vary itself, and drops one of the policy's own.
    assert "CustomHeadersConfig" not in config
    return Reading(
        allows, cors["AccessControlAllowMethods"]["Items"], headers,
        cors.get("AccessControlExposeHeaders", {}).get("Items", []), cors["AccessControlAllowCredentials"],
        cors.get("AccessControlMaxAgeSec"), True)


def cloudfront_function(code):
    """Runs the function of a viewer request: does its answer to a preflight let the origin in? None without node."""
    node = shutil.which("node")
    if not node:
        return None

    def run(method, origin):
        headers = {"origin": {"value": origin}, "access-control-request-method": {"value": "PUT"}}
        event = {"request": {"method": method, "uri": "/", "headers": headers}}
        script = f"{code}\nconsole.log(JSON.stringify(handler({json.dumps(event)})));"
        done = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True, timeout=60)
        return json.loads(done.stdout)

    assert "method" in run("GET", "https://app.example"), "what is no preflight goes on to the application"

    def allows(origin):
        answer = run("OPTIONS", origin)
        assert answer["statusCode"] == 204
        return answer["headers"].get("access-control-allow-origin", {}).get("value") in ("*", origin)
    return allows


def read_s3(text):
    rules = json.loads(text)["CORSRules"]
    assert len(rules) == 1
    rule = rules[0]
    assert set(rule) <= {"AllowedOrigins", "AllowedMethods", "AllowedHeaders", "ExposeHeaders", "MaxAgeSeconds"}
    origins = rule["AllowedOrigins"]
    # S3 sends Allow-Credentials with every origin that is named, and Vary.
    return Reading(
        lambda origin: any(matches_star(origin, allowed) for allowed in origins), rule["AllowedMethods"],
        rule.get("AllowedHeaders", []), rule.get("ExposeHeaders", []), None, rule.get("MaxAgeSeconds"), True)


def read_laravel(text):
    php = shutil.which("php")
    if php:
        done = subprocess.run([php, "-r", "echo json_encode(eval('?>' . stream_get_contents(STDIN)));"], input=text,
                              capture_output=True, text=True, check=True, timeout=60)
        config = json.loads(done.stdout)
    else:
        return None
    assert config["paths"] == ["*"]
    expressions = [re.compile(pattern[1:-1].replace("\\z", "\\Z")) for pattern in config["allowed_origins_patterns"]]
    assert all(pattern[0] == pattern[-1] == "#" for pattern in config["allowed_origins_patterns"])
    exact = config["allowed_origins"]
    # The middleware sends Vary where there are several origins or patterns; of one, it always sends that one.
    return Reading(
        lambda origin: is_any(exact) or origin in exact or any(found.search(origin) for found in expressions),
        config["allowed_methods"], config["allowed_headers"], config["exposed_headers"], config["supports_credentials"],
        config["max_age"], True)


def arguments_of(text, call):
    """The text literals in a call of a method; empty where it is not called."""
    found = re.search(rf"\.{call}\((?:List\.of\()?((?:\"[^\"]*\"(?:, )?)*)\)", text)
    return re.findall(r'"([^"]*)"', found.group(1)) if found else []


def is_below(origin, pattern):
    """A host below the domain of a pattern, with the same scheme and port."""
    before, behind = pattern.split("*")
    return origin.startswith(before) and origin.endswith(behind) and len(origin) > len(before) + len(behind)


def read_spring(text):
    exact = arguments_of(text, "setAllowedOrigins")
    patterns = arguments_of(text, "setAllowedOriginPatterns")
    assert "setOrder(Ordered.HIGHEST_PRECEDENCE)" in text
    age = re.search(r"setMaxAge\(Duration\.ofSeconds\((\d+)\)\)", text)
    return Reading(
        lambda origin: is_any(exact) or origin in exact or any(is_below(origin, pattern) for pattern in patterns),
        arguments_of(text, "setAllowedMethods"), arguments_of(text, "setAllowedHeaders"),
        arguments_of(text, "setExposedHeaders"), "setAllowCredentials(true)" in text, age and int(age.group(1)), True)


def read_aspnet(text):
    origins = arguments_of(text, "WithOrigins")
    is_open = "AllowAnyOrigin()" in text
    has_patterns = "SetIsOriginAllowedToAllowWildcardSubdomains()" in text
    assert has_patterns == any("*" in origin for origin in origins)
    age = re.search(r"SetPreflightMaxAge\(TimeSpan\.FromSeconds\((\d+)\)\)", text)
    return Reading(
        lambda origin: is_open or any(
            origin == allowed or "*" in allowed and is_below(origin, allowed) for allowed in origins),
        arguments_of(text, "WithMethods"), arguments_of(text, "WithHeaders"), arguments_of(text, "WithExposedHeaders"),
        "AllowCredentials()" in text, age and int(age.group(1)), '"Vary", "Origin"' in text)


READERS = {
    "traefik": read_traefik,
    "envoy": read_envoy,
    "iis": read_iis,
    "laravel": read_laravel,
    "spring": read_spring,
    "aspnet": read_aspnet,
    "api-gateway": read_api_gateway,
    "cloudfront": read_cloudfront,
    "s3": read_s3,
}

# What the program refuses to write, and says so (tst_dialects).
CANNOT_SAY = {
    "api-gateway": ["only-below.json", "own-subdomains.json", "unusual.json"],
    "cloudfront": ["unusual.json"],
    "s3": ["own-subdomains.json", "unusual.json"],
}


def faults_of(policy, reading):
    faults = []
    for origin in origins_to_ask_from(policy):
        if reading.allows(origin) != policy.allows_origin(origin):
            faults.append(f"{origin} is {'' if reading.allows(origin) else 'not '}let in")
    for what, read, wanted in (
            ("methods", reading.methods, policy.methods), ("headers", reading.headers, policy.request_headers),
            ("exposed headers", reading.exposed, policy.exposed_headers)):
        if sorted(read) != sorted(wanted):
            faults.append(f"{what}: {read}, not {wanted}")
    if reading.credentials not in (None, policy.credentials):
        faults.append(f"credentials: {reading.credentials}")
    # Where nothing is said, browsers take 5.
    if (5 if reading.max_age is None else reading.max_age) != policy.max_age:
        faults.append(f"max age: {reading.max_age}, not {policy.max_age}")
    if not reading.varies and not policy.is_open():
        faults.append("Vary does not name Origin")
    return faults


def dialects_in(source):
    """The ids of dialects.def by how they are tried."""
    rows = (source / "core/writing/servers/dialects.def").read_text()
    found = re.findall(r'^DIALECT\(\w+, "([a-z0-9-]+)", .*?, (Runs|Documented), ', rows, re.MULTILINE)
    return {trial: {name for name, kind in found if kind == trial} for trial in ("Runs", "Documented")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fetchscope", required=True)
    parser.add_argument("--source", required=True, type=pathlib.Path)
    options = parser.parse_args()
    faults = []
    dialects = dialects_in(options.source)
    if dialects["Runs"] != set(LAUNCHERS):
        faults.append(f"launch.py does not start just what runs: {dialects['Runs'] ^ set(LAUNCHERS)}")
    if dialects["Documented"] != set(READERS):
        faults.append(f"documented.py does not read just what is documented: {dialects['Documented'] ^ set(READERS)}")
    files = [*options.source.glob("resources/policies/*.json"), *HERE.glob("policies/*.json")]
    for dialect, read in READERS.items():
        for file in sorted(files):
            written = subprocess.run([options.fetchscope, "configure", dialect, "--policy", str(file)],
                                     capture_output=True, text=True, timeout=60, check=False)
            if (written.returncode != 0) != (file.name in CANNOT_SAY.get(dialect, [])):
                faults.append(f"{dialect}, {file.name}: {written.stderr}")
            if written.returncode != 0:
                continue
            reading = read(written.stdout)
            if reading is None:
                print(f"{dialect} is not read: its language is not installed")
                break
            policy = Policy(json.loads(file.read_text()))
            faults += [f"{dialect}, {file.name}: {fault}" for fault in faults_of(policy, reading)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
