// Writes the content of a JSON file with npm's docx and prints nanoseconds and bytes: node docx.mjs content.json rounds
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require("docx");
const content = JSON.parse(readFileSync(process.argv[2], "utf8"));
const rounds = Number(process.argv[3]);

async function write() {
  const footnotes = {};
  let note = 0;
  const run = (r) => {
    if (!r.note) return new TextRun({ text: r.text, bold: r.bold, italics: r.italic, font: "Times New Roman", size: 28 });
    footnotes[++note] = { children: [new Paragraph(r.note)] };
    return new FootnoteReferenceRun(note);
  };
  const children = content.blocks.map((b) =>
    b.rows
      ? new Table({ rows: b.rows.map((row) => new TableRow({ children: row.map((t) => new TableCell({ children: [new Paragraph(t)] })) })) })
      : new Paragraph({ children: (b.runs ?? []).map(run) }));
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}

let bytes = (await write()).length; // a first round, for the compiler
const start = process.hrtime.bigint();
for (let i = 0; i < rounds; i++) bytes = (await write()).length;
console.log(Number((process.hrtime.bigint() - start) / BigInt(rounds)), bytes, process.resourceUsage().maxRSS * 1024);
