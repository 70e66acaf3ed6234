"""What the web server adds to every answer: compression, security headers, a last word."""

from __future__ import annotations

import gzip
import re
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.components.messages import show_error

COMPRESSED = (".js", ".css", ".html", ".svg", ".json")
SMALLEST_COMPRESSED = 1024

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' ws: wss: blob: data:; worker-src 'self' blob:; frame-src 'self' blob:; "
    "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
FONT = "./app/static/fonts/public-sans-latin-wght-normal.woff2"
SHELL = (
    (rb'(<link\s+rel="preload"\s+href=")[^"]*("\s+as="font")', rb"\g<1>%b\g<2>" % FONT.encode()),
    (rb"<title>[^<]*</title>", b"<title>Tandem</title>"),
    (rb'href="\./favicon\.png"', b'href="./app/static/icon.png"'),
)
"""What the shell of every page has of Streamlit's, and what stands in its place: a font of six
times the size that we do not use, and name and icon until the page has its own."""
OTHER_FONT = re.compile(r"/static/media/SourceSansVF-Upright[^/]*\.woff2")
"""The same font as Streamlit asks for it, before it knows our theme."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}


class SecurityHeaders:
    """Say on every page where scripts, frames and data may come from: from here only."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)


class CompressOnce:
    """Compress the bundles of the page once each and keep them: they never change while we run."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[MutableMapping[str, Any], bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or compress the answer and keep it."""
        if not _wants_compressed(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.kept:
            start, body = await _whole_answer(self.app, scope, receive)
            if start["status"] != 200 or len(body) < SMALLEST_COMPRESSED:
                await _deliver(send, start, body)
                return
            self.kept[path] = _compressed(start, body)
        await _deliver(send, *self.kept[path])


class OwnShell:
    """Give the page that every visit begins with our font, name and icon."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and change the answer where it is a page or the other font."""
        if OTHER_FONT.search(scope.get("path", "")):
            ours = RedirectResponse(f"../../{FONT}", 301)
            await ours(scope, receive, send)
            return
        if scope["type"] != "http" or "text/html" not in Headers(scope=scope).get("accept", ""):
            await self.app(scope, receive, send)
            return
        start, body = await _whole_answer(self.app, scope, receive)
        headers = MutableHeaders(raw=list(start["headers"]))
        if headers.get("content-type", "").startswith("text/html") and body:
            for found, ours in SHELL:
                body = re.sub(found, ours, body)
            headers["content-length"] = str(len(body))
        await _deliver(send, {**start, "headers": headers.raw}, body)


async def _whole_answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The whole answer of the server behind."""
    found: list[Message] = []
    parts: list[bytes] = []

    async def collect(message: Message) -> None:
        if message["type"] == "http.response.start":
            found.append(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, collect)
    return found[0], b"".join(parts)


def _wants_compressed(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    is_whole = not {"range", "if-none-match", "if-modified-since"} & set(headers)
    is_bundle = scope["path"].startswith("/static/") and scope["path"].endswith(COMPRESSED)
    return is_bundle and is_whole and "gzip" in headers.get("accept-encoding", "")


def _compressed(start: Message, body: bytes) -> tuple[Message, bytes]:
    headers = MutableHeaders(raw=list(start["headers"]))
    if "content-encoding" in headers:
        return start, body
    small = gzip.compress(body, 6, mtime=0)
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(len(small))
    headers.add_vary_header("Accept-Encoding")
    return {**start, "headers": headers.raw}, small


async def _deliver(send: Send, start: Message, body: bytes) -> None:
    await send({**start, "headers": list(start["headers"])})
    await send({"type": "http.response.body", "body": body})


def report_error(error: Exception) -> bool:
    """Show a sentence or a reference number instead of a traceback."""
    show_error(error)
    return True


MIDDLEWARE = [Middleware(SecurityHeaders), Middleware(CompressOnce), Middleware(OwnShell)]
