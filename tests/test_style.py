"""The style of a page: nothing is lost that an element of the page could need."""

from dispute.publish import style
from dispute.publish.edition import PAGE_STYLE
from dispute.publish.reading import TEMPLATES

CSS = style.short("".join(path.read_text(encoding="utf-8") for path in (PAGE_STYLE, TEMPLATES / "site.css")))


class Everything(set):
    def __ge__(self, other):
        return True


def test_a_page_with_every_element_keeps_every_rule():
    assert style._needed(CSS, Everything(), Everything()) == CSS


def test_rules_for_elements_that_a_page_lacks_are_left_out():
    css = style.short("""
        /* gone */ p, .card button:hover { margin: 0 }
        :is(.a, b:not(.c, .d)) > p { color: red }
        @media print { .card { border: 0 } .other { border: 0 } }
        @keyframes slide { from { top: 0 } }
    """)
    found = style.needed(css, '<div class="card"><p>Text</p></div>')
    assert found == "p{margin:0}:is(.a,b:not(.c,.d)) > p{color:red}@media print{.card{border:0}}" \
        "@keyframes slide{from{top:0}}"  # fmt: skip
