"""A slow line to a server on this machine: each way takes its time, and nothing is lost or put in another order."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def delayed(port: int, seconds: float) -> Iterator[int]:
    """Return a port on loopback that leads to another; what goes in comes out so many seconds later."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(asyncio.CancelledError):  # whoever waited has gone
            await asyncio.gather(_carry(reader, there[1], seconds), _carry(there[0], writer, seconds))
        there[1].close()
        writer.close()

    async def listen() -> asyncio.Server:
        return await asyncio.start_server(join, "127.0.0.1", 0)

    server = asyncio.run_coroutine_threadsafe(listen(), loop).result()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
    """Bring what arrives to the other end, each piece after the delay; the end of the stream as well."""
    loop, last = asyncio.get_running_loop(), asyncio.Event()

    def put(piece: bytes) -> None:
        with contextlib.suppress(OSError, RuntimeError):  # the other end may have gone meanwhile
            writer.write(piece) if piece else writer.write_eof()
        if not piece:
            last.set()

    with contextlib.suppress(OSError):
        while piece := await reader.read(65536):
            loop.call_later(seconds, put, piece)
    loop.call_later(seconds, put, b"")
    await last.wait()


async def _end(server: asyncio.Server) -> None:
    """Close the port and drop what is still under way."""
    server.close()
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
