"""What Django's middleware makes of the requests: `needs-token` where all but the token is as it wants it; null where this
version does not look at Origin yet (before 4)."""

import json
import sys
from urllib.parse import urlsplit

import django
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.test.utils import override_settings
from django.urls import path

LOOKS_AT_ORIGIN = django.VERSION >= (4,)


def refused(_, reason=""):
    return HttpResponse(reason, status=403)


settings.configure(
    ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="not secret", CSRF_FAILURE_VIEW=f"{__name__}.refused",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"], DATABASES={}, LOGGING_CONFIG=None)
django.setup()
urlpatterns = [path("cart", lambda request: HttpResponse("ok"))]


def trusted(origins):
    """Before 4 they were hosts."""
    return origins if LOOKS_AT_ORIGIN else [urlsplit(origin).netloc.lstrip("*") for origin in origins]


def decision(asked):
    headers = {name: value for name, value in asked["headers"]}
    if "Origin" in headers and not LOOKS_AT_ORIGIN:
        return None
    url = urlsplit(asked["url"])
    fields = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items() if name != "Content-Type"}
    with override_settings(CSRF_TRUSTED_ORIGINS=trusted(asked["options"].get("trustedOrigins", []))):
        answer = Client(enforce_csrf_checks=True).generic(
            asked["method"], url.path, "", headers.get("Content-Type", ""), secure=url.scheme == "https",
            HTTP_HOST=url.netloc, **fields)
    if answer.status_code != 403:
        return answer.status_code
    reason = answer.content.decode()
    return "needs-token" if reason.startswith(("CSRF cookie not set", "CSRF token missing")) else 403


if __name__ == "__main__":
    print(json.dumps([decision(asked) for asked in json.load(sys.stdin)]))
