//! Sentences about many dossiers at once.

messages! {
    /// A length that cannot be read.
    PROFILE_NOT_SPREAD {
        vi: "`{value}` không phải khoảng thời gian; viết như `2-10 giờ làm việc`, `1-3-10 ngày` hoặc `30-100 %`",
        en: "`{value}` is no length that varies; write `2-10 working hours`, `1-3-10 days` or `30-100 %`",
    }
    /// A length whose numbers fall.
    PROFILE_SPREAD_ORDER {
        vi: "các số của `{value}` phải từ nhỏ đến lớn: ít nhất, thường gặp (nếu có), nhiều nhất",
        en: "the numbers of `{value}` must rise: the least, what half stay below (if any), the most",
    }
    /// A part of a limit where a time is wanted.
    PROFILE_NOT_TIME {
        vi: "`{value}` là phần trăm của thời hạn, ở đây không có thời hạn nào; viết như `1-5 ngày làm việc`",
        en: "`{value}` is a part of a time limit, and there is none here; write `1-5 working days`",
    }
    /// A time where a part of a limit is wanted.
    PROFILE_NOT_PART {
        vi: "`{value}` phải là phần trăm của thời hạn; viết như `30-100 %`",
        en: "`{value}` must be a part of the time limit; write `30-100 %`",
    }
    /// Not a share.
    PROFILE_NOT_SHARE {
        vi: "`{value}` phải là phần trăm từ 0 đến 100; viết như `5 %`",
        en: "`{value}` must be a share from 0 to 100 per cent; write `5 %`",
    }
    /// Not a weight.
    PROFILE_NOT_WEIGHT {
        vi: "`{value}` phải là số nguyên từ 0 đến {most}",
        en: "`{value}` must be a whole number from 0 to {most}",
    }
    /// Nothing has a weight.
    PROFILE_NO_WEIGHT {
        vi: "ít nhất một mục ở đây phải lớn hơn 0",
        en: "at least one of these must be above 0",
    }
    /// Nobody works.
    PROFILE_NO_OFFICERS {
        vi: "số cán bộ phải từ 1; cơ quan không giới hạn thì bỏ dòng này",
        en: "there must be at least 1 officer; leave the agency out where their number does not matter",
    }
    /// Not a month.
    PROFILE_NOT_MONTH {
        vi: "`{value}` phải là tháng từ 1 đến 12",
        en: "`{value}` must be a month from 1 to 12",
    }
    /// Not between two numbers.
    PROFILE_NOT_BETWEEN {
        vi: "`{value}` phải là hai số nguyên từ nhỏ đến lớn, như `1-20`",
        en: "`{value}` must be two whole numbers that rise, such as `1-20`",
    }
    /// A number that YAML reads by itself.
    PROFILE_QUOTE {
        vi: "đặt số `{value}` trong ngoặc kép",
        en: "put the number `{value}` in quotes",
    }
    /// A fact that has no list of values.
    PROFILE_NOT_WEIGHED {
        vi: "dữ kiện `{name}` không phải có/không hay một trong các giá trị; viết một giá trị, một danh sách hoặc `1-20`",
        en: "the fact `{name}` is neither yes or no nor one of some values; write a value, a list or `1-20`",
    }
    /// Days in the wrong order.
    PROFILE_DAYS {
        vi: "`{from}: {first}` sau `{until}: {last}`; xem lại hai ngày",
        en: "`{from}: {first}` lies after `{until}: {last}`; check both days",
    }
    /// The version has no day of filing.
    SIMULATE_NOT_IN_FORCE {
        vi: "bản này của thủ tục không có hiệu lực ngày nào trong năm {year}; ghi `từ ngày` và `đến ngày` trong tệp --profile",
        en: "this version of the procedure is in force on no day of {year}; write `from` and `until` in the file of --profile",
    }
    /// No dossiers.
    SIMULATE_NONE {
        vi: "--dossiers phải từ 1 đến {most}",
        en: "--dossiers must be from 1 to {most}",
    }

    /// The heading.
    SIMULATE_HEADING {
        vi: "{title}: {n} hồ sơ nộp từ {first} đến {last}, hạt giống {seed}",
        en: "{title}: {n} dossiers filed from {first} to {last}, seed {seed}",
    }
    /// How dossiers ended.
    SIMULATE_ENDS { vi: "Kết thúc", en: "Ends" }
    /// A count with its share.
    SIMULATE_COUNT { vi: "{what}: {n} ({share} %)", en: "{what}: {n} ({share} %)" }
    /// In time or late.
    SIMULATE_PUNCTUAL { vi: "So với ngày hẹn trả", en: "Against the promised day" }
    /// Before its day.
    SIMULATE_EARLY { vi: "trước hạn", en: "early" }
    /// On its day.
    SIMULATE_ON_TIME { vi: "đúng hạn", en: "on time" }
    /// After its day.
    SIMULATE_LATE { vi: "quá hạn", en: "late" }
    /// No day.
    SIMULATE_UNDATED { vi: "không có ngày hẹn trả", en: "without a promised day" }
    /// How late.
    SIMULATE_DAYS_LATE {
        vi: "quá hạn trung bình {days} ngày làm việc",
        en: "late by {days} working days on average",
    }
    /// How long.
    SIMULATE_DAYS {
        vi: "Số ngày làm việc từ khi tiếp nhận đến khi xử lý xong: một nửa trong {half}, 90 % trong {most}, lâu nhất {longest}",
        en: "Working days from acceptance until handled: half within {half}, 90 % within {most}, the longest {longest}",
    }
    /// Requests.
    SIMULATE_REQUESTS {
        vi: "Hồ sơ bị yêu cầu bổ sung: {n} ({share} %)",
        en: "Dossiers of which papers were asked for: {n} ({share} %)",
    }
    /// What does not end.
    SIMULATE_STANDING { vi: "Không kết thúc", en: "Not ended" }
    /// No table.
    SIMULATE_NO_TABLE {
        vi: "sang năm chưa có lịch nghỉ trong dữ liệu, không tính tiếp",
        en: "goes on in a year whose days off are not on record, so it was not counted further",
    }
    /// Open questions.
    SIMULATE_UNDECIDED {
        vi: "đường đi tùy vào dữ kiện chưa có câu trả lời; ghi dữ kiện ấy trong --profile",
        en: "the way on hangs on a fact without an answer; write that fact in --profile",
    }
    /// Papers that never come.
    SIMULATE_UNANSWERED {
        vi: "chờ bổ sung mãi: quy trình không nói hết thời gian bổ sung thì sao",
        en: "waits for papers for ever: the procedure does not say what the end of that time means",
    }
    /// Stuck.
    SIMULATE_STUCK {
        vi: "mắc kẹt: không ai làm gì được nữa và không thời hạn nào kết thúc",
        en: "stuck: nobody may do anything and no limit ends",
    }
    /// A circle.
    SIMULATE_CIRCLE { vi: "chạy vòng quanh không dứt", en: "runs in a circle" }
    /// Not filed.
    SIMULATE_UNFILED {
        vi: "không nộp được: trong những ngày đã ghi không ngày nào nhận hồ sơ qua kênh ấy (ngày nghỉ, hoặc năm chưa có lịch nghỉ trong dữ liệu), hoặc một quy tắc chặn; xem lại `từ ngày`, `đến ngày` trong --profile",
        en: "could not be filed: on none of the days are dossiers taken through that channel (days off, or a year whose days off are not on record), or a rule stopped it; check `from` and `until` in --profile",
    }
    /// Refusals of the machine.
    SIMULATE_REFUSED {
        vi: "Bị quy tắc chặn",
        en: "Stopped by a rule",
    }
    /// One of them.
    SIMULATE_REFUSED_ONE { vi: "{code}, {n} lần; lần đầu: {message}", en: "{code}, {n} times; first: {message}" }
    /// The agencies.
    SIMULATE_DESKS { vi: "Cơ quan", en: "Agencies" }
    /// The work of one.
    SIMULATE_DESK {
        vi: "{agency}: {n} lượt việc, {hours} giờ làm việc, nhiều nhất {most} hồ sơ cùng lúc (ngày {day})",
        en: "{agency}: {n} tasks, {hours} working hours, at most {most} dossiers at one time (on {day})",
    }
    /// Its queue.
    SIMULATE_QUEUE {
        vi: "{officers} cán bộ; {n} lượt phải chờ, trung bình {hours} giờ làm việc",
        en: "{officers} officers; {n} tasks had to wait, {hours} working hours on average",
    }
    /// Work by month.
    SIMULATE_MONTHS { vi: "Theo tháng (nộp, xử lý xong, quá hạn)", en: "By month (filed, handled, late)" }
    /// A month.
    SIMULATE_MONTH { vi: "{month}: {filed}, {settled}, {late}", en: "{month}: {filed}, {settled}, {late}" }
    /// Steps that were late.
    SIMULATE_STEPS { vi: "Bước quá thời hạn của bước", en: "Steps over their own limits" }
    /// What was assumed.
    SIMULATE_ASSUMED {
        vi: "Giả định (ghi trong --profile để thay)",
        en: "Assumed (write it in --profile to change it)",
    }
    /// The days.
    ASSUMED_DAYS { vi: "hồ sơ nộp đều trong năm", en: "dossiers are filed evenly over the year" }
    /// The channels.
    ASSUMED_CHANNELS { vi: "các kênh nhận như nhau", en: "every channel is used as often as another" }
    /// The applicants.
    ASSUMED_APPLICANTS { vi: "các đối tượng nộp như nhau", en: "every class of applicants files as often as another" }
    /// A fact.
    ASSUMED_FACT {
        vi: "dữ kiện `{name}`: các câu trả lời như nhau, số thì từ 1 đến 10, hoặc giá trị mặc định",
        en: "the fact `{name}`: every answer as often as another, numbers from 1 to 10, or the default",
    }
    /// An open fact.
    ASSUMED_OPEN {
        vi: "dữ kiện `{name}`: không đoán được, để chưa rõ",
        en: "the fact `{name}`: nothing can be assumed, it stays open",
    }
    /// Supplements.
    ASSUMED_SUPPLEMENTS {
        vi: "người nộp bổ sung sau 1-5 ngày làm việc, 5 % không nộp",
        en: "papers come after 1-5 working days, 5 % never do",
    }
    /// Payments.
    ASSUMED_PAYMENTS {
        vi: "người nộp làm phần việc của mình, kể cả nộp phí, trong 1 ngày làm việc",
        en: "applicants do their part, payments included, within 1 working day",
    }
    /// The pace.
    ASSUMED_PACE {
        vi: "mỗi bước mất 20-100 % thời hạn của bước; bước xử lý không có thời hạn thì chia đều thời hạn của thủ tục",
        en: "a step takes 20-100 % of its limit; steps of handling without one share the time of the procedure",
    }
    /// Steps without limits.
    ASSUMED_UNLIMITED {
        vi: "bước khác không có thời hạn mất 0,5-8 giờ làm việc; ký, cấp, trả, thông báo thì xong ngay",
        en: "other steps without a limit take 0.5-8 working hours; signing, issuing, returning and notices none",
    }
    /// The outcomes.
    ASSUMED_OUTCOMES {
        vi: "bước nào có thể không đạt thì 90 % đạt; các kết quả khác như nhau",
        en: "steps that may end badly end well in 90 %; the other outcomes are alike",
    }
    /// The hours.
    ASSUMED_HOURS {
        vi: "giờ làm việc 08:00-12:00, 13:00-17:00 nếu thủ tục không ghi",
        en: "office hours 08:00-12:00, 13:00-17:00 where the procedure states none",
    }
    /// The title of the picture.
    QUEUE_TITLE { vi: "Số hồ sơ đang ở từng cơ quan", en: "Dossiers at each agency" }
    /// The most of a panel.
    QUEUE_MOST { vi: "nhiều nhất {most}", en: "at most {most}" }
}
