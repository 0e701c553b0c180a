// zip.mjs - a ZIP file from its parts, for workbooks made by hand.
// SPDX-License-Identifier: MIT

import { deflateRawSync } from 'node:zlib';

const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
});
function crc32(bytes) {
    let c = 0xffffffff;
    for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
}

// parts: names to texts or bytes.
export function zip(parts) {
    const files = [], directory = [];
    let at = 0;
    for (const [name, content] of Object.entries(parts)) {
        const bytes = Buffer.from(content), packed = deflateRawSync(bytes), label = Buffer.from(name);
        const fields = Buffer.alloc(26);
        fields.writeUInt16LE(20, 0); // version needed
        fields.writeUInt16LE(8, 4); // deflate
        fields.writeUInt16LE(0x21, 8); // 1 January 1980
        fields.writeUInt32LE(crc32(bytes), 10);
        fields.writeUInt32LE(packed.length, 14);
        fields.writeUInt32LE(bytes.length, 18);
        fields.writeUInt16LE(label.length, 22);
        const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, label, packed]);
        const rest = Buffer.alloc(14);
        rest.writeUInt32LE(at, 10);
        directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, rest, label]));
        files.push(local);
        at += local.length;
    }
    const list = Buffer.concat(directory), end = Buffer.alloc(18);
    end.writeUInt16LE(directory.length, 4);
    end.writeUInt16LE(directory.length, 6);
    end.writeUInt32LE(list.length, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end]);
}
