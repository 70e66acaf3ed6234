"""Schools, stages and the work of a network of partnership schools."""

from data_loaders.declarations import Term, Vocabulary

LEVEL = Vocabulary(
    name="level",
    title="School level",
    source="Levels by which the annual partnership survey is reported",
    terms=(
        Term(
            "elementary",
            "Elementary",
            ("Elementary school", "Primary", "PK-5", "K-5"),
            "elementary",
        ),
        Term("k8", "K-8", ("Elementary and middle", "PK-8"), "k8"),
        Term("middle", "Middle", ("Middle school", "Junior high", "6-8"), "secondary"),
        Term("high", "High", ("High school", "Senior high", "9-12"), "secondary"),
        Term(
            "secondary",
            "Secondary",
            ("Middle/high", "Middle and high", "6-12", "7-12"),
            "secondary",
        ),
    ),
)

AREA = Vocabulary(
    name="area",
    title="Area",
    source="Six geographic areas of the urban district",
    terms=tuple(Term(letter, f"Area {letter}") for letter in "ABCDEF"),
)

STAGE = Vocabulary(
    name="stage",
    title="Implementation stage",
    source="Ohio's Network of Partnership Schools, coaching supports: four stages",
    terms=(
        Term("exploring", "Exploring", ("Exploration", "1")),
        Term("installing", "Installing", ("Installation", "2")),
        Term("initial", "Initial implementation", ("Initial", "Implementing", "3")),
        Term("full", "Full implementation", ("Full", "Sustaining", "4")),
    ),
)

MEMBERSHIP_STATUS = Vocabulary(
    name="membership_status",
    title="Membership status",
    source="Network membership, renewed each school year",
    terms=(
        Term("member", "Member", ("Active", "Renewed", "Current", "Yes")),
        Term("pending", "Pending", ("Applied", "In progress")),
        Term("lapsed", "Lapsed", ("Inactive", "Withdrawn", "Not renewed", "No")),
    ),
)

INVOLVEMENT_TYPE = Vocabulary(
    name="involvement_type",
    title="Type of involvement",
    source="Six types of involvement, NNPS",
    terms=(
        Term("1", "Parenting", ("Type 1", "1 Parenting", "Type 1: Parenting")),
        Term("2", "Communicating", ("Type 2", "2 Communicating", "Type 2: Communicating")),
        Term("3", "Volunteering", ("Type 3", "3 Volunteering", "Type 3: Volunteering")),
        Term("4", "Learning at home", ("Type 4", "4 Learning at home", "Type 4: Learning at home")),
        Term("5", "Decision making", ("Type 5", "5 Decision making", "Type 5: Decision making")),
        Term(
            "6",
            "Collaborating with the community",
            ("Type 6", "6 Collaborating with the community", "Type 6: Collaborating"),
        ),
    ),
)

CONTACT_KIND = Vocabulary(
    name="contact_kind",
    title="Kind of contact",
    source="Ohio's Network of Partnership Schools, coaching supports",
    terms=(
        Term("check_in", "Individual check-in", ("Check-in", "Checkin", "Monthly check-in")),
        Term("outreach", "Outreach", ("Quarterly outreach", "Outreach call")),
        Term("reminder", "Reminder", ("Survey reminder", "Plan reminder")),
        Term("other", "Other"),
    ),
)

COACHING_REASON = Vocabulary(
    name="coaching_reason",
    title="Reason for more frequent coaching",
    source="Ohio's Network of Partnership Schools, coaching supports: six reasons",
    terms=(
        Term("new_to_model", "New to the model", ("New school",)),
        Term("new_leader", "New leader", ("New principal",)),
        Term("new_team", "New team"),
        Term("reboot", "Reboot", ("Restart",)),
        Term("integration", "Integration with other work", ("Integration",)),
        Term("specific_issue", "Specific issue", ("Issue",)),
    ),
)

SURVEY_LEVEL = Vocabulary(
    name="survey_level",
    title="Level of the survey",
    source="The annual partnership survey exists for schools, districts and states",
    terms=(
        Term("school", "School"),
        Term("district", "District"),
        Term("state", "State"),
        Term("coach", "Coach"),
        Term("session", "Session or training", ("Training",)),
        Term("other", "Other"),
    ),
)


ESSENTIAL_ELEMENT = Vocabulary(
    name="essential_element",
    title="Essential element",
    source="Ohio's Network of Partnership Schools: the first five; research on the national "
    "network names the others as well. Which of them count is a setting.",
    terms=(
        Term("leaders", "Leaders of district and school", ("Leaders", "Leadership")),
        Term("teams", "Partnership team", ("Team", "Teams", "Teamwork", "Action team")),
        Term("six_types", "Six types of involvement", ("Six types", "Framework of six types")),
        Term("plan", "One-year action plan", ("Plan", "Action plan", "Written plans")),
        Term("evaluation", "Program evaluation", ("Evaluation", "Evaluating")),
        Term("implementation", "Implementation of plans", ("Implementation",)),
        Term("funding", "Funding", ("Budget",)),
        Term("support", "Support of colleagues", ("Support", "Collegial support")),
        Term("networking", "Networking", ("Network",)),
    ),
)

TEAM_RULE = Vocabulary(
    name="team_rule",
    title="Rule for teams",
    source="Action Team for Partnerships, NNPS: at least six members; an administrator, two or "
    "three teachers and parents, a liaison, an officer of the parents' organization, the "
    "community, two students on high-school teams. Which of them count is a setting.",
    terms=(
        Term("members", "Members in all"),
        Term("administrators", "Administrators"),
        Term("teachers", "Teachers"),
        Term("parents", "Parents or caregivers"),
        Term("students", "Students on high-school teams"),
        Term("liaisons", "Family liaisons"),
        Term("officers", "PTA or PTO officers"),
        Term("community", "Community members"),
        Term("chairs", "Chairs and co-chairs"),
    ),
)

GRANT_PURPOSE = Vocabulary(
    name="grant_purpose",
    title="Purpose of the grant",
    source="Ohio's Network of Partnership Schools, coaching supports: what regional grants serve",
    terms=(
        Term("regional_training", "Regional family engagement PD", ("Regional PD", "PD")),
        Term("family_support", "Supports for families", ("Family supports", "Families")),
        Term("school_plan", "Activities of schools' plans", ("School plans", "Plan activities")),
        Term("other", "Other"),
    ),
)

SESSION_KIND = Vocabulary(
    name="session_kind",
    title="Kind of session for coaches",
    source="Ohio's Network of Partnership Schools, coaching supports: asks of all SSTs",
    terms=(
        Term("advanced_topic", "Advanced Topic", ("Advanced Topic PD", "Booster")),
        Term("colleague_connect", "Colleague Connect", ("Colleague Connects",)),
        Term("coach_meeting", "Coach meeting", ("SST coach meeting", "Coaches meeting")),
    ),
)

COACH_STATUS = Vocabulary(
    name="coach_status",
    title="Status of the coach",
    source="Ours: who is asked for the yearly coach survey and invited to sessions",
    terms=(
        Term("serving", "Serving", ("In service",)),
        Term("standing_in", "Standing in for another region", ("Standing in", "Stand-in")),
        Term("left", "Left during the year", ("Left", "Departed")),
    ),
)

MOVEMENT = Vocabulary(
    name="movement",
    title="Movement between years",
    source="Stages of implementation are not linear: moving back is normal",
    terms=(
        Term("forward", "Moved forward"),
        Term("same", "Stayed"),
        Term("back", "Moved back"),
    ),
)

COACHING_PRIORITY = Vocabulary(
    name="coaching_priority",
    title="Reason for more coaching",
    source="Ohio's Network of Partnership Schools, coaching supports: more frequent coaching",
    terms=(
        Term("open", "With a reason open"),
        Term("none", "Without"),
    ),
)

CALL_REASON = Vocabulary(
    name="call_reason",
    title="Why to call",
    source="Ours: what is due to a school by its stage, its open reasons and its submissions",
    terms=(
        Term("contact_overdue", "contact overdue"),
        Term("contact_due", "contact due by the end of the month"),
        Term("reason_unanswered", "no contact since a reason was opened"),
        Term("roster_missing", "team roster missing"),
        Term("plan_missing", "action plan missing"),
        Term("survey_missing", "survey not answered"),
    ),
)
