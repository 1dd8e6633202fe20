//! Sentences that explain each change of a dossier.

messages! {
    /// Filed.
    TRACE_FILED { vi: "nộp hồ sơ qua kênh {channel}", en: "the dossier is filed; channel: {channel}" }
    /// Filed by a channel, where the procedure states none.
    TRACE_FILED_UNSTATED {
        vi: "nộp hồ sơ qua kênh {channel}, theo tệp hồ sơ: thủ tục không nêu `cách thức`",
        en: "the dossier is filed; channel: {channel}, as the case file says: the procedure states no `channels`",
    }
    /// Filed without a channel.
    TRACE_FILED_SOMEHOW { vi: "nộp hồ sơ", en: "the dossier is filed" }
    /// Answers.
    TRACE_ANSWERED { vi: "trả lời thêm các câu hỏi", en: "more questions are answered" }
    /// Accepted.
    TRACE_ACCEPTED {
        vi: "hồ sơ được tiếp nhận; thời hạn giải quyết tính từ {at}",
        en: "the dossier is accepted; the handling time counts from {at}",
    }
    /// Accepted, where the handling time has another start.
    TRACE_ACCEPTED_ELSEWHERE {
        vi: "hồ sơ được tiếp nhận; thời hạn giải quyết tính kể từ khi {event}",
        en: "the dossier is accepted; the handling time counts from: {event}",
    }
    /// Accepted, where handling times have several starts.
    TRACE_ACCEPTED_ONLY { vi: "hồ sơ được tiếp nhận", en: "the dossier is accepted" }
    /// An online filing must be answered.
    TRACE_ANSWER_DUE {
        vi: "“{step}” phải báo tiếp nhận hoặc yêu cầu bổ sung đến hết {at}: {length} từ {start}",
        en: "“{step}” must answer that the dossier is accepted or needs a supplement by {at}: {length} from {start}",
    }
    /// Left out.
    TRACE_SKIPPED { vi: "bỏ qua bước “{step}”, vì {condition}", en: "the step “{step}” is left out, because {condition}" }
    /// Branches at once.
    TRACE_PARALLEL { vi: "bắt đầu song song {count} nhánh", en: "{count} {count|branch begins|branches begin} in parallel" }
    /// A chosen branch.
    TRACE_CHOSEN { vi: "đi theo nhánh: {condition}", en: "the branch taken: {condition}" }
    /// Branches closed.
    TRACE_JOINED { vi: "mọi nhánh đã xong", en: "all branches are done" }
    /// Open questions.
    TRACE_UNDECIDED {
        vi: "chưa đi tiếp được vì còn thiếu câu trả lời hoặc không nhánh nào áp dụng",
        en: "it cannot go on, because an answer is missing or no branch applies",
    }
    /// The turn of an agency.
    TRACE_TURN { vi: "đến lượt {who}: “{step}”", en: "the turn of {who}: “{step}”" }
    /// The applicant.
    TRACE_APPLICANT { vi: "người nộp hồ sơ", en: "the applicant" }
    /// The last day for an apology has come.
    TRACE_LAST_DAY_TO_APOLOGISE {
        vi: "hôm nay là ngày làm việc cuối để xin lỗi và hẹn lại: nếu không kịp ngày hẹn trả, cơ quan giải quyết phải gửi văn bản xin lỗi trong hôm nay",
        en: "today is the last working day to apologise and appoint a new date: if the promised day cannot be met, the handling agency must send a written apology today",
    }
    /// Nobody.
    TRACE_NOBODY { vi: "người chưa được nêu", en: "somebody whom the text does not name" }
    /// Begun.
    TRACE_STARTED { vi: "“{step}” bắt đầu", en: "“{step}” begins" }
    /// Over.
    TRACE_DONE { vi: "“{step}”: {outcome}", en: "“{step}”: {outcome}" }
    /// One of the bodies asked answered.
    TRACE_OPINION { vi: "“{step}”: ý kiến của {agency}: {outcome}", en: "“{step}”: opinion of {agency}: {outcome}" }
    /// The same with reasons.
    TRACE_OPINION_BECAUSE { vi: "“{step}”: ý kiến của {agency}: {outcome}; lý do: {reasons}", en: "“{step}”: opinion of {agency}: {outcome}; reasons: {reasons}" }
    /// Others have not answered.
    TRACE_OPINION_WAITS { vi: "{text}; còn chờ ý kiến của {waits}", en: "{text}; still waiting for {waits}" }
    /// Over by silence.
    TRACE_SILENT {
        vi: "“{step}”: hết thời hạn mà không có trả lời nên {outcome}",
        en: "“{step}”: the limit ended without an answer, so {outcome}",
    }
    /// Over with reasons.
    TRACE_DONE_BECAUSE { vi: "“{step}”: {outcome}; lý do: {reasons}", en: "“{step}”: {outcome}; reasons: {reasons}" }
    /// A part refused.
    TRACE_PART { vi: "ghi nhận từ chối ở “{step}”; các phần khác đi tiếp", en: "the refusal at “{step}” is recorded; the other parts go on" }
    /// A supplement is asked for.
    TRACE_ASKED { vi: "“{step}” yêu cầu bổ sung lần {round}: {papers}", en: "“{step}” asks for supplement no. {round}: {papers}" }
    /// A supplement with an end.
    TRACE_ASKED_BY {
        vi: "“{step}” yêu cầu bổ sung lần {round}: {papers}; phải nộp đến hết {at}",
        en: "“{step}” asks for supplement no. {round}: {papers}; to be supplied by {at}",
    }
    /// Papers that are not named.
    TRACE_NOT_NAMED { vi: "không nêu giấy tờ", en: "no papers named" }
    /// Papers.
    TRACE_PAPERS { vi: "nhận giấy tờ: {papers}", en: "papers came: {papers}" }
    /// A supplement in part.
    TRACE_PARTLY { vi: "nhận bổ sung: {papers}; vẫn còn thiếu", en: "the supplement came: {papers}; something is still missing" }
    /// A supplement.
    TRACE_SUPPLIED { vi: "nhận đủ bổ sung: {papers}; bước đó làm lại", en: "the supplement is complete: {papers}; the step runs again" }
    /// A supplement with a restart.
    TRACE_RESTARTED {
        vi: "nhận đủ bổ sung: {papers}; thời hạn giải quyết tính lại từ đầu từ {at}",
        en: "the supplement is complete: {papers}; the handling time counts again from {at}",
    }
    /// A wait.
    TRACE_WAIT { vi: "bắt đầu khoảng chờ của bước “{step}”", en: "the wait of the step “{step}” begins" }
    /// Paid.
    TRACE_PAID { vi: "đã nộp: {fees}", en: "paid: {fees}" }
    /// Paid with the amount.
    TRACE_PAID_AMOUNT { vi: "đã nộp: {fees}, {amount}", en: "paid: {fees}, {amount}" }
    /// A clock.
    TRACE_CLOCK { vi: "thời hạn “{clock}”: {length} từ {start}, hết lúc {due}", en: "limit “{clock}”: {length} from {start}, ends at {due}" }
    /// A clock that is counted back.
    TRACE_CLOCK_BACK { vi: "thời hạn “{clock}”: {length} đếm ngược từ {event}, chậm nhất {due}", en: "limit “{clock}”: {length} counted back from {event}, at the latest {due}" }
    /// A clock with a further stretch.
    TRACE_CLOCK_MORE {
        vi: "thời hạn “{clock}”: {length} từ {start}, gia hạn {more}, hết lúc {due}",
        en: "limit “{clock}”: {length} from {start}, extended by {more}, ends at {due}",
    }
    /// A promise.
    TRACE_PROMISE { vi: "hẹn trả {date}: {length} từ {start}", en: "due {date}: {length} from {start}" }
    /// A clock that stands still.
    TRACE_PAUSED { vi: "thời hạn “{clock}” tạm dừng từ {at}", en: "limit “{clock}” stands still from {at}" }
    /// A clock that was kept.
    TRACE_KEPT { vi: "thời hạn “{clock}” dừng; hạn là {due}", en: "limit “{clock}” stops; it would end at {due}" }
    /// A promise that was kept, or an end before it.
    TRACE_PROMISE_KEPT { vi: "không còn tính thời hạn giải quyết; hạn trả khi đó là {due}", en: "the handling time is no longer counted; the due date was {due}" }
    /// A clock without an end.
    TRACE_NO_DUE { vi: "thời hạn “{clock}” chưa tính được: {why}", en: "limit “{clock}” cannot be counted: {why}" }
    /// A clock that no longer applies.
    TRACE_CLEARED { vi: "thời hạn “{clock}” không còn áp dụng", en: "limit “{clock}” no longer applies" }
    /// A limit of a step without an end.
    TRACE_UNCOUNTED { vi: "{limit} chưa tính được: {why}", en: "{limit} cannot be counted: {why}" }
    /// The limit of a step.
    LIMIT_WORK { vi: "thời hạn của bước “{step}”", en: "the limit of the step “{step}”" }
    /// The agency's time to ask.
    LIMIT_ASKING { vi: "thời gian để bước “{step}” yêu cầu bổ sung", en: "the time in which the step “{step}” may ask for a supplement" }
    /// The applicant's time to answer.
    LIMIT_ANSWERING { vi: "thời gian bổ sung ở bước “{step}”", en: "the time to supplement at the step “{step}”" }
    /// The time to refuse.
    LIMIT_REFUSING { vi: "thời hạn từ chối ở bước “{step}”", en: "the time to refuse at the step “{step}”" }
    /// The time of the one-stop rules to answer an online filing.
    LIMIT_ONLINE { vi: "thời hạn trả lời hồ sơ nộp trực tuyến ở bước “{step}”", en: "the time to answer an online filing at the step “{step}”" }
    /// A step limit ended.
    TRACE_STEP_OVER { vi: "hết thời hạn của bước “{step}”", en: "the limit of the step “{step}” has ended" }
    /// The applicant's time ended.
    TRACE_SUPPLEMENT_OVER { vi: "hết thời gian bổ sung ở bước “{step}”", en: "the time to supplement at the step “{step}” has ended" }
    /// A clock ended.
    TRACE_CLOCK_OVER { vi: "hết thời hạn “{clock}”", en: "limit “{clock}” has ended" }
    /// What that means.
    TRACE_SO { vi: "{what}: {expiry}", en: "{what}: {expiry}" }
    /// Late.
    TRACE_LATE { vi: "“{name}” quá hạn", en: "“{name}” is late" }
    /// A late refusal.
    TRACE_LATE_REFUSAL { vi: "từ chối ở “{name}” quá thời hạn", en: "the refusal at “{name}” is late" }
    /// A new date.
    TRACE_APOLOGISED { vi: "xin lỗi và hẹn lại {at}", en: "an apology, and a new date: {at}" }
    /// A new date with what was waited for since.
    TRACE_NEW_DATE_MOVED {
        vi: "ngày hẹn lại dời đến {at}, vì không tính thời gian chờ từ khi hẹn lại",
        en: "the new date moves to {at}, since what was waited for after it was appointed is not counted",
    }
    /// Extended.
    TRACE_EXTENDED { vi: "gia hạn thời hạn “{clock}”", en: "limit “{clock}” is extended" }
    /// A result.
    TRACE_RESULT { vi: "trả “{result}”", en: "“{result}” is returned" }
    /// A status.
    TRACE_STATUS { vi: "trạng thái {code}: {words}", en: "status {code}: {words}" }
    /// The applicant asked to stop.
    TRACE_STOP_ASKED {
        vi: "người nộp yêu cầu dừng giải quyết hồ sơ",
        en: "the applicant asks to stop the dossier",
    }
    /// Withdrawn.
    TRACE_WITHDRAWN { vi: "người nộp xin rút hồ sơ", en: "the applicant asks to withdraw" }
    /// The end.
    TRACE_ENDED { vi: "hồ sơ kết thúc: {end}", en: "the dossier ends: {end}" }
    /// Another agency is competent.
    TRACE_NOT_COMPETENT { vi: "hướng dẫn sang cơ quan có thẩm quyền", en: "the applicant is told which agency is competent" }

    /// An agency that ended.
    FOUND_AGENCY { vi: "{code}: “{agency}” không còn tồn tại vào ngày nộp hồ sơ", en: "{code}: “{agency}” no longer exists on the day of filing" }
    /// Too many supplements, by a pack that is not verified.
    FOUND_ROUNDS {
        vi: "{code}: “{step}” yêu cầu bổ sung quá {bound} lần (quy định chưa xác minh)",
        en: "{code}: “{step}” asks for a supplement more than {bound} {bound|time|times} (the rule is unverified)",
    }
    /// Too many trips.
    FOUND_TRIPS {
        vi: "{code}: “{step}” khiến người nộp phải đi lại bổ sung quá {bound} lần cho một vụ việc; chỉ không trái khi người nộp đã không làm đúng hướng dẫn",
        en: "{code}: “{step}” makes the applicant come back with papers more than {bound} times for one case, which is right only if he did not follow the guidance",
    }
    /// Late, by a pack that is not verified.
    FOUND_ASKED_LATE {
        vi: "{code}: “{step}” yêu cầu bổ sung sau {at} (quy định chưa xác minh)",
        en: "{code}: “{step}” asks for a supplement after {at} (the rule is unverified)",
    }
    /// Refused late.
    FOUND_TIME_REFUSED_LATE {
        vi: "{code}: hết hạn thì từ chối, nhưng sau ngày hẹn trả {at}; quá hạn không phải là lý do để từ chối",
        en: "{code}: a time that ran out refused after the due date {at}; being late gives no right to refuse",
    }
    /// A refusal after its limit.
    FOUND_REFUSED_LATE { vi: "{code}: từ chối ở “{step}” sau {at}", en: "{code}: the refusal at “{step}” is after {at}" }
    /// No apology.
    FOUND_NO_APOLOGY {
        vi: "{code}: không xin lỗi và hẹn lại kịp trước hạn {at}",
        en: "{code}: no apology with a new date in time before {at}",
    }
    /// A new date that passed.
    FOUND_NEW_DATE_MISSED {
        vi: "{code}: ngày hẹn lại {at} đã qua mà chưa trả kết quả",
        en: "{code}: the new date {at} has passed without the result",
    }
    /// No supplement by the end of a time that is not verified.
    FOUND_NOT_SUPPLIED {
        vi: "{code}: chưa nhận bổ sung ở “{step}” khi hết hạn {at}; quy định cho kết thúc hồ sơ chưa xác minh nên hồ sơ chưa kết thúc",
        en: "{code}: the supplement at “{step}” did not come by {at}; the rule that would close the dossier is unverified, so it stays open",
    }
    /// Too many new dates, by a pack that is not verified.
    FOUND_APOLOGIES {
        vi: "{code}: hẹn lại quá {bound} lần (quy định chưa xác minh)",
        en: "{code}: a new date is appointed more than {bound} times (the rule is unverified)",
    }
    /// A new paper in a later request, by a pack that is not verified.
    FOUND_NEW_PAPER {
        vi: "{code}: “{step}” đòi thêm “{paper}” mà lần yêu cầu đầu không nêu (quy định chưa xác minh)",
        en: "{code}: “{step}” asks for “{paper}”, which the first request did not name (the rule is unverified)",
    }
    /// An online filing that was not answered.
    FOUND_ANSWERED_LATE {
        vi: "{code}: “{step}” chưa báo tiếp nhận hoặc yêu cầu bổ sung hồ sơ trực tuyến khi hết hạn {at}",
        en: "{code}: “{step}” has not answered the online filing by {at}, neither accepted nor asked for a supplement",
    }
    /// A hand-over after the hour of the rule.
    FOUND_HANDED_OVER_LATE {
        vi: "{code}: “{step}” chuyển hồ sơ nhận trực tiếp muộn hơn {at}; hạn trả cho người nộp không đổi",
        en: "{code}: “{step}” hands over a dossier received at the counter later than {at}; the applicant's due date stays",
    }
    /// The same for paper that goes to another level.
    FOUND_SENT_ON_LATE {
        vi: "{code}: “{step}” chuyển hồ sơ giấy đến cơ quan khác cấp muộn hơn {at}; hạn trả cho người nộp không đổi",
        en: "{code}: “{step}” sends the paper to an authority of another level later than {at}; the applicant's due date stays",
    }
    /// The authority ends a dossier in a way that the law does not know.
    FOUND_ENDED_OTHERWISE {
        vi: "{code}: “{step}” tự kết thúc hồ sơ không bằng kết quả, cũng không bằng từ chối, khi không có thời hạn hoàn thiện nào đã qua; dừng là quyền của người nộp",
        en: "{code}: “{step}” ends the dossier neither by a result nor by a refusal, and no time to complete it has passed; to stop is the applicant's right",
    }
    /// A late step.
    FOUND_STEP_LATE { vi: "{code}: “{step}” chưa xong khi hết hạn {at}", en: "{code}: “{step}” is not done by {at}" }
}
