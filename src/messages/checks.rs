//! Sentences of the checks in general: levels, marks, suppressions.

messages! {
    /// The help of a finding about an element that the source does not prove.
    HELP_UNVERIFIED {
        vi: "{help}; phần này đánh dấu `chưa xác minh` nên mức của phát hiện được hạ một bậc",
        en: "{help}; this part is marked `unverified`, so the finding comes one level lower",
    }
    /// The same for a finding without help.
    ONLY_UNVERIFIED {
        vi: "phần này đánh dấu `chưa xác minh` nên mức của phát hiện được hạ một bậc",
        en: "this part is marked `unverified`, so the finding comes one level lower",
    }
    /// A suppression whose rule finds nothing there.
    UNUSED_SUPPRESSION {
        vi: "mệnh đề bỏ qua `{code}` không bỏ qua phát hiện nào",
        en: "the suppression of `{code}` silences nothing",
    }
    /// A suppression that names no rule.
    SUPPRESSION_OF_NO_RULE {
        vi: "không có quy tắc `{code}` để bỏ qua; phát hiện loại S và N không bỏ qua được",
        en: "there is no rule `{code}` to suppress; findings of the families S and N cannot be suppressed",
    }
    /// What to do with a suppression that silences nothing.
    REMOVE_SUPPRESSION {
        vi: "xóa mệnh đề này; nếu phát hiện ở chỗ khác, đặt mệnh đề dưới phần tử hoặc mục đó",
        en: "delete this clause; if the finding is elsewhere, put the clause under that element or section",
    }
    /// The page of N60.
    UNUSED_SUPPRESSION_PAGE {
        vi: "mệnh đề `bỏ qua` không bỏ qua phát hiện nào: lý do được ghi cho một lỗi không còn tồn tại",
        en: "an `allow` clause silences nothing: a reason is written for a fault that is no longer there",
    }
}
