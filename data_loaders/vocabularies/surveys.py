"""Groups in which survey results are compared."""

from data_loaders.declarations import Term, Vocabulary

LEVEL_BAND = Vocabulary(
    name="level_band",
    title="School level in three groups",
    source="Annual NNPS Report, 2015 school data: elementary, K-8 and secondary",
    terms=(
        Term("elementary", "Elementary"),
        Term("k8", "K-8"),
        Term("secondary", "Middle and high"),
    ),
)

DISTRICT_LEADERSHIP = Vocabulary(
    name="district_leadership",
    title="District leadership",
    source="Epstein, Galindo and Sheldon 2011: schools with three years of consistent district "
    "leadership compared with the rest",
    terms=(
        Term("consistent", "Consistent"),
        Term("not_consistent", "Not consistent"),
        Term("not_known", "Not known"),
    ),
)

SCHOOL_GROUP = Vocabulary(
    name="school_group",
    title="Schools compared",
    source="Ours: schools present in both years beside all others that answered",
    terms=(
        Term("matched", "Schools that answered in both years"),
        Term("one_year", "Schools that answered in one of them"),
        Term("all", "All schools"),
    ),
)

WORDING = Vocabulary(
    name="wording",
    title="Question since the administration before",
    source="Initiative 9A: names and sources of indicators change between years",
    terms=(
        Term("same", "Same words"),
        Term("reworded", "Reworded"),
        Term("new", "New"),
        Term("dropped", "Dropped"),
    ),
)
