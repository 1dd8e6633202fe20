//! The help of the command line.
//!
//! One row for each command and option; the command line says to which a row belongs.

messages! {
    /// Heads the line that shows how a command is written.
    USAGE { vi: "Cách dùng", en: "Usage" }
    /// Heads the list of commands.
    COMMANDS { vi: "Lệnh", en: "Commands" }
    /// Heads the list of arguments.
    ARGUMENTS { vi: "Tham số", en: "Arguments" }
    /// Heads the list of options.
    OPTIONS { vi: "Tùy chọn", en: "Options" }
    /// Heads the examples.
    EXAMPLE { vi: "Ví dụ", en: "Example" }
    /// Heads what the exit code says.
    EXIT { vi: "Mã thoát", en: "Exit code" }
    /// The exit codes.
    EXIT_CODES {
        vi: "0 xong hoặc không có lỗi; 1 có phát hiện; 2 không chạy được",
        en: "0 done or clean; 1 findings; 2 could not run",
    }

    /// The whole program.
    ABOUT {
        vi: "Viết, kiểm tra và chạy thủ tục hành chính",
        en: "Write, check and run administrative procedures",
    }
    /// An example.
    TTHC_EXAMPLE { vi: "tthc check procedures", en: "tthc check procedures --lang en" }
    /// The language of what is printed.
    LANG {
        vi: "Ngôn ngữ của thông báo: vi hoặc en; nếu không ghi thì theo máy, rồi đến vi",
        en: "Language of messages: vi or en; else that of the locale, else vi",
    }
    /// Whether to colour.
    COLOR {
        vi: "Tô màu: auto (trên màn hình, khi không có biến NO_COLOR), always, never",
        en: "Colour: auto (on a terminal, unless NO_COLOR is set), always, never",
    }
    /// The option that prints help.
    HELP_OPTION { vi: "In trợ giúp", en: "Print help" }
    /// The option that prints the version.
    VERSION { vi: "In phiên bản", en: "Print the version" }

    /// The command `check`.
    CHECK {
        vi: "Kiểm tra tệp và thư mục thủ tục: cách viết, tên, quy trình, mọi quy tắc; với mô hình BPMN (.bpmn): mọi trường hợp có tới kết thúc không",
        en: "Check files and folders of procedures: writing, names, workflow, every rule; of BPMN models (.bpmn): whether every case comes to its end",
    }
    /// An example.
    CHECK_EXAMPLE {
        vi: "tthc check procedures --deny warnings",
        en: "tthc check procedures --deny warnings",
    }
    /// What to check.
    PATHS {
        vi: "Tệp hoặc thư mục; - là đầu vào chuẩn; nếu không ghi thì là thư mục hiện tại",
        en: "Files or folders; - is standard input; the current folder if none",
    }
    /// The day of the law.
    CHECK_AS_OF {
        vi: "Rà soát vào ngày này, như 01/07/2026 (nếu không ghi thì là hôm nay); bản thủ tục ghi ngày hiệu lực thì theo quy tắc của ngày bản ấy bắt đầu",
        en: "Review on this day, such as 2026-07-01 (today if none); a version that says from when it is in force is held to the rules of its first day",
    }
    /// Only some rules.
    CHECK_SELECT {
        vi: "Chỉ báo những mã hoặc tên này, cách nhau bằng dấu phẩy; B là cả nhóm B",
        en: "Report only these codes or names, joined by commas; B is all of family B",
    }
    /// Not some rules.
    CHECK_IGNORE {
        vi: "Không báo những mã hoặc tên này, cách nhau bằng dấu phẩy",
        en: "Do not report these codes or names, joined by commas",
    }
    /// What fails.
    CHECK_DENY {
        vi: "warnings: có cảnh báo thì mã thoát cũng là 1",
        en: "warnings: warnings too make the exit code 1",
    }
    /// Whether to fix.
    CHECK_FIX {
        vi: "Sửa vào tệp những chỗ không đổi nghĩa",
        en: "Fix in the files what can be fixed without a change of meaning",
    }
    /// Whether to fix more.
    CHECK_UNSAFE_FIXES {
        vi: "Sửa cả những chỗ có thể đổi nghĩa; hãy đọc lại sau khi sửa",
        en: "Fix also what may change the meaning; read the result",
    }
    /// Whether to count.
    CHECK_STATISTICS {
        vi: "In bảng đếm theo quy tắc thay cho từng phát hiện, và các phát hiện được bỏ qua với lý do",
        en: "Print a count per rule instead of each finding, and what is silenced with its reason",
    }
    /// The findings that are known.
    CHECK_BASELINE {
        vi: "Không báo lại những phát hiện đã ghi trong tệp này; những phát hiện không còn nữa được kể ra",
        en: "Do not report the findings that this file holds; those that are gone are told",
    }
    /// Writing what is known.
    CHECK_WRITE_BASELINE {
        vi: "Ghi mọi phát hiện hiện có vào tệp này để lần sau chỉ thấy cái mới",
        en: "Write all findings of now to this file, so that later only new ones are shown",
    }
    /// A check that is done again.
    CHECK_WATCH {
        vi: "Kiểm tra lại mỗi khi một tệp thủ tục được lưu, đến khi bấm Ctrl-C",
        en: "Check again each time a file of procedures is saved, until Ctrl-C",
    }
    /// A repeal to try.
    CHECK_WITHOUT {
        vi: "Thay cho các phát hiện, kể mọi phần của thủ tục mất căn cứ nếu bãi bỏ điều khoản này, như \"khoản 2 Điều 12 TT02\"",
        en: "Instead of findings, list what in the procedures loses its basis if these provisions are repealed, such as \"clause 2 Article 12 TT02\"",
    }
    /// The command `fmt`.
    FMT {
        vi: "Viết lại tệp theo một dạng chuẩn: thụt dòng, từ khóa, số, ngày; giữ mọi chú thích",
        en: "Write files in one canonical form: indentation, keywords, numbers, dates; comments stay",
    }
    /// An example.
    FMT_EXAMPLE { vi: "tthc fmt procedures --check", en: "tthc fmt procedures --keywords en" }
    /// What to format.
    FMT_PATHS {
        vi: "Tệp hoặc thư mục; - là đầu vào chuẩn, in ra đầu ra chuẩn; nếu không ghi thì là thư mục hiện tại",
        en: "Files or folders; - is standard input, written to standard output; the current folder if none",
    }
    /// Whether only to look.
    FMT_CHECK {
        vi: "Không ghi gì; liệt kê những tệp chưa ở dạng chuẩn, có tệp như vậy thì mã thoát là 1",
        en: "Write nothing; list the files that are not in canonical form, with exit code 1 if any",
    }
    /// The language of keywords.
    FMT_KEYWORDS {
        vi: "Đổi từ khóa, số và ngày sang ngôn ngữ này: vi hoặc en",
        en: "Turn keywords, numbers and dates into this language: vi or en",
    }
    /// A procedure as an argument.
    PROCEDURE {
        vi: "Thủ tục: tệp có một thủ tục, TỆP#tên, hoặc tên, mã hay MÃ#tên trong dự án",
        en: "The procedure: a file with one, FILE#name, or a name, a code or CODE#name of the project",
    }
    /// Where the output goes.
    OUTPUT {
        vi: "Ghi vào tệp này; nếu không ghi thì ra đầu ra chuẩn",
        en: "Write to this file; standard output if none",
    }
    /// The command `run`.
    RUN {
        vi: "Chạy một hồ sơ: giấy tờ phải nộp, phí, hẹn trả, từng diễn biến và kết quả, kèm lý do và căn cứ",
        en: "Run one dossier: papers, fees, appointment, every change and the outcome, with reasons and bases",
    }
    /// An example.
    RUN_EXAMPLE {
        vi: "tthc run thủ_tục.tthc --case hồ_sơ.yaml",
        en: "tthc run procedure.tthc --case case.yaml",
    }
    /// The case.
    RUN_CASE {
        vi: "Tệp YAML kể hồ sơ (- là đầu vào chuẩn); nếu không ghi thì hỏi từng câu",
        en: "YAML file that tells the case (- is standard input); asks at the terminal if none",
    }
    /// The forms.
    RUN_FORMS {
        vi: "Ghi các biểu mẫu của hồ sơ (giấy tiếp nhận, phiếu bổ sung, từ chối, xin lỗi, dừng, kiểm soát, sổ theo dõi) vào thư mục này, dạng HTML và DOCX",
        en: "Write the official forms of the dossier (receipt, supplement, refusal, apology, stop, control slip, register) to this folder, as HTML and DOCX",
    }
    /// The command `test`.
    TEST {
        vi: "Chạy các ví dụ trong tệp thủ tục và so với điều mong đợi",
        en: "Run the examples of procedures and compare with what they expect",
    }
    /// An example.
    TEST_EXAMPLE { vi: "tthc test procedures --coverage", en: "tthc test procedures --coverage" }
    /// What is reached.
    TEST_COVERAGE {
        vi: "Cho biết bước, nhánh, giấy tờ, phí, thời hạn nào chưa ví dụ nào tới, và vì sao",
        en: "Tell which steps, branches, papers, fees and limits no example reaches, and why",
    }
    /// The command `export`.
    EXPORT {
        vi: "Xuất mô hình của các thủ tục cho hệ thống khác",
        en: "Write the model of procedures for other systems",
    }
    /// An example.
    EXPORT_EXAMPLE {
        vi: "tthc export json procedures -o thủ_tục.json",
        en: "tthc export json procedures -o procedures.json",
    }
    /// The form of the model.
    EXPORT_FORMAT {
        vi: "Dạng xuất: {values}; bpmn là mô hình BPMN 2.0 của một thủ tục, schema là lược đồ JSON của mô hình, hoặc của bộ dữ liệu pháp luật nêu ở --of",
        en: "Form: {values}; bpmn is the BPMN 2.0 model of one procedure, schema is the JSON Schema of the model, or of the rule pack named by --of",
    }
    /// Which schema.
    EXPORT_OF {
        vi: "Lược đồ của gì: model, diff (kết quả so), cost (tham số chi phí), hoặc bộ dữ liệu pháp luật như pack-ranks, pack-one-stop, pack-holidays-vn",
        en: "What the schema is of: model, diff (a comparison), cost (its parameters), or a rule pack such as pack-ranks, pack-one-stop, pack-holidays-vn",
    }
    /// The command `ledger`.
    LEDGER {
        vi: "Lập sổ căn cứ: từng yêu cầu dựa vào quy định nào, có cần thiết, hợp lý, hợp pháp không",
        en: "Write the justification ledger: on what each demand rests, whether it is necessary, reasonable, lawful",
    }
    /// An example.
    LEDGER_EXAMPLE {
        vi: "tthc ledger thủ_tục.tthc --format html -o so-can-cu.html",
        en: "tthc ledger procedure.tthc --format html -o ledger.html",
    }
    /// Which procedures.
    LEDGER_PROCEDURE {
        vi: "Thủ tục: tệp, thư mục, TỆP#tên, hoặc tên hay mã trong dự án; nếu không ghi thì là thư mục hiện tại",
        en: "The procedure: a file, a folder, FILE#name, or a name or code of the project; the current folder if none",
    }
    /// The command `graph`.
    GRAPH {
        vi: "Vẽ quy trình của một thủ tục: hình, mô hình BPMN 2.0 hoặc mạng Petri (PNML)",
        en: "Draw the workflow of a procedure: a picture, a BPMN 2.0 model or a Petri net (PNML)",
    }
    /// The option `--lanes`.
    GRAPH_LANES {
        vi: "Mỗi cơ quan một làn, trình tự đi từ trái sang phải (chỉ với svg)",
        en: "A lane for each authority, the flow from left to right (svg only)",
    }
    /// An example of `graph`.
    GRAPH_EXAMPLE {
        vi: "tthc graph thủ_tục.tthc --format svg -o quy_trình.svg",
        en: "tthc graph procedure.tthc --format svg -o workflow.svg",
    }
    /// The command `cost`.
    COST {
        vi: "Tính chi phí tuân thủ: từng việc, một hồ sơ, một năm, trước và sau đơn giản hóa; mỗi số có nguồn",
        en: "Count the compliance cost: each work, a dossier, a year, before and after; every number has its source",
    }
    /// An example.
    COST_EXAMPLE {
        vi: "tthc cost thủ_tục.tthc --params chi_phí.yaml",
        en: "tthc cost procedure.tthc --params costs.yaml",
    }
    /// The parameters.
    COST_PARAMS {
        vi: "Tệp YAML ghi số giờ, chi phí, số đối tượng, mỗi số kèm nguồn; - là đầu vào chuẩn",
        en: "YAML file with hours, expenses, applicants, each number with its source; - is standard input",
    }
    /// The command `stats`.
    STATS {
        vi: "Thống kê danh mục thủ tục có hiệu lực một ngày: theo cơ quan, lĩnh vực, mức độ trực tuyến, giấy tờ, thời hạn, phí; hỏi bằng điều kiện",
        en: "Count the procedures in force on a day: by agency, field, online level, papers, time limit, fee; asked by conditions",
    }
    /// An example.
    STATS_EXAMPLE {
        vi: "tthc stats procedures --by lĩnh_vực --query \"số_giấy_tờ <= 5\"",
        en: "tthc stats procedures --by field --query \"document_count <= 5\"",
    }
    /// What is counted.
    STATS_PATHS {
        vi: "Tệp, thư mục, hoặc - là đầu vào chuẩn; mặc định là thư mục hiện tại",
        en: "Files, folders, or - for standard input; the current folder by default",
    }
    /// The groups.
    STATS_BY {
        vi: "Chia nhóm theo các cột này, cách nhau bằng dấu phẩy, ví dụ lĩnh_vực,trực_tuyến",
        en: "Put into groups by these columns, with commas between, such as field,online",
    }
    /// The numbers.
    STATS_SUM {
        vi: "Cộng các cột số này: tổng, trung bình, trung vị, ít nhất, nhiều nhất",
        en: "Add up these numbers: total, mean, median, least, most",
    }
    /// The question.
    STATS_QUERY {
        vi: "Chỉ tính thủ tục thỏa điều kiện, viết như điều kiện trong tệp thủ tục, với tên cột thay cho dữ kiện",
        en: "Count only procedures for which a condition holds, written as in a file, with columns for facts",
    }
    /// The list.
    STATS_LIST {
        vi: "Liệt kê từng thủ tục: mã và tên; trong CSV và JSON thì mọi cột",
        en: "List each procedure: code and title; in CSV and JSON all columns",
    }
    /// The rounding.
    STATS_ROUNDING {
        vi: "Cách làm tròn tỷ lệ và trung bình: half-up (từ một nửa trở lên thì lên) hoặc down (bỏ phần lẻ)",
        en: "How shares and means are rounded: half-up, or down (the rest is dropped)",
    }
    /// The decimals.
    STATS_DECIMALS {
        vi: "Số chữ số thập phân của tỷ lệ và trung bình, từ 0 đến 6",
        en: "Decimals of shares and means, from 0 to 6",
    }
    /// The day.
    STATS_AS_OF {
        vi: "Ngày tính: mỗi thủ tục lấy phiên bản có hiệu lực ngày ấy, ví dụ 2026-11-21; mặc định là hôm nay",
        en: "The day: of each procedure the version in force then, such as 2026-11-21; today by default",
    }
    /// Ratios.
    STATS_RATIO {
        vi: "Tỷ lệ phần trăm của hai cột số, ví dụ hồ_sơ_trực_tuyến/hồ_sơ_tiếp_nhận",
        en: "How many percent one number is of another, such as dossiers_online/dossiers_received",
    }
    /// The logs.
    STATS_STORE {
        vi: "Kho hồ sơ để đếm các cột hồ_sơ_…; cần --from và --to",
        en: "The store of dossiers from which the columns dossiers_… are counted; needs --from and --to",
    }
    /// The period.
    STATS_FROM { vi: "Ngày đầu của kỳ đếm hồ sơ", en: "The first day of which dossiers are counted" }
    /// The period.
    STATS_TO { vi: "Ngày cuối của kỳ đếm hồ sơ", en: "The last day of which dossiers are counted" }
    /// The command `simulate`.
    SIMULATE {
        vi: "Chạy thử nhiều hồ sơ cùng lúc: bao lâu, bao nhiêu quá hạn, cơ quan nào ùn",
        en: "Run many dossiers at once: how long, how many late, where they pile up",
    }
    /// An example.
    SIMULATE_EXAMPLE {
        vi: "tthc simulate thủ_tục.tthc --dossiers 10000 --seed 1 --svg hàng_đợi.svg",
        en: "tthc simulate procedure.tthc --dossiers 10000 --seed 1 --svg queues.svg",
    }
    /// How many.
    SIMULATE_DOSSIERS { vi: "Số hồ sơ", en: "How many dossiers" }
    /// The seed.
    SIMULATE_SEED {
        vi: "Hạt giống: cùng một số thì cho cùng kết quả",
        en: "The seed: the same number gives the same figures",
    }
    /// The profile.
    SIMULATE_PROFILE {
        vi: "Tệp YAML nói hồ sơ nộp khi nào, ai nộp, mỗi bước mất bao lâu; - là đầu vào chuẩn",
        en: "YAML file that says when dossiers are filed, by whom, how long steps take; - is standard input",
    }
    /// The picture.
    SIMULATE_SVG {
        vi: "Ghi tranh số hồ sơ ở từng cơ quan theo ngày",
        en: "Write a picture of the dossiers at each agency by day",
    }
    /// The command `deadline`.
    DEADLINE {
        vi: "Tính ngày hết hạn và giải trình từng ngày được tính hoặc bỏ qua",
        en: "Count a due date, with the reason for each day counted or skipped",
    }
    /// An example.
    DEADLINE_EXAMPLE {
        vi: "tthc deadline --from \"29/04/2026 08:30\" --add \"3 ngày làm việc\"",
        en: "tthc deadline --from \"2026-04-29 08:30\" --add \"3 working days\"",
    }
    /// The start of the limit.
    DEADLINE_FROM {
        vi: "Thời điểm bắt đầu: 29/04/2026 08:30 hoặc 2026-04-29 08:30; thời hạn tính theo ngày thì chỉ cần ngày",
        en: "The start: 2026-04-29 08:30 or 29/04/2026 08:30",
    }
    /// The limit.
    DEADLINE_ADD {
        vi: "Thời hạn: \"3 ngày làm việc\", \"0,5 ngày làm việc\", \"3 working days\"",
        en: "The limit: \"3 working days\", \"0.5 working days\", \"3 ngày làm việc\"",
    }
    /// The way of counting.
    DEADLINE_COUNTING {
        vi: "Cách tính: legal-day (theo ngày của luật), exact-hour (đúng giờ), date-compare (so ngày)",
        en: "Way of counting: legal-day (the law), exact-hour (to the hour), date-compare (by dates)",
    }
    /// Office hours.
    DEADLINE_HOURS {
        vi: "Giờ làm việc của cơ quan: 08:00-12:00,13:00-17:00",
        en: "Office hours of the agency: 08:00-12:00,13:00-17:00",
    }
    /// Days off of years to come.
    HOLIDAYS {
        vi: "Tệp YAML bảng ngày nghỉ của những năm chưa có sẵn",
        en: "YAML file of the days off of years that are not built in",
    }
    /// The command `rules`.
    RULES {
        vi: "Liệt kê mọi quy tắc kiểm tra: mã, tên, mức",
        en: "List every rule: code, name, level",
    }
    /// An example.
    RULES_EXAMPLE { vi: "tthc rules --format json", en: "tthc rules --format json" }
    /// The command `explain`.
    EXPLAIN {
        vi: "Giải thích một mã: nghĩa là gì, vì sao, sửa thế nào, kèm ví dụ",
        en: "Explain a code: what it means, why, how to mend it, with an example",
    }
    /// An example.
    EXPLAIN_EXAMPLE { vi: "tthc explain B01", en: "tthc explain requirement-without-basis" }
    /// The rule to explain.
    EXPLAIN_CODE {
        vi: "Mã hoặc tên của quy tắc hay lỗi, như B01, S07 hoặc requirement-without-basis",
        en: "Code or name of a rule or mistake, such as B01, S07 or requirement-without-basis",
    }
    /// The form of the output.
    FORMAT {
        vi: "Dạng kết quả: {values}",
        en: "Form of the output: {values}",
    }

    /// The command `import`.
    IMPORT {
        vi: "Ghi bản nháp từ dữ liệu thủ tục đã công bố hoặc mô hình BPMN; chỗ máy đoán đều được đánh dấu để đọc lại",
        en: "Write drafts from published records or BPMN models; every guess is marked for review",
    }
    /// An example.
    IMPORT_EXAMPLE {
        vi: "tthc import portal thu-tuc.jsonl.gz -o ban-nhap",
        en: "tthc import portal procedures.jsonl.gz -o drafts",
    }
    /// What is read.
    IMPORT_FORMAT {
        vi: "Dạng dữ liệu: {values} (portal: bản ghi của Cổng Dịch vụ công, mỗi dòng một đối tượng JSON; bpmn: mô hình BPMN 2.0)",
        en: "The data: {values} (portal: records of the service portal, one JSON object a line; bpmn: models in BPMN 2.0)",
    }
    /// The files to read.
    IMPORT_FILES {
        vi: "Các tệp dữ liệu, có thể nén bằng gzip; - là đầu vào chuẩn",
        en: "The files, possibly packed by gzip; - is standard input",
    }
    /// The folder to write.
    IMPORT_OUTPUT {
        vi: "Thư mục sẽ ghi bản nháp; không ghi đè tệp có nội dung khác",
        en: "The folder of the drafts; a file with other content is never written over",
    }

    /// The instruments that are declared already.
    IMPORT_WITH {
        vi: "Tệp hoặc thư mục văn bản đã khai sẵn, như procedures/van-ban; bản nháp dẫn các văn bản ấy và chép tệp theo, không khai lại",
        en: "File or folder of instruments declared already, such as procedures/van-ban; the drafts cite them and take the files along",
    }

    /// The command `new`.
    NEW {
        vi: "Hỏi vài câu rồi ghi tệp thủ tục đầu tiên; không ghi đè tệp có sẵn",
        en: "Ask a few questions and write a first file; never overwrites one",
    }
    /// An example.
    NEW_EXAMPLE { vi: "tthc new cap-phep.tthc", en: "tthc new license.tthc" }
    /// The file to write.
    NEW_FILE {
        vi: "Tệp sẽ ghi; nếu không nêu thì đặt theo tên thủ tục",
        en: "The file to write; named after the procedure if none",
    }
}
