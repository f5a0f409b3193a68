// A client of `fetchscope engine` that needs nothing but Node.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What was wrong with a request: `code` is stable, `path` says where. */
export class EngineError extends Error {
    constructor(error) {
        super(error.path ? `${error.path}: ${error.message}` : error.message);
        this.code = error.code;
        this.path = error.path ?? "";
    }
}

/** Several requests may be under way at once: answers find their way by their ids. */
export class Engine {
    #process;
    #waiting = new Map();
    #last = 0;

    constructor(program = "fetchscope", options = []) {
        this.#process = spawn(program, ["engine", ...options], { stdio: ["pipe", "pipe", "inherit"] });
        this.hello = new Promise((resolve) => {
            createInterface({ input: this.#process.stdout }).on("line", (line) => this.#take(JSON.parse(line), resolve));
        });
    }

    close() {
        this.#process.stdin.end();
        return new Promise((resolve) => this.#process.on("close", resolve));
    }

    /** Asks for one thing. `network` answers what is to be sent meanwhile; it may be asynchronous. */
    ask(request, parameters, network) {
        const id = ++this.#last;
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject, network });
            this.#write({ id, [request]: parameters });
        });
    }

    /** Opens a page: `open({ page: "https://app.example/", profile: "chromium" }, network)`. */
    async open(parameters, network) {
        const chosen = { network: network ? "caller" : "rules", ...parameters };
        const { session } = await this.ask("open", chosen);
        return {
            fetch: async (url, init = {}) => {
                const result = await this.ask("fetch", { session, url, init }, network);
                return { ...result.actions[0].outcome, exchanges: result.actions[0].exchanges };
            },
            wait: (seconds) => this.ask("wait", { session, seconds }),
            close: () => this.ask("close", { session }),
        };
    }

    #write(message) {
        this.#process.stdin.write(JSON.stringify(message) + "\n");
    }

    async #take(line, greeted) {
        if (line.hello) {
            greeted(line.hello);
            return;
        }
        const asked = this.#waiting.get(line.id);
        if (line.send) {
            const respond = await asked.network(line.send);
            this.#write({ answer: { exchange: line.send.exchange, respond } });
            return;
        }
        this.#waiting.delete(line.id);
        if (line.error) asked?.reject(new EngineError(line.error));
        else asked?.resolve(line.result);
    }
}
