//! `tillit new`: makes a register, and shows its recovery key once.

use serde::Serialize;

use super::args::New;
use super::context::{Context, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::config::settings::Settings;
use crate::domain::template::{LIBRARY, Template, Version};
use crate::domain::worker::Role;
use crate::store::{NewRegister, Register, Work, share};

/// What a script needs to know of the register just made.
#[derive(Serialize)]
struct Made {
    file: String,
    register: String,
    recovery_key: Option<String>,
}

/// Makes the register.
pub fn new(cx: &Context, args: &New) -> Result<Exit, Stop> {
    // Without its ending no list of the program would offer the file.
    let bare = args.file.extension().is_none();
    let file = if bare { args.file.with_extension("tillit") } else { args.file.clone() };
    let args = &New { file, ..args.clone() };
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = args.name.clone().unwrap_or(stem);
    let worker = cx.own_name().ok_or_else(|| Stop::new(Exit::Usage, Word("cli-who-are-you")))?;
    let passphrase =
        if args.no_passphrase { None } else { Some(cx.new_passphrase(&[&name, &worker])?) };
    let new = NewRegister {
        name,
        zone: cx.country().zone().to_owned(),
        worker: worker.clone(),
        role: Role::Coordinator.code(),
        passphrase,
        work: Work::default(),
        laptop: Some(cx.around.home.laptop.clone()),
        templates: library(),
        at: cx.clock.now(),
        ids: &cx.ids,
    };
    let (laptop, at) = (new.laptop.as_deref(), new.at);
    share::fit_to_begin(&args.file, laptop, at).map_err(|e| refused(&e, &args.file))?;
    let created = Register::create(&args.file, &new).map_err(|e| refused(&e, &args.file))?;
    let card = created.register.card().map_err(|e| refused(&e, &args.file))?;
    remember(cx, args, worker);
    let recovery = created.recovery.map(|key| key.open().to_owned());
    tell(cx, args, card.id.to_string(), recovery)
}

/// The next command without a register means this one. A folder that cannot be written is no reason to stop.
fn remember(cx: &Context, args: &New, worker: String) {
    let path = std::path::absolute(&args.file).unwrap_or_else(|_| args.file.clone());
    let settings = Settings {
        last_register: Some(path),
        name: Some(worker),
        language: cx.files.settings.language.or_else(|| Some(cx.voice.words.lang())),
        ..cx.files.settings.clone()
    };
    if cx.files.keep(&settings).is_err() {
        cx.voice.say(Word("cli-settings-not-kept"));
    }
}

fn tell(
    cx: &Context,
    args: &New,
    register: String,
    recovery: Option<String>,
) -> Result<Exit, Stop> {
    let file = args.file.display().to_string();
    cx.voice.say(Phrase::new(Word("cli-made")).with("file", &file));
    match &recovery {
        Some(_) => cx.voice.say(Word("cli-recovery")),
        None => cx.voice.say(Word("cli-not-encrypted")),
    }
    if cx.voice.json {
        voice::print_json(&Made { file, register, recovery_key: recovery })?;
    } else if let Some(key) = recovery {
        voice::print(&format!("{key}\n"))?;
    }
    Ok(Exit::Done)
}

/// The question templates that ship, for the team to begin with.
pub(super) fn library() -> Vec<(String, Version, String)> {
    let read = LIBRARY.iter().filter_map(|one| {
        let template = Template::read(one.text, one.file).ok()?;
        Some((template.key, template.version, one.text.to_owned()))
    });
    read.collect()
}
