import os
import pathlib
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from socketserver import ThreadingMixIn

import django
from cases import TOKEN
from django.conf import settings
from django.http import HttpResponse, HttpResponseNotFound
from django.urls import path


def guard(get_response):
    def middleware(request):
        if request.path == "/api/private" and request.headers.get("Authorization") != TOKEN:
            return HttpResponse("who are you?", status=401)
        return get_response(request)
    return middleware


def answer(request, name):
    if name == "missing":
        return HttpResponseNotFound()
    if name == "broken":
        raise RuntimeError("broken")
    return HttpResponse("ok", headers={"ETag": '"1"', "X-Request-Id": "7", "X-Secret": "s"})


# settings.py as it was, and what is written for its end.
values = {"INSTALLED_APPS": [], "MIDDLEWARE": ["__main__.guard"]}
exec(pathlib.Path("cors_settings.py").read_text(), values)  # noqa: S102
urlpatterns = [path("api/<str:name>", answer)]
settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF="__main__", SECRET_KEY="x", DEBUG=False, LOGGING_CONFIG=None,
                   **{name: value for name, value in values.items() if name.isupper()})
django.setup()

from django.core.checks import run_checks  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

found = [message for message in run_checks() if message.is_serious()]
if found:
    raise SystemExit(f"the settings are not valid: {found}")


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Handler(WSGIRequestHandler):
    def log_message(self, *_):
        pass


make_server("127.0.0.1", int(os.environ["PORT"]), get_wsgi_application(), Server, Handler).serve_forever()
