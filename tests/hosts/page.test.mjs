// The pure part of the page script, by Node's own runner: node --test tests/hosts/page.test.mjs
import assert from "node:assert/strict";
import test from "node:test";
import { entriesOf, keyOf, Screens, staying, Waiting } from "../../src/dispute/hosts/page.js";

test("entries have one key, whatever their order, and other entries another", () => {
  assert.equal(keyOf({ b: "2", a: "1" }), keyOf({ a: "1", b: "2" }));
  assert.equal(keyOf({ b: "é\n\"", a: "1" }), '[["a","1"],["b","é\\n\\""]]');
  assert.notEqual(keyOf({ a: "1", b: "" }), keyOf({ a: "1" }));
});

test("a radio group has its chosen value or none, a checkbox on or nothing, and a file is no entry", () => {
  const field = (name, type, value, checked = false) => ({ name, type, value, checked });
  const fields = [
    field("r", "radio", "one"), field("r", "radio", "two", true), field("q", "radio", "one"),
    field("c", "checkbox", "on", true), field("d", "checkbox", "on"), field("t", "text", "x"), field("s", "select-one", ""),
    field("f", "file", "C:\\fakepath\\a"), field("", "text", "nobody's"),
  ];
  assert.deepEqual(entriesOf(fields), { r: "two", c: "on", d: "", t: "x", s: "" });
});

test("an answer holds what differs, and is told against the screen that it names", () => {
  const screens = new Screens({ a: "A0", b: "B0" });
  assert.deepEqual(screens.take({ id: "1", base: "first", epoch: 0, parts: { a: "A1" } }), { a: "A1", b: "B0" });
  assert.deepEqual(screens.take({ id: "2", base: "1", epoch: 0, parts: { b: "B2" } }), { a: "A1", b: "B2" });
  assert.equal(screens.take({ id: "3", base: "lost", epoch: 0, parts: {} }), null);
});

test("a screen sent ahead is whole, and counts as the screen of the message that asks for it", () => {
  const screens = new Screens({ a: "A0", b: "B0" });
  screens.take({ id: "1", base: "first", epoch: 0, parts: { a: "A1" } });
  screens.takeAhead({ base: "1", epoch: 0, ahead: [{ key: "k", parts: { b: "B9" }, say: "nine" }] });
  screens.take({ id: "2", base: "1", epoch: 0, parts: { a: "A2", b: "B2" } });  // another screen meanwhile
  assert.deepEqual(screens.foresee("3", "k"), { parts: { a: "A1", b: "B9" }, say: "nine" });
  assert.deepEqual(screens.take({ id: "4", base: "3", epoch: 0, parts: {} }), { a: "A1", b: "B9" });
  assert.equal(screens.foresee("5", "unknown"), undefined);
});

test("when the work has changed, what was sent ahead before is forgotten", () => {
  const screens = new Screens({ a: "A0" });
  screens.take({ id: "0", base: "first", epoch: 0, parts: {} });
  screens.takeAhead({ base: "0", epoch: 0, ahead: [{ key: "k", parts: { a: "old" }, say: "" }] });
  screens.take({ id: "1", base: "0", epoch: 1, parts: { a: "A1" } });
  assert.equal(screens.foresee("2", "k"), undefined);
});

test("many screens do not fill the memory, and the first is never forgotten", () => {
  const screens = new Screens({ a: "A0" });
  let base = "first";
  for (let n = 0; n < 500; n++) {
    screens.take({ id: `${n}`, base, epoch: 0, parts: { a: `A${n}` } });
    base = `${n}`;
  }
  assert.deepEqual(screens.take({ id: "x", base: "first", epoch: 0, parts: { b: "B" } }), { a: "A0", b: "B" });
  assert.equal(screens.take({ id: "y", base: "3", epoch: 0, parts: {} }), null);
});

test("a draft stays where the work says the same as before, and gives way where it says something else", () => {
  const drafts = { same: "typed", changed: "typed", gone: "typed", fresh: "typed" };
  const before = { same: "", changed: "", gone: "" };
  const after = { same: "", changed: "from the work", fresh: "" };
  assert.deepEqual(staying(drafts, before, after), { same: "typed", fresh: "typed" });
});

/** A clock that a test moves. */
class Clock {
  now = 0;
  timers = new Map();
  #next = 1;
  setTimeout(work, delay) {
    this.timers.set(this.#next, [this.now + delay, work]);
    return this.#next++;
  }
  clearTimeout(id) {
    this.timers.delete(id);
  }
  pass(ms) {
    this.now += ms;
    for (const [id, [at, work]] of [...this.timers]) if (at <= this.now && this.timers.delete(id)) work();
  }
}

test("nobody complains while somebody answers in time", () => {
  const said = [], clock = new Clock(), waiting = new Waiting((late) => said.push(late), 1000, clock);
  waiting.sent("1");
  clock.pass(900);
  waiting.answered("1");
  clock.pass(5000);
  assert.deepEqual(said, [false]);
  assert.equal(waiting.any, false);
});

test("who waits too long is told so, and an answer takes the complaint back", () => {
  const said = [], clock = new Clock(), waiting = new Waiting((late) => said.push(late), 1000, clock);
  waiting.sent("1");
  clock.pass(600);
  waiting.sent("2");
  clock.pass(500);
  assert.deepEqual(said, [true]);
  waiting.answered("1");  // heard, and the second still waits
  assert.deepEqual(said, [true, false]);
  assert.equal(waiting.any, true);
  clock.pass(1000);
  assert.deepEqual(said, [true, false, true]);
});

test("an answer to a later message answers all before it, and one that nobody waits for changes nothing", () => {
  const said = [], clock = new Clock(), waiting = new Waiting((late) => said.push(late), 1000, clock);
  waiting.sent("1");
  waiting.sent("2");
  waiting.answered("elsewhere");
  assert.equal(waiting.any, true);
  waiting.answered("2");
  assert.equal(waiting.any, false);
});
