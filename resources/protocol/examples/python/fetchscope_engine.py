"""A client of `fetchscope engine` that needs nothing but Python's own library.

    with Engine() as engine:
        page = engine.open("https://app.example/", profile="chromium", network=ask_the_server)
        outcome = page.fetch("https://api.example/doc", {"method": "PUT"})
"""
import json
import subprocess


class EngineError(Exception):
    """What was wrong with a request: `code` is stable, `path` says where."""

    def __init__(self, error):
        place = error.get("path", "")
        super().__init__(f"{place}: {error['message']}" if place else error["message"])
        self.code = error["code"]
        self.path = place


class Engine:
    def __init__(self, program="fetchscope", arguments=()):
        self._process = subprocess.Popen([program, "engine", *arguments], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, encoding="utf-8")
        self._last = 0
        self.hello = self._read()["hello"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def ask(self, request, arguments, network=None):
        """Asks for one thing and waits for its answer. `network` answers what is to be sent meanwhile."""
        self._last += 1
        number = self._last
        self._write({"id": number, request: arguments})
        while True:
            line = self._read()
            if "send" in line:
                sent = line["send"]
                self._write({"answer": {"exchange": sent["exchange"], "respond": network(sent)}})
            elif "error" in line:
                raise EngineError(line["error"])
            elif line["id"] == number:
                return line["result"]

    def open(self, page, profile="standard", network=None):
        chosen = "caller" if network else "rules"
        session = self.ask("open", {"page": page, "profile": profile, "network": chosen})["session"]
        return Page(self, session, network)

    def _write(self, message):
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def _read(self):
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the engine has ended")
        return json.loads(line)


class Page:
    """A page in a browser that keeps its cookies, caches and preflights."""

    def __init__(self, engine, session, network):
        self._engine = engine
        self._session = session
        self._network = network

    def fetch(self, url, init=None):
        """What the page gets: `verdict`, `reason`, `explanation`, and what went over the wire in `exchanges`."""
        arguments = {"session": self._session, "url": url, "init": init or {}}
        action = self._engine.ask("fetch", arguments, self._network)["actions"][0]
        return action["outcome"] | {"exchanges": action["exchanges"]}

    def wait(self, seconds):
        self._engine.ask("wait", {"session": self._session, "seconds": seconds})
