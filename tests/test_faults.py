"""Seeded faults: each wrong cell in a copy of data/ is found, and the sentence leads to it."""

import shutil
from collections.abc import Iterator
from datetime import timedelta

import pytest

from checks.days import WEEKDAYS, written
from dispute.evidence.dates import SORTS, DateRange
from dispute.evidence.tables import Evidence, default_folder
from spoiling import Copy
from wording import unquoted


@pytest.fixture
def copy(tmp_path) -> Copy:
    return Copy(shutil.copytree(default_folder(), tmp_path / "data"))


def where(evidence: Evidence, table: str, wanted) -> Iterator[tuple[int, object]]:
    return ((line, row) for line, row in evidence[table].numbered() if wanted(row))


def test_the_copy_is_as_good_as_the_data(copy):
    assert copy.problems() == []


@pytest.mark.parametrize("kind", SORTS)
def test_a_wrong_date_of_an_event(copy, evidence, kind):
    line, event = next(where(evidence, "events", lambda e: getattr(e, f"{kind}_hi")))
    later = DateRange(getattr(event, f"{kind}_lo"), getattr(event, f"{kind}_hi") + timedelta(1))
    place = copy.edit("events", line, **{f"{kind}_hi": str(later.hi)})
    [problem] = copy.problems()
    assert problem.startswith(place) and kind in problem and str(later.hi) in problem


def test_a_date_where_no_claim_gives_one(copy, evidence):
    line, _ = next(where(evidence, "events", lambda e: not e.decided_lo and not e.decided_hi))
    place = copy.edit("events", line, decided_lo="2025-09-01", decided_hi="2025-09-01")
    [problem] = copy.problems()
    assert problem.startswith(place) and "decided is 2025-09-01 to 2025-09-01, but the claims that stand say" in problem


def test_a_swapped_actor_and_target(copy, evidence):
    swapped = []
    for line, event in where(evidence, "events", lambda e: e.act in ("persona non grata", "suspension", "arrest")):
        if (
            event.target_id
            and evidence["actors"][event.target_id].country != evidence["actors"][event.actor_id].country
        ):
            swapped.append(copy.edit("events", line, actor_id=event.target_id, target_id=event.actor_id))
    problems = copy.problems()
    assert len(swapped) > 3
    assert [place for place in swapped if not any(p.startswith(place) for p in problems)] == []


def test_a_swapped_country_of_an_office(copy, evidence):
    line, actor = next(where(evidence, "actors", lambda a: a.kind == "office" and a.country == "Mali"))
    place = copy.edit("actors", line, country="France")
    assert any(p.startswith(place) or actor.actor_id in p for p in copy.problems())


def test_swapped_states_of_each_case(copy, evidence):
    cases = list(evidence["cases"].numbered())
    places = [copy.edit("cases", n, state_a_id=c.state_b_id, state_b_id=c.state_a_id) for n, c in cases]
    problems = copy.problems()
    assert [place for place in places if not any(p.startswith(place) for p in problems)] == []


def test_a_dropped_source(copy, evidence):
    source = evidence["actors"].rows[0].source_ids[0]
    line, _ = next(where(evidence, "sources", lambda s: s.source_id == source))
    copy.delete("sources", line)
    said = f"data/actors.csv, line 2: source {source} is not in data/sources.csv. Add its row there"
    assert any(said in problem for problem in copy.problems())


def test_a_source_that_nobody_cites(copy, evidence):
    lines = copy.read("sources")
    lines.append(["D999", *lines[-1][1:]])
    lines[-1][lines[0].index("url")] = "https://example.org/nobody"
    place = copy.write("sources", len(lines), lines)
    assert copy.problems() == [f"{place}nothing uses D999. Cite it, or delete the row."]


def test_a_duplicate_id(copy, evidence):
    first = evidence["events"].rows[0].event_id
    place = copy.edit("events", 3, event_id=first)
    assert copy.problems()[0] == f"{place}event_id {first} stands twice. Give this row its own."


@pytest.mark.parametrize(("table", "column"), [("events", "actor_id"), ("claims", "event_id"), ("cases", "state_b_id")])
def test_a_broken_key(copy, evidence, table, column):
    wrong = "AF999" if column == "event_id" else "nobody"
    line, _ = next(where(evidence, table, lambda row: getattr(row, column)))
    place = copy.edit(table, line, **{column: wrong})
    assert copy.problems()[0].startswith(place) and f"{wrong} is not in data/" in copy.problems()[0]


def test_a_range_that_runs_backwards(copy, evidence):
    line, event = next(where(evidence, "events", lambda e: e.people_lo and e.people_hi))
    place = copy.edit("events", line, people_lo=str(event.people_hi + 1))
    assert copy.problems()[0].startswith(f"{place}people_lo {event.people_hi + 1} comes after people_hi")


def test_a_share_that_runs_backwards(copy, evidence):
    line, row = next(where(evidence, "shares", lambda s: s.value_hi_pct and s.value_hi_pct < 100))
    place = copy.edit("shares", line, value_lo_pct=str(row.value_hi_pct + 0.5))
    assert copy.problems()[0].startswith(f"{place}value_lo_pct")


def test_a_wrong_weekday(copy, evidence):
    def dated(claim):
        return next((day for day in written(unquoted(claim.value_en)) if day.weekday), None)

    line, claim = next(where(evidence, "claims", dated))
    right = dated(claim).weekday
    wrong = WEEKDAYS[WEEKDAYS.index(right) - 1]
    place = copy.edit("claims", line, value_en=claim.value_en.replace(right, wrong))
    [problem] = copy.problems()
    assert problem.startswith(place) and wrong in problem and f"was a {right}" in problem


@pytest.mark.parametrize("claim_id", ["K031", "K048"])
def test_a_day_that_the_words_of_its_claim_do_not_name(copy, evidence, claim_id):
    line, claim = next(where(evidence, "claims", lambda c: c.claim_id == claim_id))
    place = copy.edit("claims", line, date_hi=str(claim.date_hi + timedelta(1)))
    [problem] = copy.problems()
    assert problem.startswith(f"{place}date_hi of {claim_id} is 2025-09-18, but its words name")
    assert "17 September" in problem


def test_a_wrong_sum(copy, evidence):
    line, row = next(where(evidence, "deaths", lambda d: d.kind == "one-sided" and d.best))
    place = copy.edit("deaths", line, by_groups=str(row.by_groups + 1))
    assert copy.problems()[0] == f"{place}by_governments and by_groups do not add up to best {row.best}."


def test_a_page_with_another_owner_than_its_maker(copy, evidence):
    line, _ = next(where(evidence, "sources", lambda s: s.original_publisher == "Reuters"))
    place = copy.edit("sources", line, owner_country="United Kingdom")
    assert (
        f"{place}owner_country of Reuters is United Kingdom, but data/outlets.csv has Canada. Make them equal."
        in copy.problems()
    )


def test_an_outlet_that_acts_with_another_country_than_its_owner(copy, evidence):
    line, _ = next(where(evidence, "actors", lambda a: a.actor_id == "reuters"))
    place = copy.edit("actors", line, country="United Kingdom")
    assert f"{place}country of Reuters is United Kingdom, but data/outlets.csv has Canada. Make them equal." in (
        copy.problems()
    )


def test_a_maker_of_texts_without_a_row(copy, evidence):
    line, _ = next(where(evidence, "sources", lambda s: s.publisher == "Bellingcat"))
    place = copy.edit("sources", line, publisher="Bellingdog")
    problems = copy.problems()
    assert f"{place}Bellingdog has no row in data/outlets.csv. Add it there." in problems
    assert any("no source carries a text of Bellingcat. Delete the row." in problem for problem in problems)


def test_an_original_that_is_a_copy_itself(copy, evidence):
    line, _ = next(where(evidence, "read_through", lambda r: True))
    place = copy.edit("read_through", line, source_id="D228")
    assert f"{place}D228 is a copy itself. Name the original." in copy.problems()


def test_a_year_without_its_event_of_violence(copy, evidence):
    line, _ = next(where(evidence, "losses", lambda r: r.chosen_by == ("year",) and r.period_lo.year == 2016))
    copy.edit("losses", line, chosen_by="")
    assert copy.problems() == ["data/losses.csv: 2016 has 0 events chosen by 'year' where one is due."]


@pytest.mark.parametrize("force", ["French forces", "UN forces", "Malian forces", "IS Sahel", "self-defence groups"])
def test_a_force_of_which_no_killing_of_civilians_stands(copy, evidence, force):
    for line, row in where(evidence, "losses", lambda r: r.maker == force and "civilians" in r.chosen_by):
        copy.edit("losses", line, chosen_by=";".join(part for part in row.chosen_by if part != "civilians"))
    assert f"data/losses.csv: 0 events of 2012 to 2021 are chosen by 'civilians' for {force}; one is due." in (
        copy.problems()
    )


@pytest.mark.parametrize("force", ["French forces", "Malian forces", "UN forces", "self-defence groups"])
def test_a_force_that_is_accused_and_not_heard(copy, evidence, force):
    for line, _ in where(evidence, "losses", lambda r: r.maker == force and r.row_kind == "answer"):
        copy.edit("losses", line, row_kind="count", value_lo="1")
    assert any(f"{force} is not heard." in problem for problem in copy.problems())


def test_a_total_that_is_tied_to_an_event(copy, evidence):
    line, _ = next(where(evidence, "losses", lambda r: "total" in r.chosen_by))
    place = copy.edit("losses", line, timeline_id="TL131")
    assert f"{place}a total has no event, and every other row has one." in copy.problems()


def test_a_result_with_other_days_than_its_poll(copy, evidence):
    line, row = next(where(evidence, "opinion", lambda o: o.edition == "2024"))
    place = copy.edit("opinion", line, date_lo="2024-01-01")
    assert copy.problems() == [
        f"{place}date_lo is 2024-01-01, but {row.poll_id} in data/polls.csv has 2024-01-05. Make them equal."
    ]


def test_a_range_that_rests_on_nobody(copy, evidence):
    """The claim that once put the French notice on 17 September stands again."""
    line, _ = next(where(evidence, "claims", lambda c: c.claim_id == "K168"))
    place = copy.edit("claims", line, standing="stands")
    assert any(p.startswith(f"{place}K168 stands, but names neither a speaker nor a document") for p in copy.problems())


def test_a_newsroom_that_names_nobody(copy, evidence):
    line, _ = next(where(evidence, "claims", lambda c: c.claim_id == "K160"))
    place = copy.edit("claims", line, standing="stands")
    assert next(p for p in copy.problems() if p.startswith(place)).startswith(f"{place}K160 stands, but names neither")


def test_a_dated_page_without_a_speaker_may_date_what_was_made_public(copy, evidence):
    line, _ = next(where(evidence, "claims", lambda c: c.claim_id == "K162"))
    copy.edit("claims", line, origin_id="")
    assert copy.problems() == []


def test_a_step_traced_by_an_unnamed_source(copy, evidence):
    line, _ = next(where(evidence, "claims", lambda c: c.date_kind == "traced"))
    place = copy.edit("claims", line, origin_id="french-source-afp")
    [problem] = copy.problems()
    assert (
        problem.startswith(place) and "by unnamed official. Only a document or an office on the record can" in problem
    )


def test_two_bounds_that_leave_no_day(copy, evidence):
    line, _ = next(where(evidence, "claims", lambda c: c.claim_id == "K402"))
    copy.edit("claims", line, date_hi="2025-09-16", value_en="known to the French ministry by 16 September")
    place, _ = next(where(evidence, "events", lambda e: e.event_id == "DS022"))
    [problem] = copy.problems()
    assert problem.startswith(f"data/events.csv, line {place}: DS022 notified: no day is on or after 2025-09-17")


def test_an_order_that_is_no_testimony(copy, evidence):
    line, _ = next(where(evidence, "testimony", lambda t: t.claim_id == "K038"))
    copy.delete("testimony", line)
    [problem] = copy.problems()
    assert "K038 is about the order of steps. Add a row to data/testimony.csv" in problem


def test_a_pair_that_stands_twice_in_one_claim(copy, evidence):
    line, row = next(where(evidence, "testimony", lambda t: t.claim_id == "K038"))
    place = copy.edit("testimony", line, step_b_id=row.step_a_id)
    assert any(p.startswith(place) and "gives a pair of one step" in p for p in copy.problems())


def test_a_word_that_takes_a_side(copy, evidence):
    place = copy.edit("events", 2, summary_en="The junta says so.")
    assert copy.problems()[0].startswith(f"{place}summary_en has 'junta'")


def test_a_side_with_fewer_renderings(copy, evidence):
    line, _ = next(where(evidence, "documents", lambda d: d.document_id == "france-ministry-august"))
    copy.delete("documents", line)
    assert "data/documents.csv: Mali 4, France and the EU 3. Give both sides as many renderings." in copy.problems()


def test_a_rendering_that_is_much_longer_than_the_others(copy, evidence):
    line, row = next(where(evidence, "documents", lambda d: d.side == "Mali"))
    copy.edit("documents", line, says_en=f"{row.says_en} {row.says_en} {row.says_en}")
    assert any("renderings vary from" in problem for problem in copy.problems())


def test_a_long_quotation_of_an_original(copy):
    place = copy.edit("documents", 2, original="qui a mobilisé des responsables")
    assert copy.problems() == [f"{place}original has more than 4 words. Quote fewer."]


def test_an_accusation_that_no_learner_can_open(copy, evidence):
    line, _ = next(where(evidence, "documents", lambda d: "DS012" in d.event_ids))
    copy.edit("documents", line, event_ids="DS001")
    assert any("no learner can open a source of DS012" in problem for problem in copy.problems())


def test_a_file_that_nobody_described(copy):
    (copy.folder / "extra.csv").write_text("a,b\n", encoding="utf-8")
    assert copy.problems() == ["data/extra.csv is not described: add a resource to data/datapackage.json."]


def test_a_day_that_is_not_the_one_in_the_pages_address(copy, evidence):
    def dated(source):
        return len(source.published or "") == 10 and source.published.replace("-", "/") in source.url

    line, source = next(where(evidence, "sources", dated))
    place = copy.edit("sources", line, published="2031-01-31")
    assert [p for p in copy.problems() if p.startswith(place) and "2031-01-31" in p and source.published in p]


def test_another_version_of_a_data_set(copy, evidence):
    line, _ = next(where(evidence, "deaths", lambda row: row.version))
    place = copy.edit("deaths", line, version="24.1")
    [problem] = copy.problems()
    assert problem.startswith(place) and "24.1" in problem and "25.1" in problem


def test_a_first_step_after_its_answer(copy, evidence):
    line, case = next(where(evidence, "cases", lambda c: c.first_mover_id and c.date_b_hi and c.date_b_hi.year == 2025))
    place = copy.edit("cases", line, date_a_hi=str(case.date_b_hi + timedelta(1)))
    [problem] = copy.problems()
    assert problem.startswith(place) and case.first_mover_id in problem


def test_a_first_mover_who_is_no_party_to_the_case(copy, evidence):
    line, _ = next(where(evidence, "cases", lambda c: c.first_mover_id == "algeria"))
    place = copy.edit("cases", line, first_mover_id="sweden")
    assert [p for p in copy.problems() if p.startswith(place) and "sweden" in p]


def test_a_note_that_gives_another_number_than_its_row(copy, evidence):
    line, row = next(where(evidence, "trade", lambda r: (r.note_en or "").startswith("Over 130 ")))
    place = copy.edit("trade", line, value_lo="143")
    assert row.value_lo == 130
    assert [p for p in copy.problems() if p.startswith(place) and "130" in p]


@pytest.mark.parametrize("column", ["start", "end"])
def test_another_day_on_which_a_force_comes_or_goes(copy, evidence, column):
    line, _ = next(
        where(evidence, "forces", lambda r: r.force_en == "UN mission MINUSMA" and r.source_ids == ("S295",))
    )
    place = copy.edit("forces", line, **{column: "2019-09-09"})
    assert [p for p in copy.problems() if p.startswith(place) and "2019-09-09" in p]


@pytest.mark.parametrize("column", ["period_lo", "period_hi"])
def test_a_count_of_other_days_than_its_events(copy, evidence, column):
    line, row = next(where(evidence, "losses", lambda r: r.timeline_id and r.period_lo == r.period_hi))
    later = str(row.period_hi + timedelta(1))
    place = copy.edit("losses", line, period_hi=later, **({"period_lo": later} if column == "period_lo" else {}))
    assert [p for p in copy.problems() if p.startswith(place) and row.timeline_id in p and later in p]
