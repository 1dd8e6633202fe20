//! Sentences about how a text is written (codes S).

messages! {
    /// The file is larger than the limit.
    FILE_TOO_LARGE {
        vi: "tệp có {bytes} byte, vượt giới hạn {limit} byte (16 MiB)",
        en: "the file has {bytes} bytes, more than the limit of {limit} bytes (16 MiB)",
    }
}
