"""In a notebook, what a press told ends with the next change: from then on the view speaks for itself."""

import asyncio

import pytest

from dispute.activities.arms import FIELD
from dispute.activities.arms.view import sentence
from dispute.hosts.notebook import Live
from dispute.questions.prediction import CHOOSE
from driving import lesson_with
from using import Using, predict


@pytest.mark.parametrize("known", [True, False], ids=["sent ahead", "asked for"])
def test_after_a_prediction_each_change_speaks_its_own_sentence(words, known):
    lesson = lesson_with("arms")
    shown, sent = lesson.arms(), []
    live = Live(shown.activity, lesson.store, words)
    live.send = lambda message, *_: sent.append(message)

    async def use() -> None:
        button = next(name for name in Using(shown).buttons if name.startswith(CHOOSE))
        press = {"kind": "press", "id": "1", "button": button, "files": [], "drafts": {}}
        live._receive({**press, "entries": {}}, [])
        while known and not any("ahead" in message for message in sent):
            await asyncio.sleep(0.01)
        live._receive({"kind": "change", "id": "2", "entries": {FIELD: "Niger"}, "drafts": {}, "touched": FIELD}, [])

    asyncio.run(use())
    said = [message["say"] for message in sent if "say" in message]
    assert said == [words("predict.locked_in"), sentence(lesson.evidence["arms"].rows, "Niger", words)]
    for message in sent:
        for ahead in message.get("ahead", ()):
            assert ahead["say"] != words("predict.locked_in")


def test_the_machine_that_uses_activities_does_the_same(words):
    use = predict(Using(lesson_with("arms").arms()))
    assert use.said == words("predict.locked_in")
    assert use.fill({FIELD: "Niger"}).said.startswith("Niger.")
