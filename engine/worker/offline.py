"""Closes the network's doors of the libraries that load models. Call it before they are imported.

Two things open a connection all the same, each by a visible act: fetching a model (`core.pip_download`), and a model
elsewhere (`text.wire`), to the address that the person stored, with a consent for texts. The SDKs of the latter write
what they send into a log when a variable asks for it: not here.
"""

import os

OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "DO_NOT_TRACK": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OPENAI_LOG": "",
    "ANTHROPIC_LOG": "",
}


def stay_offline() -> None:
    """Set the variables for this process and its children. Fetching a model is our own act, and needs none of these."""
    os.environ.update(OFFLINE)
