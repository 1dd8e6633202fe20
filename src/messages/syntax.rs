//! Sentences about how a text is written (codes S).

messages! {
    FILE_TOO_LARGE {
        vi: "tệp có {bytes} byte, vượt giới hạn {limit} byte (16 MiB)",
        en: "the file has {bytes} bytes, more than the limit of {limit} bytes (16 MiB)",
    }
    FILE_TOO_LARGE_HELP {
        vi: "tách tệp thành nhiều tệp nhỏ hơn; tên khai ở tệp này dùng được ở tệp khác cùng dự án",
        en: "split the file; names declared in one file can be used in every file of the project",
    }
    NOT_UTF8 {
        vi: "tệp không phải văn bản UTF-8: byte thứ {offset} không đọc được",
        en: "the file is not UTF-8 text: byte {offset} cannot be read",
    }
    NOT_UTF8_UTF16 {
        vi: "tệp được lưu bằng UTF-16, không phải UTF-8",
        en: "the file is saved as UTF-16, not as UTF-8",
    }
    NOT_UTF8_HELP {
        vi: "lưu lại tệp với bảng mã UTF-8",
        en: "save the file with the encoding UTF-8",
    }
    NOTHING_DECLARED {
        vi: "tệp này không khai báo gì nên không có gì để soát",
        en: "this file declares nothing, so there is nothing to check",
    }
    TOO_MANY_LINES {
        vi: "tệp có hơn {limit} dòng có nội dung; phần sau không được đọc",
        en: "the file has more than {limit} lines with content; the rest is not read",
    }
    LINE_TOO_LONG {
        vi: "dòng này cùng các dòng nối tiếp có hơn {limit} byte ngoài dấu ngoặc kép; dòng không được đọc",
        en: "this line and those that go on with it have more than {limit} bytes outside quotes; the line is not read",
    }
    LINE_TOO_LONG_HELP {
        vi: "chia danh sách thành nhiều mục con, mỗi mục một dòng; chữ dài thì để trong dấu ngoặc kép",
        en: "divide the list into several items, one on a line; put long text in quotes",
    }
    TOO_MANY_MISTAKES {
        vi: "tệp có hơn {limit} lỗi cách viết; các lỗi sau không được nêu",
        en: "the file has more than {limit} mistakes of writing; the others are not shown",
    }
    TOO_MANY_MISTAKES_HELP {
        vi: "sửa các lỗi đã nêu rồi chạy lại; nếu tệp không phải bản `.tthc` thì bỏ nó khỏi thư mục",
        en: "mend those that are shown and run again; if the file is no `.tthc` text, take it out of the folder",
    }
    UNREADABLE_HELP {
        vi: "xem cách viết trong docs/language.md, hoặc viết lại dòng này theo mẫu của các dòng bên cạnh",
        en: "see docs/language.md, or write the line as its neighbours are written",
    }
    UNEXPECTED_LINE {
        vi: "dòng này không bắt đầu bằng từ khóa, dấu gạch hay dấu cộng nào",
        en: "this line begins with no keyword, dash or plus",
    }
    UNEXPECTED_LINE_HELP {
        vi: "quên dấu gạch đầu dòng “-”, hoặc quên dấu phẩy ở cuối dòng trên?",
        en: "was the dash “-” forgotten, or the comma at the end of the line above?",
    }
    UNEXPECTED_LINE_FIX {
        vi: "thêm dấu gạch đầu dòng",
        en: "put a dash before the line",
    }
    BEFORE_WORD {
        vi: "thừa `{text}` trước từ khóa `{name}`",
        en: "`{text}` stands in vain before the keyword `{name}`",
    }
    BEFORE_WORD_HELP {
        vi: "bỏ `{text}`: dòng phải bắt đầu bằng chính từ khóa",
        en: "delete `{text}`: the line has to begin with the keyword itself",
    }
    NUMBER_FOR_DASH {
        vi: "mục con bắt đầu bằng dấu gạch, không đánh số `{text}`",
        en: "an item begins with a dash, not with the number `{text}`",
    }
    NUMBER_FOR_DASH_HELP {
        vi: "viết `- ` thay cho số; thứ tự các dòng đã nói lên thứ tự",
        en: "write `- ` instead of the number; the order of the lines is the order",
    }
    NO_DECLARATION_HELP {
        vi: "muốn khai báo thì mở đầu bằng `thủ tục`, `văn bản`, `cơ quan`, `cơ sở dữ liệu`, `mẫu thủ tục` hoặc `ví dụ`",
        en: "a declaration begins with `procedure`, `instrument`, `agency`, `database`, `procedure template` or `example`",
    }
    NUMBER_IN_DIGITS {
        vi: "số viết bằng chữ số: `{text}`",
        en: "numbers are written in digits: `{text}`",
    }
    WORDS_IN_VAIN {
        vi: "bỏ `{text}`: ở đây không cần",
        en: "delete `{text}`: it is not needed here",
    }
    DATE_WITH_SLASHES {
        vi: "ngày viết bằng dấu gạch chéo, năm đủ bốn chữ số: `{text}`",
        en: "a date is written with slashes and four digits of the year: `{text}`",
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
    MISSING_DASH {
        vi: "mục con này thiếu dấu gạch đầu dòng",
        en: "this item lacks its dash",
    }
    MISSING_DASH_HELP {
        vi: "viết `- ` ở đầu dòng, trước tên của mục con",
        en: "write `- ` at the beginning of the line, before the name of the item",
    }
    MISSING_PLUS {
        vi: "dòng này thiếu dấu cộng ở đầu",
        en: "this line lacks its plus",
    }
    MISSING_PLUS_HELP {
        vi: "viết `+ ` ở đầu dòng: các dòng bên trong một mục con bắt đầu bằng dấu cộng",
        en: "write `+ ` at the beginning of the line: lines inside an item begin with a plus",
    }
    COLON_OF_DECLARATION {
        vi: "khai báo `{decl}` không có dấu hai chấm",
        en: "a declaration `{decl}` has no colon",
    }
    COLON_OF_DECLARATION_HELP {
        vi: "bỏ dấu hai chấm: `{decl} tên_ngắn \"Tên đầy đủ\"`",
        en: "delete the colon: `{decl} short_name \"Full title\"`",
    }
    ITEM_ON_SECTION_LINE {
        vi: "mục con đứng ngay trên dòng của mục `{section}`",
        en: "an item stands on the line of the section `{section}`",
    }
    ITEM_ON_SECTION_LINE_HELP {
        vi: "viết mỗi mục con ở một dòng riêng bên dưới, bắt đầu bằng dấu gạch `-`",
        en: "write each item on a line of its own below, with a dash `-` before it",
    }
    ITEM_ON_SECTION_LINE_FIX {
        vi: "đưa mục con xuống dòng dưới",
        en: "move the item to the next line",
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
    MISSING_COLON {
        vi: "mục `{section}` thiếu dấu hai chấm",
        en: "the section `{section}` lacks its colon",
    }
    MISSING_COLON_HELP {
        vi: "viết dấu hai chấm ngay sau tên mục, rồi mới đến giá trị",
        en: "write a colon right after the section word, then the value",
    }
    MISSING_COLON_FIX {
        vi: "thêm dấu hai chấm",
        en: "add the colon",
    }
    WIDE_COLON {
        vi: "mục `{section}` dùng dấu hai chấm toàn khổ `：` của bàn phím chữ Hán",
        en: "the section `{section}` has the wide colon `：` of a Chinese keyboard",
    }
    WIDE_COLON_HELP {
        vi: "viết dấu hai chấm thường `:`",
        en: "write the plain colon `:`",
    }
    UNPRINTABLE {
        vi: "chữ trong ngoặc kép có ký tự điều khiển {code}, không nhìn thấy và không in được",
        en: "the text in quotes holds the control character {code}, which can be neither seen nor printed",
    }
    UNPRINTABLE_HELP {
        vi: "xóa ký tự ấy; thường nó theo vào khi chép từ tệp khác",
        en: "delete that character; it usually comes along when text is copied from another file",
    }
    UNIT_NOT_KNOWN {
        vi: "`{text}` không phải đơn vị thời gian; đơn vị: ngày làm việc, ngày, giờ làm việc, giờ, phút, tuần, tháng, năm",
        en: "`{text}` is no unit of time; units: working days, days, working hours, hours, minutes, weeks, months, years",
    }
    OUTSIDE_DECLARATION {
        vi: "dòng này đứng trước khai báo đầu tiên nên không thuộc về đâu",
        en: "this line stands before the first declaration and belongs to nothing",
    }
    OUTSIDE_DECLARATION_HELP {
        vi: "mở đầu bằng `thủ tục`, `văn bản`, `cơ quan`, `cơ sở dữ liệu`, `mẫu thủ tục` hoặc `ví dụ`",
        en: "begin with `procedure`, `instrument`, `agency`, `database`, `procedure template` or `example`",
    }
    UNKNOWN_SECTION {
        vi: "không có mục tên `{name}`",
        en: "there is no section called `{name}`",
    }
    UNKNOWN_SECTION_HELP {
        vi: "các mục của thủ tục xếp theo tờ công bố: mã, lĩnh vực, cấp, đối tượng, cơ quan, cách thức, hồ sơ, phí, thời hạn, trình tự, kết quả",
        en: "the sections follow the official sheet: code, field, level, applicants, agencies, channels, documents, fees, time limits, steps, results",
    }
    MISPLACED_SECTION {
        vi: "mục `{section}` không thuộc khai báo `{decl}`",
        en: "the section `{section}` does not belong to a declaration `{decl}`",
    }
    MISPLACED_SECTION_HELP {
        vi: "chuyển mục này về đúng khai báo, hoặc bỏ đi",
        en: "move the section to the right declaration, or delete it",
    }
    REPEATED_SECTION {
        vi: "mục `{section}` đã có trong khai báo này",
        en: "this declaration already has a section `{section}`",
    }
    REPEATED_SECTION_FIRST {
        vi: "mục thứ nhất ở đây",
        en: "the first one is here",
    }
    REPEATED_SECTION_HELP {
        vi: "gộp hai mục làm một; chỉ mục thứ nhất được đọc",
        en: "join the two sections; only the first is read",
    }
    UNREADABLE {
        vi: "không hiểu được {found} ở {place}",
        en: "{found} cannot be understood in {place}",
    }
    UNREADABLE_EXPECTED {
        vi: "ở đây có thể viết: {expected}",
        en: "here one may write: {expected}",
    }
    UNREADABLE_LABEL {
        vi: "từ chỗ này",
        en: "from here on",
    }
    FOUND_TEXT { vi: "`{text}`", en: "`{text}`" }
    FOUND_END { vi: "chỗ dòng kết thúc", en: "the end of the line" }
    UNTERMINATED_QUOTE {
        vi: "dấu ngoặc kép mở ở đây không được đóng trên cùng dòng",
        en: "the quote that opens here is not closed on its line",
    }
    UNOPENED_QUOTE {
        vi: "thiếu dấu ngoặc kép mở trước `{text}`",
        en: "a quote is missing before `{text}`",
    }
    UNOPENED_QUOTE_HELP {
        vi: "thêm dấu ngoặc kép `\"` ở đầu đoạn chữ; dấu đóng đã có ở cuối",
        en: "put a quote `\"` where the text begins; the one that closes it is there",
    }
    UNTERMINATED_QUOTE_HELP {
        vi: "thêm dấu đóng ngoặc kép; chữ dài thì viết tiếp ở dòng sau, mỗi dòng một cặp ngoặc kép",
        en: "close the quote; a long text goes on in quotes of its own on the next line",
    }
    NESTED_TOO_DEEPLY {
        vi: "dấu ngoặc lồng nhau quá {limit} tầng",
        en: "brackets are nested more than {limit} deep",
    }
    NESTED_TOO_DEEPLY_HELP {
        vi: "tách điều kiện thành nhiều dữ kiện hoặc nhiều trường hợp",
        en: "split the condition into several facts or cases",
    }
    BAD_DATE {
        vi: "`{text}` không phải ngày, giờ có thật",
        en: "`{text}` is no day or time of the calendar",
    }
    BAD_DATE_HELP {
        vi: "viết ngày/tháng/năm đủ bốn chữ số năm (06/05/2026), năm từ 1900 đến 2199; giờ từ 00:00 đến 24:00",
        en: "write year-month-day (2026-05-06), years 1900 to 2199; hours from 00:00 to 24:00",
    }
    AMBIGUOUS_DATE {
        vi: "trong tệp tiếng Anh, `{text}` có thể đọc là ngày/tháng hoặc tháng/ngày",
        en: "in an English file `{text}` may be read as day/month or as month/day",
    }
    AMBIGUOUS_DATE_HELP {
        vi: "viết năm-tháng-ngày, như `{iso}`",
        en: "write year-month-day, such as `{iso}`",
    }
    MISSING_NAME {
        vi: "mục này chưa có tên định danh",
        en: "this item has no name",
    }
    MISSING_NAME_HELP {
        vi: "viết một tên ngắn không có dấu cách, rồi dấu hai chấm, trước ngoặc kép",
        en: "write a short name without spaces, then a colon, before the quote",
    }
    MISSING_NAME_FIX {
        vi: "đặt tên `{name}`",
        en: "call it `{name}`",
    }
    MIXED_LANGUAGES {
        vi: "từ khóa `{word}` khác ngôn ngữ với tệp này",
        en: "the keyword `{word}` is not of the language of this file",
    }
    MIXED_LANGUAGES_HELP {
        vi: "viết cả tệp bằng một ngôn ngữ; `tthc fmt --keywords vi` đổi mọi từ khóa của tệp sang ngôn ngữ ghi ở cuối lệnh (vi, en)",
        en: "write the whole file in one language; `tthc fmt --keywords en` turns all keywords of the file into the language named last (vi, en)",
    }
    PART_WITHOUT_ITEM {
        vi: "dòng dấu cộng này không có mục nào ở trên để thuộc về",
        en: "there is no item above to which this line with a plus belongs",
    }
    PART_WITHOUT_ITEM_HELP {
        vi: "viết dòng gạch đầu dòng “-” trước, rồi các dòng “+” của nó",
        en: "write the line with its dash first, then its lines with a plus",
    }
    MISPLACED_ITEM {
        vi: "mục `{section}` không có mục con",
        en: "the section `{section}` takes no items",
    }
    MISPLACED_ITEM_HELP {
        vi: "viết giá trị ngay sau dấu hai chấm của mục, hoặc chuyển dòng này đi",
        en: "write the value right after the colon of the section, or move this line",
    }
    NO_SECTION { vi: "(chưa có mục)", en: "(no section)" }
    MISLEADING_INDENTATION {
        vi: "thụt đầu dòng gợi ý dòng này thuộc phần ở trên, nhưng theo thứ tự nó thuộc `{owner}`",
        en: "the indentation suggests that this line belongs further up, but by order it belongs to `{owner}`",
    }
    MISLEADING_INDENTATION_HELP {
        vi: "chủ của một dòng do thứ tự quyết định: đưa dòng này lên trước mục con đầu tiên, hoặc chạy `tthc fmt` để thụt dòng cho đúng",
        en: "order decides the owner: move the line before the first item, or run `tthc fmt` to indent it as it is read",
    }
    SAID_TWICE {
        vi: "`{text}` nêu lần thứ hai điều đã nêu trên cùng dòng",
        en: "`{text}` says a second time what the line already says",
    }
    SAID_TWICE_HELP {
        vi: "giữ lại một, bỏ một",
        en: "keep one and delete the other",
    }
    TWO_UNITS {
        vi: "bậc này đếm từ `{first}` nhưng đến `{second}`",
        en: "this tier counts from `{first}` but to `{second}`",
    }
    TWO_UNITS_HELP {
        vi: "viết cùng một đơn vị ở hai đầu, như `từ trang 3 đến trang 5`",
        en: "write the same unit at both ends, such as `from page 3 to page 5`",
    }
    MISPLACED_TERM {
        vi: "`{text}` chỉ đi cùng `{owner}`, mà dòng này không có",
        en: "`{text}` goes only with `{owner}`, which this line does not have",
    }
    MISPLACED_BOUND {
        vi: "`{text}` chỉ đi cùng `yêu cầu bổ sung` hoặc `quay lại`, mà dòng này không có",
        en: "`{text}` goes only with `request supplement` or `back to`, which this line does not have",
    }
    MISPLACED_BOUND_HELP {
        vi: "muốn làm lại một bước với số lần có hạn thì khai bước ấy ở `bước dùng lại:` rồi viết `quay lại <bước>, tối đa … lần`",
        en: "to repeat a step a limited number of times, declare it in `shared steps:` and write `back to <step>, at most … times`",
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
    WRITE_INSTEAD {
        vi: "viết `{text}`",
        en: "write `{text}`",
    }
    ACTOR_BY_NAME {
        vi: "cơ quan viết bằng tên ngắn khai ở mục `cơ quan:` (`- {name}: \"{title}\"`): viết `{name}`",
        en: "an agency is written by the short name declared under `agencies:` (`- {name}: \"{title}\"`): write `{name}`",
    }
    BASIS_BELOW {
        vi: "căn cứ không viết trong ngoặc: viết `{text}` ở dòng riêng ngay dưới, thụt vào hơn dòng này",
        en: "a basis does not stand in brackets: write `{text}` on a line of its own right below, further to the right",
    }
    MISPLACED_TERM_HELP {
        vi: "viết `{owner}` trước, rồi đến phần này; hoặc bỏ phần này",
        en: "write `{owner}` before it, or delete it",
    }
    INTERNAL {
        vi: "chương trình gặp lỗi của chính nó khi đọc chỗ này",
        en: "the program met a fault of its own while reading this",
    }
    INTERNAL_HELP {
        vi: "báo cho người làm `tthc` kèm dòng này",
        en: "report it to the makers of `tthc` together with this line",
    }

    // What the grammar can expect, and the places in which it reads.
    EXPECT_NAME { vi: "một tên (không có dấu cách)", en: "a name (without spaces)" }
    EXPECT_QUOTED { vi: "chữ trong ngoặc kép", en: "a text in quotes" }
    EXPECT_NUMBER { vi: "một số", en: "a number" }
    EXPECT_DATE { vi: "một ngày (06/05/2026)", en: "a date (2026-05-06)" }
    EXPECT_TIME { vi: "giờ (08:30)", en: "a time (08:30)" }
    EXPECT_COLON { vi: "dấu hai chấm", en: "a colon" }
    EXPECT_COMMA { vi: "dấu phẩy", en: "a comma" }
    EXPECT_END { vi: "hết dòng", en: "the end of the line" }
    EXPECT_CONDITION { vi: "một điều kiện (`loại là nhà_ở`)", en: "a condition (`kind is house`)" }
    EXPECT_LIMIT { vi: "một thời hạn (`3 ngày làm việc`)", en: "a time limit (`3 working days`)" }
    EXPECT_UNIT { vi: "đơn vị thời gian (ngày, ngày làm việc, giờ, tháng …)", en: "a unit of time (days, working days, hours, months …)" }
    EXPECT_EVENT { vi: "một mốc (nộp, tiếp nhận, nhận đủ hồ sơ hợp lệ, tên bước …)", en: "an event (filed, accepted, complete dossier received, a step …)" }
    EXPECT_CITATION { vi: "một căn cứ (`khoản 1 Điều 12 TT02`)", en: "a citation (`clause 1 Article 12 TT02`)" }
    EXPECT_INSTRUMENT { vi: "tên tắt hoặc số của văn bản", en: "the alias or number of an instrument" }
    EXPECT_ATTRIBUTE { vi: "số bản, loại bản, mẫu số, `nếu có` …", en: "copies, a kind of copy, a form, `if any` …" }
    EXPECT_STEP { vi: "việc làm của bước (tiếp nhận, thẩm định, quyết định, trả …)", en: "what the step does (receives, appraises, decides, returns …)" }
    EXPECT_OUTCOME { vi: "kết quả của bước (đủ, thiếu, đạt, không đạt, đồng ý, im lặng …)", en: "an outcome (complete, incomplete, positive, negative, agrees, silent …)" }
    EXPECT_EFFECT { vi: "điều xảy ra (yêu cầu bổ sung, từ chối, tiếp tục, kết thúc …)", en: "what follows (request supplement, refuse, continue, end …)" }
    EXPECT_FEE { vi: "mức thu (`150.000 đồng`), `không`, `chưa rõ mức`, `bảng theo …`", en: "an amount (`150,000 VND`), `none`, `unknown amount`, `table by …`" }
    EXPECT_COPY { vi: "loại bản (bản chính, bản sao, bản sao chứng thực …)", en: "a kind of copy (original, copy, certified copy …)" }
    EXPECT_CHANNEL { vi: "kênh (trực tiếp, bưu chính, trực tuyến …)", en: "a channel (in person, post, online …)" }
    EXPECT_APPLICANT { vi: "đối tượng (công dân, tổ chức, doanh nghiệp …)", en: "a class of applicants (citizen, organisation, enterprise …)" }
    EXPECT_ROLE { vi: "vai trò (tiếp nhận, giải quyết, quyết định, phối hợp)", en: "a role (receives, handles, decides, coordinates)" }
    EXPECT_FACT_TYPE { vi: "kiểu dữ kiện (có/không, một trong, số, số tiền, ngày tháng)", en: "a type (yes/no, one of, number of, money, date)" }
    EXPECT_VALUE { vi: "một giá trị (tên, số có đơn vị, ngày, có, không)", en: "a value (a name, a number with its unit, a date, yes, no)" }
    EXPECT_COMPARISON { vi: "`là`, `khác`, `thuộc`, `từ … trở lên`, `dưới`, `trên`, `không quá`", en: "`is`, `is not`, `in`, `at least …`, `under`, `over`, `at most`" }
    EXPECT_KIND { vi: "loại văn bản (luật, nghị định, thông tư …)", en: "a kind of instrument (law, decree, circular …)" }
    EXPECT_LEVEL { vi: "cấp (bộ, tỉnh, huyện, xã)", en: "a level (ministry, province, district, commune)" }
    EXPECT_EXPECTATION { vi: "điều mong đợi (`hồ sơ gồm …`, `hẹn trả …`, `phí …`, `kết cục …`)", en: "an expectation (`documents are …`, `due …`, `fee …`, `outcome …`)" }
    EXPECT_BLOCK { vi: "khối (song song, tùy trường hợp, một số trong)", en: "a block (parallel, choose, some of)" }
    EXPECT_VALIDITY { vi: "hiệu lực của kết quả (`hiệu lực 5 năm`, `vô thời hạn`, `chưa rõ hiệu lực`)", en: "the validity (`validity 5 years`, `indefinite`, `unknown validity`)" }

    PLACE_SECTION { vi: "mục `{section}`", en: "the section `{section}`" }
    PLACE_ITEM { vi: "một mục con của `{section}`", en: "an item of `{section}`" }
    PLACE_PART { vi: "một dòng dấu cộng của `{section}`", en: "a line with a plus of `{section}`" }
    PLACE_CLAUSE { vi: "mệnh đề `{word}`", en: "the clause `{word}`" }
    PLACE_DECLARATION { vi: "khai báo `{word}`", en: "the declaration `{word}`" }
    PLACE_CASE { vi: "dòng `{word}`", en: "the line `{word}`" }
}
