//! What must be put right before an encounter is saved, and what deserves a second look.

use super::Draft;
use crate::base::{Day, Phrase, Word};
use crate::domain::answer::flaws as answer_flaws;
use crate::domain::disposition::Disposition;
use crate::domain::flaw::Flaw;
use crate::domain::initiative::Mode;
use crate::domain::template::Template;

impl Draft {
    /// Everything wrong with the draft at once.
    ///
    /// `template` is the one the draft points to, `mode` how the initiative documents; outside any
    /// initiative it is [`Mode::Named`]. That nothing names somebody in a counts-only initiative is
    /// checked by [`names_somebody`](crate::domain::somebody::names_somebody) over every text.
    pub fn flaws(&self, template: Option<&Template>, mode: Mode, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        self.who(mode, &mut flaws);
        self.when(today, &mut flaws);
        self.how(&mut flaws);
        if let Some(template) = template {
            let asked = self.disposition.is_some_and(Disposition::asks_questions);
            flaws.extend(answer_flaws(template, &self.answers, asked));
        }
        flaws
    }

    fn who(&self, mode: Mode, flaws: &mut Vec<Flaw>) {
        match (mode, self.person) {
            (Mode::Counts, Some(_)) => {
                flaws.push(Flaw::stop("person", Word("flaw-counts-only-person")));
            }
            (Mode::Named | Mode::Alias, None) => {
                flaws.push(Flaw::stop("person", Word("flaw-who")));
            }
            _ => {}
        }
        if self.heads == Some(0) {
            flaws.push(Flaw::stop("heads", Word("flaw-heads")));
        }
    }

    fn when(&self, today: Day, flaws: &mut Vec<Flaw>) {
        if self.day > today {
            let reason = Phrase::new(Word("flaw-day-ahead")).with("day", self.day);
            flaws.push(Flaw::stop("day", reason));
        }
        if let Some(minutes) = self.minutes.filter(|m| *m > Self::LONGEST) {
            let reason = Phrase::new(Word("flaw-minutes")).with("n", minutes);
            flaws.push(Flaw::warn("minutes", reason));
        }
        if let Some(next) = self.follow_up.as_ref().filter(|next| next.day < today) {
            let reason = Phrase::new(Word("flaw-follow-up-past")).with("day", next.day);
            flaws.push(Flaw::warn("follow-up", reason));
        }
    }

    fn how(&self, flaws: &mut Vec<Flaw>) {
        match self.disposition {
            None => flaws.push(Flaw::stop("disposition", Word("flaw-disposition"))),
            Some(d) if d.note_required() && self.note.trim().is_empty() => {
                let reason = Phrase::new(Word("flaw-note")).with("what", d.word());
                flaws.push(Flaw::stop("note", reason));
            }
            Some(_) => {}
        }
    }
}
