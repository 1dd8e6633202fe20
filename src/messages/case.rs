//! Sentences about case files and about the questions of `tthc run`.

messages! {
    /// A mistake at a place of a case file.
    CASE_AT { vi: "{place}: {text}", en: "{place}: {text}" }
    /// Not a map.
    CASE_NOT_MAP { vi: "chỗ này phải gồm các dòng `khóa: giá trị`", en: "here must be lines `key: value`" }
    /// Not a list.
    CASE_NOT_LIST { vi: "chỗ này phải là một danh sách", en: "here must be a list" }
    /// Not a single value.
    CASE_NOT_SCALAR { vi: "chỗ này phải là một giá trị đơn", en: "here must be a single value" }
    /// Nothing.
    CASE_EMPTY { vi: "chỗ này thiếu giá trị", en: "a value is missing here" }
    /// A key that is not known.
    CASE_UNKNOWN_KEY { vi: "không có khóa `{key}`; các khóa: {known}", en: "there is no key `{key}`; the keys are: {known}" }
    /// A key twice.
    CASE_TWICE { vi: "khóa `{key}` đã có ở trên", en: "the key `{key}` stands above already" }
    /// Merging of maps.
    CASE_MERGE { vi: "không được dùng `<<`; hãy viết đủ", en: "`<<` is not allowed; write everything out" }
    /// A key is missing.
    CASE_MISSING { vi: "thiếu khóa `{key}`", en: "the key `{key}` is missing" }
    /// An event that did not happen.
    CASE_NOT_AN_EVENT {
        vi: "`{value}` nghĩa là việc này không xảy ra; bỏ cả sự kiện khỏi danh sách",
        en: "`{value}` says that this did not happen; take the whole event out of the list",
    }
    /// An event of no kind, or of two.
    CASE_ONE_ACT {
        vi: "mỗi sự kiện cần đúng một trong các khóa: {known}",
        en: "an event needs exactly one of the keys: {known}",
    }
    /// A key that goes with another.
    CASE_ONLY_WITH { vi: "khóa `{key}` chỉ đi cùng `{other}`", en: "the key `{key}` goes with `{other}` only" }
    /// No such fact.
    CASE_NO_FACT { vi: "thủ tục không có dữ kiện `{name}`", en: "the procedure has no fact `{name}`" }
    /// Another procedure.
    CASE_NOT_THIS {
        vi: "hồ sơ này thuộc thủ tục `{name}`, không phải `{this}`",
        en: "this case belongs to the procedure `{name}`, not to `{this}`",
    }
    /// No such paper.
    CASE_NO_PAPER { vi: "thủ tục không có giấy tờ `{name}`", en: "the procedure has no paper `{name}`" }
    /// No such step.
    CASE_NO_STEP { vi: "thủ tục không có bước `{name}`", en: "the procedure has no step `{name}`" }
    /// No such agency.
    CASE_NO_AGENCY { vi: "thủ tục không có cơ quan `{name}`", en: "the procedure has no agency `{name}`" }
    /// Nobody of that name acts.
    CASE_NO_PARTY {
        vi: "thủ tục không có cơ quan `{name}`; người làm là một cơ quan của thủ tục, hoặc `người nộp`",
        en: "the procedure has no agency `{name}`; who acts is an agency of the procedure, or `applicant`",
    }
    /// No such fee.
    CASE_NO_FEE { vi: "thủ tục không có khoản thu `{name}`", en: "the procedure has no fee `{name}`" }
    /// No such ground.
    CASE_NO_GROUND { vi: "thủ tục không có lý do từ chối `{name}`", en: "the procedure has no ground for refusal `{name}`" }
    /// The grounds that there are.
    CASE_GROUNDS { vi: "{text}; các lý do của thủ tục: {known}", en: "{text}; the grounds of the procedure are: {known}" }
    /// No grounds at all.
    CASE_NO_GROUNDS { vi: "{text}; thủ tục không khai lý do nào, ghi bằng lời ở `nêu rõ`", en: "{text}; the procedure declares none, write the reason in words after `reason`" }
    /// No such clock.
    CASE_NO_CLOCK { vi: "thủ tục không có thời hạn `{name}`", en: "the procedure has no time limit `{name}`" }
    /// A likely spelling.
    CASE_DID_YOU_MEAN { vi: "{text}; có phải `{near}`?", en: "{text}; did you mean `{near}`?" }
    /// Not one of the words.
    CASE_NOT_WORD { vi: "`{value}` không thuộc: {known}", en: "`{value}` is not one of: {known}" }
    /// A channel that the procedure does not offer.
    CASE_NOT_OFFERED { vi: "thủ tục không nhận hồ sơ qua kênh `{value}`; các kênh: {known}", en: "the procedure takes no dossiers by `{value}`; its channels are: {known}" }
    /// An applicant whom the procedure does not name.
    CASE_NOT_APPLICANT { vi: "`{value}` không thuộc đối tượng của thủ tục; các đối tượng: {known}", en: "`{value}` is not an applicant of the procedure; its applicants are: {known}" }
    /// The same thing twice in a list.
    CASE_LISTED_TWICE { vi: "`{value}` đã có ở trên trong danh sách này; bỏ một chỗ", en: "`{value}` stands above in this list already; take one away" }
    /// One identity of two events.
    CASE_ID_OF_ANOTHER {
        vi: "mã `{id}` đã là của một sự kiện khác; một mã viết lại lần nữa chỉ cho chính sự kiện ấy, sự kiện khác thì đặt mã khác",
        en: "`{id}` is the `id` of another event already; the same one stands only for the same event again, so choose another",
    }
    /// Not yes or no.
    CASE_NOT_YES_NO { vi: "`{value}` phải là có hoặc không", en: "`{value}` must be yes or no" }
    /// Neither a withdrawal nor a request to stop.
    CASE_NOT_WITHDRAWAL {
        vi: "`{value}` phải là `có` (hồ sơ dừng) hoặc `yêu cầu` (người nộp mới yêu cầu dừng)",
        en: "`{value}` must be `yes` (the dossier stops) or `asked` (the applicant asks for it)",
    }
    /// Not a number.
    CASE_NOT_NUMBER { vi: "`{value}` phải là một số; {marks}", en: "`{value}` must be a number; {marks}" }
    /// A number below zero.
    CASE_NEGATIVE { vi: "`{value}` là số âm; ghi số không âm", en: "`{value}` is below zero; write a number from zero up" }
    /// A number that YAML reads otherwise.
    CASE_QUOTE_NUMBER {
        vi: "`{value}` không có ngoặc kép có thể là {plain} hoặc {written}; ghi `\"{plain}\"` hoặc `\"{written}\"`, cả dấu ngoặc kép",
        en: "`{value}` without quotes can be {plain} or {written}; write `\"{plain}\"` or `\"{written}\"`, quotes included",
    }
    /// A number as YAML alone writes it.
    CASE_ODD_NUMBER {
        vi: "`{value}` là cách viết riêng của YAML, đọc ra {plain}; ghi `{plain}` bằng chữ số thường",
        en: "`{value}` is a form of YAML's own, read as {plain}; write `{plain}` in plain digits",
    }
    /// A number with another unit.
    CASE_UNIT { vi: "`{value}` phải tính bằng `{unit}`", en: "`{value}` must be in `{unit}`" }
    /// Not money.
    CASE_NOT_MONEY { vi: "`{value}` phải là số tiền bằng đồng; {marks}", en: "`{value}` must be an amount in đồng; {marks}" }
    /// Not a date.
    CASE_NOT_DATE { vi: "`{value}` không phải ngày; viết như `2026-07-01`", en: "`{value}` is not a date; write `2026-07-01`" }
    /// A year beyond the calendar.
    CASE_YEAR { vi: "năm {year} nằm ngoài lịch, chỉ có các năm {first} đến {last}; xem lại số năm", en: "the year {year} is beyond the calendar, which reaches from {first} to {last}; check the year" }
    /// Time that ends before it begins.
    CASE_UNTIL_BEFORE_FILING {
        vi: "`{until}: {at}` trước lúc nộp hồ sơ {filed}; xem lại hai thời điểm",
        en: "`{until}: {at}` lies before the filing at {filed}; check both",
    }
    /// A number with two readings.
    CASE_TWO_READINGS {
        vi: "`{value}` là {whole} hoặc {part} tùy ngôn ngữ của tệp thủ tục; ghi `{whole}` hoặc `{part}`",
        en: "`{value}` is {whole} or {part}, depending on the language of the procedure; write `{whole}` or `{part}`",
    }
    /// Not an instant.
    CASE_NOT_INSTANT { vi: "`{value}` không phải ngày giờ; viết như `2026-07-01 08:30`", en: "`{value}` is not a date with a time; write `2026-07-01 08:30`" }
    /// A day or an hour that does not exist.
    CASE_NO_SUCH_TIME { vi: "`{value}` không phải ngày, giờ có thật: {why}", en: "`{value}` is no day or time of the calendar: {why}" }
    /// Not office hours.
    CASE_NOT_HOURS { vi: "`{value}` không phải giờ làm việc; viết như `08:00-12:00,13:00-17:00`", en: "`{value}` are not office hours; write `08:00-12:00,13:00-17:00`" }

    /// A question with its answers.
    ASK { vi: "{question} [{answers}] ", en: "{question} [{answers}] " }
    /// A question about a fact without words of its own.
    ASK_FACT { vi: "`{name}`?", en: "`{name}`?" }
    /// The channel.
    ASK_CHANNEL { vi: "Nộp qua kênh nào?", en: "By which channel?" }
    /// The applicant.
    ASK_APPLICANT { vi: "Người nộp thuộc đối tượng nào?", en: "What kind of applicant?" }
    /// The filing.
    ASK_FILED { vi: "Nộp lúc nào?", en: "Filed when?" }
    /// An empty answer takes this one.
    ASK_DEFAULT { vi: "{answers}; để trống là {default}", en: "{answers}; empty is {default}" }
    /// An empty answer is unknown.
    ASK_OPEN { vi: "{answers}; để trống là chưa rõ", en: "{answers}; empty is unknown" }
    /// Yes or no.
    ASK_YES_NO { vi: "có/không", en: "yes/no" }
    /// A number.
    ASK_NUMBER { vi: "số {unit}", en: "number of {unit}" }
    /// A number without unit.
    ASK_PLAIN_NUMBER { vi: "số", en: "number" }
    /// Money.
    ASK_MONEY { vi: "đồng", en: "VND" }
    /// A date.
    ASK_DATE { vi: "ngày, như 2026-07-01", en: "date, such as 2026-07-01" }
    /// An instant.
    ASK_INSTANT { vi: "ngày giờ, như 2026-07-01 08:30", en: "date and time, such as 2026-07-01 08:30" }
    /// A text.
    ASK_TEXT { vi: "chữ", en: "text" }
}
