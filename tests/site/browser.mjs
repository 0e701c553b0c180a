// browser.mjs - a site in a browser: accessible, as wide as the screen, quiet.
// SPDX-License-Identifier: MIT
//
//	node tests/site/browser.mjs FOLDER NODE-MODULES [PICTURES]
//
// In: a published site; axe-core, playwright-core; Debian's Chromium. What must
// hold, at 360, 768 and 1280 pixels, and dark at 360: axe finds nothing; nothing
// is wider than the screen; no message on the console, no request that fails or
// goes elsewhere; no dialogue opens. The search finds what is there, with and
// without marks. With a third argument each page is drawn into a PNG.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [root, modules, pictures] = process.argv.slice(2);
const from = createRequire(resolve(modules, 'x.js'));
const { chromium } = from('playwright-core');
const axe = readFileSync(from.resolve('axe-core/axe.min.js'), 'utf8');
const faults = [];

// ---- the site on a local port, since a search reads files
const types = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml', js: 'text/javascript', json: 'application/json',
    xml: 'application/atom+xml', csv: 'text/csv' };
const server = createServer((request, answer) => {
    const path = join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const good = existsSync(path) && statSync(path).isFile();
    answer.writeHead(good ? 200 : 404, { 'content-type': types[path.split('.').pop()] ?? 'text/plain',
        'content-security-policy': "default-src 'self'" });
    answer.end(good ? readFileSync(path) : '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;

// One page of each sort in both languages; entries with the hardest titles too.
const contests = readdirSync(root).filter((name) => /^\d{4}$/.test(name))
    .flatMap((year) => readdirSync(join(root, year)).map((n) => `${year}/${n}/`));
const sorts = ['index.html', 'lists/field.html', 'lists/unit.html', 'lists/year.html',
    ...readdirSync(join(root, 'lists/prize')).slice(0, 1).map((name) => `lists/prize/${name}`),
    ...contests.flatMap((c) => ['index.html', 'entries.html', 'e/1.html', 'e/2.html'].map((p) => c + p))]
    .filter((path) => existsSync(join(root, path)));
const other = existsSync(join(root, 'en')) ? 'en/' : 'vi/';
const paths = [...sorts, ...sorts.map((path) => other + path)];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
    args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
let seen = 0;
for (const colorScheme of ['light', 'dark'])
    for (const width of colorScheme === 'light' || pictures ? [360, 768, 1280] : [360]) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        let where = '';
        const fault = (what) => faults.push(`${where} ${width} ${colorScheme}: ${what}`);
        page.on('console', (message) => fault(message.text()));
        page.on('pageerror', (error) => fault(error.message));
        page.on('dialog', (dialog) => { fault('a dialogue'); dialog.dismiss(); });
        page.on('request', (r) => r.url().startsWith(origin) || fault(`asks ${r.url()}`));
        page.on('response', (r) => r.status() < 400 || fault(`${r.status()} ${r.url()}`));
        for (where of paths) {
            await page.goto(origin + where);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wide > 0) fault(`${wide} pixels too wide`);
            await page.evaluate(axe);
            const found = await page.evaluate(() => axe.run());
            for (const v of found.violations)
                fault(`${v.id}: ${v.nodes[0].html.slice(0, 120)} (${v.nodes.length})`);
            if (pictures)
                await page.screenshot({ fullPage: true,
                    path: join(pictures, `${where.replaceAll('/', '_')}-${width}-${colorScheme}.png`) });
            seen++;
        }
        await context.close();
    }

// ---- the search
const page = await browser.newPage();
const rows = contests.length
    ? JSON.parse(readFileSync(join(root, 'search', `${contests.at(-1).slice(0, 4)}.json`), 'utf8')) : [];
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
for (const [address, title] of rows.slice(0, 20))
    for (const words of [title, plain(title).toUpperCase()]) {
        await page.goto(`${origin}index.html?q=${encodeURIComponent(words)}`);
        await page.waitForSelector('#found p', { timeout: 5000 }).catch(() => {});
        const found = await page.$$eval('#found a', (links) => links.map((a) => a.getAttribute('href')));
        if (!found.includes(address)) faults.push(`search: ${words} does not find ${address}`);
    }
await browser.close();
server.close();
for (const fault of new Set(faults)) console.log(fault);
console.log(`${seen} pages seen, ${rows.length} entries, ${faults.length} faults`);
process.exit(faults.length || !seen ? 1 : 0);
