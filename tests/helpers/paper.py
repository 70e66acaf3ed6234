"""Reading a PDF back: its pages, its text and its tags."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The text of all pages in one line."""
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


def tags_of(pdf: bytes) -> list[tuple[str, str]]:
    """Every element of the structure tree: its kind and its text alternative."""
    found: list[tuple[str, str]] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif hasattr(node, "get"):
            if "/S" in node:
                found.append((str(node["/S"]), str(node.get("/Alt", ""))))
            if "/K" in node:
                walk(node["/K"])

    walk(read(pdf).trailer["/Root"]["/StructTreeRoot"])
    return found


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Each font of the document, and whether it is embedded."""
    found = {}
    for page in read(pdf).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            is_embedded = any(f"/FontFile{n}" in descriptor for n in ("", "2", "3"))
            found[str(descriptor["/FontName"])] = is_embedded
    return found
