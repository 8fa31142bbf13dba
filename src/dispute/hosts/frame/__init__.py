"""The frame of a lesson in JupyterLab and Notebook: it runs when it is opened, shows no code, and has a rail.

``labextensions/`` holds a prebuilt extension, written by hand: it needs no build. The wheel brings it to where Jupyter
looks. ``lessons.json`` and ``page.css`` in it are written by :mod:`dispute.hosts.frame.listed`.
"""
