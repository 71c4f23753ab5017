//! The words of standing by each other: talks, the storm, the week, and everything that is kept.

use hearth_core::words::content::{
    AfterStorm, Carrying, CheckUp, Dreams, EndOfDay, GoodNews, HardThing, HardToSay, Mend, Moments,
    OutsideView, Promises, SideBySide, SomethingNew, StoryRelay, TimeForTwo, TurnTalks, Wins,
};

use super::{load, survives};

/// Reads these files into their types and back, and names them.
pub(super) fn survive() -> [&'static str; 18] {
    [
        survives::<AfterStorm>(),
        survives::<Carrying>(),
        survives::<CheckUp>(),
        survives::<Dreams>(),
        survives::<EndOfDay>(),
        survives::<GoodNews>(),
        survives::<HardThing>(),
        survives::<HardToSay>(),
        survives::<Mend>(),
        survives::<Moments>(),
        survives::<OutsideView>(),
        survives::<Promises>(),
        survives::<SideBySide>(),
        survives::<SomethingNew>(),
        survives::<StoryRelay>(),
        survives::<TimeForTwo>(),
        survives::<TurnTalks>(),
        survives::<Wins>(),
    ]
}

#[test]
fn there_is_enough_to_choose_from() {
    assert!(load::<TimeForTwo>().ideas.len() >= 120);
    assert!(load::<StoryRelay>().themes.len() >= 40);
    assert!(load::<SomethingNew>().ideas.len() >= 60);
    assert!(load::<HardThing>().things.len() >= 30);
}
