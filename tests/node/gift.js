// Reads a GIFT file with a parser that we did not write, and prints its questions as JSON.
const { readFileSync } = require("fs");
const { createRequire } = require("module");
const { parse } = createRequire(process.argv[2] + "/")("gift-pegjs");
console.log(JSON.stringify(parse(readFileSync(process.argv[3], "utf8"))));
