// Reads tables with ways through them, and writes what the page would show: see test_tables_on_pages.py.
import { readFileSync } from "node:fs";
import { Table } from "../../src/dispute/hosts/tables.js";

const { table, walks } = JSON.parse(readFileSync(0, "utf8"));
const walked = walks.map((steps) => {
  const known = new Table(table);
  return steps.map(({ button, entries }, n) => known.answer({ id: String(n), kind: button ? "press" : "change", button, entries }));
});
console.log(JSON.stringify(walked));
