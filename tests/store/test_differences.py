"""What differs between two revisions, by hand from two small files."""

import pytest

from data_loaders.errors import CallError
from data_loaders.importing import load_file
from data_loaders.store import differences, undo

HEADER = "school_id,school_name,level"


def test_new_changed_and_ended_rows_are_told(store, csv):
    load_file(store, csv(HEADER, "01,Ada,high", "02,Bell,high"))
    load_file(store, csv(HEADER, "02,Belle,high", "03,Cora,middle"))
    (found,) = differences(store, 1, 2)
    assert (found.dataset.name, found.added, found.changed, found.ended) == ("school", 1, 1, 0)
    told = {row.key: (row.what, {n: (b, a) for n, b, a in row.changes}) for row in found.rows}
    assert told["02"] == ("changed", {"school_name": ("Bell", "Belle")})
    assert told["03"][0] == "added"

    undo(store, 1, "tester")
    (found,) = differences(store, 2, 3)
    assert (found.added, found.changed, found.ended) == (0, 0, 1)
    assert [row.key for row in found.rows] == ["01"]


def test_an_undo_and_its_undo_differ_in_nothing(store, csv):
    load_file(store, csv(HEADER, "01,Ada,high"))
    undo(store, 1, "tester")
    undo(store, 2, "tester")
    assert differences(store, 1, 3) == []
    (whole,) = differences(store, 0, 3)
    assert (whole.added, whole.changed, whole.ended) == (1, 0, 0)


def test_an_unknown_revision_is_refused(store):
    with pytest.raises(CallError, match="no revision 7"):
        differences(store, 0, 7)
