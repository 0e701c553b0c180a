// proofs.mjs - what certificates prove, to programs that nobody here wrote: jose
// checks every signature with the published keys, zbar reads every code from the
// page as it is printed.
// SPDX-License-Identifier: MIT
//
//	node --experimental-global-webcrypto tests/certificates/proofs.mjs BUILD MODULES
//
// MODULES is a folder node_modules. What must hold: every proof is accepted
// and says what the certificate says; with any byte changed, under another key,
// or with another algorithm it is refused; of every layout, the code on a page of
// 150 dpi is the proof.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings, load, signedContest } from './signed.mjs';

const [build, modules] = process.argv.slice(2);
const { compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } = await load(modules, 'jose');
const { scratch, podium, env, run, signing, end } = signedContest(build);
const found = findings(1000), fault = found.fault;
const keys = createLocalJWKSet(JSON.parse(run('certificate', 'keys', '--format', 'json')));
const stranger = { ...await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).publicKey),
    kid: JSON.parse(run('certificate', 'keys', '--format', 'json')).keys[0].kid, alg: 'EdDSA' };
const accepted = (proof, by = keys) =>
    compactVerify(proof, by).then(({ payload }) => JSON.parse(new TextDecoder().decode(payload)),
        () => undefined);

// The proofs, by the rows that a layout's text has.
function proofsOf(layout) {
    const file = join(scratch, `${layout}.txt`);
    run('certificate', 'render', file, '--layout', layout, '--force', ...signing);
    return readFileSync(file, 'utf8').split('\n\n').map((page) => ({
        proof: /^\S+ \S+ \S+ \S+ \S+ - (\S+)$/m.exec(page)?.[1] ?? '',
        names: [...page.matchAll(/^names (?:\S+ ){5}(.*)$/gm)].map(([, line]) => line).join(' '),
        work: [...page.matchAll(/^work (?:\S+ ){5}(.*)$/gm)].map(([, line]) => line).join(' '),
        number: Number(/^number (?:\S+ ){5}Số: (\d+)/m.exec(page)?.[1]),
    }));
}

for (const { proof, names, number } of proofsOf('classic')) {
    found.tried++;
    const said = await accepted(proof);
    const first = names.split(', ')[0];
    if (proof.length > 420) fault(`${number}: ${proof.length} characters`);
    if (!said) fault(`${number}: refused`);
    else if (said.n !== number || (said.o ? said.r !== first : said.r !== names) ||
        (said.o ?? 0) + 1 !== (said.o ? names.split(', ').length : 1))
        fault(`${number}: says ${JSON.stringify(said)}, not ${names}`);
    if (await accepted(proof, createLocalJWKSet({ keys: [stranger] })))
        fault(`${number}: accepted under another key`);
    for (let i = 0; i < proof.length; i++) {
        found.tried++;
        // Another in the first two bits: the last two of a signature mean nothing.
        const other = /[A-P]/.test(proof[i]) ? 'w' : 'A';
        const changed = proof.slice(0, i) + other + proof.slice(i + 1);
        const ours = spawnVerify(changed);
        if (await accepted(changed)) fault(`${number}: byte ${i} as ${other} accepted by jose`);
        if (ours) fault(`${number}: byte ${i} as ${other} accepted by podium`);
    }
    const [, payload] = proof.split('.');
    for (const header of ['{"alg":"none"}', '{"alg":"none","kid":"x"}'])
        if (await accepted(`${Buffer.from(header).toString('base64url')}.${payload}.`))
            fault(`${number}: ${header} accepted`);
}

// A tenth of the changed ones are shown to podium, too: a process each.
function spawnVerify(text) {
    if (found.tried % 10) return false;
    try {
        run('certificate', 'verify', text);
        return true;
    } catch {
        return false;
    }
}

// What zbar reads from a picture; the codes of a page and of its strip are one.
function readCodes(file) {
    try {
        return new Set(execFileSync('zbarimg', ['-q', '--raw', file],
            { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n'));
    } catch {
        return new Set(); // nothing was read
    }
}

const chat = join(scratch, 'chat');
run('certificate', 'render', '--chat', chat, ...signing);
const pictures = readdirSync(chat).sort();
if (pictures.length !== 4) fault(`${pictures.length} pictures`);
proofsOf('classic').forEach(({ proof }, i) => {
    found.tried++;
    const codes = readCodes(join(chat, pictures[i]));
    if (codes.size !== 1 || !codes.has(proof)) fault(`${pictures[i]}: ${[...codes]}`);
});

// podium reads them itself, with the same programs.
run('certificate', 'render', join(scratch, 'all.pdf'), ...signing);
for (const [file, count] of [[join(chat, pictures[0]), 1], [join(scratch, 'all.pdf'), 4]]) {
    found.tried++;
    const valid = run('certificate', 'verify', file).match(/^VALID/gm)?.length;
    if (valid !== count) fault(`${file}: ${valid} of ${count} are valid`);
}

// The key on paper is the key: what a reader gives back is its file.
run('certificate', 'key', ...signing.slice(1), '--paper', join(scratch, 'paper.pdf'));
execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', join(scratch, 'paper.pdf'), join(scratch, 'paper')]);
found.tried++;
const scanned = execFileSync('zbarimg', ['-q', '--raw', join(scratch, 'paper.png')],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
if (scanned.trim() !== readFileSync(join(scratch, 'certificate.key'), 'utf8').trim())
    fault(`the key on paper is not its file: ${scanned}`);

// A page without a code does not pass among others, however many pages the file
// says that it has, and however large one is.
const page = (title, size, pages) => `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count ${pages}>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size} ${size}]>> endobj
4 0 obj <</Title(${title})>> endobj
trailer <</Root 1 0 R/Info 4 0 R>>
`;
const refused = (file) => {
    found.tried++;
    try {
        const out = execFileSync(podium, ['certificate', 'verify', file],
            { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60000 });
        return { status: 0, out };
    } catch ({ status, stdout, stderr }) {
        return { status, out: stdout + stderr };
    }
};
for (const [name, text] of [['large', page('x', 200000, 1)],
    ['title', page('x\\nPages: 1', 200, 2).replace('3 0 R]', '3 0 R 3 0 R]')]])
    writeFileSync(join(scratch, `${name}.pdf`), text);
execFileSync('pdfunite', [join(scratch, 'all.pdf'), join(scratch, 'title.pdf'), join(scratch, 'mixed.pdf')]);
const mixed = refused(join(scratch, 'mixed.pdf'));
if (mixed.status !== 65 || !/page 6 of 6:/.test(mixed.out) || !/page 5 has no QR code/.test(mixed.out))
    fault(`a page without a code passes: ${mixed.status} ${mixed.out.slice(-200)}`);
const title = refused(join(scratch, 'title.pdf'));
if (!/page 2 of 2:/.test(title.out)) fault(`a title says how many pages: ${title.out}`);
const large = refused(join(scratch, 'large.pdf'));
if (large.status !== 65 || !/no QR code/.test(large.out)) fault(`large: ${large.status} ${large.out}`);
writeFileSync(join(scratch, 'many.pdf'), page('x', 200, 2000000000));
const many = refused(join(scratch, 'many.pdf'));
if (many.status !== 65) fault(`many: ${many.status} ${many.out}`);

for (const layout of run('certificate', 'layout', 'list').trim().split('\n')
    .map((row) => row.split(' ')[0])) {
    const file = join(scratch, `${layout}.pdf`);
    run('certificate', 'render', file, '--layout', layout, ...signing);
    execFileSync('pdftoppm', ['-r', '150', '-png', file, join(scratch, layout)]);
    proofsOf(layout).forEach(({ proof }, i) => {
        found.tried++;
        const codes = readCodes(join(scratch, `${layout}-${i + 1}.png`));
        if (!proof || codes.size !== 1 || !codes.has(proof))
            fault(`${layout} ${i + 1}: the code reads "${[...codes]}"`);
    });
}
end();
found.end();
