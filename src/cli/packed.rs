//! Files of data, as they are or packed by gzip.

use std::{
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};

use flate2::read::MultiGzDecoder;

use super::{
    Failure,
    project::{shown, text_of},
};
use crate::messages::{cli, import as msg};

/// More data than this, unpacked, is no register of a country.
const MAX_DATA_BYTES: usize = 1 << 30;
/// How a gzip file begins.
const GZIP: &[u8] = &[0x1f, 0x8b];
/// How a zstd file begins.
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// Reads a file of text, unpacking it where it is packed.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let name = shown(path);
    if !path.exists() {
        return Err(cli::NO_SUCH_PATH.with("path", name).into());
    }
    if path.is_dir() {
        return Err(cli::FOLDER_NOT_FILE.with("path", name).into());
    }
    let unreadable = |_| cli::UNREADABLE.with("path", &name);
    let mut head = [0_u8; 4];
    let mut file = File::open(path).map_err(unreadable)?;
    let n_head = file.read(&mut head).map_err(unreadable)?;
    let head = head.get(..n_head).unwrap_or_default();
    if head.starts_with(ZSTD) {
        return Err(msg::PACKED.with("path", &name).into());
    }
    let limit = u64::try_from(MAX_DATA_BYTES).unwrap_or(u64::MAX);
    let limit = limit.saturating_add(1);
    let rest = head.chain(file);
    let mut bytes = Vec::new();
    let read = if head.starts_with(GZIP) {
        let unpacked = MultiGzDecoder::new(rest);
        unpacked.take(limit).read_to_end(&mut bytes)
    } else {
        rest.take(limit).read_to_end(&mut bytes)
    };
    // A file that opens and does not unpack was cut or spoiled on its way.
    read.map_err(|error| match error.kind() {
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof => {
            msg::SPOILT.with("path", &name)
        }
        _ => unreadable(error),
    })?;
    if bytes.len() > MAX_DATA_BYTES {
        return Err(msg::TOO_MUCH
            .with("path", &name)
            .with("limit", MAX_DATA_BYTES >> 20)
            .into());
    }
    text_of(&name, bytes)
}
