// What the frame decides, by Node's own runner: node --test tests/hosts/frame.test.mjs
import assert from "node:assert/strict";
import test from "node:test";
import {
  isCode, isInit, isName, isQuiet, lessonOf, minutesAt, partAt, partsOf, toRun,
} from "../../src/dispute/hosts/frame/labextensions/who-moved-first/static/rules.js";

const lesson = {
  setup: "start()", first: "one()", minutes: 60, left: { "1. One": 40, Recap: 0 },
  cells: { "start()": "setup", "one()": "live", "two()": "live", "list()": "page", "x = 1": "code" },
};
const code = (source, shown = false) => ({ source, type: "code", shown });
const text = (source) => ({ source, type: "markdown" });

test("a notebook is ours by the text of its first call alone", () => {
  assert.equal(lessonOf([lesson], [text("# Title"), code("start()")]), lesson);
  assert.equal(lessonOf([lesson], [code("one()"), code("start() ")]), undefined);
  assert.equal(lessonOf([lesson], []), undefined);
});

test("what was changed or added does not run, and the first call runs alone, then the first activity, then all others", () => {
  const cells = [text("start"), code("one()"), code("start()"), code("one() # mine"), code("x = 1"), code("evil()"), code("list()"), code("two()")];
  assert.deepEqual(toRun(lesson, cells, false), [[2], [1], [4, 6, 7]]);
});

test("a first call that stands twice runs once", () => {
  assert.deepEqual(toRun(lesson, [code("start()"), code("start()")], false), [[0], [], []]);
});

test("in a kernel where the lesson runs, only activities that the page does not show come back", () => {
  const cells = [code("start()"), code("one()", true), code("two()"), code("list()"), code("x = 1")];
  assert.deepEqual(toRun(lesson, cells, true), [[2]]);
});

test("a cell's text is no name of an object's own", () => {
  assert.deepEqual(toRun(lesson, [code("start()"), code("constructor"), code("__proto__"), code("toString")], false), [[0], [], []]);
});

test("code is out of sight only where it is ours and nobody needs to read it", () => {
  assert.deepEqual(["start()", "one()", "list()", "x = 1", "one( )", ""].map((each) => isQuiet(lesson, code(each))), [true, true, true, false, false, false]);
});

test("files and folders that Python could import are told from others", () => {
  const file = (name) => ({ name, type: "file" });
  for (const name of ["csv.py", "dispute.pyw", "a.pyc", "a.cpython-312-x86_64-linux-gnu.so", "A.PYD"]) assert.ok(isCode(file(name)), name);
  for (const name of ["02_expulsions.ipynb", "notes.txt", "py", "a.py.txt"]) assert.ok(!isCode(file(name)), name);
  assert.ok(!isCode({ name: "a.py", type: "directory" }));
  const folder = (name) => ({ name, type: "directory" });
  assert.deepEqual(["dispute", "été", "_x", "my notes", "2025", "a.b"].map((name) => isName(folder(name))), [true, true, true, false, false, false]);
  assert.ok(isInit(file("__init__.py")) && isInit(file("__init__.so")) && !isInit(file("init.py")));
});

test("parts are headings of level two, with their number and without marks", () => {
  const cells = [text("# Title\n\n### Small"), text("Before\n\n## 1. One [term](#t)"), code("## no part"), text("## *Recap*")];
  assert.deepEqual(partsOf(cells), [
    { index: 1, heading: "1. One [term](#t)", mark: "1", title: "One term" },
    { index: 3, heading: "*Recap*", mark: "2", title: "Recap" },
  ]);
});

test("where one is is the last part that begins above a line", () => {
  assert.deepEqual([partAt([10, 200, 900], 5), partAt([10, 200, 900], 250), partAt([], 5)], [-1, 1, -1]);
});

test("minutes are those of the whole lesson at first, and of a known heading later", () => {
  assert.deepEqual([undefined, { heading: "1. One" }, { heading: "Mine" }].map((part) => minutesAt(lesson, part)), [60, 40, 0]);
});
