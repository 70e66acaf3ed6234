"""The nouns: each fact is declared once, as a frozen dataclass that checks itself."""

from data_loaders.declarations.column import Column, Kind
from data_loaders.declarations.dataset import Dataset, RowCheck, Split
from data_loaders.declarations.duplicates import Duplicates
from data_loaders.declarations.finding import Candidate, Finding, Severity
from data_loaders.declarations.instrument import Answer, Instrument, Item, Scale
from data_loaders.declarations.layout import Layout, Melt
from data_loaders.declarations.revision import Action, Revision, holds_sample, in_force
from data_loaders.declarations.setting import Setting
from data_loaders.declarations.vocabulary import Term, Vocabulary, fold

__all__ = [
    "Action",
    "Answer",
    "Candidate",
    "Column",
    "Dataset",
    "Duplicates",
    "Finding",
    "Instrument",
    "Item",
    "Kind",
    "Layout",
    "Melt",
    "Revision",
    "RowCheck",
    "Scale",
    "Setting",
    "Severity",
    "Split",
    "Term",
    "Vocabulary",
    "fold",
    "holds_sample",
    "in_force",
]
