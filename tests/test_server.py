"""The server's option: the socket is told to send at once, and no setting of ipywidgets leaks into other kernels."""

import asyncio
import os
import subprocess
import sys

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

from dispute_server import PromptConnection


def test_the_socket_sends_at_once_and_then_connects_as_usual(monkeypatch):
    done = []

    class Handler:
        def set_nodelay(self, value):
            done.append(("nodelay", value))

    async def connect(self):
        done.append("connected")

    monkeypatch.setattr(ZMQChannelsWebsocketConnection, "connect", connect)
    connection = PromptConnection.__new__(PromptConnection)
    monkeypatch.setattr(PromptConnection, "websocket_handler", Handler())
    asyncio.run(PromptConnection.connect(connection))
    assert done == [("nodelay", True), "connected"]


def test_the_option_does_not_load_the_lessons():
    code = "import sys, os, dispute_server; print('dispute' in sys.modules, 'JUPYTER_WIDGETS_ECHO' in os.environ)"
    clean = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=clean)
    assert done.stdout.split() == ["False", "False"]
