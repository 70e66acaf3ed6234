"""Capacity and fidelity tools by version: what is published about them, without their texts."""

from data_loaders.declarations.assessment import Assessment

DCA_7 = Assessment(
    tool="dca",
    version="7.7",
    source="MiMTSS, District coaching system, slide 'District Capacity Assessment': items 18, 25, "
    "26 and 27; ERIC ED606129 (version 7.7, October 2019)",
    coaching_items=(
        ("18", "Item 18"),
        ("25", "Item 25"),
        ("26", "Item 26"),
        ("27", "Item 27"),
    ),
    coaching_items_are_all=True,
)
DCA_6 = Assessment(
    tool="dca",
    version="6.0",
    source="Continuous Fall Data Review, miblsi.org 2016: item 24 is the coaching service delivery "
    "plan; the other items about coaching are not named",
    coaching_items=(("24", "Item 24 (service delivery plan)"),),
)
TFI_2 = Assessment(
    tool="tfi",
    version="2.1",
    source="SWPBIS Tiered Fidelity Inventory, annual evaluation: 34 points in Tier 3, items of 2",
)

ASSESSMENTS: tuple[Assessment, ...] = (DCA_7, DCA_6, TFI_2)
