//! Sentences about examples.

messages! {
    /// A filing is needed.
    EXPECT_FILED { vi: "ví dụ nói hồ sơ nộp khi nào", en: "the example says when the dossier is filed" }
    /// There is none.
    NOT_FILED { vi: "ví dụ không có `nộp`", en: "the example has no `filed`" }
    /// An event should be taken.
    EXPECT_TAKEN { vi: "sự kiện này được thực hiện", en: "this event takes effect" }
    /// It was refused.
    WAS_REFUSED {
        vi: "bị từ chối theo {code}: {message} ({basis})",
        en: "it is refused by {code}: {message} ({basis})",
    }
    /// Papers.
    EXPECT_PAPERS { vi: "hồ sơ gồm: {papers}", en: "the dossier consists of: {papers}" }
    /// Papers as they are.
    PAPERS_ARE { vi: "hồ sơ gồm: {papers}", en: "the dossier consists of: {papers}" }
    /// Papers that differ.
    PAPERS_DIFFER {
        vi: "hồ sơ gồm: {papers}; thiếu trong ví dụ: {missing}; thừa trong ví dụ: {extra}",
        en: "the dossier consists of: {papers}; missing in the example: {missing}; too much in the example: {extra}",
    }
    /// Due.
    EXPECT_DUE { vi: "hẹn trả {at}", en: "due {at}" }
    /// Due as it is.
    DUE_IS { vi: "hẹn trả {at}", en: "due {at}" }
    /// No due date.
    DUE_NONE {
        vi: "chưa có ngày hẹn trả: hồ sơ chưa được tiếp nhận, hoặc không có thời hạn nào áp dụng",
        en: "there is no due date: the dossier is not accepted, or no time limit applies",
    }
    /// The limit cannot be counted.
    DUE_UNKNOWN { vi: "không tính được hạn: {problem}", en: "the due date cannot be counted: {problem}" }
    /// A sum.
    EXPECT_SUM { vi: "{family} {amount}", en: "{family} {amount}" }
    /// A sum that is known in part.
    SUM_AT_LEAST {
        vi: "{family} ít nhất {amount}; phần còn lại chưa tính được",
        en: "{family} at least {amount}; the rest cannot be told",
    }
    /// A family that is not mentioned.
    SUM_NOT_STATED { vi: "thủ tục không nói về {family}", en: "the procedure does not mention {family}" }
    /// The end of a step.
    EXPECT_STEP { vi: "`{step}` {outcome}", en: "`{step}` {outcome}" }
    /// The end of a step with its time.
    EXPECT_STEP_AT { vi: "`{step}` {outcome} lúc {at}", en: "`{step}` {outcome} at {at}" }
    /// A step that has not ended.
    STEP_OPEN { vi: "`{step}` chưa có kết quả; hồ sơ đang chờ: {waits}", en: "`{step}` has not ended; the dossier waits for: {waits}" }
    /// A finding.
    EXPECT_FINDING { vi: "có phát hiện {code}", en: "finding {code}" }
    /// Findings as they are.
    FINDINGS_ARE { vi: "các phát hiện: {codes}", en: "the findings are: {codes}" }
    /// No finding.
    NO_FINDINGS { vi: "không có phát hiện nào", en: "there is no finding" }
    /// Nothing late.
    EXPECT_ON_TIME { vi: "không quá hạn", en: "nothing is late" }
    /// Something late.
    EXPECT_LATE { vi: "có quá hạn", en: "something is late" }
    /// Late as it is.
    LATE_IS { vi: "quá hạn: {what}", en: "late: {what}" }
    /// One thing that is late.
    LATE_SINCE { vi: "`{name}` từ {at}", en: "`{name}` since {at}" }
    /// The end.
    EXPECT_END { vi: "kết cục: {end}", en: "outcome: {end}" }
    /// The end with its time.
    EXPECT_END_AT { vi: "kết cục: {end} lúc {at}", en: "outcome: {end} at {at}" }
    /// The end with its grounds.
    END_BECAUSE { vi: "{end}, lý do {grounds}", en: "{end}, grounds {grounds}" }
    /// No end.
    NOT_ENDED { vi: "hồ sơ chưa kết thúc; đang chờ: {waits}", en: "the dossier has not ended; it waits for: {waits}" }
    /// A result.
    EXPECT_RETURNED { vi: "trả `{result}`", en: "`{result}` is returned" }
    /// A result with its date.
    EXPECT_RETURNED_ON { vi: "trả `{result}` ngày {date}", en: "`{result}` is returned on {date}" }
    /// No result.
    NOT_RETURNED { vi: "chưa trả `{result}`", en: "`{result}` has not been returned" }
    /// A wait.
    EXPECT_WAIT { vi: "chờ `{step}` từ {from} đến {to}", en: "`{step}` is waited for from {from} to {to}" }
    /// Waits as they are.
    WAIT_IS { vi: "chờ `{step}` từ {from} đến {to}", en: "`{step}` is waited for from {from} to {to}" }
    /// No wait.
    NO_WAIT { vi: "không có nhánh nào phải chờ `{step}`", en: "no branch had to wait for `{step}`" }
    /// End kinds.
    END_GRANTED { vi: "đã trả kết quả", en: "granted" }
    /// End kinds.
    END_REFUSED { vi: "từ chối", en: "refused" }
    /// End kinds.
    END_CLOSED { vi: "cơ quan kết thúc hồ sơ", en: "closed by the authority" }
    /// End kinds.
    END_WITHDRAWN { vi: "dừng theo người nộp", en: "stopped by the applicant" }
    /// End kinds.
    END_ENDED { vi: "kết thúc không có kết quả", en: "ended without result" }
    /// End kinds.
    END_DEEMED_GRANTED { vi: "coi như chấp thuận", en: "deemed granted" }
    /// End kinds.
    END_DEEMED_REFUSED { vi: "coi như từ chối", en: "deemed refused" }
    /// Families.
    FAMILY_FEE { vi: "phí", en: "fees" }
    /// Families.
    FAMILY_CHARGE { vi: "lệ phí", en: "charges" }
    /// Families.
    FAMILY_PRICE { vi: "giá dịch vụ", en: "service prices" }
    /// Nothing.
    NOTHING { vi: "không có", en: "nothing" }
    /// No length.
    PROBLEM_NO_LENGTH { vi: "nguồn không nêu thời hạn", en: "the source does not state the limit" }
    /// Open questions.
    PROBLEM_UNDECIDED { vi: "còn thiếu câu trả lời cho {facts}", en: "{facts} has no answer" }
    /// The calendar.
    PROBLEM_CALENDAR { vi: "{why}", en: "{why}" }
    /// The event before which it ends has no date yet.
    PROBLEM_NO_EVENT { vi: "đếm ngược từ mốc “{event}” mà chưa biết ngày của mốc ấy", en: "it is counted back from “{event}”, whose day is not known yet" }
    /// The same where the event is not at hand.
    PROBLEM_NO_EVENT_NAMED { vi: "đếm ngược từ một mốc chưa biết ngày", en: "it is counted back from an event whose day is not known yet" }
    /// Counted back and forth.
    PROBLEM_TWO_ENDS {
        vi: "thời hạn vừa đếm ngược từ một mốc vừa tính xuôi từ mốc khác hoặc có gia hạn, nên không biết hết lúc nào; tách thành hai thời hạn",
        en: "the limit is counted back from one event and also forward from another, or may be extended, so it is not known when it ends; write two limits",
    }
    /// Only while it waits.
    PROBLEM_PAUSED { vi: "thời hạn đang tạm dừng từ {at}", en: "the limit stands still since {at}" }
    /// Only at the channel.
    PROBLEM_OF_CHANNEL {
        vi: "thời hạn chỉ ghi ở kênh {channel} ({limit}) nên không biết tính từ mốc nào; khai ở mục `thời hạn:` kèm mốc tính và `khi kênh là {channel}`",
        en: "the limit stands at the channel {channel} only ({limit}), so it is not known from when it counts; declare it under `time limits:` with its event and `when channel is {channel}`",
    }
}
