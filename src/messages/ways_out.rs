//! How to say what people write in a place or with words that the language does not have.

messages! {
    /// Days off that are not counted.
    DAYS_OFF_ARE_A_UNIT {
        vi: "không đếm ngày nghỉ là đếm theo ngày làm việc: viết như `5 ngày làm việc` và bỏ phần này",
        en: "where days off are not counted, the unit is working days: write as in `5 working days`, and drop this part",
    }
    /// A condition on an outcome of a step.
    OUTCOME_WITHOUT_GUARD {
        vi: "kết cục của bước không kèm được điều kiện: tách thành hai bước cùng việc, một bước có dòng `{guard}` ngay dưới, bước kia có dòng `{other}`, mỗi bước ghi kết cục của mình",
        en: "an outcome of a step takes no condition: make two steps of the same work, one with the line `{guard}` right below it, the other with the line `{other}`, each with its own outcome",
    }
    /// A condition on what happens when a limit has run out.
    EXPIRY_WITHOUT_GUARD {
        vi: "điều xảy ra khi quá hạn không kèm được điều kiện: tách thành hai bước hoặc hai thời hạn, một có dòng `{guard}` ngay dưới, một có dòng `{other}`",
        en: "what happens after a limit takes no condition: make two steps or two time limits, one with the line `{guard}` right below it, one with the line `{other}`",
    }
    /// A condition on a row of a table.
    ROW_WITHOUT_GUARD {
        vi: "dòng `+` của khoản thu không kèm được điều kiện: đưa dữ kiện ấy thành một cột của bảng, mỗi giá trị một dòng; nếu miễn cho mọi dòng thì viết `miễn khi …` ở dòng riêng dưới khoản thu",
        en: "a row `+` of a fee takes no condition: make the fact a column of the table, with one row for each value; where every row is free, write `exempt when …` on a line of its own below the fee",
    }
    /// An effect after a condition.
    EFFECT_AFTER_GUARD {
        vi: "`khi … thì …` chỉ đặt thời hạn khác cho bước; `{effect}` phải viết sau một kết cục, như `{text}`, ở một bước có dòng `{guard}`",
        en: "`when … then …` only sets another limit of the step; `{effect}` follows an outcome, as in `{text}`, at a step that has the line `{guard}`",
    }
    /// A condition that no fact says.
    FACT_OF_WORDS {
        vi: "`{text}` chưa là dữ kiện: nếu chỉ cần hỏi có hay không thì khai `- {name}: có/không, hỏi \"…?\"` ở mục `dữ kiện:`, rồi viết điều kiện là `{guard}`",
        en: "`{text}` is no fact yet: where yes or no is all there is to ask, declare `- {name}: yes/no, ask \"…?\"` under `facts:`, and write the condition as `{guard}`",
    }
    /// A condition that no fact says, on a line that has its own word for it.
    FACT_THEN_LINE {
        vi: "`{text}` chưa là dữ kiện: nếu chỉ cần hỏi có hay không thì khai `- {name}: có/không, hỏi \"…?\"` ở mục `dữ kiện:`, rồi viết cả dòng này là `{line}`",
        en: "`{text}` is no fact yet: where yes or no is all there is to ask, declare `- {name}: yes/no, ask \"…?\"` under `facts:`, and write this whole line as `{line}`",
    }
    /// Several conditions that no fact says.
    FACTS_THEN_LINE {
        vi: "những điều kiện này chưa là dữ kiện: nếu chỉ cần hỏi có hay không thì khai {facts} ở mục `dữ kiện:`, rồi viết cả dòng này là `{line}`",
        en: "these conditions are no facts yet: where yes or no is all there is to ask, declare {facts} under `facts:`, and write this whole line as `{line}`",
    }
    /// A fact to declare.
    FACT_LINE { vi: "`- {name}: có/không, hỏi \"…?\"`", en: "`- {name}: yes/no, ask \"…?\"`" }
    /// A condition that no fact says, behind the line of an item.
    FACT_BELOW {
        vi: "`{text}` chưa là dữ kiện: nếu chỉ cần hỏi có hay không thì khai `- {name}: có/không, hỏi \"…?\"` ở mục `dữ kiện:`, rồi viết `{guard}` ở dòng riêng ngay dưới; ở dòng giấy tờ, điều kiện chỉ nói bằng lời thì viết `nếu …`",
        en: "`{text}` is no fact yet: where yes or no is all there is to ask, declare `- {name}: yes/no, ask \"…?\"` under `facts:`, and write `{guard}` on a line of its own right below; on the line of a paper, a condition that is only said in words stands as `if …`",
    }
    /// Two things to do.
    BOTH_STEPS {
        vi: "{first}; {second}",
        en: "{first}; {second}",
    }
    /// An exception behind the line of all cases.
    ALL_CASES_EXCEPT {
        vi: "`mọi trường hợp` không có ngoại lệ: viết cả dòng thành `{text}`",
        en: "`all cases` has no exception: write the whole line as `{text}`",
    }
    /// A condition without its place, at the left margin.
    CASE_OR_GUARD {
        vi: "để mở một nhóm, viết `{text}` có dấu hai chấm ở cuối; để đặt điều kiện cho dòng ngay trên, viết `{guard}` và thụt vào hơn dòng ấy",
        en: "to begin a group, write `{text}` with the colon at its end; as a condition of the line above, write `{guard}` further to the right than that line",
    }
    /// A clause behind a comma.
    CLAUSE_BELOW {
        vi: "viết `{text}` ở dòng riêng ngay dưới, thụt vào hơn dòng này",
        en: "write `{text}` on a line of its own right below, further to the right than this one",
    }
    /// Words that exempt in one case, or in all but one.
    EXEMPT_TWO_WAYS {
        vi: "hiểu được hai cách: được miễn trong trường hợp này thì viết `{exempt}`; được miễn trong mọi trường hợp trừ trường hợp này thì viết `{unless}`; viết ở dòng riêng ngay dưới khoản thu",
        en: "this may mean two things: free in this case is `{exempt}`, free in all cases but this one is `{unless}`; either stands on a line of its own right below the fee",
    }
    /// A day that was written in another way.
    DATE_READ_AS {
        vi: "đọc được ngày {day} tháng {month} năm {year}: viết `{text}`",
        en: "this reads as day {day} of month {month} of {year}: write `{text}`",
    }
    /// A day of two readings.
    DATE_TWO_WAYS {
        vi: "viết năm-tháng-ngày: `{first}` hoặc `{second}`, tùy ngày nào là đúng",
        en: "write year-month-day: `{first}` or `{second}`, whichever is the right day",
    }
    /// A year of two digits.
    YEAR_OF_TWO_DIGITS {
        vi: "năm phải đủ bốn chữ số, vì `{year}` có thể là nhiều năm khác nhau: nếu là năm {full} thì viết `{text}`",
        en: "a year has four digits, since `{year}` may be one of several: for {full}, write `{text}`",
    }
    /// A month without its day.
    DAY_IS_MISSING {
        vi: "thiếu ngày: viết đủ ngày, tháng, năm như văn bản gốc, ví dụ `01/07/2025`",
        en: "the day is missing: write the year, the month and the day as in the source, such as `2025-07-01`",
    }
    /// Another way to say that a step follows.
    GO_TO_STEP {
        vi: "sang một bước khác viết là `{text}`",
        en: "going on to another step is written `{text}`",
    }
    /// Another way to say that a shared step is called.
    BACK_TO_STEP {
        vi: "làm một bước dùng lại rồi trở về viết là `{text}`",
        en: "doing a shared step and coming back is written `{text}`",
    }
    /// A step that is not declared.
    GO_OR_BACK {
        vi: "sang một bước của `trình tự:` thì viết `chuyển đến {name}`; làm một bước của `bước dùng lại:` rồi trở về thì viết `quay lại {name}`; `{name}` phải là tên bước đã khai",
        en: "going on to a step of `steps:` is written `go to {name}`; doing a step of `shared steps:` and coming back is `back to {name}`; `{name}` must be the name of a step that is declared",
    }
    /// What a step does, after an outcome.
    ACT_AFTER_OUTCOME {
        vi: "sau `thì` là điều xảy ra tiếp theo, không phải việc của một bước: để làm tiếp một bước thì viết `chuyển đến` và tên bước; không giải quyết hồ sơ thì viết `từ chối bằng văn bản, nêu rõ lý do` hoặc `kết thúc hồ sơ`",
        en: "after `then` stands what follows, not what a step does: to go on with a step write `go to` and its name; where the dossier is not dealt with, write `refuse in writing, with reasons` or `close dossier`",
    }
    /// The word for results in place of their names.
    RESULT_BY_NAME {
        vi: "sau `{act}` là tên ngắn của kết quả, khai ở mục `kết quả:`: {names}",
        en: "after `{act}` stands the short name of a result that is declared under `results:`: {names}",
    }
    /// The same, where none is declared.
    RESULT_TO_DECLARE {
        vi: "sau `{act}` là tên ngắn của kết quả: khai kết quả ấy ở mục `kết quả:`, rồi viết tên của nó ở đây",
        en: "after `{act}` stands the short name of a result: declare it under `results:` and write its name here",
    }
    /// A title where a name stands.
    NAME_OF_TITLE {
        vi: "chỗ này viết tên ngắn đã khai, không viết tên đầy đủ: \"{title}\" có tên `{name}`",
        en: "here stands the short name that is declared, not the title: \"{title}\" is called `{name}`",
    }
    /// Words that are like a title.
    NAME_NEAR_TITLE {
        vi: "chỗ này viết tên ngắn đã khai, một từ viết liền bằng `_`: gần nhất là `{name}` (\"{title}\"); nếu là thứ khác thì khai nó trước rồi viết tên của nó",
        en: "here stands a short name that is declared, one word joined by `_`: the nearest is `{name}` (\"{title}\"); if it is another thing, declare that first and write its name",
    }
    /// Words that are like nothing.
    NAME_IS_ONE_WORD {
        vi: "chỗ này viết tên ngắn đã khai, một từ viết liền bằng `_`, không có dấu cách: khai `- {name}: \"{title}\"` ở mục của nó, rồi viết `{name}` ở đây",
        en: "here stands a short name that is declared, one word joined by `_` without blanks: declare `- {name}: \"{title}\"` in its section, and write `{name}` here",
    }
}
