//! A page of figures or of the year, written and opened in the browser, to be printed from there.

use super::cx::Cx;
use super::screen::{Effect, ShellEffect};
use crate::base::Phrase;
use crate::domain::printed::Printed;
use crate::exchange::printed::PutOut;
use crate::store::Result;
use std::path::PathBuf;

/// Where the page lies, or why it does not.
pub type Put = Result<std::result::Result<PathBuf, Phrase>>;

/// Writes a page; `reply` makes the message of where it lies.
pub fn print<M: Send + 'static>(printed: Printed, cx: &mut Cx<'_, M>, reply: fn(Put) -> M) {
    let env = cx.env;
    let to = env.paper.join(format!("page-{}.html", env.now.0));
    cx.ask(PutOut { printed, to, lang: env.words.lang(), today: env.today }, reply);
}

/// The page is there: it is opened.
pub fn printed<M: Send + 'static>(put: Put, cx: &mut Cx<'_, M>) {
    match put {
        Ok(Ok(file)) => cx.leave(Effect::Shell(ShellEffect::OpenFile { file, n: 0 })),
        Ok(Err(why)) => cx.trouble(why),
        Err(why) => cx.trouble(why.phrase()),
    }
}
