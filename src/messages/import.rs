//! Drafts from published records: what was guessed, and what could not be read.
//!
//! Notes stand in the drafts, in Vietnamese like the records; the other sentences are said by the command.

messages! {
    /// Heads every draft.
    IMPORTED {
        vi: "Bản nháp nhập từ bản ghi {record} ({source}). Chỗ ghi `chưa xác minh` và ghi chú bắt đầu bằng “Máy” là chỗ đoán: đọc lại trước khi dùng",
        en: "Draft imported from record {record} ({source}). What is marked `unverified`, and notes that begin with “Machine”, are guesses: read them before use",
    }
    /// The page.
    PAGE { vi: "Trang: {text}", en: "Page: {text}" }
    /// The kind of procedure.
    PROCEDURE_KIND { vi: "Loại thủ tục: {text}", en: "Kind of procedure: {text}" }
    /// A field without a place of its own.
    OTHER_FIELD { vi: "{label}: {text}", en: "{label}: {text}" }
    /// A publication decision that cannot be read.
    DECISION_AS_WRITTEN {
        vi: "Trang ghi quyết định công bố là “{text}”",
        en: "The page gives the publication decision as `{text}`",
    }
    /// Levels that cannot be read.
    LEVEL_AS_WRITTEN { vi: "Trang ghi cấp thực hiện là “{text}”", en: "The page gives the level as `{text}`" }

    /// An agency that only the steps name.
    AGENCY_FROM_STEPS {
        vi: "Máy lấy từ lời văn trình tự; mục Cơ quan của trang không nêu",
        en: "Machine: taken from the text of the steps; the page does not list it",
    }
    /// No agency at all.
    AGENCY_NOT_STATED {
        vi: "Trang không nêu cơ quan nào",
        en: "The page names no agency",
    }
    /// Text of the legal bases that is no instrument.
    BASES_LEFT {
        vi: "Phần căn cứ pháp lý máy không tách được: “{text}”",
        en: "Machine: legal bases that could not be parted: `{text}`",
    }
    /// The number as written is none.
    NUMBER_AS_WRITTEN {
        vi: "Trang ghi số, ký hiệu là “{text}”",
        en: "The page gives the number as `{text}`",
    }
    /// The kind was taken from the number.
    KIND_FROM_NUMBER {
        vi: "Máy xếp loại theo số, ký hiệu: văn bản quy phạm pháp luật có năm ban hành trong số",
        en: "Machine: the kind is taken from the number; normative documents have their year in it",
    }

    /// Question about the cases of the dossier.
    ASK_CASE { vi: "Hồ sơ thuộc trường hợp nào?", en: "Which case is it?" }
    /// Question about one case.
    ASK_ONE_CASE { vi: "Có thuộc trường hợp này không: {title}?", en: "Is this the case: {title}?" }
    /// Cases made of headings.
    CASES_GUESSED {
        vi: "Máy coi các tiêu đề bảng giấy tờ là những trường hợp loại trừ nhau",
        en: "Machine: the headings of the table of papers are taken for cases of which one applies",
    }
    /// One case made of a heading.
    CASE_GUESSED {
        vi: "Máy lấy từ tiêu đề của bảng giấy tờ",
        en: "Machine: taken from a heading of the table of papers",
    }
    /// A row that is no paper.
    ROW_NOT_A_PAPER { vi: "Bảng giấy tờ còn ghi: {text}", en: "The table of papers also says: {text}" }
    /// Rows without a name.
    ROWS_WITHOUT_NAME {
        vi: "Bảng giấy tờ có {n} dòng không tên mà có số bản",
        en: "The table of papers has {n} {n|row that counts|rows that count} copies of nothing",
    }
    /// A file of a form.
    FORM_FILE { vi: "Tệp mẫu kèm theo: {text}", en: "File of the form: {text}" }
    /// A file that was glued to a name.
    FILE_IN_NAME {
        vi: "Máy tách tên tệp mẫu dính vào tên giấy tờ: {text}",
        en: "Machine: the file of the form was glued to the name and is parted from it: {text}",
    }
    /// A file that may be of another row.
    FORM_AT_ANOTHER_ROW {
        vi: "Máy không biết tệp mẫu ở dòng khác của trang có phải mẫu của giấy tờ này không",
        en: "Machine: the file of a form at another row of the page may be that of this paper",
    }
    /// Why the rule on forms is silent.
    FORM_ON_PAGE {
        vi: "trang đính kèm tệp mẫu mà không ghi số mẫu; điền số mẫu theo văn bản rồi xóa dòng này",
        en: "the page has the file of the form and not its number; fill the number in from the law and delete this line",
    }
    /// A row that was cut.
    ROW_OF_SEVERAL {
        vi: "Máy tách một dòng của bảng thành nhiều giấy tờ; số bản ghi cho cả dòng",
        en: "Machine: one row of the table is cut into several papers; the counts stand for the whole row",
    }
    /// The number of a form from its file.
    FORM_FROM_FILE {
        vi: "Máy lấy số mẫu từ tên tệp “{text}”",
        en: "Machine: the number of the form is taken from the file `{text}`",
    }
    /// Name and column of a paper disagree.
    COPIES_DISAGREE {
        vi: "Tên giấy tờ nói bản sao, cột số lượng của trang ghi bản chính",
        en: "The name speaks of a copy, the column of the page of an original",
    }
    /// An odd count.
    MANY_COPIES {
        vi: "Trang ghi {n} bản; số lớn thế này có thể do dính chữ số khi lấy dữ liệu",
        en: "The page asks for {n}; a number so large may come of glued digits",
    }
    /// The number of sets from the steps.
    SETS_FROM_STEPS {
        vi: "Máy lấy số bộ từ lời văn trình tự",
        en: "Machine: the number of sets is taken from the text of the steps",
    }
    /// Why the rule on sets is silent.
    NO_FIELD_FOR_SETS {
        vi: "mẫu trang của Cổng không có ô số bộ hồ sơ; điền số bộ theo văn bản rồi xóa dòng này",
        en: "the page of the portal has no field for the number of sets; fill it in from the law and delete this line",
    }
    /// Why the rules on parts are silent.
    NO_FIELD_IN_RECORD {
        vi: "dữ liệu nguồn không có ô này; điền theo văn bản rồi xóa dòng này",
        en: "the source data has no such field; fill it in from the law and delete this line",
    }

    /// The record is of the portal of 2021.
    OLD_PAGE {
        vi: "Máy: trang của Cổng năm 2021, thủ tục có thể đã được sửa đổi, thay thế",
        en: "Machine: a page of the portal of 2021, the procedure may have been amended or replaced since",
    }
    /// The unit was found elsewhere.
    UNIT_FROM_TEXT {
        vi: "Trang chỉ ghi số {number}, không có đơn vị; máy lấy đơn vị từ lời văn",
        en: "The page says only {number} without a unit; Machine: the unit is taken from the text",
    }
    /// A bare number.
    NO_UNIT {
        vi: "Trang chỉ ghi số {number}, không có đơn vị",
        en: "The page says only {number} without a unit",
    }
    /// Time and fee run together.
    GLUED {
        vi: "Thời hạn và mức thu dính liền trong dữ liệu: “{text}”",
        en: "Time limit and fee run together in the data: `{text}`",
    }
    /// A limit in words.
    LIMIT_AS_WRITTEN { vi: "Trang ghi thời hạn: “{text}”", en: "The page gives the limit as `{text}`" }
        /// The column is empty.
    LIMIT_FROM_TEXT {
        vi: "Cột thời hạn trống hoặc ghi 0; máy lấy từ lời văn",
        en: "The column of the limit is empty or 0; Machine: taken from the text",
    }
    /// The column is empty and the text has several limits.
    LIMITS_IN_TEXT {
        vi: "Cột thời hạn trống hoặc ghi 0; lời văn có nêu: {list}",
        en: "The column of the limit is empty or 0; the text names {list}",
    }
    /// The column is empty and the text speaks of a limit.
    LIMIT_NOT_READ {
        vi: "Cột thời hạn trống hoặc ghi 0; lời văn có nói đến thời gian, máy không biết có phải thời hạn giải quyết",
        en: "The column of the limit is empty or 0; the text speaks of a time, Machine: unknown whether it is the limit",
    }
    /// Why the rule on limits is silent.
    NO_RESULT_REASON {
        vi: "trang ghi không phải trả kết quả cho người nộp",
        en: "the page says that no result is returned",
    }
    /// Why the rule on starts is silent.
    START_ON_PAGE {
        vi: "lời văn của trang có nêu mốc tính, máy không ghi được cho thời hạn này; đọc ghi chú, điền mốc rồi xóa dòng này",
        en: "the text of the page names a start that was not set for this limit; read the notes, fill it in and delete this line",
    }
    /// The column and the text have other units.
    UNITS_DISAGREE {
        vi: "Cột thời hạn ghi {column}, lời văn ghi {text}",
        en: "The column says {column}, the text {text}",
    }
    /// The start was found elsewhere.
    START_FROM_TEXT {
        vi: "Máy lấy mốc tính từ lời văn của trang",
        en: "Machine: the start of the limit is taken from the text of the page",
    }
    /// A row of channels that could not be cut.
    CHANNELS_GLUED {
        vi: "Bảng cách thức dính liền trong dữ liệu; máy chỉ tách được tên kênh",
        en: "The table of channels runs together in the data; Machine: only the channels could be parted",
    }

    /// No charge.
    FREE {
        vi: "Trang ghi miễn phí hoặc 0 đồng; trên Cổng có thể chỉ là chưa nhập mức thu",
        en: "The page says free or 0; on the portal that may only mean that nobody entered the amount",
    }
    /// From when an instrument holds is not on the page.
    LIFE_FROM_PACK {
        vi: "Hiệu lực ghi theo bảng văn bản kèm chương trình; trang không nêu",
        en: "In force by the table of instruments that comes with the program; the page does not say it",
    }
    /// A class of applicants with what it leaves out.
    APPLICANTS_WITHOUT {
        vi: "Trang ghi: “{text}”",
        en: "The page says: `{text}`",
    }
    /// Which family is not said.
    FAMILY_NOT_SAID {
        vi: "Trang không nói là phí hay lệ phí; máy ghi là phí",
        en: "The page does not tell fee from charge; Machine: written as a fee",
    }
    /// Another currency.
    FOREIGN_MONEY { vi: "Trang ghi mức thu: “{text}”", en: "The page gives the amount as `{text}`" }
    /// Why the rule on amounts is silent.
    AMOUNT_IN_TEXT {
        vi: "lời văn nêu mức thu, cột ghi miễn phí; điền mức đúng theo văn bản rồi xóa dòng này",
        en: "the text states the amount, the column says free; fill in the right one from the law and delete this line",
    }
    /// Why the rule on amounts is silent.
    CHANNEL_WITHOUT_FEE {
        vi: "trang không ghi gì về phí ở kênh này, có ghi ở kênh khác; điền theo văn bản rồi xóa dòng này",
        en: "the page says nothing of fees for this channel, of others it does; fill it in from the law and delete this line",
    }
    /// Why the rule on amounts is silent.
    AMOUNT_GLUED {
        vi: "trang có mức thu, dữ liệu nguồn để dính với thời hạn; mở trang, điền mức rồi xóa dòng này",
        en: "the page has an amount, which the source of the data ran into the time limit; look at the page, fill it in and delete this line",
    }
    /// Why the rule on amounts is silent.
    SHARE_IN_TEXT {
        vi: "trang nêu mức thu bằng một phần của mức khác; viết thành công thức rồi xóa dòng này",
        en: "the page states the amount as a share of another one; write the formula and delete this line",
    }
    /// Why the rule on amounts is silent.
    FOREIGN_REASON {
        vi: "mức thu có, bằng ngoại tệ, ghi ở ghi chú",
        en: "the amount is stated, in a foreign currency, in the note",
    }
        /// Why the rule on validity is silent.
    NO_FIELD_FOR_VALIDITY {
        vi: "mẫu trang của Cổng không có ô thời hạn hiệu lực của kết quả; điền theo văn bản rồi xóa dòng này",
        en: "the page of the portal has no field for the validity of a result; fill it in from the law and delete this line",
    }
    /// A very small sum.
    SMALL_SUM {
        vi: "Trang ghi {text} đồng, dưới 1.000 đồng: người nhập có thể đã bỏ ba số không",
        en: "The page says {text} VND, less than 1,000: three zeros may have been left out on entry",
    }
    /// Why the rule on amounts is silent.
    SMALL_SUM_REASON {
        vi: "trang ghi mức thu mà có thể thiếu ba số không; tra văn bản, điền mức rồi xóa dòng này",
        en: "the page states the amount, which may lack three zeros; look it up, fill it in and delete this line",
    }
    /// Free beside a step in which the applicant pays.
    FREE_BUT_PAID {
        vi: "Cột phí, lệ phí ghi miễn phí, trình tự có bước nộp phí: “{text}”",
        en: "The column of fees says free, and a step is paying: `{text}`",
    }
    /// Free beside words about a payment.
    FREE_BUT_WORDS {
        vi: "Cột phí, lệ phí ghi miễn phí, lời văn nói có thu: “{text}”",
        en: "The column of fees says free, the text speaks of a payment: `{text}`",
    }
    /// An amount in words.
    GLUED_OR_WORDS {
        vi: "Trang ghi mức thu: “{text}”; máy không đọc được thành số",
        en: "The page gives the amount as `{text}`; Machine: it could not be read as a sum",
    }
    /// Question about the amount.
    ASK_AMOUNT { vi: "Mức thu của trường hợp nào?", en: "The amount of which case?" }
    /// A table made of several amounts.
    AMOUNTS_GUESSED {
        vi: "Trang ghi nhiều mức thu; máy coi mỗi mức là của một trường hợp",
        en: "The page gives several amounts; Machine: each is taken for one case",
    }

    /// The steps are guesses.
    STEPS_GUESSED {
        vi: "Máy tách các bước từ lời văn của trang, đoán việc, người làm và thời hạn; lời văn ở ghi chú của từng bước",
        en: "Machine: the steps are cut out of the text of the page; acts, actors and limits are guesses; the text is in the notes of each step",
    }
    /// Filing that nobody wrote.
    FILING_ADDED {
        vi: "Máy thêm bước này: lời văn không nói việc nộp hồ sơ",
        en: "Machine: added, since the text does not speak of filing",
    }
    /// Returning that nobody wrote.
    RETURN_ADDED {
        vi: "Máy thêm bước này: lời văn không nói việc trả kết quả",
        en: "Machine: added, since the text does not speak of returning the result",
    }
    /// A refusal among the results.
    REFUSAL_AS_RESULT {
        vi: "Trang liệt kê văn bản từ chối như một kết quả",
        en: "The page lists the refusal as a result",
    }
    /// The code of a result.
    RESULT_CODE { vi: "Mã kết quả: {text}", en: "Code of the result: {text}" }

    /// A line that is not JSON.
    BAD_JSON {
        vi: "không phải một bản ghi JSON trọn vẹn (hỏng từ ký tự thứ {column}); mỗi dòng phải là một đối tượng JSON",
        en: "not a whole JSON record (broken at character {column}); each line must be one JSON object",
    }
    /// A record that is no shape of ours.
    UNKNOWN_SHAPE {
        vi: "không biết dạng của bản ghi: ô `source` phải bắt đầu bằng `chatbot-tthc`, `nhdandz` hoặc `trannguyenhan`; các ô của mỗi dạng ở docs/import.vi.md",
        en: "the shape of the record is not known: its field `source` must begin with `chatbot-tthc`, `nhdandz` or `trannguyenhan`; docs/import.md has the fields of each",
    }
    /// A field is missing or wrong.
    BAD_FIELD {
        vi: "bản ghi thiếu ô hoặc có ô sai kiểu ({text}); không ghi bản nháp nào cho bản ghi này",
        en: "a field of the record is missing or of another type ({text}); no draft is written for it",
    }
    /// Nothing to call it.
    NO_TITLE {
        vi: "bản ghi không có tên thủ tục; không ghi bản nháp nào cho bản ghi này",
        en: "the record has no title; no draft is written for it",
    }
    /// A code that a file cannot have.
    BAD_CODE {
        vi: "mã thủ tục `{code}` không phải một mã; không ghi bản nháp nào cho bản ghi này",
        en: "`{code}` is not a code of a procedure; no draft is written for it",
    }
    /// A record that is too long.
    TOO_LONG {
        vi: "bản ghi dài hơn {limit} byte; không có thủ tục nào dài như thế, hãy xem lại tệp",
        en: "the record is longer than {limit} bytes; no procedure is that long, look at the file",
    }
    /// The same procedure again.
    TWICE {
        vi: "mã `{code}` đã có ở {place}; chỉ nhập bản ghi đầu",
        en: "code `{code}` stands at {place} already; only the first record is imported",
    }
    /// Says where.
    AT { vi: "{path}:{line}: {text}", en: "{path}:{line}: {text}" }
    /// Says which record.
    OF_RECORD { vi: "{record}: {text}", en: "{record}: {text}" }
    /// A file that is there.
    EXISTS {
        vi: "đã có tệp `{path}` với nội dung khác; lệnh này không ghi đè, hãy chọn thư mục khác",
        en: "`{path}` is there already with other content and is never written over; choose another folder",
    }
    /// Done.
    DONE {
        vi: "đã ghi {n} bản nháp và {m} tệp văn bản vào `{path}`; {guesses} chỗ máy đoán cần đọc lại; tiếp theo: `tthc check {path}`",
        en: "wrote {n} {n|draft|drafts} and {m} {m|file|files} of instruments into `{path}`; {guesses} {guesses|guess|guesses} to review; next: `tthc check {path}`",
    }
    /// What was asked for holds no instruments.
    NO_INSTRUMENTS {
        vi: "`{path}` không khai văn bản nào có số; `--with` cần tệp hoặc thư mục chỉ khai văn bản, cơ sở dữ liệu, cơ quan",
        en: "`{path}` declares no instrument with a number; `--with` takes files that declare instruments, databases and agencies only",
    }
    /// Records that could not be read.
    SKIPPED {
        vi: "{n} bản ghi không nhập được, xem ở trên",
        en: "{n} {n|record|records} could not be imported, see above",
    }
    /// Nothing at all.
    NOTHING {
        vi: "không có bản ghi nào nhập được; không ghi tệp nào",
        en: "no record could be imported; nothing was written",
    }
    /// Packed by a program that is not read.
    PACKED {
        vi: "`{path}` là tệp nén; hãy giải nén trước, ví dụ `gzip -dk {path}`",
        en: "`{path}` is packed; unpack it first, such as by `gzip -dk {path}`",
    }
    /// A packed file that does not unpack.
    SPOILT {
        vi: "`{path}` là tệp nén gzip bị hỏng hoặc bị cắt giữa chừng; hãy tải hoặc nén lại",
        en: "`{path}` is a gzip file that is damaged or was cut short; fetch or pack it again",
    }
    /// Too much to be read.
    TOO_MUCH {
        vi: "`{path}` vượt giới hạn {limit} MiB sau khi giải nén; hãy chia nhỏ tệp",
        en: "`{path}` is over the limit of {limit} MiB once unpacked; split the file",
    }
    /// The project.
    PROJECT { vi: "Bản nháp nhập từ Cổng Dịch vụ công", en: "Drafts imported from the service portal" }
}
