"""An option of the server, not of the lessons: each answer of the kernel leaves at once.

A kernel answers one change with several small messages. By default the server's socket holds the later
ones back until the browser has confirmed the first, which browsers put off by up to 40 ms (Nagle's
algorithm, RFC 896, meets delayed acknowledgements). A learner who moves a control sees it lag. Where the
server runs with

    --ServerApp.kernel_websocket_connection_class=dispute_server.PromptConnection

nothing is held back. Lessons work without it; ``make bench`` measures both. It stands beside the package:
importing ``dispute`` would change settings of ipywidgets for every kernel of the server. A server that
forwards to a gateway has a connection class of its own, and must not set this one.
"""

from __future__ import annotations

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Jupyter Server's own connection between kernel and browser, without the wait for full packets."""

    def connect(self):
        """Connect as the server does, once the socket is told to send small messages at once."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()
