import os

from cases import TOKEN
from cors import add_cors
from flask import Flask, abort, request

app = Flask(__name__)
add_cors(app)
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "REPORT"]


@app.before_request
def guard():
    if request.path == "/api/private" and request.headers.get("Authorization") != TOKEN:
        abort(401)


@app.route("/api/<name>", methods=METHODS)
def answer(name):
    if name == "missing":
        abort(404)
    if name == "broken":
        raise RuntimeError("broken")
    return "ok", 200, {"ETag": '"1"', "X-Request-Id": "7", "X-Secret": "s"}


app.run("127.0.0.1", int(os.environ["PORT"]), threaded=True)
