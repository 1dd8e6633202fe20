//! What may stand at a place of a line, and what the place is.

messages! {

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
    EXPECT_ORDER { vi: "quan hệ của hai bước (chỉ sau, phải dẫn đến, không đi cùng)", en: "how two steps are related (only after, must lead to, never with)" }
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
