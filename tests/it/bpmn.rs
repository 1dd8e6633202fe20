//! Models in BPMN: which are sound, which are not and why, and what is no model.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    io::Read as _,
    path::PathBuf,
    time::Instant,
};

use tthc::{
    diagnostic::Diagnostic,
    import::bpmn::{check, is_bpmn},
    source::{FileId, MAX_FILE_BYTES},
    values::Lang,
};

use crate::support::{Folder, files_below, repo, tthc};

pub(crate) const HEAD: &str =
    r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">"#;

/// Writes a process: nodes as `kind id [inner]`, flows as `a > b`, one a line.
pub(crate) fn process(lines: &str) -> String {
    let mut out = format!("{HEAD}<process id=\"p\" name=\"P\">");
    for (number, line) in lines.lines().map(str::trim).enumerate() {
        if let Some((from, to)) = line.split_once(" > ") {
            let (to, condition) = to.split_once(" if ").unwrap_or((to, ""));
            let (id, condition) = match condition {
                "" => (format!("f{number}"), String::new()),
                "default" => ("default".to_owned(), String::new()),
                text => (
                    format!("f{number}"),
                    format!("<conditionExpression>{text}</conditionExpression>"),
                ),
            };
            write!(
                out,
                "<sequenceFlow id=\"{id}\" sourceRef=\"{from}\" targetRef=\"{to}\">{condition}</sequenceFlow>"
            )
            .unwrap();
        } else if line.starts_with("</") {
            out.push_str(line);
        } else if let Some((kind, rest)) = line.split_once(' ') {
            let (id, inner) = rest.split_once(' ').unwrap_or((rest, ""));
            let (attributes, children) = inner.split_once('|').unwrap_or((inner, ""));
            let close = if children == "open" {
                String::new()
            } else {
                format!("{children}</{kind}>")
            };
            write!(
                out,
                "<{kind} id=\"{id}\" name=\"{id}\" {attributes}>{close}"
            )
            .unwrap();
        }
    }
    out + "</process></definitions>"
}

fn findings(text: &str) -> Vec<Diagnostic> {
    check(FileId(0), text)
}

fn said(text: &str) -> Vec<String> {
    let words = |it: &Diagnostic| {
        let witness = it.witness.as_ref().map(|it| it.render(Lang::En));
        let message = it.message.render(Lang::En);
        match witness {
            Some(witness) => format!("{} {message} ({witness})", it.code.id),
            None => format!("{} {message}", it.code.id),
        }
    };
    findings(text).iter().map(words).collect()
}

#[test]
fn what_bpmn_says_of_tokens_is_followed() {
    let nothing: &[&str] = &[];
    for (title, lines, expected) in [
        (
            "one task",
            "startEvent s\ntask a\nendEvent e\ns > a\na > e",
            nothing,
        ),
        (
            "no start event and no end event",
            "task a\ntask b\na > b",
            nothing,
        ),
        (
            "two start events are two ways to begin",
            "startEvent s\nstartEvent t\ntask a\nendEvent e\ns > a\nt > a\na > e",
            nothing,
        ),
        (
            "a task that two ways leave starts both",
            "startEvent s\ntask a\ntask b\ntask c\ns > a\na > b\na > c",
            nothing,
        ),
        (
            "both then come to one task",
            "startEvent s\ntask a\ntask b\ntask c\ntask d\ns > a\na > b\na > c\nb > d\nc > d",
            &[
                "M02 two parallel branches come to `d` without waiting for each other, so all that \
               follows is done twice (after `a`: one branch by `b`, the other by `c`)",
            ],
        ),
        (
            "two tokens may come to one end",
            "startEvent s\ntask a\ntask b\ntask c\nendEvent e\ns > a\na > b\na > c\nb > e\nc > e",
            nothing,
        ),
        (
            "flows with conditions are taken in any number",
            "startEvent s\ntask a\ntask b\ntask c\ntask d\ns > a\na > b if x\na > c if y\nb > d\nc > d",
            &[
                "M02 two parallel branches come to `d` without waiting for each other, so all that \
               follows is done twice (after `a`: one branch by `b`, the other by `c`)",
            ],
        ),
        (
            "the default flow stands in for conditions",
            "startEvent s\ntask a default=\"default\"\ntask b\ntask c\ntask d\ns > a\na > b if x\n\
             a > c if default\nb > d\nc > d",
            nothing,
        ),
        (
            "an event-based gateway is a choice",
            "startEvent s\neventBasedGateway g\nintermediateCatchEvent m |<messageEventDefinition/>\n\
             intermediateCatchEvent t |<timerEventDefinition/>\nendEvent e\ns > g\ng > m\ng > t\nm > e\nt > e",
            nothing,
        ),
        (
            "an inclusive block",
            "startEvent s\ninclusiveGateway g\ntask a\ntask b\ninclusiveGateway h\nendEvent e\n\
             s > g\ng > a\ng > b\na > h\nb > h\nh > e",
            nothing,
        ),
        (
            "an inclusive split that an exclusive gateway joins",
            "startEvent s\ninclusiveGateway g\ntask a\ntask b\nexclusiveGateway h\nendEvent e\n\
             s > g\ng > a\ng > b\na > h\nb > h\nh > e",
            &[
                "M02 two parallel branches come to `h` without waiting for each other, so all that \
               follows is done twice (after `g`: one branch by `a`, the other by `b`)",
            ],
        ),
        (
            "an inclusive split that a parallel gateway joins",
            "startEvent s\ninclusiveGateway g\ntask a\ntask b\nparallelGateway h\nendEvent e\n\
             s > g\ng > a\ng > b\na > h\nb > h\nh > e",
            &[
                "M02 a case gets stuck: `h` waits for ever for a branch that does not come (after `g`: \
               the branch by `b` has come, the one by `a` cannot come any more)",
            ],
        ),
        (
            "a loop with a way out",
            "startEvent s\nexclusiveGateway j\ntask a\nexclusiveGateway g\nendEvent e\ns > j\nj > a\na > g\n\
             g > j\ng > e",
            nothing,
        ),
        (
            "a loop without a way out",
            "startEvent s\nexclusiveGateway j\ntask a\ns > j\nj > a\na > j",
            &["M02 no way leads from `s` to an end"],
        ),
        (
            "a boundary event that interrupts is a choice",
            "startEvent s\ntask a\nboundaryEvent t attachedToRef=\"a\"|<timerEventDefinition/>\ntask b\n\
             exclusiveGateway j\nendEvent e\ns > a\na > j\nt > b\nb > j\nj > e",
            nothing,
        ),
        (
            "a boundary event that does not is a second branch",
            "startEvent s\ntask a\nboundaryEvent t attachedToRef=\"a\" cancelActivity=\"false\"|<timerEventDefinition/>\n\
             task b\nexclusiveGateway j\ntask c\nendEvent e\ns > a\na > j\nt > b\nb > j\nj > c\nc > e",
            &[
                "M02 two parallel branches come to `j` without waiting for each other, so all that \
               follows is done twice (after `a`: one branch by the flow `f8`, the other by `t` → `b`)",
            ],
        ),
        (
            "it may end by itself",
            "startEvent s\ntask a\nboundaryEvent t attachedToRef=\"a\" cancelActivity=\"false\"|<timerEventDefinition/>\n\
             task b\nendEvent e\nendEvent f\ns > a\na > e\nt > b\nb > f",
            nothing,
        ),
        (
            "a link jumps",
            "startEvent s\nintermediateThrowEvent a |<linkEventDefinition name=\"x\"/>\n\
             intermediateCatchEvent b |<linkEventDefinition name=\"x\"/>\nendEvent e\ns > a\nb > e",
            nothing,
        ),
        (
            "a link without a target",
            "startEvent s\nintermediateThrowEvent a |<linkEventDefinition name=\"x\"/>\ns > a",
            &["M01 `a` jumps to a link for which there is no target of the same name"],
        ),
        (
            "a terminating end drops the other branch",
            "startEvent s\nparallelGateway g\ntask a\ntask b\nendEvent x |<terminateEventDefinition/>\n\
             endEvent e\ns > g\ng > a\ng > b\na > x\nb > e",
            nothing,
        ),
        (
            "a subprocess is over when all of it is",
            "startEvent s\nsubProcess u |open\nstartEvent v\ntask a\ntask b\nv > a\nv > b\n</subProcess>\n\
             task c\nendEvent e\ns > u\nu > c\nc > e",
            nothing,
        ),
        (
            "a fault in a subprocess",
            "startEvent s\nsubProcess u |open\nstartEvent v\nexclusiveGateway g\ntask a\ntask b\nparallelGateway h\n\
             endEvent w\nv > g\ng > a\ng > b\na > h\nb > h\nh > w\n</subProcess>\nendEvent e\ns > u\nu > e",
            &[
                "M02 a case gets stuck: `h` waits for ever for a branch that does not come (after `g`: \
               the branch by `a` has come, the one by `b` cannot come any more)",
            ],
        ),
        (
            "what begins by an event of its own and what undoes are aside",
            "startEvent s\ntask a\nendEvent e\ns > a\na > e\nsubProcess u triggeredByEvent=\"true\"|open\n\
             startEvent v |<messageEventDefinition/>\nendEvent w\nv > w\n</subProcess>\n\
             task c isForCompensation=\"true\"\nboundaryEvent d attachedToRef=\"a\"|<compensateEventDefinition/>",
            nothing,
        ),
        (
            "what no flow enters is never done where there is a start event",
            "startEvent s\ntask a\ntask b\ntask c\nendEvent e\ns > a\na > e\nb > c\nc > e",
            &["M02 no way leads from the start to `b`"],
        ),
        (
            "each waits for the other",
            "task a\ntask b\na > b\nb > a",
            &[
                "M01 the process `P` has no start: there is no start event, and each element waits for another",
            ],
        ),
        (
            "a flow to nowhere",
            "startEvent s\ntask a\ns > a\na > z",
            &["M01 the flow from `a` leads to no element of the same process"],
        ),
        (
            "a flow from nowhere",
            "startEvent s\ntask a\ns > a\nz > a",
            &["M01 the flow to `a` comes from no element of the same process"],
        ),
        (
            "a flow from an end",
            "startEvent s\nendEvent e\ntask a\ns > e\ne > a",
            &["M01 a flow leaves `e`, where its branch has ended"],
        ),
        (
            "an event of nothing",
            "startEvent s\nboundaryEvent b\ntask a\ns > a\nb > a",
            &["M01 `b` is attached to no activity of the process"],
        ),
        (
            "two of one id",
            "startEvent s\ntask a\ntask a\ns > a",
            &["M01 two elements have the id `a`, so it is not known to which of them flows lead"],
        ),
        (
            "nothing",
            "",
            &["M01 the model has no process: no pool holds a task, an event or a gateway"],
        ),
    ] {
        assert_eq!(said(&process(lines)), expected, "{title}");
    }
}

#[test]
fn each_pool_is_judged_and_named() {
    let text = format!(
        "{HEAD}<collaboration id=\"c\"><participant id=\"x\" name=\"Sở\" processRef=\"p\"/>\
         <messageFlow id=\"m\" sourceRef=\"a\" targetRef=\"q\"/></collaboration>\
         <process id=\"p\"><task id=\"a\"/></process>\
         <process id=\"q\"><task id=\"b\"/><task id=\"b\"/></process></definitions>"
    );
    let found = findings(&text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].procedure.as_deref(), Some("q"));
    assert_eq!(found[0].element.as_deref(), Some("b"));
}

#[test]
fn hostile_files_are_refused_in_words() {
    let deep = |n: usize| {
        format!(
            "{HEAD}{}{}</definitions>",
            "<a>".repeat(n),
            "</a>".repeat(n)
        )
    };
    for (text, expected) in [
        (String::new(), "no BPMN 2.0 model"),
        ("xin chào".to_owned(), "no BPMN 2.0 model"),
        ("<html></html>".to_owned(), "no BPMN 2.0 model"),
        ("<definitions/>".to_owned(), "no BPMN 2.0 model"),
        (HEAD.to_owned(), "breaks off"),
        (format!("{HEAD}<process"), "breaks off"),
        (format!("{HEAD}<process></definitions>"), "is closed by"),
        (
            format!("{HEAD}<process id=\"&boom;\"/></definitions>"),
            "entity",
        ),
        (format!("{HEAD}<process id=p/></definitions>"), "attribute"),
        (
            format!(
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>{HEAD}</definitions>"
            ),
            "DOCTYPE",
        ),
        (deep(200), "more than 128 levels"),
        (deep(100_000), "more than 128 levels"),
    ] {
        let said = said(&text);
        let start: String = text.chars().take(80).collect();
        assert_eq!(said.len(), 1, "{start}: {said:?}");
        assert!(
            said[0].starts_with("S24") && said[0].contains(expected),
            "{start}: {said:?}"
        );
    }
    assert!(said(&deep(100))[0].starts_with("M01"));
    // Many attributes or namespaces in one tag take no more time than their length.
    let wide: String = (0..200_000).fold(String::new(), |mut all, it| {
        write!(all, " a{it}=\"\"").unwrap();
        all
    });
    let begun = Instant::now();
    assert!(said(&format!("{HEAD}<process{wide}/></definitions>"))[0].starts_with("M01"));
    assert!(begun.elapsed().as_secs() < 10);
}

#[test]
fn a_text_cut_anywhere_or_with_any_letter_changed_is_no_panic() {
    let text = process(
        "startEvent s\nsubProcess u |open\nstartEvent v\nexclusiveGateway g\ntask a\ntask b\nparallelGateway h\n\
         v > g\ng > a\ng > b\na > h\nb > h\n</subProcess>\nendEvent e\ns > u\nu > e",
    );
    for (at, _) in text.char_indices() {
        assert!(!findings(&text[..at]).is_empty());
        for letter in ["<", ">", "\"", "&", "/", "g"] {
            let changed = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
            findings(&changed);
        }
    }
}

#[test]
fn the_command_checks_models_beside_procedures() {
    let folder = Folder::new("bpmn-check");
    folder.write("good.bpmn", process("startEvent s\ntask a\ns > a"));
    folder.write("bad.bpmn", process("startEvent s\ntask a\ntask b\ns > a"));
    folder.write("half.bpmn", HEAD);
    let good = tthc(&folder, &["check", "good.bpmn", "--lang", "en"], b"");
    assert_eq!(
        (good.code, good.err.trim()),
        (
            0,
            "1 BPMN model is sound: every case comes to its end, nothing is done twice, everything can be reached"
        )
    );
    let bad = tthc(
        &folder,
        &["check", "bad.bpmn", "good.bpmn", "--lang", "en"],
        b"",
    );
    assert_eq!(bad.code, 1);
    assert!(
        bad.out
            .contains("[M02]: no way leads from the start to `b`"),
        "{}",
        bad.out
    );
    assert!(bad.err.contains("1 BPMN model is sound"), "{}", bad.err);
    // What is not selected is a fault all the same.
    let select = ["check", "bad.bpmn", "--select", "M01", "--lang", "en"];
    let other = tthc(&folder, &select, b"");
    assert!(!other.err.contains("sound"), "{}", other.err);
    assert_eq!(tthc(&folder, &["check", "half.bpmn"], b"").code, 2);
    let wide: Vec<u8> = HEAD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path("wide.bpmn"), [vec![0xff, 0xfe], wide].concat()).unwrap();
    let ran = tthc(&folder, &["check", "wide.bpmn", "--lang", "en"], b"");
    assert!(ran.code == 2 && ran.out.contains("UTF-16"), "{}", ran.out);
    fs::write(folder.path("large.bpmn"), vec![b' '; MAX_FILE_BYTES + 1]).unwrap();
    let ran = tthc(&folder, &["check", "large.bpmn", "--lang", "en"], b"");
    assert!(ran.code == 2 && ran.out.contains("S17"), "{}", ran.out);
}

/// The files of a tar archive that was packed by gzip.
pub(crate) fn unpacked(path: &PathBuf) -> Vec<(String, String)> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).unwrap();
    flate2::read::GzDecoder::new(file)
        .read_to_end(&mut bytes)
        .unwrap();
    let mut files = Vec::new();
    let mut at = 0;
    while bytes.get(at).is_some_and(|it| *it != 0) {
        let field = |from: usize, to: usize| {
            let field = &bytes[at + from..at + to];
            let text = field.split(|it| *it == 0).next().unwrap();
            String::from_utf8(text.to_vec()).unwrap()
        };
        let size = usize::from_str_radix(field(124, 136).trim(), 8).unwrap();
        if bytes[at + 156] == b'0' {
            let text = bytes[at + 512..at + 512 + size].to_vec();
            files.push((field(0, 100), String::from_utf8(text).unwrap()));
        }
        at += 512 + size.div_ceil(512) * 512;
    }
    files
}

/// Returns the verdict on a file in one word.
pub(crate) fn verdict(text: &str) -> &'static str {
    let codes: BTreeSet<&str> = findings(text).iter().map(|it| it.code.id).collect();
    let words = [
        ("S24", "unread"),
        ("M03", "undecided"),
        ("M01", "incomplete"),
        ("M02", "unsound"),
    ];
    let word = words.iter().find(|it| codes.contains(it.0));
    word.map_or("sound", |it| it.1)
}

#[test]
fn real_models_get_a_verdict_and_differ_from_another_checker_as_is_listed() {
    let Some(folder) = std::env::var_os("TTHC_BPMN").map(PathBuf::from) else {
        return;
    };
    let models = unpacked(&folder.join("training.tar.gz"));
    assert_eq!(models.len(), 600);
    let mut ours: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, text) in &models {
        assert!(is_bpmn(name), "{name}");
        ours.insert(name, verdict(text));
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for verdict in ours.values() {
        *counts.entry(verdict).or_default() += 1;
    }
    let expected = [("incomplete", 117), ("sound", 386), ("unsound", 97)];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
    let causes = fs::read_to_string(repo("tests/fixtures/bpmn/disagreements.tsv")).unwrap();
    let listed: BTreeSet<(&str, &str, &str)> = causes
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 4, "{line}");
            (cells[0], cells[1], cells[2])
        })
        .collect();
    let theirs = fs::read_to_string(folder.join("verdicts.tsv")).unwrap();
    let mut differ = BTreeSet::new();
    for row in theirs.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        if cells[1] != "verdict" {
            continue;
        }
        let sound = cells[2..].iter().all(|it| *it == "yes");
        let their = if sound { "sound" } else { "unsound" };
        if ours[cells[0]] != their {
            differ.insert((cells[0], ours[cells[0]], their));
        }
    }
    assert_eq!(differ, listed);
}

/// The procedures of the repository, by file and name.
pub(crate) fn procedures() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files_below("procedures", "tthc") {
        let text = fs::read_to_string(repo(&path)).unwrap();
        let heads = text.lines().filter_map(|it| it.strip_prefix("thủ tục "));
        let names = heads.filter_map(|it| it.split_once(' '));
        found.extend(names.map(|it| (path.clone(), it.0.to_owned())));
    }
    assert!(found.len() > 15);
    found
}

#[test]
fn an_exported_procedure_is_sound_when_it_is_read_again() {
    let folder = Folder::new("bpmn-again");
    for (path, name) in procedures() {
        let procedure = format!("{}#{name}", repo(&path).display());
        let graph = ["graph", &procedure, "--format", "bpmn", "--lang", "en"];
        let ran = tthc(&folder, &graph, b"");
        assert_eq!(ran.code, 0, "{procedure}: {}", ran.err);
        assert_eq!(said(&ran.out), Vec::<String>::new(), "{procedure}");
        // Each shape and flow is drawn once.
        let count = |text: &str| ran.out.matches(text).count();
        assert_eq!(count("<bpmn:sequenceFlow "), count("<bpmndi:BPMNEdge "));
        let drawn = count("<bpmn:flowNodeRef>")
            + count("<bpmn:lane ")
            + count("<bpmn:dataObjectReference ")
            + 1;
        assert_eq!(drawn, count("<bpmndi:BPMNShape "));
        let net = ["graph", &procedure, "--format", "pnml"];
        let net = tthc(&folder, &net, b"").out;
        assert_eq!(net.matches("<initialMarking>").count(), 1, "{net}");
        for part in net.split("<arc ").skip(1) {
            for key in ["source=\"", "target=\""] {
                let id = part.split_once(key).unwrap().1.split('"').next().unwrap();
                assert!(net.contains(&format!(" id=\"{id}\"")), "{id}");
            }
        }
    }
}

#[test]
fn what_bpmn_has_no_element_for_is_kept_and_every_choice_is_a_gateway() {
    let folder = Folder::new("bpmn-export");
    folder.write(
        "p.tthc",
        "văn bản NĐ1 \"Nghị định về giấy X\"\nsố: 1/2026/NĐ-CP\nloại: nghị định\nhiệu lực: từ 01/01/2026\n\n\
         thủ tục x \"Cấp <giấy> X\"\nmã: 1.003650\ncơ quan:\n  - sở: \"Sở A & B\", tiếp nhận, giải quyết, quyết định\n\
         dữ kiện:\n  - gấp: có/không, hỏi \"Gấp?\"\n  - xa: có/không, hỏi \"Xa?\"\n\
         hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", 1 bản chính\n\
         trình tự:\n  - nộp: nộp hồ sơ\n  - kiểm_tra: sở kiểm tra thành phần hồ sơ\n      \
         thiếu thì yêu cầu bổ sung bằng văn bản, tối đa 1 lần\n  - trả: sở trả giấy\nkết quả:\n  - giấy: \"Giấy X\"\n",
    );
    let ran = tthc(&folder, &["export", "bpmn", "p.tthc"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for part in [
        "name=\"Cấp &lt;giấy&gt; X\"",
        "<tthc:code>1.003650</tthc:code>",
        "name=\"Sở A &amp; B\"",
        "name=\"Đơn đề nghị\" dataObjectRef=",
        "name=\"Người nộp bổ sung hồ sơ\"",
        "<bpmn:exclusiveGateway ",
    ] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    assert!(!ran.out.contains("inclusiveGateway"));
    folder.write("q.tthc", "thủ tục q \"Q\"\nthủ tục r \"R\"\n");
    let ran = tthc(&folder, &["export", "bpmn", "q.tthc", "--lang", "en"], b"");
    assert!(
        ran.code == 2 && ran.err.contains("shows one procedure"),
        "{}",
        ran.err
    );
}
