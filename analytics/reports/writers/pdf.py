"""A report as a tagged PDF (PDF/UA-1), and its pages as pictures of the very same document."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC
from pathlib import Path
from typing import Any

from analytics.reports.content import Block, Content
from data_loaders.errors import StoreError

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
DENSITIES = range(4)
"""How closely the template can set a report that has to fit on a fixed number of pages."""
READABLE = range(2)
"""How closely a report of any number of pages is set where that saves one."""


def pdf_of(content: Content) -> bytes:
    """The PDF, the same to the byte for the same content.

    Raises ``StoreError`` when a report of a fixed number of pages does not fit on them.
    """
    compiler = _compiler(content)
    made: bytes = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=_moment(content))
    return made


def pages_of(content: Content, ppi: float = 110) -> list[bytes]:
    """Each page as PNG."""
    made = _compiler(content).compile(format="png", ppi=ppi, timestamp=_moment(content))
    return [made] if isinstance(made, bytes) else list(made)


def png_of_svg(svg: str, width: int) -> bytes:
    """A drawing of ``width`` pixels as PNG, twice as fine, for formats that know no SVG."""
    compiler = _typesetter("picture.typ", svg=svg, width=str(width))
    made: bytes = compiler.compile(format="png", ppi=192)
    return made


def _compiler(content: Content) -> Any:
    """A compiler of the report, set as widely as its number of pages allows."""
    told = json.dumps(_plain(content), ensure_ascii=False, default=str)
    set_so = (
        _typesetter("report.typ", content=told, density=str(density))
        for density in (DENSITIES if content.pages else READABLE)
    )
    if not content.pages:
        return min(set_so, key=_count)
    for compiler in set_so:
        if _count(compiler) <= content.pages:
            return compiler
    raise StoreError(
        f"The report does not fit on {content.pages} page",
        where=f"{content.title}, {content.scope}",
        do="Take it as a workbook, or choose fewer.",
    )


def _typesetter(template: str, **inputs: str) -> Any:
    """A compiler of a template with its inputs; it knows our fonts only."""
    import typst

    return typst.Compiler(
        HERE / template, font_paths=[FONTS], ignore_system_fonts=True, sys_inputs=inputs
    )


def _count(compiler: Any) -> int:
    return int(compiler.query("<pages>", field="value", one=True))


def _moment(content: Content) -> int:
    return int(content.made_at.replace(tzinfo=UTC).timestamp())


def _plain(content: Content) -> dict[str, Any]:
    """The content as plain values, each block with its kind."""
    return asdict(content) | {
        "blocks": [_block(each) for each in content.blocks],
        "appendix": [_block(each) for each in content.appendix],
    }


def _block(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__, **asdict(block)}
