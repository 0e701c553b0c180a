// format.mjs - hashes, signatures and receipts, from podium-file(5) alone.
// SPDX-License-Identifier: MIT

import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

// ---- BLAKE2b (RFC 7693), which Node has with 64 bytes only

const IV = ['6a09e667f3bcc908', 'bb67ae8584caa73b', '3c6ef372fe94f82b', 'a54ff53a5f1d36f1',
    '510e527fade682d1', '9b05688c2b3e6c1f', '1f83d9abfb41bd6b', '5be0cd19137e2179']
    .map((hex) => BigInt('0x' + hex));
const digits = (row) => [...row].map((digit) => parseInt(digit, 16));
const SIGMA = [
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8',
    '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a',
    '6fe9b308c2d714a5', 'a2847615fb9e3cd0', '0123456789abcdef', 'ea489fd61c02b753'].map(digits);
const QUARTERS = ['048c', '159d', '26ae', '37bf', '05af', '16bc', '278d', '349e'].map(digits);

const turned = (word, bits) => (word >> bits) | (word << (64n - bits));

// The sums and turns run over 64 bits; the array cuts off what is above.
function mix(v, [a, b, c, d], x, y) {
    for (const [word, first, second] of [[x, 32n, 24n], [y, 16n, 63n]]) {
        v[a] += v[b] + word;
        v[d] = turned(v[d] ^ v[a], first);
        v[c] += v[d];
        v[b] = turned(v[b] ^ v[c], second);
    }
}

function compress(state, block, count, isLast) {
    const words = new BigUint64Array(block.buffer);
    const v = BigUint64Array.from([...state, ...IV]);
    v[12] ^= BigInt(count);
    if (isLast) v[14] = ~v[14];
    for (const order of SIGMA)
        QUARTERS.forEach((row, i) => mix(v, row, words[order[2 * i]], words[order[2 * i + 1]]));
    for (let i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
}

function blake2b(bytes) {
    const state = BigUint64Array.from(IV);
    state[0] ^= 0x01010000n ^ 32n;
    for (let at = 0; at === 0 || at < bytes.length; at += 128) {
        const block = new Uint8Array(128);
        block.set(bytes.subarray(at, at + 128));
        compress(state, block, Math.min(at + 128, bytes.length), at + 128 >= bytes.length);
    }
    return Buffer.from(state.buffer, 0, 32).toString('hex');
}

// ---- hashes and signatures

function field(value) {
    if (value === null) return Buffer.alloc(8, 255);
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    return Buffer.concat([length, bytes]);
}

export const H = (tag, ...fields) =>
    blake2b(Buffer.concat([Buffer.from(tag + '\0'), ...fields.map(field)]));

export const hex = (length) => (text) =>
    typeof text === 'string' && text.length === length && /^[0-9a-f]*$/.test(text);

// Node takes a bare Ed25519 key only inside its DER frame.
export function isSigned(tag, hash, key, value) {
    if (!hex(64)(key) || !hex(128)(value)) return false;
    const der = Buffer.from('302a300506032b6570032100' + key, 'hex');
    return verify(null, Buffer.concat([Buffer.from(tag + '\0'), Buffer.from(hash, 'hex')]),
        createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(value, 'hex'));
}

export function receiptOf(hash) {
    const bits = BigInt('0x' + hash.slice(0, 15)).toString(2).padStart(60, '0');
    return bits.replace(/.{5}/g, (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)]);
}

// The secret of a key file is the seed; Node takes it only inside its DER frame.
export function signed(tag, hash, seed) {
    const der = Buffer.from('302e020100300506032b657004220420' + seed, 'hex');
    return sign(null, Buffer.concat([Buffer.from(tag + '\0'), Buffer.from(hash, 'hex')]),
        createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).toString('hex');
}

export const EVENT = ['seq', 'request', 'time', 'actor', 'kind', 'body', 'source', 'prev'];

export const eventHash = (event) =>
    H('podium-event-1', ...EVENT.map((name) => event[name]));

export const sheetHash = ({ contest, judge, code, round, rules, version, scores, comments = {},
    comment, request, after }) =>
    H('podium-sheet-1', contest, judge, code, round, rules, version, Object.keys(scores).length,
        ...Object.entries(scores).flatMap(([id, score]) => [id, score, comments[id] ?? null]),
        comment, request, after);
