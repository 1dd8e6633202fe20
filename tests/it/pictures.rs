//! The pictures of workflows as drawings: every way leads from something to something.

use std::fs;

use tthc::{
    driver::Session,
    export::picture::{Options, svg},
    values::{Date, Lang},
};

use crate::support::{files_below, repo};

type Point = (i32, i32);

/// Strokes may begin or end this far inside what they touch.
const NEAR: i32 = 2;
/// How far the tip of an opening or closing of a block stands from its middle.
const TIP: i32 = 17;

/// What stands in a picture.
#[derive(Default)]
struct Picture {
    /// Boxes as left, top, right, bottom.
    boxes: Vec<(i32, i32, i32, i32)>,
    /// The middles of diamonds.
    diamonds: Vec<Point>,
    ways: Vec<Vec<Point>>,
    /// The ways without an arrow: rails that other ways take over.
    rails: Vec<usize>,
}

/// The number behind a name in an element.
fn number(element: &str, name: &str) -> Option<i32> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split_once('"')?.0.parse().ok()
}

/// Whether a point stands on a way.
fn is_on((x, y): Point, way: &[Point]) -> bool {
    way.windows(2).any(|it| {
        let (from, to) = (it[0], it[1]);
        let between = |at: i32, one: i32, other: i32| at >= one.min(other) && at <= one.max(other);
        between(x, from.0, to.0) && between(y, from.1, to.1)
    })
}

impl Picture {
    fn read(svg: &str) -> Self {
        let mut picture = Self::default();
        for element in svg.split('<') {
            if element.starts_with("rect ") && element.contains("stroke=") {
                let at = |name| number(element, name).unwrap();
                let (x, y) = (at("x"), at("y"));
                picture
                    .boxes
                    .push((x, y, x + at("width"), y + at("height")));
            } else if let Some((_, rest)) = element.split_once("class=\"k\" d=\"M") {
                let (x, rest) = rest.split_once(' ').unwrap();
                let (y, _) = rest.split_once('l').unwrap();
                let top: i32 = y.parse().unwrap();
                picture.diamonds.push((x.parse().unwrap(), top + TIP));
            } else if let Some((_, rest)) = element.split_once("points=\"") {
                let points = rest.split_once('"').unwrap().0.split(' ');
                let point = |it: &str| {
                    let (x, y) = it.split_once(',').unwrap();
                    (x.parse().unwrap(), y.parse().unwrap())
                };
                if !element.starts_with("polyline class=\"w\"") {
                    picture.ways.push(points.map(point).collect());
                    continue;
                }
                picture.rails.push(picture.ways.len());
                picture.ways.push(points.map(point).collect());
            }
        }
        picture
    }

    /// Whether a point stands on the border of a box, or at a tip of a diamond.
    fn is_on_node(&self, (x, y): Point) -> bool {
        let near = |one: i32, other: i32| (one - other).abs() <= NEAR;
        let boxes = self.boxes.iter().any(|&(left, top, right, bottom)| {
            let inside =
                x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
            inside && (near(x, left) || near(x, right) || near(y, top) || near(y, bottom))
        });
        let mut diamonds = self.diamonds.iter();
        let far = |&(middle_x, middle_y): &Point| (x - middle_x).abs() + (y - middle_y).abs();
        boxes || diamonds.any(|it| near(far(it), TIP))
    }

    /// The other ways on which a point of a way stands, and for a rail those that leave it too.
    fn joined(&self, own: usize, point: Point) -> Vec<usize> {
        let rail = self.rails.contains(&own);
        let ways = self.ways.iter().enumerate().filter(|it| it.0 != own);
        let found = ways.filter(|(_, way)| {
            let leaves = way.iter().any(|it| is_on(*it, &self.ways[own]));
            is_on(point, way) || (rail && leaves)
        });
        found.map(|it| it.0).collect()
    }

    /// Whether a way comes to a node at one of its ends, by itself or by the ways that it joins.
    fn reaches(&self, way: usize, end: fn(&[Point]) -> Point) -> bool {
        let mut seen = vec![way];
        let mut next = 0;
        while let Some(&id) = seen.get(next) {
            let point = end(&self.ways[id]);
            if self.is_on_node(point) {
                return true;
            }
            let joined = self.joined(id, point).into_iter();
            let new: Vec<usize> = joined.filter(|it| !seen.contains(it)).collect();
            seen.extend(new);
            next += 1;
        }
        false
    }

    /// The ways that begin or end in empty space.
    fn loose(&self) -> Vec<&[Point]> {
        let first: fn(&[Point]) -> Point = |it| it[0];
        let last: fn(&[Point]) -> Point = |it| it[it.len() - 1];
        let loose = |way: &usize| !self.reaches(*way, first) || !self.reaches(*way, last);
        let ways = (0..self.ways.len()).filter(loose);
        ways.map(|it| self.ways[it].as_slice()).collect()
    }
}

/// The pictures of all procedures of some files.
fn pictures(files: &[(String, String)]) -> Vec<(String, String)> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for (name, text) in files {
        session.add(name, text.as_bytes().to_vec(), true);
    }
    let compiled = session.compile();
    let project = &compiled.project;
    let all = project.procedures.iter().map(|(id, procedure)| {
        let options = Options {
            lang: Lang::Vi,
            ..Options::default()
        };
        let picture = svg(procedure, &compiled.workflows[&id], &options);
        (procedure.name.text.clone(), picture)
    });
    all.collect()
}

#[test]
fn every_way_of_every_bundled_picture_ends_at_a_node() {
    let files = files_below("procedures", "tthc");
    let files: Vec<_> = files
        .into_iter()
        .map(|it| (it.clone(), fs::read_to_string(repo(&it)).unwrap()))
        .collect();
    let pictures = pictures(&files);
    assert!(pictures.len() >= 13);
    for (name, text) in pictures {
        let picture = Picture::read(&text);
        assert!(picture.ways.len() > 2, "{name}");
        assert_eq!(picture.loose(), Vec::<&[Point]>::new(), "{name}");
    }
}

#[test]
fn a_way_around_a_step_that_does_not_go_on_leads_to_the_next() {
    let steps = |first: &str, last: &str| {
        format!(
            "thủ tục x \"X\"\ncơ quan:\n  - sở: \"Sở\", tiếp nhận, giải quyết, quyết định\ndữ kiện:\n  - loại: một trong\n      + a: \"A\"\n      + b: \"B\"\ntrình tự:\n  - nộp: nộp hồ sơ\n  - nhận: sở tiếp nhận\n{first}  - luồng: tùy trường hợp\n  + khi loại là a\n{last}  + còn lại\n  - xem: sở thẩm định\n  - hết trường hợp\n  - trả: sở trả\n"
        )
    };
    let passed = "  - quyết: sở quyết định\n      khi loại là a\n      đạt thì chuyển đến trả\n  - ký: sở ký\n      khi loại là b\n";
    let last = "  - xét: sở thẩm định\n      khi loại là b\n      đạt thì chuyển đến trả\n      không đạt thì từ chối\n";
    let text = steps(passed, last);
    for (name, text) in pictures(&[("x.tthc".to_owned(), text)]) {
        let picture = Picture::read(&text);
        assert_eq!(text.matches("class=\"s a d\"").count(), 3, "{name}");
        assert_eq!(picture.loose(), Vec::<&[Point]>::new(), "{name}");
    }
}
