//! What was printed, shown by another program of this computer. Whatever that one is, the passphrases of
//! this program are none of its business, nor of those it starts in its turn.

use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::surroundings::SECRETS;

/// How long a program that is to show something may take to say that it cannot.
const REFUSAL: Duration = Duration::from_millis(250);

/// Shows a file by the first program that will.
///
/// # Errors
/// None will.
pub fn show(file: &Path) -> io::Result<()> {
    by_one_of(open::commands(file), REFUSAL)
}

fn by_one_of(programs: Vec<Command>, wait: Duration) -> io::Result<()> {
    let mut last = io::Error::from(io::ErrorKind::Unsupported);
    for program in programs {
        match started(program).and_then(|child| refused(child, wait)) {
            Ok(false) => return Ok(()),
            Ok(true) => {}
            Err(why) => last = why,
        }
    }
    Err(last)
}

/// It goes on when this program ends, and hears nothing of the keys pressed here.
fn started(mut program: Command) -> io::Result<Child> {
    for secret in SECRETS {
        program.env_remove(secret);
    }
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut program, 0);
    // CREATE_NEW_PROCESS_GROUP and CREATE_NO_WINDOW.
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut program, 0x0800_0200);
    program.spawn()
}

/// Whether it has ended at once and said no. One that is still there is showing it; what the shell of
/// Windows says means nothing.
fn refused(mut child: Child, wait: Duration) -> io::Result<bool> {
    let (tell, hear) = mpsc::channel();
    // Somebody has to wait for its end, or it stays in the system's list.
    std::thread::Builder::new().spawn(move || drop(tell.send(child.wait())))?;
    let ended = hear.recv_timeout(wait).ok().and_then(Result::ok);
    Ok(cfg!(not(windows)) && ended.is_some_and(|status| !status.success()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shows_what_was_printed_gets_no_passphrase() {
        let dir = tempfile::tempdir().unwrap();
        let (shell, run, list) =
            if cfg!(windows) { ("cmd", "/C", "set>env.txt") } else { ("sh", "-c", "env>env.txt") };
        let mut program = Command::new(shell);
        program.args([run, list]).current_dir(dir.path()).env("TILLIT_HERE", "yes");
        for secret in SECRETS {
            program.env(secret, "snow boat lamp");
        }
        let nobody = Command::new(dir.path().join("nobody"));
        by_one_of(vec![nobody, program], Duration::from_mins(1)).unwrap();
        let env = std::fs::read_to_string(dir.path().join("env.txt")).unwrap();
        assert!(env.contains("TILLIT_HERE=yes") && !env.contains("snow boat lamp"), "{env}");
        assert!(by_one_of(Vec::new(), REFUSAL).is_err());
    }
}
