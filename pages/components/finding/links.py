"""Links to take away, and what a page says when its link asks for an earlier revision."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.dates import day
from data_loaders.declarations import Revision
from pages.components.finding import place

TODAY = "What you enter here is entered in the latest, and targets are those of today."
RELEASED = (
    " Numbers of students, which come from the release, and answers to surveys have no earlier "
    "revision: they are those of today."
)

_COPY = st.components.v2.component(
    "copy_link",
    html=(
        '<div class="t-copy"><button type="button">Copy link</button>'
        '<button type="button"></button><span role="status"></span></div>'
    ),
    js="""export default function({data, parentElement}) {
  const [plain, fixed] = parentElement.querySelectorAll('button');
  const said = parentElement.querySelector('[role=status]');
  fixed.textContent = 'Copy link to revision ' + data.revision;
  fixed.hidden = !data.revision;
  const copy = async (revision) => {
    const link = new URL(location.href);
    for (const name of ['revision', 'tour']) link.searchParams.delete(name);
    if (revision) link.searchParams.set('revision', revision);
    try {
      await navigator.clipboard.writeText(link.href);
      said.textContent = 'Copied';
    } catch {
      said.textContent = link.href;
    }
    setTimeout(() => { said.textContent = ''; }, 6000);
  };
  plain.onclick = () => copy(0);
  fixed.onclick = () => copy(data.revision);
}""",
    isolate_styles=False,
)


def copy_buttons(revision: int) -> None:
    """Buttons that copy the link of the page as it stands; the second one holds its revision.

    ``revision`` is what the page shows now, 0 for none.
    """
    entry = place.page()
    fixed = 0 if entry is None or entry.is_of_today else revision
    _COPY(key="copy-link", data={"revision": fixed}, height="content", width="content")


def revision_banner(history: Sequence[Revision], *, is_viewer: bool) -> None:
    """That the page shows an earlier revision, of which day, and the way to the latest.

    ``history`` is the store's, the newest revision first. ``is_viewer``: numbers of students are
    read from the release.
    """
    latest = history[0].number if history else 0
    if sentence := place.complaint(latest):
        st.warning(sentence, icon=":material/link_off:")
    number = place.revision_asked(latest)
    entry = place.page()
    if number is None or entry is None:
        return
    when = next((day(each.at) for each in history if each.number == number), "")
    with st.container(horizontal=True, vertical_alignment="center", key="revision-banner"):
        st.markdown(f"**As of revision {number}** of {when}. {TODAY}{RELEASED * is_viewer}")
        st.page_link(
            f"pages/{entry.script}",
            label="See the latest",
            icon=":material/arrow_forward:",
            query_params={k: v for k, v in st.query_params.items() if k != place.REVISION},
            width="content",
        )
