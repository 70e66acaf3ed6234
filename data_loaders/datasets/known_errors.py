"""Errors that a source is known to make, kept as data until the source is mended."""

from data_loaders.declarations import Column, Dataset, Kind

KNOWN_ERROR = Dataset(
    name="known_error",
    title="Known errors of sources",
    grain="one row per dataset, row and column that a source gets wrong",
    key=("dataset_concerned", "key_of_row", "column_concerned"),
    description="A cell that is wrong in the source, what it says there and what is right. It is "
    "put right at every import, and that is said; when the source says something else by now, that "
    "is said instead and nothing is changed.",
    columns=(
        Column("dataset_concerned", "Dataset concerned", Kind.IDENTIFIER, required=True),
        Column(
            "key_of_row",
            "Key of the row",
            description="The key of the row as the file writes it, its parts joined by ' | '.",
            required=True,
        ),
        Column("column_concerned", "Column concerned", Kind.IDENTIFIER, required=True),
        Column("wrong_text", "Says in the source", description="Empty where the cell is empty."),
        Column("right_text", "Right is", description="Empty where nothing should stand."),
        Column(
            "is_row_left_out",
            "Row left out",
            Kind.YES_NO,
            "Whether the whole row is not to be loaded.",
        ),
        Column("reason", "Why it is wrong", required=True),
        Column("told_by", "Told by"),
    ),
)
