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
    /// A step that was done, in a witness.
    STEP_HAPPENED { vi: "{step} xảy ra", en: "{step} happened" }
    /// A clock that ran out, in a witness.
    CLOCK_EXPIRED { vi: "{clock} quá hạn", en: "{clock} expired" }
    /// A value of a witness.
    POINT_IS { vi: "{subject} là {value}", en: "{subject} is {value}" }
    /// A value between two bounds.
    POINT_BETWEEN {
        vi: "{subject} trên {low} và dưới {high}",
        en: "{subject} over {low} and under {high}",
    }
    /// A value over a bound.
    POINT_OVER { vi: "{subject} trên {low}", en: "{subject} over {low}" }
    /// A value under a bound.
    POINT_UNDER { vi: "{subject} dưới {high}", en: "{subject} under {high}" }
    /// Any value.
    POINT_ANY { vi: "{subject} bất kỳ", en: "any {subject}" }
    /// The channel of filing.
    SUBJECT_CHANNEL { vi: "kênh", en: "channel" }
    /// The class of the applicant.
    SUBJECT_APPLICANT { vi: "đối tượng", en: "applicant" }
    /// The filing date.
    SUBJECT_FILED_ON { vi: "ngày nộp", en: "filed on" }
    /// The answer yes.
    VALUE_YES { vi: "có", en: "yes" }
    /// The answer no.
    VALUE_NO { vi: "không", en: "no" }
}
