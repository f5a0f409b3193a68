import os

import uvicorn
from cases import TOKEN
from cors import with_cors
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.middleware("http")
async def guard(request: Request, call_next):
    if request.url.path == "/api/private" and request.headers.get("Authorization") != TOKEN:
        return PlainTextResponse("who are you?", 401)
    return await call_next(request)


@app.api_route("/api/{name}", methods=["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "REPORT"])
async def answer(name: str):
    if name == "missing":
        raise HTTPException(404)
    if name == "broken":
        raise RuntimeError("broken")
    return PlainTextResponse("ok", headers={"ETag": '"1"', "X-Request-Id": "7", "X-Secret": "s"})


app = with_cors(app)
uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="critical")
