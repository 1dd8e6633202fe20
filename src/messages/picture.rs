//! Words in pictures of a workflow.

messages! {
    START { vi: "Bắt đầu", en: "Start" }
    END_RESULT { vi: "Hoàn thành", en: "Completed" }
    END_REFUSED { vi: "Từ chối", en: "Refused" }
    END_CLOSED { vi: "Cơ quan kết thúc hồ sơ", en: "Dossier closed by the authority" }
    END_STOPPED { vi: "Hồ sơ dừng", en: "Dossier stopped" }
    END_ENDED { vi: "Kết thúc, không có kết quả", en: "Ended without result" }
    END_NOT_COMPETENT { vi: "Hướng dẫn sang cơ quan có thẩm quyền", en: "Directed to the competent agency" }
    END_DEEMED_GRANTED { vi: "Coi như chấp thuận", en: "Deemed granted" }
    END_DEEMED_REFUSED { vi: "Coi như từ chối", en: "Deemed refused" }
    APPLICANT { vi: "Người nộp hồ sơ", en: "Applicant" }
    NO_ACTOR { vi: "Chưa nêu người thực hiện", en: "Nobody named" }
    SUPPLEMENT { vi: "Người nộp bổ sung hồ sơ", en: "Applicant supplies the missing papers" }
    BOUND { vi: "tối đa {count} lần", en: "at most {count} {count|time|times}" }
    NO_BOUND { vi: "không nêu số lần", en: "no bound stated" }
    ONLY_WHEN { vi: "Chỉ khi: {condition}", en: "Only when: {condition}" }
    LEFT_OUT_WHEN { vi: "Bỏ qua khi: {condition}", en: "Left out when: {condition}" }
    OTHER_LIMIT { vi: "khi {condition}: {limit}", en: "when {condition}: {limit}" }
    ASKED_WITHIN { vi: "thông báo {limit}", en: "asked {limit}" }
    SUPPLIED_WITHIN { vi: "nộp {limit}", en: "supplied {limit}" }
    ROUND { vi: "lần {round}: {what}", en: "round {round}: {what}" }
    GO_TO { vi: "Đến {target}", en: "Go to {target}" }
    GO_BACK { vi: "Quay lại {target}", en: "Back to {target}" }
    LATE { vi: "quá hạn", en: "too late" }
    ROUND_LATE { vi: "quá hạn lần {round}", en: "too late, round {round}" }
    CLOCK_LATE { vi: "quá hạn {clock}", en: "{clock} expired" }
    LATE_THEN { vi: "quá hạn: {what}", en: "too late: {what}" }
    OUTCOME_THEN { vi: "{outcome}: {what}", en: "{outcome}: {what}" }
    NO_BRANCH { vi: "Không thuộc nhánh nào", en: "No branch holds" }
    PARALLEL { vi: "làm tất cả các nhánh", en: "all branches" }
    CHOOSE { vi: "chọn một nhánh", en: "one branch" }
    SOME { vi: "làm các nhánh thỏa điều kiện", en: "every branch that holds" }
    HOLDS { vi: "có", en: "yes" }
    HOLDS_NOT { vi: "không", en: "no" }
    WHETHER { vi: "Có phải làm bước này không?", en: "Is this step done?" }
    IS_DONE { vi: "phải làm", en: "it is" }
    OUTCOME { vi: "Kết quả thế nào?", en: "What came of it?" }
    GOES_ON { vi: "đi tiếp", en: "goes on" }
    WHOLE_LIMIT { vi: "Khi hết thời hạn của cả hồ sơ", en: "When the time of the whole dossier is over" }
    TIME_LIMIT { vi: "Thời hạn", en: "Time limit" }
    TIGHTEST {
        vi: "Đường dài nhất (viền cam) của “{clock}”: nộp ngày {filed} thì xong chậm nhất {finish}, trong hạn {due}",
        en: "Longest way (orange) of “{clock}”: filed on {filed}, it is over by {finish}, within the limit of {due}",
    }
    TIGHTEST_LATE {
        vi: "Đường dài nhất (viền cam) của “{clock}”: nộp ngày {filed} thì có thể đến {finish} mới xong, quá hạn {due}",
        en: "Longest way (orange) of “{clock}”: filed on {filed}, it may last until {finish}, past the limit of {due}",
    }
    CRITICAL_UNTIL { vi: "Đường dài nhất: đến {day}", en: "Longest way: until {day}" }
    SLACK { vi: "Còn dư {days} ngày", en: "{days} {days|day|days} to spare" }
    WHEN { vi: "{text} (khi {condition})", en: "{text} (when {condition})" }
}
