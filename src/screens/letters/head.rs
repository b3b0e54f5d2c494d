//! Who letters are from: what the team is called on paper, where to and where a letter that cannot be
//! brought comes back, and where the envelopes have their window.

use crate::base::{Country, Lang, Phrase, Word};
use crate::domain::letter::{Letterhead, Window};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Paper, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::letters::{self, Head as Asked};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of the letterhead.
#[derive(Debug)]
pub struct HeadForm;

impl RecordSpec for HeadForm {
    type Record = Letterhead;
    type Own = Infallible;

    fn key(&self) -> String {
        "letterhead".to_owned()
    }

    fn route(&self) -> Route {
        Route::Paper(Paper::Head)
    }

    fn head(&self, _record: Option<&Letterhead>, look: &Look) -> Head {
        let titles = [Word("letters-title"), Word("letterhead-title")].map(|word| look.word(word));
        Head { title: titles.join(" > "), writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("letterhead-help")
    }

    fn draft_title(&self, _record: &Letterhead) -> Phrase {
        Phrase::new(Word("letterhead-title"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Letterhead> {
        cx.ask(Asked, Msg::Loaded);
        None
    }

    fn fields(&self, record: &Letterhead, env: &Env<'_>) -> Vec<Field> {
        let windows = Window::ALL.iter().map(|side| Choice::new(side.code(), side.word()));
        let usual = match env.country() {
            Country::Se => Window::Right,
            Country::Fi => Window::Left,
        };
        let name = env.register.map(|register| register.name.as_str()).unwrap_or_default();
        let team = if record.team.is_empty() { name } else { &record.team };
        let hours = |lang: Lang| record.hours.get(&lang).map_or("", String::as_str);
        let in_sv = Field::text("hours-sv", Word("letterhead-hours-sv"));
        let in_fi = Field::text("hours-fi", Word("letterhead-hours-fi"));
        let in_en = Field::text("hours-en", Word("letterhead-hours-en"));
        vec![
            Field::text("team", Word("letterhead-team"))
                .with(team)
                .help(Word("letterhead-team-help")),
            Field::text("address", Word("letterhead-address"))
                .with(&record.address)
                .help(Word("letterhead-address-help")),
            Field::text("phone", Word("letterhead-phone"))
                .with(&record.phone)
                .help(Word("letterhead-phone-help")),
            in_sv.with(hours(Lang::Sv)).help(Word("letterhead-hours-help")),
            in_fi.with(hours(Lang::Fi)).help(Word("letterhead-hours-help")),
            in_en.with(hours(Lang::En)).help(Word("letterhead-hours-help")),
            Field::text("hours", Word("letterhead-hours"))
                .with(&record.figures)
                .help(Word("letterhead-hours-else-help")),
            Field::one_of("window", Word("letterhead-window"), windows.collect())
                .with(record.window.unwrap_or(usual).code())
                .help(Word("letterhead-window-help")),
        ]
    }

    fn save(
        &mut self,
        form: &Form,
        record: &Letterhead,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let text = |key| form.given(key).unwrap_or_default().trim().to_owned();
        let after = Letterhead {
            team: text("team"),
            address: text("address"),
            phone: text("phone"),
            hours: [Lang::Sv, Lang::Fi, Lang::En]
                .into_iter()
                .zip(["hours-sv", "hours-fi", "hours-en"].map(text))
                .filter(|(_, hours)| !hours.is_empty())
                .collect(),
            figures: text("hours"),
            window: form.given("window").and_then(|code| Window::from_code(&code)),
        };
        Ok(letters::set_head(&env.author(), record, &after))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
