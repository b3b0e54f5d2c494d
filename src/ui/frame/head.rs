//! Row 1: where one is at the left; who, when and whether it is saved at the right.

use super::{Head, SaveState, Surround};
use crate::{
    base::{Word, text},
    config::{theme::Role, words::Arg},
    ui::{draw, look::Look},
};
use ratatui::{Frame, layout::Rect};

impl Surround<'_> {
    /// What does not fit is dropped in this order: the aside, who, the week, the date, who else is here, what
    /// and until when a copy is; then the title is cut. That it is practice or a copy never goes, and of the save states only `saved` and `draft`, from
    /// a form where it is tight.
    pub(super) fn head_row(&self, f: &mut Frame, row: Rect, look: &Look) {
        let (copy, _) = self.copy;
        let room = |marks: &[(String, Role)]| {
            let marked: u16 = marks.iter().map(|(words, _)| draw::columns(words) + 2).sum();
            row.width.saturating_sub(marked + 1)
        };
        let fits = |marks: &Vec<_>| self.fits_whole(look, usize::from(room(marks)));
        let last = copy.len().saturating_sub(1);
        let mut all = (0..last).map(|short| self.marks(look, short));
        let mut marks = all.find(fits).unwrap_or_else(|| self.marks(look, last));
        if self.head.tab.is_none() && !self.fits_whole(look, usize::from(room(&marks))) {
            // That all is well, or that the form is being written, goes before what it is and about whom.
            marks.retain(|(_, role)| !matches!(role, Role::Good | Role::Draft));
        }
        let room = room(&marks);
        let (left, right) = self.fitting(look, usize::from(room));
        draw::put(f, Rect { width: room, ..row }, (1, 0), &left, look.style(Role::Title));
        let mut end = row.width.saturating_sub(1);
        for (words, role) in marks.iter().rev() {
            end = end.saturating_sub(draw::columns(words));
            draw::put(f, row, (end, 0), words, look.style(*role));
            end = end.saturating_sub(2);
        }
        let from = end.saturating_sub(draw::columns(&right));
        draw::put(f, row, (from, 0), &right, look.style(Role::Muted));
    }

    /// Whether the title stands uncut beside so much at the right as must stay there.
    fn fits_whole(&self, look: &Look, room: usize) -> bool {
        let (left, right) = self.fitting(look, room);
        left.starts_with(&self.head.title) && (self.head.right.is_none() || !right.is_empty())
    }

    /// The richest left and right that fit into so many columns together.
    fn fitting(&self, look: &Look, room: usize) -> (String, String) {
        let head = self.head;
        let title = head.title.clone();
        let whole = match head.aside.as_str() {
            "" => title.clone(),
            aside => format!("{title}   {aside}"),
        };
        let day = look.words.day(look.today);
        let week = look.words.week(look.today.week());
        let rights = match &head.right {
            Some(right) => vec![right.clone()],
            None => vec![
                [self.who, "   ", &day, " ", &week].concat().trim_start().to_owned(),
                format!("{day} {week}"),
                day,
            ],
        };
        let fits = |left: &str, right: &str| {
            let gap = if right.is_empty() { 0 } else { 2 };
            1 + text::width(left) + gap + text::width(right) <= room
        };
        let alone = head.here.is_empty();
        let first = rights.first().filter(|right| alone && fits(&whole, right));
        let first = first.map(|right| (whole, right.clone()));
        let other = || rights.iter().find(|right| fits(&title, right));
        let other = || other().map(|right| (title.clone(), right.clone()));
        if let Some(found) = with_here(head, &rights, fits).or(first).or_else(other) {
            return found;
        }
        // What runs is worth more than what follows the name and the number: that is told beside the boxes
        // too.
        let runs = head.right.clone().unwrap_or_default();
        let beside = room.saturating_sub(text::width(&runs) + 3);
        if !runs.is_empty() && text::width(&first_two(&title)) + 2 <= beside {
            return (whom(&title, beside), runs);
        }
        (whom(&title, room.saturating_sub(1)), String::new())
    }

    /// The marks at the right end, outermost last; that of a copy in the words of this number.
    fn marks(&self, look: &Look, short: usize) -> Vec<(String, Role)> {
        let (copy, late) = self.copy;
        let role = if late { Role::Error } else { Role::Practice };
        let copy = copy.get(short).map(|words| (words.clone(), role));
        let practice = self.practice.then(|| (look.word(Word("state-practice")), Role::Practice));
        let save = save_words(self.save, look);
        practice.into_iter().chain(copy).chain(save).collect()
    }
}

/// The title and who else is here, with the richest right beside it: names go before the date, the date
/// before how many they are.
fn with_here(
    head: &Head,
    rights: &[String],
    fits: impl Fn(&str, &str) -> bool,
) -> Option<(String, String)> {
    let here: Vec<String> = head.here.iter().map(|h| format!("{}   {h}", head.title)).collect();
    let (named, many) = here.split_at(here.len().saturating_sub(1));
    let none = String::new();
    let less = || rights.iter().chain([&none]);
    let named = less().flat_map(|right| named.iter().map(move |left| (left, right)));
    let many = less().flat_map(|right| many.iter().map(move |left| (left, right)));
    let found = named.chain(many).find(|(left, right)| fits(left, right));
    found.map(|(left, right)| (left.clone(), right.clone()))
}

/// A title that does not fit loses what stands before its last `>`: whom it is about goes last.
fn whom(title: &str, room: usize) -> String {
    let last = title.rsplit_once(" > ").map_or(title, |(_, last)| last);
    let fits = text::width(title) <= room;
    text::cut(if fits { title } else { last }, room)
}

/// Who it is about and how they are reached, of a title that tells more.
fn first_two(title: &str) -> String {
    let last = title.rsplit_once(" > ").map_or(title, |(_, last)| last);
    last.split("   ").take(2).collect::<Vec<_>>().join("   ")
}

fn save_words(state: &SaveState, look: &Look) -> Option<(String, Role)> {
    let words = look.words;
    Some(match state {
        SaveState::Nothing => return None,
        SaveState::Saved => (words.get(Word("state-saved")), Role::Good),
        SaveState::Saving => (words.get(Word("state-saving")), Role::Muted),
        SaveState::Draft => (words.get(Word("state-draft")), Role::Draft),
        SaveState::Waiting { who: Some(who), seconds } => {
            let args = [("who", Arg::from(who)), ("seconds", Arg::from(*seconds))];
            (words.with(Word("state-waiting"), &args), Role::Warning)
        }
        SaveState::Waiting { who: None, seconds } => {
            (words.with(Word("frame-waiting"), &[("seconds", Arg::from(*seconds))]), Role::Warning)
        }
        SaveState::Kept(n) => {
            (words.with(Word("state-kept"), &[("n", Arg::from(*n))]), Role::Warning)
        }
        SaveState::Away(n) => {
            (words.with(Word("state-away"), &[("n", Arg::from(*n))]), Role::Warning)
        }
        SaveState::Refused(n) => {
            (words.with(Word("state-refused"), &[("n", Arg::from(*n))]), Role::Warning)
        }
        SaveState::ReadOnly(0) => (words.get(Word("state-read-only")), Role::Error),
        SaveState::ReadOnly(n) => {
            let kept = words.with(Word("state-kept"), &[("n", Arg::from(*n))]);
            (format!("{}, {kept}", words.get(Word("state-read-only"))), Role::Error)
        }
    })
}
