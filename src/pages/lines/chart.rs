//! One chart: a drawing, the same as a table, and both as files.

use crate::platform::{clock, files, pictures};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::seat::Seat;
use hearth_core::couple::Partner;
use hearth_core::insight::lines::picture::{self, Caption};
use hearth_core::insight::lines::{HEIGHT, Point, WIDTH, days, path, stretches, tenths, to_csv};
use hearth_core::time::LocalDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};

/// The radius of a day's mark.
const MARK: &str = "4";
const CANT_SAVE: &str = "This browser can’t save files. Try another one.";

/// What a chart shows.
#[derive(Debug, Clone)]
pub(super) struct Chart {
    /// The name of it on the page and of its files.
    pub(super) id: &'static str,
    /// What it shows.
    pub(super) title: &'static str,
    /// The upper end, in a word.
    pub(super) upper: String,
    /// The lower end.
    pub(super) lower: String,
    /// The holder's line, and the other's where both show theirs.
    pub(super) lines: Vec<Line>,
    /// Whether the table is unfolded.
    pub(super) unfolded: RwSignal<bool>,
    /// Deletes what the holder said of a day.
    pub(super) forget: Callback<LocalDate>,
}

/// One partner's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Whose it is.
    pub(super) who: Partner,
    /// What they are called.
    pub(super) name: String,
    /// The places of its days.
    pub(super) points: Vec<Point>,
    /// The same days, in words.
    pub(super) words: BTreeMap<LocalDate, String>,
}

/// Draws it; nothing where there is no point.
pub(super) fn chart(chart: Chart) -> AnyView {
    let all: Vec<&[Point]> = chart.lines.iter().map(|line| line.points.as_slice()).collect();
    let Some((first, last)) = days(&all) else {
        return ().into_any();
    };
    let label = [chart.title, ", as a drawing. The same is in the table below."].concat();
    let lines = chart
        .lines
        .iter()
        .map(|line| stroke(line, first, last))
        .collect_view();
    let keys = chart.lines.iter().map(|line| {
        view! { <li class="line-key"><Seat partner=line.who /> {line.name.clone()}</li> }
    });
    let box_of = ["0 0 ", &tenths(WIDTH), " ", &tenths(HEIGHT)].concat();
    let middle = tenths(HEIGHT / 2.0);
    let (from, to) = (clock::date_text(first), clock::date_text(last));
    view! {
        <figure class="line-chart" data-testid=chart.id>
            <p class="line-end">{chart.upper.clone()}</p>
            <svg viewBox=box_of role="img" aria-label=label>
                <path class="line-rule" d=["M0 ", &middle, "H", &tenths(WIDTH)].concat()></path>
                {lines}
            </svg>
            <p class="line-end">{chart.lower.clone()}</p>
            <figcaption class="line-caption">
                <span>{from.clone()}</span>
                {(from != to).then(|| view! { <span>{to}</span> })}
            </figcaption>
            <ul class="line-keys">{keys.collect_view()}</ul>
        </figure>
        {table(&chart)}
        {exports(chart.clone(), first, last)}
    }
    .into_any()
}

fn stroke(line: &Line, first: LocalDate, last: LocalDate) -> AnyView {
    let drawn = stretches(&line.points, first, last);
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
    view! { <g class="line" data-seat=line.who.slug()>{paths} {marks}</g> }.into_any()
}

/// Says the same in words, the latest day first; what one said oneself can be deleted here.
fn table(chart: &Chart) -> AnyView {
    let (unfolded, forget) = (chart.unfolded, chart.forget);
    let days: BTreeSet<LocalDate> = chart
        .lines
        .iter()
        .flat_map(|line| line.words.keys().copied())
        .collect();
    let names = chart
        .lines
        .iter()
        .map(|line| view! { <th scope="col">{line.name.clone()}</th> })
        .collect_view();
    let own = chart.lines.first();
    let row = |day: LocalDate| {
        let cells = chart.lines.iter().map(|line| {
            let words = line.words.get(&day).map_or("–", String::as_str).to_owned();
            view! { <td>{words}</td> }
        });
        let is_own = own.is_some_and(|own| own.words.contains_key(&day));
        let remove = is_own.then(|| {
            let label = ["Delete what you said on ", &clock::date_text(day)].concat();
            view! { <IconButton icon=IconName::Trash2 label on_click=move |()| forget.run(day) /> }
        });
        view! {
            <tr>
                <th scope="row">{clock::date_text(day)}</th>
                {cells.collect_view()}
                <td class="line-forget">{remove}</td>
            </tr>
        }
    };
    let turn = move |event: leptos::ev::MouseEvent| {
        // Drawn anew, it stays as it was left.
        event.prevent_default();
        unfolded.update(|is_open| *is_open = !*is_open);
    };
    view! {
        <details class="line-table" open=move || unfolded.get()>
            <summary on:click=turn>"As a table"</summary>
            <table>
                <caption class="unseen">{chart.title}</caption>
                <thead><tr><th scope="col">"Day"</th> {names} <td></td></tr></thead>
                <tbody>{days.into_iter().rev().map(row).collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn exports(chart: Chart, first: LocalDate, last: LocalDate) -> AnyView {
    let store = use_store();
    let name = chart.id;
    let chart = StoredValue::new(chart);
    let picture = move |()| {
        let svg = chart.with_value(|chart| {
            let caption = Caption {
                title: chart.title.to_owned(),
                upper: chart.upper.clone(),
                lower: chart.lower.clone(),
                days: [clock::date_text(first), clock::date_text(last)],
            };
            let lines: Vec<_> = chart
                .lines
                .iter()
                .map(|line| (line.who, line.name.clone(), line.points.clone()))
                .collect();
            picture::to_svg(&caption, &lines)
        });
        spawn_local(async move {
            let saved = match pictures::drawn(&svg).await {
                Ok(blob) => files::save_blob(&["hearth-", name, ".png"].concat(), &blob),
                // Some browsers draw no picture out of a drawing; the drawing itself serves as well.
                Err(_) => files::save_text(&["hearth-", name, ".svg"].concat(), "image/svg+xml", &svg),
            };
            if saved.is_err() {
                store.notice.set(Some(CANT_SAVE.to_owned()));
            }
        });
    };
    let csv = move |()| {
        let table = chart.with_value(|chart| to_csv(&columns(&chart.lines)));
        let file = ["hearth-", name, ".csv"].concat();
        if files::save_text(&file, "text/csv;charset=utf-8", &table).is_err() {
            store.notice.set(Some(CANT_SAVE.to_owned()));
        }
    };
    view! {
        <div class="step-ways">
            <Button kind=ButtonKind::Pill icon=IconName::Download label="Save as a picture" on_click=picture testid="save-picture" />
            <Button kind=ButtonKind::Pill icon=IconName::Download label="Save as a table" on_click=csv testid="save-csv" />
        </div>
    }
    .into_any()
}

/// Lays each line out as two columns: its words, and its places from 0 to 100 for whoever draws it elsewhere.
fn columns(lines: &[Line]) -> Vec<(String, BTreeMap<LocalDate, String>)> {
    let of = |line: &Line| {
        let places = line.points.iter();
        let places = places.map(|point| (point.on, point.value.to_string())).collect();
        [
            (line.name.clone(), line.words.clone()),
            ([&line.name, ", place"].concat(), places),
        ]
    };
    lines.iter().flat_map(of).collect()
}
