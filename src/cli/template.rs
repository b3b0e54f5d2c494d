//! `tillit template`: question templates of the program and of the team.

use std::fs;

use serde::Serialize;

use super::args::{OneFile, TemplateFiles};
use super::context::{Context, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::pad;
use crate::config::trouble::Trouble;
use crate::domain::template::{self, Fault, Template};
use crate::store::{Asks, Author, templates};

/// Says every fault of every file.
pub fn check(cx: &Context, args: &TemplateFiles) -> Result<Exit, Stop> {
    let mut troubles = Vec::new();
    for path in &args.files {
        let file = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => {
                let faults = Template::read(&text, &file).err().unwrap_or_default();
                troubles.extend(faults.into_iter().map(trouble));
            }
            Err(_) => troubles.push(unreadable(file)),
        }
    }
    if cx.voice.json {
        voice::print_json(&troubles.iter().map(|t| cx.voice.told(t)).collect::<Vec<_>>())?;
    } else {
        cx.voice.troubles(&troubles);
    }
    cx.voice.say(Phrase::new(Word("cli-troubles")).with("n", troubles.len()));
    Ok(if troubles.is_empty() { Exit::Done } else { Exit::Partly })
}

/// A fault of a template, told as any other.
pub fn trouble(fault: Fault) -> Trouble {
    let hint = fault.hint();
    Trouble { file: fault.file, line: Some(fault.line), what: fault.reason, hint }
}

fn unreadable(file: String) -> Trouble {
    Trouble { file, line: None, what: Phrase::new(Word("exchange-unreadable")), hint: None }
}

/// A template that can be used, as a script reads it.
#[derive(Debug, Serialize)]
struct Usable {
    key: String,
    version: u32,
    name: String,
    questions: usize,
}

/// Shows the templates of the register; where there is no register, those that ship.
pub fn list(cx: &Context) -> Result<Exit, Stop> {
    let usable: Vec<Template> = match cx.register() {
        Ok(path) => {
            let kept = cx.open(&path)?.ask(&templates::Newest)?;
            kept.into_iter().filter_map(|kept| kept.template.ok()).collect()
        }
        Err(_) => template::shipped(),
    };
    let lang = cx.voice.words.lang();
    let each = usable.iter().map(|template| Usable {
        key: template.key.clone(),
        version: template.version.number(),
        name: template.name.get(lang).to_owned(),
        questions: template.questions.iter().filter(|q| q.kind.is_asked()).count(),
    });
    let each: Vec<Usable> = each.collect();
    if cx.voice.json {
        voice::print_json(&each)?;
    } else {
        let said = |one: &Usable| {
            let words = Phrase::new(Word("cli-template-line")).with("n", one.questions);
            let words = words.with("name", &one.name).with("version", one.version);
            format!("{} {}\n", pad(&one.key, 24), cx.voice.words.say(&words))
        };
        voice::print(&each.iter().map(said).collect::<String>())?;
    }
    Ok(Exit::Done)
}

/// Puts the team's own template into the register. A version that is there is never changed.
pub fn add(cx: &Context, args: &OneFile) -> Result<Exit, Stop> {
    let file = args.file.display().to_string();
    let unread = |_| Stop::new(Exit::CannotOpen, Phrase::new(Word("cli-file")).with("file", &file));
    let body =
        fs::read_to_string(&args.file).map_err(|e| unread(e).then(Word("exchange-unreadable")))?;
    let template = match Template::read(&body, &file) {
        Ok(template) => template,
        Err(faults) => {
            let troubles: Vec<Trouble> = faults.into_iter().map(trouble).collect();
            cx.voice.troubles(&troubles);
            let said = Phrase::new(Word("cli-troubles")).with("n", troubles.len());
            return Err(Stop::new(Exit::Partly, said).then(Word("cli-nothing-written")));
        }
    };
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    let kept = opened.ask(&templates::Versions { key: Some(template.key.clone()) })?;
    let newest = kept.iter().map(|kept| kept.reference.version.number()).max().unwrap_or_default();
    if kept.iter().any(|kept| kept.reference == template.reference() && kept.body == body) {
        cx.voice.say(Word("cli-template-there"));
        return Ok(Exit::Done);
    }
    if template.version.number() <= newest {
        let said = Phrase::new(Word("cli-template-version")).with("key", &template.key);
        let said = said.with("n", newest.saturating_add(1));
        return Err(Stop::new(Exit::Partly, said).then(Word("cli-nothing-written")));
    }
    let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
    let save = templates::keep(&author, &template, &body);
    opened.save(&save).map_err(|e| refused(&e, &path))?;
    cx.voice.say(Phrase::new(Word("cli-template-kept")).with("key", &template.key));
    Ok(Exit::Done)
}
