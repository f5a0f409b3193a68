"""The application behind a proxy: answers 200, 401, 404 and 500, has CORS headers of its own at one path, and hangs up at
another."""

import contextlib
import http.server
import threading

from cases import TOKEN


class Application(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = self.path
        if path == "/api/dead":
            self.close_connection = True
            return
        status = {"/api/missing": 404, "/api/broken": 500}.get(path, 200)
        if path == "/api/private" and self.headers.get("Authorization") != TOKEN:
            status = 401
        self.send_response(status)
        if status == 401:
            self.send_header("WWW-Authenticate", "Bearer")
        if path == "/api/cached":
            self.send_header("Cache-Control", "public, max-age=60")
        if path == "/api/own-cors":
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Allow-Credentials", "true")
            self.send_header("Access-Control-Expose-Headers", "X-Secret")
        self.send_header("ETag", '"1"')
        self.send_header("X-Request-Id", "7")
        self.send_header("X-Secret", "s")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", "2")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(b"ok")

    def __getattr__(self, name):
        # Whatever the method is called.
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        # A proxy that lets go of a connection.
        pass


@contextlib.contextmanager
def upstream():
    """Runs it on a port of its own, which is given."""
    server = Server(("127.0.0.1", 0), Application)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
