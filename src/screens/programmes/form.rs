//! A programme being written: how many there are to be where, how often each is noticed, what is asked of
//! whoever is in it.

use super::row::called;
use crate::base::{Phrase, ProgrammeId, Word};
use crate::domain::programme::need::Need;
use crate::domain::programme::{Kind, Place, Programme};
use crate::domain::session::listed;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::programmes::{self, Sheet, SheetOf};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldValue, Form, Look};
use std::convert::Infallible;

/// Days of a week: people agree on weeks.
const WEEK: u32 = 7;

/// A new programme of the team's own, or one to change.
#[derive(Debug)]
pub struct ProgrammeForm {
    id: Option<ProgrammeId>,
    title: String,
}

impl ProgrammeForm {
    /// The form of this programme, or of a new one.
    pub fn new(id: Option<ProgrammeId>) -> Self {
        Self { id, title: String::new() }
    }

    fn known<'a>(&self, record: &'a SheetOf) -> Option<&'a Programme> {
        record.programmes.iter().find(|one| Some(one.id) == self.id)
    }
}

/// `Hjällbo, Lundby 3`: each place, with its own number where it has one.
fn told(places: &[Place]) -> String {
    let one = |place: &Place| match place.aim {
        Some(aim) => format!("{} {aim}", place.name),
        None => place.name.clone(),
    };
    places.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The same, read.
fn read(text: &str) -> Vec<Place> {
    let one = |part: String| match part.rsplit_once(char::is_whitespace) {
        Some((name, n)) if n.parse::<u32>().is_ok() => {
            Place { name: name.trim().to_owned(), aim: n.parse().ok() }
        }
        _ => Place { name: part, aim: None },
    };
    listed(text).into_iter().map(one).collect()
}

fn written(form: &Form, before: &Programme) -> Programme {
    let text = |key: &str| form.given(key).unwrap_or_default();
    let needs = match form.value("needs") {
        FieldValue::Many(many) => many.iter().filter_map(|code| Need::from_code(code)).collect(),
        _ => Vec::new(),
    };
    Programme {
        name: text("name"),
        aim: text("aim").parse().ok(),
        every: text("every").parse::<u32>().ok().map(|weeks| weeks * WEEK),
        needs,
        places: read(&text("places")),
        note: text("note"),
        ..before.clone()
    }
}

impl RecordSpec for ProgrammeForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "programme-new".to_owned(), |id| format!("programme-{id}"))
    }

    fn route(&self) -> Route {
        Route::Programmes(Programmes::Form(self.id))
    }

    fn head(&self, _: Option<&SheetOf>, look: &Look) -> Head {
        let title = if self.title.is_empty() {
            look.word(Word("programme-new"))
        } else {
            self.title.clone()
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("programme-help")
    }

    fn draft_title(&self, _: &SheetOf) -> Phrase {
        Phrase::new(if self.id.is_some() { Word("programme-draft") } else { Word("programme-new") })
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: None }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &SheetOf, env: &Env<'_>) {
        self.title = self.known(record).map(|one| called(one, env.words)).unwrap_or_default();
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let new = || Programme::new(ProgrammeId(env.id()), Kind::Own);
        let one = self.known(record).cloned().unwrap_or_else(new);
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let needs = Need::ALL.iter().map(|need| Choice::new(need.code(), need.word())).collect();
        let on: Vec<String> = one.needs.iter().map(|need| need.code().to_owned()).collect();
        let name = Field::text("name", Word("programme-name")).with(&one.name);
        let ships = one.kind != Kind::Own;
        vec![
            if ships { name.help(Word("programme-name-help")) } else { name.required() },
            Field::text("places", Word("programme-places"))
                .with(&told(&one.places))
                .help(Word("programme-places-help")),
            Field::number("aim", Word("programme-aim"), 0, 999)
                .half()
                .with(&number(one.aim))
                .help(Word("programme-aim-help")),
            Field::number("every", Word("programme-every"), 1, 520)
                .half()
                .with(&number(one.every.map(|days| days / WEEK)))
                .help(Word("programme-every-help")),
            Field::many_of("needs", Word("programme-needs"), needs).with_many(&on),
            Field::long("note", Word("programme-note")).with(&one.note),
        ]
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let author = env.author();
        let before = self.known(record);
        let new = || Programme::new(ProgrammeId(env.id()), Kind::Own);
        let after = written(form, &before.cloned().unwrap_or_else(new));
        let flaws = stopping(after.flaws());
        if !flaws.is_empty() {
            return Err(flaws);
        }
        Ok(match before {
            Some(before) => programmes::keep(&author, before, &after),
            None => programmes::create(&author, &after),
        })
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_with_their_own_numbers_and_told_the_same() {
        let places = read("Hjällbo, Mötesplats Lundby 3; Torg 4 norr, hjällbo");
        assert_eq!(told(&places), "Hjällbo, Mötesplats Lundby 3, Torg 4 norr");
        assert_eq!(places.iter().map(|one| one.aim).collect::<Vec<_>>(), [None, Some(3), None]);
    }
}
