// The pure part of the live page, by Node's own runner: node --test tests/hosts/live.test.mjs
import assert from "node:assert/strict";
import test from "node:test";
import { Channel, settingsOf, Table } from "../../src/dispute/hosts/live.js";

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
  assert.equal(table.answer(press("4", "x")), null, "what comes after an unknown press is unknown as well");
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
  channel.ready();
  channel.send("q", press("2", "y"));
  assert.deepEqual([sent, heard.length], [[true, false], 2]);
});

test("an address sets fields of one part, whatever else it holds", () => {
  assert.deepEqual(settingsOf("#timeline?from=2012&layer=a%20b"), { part: "timeline", fields: [["from", "2012"], ["layer", "a b"]] });
  assert.deepEqual(settingsOf(""), { part: "", fields: [] });
  assert.deepEqual(settingsOf("#%E0%A4%A?x=1"), { part: "", fields: [] });
  assert.equal(settingsOf(`#a?${"x=1&".repeat(500)}`).fields.length, 20);
});
