//! How near, and how it felt, over time: the points of two people and the lines through them.
//!
//! A line is one's own. The other's closeness joins it only where both show theirs; feelings never do. A gap
//! stays a gap: nothing is drawn where nothing was said.

pub mod picture;

use std::collections::{BTreeMap, BTreeSet};

use crate::couple::Partner;
use crate::journal::{Audience, Author, Draft, Entry, Journal, Kind, Record, RecordId, Version};
use crate::time::{Instant, LocalDate};
use crate::words::feelings::{Feeling, FeelingId, Feelings};

/// After so many days without a point a line breaks off.
const GAP_DAYS: i64 = 16;
/// The box that a chart is drawn in.
pub const WIDTH: f64 = 320.0;
/// Its height.
pub const HEIGHT: f64 = 160.0;
/// What stays free at its edges, so that no mark is cut.
const EDGE: f64 = 10.0;

/// What was said on one day, from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// The day.
    pub on: LocalDate,
    /// Near or light is 100.
    pub value: u8,
}

/// A place in the box, from its left and its top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// Gives how near one partner felt, for that partner's eyes; the earliest day first.
pub fn closeness(journal: &Journal, partner: Partner) -> Vec<Point> {
    points(of(journal, partner))
}

/// Says whether a partner shows their closeness: what they said last counts.
pub fn shows(journal: &Journal, partner: Partner) -> bool {
    let newest = of(journal, partner).max_by_key(|(_, version, point)| (point.on, version.created));
    newest.is_some_and(|(_, version, _)| version.audience == Audience::Both)
}

/// Says whether a partner said anything, and does not show it.
pub fn says_no(journal: &Journal, partner: Partner) -> bool {
    of(journal, partner).next().is_some() && !shows(journal, partner)
}

/// Names what a partner said of a day: how near it felt, or how they were.
pub fn said_on(journal: &Journal, partner: Partner, kind: Kind, day: LocalDate) -> Vec<RecordId> {
    let is_said = |record: &&Record| {
        let on = match record.entry() {
            Some(Entry::Closeness(said)) => said.on,
            Some(Entry::CheckIn(said)) => said.on,
            _ => return false,
        };
        on == day && record.current().author == Author::One(partner)
    };
    let found = journal.of_kind(kind).into_iter().filter(is_said);
    found.map(|record| record.id().clone()).collect()
}

/// Gives the other's closeness where both show theirs; otherwise nothing, and not why.
pub fn closeness_of_other(journal: &Journal, holder: Partner) -> Vec<Point> {
    let other = holder.other();
    if shows(journal, holder) && shows(journal, other) {
        points(of(journal, other).filter(|(_, version, _)| version.audience == Audience::Both))
    } else {
        Vec::new()
    }
}

/// Gives what is to be kept so that a partner's closeness is shown, or is theirs alone again.
pub fn showing(journal: &Journal, partner: Partner, is_shown: bool) -> Vec<(RecordId, Draft)> {
    let audience = Audience::of(partner, is_shown);
    of(journal, partner)
        .filter(|(_, version, _)| version.audience != audience)
        .filter_map(|(record, version, _)| {
            let draft = Draft {
                author: version.author,
                audience,
                entry: version.entry.clone()?,
            };
            Some((record.id().clone(), draft))
        })
        .collect()
}

/// Gives what one partner felt on each day, out of the check-ins they kept.
pub fn felt<'a>(
    journal: &Journal,
    partner: Partner,
    words: &'a Feelings,
) -> BTreeMap<LocalDate, Vec<&'a Feeling>> {
    let mut days: BTreeMap<LocalDate, Vec<&Feeling>> = BTreeMap::new();
    let kept = journal.of_kind(Kind::CheckIn).into_iter();
    for record in kept.filter(|record| record.current().author == Author::One(partner)) {
        let Some(Entry::CheckIn(day)) = record.entry() else {
            continue;
        };
        let known = day.feelings.iter();
        let known: Vec<&Feeling> = known
            .filter_map(|name| words.get(&FeelingId::from(name.as_str())))
            .collect();
        if !known.is_empty() {
            days.entry(day.on).or_default().extend(known);
        }
    }
    days
}

/// Gives how light each of those days felt: the middle of its feelings, from 0 to 100; the earliest day first.
pub fn lightness(felt: &BTreeMap<LocalDate, Vec<&Feeling>>) -> Vec<Point> {
    let point = |(on, feelings): (&LocalDate, &Vec<&Feeling>)| {
        let sum: i32 = feelings
            .iter()
            .map(|feeling| i32::from(feeling.pleasantness.get()))
            .sum();
        let tenfold = (sum * 10).checked_div(i32::try_from(feelings.len()).ok()?)?;
        Some(Point {
            on: *on,
            value: u8::try_from((tenfold + 50).clamp(0, 100)).ok()?,
        })
    };
    felt.iter().filter_map(point).collect()
}

/// Lays points out between two days: one stretch a line, broken where nothing was said for long.
pub fn stretches(points: &[Point], first: LocalDate, last: LocalDate) -> Vec<Vec<Spot>> {
    let mut stretches: Vec<Vec<Spot>> = Vec::new();
    let mut before: Option<LocalDate> = None;
    for point in points {
        let is_gap = before.is_none_or(|day| point.on.days_since(day) > GAP_DAYS);
        before = Some(point.on);
        let spot = spot(*point, first, last);
        match stretches.last_mut() {
            Some(stretch) if !is_gap => stretch.push(spot),
            _ => stretches.push(vec![spot]),
        }
    }
    stretches
}

/// Gives the first and the last day of all points.
pub fn days(lines: &[&[Point]]) -> Option<(LocalDate, LocalDate)> {
    let all = || lines.iter().flat_map(|line| line.iter().map(|point| point.on));
    Some((all().min()?, all().max()?))
}

fn spot(point: Point, first: LocalDate, last: LocalDate) -> Spot {
    let share = if first == last {
        0.5
    } else {
        ratio(point.on.days_since(first), last.days_since(first))
    };
    let height = ratio(i64::from(point.value), 100);
    Spot {
        x: EDGE + share * (WIDTH - 2.0 * EDGE),
        y: EDGE + (1.0 - height) * (HEIGHT - 2.0 * EDGE),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share is drawn, never counted with")]
fn ratio(part: i64, whole: i64) -> f64 {
    (part as f64 / whole as f64).clamp(0.0, 1.0)
}

/// Writes a stretch as the path of a drawing; one point alone is no path.
pub fn path(stretch: &[Spot]) -> Option<String> {
    if stretch.len() < 2 {
        return None;
    }
    let mut path = String::new();
    for spot in stretch {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&tenths(spot.x));
        path.push(' ');
        path.push_str(&tenths(spot.y));
    }
    Some(path)
}

/// Writes a length with at most one decimal.
pub fn tenths(length: f64) -> String {
    ((length * 10.0).round() / 10.0).to_string()
}

/// Writes days as a table that any program reads; each column has a name, and a cell on the days it knows.
pub fn to_csv(columns: &[(String, BTreeMap<LocalDate, String>)]) -> String {
    let mut table = String::from("day");
    for (name, _) in columns {
        table.push(',');
        push_cell(&mut table, name);
    }
    let days: BTreeSet<&LocalDate> = columns.iter().flat_map(|(_, cells)| cells.keys()).collect();
    for day in days {
        table.push_str("\r\n");
        table.push_str(&day.to_string());
        for (_, cells) in columns {
            table.push(',');
            if let Some(cell) = cells.get(day) {
                push_cell(&mut table, cell);
            }
        }
    }
    table.push_str("\r\n");
    table
}

/// Writes a text so that no program takes it for a second column, a line or a formula.
fn push_cell(table: &mut String, text: &str) {
    table.push('"');
    if text.starts_with(['=', '+', '-', '@', '\t']) {
        table.push('\'');
    }
    table.push_str(&text.replace('"', "\"\""));
    table.push('"');
}

/// Gives a point a day: what was said last.
fn points<'a>(found: impl Iterator<Item = (&'a Record, &'a Version, Point)>) -> Vec<Point> {
    let mut days: BTreeMap<LocalDate, (Instant, u8)> = BTreeMap::new();
    for (_, version, point) in found {
        let said = (version.created, point.value);
        let last = days.entry(point.on).or_insert(said);
        *last = said.max(*last);
    }
    let point = |(on, (_, value))| Point { on, value };
    days.into_iter().map(point).collect()
}

fn of(journal: &Journal, partner: Partner) -> impl Iterator<Item = (&Record, &Version, Point)> {
    journal.records().filter_map(move |record| {
        let version = record.current();
        let Some(Entry::Closeness(said)) = record.entry() else {
            return None;
        };
        let is_own = version.author == Author::One(partner)
            && matches!(version.audience, Audience::Both | Audience::Only(_));
        let point = Point {
            on: said.on,
            value: said.overlap.min(100),
        };
        is_own.then_some((record, version, point))
    })
}

#[cfg(test)]
mod tests;
