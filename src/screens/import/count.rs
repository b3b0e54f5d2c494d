//! What becomes of the rows, and what is still to be chosen: who is probably here already, and the
//! initiative that has them all for its list.

use crate::base::{Phrase, Word, text};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::worker::Deed;
use crate::exchange::bring::Brought;
use crate::exchange::people::{Alike, Preview};
use crate::exchange::seal::{Sealed, Wish};
use crate::exchange::target::Kind;
use crate::screens::env::Env;
use crate::store::templates::Kept;
use crate::ui::field::Choice;
use crate::ui::layout::{split_bottom, split_top};
use crate::ui::{Field, Form, FormDid, Look, draw};
use ratatui::{Frame, layout::Rect};
use serde_json::Value;
use std::result::Result as Outcome;

/// What there is to tell, or why nothing can come in.
type Told<'a> = Option<&'a Outcome<Brought, Phrase>>;

/// The boxes.
#[derive(Debug)]
pub struct Wishes {
    form: Form,
    /// Whether it is asked what to do with those who are probably here.
    asks: bool,
    /// What an earlier visit had in the boxes, for those that are still to come.
    kept: Value,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { form: Form::new(Vec::new()), asks: false, kept: Value::Null }
    }
}

impl Wishes {
    /// Empty boxes. Organisations stand on no list, and who may not seal lists gets none to seal.
    pub fn new(kind: Kind, env: &Env<'_>) -> Self {
        let role = env.me.role;
        if kind == Kind::Organisations {
            return Self::default();
        }
        let why_not = role.why_not(Deed::EditInitiatives).or_else(|| role.why_not(Deed::SealLists));
        let fields = match why_not {
            Some(why) => vec![Field::note("no-list", why)],
            None => vec![
                Field::text("initiative", Word("import-initiative"))
                    .help(Word("import-initiative-help")),
                Field::number("goal", Word("import-goal"), 0, 99_999)
                    .shown_if("initiative", &[])
                    .help(Word("import-goal-help")),
                template(Vec::new()),
            ],
        };
        Self { form: Form::new(fields).settled(&env.here()), ..Self::default() }
    }

    /// Offers the questions an initiative may have.
    pub fn offer(&mut self, templates: &[Kept], env: &Env<'_>) {
        let lang = env.words.lang();
        let choices = templates.iter().filter_map(|kept| {
            let name = kept.template.as_ref().ok()?.name.get(lang).to_owned();
            Some(Choice::new(kept.reference.key.as_str(), name))
        });
        let field = self.again(template(choices.collect()), env);
        if self.form.field("template").is_some() {
            self.form.exchange(|key| key == "template", vec![field]);
        }
    }

    /// What the rows become is known: where some are probably here, it is asked what to do with them.
    pub fn counted(&mut self, counts: Option<&Preview>, env: &Env<'_>) {
        let likely = counts.is_some_and(|counts| counts.likely > 0);
        if likely == self.asks {
            return;
        }
        self.asks = likely;
        let field = alike().with(Alike::default().code());
        let mut fields = Vec::new();
        if likely {
            fields.push(self.again(field, env));
        }
        // It stands before the others; where there is none of its key, `exchange` would set it last.
        fields.extend(self.form.fields().iter().filter(|field| field.key != "alike").cloned());
        let untouched = !self.form.dirty();
        self.form.exchange(|_| true, fields);
        if untouched {
            self.form.go_to("alike");
        }
    }

    /// The box with what an earlier visit had in it.
    fn again(&self, mut field: Field, env: &Env<'_>) -> Field {
        if let Some(kept) = self.kept.get("boxes").and_then(|boxes| boxes.get(&field.key)) {
            field.restore(kept, &env.here());
        }
        field
    }

    /// What is done with those who are probably here.
    pub fn alike(&self) -> Alike {
        let code = self.form.given("alike");
        code.and_then(|code| Alike::from_code(&code)).unwrap_or_default()
    }

    /// The initiative wished for.
    pub fn wish(&self) -> Option<Wish> {
        let name = self.form.given("initiative").filter(|name| !name.trim().is_empty())?;
        let goal = self.form.given("goal").and_then(|goal| goal.parse().ok());
        Some(Wish { name, goal, template: self.form.given("template") })
    }

    /// Whether all boxes hold what can be taken; else the first that does not is in use.
    pub fn check(&mut self) -> bool {
        self.form.check()
    }

    /// What the box in use wants to say.
    pub fn help(&self, look: &Look) -> Option<String> {
        self.form.help().map(|help| look.say(help))
    }

    /// What F4 opens in the box in use, if anything.
    pub fn helper_name(&self) -> Option<Word> {
        self.form.helper_name()
    }

    /// Whether something lies over the boxes.
    pub fn helping(&self) -> bool {
        self.form.helping()
    }

    /// A key.
    pub fn command(&mut self, command: Command, env: &Env<'_>) -> FormDid {
        self.form.command(command, &env.here())
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str, env: &Env<'_>) -> FormDid {
        self.form.text(text, &env.here())
    }

    /// A click on a box.
    pub fn pick(&mut self, row: usize, env: &Env<'_>) -> FormDid {
        self.form.pick(row, &env.here())
    }

    /// What stands in the boxes, for a draft.
    pub fn snapshot(&self) -> Value {
        self.form.snapshot()
    }

    /// Puts a draft back.
    pub fn restore(&mut self, boxes: &Value, env: &Env<'_>) {
        self.form.restore(boxes, &env.here());
        self.kept = boxes.clone();
    }

    /// Draws what becomes of the rows, what goes on `now`, the boxes, and the first rows that deserve a look.
    pub fn draw(&self, told: Told<'_>, now: Word, (f, area): (&mut Frame, Rect), look: &Look) {
        let (words, role) = summary(told, look);
        let top = draw::shrink(area, 1);
        let mut row = draw::paragraph(f, top, 0, &words, look.style(role));
        if let Some(sealed) = told.and_then(|told| told.as_ref().ok()?.sealed.as_ref()) {
            for (words, role) in sealing(sealed, look) {
                row = draw::paragraph(f, top, row, &words, look.style(role));
            }
        }
        row = draw::paragraph(f, top, row, &look.word(now), look.style(Role::Muted));
        let (_, rest) = split_top(area, (row + 1).min(area.height / 2));
        let wide = usize::from(rest.width.saturating_sub(2));
        let faults = faults(told, look);
        let faults: Vec<String> = faults.iter().flat_map(|line| text::wrap(line, wide)).collect();
        let high = u16::try_from(faults.len()).unwrap_or(u16::MAX);
        let high = if high == 0 { 0 } else { (high + 1).min(rest.height / 2) };
        let (boxes, foot) = split_bottom(rest, high);
        if high > 0 {
            draw::rule(f, foot, 0, Some(&look.word(Word("import-rows-to-see"))), look);
        }
        for (row, words) in (1..high).zip(&faults) {
            draw::put(f, foot, (1, row), words, look.style(Role::Text));
        }
        self.form.draw(f, boxes, look);
    }
}

fn template(choices: Vec<Choice>) -> Field {
    Field::pick("template", Word("import-template"), choices)
        .shown_if("initiative", &[])
        .help(Word("import-template-help"))
}

fn alike() -> Field {
    let choices = Alike::ALL.map(|one| Choice::new(one.code(), one.word())).to_vec();
    Field::one_of("alike", Word("import-alike"), choices).help(Word("import-alike-help"))
}

/// How many rows become what, in one sentence, or why none can come in.
pub fn summary(told: Told<'_>, look: &Look) -> (String, Role) {
    match told {
        None => (look.word(Word("import-counting")), Role::Muted),
        Some(Err(why)) => (format!("! {}", look.words.say(why)), Role::Error),
        Some(Ok(brought)) => {
            let counts = &brought.counts;
            let rows = Phrase::new(Word("import-rows")).with("n", counts.rows);
            let parts = [
                (Word("import-n-new"), counts.new),
                (Word("import-n-here"), counts.here),
                (Word("import-n-likely"), counts.likely),
                (Word("import-n-protected"), counts.protected),
                (Word("import-n-forgotten"), counts.forgotten),
                (Word("import-n-unread"), counts.unread),
                (Word("import-n-aside"), counts.aside),
            ];
            // How many are new is told also when nobody is.
            let told = parts.into_iter().enumerate().filter(|(at, (_, n))| *at == 0 || *n > 0);
            let told = told.map(|(_, (word, n))| look.words.say(&Phrase::new(word).with("n", n)));
            let told: Vec<String> = told.collect();
            (format!("{}: {}.", look.words.say(&rows), told.join(", ")), Role::Accent)
        }
    }
}

/// What becomes of the initiative's list.
pub fn sealing(sealed: &Sealed, look: &Look) -> Vec<(String, Role)> {
    let n = |word: Word, n: usize| {
        look.words.say(&Phrase::new(word).with("n", n).with("name", &sealed.name))
    };
    let mut said = vec![match sealed.listed {
        0 => (n(Word("import-nobody-listed"), 0), Role::Warning),
        listed => (n(Word("import-sealed"), listed), Role::Good),
    }];
    if sealed.left_out > 0 {
        said.push((n(Word("import-left-out"), sealed.left_out), Role::Warning));
    }
    if sealed.outside > 0 {
        said.push((n(Word("import-outside"), sealed.outside), Role::Warning));
    }
    said
}

/// The first rows that cannot be taken, and those of people who are probably here.
fn faults(told: Told<'_>, look: &Look) -> Vec<String> {
    let Some(Ok(brought)) = told else { return Vec::new() };
    let line = |line: u64, why: String| {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        look.words.say(&Phrase::new(Word("import-line")).with("line", line).with("why", why))
    };
    let counts = &brought.counts;
    let unread = counts.faults.iter().map(|(at, why)| {
        let said: Vec<String> = why.iter().map(|reason| look.words.say(reason)).collect();
        line(*at, said.join(" "))
    });
    let alike = counts.alike.iter().map(|(at, why)| {
        let said = Phrase::new(Word("import-probably")).with("why", why.word());
        line(*at, look.words.say(&said))
    });
    unread.chain(alike).collect()
}

/// Draws what becomes of the rows at the foot of an area; gives how many rows that took.
pub fn foot(told: Told<'_>, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let high = 3.min(area.height);
    let (_, foot) = split_bottom(area, high);
    draw::rule(f, foot, 0, None, look);
    let (words, role) = summary(told, look);
    draw::paragraph(f, draw::shrink(foot, 1), 1, &words, look.style(role));
    high
}
