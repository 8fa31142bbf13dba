"""An old Chromebook or phone: all cells run late, and every activity still answers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.lab import open_notebook, restart_kernel, run_all

pytestmark = pytest.mark.browser

#: A cheap phone is some four to six times slower than this machine.
SLOWER = 6


@pytest.mark.chromium("Firefox cannot be slowed down")
def test_on_a_slow_computer_every_activity_still_speaks(page, lab):
    """Anywidget gives up on what takes two seconds to load, and hands on nothing; our script hears all the same."""
    open_notebook(page, lab, "notebooks/en/02_expulsions.ipynb", "doc")
    run_all(page)
    restart_kernel(page)
    processor = page.context.new_cdp_session(page)
    processor.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    run_all(page)
    processor.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    activities = page.locator("form.dispute").filter(has=page.locator("button[data-press]:visible"))
    expect(activities.nth(10)).to_be_attached()
    # A prediction that was made has no button left, here and in its twin, so each activity is known by a number.
    many = activities.evaluate_all("all => all.map((one, n) => (one.dataset.number = n)).length")
    for n in range(many):
        activity = page.locator(f"form.dispute[data-number='{n}']")
        if not (buttons := activity.locator("button[data-press]:visible")).count():
            assert activity.locator(".yours").count(), activity.inner_text()[:200]
            continue
        buttons.first.click()
        said = activity.get_by_role("status").filter(has_text=re.compile(r"\w"))
        expect(said, activity.inner_text()[:200]).to_be_attached()
