// workbooks.mjs - workbooks as Excel, Google Sheets and others write them, made by
// hand from ECMA-376, and what podium reads in them.
// SPDX-License-Identifier: MIT
//
//	node workbooks.mjs BUILD
//	node workbooks.mjs BUILD large FILE	one of 100,000 rows, for figures

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encoders } from './encode.mjs';
import { zip } from './zip.mjs';

const [build, what, target] = process.argv.slice(2);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// A workbook of worksheets; each is the content of its element worksheet.
function workbook({ sheets = {}, strings, styles, properties = '', states = {}, prefix = '', head = '' }) {
    const names = Object.keys(sheets), p = prefix && `${prefix}:`;
    const space = prefix ? main.replace('xmlns=', `xmlns:${prefix}=`) : main;
    return zip({
        '[Content_Types].xml': `${xml}<Types/>`,
        'xl/workbook.xml': `${xml}${head}<${p}workbook ${space} ${r}>${properties}<${p}sheets>${names
            .map((name, i) => `<${p}sheet name="${name}" sheetId="${i + 7}" r:id="rId${i + 3}"${states[name] ?
                ` state="${states[name]}"` : ''}/>`).join('')}</${p}sheets></${p}workbook>`,
        'xl/_rels/workbook.xml.rels': `${xml}<Relationships>${names.map((_, i) =>
            `<Relationship Id="rId${i + 3}" Type="worksheet" Target="${i % 2 ? '/xl/' : ''}worksheets/sheet${i + 1}.xml"/>`)
            .join('')}</Relationships>`,
        ...(strings && { 'xl/sharedStrings.xml':
            `${xml}<sst ${main} uniqueCount="${strings.split('<si>').length - 1}">${strings}</sst>` }),
        ...(styles && { 'xl/styles.xml': `${xml}<styleSheet ${main}>${styles}</styleSheet>` }),
        ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`,
            `${xml}<${p}worksheet ${space} ${r}>${sheets[name]}</${p}worksheet>`])),
    });
}

const letters = (i) => String.fromCharCode(65 + i);
const inline = (text) => (text === '' ? null : `t="inlineStr"><is><t>${text}</t></is>`);
// Rows of cells, each null, a text, or the inside of an element c.
const data = (rows, first = 1) => `<sheetData>${rows.map((cells, i) => `<row r="${first + i}">${cells.map((cell, k) => {
    const inside = cell === null ? null : typeof cell === 'object' ? cell.raw : inline(cell);
    return inside === null ? '' : `<c r="${letters(k)}${first + i}" ${inside}</c>`;
}).join('')}</row>`).join('')}</sheetData>`;
const raw = (text) => ({ raw: text });
const number = (value, style) => raw(`${style === undefined ? '' : `s="${style}"`}><v>${value}</v>`);
const shared = (i) => raw(`t="s"><v>${i}</v>`);
const head = ['entry', 'title', 'unit', 'summary'];
const styles = '<numFmts count="3"><numFmt numFmtId="166" formatCode="00000"/>'
    + '<numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/>'
    + '<numFmt numFmtId="165" formatCode="0.00&quot; điểm&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    + '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/>'
    + '<xf numFmtId="22"/><xf numFmtId="166"/></cellXfs>';

// What is read: rows, and faults as [row, words in them]; or those alone.
const cases = {
    'shared, rich and inline strings, without phonetic readings': [workbook({
        strings: '<si><t>entry</t></si><si><t xml:space="preserve"> Máy </t></si><si><r><t>lọc </t></r><r><rPr><b/></rPr>'
            + '<t>nước</t></r></si><si><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh></si>',
        sheets: { A: data([[shared(0), 'title', 'unit', 'summary'], ['E1', shared(1), shared(2), shared(3)]]) } }),
    [['E1', 'Máy', 'lọc nước', '漢字']]],
    'a prefix before every element, rows and cells without names': [workbook({ prefix: 'x',
        sheets: { A: '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>entry</x:t></x:is></x:c><x:c t="str"><x:v>title</x:v></x:c></x:row>'
            + '<x:row><x:c><x:v>7</x:v></x:c><x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>Kite &amp; co</x:v></x:c></x:row></x:sheetData>' } }),
    [['7', 'Kite & co']]],
    'numbers as Excel keeps them': [workbook({ styles, sheets: { A: data([head,
        ['a', number('0.30000000000000004'), number('1.5E-2'), number('123456789012')],
        ['b', number('-0'), number('8.5000000000000000'), number('1E3', 4)],
        ['c', number('99.999999999999999'), number('0.605', 3), number('1', 3)]]) } }),
    [['a', '0.3', '0.015', '123456789012'], ['b', '0', '8.5', '1000'], ['c', '100', '60.5%', '100%']]],
    'dates of both epochs': [workbook({ styles, sheets: { A: data([head,
        ['a', number('1', 1), number('59', 2), number('61', 1)],
        ['b', number('40909', 2), number('40909.75', 5), number('42064', 1)]]) } }),
    [['a', '1900-01-01', '1900-02-28', '1900-03-01'], ['b', '2012-01-01', '2012-01-01 18:00:00', '2015-03-01']]],
    'dates from 1904': [workbook({ styles, properties: '<workbookPr date1904="1"/>',
        sheets: { A: data([head, ['a', number('0', 1), number('39447', 2), 'x']]) } }),
    [['a', '1904-01-01', '2012-01-01', 'x']]],
    'truth, dates by their names, formulas by their last value': [workbook({ sheets: { A: data([head,
        ['a', raw('t="b"><v>1</v>'), raw('t="d"><v>2012-03-04T00:00:00</v>'), raw('><f>1+1</f><v>2</v>')]]) } }),
    [['a', 'yes', '2012-03-04', '2']]],
    'a formula without a value, and one that failed': [workbook({ sheets: { A: data([head,
        ['a', raw('><f>1+1</f>'), raw('t="e"><v>#N/A</v>'), 'x']]) } }), [],
    [[2, 'a formula without a value'], [2, 'a formula that failed: #N/A']]],
    'merged cells, in any column': [workbook({ sheets: { A: `${data([head, ['a', 'Kite', 'U1', 'x'], ['b', 'Boat', null, 'y'],
        ['c', 'Lamp', null, null]])}<mergeCells count="2"><mergeCell ref="C2:C4"/><mergeCell ref="D3:D4"/></mergeCells>` } }),
    [['a', 'Kite', 'U1', 'x'], ['b', 'Boat', 'U1', 'y'], ['c', 'Lamp', 'U1', 'y']]],
    'a title over merged cells, a header of two rows, totals': [workbook({ sheets: { A:
        `${data([['DANH SÁCH'], [], ['STT', 'Mã số', 'Tên giải pháp', 'Đơn vị'], [number(1), 'E1', 'Máy', 'U1'],
            [number(2), 'E2', 'Đèn', 'U1'], [null, 'Tổng cộng', number(2)], [null, null, null, 'Chủ tịch']])}
        <mergeCells><mergeCell ref="A1:D1"/></mergeCells>` } }),
    [['1', 'E1', 'Máy', 'U1'], ['2', 'E2', 'Đèn', 'U1']]],
    'rows and columns that are not there': [workbook({ sheets: { A:
        `<sheetData><row r="3"><c r="B3" ${inline('entry')}</c><c r="D3" ${inline('title')}</c></row>
        <row r="9"><c r="D9" ${inline('Kite')}</c><c r="B9" ${inline('E1')}</c></row></sheetData>` } }),
    [['', 'E1', '', 'Kite']]],
    'letters that were decomposed, and controls': [workbook({ sheets: { A: data([head, ['a', 'Hoa\u0300', 'x', 'y']]) } }),
        [['a', 'Hoà', 'x', 'y']]],
    'the first worksheet that is shown': [workbook({ states: { Cũ: 'hidden' },
        sheets: { Cũ: data([head, ['old', 'Old', 'x', 'y']]), Mới: data([head, ['new', 'New', 'x', 'y']]) } }),
    [['new', 'New', 'x', 'y']]],
    'no workbook': [zip({ 'a.txt': 'x' }), [], [[0, 'no workbook']]],
    'a document type': [workbook({ head: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>', sheets: { A: data([head]) } }),
        [], [[0, 'defines entities']]],
    'an index beyond the strings': [workbook({ sheets: { A: data([head, ['a', shared(99), 'x', 'y']]) } }), [],
        [[0, 'no workbook']]],
    'rows that go back': [workbook({ sheets: { A: `<sheetData><row r="2"/><row r="1"/></sheetData>` } }), [],
        [[0, 'no workbook']]],
    'a cell of another row': [workbook({ sheets: { A: `<sheetData><row r="2"><c r="A3" ${inline('entry')}</c></row></sheetData>` } }),
        [], [[0, 'no workbook']]],
    'sizes that are lies': [workbook({ sheets: { A: `<dimension ref="A1:XFD1048576"/>${data([head, ['a', 'b', 'c', 'd']])}` } }),
        [['a', 'b', 'c', 'd']]],
    'half a file': [workbook({ sheets: { A: data([head]) } }).subarray(0, 300), [], [[0, 'no workbook']]],
    'deep elements': [workbook({ sheets: { A: `${'<a>'.repeat(100)}${'</a>'.repeat(100)}` } }), [], [[0, 'no workbook']]],
};

function large() {
    const columns = ['entry', 'title', 'field', 'unit', 'summary', 'state', 'blind_code', 'h', 'i', 'j', 'k', 'l'];
    let strings = '', rows = '', n = 0;
    for (let i = 0; i <= 100000; i++) {
        rows += `<row r="${i + 1}">`;
        columns.forEach((column, k) => {
            const text = i === 0 ? (k > 6 ? 'Ghi chú' : column) : k === 0 ? `E${i}` : k === 2 ? 'F' : k === 3 || k === 5 ? '' :
                k === 6 ? `B${i}` : `Máy lọc nước số ${i} cột ${k}`;
            if (text === '') return;
            strings += `<si><t>${text}</t></si>`;
            rows += `<c r="${letters(k)}${i + 1}" t="s"><v>${n++}</v></c>`;
        });
        rows += '</row>';
    }
    return workbook({ strings, sheets: { A: `<dimension ref="A1:L100001"/><sheetData>${rows}</sheetData>` } });
}

if (what === 'large') {
    writeFileSync(target, large());
    process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'podium-workbooks-'));
const list = Object.keys(cases).map((name, i) => ({ name, path: join(folder, `${i}.xlsx`), one: cases[name] }));
for (const { path, one } of list) writeFileSync(path, one[0]);
// A workbook that would fill the memory: a thousand to one.
const bomb = join(folder, 'bomb.xlsx');
writeFileSync(bomb, workbook({ sheets: { A: `${data([head])}${' '.repeat(80e6)}` } }));
list.push({ name: 'a bomb', path: bomb, one: [null, [], [[0, 'too large']]] });
const strings = join(folder, 'strings.xlsx');
writeFileSync(strings, workbook({ strings: `<si><t>x</t></si>${' '.repeat(80e6)}`, sheets: { A: data([head]) } }));
list.push({ name: 'a bomb of texts', path: strings, one: [null, [], [[0, 'too large']]] });
const lines = execFileSync(`${build}/tests/office/read_tables`, { encoding: 'utf8', maxBuffer: 1e9,
    input: list.map(({ path }) => `- ${path}\n`).join('') }).trim().split('\n').map((line) => JSON.parse(line));
let bad = 0;
list.forEach(({ name, one: [, rows, faults = []] }, i) => {
    const got = lines[i];
    const same = (faults.length > 0 || JSON.stringify(got.rows) === JSON.stringify(rows)) &&
        got.faults.length === faults.length &&
        faults.every(([row, words], k) => got.faults[k][0] === row && got.faults[k][1].includes(words));
    if (same) return;
    bad++;
    console.log(`${name}: ${JSON.stringify(got)}`);
});

// ---- what is imported, and what Excel made of it

const env = { ...process.env, PODIUM_LANG: 'en', PODIUM_KEY: join(folder, 'key'), SOURCE_DATE_EPOCH: '1700000000',
    PODIUM_CONTEST: join(folder, 'c.podium') };
const podium = (...args) => {
    const { status, stdout, stderr } = spawnSync(`${build}/podium`, args, { env, encoding: 'utf8', input: '' });
    return { status, text: stdout + stderr };
};
const tables = join(folder, 'tables');
mkdirSync(tables);
const put = (name, content) => writeFileSync(join(tables, name), content);
put('contest.csv', 'key,value\nname,T\n');
put('fields.xlsx', workbook({ sheets: { A: data([['Mã lĩnh vực', 'Tên lĩnh vực'], ['CK', 'Cơ khí']]) } }));
put('entries.xlsx', workbook({ sheets: { A: data([['Mã số', 'Tên giải pháp', 'Lĩnh vực'], ['E1', 'Máy', 'Cơ khí'],
    ['E2', 'Đèn', 'CK']]) } }));
copyFileSync('tests/data/office/authors-libreoffice.xlsx', join(tables, 'authors.xlsx'));
const author = (...cells) => [['Mã số', 'Vị trí', 'Họ và tên', 'Điện thoại', '% đóng góp'], ['E1', '1', ...cells]];
const entry = (...codes) => [['Mã số', 'Tên giải pháp', 'Lĩnh vực'], ...codes.map((code) => [code, 'Kite', 'CK'])];
const imports = [
    ['a code that became a date', 'entries', { sheets: { A: data(entry(number('46054', 1))) }, styles }, 65,
        'x.xlsx:A2 (entry): "2026-02-01": Excel made a date of'],
    ['a title that became a date', 'entries', { sheets: { A: data([entry()[0], ['E9', number('46054', 2), 'CK']]) }, styles }, 65,
        'x.xlsx:B2 (title): "2026-02-01": Excel made a date of'],
    ['a date that became a text', 'entries', { sheets: { A: data(entry('01-Feb', 'Thg2-01')) } }, 65,
        'x.xlsx:A3 (entry): "Thg2-01": Excel made a date of'],
    ['a code that lost its zeros', 'entries', { sheets: { A: data(entry('00123', number(124))) } }, 65,
        'x.xlsx:A3 (entry): "124": Excel took this for a number'],
    ['a code whose format shows zeros', 'entries', { sheets: { A: data(entry('00123', number(123, 6))) }, styles }, 65,
        '"00123" is in row 2 already'],
    ['a telephone rounded as a number', 'authors', { sheets: { A: data(author('An', number('123000000000'), '60')) } }, 65,
        'x.xlsx:D2 (phone): "123000000000": Excel rounded'],
    ['a code that is a number', 'entries', { sheets: { A: data(entry(number(123), number(124))) } }, 0, 'added 2'],
    ['a telephone that lost its zero', 'authors', { sheets: { A: data(author('An', number('912345678'), '60')) } }, 65,
        'x.xlsx:D2 (phone): "912345678": Excel took this for a number'],
    ['a telephone that was rounded', 'authors', { sheets: { A: data(author('An', '1,23E+11', '60')) } }, 65,
        'x.xlsx:D2 (phone): "1,23E+11": Excel rounded'],
    ['a name that became a date', 'authors', { sheets: { A: data(author(number('46054', 1), '', '60')) }, styles }, 65,
        'x.xlsx:C2 (name): "2026-02-01": Excel made a date of'],
    ['a percentage and hidden rows', 'authors', { sheets: { A: data(author('An', '', number('0.6', 3)))
        .replace('<row r="2"', '<row hidden="1" r="2"') }, styles }, 0, 'hidden rows, which were read like the others: 1 (2)'],
    ['a name below a table, outside of its merged cells', 'authors', { sheets: { A: `${data([['Mã số', 'Họ và tên', 'Điện thoại'],
        ['E2', 'An', '0912345678'], [null, 'Bi', '0912345679'], [null, 'Người lập biểu', 'Sơn La']])}
        <mergeCells><mergeCell ref="A2:A3"/></mergeCells>` } }, 65, 'x.xlsx:A4 (entry): this cell is empty'],
    ['other worksheets', 'entries', { sheets: { A: data(entry('E7')), B: data(entry('E8')) } }, 0,
        'the worksheet "A" was read; not read: B'],
];
const check = (name, good, got) => {
    if (good) return;
    bad++;
    console.log(`${name}: ${got.status} ${got.text}`);
};
const made = podium('new', env.PODIUM_CONTEST, '--from', tables);
check('a contest of workbooks', made.status === 0, made);
const authors = podium('--format', 'csv', 'author', 'list');
check('a workbook of LibreOffice', authors.text === 'entry,position,name,birth_date,unit,phone,share,spoken\n'
    + 'E1,1,Nguyễn Thị Ánh Tuyết,1990-03-02,,0912345678,60.5,\nE1,2,Đỗ Văn Khánh,1991-04-05,,,39.5,\n'
    + 'E2,1,Lò Thị Ún,1992-01-01,,,100,\n', authors);
check('what LibreOffice hid', made.text.includes('authors.xlsx: hidden rows, which were read like the others: 1 (5)') &&
    made.text.includes('the worksheet "Tác giả" was read; not read: Khác'), made);
for (const [name, table, content, status, words] of imports) {
    writeFileSync(join(folder, 'x.xlsx'), workbook(content));
    const got = podium('import', table, join(folder, 'x.xlsx'), '--dry-run');
    check(name, got.status === status && got.text.includes(status ? words : words.replace('added', 'would add')), got);
}
for (const [wanted, status, words] of [['2', 0, 'would add 1'], ['b', 0, 'would add 1'], ['3', 65, 'there are: A, B']]) {
    const got = podium('import', 'entries', join(folder, 'x.xlsx'), '--worksheet', wanted, '--dry-run');
    check(`worksheet ${wanted}`, got.status === status && got.text.includes(words), got);
}
// Letters that a font draws as others: asked about, then read, capitals too.
const vn = (text) => encoders.tcvn3(text).toString('latin1');
const drawn = { sheets: { A: data([['entry', vn('Tên giải pháp'), 'field'], ['E5', vn('Máy lọc nước tự động'), 'CK'],
    ['E6', vn('Đèn học đường'), 'CK'], ['E7', 'Nhà kính ở vùng cao', vn('Cơ khí')]]) } };
writeFileSync(join(folder, 'vn.xlsx'), workbook(drawn));
const asked = podium('import', 'entries', join(folder, 'vn.xlsx'));
check('a font that draws others', asked.status === 65 && asked.text.includes('those of TCVN3 (ABC)') &&
    asked.text.includes('Máy lọc nước tự động') && asked.text.includes('--encoding tcvn3') && asked.text.includes('faults: 1;'), asked);
const doubtful = podium('import', 'entries', join(folder, 'vn.xlsx'), '--encoding', 'vni');
check('a font of another encoding', doubtful.status === 65 && doubtful.text.includes('makes no sense') &&
    doubtful.text.includes('faults: 1;'), doubtful);
const read = podium('import', 'entries', join(folder, 'vn.xlsx'), '--encoding', 'tcvn3');
const entries = podium('--format', 'csv', 'entry', 'list');
check('a font whose encoding is named', read.status === 0 && entries.text.includes('E5,,Máy lọc nước tự động,CK') &&
    entries.text.includes('E6,,Đèn học đường,CK') && entries.text.includes('E7,,Nhà kính ở vùng cao,CK'), { status: read.status,
    text: read.text + entries.text });
// What podium writes to be filled in comes in as it is; filled in twice it does not.
const templates = join(folder, 'templates');
check('templates', podium('template', templates).status === 0, {});
const empty = podium('new', join(folder, 'e.podium'), '--from', templates);
check('a contest of templates', empty.status === 0 && !empty.text.includes('not read:'), empty);
writeFileSync(join(templates, 'fields.csv'), 'field,name\nA,Alpha\n');
writeFileSync(join(templates, 'fields.xlsx'), workbook({ sheets: { A: data([['field', 'name'], ['B', 'Beta']]) } }));
const twice = podium('new', join(folder, 'f.podium'), '--from', templates);
check('two files of a table', twice.status === 65 && twice.text.includes('both have rows'), twice);
// A form's answers as Google Sheets saves them: moments and birth dates are numbers.
writeFileSync(join(folder, 'form.xlsx'), workbook({ styles, sheets: { 'Câu trả lời 1': data([
    ['Dấu thời gian', 'Tên đề tài\n(viết đủ)', 'Lĩnh vực', 'Họ và tên', 'Ngày sinh', 'Họ và tên', 'Ngày sinh'],
    [number('46315.5', 5), 'Cối xay', 'CK', 'Lò Văn An', number('41000', 1), 'Vì Thị Ba', number('41001', 1)],
    [number('46316.25', 5), 'CỐI XAY', 'CK', 'Lò Văn An', number('41000', 1)],
    [number('46314.25', 5), 'Cối xay', 'CK', 'Lò Văn An', number('41003', 1)]]) } }));
const proposed = podium('--format', 'csv', 'import', 'entries', join(folder, 'form.xlsx'), '--map');
writeFileSync(join(folder, 'headings.csv'), proposed.text.split('\n').filter((line) => line.split(',').length === 5).join('\n'));
const known = podium('import', 'headings', join(folder, 'headings.csv'));
check('what the questions of a form seem to mean', known.status === 0 && known.text.includes('added 7'), known);
const answers = podium('import', 'entries', join(folder, 'form.xlsx'), '--map', '--resubmitted', 'last', '--first-code', 'F1');
const formed = podium('--format', 'csv', 'entry', 'list', 'xay'), who = podium('--format', 'csv', 'author', 'list', 'F1');
check('the answers to a form in a workbook', answers.status === 0 && formed.text.includes('F1,,CỐI XAY,CK') &&
    who.text.includes('F1,1,Lò Văn An,(withheld)') && !who.text.includes('Vì Thị Ba'),
{ status: answers.status, text: answers.text + formed.text + who.text });
rmSync(folder, { recursive: true });
console.log(`${list.length + imports.length + 13} tried, ${bad} wrong`);
process.exit(bad ? 1 : 0);
