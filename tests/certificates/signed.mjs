// signed.mjs - a contest whose certificates are hard to set and are signed, for
// the programs that check them; and packages from a folder node_modules.
// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = new URL('.', import.meta.url).pathname;

// What a package exports to who imports it.
export function load(modules, name) {
    const folder = resolve(modules, name);
    const { exports, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    let entry = exports?.['.'] ?? exports ?? main;
    while (typeof entry !== 'string') entry = entry.import ?? entry.default;
    return import(pathToFileURL(join(folder, entry)));
}

// The contest in a folder of its own, with a certificate key. Titles: of entries,
// instead of those that it has.
export function signedContest(build, titles = {}) {
    const scratch = mkdtempSync(join(tmpdir(), 'certificates-'));
    const podium = resolve(build, 'podium');
    const env = { ...process.env, PODIUM_CONTEST: join(scratch, 'hard.podium'),
        PODIUM_KEY: join(scratch, 'key'), PODIUM_LANG: 'en', SOURCE_DATE_EPOCH: '1780000000' };
    const run = (...words) => execFileSync(podium, words, { env, encoding: 'utf8' });
    const table = join(scratch, 'hard', 'entries.csv'), passphrase = join(scratch, 'passphrase');
    cpSync(join(here, 'hard'), join(scratch, 'hard'), { recursive: true });
    cpSync(join(here, 'hard.sh'), join(scratch, 'hard.sh'));
    writeFileSync(table, Object.entries(titles).reduce((text, [code, title]) =>
        text.replace(new RegExp(`^${code},.*,(.*),(.*)$`, 'm'),
            (_, field, unit) => `${code},"${title.replaceAll('"', '""')}",${field},${unit}`),
    readFileSync(table, 'utf8')));
    execFileSync('sh', [join(scratch, 'hard.sh'), podium, scratch], { stdio: 'inherit' });
    writeFileSync(passphrase, 'invented\n');
    const signing = ['--sign', join(scratch, 'certificate.key'), '--key-passphrase-file', passphrase];
    run('certificate', 'key', ...signing.slice(1));
    return { scratch, podium, env, run, signing, end: () => rmSync(scratch, { recursive: true }) };
}

// Counts what is tried, and keeps the first faults; end() says and exits.
export function findings(least) {
    const faults = [];
    return {
        tried: 0,
        fault(what) {
            if (faults.length < 20) faults.push(what);
        },
        end() {
            process.stdout.write(`${faults.map((one) => `${one}\n`).join('')}${this.tried} tried, ${faults.length} faults\n`);
            process.exit(faults.length || this.tried < least ? 1 : 0);
        },
    };
}
