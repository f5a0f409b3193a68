#!/usr/bin/env python3
"""run_guard.py FRAMEWORK: asks the framework itself what it makes of the requests in tests/data/guards/, and holds its answers
to decisions.tsv. Status 77: it is not installed."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data" / "guards"
sys.path.insert(0, str(HERE.parent))

from launch import Missing, node_folder, program  # noqa: E402

SKIPPED = 77
# The guard as the program names it; the npm packages; what builds the project in the folder of this name, from its
# node_modules/.bin.
FRAMEWORKS = {
    "hono": ("hono-4.13", ["hono"], None),
    "remix-cop": ("remix-cop", ["@remix-run/cop-middleware", "@remix-run/fetch-router"], None),
    "sveltekit": ("sveltekit", ["@sveltejs/kit", "svelte", "vite"], ["vite", "build"]),
    "astro": ("astro-7", ["astro", "@astrojs/node"], ["astro", "build"]),
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


def cases(guard):
    """Requests with what is expected: those without options, and those whose application believes that it is on http:."""
    asked = requests()
    for row in rows("decisions.tsv"):
        name, _, options = row[1].partition(":")
        if name != guard or options not in ("", "app.scheme=http"):
            continue
        request = dict(asked[row[0]])
        if options:
            request["url"] = request["url"].replace("https:", "http:", 1)
        yield f"{row[0]} {options}".strip(), request, row[2]


def prepare(folder, framework, packages, build):
    node = program("node")
    project = HERE / framework
    if project.is_dir():
        shutil.copytree(project, folder, dirs_exist_ok=True)
    node_folder(folder, *packages)
    shutil.copy(HERE / f"{framework}.mjs", folder)
    if build:
        command = [node, folder / "node_modules" / ".bin" / build[0], *build[1:]]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        (folder / "build.log").write_text(done.stdout + done.stderr)
        if done.returncode != 0:
            raise Missing(f"{framework} does not build here: {(done.stdout + done.stderr)[-500:]}")
    return node


def main():
    framework = sys.argv[1]
    guard, packages, build = FRAMEWORKS[framework]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        try:
            node = prepare(folder, framework, packages, build)
        except Missing as missing:
            print(f"skipped: {missing}")
            return SKIPPED
        chosen = list(cases(guard))
        ran = subprocess.run([node, f"{framework}.mjs"], cwd=folder, text=True, capture_output=True, timeout=120, check=False,
                             input=json.dumps([request for _, request, _ in chosen]))
        if ran.returncode != 0:
            print(ran.stderr)
            return 1
        statuses = json.loads(ran.stdout.splitlines()[-1])
    faults = 0
    for (what, _, expected), status in zip(chosen, statuses, strict=True):
        decision = "refused" if status == 403 else "allowed" if status == 200 else f"status {status}"
        if decision != expected:
            faults += 1
            print(f"{guard}, {what}: {framework} says {decision}, the table {expected}")
    print(f"{len(statuses) - faults} of {len(statuses)} decisions of {framework} are as the table has them")
    return 1 if faults or not statuses else 0


if __name__ == "__main__":
    sys.exit(main())
