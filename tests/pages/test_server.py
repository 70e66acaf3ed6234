"""The page that every visit begins with is ours before Streamlit has drawn anything."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urljoin

import streamlit
from starlette.responses import HTMLResponse, PlainTextResponse

from pages.components.server import OwnShell

STATIC = Path(streamlit.__file__).parent / "static"
INDEX = (STATIC / "index.html").read_text(encoding="utf-8")


def answer(
    response: PlainTextResponse, accept: str, path: str = "/"
) -> tuple[dict[bytes, bytes], str]:
    """What a browser gets that asks for something of this kind."""
    messages = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request"}

    async def send(message: dict[str, object]) -> None:
        messages.append(message)

    headers = [(b"accept", accept.encode())]
    scope = {"type": "http", "method": "GET", "path": path, "headers": headers}
    with ThreadPoolExecutor(1) as thread:  # a browser's loop may run in this one
        thread.submit(lambda: asyncio.run(OwnShell(response)(scope, receive, send))).result()
    return dict(messages[0]["headers"]), messages[1]["body"].decode()


def test_the_first_page_has_our_font_name_and_icon() -> None:
    headers, page = answer(HTMLResponse(INDEX), "text/html,*/*")
    assert "SourceSans" not in page
    assert "<title>Tandem</title>" in page
    for path in ("fonts/public-sans-latin-wght-normal.woff2", "icon.png"):
        assert page.count(f'href="./app/static/{path}"') == 1
        assert (Path(__file__).parents[2] / "static" / path).exists()
    assert int(headers[b"content-length"]) == len(page.encode())


def test_other_answers_pass_as_they_are() -> None:
    assert answer(PlainTextResponse("<title>x</title>"), "text/html")[1] == "<title>x</title>"
    assert answer(HTMLResponse(INDEX), "*/*")[1] == INDEX


def test_streamlits_own_font_leads_to_ours() -> None:
    (other,) = (STATIC / "static" / "media").glob("SourceSansVF-Upright*")
    asked = f"/static/media/{other.name}"
    headers, _ = answer(PlainTextResponse("the other font"), "*/*", asked)
    place = urljoin(asked, headers[b"location"].decode())
    assert place == "/app/static/fonts/public-sans-latin-wght-normal.woff2"
