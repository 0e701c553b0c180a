// encodings.mjs - generated lists of entries in nine encodings, read by podium:
// each right, and none wrong without a word.
// SPDX-License-Identifier: MIT
//
//	node encodings.mjs BUILD FROM TO
//
// A list has 3 to 300 rows, as an office has them: mixed case, all capitals,
// without accents, English, or names of minorities. In UTF-8, and in UTF-16 with its
// mark, it must come in as it was. In another encoding it must be refused with that
// encoding named, and come in as it was once that is confirmed. With a row in another
// encoding, or half of the rows, it must be refused at last.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '../random.mjs';
import { encoders, legacy } from './encode.mjs';

const [build, from, to] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'podium-encodings-'));

const words = (text) => text.trim().split(/\s+/);
const family = words('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lò Cầm Quàng Tòng Vì Hà');
const middle = words('Văn Thị Hữu Đức Ngọc Thanh Minh Quốc Xuân Thu Kim Bảo Gia Khánh Mạnh Đình Thế Trọng');
const given = words('An Ánh Ân Ấn Bình Châu Dũng Đạt Giang Hương Hường Hằng Khôi Linh Lộc Mỹ Nghĩa Nhung Oanh Phượng Quyên Sơn Thảo Thủy Trường Tuấn Uyên Vượng Xuyến Yến Ý Ứng Kiệt Đoàn Thắm');
const nouns = words('máy hệ_thống thiết_bị mô_hình phần_mềm giải_pháp quy_trình bộ_dụng_cụ robot xe_lăn tủ bếp lò_sấy bình_tưới đồ_dùng áo_phao ứng_dụng chế_phẩm');
const what = words('lọc_nước tưới_cây_tự_động cảnh_báo_cháy_rừng bóc_vỏ_ngô sấy_nhãn dạy_học_lịch_sử hỗ_trợ_người_khuyết_tật phân_loại_rác đo_độ_ẩm_đất chống_đuối_nước quản_lý_thư_viện trị_bệnh_đạo_ôn giữ_ấm_cho_gia_súc nhận_diện_chữ_Thái_cổ');
const end = words('bằng_năng_lượng_mặt_trời dùng_vật_liệu_tái_chế ở_vùng_cao cho_học_sinh_tiểu_học giá_rẻ điều_khiển_từ_xa của_bản_làng phục_vụ_nông_nghiệp');
const schools = words('THPT_Chuyên THCS_Chiềng_Sinh Trường_THPT_Mộc_Lỵ Sở_Y_tế Công_ty_Điện_lực Trường_Tiểu_học_Quyết_Thắng THPT_Tô_Hiệu Trường_Cao_đẳng_Sơn_La');
const minority = words('Y_Thu_Êban H\'Hen_Niê Giàng_A_Páo Sùng_Thị_Mỷ Rơ_Châm_Hằng Vàng_Mí_Pó Mùa_A_Dế K\'Brối Đàng_Năng_Thọ Lò_Văn_Ún Cà_Thị_Hặc Thào_A_Sình');
const english = words('John_Smith Mary_Brown Solar_dryer Water_filter Low-cost_prosthetic_hand Smart_farm Early_warning_system');
const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const upper = (text) => text.toUpperCase();
const capital = (text) => text[0].toUpperCase() + text.slice(1);

const styles = {
    mixed: (text) => text, capitals: upper, 'without accents': plain,
};

function makeList(turn) {
    const dice = random(turn * 7919 + 1);
    const pick = (list) => list[Math.floor(dice.uniform() * list.length)].replaceAll('_', ' ');
    const kind = ['mixed', 'mixed', 'mixed', 'capitals', 'without accents', 'english', 'minority'][turn % 7];
    const style = styles[kind] ?? ((text) => text);
    const rows = Math.round(3 * 100 ** dice.uniform());
    const person = () => (kind === 'english' ? pick(english) : kind === 'minority' ? pick(minority) :
        `${pick(family)} ${pick(middle)} ${pick(given)}`);
    const title = () => (kind === 'english' ? `${pick(english)} ${pick(english)}` :
        `${capital(pick(nouns))} ${pick(what)} ${pick(end)}`);
    const table = Array.from({ length: rows }, (_, i) => [`E${i + 1}`, style(title()),
        style(kind === 'english' ? 'School' : pick(schools)), style(person())]);
    return { kind, dice, rows: table };
}

const header = ['Mã số', 'Tên giải pháp', 'Đơn vị', 'Họ và tên'];
const names = ['entry', 'title', 'unit', 'name'];

function linesOf(list) {
    const head = ['english', 'without accents'].includes(list.kind) ? names : header;
    return [head, ...list.rows].map((row) => `${row.join(';')}\r\n`);
}

// What is written, what it is in, and what must come of it.
function makeCases(turn) {
    const list = makeList(turn);
    const lines = linesOf(list);
    const cases = [];
    for (const [encoding, encode] of Object.entries(encoders)) {
        const bytes = encode(lines.join(''));
        if (bytes) cases.push({ encoding, bytes, rows: list.rows, what: list.kind });
    }
    const pair = () => {
        const all = [...legacy, 'utf-8'];
        const one = all[Math.floor(list.dice.uniform() * all.length)];
        const rest = all.filter((other) => other !== one);
        return [one, rest[Math.floor(list.dice.uniform() * rest.length)]];
    };
    for (const what of ['one wrong row', 'two encodings']) {
        const [one, other] = pair();
        const wrong = 1 + Math.floor(list.dice.uniform() * list.rows.length);
        const foreign = (i) => (what === 'one wrong row' ? i === wrong : i > lines.length / 2);
        const parts = lines.map((line, i) => encoders[foreign(i) ? other : one](line));
        // Without letters beyond ASCII, or with the same bytes, nothing is wrong.
        const differs = lines.some((line, i) => foreign(i) && parts[i] &&
            !parts[i].equals(encoders[one](line) ?? Buffer.alloc(0)));
        if (parts.every(Boolean) && differs)
            cases.push({ encoding: `${one}, ${other}`, bytes: Buffer.concat(parts), rows: list.rows, what });
    }
    return cases.map((one, i) => ({ ...one, turn, path: join(folder, `${turn}-${i}.csv`) }));
}

function read(cases, encodingOf) {
    const stdout = execFileSync(`${build}/tests/office/read_tables`, { encoding: 'utf8', maxBuffer: 1e9,
        input: cases.map((one) => `${encodingOf(one)} ${one.path}\n`).join('') });
    return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

const isSame = (got, one) => JSON.stringify(got.names) === JSON.stringify(names) &&
    JSON.stringify(got.rows) === JSON.stringify(one.rows.map((row) => row.map((cell) => cell.normalize('NFC'))));

// "right", "refused" and why, or "wrong" if it came in otherwise than it was.
function verdictOf(one, first, second) {
    const mixed = one.encoding.includes(', ');
    const last = second ?? first;
    const came = last.faults.length === 0;
    if (came && !isSame(last, one)) return 'wrong';
    if (came && legacy.includes(one.encoding) && !second && !/^[\x00-\x7f]*$/.test(one.bytes.toString('latin1')))
        return 'not asked';
    if (mixed) return 'right';
    return came ? 'right' : `refused: ${first.guessed}, ${JSON.stringify(last.faults[0])}`;
}

const count = { right: 0, refused: 0, wrong: 0 };
for (let start = Number(from); start < Number(to); start += 50) {
    const cases = [];
    for (let turn = start; turn < Math.min(start + 50, Number(to)); turn++) cases.push(...makeCases(turn));
    for (const one of cases) writeFileSync(one.path, one.bytes);
    const first = read(cases, () => '-');
    const asked = cases.map((one, i) => ({ one, i })).filter(({ i }) => first[i].guessed);
    const again = asked.length ? read(asked.map(({ one }) => one), (one) => first[cases.indexOf(one)].guessed) : [];
    const second = new Map(asked.map(({ i }, k) => [i, again[k]]));
    cases.forEach((one, i) => {
        const verdict = verdictOf(one, first[i], second.get(i));
        const sort = verdict.startsWith('refused') ? 'refused' : verdict === 'right' ? 'right' : 'wrong';
        count[sort]++;
        if (sort !== 'right') console.error(`list ${one.turn} (${one.what}) in ${one.encoding}: ${verdict}`);
        if (sort === 'wrong') {
            const got = second.get(i) ?? first[i];
            const at = one.rows.findIndex((row, r) => JSON.stringify(row) !== JSON.stringify(got.rows[r]));
            console.error(`  ${JSON.stringify(one.rows[at])} was read as ${JSON.stringify(got.rows[at])}`);
        }
    });
    for (const one of cases) rmSync(one.path);
}
rmSync(folder, { recursive: true });
const all = count.right + count.refused + count.wrong;
console.log(`${all} files: ${count.right} right, ${count.refused} refused, ${count.wrong} wrong`);
process.exit(count.wrong === 0 && count.right >= 0.99 * all && all > 0 ? 0 : 1);
