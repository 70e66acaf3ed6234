"""Schools, stages and the work of a network of partnership schools."""

from data_loaders.declarations import Term, Vocabulary

LEVEL = Vocabulary(
    name="level",
    title="School level",
    source="Levels by which the annual partnership survey is reported",
    terms=(
        Term("elementary", "Elementary", ("Elementary school", "Primary", "PK-5", "K-5")),
        Term("k8", "K-8", ("Elementary and middle", "PK-8")),
        Term("middle", "Middle", ("Middle school", "Junior high", "6-8")),
        Term("high", "High", ("High school", "Senior high", "9-12")),
        Term("secondary", "Secondary", ("Middle/high", "Middle and high", "6-12", "7-12")),
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
        Term("session", "Session or training", ("Training",)),
        Term("other", "Other"),
    ),
)
