// Python inside the page: a worker, so that the page never stands still. It fetches its own files and nothing else,
// each only with the hash that the list of files names, and answers messages in the order in which they came.
const BEGIN = `
import json, sys
sys.path.insert(0, "/lessons")
from dispute import Lesson
from dispute.hosts.page import Session

def begin(name, lang, calls, tell):
    return Session(Lesson(name, lang), json.loads(calls), tell)
begin
`;
const waiting = [];
let take = null;

self.onmessage = async ({ data }) => {
  if (!data.start) return take ? take(data) : waiting.push(data);
  try {
    const session = await start(data.start);
    for (const one of waiting) session.take(one);  // what comes meanwhile waits in the port
    take = session.take;
    self.postMessage({ ready: true, times: session.times() });
    await session.rest();
  } catch (problem) {
    self.postMessage({ failed: String(problem?.message ?? problem) });
  }
};

async function start({ base, lesson, lang, calls }) {
  const began = performance.now();
  const fetched = self.fetch.bind(self);
  const { lock, files } = await (await fetched(`${base}files.json`, { cache: "no-cache" })).json();
  const all = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  let loaded = 0;
  async function get(address) {
    const name = String(address).slice(base.length);
    if (!Object.hasOwn(files, name)) throw new Error(`${address} is not among the files of this page.`);
    const content = await (await fetched(base + name, { integrity: files[name].integrity })).arrayBuffer();
    loaded += content.byteLength;
    self.postMessage({ loaded: Math.floor((100 * loaded) / all) });
    return new Response(content, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } });
  }
  self.fetch = get;
  const archive = get(`${base}lessons.zip`);
  archive.catch(() => {});
  // A script has its hash checked before it is run, since an import cannot ask for that.
  await Promise.all(["pyodide.mjs", "pyodide.asm.mjs"].map((name) => get(base + name)));
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const starting = performance.now();
  const python = await loadPyodide({ indexURL: base, lockFileContents: lock });
  const started = performance.now();
  python.unpackArchive(new Uint8Array(await (await archive).arrayBuffer()), "zip", { extractDir: "/lessons" });
  const session = python.runPython(BEGIN)(lesson, lang, JSON.stringify(calls), (text) => self.postMessage({ text }));

  return {
    // Milliseconds: all files, Python's own start, and that start with the lesson and the first answers.
    times: () => ({ fetchedIn: starting - began, startedIn: started - starting, answeredIn: performance.now() - starting }),
    take({ cell, message, buffers, work }) {
      if (work === undefined) return session.receive(cell, JSON.stringify(message), python.toPy(buffers.map((one) => new Uint8Array(one))));
      const problem = session.bring(work);
      if (problem) self.postMessage({ problem });
    },
    async rest() {
      for (const _ of session.rest()) await new Promise((next) => setTimeout(next));
    },
  };
}
