// page.mjs - the page that checks certificates, in a browser and against others.
// SPDX-License-Identifier: MIT
//
//	node --experimental-global-webcrypto tests/certificates/page.mjs BUILD NODE-MODULES [PICTURES]
//
// In: jose, axe-core, playwright-core; Debian's Chromium. What must hold: its
// Ed25519 agrees with Project Wycheproof, and with jose about 1,000 random texts
// and 1,000 changed ones; from a disk and over plain HTTP the page says VALID of
// what is signed and holds, and of nothing else; it reads at least 48 of 50
// pictures as a phone takes them, and never another text. With a third argument
// pictures and screens are kept there.
import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findings, load, signedContest } from './signed.mjs';

const [build, modules, pictures] = process.argv.slice(2);
const from = createRequire(resolve(modules, 'x.js'));
const { chromium } = from('playwright-core');
const axe = readFileSync(from.resolve('axe-core/axe.min.js'), 'utf8');
const { compactVerify, createLocalJWKSet } = await load(modules, 'jose');
const here = new URL('.', import.meta.url).pathname;
const { isSigned, open, openList, sha512 } = createRequire(import.meta.url)('../../schema/check/check.js');
const found = findings(2000);
const expect = (good, what) => {
    found.tried++;
    if (!good) found.fault(what);
};

// ---- Ed25519, and signed texts

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
for (const row of readFileSync(join(here, 'wycheproof.csv'), 'utf8').trim().split('\n').slice(2)) {
    const [number, what, key, message, signature] = row.split(',');
    expect(isSigned(bytes(signature), bytes(message), bytes(key)) === (what === 'valid'), `Wycheproof ${number}`);
}
// The eight points of small order, each in every way of writing it, sign everything.
const field = 2n ** 255n - 19n;
const small = [0n, 1n, field - 1n, field, field + 1n,
    2707385501144840649318225287225658788936804267575313519463743609750303021041n,
    55188659117513257062467267217118295137698188065244968500265048394206261417927n].flatMap((y) => [y, y + 2n ** 255n])
    .map((y) => Uint8Array.from({ length: 32 }, (_, i) => Number(y >> BigInt(8 * i) & 255n)));
for (const key of small)
    for (const r of small) {
        const signature = new Uint8Array(64);
        signature.set(r);
        expect(!isSigned(signature, bytes('00'), key), `small order ${Buffer.from(key).toString('hex')}`);
    }
for (let n = 0; n < 300; n += 7) {
    const text = Buffer.alloc(n, n);
    expect(Buffer.from(sha512(text)).equals(createHash('sha512').update(text).digest()), `SHA-512 of ${n} bytes`);
}

// Repeatable "random" numbers (Numerical Recipes' linear congruential generator).
let seed = 20261130;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const between = (low, high) => low + (high - low) * random();
const pair = generateKeyPairSync('ed25519'), { x } = pair.publicKey.export({ format: 'jwk' });
const kid = Buffer.from(x, 'base64url').toString('hex').slice(0, 4);
const jwk = { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', kid, x }, set = createLocalJWKSet({ keys: [jwk] });
const signed = (payload, header = `{"alg":"EdDSA","kid":"${kid}"}`) => {
    const text = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.');
    return `${text}.${sign(null, Buffer.from(text), pair.privateKey).toString('base64url')}`;
};
for (let i = 0; i < 1000; i++) {
    const text = signed(JSON.stringify({ n: i, r: 'Ễ'.repeat(Math.floor(between(0, 90))) }));
    const at = Math.floor(between(0, text.length)), other = /[A-P]/.test(text[at]) ? 'w' : 'A';
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    const accepts = (one) => compactVerify(one, set).then(() => true, () => false);
    expect(await accepts(text) && open(text, [jwk]).said?.n === i, `random ${i} refused`);
    expect(!await accepts(changed) && open(changed, [jwk]).fault, `random ${i} changed at ${at} accepted`);
}
for (const header of ['{"alg":"none"}', `{"alg":"none","kid":"${kid}"}`, `{"kid":"${kid}","alg":"EdDSA"}`,
    `{"alg":"EdDSA","kid":"${kid}","crit":[]}`, `{"alg":"HS256","kid":"${kid}"}`])
    expect(open(signed('{"n":1,"r":"x"}', header), [jwk]).fault === 'other_key', header);
expect(open(signed('{'), [jwk]).fault === 'none', 'no JSON');
expect(!openList(signed('{"n":1,"r":"x","numbers":[[1,9]],"ended":[]}'), [jwk]), 'a proof as a list');

// ---- a contest: number 1 holds, 2 is replaced by 5, 3 revoked, 4 holds

const { scratch, run, signing, end } = signedContest(build);
const folder = join(scratch, 'check');
const places = [];
const render = () => {
    const file = join(scratch, 'all.txt');
    run('certificate', 'render', file, '--force', ...signing);
    return readFileSync(file, 'utf8').split('\n\n').map((page) => {
        const [, ...place] = /^qr (\S+) (\S+) (\S+) \S+ - (\S+)$/m.exec(page);
        places.push(place.slice(0, 3).map(Number));
        return place[3];
    });
};
const proofs = render();
const names = proofs.map((proof) => JSON.parse(Buffer.from(proof.split('.')[1], 'base64url')).r);
run('certificate', 'page', folder, ...signing);
const before = readFileSync(join(folder, 'list.jws'), 'utf8').trim();
run('certificate', 'render', join(scratch, 'all.pdf'), ...signing);
execFileSync('pdftoppm', ['-r', '300', '-png', '-f', '1', '-l', '4', join(scratch, 'all.pdf'), join(scratch, 'p')]);
run('certificate', 'replace', '2', '--reason', 'a name');
run('certificate', 'revoke', '3', '--reason', 'withdrawn');
run('certificate', 'page', folder, ...signing);
const index = readFileSync(join(folder, 'index.html'), 'utf8');
for (const name of names)
    for (const file of ['index.html', 'en.html', 'vi.html', 'list.jws', 'keys.json'])
        expect(!existsSync(join(folder, file)) || !readFileSync(join(folder, file), 'utf8').includes(name), `${file} names ${name}`);

const types = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript' };
const server = createServer((request, answer) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    answer.writeHead(existsSync(path) ? 200 : 404, { 'content-type': types[path.split('.').pop()] ?? 'text/plain',
        'content-security-policy': "default-src 'self'" });
    answer.end(existsSync(path) ? readFileSync(path) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
// Not localhost, which browsers trust as they do HTTPS.
const origin = `http://check.example:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
    args: ['--host-resolver-rules=MAP check.example 127.0.0.1', ...process.getuid() === 0 ? ['--no-sandbox'] : []] });

let page;
async function visit(address, options = {}) {
    if (page) await page.context().close();
    page = await (await browser.newContext(options)).newPage();
    const note = (text) => expect(false, `${address}: ${text}`);
    page.on('console', (message) => note(message.text()));
    page.on('pageerror', (error) => note(error.message));
    page.on('dialog', (dialog) => { note('a dialogue'); dialog.dismiss(); });
    page.on('request', (r) => /^(file:|blob:)/.test(r.url()) || r.url().startsWith(origin) || note(`asks ${r.url()}`));
    await page.goto(address);
}
async function says(text) {
    await page.fill('#text', text);
    await page.click('button');
    return page.innerText('#result');
}
const begins = async (text, word, what) => {
    const said = await says(text);
    expect(said.startsWith(word), `${what}: ${said.slice(0, 90)}`);
    return said;
};

const flip = (text, at) => text.slice(0, at) + (/[A-P]/.test(text[at]) ? 'w' : 'A') + text.slice(at + 1);
for (const address of [pathToFileURL(join(folder, 'en.html')).href, pathToFileURL(join(folder, 'index.html')).href,
    `${origin}index.html`]) {
    const vi = !address.endsWith('en.html');
    await visit(address);
    const words = vi ? ['ĐÚNG', 'ĐÃ THAY', 'ĐÃ THU HỒI', 'KHÔNG ĐÚNG'] : ['VALID', 'REPLACED', 'REVOKED', 'NOT VALID'];
    const said = await begins(proofs[0], words[0], 'number 1');
    expect(said.includes(names[0]) && said.includes(vi ? 'hãy so với tờ giấy' : 'compare with the paper'), said);
    await begins(` ${proofs[0]}\n`, words[0], 'number 1 between spaces');
    await begins(proofs[1], words[1], 'number 2');
    await begins(proofs[2], words[2], 'number 3');
    await begins(signed('{"n":1,"r":"x"}'), words[3], 'another key');
    await begins('', words[3], 'nothing');
    await begins(before, words[3], 'the list itself');
    for (let at = 0; at < proofs[0].length; at += address.startsWith('file') ? 23 : 1)
        await begins(flip(proofs[0], at), words[3], `byte ${at}`);
}
expect((await page.innerText('#as-of')).includes('2026'), 'no date of the list');
run('certificate', 'number'); // nobody is left without
await begins(proofs[3], 'ĐÚNG', 'number 4');

// A list that is older, of another key, changed or absent is no reason to say VALID.
const withList = (list) => writeFileSync(join(folder, 'index.html'), index.replace(/(id="list">)"[^"]*"/, (_, a) => `${a}"${list}"`));
for (const [list, what] of [[flip(before, 90), 'a changed list'], [signed('{"list":"podium-certificates-1"}'), 'a stranger\'s'],
    ['', 'none'], [proofs[0], 'a proof']]) {
    withList(list);
    await visit(`${origin}index.html`);
    expect((await page.innerText('#result')).startsWith('CHƯA'), `${what} is not said at once`);
    await begins(proofs[0], 'CHƯA', what);
}
withList(before); // older, and signed: its day is on the page
await visit(`${origin}index.html`);
await begins(proofs[1], 'ĐÚNG', 'an old list');
writeFileSync(join(folder, 'index.html'), index);

// What is signed is text, not markup: a committee may be tricked, too.
const hostile = signed(JSON.stringify({ n: 1, r: '<img src=x onerror=alert(1)>{2}', p: '</script><script>alert(2)</script>', d: 7 }));
const own = (text) => text.replace(/("x":")[^"]*/, (_, a) => a + x).replace(/(id="list">)"[^"]*"/,
    (_, a) => `${a}"${signed('{"list":"podium-certificates-1","d":"2026-01-02","numbers":[[1,1]],"ended":[]}')}"`);
writeFileSync(join(folder, 'index.html'), own(index));
await visit(`${origin}index.html`);
expect((await begins(hostile, 'ĐÚNG', 'hostile')).includes('<img src=x onerror=alert(1)>{2}'), 'hostile text is not shown as it is');
writeFileSync(join(folder, 'index.html'), index);

// ---- how it looks

for (const colorScheme of ['light', 'dark'])
    for (const width of [360, 768, 1280]) {
        await visit(`${origin}index.html`, { viewport: { width, height: 800 }, colorScheme });
        await says(proofs[0]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide <= 0, `${width}: ${wide} pixels too wide`);
        if (pictures) await page.screenshot({ fullPage: true, path: join(pictures, `page-${width}-${colorScheme}.png`) });
    }
const context = await browser.newContext({ bypassCSP: true });
const plain = await context.newPage();
for (const file of ['index.html', 'en.html']) {
    await plain.goto(origin + file);
    await plain.fill('#text', proofs[0]);
    await plain.click('button');
    await plain.evaluate(axe);
    for (const v of (await plain.evaluate(() => axe.run())).violations)
        expect(false, `${file}: ${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
}

// ---- pictures as a phone takes them: the code on the printed page, turned,
// tilted, shadowed, out of focus, as JPEG

await plain.goto('about:blank');
// Runs in the browser: the part of a page around its code, seen from a side.
const photograph = async ({ source, part, corners, shadow, blur, quality, width, height }) => {
    const image = await createImageBitmap(await (await fetch(source)).blob());
    const sheet = new OffscreenCanvas(part.size, part.size), pen = sheet.getContext('2d');
    pen.drawImage(image, part.x, part.y, part.size, part.size, 0, 0, part.size, part.size);
    const paper = pen.getImageData(0, 0, part.size, part.size).data;
    // From the picture to the square of the paper (Heckbert 1989, 2.2.3).
    const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
    const sx = x0 - x1 + x2 - x3, sy = y0 - y1 + y2 - y3, dx1 = x1 - x2, dx2 = x3 - x2, dy1 = y1 - y2, dy2 = y3 - y2;
    const det = dx1 * dy2 - dx2 * dy1, g = (sx * dy2 - dx2 * sy) / det, h = (dx1 * sy - sx * dy1) / det;
    const a = x1 - x0 + g * x1, b = x3 - x0 + h * x3, d = y1 - y0 + g * y1, e = y3 - y0 + h * y3;
    const inverse = [e - y0 * h, x0 * h - b, b * y0 - x0 * e, y0 * g - d, a - x0 * g, d * x0 - a * y0,
        d * h - e * g, b * g - a * h, a * e - b * d];
    const out = new ImageData(width, height);
    for (let v = 0; v < height; v++)
        for (let u = 0; u < width; u++) {
            const w = inverse[6] * u + inverse[7] * v + inverse[8];
            const px = (inverse[0] * u + inverse[1] * v + inverse[2]) / w, py = (inverse[3] * u + inverse[4] * v + inverse[5]) / w;
            const i = 4 * (v * width + u), light = 1 - shadow * (u / width + v / height) / 2;
            for (let k = 0; k < 3; k++) {
                let value = [92, 70, 52][k]; // a table
                if (px >= 0 && px < 1 && py >= 0 && py < 1) {
                    const fx = px * (part.size - 1), fy = py * (part.size - 1), ix = Math.floor(fx), iy = Math.floor(fy);
                    const at = (xx, yy) => paper[4 * (Math.min(yy, part.size - 1) * part.size + Math.min(xx, part.size - 1)) + k];
                    value = (at(ix, iy) * (1 - fx + ix) + at(ix + 1, iy) * (fx - ix)) * (1 - fy + iy) +
                        (at(ix, iy + 1) * (1 - fx + ix) + at(ix + 1, iy + 1) * (fx - ix)) * (fy - iy);
                }
                out.data[i + k] = value * light;
            }
            out.data[i + 3] = 255;
        }
    const canvas = new OffscreenCanvas(width, height), draw = canvas.getContext('2d');
    draw.putImageData(out, 0, 0);
    const blurred = new OffscreenCanvas(width, height), soft = blurred.getContext('2d');
    soft.filter = `blur(${blur}px)`;
    soft.drawImage(canvas, 0, 0);
    const blob = await blurred.convertToBlob({ type: 'image/jpeg', quality });
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
};
await visit(`${origin}index.html`);
// What the page says once the picture is read. (Its policy forbids page.waitForFunction.)
async function afterReading() {
    for (let i = 0; i < 300; i++) {
        const text = await page.innerText('#result');
        if (text && !text.startsWith('Đang')) return text;
        await new Promise((done) => setTimeout(done, 100));
    }
    return '';
}
let read = 0;
for (let i = 0; i < 50; i++) {
    const which = i % 4, [left, top, side] = places[which].map((mm) => mm / 25.4 * 300);
    const source = `data:image/png;base64,${readFileSync(join(scratch, `p-${which + 1}.png`)).toString('base64')}`;
    const margin = side * between(0.1, 0.6), size = Math.round(side + 2 * margin);
    const width = 1200, height = 1600, half = between(380, 520), angle = between(-0.6, 0.6) + (i % 10 ? 0 : Math.PI);
    const tilt = () => between(-0.09, 0.09) * half;
    const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([cx, cy]) => [
        width / 2 + half * (cx * Math.cos(angle) - cy * Math.sin(angle)) + tilt(),
        height / 2 + half * (cx * Math.sin(angle) + cy * Math.cos(angle)) + tilt()]);
    const picture = Buffer.from(await plain.evaluate(photograph, { source, corners, width, height, shadow: between(0, 0.6),
        blur: between(0.2, 1.4), quality: between(0.45, 0.85),
        part: { x: Math.max(0, Math.round(left - margin)), y: Math.max(0, Math.round(top - margin)), size } }), 'base64');
    if (pictures) {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, `phone-${i}.jpg`), picture);
    }
    await page.fill('#text', '');
    await page.evaluate(() => document.getElementById('result').replaceChildren());
    await page.setInputFiles(i % 2 ? '#camera' : '#picture', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: picture });
    const result = await afterReading();
    const text = await page.inputValue('#text');
    const right = text === proofs[which];
    read += right;
    if (pictures && !right) console.log(`picture ${i} is not read`);
    expect(right || text === '', `picture ${i} is read as ${text.slice(0, 40)}`);
    const words = ['ĐÚNG', 'ĐÃ THAY', 'ĐÃ THU HỒI', 'ĐÚNG'];
    expect(result.startsWith(right ? words[which] : 'Không đọc được'), `picture ${i}: ${result.slice(0, 60)}`);
}
expect(read >= 48, `${read} of 50 pictures are read`);
// The picture for chat as it is sent; a picture without a code; no picture.
run('certificate', 'render', '--chat', join(scratch, 'chat'), ...signing);
const chat = execFileSync('ls', [join(scratch, 'chat')], { encoding: 'utf8' }).trim().split('\n').sort();
for (const [buffer, word] of [[readFileSync(join(scratch, 'chat', chat[0])), 'ĐÚNG'],
    [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), 'Không đọc được'],
    [Buffer.from('no picture'), 'Không đọc được']]) {
    await page.evaluate(() => document.getElementById('result').replaceChildren());
    await page.setInputFiles('#picture', { name: 'x.png', mimeType: 'image/png', buffer });
    const result = await afterReading();
    expect(result.startsWith(word), `a picture: ${result.slice(0, 60)}, not ${word}`);
}

await browser.close();
server.close();
end();
console.log(`${read} of 50 pictures read`);
found.end();
