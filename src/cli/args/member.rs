//! `tillit member` as types.

use clap::{Args, Subcommand, ValueEnum};

/// The members and their keys.
#[derive(Debug, Subcommand)]
pub enum Member {
    /// Everybody, and how they come in.
    List,
    /// Lets somebody in.
    Invite(Invite),
    /// Takes somebody's access away.
    Remove(OneMember),
    /// Calls somebody something else.
    Rename(Rename),
    /// One's own passphrase.
    Passphrase,
    /// A new recovery key.
    Recovery,
}

/// A member.
#[derive(Debug, Args)]
pub struct OneMember {
    /// As colleagues see the name.
    pub who: String,
}

/// Letting somebody in.
#[derive(Debug, Args)]
pub struct Invite {
    /// Who.
    #[command(flatten)]
    pub of: OneMember,
    /// What they may do: as before, and for somebody new a worker's work, where it is not said.
    #[arg(long)]
    pub role: Option<RoleName>,
}

/// Another name.
#[derive(Debug, Args)]
pub struct Rename {
    /// Who.
    #[command(flatten)]
    pub of: OneMember,
    /// The new name.
    pub new_name: String,
}

/// Roles by the name one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    /// Answers for the register.
    Coordinator,
    /// Reaches out.
    Worker,
    /// Looks and counts.
    Reader,
    /// Looks after volunteers.
    Volunteers,
}
