//! What the store and the lines of its logs say.

messages! {
    /// A line that is no JSON.
    LOG_NOT_JSON { vi: "dòng này không phải JSON", en: "this line is no JSON" }
    /// A line in another spelling.
    LOG_NOT_CANONICAL {
        vi: "dòng này không viết theo đúng một cách viết của nhật ký, nên mã băm của nó không nói lên điều gì",
        en: "this line is not spelled the one way in which a log spells it, so its hash says nothing",
    }
    /// A key is missing.
    LOG_MISSING { vi: "thiếu khóa `{key}`", en: "the key `{key}` is missing" }
    /// A key is not known.
    LOG_UNKNOWN_KEY { vi: "không có khóa `{key}`", en: "`{key}` is no key here" }
    /// A kind, a word or a name is not known.
    LOG_UNKNOWN {
        vi: "`{name}` không phải là tên đã biết của nhật ký hay của thủ tục này",
        en: "`{name}` is no name that the log or this procedure knows",
    }
    /// Something else is expected.
    LOG_EXPECTED { vi: "chỗ này phải có dạng {what}", en: "this must be like {what}" }
}
