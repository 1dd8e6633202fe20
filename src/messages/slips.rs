//! How a line that was mistyped, or said in other words, is to be written.

messages! {
    NUMBER_IN_DIGITS {
        vi: "số viết bằng chữ số: `{text}`",
        en: "numbers are written in digits: `{text}`",
    }
    WORDS_IN_VAIN {
        vi: "bỏ `{text}`: ở đây không cần",
        en: "delete `{text}`: it is not needed here",
    }
    FROM_BEFORE_DATE {
        vi: "viết `{word}` trước ngày: `{word} {text}`",
        en: "write `{word}` before the day: `{word} {text}`",
    }
    INSTRUMENT_LAST {
        vi: "văn bản viết sau cùng: `{text}`",
        en: "the instrument comes last: `{text}`",
    }
    MISSPELT_WORD {
        vi: "không có từ khóa `{text}`",
        en: "there is no keyword `{text}`",
    }
    NAME_WITHOUT_BLANKS {
        vi: "tên không có dấu cách: viết `{name}`",
        en: "a name has no blanks: write `{name}`",
    }
    COLON_AFTER_NAME {
        vi: "thiếu dấu hai chấm sau tên: viết `{name}:`",
        en: "a colon is missing after the name: write `{name}:`",
    }
    COLON_BEFORE {
        vi: "thiếu dấu hai chấm trước `{text}`",
        en: "a colon is missing before `{text}`",
    }
    ADD_BLANK {
        vi: "thêm dấu cách",
        en: "add a blank",
    }
    NUMBER_IN_FIGURES {
        vi: "số chỉ viết bằng chữ số, một lần: `{text}`",
        en: "a number is written in figures, once: `{text}`",
    }
    BLANK_AFTER_NUMBER {
        vi: "thiếu dấu cách sau số: viết `{text}`",
        en: "a blank is missing after the number: write `{text}`",
    }
    COLON_AT_END {
        vi: "thiếu dấu hai chấm ở cuối dòng",
        en: "a colon is missing at the end of the line",
    }
    COMMA_BEFORE {
        vi: "thiếu dấu phẩy trước `{text}`",
        en: "a comma is missing before `{text}`",
    }
    COMMA_OR_NAME {
        vi: "thiếu dấu phẩy trước `{text}`; nếu là một tên thì viết liền, không có dấu cách: `{name}`",
        en: "a comma is missing before `{text}`; if the two are one name, it has no blank: `{name}`",
    }
    COMMA_HERE {
        vi: "ở đây các phần cách nhau bằng dấu phẩy `,`",
        en: "here the parts are separated by commas `,`",
    }
    COMMA_FOR {
        vi: "viết dấu phẩy thay cho `{text}`",
        en: "write a comma instead of `{text}`",
    }
    SEMICOLON_HERE {
        vi: "các căn cứ cách nhau bằng dấu chấm phẩy `;`",
        en: "citations are separated by semicolons `;`",
    }
    NO_COLON_HERE {
        vi: "bỏ dấu hai chấm ở đây: chỉ mục và tên của mục con có dấu hai chấm theo sau",
        en: "delete the colon: only sections and the names of items are followed by one",
    }
    NO_MARK_HERE {
        vi: "bỏ dấu `{mark}` ở đây",
        en: "delete `{mark}` here",
    }
    ONE_NUMBER {
        vi: "chỗ này nhận một số, không nhận khoảng: ghi mức cao nhất, hoặc tách từng trường hợp với mức của nó",
        en: "one number stands here, no range: write the highest, or part the cases, each with its own",
    }
    PLAIN_QUOTES {
        vi: "mở và đóng ngoặc kép bằng cùng một kiểu dấu: `\"…\"`",
        en: "open and close quotes with marks of one kind: `\"…\"`",
    }
    PLAIN_MARKS {
        vi: "dùng dấu câu thường `:`, `,`, `;`, không dùng dấu toàn khổ của bàn phím chữ Hán",
        en: "write the plain marks `:`, `,`, `;`, not the wide ones of a Chinese keyboard",
    }
    TEXT_IN_QUOTES {
        vi: "chữ đặt trong dấu ngoặc kép: `\"{text}\"`",
        en: "put the text in quotes: `\"{text}\"`",
    }
    WORD_BEFORE {
        vi: "viết `{word}` trước thời hạn: `{word} {text}`",
        en: "write `{word}` before the time: `{word} {text}`",
    }
    FORM_ALONE {
        vi: "`theo mẫu` đứng một mình, khi nguồn không nêu số hiệu của mẫu; biết số hiệu thì chỉ ghi `{text}`",
        en: "`by form` stands alone, where the source does not say which form; where it does, write only `{text}`",
    }
    SAY_NONE {
        vi: "thay `{text}` bằng `{none}`",
        en: "write `{none}` for `{text}`",
    }
    NAME_BEFORE_ACTOR {
        vi: "`{actor}` là một cơ quan; bước phải có tên riêng đứng trước: `- tên_bước: {actor} …`",
        en: "`{actor}` is an agency; the step needs a name of its own before it: `- step_name: {actor} …`",
    }
    NAME_AND_TITLE {
        vi: "thiếu tên và dấu ngoặc kép: viết `{name}: \"{text}\"`",
        en: "a name and quotes are missing: write `{name}: \"{text}\"`",
    }
    NO_BLANKS {
        vi: "thừa dấu cách: viết liền `{text}`",
        en: "there are blanks too many: write `{text}`",
    }
    EVENT_AFTER {
        vi: "mốc của thời hạn viết sau `kể từ khi`, như `kể từ khi nhận đủ hồ sơ hợp lệ`, `kể từ khi nộp`",
        en: "what starts a time limit is written after `from`, as in `from receipt of the complete dossier`, `from filing`",
    }
    COUNT_BEFORE_KIND {
        vi: "số bản viết trước loại bản: `{text}`",
        en: "the count stands before the kind of copy: `{text}`",
    }
    NAME_BEFORE_VALUE {
        vi: "mỗi dòng của danh sách bắt đầu bằng một tên do bạn đặt và dấu hai chấm: `- cấp_mới: …`; chỉ có một giá trị thì viết ngay sau tên mục, không xuống dòng",
        en: "each line of a list begins with a name of your choice and a colon: `- first_issue: …`; a single value is written right after the word of the section",
    }
    HEADING_SETS {
        vi: "số bộ viết ngay sau `hồ sơ:`, như `hồ sơ: 1 bộ`",
        en: "the number of sets is written right after `documents:`, as in `documents: 1 set`",
    }
    HEADING_FEES {
        vi: "tách thành hai mục `phí:` và `lệ phí:`; không thu thì viết `không`, nguồn không nêu thì viết `chưa rõ`",
        en: "write two sections, `fees:` and `charges:`; `none` where nothing is due, `unknown` where the source does not say",
    }
    HEADING_FORMS {
        vi: "mẫu ghi ngay tại giấy tờ dùng mẫu ấy: `- đơn: \"Đơn đề nghị\", mẫu số 01 NĐ5, 1 bản chính`",
        en: "a form is written at the paper that uses it: `- application: \"Application\", form 01 ND5, 1 original`",
    }
    HEADING_PLACE {
        vi: "nơi nhận hồ sơ là một cơ quan: khai ở mục `cơ quan thực hiện:`, như `- một_cửa: \"Bộ phận Một cửa\", tiếp nhận`; nộp bằng cách nào ghi ở mục `cách thức thực hiện:`",
        en: "where dossiers are filed is an agency: declare it under `agencies:`, as in `- counter: \"One-stop office\", receives`; how they are filed stands under `channels:`",
    }
    DID_YOU_MEAN {
        vi: "có phải ý muốn viết `{name}`?",
        en: "did you mean `{name}`?",
    }
    REPLACE_BY {
        vi: "thay bằng `{name}`",
        en: "replace it by `{name}`",
    }
    ADD_TEXT {
        vi: "thêm `{text}`",
        en: "add `{text}`",
    }
    DROP_TEXT {
        vi: "bỏ `{text}`",
        en: "delete `{text}`",
    }
    BOTH_CHANGES {
        vi: "{first}; {second}",
        en: "{first}; {second}",
    }
    GLUED_WORD {
        vi: "sau `{text}` thiếu dấu cách",
        en: "no blank stands after `{text}`",
    }
    GLUED_WORD_HELP {
        vi: "thêm một dấu cách sau `{text}`",
        en: "add a blank after `{text}`",
    }
    CONDITION_OF_FACTS {
        vi: "điều kiện so sánh dữ kiện đã khai ở `dữ kiện:`, như `{form}`; điều kiện chỉ nói bằng lời thì viết thêm `nếu …` ở cuối dòng giấy tờ, sau dấu phẩy",
        en: "a condition compares facts that are declared under `facts:`, as in `{form}`; one that is only said in words stands as `if …` at the end of the line of the paper, after a comma",
    }
    BLANK_BETWEEN {
        vi: "thiếu dấu cách: viết `{text}`",
        en: "a blank is missing: write `{text}`",
    }
    DOUBLED_WORD {
        vi: "`{text}` viết hai lần liền nhau: bỏ một lần",
        en: "`{text}` stands twice: drop one of them",
    }
    WORD_FOR_SEVERAL {
        vi: "nhiều giá trị của một dữ kiện thì viết sau `{word}`",
        en: "several values of one fact stand after `{word}`",
    }
    WRITE_INSTEAD {
        vi: "viết `{text}`",
        en: "write `{text}`",
    }
    APPLICANT_AS_ACTOR {
        vi: "việc của người nộp không ghi ai làm: bỏ `{text}`",
        en: "what the applicant does stands without who does it: delete `{text}`",
    }
    DATABASE_BY_NAME {
        vi: "sau `tra cứu` là tên ngắn của cơ sở dữ liệu, khai ở ngoài thủ tục: `cơ sở dữ liệu <tên> \"<tên đầy đủ>\"`",
        en: "after `looked up in` stands the short name of a database, declared outside the procedure: `database <name> \"<title>\"`",
    }
    CHECK_OF_WHAT {
        vi: "xem hồ sơ có đủ giấy tờ không thì viết `kiểm tra thành phần hồ sơ`; xét nội dung hồ sơ thì viết `thẩm định`; đến tận nơi thì viết `kiểm tra thực địa`",
        en: "where the papers are counted, write `checks completeness`; where their content is examined, `appraises`; where somebody goes to the place, `inspects on site`",
    }
    ACTOR_BY_NAME {
        vi: "cơ quan viết bằng tên ngắn khai ở mục `cơ quan:` (`- {name}: \"{title}\"`): viết `{name}`",
        en: "an agency is written by the short name declared under `agencies:` (`- {name}: \"{title}\"`): write `{name}`",
    }
    BASIS_BELOW {
        vi: "căn cứ không viết trong ngoặc: viết `{text}` ở dòng riêng ngay dưới, thụt vào hơn dòng này",
        en: "a basis does not stand in brackets: write `{text}` on a line of its own right below, further to the right",
    }
    GROUP_OTHERWISE {
        vi: "`{text}` không mở được một nhóm",
        en: "`{text}` does not begin a group",
    }
    GUARD_BELOW {
        vi: "điều kiện không viết cùng dòng này: viết `{text}` ở dòng riêng ngay dưới, thụt vào hơn",
        en: "a condition does not stand on this line: write `{text}` on a line of its own right below, further to the right",
    }
    GUARD_OF_FACTS_BELOW {
        vi: "điều kiện viết ở dòng riêng ngay dưới và so sánh dữ kiện đã khai ở `dữ kiện:`, như `{form}`; ở dòng giấy tờ, điều kiện chỉ nói bằng lời thì viết `nếu …`",
        en: "a condition stands on a line of its own right below and compares facts that are declared under `facts:`, as in `{form}`; on the line of a paper, one that is only said in words stands as `if …`",
    }
    ONE_GUARD {
        vi: "mỗi phần tử chỉ có một dòng điều kiện: viết gộp hai điều kiện thành `{text}`, hoặc nối bằng `hoặc`",
        en: "an element has one line of conditions: write both as `{text}`, or join them by `or`",
    }
}
