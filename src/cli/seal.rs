//! The initiative that an import is to have its list in, as the command line names it.

use super::args::ImportPeople;
use super::context::Opened;
use super::exit::{Exit, Stop};
use super::voice::Voice;
use crate::base::id::InitiativeId;
use crate::base::phrase::{Phrase, Word};
use crate::exchange::seal::{Plan, Sealed, Wish, find};

/// Finds the initiative named, and what is asked in it, before anything is written.
pub fn plan(voice: &Voice, opened: &Opened, args: &ImportPeople) -> Result<Option<Plan>, Stop> {
    let Some(name) = &args.initiative else { return Ok(None) };
    let wish = Wish { name: name.clone(), goal: args.goal, template: args.template.clone() };
    let plan = Plan::find(opened, &wish)?;
    match &plan {
        Plan::NoTemplate => return Err(no_template(&wish.template.unwrap_or_default())),
        Plan::There(_) if args.goal.is_some() || args.template.is_some() => {
            voice.say(Phrase::new(Word("cli-initiative-there")).with("name", name));
        }
        Plan::There(_) | Plan::New(_) => {}
    }
    Ok(Some(plan))
}

/// The initiative of a name, where there must be one.
///
/// # Errors
/// There is none of that name.
pub fn named(opened: &Opened, name: &str) -> Result<InitiativeId, Stop> {
    find(opened, name)?.ok_or_else(|| {
        let said = Phrase::new(Word("exchange-no-initiative")).with("name", name);
        Stop::new(Exit::Usage, said)
    })
}

/// The initiative of a name that something is to be written of.
///
/// # Errors
/// As [`named`], and nothing has been written.
pub fn named_to_write(opened: &Opened, name: &str) -> Result<InitiativeId, Stop> {
    named(opened, name).map_err(|stop| stop.then(Word("cli-nothing-written")))
}

/// The register has no questions of that key.
pub fn no_template(key: &str) -> Stop {
    let said = Phrase::new(Word("cli-no-template")).with("key", key);
    Stop::new(Exit::Usage, said).then(Word("cli-nothing-written"))
}

/// Says what became of the list.
pub fn tell(sealed: &Sealed, voice: &Voice) {
    if sealed.listed == 0 {
        voice.say(Word("cli-nobody-listed"));
    } else {
        let said = Phrase::new(Word("cli-sealed")).with("name", &sealed.name);
        voice.say(said.with("n", sealed.listed));
    }
    if sealed.left_out > 0 {
        voice.say(Phrase::new(Word("cli-left-out")).with("n", sealed.left_out));
    }
    if sealed.outside > 0 {
        voice.say(Phrase::new(Word("cli-outside")).with("n", sealed.outside));
    }
}
