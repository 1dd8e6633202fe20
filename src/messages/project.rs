//! Sentences about the project file `tthc.yaml`.

messages! {
    /// A mistake at a place of the file.
    AT { vi: "{place}: {text}", en: "{place}: {text}" }
    /// The file is not a list of keys.
    NOT_A_MAP {
        vi: "tệp phải gồm các dòng `khóa: giá trị`",
        en: "the file must hold lines `key: value`",
    }
    /// A key that means nothing.
    UNKNOWN_KEY {
        vi: "không có khóa `{key}`; các khóa: {known}",
        en: "there is no key `{key}`; the keys are: {known}",
    }
    /// The value has the wrong form.
    NOT_TEXT { vi: "`{key}` phải là một chuỗi", en: "`{key}` must be a text" }
    /// The value has the wrong form.
    NOT_FOLDERS {
        vi: "`{key}` phải là danh sách thư mục trong dự án",
        en: "`{key}` must be a list of folders of the project",
    }
    /// A folder that is not there.
    NO_FOLDER {
        vi: "`procedures` nêu thư mục `{path}`, nhưng không tìm thấy; xem lại tên thư mục",
        en: "`procedures` names the folder `{path}`, which is not there; check its name",
    }
    /// The value has the wrong form.
    NOT_RULES {
        vi: "`{key}` phải gồm các dòng `mã: mức`",
        en: "`{key}` must hold lines `code: level`",
    }
    /// Neither language.
    BAD_LANG { vi: "`{value}` không phải ngôn ngữ; dùng vi hoặc en", en: "`{value}` is no language; use vi or en" }
    /// A level that does not exist.
    BAD_LEVEL {
        vi: "`{value}` không phải mức; dùng error, warning, info hoặc off",
        en: "`{value}` is no level; use error, warning, info or off",
    }
    /// A rule whose level is fixed.
    FIXED_LEVEL {
        vi: "mức của `{code}` không đổi được: nội dung sai cú pháp hoặc sai tên thì không chạy được",
        en: "the level of `{code}` is fixed: a text with errors of writing or names cannot be run",
    }
}
