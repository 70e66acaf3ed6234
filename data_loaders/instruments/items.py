"""Writing items of one scale in short."""

from data_loaders.declarations import Item


def items_of(subscale: str, scale: str, *texts: tuple[str, str, str]) -> tuple[Item, ...]:
    """Items of one scale: (id, label, wording)."""
    return tuple(Item(key, label, scale, subscale, (wording,)) for key, label, wording in texts)
