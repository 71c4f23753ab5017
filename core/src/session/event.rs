//! What may happen to a session, and whether it made sense.

use crate::couple::Partner;
use crate::exercise::cool_down;
use crate::exercise::hand::Hand;
use crate::exercise::support::Way;
use crate::time::Instant;

/// What one partner answered, alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Ready to meet.
    Ready,
    /// Rather at this time.
    NotBefore(Instant),
    /// Not now, and no reason is asked for.
    NotNow,
    /// Something that is kept elsewhere, sealed or in memory.
    Given,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Somebody looks, and time has passed.
    Look,
    /// The one whose move it is has said it, or both go on.
    HandOver,
    /// The speaker: that's it.
    Heard,
    /// The speaker: nearly.
    Nearly,
    /// The speaker: there's more.
    More,
    /// The speaker asks for a moment without interruption.
    LetMeFinish,
    /// The speaker turns ideas on or off.
    IdeasWelcome(bool),
    /// One of the two asks to look for a way together; both must.
    Wish(Partner),
    /// The offered extra part is taken.
    Accept,
    /// Everything stops.
    Pause,
    /// It goes on.
    Resume,
    /// It goes on with turns of one minute.
    Slower,
    /// The current step begins again.
    StartAgain,
    /// The last move is taken back.
    Undo,
    /// It ends here.
    End,
    /// A wall clock was seen to change, by so many milliseconds.
    ClockJumped(i64),
    /// One of the two says it is time to meet.
    Ready,
    /// One partner answered "ready?" alone.
    Answered(Partner, Answer),
    /// The one who held the phone may be gone.
    HolderLeft,
    /// The agreed time changes.
    Extend(Instant),
    /// Something of the cool-down's plan changes.
    Plan(cool_down::Change),
    /// The card is passed; no reason is asked for and no mark is left.
    Pass,
    /// Something lighter instead of the card.
    Lighter,
    /// No more cards: what closes the run comes next. Or a part of the week’s look that is left out.
    Enough,
    /// The asker picks how the other is there, or switches.
    Way(Way),
    /// The offered questions are dealt, once both answers are open.
    Deal(Hand),
    /// Either adds an idea; nothing is judged.
    AddIdea(String),
    /// An idea is taken out again.
    DropIdea(usize),
}

/// Whether an event made sense and changed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Something changed that is worth saving.
    Changed,
    /// The event made no sense here, or nothing came of it.
    Unchanged,
}
