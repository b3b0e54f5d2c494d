//! The figures of a programme: how full it is, how far each has come, time given, newcomers, who stayed.
//! Enter on a line tells who they are.

use super::row::called;
use crate::base::{Day, MembershipId, PersonId, Phrase, ProgrammeId, Word};
use crate::config::command::Command;
use crate::config::words::Words;
use crate::domain::names::Names;
use crate::domain::programme::coverage::{Gauge, is_at};
use crate::domain::programme::figures::{Known, Stayed, Sums};
use crate::domain::programme::{Programme, Step};
use crate::screens::report::{Block, Msg, ReportCx, ReportSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::store::programmes;
use crate::ui::chart::Bar;
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Label, Look, Verb};
use std::convert::Infallible;
use std::sync::Arc;

/// Who is behind a line.
#[derive(Debug, Clone)]
enum Behind {
    /// Those who help.
    Helpers(Vec<MembershipId>),
    /// Those who came by one of them.
    Brought(Vec<PersonId>),
}

type Shown = (Label, Vec<(Bar, Behind)>);

/// The figures of one programme.
#[derive(Debug)]
pub struct Figures {
    id: ProgrammeId,
    programme: Option<Programme>,
    /// Whether time given is counted in all years or in this one.
    always: bool,
    today: Option<Day>,
    names: Arc<Names>,
}

impl Figures {
    /// Of this programme.
    pub fn new(id: ProgrammeId) -> Self {
        Self { id, programme: None, always: false, today: None, names: Arc::default() }
    }

    fn called(&self, words: &Words) -> String {
        self.programme.as_ref().map(|one| called(one, words)).unwrap_or_default()
    }

    /// What somebody who helps is called; of somebody hidden that there is somebody.
    fn helper(&self, known: &Known, id: MembershipId) -> Label {
        let Some(one) = known.members.iter().find(|one| one.id == id) else { return "".into() };
        match one.person.and_then(|id| self.names.get(self.names.survivor(id))) {
            Some(named) if named.protection.veil().name => Word("people-masked").into(),
            Some(named) => named.name().into(),
            None => one.name.as_str().into(),
        }
    }

    fn parts(&self, known: &Known) -> Vec<Shown> {
        let Some(today) = self.today else { return Vec::new() };
        let sums = Sums::of(known, today);
        vec![
            (Word("programme-coverage").into(), Self::coverage(known, &sums)),
            (Word("programme-steps").into(), Self::steps(&sums)),
            (Word("programmes-hours").into(), Self::hours(known, &sums)),
            (Word("programme-brought").into(), self.brought(known)),
            (Word("matches-title").into(), Self::matched(&sums)),
            (Word("programme-stayed").into(), Self::stayed(&sums)),
            (Word("programme-noticed").into(), Self::noticed(&sums)),
        ]
    }

    fn coverage(known: &Known, sums: &Sums) -> Vec<(Bar, Behind)> {
        let all = Bar::new(Word("programme-all-places"), sums.coverage.have);
        let all = sums.coverage.aim.map_or(all.clone(), |aim| all.of(aim));
        let active = known.members.iter().filter(|one| one.is_active());
        let whole = (all, Behind::Helpers(active.clone().map(|one| one.id).collect()));
        let place = |gauge: &Gauge| {
            let bar = Bar::new(gauge.place.as_str(), gauge.have).under(1);
            let there = active.clone();
            let there = there.filter(|one| is_at(one, &gauge.place));
            let bar = gauge.aim.map_or(bar.clone(), |aim| bar.of(aim));
            (bar, Behind::Helpers(there.map(|one| one.id).collect()))
        };
        std::iter::once(whole).chain(sums.coverage.places.iter().map(place)).collect()
    }

    fn steps(sums: &Sums) -> Vec<(Bar, Behind)> {
        let step = |(step, who): &(Step, Vec<MembershipId>)| {
            (Bar::new(step.word(), who.len()), Behind::Helpers(who.clone()))
        };
        sums.steps.iter().map(step).collect()
    }

    fn hours(known: &Known, sums: &Sums) -> Vec<(Bar, Behind)> {
        let hours = |minutes: u64| usize::try_from(minutes / 60).unwrap_or(usize::MAX);
        let who = |of: Option<&str>| {
            let fold = crate::base::text::fold;
            let at = |activity: &str| of.is_none_or(|of| fold(of) == fold(activity));
            let mut who: Vec<MembershipId> =
                known.hours.iter().filter(|(_, what, _)| at(what)).map(|(by, ..)| *by).collect();
            who.sort_unstable();
            who.dedup();
            Behind::Helpers(who)
        };
        let all = Bar::new(Word("programme-hours-all"), hours(sums.minutes))
            .note(Phrase::new(Word("programme-givers")).with("n", sums.givers));
        let one = |(activity, minutes): &(String, u64)| {
            let label: Label = match activity.as_str() {
                "" => Word("programme-hours-other").into(),
                activity => activity.into(),
            };
            let bar = Bar::new(label, hours(*minutes)).of(hours(sums.minutes)).under(1);
            (bar, who(Some(activity)))
        };
        std::iter::once((all, who(None))).chain(sums.activities.iter().map(one)).collect()
    }

    fn brought(&self, known: &Known) -> Vec<(Bar, Behind)> {
        let all: Vec<PersonId> = known.brought.iter().map(|(_, person)| *person).collect();
        let whole = Bar::new(Word("programme-brought-all"), all.len());
        let mut by: Vec<(MembershipId, Vec<PersonId>)> = Vec::new();
        for (member, person) in &known.brought {
            match by.iter_mut().find(|(one, _)| one == member) {
                Some((_, persons)) => persons.push(*person),
                None => by.push((*member, vec![*person])),
            }
        }
        by.sort_by_key(|(_, persons)| std::cmp::Reverse(persons.len()));
        let one = |(member, persons): (MembershipId, Vec<PersonId>)| {
            let bar = Bar::new(self.helper(known, member), persons.len()).of(all.len()).under(1);
            (bar, Behind::Brought(persons))
        };
        let each: Vec<(Bar, Behind)> = by.into_iter().map(one).collect();
        std::iter::once((whole, Behind::Brought(all.clone()))).chain(each).collect()
    }

    fn matched(sums: &Sums) -> Vec<(Bar, Behind)> {
        let of = &sums.matched;
        let helpers = |who: &Vec<MembershipId>| {
            let mut who = who.clone();
            who.sort_unstable();
            who.dedup();
            Behind::Helpers(who)
        };
        let bar = |word: Word, who: &Vec<MembershipId>| (Bar::new(word, who.len()), helpers(who));
        let (held, behind) = bar(Word("programme-held"), &of.held);
        let mut bars = vec![
            bar(Word("programme-matches"), &of.made),
            bar(Word("programme-matches-open"), &of.open),
            bar(Word("programme-matches-ended"), &of.ended),
            (held.of(of.ended.len()).under(1), behind),
        ];
        bars.extend(of.kept.iter().map(|kept| {
            let label = Phrase::new(Word("programme-kept")).with("n", kept.days);
            (Bar::new(label, kept.who.len()).of(kept.of).under(1), helpers(&kept.who))
        }));
        bars.push((Bar::new(Word("programme-went"), of.times), helpers(&of.made)));
        bars
    }

    fn stayed(sums: &Sums) -> Vec<(Bar, Behind)> {
        let one = |stayed: &Stayed| {
            let label = Phrase::new(Word("programme-stayed-after")).with("n", stayed.months);
            (Bar::new(label, stayed.who.len()).of(stayed.of), Behind::Helpers(stayed.who.clone()))
        };
        sums.stayed.iter().map(one).collect()
    }

    fn noticed(sums: &Sums) -> Vec<(Bar, Behind)> {
        let of = sums.coverage.active;
        let bar = |word, who: &Vec<MembershipId>| {
            (Bar::new(word, who.len()).of(of), Behind::Helpers(who.clone()))
        };
        vec![bar(Word("programme-late"), &sums.late), bar(Word("programme-never"), &sums.never)]
    }
}

impl ReportSpec for Figures {
    type Figures = Vec<Known>;
    type Own = Infallible;

    fn head(&self, look: &Look) -> Head {
        let title =
            format!("{} > {}", look.word(Word("programmes-title")), self.called(look.words));
        let status = look.word(Word("figures-status"));
        Head { title, tab: Some(Command::Screen5), status, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("programme-figures-help")
    }

    fn verbs(&self, _: Option<&Vec<Known>>) -> Vec<Verb> {
        vec![Verb::new(Command::View).called(Word("programme-hours-of")), Verb::new(Command::Back)]
    }

    fn ask(&mut self, cx: &mut ReportCx<'_, Self>) {
        self.today = Some(cx.env.today);
        self.names = Arc::clone(cx.env.names);
        let from = Day::of(cx.env.today.year(), 1, 1).filter(|_| !self.always);
        let programme = Some(self.id);
        let figures = programmes::Figures { programme, from, to: None };
        cx.ask_latest("report", figures, Msg::Counted);
    }

    fn took(&mut self, figures: &Vec<Known>) {
        self.programme = figures.first().map(|known| known.programme.clone());
    }

    fn scope(&self, _: Option<&Vec<Known>>, look: &Look) -> String {
        look.word(if self.always {
            Word("programme-scope-always")
        } else {
            Word("programme-scope-year")
        })
    }

    fn boxes(&self, _: &Vec<Known>, _: &ReportCx<'_, Self>) -> Vec<Field> {
        let choices = vec![
            Choice::new("year", Word("programme-scope-year")),
            Choice::new("always", Word("programme-scope-always")),
        ];
        let now = if self.always { "always" } else { "year" };
        vec![Field::one_of("scope", Word("programme-hours-of"), choices).with(now)]
    }

    fn choose(&mut self, form: &Form, _: &Vec<Known>) {
        self.always = form.given("scope").is_some_and(|scope| scope == "always");
    }

    fn blocks(&self, figures: &Vec<Known>) -> Vec<Block> {
        let bars = |bars: Vec<(Bar, Behind)>| bars.into_iter().map(|(bar, _)| bar).collect();
        let block = |(title, all): Shown| Block { title, count: None, bars: bars(all) };
        let parts = figures.first().map(|known| self.parts(known)).unwrap_or_default();
        parts.into_iter().map(block).collect()
    }

    fn open(
        &mut self,
        block: usize,
        bar: usize,
        figures: &Vec<Known>,
        cx: &mut ReportCx<'_, Self>,
    ) {
        let parts = figures.first().map(|known| self.parts(known)).unwrap_or_default();
        let found = parts.get(block).and_then(|(_, bars)| bars.get(bar)).cloned();
        let Some((bar, behind)) = found else { return };
        let title = Phrase::new(Word("programme-who"))
            .with("name", self.called(cx.env.words))
            .with("what", cx.env.here().say(&bar.label));
        match behind {
            Behind::Helpers(members) if !members.is_empty() => {
                cx.go(Route::Programmes(Programmes::Several { title, members }));
            }
            Behind::Brought(persons) if !persons.is_empty() => cx.go(Route::Who { title, persons }),
            _ => cx.hint(Word("totals-nobody")),
        }
    }

    fn act(&mut self, command: Command, cx: &mut ReportCx<'_, Self>) -> bool {
        if command == Command::Back {
            cx.back();
        }
        false
    }

    fn update(&mut self, own: Infallible, _: &mut ReportCx<'_, Self>) {
        match own {}
    }
}
