//! One chart: a drawing, the same as a table, and both as files.

use crate::platform::{clock, files};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::seat::Seat;
use hearth_core::couple::Partner;
use hearth_core::insight::lines::picture::{self, Caption};
use hearth_core::insight::lines::{HEIGHT, Point, WIDTH, days, path, stretches, tenths, to_csv};
use hearth_core::time::LocalDate;
use leptos::prelude::*;

/// The radius of a day's mark.
const MARK: &str = "4";

/// What a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chart {
    /// The name of it on the page and of its files.
    pub(super) id: &'static str,
    /// What it shows.
    pub(super) title: &'static str,
    /// The upper end, in a word.
    pub(super) upper: String,
    /// The lower end.
    pub(super) lower: String,
    /// The lines, each with its seat and what its partner is called.
    pub(super) lines: Vec<(Partner, String, Vec<Point>)>,
}

/// Draws it; nothing where there is no point.
pub(super) fn chart(chart: Chart) -> AnyView {
    let all: Vec<&[Point]> = chart
        .lines
        .iter()
        .map(|(_, _, points)| points.as_slice())
        .collect();
    let Some((first, last)) = days(&all) else {
        return ().into_any();
    };
    let label = [chart.title, ", as a drawing. The same is in the table below."].concat();
    let lines = chart
        .lines
        .iter()
        .map(|(who, _, points)| line(*who, points, first, last))
        .collect_view();
    let keys = chart.lines.iter().map(|(who, name, _)| {
        view! { <li class="line-key"><Seat partner=*who /> {name.clone()}</li> }
    });
    let box_of = ["0 0 ", &tenths(WIDTH), " ", &tenths(HEIGHT)].concat();
    let (from, to) = (clock::date_text(first), clock::date_text(last));
    view! {
        <figure class="line-chart" data-testid=chart.id>
            <p class="line-end">{chart.upper.clone()}</p>
            <svg viewBox=box_of role="img" aria-label=label>{lines}</svg>
            <p class="line-end">{chart.lower.clone()}</p>
            <figcaption class="line-caption">
                <span>{from.clone()}</span>
                {(from != to).then(|| view! { <span>{to}</span> })}
            </figcaption>
            <ul class="line-keys">{keys.collect_view()}</ul>
        </figure>
        {table(&chart, &all)}
        {exports(chart.clone(), first, last)}
    }
    .into_any()
}

fn line(who: Partner, points: &[Point], first: LocalDate, last: LocalDate) -> AnyView {
    let drawn = stretches(points, first, last);
    let paths = drawn
        .iter()
        .filter_map(|stretch| path(stretch))
        .map(|path| view! { <path d=path></path> })
        .collect_view();
    let marks = drawn
        .iter()
        .flatten()
        .map(|spot| view! { <circle cx=tenths(spot.x) cy=tenths(spot.y) r=MARK></circle> })
        .collect_view();
    view! { <g class="line" data-seat=who.slug()>{paths} {marks}</g> }.into_any()
}

fn table(chart: &Chart, all: &[&[Point]]) -> AnyView {
    let mut days: Vec<LocalDate> = all
        .iter()
        .flat_map(|points| points.iter().map(|point| point.on))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.reverse();
    let names = chart
        .lines
        .iter()
        .map(|(_, name, _)| view! { <th scope="col">{name.clone()}</th> })
        .collect_view();
    let row = |day: LocalDate| {
        let cells = all.iter().map(|points| {
            let value = points
                .iter()
                .find(|point| point.on == day)
                .map(|point| point.value.to_string());
            view! { <td>{value.unwrap_or_else(|| "–".to_owned())}</td> }
        });
        view! { <tr><th scope="row">{clock::date_text(day)}</th> {cells.collect_view()}</tr> }
    };
    let scale = [
        "From 0, ",
        &chart.lower.to_lowercase(),
        ", to 100, ",
        &chart.upper.to_lowercase(),
        ".",
    ]
    .concat();
    view! {
        <details class="line-table">
            <summary>"As a table"</summary>
            <table>
                <caption>{scale}</caption>
                <thead><tr><th scope="col">"Day"</th> {names}</tr></thead>
                <tbody>{days.into_iter().map(row).collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn exports(chart: Chart, first: LocalDate, last: LocalDate) -> AnyView {
    let store = use_store();
    let chart = StoredValue::new(chart);
    let save = move |ending: &str, kind: &str, text: &str| {
        let name = chart.with_value(|chart| ["hearth-", chart.id, ending].concat());
        if files::save_text(&name, kind, text).is_err() {
            let said = "This browser can’t save files. Try another one.";
            store.notice.set(Some(said.to_owned()));
        }
    };
    let picture = move |()| {
        let svg = chart.with_value(|chart| {
            let caption = Caption {
                title: chart.title.to_owned(),
                upper: chart.upper.clone(),
                lower: chart.lower.clone(),
                days: [clock::date_text(first), clock::date_text(last)],
            };
            picture::to_svg(&caption, &chart.lines)
        });
        save(".svg", "image/svg+xml", &svg);
    };
    let csv = move |()| {
        let table = chart.with_value(|chart| {
            let names: Vec<String> = chart.lines.iter().map(|(_, name, _)| name.clone()).collect();
            let lines: Vec<&[Point]> = chart
                .lines
                .iter()
                .map(|(_, _, points)| points.as_slice())
                .collect();
            to_csv(&names, &lines)
        });
        save(".csv", "text/csv;charset=utf-8", &table);
    };
    view! {
        <div class="step-ways">
            <Button kind=ButtonKind::Pill icon=IconName::Download label="Save as a picture" on_click=picture testid="save-picture" />
            <Button kind=ButtonKind::Pill icon=IconName::Download label="Save as a table" on_click=csv testid="save-csv" />
        </div>
    }
    .into_any()
}
