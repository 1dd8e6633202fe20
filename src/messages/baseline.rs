//! What is said about a baseline, the file of the findings that are known.

messages! {
    /// Findings that are known.
    KNOWN {
        vi: "{n} phát hiện đã biết theo `{path}`, không hiện lại",
        en: "known from `{path}` and not shown again: {n}",
    }
    /// Rows without a finding.
    GONE {
        vi: "{n} phát hiện trong `{path}` không còn nữa; ghi lại tệp bằng --write-baseline để bỏ các dòng này:",
        en: "gone from `{path}`: {n}; write the file again with --write-baseline to drop these rows:",
    }
    /// Rows beyond those shown.
    MORE { vi: "… và {n} dòng nữa", en: "… and more rows: {n}" }
    /// A baseline was written.
    WRITTEN { vi: "đã ghi {n} phát hiện vào `{path}`", en: "findings written to `{path}`: {n}" }
    /// What a baseline never holds.
    NOT_TAKEN {
        vi: "{n} lỗi về cách viết và tên gọi không được ghi vào `{path}`: chỗ chưa đọc được thì chưa được kiểm tra; hãy sửa các lỗi này trước",
        en: "mistakes of writing and names not taken into `{path}`: {n}; what cannot be read is not checked, so mend them first",
    }
    /// `-` for the file to write.
    NEEDS_FILE {
        vi: "--write-baseline cần tên tệp: đầu ra chuẩn dành cho phát hiện, nên không ghi được vào `-`",
        en: "--write-baseline needs the name of a file: standard output has the findings, so `-` cannot be written",
    }
    /// A file that is no baseline.
    BROKEN {
        vi: "`{path}` không phải tệp phát hiện đã biết đúng dạng: {reason}; lấy lại bản cũ, hoặc ghi lại bằng --write-baseline",
        en: "`{path}` is no baseline: {reason}; restore it, or write it again with --write-baseline",
    }
    /// The reader of JSON stopped.
    SHAPE { vi: "dòng {line}, cột {column}: {text}", en: "line {line}, column {column}: {text}" }
    /// A version that is not known.
    VERSION {
        vi: "`schema_version` là {version}, bản này chỉ đọc được {known}",
        en: "its `schema_version` is {version}, this release reads {known}",
    }
    /// A row that names nothing.
    ROW {
        vi: "dòng phát hiện thứ {row} không nêu thủ tục hay tệp, hoặc có `count` bằng 0",
        en: "finding {row} names neither a procedure nor a file, or its `count` is 0",
    }
    /// A row that stands twice.
    TWICE {
        vi: "dòng phát hiện thứ {row} lặp lại một dòng ở trên (thường do ghép hai bản)",
        en: "finding {row} repeats one above it (as after a merge)",
    }
}
