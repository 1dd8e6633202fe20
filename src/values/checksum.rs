//! A number for a text, the same on every machine and in every release.

/// The sum of no bytes.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Returns the FNV-1a sum of bytes, in 64 bits; for names and logs, not for secrets.
#[must_use]
pub fn checksum(bytes: impl IntoIterator<Item = u8>) -> u64 {
    checksum_on(START, bytes)
}

/// Returns the sum of bytes that follow those of another sum.
#[must_use]
pub fn checksum_on(sum: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(sum, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_goes_on() {
        assert_eq!(
            checksum_on(checksum(*b"foo"), *b"bar"),
            checksum(*b"foobar")
        );
    }

    #[test]
    fn the_sum_is_that_of_the_published_algorithm() {
        assert_eq!(checksum([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(checksum(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(checksum(*b"foobar"), 0x8594_4171_f739_67e8);
    }
}
