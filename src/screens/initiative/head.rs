//! The lines above the list of an initiative: what it is for, its goal, its seal, its figures.

use super::counts::sums;
use crate::base::{Day, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::disposition::{Counting, Disposition};
use crate::domain::initiative::{Denominator, Mode};
use crate::domain::makeup::Ended;
use crate::domain::totals::{Plain, Reach};
use crate::screens::env::Env;
use crate::screens::facts::no_list;
use crate::screens::initiatives::progress;
use crate::store::initiatives::CardOf;
use crate::ui::card::{Card, Item};
use crate::ui::chart::{Bar, Chart};
use crate::ui::layout::split_top;
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};

/// What the head has to know besides the card: names, and days by the reader's clock.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Who answers for it.
    pub owner: String,
    /// When and by whom the list was sealed.
    pub seal: Option<(Day, String)>,
    /// When it was ended.
    pub closed: Option<Day>,
}

impl Told {
    /// What there is to know of the initiative of a card.
    pub fn of(card: &CardOf, env: &Env<'_>) -> Self {
        let day = |at| Day(env.clock.local(at).date());
        let one = &card.line.initiative;
        Self {
            owner: one.owner.map(|owner| env.worker_name(owner)).unwrap_or_default(),
            seal: one.sealed.map(|seal| (day(seal.at), env.worker_name(seal.by))),
            closed: one.closed.map(day),
        }
    }
}

/// Draws what an initiative is, without its figures; gives the rows it took.
pub fn facts(card: &CardOf, told: &Told, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let mut items = items(card, told, look, area.width);
    if let Some(effect) = card.line.initiative.after.effect {
        items.push(Item::Flow(vec![(look.word(effect.word()), Role::Warning)]));
    }
    items.push(Item::pair(Word("initiative-target-group"), group(card)));
    let sealed = card.targets.denominator().map_or(0, |of| of.sealed);
    let lots = card.line.initiative.lots(sealed);
    items.extend(lots.iter().map(|told| Item::Text(look.words.say(told), Role::Muted)));
    let words = Card::of(items);
    let taken = words.rows(look, area.width).min(area.height / 3);
    words.draw_still(f, split_top(area, taken).0, look);
    taken
}

/// Draws the head of an initiative without a list: every sum says that it is of no known number.
pub fn counted(card: &CardOf, told: &Told, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let one = &card.line.initiative;
    let mut items = items(card, told, look, area.width);
    if let Some(effect) = one.after.effect {
        items.push(Item::Flow(vec![(look.word(effect.word()), Role::Warning)]));
    }
    items.push(Item::pair(Word("initiative-target-group"), group(card)));
    let sums = sums(card.line.counted);
    items.extend(sums.into_iter().map(|(what, n)| Item::pair(what, no_list(n, look))));
    let purpose = one_line(&one.purpose);
    items.push(Item::Text(purpose, Role::Muted));
    let words = Card::of(items);
    let taken = words.rows(look, area.width).min(area.height * 6 / 10);
    let (top, rest) = split_top(area, taken);
    words.draw_still(f, top, look);
    draw::rule(f, rest, 0, None, look);
    taken + 1
}

/// Draws the head; gives the rows it took. Where there is little room the figures that matter least
/// go first, then the purpose is cut: the list below is worth more.
pub fn draw(card: &CardOf, told: &Told, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let most = area.height * 45 / 100;
    let mut items = items(card, told, look, area.width);
    if let (Some(effect), Some(Item::Flow(facts))) =
        (card.line.initiative.after.effect, items.last_mut())
    {
        facts.push((look.word(effect.word()), Role::Warning));
    }
    let purpose = one_line(&card.line.initiative.purpose);
    let counting = card.line.initiative.counting();
    let bars =
        card.line.reach.as_ref().map(|reach| bars(reach, counting, look)).unwrap_or_default();
    let wanted = u16::try_from(bars.len()).unwrap_or(u16::MAX);
    // Its list, goal, period and owner stand whole, on as many rows as they take.
    let needed = Card::of(items.clone()).rows(look, area.width).max(2);
    let shown = wanted.min(most.saturating_sub(needed));
    let room = most.saturating_sub(shown);
    if !purpose.is_empty() {
        items.push(Item::Text(purpose, Role::Muted));
    }
    let mut words = Card::of(items.clone());
    // Half a purpose tells nothing.
    if words.rows(look, area.width) > room {
        items.truncate(2);
        words = Card::of(items);
    }
    let taken = words.rows(look, area.width).min(room);
    let (top, rest) = split_top(area, taken);
    words.draw_still(f, top, look);
    let (figures, rest) = split_top(rest, shown);
    let shown: Vec<Bar> = bars.into_iter().take(usize::from(shown)).collect();
    let high = u16::try_from(shown.len()).unwrap_or(0);
    Chart::new(shown).still().draw(f, figures, look, false);
    draw::rule(f, rest, 0, None, look);
    taken + high + 1
}

fn items(card: &CardOf, told: &Told, look: &Look, width: u16) -> Vec<Item> {
    let one = &card.line.initiative;
    let mut items = vec![Item::Flow(list(card, told, look, width))];
    let mut facts = vec![(goal(card, look), Role::Accent)];
    facts.push((period(card, look), Role::Text));
    facts.push((look.word(one.mode.word()), Role::Text));
    facts.push((told.owner.clone(), Role::Text));
    facts.push((card.areas.join(", "), Role::Text));
    if card.line.brought > 0 {
        let brought = Phrase::new(Word("initiative-brought")).with("n", card.line.brought);
        facts.push((look.words.say(&brought), Role::Good));
    }
    if let Some(day) = told.closed {
        let closed = Phrase::new(Word("initiative-closed")).with("day", look.words.date(day));
        facts.push((look.words.say(&closed), Role::Warning));
    }
    items.push(Item::Flow(facts));
    items
}

/// Whom it is for, on one line.
fn group(card: &CardOf) -> String {
    one_line(&card.line.initiative.target_group)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Låst 2026-10-12 av Karin Lindén, 23 personer`, with what has changed since; or what is missing.
fn list(card: &CardOf, told: &Told, look: &Look, width: u16) -> Vec<(String, Role)> {
    let one = &card.line.initiative;
    let listed = card.targets.list.len();
    if one.counts(listed) {
        let only = one.mode == Mode::Counts;
        let word = if only { Word("initiative-no-list") } else { Word("initiatives-no-list") };
        return vec![(look.word(word), Role::Muted)];
    }
    let Some((day, who)) = &told.seal else {
        let open = Phrase::new(Word("initiative-open")).with("n", card.targets.list.len());
        return vec![(look.words.say(&open), Role::Warning)];
    };
    let of = card.targets.denominator();
    let sealed = Phrase::new(Word("initiative-sealed"))
        .with("day", look.words.date(*day))
        .with("who", who)
        .with("n", of.map_or(0, |of| of.sealed));
    let changed = of.and_then(|of| changes(of, card.line.reach.as_ref(), look));
    let mut said = vec![look.words.say(&sealed)];
    said.extend(changed);
    let joined = said.join(", ");
    if draw::columns(&joined) + 2 <= width {
        said = vec![joined];
    }
    said.into_iter().map(|words| (words, Role::Title)).collect()
}

/// Who does not belong to the n, and why, and who came later.
fn changes(of: Denominator, reach: Option<&Reach>, look: &Look) -> Option<String> {
    let one =
        |n: usize, word: Word| (n > 0).then(|| look.words.say(&Phrase::new(word).with("n", n)));
    let outside = reach.and_then(|reach| outside(reach, look));
    let removed = outside.or_else(|| one(of.removed, Word("initiative-removed-since")));
    let late = one(of.late, Word("initiative-late-since"));
    let both: Vec<String> = removed.into_iter().chain(late).collect();
    (!both.is_empty()).then(|| both.join(", "))
}

/// `1 utanför (avliden)`: why the n is smaller than the list that was sealed.
fn outside(reach: &Reach, look: &Look) -> Option<String> {
    let n: usize = reach.outside.values().sum();
    let each = reach.outside.iter().filter(|(_, n)| **n > 0).map(|(why, of)| {
        let why = look.word(why.word()).to_lowercase();
        if *of == n { why } else { format!("{why} {of}") }
    });
    let why = each.collect::<Vec<_>>().join(", ");
    let phrase = Phrase::new(Word("initiative-outside")).with("n", n).with("why", why);
    (n > 0).then(|| look.words.say(&phrase))
}

fn goal(card: &CardOf, look: &Look) -> String {
    let Some(goal) = card.line.initiative.goal else { return String::new() };
    let measure = look.word(goal.measure.word());
    let phrase = match progress(&card.line) {
        Some((n, wanted)) => Phrase::new(Word("initiative-goal-so-far"))
            .with("n", n)
            .with("wanted", wanted)
            .with("what", measure),
        None => Phrase::new(Word("initiative-goal-no-list")).with("what", measure),
    };
    look.words.say(&phrase)
}

fn period(card: &CardOf, look: &Look) -> String {
    let day = |day: Option<Day>| day.map(|day| look.words.date(day)).unwrap_or_default();
    let one = &card.line.initiative;
    match (one.from, one.to) {
        (None, None) => String::new(),
        (from, to) => format!("{} - {}", day(from), day(to)),
    }
}

/// The plain figures of the list, the one that matters most first.
fn bars(reach: &Reach, counting: Counting, look: &Look) -> Vec<Bar> {
    let bar = |label: Word, n: usize| {
        let of = Phrase::new(Word("initiative-of")).with("of", reach.of());
        Bar::new(label, n).of(reach.of()).note(look.words.say(&of))
    };
    let plain = |plain: Plain| plain.share(&reach.counts).n;
    // Whoever has had a letter and nothing else has not been asked: as in the figures.
    let ended = |so: &Disposition| Ended::of(*so, counting) == Some(Ended::NotBegun);
    let untried = reach.who.values().filter(|so| ended(so)).count();
    vec![
        bar(Word("initiatives-completed"), plain(Plain::Completed)),
        bar(Word("rate-reached"), plain(Plain::Reached)),
        bar(Word("rate-no"), plain(Plain::No)),
        bar(Ended::NotBegun.word(), untried),
    ]
}
