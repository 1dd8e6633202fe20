//! What is said about a command line that cannot be understood.

messages! {
    /// A value that the option does not take.
    INVALID_VALUE {
        vi: "`{value}` không dùng được cho `{arg}`",
        en: "`{value}` is not a value for `{arg}`",
    }
    /// The same, with the values that it takes.
    INVALID_VALUE_OF {
        vi: "`{value}` không dùng được cho `{arg}`; dùng một trong: {values}",
        en: "`{value}` is not a value for `{arg}`; it takes one of: {values}",
    }
    /// A value is missing.
    MISSING_VALUE { vi: "`{arg}` cần một giá trị", en: "`{arg}` needs a value" }
    /// An option that does not exist.
    UNKNOWN_ARGUMENT { vi: "không có tùy chọn `{arg}`", en: "there is no option `{arg}`" }
    /// The same with a likely spelling.
    UNKNOWN_ARGUMENT_NEAR {
        vi: "không có tùy chọn `{arg}`; có phải `{near}`?",
        en: "there is no option `{arg}`; did you mean `{near}`?",
    }
    /// An argument too many.
    UNEXPECTED_ARGUMENT { vi: "thừa `{arg}`", en: "`{arg}` is one argument too many" }
    /// A command that does not exist.
    UNKNOWN_COMMAND { vi: "không có lệnh `{arg}`", en: "there is no command `{arg}`" }
    /// The same with a likely spelling.
    UNKNOWN_COMMAND_NEAR {
        vi: "không có lệnh `{arg}`; có phải `{near}`?",
        en: "there is no command `{arg}`; did you mean `{near}`?",
    }
    /// No command was given.
    MISSING_COMMAND { vi: "thiếu lệnh", en: "a command is missing" }
    /// Arguments that must be given.
    MISSING_ARGUMENT { vi: "thiếu {args}", en: "missing: {args}" }
    /// Two options that exclude each other.
    CONFLICT {
        vi: "`{arg}` không dùng cùng `{other}`",
        en: "`{arg}` cannot be used with `{other}`",
    }
    /// An option given twice.
    REPEATED { vi: "`{arg}` chỉ ghi được một lần", en: "`{arg}` can be given once only" }
    /// Too many or too few values.
    WRONG_COUNT {
        vi: "`{arg}` có số giá trị không đúng",
        en: "`{arg}` has the wrong number of values",
    }
    /// Bytes that are no text.
    NOT_TEXT {
        vi: "dòng lệnh có chữ không phải UTF-8",
        en: "the command line holds bytes that are not UTF-8",
    }
    /// Anything else.
    NOT_UNDERSTOOD { vi: "không hiểu dòng lệnh này", en: "this command line is not understood" }
    /// Where help is.
    SEE_HELP { vi: "xem `{command} --help`", en: "see `{command} --help`" }
}
