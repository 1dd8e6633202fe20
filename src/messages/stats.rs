//! Portfolios in numbers.

messages! {
    /// A column.
    COLUMN_FIELD { vi: "lĩnh vực", en: "field" }
    /// A column.
    COLUMN_AGENCY { vi: "cơ quan quyết định", en: "agency that decides" }
    /// A column.
    COLUMN_LEVEL { vi: "cấp thực hiện", en: "level of government" }
    /// A column.
    COLUMN_ONLINE { vi: "mức độ trực tuyến", en: "online level" }
    /// A column.
    COLUMN_REACHED { vi: "mức trực tuyến cao nhất mà văn bản không loại trừ", en: "highest online level that the text does not rule out" }
    /// A column.
    COLUMN_REACHED_LACKS { vi: "còn thiếu cho mức trực tuyến cao hơn", en: "what the next online level lacks" }
    /// A column.
    COLUMN_LEVEL_2011 { vi: "mức độ 1–4 cao nhất mà văn bản không loại trừ", en: "highest level 1–4 that the text does not rule out" }
    /// A column.
    COLUMN_LEVEL_2011_LACKS { vi: "còn thiếu cho mức độ 1–4 cao hơn", en: "what the next level of 1–4 lacks" }
    /// A column.
    COLUMN_REGIME { vi: "cơ chế", en: "regime" }
    /// A column.
    COLUMN_CHANNELS { vi: "cách thức nộp", en: "channels" }
    /// A column.
    COLUMN_APPLICANTS { vi: "đối tượng thực hiện", en: "applicants" }
    /// A column.
    COLUMN_INSTRUMENTS { vi: "văn bản căn cứ", en: "instruments cited" }
    /// A column.
    COLUMN_IS_FREE { vi: "không phải nộp phí", en: "free of charge" }
    /// A column.
    COLUMN_IS_JOINED { vi: "liên thông", en: "joined with others" }
    /// A column.
    COLUMN_DOCUMENTS { vi: "giấy tờ người nộp chuẩn bị", en: "papers an applicant prepares" }
    /// A column.
    COLUMN_REQUIRED { vi: "giấy tờ mọi người đều phải nộp", en: "papers asked of everyone" }
    /// A column.
    COLUMN_ORIGINALS { vi: "giấy tờ đòi bản chính", en: "papers of which an original is asked" }
    /// A column.
    COLUMN_FORMS { vi: "giấy tờ theo mẫu", en: "papers that follow a form" }
    /// A column.
    COLUMN_REQUIREMENTS { vi: "yêu cầu, điều kiện", en: "requirements" }
    /// A column.
    COLUMN_STEPS { vi: "số bước", en: "steps" }
    /// A column.
    COLUMN_WORKING_DAYS { vi: "thời hạn (ngày làm việc)", en: "time limit (working days)" }
    /// A column.
    COLUMN_CALENDAR_DAYS { vi: "thời hạn (ngày)", en: "time limit (calendar days)" }
    /// A column.
    COLUMN_FEE { vi: "phí, lệ phí mỗi người nộp (đồng)", en: "what every applicant pays (đồng)" }
    /// A column.
    COLUMN_DOSSIERS { vi: "hồ sơ một năm", en: "dossiers a year" }
    /// A column.
    COLUMN_INSTRUMENT_COUNT { vi: "số văn bản căn cứ", en: "instruments cited, how many" }
    /// A column.
    COLUMN_VERSIONS { vi: "số phiên bản đến ngày này", en: "versions until the day" }
    /// A column.
    COLUMN_DAYS_IN_FORCE { vi: "số ngày từ khi phiên bản có hiệu lực", en: "days since the version began" }
    /// A column of the logs.
    COLUMN_RECEIVED { vi: "hồ sơ tiếp nhận trong kỳ", en: "dossiers accepted in the period" }
    /// A column of the logs.
    COLUMN_FILED_ONLINE { vi: "trong đó nộp trực tuyến", en: "of these, filed online" }
    /// A column of the logs.
    COLUMN_FILED_IN_PERSON { vi: "trong đó nộp trực tiếp", en: "of these, filed in person" }
    /// A column of the logs.
    COLUMN_FILED_BY_POST { vi: "trong đó nộp qua bưu chính", en: "of these, filed by post" }
    /// A column of the logs.
    COLUMN_SUPPLEMENTED { vi: "trong đó bị yêu cầu bổ sung", en: "of these, asked for more papers" }
    /// A column of the logs.
    COLUMN_SETTLED { vi: "hồ sơ giải quyết xong trong kỳ", en: "dossiers done in the period" }
    /// A column of the logs.
    COLUMN_SETTLED_IN_TIME { vi: "trong đó trước hoặc đúng hạn", en: "of these, early or on time" }
    /// A column of the logs.
    COLUMN_SETTLED_LATE { vi: "trong đó quá hạn", en: "of these, overdue" }
    /// A column of the logs.
    COLUMN_PENDING { vi: "hồ sơ chưa xong cuối kỳ", en: "dossiers pending at the end of the period" }
    /// A column without logs.
    NEEDS_STORE {
        vi: "cột `{name}` đếm từ nhật ký hồ sơ: thêm `--store TỆP --from NGÀY --to NGÀY`",
        en: "the column `{name}` is counted from the logs of dossiers: add `--store FILE --from DATE --to DATE`",
    }
    /// A period of the logs.
    NEEDS_PERIOD {
        vi: "`--store` cần kỳ để đếm: thêm `--from NGÀY` và `--to NGÀY`",
        en: "`--store` needs the period to count: add `--from DATE` and `--to DATE`",
    }
    /// A period without logs.
    PERIOD_NEEDS_STORE {
        vi: "`--from` và `--to` là kỳ để đếm hồ sơ, nên cần `--store TỆP`",
        en: "`--from` and `--to` are the period of which dossiers are counted, so they need `--store FILE`",
    }
    /// A ratio that is none.
    NOT_A_RATIO {
        vi: "`{text}` không phải tỷ lệ của hai cột số: viết như `hồ_sơ_trực_tuyến/hồ_sơ_tiếp_nhận`",
        en: "`{text}` is no ratio of two numbers: write it like `dossiers_online/dossiers_received`",
    }
    /// The period of the logs, above the numbers.
    HEAD_PERIOD {
        vi: "hồ sơ đếm từ {first} đến {last}: {n}",
        en: "dossiers counted from {first} to {last}: {n}",
    }
    /// Dossiers of other procedures.
    HEAD_ELSEWHERE {
        vi: "{n} hồ sơ khác trong kho thuộc thủ tục không được đếm ở đây: {names}",
        en: "{n} other dossiers of the store are of procedures that are not counted here: {names}",
    }
    /// A ratio in words.
    RATIO_TITLE { vi: "{part} / {whole}", en: "{part} / {whole}" }
    /// A ratio of a group.
    RATIO_PART { vi: "tử số", en: "part" }
    /// A ratio of a group.
    RATIO_WHOLE { vi: "mẫu số", en: "whole" }
    /// A ratio of a group.
    RATIO_PERCENT { vi: "tỷ lệ %", en: "percent" }
    /// A question of no or of several lines.
    QUERY_ONE_LINE {
        vi: "câu hỏi phải là một điều kiện trên một dòng, như `số_giấy_tờ <= 5 và không liên_thông`",
        en: "a question is one condition on one line, such as `document_count <= 5 and not is_joined`",
    }
    /// Where a question cannot be read.
    QUERY_AT { vi: "--query, chữ thứ {column}: {message}", en: "--query, letter {column}: {message}" }
    /// What to do about it.
    QUERY_AT_HELP {
        vi: "--query, chữ thứ {column}: {message}; {help}",
        en: "--query, letter {column}: {message}; {help}",
    }
    /// A question about one dossier.
    QUERY_OF_A_DOSSIER {
        vi: "câu hỏi là về danh mục nên chỉ dùng tên cột; kênh, đối tượng, ngày nộp, việc xảy ra là của từng hồ sơ (cột `cách_thức`, `người_nộp` nói thủ tục nhận ai, bằng cách nào)",
        en: "a question is about a portfolio and uses columns only; the channel, the applicant, the filing date and what happened belong to one dossier (the columns `channels` and `applicants` say what a procedure takes)",
    }
    /// The columns there are.
    COLUMNS { vi: "các cột: {columns}", en: "the columns are {columns}" }
    /// A column that there is not.
    NO_COLUMN {
        vi: "không có cột `{name}`; các cột: {columns}",
        en: "there is no column `{name}`; the columns are {columns}",
    }
    /// A column of groups where a number is added up.
    NOT_A_NUMBER {
        vi: "cột `{name}` không phải số nên không cộng được; các cột số: {columns}",
        en: "the column `{name}` is no number, so it cannot be added up; the numbers are {columns}",
    }
    /// The head of a report.
    HEAD { vi: "{n} thủ tục có hiệu lực ngày {day}", en: "{n} {n|procedure|procedures} in force on {day}" }
    /// Of those, those that answer a question.
    HEAD_ASKED { vi: "{n} thủ tục có: {query}", en: "{n} {n|procedure answers|procedures answer}: {query}" }
    /// Those whose text leaves open what is asked.
    HEAD_OPEN {
        vi: "{n} thủ tục chưa rõ có hay không: {codes}",
        en: "{n} {n|procedure leaves|procedures leave} it open: {codes}",
    }
    /// Those that do not say since when they are in force.
    HEAD_UNDATED {
        vi: "trong đó {n} thủ tục không nêu ngày có hiệu lực",
        en: "{n} of them {n|does|do} not say since when",
    }
    /// Those without a version in force.
    HEAD_OUTSIDE {
        vi: "{n} thủ tục không có phiên bản nào có hiệu lực ngày này, không tính",
        en: "{n} {n|procedure has|procedures have} no version in force on the day and {n|is|are} left out",
    }
    /// What stands for a group without name.
    UNKNOWN { vi: "chưa rõ", en: "not stated" }
    /// Yes.
    YES { vi: "có", en: "yes" }
    /// No.
    NO { vi: "không", en: "no" }
    /// The column of counts.
    COUNT { vi: "thủ tục", en: "procedures" }
    /// The column of shares.
    SHARE { vi: "tỷ lệ %", en: "share %" }
    /// The code of a procedure.
    CODE { vi: "mã", en: "code" }
    /// The title of a procedure.
    TITLE { vi: "tên thủ tục", en: "title" }
    /// What a number is of a group.
    SUM_TOTAL { vi: "tổng", en: "total" }
    /// What a number is of a group.
    SUM_SHARE { vi: "% của tổng", en: "% of all" }
    /// What a number is of a group.
    SUM_MEAN { vi: "trung bình", en: "mean" }
    /// What a number is of a group.
    SUM_MEDIAN { vi: "trung vị", en: "median" }
    /// What a number is of a group.
    SUM_LEAST { vi: "ít nhất", en: "least" }
    /// What a number is of a group.
    SUM_MOST { vi: "nhiều nhất", en: "most" }
    /// What a number is of a group.
    SUM_KNOWN { vi: "số thủ tục có nêu", en: "stated by" }
    /// How numbers were rounded.
    ROUNDED_HALF_UP {
        vi: "tỷ lệ và trung bình làm tròn đến {places} chữ số thập phân, từ một nửa trở lên thì làm tròn lên",
        en: "shares and means are rounded to {places} {places|decimal|decimals}, a half upwards",
    }
    /// How numbers were rounded.
    ROUNDED_DOWN {
        vi: "tỷ lệ và trung bình bỏ phần sau {places} chữ số thập phân, không làm tròn",
        en: "shares and means are cut after {places} {places|decimal|decimals}, not rounded",
    }
    /// How numbers were rounded.
    ROUNDED_WHOLE {
        vi: "tỷ lệ và trung bình làm tròn đến số nguyên, từ một nửa trở lên thì làm tròn lên",
        en: "shares and means are rounded to whole numbers, a half upwards",
    }
    /// How numbers were rounded.
    CUT_WHOLE {
        vi: "tỷ lệ và trung bình bỏ phần lẻ, không làm tròn",
        en: "shares and means are cut to whole numbers, not rounded",
    }
    /// Groups that overlap.
    OVERLAP {
        vi: "một thủ tục thuộc nhiều nhóm thì đứng ở từng nhóm, nên các nhóm cộng lại có thể nhiều hơn tổng",
        en: "a procedure of several groups stands in each, so that groups may add up to more than all",
    }
    /// Numbers that some procedures do not state.
    ONLY_KNOWN {
        vi: "tổng, trung bình và trung vị chỉ tính các thủ tục có nêu; chưa rõ không phải là không",
        en: "totals, means and medians are of the procedures that state the number; not stated is not none",
    }
    /// A chart without groups.
    CHART_NEEDS_GROUPS {
        vi: "biểu đồ vẽ các nhóm: thêm `--by`, ví dụ `--by lĩnh_vực`",
        en: "a chart draws groups: add `--by`, such as `--by field`",
    }
    /// Groups that a chart leaves out.
    CHART_REST { vi: "{n} nhóm khác", en: "{n} other {n|group|groups}" }
    /// The sheet of groups.
    SHARE_SHEET { vi: "Nhóm", en: "Groups" }
    /// The sheet of procedures.
    LIST_SHEET { vi: "Thủ tục", en: "Procedures" }
    /// Nothing to count.
    NO_PROCEDURES { vi: "không có thủ tục nào để thống kê", en: "there are no procedures to count" }
}
