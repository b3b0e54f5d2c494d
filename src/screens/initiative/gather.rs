//! Putting a list together out of the register: who is meant, and at once how many that is and who is
//! left out and why.

mod ages;
mod boxes;
mod told;

use super::seal::by_reason;
use crate::base::{Day, InitiativeId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::initiative::Drawn;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::screen::Head;
use crate::store::initiatives::{self, Card, CardOf, GatherPlan, Sealable};
use crate::store::people::{Languages, Speaking};
use crate::store::{Result as Answer, Save};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look, draw};
use boxes::Wish;
use ratatui::{Frame, layout::Rect};
use std::collections::HashSet;
use told::{Did, Told};

/// The form that gathers.
#[derive(Debug)]
pub struct GatherForm {
    id: InitiativeId,
    /// Who speaks the language chosen, once that is known.
    speakers: Option<(String, HashSet<PersonId>)>,
    plan: Option<Sealable>,
    told: Told,
    /// Whether lots were asked for when the plan was.
    by_lot: bool,
    /// What the plan says of the ages meant.
    ages: Option<Phrase>,
    /// Why it cannot be told who is meant.
    flaw: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The languages that may be chosen.
    Languages(Answer<Vec<String>>),
    /// Who speaks the one chosen.
    Speaking(Answer<(String, Vec<PersonId>)>),
    /// Who of those meant comes on the list.
    Plan(Answer<Sealable>),
}

impl GatherForm {
    /// Gathers for this initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self {
            id,
            speakers: None,
            plan: None,
            told: Told::only(Word("gather-choose"), Role::Muted),
            by_lot: false,
            ages: None,
            flaw: None,
        }
    }

    /// Looks again who is meant.
    fn look(&mut self, form: &Form, cx: &mut RecordCx<'_, Self>) {
        self.plan = None;
        self.told = Told::only(Word("gather-choose"), Role::Muted);
        let wish = Wish::of(form, cx.env);
        self.ages = wish.told(cx.env.today);
        self.flaw = wish.flaw();
        if let Some(why) = &self.flaw {
            self.told = Told::only(why.clone(), Role::Warning);
        }
        if self.flaw.is_some() || form.fields().iter().any(|field| field.value().is_err()) {
            // What is not understood must not stand for everybody.
            return;
        }
        let known = self.speakers.as_ref().map(|(language, _)| language);
        if let Some(language) = wish.language.as_ref().filter(|asked| Some(*asked) != known) {
            let speaking = Speaking(language.clone());
            return cx.ask_latest("speaking", speaking, |who| Msg::Own(Own::Speaking(who)));
        }
        let ids = self.meant(&wish, cx.env);
        self.by_lot = wish.by_lot;
        let since = wish.since.and_then(|day| {
            let midnight = day.0.and_hms_opt(0, 0, 0)?;
            Some((day, cx.env.clock.moment(midnight)))
        });
        let plan = GatherPlan { list: self.id, ids, since, most: wish.most, by_lot: wish.by_lot };
        cx.ask_latest("plan", plan, |plan| Msg::Own(Own::Plan(plan)));
    }

    /// Who is meant by what stands in the boxes. Those who have waited longest for a contact come first.
    fn meant(&self, wish: &Wish, env: &Env<'_>) -> Vec<PersonId> {
        let speaks = |id: PersonId| {
            let all = wish.language.is_none();
            all || self.speakers.as_ref().is_some_and(|(_, who)| who.contains(&id))
        };
        let met = env.names.all().filter(|person| wish.meets(person) && speaks(person.id));
        let mut met: Vec<(Option<Day>, PersonId)> = met.map(|p| (p.last, p.id)).collect();
        met.sort_by_key(|(last, _)| *last);
        met.into_iter().map(|(_, id)| id).collect()
    }

    fn go(did: Did, cx: &mut RecordCx<'_, Self>) -> bool {
        match did {
            Did::Ignored => return false,
            Did::Moved => {}
            Did::Nobody => cx.hint(Word("gather-not-named")),
            Did::Open(title, persons) => cx.go(Route::Who { title, persons }),
        }
        true
    }
}

impl RecordSpec for GatherForm {
    type Record = CardOf;
    type Own = Own;

    fn key(&self) -> String {
        format!("initiative-gather-{}", self.id.0)
    }

    fn route(&self) -> Route {
        Route::InitiativeGather(self.id)
    }

    fn head(&self, record: Option<&CardOf>, look: &Look) -> Head {
        let name = record.map(|card| card.line.initiative.name.as_str()).unwrap_or_default();
        let title = look.words.say(&Phrase::new(Word("gather-draft")).with("name", name));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("gather-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("gather-do"))
    }

    fn draft_title(&self, record: &CardOf) -> Phrase {
        let name = record.line.initiative.name.as_str();
        Phrase::new(Word("gather-draft")).with("name", name)
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CardOf> {
        cx.ask(Card { id: self.id }, Msg::Loaded);
        cx.ask(Languages, |languages| Msg::Own(Own::Languages(languages)));
        None
    }

    fn fields(&self, _record: &CardOf, env: &Env<'_>) -> Vec<Field> {
        boxes::all(env)
    }

    fn begin(
        &mut self,
        form: &mut Form,
        _record: &CardOf,
        restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        if restored {
            self.look(form, cx);
        }
    }

    fn typed(&mut self, _: &str, form: &mut Form, _: &CardOf, cx: &mut RecordCx<'_, Self>) {
        self.look(form, cx);
    }

    fn first(&mut self, command: Command, form: &mut Form, cx: &mut RecordCx<'_, Self>) -> bool {
        let at_end = form.focus() == Some(boxes::last(form));
        Self::go(self.told.command(command, at_end), cx)
    }

    fn pick(&mut self, part: u8, row: usize, _: &mut Form, cx: &mut RecordCx<'_, Self>) {
        Self::go(self.told.pick(part, row), cx);
    }

    fn leads(&self) -> bool {
        self.told.leads()
    }

    fn save(&mut self, _form: &Form, record: &CardOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let flaw = |word: Word| Err(vec![("area".to_owned(), Phrase::new(word))]);
        if let Some(why) = self.flaw.take() {
            return Err(vec![("to".to_owned(), why)]);
        }
        let Some(plan) = &self.plan else { return flaw(Word("gather-choose")) };
        if plan.take.is_empty() {
            return flaw(Word("gather-nobody"));
        }
        let (n, of) = (plan.take.len(), plan.chosen_from());
        let lots = u32::try_from(n).ok().zip(u32::try_from(of).ok());
        let lots = lots.filter(|_| self.by_lot && of > n).map(|(n, of)| Drawn { n, of });
        let author = env.author();
        Ok(match lots {
            Some(now) => {
                let before = record.line.initiative.drawn;
                initiatives::gather_drawn(&author, self.id, &plan.take, (before, now))
            }
            None => initiatives::gather(&author, self.id, &plan.take),
        })
    }

    fn update(&mut self, msg: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match msg {
            Own::Languages(Ok(languages)) => {
                let reader = Reader::of(cx.env);
                let choices = languages.into_iter().map(|code| {
                    let name = reader.language(&code);
                    Choice::new(code, name)
                });
                form.offer("language", choices.collect(), &cx.env.here());
            }
            Own::Speaking(Ok(speakers)) => {
                let (language, who) = speakers;
                self.speakers = Some((language, who.into_iter().collect()));
                self.look(form, cx);
            }
            Own::Plan(Ok(plan)) => {
                self.told = Told::of(&plan, self.ages.clone(), cx.env.names.kept_apart());
                self.plan = Some(plan);
            }
            Own::Languages(Err(why)) | Own::Speaking(Err(why)) | Own::Plan(Err(why)) => {
                cx.trouble(why.phrase());
            }
        }
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        self.told.draw(f, area, look)
    }
}

/// What saving comes to, at the foot of a form; gives the rows it took.
pub(super) fn preview(f: &mut Frame, area: Rect, look: &Look, lines: &[(String, Role)]) -> u16 {
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
    let high = high.min(area.height / 2);
    let foot = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
    draw::rule(f, foot, 0, Some(&look.word(Word("gather-preview"))), look);
    for (row, (words, role)) in (1..high).zip(lines) {
        draw::put(f, foot, (1, row), words, look.style(*role));
    }
    high
}
