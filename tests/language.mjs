// language.mjs - no English word in what podium says in Vietnamese, and no
// Vietnamese one in what it says in English.
// SPDX-License-Identifier: MIT
//
//	node tests/language.mjs BUILD
//
// A sample contest is brought from its tables to errata, and every command that
// shows something is run in both languages, its help and its refusals included.
// A word of letters without accents that is no Vietnamese syllable must be
// interface: a command, an option, a column, a word of a rule, a code; or stand
// in the list of names below. A word with Vietnamese letters in an English text
// must stand in the tables of the contest.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const build = resolve(process.argv[2]);
const podium = join(build, 'podium');
const tables = resolve('fixtures/son-la');
const folder = mkdtempSync(join(tmpdir(), 'podium-language-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const env = (language) => ({ ...process.env, PODIUM_LANG: language, PODIUM_CONTEST: 'c.podium',
    PODIUM_KEY: join(folder, 'key'), SOURCE_DATE_EPOCH: '1700000000' });
const run = (language, words) => {
    const { stdout, stderr } = spawnSync(podium, words, { cwd: folder, env: env(language),
        encoding: 'utf8', input: '' });
    // Receipts, codes with digits, names of files, words that are cut, blockers
    // (which are typed after --waive).
    return (stdout + stderr).replace(/"?\b[0-9A-Z]{12}\b"?/g, '').replaceAll(tables, '')
        .replace(/[\w./-]*\.(csv|pdf|podium)\b/g, '').replace(/\b\w*[0-9]\w*\b/g, '')
        .replace(/[\p{L}\p{M}]+…/gu, '').replace(/^[a-z_]+(?= {2,})/gm, '');
};
const must = (text) => {
    const { status, stderr } = spawnSync(podium, split(text), { cwd: folder, env: env('en'),
        encoding: 'utf8', input: '' });
    if (status !== 0) throw new Error(`podium ${text}: ${stderr}`);
};
const split = (text) => (text.match(/'[^']*'|[^ ]+/g) ?? []).map((word) => word.replace(/'/g, ''));

// ---- the contest

// What is shown in each state, between what changes it.
const script = `
new c.podium --from ${tables}
? status; check; phase; entry list; entry show ST01; person list; field list; unit list
? criterion list; prize list; fact list; round list; author list; log; next; award list
? import scores ${tables}/scores.csv; import entries ${tables}/criteria.csv; rank; progress
phase next
? status; phase; assign --dry-run --afresh
import assignments ${tables}/assignments.csv
phase next
round open R1
judge cards cards.pdf
? status; progress; phase; judge cards cards.pdf; discrepancy list; keyin --list; sheet late
? score ST01 --judge J01; score ST01 moi=99 --judge J01; rank; award propose
import scores ${tables}/scores.csv
? rank; rank --explain ST01; rank --certainty; progress; judge report J01
? audit sample --dice '4 1 6 2 5 3'; status; phase; conflict list; panel list
? rank --explain ST99; entry show ST99; entry add ST01; merge list; sheets s.pdf --all
entry withdraw ST44 --reason 'rút'
? entry list; entry show ST44; rank --explain ST44; round close R9
round close R1
phase next
? phase; status; award propose --dry-run; award list; certificate render c.pdf
award propose
? award list; phase; certificate render d.pdf --proposed
award decide ST45 kk --reason 'tác giả nhỏ tuổi'
award decide --as-proposed
? award list; status; phase; phase next; log; verify; backup; key show; export prizes
phase next --waive all --reason 'thử' --sure
? status; phase; award list; entry edit ST01 --title 'Khác'; verify
`;
const shown = { vi: [], en: [] };
for (const line of script.trim().split('\n')) {
    if (!line.startsWith('?')) { must(line); continue; }
    for (const command of line.slice(1).split(';'))
        for (const language of ['vi', 'en'])
            shown[language].push([command.trim(), run(language, split(command))]);
}
for (const language of ['vi', 'en'])
    for (const topic of ['', 'tables', ...new Set(run('en', ['help']).match(/^ {2}podium (\w+)/gm)
        .map((line) => line.trim().split(' ')[1]))])
        shown[language].push([`help ${topic}`, run(language, ['help', topic].filter(Boolean))]);

// ---- what is no word of a language

const words = (text) => new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
const data = words(readdirSync(tables).map((name) => readFileSync(join(tables, name), 'utf8'))
    .join(' ') + folder);
// Interface: what is typed, as help writes it, and the words of columns.
const help = shown.en.filter(([command]) => command.startsWith('help'))
    .map(([, text]) => text).join('\n');
const inter = new Set([
    ...(help.match(/^ {2}podium .*$/gm) ?? []).flatMap((line) => line.match(/[a-z]+/gi)),
    ...(help.match(/--[a-z-]+/g) ?? []).flatMap((option) => option.split('-')),
]);
// The words of tables and rules, as the library has them.
const columns = ['table/tables.c', 'rules/rules.c', 'table/row_checks.c'].flatMap((file) =>
    (readFileSync(`src/contest/${file}`, 'utf8').match(/"[a-z_ -]+"/g) ?? [])
        .flatMap((text) => text.match(/[a-z]+/g) ?? []));
const names = new Set(readFileSync('tests/data/language.txt', 'utf8').split('\n')
    .filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')));

const onset = '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?';
const nucleus = '(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uy|uu|' +
    'uya|uye|uoi|oai|oay|uay|ieu|yeu|uou|ye|oao|oeo)';
const coda = '(?:c|ch|m|n|ng|nh|p|t)?';
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`, 'i');

const found = new Map();
const report = (language, word, command, text) => {
    const key = `${language} ${word}`;
    const line = text.split('\n').find((l) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')
        .test(l)) ?? '';
    if (!found.has(key)) found.set(key, `${command}: ${line.trim().slice(0, 150)}`);
};
for (const [command, text] of shown.vi)
    for (const word of words(text))
        if (/^[a-zA-Z]{3,}$/.test(word) && !syllable.test(word) && !data.has(word) &&
            !inter.has(word) && !inter.has(word.toLowerCase()) && !columns.includes(word) &&
            !names.has(word))
            report('vi', word, command, text);
for (const [command, text] of shown.en)
    for (const word of words(text))
        if (/[^\x00-\x7f]/.test(word) && !data.has(word) && !names.has(word))
            report('en', word, command, text);
for (const [key, where] of found) console.log(`${key}: ${where}`);
process.exit(found.size > 0 ? 1 : 0);
