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
    /// A rule that could not look at every kind of applicant.
    NOT_ALL_CHECKED {
        vi: "quy tắc {rule} chưa kiểm tra hết phần này: các điều kiện chia người nộp thành quá nhiều loại",
        en: "rule {rule} did not check all of this part: the conditions tell too many kinds of applicants apart",
    }
    /// Why it does not.
    NOT_ALL_CHECKED_WHY {
        vi: "không có phát hiện ở đây không có nghĩa là không có lỗi",
        en: "no finding here does not mean that there is no fault",
    }
    /// What to do.
    NOT_ALL_CHECKED_HELP {
        vi: "gộp các dữ kiện luôn đi với nhau thành một, chuyển điều kiện không liên quan ra bảng hoặc thủ tục riêng, hoặc tự soát phần này",
        en: "join facts that always go together, move conditions that have nothing to do with each other to a table or procedure of their own, or look through this part yourself",
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
    /// A day after another.
    POINT_AFTER { vi: "{subject} sau {low}", en: "{subject} after {low}" }
    /// A day before another.
    POINT_BEFORE { vi: "{subject} trước {high}", en: "{subject} before {high}" }
    /// A day between two others.
    POINT_BETWEEN_DAYS {
        vi: "{subject} sau {low} và trước {high}",
        en: "{subject} after {low} and before {high}",
    }
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
