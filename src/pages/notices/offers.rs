//! When the home screen is offered.

use crate::platform::install::Offer;

/// Says whether an offer is welcome now.
///
/// By hand means an iPhone or iPad: there the browser and the home screen keep apart what is written, so the
/// offer has to come before anything is kept.
pub fn is_welcome(offer: Offer, has_finished: bool, was_put_away: bool) -> bool {
    match offer {
        Offer::None => false,
        _ if was_put_away => false,
        Offer::Prompt => has_finished,
        Offer::ByHand => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_screen_is_offered_after_the_first_finished_exercise() {
        assert!(!is_welcome(Offer::Prompt, false, false));
        assert!(is_welcome(Offer::Prompt, true, false));
    }

    #[test]
    fn on_an_iphone_it_is_offered_before_anything_is_kept() {
        assert!(is_welcome(Offer::ByHand, false, false));
    }

    #[test]
    fn an_offer_put_away_does_not_come_back() {
        assert!(!is_welcome(Offer::Prompt, true, true) && !is_welcome(Offer::ByHand, false, true));
        assert!(!is_welcome(Offer::None, true, false));
    }
}
