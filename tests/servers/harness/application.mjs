// What the applications of the JavaScript frameworks answer, each in its own way of answering.

export const port = Number(process.env.PORT);
export const token = 'Bearer of-the-user';
export const headers = { ETag: '"1"', 'X-Request-Id': '7', 'X-Secret': 's' };

/** The status of a path; 500 is thrown by whoever asks. */
export function statusOf(path) {
    return { '/api/missing': 404, '/api/broken': 500 }[path] ?? 200;
}
