//! What is offered for a line that cannot be read can be read, and is what officers mean when
//! they write so.

use std::fmt::Write as _;

use tthc::{diagnostic::Diagnostic, source::FileId, syntax::parse, values::Lang};

use crate::misspelt::{BEGINNERS, SMALL, mended};

/// A procedure with a line of each kind that officers get wrong.
const VI: &str = "\
thủ tục x \"Cấp giấy X\"
cơ quan:
  - một_cửa: \"Bộ phận Một cửa\", tiếp nhận
  - y: \"Sở Y\", giải quyết, quyết định
dữ kiện:
  - ngoài_tỉnh: có/không, hỏi \"Ở ngoài tỉnh?\"
  - chiều_dài: số mét, hỏi \"Chiều dài?\"
yêu cầu, điều kiện:
  - tuổi: \"Người từ đủ 18 tuổi\"
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 2 bản sao chứng thực
  - ảnh: \"Ảnh\", 1 bản sao
      khi chiều_dài từ 12 mét trở lên
phí: 1.500.000 đồng
thời hạn: 7 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ
      thiếu thì yêu cầu bổ sung, tối đa 1 lần
  - trả: một_cửa trả giấy_phép
kết quả:
  - giấy_phép: \"Giấy X\", vô thời hạn
";

/// The same in English.
const EN: &str = "\
procedure x \"Licence X\"
agencies:
  - counter: \"Counter\", receives
facts:
  - abroad: yes/no, ask \"Abroad?\"
documents: 1 set
  - form: \"Form\", 2 certified copies
fees: 1,500,000 VND
time limits: 7 working days, from receipt of the complete dossier
";

/// What stands in the text, what officers write instead, and what stands there after the fix.
const OFFICERS: &[(&str, &str, &str, &str)] = &[
    (VI, "1.500.000 đồng", "1,5 triệu đồng", "1.500.000 đồng"),
    (VI, "1.500.000 đồng", "2,25 triệu đồng", "2.250.000 đồng"),
    (VI, "1.500.000 đồng", "2 triệu", "2.000.000 đồng"),
    (VI, "1.500.000 đồng", "1,5 tỷ đồng", "1.500.000.000 đồng"),
    (VI, "1.500.000 đồng", "2 tỉ đồng", "2.000.000.000 đồng"),
    (VI, "1.500.000 đồng", "37,5 nghìn đồng", "37.500 đồng"),
    (VI, "1.500.000 đồng", "1.500 ngàn đồng", "1.500.000 đồng"),
    (VI, "1.500.000 đồng", "2,5tr", "2.500.000 đồng"),
    (
        VI,
        "1.500.000 đồng",
        "một triệu rưỡi đồng",
        "1.500.000 đồng",
    ),
    (VI, "1.500.000 đồng", "bốn trăm nghìn đồng", "400.000 đồng"),
    (VI, "từ 12 mét", "từ đủ 12 mét", "từ 12 mét"),
    (
        VI,
        "khi chiều_dài",
        "chỉ nộp khi chiều_dài",
        "khi chiều_dài",
    ),
    (VI, ": nộp hồ sơ", ": người nộp nộp hồ sơ", ": nộp hồ sơ"),
    (
        VI,
        ": nộp hồ sơ",
        ": tổ chức, cá nhân nộp hồ sơ",
        ": nộp hồ sơ",
    ),
    (VI, "phí:", "phí (nếu có):", "phí:"),
    (
        VI,
        "tối đa 1 lần",
        "tối đa 1 lần, nộp 15 ngày",
        "tối đa 1 lần, nộp trong 15 ngày",
    ),
    (VI, "khi chiều_dài", "nộp khi chiều_dài", "khi chiều_dài"),
    (
        VI,
        "khi chiều_dài",
        "chỉ yêu cầu nếu chiều_dài",
        "khi chiều_dài",
    ),
    (VI, "từ 12 mét trở lên", "từ đủ 12 mét", "từ 12 mét trở lên"),
    (
        VI,
        "thiếu thì yêu cầu",
        "trường hợp hồ sơ không đầy đủ thì yêu cầu",
        "hồ sơ không đầy đủ thì yêu cầu",
    ),
    (
        VI,
        "thiếu thì yêu cầu",
        "khi thiếu thì yêu cầu",
        "thiếu thì yêu cầu",
    ),
    (EN, "1,500,000 VND", "1.5 million VND", "1,500,000 VND"),
    (EN, "1,500,000 VND", "1.5 triệu VND", "1,500,000 VND"),
    (EN, "1,500,000 VND", "250 thousand VND", "250,000 VND"),
    (EN, "1,500,000 VND", "2.25 billion VND", "2,250,000,000 VND"),
    (
        VI,
        "- kiểm_tra: một_cửa kiểm",
        "2. kiểm_tra: một cửa kiểm",
        "- kiểm_tra: một_cửa kiểm",
    ),
    (
        VI,
        "thiếu thì yêu cầu bổ sung,",
        "nếu thiếu thì yêu cầu bổ sung",
        "thiếu thì yêu cầu bổ sung,",
    ),
    (VI, "trình tự:", "trinh tư:", "trình tự:"),
    (VI, "trình tự:", "trinh tụ:", "trình tự:"),
    (VI, "kết quả:", "ket quà:", "kết quả:"),
    (
        VI,
        "việc, kể từ khi nhận đủ hồ sơ hợp lệ",
        "việc từ ngày nhận đủ hồ sơ hợp lệ",
        "việc kể từ khi nhận đủ hồ sơ hợp lệ",
    ),
    (
        VI,
        "việc, kể từ khi nhận đủ hồ sơ hợp lệ",
        "việc từ ngày nhận đủ hồ sơ",
        "việc kể từ khi nhận đủ hồ sơ",
    ),
    (VI, "7 ngày làm", "bảy (07) ngày làm", "07 ngày làm"),
    (
        VI,
        "7 ngày làm",
        "không quá 07 (bảy) ngày làm",
        "không quá 07 ngày làm",
    ),
    (
        EN,
        "days, from receipt",
        "days since receipt",
        "days from receipt",
    ),
    (
        EN,
        "days, from receipt",
        "days from the date of receipt",
        "days from receipt",
    ),
    (VI, "bổ sung, tối đa", "bổ sung tối đa", "bổ sung, tối đa"),
    (
        VI,
        "2 bản sao chứng thực",
        "02 bản sao công chứng",
        "02 bản sao chứng thực",
    ),
    (EN, "certified copies", "notarized copies", "certified copy"),
    (VI, "1 bản sao", "1 bản photo", "1 bản sao"),
    (
        VI,
        "tuổi: \"Người từ đủ 18 tuổi\"",
        "Người từ đủ 18 tuổi",
        "người_từ_đủ_18_tuổi: \"Người từ đủ 18 tuổi\"",
    ),
    (
        VI,
        "tuổi: \"Người từ đủ 18 tuổi\"",
        "Người biểu diễn, người dạy từ đủ 18 tuổi",
        "người_biểu_diễn_người_dạy: \"Người biểu diễn, người dạy từ đủ 18 tuổi\"",
    ),
    (
        VI,
        "đơn: \"Đơn đề nghị\", 2",
        "Đơn đề nghị, 2",
        "đơn_đề_nghị: \"Đơn đề nghị\", 2",
    ),
    (
        VI,
        "kết quả:\n  - giấy_phép: \"Giấy X\", vô thời hạn",
        "kết quả: giấy phép",
        "kết quả: \n  - giấy_phép",
    ),
    (VI, "có/không", "có / không", "có/không"),
    (VI, "có/không", "có /không", "có/không"),
    (VI, "có/không", "có hay không", "có/không"),
    (EN, "yes/no", "yes / no", "yes/no"),
    (
        VI,
        "một_cửa trả giấy_phép",
        "một cửa trả giấy_phép",
        "một_cửa trả giấy_phép",
    ),
    (
        VI,
        "một_cửa trả giấy_phép",
        "Một cửa trả giấy_phép",
        "một_cửa trả giấy_phép",
    ),
    (
        VI,
        "một_cửa trả giấy_phép",
        "một cửa trả giấy phép",
        "một_cửa trả giấy_phép",
    ),
    (
        VI,
        "khi chiều_dài từ",
        "khi chiều dài từ",
        "khi chiều_dài từ",
    ),
    (
        VI,
        "khi chiều_dài từ 12 mét trở lên",
        "trừ khi chiều_dài từ 12 mét trở lên",
        "khi không (chiều_dài từ 12 mét trở lên)",
    ),
    (
        VI,
        "khi chiều_dài từ",
        "trường hợp chiều_dài từ",
        "khi chiều_dài từ",
    ),
    (
        VI,
        "khi chiều_dài từ 12 mét trở lên",
        "khingoài_tỉnh",
        "khi ngoài_tỉnh",
    ),
    (
        VI,
        "khi chiều_dài từ 12 mét trở lên",
        "chỉ khi ngoài_tỉnh",
        "khi ngoài_tỉnh",
    ),
    (VI, "từ 12 mét trở lên", "không là 12 mét", "khác 12 mét"),
    (
        VI,
        "từ 12 mét trở lên",
        "không dưới 12 mét",
        "tối thiểu 12 mét",
    ),
    (
        VI,
        "chiều_dài từ 12 mét trở lên",
        "chiều_dài không thuộc 12 mét, 15 mét",
        "không (chiều_dài thuộc 12 mét, 15 mét)",
    ),
    (
        VI,
        "từ 12 mét trở lên",
        "từ 12 mét trở xuống",
        "không quá 12 mét",
    ),
    (VI, "thiếu thì yêu", "thiếu thìyêu", "thiếu thì yêu"),
    (
        VI,
        "2 bản sao chứng thực",
        "2 bản bản sao chứng thực",
        "2 bản sao chứng thực",
    ),
    (
        VI,
        "1 bản sao\n",
        "1 bản sao (căn cứ khoản 2 Điều 3 NĐX)\n",
        "1 bản sao\n      căn cứ khoản 2 Điều 3 NĐX\n",
    ),
    (
        VI,
        "1.500.000 đồng",
        "20.000 đồng / hồ sơ",
        "20.000 đồng / hồ_sơ",
    ),
    (
        VI,
        "một_cửa kiểm tra",
        "Bộ phận một cửa kiểm tra",
        "một_cửa kiểm tra",
    ),
    (
        VI,
        "phí: 1.500.000 đồng",
        "mức phí: 1.500.000 đồng",
        "phí: 1.500.000 đồng",
    ),
    (
        VI,
        "thủ tục x \"Cấp giấy X\"",
        "thủ tục x \"Cấp giấy X\" dựa trn gốc",
        "thủ tục x \"Cấp giấy X\" dựa trên gốc",
    ),
];

/// What has no fix: the number is not exact, or the words say nothing that the language has.
const NO_FIX: &[(&str, &str, &str)] = &[
    (VI, "1.500.000 đồng", "1,2345678 triệu đồng"),
    (VI, "1.500.000 đồng", "1.5 triệu đồng"),
    (VI, "1.500.000 đồng", "1,2345 nghìn đồng"),
    (VI, "1.500.000 đồng", "99999999999999 tỷ đồng"),
    (VI, "1.500.000 đồng", "1 triệu rưỡi"),
    (EN, "1,500,000 VND", "1,5 million VND"),
    (
        VI,
        "  - kiểm_tra: một_cửa kiểm tra",
        "  kiểm_tra: chuyên viên xem",
    ),
    (
        VI,
        "  - kiểm_tra: một_cửa kiểm tra",
        "  2. kiểm_tra: chuyên viên xem",
    ),
    (
        VI,
        "thiếu thì yêu cầu bổ sung",
        "nếu thiếu thì trả về cho dân",
    ),
    // A fix would say something that the line does not.
    (VI, "một_cửa kiểm tra", "Sở Xây dựng kiểm tra"),
    (
        VI,
        "khi chiều_dài từ 12 mét trở lên",
        "trừ khi tàu nộp sau ngày ấy",
    ),
    (
        VI,
        "khi chiều_dài từ 12 mét trở lên",
        "nếu không ngoài_tỉnh và chiều_dài từ 12 mét trở lên",
    ),
    (
        VI,
        "chiều_dài từ 12 mét trở lên",
        "chiều_dài không thuộc 12 mét, 15 mét và ngoài_tỉnh",
    ),
    (
        VI,
        "chiều_dài từ 12 mét trở lên",
        "chiều_dài không thuộc 12 mét, 15 mét hoặc ngoài_tỉnh",
    ),
    (
        VI,
        "chiều_dài từ 12 mét trở lên",
        "không chiều_dài không thuộc 12 mét, 15 mét",
    ),
    (
        VI,
        "thủ tục x \"Cấp giấy X\"",
        "thủ tục x dựa trn gốc \"Cấp giấy X\"",
    ),
    (
        VI,
        "thủ tục x \"Cấp giấy X\"",
        "mẫu thủ tục a b(c) \"Cấp giấy X\"",
    ),
    (
        VI,
        "phí: 1.500.000 đồng\n",
        "lệ phí a:\n  - b: 5.000 đồng\n",
    ),
    (VI, "hồ sơ: 1 bộ\n", " hồ sơ a:\n"),
    (VI, "  - ảnh: \"Ảnh\"", "  lệ phí a: \"Ảnh\""),
    (VI, "hồ sơ: 1 bộ", "hồ sơ: rõ số bộ"),
    (
        VI,
        "- đơn: \"Đơn đề nghị\", 2",
        "- đơn_a đơn_b: \"Đơn đề nghị\", 2",
    ),
    (VI, "1.500.000 đồng", ".500.000 đồng"),
    (VI, "thiếu thì yêu cầu", "không thì yêu cầu"),
];

fn told(text: &str) -> Vec<Diagnostic> {
    parse(FileId(0), text).diagnostics
}

/// Says what a fix leaves on the lines that it changes.
fn left_unread(text: &str) -> String {
    let mut wrong = String::new();
    for finding in told(text) {
        let Some(after) = mended(text, &finding) else {
            continue;
        };
        let edits = finding.fix.iter().flat_map(|it| &it.edits);
        let first = edits.clone().map(|it| it.span.range().start).min().unwrap();
        let gone: usize = edits.clone().map(|it| it.span.range().len()).sum();
        let new: usize = edits.clone().map(|it| it.text.len()).sum();
        let last = edits.map(|it| it.span.range().end).max().unwrap() + new - gone;
        let start = after[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = after[last..].find('\n').map_or(after.len(), |at| last + at);
        for left in told(&after) {
            let at = left.span.range().start;
            let unread = ["S01", "S03", "S05", "S06", "S08", "S09"].contains(&left.code.id);
            if unread && (start..=end).contains(&at) {
                let why = left.message.render(Lang::Vi);
                writeln!(wrong, "{}: {why}", &after[start..end]).unwrap();
            }
        }
    }
    wrong
}

#[test]
fn what_officers_write_is_mended_as_they_mean_it() {
    assert_eq!((told(VI), told(EN)), (vec![], vec![]));
    let mut wrong = String::new();
    for (text, right, slip, meant) in OFFICERS {
        let changed = text.replacen(right, slip, 1);
        assert_ne!(&changed, text, "{right}");
        let found = told(&changed);
        let back = found.iter().find_map(|it| mended(&changed, it));
        if back != Some(text.replacen(right, meant, 1)) {
            writeln!(wrong, "{slip}: {found:#?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What stands in the text, and what officers write for it that is read as it stands.
const ALSO: &[(&str, &str)] = &[
    ("nhận đủ hồ sơ hợp lệ", "nhận được hồ sơ hợp lệ"),
    ("nhận đủ hồ sơ hợp lệ", "nhận được đầy đủ hồ sơ hợp lệ"),
    ("cơ quan:", "cơ quan thực hiện thủ tục hành chính:"),
    (
        "yêu cầu, điều kiện:",
        "yêu cầu, điều kiện thực hiện thủ tục hành chính:",
    ),
    ("hồ sơ: 1 bộ", "thành phần, số lượng hồ sơ: 1 bộ"),
    ("kết quả:", "kết quả thực hiện thủ tục hành chính:"),
    ("thiếu thì", "hồ sơ không đầy đủ thì"),
];

#[test]
fn what_officers_write_is_read_as_what_it_says() {
    let said = |text: &str| {
        let parsed = parse(FileId(0), text);
        assert!(parsed.diagnostics.is_empty(), "{text}");
        parsed.file.shape()
    };
    for (ours, theirs) in ALSO {
        let text = VI.replacen(ours, theirs, 1);
        assert_ne!(text, VI, "{ours}");
        assert_eq!(said(&text), said(VI), "{theirs}");
    }
}

#[test]
fn what_cannot_be_computed_or_read_has_no_fix() {
    for (text, right, slip) in NO_FIX {
        let changed = text.replacen(right, slip, 1);
        assert_ne!(&changed, text, "{right}");
        let found = told(&changed);
        let fixed: Vec<_> = found.iter().filter_map(|it| mended(&changed, it)).collect();
        assert!(!found.is_empty() && fixed.is_empty(), "{slip}: {fixed:?}");
        let sentences = found.iter().flat_map(|it| it.paragraphs(Lang::Vi));
        assert!(
            !sentences.collect::<String>().contains("000.000"),
            "{slip}: {found:?}"
        );
    }
}

#[test]
fn a_fix_that_is_offered_leaves_no_line_that_cannot_be_read() {
    let mut wrong = String::new();
    for (nth, (right, slip)) in BEGINNERS.iter().enumerate() {
        wrong += &left_unread(&SMALL.replacen(right, slip, 1));
        // Two slips in one text, often of one line.
        for (other, second) in BEGINNERS.iter().skip(nth % 4).step_by(4) {
            let one = SMALL.replacen(right, slip, 1);
            wrong += &left_unread(&one.replacen(other, second, 1));
        }
    }
    let officers = OFFICERS.iter().map(|it| (it.0, it.1, it.2));
    for (text, right, slip) in officers.chain(NO_FIX.iter().copied()) {
        wrong += &left_unread(&text.replacen(right, slip, 1));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_file_without_accents_is_told_words_without_accents() {
    let text = "thu tuc x \"Cấp giấy\"\ntrinh tuu:\n  - nop: nop ho so\n";
    let found = told(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(mended(text, &found[0]), Some(text.replacen("tuu", "tu", 1)));
}

#[test]
fn a_word_for_the_start_of_a_limit_is_not_called_a_unit() {
    let wrong = VI.replacen("kể từ khi nhận đủ hồ sơ hợp lệ", "từ ngày có giấy hẹn", 1);
    let wrong = wrong.replacen("làm việc, từ", "làm việc từ", 1);
    let found = told(&wrong);
    let help = found[0].help.as_ref().unwrap().render(Lang::Vi);
    assert!(help.contains("`kể từ khi nộp`"), "{help}");
}
