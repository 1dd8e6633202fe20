//! Sentences of the rules on completeness (codes A).

messages! {
    /// The name of the procedure, as a part.
    PART_NAME { vi: "tên thủ tục", en: "name of the procedure" }
    /// The settling authority, as a part.
    PART_AUTHORITY { vi: "cơ quan giải quyết", en: "settling authority" }
    /// A mandatory part is absent.
    MISSING_PART {
        vi: "thủ tục `{procedure}` thiếu bộ phận bắt buộc: {part}",
        en: "procedure `{procedure}` lacks a mandatory part: {part}",
    }
    /// A mandatory part is there and says that the source does not say.
    UNKNOWN_PART {
        vi: "bộ phận bắt buộc `{part}` của thủ tục `{procedure}` còn chưa rõ",
        en: "the mandatory part `{part}` of procedure `{procedure}` is still unknown",
    }
    /// Why the parts are mandatory.
    MISSING_PART_WHY {
        vi: "quy định về một thủ tục chỉ hoàn thành khi có đủ các bộ phận tạo thành (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "the prescription of a procedure is complete only with all its parts (Article 8(2) of Decree 63/2010/NĐ-CP)",
    }
    /// A number of sets without papers.
    SETS_OF_NOTHING {
        vi: "hồ sơ của thủ tục `{procedure}` có số bộ nhưng không nêu giấy tờ nào",
        en: "the dossier of procedure `{procedure}` has a number of sets and lists no paper",
    }
    /// What to do about it.
    SETS_OF_NOTHING_HELP {
        vi: "liệt kê giấy tờ phải nộp dưới mục `hồ sơ:`; thủ tục không cần giấy tờ nào thì viết `hồ sơ: không`, nguồn không nêu thì viết `hồ sơ: chưa rõ`",
        en: "list the papers under `documents:`; where none is needed write `documents: none`, where the source does not say `documents: unknown`",
    }
    /// What to do about a missing section.
    MISSING_PART_HELP {
        vi: "thêm mục `{section}:`; nguồn không nêu thì viết `{section}: chưa rõ`",
        en: "add the section `{section}:`; where the source does not say, write `{section}: unknown`",
    }
    /// What to do about a missing name.
    MISSING_NAME_HELP {
        vi: "viết tên thủ tục trong ngoặc kép ở dòng khai thủ tục",
        en: "write the title in quotes on the line that declares the procedure",
    }
    /// What to do about a missing authority.
    MISSING_AUTHORITY_HELP {
        vi: "ghi `giải quyết` hoặc `quyết định` cho cơ quan có thẩm quyền trong mục `cơ quan:`",
        en: "give the competent agency the role `handles` or `decides` in the section `agencies:`",
    }
    /// The box of the agencies of an imported page is blank, its steps name some.
    AUTHORITY_OF_PAGE {
        vi: "mục cơ quan thực hiện của trang để trống, chỉ lời văn của trang nhắc đến cơ quan",
        en: "the box of the agencies of the page is blank, only its text mentions agencies",
    }
    /// What to do about a part that is not known.
    UNKNOWN_PART_HELP {
        vi: "tra văn bản quy định thủ tục rồi ghi giá trị",
        en: "look it up in the instrument that prescribes the procedure and write the value",
    }
    /// A conditional part is not mentioned.
    UNSTATED_PART {
        vi: "thủ tục `{procedure}` không nói có hay không có {part}",
        en: "procedure `{procedure}` does not say whether there is: {part}",
    }
    /// A conditional part is said to be unknown.
    UNKNOWN_CONDITIONAL_PART {
        vi: "nguồn không nói thủ tục `{procedure}` có hay không có {part}",
        en: "the source does not say whether procedure `{procedure}` has: {part}",
    }
    /// The box of a page for a part is blank.
    BLANK_PART_OF_PAGE {
        vi: "ô `{part}` của trang không có thông tin: không rõ thủ tục không có hay trang bỏ sót",
        en: "the box `{part}` of the page gives no information: the procedure may have none, or the page left it out",
    }
    /// The box of a page for payments.
    BOX_OF_PAYMENTS { vi: "phí, lệ phí", en: "fees, charges" }
    /// Why silence is not enough.
    UNSTATED_PART_WHY {
        vi: "bộ phận này bắt buộc nếu thủ tục có (điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); im lặng không cho biết là không có hay bị bỏ sót",
        en: "this part is mandatory where the procedure has one (Article 8(2)(h) of Decree 63/2010/NĐ-CP); silence does not tell none from forgotten",
    }
    /// What to do about it.
    UNSTATED_PART_HELP {
        vi: "ghi nội dung, hoặc `{section}: không` nếu văn bản nói không có",
        en: "state it, or write `{section}: none` where the law says that there is none",
    }
    /// The number of sets is not stated.
    UNSTATED_SETS {
        vi: "không nêu số lượng bộ hồ sơ",
        en: "the number of sets of the dossier is not stated",
    }
    /// Why the number of sets matters.
    UNSTATED_SETS_WHY {
        vi: "số lượng hồ sơ là một phần của bộ phận thành phần hồ sơ (điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "the number of sets belongs to the components of the dossier (Article 8(2)(d) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    UNSTATED_SETS_HELP {
        vi: "ghi số bộ theo văn bản, ví dụ `hồ sơ: 1 bộ`; không tự điền",
        en: "write the number that the law gives, such as `documents: 1 set`; do not guess it",
    }
    /// The procedure has no code.
    NO_CODE {
        vi: "thủ tục `{procedure}` không có mã",
        en: "procedure `{procedure}` has no code",
    }
    /// The code is not spelled as codes are.
    MALFORMED_CODE {
        vi: "mã thủ tục `{code}` không đúng dạng",
        en: "the procedure code `{code}` is not spelled as codes are",
    }
    /// Why a code matters.
    CODE_WHY {
        vi: "quyết định công bố và cơ sở dữ liệu quốc gia gọi thủ tục bằng mã (khoản 3 Điều 15 Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "publication decisions and the national database name a procedure by its code (Article 15(3) of Decree 63/2010/NĐ-CP, original)",
    }
    /// What to do about a missing code.
    NO_CODE_HELP {
        vi: "ghi `mã:` theo quyết định công bố; thủ tục chưa công bố thì viết `mã: không`",
        en: "write `code:` as published; for a procedure not published yet write `code: none`",
    }
    /// What to do about a malformed code.
    MALFORMED_CODE_HELP {
        vi: "mã có dạng `1.012756`, mã địa phương `1.000948.H38` hoặc `2.000620.000.00.00.H14`",
        en: "codes look like `1.012756`, local ones like `1.000948.H38` or `2.000620.000.00.00.H14`",
    }
    /// No publication decision.
    NOT_PUBLISHED {
        vi: "thủ tục `{procedure}` đang áp dụng mà chưa có quyết định công bố",
        en: "procedure `{procedure}` is applied without a publication decision",
    }
    /// The file does not tell of a publication decision.
    PUBLICATION_UNSTATED {
        vi: "không rõ thủ tục `{procedure}` được công bố bằng quyết định nào",
        en: "it is not known which decision publishes procedure `{procedure}`",
    }
    /// Why a procedure must be published.
    NOT_PUBLISHED_WHY {
        vi: "thủ tục phải được công bố bằng quyết định (Điều 13, 14), của bộ chậm nhất 20 ngày, của địa phương chậm nhất 05 ngày trước ngày có hiệu lực (Điều 15 Nghị định 63/2010/NĐ-CP); người nộp được từ chối thủ tục chưa công khai (khoản 2 Điều 21)",
        en: "a procedure is published by a decision (Articles 13 and 14), of a ministry at least 20 and of a locality at least 5 days before it takes effect (Article 15 of Decree 63/2010/NĐ-CP); an applicant may refuse one that is not made public (Article 21(2))",
    }
    /// What to do about a missing decision.
    NOT_PUBLISHED_HELP {
        vi: "ghi `công bố: <số quyết định>, ngày <ngày ký>`; bản dự thảo chưa áp dụng thì ghi `công bố: không` và ngày đầu ở `hiệu lực:`",
        en: "write `published: <number>, <date>`; for a draft not applied yet write `published: none` and its first day in `in force:`",
    }
    /// What stands for the number is none.
    NO_NUMBER_OF_DECISION {
        vi: "“{number}” không phải số của một quyết định công bố",
        en: "“{number}” is not the number of a publication decision",
    }
    /// What to do about it.
    NO_NUMBER_OF_DECISION_HELP {
        vi: "tra quyết định đã công bố thủ tục và ghi số của nó, ví dụ `công bố: 2353/QĐ-BTC`; không tìm thấy thì ghi `công bố: chưa rõ`",
        en: "look up the decision that published the procedure and write its number, such as `published: 2353/QĐ-BTC`; where none is found write `published: unknown`",
    }
    /// The decision was signed too late before the day of effect.
    PUBLISHED_LATE {
        vi: "quyết định công bố {number} ký ngày {signed}, chưa đủ {lead} trước ngày có hiệu lực {first}",
        en: "publication decision {number} was signed on {signed}, less than {lead} before the day of effect, {first}",
    }
    /// The decision was signed too late after a text of the shortened procedure.
    PUBLISHED_AFTER {
        vi: "quyết định công bố {number} ký ngày {signed}, quá {lead} sau ngày ban hành {issued} của văn bản có hiệu lực ngay",
        en: "publication decision {number} was signed on {signed}, more than {lead} after {issued}, the issue of the text that took effect at once",
    }
    /// What to do about a late decision.
    PUBLISHED_LATE_HELP {
        vi: "kiểm tra lại hai ngày; nếu văn bản ban hành theo trình tự rút gọn thì ghi ngày ban hành của văn bản đó",
        en: "check both days; where the text was issued by the shortened procedure write its day of issue",
    }
    /// Agencies that have ended, by the file.
    AGENCY_ENDED {
        vi: "cơ quan chỉ tồn tại đến hết ngày {date}: {agencies}",
        en: "agencies that existed until {date} only: {agencies}",
    }
    /// Agencies that have ended, by the list.
    AGENCY_ABOLISHED {
        vi: "cơ quan không còn tồn tại ({fate}): {agencies}",
        en: "agencies that no longer exist ({fate}): {agencies}",
    }
    /// The level of performance has ended.
    LEVEL_ABOLISHED {
        vi: "thủ tục còn ghi thực hiện ở cấp huyện ({fate})",
        en: "the procedure is still performed at the district level ({fate})",
    }
    /// Another such agency.
    ALSO_ABOLISHED { vi: "cơ quan này cũng vậy", en: "this agency as well" }
    /// Why the agency must exist, by the file.
    AGENCY_ENDED_WHY {
        vi: "cơ quan giải quyết là bộ phận bắt buộc (điểm g khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); người nộp không tìm được cơ quan đã kết thúc hoạt động",
        en: "the settling authority is a mandatory part (Article 8(2)(g) of Decree 63/2010/NĐ-CP); an applicant cannot find one that has ended",
    }
    /// Why the agency must exist, with the text that ended it.
    AGENCY_ABOLISHED_WHY {
        vi: "cơ quan giải quyết là bộ phận bắt buộc (điểm g khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); {source}",
        en: "the settling authority is a mandatory part (Article 8(2)(g) of Decree 63/2010/NĐ-CP); {source}",
    }
    /// What to do about it.
    AGENCY_ABOLISHED_HELP {
        vi: "ghi cơ quan đang có thẩm quyền theo văn bản phân định thẩm quyền; bản chỉ áp dụng trước đó thì ghi ngày cuối ở `hiệu lực:`",
        en: "name the agency that is competent now, by the text that divides the powers; for a version applied only before write its last day in `in force:`",
    }
    /// A title that says nothing.
    VAGUE_NAME {
        vi: "tên “{title}” không nói thủ tục làm về việc gì",
        en: "the name “{title}” does not say what the procedure is about",
    }
    /// A title that others bear.
    SAME_NAME {
        vi: "tên “{title}” trùng với {count} thủ tục khác",
        en: "the name “{title}” is also that of other procedures: {count}",
    }
    /// The same, where so many have it that not all are compared.
    SAME_NAME_OF_MANY {
        vi: "tên “{title}” trùng với ít nhất {count} thủ tục khác",
        en: "the name “{title}” is also that of other procedures: {count} or more",
    }
    /// Another procedure of that name.
    SAME_NAME_HERE { vi: "thủ tục này cùng tên", en: "this procedure has the same name" }
    /// Why the name matters.
    VAGUE_NAME_WHY {
        vi: "thủ tục phải đơn giản, dễ hiểu (khoản 1 Điều 7), tên là bộ phận đầu tiên (điểm a khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); người nộp phải biết mình cần thủ tục nào",
        en: "a procedure is simple and easy to understand (Article 7(1)), and the name is its first part (Article 8(2)(a) of Decree 63/2010/NĐ-CP); an applicant must know which one is meant",
    }
    /// What to do about it.
    VAGUE_NAME_HELP {
        vi: "nói thêm đối tượng, cấp giải quyết hoặc trường hợp, ví dụ “Cấp lại Giấy phép X do mất”",
        en: "add the object, the level or the case, such as “Re-issue of licence X after loss”",
    }
    /// Results whose validity is open.
    UNSTATED_VALIDITY {
        vi: "không nói kết quả có hiệu lực bao lâu: {results}",
        en: "it is not said how long the result is valid: {results}",
    }
    /// Another such result.
    ALSO_WITHOUT_VALIDITY { vi: "kết quả này cũng vậy", en: "this result as well" }
    /// Why the validity matters.
    UNSTATED_VALIDITY_WHY {
        vi: "câu 10 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thời hạn có hiệu lực của kết quả; không biết thì không biết khi nào phải gia hạn",
        en: "question 10 of Annex I of Decree 63/2010/NĐ-CP (original) asks how long the result is valid; otherwise nobody knows when to renew it",
    }
    /// What to do about it.
    UNSTATED_VALIDITY_HELP {
        vi: "ghi `hiệu lực …` theo văn bản, hoặc `vô thời hạn` nếu không có thời hạn",
        en: "write `validity …` as the law says, or `indefinite` where there is no end",
    }
    /// Content that speaks of something else than the title.
    FOREIGN_CONTENT {
        vi: "tên thủ tục nói “{own}” mà nội dung chỉ nói “{other}”",
        en: "the title says “{own}” and the content only says “{other}”",
    }
    /// One form with two names.
    FORM_OF_TWO_NAMES {
        vi: "cùng một mẫu mà chỗ này là “{other}”, chỗ kia là “{one}”",
        en: "one form is “{other}” here and “{one}” there",
    }
    /// The other paper of the form.
    THE_SAME_FORM { vi: "cùng mẫu này", en: "the same form" }
    /// What to do about it.
    FORM_OF_TWO_NAMES_HELP {
        vi: "tra văn bản ban hành mẫu; giữ tên đúng, hoặc sửa số mẫu nếu là hai mẫu",
        en: "look up the text that issues the form; keep the right name, or mend the number where there are two forms",
    }
    /// The procedure from which the content may come.
    CONTENT_OF_THIS { vi: "nội dung có thể của thủ tục này", en: "the content may be that of this procedure" }
    /// Why the content matters.
    FOREIGN_CONTENT_WHY {
        vi: "thủ tục phải đơn giản, dễ hiểu (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP); nội dung chép từ thủ tục khác làm người nộp làm sai",
        en: "a procedure is simple and easy to understand (Article 7(1) of Decree 63/2010/NĐ-CP); content copied from another one leads the applicant astray",
    }
    /// What to do about it.
    FOREIGN_CONTENT_HELP {
        vi: "tra văn bản quy định thủ tục, rồi sửa tên hoặc nội dung",
        en: "look up the text that prescribes the procedure and mend the title or the content",
    }
}
