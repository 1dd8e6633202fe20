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
    NOT_TEXT_OFFICE {
        vi: "đây là tệp Word, Excel hoặc tệp nén, không phải văn bản thuần",
        en: "this is a file of Word or Excel, or an archive, and no plain text",
    }
    NOT_TEXT_PDF {
        vi: "đây là tệp PDF, không phải văn bản thuần",
        en: "this is a PDF, and no plain text",
    }
    NOT_TEXT_RTF {
        vi: "đây là tệp RTF có định dạng chữ, không phải văn bản thuần",
        en: "this is a formatted text (RTF), and no plain text",
    }
    NOT_TEXT_PICTURE {
        vi: "đây là tệp ảnh, không phải văn bản thuần",
        en: "this is a picture, and no plain text",
    }
    NOT_TEXT_PICTURE_HELP {
        vi: "chữ trong ảnh không đọc được: gõ lại nội dung vào một tệp văn bản mới và lưu với bảng mã UTF-8",
        en: "words in a picture cannot be read: write them into a new text file, and save that with the encoding UTF-8",
    }
    NOT_TEXT_HELP {
        vi: "đổi đuôi tên tệp không đổi nội dung: mở tệp ấy, chép lời văn sang một tệp văn bản mới và lưu với bảng mã UTF-8",
        en: "another ending of its name does not change what is in it: open it, copy its words into a new text file, and save that with the encoding UTF-8",
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
    MISSING_COLON {
        vi: "mục `{section}` thiếu dấu hai chấm",
        en: "the section `{section}` lacks its colon",
    }
    /// A section word with an addition in brackets.
    SECTION_WITH_ADDITION {
        vi: "tên mục `{section}` kèm chữ trong ngoặc `{added}`",
        en: "the word of the section `{section}` has an addition in brackets, `{added}`",
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
    INDENTED_GROUP {
        vi: "dòng này mở một nhóm của cả mục, không thuộc `{owner}` dù thụt vào hơn",
        en: "this line begins a group of the section and does not belong to `{owner}`, although it stands further to the right",
    }
    INDENTED_GROUP_HELP {
        vi: "điều kiện của riêng mục con đó thì viết `{guard}`, không có dấu hai chấm; nhóm thì chạy `tthc fmt` để đưa ra đầu dòng",
        en: "a condition of that item alone is `{guard}` without a colon; for a group run `tthc fmt`, which puts it at the beginning of the line",
    }
    GUARD_OF_CLAUSE {
        vi: "điều kiện này là của cả mục con, không phải của `{above}` ở trên dù thụt vào hơn",
        en: "this condition is one of the whole item and not of `{above}` above, although it stands further to the right",
    }
    GUARD_OF_CLAUSE_HELP {
        vi: "điều kiện của cả mục con thì chạy `tthc fmt` để thụt cho đúng; một dòng như dòng ở trên không mang điều kiện riêng: việc khác nhau theo trường hợp thì viết thành các nhánh của một khối `tùy trường hợp`, giấy tờ, khoản thu khác nhau thì viết thành các mục con riêng",
        en: "for a condition of the whole item run `tthc fmt`, which indents it as it is read; a line like the one above takes no condition of its own: what differs by case is written as branches of a block `choose`, papers and fees that differ as items of their own",
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
    /// A limit of a request for papers.
    WHOSE_LIMIT {
        vi: "`{text}` sau `yêu cầu bổ sung` không nói là thời gian của ai",
        en: "`{text}` after `request supplement` does not say whose time it is",
    }
    WHOSE_LIMIT_HELP {
        vi: "cơ quan phải yêu cầu trong thời gian ấy thì viết `thông báo {text}`; người nộp phải bổ sung trong thời gian ấy thì viết `nộp {text}`",
        en: "where the agency must ask in that time, write `notify {text}`; where the applicant must supply in that time, write `applicant {text}`",
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
}
