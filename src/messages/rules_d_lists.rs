//! What the rules on papers (D) say of papers beside each other: cases, twins, papers that nothing asks for.

messages! {
    /// An applicant to whom no list of papers applies.
    NO_LIST {
        vi: "không có danh mục giấy tờ nào cho một số người nộp",
        en: "some applicants have no list of papers",
    }
    /// Two cases that apply to the same applicant and meet in part.
    CASES_OVERLAP {
        vi: "hai trường hợp của hồ sơ cùng áp dụng cho một người nộp",
        en: "two cases of the dossier apply to the same applicant",
    }
    /// Two cases that list the same paper for the same applicant.
    PAPER_TWICE {
        vi: "giấy tờ `{paper}` bị hai trường hợp cùng đòi ở một người nộp",
        en: "paper `{paper}` is demanded twice of the same applicant, by two cases",
    }
    /// Ranges that leave a gap between them.
    CASES_GAP {
        vi: "các trường hợp của hồ sơ để hở một khoảng ở giữa",
        en: "the cases of the dossier leave a gap between them",
    }
    /// No choice of a one-of paper is open to an applicant.
    NO_CHOICE {
        vi: "giấy tờ `{paper}` (một trong) không có lựa chọn nào cho một số người nộp",
        en: "paper `{paper}` (one of) has no choice for some applicants",
    }
    /// Two choices of a one-of paper are open to the same applicant.
    TWO_CHOICES {
        vi: "hai lựa chọn có điều kiện của giấy tờ `{paper}` cùng đúng cho một người nộp",
        en: "two conditional choices of paper `{paper}` hold for the same applicant",
    }
    /// Two values of a fact whose titles name the same thing.
    TITLES_SHARE {
        vi: "hai giá trị `{one}` và `{two}` của `{fact}` cùng nêu \"{term}\"",
        en: "the values `{one}` and `{two}` of `{fact}` both name \"{term}\"",
    }
    /// The other case, choice or value.
    THE_OTHER { vi: "phần kia ở đây", en: "the other one is here" }
    /// Such an applicant.
    APPLICANT_WITNESS { vi: "người nộp có {point}", en: "an applicant with {point}" }
    /// Why cases must cover everyone once.
    CASES_WHY {
        vi: "người nộp cùng hoàn cảnh phải được đối xử như nhau (khoản 3 Điều 7 Nghị định 63/2010/NĐ-CP); mỗi người phải biết chắc danh mục của mình",
        en: "applicants in the same position are treated alike (Article 7(3) of Decree 63/2010/NĐ-CP); everyone must know which list is theirs",
    }
    /// What to do about a gap.
    CASES_GAP_HELP {
        vi: "mở rộng điều kiện của một trường hợp, ví dụ `từ … trở lên` thay cho `trên …`, hoặc thêm trường hợp",
        en: "widen the condition of a case, such as `at least …` instead of `over …`, or add a case",
    }
    /// What to do about an overlap.
    CASES_OVERLAP_HELP {
        vi: "làm cho hai điều kiện loại trừ nhau, hoặc chuyển phần chung vào `mọi trường hợp:`",
        en: "make the two conditions exclude each other, or move what is shared into `all cases:`",
    }
    /// What to do about two titles that name the same thing.
    TITLES_SHARE_HELP {
        vi: "sửa lời của một giá trị để người nộp biết chọn giá trị nào; lỗi thường có sẵn trong nguồn",
        en: "reword one value so that an applicant knows which to choose; the fault is often in the source",
    }
    /// A paper that another line demands too.
    DUPLICATE_PAPER {
        vi: "giấy tờ `{paper}` trùng hoặc đã nằm trong `{other}`",
        en: "paper `{paper}` repeats `{other}`, or is contained in it",
    }
    /// A paper is listed a second time under its own name.
    PAPER_LISTED_TWICE {
        vi: "giấy tờ `{paper}` được liệt kê lần thứ hai trong cùng một trường hợp",
        en: "paper `{paper}` is listed a second time in one case",
    }
    /// Several papers are listed a second time under their own names.
    PAPERS_LISTED_TWICE {
        vi: "{number} giấy tờ được liệt kê lần thứ hai trong cùng một trường hợp, đầu tiên là `{paper}`",
        en: "{number} {number|paper is|papers are} listed a second time in one case, the first is `{paper}`",
    }
    /// Several papers are listed again.
    DUPLICATE_PAPERS {
        vi: "{number} giấy tờ được liệt kê lại trong cùng một trường hợp, đầu tiên là `{paper}`, trùng `{other}`",
        en: "{number} {number|paper is|papers are} listed again in one case, the first is `{paper}`, which repeats `{other}`",
    }
    /// The first of the two.
    THE_OTHER_PAPER { vi: "giấy tờ kia ở đây", en: "the other paper is here" }
    /// Why a paper is demanded once.
    DUPLICATE_PAPER_WHY {
        vi: "thủ tục phải tiết kiệm thời gian và chi phí (khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP); một nội dung chỉ chứng minh một lần",
        en: "a procedure must save time and cost (Article 7(4) of Decree 63/2010/NĐ-CP); a fact is proved once",
    }
    /// What to do about it.
    DUPLICATE_PAPER_HELP {
        vi: "giữ một dòng; nếu dòng sau thuộc trường hợp khác thì viết thành `trường hợp`; nếu là hai giấy tờ thì viết tên cho khác nhau",
        en: "keep one line; where the later one belongs to another case, write the `case`; where there are two papers, give them titles that differ",
    }
    /// A paper of every case is listed again for one case.
    PAPER_OF_EVERY_CASE {
        vi: "giấy tờ `{paper}` đã có trong danh mục của mọi trường hợp, lại được liệt kê cho trường hợp này",
        en: "paper `{paper}` is on the list of every case already, and is listed again for this case",
    }
    /// Several papers of every case are listed again for one case.
    PAPERS_OF_EVERY_CASE {
        vi: "{number} giấy tờ đã có trong danh mục của mọi trường hợp, lại được liệt kê cho trường hợp này, đầu tiên là `{paper}`",
        en: "{number} {number|paper is|papers are} on the list of every case already, and listed again for this case, the first is `{paper}`",
    }
    /// What to do about it.
    PAPER_OF_EVERY_CASE_HELP {
        vi: "bỏ dòng của trường hợp này; nếu danh mục kia không dành cho trường hợp này thì viết nó thành `trường hợp`; nếu phải nộp thêm bản nữa thì ghi rõ số bản",
        en: "delete the line of this case; where the other list is not for this case, write the `case` of that list; where more copies are needed, state their number",
    }
    /// A paper of some applicants is demanded of all.
    UNGUARDED_CASE_PAPER {
        vi: "giấy tờ `{paper}` chỉ người nộp thay mới có mà không nêu trường hợp",
        en: "paper `{paper}` belongs only to those who file for somebody else, and no case is stated",
    }
    /// Why its case must be stated.
    UNGUARDED_CASE_PAPER_WHY {
        vi: "thành phần hồ sơ phải rõ ràng (điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); không nêu trường hợp thì người tự nộp cũng bị đòi",
        en: "the components of the dossier must be clear (Article 8(2)(d) of Decree 63/2010/NĐ-CP); without a case those who file for themselves are asked too",
    }
    /// What to do about it.
    UNGUARDED_CASE_PAPER_HELP {
        vi: "thêm `khi` với một dữ kiện (ai nộp hồ sơ), hoặc đưa vào một `trường hợp`",
        en: "add `when` with a fact (who files), or put it into a `case`",
    }
    /// A paper that nothing uses.
    UNUSED_PAPER {
        vi: "giấy tờ `{paper}` được khai mà không trường hợp, bước, điều kiện nào dùng",
        en: "paper `{paper}` is declared, and no case, step or condition uses it",
    }
    /// A paper that proves nothing.
    PAPER_WITHOUT_PURPOSE {
        vi: "giấy tờ `{paper}` phải nộp mà không chứng minh điều kiện nào",
        en: "paper `{paper}` must be filed and proves none of the conditions",
    }
    /// Why papers need a purpose.
    UNUSED_PAPER_WHY {
        vi: "thủ tục phải tiết kiệm thời gian và chi phí (khoản 4 Điều 7 và câu 8 Phụ lục I Nghị định 63/2010/NĐ-CP bản gốc); giấy tờ không để làm gì thì không được đòi",
        en: "a procedure must save time and cost (Article 7(4) and question 8 of Annex I of Decree 63/2010/NĐ-CP, original); a paper that serves nothing may not be demanded",
    }
    /// What to do about it.
    UNUSED_PAPER_HELP {
        vi: "bỏ, hoặc ghi `chứng minh bằng` ở điều kiện mà giấy tờ này chứng minh",
        en: "drop it, or write `proved by` at the condition that it proves",
    }
    /// A fresh paper or a certified translation is demanded without a provision.
    UNFOUNDED_BURDEN {
        vi: "giấy tờ `{paper}` đòi thêm \"{phrase}\" mà không nêu điều khoản",
        en: "paper `{paper}` asks besides for \"{phrase}\" and cites no article",
    }
    /// Why that needs a provision.
    UNFOUNDED_BURDEN_WHY {
        vi: "giấy tờ còn giá trị mà phải xin cấp lại, dịch công chứng là chi phí thêm của người nộp (khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP); phải có điều khoản cho phép",
        en: "getting a valid paper anew, or translated and certified, costs the applicant (Article 7(4) of Decree 63/2010/NĐ-CP); it needs a provision",
    }
    /// What to do about it.
    UNFOUNDED_BURDEN_HELP {
        vi: "thêm `căn cứ` có điều khoản cho giấy tờ này, hoặc bỏ yêu cầu thêm",
        en: "give the paper a `basis` with an article, or drop what is asked besides",
    }
    /// A step or condition demands a paper that the list lacks.
    UNLISTED_PAPER {
        vi: "giấy tờ {papers} bị đòi ở đây mà hồ sơ không có",
        en: "the dossier does not list {papers}, demanded here",
    }
    /// The words of a step do.
    UNLISTED_IN_WORDS {
        vi: "bước `{step}` đòi \"{phrase}\" mà hồ sơ không có",
        en: "step `{step}` asks for \"{phrase}\", and the dossier does not list it",
    }
    /// Why papers are demanded in the list only.
    UNLISTED_PAPER_WHY {
        vi: "thành phần hồ sơ phải được nêu đủ (điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); người nộp có quyền từ chối yêu cầu không có trong thủ tục (khoản 2 Điều 21)",
        en: "the components of the dossier are told in full (Article 8(2)(d) of Decree 63/2010/NĐ-CP); applicants may refuse what the procedure does not demand (Article 21(2))",
    }
    /// What to do about it.
    UNLISTED_PAPER_HELP {
        vi: "đưa giấy tờ vào `hồ sơ:` với trường hợp của nó, hoặc bỏ yêu cầu này",
        en: "list the paper under `documents:` with its case, or drop the demand",
    }
}
