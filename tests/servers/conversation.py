"""What really goes over the wire to a server, and what the engine makes of the answers."""

import http.client
import json
import subprocess


def send(port, method, path, headers, body=None):
    """One request on a connection of its own; the answer's status and headers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        data = body.encode() if body is not None else b""
        if data or method in ("POST", "PUT", "PATCH"):
            connection.putheader("Content-Length", str(len(data)))
        connection.endheaders(data or None)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheaders()
    finally:
        connection.close()


def run_batch(fetchscope, scenarios):
    """The engine's results, one a scenario."""
    lines = "".join(json.dumps(scenario) + "\n" for scenario in scenarios)
    done = subprocess.run([fetchscope, "batch", "--no-trace"], input=lines, capture_output=True, text=True, timeout=120)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = [result["error"] for result in results if "error" in result]
    if wrong or len(results) != len(scenarios):
        raise RuntimeError(f"fetchscope batch: {wrong or done.stderr}")
    return results


def willing_rules(case):
    """A server that allows all that the case asks for: what is sent to it is what a browser sends."""
    allowed = [
        ["Access-Control-Allow-Origin", case.origin],
        ["Access-Control-Allow-Credentials", "true"],
        ["Access-Control-Allow-Methods", case.method],
        ["Access-Control-Allow-Headers", ", ".join(case.headers)],
    ]
    return [{"respond": {"status": 200, "headers": allowed}}]


def ask(port, exchange, body):
    """Sends what the engine says that a browser sends, and gives the answer as a rule."""
    is_preflight = exchange["kind"] == "preflight"
    status, headers = send(
        port, exchange["method"], exchange["url"].removeprefix("https://api.test"), exchange["requestHeaders"],
        None if is_preflight else body)
    match = {"method": exchange["method"]}
    if is_preflight:
        match["headers"] = {"Access-Control-Request-Method": "*"}
    return {"match": match, "respond": {"status": status, "headers": [list(header) for header in headers]}}


def judged_cases(fetchscope, port, cases):
    """For each case: the exchanges, the server's answers as rules, and the engine's result of them."""
    sent = run_batch(fetchscope, [case.scenario(willing_rules(case)) for case in cases])
    rules = []
    for case, result in zip(cases, sent):
        exchanges = result["actions"][0]["exchanges"]
        rules.append([ask(port, exchange, case.body) for exchange in exchanges])
    results = run_batch(fetchscope, [case.scenario(answers) for case, answers in zip(cases, rules)])
    return list(zip(cases, rules, results))
