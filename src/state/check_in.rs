//! The daily check-in: beginning it, opening what was sealed, keeping or not keeping it.

use super::Store;
use crate::platform::{clock, random};
use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::Exercise;
use hearth_core::exercise::check_in::{Round, answer, offer};
use hearth_core::exercise::hand::Card;
use hearth_core::journal::entry::{CheckIn, Entry};
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use hearth_core::limits;
use hearth_core::session::{Event, Session};
use hearth_core::time::LocalDate;
use hearth_core::words::content::{CheckIn as Words, Question};
use hearth_core::words::feelings::{Corner, Feeling, FeelingId, Feelings};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// How many questions each may choose from, and how many of them are made for the feeling.
const OFFERED: usize = 3;
const MADE_FOR: usize = 2;

/// What both answered, as far as it could be opened.
pub type Answers = Each<Option<CheckIn>>;

impl Store {
    /// Begins the check-in of today, or goes on with the one that waits; whoever has answered isn't asked again.
    pub async fn begin_check_in(self, first: Partner) {
        self.look_for_sealed().await;
        let waiting = self.sealed.round.get_untracked();
        let (on, who) = waiting.map_or_else(
            || (clock::local(clock::now()).date, Each::default()),
            |round| (round.on, round.who),
        );
        self.begin(Exercise::CheckIn(Round::of(first, on, who)));
    }

    /// Opens both answers, keeps them for both and drops what was sealed; a second look finds what was kept.
    pub async fn reveal_check_in(self, on: LocalDate) -> Answers {
        self.shelf.joined().await;
        let texts = self.open_sealed().await;
        let mut answers = Answers::default();
        for partner in Partner::BOTH {
            let opened = texts.of(partner).as_deref();
            let opened = opened.and_then(|text| answer::from_text(on, text));
            if let Some(answer) = &opened {
                self.keep_check_in(partner, answer);
            }
            *answers.of_mut(partner) = opened.or_else(|| self.kept_check_in(partner, on));
        }
        self.put_away().await;
        answers
    }

    /// Gives what a partner answered on a day, where it was opened and kept.
    pub fn kept_check_in(self, partner: Partner, on: LocalDate) -> Option<CheckIn> {
        let id = id_of(partner, on)?;
        self.journal.with(|journal| match journal.get(&id)?.entry()? {
            Entry::CheckIn(answer) => Some(answer.clone()),
            _ => None,
        })
    }

    /// Forgets what both answered on a day.
    pub fn forget_check_in(self, on: LocalDate) {
        for id in Partner::BOTH.into_iter().filter_map(|partner| id_of(partner, on)) {
            self.forget(&id);
        }
    }

    /// Deals the questions that fit what each answered: of three, two are made for the corner they are in.
    pub fn deal_questions(self, words: &Words, feelings: &Feelings, answers: &Answers, first: Partner) {
        let mut used = Vec::new();
        let [one, other] = [first, first.other()].map(|asked| {
            let corner = answers
                .of(asked)
                .as_ref()
                .and_then(|answer| corner_of(feelings, answer));
            self.draw_questions(words, corner, &mut used)
        });
        self.act(Event::Deal(offer::deal(one, other)));
    }

    fn draw_questions(self, words: &Words, corner: Option<Corner>, used: &mut Vec<String>) -> Vec<Card> {
        let mut fitting = words.questions_for(corner);
        self.journal.with_untracked(|journal| {
            fitting
                .retain(|question| limits::is_open(journal, &question.topic) && !used.contains(&question.id));
        });
        let (mut made, mut rest): (Vec<&Question>, Vec<&Question>) = fitting
            .into_iter()
            .partition(|question| question.corner.is_some());
        let mut drawn = Vec::new();
        while drawn.len() < OFFERED {
            let from = if drawn.len() < MADE_FOR && !made.is_empty() {
                &mut made
            } else {
                &mut rest
            };
            let Some(question) = draw(from).or_else(|| draw(&mut made)) else {
                break;
            };
            used.push(question.id.clone());
            drawn.push(Card {
                id: question.id.clone(),
                text: question.text.clone(),
            });
        }
        drawn
    }

    fn keep_check_in(self, partner: Partner, answer: &CheckIn) {
        let Some(id) = id_of(partner, answer.on) else {
            return;
        };
        let draft = Draft {
            author: Author::One(partner),
            audience: Audience::Both,
            entry: Entry::CheckIn(answer.clone()),
        };
        self.keep(id, draft, clock::now());
    }
}

/// Says whether a check-in has not come further than to what is sealed: leaving it then loses nothing.
pub fn is_only_sealed(session: &Session) -> bool {
    let prompt = session.step().prompt;
    let is_before = matches!(prompt, Prompt::Cover | Prompt::CheckInAsk | Prompt::CheckInOpen);
    is_before && matches!(session.exercise(), Exercise::CheckIn(_))
}

/// Gives the feelings of an answer that are known.
pub fn feelings_of<'a>(feelings: &'a Feelings, answer: &CheckIn) -> Vec<&'a Feeling> {
    let names = answer.feelings.iter().map(|name| FeelingId::from(name.as_str()));
    names.filter_map(|name| feelings.get(&name)).collect()
}

fn corner_of(feelings: &Feelings, answer: &CheckIn) -> Option<Corner> {
    feelings_of(feelings, answer)
        .first()
        .map(|feeling| feeling.corner())
}

fn draw<'a>(from: &mut Vec<&'a Question>) -> Option<&'a Question> {
    let count = u32::try_from(from.len()).ok()?;
    let at = usize::try_from(random::below(count)).ok()?;
    (at < from.len()).then(|| from.swap_remove(at))
}

fn id_of(partner: Partner, on: LocalDate) -> Option<RecordId> {
    RecordId::try_from(["check-in-", &on.to_string(), "-", partner.slug()].concat()).ok()
}
