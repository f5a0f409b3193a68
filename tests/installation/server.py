"""server.py LOG: a server on a port that it prints. It lets every page read, and asks for nothing in preflights; LOG gets a
line for each request: method, Origin, Access-Control-Request-Method."""
import http.server
import sys


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self):
        asked = [self.headers.get(name, "-") for name in ("Origin", "Access-Control-Request-Method")]
        with open(sys.argv[1], "a", encoding="utf-8") as log:
            log.write(" ".join([self.command, *asked]) + "\n")
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    do_GET = do_PUT = do_OPTIONS = answer

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
