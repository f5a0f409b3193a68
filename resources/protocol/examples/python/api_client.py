"""An API client that asks a real server, and says whether a page may do the same: `api_client.py PROGRAM URL`."""
import sys
import urllib.error
import urllib.request

from fetchscope_engine import Engine


class NoRedirect(urllib.request.HTTPRedirectHandler):
    # Whether a redirect may be followed is the engine's to say.
    def redirect_request(self, *_):
        return None


def ask_the_server(sent):
    """Sends what the browser would send, and gives back what came."""
    request = urllib.request.Request(sent["url"], method=sent["method"], headers=dict(sent["headers"]),
                                     data=sent.get("body", "").encode() or None)
    try:
        response = urllib.request.build_opener(NoRedirect).open(request, timeout=10)
    except urllib.error.HTTPError as error:
        response = error
    except urllib.error.URLError:
        return {"networkError": "refused"}
    with response:
        return {"status": response.status, "headers": response.getheaders(),
                "body": response.read().decode("utf-8", "replace")}


def main(program, url):
    with Engine(program) as engine:
        page = engine.open("http://localhost:5173/", profile="chromium", network=ask_the_server)
        for method in ("GET", "PUT"):
            outcome = page.fetch(url, {"method": method})
            sent = ", ".join(exchange["method"] for exchange in outcome["exchanges"])
            print(f"{method}: {outcome['verdict']} {outcome['reason'] or ''} (sent: {sent})".replace("  ", " "))


if __name__ == "__main__":
    main(*sys.argv[1:])
