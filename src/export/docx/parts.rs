//! The parts of a DOCX package around its text: types, relations, properties, styles.

use crate::export::escape;

pub(in crate::export) const TYPES_PATH: &str = "[Content_Types].xml";
pub(in crate::export) const CORE_PATH: &str = "docProps/core.xml";
pub(in crate::export) const DOCUMENT_PATH: &str = "word/document.xml";
pub(in crate::export) const STYLES_PATH: &str = "word/styles.xml";
pub(in crate::export) const PICTURE_PATH: &str = "word/media/qr.png";
/// The relation of the document to its picture.
pub(in crate::export) const PICTURE_ID: &str = "rId2";

pub(in crate::export) const XML: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The type of every part.
pub(in crate::export) fn types(with_picture: bool) -> String {
    let picture = if with_picture {
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"
    } else {
        ""
    };
    format!(
        "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{picture}\
         <Override PartName=\"/{DOCUMENT_PATH}\" ContentType=\"{WORD}.document.main+xml\"/>\
         <Override PartName=\"/{STYLES_PATH}\" ContentType=\"{WORD}.styles+xml\"/>\
         <Override PartName=\"/{CORE_PATH}\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         </Types>"
    )
}

/// What the package holds.
pub(in crate::export) fn package_relations() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"{DOCUMENT_PATH}\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"{CORE_PATH}\"/>\
         </Relationships>"
    )
}

/// What the document holds.
pub(in crate::export) fn document_relations(with_picture: bool) -> String {
    let picture = if with_picture {
        format!(
            "<Relationship Id=\"{PICTURE_ID}\" Type=\"{OFFICE}/image\" Target=\"media/qr.png\"/>"
        )
    } else {
        String::new()
    };
    format!(
        "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>{picture}\
         </Relationships>"
    )
}

/// The properties: title and language, and no clock.
pub(in crate::export) fn core(title: &str) -> String {
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>",
        escape(title)
    )
}

/// Sizes of letters, in halves of a point.
pub(in crate::export) struct Sizes {
    pub(in crate::export) title: u8,
    pub(in crate::export) text: u8,
    pub(in crate::export) cell: u8,
    pub(in crate::export) foot: u8,
}

/// Writes the styles.
pub(in crate::export) fn styles(sizes: &Sizes) -> String {
    let sizes = [
        ("{title}", sizes.title),
        ("{text}", sizes.text),
        ("{cell}", sizes.cell),
        ("{foot}", sizes.foot),
    ];
    sizes
        .iter()
        .fold(STYLES.to_owned(), |styles, (mark, size)| {
            styles.replace(mark, &size.to_string())
        })
}

/// The styles: plain text, headings, tables, the foot.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
<w:sz w:val=\"{text}\"/><w:szCs w:val=\"{text}\"/><w:lang w:val=\"vi-VN\"/>\
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"40\"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before=\"80\" w:after=\"80\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr>\
<w:rPr><w:b/><w:bCs/><w:caps/><w:sz w:val=\"{title}\"/><w:szCs w:val=\"{title}\"/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading3\"><w:name w:val=\"heading 3\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"WithNext\"><w:name w:val=\"With Next\"/><w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:keepNext/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"CellNumber\"><w:name w:val=\"Cell Number\"/><w:basedOn w:val=\"Cell\"/>\
<w:pPr><w:jc w:val=\"right\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Centred\"><w:name w:val=\"Centred\"/><w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Cell\"><w:name w:val=\"Cell\"/><w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"{cell}\"/><w:szCs w:val=\"{cell}\"/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"CellHead\"><w:name w:val=\"Cell Head\"/><w:basedOn w:val=\"Cell\"/>\
<w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Foot\"><w:name w:val=\"Foot\"/><w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"2\" w:color=\"555555\"/></w:pBdr><w:spacing w:before=\"120\"/></w:pPr>\
<w:rPr><w:color w:val=\"333333\"/><w:sz w:val=\"{foot}\"/><w:szCs w:val=\"{foot}\"/></w:rPr></w:style>\
<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/>\
<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
</w:tblBorders></w:tblPr></w:style>\
</w:styles>";
