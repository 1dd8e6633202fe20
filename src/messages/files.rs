//! Sentences about a file as a whole (codes S9x).

messages! {
    /// What the code S90 says.
    TOO_LARGE_PAGE { vi: "tệp lớn hơn giới hạn 16 MiB", en: "the file is over the limit of 16 MiB" }
    /// What the code S91 says.
    NOT_UTF8_PAGE { vi: "tệp không phải văn bản UTF-8", en: "the file is not UTF-8 text" }
    /// What to do about a large file.
    TOO_LARGE_HELP {
        vi: "chia tệp ra, mỗi thủ tục một tệp",
        en: "split the file, one procedure a file",
    }
    /// The bytes are no text.
    NOT_UTF8 {
        vi: "tệp không phải văn bản UTF-8: byte {offset} không đọc được",
        en: "the file is not UTF-8 text: byte {offset} cannot be read",
    }
    /// The file begins like UTF-16.
    UTF16 {
        vi: "tệp được lưu với bảng mã UTF-16, cần UTF-8",
        en: "the file is saved as UTF-16; UTF-8 is needed",
    }
    /// What to do about the encoding.
    ENCODING_HELP {
        vi: "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "open it in an editor and save it as UTF-8",
    }
}
