//! What the talk will be, drawn as a strip, and about how long it takes.

use crate::ui::plan_strip::{PlanPart, PlanStrip};
use hearth_core::exercise::turn_taker::Options;
use hearth_core::session::script::StepKind;
use leptos::prelude::*;

/// Draws the plan from the script itself.
#[component]
pub fn Plan(options: RwSignal<Options>) -> impl IntoView {
    let parts = Memo::new(move |_| options.with(plan_of));
    let summary = move || options.with(summary);
    let minutes = move || options.with(minutes);
    view! {
        <p class="spread setup-plan">
            <span class="t-small">{summary}</span>
            <strong>{minutes}</strong>
        </p>
        <PlanStrip parts=parts/>
    }
}

fn plan_of(options: &Options) -> Vec<PlanPart> {
    let mut parts = Vec::new();
    let mut turn = 0;
    for step in options.script().steps() {
        let Some(who) = step.who.filter(|_| step.turn > 0) else {
            continue;
        };
        if turn != 0 && turn != step.turn {
            parts.push(PlanPart::Swap);
        }
        turn = step.turn;
        parts.push(match step.kind {
            StepKind::Speak => PlanPart::Long(who),
            StepKind::Confirm => PlanPart::Dot(who),
            _ => PlanPart::Short(who),
        });
    }
    parts
}

/// Says about how long it takes; an open floor has no length.
fn minutes(options: &Options) -> String {
    if options.is_open() {
        return "as long as you like".to_owned();
    }
    let planned = options.script().planned().about_mins();
    ["about ", &planned.to_string(), " min"].concat()
}

fn summary(options: &Options) -> String {
    if options.is_open() {
        return "No set turns".to_owned();
    }
    let turns = match options.lengths.rounds() {
        1 => "One turn each".to_owned(),
        2 => "Two turns each".to_owned(),
        more => format!("{more} turns each"),
    };
    turns
        + if options.lengths.reflect().is_some() {
            ", then said back"
        } else {
            ", only listened to"
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::couple::Partner;
    use hearth_core::exercise::turn_taker::Preset;

    #[test]
    fn an_open_floor_promises_no_length() {
        let options = Options::of(Preset::OpenFloor, Partner::First);
        assert_eq!(minutes(&options), "as long as you like");
        assert_eq!(
            minutes(&Options::of(Preset::LongTalk, Partner::First)),
            "about 42 min"
        );
    }

    #[test]
    fn the_plan_shows_whose_turn_it_is() {
        use PlanPart::{Dot, Long, Short, Swap};
        let (first, second) = (Partner::First, Partner::Second);
        let plan = plan_of(&Options::of(Preset::FirstTry, first));
        assert_eq!(
            plan,
            [
                Long(first),
                Short(second),
                Dot(first),
                Swap,
                Long(second),
                Short(first),
                Dot(second)
            ]
        );
    }
}
