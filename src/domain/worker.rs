//! Members of the team, and what each role may do. One table says it for the whole program.

use crate::base::{Lang, Phrase, Word, WorkerId};
use crate::domain::codes::codes;

codes! {
    /// What somebody is in the team.
    Role {
        /// Answers for the register.
        Coordinator = "coordinator" Word("role-coordinator"),
        /// Reaches out: calls, visits, writes down.
        Worker = "worker" Word("role-worker"),
        /// Looks and counts, changes nothing: a manager, a public-health planner.
        Reader = "reader" Word("role-reader"),
        /// Looks after volunteers and their programmes; sees persons only by name.
        VolunteerCoordinator = "volunteers" Word("role-volunteers"),
    }
}

codes! {
    /// Something that not everybody may do.
    Deed {
        /// Open a person's card.
        SeePersons = "see-persons" Word("deed-see-persons"),
        /// Open the card of somebody with a protected identity.
        SeeProtected = "see-protected" Word("deed-see-protected"),
        /// Add and change persons, merge them, put them in the bin.
        EditPersons = "edit-persons" Word("deed-edit-persons"),
        /// Change how somebody is protected.
        EditProtection = "edit-protection" Word("deed-edit-protection"),
        /// Log calls, visits and talks.
        LogEncounters = "log-encounters" Word("deed-log-encounters"),
        /// Make, move, assign and finish tasks.
        EditTasks = "edit-tasks" Word("deed-edit-tasks"),
        /// Make initiatives and put persons on their lists.
        EditInitiatives = "edit-initiatives" Word("deed-edit-initiatives"),
        /// Seal a list, and take somebody off a sealed one.
        SealLists = "seal-lists" Word("deed-seal-lists"),
        /// Make programmes, and write down who helps in them.
        EditProgrammes = "edit-programmes" Word("deed-edit-programmes"),
        /// Change question templates.
        EditTemplates = "edit-templates" Word("deed-edit-templates"),
        /// Change areas and places.
        EditAreas = "edit-areas" Word("deed-edit-areas"),
        /// Change members and their roles.
        EditWorkers = "edit-workers" Word("deed-edit-workers"),
        /// Import files.
        Import = "import" Word("deed-import"),
        /// Print, copy and export lists of persons.
        Export = "export" Word("deed-export"),
        /// See the totals.
        SeeTotals = "see-totals" Word("deed-see-totals"),
        /// See who has opened which card.
        SeeReadLog = "see-read-log" Word("deed-see-read-log"),
    }
}

impl Role {
    /// Whether this role may do this.
    pub const fn may(self, deed: Deed) -> bool {
        use Deed as D;
        match self {
            Role::Coordinator => true,
            Role::Worker => !matches!(deed, D::EditWorkers | D::SeeReadLog | D::EditProtection),
            Role::Reader => matches!(deed, D::SeeTotals),
            Role::VolunteerCoordinator => {
                matches!(
                    deed,
                    D::SeePersons
                        | D::LogEncounters
                        | D::EditTasks
                        | D::EditProgrammes
                        | D::SeeTotals
                )
            }
        }
    }

    /// Why not, said to the one who tried.
    pub fn why_not(self, deed: Deed) -> Option<Phrase> {
        let why = || Phrase::new(Word("not-your-role")).with("deed", deed.word());
        (!self.may(deed)).then(why)
    }
}

/// A member of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// Names the member for ever.
    pub id: WorkerId,
    /// As colleagues see it in the history.
    pub name: String,
    /// What the member may do.
    pub role: Role,
    /// The language the member reads the program in.
    pub lang: Lang,
    /// Whether the member has left the team. The name stays in the history.
    pub gone: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_what_the_table_says() {
        let able = |role: Role| -> Vec<&str> {
            Deed::ALL.iter().filter(|deed| !role.may(**deed)).map(|deed| deed.code()).collect()
        };
        assert!(able(Role::Coordinator).is_empty());
        assert_eq!(able(Role::Worker), ["edit-protection", "edit-workers", "see-read-log"]);
        assert!(Role::Reader.may(Deed::SeeTotals) && !Role::Reader.may(Deed::SeePersons));
        let volunteers = Role::VolunteerCoordinator;
        assert!(volunteers.may(Deed::LogEncounters) && !volunteers.may(Deed::SeeProtected));
        assert_eq!(Role::Worker.why_not(Deed::Import), None);
        assert!(Role::Reader.why_not(Deed::Import).is_some());
    }

    #[test]
    fn no_role_sees_the_protected_without_seeing_persons() {
        for role in Role::ALL {
            assert!(role.may(Deed::SeePersons) || !role.may(Deed::SeeProtected), "{role:?}");
        }
    }
}
