"""A report as a tagged PDF (PDF/UA-1)."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from analytics.reports.content import Content

TEMPLATE = Path(__file__).with_name("report.typ")
FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"


def write_pdf(content: Content, path: Path) -> None:
    """Write the PDF; fonts of the ``static`` folder are used where a typesetter can read them."""
    import typst

    fonts = sorted({font.parent for ending in ("ttf", "otf") for font in FONTS.glob(f"*.{ending}")})
    typst.compile(
        TEMPLATE,
        output=path,
        format="pdf",
        font_paths=list(fonts),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(asdict(content), ensure_ascii=False)},
        pdf_standards="ua-1",
    )
