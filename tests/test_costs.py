"""What `make bench` stands on: rows, the slow line, and a first edition that may be missing."""

import json
import socket
import socketserver
import sys
import threading
import time

import pytest

import bench
from costs import first
from costs.changes import percentile
from costs.delay import delayed
from costs.row import Row, table


@pytest.fixture
def echo():
    """A server on loopback that sends back what it hears; its port."""

    class Echo(socketserver.BaseRequestHandler):
        def handle(self):
            while heard := self.request.recv(65536):
                self.request.sendall(heard)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_a_slow_line_keeps_all_in_order_and_takes_its_time_each_way(echo):
    sent = bytes(range(256)) * 1000
    with delayed(echo, 0.05) as port, socket.create_connection(("127.0.0.1", port)) as line:
        start, heard = time.monotonic(), b""
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        while piece := line.recv(65536):
            heard += piece
        assert time.monotonic() - start >= 0.1
    assert heard == sent


def test_a_count_needs_no_floor_and_what_was_not_measured_says_why():
    rows = [Row("models", "models", [91], limit=90), Row("press", "ms", why="commit abc is not in this clone")]
    assert [row.verdict for row in rows] == ["missed", "not measured: commit abc is not in this clone"]
    assert rows[0].as_json()["ratio"] is None and rows[1].as_json()["median"] is None
    assert table(rows).splitlines()[1].split() == ["models", "91", "models", "≤", "90", "models", "missed"]


def test_a_ratio_is_the_median_of_the_rounds_own():
    row = Row("time", "s", [1, 20, 3], [2, 10, 3], ratio_limit=0.9)
    assert (row.ratio, row.verdict) == (1, "missed")
    assert (percentile([3, 1, 2], 0.5), percentile([3, 1, 2], 0.95)) == (2, 3)


def test_a_clone_without_the_first_edition_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(first, "COMMIT", "0" * 40)
    edition = first.prepare(tmp_path)
    assert not edition.here and edition.why == f"commit {'0' * 40} is not in this clone"


def test_a_part_that_fails_is_named_and_the_others_are_kept(tmp_path, monkeypatch, capsys):
    def taken(_):
        raise RuntimeError("a port was taken")

    monkeypatch.setattr(bench, "KEPT", tmp_path / "bench.json")
    bench.KEPT.write_text(json.dumps({"wall": {"day": "2026-01-02", "costs": []}}), encoding="utf-8")
    monkeypatch.setattr(bench, "PARTS", {"class": taken, "state": lambda _: [Row("models", "models", [91], limit=90)]})
    monkeypatch.setattr(sys, "argv", ["bench.py"])
    monkeypatch.setenv("DISPUTE_HOME", str(tmp_path))  # the bench sets its own, and it goes again after this test
    with pytest.raises(SystemExit) as stopped:
        bench.main()
    said, kept = capsys.readouterr(), json.loads(bench.KEPT.read_text(encoding="utf-8"))
    assert stopped.value.code == 1 and "bench.py class` again" in said.out and "a port was taken" in said.err
    assert [*kept] == ["wall", "state"] and kept["wall"]["day"] == "2026-01-02"
    assert kept["state"]["costs"][0]["verdict"] == "missed"
