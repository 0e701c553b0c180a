// encode.mjs - Vietnamese text into the encodings of offices. The tables are
// written down from the descriptions of the encodings (RFC 1456 for VISCII, the
// tables of TCVN 5712:1993 and of Windows-1258, the key map of the VNI fonts), and
// shared with no decoder.
// SPDX-License-Identifier: MIT

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const toned = (vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'));

// From letters, in the order of tones, to bytes.
function table(rows) {
    const map = new Map();
    for (const [letters, bytes] of rows)
        letters.forEach((letter, i) => { if (bytes[i]) map.set(letter, bytes[i]); });
    return map;
}
const range = (from, n) => Array.from({ length: n }, (_, i) => from + i);
const lower = (vowel, ...bytes) => [toned(vowel), bytes];

// TCVN3: the capitals of toned vowels are drawn from the small letters.
const tcvn3 = table([
    lower('a', 0, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9), lower('ă', 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6),
    lower('â', 0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb), lower('e', 0, 0xcc, 0xce, 0xcf, 0xd0, 0xd1),
    lower('ê', 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6), lower('i', 0, 0xd7, 0xd8, 0xdc, 0xdd, 0xde),
    lower('o', 0, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4), lower('ô', 0xab, ...range(0xe5, 5)),
    lower('ơ', 0xac, ...range(0xea, 5)), lower('u', 0, 0xef, 0xf1, 0xf2, 0xf3, 0xf4),
    lower('ư', 0xad, ...range(0xf5, 5)), lower('y', 0, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe),
    [['đ', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ'], [0xae, ...range(0xa1, 7)]]]);

const viscii = table([
    [['Ẳ', 'Ẵ', 'Ẫ', 'Ỷ', 'Ỹ', 'Ỵ'], [0x02, 0x05, 0x06, 0x14, 0x19, 0x1e]],
    [[...'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
        .normalize('NFC')], range(0x80, 128)]]);

const cp1258Letters = table([
    [[...'ÀÁÂĂÄÅÆÇÈÉÊË'], range(0xc0, 12)], [[...'ÍÎÏĐÑ'], range(0xcd, 5)],
    [[...'ÓÔƠÖ'], range(0xd3, 4)], [[...'ØÙÚÛÜƯ'], range(0xd8, 6)],
    [[...'ßàáâăäåæçèéêë'], range(0xdf, 13)], [[...'íîïđñ'], range(0xed, 5)],
    [[...'óôơö'], range(0xf3, 4)], [[...'øùúûüư'], range(0xf8, 6)],
    [['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'], [0xcc, 0xd2, 0xde, 0xec, 0xf2]]]);

const VNI_TONE = [0, 0xf8, 0xfb, 0xf5, 0xf9, 0xef];
const VNI_HAT = [0xe2, 0xe0, 0xe5, 0xe3, 0xe1, 0xe4];
const VNI_BREVE = [0xea, 0xe8, 0xfa, 0xfc, 0xe9, 0xeb];
const vni = new Map();
function addVni(letter, ...bytes) {
    const up = (byte) => (byte >= 0xe0 ? byte - 0x20 : byte);
    const capital = letter.toUpperCase();
    vni.set(letter, bytes);
    vni.set(capital, [bytes[0] < 0x80 ? bytes[0] - 0x20 : up(bytes[0]), ...bytes.slice(1).map(up)]);
}
for (const vowel of 'aeouy')
    toned(vowel).forEach((letter, i) => { if (i > 0) addVni(letter, vowel.charCodeAt(0), VNI_TONE[i]); });
for (const [vowel, base] of [['â', 'a'], ['ê', 'e'], ['ô', 'o']])
    toned(vowel).forEach((letter, i) => addVni(letter, base.charCodeAt(0), VNI_HAT[i]));
toned('ă').forEach((letter, i) => addVni(letter, 0x61, VNI_BREVE[i]));
for (const [vowel, byte] of [['ơ', 0xf4], ['ư', 0xf6]])
    toned(vowel).forEach((letter, i) => addVni(letter, byte, ...(i ? [VNI_TONE[i]] : [])));
toned('i').forEach((letter, i) => { if (i > 0) addVni(letter, [0, 0xec, 0xe6, 0xf3, 0xed, 0xf2][i]); });
addVni('ỵ', 0xee);
addVni('đ', 0xf1);

function bytesOf(text, letterBytes) {
    const out = [];
    for (const letter of text.normalize('NFC')) {
        if (letter.codePointAt(0) < 0x80) out.push(letter.codePointAt(0));
        else {
            const bytes = letterBytes(letter);
            if (bytes === undefined) return null; // it has no such letter
            out.push(...[bytes].flat());
        }
    }
    return Buffer.from(out);
}

function cp1258(letter) {
    if (cp1258Letters.has(letter)) return cp1258Letters.get(letter);
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => TONES.includes(part));
    const rest = parts.filter((part) => part !== tone).join('').normalize('NFC');
    const base = rest.codePointAt(0) < 0x80 ? rest.codePointAt(0) : cp1258Letters.get(rest);
    return tone && base ? [base, cp1258Letters.get(tone)] : undefined;
}

const wide = (text, big) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
};

// Each way to write a file; null where it lacks a letter.
export const encoders = {
    'utf-8': (text) => Buffer.from(text.normalize('NFC')),
    'utf-8 with its mark': (text) => Buffer.from(`\ufeff${text}`),
    'utf-8 decomposed': (text) => Buffer.from(text.normalize('NFD')),
    'utf-16le': (text) => wide(text, false),
    'utf-16be': (text) => wide(text, true),
    'windows-1258': (text) => bytesOf(text, cp1258),
    tcvn3: (text) => bytesOf(text, (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase())),
    vni: (text) => bytesOf(text, (letter) => vni.get(letter)),
    viscii: (text) => bytesOf(text, (letter) => viscii.get(letter)),
};
export const legacy = ['windows-1258', 'tcvn3', 'vni', 'viscii'];
