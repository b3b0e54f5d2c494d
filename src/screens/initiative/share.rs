//! Sharing the list out: by area or evenly, among whom, and for how many days.

use super::gather::preview;
use crate::base::{Id, InitiativeId, Phrase, Word, WorkerId};
use crate::config::theme::Role;
use crate::domain::initiative::{Share, Sharer};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Board, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::initiatives::{self, Open, ShareOf, ShareSheet};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldValue, Form, Look};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// The longest a part is kept for somebody, in days.
const LONGEST: i64 = 366;

/// The form of one sharing out.
#[derive(Debug)]
pub struct ShareForm {
    id: InitiativeId,
    /// Whom each would be given to, by what stands in the boxes.
    plan: Vec<(Open, Option<WorkerId>)>,
    team: Vec<(WorkerId, String)>,
}

impl ShareForm {
    /// Shares out the list of an initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self { id, plan: Vec::new(), team: Vec::new() }
    }

    fn look(&mut self, form: &Form, record: &ShareOf) {
        let how = form.given("how").and_then(|code| Share::from_code(&code));
        let Some(how) = how else { return self.plan.clear() };
        let chosen: Vec<WorkerId> = match form.value("who") {
            FieldValue::Many(ids) => {
                ids.iter().filter_map(|id| id.parse::<Id>().ok().map(WorkerId)).collect()
            }
            _ => Vec::new(),
        };
        let sharers: Vec<Sharer> = record
            .team
            .iter()
            .filter(|(worker, _)| chosen.contains(&worker.id))
            .map(|(_, sharer)| sharer.clone())
            .collect();
        let people: Vec<_> = record.open.iter().map(|open| (open.card, open.area)).collect();
        self.plan = record.open.iter().copied().zip(how.out(&people, &sharers)).collect();
    }

    /// How many each gets, and how many are everybody's.
    fn told(&self, look: &Look) -> Vec<(String, Role)> {
        if self.plan.is_empty() {
            return vec![(look.word(Word("share-choose")), Role::Muted)];
        }
        let n = |whose: Option<WorkerId>| self.plan.iter().filter(|(_, to)| *to == whose).count();
        let each = self.team.iter().map(|(worker, name)| (name.clone(), n(Some(*worker))));
        let each = each.filter(|(_, n)| *n > 0).map(|(name, n)| {
            let phrase = Phrase::new(Word("share-gets")).with("who", name).with("n", n);
            (look.words.say(&phrase), Role::Accent)
        });
        let left = Phrase::new(Word("share-left")).with("n", n(None));
        let left = (n(None) > 0).then(|| (look.words.say(&left), Role::Text));
        each.chain(left).collect()
    }
}

impl RecordSpec for ShareForm {
    type Record = ShareOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("initiative-share-{}", self.id.0)
    }

    fn route(&self) -> Route {
        Route::Board(Board::Share(self.id))
    }

    fn head(&self, record: Option<&ShareOf>, look: &Look) -> Head {
        let name = record.map(|record| record.name.as_str()).unwrap_or_default();
        let title = look.words.say(&Phrase::new(Word("share-draft")).with("name", name));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("share-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("share-do"))
    }

    fn draft_title(&self, record: &ShareOf) -> Phrase {
        Phrase::new(Word("share-draft")).with("name", record.name.as_str())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<ShareOf> {
        cx.ask(ShareSheet { initiative: self.id, wall: cx.env.wall() }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &ShareOf, _env: &Env<'_>) {
        let named = record.team.iter().map(|(worker, _)| (worker.id, worker.name.clone()));
        self.team = named.collect();
    }

    fn fields(&self, record: &ShareOf, _env: &Env<'_>) -> Vec<Field> {
        let how = Share::ALL.iter().map(|how| Choice::new(how.code(), how.word())).collect();
        let team = record.team.iter().map(|(worker, _)| worker);
        let ids: Vec<String> = team.clone().map(|worker| worker.id.0.to_string()).collect();
        let who = team.map(|worker| Choice::new(worker.id.0.to_string(), worker.name.as_str()));
        let mut who = Field::many_of("who", Word("share-who"), who.collect());
        who.set(&FieldValue::Many(ids));
        vec![
            Field::one_of("how", Word("share-how"), how).required(),
            who,
            Field::number("days", Word("share-days"), 1, LONGEST).help(Word("share-days-help")),
        ]
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &ShareOf,
        _restored: bool,
        _cx: &mut RecordCx<'_, Self>,
    ) {
        self.look(form, record);
    }

    fn typed(&mut self, _: &str, form: &mut Form, record: &ShareOf, _: &mut RecordCx<'_, Self>) {
        self.look(form, record);
    }

    fn save(&mut self, form: &Form, record: &ShareOf, env: &Env<'_>) -> Result<Save, Flaws> {
        self.look(form, record);
        if self.plan.is_empty() {
            return Err(vec![("how".to_owned(), Phrase::new(Word("share-nobody")))]);
        }
        let days = form.given("days").and_then(|days| days.parse::<i64>().ok());
        // Today is the first of the days.
        let until = days.map(|days| env.today.plus_days(days - 1));
        Ok(initiatives::share_out(&env.author(), self.id, &self.plan, until))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        preview(f, area, look, &self.told(look))
    }
}
