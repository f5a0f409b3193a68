#!/usr/bin/env python3
"""run_guard.py FRAMEWORK: asks the framework itself what it makes of the requests in tests/data/guards/, and holds its answers
to decisions.tsv. Status 77: it is not installed."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data" / "guards"
sys.path.insert(0, str(HERE.parent))

from launch import Missing, node_folder, program  # noqa: E402

SKIPPED = 77


@dataclasses.dataclass
class Framework:
    """A framework and its guard, as the program names it."""

    guard: str
    packages: tuple = ()
    # What builds the project in the folder of this name, from its node_modules/.bin.
    build: tuple = ()
    # Options of the guard that its file here passes on; what the application believes is in the request.
    options: tuple = ()
    refusal: int = 403
    # Methods that its server does not let through to it.
    unknown: tuple = ()


FRAMEWORKS = {
    "hono": Framework("hono-4.13", ("hono",), options=("trustedOrigins", "allowSameSite")),
    "remix-cop": Framework("remix-cop", ("@remix-run/cop-middleware", "@remix-run/fetch-router"),
                           options=("trustedOrigins", "exemptPaths")),
    "sveltekit": Framework("sveltekit", ("@sveltejs/kit", "svelte", "vite"), ("vite", "build")),
    "astro": Framework("astro-7", ("astro", "@astrojs/node"), ("astro", "build")),
    "react-router": Framework("react-router-8.3", ("react-router", "react"), options=("trustedOrigins",), refusal=400,
                              unknown=("QUERY",)),
    "tanstack-start": Framework("tanstack-start", ("@tanstack/start-client-core",), options=("trustedOrigins", "allowSameSite")),
    "nextjs": Framework("nextjs", ("next", "react", "react-dom"), ("next", "build"), options=("trustedOrigins",),
                        refusal=500, unknown=("QUERY",)),
    "mcp": Framework("mcp", ("@modelcontextprotocol/sdk", "express"), options=("trustedOrigins",), unknown=("QUERY",)),
    "django": Framework("django", options=("trustedOrigins",)),
    "go": Framework("go-1.25", options=("trustedOrigins", "exemptPaths")),
}


def rows(name):
    for line in (DATA / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def requests():
    found = {}
    for row in rows("requests.tsv"):
        headers = [part.split(": ", 1) for part in (row[3] if len(row) > 3 else "").split(" | ") if part]
        found[row[0]] = {"method": row[1], "url": row[2], "headers": headers}
    return found


def options_in(text):
    """`app.scheme=http;trustedOrigins=a,b`"""
    return dict(part.split("=", 1) for part in text.split(";") if part)


def as_the_application_sees_it(request, options):
    seen = {**request, "headers": list(request["headers"])}
    if "app.scheme" in options:
        seen["url"] = re.sub("^https?:", options["app.scheme"] + ":", seen["url"])
    if "app.host" in options:
        seen["url"] = re.sub("//[^/]*", "//" + options["app.host"], seen["url"])
    if "app.forwardedHost" in options:
        seen["headers"].append(["X-Forwarded-Host", options["app.forwardedHost"]])
    return seen


def cases(framework):
    """Requests with what is expected, as far as the framework can be set up for them here."""
    asked = requests()
    believed = {"app.scheme", "app.host", "app.forwardedHost"}
    for row in rows("decisions.tsv"):
        name, _, text = row[1].partition(":")
        options = options_in(text)
        if name != framework.guard or asked[row[0]]["method"] in framework.unknown:
            continue
        if not options.keys() <= believed | set(framework.options):
            continue
        request = as_the_application_sees_it(asked[row[0]], options)
        request["options"] = {key: value == "true" if value in ("true", "false") else value.split(",")
                              for key, value in options.items() if key in framework.options}
        yield f"{row[0]} {text}".strip(), request, row[2]


def prepare_node(folder, name, framework):
    node = program("node")
    project = HERE / name
    if project.is_dir():
        shutil.copytree(project, folder, dirs_exist_ok=True)
    node_folder(folder, *framework.packages)
    shutil.copy(HERE / f"{name}.mjs", folder)
    if framework.build:
        command = [node, folder / "node_modules" / ".bin" / framework.build[0], *framework.build[1:]]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=500, check=False,
                              env={**os.environ, "NEXT_TELEMETRY_DISABLED": "1", "ASTRO_TELEMETRY_DISABLED": "1"})
        if done.returncode != 0:
            raise Missing(f"{name} does not build here: {(done.stdout + done.stderr)[-500:]}")
    return [node, f"{name}.mjs"]


def prepare_go(folder):
    go = program("go")
    version = subprocess.run([go, "version"], capture_output=True, text=True, check=True).stdout
    major, minor = map(int, re.search(r"go(\d+)\.(\d+)", version).groups())
    if (major, minor) < (1, 25):
        raise Missing(f"go is {major}.{minor}; CrossOriginProtection came with 1.25")
    shutil.copy(HERE / "go_guard.go", folder)
    return [go, "run", "go_guard.go"]


def prepare_django(folder):
    if subprocess.run([sys.executable, "-c", "import django"], capture_output=True, check=False).returncode != 0:
        raise Missing("Python has no module django (python3-django)")
    shutil.copy(HERE / "django_guard.py", folder)
    return [sys.executable, "django_guard.py"]


def prepare(folder, name, framework):
    if name == "go":
        return prepare_go(folder)
    if name == "django":
        return prepare_django(folder)
    return prepare_node(folder, name, framework)


def decision_of(answer, refusal):
    if isinstance(answer, str):
        return answer
    return {refusal: "refused", 200: "allowed"}.get(answer, f"status {answer}")


def main():
    name = sys.argv[1]
    framework = FRAMEWORKS[name]
    with tempfile.TemporaryDirectory() as path:
        folder = pathlib.Path(path)
        try:
            command = prepare(folder, name, framework)
        except Missing as missing:
            print(f"skipped: {missing}")
            return SKIPPED
        chosen = list(cases(framework))
        ran = subprocess.run(command, cwd=folder, text=True, capture_output=True, timeout=300, check=False,
                             input=json.dumps([request for _, request, _ in chosen]))
        if ran.returncode != 0:
            print(ran.stderr)
            return 1
        answers = json.loads(ran.stdout.splitlines()[-1])
    # Null: not for this version.
    judged = [(what, expected, decision_of(answer, framework.refusal))
              for (what, _, expected), answer in zip(chosen, answers, strict=True) if answer is not None]
    faults = [row for row in judged if row[1] != row[2]]
    for what, expected, decision in faults:
        print(f"{framework.guard}, {what}: {name} says {decision}, the table {expected}")
    print(f"{len(judged) - len(faults)} of {len(judged)} decisions of {name} are as the table has them")
    return 1 if faults or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
