// check.js - is this certificate signed, and does it still hold?
// SPDX-License-Identifier: MIT
//
// In: the text of a certificate's code, typed or read from a picture; in the
// page, the keys of the committee and its signed list. Out: what is signed, in
// words to compare with the paper. What must hold: nothing leaves the machine,
// nothing is fetched; only what a key of the page signed is VALID, and only if
// the list, signed as well, has its number and does not say that it ended.
// Browsers offer no Ed25519 to a page that comes over plain HTTP or from a disk,
// so it is here.
'use strict';
(function () {
    // ---- SHA-512 (FIPS 180-4): its constants are the first 64 bits after the
    // point of the numbers whose square or cube is a prime
    const low = 2n ** 64n - 1n;
    const primes = [];
    for (let n = 2n; primes.length < 80; n++)
        if (primes.every((prime) => n % prime)) primes.push(n);

    // The largest whole number whose power is not above n.
    function wholeRoot(n, power) {
        let root = 0n;
        for (let bit = 1n << 80n; bit; bit >>= 1n)
            if ((root + bit) ** power <= n) root += bit;
        return root;
    }

    const rounds = primes.map((prime) => wholeRoot(prime << 192n, 3n) & low);
    const start = primes.slice(0, 8).map((prime) => wholeRoot(prime << 128n, 2n) & low);
    const turn = (word, bits) => (word >> bits | word << 64n - bits) & low;

    function sha512(bytes) {
        const size = (bytes.length + 17 + 127) >> 7 << 7, block = new Uint8Array(size);
        const view = new DataView(block.buffer);
        block.set(bytes);
        block[bytes.length] = 0x80;
        view.setBigUint64(size - 8, BigInt(bytes.length) * 8n);
        let state = start;
        for (let at = 0; at < size; at += 128) {
            const w = [];
            for (let i = 0; i < 80; i++)
                w.push(i < 16 ? view.getBigUint64(at + 8 * i)
                    : (turn(w[i - 2], 19n) ^ turn(w[i - 2], 61n) ^ w[i - 2] >> 6n) + w[i - 7] +
                        (turn(w[i - 15], 1n) ^ turn(w[i - 15], 8n) ^ w[i - 15] >> 7n) + w[i - 16] & low);
            let [a, b, c, d, e, f, g, h] = state;
            for (let i = 0; i < 80; i++) {
                const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + (e & f ^ ~e & g) + rounds[i] + w[i];
                const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + (a & b ^ a & c ^ b & c);
                [a, b, c, d, e, f, g, h] = [one + two & low, a, b, c, d + one & low, e, f, g];
            }
            state = [a, b, c, d, e, f, g, h].map((word, i) => word + state[i] & low);
        }
        const out = new Uint8Array(64);
        state.forEach((word, i) => new DataView(out.buffer).setBigUint64(8 * i, word));
        return out;
    }

    // ---- Ed25519 (RFC 8032), checking alone, as strict as libsodium: S below the
    // order, no point that is written in a second way, no key of small order
    const field = 2n ** 255n - 19n;
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const mod = (a, by = field) => (a % by + by) % by;

    function power(base, exponent) {
        let out = 1n;
        for (; exponent; exponent >>= 1n, base = mod(base * base))
            if (exponent & 1n) out = mod(out * base);
        return out;
    }

    const curve = mod(-121665n * power(121666n, field - 2n));
    const rootOfMinusOne = power(2n, (field - 1n) / 4n);
    const littleEndian = (bytes) => bytes.reduceRight((n, byte) => n << 8n | BigInt(byte), 0n);
    const identity = [0n, 1n, 1n, 0n];

    // Points in extended coordinates; the sum of any two (RFC 8032, 5.1.4).
    function sum([x, y, z, t], [u, v, w, s]) {
        const a = (y - x) * (v - u), b = (y + x) * (v + u);
        const c = mod(2n * t * s) * curve, d = 2n * z * w;
        const e = mod(b - a), f = mod(d - c), g = mod(d + c), h = mod(b + a);
        return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
    }

    // The point that 32 bytes write; undefined if they write none.
    function readPoint(bytes) {
        const n = littleEndian(bytes), y = n & 2n ** 255n - 1n, odd = n >> 255n;
        if (y >= field) return undefined;
        const above = mod(y * y - 1n), below = mod(curve * y * y + 1n);
        let x = mod(above * power(below, 3n) * power(above * power(below, 7n), (field - 5n) / 8n));
        if (mod(below * x * x) !== above) x = mod(x * rootOfMinusOne);
        if (mod(below * x * x) !== above || x === 0n && odd) return undefined;
        if ((x & 1n) !== odd) x = field - x;
        return [x, y, 1n, mod(x * y)];
    }

    function writePoint([x, y, z]) {
        const inverse = power(z, field - 2n);
        let n = mod(y * inverse) | (mod(x * inverse) & 1n) << 255n;
        return Uint8Array.from({ length: 32 }, () => {
            const byte = Number(n & 255n);
            n >>= 8n;
            return byte;
        });
    }

    // m times p and n times q, together.
    function sumOfProducts(m, p, n, q) {
        const both = [identity, p, q, sum(p, q)];
        let out = identity;
        for (let bit = 255n; bit >= 0n; bit--) {
            out = sum(out, out);
            const which = Number(m >> bit & 1n) + 2 * Number(n >> bit & 1n);
            if (which) out = sum(out, both[which]);
        }
        return out;
    }

    const five = Uint8Array.from({ length: 32 }, (_, i) => i ? 0x66 : 0x58); // y is 4/5
    const isSame = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
    const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

    function isSigned(signature, message, key) {
        const a = key.length === 32 && readPoint(key);
        if (signature.length !== 64 || !a) return false;
        const r = signature.subarray(0, 32), s = littleEndian(signature.subarray(32));
        const eight = sumOfProducts(8n, a, 0n, identity);
        if (s >= order || eight[0] === 0n) return false; // of small order: 8a is nothing
        const h = mod(littleEndian(sha512(join(r, key, message))), order);
        const minus = [field - a[0], a[1], 1n, field - a[3]];
        return isSame(writePoint(sumOfProducts(s, readPoint(five), h, minus)), r);
    }

    // ---- compact JSON Web Signatures (RFC 7515, RFC 8037)

    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

    // The bytes of base64url, of which there is one way to write them; undefined.
    function fromBase64(text) {
        const out = [];
        let bits = 0, n = 0;
        for (const digit of text) {
            const value = digits.indexOf(digit);
            if (value < 0) return undefined;
            bits = bits << 6 | value;
            n += 6;
            if (n >= 8) out.push(bits >> (n -= 8) & 255);
            bits &= (1 << n) - 1;
        }
        return bits || n >= 6 ? undefined : Uint8Array.from(out);
    }

    const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const toText = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

    const fingerprint = (hex) => hex.slice(0, 16).match(/.{4}/g).join(' ');

    // What a text says, by these keys (of a JWK set): { fault } or { said, print }.
    // Its header must be, byte for byte, what podium writes: no other algorithm,
    // "none" least of all, is ever looked for.
    function open(text, keys) {
        const parts = text.trim().split('.').map(fromBase64);
        if (parts.length !== 3 || parts.some((part) => !part || !part.length)) return { fault: 'none' };
        const [header, payload, signature] = parts;
        const message = new TextEncoder().encode(text.trim().split('.').slice(0, 2).join('.'));
        let fault = 'other_key';
        for (const { x } of keys) {
            const key = fromBase64(x), hex = toHex(key);
            if (!isSame(header, new TextEncoder().encode(`{"alg":"EdDSA","kid":"${hex.slice(0, 4)}"}`))) continue;
            fault = 'forged';
            if (!isSigned(signature, message, key)) continue;
            try {
                return { said: JSON.parse(toText(payload)), print: fingerprint(hex) };
            } catch {
                return { fault: 'none' };
            }
        }
        return { fault };
    }

    const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

    // The list of one contest, { numbers, ended }; undefined if no key signed it.
    function openList(text, keys) {
        const { said } = open(text, keys);
        return isObject(said) && said.list === 'podium-certificates-1' ? said : undefined;
    }

    // Which word there is for a text, and what it says.
    function check(text, keys, list) {
        const { fault, said, print } = open(text, keys);
        if (fault) return { word: fault };
        if (!isObject(said) || !Number.isInteger(said.n) || typeof said.r !== 'string') return { word: 'none' };
        const known = openList(list, keys);
        if (!known) return { word: 'no_list', said, print };
        const ended = known.ended.find(([number]) => number === said.n);
        const word = !known.numbers.some(([first, last]) => first <= said.n && said.n <= last) ? 'unknown'
            : !ended ? 'valid' : ended.length > 1 ? 'replaced' : 'revoked';
        return { word, said, print, by: ended && ended[1] };
    }

    if (typeof module === 'object' && module.exports) {
        module.exports = { sha512, isSigned, fromBase64, open, openList, check };
        return;
    }

    // ---- the page

    const data = (id) => JSON.parse(document.getElementById(id).textContent);
    const keys = data('keys').keys, list = data('list'), words = data('words');
    const result = document.getElementById('result'), form = document.forms[0];

    function element(name, text, className = '') {
        const made = document.createElement(name);
        made.textContent = text;
        made.className = className;
        return made;
    }

    const filled = (text, ...with_) => with_.reduce((all, one, i) => all.replace(`{${i + 1}}`, () => one ?? ''), text);
    const day = (iso) => words.language === 'vi' ? iso.split('-').reverse().join('/') : iso;

    function show(word, nodes, good = false) {
        const box = element('div', '', `status ${good ? 'final' : 'provisional'}`), says = element('p', '');
        says.append(element('strong', word));
        box.append(says);
        result.replaceChildren(box, ...nodes);
        result.scrollIntoView({ block: 'nearest' });
    }

    function showText(text) {
        const { word, said, print, by } = check(text, keys, list);
        const rows = element('dl', '', 'facts-list');
        const row = (name, value) => typeof value === 'string' && value &&
            rows.append(element('dt', words[name]), element('dd', value));
        if (said) {
            row('number', String(said.n));
            row('recipient', said.o ? filled(words.others, said.r, String(said.o)) : said.r);
            row('prize', said.p);
            row('contest', said.c);
            row('field', said.f);
            row('date', typeof said.d === 'string' && day(said.d));
        }
        show(filled(words[word], print, by === undefined ? '' : String(by)), said ? [rows] : [], word === 'valid');
    }

    // A code that one size of a picture hides from the reader, another shows.
    const sides = [1400, 1000, 2000, 700];

    async function readCode(file) {
        const picture = await createImageBitmap(file);
        for (const side of sides) {
            const scale = side / Math.max(picture.width, picture.height);
            if (scale > 2) continue;
            const canvas = document.createElement('canvas');
            canvas.width = Math.round(picture.width * scale);
            canvas.height = Math.round(picture.height * scale);
            const draw = canvas.getContext('2d', { willReadFrequently: true });
            draw.fillStyle = '#fff';
            draw.fillRect(0, 0, canvas.width, canvas.height);
            draw.drawImage(picture, 0, 0, canvas.width, canvas.height);
            const { data: pixels } = draw.getImageData(0, 0, canvas.width, canvas.height);
            const code = window.jsQR(pixels, canvas.width, canvas.height);
            if (code && code.data) return code.data;
        }
        return undefined;
    }

    let last = 0;
    for (const input of form.querySelectorAll('input[type=file]'))
        input.addEventListener('change', async () => {
            const mine = ++last, [file] = input.files;
            if (!file) return;
            show(words.reading, []);
            const code = await readCode(file).catch(() => undefined);
            input.value = '';
            if (mine !== last) return;
            form.elements.text.value = code ?? '';
            if (code === undefined) show(words.no_code, []);
            else showText(code);
        });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        last++;
        showText(form.elements.text.value);
    });
    const prints = document.getElementById('prints'), known = openList(list, keys);
    for (const { x } of keys) {
        const item = element('li', '');
        item.append(element('code', fingerprint(toHex(fromBase64(x)))));
        prints.append(item);
    }
    if (known) document.getElementById('as-of').textContent = filled(words.as_of, day(String(known.d)));
    else show(words.no_list, []);
})();
