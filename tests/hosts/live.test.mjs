// The pure part of the live page, by Node's own runner: node --test tests/hosts/live.test.mjs
import assert from "node:assert/strict";
import test from "node:test";
import { Channel, settingsOf } from "../../src/dispute/hosts/live.js";
import { Table } from "../../src/dispute/hosts/tables.js";

const TABLE = {
  parts: ["task", "result"],
  texts: ["", "<p>task</p>", "<p>one</p>", "<p>b</p>"],
  screens: [[[1, 0], "", "", 0], [[1, 2], "one", "p", 1], [[1, 3], "b", "p", 0]],
  work: [{ press: { "x[]": [1, 1] }, change: { '[["letter","b"]]': 2 } }, {}],
};
const press = (id, button, entries = {}) => ({ id, kind: "press", button, entries, files: [] });

test("a table answers what it knows, whole, and is silent beyond", () => {
  const table = new Table(TABLE);
  assert.equal(table.answer({ id: "0", kind: "change", entries: { letter: "c" } }), null);
  const changed = table.answer({ id: "1", kind: "change", entries: { letter: "b" } });
  assert.deepEqual([changed.parts.result, "focus" in changed], ["<p>b</p>", false]);
  const answer = table.answer(press("2", "x"));
  assert.deepEqual(answer, { id: "2", base: "first", epoch: 0, parts: { task: "<p>task</p>", result: "<p>one</p>" }, say: "one", done: true, focus: "p" });
  assert.equal(table.answer(press("3", "x")), null);
});

test("messages go to Python in order, and the first screen is there already", async () => {
  const sent = [], heard = [];
  const channel = new Channel((message) => sent.push(message.message.id));
  channel.add("q", (answer) => heard.push(answer));
  channel.send("q", { id: "1", kind: "ready", entries: {} });
  channel.send("q", press("2", "a"));
  channel.send("q", press("3", "b"));
  await null;
  assert.deepEqual(sent, ["2", "3"]);
  assert.deepEqual(heard, [{ id: "1", base: "first", epoch: 0, parts: {} }]);
  channel.send("q", { id: "4", kind: "ready", entries: {} });
  assert.deepEqual(sent, ["2", "3", "4"], "a screen that was lost is asked for");
});

test("what a table has answered goes to Python too, and is not said twice", () => {
  const sent = [], heard = [];
  const channel = new Channel((message, known) => sent.push(known));
  channel.add("q", (answer) => heard.push(answer), TABLE);
  channel.send("q", press("1", "x"));
  assert.equal(heard[0].say, "one");
  channel.receive("q", { id: "1", base: "first", parts: { result: "<p>one</p>" }, say: "one", focus: "p" });
  assert.deepEqual(heard[1], { id: "1", base: "first", parts: { result: "<p>one</p>" } });
  channel.send("q", press("2", "y"));
  assert.deepEqual([sent, heard.length], [[true, false], 2]);
});

test("a table goes on as long as Python shows the same, and then Python answers alone", () => {
  const known = [];
  const begin = () => {
    const channel = new Channel((message, atOnce) => known.push(atOnce));
    channel.add("q", () => {}, TABLE);
    return channel;
  };
  const agreeing = begin();
  agreeing.receive("q", { id: "k1", base: "first", parts: { task: "<p>task</p>", result: "" } });
  agreeing.send("q", { id: "1", kind: "change", entries: { letter: "b" } });
  agreeing.send("q", press("2", "x"));
  agreeing.receive("q", { id: "1", base: "k1", parts: { result: "<p>b</p>" } });  // late, and true of the first message
  agreeing.receive("q", { id: "2", base: "1", parts: { result: "<p>one</p>" } });
  assert.deepEqual(known.splice(0), [true, true]);
  const before = { id: "k1", base: "first", parts: { task: "<p>task</p>", result: "" } };
  const brought = { id: "k1", base: "first", parts: { result: "<p>brought</p>" } };
  const same = { id: "1", base: "k1", parts: { result: "<p>b</p>" } };
  const nothing = { id: "1", base: "k1", parts: {} };
  for (const [answers, goesOn] of [
    [[{ id: "1", base: "first", parts: { result: "<p>more</p>" } }], false],
    [[brought, nothing], false],
    [[before, same], true],
    [[before], true],  // how it stood before the change, whose own answer is due
  ]) {
    const channel = begin();
    channel.send("q", { id: "1", kind: "change", entries: { letter: "b" } });
    for (const answer of answers) channel.receive("q", answer);
    channel.send("q", press("2", "x"));
    assert.deepEqual(known.splice(0), [true, goesOn], JSON.stringify(answers));
  }
});

test("a screen from before what a table has answered is taken in, and not shown", () => {
  const heard = [];
  const channel = new Channel(() => {});
  channel.add("q", (answer) => heard.push(answer), TABLE);
  channel.send("q", press("1", "x"));
  channel.receive("q", { id: "k1", base: "first", parts: { task: "<p>task</p>", result: "" } });
  channel.receive("q", { id: "1", base: "k1", parts: { result: "<p>one</p>" }, say: "one" });
  channel.receive("q", { id: "k2", base: "1", parts: { result: "<p>later</p>" } });
  assert.deepEqual(heard.map(({ id, past }) => [id, past]), [["1", undefined], ["k1", true], ["1", undefined], ["k2", undefined]]);
});

test("a screen that came ahead is not shown and said again by a table", () => {
  const heard = [], sent = [];
  const channel = new Channel((message, known) => sent.push(known));
  channel.add("q", (answer) => heard.push(answer), TABLE);
  channel.send("q", { id: "1", kind: "change", entries: { letter: "b" }, known: true });
  assert.deepEqual([heard, sent], [[], [true]]);
});

test("what comes after a press that only Python knows is Python's, where there is one", () => {
  for (const alone of [false, true]) {
    const heard = [];
    const channel = new Channel(() => {}, alone);
    channel.add("q", (answer) => heard.push(answer.id), TABLE);
    channel.send("q", press("1", "unknown"));
    channel.send("q", press("2", "x"));
    assert.deepEqual(heard, alone ? ["2"] : []);
  }
});

test("fields that stand apart, in a chain: each decides about its own part, and the next member comes at the end", () => {
  const apart = {
    apart: ["a=1=", "a=2="], parts: ["task", "c1", "c2", "end"], own: [["c1"], ["c2"]], shared: ["task", "end"],
    texts: ["", "task", "1?", "2?", "1x", "2x", "1x!", "2x!", "end"], blank: [[2], [3]],
    open: { "a=1=x": [4], "a=2=x": [5] }, whole: { "a=1=x": [6], "a=2=x": [7] },
    masks: [[1, 0], [1, 0], [1, 0], [1, 8]], say: ["", "2 left", "1 left", ""], said: { "a=1=x": "all", "a=2=x": "all" },
    focus: "[data-part=end]", done: 1,
  };
  const table = new Table({ chain: [apart, TABLE] });
  const one = table.answer(press("1", "a=2=x"));
  assert.deepEqual([one.parts, one.say, one.focus, one.done], [{ task: "task", c1: "1?", c2: "2x", end: "" }, "1 left", "", false]);
  assert.equal(table.answer(press("2", "x")), null, "the next member is not there yet");
  const all = table.answer(press("3", "a=1=x"));
  assert.deepEqual(all.parts, { task: "<p>task</p>", c1: "1x!", c2: "2x!", end: "end", result: "" });
  assert.deepEqual([all.say, all.focus, all.done], ["all", "[data-part=end]", false]);
  assert.equal(table.answer(press("4", "x")).done, true);
});

test("an address sets fields of one part, whatever else it holds", () => {
  assert.deepEqual(settingsOf("#timeline?from=2012&layer=a%20b"), { part: "timeline", fields: [["from", "2012"], ["layer", "a b"]] });
  assert.deepEqual(settingsOf(""), { part: "", fields: [] });
  assert.deepEqual(settingsOf("#%E0%A4%A?x=1"), { part: "", fields: [] });
  assert.equal(settingsOf(`#a?${"x=1&".repeat(500)}`).fields.length, 20);
});
