//! Figures as a table for people and as JSON for programs.

use super::budget::{Budget, Figure};
use crate::error::{Error, Result};
use serde::Serialize;
use std::fmt::Write as _;

#[derive(Serialize)]
struct Row {
    key: &'static str,
    name: &'static str,
    unit: &'static str,
    value: f64,
    goal: f64,
    limit: f64,
    met: bool,
}

/// Writes a table in Markdown.
pub(super) fn table(figures: &[Figure]) -> String {
    let width = figures
        .iter()
        .map(|figure| figure.name().len())
        .max()
        .unwrap_or(0);
    let mut text = format!(
        "| {:<width$} | {:>10} | {:>10} | {:>10} |          |\n",
        "what", "figure", "goal", "limit"
    );
    let _ = writeln!(
        text,
        "|-{:-<width$}-|-----------:|-----------:|-----------:|----------|",
        ""
    );
    for figure in figures {
        let Budget {
            unit, goal, limit, ..
        } = figure.budget;
        let verdict = match (figure.is_past_limit(), figure.misses_goal()) {
            (true, _) => "TOO MUCH",
            (false, true) => "not yet",
            (false, false) => "met",
        };
        let [value, goal, limit] = [figure.value, goal, limit].map(|number| written(number, unit));
        let _ = writeln!(
            text,
            "| {:<width$} | {value:>10} | {goal:>10} | {limit:>10} | {verdict:<8} |",
            figure.name()
        );
    }
    text
}

/// Puts the table between the two marks of the README.
///
/// # Errors
/// A mark is missing.
pub(super) fn in_readme(readme: &str, figures: &[Figure]) -> Result<String> {
    const MARKS: [&str; 2] = ["<!-- bench:begin -->\n", "<!-- bench:end -->"];
    let parts = readme
        .split_once(MARKS[0])
        .and_then(|(before, rest)| Some((before, rest.split_once(MARKS[1])?.1)));
    let (before, after) =
        parts.ok_or_else(|| Error::Said("README.md has no marks for the table.".to_owned()))?;
    Ok([before, MARKS[0], &table(figures), MARKS[1], after].concat())
}

/// Writes all figures as a JSON list.
///
/// # Errors
/// A figure is not a number.
pub(super) fn json(figures: &[Figure]) -> Result<String> {
    let rows: Vec<Row> = figures
        .iter()
        .map(|figure| Row {
            key: figure.budget.key,
            name: figure.name(),
            unit: figure.budget.unit,
            value: figure.value,
            goal: figure.budget.goal,
            limit: figure.budget.limit,
            met: !figure.misses_goal(),
        })
        .collect();
    serde_json::to_string_pretty(&rows).map_err(|error| Error::Said(error.to_string()))
}

fn written(number: f64, unit: &str) -> String {
    let digits = match unit {
        "KB" | "MB" => format!("{number:.1}"),
        "" if number.fract() != 0.0 => format!("{number:.3}"),
        "ms" if number < 20.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    };
    if unit.is_empty() {
        digits
    } else {
        format!("{digits} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_limit_stands_out() {
        let text = table(&[
            Figure::of("code", 180.0).unwrap(),
            Figure::of("page", 9_000.0).unwrap(),
        ]);
        assert!(
            text.contains("TOO MUCH") && text.contains("180.0 KB") && text.contains("met"),
            "{text}"
        );
    }

    #[test]
    fn the_readme_keeps_all_but_the_old_table() {
        let readme = "a\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nb";
        let text = in_readme(readme, &[Figure::of("code", 80.0).unwrap()]).unwrap();
        assert!(
            text.starts_with("a\n<!-- bench:begin -->\n|") && text.ends_with("|\n<!-- bench:end -->\nb"),
            "{text}"
        );
        assert!(!text.contains("old"));
        assert!(in_readme("no marks", &[]).is_err());
    }

    #[test]
    fn numbers_are_written_as_their_unit_asks() {
        assert_eq!(written(0.004, ""), "0.004");
        assert_eq!(written(7.0, ""), "7");
        assert_eq!(written(3.21, "ms"), "3.2 ms");
        assert_eq!(written(10_123.0, "B"), "10123 B");
    }
}
