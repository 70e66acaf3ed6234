"""Errors whose text a person may be shown."""


class TandemError(Exception):
    """Something a person can act on: what happened, where, and what to do.

    Anything that is not a ``TandemError`` is a bug: it keeps its traceback in the log and
    a page shows a reference number only.
    """

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        self.what = what
        self.where = where
        self.do = do
        super().__init__(what, where, do)

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        advice = f" {self.do}" if self.do else ""
        return f"{self.what}{place}.{advice}"


class FileError(TandemError):
    """A file cannot be read: locked, damaged, too large, or of another kind than it claims."""


class CallError(TandemError):
    """A call names something that does not exist or cannot be done."""


class StoreError(TandemError):
    """The store is held by another process, damaged, or of an unknown version."""
