"""run_dialect.py DIALECT --fetchscope PROGRAM --resources FOLDER: starts a server with the configuration that the program
writes for it, asks it what pages would ask, and lets the engine judge the answers: they have to be what the policy says.

Exit status: 0 all is so, 1 something is not, 77 what the server needs is not installed.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from cases import MADE_UP_ORIGINS, Policy, cases_of, statuses_of
from conversation import judged_cases, send
from launch import LAUNCHERS, PROXIES, Missing, free_port, running
from upstream import upstream

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
# Those that are built for a minute; the others are tried with all policies.
BUILT_FOR_LONG = {"nextjs": ["app-and-api.json", "own-subdomains.json"]}

# django-cors-headers compares scheme and host as urllib reads them: "*" and "app.example" have none, as "null" has none,
# and a fragment does not count. Whoever makes up an Origin needs no browser, and gets nothing by it.
READS_ORIGINS_AS_URLS = {"django"}


def values_of(headers, name):
    return [value.strip() for key, text in headers if key.lower() == name for value in text.split(",")]


def faults_of_answer(policy, origin, headers):
    """What no verdict shows: what is said to caches, and to those who may not read."""
    allowed = values_of(headers, "access-control-allow-origin")
    if policy.is_open():
        return [] if allowed in (["*"], []) else [f"Access-Control-Allow-Origin is {allowed}"]
    faults = []
    if "origin" not in [value.lower() for value in values_of(headers, "vary")]:
        faults.append("Vary does not name Origin")
    if allowed and (origin is None or not policy.allows_origin(origin)) and (origin in allowed or "*" in allowed):
        faults.append(f"Access-Control-Allow-Origin is {allowed}")
    return faults


def faults_of_case(policy, case, rules, result):
    outcome = result["actions"][0]["outcome"]
    is_readable = outcome["verdict"] == "exposed"
    faults = []
    if is_readable != case.is_readable(policy):
        faults.append(f"verdict {outcome['verdict']}, reason {outcome['reason']}")
    if is_readable and outcome["status"] not in statuses_of(case):
        faults.append(f"status {outcome['status']}")
    if is_readable and case.path == "/api/open":
        sent = {"etag", "x-request-id", "x-secret"}
        expected = sent & {name.lower() for name in policy.exposed_headers}
        exposed = sent & set(outcome["exposedHeaders"])
        if exposed != expected:
            faults.append(f"exposed {exposed}, not {expected}")
    for rule in rules:
        headers = rule["respond"]["headers"]
        is_preflight = "headers" in rule["match"]
        faults += faults_of_answer(policy, case.origin, headers)
        if is_readable and is_preflight:
            kept = values_of(headers, "access-control-max-age") or ["5"]
            # Some libraries cannot say 0.
            if int(kept[0]) != policy.max_age and not (policy.max_age == 0 and int(kept[0]) <= 5):
                faults.append(f"Access-Control-Max-Age is {kept}, not {policy.max_age}")
    return [f"{case}: {fault}; answers {[rule['respond'] for rule in rules]}" for fault in faults]


def faults_without_page(dialect, policy, port, is_proxy):
    """Requests of no page: without Origin, which caches keep too, and with what no browser sends."""
    faults = []
    for path in ("/api/open", "/api/missing", "/api/broken", "/api/cached"):
        _, headers = send(port, "GET", path, [])
        faults += [f"GET {path} without Origin: {fault}" for fault in faults_of_answer(policy, None, headers)]
    for origin in [] if dialect in READS_ORIGINS_AS_URLS else MADE_UP_ORIGINS:
        _, headers = send(port, "GET", "/api/open", [("Origin", origin)])
        faults += [f"GET with Origin {origin}: {fault}" for fault in faults_of_answer(policy, origin, headers)]
    if is_proxy:
        # An OPTIONS that is no preflight is the application's, and what it says to caches stays.
        status, headers = send(port, "OPTIONS", "/api/open", [("Origin", "https://app.example")])
        if status != 200 or not values_of(headers, "x-secret") or "Accept-Encoding" not in values_of(headers, "vary"):
            faults.append(f"OPTIONS that is no preflight: {status} {headers}")
    return faults


def try_policy(dialect, file, fetchscope, folder):
    """The faults of one policy, as texts."""
    policy = Policy(json.loads(file.read_text()))
    is_proxy = dialect in PROXIES
    with upstream() as upstream_port:
        port = free_port()
        written = subprocess.run(
            [fetchscope, "configure", dialect, "--policy", str(file), "--port", str(port), "--upstream",
             f"127.0.0.1:{upstream_port}"], capture_output=True, text=True, timeout=60)
        if written.returncode != 0:
            return [f"configure: {written.stderr}"]
        server = LAUNCHERS[dialect](folder, written.stdout, port, upstream_port)
        with running(server, port):
            judged = judged_cases(fetchscope, port, cases_of(policy, is_proxy))
            faults = [fault for case, rules, result in judged for fault in faults_of_case(policy, case, rules, result)]
            faults += faults_without_page(dialect, policy, port, is_proxy)
            print(f"{dialect}, {file.name}: {len(judged)} cases, {len(faults)} faults")
            return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dialect")
    parser.add_argument("--fetchscope", required=True)
    parser.add_argument("--resources", required=True, type=pathlib.Path)
    parser.add_argument("--policy", help="only the file of this name")
    options = parser.parse_args()
    files = sorted([*options.resources.glob("policies/*.json"), *HERE.glob("policies/*.json")])
    faults = []
    for file in files:
        if options.policy not in (None, file.name) or file.name not in BUILT_FOR_LONG.get(options.dialect, [file.name]):
            continue
        with tempfile.TemporaryDirectory(prefix="fetchscope-") as folder:
            try:
                faults += try_policy(options.dialect, file, options.fetchscope, pathlib.Path(folder))
            except Missing as missing:
                print(f"skipped: {missing}")
                return SKIPPED
    for fault in faults[:20]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
