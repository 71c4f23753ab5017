//! A feeling, found on a field of energy and pleasantness or in a list; no step of it needs dragging.

mod list;

use hearth_core::couple::Partner;
use hearth_core::words::feelings::field::{Field, Placed, Spot, Way, closer};
use hearth_core::words::feelings::{Feeling, Feelings};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::chip::Chips;
use super::icon::IconName;
use list::List;

/// How far aside a word still stands in the light's column, and how far above or below it is close; in thousandths.
const COLUMN: u16 = 80;
const LINES: u16 = 140;

/// What a finder works with; copied freely.
#[derive(Clone, Copy)]
struct Finder {
    feelings: StoredValue<Feelings>,
    field: StoredValue<Field>,
    /// Which word the light stands on.
    base: RwSignal<Option<usize>>,
    /// Which word is meant: that one, or a finer one beside it.
    chosen: RwSignal<Option<usize>>,
    is_drawn: RwSignal<bool>,
}

/// Lets one person find a word for a feeling.
#[component]
pub fn FeelingField(
    /// All words.
    feelings: StoredValue<Feelings>,
    /// Whose hue it has: the one who holds the phone; without one, that of the two together.
    #[prop(optional, into)]
    seat: Option<Partner>,
    /// The word that is meant, by its place in the list of all.
    chosen: RwSignal<Option<usize>>,
    /// Whether the words stand in a list rather than on the field.
    as_list: RwSignal<bool>,
) -> AnyView {
    let finder = Finder {
        feelings,
        field: StoredValue::new(feelings.with_value(Field::of)),
        base: RwSignal::new(chosen.get_untracked()),
        chosen,
        is_drawn: RwSignal::new(false),
    };
    let switch = move || {
        if as_list.get() {
            "On the field"
        } else {
            "As a list"
        }
    };
    view! {
        <div class="finder" data-seat=seat.map(Partner::slug) data-list=as_list>
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::List
                label=switch
                testid="finder-switch"
                on_click=move || as_list.update(|is_list| *is_list = !*is_list)
            />
            {move || if as_list.get() {
                view! { <List feelings chosen /> }.into_any()
            } else {
                view! { <Ground finder /> }.into_any()
            }}
        </div>
    }
    .into_any()
}

/// The field, the light on it, and the finer words beside the one it stands on.
#[component]
fn Ground(finder: Finder) -> AnyView {
    let field = NodeRef::<html::Div>::new();
    let words = finder.field.with_value(|field| field.placed().to_vec());
    let word = move |placed: Placed| view! { <Word finder placed /> };
    view! {
        <div class="finder-frame">
            <p class="finder-end" data-end="top" aria-hidden="true">"much energy"</p>
            <div
                class="finder-field"
                role="radiogroup"
                aria-label="Where it is: upwards more energy, to the right more pleasant. Arrow keys move the light"
                data-testid="finder-field"
                data-drawn=finder.is_drawn
                node_ref=field
                on:keydown=move |event| hear_key(finder, &event)
                on:pointermove=move |event| if event.buttons() == 1 { hear_pointer(finder, field, &event); }
                on:pointerup=move |_| finder.is_drawn.set(false)
                on:pointercancel=move |_| finder.is_drawn.set(false)
                on:pointerleave=move |_| finder.is_drawn.set(false)
            >
                <div class="finder-ground" on:pointerdown=move |event| hear_pointer(finder, field, &event)></div>
                {words.into_iter().map(word).collect_view()}
                {move || light(finder)}
            </div>
            <div class="finder-ends" aria-hidden="true">
                <span>"unpleasant"</span><span>"little energy"</span><span>"pleasant"</span>
            </div>
        </div>
        <div class="finder-closer">{move || finer(finder)}</div>
        <p class="finder-meaning" role="status">{move || meaning(finder)}</p>
    }
    .into_any()
}

/// One word on the field.
#[component]
fn Word(finder: Finder, placed: Placed) -> AnyView {
    let button = NodeRef::<html::Button>::new();
    let is_base = Memo::new(move |_| finder.base.get() == Some(placed.at));
    // One stop for the Tab key: the word that is taken, or the first of all.
    let is_stop = move || match finder.base.get() {
        Some(base) => base == placed.at,
        None => finder
            .field
            .with_value(|field| field.placed().first().map(|first| first.at) == Some(placed.at)),
    };
    Effect::new(move |was: Option<bool>| {
        let is_taken = is_base.get();
        // Whoever moves by keys goes on from there.
        if is_taken
            && was == Some(false)
            && !finder.is_drawn.get_untracked()
            && let Some(button) = button.get_untracked()
        {
            let _ = button.focus();
        }
        is_taken
    });
    let [left, top] = percents(placed.spot);
    view! {
        <button
            type="button"
            class="finder-word"
            role="radio"
            node_ref=button
            style:--x=left
            style:--y=top
            data-pushed=move || pushed(finder, placed.spot)
            aria-checked=move || is_base.get().to_string()
            tabindex=move || if is_stop() { "0" } else { "-1" }
            on:click=move |_| take(finder, placed.at)
        >
            {text(finder, placed.at)}
        </button>
    }
    .into_any()
}

/// Says whether the light pushes a word of its column up or down, so that it does not lie on it.
fn pushed(finder: Finder, spot: Spot) -> Option<&'static str> {
    let base = finder.base.get()?;
    let Spot { x, y } = finder.field.with_value(|field| field.spot_of(base));
    let is_close = x.abs_diff(spot.x) < COLUMN && y.abs_diff(spot.y) < LINES;
    match spot.y.cmp(&y) {
        std::cmp::Ordering::Less if is_close => Some("up"),
        std::cmp::Ordering::Greater if is_close => Some("down"),
        _ => None,
    }
}

/// Draws the light where it stands; it holds the word that is meant.
fn light(finder: Finder) -> Option<AnyView> {
    let base = finder.base.get()?;
    let [left, top] = percents(finder.field.with_value(|field| field.spot_of(base)));
    Some(
        view! {
            <span class="finder-light" aria-hidden="true" style:--x=left style:--y=top>
                {move || text(finder, finder.chosen.get().unwrap_or(base))}
            </span>
        }
        .into_any(),
    )
}

/// Offers the finer words beside the one the light stands on.
fn finer(finder: Finder) -> AnyView {
    let Some(base) = finder.base.get() else {
        return view! { <p class="t-small">"Touch a word that comes close, or move the light with the arrow keys."</p> }
            .into_any();
    };
    let offered = finder.feelings.with_value(|feelings| closer(feelings, base));
    let words: Vec<String> = offered.iter().map(|at| text(finder, *at)).collect();
    let places = StoredValue::new(offered);
    let chosen = Signal::derive(move || {
        let chosen = finder.chosen.get()?;
        places.with_value(|places| places.iter().position(|at| *at == chosen))
    });
    let choose = move |place: usize| {
        if let Some(at) = places.with_value(|places| places.get(place).copied()) {
            finder.chosen.set(Some(at));
        }
    };
    view! {
        <Chips
            group="closer"
            legend=[&capital(&text(finder, base)), ", or closer to…"].concat()
            options=Signal::stored(words)
            chosen
            on_choose=choose
            wrap=true
        />
    }
    .into_any()
}

/// Says what the body or the urge does in the feeling that is meant.
fn meaning(finder: Finder) -> Option<String> {
    let at = finder.chosen.get()?;
    of(finder, at, |feeling| {
        [&capital(&feeling.text), ": ", &feeling.meaning, "."].concat()
    })
}

/// Moves the light onto a word; the word is meant until a finer one is chosen.
fn take(finder: Finder, at: usize) {
    if finder.base.get_untracked() != Some(at) {
        finder.base.set(Some(at));
    }
    finder.chosen.set(Some(at));
}

/// Lets the light follow a finger or a pointer from word to word.
fn hear_pointer(finder: Finder, field: NodeRef<html::Div>, event: &ev::PointerEvent) {
    let Some(ground) = field.get_untracked() else {
        return;
    };
    finder.is_drawn.set(true);
    let corner = ground.get_bounding_client_rect();
    let spot = Spot {
        x: thousandths(f64::from(event.client_x()) - corner.left(), corner.width()),
        y: thousandths(f64::from(event.client_y()) - corner.top(), corner.height()),
    };
    let near = finder.field.with_value(|field| field.nearest(spot));
    if let Some(at) = near.filter(|at| finder.base.get_untracked() != Some(*at)) {
        take(finder, at);
    }
}

/// Moves the light to the next word in the way of an arrow key.
fn hear_key(finder: Finder, event: &ev::KeyboardEvent) {
    let way = match event.key().as_str() {
        "ArrowLeft" => Way::Left,
        "ArrowRight" => Way::Right,
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        _ => return,
    };
    event.prevent_default();
    let next = finder.field.with_value(|field| {
        let from = finder
            .base
            .get_untracked()
            .map_or(Spot::MIDDLE, |at| field.spot_of(at));
        field.next(from, way)
    });
    if let Some(at) = next {
        take(finder, at);
    }
}

fn of<T>(finder: Finder, at: usize, read: impl FnOnce(&Feeling) -> T) -> Option<T> {
    finder
        .feelings
        .with_value(|feelings| feelings.all().get(at).map(read))
}

fn text(finder: Finder, at: usize) -> String {
    of(finder, at, |feeling| feeling.text.clone()).unwrap_or_default()
}

/// Begins a word with a capital.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().collect::<String>());
    [first.as_deref().unwrap_or_default(), letters.as_str()].concat()
}

/// Writes a place in percent, as the style sheet reads it.
fn percents(spot: Spot) -> [String; 2] {
    [spot.x, spot.y].map(|thousandths| {
        [
            &(thousandths / 10).to_string(),
            ".",
            &(thousandths % 10).to_string(),
            "%",
        ]
        .concat()
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 1000"
)]
fn thousandths(part: f64, whole: f64) -> u16 {
    (part / whole.max(1.0) * 1000.0).clamp(0.0, 1000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_in_percent() {
        assert_eq!(percents(Spot { x: 125, y: 1000 }), ["12.5%", "100.0%"]);
        assert_eq!(
            [
                thousandths(50.0, 200.0),
                thousandths(-3.0, 200.0),
                thousandths(9.0, 0.0)
            ],
            [250, 0, 1000]
        );
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("on edge"), "On edge");
        assert_eq!(capital(""), "");
    }
}
