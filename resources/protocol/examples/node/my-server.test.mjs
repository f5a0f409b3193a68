// A test of a server's rules with Node's own test runner: `PROGRAM=fetchscope node --test`. The server is a function, so
// nothing is sent.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Engine, EngineError } from "./engine.mjs";

const engine = new Engine(process.env.PROGRAM);
after(() => engine.close());

/** The code under test: sends any origin back that ends as ours does. */
function careless(sent) {
    const origin = new Map(sent.headers).get("Origin") ?? "";
    return origin.endsWith("app.example")
        ? { headers: { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" } }
        : {};
}

async function outcome(page) {
    const opened = await engine.open({ page, profile: "chromium" }, careless);
    return opened.fetch("https://api.example/me", { credentials: "include" });
}

test("the app reads", async () => {
    assert.equal((await outcome("https://app.example/")).verdict, "exposed");
});

test("a stranger whose name ends alike reads, too: the check is careless", async () => {
    assert.equal((await outcome("https://evilapp.example/")).verdict, "exposed");
});

test("others do not", async () => {
    assert.equal((await outcome("https://other.example/")).reason, "cors-missing-allow-origin");
});

test("a mistake says where", async () => {
    const page = await engine.open({ page: "https://app.example/" });
    await assert.rejects(page.fetch("https://api.example/", { metod: "PUT" }), (error) =>
        error instanceof EngineError && error.code === "wrong-input" && error.path === "/fetch/init/metod");
});
