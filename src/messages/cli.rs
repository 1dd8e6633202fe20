//! What the command line says when it cannot run, and the words around its output.

messages! {
    /// A format for one procedure.
    ONE_PROCEDURE {
        vi: "mỗi mô hình BPMN vẽ một thủ tục, mà ở đây có {n}; dùng lệnh tthc graph với tệp và tên thủ tục, ví dụ tthc graph thủ_tục.tthc#tên --format bpmn",
        en: "a BPMN model shows one procedure, and here are {n}; use tthc graph with the file and the name of a procedure, such as tthc graph procedure.tthc#name --format bpmn",
    }
    /// Heads every sentence about why a command could not run.
    FAILED { vi: "lỗi: {text}", en: "error: {text}" }
    /// A file or folder that is not there.
    NO_SUCH_PATH {
        vi: "không tìm thấy `{path}`; xem lại đường dẫn",
        en: "`{path}` is not there; check the path",
    }
    /// The system cannot watch.
    UNWATCHED {
        vi: "không theo dõi được thư mục `{path}`; bỏ --watch và chạy lại sau mỗi lần sửa",
        en: "the folder `{path}` cannot be watched; leave --watch out and run again after each change",
    }
    /// Lanes are drawn in one format.
    LANES_IN_SVG {
        vi: "`--lanes` chỉ dùng với `--format svg`; mô hình BPMN đã có làn cho từng cơ quan",
        en: "`--lanes` goes with `--format svg` only; a BPMN model has its lanes anyway",
    }
    /// Standard input has no changes.
    CANNOT_WATCH_INPUT {
        vi: "đầu vào chuẩn không thể theo dõi; nêu tệp hoặc thư mục",
        en: "standard input cannot be watched; name files or folders",
    }
    /// It goes on.
    WATCHING {
        vi: "đang theo dõi: lưu tệp là kiểm tra lại; bấm Ctrl-C để dừng",
        en: "watching: a saved file is checked again; Ctrl-C ends",
    }
    /// The system refuses to read.
    UNREADABLE {
        vi: "không đọc được `{path}`; xem lại quyền truy cập tệp",
        en: "`{path}` cannot be read; check its permissions",
    }
    /// Two things from one input.
    ONE_INPUT {
        vi: "thủ tục và `--case` không thể cùng lấy từ đầu vào chuẩn; ghi một trong hai vào tệp",
        en: "the procedure and `--case` cannot both come from standard input; save one of them in a file",
    }
    /// A folder where a file is needed.
    FOLDER_NOT_FILE { vi: "`{path}` là thư mục; hãy nêu một tệp", en: "`{path}` is a folder; name a file" }
    /// A folder where one procedure is needed.
    FOLDER_OF_MANY {
        vi: "`{path}` là thư mục; hãy nêu một tệp trong đó, hoặc tên hay mã của một thủ tục",
        en: "`{path}` is a folder; name a file in it, or the name or code of one procedure",
    }
    /// The system refuses to write.
    UNWRITABLE {
        vi: "không ghi được `{path}`; xem lại quyền truy cập tệp và chỗ trống trên đĩa",
        en: "`{path}` cannot be written; check its permissions and the space on the disk",
    }
    /// The system refuses to write to standard output.
    UNWRITABLE_OUTPUT {
        vi: "không ghi được kết quả ra đầu ra chuẩn; phần đã ghi là chưa đủ, xem lại chỗ trống trên đĩa",
        en: "standard output cannot be written; what was written is not complete, check the space on the disk",
    }
    /// A picture or a model is not written over a text of procedures.
    OVERWRITES_SOURCE {
        vi: "`{path}` là tệp thủ tục, không ghi đè; chọn tên khác",
        en: "`{path}` is a file of procedures and is not written over; choose another name",
    }
    /// A folder without procedures.
    NO_FILES {
        vi: "không có tệp `.tthc` nào trong `{path}`",
        en: "there is no `.tthc` file in `{path}`",
    }
    /// A folder too big to be a project.
    TOO_MANY_ENTRIES {
        vi: "`{path}` có hơn {limit} tệp và thư mục; hãy chỉ rõ thư mục chứa thủ tục",
        en: "`{path}` has more than {limit} files and folders; name the folder of the procedures",
    }
    /// A path whose letters are no text.
    PATH_NOT_UTF8 {
        vi: "không tìm thấy `{path}`: tên này có chữ không theo bảng mã UTF-8 nên không tách được tên thủ tục sau `#`; đổi tên tệp, hoặc chỉ ghi tên tệp",
        en: "`{path}` is not there: the name is not UTF-8 text, so that no procedure after `#` can be told from it; rename the file, or name the file alone",
    }
    /// The input is larger than the limit.
    INPUT_TOO_LARGE {
        vi: "`{path}` vượt giới hạn {limit} byte (16 MiB)",
        en: "`{path}` is over the limit of {limit} bytes (16 MiB)",
    }
    /// The input is no text.
    INPUT_NOT_TEXT {
        vi: "`{path}` không phải văn bản UTF-8 (từ byte {offset}); hãy lưu lại với bảng mã UTF-8",
        en: "`{path}` is not UTF-8 text (from byte {offset}); save it as UTF-8",
    }
    /// The input is in another encoding.
    INPUT_UTF16 {
        vi: "`{path}` lưu bằng UTF-16, không phải UTF-8; hãy lưu lại với bảng mã UTF-8",
        en: "`{path}` is saved in UTF-16, not in UTF-8; save it as UTF-8",
    }
    /// Files that were not read, beside those that were named.
    UNREAD_BESIDE {
        vi: "lưu ý: {n} tệp `.tthc` khác cùng thư mục không được đọc, nên điều trùng nhau giữa các tệp chưa được xét; `tthc check {path}` đọc tất cả",
        en: "note: {n} other `.tthc` {n|file|files} of the folder {n|was|were} not read, so what repeats between files was not looked for; `tthc check {path}` reads all",
    }
    /// A code or name of a rule that does not exist.
    UNKNOWN_RULE {
        vi: "không có quy tắc `{code}`; `tthc rules` liệt kê mọi quy tắc",
        en: "there is no rule `{code}`; `tthc rules` lists all",
    }
    /// Nothing where a code is needed.
    EMPTY_CODE {
        vi: "có chỗ không ghi mã; ghi mã, nhiều mã cách nhau bằng dấu phẩy; `tthc rules` liệt kê mọi quy tắc",
        en: "a code is missing; write codes, joined by commas; `tthc rules` lists all",
    }
    /// The same with a likely spelling.
    UNKNOWN_RULE_NEAR {
        vi: "không có quy tắc `{code}`; có phải `{near}`?",
        en: "there is no rule `{code}`; did you mean `{near}`?",
    }
    /// Not a date.
    BAD_DATE {
        vi: "`{text}` không phải ngày; viết như `01/07/2026` hoặc `2026-07-01`",
        en: "`{text}` is not a date; write `2026-07-01` or `01/07/2026`",
    }
    /// The clock shows no year that we count.
    NO_CLOCK {
        vi: "đồng hồ của máy sai ngày; ghi ngày bằng `--as-of`",
        en: "the clock of this machine is wrong; give the day by `--as-of`",
    }
    /// Standard input has no file to change.
    CANNOT_FIX_INPUT {
        vi: "không sửa được đầu vào chuẩn; hãy ghi ra tệp rồi chạy lại với tên tệp",
        en: "standard input cannot be fixed; save it and name the file",
    }
    /// Before the bar of a long work.
    BAR_PARSING { vi: "đọc tệp", en: "reading files" }
    /// Before the bar of a long work.
    BAR_CHECKING { vi: "kiểm tra thủ tục", en: "checking procedures" }
    /// Before the bar of a long work.
    BAR_DRAFTING { vi: "soạn bản nháp", en: "writing drafts" }
    /// Before the bar of a long work.
    BAR_FORMATTING { vi: "trình bày tệp", en: "formatting files" }
    /// What was fixed.
    FIXED {
        vi: "đã sửa {n} chỗ",
        en: "fixed {n}",
    }
    /// Lines that the formatter left alone.
    LEFT_ALONE {
        vi: "{path}:{line}: giữ nguyên {n} đoạn không đọc được; chạy `tthc check` để xem lỗi",
        en: "{path}:{line}: {n} {n|piece that cannot be read stays as it is|pieces that cannot be read stay as they are}; `tthc check` shows why",
    }
    /// A file whose keywords cannot change their language.
    NOT_TURNED {
        vi: "{path}:{line}: tệp giữ nguyên vì có {n} đoạn không đọc được; sửa theo `tthc check` rồi đổi ngôn ngữ từ khóa",
        en: "{path}:{line}: the file stays as it is, since {n} {n|piece|pieces} cannot be read; mend {n|it|them} by `tthc check`, then turn the keywords",
    }
    /// The formatter found that it would change the meaning.
    FMT_FAULT {
        vi: "{path}: tệp giữ nguyên vì dạng chuẩn của nó sẽ đổi nghĩa: đây là lỗi của chương trình, hãy báo cho người làm `tthc`",
        en: "{path}: the file stays as it is, since its canonical form would have another meaning: a fault of the program, report it to the makers of `tthc`",
    }
    /// Not an instant.
    BAD_INSTANT {
        vi: "`{value}` không phải thời điểm; viết như `29/04/2026 08:30` hoặc `2026-04-29 08:30`",
        en: "`{value}` is not an instant; write `2026-04-29 08:30` or `29/04/2026 08:30`",
    }
    /// Not a length of time.
    BAD_LENGTH {
        vi: "`{text}` không phải khoảng thời gian; viết như `3 ngày làm việc`, `0,5 ngày làm việc`, `2 tháng`",
        en: "`{text}` is not a length of time; write `3 working days`, `0.5 working days`, `2 months`",
    }
    /// A length of time without any time.
    NO_LENGTH {
        vi: "`{text}` không có ngày nào để tính; ghi thời hạn lớn hơn 0, như `1 ngày làm việc`",
        en: "`{text}` has no time to count; give a limit above 0, such as `1 working day`",
    }
    /// The source of a picture or page on a screen.
    PAGE_ON_SCREEN {
        vi: "trên đây là mã của một tệp; thêm `-o {file}` để lưu rồi mở bằng trình duyệt",
        en: "this is the source of a file; add `-o {file}` to keep it, and open it in a browser",
    }
    /// Not office hours.
    BAD_HOURS {
        vi: "`{text}` không phải giờ làm việc; viết như `08:00-12:00,13:00-17:00`",
        en: "`{text}` is not a list of office hours; write `08:00-12:00,13:00-17:00`",
    }
    /// Office hours are needed.
    NEEDS_HOURS {
        vi: "thời hạn `{length}` cần giờ làm việc của cơ quan; ghi thêm `--hours 08:00-12:00,13:00-17:00`",
        en: "the limit `{length}` needs the agency's office hours; add `--hours 08:00-12:00,13:00-17:00`",
    }
    /// A table of days off is needed.
    NEEDS_HOLIDAYS {
        vi: "chưa có bảng ngày nghỉ của năm {year} nên không tính được hạn; khi có thông báo nghỉ lễ, tết của năm đó, nạp bảng bằng `--holidays`",
        en: "there is no table of days off for {year}, so the due date cannot be counted; when the notices of that year are issued, give the table by `--holidays`",
    }
    /// A file that is no table of days off.
    BAD_HOLIDAYS {
        vi: "`{path}` không phải bảng ngày nghỉ đúng dạng: {why}; mỗi năm là một mục `- year: 2027` với các ngày nghỉ `off: [{example}]`, xem docs/deadlines.vi.md",
        en: "`{path}` is not a table of days off in the right form: {why}; each year is an item `- year: 2027` with its days `off: [{example}]`, see docs/deadlines.md",
    }
    /// The form of the file.
    HOLIDAYS_FORM {
        vi: "dòng {line}, cột {column}: {reason}",
        en: "line {line}, column {column}: {reason}",
    }
    /// A year is missing.
    HOLIDAYS_GAP {
        vi: "năm {year} không nối tiếp năm đứng trước trong tệp",
        en: "the year {year} does not follow the one before it in the file",
    }
    /// A holiday that nobody declared.
    HOLIDAYS_UNKNOWN {
        vi: "ngày {date} nêu ngày lễ `{id}` chưa được khai ở `holidays:`",
        en: "{date} names the holiday `{id}`, which `holidays:` does not declare",
    }
    /// A day off on a weekend, or of another year.
    HOLIDAYS_WEEKEND {
        vi: "ngày nghỉ {date} không phải thứ hai đến thứ sáu của năm ấy; ngày lễ trùng cuối tuần thì ghi ngày nghỉ bù",
        en: "the day off {date} is no Monday to Friday of its year; for a holiday on a weekend write the day in lieu",
    }
    /// A day worked on a weekday, or of another year.
    HOLIDAYS_WEEKDAY {
        vi: "ngày làm bù {date} không phải thứ bảy, chủ nhật của năm ấy",
        en: "the day worked {date} is no Saturday or Sunday of its year",
    }
    /// A name of a procedure that does not exist.
    UNKNOWN_PROCEDURE {
        vi: "không có thủ tục `{name}` trong dự án này; ghi tên, mã, hoặc đường dẫn tệp",
        en: "there is no procedure `{name}` in this project; give its name, its code or a file",
    }
    /// The same with a likely spelling.
    UNKNOWN_PROCEDURE_NEAR {
        vi: "không có thủ tục `{name}` trong dự án này; có phải `{near}`?",
        en: "there is no procedure `{name}` in this project; did you mean `{near}`?",
    }
    /// Names that no procedure bears together.
    UNKNOWN_PAIR {
        vi: "không có thủ tục nào vừa có mã hoặc tên `{one}` vừa có mã hoặc tên `{other}`",
        en: "no procedure bears both `{one}` and `{other}` as its code or name",
    }
    /// A file without a procedure that can be read.
    NO_PROCEDURE {
        vi: "`{path}` không có thủ tục nào đọc được; chạy `tthc check` để xem lỗi",
        en: "`{path}` has no procedure that can be read; run `tthc check` to see why",
    }
    /// A file that declares no procedure.
    NOTHING_DECLARED {
        vi: "`{path}` không khai thủ tục nào; thủ tục bắt đầu bằng dòng `thủ tục tên \"Tên thủ tục\"`",
        en: "`{path}` declares no procedure; one begins with a line `procedure name \"Title\"`",
    }
    /// A file with several procedures.
    SEVERAL_PROCEDURES {
        vi: "`{path}` có nhiều thủ tục: {names}; chọn một, như `{example}`",
        en: "`{path}` has several procedures: {names}; choose one, such as `{example}`",
    }
    /// Files with errors, whose examples may be lost.
    ERRORS_FIRST {
        vi: "có {n} lỗi, trong {files}; chạy `tthc check` để xem",
        en: "there are errors: {n}, in {files}; run `tthc check` to see them",
    }
    /// A procedure with mistakes of writing or of names.
    UNSOUND {
        vi: "thủ tục `{procedure}` có lỗi nên kết quả sẽ khác điều đã viết; lỗi đầu tiên ở {place}: {message}; sửa theo `tthc check` rồi chạy lại",
        en: "the procedure `{procedure}` has errors, so what comes out would differ from what was written; the first is at {place}: {message}; mend them by `tthc check` and try again",
    }
    /// The same, where the name itself could not be read.
    UNSOUND_NAMELESS {
        vi: "thủ tục ở {procedure} có lỗi nên kết quả sẽ khác điều đã viết; lỗi đầu tiên ở {place}: {message}; sửa theo `tthc check` rồi chạy lại",
        en: "the procedure at {procedure} has errors, so what comes out would differ from what was written; the first is at {place}: {message}; mend them by `tthc check` and try again",
    }
    /// A file that is no text, so that nothing of it is known.
    UNREAD_FILE {
        vi: "`{path}` không đọc được: {message}",
        en: "`{path}` cannot be read: {message}",
    }
    /// Errors in what was not asked for.
    ERRORS_ELSEWHERE {
        vi: "lưu ý: {n} lỗi ở khai báo khác, trong {files}; `tthc check` cho xem",
        en: "note: errors in other declarations: {n}, in {files}; `tthc check` shows them",
    }
    /// A model that cannot be written.
    NOT_EXPORTED {
        vi: "không xuất được mô hình: {text}",
        en: "the model cannot be written: {text}",
    }
    /// A schema that is not there.
    UNKNOWN_SCHEMA {
        vi: "không có lược đồ `{name}`; có: {names}",
        en: "there is no schema `{name}`; there are: {names}",
    }
    /// A schema of a pack, asked of another format.
    ONLY_OF_SCHEMA {
        vi: "`--of` chỉ đi với `tthc export schema`",
        en: "`--of` goes with `tthc export schema` only",
    }
    /// A name with the ending of another format of the command.
    NAME_OF_OTHER_FORMAT {
        vi: "đuôi của `{path}` là của định dạng `{meant}` nhưng lệnh sẽ ghi `{format}`: thêm `--format {meant}`, hoặc đặt tên khác",
        en: "the ending of `{path}` means the format `{meant}`, but `{format}` would be written: add `--format {meant}` or choose another name",
    }
    /// A name with the ending of a format that is not written.
    FORMAT_NOT_WRITTEN {
        vi: "lệnh này không ghi định dạng `{meant}` của `{path}`; các định dạng có: {names}; chọn bằng `--format` và đặt đuôi theo định dạng ấy",
        en: "this command does not write the format `{meant}` of `{path}`; it writes {names}: choose by `--format`, and name the file accordingly",
    }
    /// A format that is no text.
    NEEDS_FILE {
        vi: "dạng xlsx phải ghi vào tệp; thêm `-o TỆP.xlsx`",
        en: "the format xlsx needs a file; add `-o FILE.xlsx`",
    }
    /// A workbook that cannot be written.
    NO_WORKBOOK { vi: "không lập được bảng tính: {text}", en: "the workbook cannot be written: {text}" }
    /// A sentence made elsewhere.
    PASSED_ON { vi: "{text}", en: "{text}" }
    /// Heads a due date.
    DUE { vi: "hạn: {due}", en: "due: {due}" }
}
