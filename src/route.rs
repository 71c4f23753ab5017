//! Addresses: the only place that knows what stands behind `#/`.

use hearth_core::exercise::Listed;
use hearth_core::practice::Practice;

/// A place in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    /// The first screen.
    Today,
    /// The ten practices.
    Practices,
    /// One practice.
    Practice(Practice),
    /// The set-up of an exercise.
    Exercise(Listed),
    /// The couple's own decks of questions.
    OwnCards,
    /// What is running.
    Session,
    /// Names, settings and what is kept.
    Us,
    /// How near and how it felt, over time.
    Lines,
    /// Is this right for us?
    Safety,
    /// What is known, and what isn't.
    Evidence,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// Reads the part of an address from `#` on.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let path = path.split(['?', '&']).next().unwrap_or_default();
        let mut parts = path.splitn(2, '/');
        match (parts.next().unwrap_or_default(), parts.next()) {
            ("", None) => Self::Today,
            ("session", None) => Self::Session,
            ("practices", None) => Self::Practices,
            ("practices", Some(slug)) => Practice::from_slug(slug).map_or(Self::Unknown, Self::Practice),
            ("moments", None) => Self::Exercise(Listed::Moments),
            ("promises", None) => Self::Exercise(Listed::Promises),
            ("us", None) => Self::Us,
            ("lines", None) => Self::Lines,
            ("safety", None) => Self::Safety,
            ("evidence", None) => Self::Evidence,
            ("exercises", Some("questions/own")) => Self::OwnCards,
            ("exercises", Some(slug)) => Listed::from_slug(slug).map_or(Self::Unknown, Self::Exercise),
            _ => Self::Unknown,
        }
    }

    /// Writes the address.
    pub fn href(self) -> String {
        match self {
            Self::Today | Self::Unknown => "#/".to_owned(),
            Self::Exercise(kept @ (Listed::Moments | Listed::Promises)) => ["#/", kept.slug()].concat(),
            Self::Exercise(listed) => format!("#/exercises/{}", listed.slug()),
            Self::Practices => "#/practices".to_owned(),
            Self::Practice(practice) => ["#/practices/", practice.slug()].concat(),
            Self::OwnCards => "#/exercises/questions/own".to_owned(),
            Self::Session => "#/session".to_owned(),
            Self::Us => "#/us".to_owned(),
            Self::Lines => "#/lines".to_owned(),
            Self::Safety => "#/safety".to_owned(),
            Self::Evidence => "#/evidence".to_owned(),
        }
    }

    /// Says whether the page is one of conflict or safety: it never pushes history.
    pub const fn leaves_no_trace(self) -> bool {
        match self {
            Self::Safety | Self::Session => true,
            Self::Exercise(listed) => listed.is_conflict(),
            Self::Practice(practice) => matches!(practice, Practice::Conflict),
            Self::Today
            | Self::Practices
            | Self::OwnCards
            | Self::Us
            | Self::Lines
            | Self::Evidence
            | Self::Unknown => false,
        }
    }

    /// Says whether the dock and the tabs stand on the page.
    pub const fn is_tab(self) -> bool {
        matches!(
            self,
            Self::Today | Self::Practices | Self::Exercise(Listed::Moments) | Self::Us | Self::Unknown
        )
    }

    /// Gives the title of the window; pages of conflict and safety have none of their own.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Practices => "Practices · Hearth",
            Self::Practice(Practice::Conflict) => "Hearth",
            Self::Practice(practice) => practice.name(),
            Self::Us => "Us · Hearth",
            Self::Lines => "Lines over time · Hearth",
            Self::Evidence => "What is known · Hearth",
            _ => "Hearth",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY: [Route; 15] = [
        Route::Today,
        Route::Practices,
        Route::Practice(Practice::Listening),
        Route::Practice(Practice::Conflict),
        Route::Exercise(Listed::TurnTaker),
        Route::Exercise(Listed::CoolDown),
        Route::Exercise(Listed::GentleStart),
        Route::Exercise(Listed::Moments),
        Route::Exercise(Listed::Promises),
        Route::OwnCards,
        Route::Session,
        Route::Us,
        Route::Lines,
        Route::Safety,
        Route::Evidence,
    ];

    #[test]
    fn every_address_leads_back_to_its_page() {
        for route in EVERY {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn an_unknown_address_is_said_to_be_one() {
        for hash in [
            "#/nowhere",
            "#/exercises/",
            "#/exercises/x",
            "#/us/more",
            "#/practices/x",
        ] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Today);
        assert_eq!(Route::parse("#/us?from=shortcut"), Route::Us);
    }

    #[test]
    fn conflict_and_safety_have_no_title_of_their_own() {
        for route in EVERY.into_iter().filter(|route| route.leaves_no_trace()) {
            assert_eq!(route.title(), "Hearth");
        }
    }
}
