"""The page that makes codes: the same codes as the teacher's side reads, no key in it, and nothing that it may send."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from bank import LESSONS
from dispute import Lesson
from dispute.instructor.codes.rules import asks_how_sure, every, to_code
from dispute.publish import live, votes
from dispute.publish.edition import Edition
from dispute.publish.reading import TEMPLATES
from dispute.questions.quiz import CONFIDENCE
from dispute.words.texts import Words

PLANS = [Lesson(name).plan for name in LESSONS]
DATA = votes.data(PLANS, Words())


@pytest.mark.node
def test_the_page_makes_the_codes_that_the_teacher_s_side_reads(tmp_path):
    node = shutil.which("node")
    assert node, "Node.js is missing. Install it: sudo .ci/packages test"
    source = (TEMPLATES / "vote.html").read_text(encoding="utf-8")
    function = re.search(r"^function codeOf.*?^}", source, re.S | re.M)[0]
    asked, expected = [], []
    for item in votes.questions(PLANS):
        for vote in every(item):
            places = [item.option_ids.index(key) for key in vote.choice]
            asked.append([item.id, places, CONFIDENCE.index(vote.sure) if vote.sure else 0])
            expected.append(to_code(item, vote))
    script = tmp_path / "codes.mjs"
    script.write_text(
        f"const {{ letters, sure, questions }} = {json.dumps(DATA)}, N = letters.length;\n{function}\n"
        f"const asked = {json.dumps(asked)};\n"
        "console.log(JSON.stringify(asked.map(([id, chosen, how]) => codeOf(questions[id], chosen, how))));"
    )
    run = subprocess.run([node, script], capture_output=True, text=True, check=True, timeout=60)
    made = json.loads(run.stdout)
    assert len(made) > 1000 and made == expected


def test_no_key_and_no_reason_is_in_what_the_page_knows():
    text = json.dumps(DATA, ensure_ascii=False)
    for item in votes.questions(PLANS):
        assert [*DATA["questions"][item.id]] == ["stem", "options", "seeds", "several", "sure"]
        assert not [o.reason for o in item.options if o.reason and o.reason in text and o.reason != o.text]
        assert DATA["questions"][item.id]["sure"] == asks_how_sure(item)


def test_the_page_may_send_nothing_anywhere():
    page = Edition("en").pages(["en"])["vote.html"]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert "connect-src 'none'" in policy and "form-action 'self'" in policy and "default-src 'none'" in policy
    script = page.rpartition("<script")[2]
    assert not re.search(r"fetch|XMLHttpRequest|sendBeacon|WebSocket|localStorage|cookie", script)
    assert live.policy(page).count("'sha256-") == policy.count("'sha256-")
