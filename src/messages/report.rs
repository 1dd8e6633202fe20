//! The fixed words around findings: severities, headings, the last line.

messages! {
    /// Findings beyond those that are kept.
    MORE_OF_KIND {
        vi: "số phát hiện khác cùng loại {code} trong tệp này không được liệt kê: {n}",
        en: "findings of the kind {code} in this file that are not listed: {n}",
    }
    /// What to do about so many.
    MORE_OF_KIND_HELP {
        vi: "sửa những chỗ đã nêu rồi kiểm tra lại, hoặc chia tệp thành nhiều tệp",
        en: "mend those that are listed and check again, or divide the file",
    }
    /// The word for an error.
    SEVERITY_ERROR { vi: "lỗi", en: "error" }
    /// The word for a warning.
    SEVERITY_WARNING { vi: "cảnh báo", en: "warning" }
    /// The word for a finding that is only worth knowing.
    SEVERITY_INFO { vi: "lưu ý", en: "note" }
    /// Heads another place of the same finding.
    RELATED { vi: "liên quan", en: "related" }
    /// Heads the provision or principle behind a finding.
    REASON { vi: "vì sao", en: "why" }
    /// Heads a concrete case that shows the fault.
    WITNESS { vi: "minh họa", en: "for instance" }
    /// Heads what to do.
    HELP { vi: "cách sửa", en: "how to fix" }
    /// Heads a change that `--fix` applies.
    FIX_SAFE { vi: "sửa được bằng --fix", en: "fixed by --fix" }
    /// Heads a change that may alter the meaning.
    FIX_UNSAFE { vi: "sửa được bằng --unsafe-fixes", en: "fixed by --unsafe-fixes" }
    /// Heads a change that is only shown.
    FIX_SHOWN { vi: "gợi ý", en: "suggestion" }
    /// Findings beyond the limit of one file.
    CAPPED {
        vi: "tệp `{file}` còn {n} phát hiện chưa hiện ở đây; `--format json` cho xem tất cả",
        en: "{n} more in `{file}` are not shown here; `--format json` shows all",
    }
    /// A file is a draft of a published page.
    IMPORTED_FILE {
        vi: "tệp `{file}` chép từ trang công bố: phát hiện ở trên nói về điều trang viết, sửa ở nguồn rồi mới sửa bản chép",
        en: "`{file}` was copied from a published page: the findings above are about what the page says, to be mended at the source first",
    }
    /// A finding about a draft of a published page.
    IMPORTED {
        vi: "bản này chép từ trang công bố: phát hiện nói về điều trang viết",
        en: "this was copied from a published page: the finding is about what the page says",
    }
    /// Nothing was found.
    CLEAN { vi: "không có phát hiện nào", en: "nothing found" }
    /// One error.
    ERROR_COUNT { vi: "{n} lỗi", en: "{n} error" }
    /// Errors.
    ERRORS_COUNT { vi: "{n} lỗi", en: "{n} errors" }
    /// One warning.
    WARNING_COUNT { vi: "{n} cảnh báo", en: "{n} warning" }
    /// Warnings.
    WARNINGS_COUNT { vi: "{n} cảnh báo", en: "{n} warnings" }
    /// One finding worth knowing.
    INFO_COUNT { vi: "{n} lưu ý", en: "{n} note" }
    /// Findings worth knowing.
    INFOS_COUNT { vi: "{n} lưu ý", en: "{n} notes" }
    /// Findings that have a safe fix.
    FIXABLE { vi: "{n} chỗ sửa được bằng --fix", en: "{n} fixable with --fix" }
    /// Findings that a written reason silences.
    SUPPRESSED_COUNT { vi: "{n} phát hiện được bỏ qua có lý do", en: "{n} silenced with a reason" }
    /// Procedures to which no rule was applied.
    RULES_WAIT {
        vi: "chưa áp dụng quy tắc cho {procedures}: nơi đó còn chỗ không đọc được; sửa lỗi viết rồi kiểm tra lại",
        en: "no rule was applied to {procedures}: a part of it could not be read; mend the mistakes of writing and check again",
    }
    /// More procedures than are named.
    RULES_WAIT_MORE { vi: "{procedures} và {n} thủ tục khác", en: "{procedures} and {n} more" }
    /// Heads the list of suppressions.
    SUPPRESSED_HEAD { vi: "bỏ qua có lý do:", en: "silenced with a reason:" }
    /// How many more places a reason stands in.
    OTHER_PLACES { vi: "và {n} chỗ khác", en: "and {n} {n|other place|other places}" }
    /// An example that came out as expected.
    PASSED { vi: "đạt", en: "ok" }
    /// An example that did not.
    NOT_PASSED { vi: "sai", en: "failed" }
    /// An example that waits until the errors of writing are gone.
    NOT_RUN { vi: "chưa chạy", en: "not run" }
    /// An expectation that was not met.
    EXPECTED { vi: "mong đợi: {text}", en: "expected: {text}" }
    /// What happened instead.
    ACTUAL { vi: "thực tế: {text}", en: "but: {text}" }
    /// The last line of a run of examples.
    EXAMPLES_SUMMARY {
        vi: "{n} ví dụ: {passed} đạt, {failed} sai",
        en: "examples: {n}; ok: {passed}, failed: {failed}",
    }
    /// How many, where some wait.
    EXAMPLES_SUMMARY_WAITING {
        vi: "{n} ví dụ: {passed} đạt, {failed} sai, {waiting} chưa chạy vì tệp có lỗi",
        en: "examples: {n}; ok: {passed}, failed: {failed}, not run since the file has errors: {waiting}",
    }
}
