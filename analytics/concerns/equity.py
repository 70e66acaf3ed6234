"""What keeps students out of their group."""

from analytics.concerns.concern import Concern

UNMAPPED_BOXES = Concern(
    id="race_boxes_unmapped",
    title="Boxes for race and ethnicity without a group",
    rule="A box on the enrollment form is not known in OMB 2024 or in Minnesota's scheme. Students "
    "who ticked it stay without a group there until the crosswalk names one.",
    relation="race_box_unmapped",
    condition="TRUE",
    columns=("box", "scheme_name", "school_year"),
    order="school_year, box, scheme_name",
    counted="boxes",
    page="students-served",
    program="All",
    audience=("analyst",),
    dimensions=("school_year",),
)
