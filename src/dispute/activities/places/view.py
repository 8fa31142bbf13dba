"""The map: ports, border towns and roads at their true positions, with a table of the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dispute.activities.places.labels import Label, countries, placed
from dispute.activities.places.rules import Corridor, Frame, outline
from dispute.words.numbers import number, percent, span
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/places/view.html"

#: Height of the picture's inner drawing; its width follows from the frame.
DRAWN = 1000


@dataclass(frozen=True)
class Drawing:
    """What each picture of the map shares. It is worked out once: finding room for names takes longest."""

    frame: Frame
    land: Sequence[tuple[str, str]]  # country, path
    roads: Sequence[tuple[Corridor, str]]  # one path for each line of a corridor
    labels: Sequence[Label]
    countries: Sequence[Label]
    cut: str  # name of the road that is imagined cut


def drawing(
    corridors: Sequence[Corridor], places: Sequence[Any], outlines: Iterable[Any], frame: Frame, words: Words, cut: str
) -> Drawing:
    """Return land, roads and names at their places in the frame.

    Parameters
    ----------
    places
        What is shown; the ends of roads get their name, other places a number that :func:`table` explains.
    """

    def path(points: Iterable[tuple[float, float]]) -> str:
        at = (frame.at(lon, lat) for lon, lat in points)
        return "M" + " ".join(f"{x * DRAWN * frame.aspect / 100:.0f},{y * DRAWN / 100:.0f}" for x, y in at)

    shapes = [(row.country, points) for row in outlines if (points := frame.clipped(outline(row)))]
    names = placed(labels(corridors, places, frame, words), frame.aspect)
    return Drawing(
        frame,
        land=[(country, path(points) + "Z") for country, points in shapes],
        roads=[(corridor, path((p.lon, p.lat) for p in line)) for corridor in corridors for line in corridor.lines],
        labels=names,
        countries=countries([(words.named(country), points) for country, points in shapes], names, frame),
        cut=cut,
    )


def figure(drawn: Drawing, words: Words, *, chosen: str | None = None) -> str:
    """Return the map as SVG.

    Parameters
    ----------
    chosen
        Name of the corridor that stands out.
    """
    roads = [
        {
            "path": path, "chosen": corridor.name == chosen, "port": corridor.start.kind == "port",
            "cut": corridor.name == drawn.cut,
        }
        for corridor, path in drawn.roads
    ]  # fmt: skip
    aspect = drawn.frame.aspect
    return render(
        "activities/places/figure.svg", words=words, wide=round(DRAWN * aspect), high=DRAWN,
        aspect=f"{aspect:.3f}", goal=drawn.roads[0][0].lines[0][-1],
        land=drawn.land, roads=sorted(roads, key=lambda road: road["chosen"]), title=words("places.figure"),
        labels=drawn.labels, countries=drawn.countries,
    )  # fmt: skip


def numbers(corridors: Sequence[Corridor], places: Iterable[Any]) -> dict[str, int]:
    """Return the number on the map of each place between the ends of the roads, by id, from west to east."""
    ends = {line[end].place_id for corridor in corridors for line in corridor.lines for end in (0, -1)}
    between = [place for place in places if place.place_id not in ends]
    return {place.place_id: n for n, place in enumerate(sorted(between, key=lambda p: p.lon), start=1)}


def labels(corridors: Sequence[Corridor], places: Sequence[Any], frame: Frame, words: Words) -> list[Label]:
    """Return what is written beside each place, the names first: they need more room."""
    small = numbers(corridors, places)
    return [
        Label(str(small.get(p.place_id, words.of(p, "name"))), *frame.at(p.lon, p.lat), p.kind, p.place_id not in small)
        for p in sorted(places, key=lambda p: p.place_id in small)
    ]


def _name(corridor: Corridor, words: Words) -> str:
    """Return what a road is called: the town at its end."""
    return words.of(corridor.start, "name")


def sentence(corridors: Sequence[Corridor], words: Words, cut: str, chosen: str | None = None) -> str:
    """Return what is asked of the map; then what is known of the length of a road, beside the one that is cut."""
    by_name = {corridor.name: corridor for corridor in corridors}
    if not chosen:
        return words("places.ask", cut=_name(by_name[cut], words), n=len(corridors) - 1)
    corridor = by_name[chosen]
    told = _told(corridor, words) if corridor.km else words("places.one_unknown", road=_name(corridor, words))
    if not (km := by_name[cut].km):
        return told
    beside = words("places.beside", cut=_name(by_name[cut], words), km=span(*km, words), n=_apart(km, words))
    return f"{told} {beside}"


def _told(corridor: Corridor, words: Words) -> str:
    """Return what sources state of one road's length, and whether they agree where they speak of the same way."""
    road, rows = _name(corridor, words), [row for row in corridor.stated if row.km]
    said = [
        {"km": words("places.km", n=number(row.km, words)), "who": words.of(row, "who_says")}
        for row in sorted(rows, key=lambda row: row.km)
    ]
    if len(rows) == 1:  # two pages that give one length are more than one voice
        one = "places.one" if len(rows[0].source_ids) == 1 else "places.several"
        return words(one, road=road, **said[0])
    told = words.listed([words("places.stated", **one) for one in said])
    if len({row.via_place_ids for row in rows}) > 1:
        return words("places.ways", road=road, said=told)
    return words("places.differ", road=road, said=told, n=_apart(corridor.km, words))


def _apart(km: tuple[float, float], words: Words) -> str:
    """Return by how many per cent the longest stated length is above the shortest."""
    least, most = km
    return percent(round(100 * (most / least - 1)), words)


def choice(names: Mapping[str, str], road: str | None, words: Words) -> str:
    """Return the roads as a list to press: the same buttons as on the map."""
    options = [(shown, name) for name, shown in names.items()]
    return render(TEMPLATE, part="choice", options=options, pressed=road or "", words=words)


def table(corridors: Sequence[Corridor], places: Sequence[Any], words: Words) -> str:
    """Return roads with their stated lengths, and the key of the numbers on the map."""
    small = numbers(corridors, places)
    key = sorted(((small[p.place_id], p) for p in places if p.place_id in small), key=lambda pair: pair[0])
    return render(TEMPLATE, part="table", corridors=corridors, key=key, number=number, words=words)


def show(drawn: Drawing, said: str, words: Words, *, chosen: str | None = None) -> str:
    """Return the map with a button on each road's name, and the road that is pressed told beside it."""
    starts = {words.of(corridor.start, "name"): corridor.name for corridor, _ in drawn.roads}
    shown = [(label, starts[label.text]) for label in drawn.labels if starts.get(label.text, drawn.cut) != drawn.cut]
    picture = Markup(figure(drawn, words, chosen=chosen))
    return render(TEMPLATE, part="map", figure=picture, said=said, starts=shown, chosen=chosen, words=words)
