// SPDX-License-Identifier: MIT
// Writes a large contest for the figures: tables for podium, and the same
// scores for the yardstick. Seeded by nothing: the same every time.
//
// Usage: node large.mjs FOLDER ENTRIES JUDGES-PER-ENTRY JUDGES [certificates]
//
// With `certificates` the words of entries, authors and contest are those
// that tests/bench/pages.c draws.

import { mkdirSync, writeFileSync } from "node:fs";

const [dir, ...counts] = process.argv.slice(2, 6);
const [entries, each, judges] = counts.map(Number);
const certificates = process.argv[6] === "certificates";
const criteria = ["a", "b", "c", "d"];
const pad = (n) => String(n).padStart(6, "0");
mkdirSync(dir, { recursive: true });
const write = (name, rows) =>
  writeFileSync(`${dir}/${name}.csv`, `${rows.join("\n")}\n`);
const range = (n) => Array.from({ length: n }, (_, i) => i);

let state = 1;
function below(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}

const work = "Nghiên cứu, thiết kế và chế tạo máy xát vỏ quả cà phê chè tươi"
  + " liên hợp đánh nhớt cơ học tiết kiệm nước, tích hợp hệ thống tuần hoàn"
  + " và lắng lọc nước thải, phù hợp với quy mô nhóm hộ ở vùng cao";
const title = (e) => (certificates ? `"${work}"` : `Entry number ${e}`);
const facts = certificates ? ["language,vi",
  "name,Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La", "edition,lần thứ X",
  "parent,ỦY BAN NHÂN DÂN TỈNH SƠN LA",
  "host,BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X",
  "heading,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "motto,Độc lập - Tự do - Hạnh phúc", "place,Sơn La",
  "signing_date,2026-05-18", "decision,45/QĐ-BTC",
  "decision_date,2026-05-11", "signing_authority,TM. BAN TỔ CHỨC",
  "signer_title,TRƯỞNG BAN", "signer_name,Hoàng Đình Khải"]
  : ["language,en", "name,Large"];

write("contest", ["key,value", ...facts]);
write("units", ["unit,name", "U,Công ty TNHH Cơ khí Phiêng Sa"]);
write("rounds", ["round,name", "R1,Final"]);
write("fields", ["field,name",
  `F,"${certificates ? "Cơ khí tự động hóa, xây dựng, giao thông vận tải"
    : "Field"}"`]);
write("people", ["person,name,roles",
  ...range(judges).map((j) => `J${pad(j)},Judge ${j},judge`)]);
write("criteria", ["criterion,name,maximum,step",
  ...criteria.map((c) => `${c},Criterion ${c},25,0.5`)]);
write("entries", ["entry,title,field,unit",
  ...range(entries).map((e) => `E${pad(e)},${title(e)},F,U`)]);
write("authors", ["entry,position,name",
  ...range(entries).flatMap((e) => [`E${pad(e)},1,Đào Duy Tùng ${e}`,
    `E${pad(e)},2,Quàng Văn Hịa`, `E${pad(e)},3,Bùi Thị Nhàn`])]);
write("prizes", ["prize,name,threshold", "nhi,Giải Nhì,"]);
const assignments = ["round,entry,judge"];
const scores = ["round,entry,judge,criterion,score"];
for (let e = 0; e < entries; e += 1) {
  for (let k = 0; k < each; k += 1) {
    const j = `J${pad((e * 7 + k * 13) % judges)}`;
    assignments.push(`R1,E${pad(e)},${j}`);
    for (const c of criteria) {
      scores.push(`R1,E${pad(e)},${j},${c},${below(51) / 2}`);
    }
  }
}
write("assignments", assignments);
write("scores", scores);
