//! What one partner reads on their half.

use crate::pages::player::hard::way_to_lines;
use crate::pages::player::how_to_be;
use crate::pages::player::stems::{Stems, stem_for};
use crate::pages::player::turn::another::another;
use crate::pages::quick_exit::QuickExit;
use crate::platform::sound::Tone;
use crate::state::{Store, runner, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use crate::ui::stage::half_text::{ClockSize, HalfText, LONG_STEM};
use crate::ui::stage::hold_card::HoldCard;
use crate::ui::stage::moons::{Moon, Moons};
use hearth_core::couple::Partner;
use hearth_core::exercise::support::Way;
use hearth_core::session::breath::Part;
use hearth_core::session::script::StepKind;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Hold, Outcome};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Everything of a half that only changes from step to step.
#[derive(Debug, Clone, PartialEq)]
struct Words {
    icon: Option<IconName>,
    role: String,
    stem: String,
    line: String,
    short: String,
    clock: ClockSize,
    /// Whether the answers are to be given, and are to a guess.
    answers: Option<bool>,
    has_more: bool,
    is_held: bool,
    choice: Option<bool>,
}

/// Draws the words, the clock and the answers of one half.
#[component]
pub fn Half(partner: Partner, snapshot: Memo<Snapshot>, stems: Stems) -> impl IntoView {
    let store = use_store();
    // A run keeps its beginnings, the next one has others.
    let seed = store.session.with_untracked(|session| {
        let began = session
            .as_ref()
            .map_or(0, |session| session.began().millis().unsigned_abs() / 1000);
        usize::try_from(began % 1000).unwrap_or_default()
    });
    let words = Memo::new(move |_| {
        let snapshot = snapshot.get();
        let stem = stem_for(stems, &snapshot, seed);
        words_for(store, partner, &snapshot, stem)
    });
    let seconds = Memo::new(move |_| {
        let snapshot = snapshot.get();
        (snapshot.face.text(), snapshot.face.seconds())
    });
    let breath = Memo::new(move |_| breath_word(&snapshot.get()));
    let is_mine = Memo::new(move |_| snapshot.get().who.unwrap_or(Partner::First) == partner);
    move || {
        let words = words.get();
        if words.is_held {
            return view! { <HoldCard text="A moment, please. Let me finish." /> }.into_any();
        }
        let answers = words
            .answers
            .map(|is_guess| view! { <Answers has_more=words.has_more is_guess /> });
        let choice = words.choice.map(|mine| view! { <Together partner mine /> });
        view! {
            <HalfText
                icon=words.icon
                role=words.role
                stem=words.stem
                line=words.line
                short=words.short
                breath
                clock=seconds
                size=words.clock
                // One clock is the clock of the screen; the other is its copy.
                is_main=is_mine.get()
            >
                {answers}
                {choice}
            </HalfText>
        }
        .into_any()
    }
}

fn words_for(store: Store, partner: Partner, snapshot: &Snapshot, stem: Option<String>) -> Words {
    let lines = snapshot.prompt.lines();
    let is_mover = snapshot.who == Some(partner);
    let is_both = snapshot.who.is_none();
    let role = if is_mover { lines.role } else { lines.other_role };
    // The theme of a story stands where a beginning would.
    let has_card =
        !snapshot.card.is_empty() && !matches!(snapshot.prompt, Prompt::StoryTell | Prompt::StoryLoved);
    let wants_ideas = snapshot.ideas && snapshot.kind == StepKind::Speak;
    // Beside a long beginning there is room for few other words.
    let is_tight = stem.as_ref().is_some_and(|stem| stem.chars().count() > LONG_STEM);
    let line = match (is_mover || is_both, wants_ideas) {
        (true, _) if has_card => snapshot.card.clone(),
        (true, _) if is_tight => lines.short.to_owned(),
        (true, _) => lines.line.to_owned(),
        (false, true) => "Ideas are welcome now.".to_owned(),
        (false, false) => lines.other.to_owned(),
    };
    let is_short = (is_mover || is_both) && !has_card;
    Words {
        icon: icon_for(snapshot.kind, is_mover),
        role: if role.is_empty() {
            String::new()
        } else {
            format!("{} {role}", store.name(partner))
        },
        stem: if is_mover || is_both {
            stem.unwrap_or_else(|| lines.stem.to_owned())
        } else {
            String::new()
        },
        short: if is_short {
            lines.short.to_owned()
        } else {
            line.clone()
        },
        line,
        clock: clock_size(snapshot, is_mover || is_both, store),
        answers: (snapshot.may.confirm == Some(partner)).then_some(snapshot.prompt == Prompt::ConfirmGuess),
        has_more: snapshot.may.more,
        is_held: snapshot.frozen.is_some() && !is_mover && !is_both,
        choice: (snapshot.prompt == Prompt::SolveOffer).then(|| *snapshot.wishes.of(partner)),
    }
}

/// The mover's clock is the large one; while one answers, the one who waits has it.
fn clock_size(snapshot: &Snapshot, is_mover: bool, store: Store) -> ClockSize {
    let is_open = snapshot.face.text().is_empty();
    if is_open || !store.settings.with(|settings| settings.digits) {
        ClockSize::None
    } else if is_mover == (snapshot.kind != StepKind::Confirm) {
        ClockSize::Large
    } else {
        ClockSize::Small
    }
}

const fn icon_for(kind: StepKind, is_mover: bool) -> Option<IconName> {
    match (kind, is_mover) {
        (StepKind::Speak | StepKind::Confirm | StepKind::Say | StepKind::Question, true) => {
            Some(IconName::MessageCircle)
        }
        (StepKind::Reflect, true) => Some(IconName::Repeat),
        (StepKind::Confirm, false) => Some(IconName::Hourglass),
        (StepKind::Speak | StepKind::Reflect | StepKind::Question, false) => Some(IconName::Ear),
        _ => None,
    }
}

fn breath_word(snapshot: &Snapshot) -> Option<&'static str> {
    Some(match snapshot.breath?.part {
        Part::In | Part::More => "In",
        Part::Hold | Part::Rest => "Hold",
        Part::Out => "Out",
    })
}

#[component]
fn Answers(has_more: bool, is_guess: bool) -> impl IntoView {
    let store = use_store();
    let answer = move |moon: Moon| {
        let event = match moon {
            Moon::Heard => Event::Heard,
            Moon::Nearly => Event::Nearly,
            Moon::More => Event::More,
        };
        if store.act(event) == Outcome::Changed {
            runner::play(store, Some(Tone::Swap));
        }
    };
    view! { <Moons has_more is_guess on_choose=answer /> }
}

/// Asks to look for a way; only two askings open it.
#[component]
fn Together(partner: Partner, mine: bool) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="half-choice">
            <Button kind=ButtonKind::Pill label=if mine { "Asked" } else { "Yes, look for a way" }
                on_click=move |()| { store.act(Event::Wish(partner)); }/>
            <Button kind=ButtonKind::Pill label="Enough for now"
                on_click=move |()| { store.act(Event::HandOver); }/>
        </div>
    }
}

/// The controls at a person's outer edge: let me finish, or I need a pause; the door in a hard talk.
#[component]
pub fn OuterControl(partner: Partner, snapshot: Memo<Snapshot>, stems: Stems) -> impl IntoView {
    let store = use_store();
    let may = Memo::new(move |_| snapshot.get().may);
    let is_running = Memo::new(move |_| snapshot.get().hold == Hold::Running);
    let finish = move |()| {
        if store.act(Event::LetMeFinish) == Outcome::Changed {
            runner::play(store, Some(Tone::LetMeFinish));
        }
    };
    let main = move || {
        let may = may.get();
        let both_go_on = may.go_on && snapshot.with_untracked(|s| s.kind != StepKind::Choose);
        if may.finish == Some(partner) {
            pill(IconName::Hand, "Let me finish", Callback::new(finish))
        } else if may.need_pause == Some(partner) {
            let pause = move |()| {
                store.act(Event::Pause);
            };
            pill(IconName::Wind, "I need a pause", Callback::new(pause))
        } else if both_go_on {
            let go_on = move |()| {
                store.act(Event::HandOver);
            };
            pill(IconName::ArrowRight, "Go on", Callback::new(go_on))
        } else {
            ().into_any()
        }
    };
    let door = move || (partner == Partner::First && is_running.get()).then(|| view! { <QuickExit/> });
    view! {
        {door}
        {main}
        {another(partner, snapshot, stems)}
        {way_to_lines(partner, snapshot)}
        {move || (may.get().ideas == Some(partner)).then(|| view! { <IdeasBead snapshot/> })}
        {move || {
            let now = snapshot.with(|now| (now.who == Some(partner) && now.kind == StepKind::Speak).then_some(now.prompt));
            now.and_then(Way::of).map(|way| view! { <WayBead way/> })
        }}
    }
}

fn pill(icon: IconName, label: &'static str, on_click: Callback<()>) -> AnyView {
    view! { <Button kind=ButtonKind::Pill icon label on_click/> }.into_any()
}

/// Turns ideas on and off; only the speaker has it, and the listener reads what it says.
#[component]
fn IdeasBead(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let ideas = Memo::new(move |_| snapshot.get().ideas);
    view! {
        <button
            type="button"
            class="icon-button"
            data-look="bead"
            data-testid="ideas"
            aria-label="Ideas welcome"
            aria-pressed=move || if ideas.get() { "true" } else { "false" }
            on:click=move |_| { store.act(Event::IdeasWelcome(!ideas.get_untracked())); }
        >
            <Icon name=IconName::Lightbulb/>
        </button>
    }
}

/// Switches how the other is there, from one way to the next; only the asker has it.
#[component]
fn WayBead(way: Way) -> impl IntoView {
    let store = use_store();
    let next = match way {
        Way::Hear => Way::Hug,
        Way::Hug => Way::Help,
        Way::Help => Way::Hear,
    };
    let label = match next {
        Way::Hear => "Rather be heard",
        Way::Hug => "Rather be hugged",
        Way::Help => "Rather be helped",
    };
    view! {
        <button
            type="button"
            class="icon-button"
            data-look="bead"
            data-testid="way"
            data-way=way.slug()
            aria-label=label
            on:click=move |_| how_to_be::switch(store, next)
        >
            <Icon name=how_to_be::icon_of(next)/>
        </button>
    }
}
