// SPDX-License-Identifier: MIT
// Writes some hundreds of broken variants of a table of entries.
//
// Usage: node hostile.mjs FOLDER

import { mkdirSync, writeFileSync } from "node:fs";

const dir = `${process.argv[2]}/hostile`;
mkdirSync(dir);
let count = 0;

function put(bytes) {
  count += 1;
  writeFileSync(`${dir}/${String(count).padStart(3, "0")}.csv`, bytes);
}

const good = "entry,title,field\nX1,Kite,CNTT\nX2,\"A, \"\"b\"\"\",YDUOC\n";

// Every byte of a good file replaced by each of some awkward bytes.
for (let i = 0; i < good.length; i += 1) {
  for (const byte of [0x00, 0x22, 0xff, 0xc3, 0x0d, 0x3b]) {
    const bytes = Buffer.from(good);
    bytes[i] = byte;
    put(bytes);
  }
}
// Cut off anywhere.
for (let i = 0; i < good.length; i += 1) put(good.slice(0, i));
// Whole files of one thing.
for (const text of ["", "\n", "\r\n\r\n", ",", ",,,\n", "\"", "\"\"", "entry",
  "\ufeff", "\ufeffentry,title,field\n", "sep=;\nentry;title;field\n",
  "entry,entry,title,field\n", "entry,title,field,", "a,b,c\n1,2,3\n",
  "entry;title,field\n", "entry\ttitle\tfield\nX1\tY\tCNTT\n"]) put(text);
// UTF-16, in both orders, and old Mac line ends.
put(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, "utf16le")]));
put(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(good, "utf16le")]));
put(good.replaceAll("\n", "\r"));
put(good.replaceAll("\n", "\r\n"));
// Cells too long, many columns, many rows with faults.
put(`entry,title,field\nX1,${"x".repeat(70000)},CNTT\n`);
put(`entry,title,field\nX1,"${"x".repeat(300000)}`);
put(`entry,title,field\n${"X1,Kite,NONE\n".repeat(500)}`);
put(`${"c,".repeat(100000)}\n`);
put(`entry,title,field\nX1,a,CNTT${",".repeat(100000)}\n`);
// Codes that must not be.
for (const code of [" ", "a b", "x".repeat(33), "=1", "a,b", "<b>", "'", "%s",
  "{1}", "a\nb", "../../x", "Ấ".repeat(12)]) {
  put(`entry,title,field\n"${code}",Kite,CNTT\n`);
}
console.log(count);
