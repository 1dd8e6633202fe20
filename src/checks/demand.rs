//! Which known papers a title demands.
//!
//! A title that names a paper need not demand it: `tờ khai đề nghị cấp thẻ căn
//! cước` asks for a declaration. So a title is read from its beginning: a known
//! paper counts where it stands at the head of the title or of a member of a
//! list, with nothing before it but words such as `bản sao` (copy), `một trong các
//! giấy tờ sau` (one of these papers), or a case and its colon.

use std::sync::OnceLock;

use crate::{
    law::{self, Lexicon, PaperKind},
    source::{Hit, PhraseBook, Token, Wording},
};

/// A known paper that a title demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Demand {
    /// Which kind of paper.
    pub(crate) kind: &'static PaperKind,
    /// Its name as written.
    pub(crate) written: String,
    /// Whether it is only named as an example or a member of a list of proofs.
    pub(crate) listed: bool,
}

/// What a phrase of the lexicon is in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Kind(usize),
    Other,
    Leading,
    Case,
    Introduction,
    Opener,
    Joiner,
    Neighbour,
    Excluding,
    Contents,
}

struct Roles {
    lexicon: &'static Lexicon,
    book: PhraseBook,
}

static ROLES: OnceLock<Option<Roles>> = OnceLock::new();

/// Where the reading of a title stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// A paper may stand here.
    Head { listed: bool },
    /// Inside the words of a case; its colon or `thì` leads back to a head.
    Case,
    /// Inside the words of an introduction.
    Introduction,
    /// Inside an unknown member of a list.
    Unknown,
    /// After a paper that was demanded.
    Member { listed: bool },
    /// Inside a paper of another kind; the next one may be known.
    Elsewhere,
    /// Inside the contents of a paper: nothing more is demanded.
    Contents,
}

/// Returns the known papers that a title demands, in its order.
pub(crate) fn demands(title: &str) -> Vec<Demand> {
    let Some(roles) = ROLES.get_or_init(roles) else {
        return Vec::new();
    };
    let wording = Wording::new(title);
    let hits = roles.book.find(&wording);
    let is_kind = |it: &Hit| it.owner < roles.lexicon.kinds.len();
    if !hits.iter().any(is_kind) {
        return Vec::new();
    }
    Reader {
        roles,
        wording: &wording,
        hits: &hits,
        found: Vec::new(),
        foreign: false,
        clause: 0,
    }
    .read()
}

fn roles() -> Option<Roles> {
    let lexicon = law::lexicon()?;
    let mut phrases: Vec<(usize, &str)> = Vec::new();
    for (idx, kind) in lexicon.kinds.iter().enumerate() {
        phrases.extend(kind.names.iter().map(|it| (idx, it.as_str())));
    }
    let n_kinds = lexicon.kinds.len();
    for (idx, list) in lists(lexicon).into_iter().enumerate() {
        phrases.extend(list.1.iter().map(|it| (n_kinds + idx, it.as_str())));
    }
    Some(Roles {
        lexicon,
        book: PhraseBook::new(phrases),
    })
}

fn lists(lexicon: &Lexicon) -> [(Role, &[String]); 9] {
    [
        (Role::Other, &lexicon.others),
        (Role::Leading, &lexicon.leading),
        (Role::Case, &lexicon.cases),
        (Role::Introduction, &lexicon.introductions),
        (Role::Opener, &lexicon.openers),
        (Role::Joiner, &lexicon.joiners),
        (Role::Neighbour, &lexicon.neighbours),
        (Role::Excluding, &lexicon.excluding),
        (Role::Contents, &lexicon.contents),
    ]
}

impl Roles {
    fn of(&self, hit: &Hit) -> Option<Role> {
        let n_kinds = self.lexicon.kinds.len();
        match hit.owner.checked_sub(n_kinds) {
            None => Some(Role::Kind(hit.owner)),
            Some(list) => lists(self.lexicon).get(list).map(|it| it.0),
        }
    }
}

struct Reader<'a> {
    roles: &'static Roles,
    wording: &'a Wording<'a>,
    hits: &'a [Hit],
    found: Vec<Demand>,
    foreign: bool,
    /// How many papers were found before the clause that is read.
    clause: usize,
}

impl Reader<'_> {
    fn read(mut self) -> Vec<Demand> {
        let mut mode = Mode::Head { listed: false };
        let mut at = 0;
        while at < self.wording.len() {
            let hit = self.hits.iter().find(|it| it.range.start == at);
            let (next, length) = match hit {
                Some(hit) => (self.at_phrase(mode, hit), hit.range.len()),
                None => (self.at_token(mode, at), 1),
            };
            mode = next;
            at += length.max(1);
        }
        self.found
    }

    fn at_phrase(&mut self, mode: Mode, hit: &Hit) -> Mode {
        let Some(role) = self.roles.of(hit) else {
            return mode;
        };
        match (role, mode) {
            (Role::Excluding, Mode::Contents)
            | (Role::Leading | Role::Opener | Role::Joiner, Mode::Head { .. }) => mode,
            (Role::Excluding, Mode::Case) => {
                self.foreign = true;
                mode
            }
            (Role::Excluding, _) => {
                self.found.truncate(self.clause);
                mode.after_exclusion()
            }
            (Role::Contents, Mode::Head { .. } | Mode::Elsewhere | Mode::Unknown) => Mode::Contents,
            (Role::Kind(kind), Mode::Head { listed }) => self.at_kind(kind, hit, listed),
            (Role::Neighbour, Mode::Head { listed }) => Mode::Member { listed },
            (Role::Case, Mode::Head { .. }) => Mode::Case,
            (Role::Introduction, Mode::Head { .. }) => Mode::Introduction,
            (Role::Joiner, Mode::Member { listed }) => Mode::Head { listed },
            (Role::Joiner, Mode::Unknown)
            | (Role::Opener, Mode::Introduction | Mode::Elsewhere) => Mode::Head { listed: true },
            (_, Mode::Head { listed }) => after_unknown(listed),
            _ => mode,
        }
    }

    fn at_kind(&mut self, kind: usize, hit: &Hit, listed: bool) -> Mode {
        if !self.foreign
            && let Some(kind) = self.roles.lexicon.kinds.get(kind)
        {
            let written = self.wording.written(hit.range.clone()).to_owned();
            self.found.push(Demand {
                kind,
                written,
                listed,
            });
        }
        Mode::Member { listed }
    }

    fn at_token(&mut self, mode: Mode, at: usize) -> Mode {
        let token = self.wording.tokens().get(at);
        match (token, mode) {
            (Some(Token::Break(letter)), _) => {
                if *letter == ';' {
                    self.clause = self.found.len();
                }
                at_break(mode, *letter)
            }
            (Some(Token::Word(_)), Mode::Head { listed }) => {
                if self.wording.is_numbering(at) {
                    mode
                } else {
                    after_unknown(listed)
                }
            }
            (Some(Token::Word(word)), Mode::Case) if word == "thì" => Mode::Head { listed: false },
            _ => mode,
        }
    }
}

impl Mode {
    fn after_exclusion(self) -> Self {
        match self {
            Self::Head { .. } | Self::Member { .. } => Self::Unknown,
            other => other,
        }
    }
}

/// A head that is no known paper: a list goes on, a first head decides the title.
fn after_unknown(listed: bool) -> Mode {
    if listed {
        Mode::Unknown
    } else {
        Mode::Elsewhere
    }
}

fn at_break(mode: Mode, letter: char) -> Mode {
    match (mode, letter) {
        (Mode::Case, ':') => Mode::Head { listed: false },
        (Mode::Member { listed }, ',' | ';' | '/' | '(' | '-' | '+') => Mode::Head { listed },
        (Mode::Introduction, ':' | '(' | ',' | ';' | '/')
        | (Mode::Unknown, ',' | ';')
        | (Mode::Elsewhere, ';') => Mode::Head { listed: true },
        _ => mode,
    }
}

#[cfg(test)]
mod tests {
    use super::demands;

    fn found(title: &str) -> Vec<(&'static str, bool)> {
        let of = |it: super::Demand| (it.kind.id.as_str(), it.listed);
        demands(title).into_iter().map(of).collect()
    }

    #[test]
    fn a_paper_at_the_head_is_demanded() {
        for title in [
            "Căn cước công dân",
            "- 01 bản sao có chứng thực thẻ CCCD của người nộp",
            "a) Bản photocopy giấy chứng minh nhân dân",
            "Bản sao Giấy CHỨNG MINH NHÂN DÂN hợp lệ",
            "Đối với cá nhân: bản sao thẻ căn cước",
        ] {
            assert_eq!(found(title), [("identity", false)], "{title}");
        }
    }

    #[test]
    fn members_of_a_list_are_demanded() {
        assert_eq!(
            found("Căn cước công dân hoặc hộ chiếu, sổ hộ khẩu"),
            [("identity", false), ("residence", false)]
        );
        assert_eq!(
            found("Giấy tờ chứng minh quan hệ (giấy khai sinh, giấy chứng nhận kết hôn)"),
            [("birth", true), ("marriage", true)]
        );
        assert_eq!(
            found("Một trong các giấy tờ sau: hộ chiếu; thẻ căn cước"),
            [("identity", false)]
        );
    }

    #[test]
    fn a_paper_that_is_only_named_is_not_demanded() {
        for title in [
            "Tờ khai đề nghị cấp thẻ căn cước công dân",
            "Phiếu thu nhận thông tin căn cước (Mẫu CC01)",
            "02 ảnh màu cỡ 3x4, kiểu chứng minh nhân dân",
            "Danh sách có họ tên, số căn cước công dân, nơi cư trú",
            "Chứng minh thư ngoại giao",
            "Văn bản ghi rõ tên; họ tên, số Căn cước công dân, Chứng minh nhân dân của người nộp",
            "Văn bản thay đổi nội dung Giấy chứng nhận đăng ký doanh nghiệp",
        ] {
            assert_eq!(found(title), [], "{title}");
        }
    }

    #[test]
    fn a_foreign_neighbour_leaves_the_others() {
        assert_eq!(
            found("Thẻ căn cước hoặc hộ chiếu nước ngoài; giấy khai sinh"),
            [("identity", false), ("birth", false)]
        );
    }

    #[test]
    fn papers_from_abroad_are_left_out() {
        for title in [
            "Giấy khai sinh do cơ quan có thẩm quyền nước ngoài cấp",
            "Đối với người nước ngoài: phiếu lý lịch tư pháp",
            "Chứng minh thư do Bộ Ngoại giao cấp: 01 bản chụp",
            "Giấy chứng nhận đăng ký doanh nghiệp hoặc tài liệu tương đương do cơ quan nước ngoài cấp",
            "Bản sao Giấy chứng nhận đăng ký doanh nghiệp của cổ đông lớn (trừ tổ chức Việt Nam)",
            "Bản sao giấy khai sinh đối với người chưa đủ 14 tuổi chưa được cấp mã số định danh cá nhân",
        ] {
            assert_eq!(found(title), [], "{title}");
        }
    }
}
