"""What a server is asked, and what a page may get of it by the policy. Nothing here looks at a configuration."""

import re

SAFELISTED_METHODS = {"GET", "HEAD", "POST"}
TOKEN = "Bearer of-the-user"


class Policy:
    """A policy file, read on its own: the program's reader is not asked what it means."""

    def __init__(self, values):
        self.origins = values["origins"]
        self.methods = values.get("methods", ["GET", "HEAD", "POST"])
        self.request_headers = values.get("requestHeaders", [])
        self.exposed_headers = values.get("exposedHeaders", [])
        self.credentials = values.get("credentials", False)
        self.max_age = values.get("maxAge", 5)

    def is_open(self):
        return self.origins == ["*"]

    def allows_origin(self, origin):
        return self.is_open() or any(self._is_like(origin, allowed) for allowed in self.origins)

    def allows_header(self, name):
        return name.lower() in [listed.lower() for listed in self.request_headers]

    @staticmethod
    def _is_like(origin, allowed):
        if "*" not in allowed:
            return origin == allowed
        before, behind = allowed.split("*")
        return re.fullmatch(re.escape(before) + r"[a-z0-9_-]+(\.[a-z0-9_-]+)*" + re.escape(behind), origin) is not None


class Case:
    """One fetch() of a page of an origin."""

    def __init__(self, origin, path, method="GET", headers=None, credentials="same-origin", body=None):
        self.origin = origin
        self.path = path
        self.method = method
        self.headers = headers or {}
        self.credentials = credentials
        self.body = body

    def __str__(self):
        return f"{self.method} {self.path} of {self.origin}, headers {self.headers}, credentials {self.credentials}"

    def is_readable(self, policy):
        """Does the policy let the page read the answer?"""
        if not policy.allows_origin(self.origin):
            return False
        if self.credentials == "include" and not policy.credentials:
            return False
        if self.method not in SAFELISTED_METHODS and self.method not in policy.methods:
            return False
        return all(policy.allows_header(name) for name in self.headers)

    def scenario(self, rules):
        """The case as a scenario, with what the server answers."""
        page = {"url": "https://page.test/" if self.origin == "null" else self.origin + "/"}
        if self.origin == "null" or not self.origin.startswith("http"):
            page = {"url": "https://page.test/", "origin": self.origin}
        init = {"method": self.method, "headers": self.headers, "credentials": self.credentials}
        if self.body is not None:
            init["body"] = self.body
        action = {"initiator": "fetch", "url": "https://api.test" + self.path, "init": init}
        return {"fetchscope": 1, "page": page, "actions": [action], "server": rules}


def origins_to_ask_from(policy):
    """Those that the policy lets in, and what looks like them."""
    asking = ["https://attacker.test", "null", "https://app.example", "https://example.com"]
    for allowed in policy.origins:
        if allowed in ("*", "null"):
            continue
        concrete = allowed.replace("*", "a.b-1")
        scheme, host = concrete.split("://")
        other_scheme = "http" if scheme == "https" else "https"
        asking += [
            concrete,
            f"{scheme}://{host.split(':')[0]}.attacker.test" if "[" not in host else "http://[::2]:3000",
            f"{scheme}://attacker{host}" if "[" not in host else "http://[::1]:3001",
            f"{other_scheme}://{host}" if scheme.startswith("http") else "https://localhost",
        ]
        if "*" in allowed:
            # Without the dot, and the domain itself.
            asking += [allowed.replace("*.", "attacker"), allowed.replace("*.", "")]
        elif "[" not in host:
            # A regular expression in which a dot was left as it is.
            asking.append(concrete.replace(".", "x", 1) if "." in host else f"{scheme}://sub.{host}")
            asking.append(f"{scheme}://sub.{host}")
    return list(dict.fromkeys(asking))


def cases_of(policy, is_proxy):
    cases = []
    for origin in origins_to_ask_from(policy):
        cases += [
            Case(origin, "/api/open"),
            Case(origin, "/api/open", credentials="include"),
            Case(origin, "/api/open", "POST", body="a"),
            Case(origin, "/api/open", "PUT"),
            Case(origin, "/api/open", "DELETE"),
            Case(origin, "/api/open", "PATCH"),
            Case(origin, "/api/open", "REPORT"),
            Case(origin, "/api/open", headers={"x-request-id": "1"}),
            Case(origin, "/api/open", headers={"x-not-allowed": "1"}),
            Case(origin, "/api/open", "POST", {"content-type": "application/json"}, body="{}"),
            Case(origin, "/api/private"),
            Case(origin, "/api/private", "DELETE", {"x-request-id": "1"}, "include"),
            Case(origin, "/api/private", headers={"authorization": TOKEN}),
            Case(origin, "/api/missing"),
            Case(origin, "/api/missing", "PUT"),
            Case(origin, "/api/broken"),
            Case(origin, "/api/broken", "PUT", {"x-request-id": "1"}),
            Case(origin, "/api/cached"),
        ]
        if is_proxy:
            cases += [Case(origin, "/api/own-cors"), Case(origin, "/api/own-cors", "PUT"), Case(origin, "/api/dead")]
    return cases


def statuses_of(case):
    """What the application answers; more than one where the proxy in front of it chooses."""
    if case.path == "/api/private":
        return {200} if case.headers.get("authorization") == TOKEN else {401}
    if case.path == "/api/dead":
        return {500, 502, 503}
    return {{"/api/missing": 404, "/api/broken": 500}.get(case.path, 200)}
