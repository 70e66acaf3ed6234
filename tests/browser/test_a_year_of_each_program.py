"""A year of each program, played through by hand: its files go in, its pages show them."""

import pytest
from playwright.sync_api import expect

from data_loaders.importing.sample import SAMPLE_FILES

SLOW = 240_000
YEARS = {
    "Ohio": (
        ("01", "02", "03", "16", "17", "22"),
        ("stages", "check-ins", "submissions", "surveys", "teams-and-plans", "regions"),
    ),
    "Missouri": (
        ("04", "07", "18"),
        ("cadre-summary", "interactions", "log-compliance", "triage"),
    ),
    "MiMTSS": (
        ("01", "19", "23"),
        ("coaching-system", "capacity", "coaching-access", "session-feedback"),
    ),
    "State": (("01", "20"), ("inventory", "leadership-plan", "year-over-year")),
    "Saint Paul": (
        ("01", "08", "10", "13", "21"),
        ("inventory-and-reach", "onboarding", "coverage", "milestones", "students-served"),
    ),
}


def files(numbers):
    """The sample files that begin with these numbers, in their order."""
    return sorted(path for path in SAMPLE_FILES.iterdir() if path.name[:2] in numbers)


@pytest.mark.parametrize("program", YEARS)
def test_a_year_goes_from_files_to_the_last_page(program, fresh_analyst_app, visit):
    numbers, addresses = YEARS[program]
    dropped = files(numbers)
    count, address = len(dropped), fresh_analyst_app.address
    page = visit(f"{address}/import").page
    page.locator("input[type=file]").first.set_input_files(dropped)
    page.get_by_role("button", name=f"Import all {count} ready files").click(timeout=SLOW)
    done = f"{count} files: {count} imported"
    expect(page.locator("[data-testid=stMain]")).to_contain_text(done, timeout=SLOW)
    for each in addresses:
        page = visit(f"{address}/{each}").page
        assert page.locator(".t-picture").count() > 0, each
        assert page.locator("[data-testid=stAlertContentError]").count() == 0, each
