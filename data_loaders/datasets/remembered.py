"""What people decided about the headers and values of files, kept for the next file."""

from data_loaders.declarations import Column, Dataset, Kind

_LAYOUT = Column(
    "layout",
    "Layout",
    Kind.IDENTIFIER,
    "Stands for the headers of a sheet, whatever their order.",
    required=True,
)
_MET_IN = Column("met_in", "First met in", description="The file whose import said so.")

REMEMBERED_LAYOUT = Dataset(
    name="remembered_layout",
    title="Remembered layouts",
    grain="one row per set of headers",
    key=("layout",),
    description="What a person said that sheets with these headers hold. Without it the row is "
    "forgotten.",
    columns=(
        _LAYOUT,
        Column("holds", "Sheet holds", Kind.IDENTIFIER, "A dataset or a survey instrument."),
        Column("layout_headers", "Headers of the layout"),
        _MET_IN,
    ),
)

REMEMBERED_COLUMN = Dataset(
    name="remembered_column",
    title="Remembered columns",
    grain="one row per set of headers, dataset and header",
    key=("layout", "dataset", "header"),
    description="Which column a person chose for a header. Without column and mark it is "
    "forgotten.",
    columns=(
        _LAYOUT,
        Column("dataset", "Dataset mapped to", Kind.IDENTIFIER, required=True),
        Column("header", "Header in the sheet", required=True),
        Column("column_name", "Column mapped to", Kind.IDENTIFIER),
        Column("is_left_out", "Left out", Kind.YES_NO, "Whether the header is not to be used."),
        _MET_IN,
    ),
)

REMEMBERED_VALUE = Dataset(
    name="remembered_value",
    title="Remembered values",
    grain="one row per list of codes, text as written, and school year from which it holds",
    key=("list_name", "written_as", "valid_from"),
    description="What a text in a file stands for: a code of a controlled list, or the id of a "
    "school, partner or program. It holds from its school year on, until a later row; without a "
    "year from the beginning. Without code and mark it is forgotten.",
    columns=(
        Column(
            "list_name",
            "List of codes",
            Kind.IDENTIFIER,
            "A controlled list, such as race_ethnicity; or what is referred to, such as "
            "school.school_id.",
            required=True,
        ),
        Column("written_as", "Written in the file as", required=True),
        Column("valid_from", "Valid from school year", Kind.SCHOOL_YEAR),
        Column("stands_for", "Stands for code", Kind.IDENTIFIER),
        Column("is_no_value", "Says that there is no value", Kind.YES_NO),
        Column("note", "Why it was decided"),
        _MET_IN,
    ),
)
