//! What people say and what is written down of it.

use super::dice::Dice;
use super::lists::Lists;
use crate::base::Day;
use crate::domain::answer::{Answer, Answers, visible};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::template::{Question, QuestionKind, Template};

/// The notes of both languages, and what people answer.
#[derive(Debug)]
pub struct Voice {
    swedish: Lists,
    finnish: Lists,
    answers: Lists,
}

impl Voice {
    /// All notes there are.
    pub fn new() -> Self {
        Self {
            swedish: Lists::swedish_notes(),
            finnish: Lists::finnish_notes(),
            answers: Lists::answers(),
        }
    }

    /// A note under a heading, in Finnish where the one who writes does.
    pub fn note(&self, heading: &str, finnish: bool, dice: &mut Dice) -> String {
        let lists = if finnish { &self.finnish } else { &self.swedish };
        dice.pick(lists.under(heading)).to_owned()
    }

    /// The first note under a heading.
    pub fn first(&self, heading: &str, finnish: bool) -> String {
        let lists = if finnish { &self.finnish } else { &self.swedish };
        lists.under(heading).first().map_or_else(String::new, ToString::to_string)
    }

    /// What a person says to every question of a template that is shown to them.
    pub fn answers(&self, template: &Template, day: Day, dice: &mut Dice) -> Answers {
        let mut answers = Answers::default();
        for question in template.questions.iter().filter(|q| q.kind.is_asked()) {
            // Most are asked; now and then one is skipped, which is not the same as no.
            let asked = question.required || dice.chance(94);
            if asked && visible(template, &answers).contains(&question.key.as_str()) {
                answers.set(&question.key, self.answer(question, day, dice));
            }
        }
        answers
    }

    fn answer(&self, question: &Question, day: Day, dice: &mut Dice) -> Answer {
        match dice.between(1, 100) {
            1..=4 => return Answer::Unknown,
            5..=7 => return Answer::Declined,
            _ => {}
        }
        Answer::Value(match &question.kind {
            QuestionKind::Text | QuestionKind::LongText => self.words(question, dice),
            QuestionKind::YesNo => if dice.chance(62) { "yes" } else { "no" }.to_owned(),
            QuestionKind::OneOf { options } => {
                // The first choices of a list are the commoner ones.
                let nth = dice.below(options.len()).min(dice.below(options.len()));
                options.get(nth).map_or_else(String::new, |choice| choice.key.clone())
            }
            QuestionKind::ManyOf { options } => {
                let mut keys: Vec<&str> =
                    options.iter().filter(|_| dice.chance(35)).map(|c| c.key.as_str()).collect();
                if keys.is_empty() {
                    keys.extend(options.first().map(|c| c.key.as_str()));
                }
                keys.join(",")
            }
            QuestionKind::Scale { min, max, .. } => step(*min, *max, dice).to_string(),
            QuestionKind::Number { min, max, .. } => {
                let low = min.unwrap_or(0);
                step(low, max.unwrap_or(low + 7).min(low + 7), dice).to_string()
            }
            QuestionKind::Date => day.plus_days(dice.days(3, 30)).to_string(),
            QuestionKind::Note | QuestionKind::Section => String::new(),
        })
    }

    /// A sentence to an open question: one made for it, else one that suits any.
    fn words(&self, question: &Question, dice: &mut Dice) -> String {
        let own = self.answers.under(&question.key);
        let any = self.answers.under("any");
        dice.pick(if own.is_empty() { any } else { own }).to_owned()
    }
}

/// A step of a scale; the middle comes oftener than the ends.
fn step(min: i64, max: i64, dice: &mut Dice) -> i64 {
    let span = u32::try_from(max - min).unwrap_or(0);
    let (a, b) = (dice.between(0, span), dice.between(0, span));
    min + i64::from((a + b + dice.between(0, 1)) / 2).min(max - min)
}

/// The heading of the notes that suit what happened; `None` where nothing needs to be said.
pub fn heading(kind: Kind, disposition: Disposition) -> Option<&'static str> {
    use Disposition as D;
    Some(match (disposition, kind) {
        (D::Completed, Kind::Call) => "call",
        (D::Completed, Kind::Visit | Kind::VisitOffice | Kind::VisitNeutral) => "visit",
        (D::Completed, Kind::FieldTalk) => "field",
        (D::Completed, Kind::Walk) => "walk",
        (D::Completed, Kind::DropIn) => "drop-in",
        (D::Completed, Kind::Accompanied) => "accompanied",
        (D::Partial, _) => "partial",
        (D::Declined, _) => "declined",
        (D::NotNow, _) => "not-now",
        (D::OtherDeclined, _) => "other-declined",
        (D::Voicemail, _) => "voicemail",
        (D::Booked, _) => "booked",
        (D::CallBack, _) => "call-back",
        (D::Language | D::NoInterpreter, _) => "language",
        (D::Ill, _) => "ill",
        (D::WrongNumber, _) => "wrong-number",
        (D::MovedAway | D::MovedUnknown, _) => "moved",
        _ => return None,
    })
}

/// How many minutes such a contact takes.
pub fn minutes(kind: Kind, disposition: Disposition, dice: &mut Dice) -> u32 {
    let (low, high) = match (disposition, kind) {
        (_, Kind::Sms) => (1, 3),
        (_, kind) if kind.is_written() => (3, 8),
        (Disposition::NoAnswer | Disposition::NoNumber, Kind::Call) => (1, 1),
        (Disposition::Completed, Kind::Call) => (8, 32),
        (Disposition::Completed, Kind::Visit) => (40, 90),
        (Disposition::Completed, Kind::FieldTalk) => (4, 25),
        (Disposition::Completed, Kind::Walk | Kind::Accompanied) => (35, 75),
        (Disposition::Completed, _) => (10, 45),
        (Disposition::Partial, _) => (5, 15),
        (_, Kind::Visit) => (10, 20),
        _ => (1, 4),
    };
    dice.between(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer;
    use crate::domain::template::shipped;

    #[test]
    fn every_heading_has_notes_in_both_languages() {
        let voice = Voice::new();
        for kind in Kind::ALL {
            for disposition in Disposition::ALL {
                if let Some(heading) = heading(*kind, *disposition) {
                    assert!(!voice.swedish.under(heading).is_empty(), "{heading}");
                    assert!(!voice.finnish.under(heading).is_empty(), "{heading}");
                }
            }
        }
    }

    #[test]
    fn what_people_say_suits_the_questions() {
        let (voice, mut dice) = (Voice::new(), Dice::new(1));
        let day = "2026-11-23".parse().unwrap();
        for template in shipped() {
            for _ in 0..200 {
                let answers = voice.answers(&template, day, &mut dice);
                assert!(answer::flaws(&template, &answers, true).is_empty(), "{}", template.key);
                assert_eq!(answer::kept(&template, &answers), answers);
            }
        }
    }

    #[test]
    fn every_open_question_of_the_library_has_answers_of_its_own() {
        let voice = Voice::new();
        for template in shipped() {
            let open =
                |q: &&Question| matches!(q.kind, QuestionKind::Text | QuestionKind::LongText);
            for question in template.questions.iter().filter(open) {
                assert!(!voice.answers.under(&question.key).is_empty(), "{}", question.key);
            }
        }
    }

    #[test]
    fn steps_stay_on_the_scale_and_reach_its_ends() {
        let mut dice = Dice::new(2);
        let drawn: Vec<i64> = (0..2000).map(|_| step(1, 5, &mut dice)).collect();
        assert!((1..=5).all(|n| drawn.contains(&n)) && drawn.iter().all(|n| (1..=5).contains(n)));
    }
}
