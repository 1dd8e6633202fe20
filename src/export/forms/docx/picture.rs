//! The QR code as a PNG picture: one bit a dot, no palette, no clock.

use std::io::Write;

use flate2::{Compression, Crc, write::ZlibEncoder};

use crate::export::forms::Qr;

/// The dots of a side of a module.
const SCALE: usize = 8;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

/// Writes a code as a picture.
pub(super) fn png(qr: &Qr) -> Vec<u8> {
    let side = qr.side().saturating_mul(SCALE);
    let dots = u32::try_from(side).unwrap_or(u32::MAX).to_be_bytes();
    // One bit a dot, shades of grey, the usual compression and filters, not interlaced.
    let head = [&dots[..], &dots[..], &[1, 0, 0, 0, 0]].concat();
    let mut out = SIGNATURE.to_vec();
    chunk(&mut out, *b"IHDR", &head);
    chunk(&mut out, *b"IDAT", &packed(&rows(qr)));
    chunk(&mut out, *b"IEND", &[]);
    out
}

/// The lines of dots, each after the mark that it is not filtered; a light dot is 1.
fn rows(qr: &Qr) -> Vec<u8> {
    let mut bytes = Vec::new();
    for row in qr.rows() {
        let dots = row.iter().flat_map(|dark| [!*dark; SCALE]);
        let dots: Vec<bool> = dots.collect();
        let of_eight = |it: &[bool]| {
            let bits = it.iter().enumerate();
            bits.fold(
                0_u8,
                |byte, (at, light)| {
                    if *light { byte | (0x80 >> at) } else { byte }
                },
            )
        };
        let line: Vec<u8> = dots.chunks(8).map(of_eight).collect();
        for _ in 0..SCALE {
            bytes.push(0);
            bytes.extend(&line);
        }
    }
    bytes
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut sum = Crc::new();
    sum.update(&kind);
    sum.update(data);
    out.extend(length.to_be_bytes());
    out.extend(kind);
    out.extend(data);
    out.extend(sum.sum().to_be_bytes());
}
