//! Lines over time: how near it felt and how the days felt, each for its own eyes; both only if both show.

mod chart;

use crate::pages::holder::HolderGate;
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::quick_exit::QuickExit;
use crate::pages::words::with_words;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::ButtonLink;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use crate::ui::switch::Switch;
use chart::{Chart, Line, chart};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::insight::lines::{self, Point};
use hearth_core::journal::{Journal, Kind};
use hearth_core::near::{is_alike, place_name, place_of};
use hearth_core::time::LocalDate;
use hearth_core::words::content::CheckUp;
use hearth_core::words::feelings::Feelings;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Asks who holds the phone, then draws that partner's lines.
#[component]
pub fn LinesPage() -> AnyView {
    let (store, way_back) = (use_store(), use_way_back());
    let is_read = Memo::new(move |_| store.shelf.truth.with(|truth| truth.is_joined));
    let own = Callback::new(move |holder: Partner| {
        // No way back from what one did while the other may hold the phone.
        on_cleanup(move || way_back.close());
        view! {
            {with_words(move |words: CheckUp| closeness(holder, words, way_back))}
            {with_words(move |words: Feelings| feelings(holder, words, way_back))}
        }
        .into_any()
    });
    let body = move || {
        if is_read.get() {
            view! { <HolderGate reason="What you said of a day or a week is yours." children=own /> }
                .into_any()
        } else {
            view! { <p class="t-small" aria-live="polite">"One moment…"</p> }.into_any()
        }
    };
    let actions = view! {
        <QuickExit />
        <IconLink href=Route::Us.href() icon=IconName::X label="Close" />
    }
    .into_any();
    view! {
        <Page title=|| "Lines over time" actions>
            <div class="own-time" data-testid="lines">{body}</div>
        </Page>
        {way_back.draw()}
    }
    .into_any()
}

fn closeness(holder: Partner, words: CheckUp, way_back: WayBack) -> AnyView {
    let store = use_store();
    let words = StoredValue::new(words.closeness);
    let shows = Memo::new(move |_| store.journal.with(|journal| lines::shows(journal, holder)));
    let seen = Memo::new(move |_| {
        store.journal.with(|journal| {
            let own = lines::closeness(journal, holder);
            let other = lines::closeness_of_other(journal, holder);
            (own, other)
        })
    });
    let has_own = Memo::new(move |_| seen.with(|(own, _)| !own.is_empty()));
    let unfolded = RwSignal::new(false);
    let forget = forget(store, holder, Kind::Closeness, way_back);
    let drawn = move || {
        let (own, other) = seen.get();
        if own.is_empty() {
            return empty(
                "The weekly check-up asks each of you how near it felt. It is drawn here.",
                Listed::CheckUp,
            );
        }
        let together = words.with_value(|words| {
            compared(&own, &other).map(|is_alike| {
                if is_alike {
                    words.alike.clone()
                } else {
                    words.different.clone()
                }
            })
        });
        let mut lines = vec![in_words(store, holder, own)];
        if !other.is_empty() {
            lines.push(in_words(store, holder.other(), other));
        }
        let (upper, lower) = words.with_value(|words| (words.near.clone(), words.far.clone()));
        let title = "How near it felt";
        view! {
            {chart(Chart { id: "closeness", title, upper, lower, lines, unfolded, forget })}
            {together.map(|words| view! { <p data-testid="together">{words}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="stack line-part" aria-labelledby="closeness-title">
            <h2 class="t-h" id="closeness-title">"How near it felt"</h2>
            {drawn}
            <Show when=move || has_own.get()>
            <div class="rows">
                <Switch
                    label=["Show my line to ", &name(store, holder.other())].concat()
                    meta="Both lines are seen only where both of you show yours"
                    icon=IconName::Eye
                    on=shows
                    on_turn=move |on| show(store, holder, on)
                />
            </div>
            </Show>
        </section>
    }
    .into_any()
}

fn in_words(store: Store, who: Partner, points: Vec<Point>) -> Line {
    let words = points
        .iter()
        .map(|point| (point.on, place_name(place_of(point.value)).to_owned()));
    Line {
        who,
        name: name(store, who),
        words: words.collect(),
        points,
    }
}

fn feelings(holder: Partner, words: Feelings, way_back: WayBack) -> AnyView {
    let store = use_store();
    let unfolded = RwSignal::new(false);
    let forget = forget(store, holder, Kind::CheckIn, way_back);
    let own = Memo::new(move |_| store.journal.with(|journal| felt(journal, holder, &words)));
    let drawn = move || {
        let (points, words) = own.get();
        if points.is_empty() {
            return empty(
                "What you keep of a daily check-in is drawn here, a point a day.",
                Listed::CheckIn,
            );
        }
        let line = Line {
            who: holder,
            name: name(store, holder),
            points,
            words,
        };
        chart(Chart {
            id: "feelings",
            title: "How the days felt",
            upper: "Lighter".to_owned(),
            lower: "Heavier".to_owned(),
            lines: vec![line],
            unfolded,
            forget,
        })
    };
    view! {
        <section class="stack line-part" aria-labelledby="feelings-title">
            <h2 class="t-h" id="feelings-title">"How the days felt"</h2>
            {drawn}
            <p class="t-small">"Every feeling belongs. No line is better than another."</p>
        </section>
    }
    .into_any()
}

/// Gives the days of one partner: how light each was, and the words they chose.
fn felt(journal: &Journal, holder: Partner, words: &Feelings) -> (Vec<Point>, BTreeMap<LocalDate, String>) {
    let days = lines::felt(journal, holder, words);
    let points = lines::lightness(&days);
    let words = days.into_iter().map(|(on, feelings)| {
        let words: Vec<&str> = feelings.iter().map(|feeling| feeling.text.as_str()).collect();
        (on, words.join(", "))
    });
    (points, words.collect())
}

/// Deletes what a partner said of a day, with a way back.
fn forget(store: Store, holder: Partner, kind: Kind, way_back: WayBack) -> Callback<LocalDate> {
    Callback::new(move |on| {
        let said = store
            .journal
            .with_untracked(|journal| lines::said_on(journal, holder, kind, on));
        let undo = showing_no_more(store, holder, || {
            said.iter()
                .map(|id| store.forget_with_undo(id))
                .collect::<Vec<_>>()
        });
        page::focus_heading();
        way_back.offer("What you said of that day is gone.", move || {
            showing_no_more(store, holder, || undo.iter().for_each(|undo| undo()));
        });
    })
}

/// Does something to a partner's days, which shows nothing to the other that was not shown before.
///
/// Whether a line is shown hangs on its newest day, and that may change.
fn showing_no_more<T>(store: Store, holder: Partner, act: impl FnOnce() -> T) -> T {
    let now = || {
        store
            .journal
            .with_untracked(|journal| lines::says_no(journal, holder))
    };
    let said_no = now();
    let done = act();
    if said_no && !now() {
        show(store, holder, false);
    }
    done
}

fn empty(words: &'static str, listed: Listed) -> AnyView {
    view! {
        <p>{words}</p>
        <ButtonLink href=Route::Exercise(listed).href() label=listed.title() />
    }
    .into_any()
}

/// Says whether the last day that both told of lay together.
fn compared(own: &[Point], other: &[Point]) -> Option<bool> {
    let newest = own.last()?;
    let same_day = other.iter().find(|point| point.on == newest.on)?;
    Some(is_alike(newest.value, same_day.value))
}

/// Shows one's own line, or takes it back; each record says to whom it is.
fn show(store: Store, holder: Partner, is_shown: bool) {
    let changed = store
        .journal
        .with_untracked(|journal| lines::showing(journal, holder, is_shown));
    for (id, draft) in changed {
        store.keep(id, draft, clock::now());
    }
}

fn name(store: Store, partner: Partner) -> String {
    untrack(|| store.name(partner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_week_is_compared() {
        let point = |on: &str, value| Point {
            on: on.parse().unwrap(),
            value,
        };
        let own = [point("2026-11-22", 60)];
        assert_eq!(compared(&own, &[point("2026-11-22", 75)]), Some(true));
        assert_eq!(compared(&own, &[point("2026-11-22", 10)]), Some(false));
        assert_eq!(compared(&own, &[point("2026-11-15", 10)]), None);
        assert_eq!(compared(&own, &[]), None);
    }
}
