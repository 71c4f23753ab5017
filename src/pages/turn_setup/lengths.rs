//! How long a turn is; a change makes it "Our own".

use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_tile::IconTile;
use crate::ui::sheet::Sheet;
use crate::ui::stepper::Stepper;
use crate::ui::switch::Switch;
use crate::ui::tile::Tiles;
use hearth_core::exercise::turn_taker::{Lengths, Options, Preset};
use hearth_core::session::snapshot::clock_text;
use hearth_core::time::Span;
use leptos::prelude::*;

const OFFERED: [(u64, &str); 4] = [(90, "1:30"), (120, "2"), (180, "3"), (600, "10")];

/// Offers four lengths and a sheet for everything else.
#[component]
pub fn LengthPicker(options: RwSignal<Options>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let chosen = Signal::derive(move || {
        let speak = options.get().lengths.speak();
        OFFERED.iter().position(|(secs, _)| Span::from_secs(*secs) == speak)
    });
    let choose = move |at: usize| {
        if let Some((secs, _)) = OFFERED.get(at) {
            change(options, |l| Lengths::new(Span::from_secs(*secs), l.reflect(), l.confirm(), l.rounds()));
        }
    };
    view! {
        <div class="setup-lengths">
            <Tiles
                legend="Length of a turn"
                aside="A change makes it “Our own”"
                options=OFFERED.map(|(_, text)| (text.to_owned(), "min".to_owned())).to_vec()
                chosen
                on_choose=choose
            >
                <IconTile icon=IconName::Sliders label="Other lengths" on_press=move || is_open.set(true) />
            </Tiles>
        </div>
        <Sheet title="Our own" open=is_open>
            <OwnLengths options />
            <Button kind=ButtonKind::Primary on_press=move || is_open.set(false)>"Done"</Button>
        </Sheet>
    }
}

fn change(options: RwSignal<Options>, edit: impl FnOnce(Lengths) -> Lengths) {
    options.update(|now| {
        let lengths = edit(now.lengths);
        if lengths != now.lengths {
            now.lengths = lengths;
            now.preset = Preset::OurOwn;
        }
    });
}

#[component]
fn OwnLengths(options: RwSignal<Options>) -> impl IntoView {
    let lengths = Signal::derive(move || options.get().lengths);
    let secs = |span: Span| span.secs_floor();
    let on_speak = move |to: u64| {
        change(options, |l| Lengths::new(Span::from_secs(to), l.reflect(), l.confirm(), l.rounds()));
    };
    let on_reflect = move |to: u64| {
        change(options, |l| Lengths::new(l.speak(), Some(Span::from_secs(to)), l.confirm(), l.rounds()));
    };
    let on_rounds = move |to: u64| {
        let rounds = u8::try_from(to).unwrap_or(1);
        change(options, |l| Lengths::new(l.speak(), l.reflect(), l.confirm(), rounds));
    };
    let on_back = move |on: bool| {
        let reflect = on.then_some(Span::from_mins(1));
        change(options, |l| Lengths::new(l.speak(), reflect, l.confirm(), l.rounds()));
    };
    let has_back = Signal::derive(move || lengths.get().reflect().is_some());
    view! {
        <Stepper label="One turn" value=Signal::derive(move || secs(lengths.get().speak()))
            range=(30, 1800) step=30 text=clock_text on_change=on_speak />
        <Switch label="Say it back".to_owned() on=has_back on_change=on_back />
        <Show when=move || has_back.get()>
            <Stepper label="Saying it back" value=Signal::derive(move || lengths.get().reflect().map_or(60, secs))
                range=(15, 600) step=15 text=clock_text on_change=on_reflect />
            <Switch label="One open question after it".to_owned()
                on=Signal::derive(move || options.get().question)
                on_change=move |on| options.update(|now| now.question = on) />
        </Show>
        <Stepper label="Turns each" value=Signal::derive(move || u64::from(lengths.get().rounds()))
            range=(1, u64::from(Lengths::MOST_ROUNDS)) step=1 text=|turns: u64| turns.to_string() on_change=on_rounds />
        <Switch label="End a turn at zero".to_owned()
            on=Signal::derive(move || options.get().cut_off)
            on_change=move |on| options.update(|now| now.cut_off = on) />
    }
}
