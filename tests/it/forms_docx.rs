//! The DOCX files of forms: a sound package, sound XML, and the text of the page.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::{
    forms::{CASES, case, html, is_of, write_forms},
    support::Folder,
};

pub(crate) type Parts = BTreeMap<String, Vec<u8>>;

pub(crate) fn unpacked(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(
            parts
                .insert(file.name().unwrap().into_owned(), bytes)
                .is_none()
        );
    }
    parts
}

fn element(tag: &BytesStart<'_>) -> (String, BTreeMap<String, String>) {
    let attributes = tag.attributes().map(|it| {
        let it = it.unwrap();
        (it.key.as_ref().to_owned(), it.value.to_string())
    });
    (tag.name().as_ref().to_owned(), attributes.collect())
}

/// Reads XML to its end, and returns every element with its attributes.
pub(crate) fn elements(xml: &[u8]) -> Vec<(String, BTreeMap<String, String>)> {
    let text = std::str::from_utf8(xml).unwrap();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut found, mut depth) = (Vec::new(), 0_usize);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => {
                found.push(element(&tag));
                depth += 1;
            }
            Event::Empty(tag) => found.push(element(&tag)),
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "everything is closed");
    found
}

/// The type of every part is declared, and every relation leads to a part.
pub(crate) fn check_package(name: &str, parts: &Parts) {
    let types = elements(&parts["[Content_Types].xml"]);
    let of = |tag: &str, key: &str| -> Vec<String> {
        let rows = types.iter().filter(|it| it.0 == tag);
        rows.map(|it| it.1[key].clone()).collect()
    };
    let (endings, overrides) = (of("Default", "Extension"), of("Override", "PartName"));
    for path in parts.keys().filter(|it| *it != "[Content_Types].xml") {
        let ending = path.rsplit('.').next().unwrap();
        assert!(
            endings.iter().any(|it| it == ending),
            "{name}: {path} has no type"
        );
        if ending == "xml" {
            let known = overrides.contains(&format!("/{path}"));
            assert!(known, "{name}: {path} is XML of no type of its own");
        }
    }
    for part in &overrides {
        assert!(
            parts.contains_key(&part[1..]),
            "{name}: {part} is not there"
        );
    }
    for (path, bytes) in parts.iter().filter(|it| is_of(it.0, "rels")) {
        let base = path.split_once("_rels/").unwrap().0;
        let relations = elements(bytes);
        let targets: Vec<String> = relations
            .iter()
            .filter(|it| it.0 == "Relationship")
            .map(|it| format!("{base}{}", it.1["Target"]))
            .collect();
        assert!(!targets.is_empty(), "{name}: {path}");
        for target in targets {
            assert!(parts.contains_key(&target), "{name}: {target} is not there");
        }
    }
    check_pictures(name, parts);
}

/// Every picture of the text has its relation, and is a PNG.
fn check_pictures(name: &str, parts: &Parts) {
    let document = elements(&parts["word/document.xml"]);
    let relations = elements(&parts["word/_rels/document.xml.rels"]);
    for (_, picture) in document.iter().filter(|it| it.0 == "a:blip") {
        let id = &picture["r:embed"];
        let relation = relations.iter().find(|it| it.1.get("Id") == Some(id));
        let target = &relation.unwrap().1["Target"];
        let bytes = &parts[&format!("word/{target}")];
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{name}");
    }
    let styles = elements(&parts["word/styles.xml"]);
    let known: Vec<&String> = styles
        .iter()
        .filter_map(|it| it.1.get("w:styleId"))
        .collect();
    let used = document
        .iter()
        .filter(|it| it.0 == "w:pStyle" || it.0 == "w:tblStyle");
    for (_, style) in used {
        assert!(known.contains(&&style["w:val"]), "{name}: {style:?}");
    }
}

/// The text of marked up bytes, one line for each block; entities are resolved.
fn lines(markup: &str, blocks: &[&str]) -> Vec<String> {
    let mut text = markup.to_owned();
    for block in blocks {
        text = text.replace(&format!("</{block}>"), "\n");
    }
    let (mut out, mut inside) = (String::new(), false);
    for letter in text.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            it if !inside => out.push(it),
            _ => {}
        }
    }
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ] {
        out = out.replace(entity, letter);
    }
    let out = out.replace("&amp;", "&");
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    out.lines().map(words).filter(|it| !it.is_empty()).collect()
}

fn text_of_page(page: &str) -> Vec<String> {
    let main = page.split_once("<main>").unwrap().1;
    lines(&main.replace('\n', ""), &["p", "h1", "h2", "th"])
}

fn text_of_docx(parts: &Parts) -> Vec<String> {
    let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    let body = document.split_once("<w:body>").unwrap().1;
    lines(body, &["w:p"])
}

fn check(name: &str, files: &BTreeMap<String, Vec<u8>>) {
    for (file, bytes) in files.iter().filter(|it| is_of(it.0, "docx")) {
        let form = file.strip_suffix(".docx").unwrap();
        let what = format!("{name}/{file}");
        let parts = unpacked(bytes);
        for (path, bytes) in parts.iter().filter(|it| !is_of(it.0, "png")) {
            assert!(!elements(bytes).is_empty(), "{what}: {path}");
        }
        check_package(&what, &parts);
        assert_eq!(
            text_of_docx(&parts),
            text_of_page(&html(files, form)),
            "{what}"
        );
        let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
        assert!(
            document.contains("<w:pStyle w:val=\"Heading1\"/>"),
            "{what}"
        );
        let register = form.contains("so-theo-doi");
        let sheet = if register {
            "w:w=\"16838\" w:h=\"11906\""
        } else {
            "w:w=\"8391\" w:h=\"11906\""
        };
        assert!(document.contains(sheet), "{what}");
    }
}

#[test]
fn every_docx_is_a_sound_package_with_the_text_of_its_page() {
    for (name, procedure) in CASES {
        let folder = Folder::new("forms_docx");
        let (_, files) = write_forms(&folder, procedure, &case(name));
        assert!(!files.is_empty(), "{name}");
        check(name, &files);
    }
}

#[test]
fn a_hostile_name_stays_text() {
    let (name, procedure) = CASES[4];
    for (written, shown) in [
        (
            "'<script>alert(1)</script>'",
            "<script>alert(1)</script>".to_owned(),
        ),
        (
            "A & B \"C\" ''D'' ]]> &amp; <!--",
            "A & B \"C\" ''D'' ]]> &amp; <!--".to_owned(),
        ),
        (
            "Nguye\u{302}\u{303}n Va\u{306}n A",
            "Nguyễn Văn A".to_owned(),
        ),
        ("\"x\\u0000\\u001b\\u202ey\\ufffe z\"", "x y z".to_owned()),
        (&"Ấ".repeat(10_000), "Ấ".repeat(10_000)),
        (
            &"dài ".repeat(2_000),
            "dài ".repeat(2_000).trim().to_owned(),
        ),
    ] {
        let folder = Folder::new("forms_hostile");
        let case = case(name).replace("Phạm Thị Cúc", written);
        let (ran, files) = write_forms(&folder, procedure, &case);
        assert!(ran.code < 2, "{written}: {}", ran.err);
        check(written, &files);
        let page = html(&files, "01-giay-tiep-nhan");
        assert!(!page.contains("<script"), "{written}");
        let line = format!("Tiếp nhận hồ sơ của: {shown}");
        assert!(
            text_of_page(&page).contains(&line),
            "{written}: {:?}",
            text_of_page(&page)
        );
    }
}

#[test]
fn a_broken_package_is_found() {
    let (name, procedure) = CASES[1];
    let folder = Folder::new("forms_broken");
    let (_, files) = write_forms(&folder, procedure, &case(name));
    let sound = unpacked(&files["01-giay-tiep-nhan.docx"]);
    check_package("sound", &sound);
    for path in ["word/styles.xml", "word/media/qr.png", "docProps/core.xml"] {
        let mut broken = sound.clone();
        broken.remove(path).unwrap();
        let found = std::panic::catch_unwind(|| check_package("broken", &broken));
        assert!(found.is_err(), "{path}");
    }
}
