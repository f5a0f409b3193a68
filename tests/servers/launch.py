"""How each server is started with a configuration: LAUNCHERS[DIALECT](folder, configuration, port, upstream_port) gives the
command, with its files in `folder`. All of them listen on the loopback interface only."""

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
HARNESS = HERE / "harness"
SEARCHED = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin:/sbin"
MODULES = os.environ.get("FETCHSCOPE_NODE_MODULES", "")
STARTS_WITHIN_SECONDS = 120


class Missing(Exception):
    """What the server needs is not installed."""


class Server:
    """A command to run in the folder, with what its environment has besides."""

    def __init__(self, folder, command, environment=None):
        self.folder = folder
        self.command = [str(part) for part in command]
        self.environment = environment or {}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_listening(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@contextlib.contextmanager
def running(server, port):
    """Starts it, waits until it listens, and ends it with all that it started."""
    log_file = server.folder / "output.log"
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            server.command, cwd=server.folder, env={**os.environ, "HOME": str(server.folder), **server.environment},
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    try:
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while not is_listening(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{server.command[0]} does not listen: {log_file.read_text(errors='replace')[-3000:]}")
            time.sleep(0.05)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def program(name):
    found = shutil.which(name, path=SEARCHED)
    if not found:
        raise Missing(f"{name} is not installed; tests/README.md says what to install")
    return found


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


# Servers and proxies


def start_nginx(folder, configuration, port, _):
    nginx = program("nginx")
    write(folder, "cors.conf", configuration.replace(f"listen {port};", f"listen 127.0.0.1:{port};"))
    places = "".join(
        f"    {name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    main = write(folder, "nginx.conf", f"""daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
{places}    include {folder}/cors.conf;
}}
""")
    return Server(folder, [nginx, "-p", folder, "-e", "stderr", "-c", main])


def start_apache(folder, configuration, port, _):
    apache = program("apache2")
    write(folder, "cors.conf", configuration)
    modules = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "headers", "rewrite", "setenvif", "proxy", "proxy_http"))
    account = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    folder.chmod(0o755)
    main = write(folder, "apache.conf", f"""ServerRoot {folder}
ServerName localhost
DefaultRuntimeDir {folder}
PidFile {folder}/apache.pid
ErrorLog /dev/stderr
Listen 127.0.0.1:{port}
{modules}{account}Include {folder}/cors.conf
""")
    return Server(folder, [apache, "-d", folder, "-f", main, "-DFOREGROUND"])


def start_caddy(folder, configuration, *_):
    caddy = program("caddy")
    write(folder, "cors.caddy", configuration)
    main = write(folder, "Caddyfile", """{
	admin off
	auto_https off
	default_bind 127.0.0.1
}
import cors.caddy
""")
    return Server(folder, [caddy, "run", "--config", main, "--adapter", "caddyfile"])


def start_haproxy(folder, configuration, port, _):
    haproxy = program("haproxy")
    cors = write(folder, "cors.cfg", configuration.replace(f"bind :{port}", f"bind 127.0.0.1:{port}"))
    main = write(folder, "global.cfg", "global\n    maxconn 200\n")
    return Server(folder, [haproxy, "-db", "-f", main, "-f", cors])


def start_varnish(folder, configuration, port, _):
    varnish = program("varnishd")
    vcl = write(folder, "default.vcl", configuration)
    return Server(folder, [varnish, "-F", "-j", "none", "-n", folder / "work", "-a", f"127.0.0.1:{port}", "-T", "none",
                           "-s", "malloc,16m", "-f", vcl])


def start_lighttpd(folder, configuration, port, upstream_port):
    lighttpd = program("lighttpd")
    if not pathlib.Path("/usr/lib/lighttpd/mod_magnet.so").exists():
        raise Missing("mod_magnet of lighttpd is not installed (lighttpd-modules-lua)")
    lua = write(folder, "cors.lua", configuration)
    main = write(folder, "lighttpd.conf", f"""server.modules = ("mod_magnet", "mod_proxy")
server.document-root = "{folder}"
server.bind = "127.0.0.1"
server.port = {port}
magnet.attract-raw-url-to = ("{lua}")
magnet.attract-response-start-to = ("{lua}")
proxy.server = ("" => (("host" => "127.0.0.1", "port" => {upstream_port})))
""")
    return Server(folder, [lighttpd, "-D", "-f", main])


# JavaScript


def node_folder(folder, *packages):
    """Where modules find the packages."""
    for package in packages:
        if not MODULES or not (pathlib.Path(MODULES) / package).is_dir():
            raise Missing(f"FETCHSCOPE_NODE_MODULES names no folder with the npm package {package}")
    if packages:
        (folder / "node_modules").symlink_to(MODULES)


def start_node(harness, file_name, *packages):
    def start(folder, configuration, port, upstream_port):
        node = program("node")
        node_folder(folder, *packages)
        write(folder, file_name, configuration)
        for name in (harness, "application.mjs"):
            shutil.copy(HARNESS / name, folder)
        return Server(folder, [node, harness], {"PORT": str(port), "UPSTREAM": str(upstream_port)})
    return start


def start_nestjs(folder, configuration, port, _):
    node = program("node")
    node_folder(folder, "@nestjs/core", "@nestjs/common", "@nestjs/platform-express", "reflect-metadata", "esbuild")
    source = write(folder, "cors-options.ts", configuration)
    for name in ("nestjs.mjs", "application.mjs"):
        shutil.copy(HARNESS / name, folder)
    subprocess.run([pathlib.Path(MODULES) / ".bin/esbuild", source, f"--outfile={folder}/cors-options.mjs"],
                   check=True, capture_output=True, timeout=60)
    return Server(folder, [node, "nestjs.mjs"], {"PORT": str(port)})


def start_nextjs(folder, configuration, port, _):
    node = program("node")
    node_folder(folder, "next", "react", "react-dom")
    write(folder, "proxy.ts", configuration)
    shutil.copytree(HARNESS / "nextjs", folder, dirs_exist_ok=True)
    command = [node, pathlib.Path(MODULES) / "next/dist/bin/next"]
    environment = {**os.environ, "HOME": str(folder), "NEXT_TELEMETRY_DISABLED": "1"}
    built = subprocess.run([*command, "build"], cwd=folder, env=environment, capture_output=True, text=True, timeout=280)
    if built.returncode != 0:
        raise RuntimeError(f"next build: {built.stdout[-1500:]} {built.stderr[-1500:]}")
    return Server(folder, [*command, "start", "--hostname", "127.0.0.1", "--port", port], {"NEXT_TELEMETRY_DISABLED": "1"})


# Other languages


def start_python(harness, file_name, *modules):
    def start(folder, configuration, port, _):
        for module in modules:
            if subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True, check=False).returncode != 0:
                raise Missing(f"Python has no module {module}; tests/README.md says what to install")
        write(folder, file_name, configuration)
        shutil.copy(HARNESS / harness, folder)
        shutil.copy(HERE / "cases.py", folder)
        return Server(folder, [sys.executable, harness], {"PORT": str(port)})
    return start


def start_rails(folder, configuration, port, _):
    ruby = program("ruby")
    if subprocess.run([ruby, "-e", "require 'rack/cors'; require 'webrick'"], capture_output=True, check=False).returncode != 0:
        raise Missing("Ruby has no rack-cors or no webrick; tests/README.md says what to install")
    write(folder, "cors.rb", configuration)
    shutil.copy(HARNESS / "rails.rb", folder)
    return Server(folder, [ruby, "rails.rb"], {"PORT": str(port)})


def start_go(folder, configuration, port, _):
    go = program("go")
    # Debian's packages of Go libraries.
    library = pathlib.Path("/usr/share/gocode/src/github.com/rs/cors")
    if "rs/cors" in configuration and not library.is_dir():
        raise Missing("github.com/rs/cors is not installed (golang-github-rs-cors-dev)")
    write(folder, "cors.go", configuration)
    shutil.copy(HARNESS / "main.go", folder)
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "go-build"
    environment = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(cache), "GOFLAGS": ""}
    built = subprocess.run([go, "build", "-o", folder / "server", "main.go", "cors.go"], cwd=folder, env=environment,
                           capture_output=True, text=True, timeout=280)
    if built.returncode != 0:
        raise RuntimeError(f"go build: {built.stderr}")
    return Server(folder, [folder / "server"], {"PORT": str(port)})


# Those in front of an application; the others are the application.
PROXIES = {
    "nginx": start_nginx,
    "apache": start_apache,
    "caddy": start_caddy,
    "haproxy": start_haproxy,
    "varnish": start_varnish,
    "lighttpd": start_lighttpd,
    "cloudflare": start_node("cloudflare.mjs", "worker.mjs"),
}

LAUNCHERS = {
    **PROXIES,
    "express": start_node("express.mjs", "cors.mjs", "express", "cors"),
    "fastify": start_node("fastify.mjs", "cors.mjs", "fastify", "@fastify/cors"),
    "hono": start_node("hono.mjs", "cors.mjs", "hono", "@hono/node-server"),
    "koa": start_node("koa.mjs", "cors.mjs", "koa", "@koa/cors"),
    "nestjs": start_nestjs,
    "nextjs": start_nextjs,
    "django": start_python("django_application.py", "cors_settings.py", "django", "corsheaders"),
    "flask": start_python("flask_application.py", "cors.py", "flask", "flask_cors"),
    "fastapi": start_python("fastapi_application.py", "cors.py", "fastapi", "uvicorn"),
    "rails": start_rails,
    "go-rs-cors": start_go,
    "go": start_go,
}
