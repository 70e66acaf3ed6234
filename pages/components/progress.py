"""A progress bar as the loaders want it: told a share and a text."""

from __future__ import annotations

from streamlit.delta_generator import DeltaGenerator

from data_loaders.importing import Progress


def teller(bar: DeltaGenerator) -> Progress:
    """A function that moves the bar."""

    def tell(share: float, text: str) -> None:
        bar.progress(min(share, 1.0), text)

    return tell
